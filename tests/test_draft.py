"""Drafts as plain data."""

import pytest

from bot.draft import Agenda


@pytest.mark.parametrize(
    ("attendees", "hours"),
    [(("Ana", "Ben", "Cleo", "Dan"), 3.0), (("Ana",), 0.75), ((), None), (("Ana", "[who else]"), None)],
)
def test_person_hours_are_attendees_times_duration_where_it_is_known_who_comes(
    attendees: tuple[str, ...], hours: float | None
) -> None:
    """Nobody is counted who isn't named."""
    assert Agenda(title="Plan", duration_minutes=45, attendees=attendees).person_hours == hours
