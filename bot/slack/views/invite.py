"""Create invite: the form, and what it makes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.draft import Agenda, Draft, Email
from bot.invite import Invite, Link
from bot.invite.slots import durations
from bot.slack import limits
from bot.slack.escape import inert
from bot.slack.limits import shorten
from bot.slack.views.actions import LINKS, Callback
from bot.slack.views.elements import (
    Element,
    actions,
    context,
    field,
    line,
    link_button,
    modal,
    option,
    rich,
    text,
    text_input,
)
from bot.slack.views.elements import loading as _loading
from bot.slack.views.form import value
from bot.slack.views.message import Block, Message, View

LONGEST = 24 * 60
"""Minutes; an agenda that is longer is offered as this."""

_TITLE = "Create invite"
_NAME, _START, _DURATION, _GUESTS, _PLACE, _DESCRIPTION = (
    "title",
    "start",
    "duration",
    "guests",
    "place",
    "description",
)
_EMAIL_MINUTES = 30
_NAME_LENGTH = 200
_NAMES = 1_000
"""Characters of guests' names."""
_HOUR = 60


@dataclass(frozen=True)
class InviteAnswer:
    """What somebody filled in; `start` is in Unix seconds, `duration` in minutes."""

    entry_id: str
    title: str
    start: int
    duration: int
    guest_ids: tuple[str, ...]
    place: str
    description: str


@dataclass(frozen=True)
class Invitation:
    """An invite as it is shown: the links that open it, and whether an .ics `file` is beside it."""

    invite: Invite
    google: Link
    outlook: Link
    file: bool = True


def loading() -> View:
    """Return what is shown until `invite_form` is ready."""
    return _loading(_TITLE)


def invite_form(
    draft: Draft,
    entry_id: str,
    *,
    start: datetime,
    guest_ids: Sequence[str] = (),
) -> View:
    """Return the form, filled in from the draft; `start` is aware, and Slack shows it in the person's own timezone."""
    wanted = draft.duration_minutes if isinstance(draft, Agenda) else _EMAIL_MINUTES
    wanted = min(max(wanted, 1), LONGEST)
    options = [option(_spoken(minutes), str(minutes)) for minutes in durations(wanted)]
    duration: Element = {
        "type": "static_select",
        "options": options,
        "initial_option": option(_spoken(wanted), str(wanted)),
    }
    guests: Element = {"type": "multi_users_select"}
    if guest_ids:
        guests["initial_users"] = list(guest_ids)
    words = inert(draft.body if isinstance(draft, Email) else draft.as_text()).strip()
    shown = shorten(words, limits.INPUT_TEXT)
    name = shorten(" ".join(inert(draft.title).split()), _NAME_LENGTH)
    starting: Element = {"type": "datetimepicker", "initial_date_time": int(start.timestamp())}
    return modal(
        _TITLE,
        [
            field(_NAME, "Title", text_input(name)),
            field(_START, "Starts", starting),
            field(_DURATION, "Takes", duration),
            field(_GUESTS, "Guests", guests, optional=True),
            field(_PLACE, "Place", text_input(placeholder="A room, or the link of a call"), optional=True),
            field(
                _DESCRIPTION,
                "Description",
                text_input(shown, multiline=True),
                optional=True,
                hint=None if shown == words else "The draft is longer than this field; Copy has the whole.",
            ),
        ],
        submit="Create",
        close="Cancel",
        callback=Callback.INVITE_FORM.value,
        private_metadata=entry_id,
    )


def read(view: View) -> InviteAnswer:
    """Return what a submitted form holds; raises KeyError or ValueError for a view that isn't this form."""
    return InviteAnswer(
        entry_id=view["private_metadata"],
        title=(value(view, _NAME).get("value") or "").strip(),
        start=int(value(view, _START)["selected_date_time"]),
        duration=int(value(view, _DURATION)["selected_option"]["value"]),
        guest_ids=tuple(value(view, _GUESTS).get("selected_users") or ()),
        place=(value(view, _PLACE).get("value") or "").strip(),
        description=(value(view, _DESCRIPTION).get("value") or "").strip(),
    )


def mistakes(filled: InviteAnswer, now: datetime) -> dict[str, str]:
    """Return what is wrong with a filled-in form, by the field to show it at; `now` is aware."""
    wrong = {}
    if not filled.title:
        wrong[_NAME] = "Please give it a title."
    if filled.start <= now.timestamp():
        wrong[_START] = "This time has passed. Please choose a later one."
    return wrong


def created(invitation: Invitation) -> Message:
    """Show the invite in the thread."""
    return Message.of(f"Invite ready: {invitation.invite.title}", *_blocks(invitation))


def created_view(invitation: Invitation) -> View:
    """Show the same in a modal, where nothing can be posted."""
    return modal("Invite ready", _blocks(invitation))


def _blocks(invitation: Invitation) -> list[Block]:
    invite = invitation.invite
    date: Element = {
        "type": "date",
        "timestamp": int(invite.start_utc.timestamp()),
        "format": "{date_long_pretty} at {time}",
        "fallback": f"{invite.start_utc:%Y-%m-%d %H:%M} UTC",
    }
    where = f" · {shorten(invite.place.strip(), _NAME_LENGTH)}" if invite.place.strip() else ""
    after = text(f" · {_spoken(invite.duration_minutes)}{where}")
    google, outlook = LINKS
    return [
        rich(line(text(shorten(invite.title, _NAME_LENGTH), bold=True), text("\n"), date, after)),
        actions(
            link_button("Add to Google Calendar", google, invitation.google.url),
            link_button("Add to Outlook", outlook, invitation.outlook.url),
        ),
        *(context(note) for note in _notes(invitation)),
    ]


def _notes(invitation: Invitation) -> list[str]:
    """Say what the links do, and everything that is missing somewhere."""
    guests = invitation.invite.guests
    notes = []
    if any(guest.address for guest in guests):
        notes.append("The links carry the guests: saving there sends the invitations.")
    if unreachable := [guest.name for guest in guests if not guest.address]:
        notes.append(f"Not among the guests, since I don't know their addresses: {_listed(unreachable)}.")
    for name, link in (("Google", invitation.google), ("Outlook", invitation.outlook)):
        if link.shortened:
            notes.append(f"Too long for the {name} link, so shortened there: {', '.join(link.shortened)}.")
        if crowded := [guest.name for guest in link.guests_left_out if guest.address]:
            notes.append(f"No room in the {name} link for these guests: {_listed(crowded)}.")
    if invitation.file:
        notes.append("The .ics file is for your own calendar and invites nobody.")
    else:
        notes.append("I couldn't attach an .ics file here, so please use a link.")
    return notes


def _listed(names: list[str]) -> str:
    return shorten(", ".join(names), _NAMES)


def _spoken(minutes: int) -> str:
    hours, rest = divmod(minutes, _HOUR)
    return " ".join(
        part for part in (f"{hours} h" if hours else "", f"{rest} min" if rest or not hours else "") if part
    )
