"""Making an invite: links and an .ics file, in the answer's thread, or as near to it as Slack lets the bot go."""

import logging
from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

from bot.errors import BotError
from bot.invite import Guest, Invite, google, outlook, to_ics
from bot.slack import people
from bot.slack.click import entry_of
from bot.slack.deps import Deps
from bot.slack.errors import SLACK_FAILURES, code
from bot.slack.posting import post
from bot.slack.views import invite as view

log = logging.getLogger(__name__)


async def invite(deps: Deps, filled: view.InviteAnswer, submitter: str, trigger_id: str) -> None:
    """Show an invite once: in the thread, else in the submitter's direct message, else in a window."""
    known = await people.look_up(deps.client, [submitter, *filled.guest_ids])
    guests = tuple(Guest(name=known[guest].name, email=known[guest].email) for guest in filled.guest_ids)
    made = Invite(
        title=filled.title,
        start=datetime.fromtimestamp(filled.start, UTC),
        duration_minutes=filled.duration,
        guests=guests,
        place=filled.place,
        description=filled.description,
        organizer=Guest(name=known[submitter].name, email=known[submitter].email),
    )
    invitation = view.Invitation(made, google(made, known[submitter].tz or "UTC"), outlook(made))
    file = to_ics(made, now=deps.now(), uid=f"{uuid4()}@could-this-be-an-email")
    for channel, thread_ts in await _places(deps, filled.entry_id, submitter):
        if await _post(deps, invitation, file, channel, thread_ts):
            return
    try:
        await deps.client.views_open(trigger_id=trigger_id, view=view.created_view(without_file(invitation)))
    except SLACK_FAILURES as error:
        log.error("invite_not_shown error=%s", code(error))  # noqa: TRY400 -- a traceback may hold what people wrote


def without_file(invitation: view.Invitation) -> view.Invitation:
    """Return the same invitation, saying that no file is beside it."""
    return replace(invitation, file=False)


async def _places(deps: Deps, entry_id: str, submitter: str) -> list[tuple[str, str | None]]:
    """Return where to try, in order: the answer's thread, then the submitter's direct message."""
    direct_message = (submitter, None)
    try:
        entry = await entry_of(deps, entry_id)
    except BotError:  # erased meanwhile, or no database: the form holds all that is needed
        return [direct_message]
    if entry.channel is None or entry.message_ts is None:  # the answer was shown to the asker only
        return [direct_message]
    return [(entry.channel, entry.thread_ts), direct_message]


async def _post(deps: Deps, invitation: view.Invitation, file: bytes, channel: str, thread_ts: str | None) -> bool:
    """Post the links, and the file beside them; where it can't be uploaded the message says so."""
    try:
        posted = await post(deps.client, view.created(invitation), channel, thread_ts)
    except SLACK_FAILURES as error:
        log.info("invite_refused error=%s", code(error))
        return False
    try:
        await deps.client.files_upload_v2(
            channel=posted.channel,
            thread_ts=thread_ts,
            content=file,
            filename="invite.ics",
            title=invitation.invite.title,
        )
    except SLACK_FAILURES as error:
        log.info("upload_refused error=%s", code(error))
        message = view.created(without_file(invitation))
        try:
            await deps.client.chat_update(
                channel=posted.channel, ts=posted.ts, text=message.text, blocks=message.blocks
            )
        except SLACK_FAILURES as failed:
            log.warning("invite_not_corrected error=%s", code(failed))
    return True
