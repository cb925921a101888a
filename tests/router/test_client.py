import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass, field
from email.utils import formatdate
from typing import Any

import pytest

from bot.answer import Usage
from bot.errors import BotError, RouterRefused, RouterUnavailable, StreamBroken
from bot.request import Request
from bot.router import definition, prompt
from bot.router.backoff import pause
from bot.router.client import RouterClient
from bot.router.prices import Prices
from bot.router.reply import CUT
from bot.router.transport import Timeouts, Transport
from tests.support.scripted_router import (
    AGENDA,
    EMAIL,
    EMPTY,
    HTML,
    LONG,
    Behaviour,
    Drop,
    Hang,
    Reply,
    ScriptedRouter,
    Status,
    broken,
)

DEFINITION = definition.load()
EMAIL_TASK, AGENDA_TASK = DEFINITION.tasks
REQUEST = Request(text="I have some metrics I want to share.", stakeholders=("Ana",))
SHORT = Timeouts(connect=5, first_byte=0.05, idle=0.05)
EPOCH = 1_800_000_000.0


@dataclass
class Clock:
    """A clock that only sleeping moves, and what was slept."""

    seconds: float = 0.0
    slept: list[float] = field(default_factory=list)

    def __call__(self) -> float:
        return self.seconds

    def now(self) -> float:
        return EPOCH + self.seconds

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.seconds += seconds


@dataclass
class Stand:
    """A scripted router, and clients for it on a clock that nobody waits for."""

    router: ScriptedRouter
    transport: Transport
    clock: Clock

    def client(self, **changes: Any) -> RouterClient:
        given = {
            "url": self.router.url,
            "key": self.router.key,
            "name": self.router.name,
            "definition": DEFINITION,
            "prices": Prices.load(),
            "clock": self.clock,
            "now": self.clock.now,
            "sleep": self.clock.sleep,
        }
        return RouterClient(self.transport, **{**given, **changes})

    async def text(self, **changes: Any) -> str:
        async with self.client(**changes).ask(REQUEST) as reply:
            return "".join([piece async for piece in reply.text()])


@pytest.fixture
async def stand() -> AsyncIterator[Stand]:
    async with ScriptedRouter() as router, Transport() as transport:
        yield Stand(router, transport, Clock())


async def test_what_is_sent(stand: Stand) -> None:
    """A call carries the router's name, the person's words alone as user message, and an affinity of its own."""
    await stand.text(name="router:meeting-or-email", url=f"{stand.router.url}/")
    await stand.text()
    first, second = stand.router.calls
    assert first.model == second.model == "router:meeting-or-email"
    assert first.said("user") == REQUEST.user_message()
    assert first.said("system") == prompt.for_router(DEFINITION)
    assert set(first.body) == {"model", "messages", "stream", "stream_options", "max_completion_tokens"}
    assert first.body["stream"] is True
    assert first.body["stream_options"] == {"include_usage": True}
    assert first.body["max_completion_tokens"] == 4000
    assert first.affinity
    assert first.affinity != second.affinity


async def test_route_and_facts(stand: Stand) -> None:
    """The route comes from the header, the model and the tokens from the body, the cost from the table."""
    stand.router.script(Reply(route=" write_email ", headers={"x-request-id": "req-7"}))
    async with stand.client().ask(REQUEST) as reply:
        assert reply.route == "write_email"
        assert reply.facts.model is None
        assert "".join([piece async for piece in reply.text()]) == EMAIL
    facts = reply.facts
    assert (facts.router, facts.route, facts.model) == ("meeting-or-email", "write_email", "openai-gpt-oss-120b")
    assert facts.usage == Usage(prompt_tokens=420, completion_tokens=80, total_tokens=500)
    assert facts.cost_usd == pytest.approx((420 * 0.06 + 80 * 0.39) / 1e6)
    assert facts.request_id == "req-7"


async def test_label(stand: Stand) -> None:
    """The embedded router is called by its label, not by a name."""
    async with stand.client(label="embedded router").ask(REQUEST) as reply:
        assert reply.facts.router == "embedded router"


