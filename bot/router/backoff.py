"""How long to wait before a call is repeated, by what the service documents. Pure."""

from collections.abc import Mapping
from datetime import UTC
from email.utils import parsedate_to_datetime
from math import isfinite

TRIES = 5
PATIENCE = 90.0
"""Seconds in all, from the first try; a wait that would end later isn't begun."""

REPEATED = frozenset({429, 500, 502, 503, 504})
"""Statuses after which the same call may well succeed."""

_TOO_MANY = 429
_LONGEST = 60.0
_RESET = "x-ratelimit-reset-"
_REMAINING = "x-ratelimit-remaining-"
_AN_EPOCH = 1_000_000_000
"""Below this a reset is no epoch in seconds, but something that another service means by it."""
_A_DAY = 86_400
"""The longest of the service's windows; a reset further off makes no sense."""


def pause(tries: int, status: int | None, headers: Mapping[str, str], *, now: float, jitter: float) -> float:
    """Return the seconds to wait after the given number of failed tries.

    `status` is None where there was no response; `headers` are in lower case; `now` is the epoch in seconds;
    `jitter`, from 0 to 1, spreads callers that failed together. `Retry-After` wins; then, after a 429, the resets of
    the rate limits plus 250 to 500 ms; otherwise half a second doubled each time, up to a minute.
    Source: the service's documented back-off for rate limits, and RFC 9110 for Retry-After.
    """
    asked = _retry_after(headers, now)
    if asked is not None:
        return asked
    reset = _reset(headers, now) if status == _TOO_MANY else None
    if reset is not None:
        return max(reset - now, 1.0) + 0.25 + 0.25 * jitter
    return float(min(0.5 * 2 ** (tries - 1) + 0.5 * jitter, _LONGEST))


def _retry_after(headers: Mapping[str, str], now: float) -> float | None:
    """Seconds, or an HTTP date (RFC 9110, 10.2.3)."""
    value = headers.get("retry-after", "").strip()
    seconds = _number(value)
    if seconds is not None:
        return seconds if seconds >= 0 else None
    try:
        date = parsedate_to_datetime(value)
    except ValueError:
        return None
    return max((date if date.tzinfo else date.replace(tzinfo=UTC)).timestamp() - now, 0.0)


def _reset(headers: Mapping[str, str], now: float) -> float | None:
    """When the limit that was hit is lifted; where none says that it was, the soonest."""
    resets: dict[str, float] = {}
    for name, value in headers.items():
        epoch = _number(value) if name.startswith(_RESET) else None
        if epoch is not None and _AN_EPOCH <= epoch <= now + _A_DAY:
            resets[name.removeprefix(_RESET)] = epoch
    hit = [reset for name, reset in resets.items() if _number(headers.get(_REMAINING + name, "")) == 0]
    return max(hit) if hit else min(resets.values(), default=None)


def _number(value: str) -> float | None:
    try:
        number = float(value)
    except ValueError:
        return None
    return number if isfinite(number) else None
