"""Post in Slack: a form, and what was filled in there becomes a message of the bot's in the chosen conversation."""

import logging
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.errors import BotError
from bot.slack import posting
from bot.slack.click import Click, answer_of
from bot.slack.deps import Deps
from bot.slack.errors import SLACK_FAILURES, code
from bot.slack.modals import open_modal
from bot.slack.views import notices
from bot.slack.views import post as view
from bot.slack.views.actions import Action, Callback
from bot.slack.views.message import View
from bot.slack.whisper import Whisper
from bot.store import Entry

log = logging.getLogger(__name__)


def register(app: AsyncApp, deps: Deps) -> None:
    """Open the form for whoever clicks, and post each that is submitted, once."""

    @app.action(Action.POST)
    async def on_post(ack: AsyncAck, body: dict[str, Any]) -> None:
        await ack()
        click = Click.of(body)

        async def fill() -> View:
            entry, answer = await answer_of(deps, click.value)
            return view.post_form(
                answer.draft,
                entry.id,
                channel_id=_proposed(click, entry),
                response_url=click.whisper.url,
                thread_ts=click.whisper.thread_ts,
            )

        open_modal(deps, click.trigger_id, view.loading(), click.whisper, fill)

    @app.view(Callback.POST_FORM)
    async def on_submit(ack: AsyncAck, body: dict[str, Any]) -> None:
        form, filled = body["view"], view.read(body["view"])
        if not filled.text:
            await ack(response_action="errors", errors={view.TEXT_BLOCK: "There is nothing to post."})
            return
        # The form may come back to be mended; then its hash is another, and it may be submitted once more.
        key = f"{form['id']}:{form['hash']}"
        if await deps.store.first_submission(key, filled.entry_id, Callback.POST_FORM):
            await ack(response_action="update", view=view.posting())
            deps.supervisor.start(lambda _: post(deps, filled, form["id"], body["user"]["id"]))
        else:
            await ack()


def _proposed(click: Click, entry: Entry) -> str | None:
    """Return the conversation to choose beforehand: the one that the answer is in, else that it was asked in."""
    places = (click.channel, entry.origin)
    return next((place for place in places if place and not place.startswith("D")), None)


async def post(deps: Deps, filled: view.PostAnswer, view_id: str, poster_id: str) -> None:
    """Post what was filled in, and tell the outcome in the form; where it was closed, a failure is still told."""
    sentence = None
    try:
        _, answer = await answer_of(deps, filled.entry_id)
        message = view.message(filled.text, answer.draft, answer.facts, poster_id)
        place = await posting.post(deps.client, message, filled.channel_id)
    except SLACK_FAILURES as error:
        log.info("post_refused request=%s error=%s", filled.entry_id, code(error))
        sentence = notices.cannot_post(code(error))
        outcome = view.again(filled, sentence)
    except BotError as error:
        sentence = error.sentence
        outcome = view.again(filled, sentence)
    else:
        outcome = view.posted_view(await posting.permalink(deps.client, place))
    try:
        await deps.client.views_update(view_id=view_id, view=outcome)
    except SLACK_FAILURES as error:
        log.info("outcome_not_shown error=%s", code(error))
        if sentence is not None:
            await Whisper(filled.response_url, filled.thread_ts).say(notices.notice(sentence))