async def test_route_is_there_before_the_text(stand: Stand) -> None:
    """The reply enters with its route while the model has written nothing yet, and the seconds to it are kept."""
    gate = asyncio.Event()
    stand.router.script(Reply(route="write_meeting_agenda", text=[gate, AGENDA]))
    async with stand.client().ask(REQUEST) as reply:
        assert reply.route == "write_meeting_agenda"
        stand.clock.seconds += 5
        gate.set()
        assert "".join([piece async for piece in reply.text()]) == AGENDA
    assert reply.facts.seconds_to_verdict == 0
    assert reply.facts.seconds == 5


@pytest.mark.parametrize("route", [None, "", "  "])
async def test_no_route(stand: Stand, route: str | None) -> None:
    """A missing or blank header is no route, which isn't the same as the fallback."""
    stand.router.script(Reply(route=route), Reply(route="fallback"))
    async with stand.client().ask(REQUEST) as reply:
        assert reply.route is None
    async with stand.client().ask(REQUEST) as reply:
        assert reply.route == "fallback"


async def test_text_comes_in_pieces(stand: Stand) -> None:
    """Each piece is handed on before the next one is written."""
    gate = asyncio.Event()
    stand.router.script(Reply(text=["Subject: One", gate, " and two"]))
    async with stand.client().ask(REQUEST) as reply:
        pieces = aiter(reply.text())
        assert await anext(pieces) == "Subject: One"
        gate.set()
        assert await anext(pieces) == " and two"


async def test_long_text(stand: Stand) -> None:
    """Forty thousand characters arrive whole."""
    stand.router.script(LONG)
    assert len(await stand.text()) > 40_000


async def test_leaving_early_ends_the_stream(stand: Stand) -> None:
    """Whoever stops reading closes the connection at once: the server sees it, and no tokens are wasted."""
    stand.router.script(Reply(text=["Subject: ", asyncio.Event()]))
    async with stand.client().ask(REQUEST) as reply:
        async for _ in reply.text():
            break
    await asyncio.wait_for(stand.router.left.wait(), 10)


async def test_deadline_from_outside_passes_untouched(stand: Stand) -> None:
    """A time-out set by the caller is the caller's, before the headers as well as in the text."""
    stand.router.script(Hang(), Reply(text=["Subject: ", asyncio.Event()]))
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.05):
            await stand.text()
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.5):
            await stand.text()
    assert stand.clock.slept == []


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
async def test_repeated_statuses(stand: Stand, status: int) -> None:
    """What may pass is tried again, and the answer arrives."""
    stand.router.script(Status(status), Status(status, "<html>busy</html>"))
    assert await stand.text() == EMAIL
    assert len(stand.router.calls) == 3
    assert len(stand.clock.slept) == 2


async def test_five_tries(stand: Stand) -> None:
    """After five tries it gives up, with growing pauses between them."""
    stand.router.default = Status(503)
    with pytest.raises(RouterUnavailable) as raised:
        await stand.text()
    assert "status=503" in raised.value.detail
    assert len(stand.router.calls) == 5
    for n, slept in enumerate(stand.clock.slept):
        assert 0.5 * 2**n <= slept <= 0.5 * 2**n + 0.5


async def test_patience_ends(stand: Stand) -> None:
    """A wait that would pass ninety seconds in all isn't begun."""
    stand.router.default = Status(429, headers={"Retry-After": "40"})
    with pytest.raises(RouterUnavailable):
        await stand.text()
    assert stand.clock.slept == [40, 40]
    stand.router.default = Status(429, headers={"Retry-After": "3600"})
    with pytest.raises(RouterUnavailable):
        await stand.text()
    assert stand.clock.slept == [40, 40]


async def test_dropped_connection_is_repeated(stand: Stand) -> None:
    """A connection that ends before the headers is tried again."""
    stand.router.script(Drop())
    assert await stand.text() == EMAIL
    assert len(stand.clock.slept) == 1


async def test_no_connection(stand: Stand, unused_port: int) -> None:
    """Where nobody listens, it is tried five times."""
    with pytest.raises(RouterUnavailable) as raised:
        await stand.text(url=f"http://127.0.0.1:{unused_port}/v1")
    assert "NotConnected" in raised.value.detail
    assert len(stand.clock.slept) == 4


