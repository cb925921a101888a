"""What is in the workspace, and who wants to know when it changes.

Everything is plain data in memory, on one event loop. Whatever changes it says so with `State.changed`, so that a test
can wait for something and a page can show it.
"""

import asyncio
import secrets
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from bot.workspace.records import Call, Change, Channel, File, Message, User, View

if TYPE_CHECKING:
    from bot.workspace.text import Ping

T = TypeVar("T")


class State:
    """Everything that is in the workspace, and its clock."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self.clock = clock
        self.users: dict[str, User] = {}
        self.channels: dict[str, Channel] = {}
        self.ephemerals: list[Message] = []
        self.files: dict[str, File] = {}
        self.views: dict[str, list[View]] = {}
        self.calls: list[Call] = []
        self.pings: list[Ping] = []
        self.unfurls: list[tuple[Message, str]] = []
        self.messages_tab = True
        self._last_ts = 0
        self._ids = 0
        self._listeners: list[Callable[[Change], None]] = []

    def new_id(self, prefix: str) -> str:
        """Make an id as Slack's look: a letter, then capitals and digits."""
        self._ids += 1
        return f"{prefix}{self._ids:09d}"

    def new_ts(self) -> str:
        """Make a message's timestamp: the time in microseconds, never the same twice."""
        self._last_ts = max(int(self.clock() * 1_000_000), self._last_ts + 1)
        return f"{self._last_ts // 1_000_000}.{self._last_ts % 1_000_000:06d}"

    def new_hash(self) -> str:
        """Make a view's hash."""
        return f"{int(self.clock())}.{secrets.token_hex(4)}"

    def direct(self, first: str, second: str) -> Channel:
        """Find the direct message of two people, opening it where there is none."""
        members = {first, second}
        for channel in self.channels.values():
            if channel.kind == "im" and channel.members == members:
                return channel
        channel = Channel(self.new_id("D"), "", "im", members)
        self.channels[channel.id] = channel
        self.changed("channel", channel)
        return channel

    def subscribe(self, listener: Callable[[Change], None]) -> Callable[[], None]:
        """Call `listener` at every change, until the function that this returns is called."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def changed(self, kind: str, subject: Any) -> None:
        """Say that something changed."""
        for listener in tuple(self._listeners):
            listener(Change(kind, subject))

    async def until(self, predicate: Callable[[], T | None], timeout: float = 5.0) -> T:  # noqa: ASYNC109 -- a deadline in the caller's terms
        """Wait until `predicate()` is true, looking after every change.

        Raises TimeoutError after `timeout` seconds, which names the calls that were refused so far.
        """
        happened = asyncio.Event()
        unsubscribe = self.subscribe(lambda _: happened.set())
        try:
            async with asyncio.timeout(timeout):
                while not (result := predicate()):
                    await happened.wait()
                    happened.clear()
                return result
        except TimeoutError:
            refused = [(call.method, call.error, *call.problems) for call in self.calls if call.error]
            raise TimeoutError(f"It didn't happen within {timeout} s; refused so far: {refused}") from None
        finally:
            unsubscribe()
