"""The Bolt app: its listeners, and what happens to an error that none of them expected."""

import logging
from collections.abc import Mapping
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.response import BoltResponse

from bot.errors import BotError
from bot.slack.deps import Deps
from bot.slack.listeners import actions, command, copy, form, invite, menu, messages, post, share, shortcut
from bot.slack.views import notices
from bot.slack.whisper import Whisper

log = logging.getLogger(__name__)


def build_app(deps: Deps, *, signing_secret: str | None = None) -> AsyncApp:
    """Build the app on handed-in dependencies; `signing_secret` is needed in HTTP mode only.

    Listeners run before Slack is answered, so that what was asked is written down by then. They must be quick (Slack
    waits 3 seconds): whatever takes longer goes to the supervisor.
    """
    app = AsyncApp(
        client=deps.client,
        signing_secret=signing_secret,
        process_before_response=True,
        # Handed one, Bolt's loggers take its level; else the root's, at which they would log whole payloads.
        logger=logging.getLogger("slack_bolt"),
    )
    for feature in (command, form, shortcut, messages, copy, invite, post, share, actions, menu):
        feature.register(app, deps)

    @app.error
    async def on_error(error: Exception, body: Mapping[str, Any]) -> BoltResponse:
        # Only the type: the error's text and traceback may hold what people wrote.
        log.error("listener_failed error=%s type=%s", type(error).__name__, body.get("type", "command"))
        sentence = error.sentence if isinstance(error, BotError) else BotError.sentence
        if body.get("event"):
            return BoltResponse(status=500)  # Slack sends the event again
        if "command" in body:
            return BoltResponse(status=200, body=sentence)
        if body.get("type") == "view_submission":
            return BoltResponse(status=200, body=_below_a_field(body["view"], sentence))
        if url := body.get("response_url"):
            whisper = Whisper(url)
            deps.supervisor.start(lambda _: whisper.say(notices.notice(sentence)))
        return BoltResponse(status=200)

    return app


def _below_a_field(view: Mapping[str, Any], sentence: str) -> dict[str, Any]:
    """Show a sentence below the form's first field: what was filled in stays, and can be submitted again."""
    first = next((block["block_id"] for block in view["blocks"] if block["type"] == "input"), None)
    return {"response_action": "errors", "errors": {first: sentence}} if first else {}