@pytest.fixture
async def unused_port() -> int:
    server = await asyncio.start_server(lambda *_: None, "127.0.0.1", 0)
    port: int = server.sockets[0].getsockname()[1]
    server.close()
    await server.wait_closed()
    return port


async def test_silence_before_the_headers(stand: Stand) -> None:
    """A server that takes the request and says nothing isn't asked again."""
    stand.router.script(Hang())
    with pytest.raises(RouterUnavailable) as raised:
        await stand.text(timeouts=SHORT)
    assert "TimedOut" in raised.value.detail
    assert stand.clock.slept == []


async def test_silence_in_the_text(stand: Stand) -> None:
    """A stream that falls silent is broken; what arrived has been handed on."""
    stand.router.script(Reply(text=["Subject: One", asyncio.Event()]))
    async with stand.client(timeouts=Timeouts(idle=0.2)).ask(REQUEST) as reply:
        pieces = aiter(reply.text())
        assert await anext(pieces) == "Subject: One"
        with pytest.raises(StreamBroken) as raised:
            await anext(pieces)
    assert raised.value.detail == "TimedOut"


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"id": "Unauthorized", "message": "secret words"}, "Unauthorized"),
        ({"error": {"message": "secret words", "type": "invalid_request_error", "code": "bad_model"}}, "bad_model"),
        ({"type": "error", "error": {"type": "not_found_error", "message": "secret words"}}, "not_found_error"),
        ({"id": "forbidden", "message": "secret words", "request_id": "req-9"}, "forbidden"),
        ({"error": "secret words"}, "-"),
        (["secret words"], "-"),
        ("secret words", "-"),
        ("<html>secret words</html>", "-"),
        ("", "-"),
    ],
)
@pytest.mark.parametrize("status", [400, 401, 402, 403, 404, 422, 302])
async def test_refused(stand: Stand, caplog: pytest.LogCaptureFixture, status: int, body: Any, code: str) -> None:
    """A refusal isn't repeated; its code goes on and into the log, its message goes nowhere."""
    stand.router.script(Status(status, body))
    with pytest.raises(RouterRefused) as raised:
        await stand.text()
    assert raised.value.status == status
    assert f"code={code} " in raised.value.detail
    assert ("request_id=req-9" in raised.value.detail) is ("req-9" in str(body))
    assert "secret words" not in raised.value.detail + caplog.text
    assert len(stand.router.calls) == 1


async def test_wrong_key(stand: Stand) -> None:
    """A wrong key, one that can't be sent, and none at all are refusals or failures with their own sentences."""
    with pytest.raises(RouterRefused):
        await stand.text(key="wrong")
    with pytest.raises(RouterRefused):
        await stand.text(key=None)
    with pytest.raises(RouterUnavailable):
        await stand.text(key="two\nlines")
    with pytest.raises(RouterUnavailable):
        await stand.text(key="schlüssel")


async def test_unknown_router(stand: Stand) -> None:
    """A router that isn't there is a refusal that an administrator can mend."""
    with pytest.raises(RouterRefused) as raised:
        await stand.text(name="another")
    assert raised.value.status == 404


@pytest.mark.parametrize(
    "behaviour",
    [
        HTML,
        Status(200, {"error": {"code": "overloaded"}}),
        Status(200, {"choices": "none"}),
        Status(200, "[1"),
        Status(204),
        Status(501),
        Status(408),
    ],
)
async def test_no_stream(stand: Stand, behaviour: Behaviour) -> None:
    """A good status with a body that is no reply, and the server's other faults, are no answer, and not repeated."""
    stand.router.script(behaviour)
    with pytest.raises(RouterUnavailable):
        await stand.text()
    assert len(stand.router.calls) == 1


async def test_whole_completion(stand: Stand) -> None:
    """A server that doesn't stream is understood all the same."""
    message = {"role": "assistant", "content": EMAIL}
    whole = {"model": "m", "choices": [{"message": message, "finish_reason": "stop"}], "usage": {"total_tokens": 9}}
    stand.router.script(Status(200, whole, {"x-model-router-selected-route": "write_email"}))
    async with stand.client().ask(REQUEST) as reply:
        assert reply.route == "write_email"
        assert [piece async for piece in reply.text()] == [EMAIL]
    assert reply.facts.model == "m"
    assert reply.facts.usage == Usage(total_tokens=9)


