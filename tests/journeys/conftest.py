"""The whole bot, as `serve` runs it, in the strict local Slack, on a scripted router: in both modes."""

import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bot.serve import running
from bot.settings import Mode, Settings
from bot.slack.deps import Deps
from bot.workspace import Message, Timing, Workspace
from tests.support.scripted_router import ScriptedRouter
from tests.support.slack_text import words


@dataclass
class Stage:
    """A workspace, a router, and the bot between them; `restart` stops the bot, if it runs, and starts it again."""

    workspace: Workspace
    router: ScriptedRouter
    settings: Settings
    deps: Deps
    restart: Callable[[], Awaitable[None]]
    stop: Callable[[], Awaitable[None]]

    async def answer(self, channel: str, thread_ts: str, saying: str = "Copy", number: int = 0) -> Message:
        """Wait for the bot's message in a thread until it holds a text, such as a button's; return it."""

        def there() -> Message | None:
            found = [
                message
                for message in self.workspace.messages(channel, thread_ts)
                if message.user == self.workspace.bot_user_id and saying in words(message)
            ]
            return found[number] if len(found) > number else None

        message = await self.workspace.until(there, timeout=15)
        assert message is not None
        return message

    async def parent(self, channel: str, number: int = 0) -> Message:
        """Wait for the bot's own message outside threads, such as the one that quotes a command; return it."""

        def there() -> Message | None:
            found = [
                message for message in self.workspace.messages(channel) if message.user == self.workspace.bot_user_id
            ]
            return found[number] if len(found) > number else None

        message = await self.workspace.until(there, timeout=15)
        assert message is not None
        return message

    async def answered(self, channel: str = "team", saying: str = "Copy") -> Message:
        """Wait for the answer below the bot's first parent message in a conversation."""
        parent = await self.parent(channel)
        return await self.answer(channel, parent.ts, saying)

    async def whispered(self, who: str, saying: str) -> Message:
        """Wait until somebody was told something that only they see."""

        def there() -> Message | None:
            return next((each for each in self.workspace.ephemerals(who) if saying in words(each)), None)

        message = await self.workspace.until(there, timeout=15)
        assert message is not None
        return message

    async def settled(self) -> None:
        """Wait until the bot has nothing under way."""
        await self.deps.supervisor.drain(seconds=15)


def _asker(payload: dict[str, Any]) -> str | None:
    """Return who did what was delivered: they may be named, which Slack counts as a mention."""
    user = payload.get("user") or payload.get("event", {}).get("user") or payload.get("user_id")
    return user["id"] if isinstance(user, dict) else user


def free_port() -> int:
    """Return a port that is free right now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@asynccontextmanager
async def staged(tmp_path: Path, mode: Mode, *, timing: Timing | None = None, **more: Any) -> AsyncIterator[Stage]:
    """Run the bot in a workspace of its own; `more` are variables of the environment."""
    async with AsyncExitStack() as stack:
        workspace = await stack.enter_async_context(Workspace.start(timing=timing))
        router = await stack.enter_async_context(ScriptedRouter())
        settings = Settings.parse(
            {
                "SLACK_BOT_TOKEN": workspace.bot_token,
                "SLACK_APP_TOKEN": workspace.app_token,
                "SLACK_SIGNING_SECRET": workspace.signing_secret,
                "SLACK_API_URL": workspace.api_url,
                "PORT": str(free_port()),
                "ROUTER_URL": router.url,
                "MODEL_ACCESS_KEY": router.key,
                "DATABASE_URL": f"sqlite:///{tmp_path}/bot.sqlite3",
                **more,
            }
        )
        bot = AsyncExitStack()
        await stack.enter_async_context(bot)

        async def start() -> Deps:
            deps = await bot.enter_async_context(running(settings, mode))
            if mode == "http":
                await workspace.connect_http(f"http://127.0.0.1:{settings.port}/slack/events")
            return deps

        async def restart() -> None:
            await bot.aclose()
            ready.deps = await start()

        ready = Stage(workspace, router, settings, await start(), restart, bot.aclose)
        yield ready
        await ready.settled()
        askers = {_asker(delivery.payload) for delivery in workspace.deliveries}
        assert not [ping for ping in workspace.pings if ping.target not in askers], "somebody who didn't ask was pinged"
        assert not workspace.unfurls, "a link of the bot's would be looked up"
        refused = [call for call in workspace.calls if call.error in {"invalid_blocks", "invalid_arguments"}]
        assert not refused, f"Slack refused what was built: {refused}"


@pytest.fixture(params=["socket", "http"])
def mode(request: pytest.FixtureRequest) -> Mode:
    """Both ways in which Slack can reach the bot."""
    chosen: Mode = request.param
    return chosen


one_mode = pytest.mark.parametrize("mode", ["socket"])
"""For a test of `stage` whose claim has nothing to do with how Slack reaches the bot."""


@pytest.fixture
async def stage(tmp_path: Path, mode: Mode) -> AsyncIterator[Stage]:
    """Run the bot with the default settings."""
    async with staged(tmp_path, mode) as ready:
        yield ready
