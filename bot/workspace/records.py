"""The things in the workspace: people, conversations, messages, files, modals, and what is noted of them."""

from dataclasses import dataclass, field
from typing import Any, Literal

from bot.workspace.blocks.walk import words

Json = dict[str, Any]


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