@pytest.mark.parametrize(
    ("behaviour", "detail"),
    [
        (broken(), "Broken"),
        (Reply(raw=["{half"]), "malformed"),
        (Reply(raw=["[]"]), "malformed"),
        (Reply(raw=['{"error": {"message": "secret words", "code": "overloaded"}}']), "overloaded"),
        (Reply(raw=['{"type": "error", "error": {"type": "api_error"}}']), "api_error"),
        (Reply(finish=None, done=False), "ended_early"),
        (Reply(finish="content_filter"), "content_filter"),
        (EMPTY, "empty"),
        (Reply(text=" \n "), "empty"),
    ],
)
async def test_broken_stream(stand: Stand, caplog: pytest.LogCaptureFixture, behaviour: Behaviour, detail: str) -> None:
    """A stream that doesn't reach its end, or holds no text, is broken, and isn't tried again."""
    caplog.set_level(logging.INFO)
    stand.router.script(behaviour)
    with pytest.raises(StreamBroken) as raised:
        await stand.text()
    assert raised.value.detail == detail
    assert f"outcome={detail} " in caplog.text
    assert "secret words" not in caplog.text
    assert len(stand.router.calls) == 1


@pytest.mark.parametrize(
    "behaviour",
    [
        Reply(done=False),
        Reply(done=False, ending="drop"),
        Reply(ending="drop"),
        Reply(ending="hang"),
        Reply(finish=None),
        Reply(usage=None),
        Reply(raw=['{"choices": []}', '{"choices": [null]}', '{"choices": [{"delta": {"content": null}}]}']),
    ],
)
async def test_text_that_reached_its_end(stand: Stand, behaviour: Behaviour) -> None:
    """Once the model or the service has said that it is done, what happens to the connection doesn't matter."""
    stand.router.script(behaviour)
    assert await stand.text() == EMAIL


async def test_cut_for_length(stand: Stand) -> None:
    """A draft that the model had to cut is kept, and shows that it was cut."""
    stand.router.script(Reply(finish="length"), Reply(text="", finish="length"))
    assert await stand.text() == EMAIL + CUT
    with pytest.raises(StreamBroken):
        await stand.text()


async def test_write_asks_the_pool_directly(stand: Stand) -> None:
    """A direct call names the pool's first model, has that task's prompt, a fresh affinity, and no route."""
    stand.router.script(Reply(text=AGENDA, model=None))
    async with stand.client().write(REQUEST, AGENDA_TASK) as reply:
        assert reply.route is None
        assert "".join([piece async for piece in reply.text()]) == AGENDA
    (call,) = stand.router.calls
    assert call.model == "anthropic-claude-opus-4.7"
    assert call.said("system") == prompt.for_task(DEFINITION, AGENDA_TASK)
    assert call.said("user") == REQUEST.user_message()
    assert reply.facts.model == "anthropic-claude-opus-4.7"


@pytest.mark.parametrize("status", [403, 404])
async def test_write_moves_on_to_the_next_model(stand: Stand, status: int) -> None:
    """A model that the account may not use, or that is gone, leaves the draft to the next: the cheapest first."""
    stand.router.script(Status(status), Status(status))
    async with stand.client().write(REQUEST, EMAIL_TASK) as reply:
        assert "".join([piece async for piece in reply.text()]) == EMAIL
    asked = [call.model for call in stand.router.calls]
    assert asked == ["openai-gpt-oss-120b", "llama-4-maverick", "llama3.3-70b-instruct"]


async def test_write_raises_the_last_refusal(stand: Stand) -> None:
    """Where no model of the pool may be used, the last one's refusal stands; any other refusal ends it at once."""
    stand.router.script(Status(403), Status(404), Status(401))
    with pytest.raises(RouterRefused) as raised:
        async with stand.client().write(REQUEST, AGENDA_TASK):
            pass
    assert raised.value.status == 404
    with pytest.raises(RouterRefused) as raised:
        async with stand.client().write(REQUEST, AGENDA_TASK):
            pass
    assert raised.value.status == 401
    assert len(stand.router.calls) == 3


