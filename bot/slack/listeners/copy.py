"""Copy: a modal with the draft in fields to copy from, since Slack gives apps no clipboard."""

from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.slack import people
from bot.slack.click import Click, answer_of
from bot.slack.deps import Deps
from bot.slack.modals import open_modal
from bot.slack.views import copy as view
from bot.slack.views.actions import Action, Callback


def register(app: AsyncApp, deps: Deps) -> None:
    """Open the modal for whoever clicks, as often as they like."""

    @app.action(Action.COPY)
    async def on_copy(ack: AsyncAck, body: dict[str, Any]) -> None:
        await ack()
        click = Click.of(body)

        async def fill() -> dict[str, Any]:
            entry, answer = await answer_of(deps, click.value)
            known = await people.look_up(deps.client, entry.stakeholder_ids)
            return view.copy_view(answer.draft, tuple(person.email for person in known.values() if person.email))

        open_modal(deps, click.trigger_id, view.loading(), click.whisper, fill)

    @app.view(Callback.COPY_VIEW)
    async def on_done(ack: AsyncAck) -> None:
        await ack()
