r"""A router on loopback that answers by script: the service's protocol, kept strictly.

    async with ScriptedRouter() as router:
        router.script(Reply(route="write_email", text="Subject: Hello\n\nAll is well."))
        router.script(Status(503), Hang())            # one behaviour for each call, in this order
        client = RouterClient(transport, url=router.url, key=router.key, name=router.name, …)
        …
        assert router.calls[0].model == "router:meeting-or-email"

Calls beyond the script get the default: an email for a routed call, and for a direct call of a model the kind of
draft that its system prompt asks for. `router.default` may be set to a behaviour, or to a function from the call to
one.
"""

import asyncio
import json
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Literal, Self
from uuid import uuid4

from aiohttp import web

EMAIL = (
    "Subject: Numbers for March\n\nHello all,\n\nthe numbers for March are in: [figures].\n\nBest regards\n[your name]"
)
AGENDA = (
    "Agenda: Plan the summer event\n"
    "Goal: Everybody knows who does what by when.\n"
    "Duration: 45 minutes\n"
    "Attendees: Ana, Ben\n\n"
    "1. What is fixed already (15 min, Ana)\n   - Date and place\n   - Budget\n\n"
    "2. Who does what (30 min)\n   - Catering\n\n"
    "Action items:\n- Send the guest list (Ben, due Friday)"
)
USAGE = {"prompt_tokens": 420, "completion_tokens": 80, "total_tokens": 500}

_NOT_ALLOWED = ("temperature", "top_p", "top_k")
_FEWEST_TOKENS = 256


@dataclass(frozen=True)
class Call:
    """One request that the router received."""

    path: str
    headers: Mapping[str, str]
    body: Any

    @property
    def model(self) -> str:
        return str(self.body.get("model", ""))

    @property
    def routed(self) -> bool:
        return self.model.startswith("router:")

    @property
    def affinity(self) -> str | None:
        return self.headers.get("X-Model-Affinity")

    def said(self, role: str) -> str:
        """Everything that the messages of this role hold: "system" or "user"."""
        return "\n".join(message["content"] for message in self.body["messages"] if message["role"] == role)


Piece = str | float | asyncio.Event
"""Of a text: words, a pause in seconds, or a gate that holds the rest back until it is set."""


@dataclass(frozen=True)
class Reply:
    """A streamed answer. `route` None leaves the header out; direct calls never have one."""

    route: str | None = "write_email"
    text: str | Iterable[Piece] = EMAIL
    model: str | None = "openai-gpt-oss-120b"
    """What the body names as the model; None echoes a direct call's, as the service does."""
    finish: str | None = "stop"
    done: bool = True
    usage: Mapping[str, int] | None = field(default_factory=lambda: USAGE)
    """Sent only where the call asked for it."""
    before_headers: Sequence[Piece] = ()
    raw: Sequence[str] = ()
    """Events sent after the text, as they stand."""
    ending: Literal["close", "drop", "hang"] = "close"
    """After that: "close" the response, "drop" the connection, or "hang" until the client goes."""
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Status:
    """An answer as a whole: an error, HTML, anything. `body` is sent as JSON unless it is a string."""

    status: int
    body: Any = None
    headers: Mapping[str, str] = field(default_factory=dict)
    content_type: str | None = None


@dataclass(frozen=True)
class Hang:
    """No answer at all, until the client goes."""


@dataclass(frozen=True)
class Drop:
    """The connection ends before any answer."""


Behaviour = Reply | Status | Hang | Drop

HTML = Status(200, "<!doctype html><title>Sign in</title>", content_type="text/html")
EMPTY = Reply(text="")
LONG = Reply(text=["Subject: Everything\n\n", *["word " * 200] * 40])
"""40,000 characters."""


def broken(text: str = EMAIL, *, route: str | None = "write_email", after: int = 2) -> Reply:
    """Make a stream whose connection drops after some pieces, each of ten characters."""
    pieces = [text[i : i + 10] for i in range(0, len(text), 10)][:after]
    return Reply(route=route, text=pieces, ending="drop", finish=None, done=False)


class ScriptedRouter:
    """The server; `url` is the base address, as ROUTER_URL takes it."""

    def __init__(self, *, name: str = "meeting-or-email", key: str = "made-up-model-access-key") -> None:
        self.name = name
        self.key = key
        self.calls: list[Call] = []
        self.default: Behaviour | Callable[[Call], Behaviour] = _sensible
        self.left = asyncio.Event()
        """Set once a client has gone before its answer was finished."""
        self._script: deque[Behaviour] = deque()
        self._runner: web.AppRunner | None = None
        self._port = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}/v1"

    @property
    def unused(self) -> int:
        """How many scripted behaviours no call has had yet."""
        return len(self._script)

    def script(self, *behaviours: Behaviour) -> None:
        """Queue behaviours, one for each call to come."""
        self._script.extend(behaviours)

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_route("*", "/{path:.*}", self._answer)
        self._runner = web.AppRunner(app, handler_cancellation=True, shutdown_timeout=0.1, access_log=None)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self._port)
        await site.start()
        self._port = self._runner.addresses[0][1]
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._runner:
            await self._runner.cleanup()

    @asynccontextmanager
    async def away(self) -> AsyncIterator[None]:
        """Let nothing listen at the address for a while."""
        await self.__aexit__()
        yield
        await self.__aenter__()

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        try:
            return await self._behave(request)
        except (asyncio.CancelledError, ConnectionError):
            self.left.set()
            raise

    async def _behave(self, request: web.Request) -> web.StreamResponse:
        if (refusal := await self._refusal(request)) is not None:
            return _whole(refusal)
        call = Call(request.path, dict(request.headers), await request.json())
        self.calls.append(call)
        behaviour = self._script.popleft() if self._script else self.default
        if callable(behaviour):
            behaviour = behaviour(call)
        match behaviour:
            case Status():
                return _whole(behaviour)
            case Hang():
                await asyncio.Event().wait()
            case Drop():
                _drop(request)
            case Reply():
                return await _reply(request, call, behaviour)
        return web.Response()

    async def _refusal(self, request: web.Request) -> Status | None:
        """Refuse what the service refuses, whatever the script says."""
        if request.headers.get("Authorization") != f"Bearer {self.key}":
            return Status(401, {"id": "Unauthorized", "message": "Unable to authenticate you"})
        if request.method != "POST" or request.path != "/v1/chat/completions":
            return Status(404, {"id": "not_found", "message": "The resource you were accessing could not be found."})
        try:
            body = await request.json()
        except ValueError:
            body = None
        if wrong := _wrong_with(body):
            return Status(
                400, {"error": {"message": wrong, "type": "invalid_request_error", "code": "invalid_request"}}
            )
        if body["model"].startswith("router:") and body["model"] != f"router:{self.name}":
            return Status(404, {"id": "not_found", "message": f"no such router: {body['model']}"})
        return None


