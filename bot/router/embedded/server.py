"""The embedded router's HTTP server, on loopback only.

It takes any bearer key or none, since nobody but this machine reaches it. What the hosted service refuses, it refuses.
"""

import asyncio
import secrets
from collections import OrderedDict
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from aiohttp import web

from bot.draft import Kind
from bot.router.definition import Definition
from bot.router.embedded.drafter.reading import own_words
from bot.router.embedded.local_model import LocalModelWriter
from bot.router.embedded.matcher import Matcher, matcher_of
from bot.router.embedded.meetings import meetings_of
from bot.router.embedded.protocol import (
    AFFINITY_HEADER,
    ROUTE_HEADER,
    ROUTER_PREFIX,
    ChatRequest,
    Envelope,
    Refused,
    error_body,
    read,
    usage_of,
)
from bot.router.embedded.writer import BrokenOff, DrafterWriter, Writer, Writing, sketch_by
from bot.router.transport import Transport

_HOST = "127.0.0.1"
_MAX_BODY = 2 * 1024 * 1024
_MAX_PINS = 1_000
_SHUTDOWN_SECONDS = 1.0


@dataclass(frozen=True)
class Embedded:
    """A running embedded router."""

    url: str
    """The base address, as ROUTER_URL would hold it."""


@asynccontextmanager
async def serve(
    definition: Definition,
    *,
    port: int = 0,
    model_url: str | None = None,
    model_name: str | None = None,
    transport: Transport | None = None,
    seconds: float = 1.0,
) -> AsyncIterator[Embedded]:
    """Run the embedded router on a loopback port (0: any that is free) until the block is left.

    `model_url` is the base address of an OpenAI-compatible server on this machine that writes the drafts, `model_name`
    its model (the first that it lists where None), `transport` the connections to it (own ones where None). Without
    it the drafter writes, and `seconds` is how long it takes to hand out a draft, so that one sees it grow.

    Entering loads the sentence encoder: about half a second. Raises OSError where the port is taken.
    """
    matcher = await asyncio.to_thread(matcher_of, definition)
    sketch = sketch_by(await asyncio.to_thread(meetings_of, definition))
    async with AsyncExitStack() as stack:
        writer: Writer = DrafterWriter(sketch, seconds)
        if model_url:
            if transport is None:
                transport = await stack.enter_async_context(Transport())
            writer = LocalModelWriter(sketch, transport, model_url, model_name)
        service = _Service(definition, matcher, writer)
        runner = web.AppRunner(service.app(), access_log=None, shutdown_timeout=_SHUTDOWN_SECONDS)
        await runner.setup()
        stack.push_async_callback(runner.cleanup)
        await web.TCPSite(runner, _HOST, port).start()
        yield Embedded(f"http://{_HOST}:{runner.addresses[0][1]}/v1")


class _Service:
    """The endpoints."""

    def __init__(self, definition: Definition, matcher: Matcher, writer: Writer) -> None:
        self._definition = definition
        self._matcher = matcher
        self._writer = writer
        self._pins: OrderedDict[str, str] = OrderedDict()

    def app(self) -> web.Application:
        app = web.Application(client_max_size=_MAX_BODY, middlewares=[_errors])
        app.router.add_post("/v1/chat/completions", self._complete)
        app.router.add_get("/v1/models", self._models)
        app.router.add_get("/healthz", self._health)
        return app

    async def _health(self, _: web.Request) -> web.Response:
        return web.json_response({"status": "ok"})

    async def _models(self, _: web.Request) -> web.Response:
        ids = [ROUTER_PREFIX + self._definition.name, *self._pools()]
        data = [{"id": each, "object": "model", "created": 0, "owned_by": "embedded"} for each in ids]
        return web.json_response({"object": "list", "data": data})

    async def _complete(self, request: web.Request) -> web.StreamResponse:
        chat = read(await request.read())
        route, kind = await self._decide(chat, request.headers.get(AFFINITY_HEADER, ""))
        headers = {ROUTE_HEADER: route} if route else {}
        async with self._writer.write(chat, kind) as writing:
            envelope = Envelope(f"chatcmpl-{secrets.token_hex(12)}", writing.model)
            if not chat.stream:
                text = await _whole(writing)
                body = envelope.whole(text, usage_of(chat.messages, text))
                return web.json_response(body, headers=headers)
            headers |= {"Content-Type": "text/event-stream; charset=utf-8", "Cache-Control": "no-cache"}
            response = web.StreamResponse(headers=headers)
            await response.prepare(request)
            await self._stream(response, chat, writing, envelope)
            return response

    async def _stream(self, to: web.StreamResponse, chat: ChatRequest, writing: Writing, envelope: Envelope) -> None:
        text = ""
        await to.write(envelope.first())
        try:
            async for piece in writing.pieces:
                text += piece
                await to.write(envelope.piece(piece))
        except BrokenOff:
            # The status is out, so all that is left is to say it in the stream, and not to end it with the end mark.
            await to.write(envelope.broken())
            return
        wanted = chat.stream_options is not None and chat.stream_options.include_usage
        await to.write(envelope.last(usage_of(chat.messages, text) if wanted else None))

    async def _decide(self, chat: ChatRequest, affinity: str) -> tuple[str | None, Kind]:
        """Return the route, None for a direct call, and the kind of draft to write."""
        if not chat.model.startswith(ROUTER_PREFIX):
            return None, chat.asked_kind or self._pool_kind(chat.model)
        if chat.model != ROUTER_PREFIX + self._definition.name:
            raise Refused(404, "not_found", "model router not found")
        route = self._pins.get(affinity) if affinity else None
        if route is None:
            route = await asyncio.to_thread(self._matcher.route, own_words(chat.routed_text))
            self._pin(affinity, route)
        task = self._definition.matched(route)
        return route, task.writes if task else chat.asked_kind or Kind.EMAIL

    def _pin(self, affinity: str, route: str) -> None:
        """Keep what a conversation was routed to; the oldest is forgotten first."""
        if affinity:
            self._pins[affinity] = route
            while len(self._pins) > _MAX_PINS:
                self._pins.popitem(last=False)

    def _pools(self) -> dict[str, Kind]:
        """Every model that may be called directly, and what the first task that lists it writes."""
        pools = {model: task.writes for task in reversed(self._definition.tasks) for model in task.models}
        return pools | {model: Kind.EMAIL for model in self._definition.fallback_models if model not in pools}

    def _pool_kind(self, model: str) -> Kind:
        kind = self._pools().get(model)
        if kind is None:
            raise Refused(404, "not_found", "model not found")
        return kind


async def _whole(writing: Writing) -> str:
    try:
        return "".join([piece async for piece in writing.pieces])
    except BrokenOff:
        raise Refused(503, "service_unavailable", "the text broke off") from None


@web.middleware
async def _errors(request: web.Request, handler: object) -> web.StreamResponse:
    """Answer every refusal in the service's shape, aiohttp's own ones (404, 405, 413) too."""
    request_id = secrets.token_hex(8)
    try:
        response: web.StreamResponse = await handler(request)  # type: ignore[operator]  # aiohttp's Handler
    except Refused as error:
        refused = error
    except ConnectionError:  # who asked is gone, and nobody is left to answer
        return web.Response()
    except web.HTTPException as error:
        refused = Refused(error.status, error.reason.lower().replace(" ", "_"), error.reason)
    else:
        return response
    return web.json_response(error_body(refused, request_id), status=refused.status)
