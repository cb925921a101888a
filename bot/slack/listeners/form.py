"""The form that a command without a text opens, and what a person fills in there."""

from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.errors import EmptyRequest, RequestTooLong
from bot.request import Request, Source
from bot.slack.deps import Deps
from bot.slack.modals import open_modal
from bot.slack.taking import take
from bot.slack.views import form as view
from bot.slack.views.actions import Callback
from bot.slack.whisper import Whisper
from bot.store import NewEntry


def open_form(deps: Deps, body: dict[str, Any], *, private: bool) -> None:
    """Open the form, in the background: Slack is answered before."""
    whisper = Whisper(body["response_url"])
    where = view.Where(body["channel_id"], body["response_url"], body.get("channel_name"))
    form = view.ask_form(where, private=private)
    open_modal(deps, body["trigger_id"], form, whisper)


def register(app: AsyncApp, deps: Deps) -> None:
    """Take what was filled in."""

    @app.view(Callback.FORM)
    async def on_submit(ack: AsyncAck, body: dict[str, Any]) -> None:
        filled = view.read(body["view"])
        request = Request(text=filled.text, agenda_items=filled.agenda_items)
        try:
            request.checked()
        except EmptyRequest:
            await ack(response_action="errors", errors={view.TEXT_BLOCK: "Please describe what you need."})
            return
        except RequestTooLong as error:
            await ack(response_action="errors", errors={view.TEXT_BLOCK: error.sentence})
            return
        await take(
            deps,
            NewEntry(
                key=f"view:{body['view']['id']}",
                source=Source.FORM,
                team_id=(body.get("team") or {}).get("id") or "",
                asker=body["user"]["id"],
                private=filled.private,
                channel=filled.where.channel_id,
                origin_name=filled.where.channel_name,
                request=request,
                stakeholder_ids=filled.stakeholder_ids,
            ),
            Whisper(filled.where.response_url),
        )
        await ack()