async def test_one_line_in_the_log(stand: Stand, caplog: pytest.LogCaptureFixture) -> None:
    """A call leaves one line with its keys, and nothing that the person or the model wrote, nor the key."""
    caplog.set_level(logging.INFO, logger="bot")
    await stand.text()
    (record,) = [record for record in caplog.records if record.name.startswith("bot.")]
    line = record.getMessage()
    assert line.startswith("router_call outcome=complete route=write_email model=openai-gpt-oss-120b verdict_ms=0 ms=0")
    assert "tokens=500 request_id=req-" in line
    for secret in (stand.router.key, "metrics", "March", "Ana"):
        assert secret not in caplog.text


async def test_wild_words_stay_out_of_the_log(stand: Stand, caplog: pytest.LogCaptureFixture) -> None:
    """A model's name or a route that is a sentence may echo what was sent, so it isn't logged."""
    caplog.set_level(logging.INFO, logger="bot")
    stand.router.script(Reply(route="a whole sentence", model="secret\nwords"))
    await stand.text()
    assert "route=- model=- " in caplog.text


@pytest.mark.parametrize("behaviour", [Status(401), Status(503), HTML, broken(), Reply(), Hang()])
async def test_no_connection_is_left_open(stand: Stand, behaviour: Behaviour) -> None:
    """Whatever happens to a call, its connection is given back: none is in use afterwards."""
    stand.router.default = behaviour
    with suppress(BotError):
        await stand.text(timeouts=SHORT)
    assert all(connection.is_idle() or connection.is_closed() for connection in _connections(stand.transport))


def _connections(transport: Transport) -> list[Any]:
    return list(transport._client._transport._pool.connections)  # type: ignore[attr-defined]


JITTERS = [0.0, 0.5, 1.0]


@pytest.mark.parametrize(
    ("status", "headers", "least", "most"),
    [
        (503, {"retry-after": "7"}, 7, 7),
        (429, {"retry-after": "0", "x-ratelimit-reset-requests": str(EPOCH + 20)}, 0, 0),
        (429, {"retry-after": formatdate(EPOCH + 12, usegmt=True)}, 12, 12),
        (429, {"retry-after": formatdate(EPOCH - 12, usegmt=True)}, 0, 0),
        (429, {"retry-after": "soon", "x-ratelimit-reset-requests": str(EPOCH + 20)}, 20.25, 20.5),
        (429, {"retry-after": "-5"}, 0.5, 1),
        (429, {"retry-after": "nan"}, 0.5, 1),
        (429, {"x-ratelimit-reset-requests": str(EPOCH - 5)}, 1.25, 1.5),
        (
            429,
            {"x-ratelimit-reset-requests": str(EPOCH + 9), "x-ratelimit-reset-tokens-per-day": str(EPOCH + 99)},
            9.25,
            9.5,
        ),
        (
            429,
            {
                "x-ratelimit-reset-requests": str(EPOCH + 9),
                "x-ratelimit-remaining-requests": "5",
                "x-ratelimit-reset-tokens-per-minute": str(EPOCH + 30),
                "x-ratelimit-remaining-tokens-per-minute": "0",
            },
            30.25,
            30.5,
        ),
        (429, {"x-ratelimit-reset-requests": "6m0s"}, 0.5, 1),
        (429, {"x-ratelimit-reset-requests": "12"}, 0.5, 1),
        (429, {"x-ratelimit-reset-requests": str(EPOCH * 1000)}, 0.5, 1),
        (503, {"x-ratelimit-reset-requests": str(EPOCH + 20)}, 0.5, 1),
        (None, {}, 0.5, 1),
    ],
)
@pytest.mark.parametrize("jitter", JITTERS)
def test_pause(status: int | None, headers: dict[str, str], least: float, most: float, jitter: float) -> None:
    """Retry-After wins, then the reset of the limit that was hit, then a growing pause."""
    assert least <= pause(1, status, headers, now=EPOCH, jitter=jitter) <= most


def test_pause_has_an_end() -> None:
    """A growing pause grows to a minute."""
    assert pause(50, None, {}, now=EPOCH, jitter=1.0) == 60
