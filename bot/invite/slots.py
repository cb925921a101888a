"""When a meeting could be, and how long it could take: what the form proposes."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

DURATIONS = (15, 30, 45, 60, 90, 120, 180, 240)
"""Minutes."""

_AT = time(10)
"""Late enough for early commitments, early enough for people further west."""
_FRIDAY = 4


def zone(name: str | None) -> ZoneInfo:
    """Return the time zone with this IANA name; UTC where it is unknown or no name at all."""
    try:
        return ZoneInfo(name or "UTC")
    except (LookupError, ValueError, OSError):  # unknown; not a name; a folder of names, such as "America"
        return ZoneInfo("UTC")


def next_slot(now: datetime) -> datetime:
    """Return ten o'clock on the next working day (Monday to Friday) after `now`, in `now`'s own time zone.

    It is ten o'clock by the clock on the wall, also where the clocks change in between.
    """
    day = now.date() + timedelta(days=1)
    while day.weekday() > _FRIDAY:
        day += timedelta(days=1)
    return datetime.combine(day, _AT, tzinfo=now.tzinfo)


def durations(minutes: int) -> tuple[int, ...]:
    """Return the durations to choose from, in minutes, ascending, with the draft's own among them."""
    return tuple(sorted({*DURATIONS, minutes})) if minutes > 0 else DURATIONS
