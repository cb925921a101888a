"""Never over the limit: what a call may cost at most is set aside before it is made."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.errors import BotError, ConfigurationError
from bot.router.client import MAX_COMPLETION_TOKENS
from bot.router.prices import Prices

_PER_MILLION = 1_000_000
_FRAMING = 100
"""Tokens that a chat's own form adds to its texts, with room to spare."""


class OverBudget(BotError):  # noqa: N818 -- the sign to stop asking, not an accident
    """The next call could cost more than is left."""

    def __init__(self, limit: float, spent: float) -> None:
        super().__init__()
        self.sentence = (
            f"Stopped before the next call could take the cost over ${limit:g}: about ${spent:.2f} is spent."
        )


class Spending:
    """What one call turned out to cost, to be set by whoever made it; its bound where it stays None."""

    def __init__(self) -> None:
        self.cost_usd: float | None = None


class Budget:
    """Money in USD, shared by calls that run at the same time; no limit where `limit` is None."""

    def __init__(self, limit: float | None, spent: float = 0.0) -> None:
        self._limit = limit
        self._spent = spent
        self._reserved: dict[Spending, float] = {}
        self._changed = asyncio.Condition()

    @asynccontextmanager
    async def call(self, bound: float) -> AsyncIterator[Spending]:
        """Set `bound` aside for one call; waits while calls under way may leave enough of what they set aside.

        Raises OverBudget where even their end can't.
        """
        spending = Spending()
        async with self._changed:
            while self._limit is not None and self._spent + sum(self._reserved.values()) + bound > self._limit:
                if not self._reserved:
                    raise OverBudget(self._limit, self._spent)
                await self._changed.wait()
            self._reserved[spending] = bound
        try:
            yield spending
        finally:
            async with self._changed:
                del self._reserved[spending]
                self._spent += bound if spending.cost_usd is None else spending.cost_usd
                self._changed.notify_all()


def bound(prices: Prices, models: tuple[str, ...], *texts: str) -> float:
    """Return what one call can cost at most, in USD, whichever of the models answers.

    No tokenizer of a listed model makes more tokens of a text than it has bytes. Raises ConfigurationError where a
    model has no price.
    """
    tokens = sum(len(text.encode()) for text in texts) + _FRAMING
    known = {model: prices.of(model) for model in models}
    if unknown := [model for model, price in known.items() if price is None]:
        raise ConfigurationError(
            (f"--max-cost can't be kept: the price of {', '.join(unknown)} isn't known. `router prices` may add it.",)
        )
    listed = [price for price in known.values() if price]
    return max((tokens * price.input + MAX_COMPLETION_TOKENS * price.output) / _PER_MILLION for price in listed)