def _wrong_with(body: Any) -> str | None:
    """Say what is wrong with a call, as the service would."""
    if not isinstance(body, dict) or not isinstance(body.get("model"), str) or not _good_messages(body):
        return "model and messages are required"
    tokens = body.get("max_completion_tokens", _FEWEST_TOKENS)
    if not isinstance(tokens, int) or tokens < _FEWEST_TOKENS:
        return f"max_completion_tokens must be at least {_FEWEST_TOKENS}"
    if "stream_options" in body and not body.get("stream"):
        return "stream_options needs stream"
    return next((f"`{name}` is deprecated for this model" for name in _NOT_ALLOWED if name in body), None)


def _sensible(call: Call) -> Reply:
    """Write an email for a routed call; for a direct one the kind of draft that it asks for."""
    if not call.routed and "Subject:" not in call.said("system"):
        return Reply(text=AGENDA, model=None)
    return Reply(model="openai-gpt-oss-120b" if call.routed else None)


def _good_messages(body: Mapping[str, Any]) -> bool:
    messages = body.get("messages")
    return (
        isinstance(messages, list)
        and any(isinstance(message, dict) and message.get("role") == "user" for message in messages)
        and all(isinstance(message, dict) and isinstance(message.get("content"), str) for message in messages)
    )


def _whole(answer: Status) -> web.Response:
    if isinstance(answer.body, str):
        kind = answer.content_type or "text/plain"
        return web.Response(status=answer.status, text=answer.body, headers=answer.headers, content_type=kind)
    text = "" if answer.body is None else json.dumps(answer.body)
    kind = answer.content_type or "application/json"
    return web.Response(status=answer.status, text=text, headers=answer.headers, content_type=kind)


def _drop(request: web.Request) -> None:
    if request.transport:
        request.transport.abort()


async def _passed(pieces: Iterable[Piece]) -> AsyncIterator[str]:
    """Yield the words, after the pauses and gates before them."""
    for piece in pieces:
        if isinstance(piece, str):
            yield piece
        elif isinstance(piece, asyncio.Event):
            await piece.wait()
        else:
            await asyncio.sleep(piece)


async def _reply(request: web.Request, call: Call, reply: Reply) -> web.StreamResponse:
    async for _ in _passed(reply.before_headers):
        pass
    number = uuid4().hex[:12]
    headers = {"x-request-id": f"req-{number}", **reply.headers}
    if call.routed and reply.route is not None:
        headers["x-model-router-selected-route"] = reply.route
    base = {"id": f"chatcmpl-{number}", "created": 0, "model": reply.model or call.model}
    if not call.body.get("stream"):
        text = "".join([words async for words in _passed(_pieces(reply.text))])
        choice = {"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": reply.finish}
        whole = {**base, "object": "chat.completion", "choices": [choice], "usage": reply.usage}
        return _whole(Status(200, whole, headers))
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream; charset=utf-8", **headers})
    await response.prepare(request)
    async for data in _events(call, reply, {**base, "object": "chat.completion.chunk"}):
        await response.write(f"data: {data}\n\n".encode())
    if reply.ending == "hang":
        await asyncio.Event().wait()
    if reply.ending == "drop":
        _drop(request)
    else:
        await response.write_eof()
    return response


async def _events(call: Call, reply: Reply, base: Mapping[str, Any]) -> AsyncIterator[str]:
    """Yield the data of every event of a streamed answer."""

    def chunk(delta: Mapping[str, str], finish: str | None = None) -> str:
        return json.dumps({**base, "choices": [{"index": 0, "delta": delta, "finish_reason": finish}]})

    yield chunk({"role": "assistant", "content": ""})
    async for words in _passed(_pieces(reply.text)):
        yield chunk({"content": words})
    for data in reply.raw:
        yield data
    if reply.finish:
        yield chunk({}, reply.finish)
    if reply.usage and (call.body.get("stream_options") or {}).get("include_usage"):
        yield json.dumps({**base, "choices": [], "usage": reply.usage})
    if reply.done:
        yield "[DONE]"


def _pieces(text: str | Iterable[Piece]) -> Iterable[Piece]:
    """Cut a plain text into pieces of about the length that models send."""
    return [text[i : i + 40] for i in range(0, len(text), 40)] if isinstance(text, str) else text
