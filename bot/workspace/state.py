"""What is in the workspace: people, conversations, messages, modals, files; and who wants to know when it changes.

Everything is plain data in memory, on one event loop. Whatever changes it says so with `State.changed`, so that a test
can wait for something and a page can show it.
"""

import asyncio
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from bot.workspace.blocks.walk import words

if TYPE_CHECKING:
    from bot.workspace.text import Ping

Json = dict[str, Any]
T = TypeVar("T")


@dataclass
class User:
    """A member of the workspace; a guest of another one has no address that the app may see."""

    id: str
    name: str
    real_name: str
    email: str | None = None
    tz: str = "Europe/London"
    tz_offset: int = 0
    is_guest: bool = False
    is_bot: bool = False


@dataclass
class Channel:
    """A conversation."""

    id: str
    name: str
    kind: Literal["public", "private", "im"]
    members: set[str]
    is_archived: bool = False
    messages: "dict[str, Message]" = field(default_factory=dict)


@dataclass(frozen=True)
class Version:
    """A message as it stood from `time` on, in seconds."""

    time: float
    text: str
    blocks: list[Json]


@dataclass
class Message:
    """A message, or an ephemeral one where `only_for` names who sees it."""

    channel: str
    ts: str
    user: str
    text: str
    blocks: list[Json] = field(default_factory=list)
    attachments: list[Json] = field(default_factory=list)
    files: list["File"] = field(default_factory=list)
    thread_ts: str | None = None
    bot_id: str | None = None
    app_id: str | None = None
    subtype: str | None = None
    only_for: str | None = None
    edited: Json | None = None
    deleted: bool = False
    may_unfurl: bool = False
    versions: list[Version] = field(default_factory=list)
    deliveries: list[Any] = field(default_factory=list)
    """What was delivered to the app because of this message."""

    @property
    def words(self) -> str:
        """What a person reads: the blocks' words, or the text where there are no blocks."""
        return words(self.blocks) or self.text

    def payload(self) -> Json:
        """Give the message as Slack's API and payloads do."""
        data: Json = {"type": "message", "user": self.user, "ts": self.ts, "text": self.text, "team": TEAM}
        optional: Json = {
            "subtype": self.subtype,
            "bot_id": self.bot_id,
            "app_id": self.app_id,
            "thread_ts": self.thread_ts,
            "blocks": self.blocks,
            "attachments": self.attachments,
            "files": [file.payload() for file in self.files],
            "edited": self.edited,
        }
        return data | {key: value for key, value in optional.items() if value}


@dataclass
class File:
    """An uploaded file; `content` is None until its bytes have arrived."""

    id: str
    name: str
    length: int
    title: str = ""
    content: bytes | None = None
    user: str = ""
    channels: list[str] = field(default_factory=list)
    complete: bool = False

    def payload(self) -> Json:
        """Give the file as Slack does."""
        return {
            "id": self.id,
            "name": self.name,
            "title": self.title or self.name,
            "size": self.length,
            "user": self.user,
            "channels": self.channels,
            "filetype": self.name.rpartition(".")[2],
        }


@dataclass
class View:
    """A modal in front of a person; `typed` is what they entered, by block and action."""

    id: str
    user: str
    body: Json
    hash: str
    previous: str | None = None
    root: str = ""
    typed: dict[tuple[str, str], Json] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """The heading of the modal."""
        return str(self.body["title"]["text"])

    @property
    def blocks(self) -> list[Json]:
        """The blocks of the modal."""
        blocks: list[Json] = self.body["blocks"]
        return blocks

    @property
    def words(self) -> str:
        """What a person reads in it."""
        return words(self.blocks)


@dataclass(frozen=True)
class Call:
    """One call of the Web API, an upload or a `response_url`: what was asked, and the error that was answered."""

    method: str
    args: Json
    error: str | None
    time: float
    problems: tuple[str, ...] = ()
    """What Slack's answer says of the error, such as what is wrong with which block."""


@dataclass(frozen=True)
class Change:
    """Something changed: what kind of thing, and the thing.

    `message`, `edit`, `delete` and `ephemeral` come with the Message, `view` with the View that was opened, changed or
    closed, `channel` with the Channel, `file` with the File, `call` with the Call, `delivery` with the Delivery that
    was tried, and `connection` with the WebSocket that came or went.
    """

    kind: str
    subject: Any


TEAM = "T00000TEAM"
APP = "A000000APP"
BOT_USER = "U00000BOT"
BOT = "B00000BOT"
SLACKBOT = "USLACKBOT"


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
