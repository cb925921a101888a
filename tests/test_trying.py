"""`python -m bot try`: the bot in the local workspace."""

import asyncio
import signal
from collections.abc import AsyncIterator

import aiohttp
import pytest

from bot.errors import ConfigurationError
from bot.trying import trial
from tests.support.process import bot
from tests.support.scripted_router import Hang, ScriptedRouter
from tests.support.slack_text import words

ELSEWHERE = {
    "SLACK_BOT_TOKEN": "xoxb-real",
    "SLACK_APP_TOKEN": "xapp-real",
    "SLACK_SIGNING_SECRET": "real",
    "SLACK_API_URL": "http://127.0.0.1:9/",
    "SLACK_CLIENT_ID": "real",
    "SLACK_CLIENT_SECRET": "real",
    "DATABASE_URL": "sqlite:////nowhere/at/all.sqlite3",
}
"""What somebody who runs the bot for real has in their environment."""


@pytest.fixture
async def router() -> AsyncIterator[ScriptedRouter]:
    async with ScriptedRouter() as started:
        yield started


def _hosted(router: ScriptedRouter) -> dict[str, str]:
    return {"ROUTER_URL": router.url, "MODEL_ACCESS_KEY": router.key}


async def test_the_bot_answers_in_the_workspace(router: ScriptedRouter) -> None:
    """The real bot answers there, whatever tokens and database the environment names: none of them is used."""
    async with trial({**ELSEWHERE, **_hosted(router)}) as (workspace, settings):
        await workspace.person("ana").command("/meeting-or-email", "I have some metrics to share.", channel="team")

        def answered() -> bool:
            said = [m for m in workspace.channel("team").messages.values() if m.user == workspace.bot_user_id]
            return any("Create invite" in words(message) for message in said)

        assert await workspace.until(answered, timeout=15)
        assert "real" not in str({call.method: call.args for call in workspace.calls})
        assert not workspace.refusals
    assert "nowhere" not in settings.database_url


async def test_without_a_key_the_embedded_router_answers() -> None:
    """A bare machine needs nothing."""
    async with trial({}) as (_, settings):
        assert settings.embedded


async def test_what_is_wrong_is_said_first() -> None:
    """A malformed variable is named, and nothing is started."""
    with pytest.raises(ConfigurationError, match="ROUTER_IDLE_TIMEOUT"):
        async with trial({"ROUTER_IDLE_TIMEOUT": "soon"}):
            raise AssertionError


async def test_ctrl_c_ends_it_without_waiting_for_answers(router: ScriptedRouter, unused_tcp_port: int) -> None:
    """While an answer is under way and a page is open, Ctrl-C ends it all, with nothing on standard error."""
    router.default = Hang()
    address = f"http://127.0.0.1:{unused_tcp_port}"
    env = {**ELSEWHERE, **_hosted(router)}
    arguments = ("try", "--no-browser", "--port", str(unused_tcp_port))
    async with bot(*arguments, env=env) as running, aiohttp.ClientSession() as session:
        stream = await _open(session, f"{address}/page/stream")
        asked = {"as": "ana", "channel": "C00000TEAM", "text": "/meeting-or-email I have some metrics."}
        while not router.calls:  # the page is there a little before the bot is
            async with session.post(f"{address}/page/do/say", json=asked) as response:
                assert (await response.json())["ok"]
            await asyncio.sleep(0.1)
        running.signal(signal.SIGINT)
        async with asyncio.timeout(10):
            ended = await running.ended()
        stream.close()
    assert (ended.code, ended.err) == (0, "")
    assert f"{address}/\n" in ended.out


async def _open(session: aiohttp.ClientSession, address: str) -> aiohttp.ClientResponse:
    """Open a page as soon as it is there."""
    async with asyncio.timeout(30):
        while True:
            try:
                return await session.get(address)
            except aiohttp.ClientConnectorError:
                await asyncio.sleep(0.05)


async def test_a_taken_port_is_one_sentence(router: ScriptedRouter) -> None:
    """Where the port is taken, the person reads which, and what to do."""
    port = router.url.rpartition(":")[2].partition("/")[0]
    async with bot("try", "--no-browser", "--port", port, env=_hosted(router)) as running:
        ended = await running.ended()
    assert ended.code == 1
    assert ended.out == ""
    assert ended.err == f"Port {port} can't be listened on (another program may use it). Choose another with --port.\n"
