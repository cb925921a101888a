from collections.abc import Callable
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given

from bot.invite import Guest, Invite, Link, google, outlook
from bot.invite.addresses import OUTLOOK_LIMIT, SLACK_LIMIT
from bot.invite.invite import one_line, plain
from tests.support.invites import BOB, CY, any_invite, invite


def berlin(made: Invite) -> Link:
    return google(made, "Europe/Berlin")


def values(link: Link) -> dict[str, str]:
    return {name: value[0] for name, value in parse_qs(urlsplit(link.url).query, strict_parsing=True).items()}


def test_google_gets_the_whole_event() -> None:
    """Google's link carries title, time in UTC, the person's time zone, text, place and the guests' addresses."""
    link = berlin(invite())
    assert link.url.startswith("https://calendar.google.com/calendar/render?action=TEMPLATE&")
    assert values(link) == {
        "action": "TEMPLATE",
        "text": "Budget & plans",
        "dates": "20260907T080000Z/20260907T084500Z",
        "ctz": "Europe/Berlin",
        "details": "Goal: decide; then act.\n1. Numbers",
        "location": "Room 4, east",
        "add": "bob+work@example.org",
    }
    assert link.shortened == ()
    assert link.guests_left_out == (CY,)


def test_outlook_gets_the_whole_event() -> None:
    """Outlook's link carries the same, its text as HTML, since Outlook reads it so."""
    link = outlook(invite(description="a < b\nand c"))
    assert link.url.startswith("https://outlook.office.com/calendar/deeplink/compose?path=/calendar/action/compose&")
    assert values(link) == {
        "path": "/calendar/action/compose",
        "rru": "addevent",
        "startdt": "2026-09-07T08:00:00Z",
        "enddt": "2026-09-07T08:45:00Z",
        "subject": "Budget & plans",
        "body": "a &lt; b<br>and c",
        "location": "Room 4, east",
        "to": "bob+work@example.org",
    }
    assert link.guests_left_out == (CY,)


@pytest.mark.parametrize(
    ("made_by", "limit", "text"), [(berlin, SLACK_LIMIT, "details"), (outlook, OUTLOOK_LIMIT, "body")]
)
def test_a_long_description_is_shortened_first(made_by: Callable[[Invite], Link], limit: int, text: str) -> None:
    """The description gives way, as little as needed and marked; title, place and guests stay."""
    link = made_by(invite(description="word " * 1_000))
    assert link.shortened == ("description",)
    assert limit - 20 < len(link.url) <= limit
    assert values(link)[text].endswith("…")
    assert link.guests_left_out == (CY,)


def test_guests_are_left_out_last_and_named() -> None:
    """Where nothing else helps, the last guests are left out, and the link says which."""
    crowd = tuple(Guest(name=f"G{number}", email=f"guest{number:03}@example.org") for number in range(200))
    link = outlook(invite(guests=crowd, description="words", place="here", title="T" * 100))
    assert link.shortened == ("description", "place", "title")
    carried = values(link)["to"].split(",")
    assert carried == [guest.email for guest in crowd[: len(carried)]]
    assert link.guests_left_out == crowd[len(carried) :]
    assert values(link)["subject"] == "T" * 60 + "…"


def test_an_address_is_carried_once() -> None:
    """A guest who is named twice is invited once and isn't left out."""
    link = berlin(invite(guests=(BOB, BOB)))
    assert values(link)["add"] == BOB.email
    assert link.guests_left_out == ()


@given(any_invite)
def test_links_stay_within_their_limits_and_decode_back(made: Invite) -> None:
    """Whatever people write, an address is plain ASCII, short enough, and holds what they wrote or its beginning."""
    for link, limit, title, text, place, guests in (
        (berlin(made), SLACK_LIMIT, "text", "details", "location", "add"),
        (outlook(made), OUTLOOK_LIMIT, "subject", "body", "location", "to"),
    ):
        assert len(link.url) <= limit
        assert link.url.isascii()
        assert not any(character.isspace() for character in link.url)
        held = values(link)
        for name, key, whole in (
            ("description", text, plain(made.description).strip()),
            ("place", place, one_line(made.place)),
            ("title", title, one_line(made.title)),
        ):
            found = held.get(key, "")
            if key == "body":
                found = unescape(found.replace("<br>", "\n"))
            if name in link.shortened:
                assert whole.startswith(found.removesuffix("…"))
            else:
                assert found == whole
        carried = set(held.get(guests, "").split(",")) - {""}
        assert {guest.address for guest in made.guests} - {None} - carried <= {
            guest.address for guest in link.guests_left_out
        }
