"""The workspace as tests, and the page on it, use it."""

import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any, TypeVar

from aiohttp import web
from aiohttp.typedefs import Handler

from bot.workspace import payloads
from bot.workspace.delivery import Courier, Delivery
from bot.workspace.events import event_of
from bot.workspace.over_http import HttpDoor
from bot.workspace.over_socket import SocketDoor
from bot.workspace.page import Page
from bot.workspace.person import Person
from bot.workspace.records import BOT, BOT_USER, TEAM, Call, Change, Channel, File, Message, User, Version, View
from bot.workspace.seed import seed
from bot.workspace.slack import Slack, Timing
from bot.workspace.state import State
from bot.workspace.text import Ping
from bot.workspace.web import WebApi

T = TypeVar("T")
Json = dict[str, Any]

UPLOAD = 64 * 1024 * 1024


class Workspace:
    """A running stand-in for Slack, with one app installed; begin with `async with Workspace.start() as ws`."""

    team_id = TEAM
    bot_user_id = BOT_USER
    bot_id = BOT

    def __init__(self, slack: Slack) -> None:
        self.slack = slack
        self.state = slack.state
        self.faults = slack.faults
        self.sockets = SocketDoor(slack.state, slack.timing.ack)
        self.courier = Courier(slack.state, slack.timing, self.sockets)
        self.crashes: list[Exception] = []
        self._http: HttpDoor | None = None
        slack.notify = self._notify
        slack.open_socket = self.sockets.new_address

    @classmethod
    @asynccontextmanager
    async def start(
        cls,
        port: int = 0,
        *,
        clock: Callable[[], float] = time.time,
        timing: Timing | None = None,
        page: bool = False,
    ) -> AsyncIterator["Workspace"]:
        """Run a workspace on loopback, on any free port for 0, with its page or without; `clock` gives Unix seconds.

        Raises OSError where the port is taken.
        """
        slack = Slack(State(clock), timing or Timing())
        seed(slack.state)
        workspace = cls(slack)
        app = web.Application(client_max_size=UPLOAD, middlewares=[workspace._noticing])
        app.add_routes([*WebApi(slack).routes(), web.get("/link/", workspace.sockets.handle)])
        if page:
            on_it = Page(workspace)
            app.add_routes(on_it.routes())
            app.on_shutdown.append(on_it.close)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
        await runner.setup()
        try:
            site = web.TCPSite(runner, "127.0.0.1", port)
            await site.start()
            slack.base = f"http://127.0.0.1:{runner.addresses[0][1]}"
            workspace.sockets.base = slack.base
            yield workspace
        finally:
            await workspace.courier.close()
            await workspace.sockets.drop()
            await workspace.connect_sockets()
            await runner.cleanup()
        if workspace.crashes:
            raise ExceptionGroup("the workspace itself failed", workspace.crashes)

    @web.middleware
    async def _noticing(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Keep what goes wrong in the workspace itself: to the app it would look like a fault of Slack's."""
        try:
            return await handler(request)
        except (web.HTTPException, ConnectionError):
            raise
        except Exception as crash:
            self.crashes.append(crash)
            raise

    @property
    def api_url(self) -> str:
        """The base address of the Web API."""
        return f"{self.slack.base}/api/"

    @property
    def bot_token(self) -> str:
        """The bot token."""
        return self.slack.bot_token

    @property
    def app_token(self) -> str:
        """The app-level token."""
        return self.slack.app_token

    @property
    def signing_secret(self) -> str:
        """The secret that signs requests."""
        return self.slack.signing_secret

    @property
    def scopes(self) -> set[str]:
        """The bot scopes that were granted; change them as you like."""
        return self.slack.scopes

    @scopes.setter
    def scopes(self, granted: set[str]) -> None:
        self.slack.scopes = granted

    @property
    def users(self) -> dict[str, User]:
        """Everybody, by id."""
        return self.state.users

    @property
    def channels(self) -> dict[str, Channel]:
        """All conversations, by id."""
        return self.state.channels

    @property
    def calls(self) -> list[Call]:
        """Every call of the Web API, upload and `response_url` so far."""
        return self.state.calls

    @property
    def pings(self) -> list[Ping]:
        """Whom the app's messages notified."""
        return self.state.pings

    @property
    def unfurls(self) -> list[tuple[Message, str]]:
        """Which links of the app's messages Slack would have looked up."""
        return self.state.unfurls

    @property
    def files(self) -> list[File]:
        """The files whose upload was finished."""
        return [file for file in self.state.files.values() if file.complete]

    @property
    def deliveries(self) -> list[Delivery]:
        """Everything that was delivered to the app."""
        return self.courier.deliveries

    def person(self, who: str) -> Person:
        """Find somebody by id or name."""
        user = self.users.get(who) or next(user for user in self.users.values() if user.name == who)
        return Person(self, user)

    def channel(self, which: str) -> Channel:
        """Find a conversation by id or name, with or without the #."""
        name = which.removeprefix("#")
        return self.channels.get(name) or next(c for c in self.channels.values() if c.name and c.name == name)

    def direct(self, who: str) -> Channel:
        """Find somebody's direct message with the app."""
        return self.state.direct(self.person(who).id, BOT_USER)

    def messages(self, channel: str, thread_ts: str | None = None) -> list[Message]:
        """List a conversation's messages outside threads, or a thread's without its parent; deleted ones aside."""
        there = [message for message in self.channel(channel).messages.values() if not message.deleted]
        if thread_ts is None:
            return [m for m in there if m.thread_ts in {None, m.ts} or m.subtype == "thread_broadcast"]
        return [m for m in there if m.thread_ts == thread_ts != m.ts]

    def thread(self, channel: str, ts: str) -> list[Message]:
        """List a thread with its parent first."""
        parent = self.channel(channel).messages[ts]
        return [parent, *self.messages(channel, ts)]

    def ephemerals(self, who: str) -> list[Message]:
        """List the ephemeral messages that somebody sees."""
        user = self.person(who).id
        return [message for message in self.state.ephemerals if message.only_for == user]

    def views_of(self, who: "Person | str") -> list[View]:
        """List the modals in front of somebody, the one on top last."""
        return (self.person(who) if isinstance(who, str) else who).views

    def history(self, message: Message) -> list[Version]:
        """List a message's versions, the first first."""
        return message.versions

    @property
    def refusals(self) -> list[Call]:
        """The calls that were refused, or failed."""
        return [call for call in self.calls if call.error]

    def subscribe(self, listener: Callable[[Change], None]) -> Callable[[], None]:
        """Call `listener` at every change, until the function that this returns is called."""
        return self.state.subscribe(listener)

    async def until(self, predicate: Callable[[], T | None], timeout: float = 5.0) -> T:  # noqa: ASYNC109 -- a deadline in the caller's terms
        """Wait until `predicate()` is true, looking after every change; raises TimeoutError after `timeout` seconds."""
        return await self.state.until(predicate, timeout)

    async def connect_http(self, url: str) -> None:
        """Deliver over HTTP from here on; raises ConnectionError where the app doesn't echo Slack's challenge."""
        await self.connect_sockets()
        self._http = HttpDoor(url, self.signing_secret, self.slack.timing.ack)
        await self._http.verify()
        self.courier.door = self._http

    async def connect_sockets(self) -> None:
        """Deliver over Socket Mode from here on, as at first."""
        self.courier.door = self.sockets
        if self._http:
            await self._http.close()
            self._http = None

    async def redeliver(self, delivery: Delivery, *, retry_header: bool = True) -> Delivery:
        """Deliver the same thing once more, with or without saying that it is a retry."""
        return await self.courier.again(delivery, retry_header=retry_header)

    async def announced(self, message: Message) -> Message:
        """Wait until what was delivered because of a message was tried once."""
        await self.until(lambda: all(delivery.tried for delivery in message.deliveries), self.slack.timing.ack + 5)
        return message

    def _notify(self, message: Message, before: Json | None) -> None:
        """Deliver the event that a message causes, if any."""
        if body := event_of(self.slack, message, before):
            message.deliveries.append(self.courier.post(Delivery("events_api", payloads.event(self.slack, body))))
