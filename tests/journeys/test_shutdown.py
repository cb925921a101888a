"""Starting and stopping: configuration that is wrong, SIGTERM while answers run, and the time after a restart."""

import asyncio
import signal
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

import pytest
from aiohttp import ClientSession, web
from aiohttp.test_utils import RawTestServer

from bot.errors import ConfigurationError
from bot.serve import running
from bot.settings import Mode, Settings
from bot.workspace import Message, Workspace
from tests.journeys.conftest import free_port, staged
from tests.support.process import Running, bot, run
from tests.support.scripted_router import Reply, ScriptedRouter
from tests.support.slack_text import words

COMMAND = "/meeting-or-email"
TEXT = "I have some metrics from Zanzibar that I want to share with my team."


@dataclass
class World:
    """What surrounds a bot that runs as a process of its own."""

    workspace: Workspace
    router: ScriptedRouter
    env: dict[str, str]

    def answers(self, saying: str) -> list[Message]:
        """List the bot's messages in threads of #team that say something."""
        return [
            message
            for message in self.workspace.channel("team").messages.values()
            if message.thread_ts and message.user == self.workspace.bot_user_id and saying in words(message)
        ]

    @asynccontextmanager
    async def serving(self, mode: Mode) -> AsyncIterator[Running]:
        """Run `serve` until it is ready."""
        async with bot("serve", f"--{mode}", env=self.env) as process:
            await process.says("ready")
            if mode == "http":
                await self.workspace.connect_http(f"http://127.0.0.1:{self.env['PORT']}/slack/events")
            yield process


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """Provide a workspace, a router and the variables that name them."""
    async with Workspace.start() as workspace, ScriptedRouter() as router:
        yield World(
            workspace,
            router,
            {
                "SLACK_BOT_TOKEN": workspace.bot_token,
                "SLACK_APP_TOKEN": workspace.app_token,
                "SLACK_SIGNING_SECRET": workspace.signing_secret,
                "SLACK_API_URL": workspace.api_url,
                "PORT": str(free_port()),
                "ROUTER_URL": router.url,
                "MODEL_ACCESS_KEY": router.key,
                "DATABASE_URL": f"sqlite:///{tmp_path}/data/bot.sqlite3",
                "LOG_LEVEL": "DEBUG",
            },
        )


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_a_signal_lets_a_running_answer_finish(world: World, mode: Mode, number: signal.Signals) -> None:
    """Told to stop while a draft is being written, the bot finishes it, takes nothing new, and exits with 0."""
    gate = asyncio.Event()
    world.router.script(Reply(text=["Subject: Numbers\n\n", gate, "All is well in Zanzibar."]))
    async with world.serving(mode) as process:
        await world.workspace.person("ana").command(COMMAND, TEXT)
        await world.workspace.until(lambda: world.answers("This could be an email."))
        process.signal(number)
        await process.says("draining")
        late = await world.workspace.person("ben").command(COMMAND, "Too late")
        assert not late.acked
        gate.set()
        ended = await process.ended()
    assert ended.code == 0
    assert world.answers("All is well in Zanzibar.")
    assert len(world.router.calls) == 1
    assert "Traceback" not in ended.err
    assert "Zanzibar" not in ended.err
    secrets = (
        value for name, value in world.env.items() if name.startswith(("SLACK_BOT", "SLACK_APP", "SLACK_SI", "MOD"))
    )
    assert not [secret for secret in secrets if secret in ended.err]


async def test_what_does_not_finish_is_told_so_and_can_be_tried_again(tmp_path: Path, mode: Mode) -> None:
    """After the deadline the person reads "interrupted", with what arrived; after the restart the button works."""
    async with staged(tmp_path, mode) as stage:
        await stage.stop()
        stage.router.script(Reply(text=["Subject: Numbers\n\nWhat arrived ", asyncio.Event()]))
        ana = stage.workspace.person("ana")
        async with running(stage.settings, mode, drain_seconds=0.05):
            if mode == "http":
                await stage.workspace.connect_http(f"http://127.0.0.1:{stage.settings.port}/slack/events")
            await ana.command(COMMAND, TEXT)
            await stage.answered(saying="This could be an email.")
        message = await stage.answered(saying="interrupted")
        assert "This could be an email." in words(message)
        assert "What arrived" in words(message)
        await stage.restart()
        await ana.click(message, "try_again")
        answer = await stage.answered()
        assert answer.ts == message.ts
        assert "This could be an email." in words(answer)
        assert not stage.router.calls[1].routed


async def test_buttons_work_after_a_restart(world: World) -> None:
    """What one process answered, the next one knows."""
    ana = world.workspace.person("ana")
    for _ in range(2):
        async with world.serving("socket") as process:
            if not world.answers("Copy"):
                await ana.command(COMMAND, TEXT)
                await world.workspace.until(lambda: world.answers("Copy"))
            await ana.click(world.answers("Copy")[0], "copy")
            view = await ana.modal(lambda view: "Numbers for March" in words(view))
            await ana.close(view)
            process.signal(signal.SIGTERM)
            assert (await process.ended()).code == 0


