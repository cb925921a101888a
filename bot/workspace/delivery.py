"""Getting things to the app: what was acked, and when it is tried again.

An app has 3 s to ack. Events that weren't acked are delivered again at once, after 1 min and after 5 min
(https://docs.slack.dev/apis/events-api#retries); commands and clicks never are, the person sees that they failed.
"""

import asyncio
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from bot.workspace.slack import Timing
from bot.workspace.state import State

Json = dict[str, Any]
Type = Literal["events_api", "slash_commands", "interactive"]


@dataclass
class Delivery:
    """One thing delivered to the app, with what the app answered."""

    type: Type
    payload: Json
    acked: bool = False
    ack: Json | str | None = None
    """What came with the ack: an object or text; None where nothing did."""
    attempts: int = 0
    error: str | None = None
    """Why the last attempt failed: operation_timeout, dispatch_failed, http_500…"""

    @property
    def tried(self) -> bool:
        """Whether the first attempt is over."""
        return self.acked or self.error is not None

    @property
    def retries(self) -> int:
        """How often it was delivered again."""
        return max(self.attempts - 1, 0)

    @property
    def text(self) -> str:
        """The text that came with the ack, if any."""
        return self.ack if isinstance(self.ack, str) else str((self.ack or {}).get("text", ""))


@dataclass(frozen=True)
class Outcome:
    """How one attempt went."""

    acked: bool
    ack: Json | str | None = None
    error: str | None = None
    reason: str = ""
    """Why it is tried again, in the words of Slack's retry header."""
    again: bool = True
    """Whether the app lets Slack try again."""


class Door(Protocol):
    """A way to the app; `missed` is what it calls an ack that didn't come in time."""

    missed: str

    async def send(self, delivery: Delivery, attempt: int, reason: str) -> Outcome:
        """Deliver once, and wait for the ack; `attempt` counts from 0, `reason` says why it is not the first."""


class Courier:
    """Delivers, and delivers again."""

    def __init__(self, state: State, timing: Timing, door: Door) -> None:
        self._state = state
        self._timing = timing
        self._tasks: set[asyncio.Task[Any]] = set()
        self.door = door
        self.deliveries: list[Delivery] = []

    async def deliver(self, delivery: Delivery) -> Delivery:
        """Deliver and wait until the first attempt was acked or failed; later attempts go on by themselves."""
        self.deliveries.append(delivery)
        outcome = await self._attempt(delivery, 0, "")
        if delivery.type == "events_api" and not outcome.acked and outcome.again:
            self._spawn(self._retry(delivery, outcome.reason))
        return delivery

    def post(self, delivery: Delivery) -> Delivery:
        """Deliver without waiting."""
        self._spawn(self.deliver(delivery))
        return delivery

    async def again(self, delivery: Delivery, *, retry_header: bool = True) -> Delivery:
        """Deliver the same payload once more, as Slack does when it missed an ack; with or without saying so."""
        copy = Delivery(delivery.type, delivery.payload)
        self.deliveries.append(copy)
        await self._attempt(copy, 1 if retry_header else 0, self.door.missed if retry_header else "")
        return copy

    async def drained(self) -> None:
        """Wait until nothing is on its way any more, retries included."""
        while self._tasks:
            await asyncio.gather(*self._tasks)

    async def close(self) -> None:
        """Stop delivering."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _attempt(self, delivery: Delivery, attempt: int, reason: str) -> Outcome:
        delivery.attempts += 1
        outcome = await self.door.send(delivery, attempt, reason)
        delivery.acked, delivery.ack, delivery.error = outcome.acked, outcome.ack, outcome.error
        self._state.changed("delivery", delivery)
        return outcome

    async def _retry(self, delivery: Delivery, reason: str) -> None:
        for attempt, pause in enumerate(self._timing.retries, start=1):
            await asyncio.sleep(pause)
            outcome = await self._attempt(delivery, attempt, reason)
            if outcome.acked or not outcome.again:
                return
            reason = outcome.reason

    def _spawn(self, work: Any) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
