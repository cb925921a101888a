"""`/meeting-or-email TEXT`: an answer in the conversation, or with `--private` to oneself."""

import re
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.request import Request, Source
from bot.slack.deps import Deps
from bot.slack.listeners.form import open_form
from bot.slack.taking import take
from bot.slack.views.help import help_text
from bot.slack.whisper import Whisper
from bot.store import NewEntry

COMMAND = "/meeting-or-email"

_PRIVATE = re.compile(r"^[-\u2013\u2014]{1,2}private(?=\s|$)|(?<=\s)[-\u2013\u2014]{1,2}private$", re.IGNORECASE)
"""`--private` first or last; phones and Macs turn the two hyphens into a dash while one types."""


def words_of(text: str, *, private_by_default: bool) -> tuple[str, bool]:
    """Split a command's text into what the person wrote and whether the answer is for them only."""
    words, found = _PRIVATE.subn("", text.strip())
    return words.strip(), private_by_default or bool(found)


def register(app: AsyncApp, deps: Deps) -> None:
    """Answer the slash command."""

    @app.command(COMMAND)
    async def on_command(ack: AsyncAck, body: dict[str, Any]) -> None:
        words, private = words_of(body.get("text") or "", private_by_default=deps.settings.command_replies == "private")
        if words == "help":
            await ack(text=help_text(), response_type="ephemeral")
            return
        if not words:
            await ack()
            open_form(deps, body, private=private)
            return
        await take(
            deps,
            NewEntry(
                key=body["trigger_id"],
                source=Source.COMMAND,
                team_id=body.get("team_id") or "",
                asker=body["user_id"],
                private=private,
                channel=body["channel_id"],
                origin_name=body.get("channel_name"),
                request=Request(text=words),
            ),
            Whisper(body["response_url"]),
        )
        await ack()
