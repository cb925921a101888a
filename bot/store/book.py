"""One request's page in the store, for the use case that answers it."""

import logging
from collections.abc import Awaitable

from bot.answer import Answer
from bot.answering import Decision, Failure
from bot.errors import StoreUnavailable
from bot.store.store import Store

log = logging.getLogger(__name__)


class StoredBook:
    """A Book that keeps what it can: a person gets their answer even where the database fails to keep it."""

    def __init__(self, store: Store, entry_id: str) -> None:
        self._store = store
        self._entry_id = entry_id

    async def decided(self, decision: Decision) -> None:
        """Keep the verdict and the route."""
        await self._tried(
            self._store.decided(self._entry_id, decision.verdict, decision.route, decision.seconds),
        )

    async def keep(self, answer: Answer) -> None:
        """Keep the answer."""
        await self._tried(self._store.keep(self._entry_id, answer))

    async def fail(self, failure: Failure) -> None:
        """Keep which error it was."""
        await self._tried(self._store.fail(self._entry_id, type(failure.error).__name__))

    async def _tried(self, writing: Awaitable[None]) -> None:
        try:
            await writing
        except StoreUnavailable as error:
            log.error("not_kept request=%s error=%s", self._entry_id, error.detail)  # noqa: TRY400 -- no text of the database's
