"""A store on a real file, and a clock that the test sets."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.store import Store


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 9, 1, 9, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **delta: float) -> None:
        self.now += timedelta(**delta)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/data/bot.sqlite3"


@pytest.fixture
async def store(url: str, clock: Clock) -> AsyncIterator[Store]:
    async with Store.open(url, now=clock) as opened:
        yield opened
