"""`python -m bot try`: the whole bot on this machine, in the local workspace, with its page in the browser."""

import asyncio
import os
import signal
import sys
import threading
import webbrowser
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.errors import ConfigurationError
from bot.serve import running
from bot.settings import Settings
from bot.workspace import Workspace, samples

PORT = 8765


async def try_out(raw: Mapping[str, str], *, port: int = PORT, browser: bool = True) -> None:
    """Run workspace, page and bot until SIGINT or SIGTERM; `raw` is what `variables` returns.

    `browser` lets the page open by itself where somebody is there to see it. Raises ConfigurationError where the port
    is taken or a variable is wrong.
    """
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with trial(raw, port=port) as (workspace, settings):
        address = f"{workspace.slack.base}/"
        router = "The embedded router on this machine" if settings.embedded else f"The router {settings.router_name}"
        sys.stdout.write(f"The bot is in the local workspace: {address}\n{router} decides. Ctrl-C ends it.\n")
        sys.stdout.flush()
        if browser and _watched(os.environ):
            # A browser in the terminal would hold up the end; a daemon doesn't.
            threading.Thread(target=webbrowser.open, args=[address], daemon=True).start()
        await stop.wait()


@asynccontextmanager
async def trial(raw: Mapping[str, str], *, port: int = 0) -> AsyncIterator[tuple[Workspace, Settings]]:
    """Run a workspace with its page and samples, and the bot in it, with its settings; on any free port for 0.

    Nothing of Slack's in `raw` counts, so no real token leaves this machine; nor does the database, so that what is
    tried stays out of the bot's own records. At the end, answers that are being written are interrupted. Raises
    ConfigurationError as `try_out` does.
    """
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="could-this-be-an-email-")))
        others = {
            name: value for name, value in raw.items() if not name.startswith("SLACK_") and name != "DATABASE_URL"
        }
        Settings.parse(others)  # what is wrong is said before anything starts
        try:
            workspace = await stack.enter_async_context(Workspace.start(port, page=True))
        except (OSError, OverflowError) as error:
            sentence = f"Port {port} can't be listened on (another program may use it). Choose another with --port."
            raise ConfigurationError((sentence,)) from error
        samples.fill(workspace.state)
        workspace.scopes |= {"chat:write.public"}  # as the manifest asks
        settings = Settings.parse(
            others
            | {
                "SLACK_BOT_TOKEN": workspace.bot_token,
                "SLACK_APP_TOKEN": workspace.app_token,
                "SLACK_API_URL": workspace.api_url,
                "DATABASE_URL": f"sqlite:///{(folder / 'try.sqlite3').as_posix()}",
            }
        )
        await stack.enter_async_context(running(settings, "socket", drain_seconds=0))
        yield workspace, settings


def _watched(environ: Mapping[str, str]) -> bool:
    """Tell whether somebody sits at this machine: a terminal, no CI, and a screen where Unix says so."""
    screen = sys.platform in {"darwin", "win32"} or "DISPLAY" in environ or "WAYLAND_DISPLAY" in environ
    return sys.stdout.isatty() and "CI" not in environ and screen
