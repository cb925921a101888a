"""Invites, plain and with any text at all."""

from datetime import UTC, datetime
from typing import Any

from hypothesis import strategies as st

from bot.invite import Guest, Invite

START = datetime(2026, 9, 7, 8, 0, tzinfo=UTC)
ADA = Guest(name="Ada", email="ada@example.org")
BOB = Guest(name="Bob", email="bob+work@example.org")
CY = Guest(name="Cy")


def invite(**changes: Any) -> Invite:
    """Return an invite, with changes."""
    fields: dict[str, Any] = {
        "title": "Budget & plans",
        "start": START,
        "duration_minutes": 45,
        "guests": (BOB, CY),
        "place": "Room 4, east",
        "description": "Goal: decide; then act.\n1. Numbers",
        "organizer": ADA,
    }
    return Invite(**(fields | changes))


any_text = st.text(st.characters(exclude_categories=[]) | st.sampled_from('\r\n\0:;,\\"\u202e😀<&%=+#'))
"""Any text, halves of characters among it, with more than its share of what means something somewhere."""
any_guest = st.builds(
    Guest, name=any_text, email=st.none() | any_text | st.from_regex(r"[a-z]{1,60}@[a-z]{1,60}\.org", fullmatch=True)
)
any_moment = st.datetimes(
    # Hypothesis wants the bounds without a time zone.
    min_value=datetime(2020, 1, 1),  # noqa: DTZ001
    max_value=datetime(2090, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC) | st.timezones(),
)
any_invite = st.builds(
    Invite,
    title=any_text | any_text.map(lambda text: text * 300),
    start=any_moment,
    duration_minutes=st.integers(1, 1440),
    guests=st.lists(any_guest, max_size=60).map(tuple),
    place=any_text,
    description=any_text | any_text.map(lambda text: text * 300),
    organizer=any_guest,
)
