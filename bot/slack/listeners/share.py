"""Share: a private answer, posted in the conversation that it was asked in, with buttons that work there too."""

import logging
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.errors import DraftErased
from bot.request import Request
from bot.slack.click import Click, answer_of
from bot.slack.deps import Deps
from bot.slack.errors import SLACK_FAILURES, code
from bot.slack.modals import told
from bot.slack.posting import Place, permalink, post_answer
from bot.slack.recent import Recent
from bot.slack.taking import resolve
from bot.slack.views import answer as answer_view
from bot.slack.views import notices, parent
from bot.slack.views.actions import Action
from bot.slack.views.message import Message
from bot.slack.views.place import place
from bot.store import Entry, Status

log = logging.getLogger(__name__)


def register(app: AsyncApp, deps: Deps) -> None:
    """Answer the click."""
    recent = Recent()

    @app.action(Action.SHARE)
    async def on_share(ack: AsyncAck, body: dict[str, Any]) -> None:
        await ack()
        click = Click.of(body)
        if recent.first(click.trigger_id):
            told(deps, click.whisper, lambda: share(deps, click))


async def share(deps: Deps, click: Click) -> Message:
    """Post an answer where it was asked, once however often it is clicked; returns what to tell the person.

    Raises DraftErased and StoreUnavailable.
    """
    original, answer = await answer_of(deps, click.value)
    if original.asker != click.user_id:
        return notices.only_the_asker("post this")
    entry, made = await deps.store.share(original)
    if entry.id == original.id:  # removed while this was on its way
        raise DraftErased(deps.settings.retention_days)
    if not made and not (entry.status is Status.FAILED and await deps.store.take_again(entry.id)):
        return await _shared_before(deps, entry)
    request = await resolve(deps, entry.request or Request(text=""), entry.stakeholder_ids)
    message = answer_view.answered(answer, entry.id, offers=answer_view.offers(answer), thread=request.thread)
    try:
        posted = await post_answer(
            deps.client,
            deps.store,
            entry.id,
            message,
            parent=parent.asked(entry.asker, request.text),
            channel=entry.channel or "",
            thread_ts=entry.thread_ts,
        )
    except SLACK_FAILURES as error:
        log.info("share_refused request=%s error=%s", entry.id, code(error))
        await deps.store.fail(entry.id, type(error).__name__)
        return notices.notice(notices.cannot_post(code(error)))
    await deps.store.keep(entry.id, answer)
    return notices.shared(f"It is in {place(entry.origin_name)} now", await permalink(deps.client, posted))


async def _shared_before(deps: Deps, entry: Entry) -> Message:
    """Return what to tell somebody who shares an answer again."""
    if entry.status is Status.REMOVED:
        return notices.notice("You posted it there before, and removed it since.")
    if entry.channel is None or entry.message_ts is None:
        return notices.notice("I'm posting it already.")
    there = Place(entry.channel, entry.thread_ts, entry.message_ts)
    return notices.shared(f"It is in {place(entry.origin_name)} already", await permalink(deps.client, there))