async def test_health_is_answered_over_http(world: World) -> None:
    """`GET /healthz` says that the database can be reached."""
    address = f"http://127.0.0.1:{world.env['PORT']}/healthz"
    async with world.serving("http"), ClientSession() as session, session.get(address) as got:
        assert (got.status, await got.json()) == (200, {"ok": True})


async def test_a_database_that_is_gone_is_told_to_whoever_asks_for_the_health(world: World) -> None:
    """A load balancer hears it as a 503; what was wrong stays in the log."""
    address = f"http://127.0.0.1:{world.env['PORT']}/healthz"
    async with world.serving("http"), ClientSession() as session:
        with sqlite3.connect(world.env["DATABASE_URL"].removeprefix("sqlite:///")) as database:
            database.execute("ALTER TABLE requests RENAME TO lost")
        database.close()
        async with session.get(address) as got:
            assert (got.status, await got.json()) == (503, {"ok": False, "problem": "database"})


async def test_a_wrong_configuration_lists_every_problem(tmp_path: Path) -> None:
    """`serve` refuses to start, and says of each variable what is wrong and where to get it, all at once."""
    env = {"SLACK_BOT_TOKEN": "xoxp-hidden-value", "PORT": "eighty", "DATABASE_URL": "mysql://root:hidden@db/x"}
    ended = await run("serve", "--socket", env=env, folder=tmp_path)
    assert ended.code == 1
    assert ended.out == ""
    lines = ended.err.splitlines()
    assert [line.split()[0] for line in lines] == ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "PORT", "DATABASE_URL"]
    assert all("api.slack.com" in line for line in lines[:2])
    assert "hidden" not in ended.err


async def test_nothing_set_says_how_to_begin(tmp_path: Path) -> None:
    """Without any variable, `serve` names the tokens it needs."""
    ended = await run("serve", folder=tmp_path)
    assert ended.code == 1
    assert [line.split()[0] for line in ended.err.splitlines()] == ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"]


@pytest.mark.parametrize(
    ("mode", "wrong", "said"),
    [
        ("socket", {"SLACK_BOT_TOKEN": "xoxb-wrong"}, "SLACK_BOT_TOKEN wasn't accepted by Slack: invalid_auth."),
        ("socket", {"SLACK_APP_TOKEN": "xapp-wrong"}, "SLACK_APP_TOKEN wasn't accepted by Slack: invalid_auth."),
        ("http", {"PORT": "taken"}, "can't be listened on"),
        (
            "http",
            {"DATABASE_URL": "sqlite:////proc/nowhere/bot.sqlite3"},
            "DATABASE_URL names a database that can't be used",
        ),
    ],
    ids=["bot-token", "app-token", "port", "database"],
)
async def test_what_keeps_it_from_starting_is_said_in_one_sentence(
    world: World, mode: Mode, wrong: dict[str, str], said: str
) -> None:
    """Exit code 1, one line, no traceback, no token."""
    if wrong.get("PORT") == "taken":
        wrong = {"PORT": world.workspace.api_url.split(":")[2].partition("/")[0]}
    ended = await run("serve", f"--{mode}", env={**world.env, "LOG_LEVEL": "ERROR", **wrong})
    assert ended.code == 1
    assert "Traceback" not in ended.err
    assert said in ended.err.splitlines()[-1]
    assert "wrong" not in ended.err


async def test_a_slack_out_of_reach_is_not_the_tokens_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After some tries the bot doesn't start, and says that Slack can't be reached."""
    monkeypatch.setattr("slack_sdk.http_retry.async_handler.asyncio", SimpleNamespace(sleep=lambda _: asyncio.sleep(0)))
    settings = Settings.parse(
        {
            "SLACK_BOT_TOKEN": "xoxb-1",
            "SLACK_SIGNING_SECRET": "s",
            "SLACK_API_URL": f"http://127.0.0.1:{free_port()}/api/",
            "DATABASE_URL": f"sqlite:///{tmp_path}/bot.sqlite3",
            "MODEL_ACCESS_KEY": "k",
        }
    )
    with pytest.raises(ConfigurationError, match=r"Slack can't be reached \(ClientConnectorError\)"):
        async with running(settings, "http"):
            pass


async def test_a_status_is_not_the_tokens_fault(world: World) -> None:
    """Where an HTTP status says no, of Slack or on the way there, nobody is sent to look for another token."""
    world.workspace.faults.add("auth.test", status=403)
    ended = await run("serve", "--http", env={**world.env, "LOG_LEVEL": "ERROR"})
    assert ended.code == 1
    assert ended.err == "Slack answers with HTTP 403: check SLACK_API_URL, or run this again later.\n"


async def test_a_slack_that_is_something_else_is_not_the_tokens_fault(world: World) -> None:
    """A proxy or a wrong address that answers with JSON of its own is named as such."""

    async def other(_: web.BaseRequest) -> web.Response:
        return web.json_response({"detail": "Not here"})

    async with RawTestServer(other) as proxy:
        elsewhere = {"SLACK_API_URL": str(proxy.make_url("/api/")), "LOG_LEVEL": "ERROR"}
        ended = await run("serve", "--http", env={**world.env, **elsewhere})
    assert ended.code == 1
    assert ended.err.startswith("What answers isn't Slack: check SLACK_API_URL")
