"""Deliveries, retries and faults, as an app meets them."""

import asyncio
import hashlib
import hmac
import json
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler
from slack_sdk.web.async_client import AsyncWebClient

from bot.workspace import Workspace
from tests.workspace.conftest import Clock, over_socket

TEAM = "C00000TEAM"

Connect = Callable[[Workspace, AsyncApp], AbstractAsyncContextManager[None]]


@asynccontextmanager
async def receiver(ws: Workspace, *statuses: int) -> AsyncIterator[list[web.Request]]:
    """Stand in for the app: answer with these statuses in turn, then 200; -1 answers too late."""
    seen: list[web.Request] = []
    waiting = list(statuses)

    async def answer(request: web.Request) -> web.Response:
        body = await request.text()
        if "url_verification" in body:
            return web.json_response({"challenge": json.loads(body)["challenge"]})
        seen.append(request)
        status = waiting.pop(0) if waiting else 200
        if status < 0:
            await asyncio.sleep(60)
        return web.Response(status=status, headers={"X-Slack-No-Retry": "1"} if status == 503 else {})

    app = web.Application()
    app.add_routes([web.post("/", answer)])
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        await ws.connect_http(f"http://127.0.0.1:{runner.addresses[0][1]}/")
        yield seen
    finally:
        await runner.cleanup()


@pytest.mark.parametrize(("status", "reason"), [(500, "http_error"), (-1, "http_timeout")])
async def test_unacked_events_come_again(ws: Workspace, status: int, reason: str) -> None:
    """An event that isn't acked comes three more times at most, with Slack's retry headers, until it is."""
    async with receiver(ws, status, status) as seen:
        message = await ws.person("ana").mention("team", "x")
        await ws.until(lambda: message.deliveries[0].acked)
    headers = [
        (request.headers.get("X-Slack-Retry-Num"), request.headers.get("X-Slack-Retry-Reason")) for request in seen
    ]
    assert headers == [(None, None), ("1", reason), ("2", reason)]


async def test_events_are_given_up(ws: Workspace) -> None:
    """An event that is never acked is given up after the third retry."""
    async with receiver(ws, *[500] * 5) as seen:
        message = await ws.person("ana").mention("team", "x")
        await ws.courier.drained()
        assert len(seen) == 4
    assert (message.deliveries[0].retries, message.deliveries[0].error) == (3, "http_500")


async def test_an_app_can_decline_retries(ws: Workspace) -> None:
    """An event that is answered with X-Slack-No-Retry doesn't come again."""
    async with receiver(ws, 503, 500) as seen:
        await ws.person("ana").mention("team", "x")
        await ws.courier.drained()
        assert len(seen) == 1


async def test_commands_do_not_come_again(ws: Workspace) -> None:
    """A command that isn't acked fails for the person, who is told so; the app isn't asked again."""
    async with receiver(ws, -1, 500) as seen:
        late = await ws.person("ana").command("/x", "y")
        broken = await ws.person("ana").command("/x", "y")
        assert len(seen) == 2
    assert (late.error, broken.error) == ("operation_timeout", "http_500")
    assert "operation_timeout" in ws.ephemerals("ana")[0].text


async def test_requests_are_signed(ws: Workspace) -> None:
    """Each request carries a signature of its time and body."""
    async with receiver(ws) as seen:
        await ws.person("ana").command("/x", "y")
        request = seen[0]
        stamp = request.headers["X-Slack-Request-Timestamp"]
        text = f"v0:{stamp}:{await request.text()}".encode()
    digest = hmac.new(ws.signing_secret.encode(), text, hashlib.sha256).hexdigest()
    assert request.headers["X-Slack-Signature"] == f"v0={digest}"


async def test_an_address_must_echo_the_challenge(ws: Workspace) -> None:
    """An address that doesn't answer Slack's challenge isn't taken."""
    with pytest.raises(ConnectionError):
        await ws.connect_http(f"{ws.slack.base}/api/auth.test")


