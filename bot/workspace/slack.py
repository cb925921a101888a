"""The service itself: its state, what the app was granted, and the short-lived keys it hands out.

Lifetimes: a `trigger_id` opens one modal within 3 s; a `response_url` takes 5 messages within 30 minutes
(https://docs.slack.dev/interactivity/handling-user-interaction).
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from bot.workspace.faults import Faults
from bot.workspace.records import Message, View
from bot.workspace.state import State

Json = dict[str, Any]

DEFAULT_SCOPES = (  # what the app's manifest asks for, but for chat:write.public
    "app_mentions:read",
    "channels:history",
    "chat:write",
    "commands",
    "files:write",
    "groups:history",
    "im:history",
    "users:read",
    "users:read.email",
)


class Refused(Exception):  # noqa: N818 -- the service says no; what is raised is the answer
    """The service refuses a call: Slack's error code, and whatever else its answer holds."""

    def __init__(self, code: str, **more: Any) -> None:
        super().__init__(code)
        self.code = code
        self.more = more


@dataclass(frozen=True)
class Timing:
    """How long Slack waits, in seconds; tests shorten it."""

    ack: float = 3.0
    retries: tuple[float, ...] = (0.0, 60.0, 300.0)
    """Pauses before an event that wasn't acked is delivered again."""
    trigger: float = 3.0
    response_url: float = 1_800.0
    response_url_uses: int = 5


@dataclass
class Trigger:
    """A `trigger_id`: whose action it was, and in which modal it took place, if in one."""

    user: str
    expires: float
    view: View | None = None
    used: bool = False


@dataclass
class ResponseUrl:
    """A `response_url`: where it leads, and the message whose button it came from, if any."""

    user: str
    channel: str
    expires: float
    uses: int
    original: Message | None = None


@dataclass
class Slack:
    """One workspace with one app installed in it."""

    state: State
    timing: Timing
    base: str = ""
    """The address of the server, without a slash at the end."""
    scopes: set[str] = field(default_factory=lambda: set(DEFAULT_SCOPES))
    subscriptions: set[str] = field(default_factory=lambda: {"app_mention", "message.im"})
    faults: Faults = field(default_factory=Faults)
    bot_token: str = "xoxb-0-workspace"  # noqa: S105 -- made up, and known to everybody
    app_token: str = "xapp-1-workspace"  # noqa: S105 -- likewise
    signing_secret: str = "workspace-signing-secret"  # noqa: S105 -- likewise
    triggers: dict[str, Trigger] = field(default_factory=dict)
    response_urls: dict[str, ResponseUrl] = field(default_factory=dict)
    notify: Callable[[Message, Json | None], None] = lambda _message, _before: None
    """Called when a message is posted, edited (with how it was before) or deleted, so that events can be delivered."""
    open_socket: Callable[[], str] = str
    """Makes the address of a Socket Mode connection."""

    def new_trigger(self, user: str, view: View | None = None) -> str:
        """Hand out a `trigger_id`."""
        trigger = f"{self.state.new_id('')}.{secrets.token_hex(6)}"
        self.triggers[trigger] = Trigger(user, self.state.clock() + self.timing.trigger, view)
        return trigger

    def take_trigger(self, trigger_id: object) -> Trigger:
        """Use a `trigger_id` up; raises Refused where there is none, or it is used or too old."""
        trigger = self.triggers.get(str(trigger_id))
        if trigger is None:
            raise Refused("invalid_trigger_id")
        if trigger.used:
            raise Refused("exchanged_trigger_id")
        if self.state.clock() > trigger.expires:
            raise Refused("expired_trigger_id")
        trigger.used = True
        return trigger

    def new_response_url(self, user: str, channel: str, original: Message | None = None) -> str:
        """Hand out a `response_url`."""
        key = secrets.token_hex(12)
        expires = self.state.clock() + self.timing.response_url
        self.response_urls[key] = ResponseUrl(user, channel, expires, self.timing.response_url_uses, original)
        return f"{self.base}/response/{key}"
