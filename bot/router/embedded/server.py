"""The embedded router's HTTP server, on loopback only.

It takes any bearer key or none, since nobody but this machine reaches it. What the hosted service refuses, it refuses.
"""

import asyncio
import secrets
from collections import OrderedDict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from aiohttp import web

from bot.draft import Kind
from bot.router.definition import Definition
from bot.router.embedded.drafter.reading import own_words
from bot.router.embedded.matcher import FALLBACK, Matcher
from bot.router.embedded.protocol import (
    AFFINITY_HEADER,
    ROUTE_HEADER,
    ROUTER_PREFIX,
    Completion,
    Envelope,
    Refused,
    error_body,
    read,
    usage_of,
)
from bot.router.embedded.writer import DrafterWriter, Writer

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
    seconds: float = 1.0,
) -> AsyncIterator[Embedded]:
    """Run the embedded router on a loopback port (0: any that is free) until the block is left.

    `seconds` is how long the drafter takes to hand out a draft, so that one sees it grow. Raises OSError where the
    port is taken. Entering loads the sentence encoder: about half a second.
    """
    matcher = await asyncio.to_thread(Matcher, definition)
    service = _Service(definition, matcher, DrafterWriter(seconds))
    runner = web.AppRunner(service.app(), access_log=None, shutdown_timeout=_SHUTDOWN_SECONDS)
    await runner.setup()
    try:
        await web.TCPSite(runner, _HOST, port).start()
        yield Embedded(f"http://{_HOST}:{runner.addresses[0][1]}/v1")
    finally:
        await runner.cleanup()


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
        completion = read(await request.read())
        route, kind = await self._decide(completion, request.headers.get(AFFINITY_HEADER, ""))
        headers = {ROUTE_HEADER: route} if route else {}
        async with self._writer.write(completion, kind) as writing:
            envelope = Envelope(f"chatcmpl-{secrets.token_hex(12)}", writing.model)
            if not completion.stream:
                text = "".join([piece async for piece in writing.pieces])
                body = envelope.whole(text, usage_of(completion.messages, text))
                return web.json_response(body, headers=headers)
            headers |= {"Content-Type": "text/event-stream; charset=utf-8", "Cache-Control": "no-cache"}
            response = web.StreamResponse(headers=headers)
            await response.prepare(request)
            await response.write(envelope.first())
            text = ""
            async for piece in writing.pieces:
                text += piece
                await response.write(envelope.piece(piece))
            wanted = completion.stream_options and completion.stream_options.include_usage
            await response.write(envelope.last(usage_of(completion.messages, text) if wanted else None))
            return response

    async def _decide(self, completion: Completion, affinity: str) -> tuple[str | None, Kind]:
        """Return the route, None for a direct call, and the kind of draft to write."""
        if not completion.model.startswith(ROUTER_PREFIX):
            return None, completion.asked_kind or self._pool_kind(completion.model)
        if completion.model != ROUTER_PREFIX + self._definition.name:
            raise Refused(404, "not_found", "model router not found")
        route = self._pins.get(affinity) if affinity else None
        if route is None:
            route = await asyncio.to_thread(self._matcher.route, own_words(completion.routed_text))
            self._pin(affinity, route)
        task = self._definition.matched(route)
        return route, task.writes if task else completion.asked_kind or Kind.EMAIL

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


@web.middleware
async def _errors(request: web.Request, handler: object) -> web.StreamResponse:
    """Answer every refusal in the service's shape, aiohttp's own ones (404, 405, 413) too."""
    request_id = secrets.token_hex(8)
    try:
        response: web.StreamResponse = await handler(request)  # type: ignore[operator]  # aiohttp's Handler
    except Refused as error:
        refused = error
    except web.HTTPException as error:
        refused = Refused(error.status, error.reason.lower().replace(" ", "_"), error.reason)
    else:
        return response
    return web.json_response(error_body(refused, request_id), status=refused.status)
