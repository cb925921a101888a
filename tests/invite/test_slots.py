from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given

from bot.invite.slots import DURATIONS, durations, next_slot, zone
from tests.support.invites import any_moment


@pytest.mark.parametrize(
    ("now", "slot"),
    [
        ("2026-09-01T15:47", "2026-09-02T10:00"),
        ("2026-09-04T08:00", "2026-09-07T10:00"),
        ("2026-09-05T08:00", "2026-09-07T10:00"),
        ("2026-09-06T23:59", "2026-09-07T10:00"),
        ("2026-12-31T12:00", "2027-01-01T10:00"),
    ],
    ids=["weekday", "Friday", "Saturday", "Sunday", "year's end"],
)
def test_the_next_slot_is_ten_on_the_next_working_day(now: str, slot: str) -> None:
    """The proposal is never today, never on a weekend, and at a round time."""
    berlin = ZoneInfo("Europe/Berlin")
    proposed = next_slot(datetime.fromisoformat(now).replace(tzinfo=berlin))
    assert proposed == datetime.fromisoformat(slot).replace(tzinfo=berlin)


def test_the_slot_is_local_where_the_clocks_change() -> None:
    """Over the weekend on which the clocks go back, ten o'clock on Monday is ten o'clock on the wall."""
    friday = datetime(2026, 10, 23, 12, 0, tzinfo=ZoneInfo("Europe/Berlin"))
    assert next_slot(friday).astimezone(UTC) == datetime(2026, 10, 26, 9, 0, tzinfo=UTC)


@given(any_moment)
def test_the_slot_is_soon_and_to_come(now: datetime) -> None:
    """Whatever the time zone, the slot is in the future and at most some four days away."""
    assert timedelta(0) < next_slot(now).astimezone(UTC) - now.astimezone(UTC) < timedelta(days=5)


def test_a_time_zone_is_found_by_name() -> None:
    """A known name gives its time zone."""
    assert zone("Asia/Kolkata") == ZoneInfo("Asia/Kolkata")


@pytest.mark.parametrize("name", [None, "", "Mars/Olympus", "../../etc/passwd", "America", "a\0b", "é"])
def test_an_unknown_time_zone_is_utc(name: str | None) -> None:
    """What isn't a time zone's name is taken for UTC."""
    assert zone(name) == ZoneInfo("UTC")


@pytest.mark.parametrize(
    ("own", "offered"), [(60, DURATIONS), (25, (15, 25, *DURATIONS[1:])), (300, (*DURATIONS, 300)), (0, DURATIONS)]
)
def test_the_drafts_own_duration_is_on_offer(own: int, offered: tuple[int, ...]) -> None:
    """The usual durations are offered, with the draft's own in its place among them."""
    assert durations(own) == offered
