"""An .ics file for one's own calendar, after RFC 5545 and RFC 5546."""

from datetime import UTC, datetime

from icalendar import Calendar, Event, vCalAddress, vText

from bot.invite.invite import Invite, one_line, plain

PRODID = "-//could-this-be-an-email//bot//EN"


def to_ics(invite: Invite, *, now: datetime, uid: str) -> bytes:
    """Return the file: one VEVENT, in UTC, folded, with CRLF line ends.

    `now` is the aware moment of making, `uid` what no other event is called. With the organizer's address it is a
    published event (METHOD:PUBLISH must have an ORGANIZER and no ATTENDEE: RFC 5546, 3.2.1); without, it is only a
    file, with neither. METHOD:REQUEST would break the import for people who aren't on the list, so the guests are
    named in the description instead.
    """
    calendar = Calendar()
    calendar.add("prodid", PRODID)
    calendar.add("version", "2.0")
    event = Event()
    event.add("uid", one_line(uid))
    event.add("dtstamp", now.astimezone(UTC))
    event.add("dtstart", invite.start_utc)
    event.add("dtend", invite.end_utc)
    event.add("summary", one_line(invite.title))
    if place := one_line(invite.place):
        event.add("location", place)
    if description := _description(invite):
        event.add("description", description)
    if address := invite.organizer.address:
        calendar.add("method", "PUBLISH")
        organizer = vCalAddress(f"mailto:{address}")
        if name := one_line(invite.organizer.name):
            organizer.params["CN"] = vText(name)
        event.add("organizer", organizer)
    calendar.add_component(event)
    return bytes(calendar.to_ical())


def _description(invite: Invite) -> str:
    names = [one_line(guest.name) for guest in invite.guests]
    guests = "Guests: " + ", ".join(names) if names else ""
    return "\n\n".join(part for part in (plain(invite.description).strip(), guests) if part)
