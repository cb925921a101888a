"""The menu on an answer: how it was decided, for anyone; and removing it, for the one who asked."""

from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.slack.click import Click, answer_of
from bot.slack.deps import Deps
from bot.slack.errors import SLACK_FAILURES, code
from bot.slack.modals import open_modal, told
from bot.slack.recent import Recent
from bot.slack.views import details, notices
from bot.slack.views.actions import Action, Choice
from bot.slack.views.elements import loading
from bot.slack.views.message import Message
from bot.store import Entry, Status


def register(app: AsyncApp, deps: Deps) -> None:
    """Do what was chosen."""
    recent = Recent()

    @app.action(Action.MENU)
    async def on_choice(ack: AsyncAck, body: dict[str, Any]) -> None:
        await ack()
        click = Click.of(body)
        choice, _, entry_id = click.value.partition(":")

        async def fill() -> dict[str, Any]:
            entry, answer = await answer_of(deps, entry_id)
            return details.details_view(answer, entry.asked_for)

        if choice == Choice.DETAILS:
            open_modal(deps, click.trigger_id, loading(details.TITLE), click.whisper, fill)
        elif choice == Choice.REMOVE and recent.first(click.trigger_id):
            told(deps, click.whisper, lambda: remove(deps, click, entry_id))


async def remove(deps: Deps, click: Click, entry_id: str) -> Message | None:
    """Erase what was written and delete the answer; returns what to tell the person, if anything.

    The bot's own parent message quotes the request, so it goes with the last answer below it.
    Raises StoreUnavailable.
    """
    entry = await deps.store.find(entry_id)
    if entry is None:
        return notices.unknown()
    if entry.asker != click.user_id:
        return notices.only_the_asker("remove this")
    await deps.store.remove(entry.id)
    if entry.message_ts is None or entry.channel is None:  # it was shown to the asker only
        return None if await click.whisper.delete() else notices.not_deleted()
    gone = await _delete(deps, entry.channel, entry.message_ts)
    parent = await _parent_to_delete(deps, entry)
    if parent is not None:
        gone = await _delete(deps, entry.channel, parent) and gone
    return None if gone else notices.not_deleted()


async def _parent_to_delete(deps: Deps, entry: Entry) -> str | None:
    root: Entry | None = entry
    if entry.override_of is not None and entry.share_of is None:  # what shares an answer has a thread of its own
        root = await deps.store.find(entry.override_of)
    if root is None or root.parent_ts is None or root.channel != entry.channel:
        return None
    family = [root, *await deps.store.overrides(root.id)]
    return root.parent_ts if all(each.id == entry.id or each.status is Status.REMOVED for each in family) else None


async def _delete(deps: Deps, channel: str, ts: str) -> bool:
    try:
        await deps.client.chat_delete(channel=channel, ts=ts)
    except SLACK_FAILURES as error:
        return code(error) == "message_not_found"  # somebody deleted it before
    return True