async def test_an_address_that_is_gone_fails(ws: Workspace) -> None:
    """Over HTTP, an app that is gone is a failed dispatch."""
    async with receiver(ws):
        pass
    assert (await ws.person("ana").command("/x")).error == "dispatch_failed"


async def test_an_app_has_ten_connections(ws: Workspace) -> None:
    """The eleventh connection is turned away, and each delivery goes to one of the ten."""
    async with aiohttp.ClientSession() as session:
        sockets = [await session.ws_connect(ws.sockets.new_address()) for _ in range(11)]
        assert (await sockets[-1].receive_json())["reason"] == "too_many_websockets"
        assert [(await socket.receive_json())["num_connections"] for socket in sockets[:-1]] == list(range(1, 11))
        for socket in sockets:
            await socket.close()


async def test_a_failure_of_its_own_is_not_taken_for_slacks(clock: Clock) -> None:
    """Where the workspace itself fails, leaving it says so."""

    async def broken() -> None:
        async with Workspace.start(clock=clock) as ws, aiohttp.ClientSession() as session:
            ws.users.clear()
            headers = {"Authorization": f"Bearer {ws.bot_token}"}
            async with session.post(f"{ws.api_url}auth.test", headers=headers) as answer:
                assert answer.status == 500

    with pytest.raises(ExceptionGroup, match="the workspace itself failed"):
        await broken()


async def test_changes_can_be_watched(ws: Workspace) -> None:
    """A listener hears of every change until it stops listening."""
    heard = []
    stop = ws.subscribe(lambda change: heard.append(change.kind))
    message = await ws.person("ana").post("team", "x")
    await ws.person("ana").edit(message, "y")
    stop()
    await ws.person("ana").delete(message)
    assert heard == ["message", "edit"]


async def test_with_no_app_there_a_command_fails(ws: Workspace) -> None:
    """A command that nobody listens to fails at once, and the person is told."""
    assert (await ws.person("ana").command("/x")).error == "dispatch_failed"
    assert "dispatch_failed" in ws.ephemerals("ana")[0].text


async def test_socket_mode_retries_what_was_not_acked(ws: Workspace) -> None:
    """Over Socket Mode an unacked event comes again with its attempt, on another connection where the first broke."""
    async with aiohttp.ClientSession() as session:

        async def connect() -> aiohttp.ClientWebSocketResponse:
            headers = {"Authorization": f"Bearer {ws.app_token}"}
            async with session.post(f"{ws.api_url}apps.connections.open", headers=headers) as opened:
                address = (await opened.json())["url"]
            socket = await session.ws_connect(address)
            assert (await socket.receive_json())["type"] == "hello"
            with pytest.raises(aiohttp.WSServerHandshakeError):
                await session.ws_connect(address)
            return socket

        socket = await connect()
        posting = asyncio.ensure_future(ws.person("ana").mention("team", "x"))
        first = await socket.receive_json()
        message = await posting
        second = await socket.receive_json()
        await socket.close()
        other = await connect()
        third = await other.receive_json()
        await other.send_json({"envelope_id": third["envelope_id"]})
        await ws.until(lambda: message.deliveries[0].acked)
        await other.close()
    assert [(e["retry_attempt"], e["retry_reason"]) for e in (first, second)] == [(0, ""), (1, "timeout")]
    assert third["retry_attempt"] in {2, 3}
    assert first["payload"] == third["payload"]


@pytest.mark.parametrize("how", ["refresh", "drop"])
async def test_bolt_survives_a_lost_connection(ws: Workspace, app: AsyncApp, how: str) -> None:
    """After `disconnect`, or a connection that breaks, the app connects anew and hears what comes then."""
    seen: list[str] = []

    @app.event("app_mention")
    async def heard(event: Any) -> None:
        seen.append(event["text"])

    async with over_socket(ws, app):
        await ws.person("ana").mention("team", "one")
        await (ws.sockets.refresh() if how == "refresh" else ws.sockets.drop())
        await ws.until(lambda: ws.sockets.connections)
        await ws.person("ana").mention("team", "two")
        await ws.until(lambda: len(seen) == 2)
    assert [text.split()[-1] for text in seen] == ["one", "two"]


