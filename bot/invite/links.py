"""Links that open an invite in Google Calendar and in Outlook on the web; saving it there sends the invitations.

Neither address is documented by its maker. In both, what is too long is shortened, in this order: the description,
the place, the title; guests are left out only where nothing else helps.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from html import escape

from pydantic import BaseModel, ConfigDict

from bot.invite.addresses import OUTLOOK_LIMIT, SLACK_LIMIT, query
from bot.invite.invite import Guest, Invite, one_line, plain

_TITLE_LEAST = 60
"""Characters of a title that always fit, and are worth more than a guest."""


class Link(BaseModel):
    """An address, and what it doesn't carry."""

    model_config = ConfigDict(frozen=True)

    url: str
    shortened: tuple[str, ...] = ()
    """Which of `description`, `place` and `title` were cut (they end with "…") or, but for the title, left out."""
    guests_left_out: tuple[Guest, ...] = ()
    """The guests who have no usable address, and those for whom there was no room."""


Texts = Mapping[str, str]
"""The description, the place and the title, by these names."""


def google(invite: Invite, tz_name: str) -> Link:
    """Return the link for Google Calendar, at most SLACK_LIMIT characters.

    `tz_name` is the IANA name of the time zone in which the calendar shows the event.
    """

    def address(texts: Texts, emails: Sequence[str]) -> str:
        values = {
            "action": "TEMPLATE",
            "text": texts["title"],
            "dates": f"{invite.start_utc:%Y%m%dT%H%M%SZ}/{invite.end_utc:%Y%m%dT%H%M%SZ}",
            "ctz": tz_name,
            "details": texts["description"],
            "location": texts["place"],
            "add": ",".join(emails),
        }
        return f"https://calendar.google.com/calendar/render?{query(values)}"

    return _link(invite, address, SLACK_LIMIT)


def outlook(invite: Invite) -> Link:
    """Return the link for Outlook on the web, at most OUTLOOK_LIMIT characters.

    Outlook reads the body as HTML, and drops line breaks that aren't `<br>` (AnandChowdhary/calendar-link#377,
    add2cal/add-to-calendar-button#7).
    """

    def address(texts: Texts, emails: Sequence[str]) -> str:
        values = {
            "path": "/calendar/action/compose",
            "rru": "addevent",
            "startdt": f"{invite.start_utc:%Y-%m-%dT%H:%M:%SZ}",
            "enddt": f"{invite.end_utc:%Y-%m-%dT%H:%M:%SZ}",
            "subject": texts["title"],
            "body": escape(texts["description"], quote=False).replace("\n", "<br>"),
            "location": texts["place"],
            "to": ",".join(emails),
        }
        return f"https://outlook.office.com/calendar/deeplink/compose?{query(values)}"

    return _link(invite, address, OUTLOOK_LIMIT)


def _link(invite: Invite, address: Callable[[Texts, Sequence[str]], str], limit: int) -> Link:
    """Shorten what has to be shortened until the address is within the limit."""
    invited = [(guest, guest.address) for guest in invite.guests]
    emails = list(dict.fromkeys(email for _, email in invited if email))
    texts = {
        "description": plain(invite.description).strip(),
        "place": one_line(invite.place),
        "title": one_line(invite.title),
    }

    def fits(name: str, length: int) -> bool:
        return len(address({**texts, name: _cut(texts[name], length)}, emails)) <= limit

    shortened = []
    for name, least in (("description", 0), ("place", 0), ("title", _TITLE_LEAST)):
        whole = texts[name]
        length = _most(least, len(whole), partial(fits, name))
        if length < len(whole):
            texts[name] = _cut(whole, length)
            shortened.append(name)
    room = _most(0, len(emails), lambda count: len(address(texts, emails[:count])) <= limit)
    left_out = tuple(guest for guest, email in invited if email not in emails[:room])
    return Link(url=address(texts, emails[:room]), shortened=tuple(shortened), guests_left_out=left_out)


def _cut(text: str, length: int) -> str:
    """Return at most the first `length` characters of a text, marked as a beginning if it is one."""
    if length >= len(text):
        return text
    beginning = text[:length].rstrip()
    return f"{beginning}…" if beginning else ""


def _most(lower: int, upper: int, fits: Callable[[int], bool]) -> int:
    """Return the largest number up to `upper` that fits, by halving; `lower` where none above it does.

    What is at most `lower` to begin with is left as it is.
    """
    if upper <= lower or fits(upper):
        return upper
    upper -= 1
    while lower < upper:
        middle = (lower + upper + 1) // 2
        if fits(middle):
            lower = middle
        else:
            upper = middle - 1
    return lower
