"""Create invite: a form, and what was filled in there becomes links and an .ics file in the answer's thread."""

from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.invite.slots import next_slot, zone
from bot.slack import people
from bot.slack.click import Click, answer_of
from bot.slack.deps import Deps
from bot.slack.inviting import invite
from bot.slack.modals import open_modal
from bot.slack.views import invite as view
from bot.slack.views.actions import Action, Callback


def register(app: AsyncApp, deps: Deps) -> None:
    """Open the form for whoever clicks, and make one invite of each that is submitted."""

    @app.action(Action.INVITE)
    async def on_invite(ack: AsyncAck, body: dict[str, Any]) -> None:
        await ack()
        click = Click.of(body)

        async def fill() -> dict[str, Any]:
            entry, answer = await answer_of(deps, click.value)
            person = (await people.look_up(deps.client, [click.user_id]))[click.user_id]
            start = next_slot(deps.now().astimezone(zone(person.tz)))
            guests = [guest for guest in entry.stakeholder_ids if guest != click.user_id]
            return view.invite_form(answer.draft, entry.id, start=start, guest_ids=guests)

        open_modal(deps, click.trigger_id, view.loading(), click.whisper, fill)

    @app.view(Callback.INVITE_FORM)
    async def on_submit(ack: AsyncAck, body: dict[str, Any]) -> None:
        filled = view.read(body["view"])
        errors = view.mistakes(filled, deps.now())
        if errors:
            await ack(response_action="errors", errors=errors)
            return
        # Before Slack is answered: the same form, delivered again, must find that it was submitted.
        first = await deps.store.first_submission(body["view"]["id"], filled.entry_id, Callback.INVITE_FORM)
        await ack()
        if first:
            deps.supervisor.start(lambda _: invite(deps, filled, body["user"]["id"], body["trigger_id"]))
