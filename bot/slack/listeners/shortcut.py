"""The message shortcut "Could this be an email?": somebody's message is the request."""

from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.request import Request, Source
from bot.slack.deps import Deps
from bot.slack.markup import text_of_message
from bot.slack.taking import take
from bot.slack.views.actions import Callback
from bot.slack.whisper import Whisper
from bot.store import NewEntry


def register(app: AsyncApp, deps: Deps) -> None:
    """Answer the shortcut in the thread of the message it was used on."""

    @app.message_shortcut(Callback.SHORTCUT)
    async def on_shortcut(ack: AsyncAck, body: dict[str, Any]) -> None:
        message = body["message"]
        thread_ts = message.get("thread_ts") or message.get("ts") or body["message_ts"]
        await take(
            deps,
            NewEntry(
                key=body["trigger_id"],
                source=Source.SHORTCUT,
                team_id=(body.get("team") or {}).get("id") or "",
                asker=body["user"]["id"],
                channel=body["channel"]["id"],
                origin_name=body["channel"].get("name"),
                thread_ts=thread_ts,
                request=Request(text=text_of_message(message)),
            ),
            Whisper(body["response_url"], thread_ts=message.get("thread_ts")),
        )
        await ack()
