"""Work that goes on after Slack has been answered: supervised, and brought to an end when the bot stops.

Answers run as tasks of their own. On a stop, no new work is taken, what runs may finish until a deadline, and what
doesn't is interrupted: only in its router's part, since cancelling a task inside a database call can hang the
shutdown, and so that the person is told.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from types import TracebackType

log = logging.getLogger(__name__)

DRAIN_SECONDS = 20.0
"""How long running answers may take to finish once the bot is told to stop."""
FAREWELL_SECONDS = 5.0
"""How long the interrupted ones may take to say so in Slack."""


class Deadline:
    """A time-out around a part of some work, without a limit until `interrupt` is called, before or during that part.

    Used as an async context manager; raises TimeoutError where it was interrupted.
    """

    def __init__(self) -> None:
        self._scope: asyncio.Timeout | None = None
        self._interrupted = False

    def interrupt(self) -> None:
        """End the part that is running, or the moment it begins; does nothing once it has ended."""
        self._interrupted = True
        if self._scope is not None:
            self._scope.reschedule(asyncio.get_running_loop().time())

    async def __aenter__(self) -> None:
        scope = asyncio.timeout(0 if self._interrupted else None)
        await scope.__aenter__()
        self._scope = scope

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        scope, self._scope = self._scope, None
        if scope is not None:
            await scope.__aexit__(kind, error, trace)  # raises TimeoutError where it was interrupted


class Supervisor:
    """Starts work, keeps hold of it, and lets it run out."""

    def __init__(self) -> None:
        self._running: dict[asyncio.Task[None], Deadline] = {}

    def start(self, work: Callable[[Deadline], Awaitable[object]]) -> None:
        """Run `work` in a task of its own; it is handed the deadline by which it can be interrupted."""
        deadline = Deadline()
        task = asyncio.create_task(self._run(work, deadline))
        self._running[task] = deadline
        task.add_done_callback(lambda done: self._running.pop(done, None))

    async def _run(self, work: Callable[[Deadline], Awaitable[object]], deadline: Deadline) -> None:
        try:
            await work(deadline)
        except Exception as error:  # noqa: BLE001 -- nothing awaits this task: here is where it would be lost
            # Only the type: a traceback or a message may hold what people wrote.
            log.error("work_failed error=%s", type(error).__name__)  # noqa: TRY400

    async def drain(self, seconds: float = DRAIN_SECONDS, farewell: float = FAREWELL_SECONDS) -> None:
        """Wait until all work is done, `seconds` at most; then interrupt what is left and wait for its last words."""
        clock = asyncio.get_running_loop().time
        ends = clock() + seconds
        if self._running:
            log.info("draining running=%d", len(self._running))
        while self._running and (left := ends - clock()) > 0:  # what runs may start more: a click starts an answer
            await asyncio.wait(list(self._running), timeout=left)
        if self._running:
            log.warning("interrupting running=%d", len(self._running))
            for deadline in self._running.values():
                deadline.interrupt()
            await asyncio.wait(list(self._running), timeout=farewell)
