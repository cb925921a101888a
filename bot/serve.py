"""`python -m bot serve`: the bot in a real workspace, over Socket Mode or HTTP, until it is told to stop."""

import asyncio
import logging
import signal
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta

from aiohttp import web
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import ConfigurationError, StoreUnavailable
from bot.router import definition as definitions
from bot.settings import Mode, Settings
from bot.slack.app import build_app
from bot.slack.client import open_client
from bot.slack.deps import Deps
from bot.slack.errors import SLACK_FAILURES, to_mend
from bot.slack.signature import only_signed
from bot.store import Store
from bot.supervisor import DRAIN_SECONDS, Supervisor
from bot.variables import Problem
from bot.wiring import open_router

log = logging.getLogger(__name__)

EVENTS_PATH = "/slack/events"
_DAY_SECONDS = 24 * 60 * 60


async def serve(settings: Settings, mode: Mode) -> None:
    """Run the bot until SIGTERM or SIGINT; then take no new work, and let running answers finish.

    Raises ConfigurationError where the database can't be used, Slack doesn't take the tokens, or the port is taken.
    """
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with running(settings, mode):
        log.info("ready mode=%s", mode)
        await stop.wait()
        log.info("stopping")
    log.info("stopped")


@asynccontextmanager
async def running(settings: Settings, mode: Mode, *, drain_seconds: float = DRAIN_SECONDS) -> AsyncIterator[Deps]:
    """Run the bot as long as the context lasts; at its end, running answers may take `drain_seconds` to finish.

    Raises ConfigurationError as `serve` does.
    """
    definition = definitions.load()
    supervisor = Supervisor()
    async with AsyncExitStack() as stack:
        store = await stack.enter_async_context(_store(settings))
        router = await stack.enter_async_context(open_router(settings, definition))
        token = settings.slack_bot_token.get_secret_value() if settings.slack_bot_token else ""
        client = await stack.enter_async_context(open_client(token, settings.slack_api_url))
        deps = Deps(
            settings=settings,
            definition=definition,
            router=router,
            store=store,
            client=client,
            supervisor=supervisor,
            bot_user_id=await _bot_user_id(client, settings),
            now=lambda: datetime.now(UTC),
        )
        if settings.embedded:
            log.warning(
                "No MODEL_ACCESS_KEY and no ROUTER_URL is set: the EMBEDDED ROUTER on this machine decides. "
                "Set MODEL_ACCESS_KEY to use the hosted one."
            )
        # Left in this order: first nothing new comes in, then what runs may finish, then the database closes.
        stack.push_async_callback(supervisor.drain, drain_seconds)
        await stack.enter_async_context(_erasing(deps))
        secret = settings.slack_signing_secret
        if mode == "socket":
            await stack.enter_async_context(_socket(build_app(deps), settings))
        else:
            signing_secret = secret.get_secret_value() if secret else ""
            app = build_app(deps, signing_secret=signing_secret)
            await stack.enter_async_context(_http(app, deps, signing_secret))
        yield deps


@asynccontextmanager
async def _store(settings: Settings) -> AsyncIterator[Store]:
    """Open the store; where that fails, an administrator reads which variable to look at."""
    async with AsyncExitStack() as stack:
        try:
            store = await stack.enter_async_context(Store.open(settings.database_url))
        except StoreUnavailable as error:
            wrong = f"names a database that can't be used ({error.detail})"
            mend = "Check the path, that its folder can be written to, and that the disk isn't full"
            raise ConfigurationError((str(Problem("DATABASE_URL", wrong, mend)),)) from error
        yield store


async def _bot_user_id(client: AsyncWebClient, settings: Settings) -> str:
    try:
        return str((await client.auth_test())["user_id"])
    except SLACK_FAILURES as error:
        raise ConfigurationError((to_mend("SLACK_BOT_TOKEN", error, settings.slack_api_url),)) from error


@asynccontextmanager
async def _socket(app: AsyncApp, settings: Settings) -> AsyncIterator[None]:
    """Stay connected through Socket Mode; leaving disconnects first, so that no new work comes in."""
    token = settings.slack_app_token.get_secret_value() if settings.slack_app_token else ""
    try:
        # Once, by hand: slack-sdk's Socket Mode client tries for ever, with a token that is wrong as well.
        await app.client.apps_connections_open(app_token=token)
    except SLACK_FAILURES as error:
        raise ConfigurationError((to_mend("SLACK_APP_TOKEN", error, settings.slack_api_url),)) from error
    handler = AsyncSocketModeHandler(app, token)
    try:
        await handler.connect_async()  # type: ignore[no-untyped-call]  # Bolt leaves it untyped
        yield
    finally:
        await handler.close_async()  # type: ignore[no-untyped-call]  # likewise


@asynccontextmanager
async def _http(app: AsyncApp, deps: Deps, signing_secret: str) -> AsyncIterator[None]:
    """Listen for Slack's signed requests; leaving stops listening first, so that no new work comes in."""
    web_app = app.web_app(EVENTS_PATH, deps.settings.port)
    web_app.middlewares.append(only_signed(EVENTS_PATH, signing_secret))

    async def healthz(_: web.Request) -> web.Response:
        try:
            await deps.store.ping()
        except StoreUnavailable:
            return web.json_response({"ok": False, "problem": "database"}, status=503)
        return web.json_response({"ok": True})

    web_app.router.add_get("/healthz", healthz)
    runner = web.AppRunner(web_app, access_log=None)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, port=deps.settings.port, reuse_address=True).start()
        except OSError as error:
            raise ConfigurationError(
                (f"Port {deps.settings.port} can't be listened on (another program may use it). Set PORT to another.",)
            ) from error
        yield
    finally:
        await runner.cleanup()


@asynccontextmanager
async def _erasing(deps: Deps) -> AsyncIterator[None]:
    """Erase, at the start and once a day, what people wrote more than RETENTION_DAYS ago."""
    ended = asyncio.Event()

    async def erase() -> None:
        while not ended.is_set():
            try:
                erased = await deps.store.erase_before(deps.now() - timedelta(days=deps.settings.retention_days))
                log.info("erased rows=%d", erased)
            except StoreUnavailable:
                log.warning("erase_failed error=StoreUnavailable")
            with suppress(TimeoutError):
                await asyncio.wait_for(ended.wait(), _DAY_SECONDS)

    task = asyncio.create_task(erase())
    try:
        yield
    finally:
        ended.set()
        await task