@pytest.mark.parametrize("header", [True, False])
async def test_the_same_thing_can_come_twice(ws: Workspace, app: AsyncApp, connected: Connect, header: bool) -> None:
    """A delivery can be repeated with the same event_id, saying that it is a retry or not."""
    seen = []

    @app.event("app_mention")
    async def heard(body: Any, request: Any) -> None:
        retry = request.headers.get("x-slack-retry-num")
        seen.append((body["event_id"], bool(retry and retry != ["0"])))

    async with connected(ws, app):
        message = await ws.person("ana").mention("team", "x")
        await ws.redeliver(message.deliveries[0], retry_header=header)
        await ws.until(lambda: len(seen) == 2)
    assert seen[0][0] == seen[1][0]
    assert seen[1][1] is header


async def test_the_app_hears_what_it_was_granted(ws: Workspace, app: AsyncApp) -> None:
    """Mentions come from where the app is, direct messages with everything that happens there, the rest not at all."""
    seen = []

    @app.event({"type": "message"})
    async def heard(event: Any) -> None:
        seen.append(event.get("subtype", "message"))

    @app.event("app_mention")
    async def mentioned(event: Any) -> None:
        seen.append(event["channel"])

    async with over_socket(ws, app):
        ana = ws.person("ana")
        await ana.post("team", "nothing")
        await ana.mention("random", "not a member")
        await ana.mention("plans", "member")
        await ws.person("robot").mention("team", "from a bot")
        message = await ana.direct_message("hi <!here> & bye")
        await ana.edit(message, "hello")
        await ana.delete(message)
        await ana.direct_message("again", thread_ts=message.ts, broadcast=True)
        ws.scopes.discard("im:history")
        await ana.direct_message("unheard")
        await ws.until(lambda: len(seen) == 6)
    assert seen == ["C00000PLANS", "C00000TEAM", "message", "message_changed", "message_deleted", "thread_broadcast"]
    assert ws.history(message)[0].text == "hi <!here> &amp; bye"


async def test_faults_happen_on_demand(ws: Workspace, client: AsyncWebClient) -> None:
    """A call can be limited, fail, be refused or be lost after it was carried out; then all is well again."""
    client.retry_handlers.append(AsyncRateLimitErrorRetryHandler(max_retry_count=1))
    ws.faults.add("chat.postMessage", status=429, retry_after=0)
    await client.chat_postMessage(channel=TEAM, text="limited")
    ws.faults.add("chat.postMessage", error="fatal_error", skip=1, when=lambda args: args["text"] != "skipped")
    for text in ("one", "skipped"):
        await client.chat_postMessage(channel=TEAM, text=text)
    with pytest.raises(SlackApiError, match="fatal_error"):
        await client.chat_postMessage(channel=TEAM, text="refused")
    ws.faults.add("*", status=503)
    with pytest.raises(SlackApiError, match="503"):
        await client.chat_postMessage(channel=TEAM, text="failed")
    lost = ws.faults.add("chat.postMessage", lost=True, delay=0.01)
    client.retry_handlers.clear()
    with pytest.raises(aiohttp.ClientError):
        await client.chat_postMessage(channel=TEAM, text="lost")
    ws.faults.add("chat.postMessage", error="fatal_error")
    ws.faults.clear()
    await client.chat_postMessage(channel=TEAM, text="well")
    assert lost.times == 0
    assert [message.text for message in ws.messages(TEAM)] == ["limited", "one", "skipped", "lost", "well"]
    assert [call.error for call in ws.calls if call.error] == ["ratelimited", "fatal_error", "http_503"]
