"""Server-sent events: first all that a person sees, then each change, for as long as they look.

https://html.spec.whatwg.org/multipage/server-sent-events.html. A browser that lost the connection comes back by
itself and gets everything anew, so nothing is ever missed.
"""

import asyncio
import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from aiohttp import web

from bot.workspace.page.guard import HEADERS
from bot.workspace.page.seen import change_for, everything
from bot.workspace.person import Person
from bot.workspace.records import Change

if TYPE_CHECKING:
    from bot.workspace.workspace import Workspace

_WAITING = 2_000
"""Changes that may wait for a slow browser; one that is further behind starts anew."""
_QUIET_SECONDS = 15.0
"""After so long without a change a comment is sent, which shows whether anybody is still there."""


class Streams:
    """The pages that are open."""

    def __init__(self, workspace: "Workspace") -> None:
        self._workspace = workspace
        self._open: set[asyncio.Queue[str | None]] = set()

    async def send(self, request: web.Request, person: Person) -> web.StreamResponse:
        """Answer with the stream of what a person sees, until they leave or the workspace ends."""
        state = self._workspace.state
        waiting: asyncio.Queue[str | None] = asyncio.Queue(_WAITING)

        def note(change: Change) -> None:
            if (told := change_for(state, person, change)) is not None:
                try:
                    waiting.put_nowait(_event("change", told))
                except asyncio.QueueFull:
                    _end(waiting)

        response = web.StreamResponse(
            headers={**HEADERS, "Content-Type": "text/event-stream", "Cache-Control": "no-store"}
        )
        await response.prepare(request)
        unsubscribe = state.subscribe(note)
        self._open.add(waiting)
        try:
            await response.write(_event("everything", everything(state, person)).encode())
            while (told := await _next(waiting)) is not None:
                await response.write(told.encode())
        except ConnectionError:
            pass  # the page was closed
        finally:
            self._open.discard(waiting)
            unsubscribe()
        return response

    async def close(self) -> None:
        """End every stream."""
        for waiting in tuple(self._open):
            _end(waiting)


async def _next(waiting: asyncio.Queue[str | None]) -> str | None:
    with suppress(TimeoutError):
        async with asyncio.timeout(_QUIET_SECONDS):
            return await waiting.get()
    return ": still here\n\n"


def _end(waiting: asyncio.Queue[str | None]) -> None:
    while not waiting.empty():
        waiting.get_nowait()
    waiting.put_nowait(None)


def _event(kind: str, data: dict[str, Any]) -> str:
    return f"event: {kind}\ndata: {json.dumps(data)}\n\n"
