"""The page's routes: the page itself, the stream of what a person sees, and what they do."""

import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from aiohttp import web

from bot.workspace.forms import CannotDo
from bot.workspace.page.actions import ACTIONS
from bot.workspace.page.guard import HEADERS, guard
from bot.workspace.page.stream import Streams
from bot.workspace.person import Person
from bot.workspace.records import File

if TYPE_CHECKING:
    from bot.workspace.workspace import Workspace

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

_STATIC = Path(__file__).parent / "static"
_TYPES = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}


class Page:
    """The page on a workspace."""

    def __init__(self, workspace: "Workspace") -> None:
        self._workspace = workspace
        self._streams = Streams(workspace)

    def routes(self) -> list[web.RouteDef]:
        """Give the routes, each behind the guard."""
        return [
            web.get("/", _guarded(self._index)),
            web.get("/page/static/{name}", _guarded(self._static)),
            web.get("/page/stream", _guarded(self._stream)),
            web.get("/page/files/{file}", _guarded(self._file)),
            web.post("/page/do/{action}", _guarded(self._do)),
        ]

    async def close(self, _: web.Application | None = None) -> None:
        """End the streams, so that the server can stop at once."""
        await self._streams.close()

    async def _index(self, _: web.Request) -> web.StreamResponse:
        return _asset("index.html")

    async def _static(self, request: web.Request) -> web.StreamResponse:
        return _asset(request.match_info["name"])

    async def _stream(self, request: web.Request) -> web.StreamResponse:
        return await self._streams.send(request, self._person(request.query.get("as")))

    async def _do(self, request: web.Request) -> web.StreamResponse:
        """Do something for a person; the answer is `{"ok": …}`, with one sentence in `error` where it didn't work."""
        action = ACTIONS.get(request.match_info["action"])
        if action is None:
            raise web.HTTPNotFound(text="There is no such thing to do.")
        try:
            given: Any = json.loads(await request.text())
            person = self._person(given["as"])
            answer = await action(self._workspace, person, given)
        except CannotDo as refusal:
            answer = {"ok": False, "error": str(refusal)}
        except (ValueError, TypeError, KeyError, AttributeError) as mistake:
            raise web.HTTPBadRequest(text="That request can't be read.") from mistake
        return web.json_response(answer, headers=HEADERS)

    async def _file(self, request: web.Request) -> web.StreamResponse:
        """Hand out a file that is in a message the person sees; always as a download, never shown."""
        person, wanted = self._person(request.query.get("as")), request.match_info["file"]
        file = self._shared(person, wanted)
        if file is None or file.content is None:
            raise web.HTTPNotFound(text="That file isn't there.")
        disposition = f"attachment; filename*=UTF-8''{quote(file.name, safe='')}"
        return web.Response(
            body=file.content,
            headers={**HEADERS, "Content-Type": _kind(file.name), "Content-Disposition": disposition},
        )

    def _shared(self, person: Person, wanted: str) -> File | None:
        for channel in self._workspace.channels.values():
            for message in channel.messages.values():
                for file in message.files:
                    if file.id == wanted and person.can_see(message):
                        return file
        return None

    def _person(self, who: str | None) -> Person:
        """Find who somebody is on the page: a person, not a bot; without a name the first."""
        people = [user for user in self._workspace.users.values() if not user.is_bot]
        for user in people:
            if who in {None, user.id, user.name}:
                return Person(self._workspace, user)
        raise web.HTTPNotFound(text="Nobody of that name is here.")


def _guarded(handler: Handler) -> Handler:
    async def guarded(request: web.Request) -> web.StreamResponse:
        guard(request)
        return await handler(request)

    return guarded


def _asset(name: str) -> web.Response:
    """Give one of the page's own files; raises HTTPNotFound."""
    path = _STATIC / name
    if path.parent != _STATIC or path.suffix not in _TYPES or not path.is_file():
        raise web.HTTPNotFound
    return web.Response(
        body=path.read_bytes(),
        headers={**HEADERS, "Cache-Control": "no-cache"},
        content_type=_TYPES[path.suffix],
        charset="utf-8",
    )


def _kind(name: str) -> str:
    return "text/calendar; charset=utf-8" if name.endswith(".ics") else "application/octet-stream"
