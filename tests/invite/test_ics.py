from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from icalendar import Calendar, Event

from bot.invite import Guest, Invite, to_ics
from bot.invite.invite import one_line, plain
from tests.support.invites import any_invite, invite

NOW = datetime(2026, 9, 1, 9, 30, tzinfo=UTC)


def event_of(file: bytes) -> tuple[Calendar, Event]:
    calendar = Calendar.from_ical(file)
    assert isinstance(calendar, Calendar)
    assert [type(part) for part in calendar.subcomponents] == [Event]
    return calendar, calendar.events[0]


def unfolded(file: bytes) -> list[str]:
    return file.decode().replace("\r\n ", "").split("\r\n")


def test_an_invite_is_published_by_who_submitted_it() -> None:
    """The file says what, when (in UTC), where and who organises, and that it is published."""
    lines = unfolded(to_ics(invite(), now=NOW, uid="1@bot"))
    assert "METHOD:PUBLISH" in lines
    assert "ORGANIZER;CN=Ada:mailto:ada@example.org" in lines
    assert "UID:1@bot" in lines
    assert "DTSTAMP:20260901T093000Z" in lines
    assert "DTSTART:20260907T080000Z" in lines
    assert "DTEND:20260907T084500Z" in lines
    assert "SUMMARY:Budget & plans" in lines
    assert "LOCATION:Room 4\\, east" in lines
    assert "DESCRIPTION:Goal: decide\\; then act.\\n1. Numbers\\n\\nGuests: Bob\\, Cy" in lines


def test_without_the_organizers_address_nothing_is_published() -> None:
    """METHOD and ORGANIZER are left out together: one without the other is invalid."""
    file = to_ics(invite(organizer=Guest(name="Ada")), now=NOW, uid="1@bot")
    assert b"METHOD" not in file
    assert b"ORGANIZER" not in file


def test_an_address_that_holds_more_than_an_address_is_not_used() -> None:
    """A line break in an address can't become a line of the file."""
    file = to_ics(invite(organizer=Guest(name="Ada", email="a@b.org\r\nATTENDEE:x")), now=NOW, uid="1@bot")
    assert b"ORGANIZER" not in file
    assert b"ATTENDEE" not in file


def test_empty_texts_leave_no_empty_lines() -> None:
    """A place or description that nobody gave isn't in the file."""
    file = to_ics(invite(place=" ", description="", guests=()), now=NOW, uid="1@bot")
    assert b"LOCATION" not in file
    assert b"DESCRIPTION" not in file


def test_local_times_become_utc() -> None:
    """A start in another time zone is written as the same moment in UTC."""
    start = datetime(2026, 9, 7, 10, 0, tzinfo=timezone(timedelta(hours=2)))
    assert b"DTSTART:20260907T080000Z" in to_ics(invite(start=start), now=NOW, uid="1@bot")


@given(any_invite)
def test_any_text_gives_one_event(made: Invite) -> None:
    """Whatever people write, the file is valid: one event with the same texts, folded lines, and never an attendee."""
    file = to_ics(made, now=NOW, uid="1@bot")
    calendar, event = event_of(file)
    assert event["SUMMARY"] == one_line(made.title)
    assert plain(made.description).strip() in event.get("DESCRIPTION", "")
    assert event.get("LOCATION", "") == one_line(made.place)
    assert event.start == made.start_utc
    assert event.end == made.end_utc
    assert "ATTENDEE" not in event
    assert ("METHOD" in calendar) == ("ORGANIZER" in event) == (made.organizer.address is not None)
    assert file.count(b"\r\n") == file.count(b"\n") == file.count(b"\r")
    assert all(len(line) <= 75 for line in file.split(b"\r\n"))
