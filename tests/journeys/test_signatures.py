"""HTTP mode answers to nobody but Slack."""

import json
import time
from collections.abc import AsyncIterator, Mapping
from io import BytesIO
from pathlib import Path
from urllib.parse import urlencode

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import RawTestServer
from slack_sdk.signature import SignatureVerifier

from bot.slack.listeners.command import COMMAND
from tests.journeys.conftest import Stage, staged

TIMESTAMP, SIGNATURE = "X-Slack-Request-Timestamp", "X-Slack-Signature"
OLD = 10 * 60
"""Seconds."""
TOO_LARGE = 1_100_000
"""Bytes."""


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """Run the bot over HTTP, the one mode in which anybody can reach it."""
    async with staged(tmp_path, "http") as ready:
        yield ready


async def sent(stage: Stage, body: bytes, headers: Mapping[str, str], path: str = "/slack/events") -> int:
    """Send a form to the bot as anybody could; return the status of its answer."""
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    async with (
        aiohttp.ClientSession() as client,
        client.post(
            f"http://127.0.0.1:{stage.settings.port}{path}", data=BytesIO(body), headers={**kind, **headers}
        ) as answer,
    ):
        return answer.status


def signed(stage: Stage, body: bytes, *, age: int = 0, secret: str | None = None) -> dict[str, str]:
    """Return the headers that Slack would have sent with a body `age` seconds ago."""
    timestamp = str(int(time.time()) - age)
    signature = SignatureVerifier(secret or stage.workspace.signing_secret).generate_signature(
        timestamp=timestamp, body=body
    )
    return {TIMESTAMP: timestamp, SIGNATURE: signature or ""}


async def test_a_signed_command_is_answered(stage: Stage) -> None:
    """What Slack signed just now is taken, so the refusals below aren't for another reason."""
    command = {"command": COMMAND, "text": "help", "user_id": "U00000ANA", "channel_id": "C00000TEAM"}
    body = urlencode(command).encode()
    assert await sent(stage, body, signed(stage, body)) == 200


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {TIMESTAMP: "soon", SIGNATURE: "v0=made-up"},
        {TIMESTAMP: "9" * 400, SIGNATURE: "v0=made-up"},
        {TIMESTAMP: "9" * 5_000, SIGNATURE: "v0=made-up"},
        {TIMESTAMP: "now", SIGNATURE: "v0=é"},
        {SIGNATURE: "v0=made-up"},
    ],
    ids=["none", "no-number", "no-float", "no-int", "no-ascii", "no-timestamp"],
)
async def test_what_slack_did_not_sign_does_nothing(stage: Stage, headers: dict[str, str]) -> None:
    """Also where the headers are nonsense: it is refused, and the bot calls no address that it names."""
    called: list[str] = []

    async def notice(request: web.BaseRequest) -> web.Response:
        called.append(request.path)
        return web.Response()

    async with RawTestServer(notice) as elsewhere:
        payload = {"type": "block_actions", "response_url": str(elsewhere.make_url("/inside"))}
        given = {name: str(int(time.time())) if value == "now" else value for name, value in headers.items()}
        assert await sent(stage, b"payload=" + json.dumps(payload).encode(), given) == 401
        await stage.settled()
    assert not called


@pytest.mark.parametrize("body", [b"text=hello", b"payload={", b"payload=[1]", b"\xff\xfe", b"ssl_check=1", b""])
async def test_another_secret_or_an_old_signature_is_refused(stage: Stage, body: bytes) -> None:
    """Whatever the body is, readable or not: somebody else's request, or Slack's own sent again by somebody."""
    text = body.decode(errors="replace").encode()
    assert await sent(stage, text, signed(stage, text, secret="somebody-elses")) == 401
    assert await sent(stage, text, signed(stage, text, age=OLD)) == 401
    assert await sent(stage, body, {TIMESTAMP: str(int(time.time())), SIGNATURE: "v0=made-up"}) == 401


async def test_too_large_a_body_is_refused(stage: Stage) -> None:
    """No request of Slack's is so long: it isn't read to its end."""
    assert await sent(stage, b"a" * TOO_LARGE, {}) == 413
