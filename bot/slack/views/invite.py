"""Create invite: the form, and what it makes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.draft import Agenda, Draft
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

DURATIONS = (15, 30, 45, 60, 90, 120, 180, 240)
"""Minutes on offer; an agenda's own duration is added to them."""
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
    """What an invite came to, to be shown.

    `google` and `outlook` are addresses that open the event there, None where they would be too long. `left_out`
    names guests whose addresses aren't known. `file` tells whether an .ics file is beside it.
    """

    title: str
    start: datetime
    duration: int
    google: str | None
    outlook: str | None
    left_out: tuple[str, ...] = ()
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
    description: str | None = None,
    durations: Sequence[int] = DURATIONS,
) -> View:
    """Return the form, filled in from the draft.

    `start` is aware; Slack shows it in the person's own timezone. `durations` are minutes. `description` is the
    draft's text unless given.
    """
    wanted = draft.duration_minutes if isinstance(draft, Agenda) else _EMAIL_MINUTES
    wanted = min(max(wanted, 1), LONGEST)
    options = [option(_spoken(minutes), str(minutes)) for minutes in sorted({*durations, wanted})]
    duration: Element = {
        "type": "static_select",
        "options": options,
        "initial_option": option(_spoken(wanted), str(wanted)),
    }
    guests: Element = {"type": "multi_users_select"}
    if guest_ids:
        guests["initial_users"] = list(guest_ids)
    words = inert(draft.as_text() if description is None else description).strip()
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


def created(invitation: Invitation) -> Message:
    """Show the invite in the thread."""
    return Message.of(f"Invite ready: {invitation.title}", *_blocks(invitation))


def created_view(invitation: Invitation) -> View:
    """Show the same in a modal, where nothing can be posted."""
    return modal("Invite ready", _blocks(invitation))


def _blocks(invitation: Invitation) -> list[Block]:
    google, outlook = LINKS
    buttons = [
        link_button(words, action, url)
        for words, action, url in (
            ("Add to Google Calendar", google, invitation.google),
            ("Add to Outlook", outlook, invitation.outlook),
        )
        if url is not None and len(url) <= limits.URL
    ]
    name = shorten(inert(invitation.title), _NAME_LENGTH)
    when = invitation.start.astimezone(UTC)
    date: Element = {
        "type": "date",
        "timestamp": int(when.timestamp()),
        "format": "{date_long_pretty} at {time}",
        "fallback": f"{when:%Y-%m-%d %H:%M} UTC",
    }
    blocks = [rich(line(text(name, bold=True), text("\n"), date, text(f" · {_spoken(invitation.duration)}")))]
    if buttons:
        blocks.append(actions(*buttons))
    return blocks + [context(note) for note in _notes(invitation, links=bool(buttons))]


def _notes(invitation: Invitation, *, links: bool) -> list[str]:
    notes = []
    if links:
        notes.append("The links carry the guests: saving there sends the invitations.")
    if invitation.file:
        notes.append("The .ics file is for your own calendar and invites nobody.")
    elif links:
        notes.append("I couldn't attach an .ics file here, so please use a link.")
    else:
        notes.append(
            "I couldn't attach an .ics file here, and the description is too long for a link: please shorten it."
        )
    if invitation.left_out:
        names = shorten(", ".join(invitation.left_out), limits.SECTION_TEXT // 2)
        notes.append(f"Not among the guests, since I don't know their addresses: {names}.")
    return notes


def _spoken(minutes: int) -> str:
    hours, rest = divmod(minutes, _HOUR)
    return " ".join(
        part for part in (f"{hours} h" if hours else "", f"{rest} min" if rest or not hours else "") if part
    )
