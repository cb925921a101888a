"""The HTTP side of the service: the Web API, uploads and `response_url`, with tokens, scopes and faults.

How calls and their errors look: https://docs.slack.dev/apis/web-api.
"""

import asyncio
import json
from collections.abc import Callable
from copy import deepcopy
from http import HTTPStatus
from typing import Any

from aiohttp import web

from bot.workspace.methods import METHODS, Method
from bot.workspace.methods.files import receive
from bot.workspace.methods.method import scoped
from bot.workspace.records import Call
from bot.workspace.responses import respond, usable
from bot.workspace.slack import Refused, Slack

Json = dict[str, Any]

_STRUCTURED = ("blocks", "attachments", "view", "files", "metadata")
"""Arguments that forms carry as JSON in a string; JSON bodies may do so too."""
_NOT_JSON = {"blocks": "invalid_blocks_format", "attachments": "invalid_attachments"}


class WebApi:
    """Routes for an aiohttp application."""

    def __init__(self, slack: Slack) -> None:
        self._slack = slack

    def routes(self) -> list[web.RouteDef]:
        """Give the routes."""
        return [
            web.route("*", "/api/{method}", self._api),
            web.post("/upload/v1/{file}", self._upload),
            web.post("/response/{key}", self._response),
        ]

    async def _api(self, request: web.Request) -> web.StreamResponse:
        name = request.match_info["method"]
        try:
            args, token = await _read(request)
        except Refused as refusal:
            return self._answer(name, {}, refusal)
        return await self._faulty(request, name, args, lambda: self._called(name, args, token))

    def _called(self, name: str, args: Json, token: str) -> web.Response:
        outcome: Json | Refused
        headers = {}
        try:
            method = self._allowed(name, token)
            headers = {"X-OAuth-Scopes": self._granted(token), "X-Accepted-OAuth-Scopes": method.scope or ""}
            if method.scope:
                scoped(self._slack, method.scope)
            outcome = method.call(self._slack, _decoded(args))
        except Refused as refusal:
            outcome = refusal
        return self._answer(name, args, outcome, headers)

    def _allowed(self, name: str, token: str) -> Method:
        """Find a method and check the token; raises Refused."""
        method = METHODS.get(name)
        if method is None:
            raise Refused("unknown_method", req_method=name)
        if not token:
            raise Refused("not_authed")
        kind = {self._slack.bot_token: "bot", self._slack.app_token: "app"}.get(token)
        if kind is None:
            raise Refused("invalid_auth")
        if method.token not in {kind, "any"}:
            raise Refused("not_allowed_token_type")
        return method

    def _granted(self, token: str) -> str:
        app = token == self._slack.app_token
        return "connections:write" if app else ",".join(sorted(self._slack.scopes))

    def _answer(
        self,
        name: str,
        args: Json,
        outcome: Json | Refused,
        headers: dict[str, str] | None = None,
        status: int = HTTPStatus.OK,
    ) -> web.Response:
        error = outcome.code if isinstance(outcome, Refused) else None
        problems = outcome.more.get("errors", ()) if isinstance(outcome, Refused) else ()
        self._record(name, args, error, tuple(problems))
        body = (
            {"ok": False, "error": error, **outcome.more} if isinstance(outcome, Refused) else {"ok": True, **outcome}
        )
        return web.json_response(body, headers=headers, status=status)

    def _record(self, name: str, args: Json, error: str | None, problems: tuple[str, ...] = ()) -> None:
        state = self._slack.state
        call = Call(name, deepcopy(args), error, state.clock(), problems)
        state.calls.append(call)
        state.changed("call", call)

    async def _faulty(
        self, request: web.Request, name: str, args: Json, carry_out: Callable[[], web.Response]
    ) -> web.Response:
        """Carry a call out, unless a fault waits for it, or breaks the connection before its answer is sent."""
        fault = self._slack.faults.take(name, args)
        if fault is None:
            return carry_out()
        await asyncio.sleep(fault.delay)
        headers = {} if fault.retry_after is None else {"Retry-After": str(fault.retry_after)}
        if fault.status == HTTPStatus.TOO_MANY_REQUESTS:
            return self._answer(name, args, Refused("ratelimited"), headers, fault.status)
        if fault.status is not None:
            self._record(name, args, f"http_{fault.status}")
            return web.Response(status=fault.status, text="upstream connect error", headers=headers)
        if fault.error is not None:
            return self._answer(name, args, Refused(fault.error))
        answer = carry_out()
        if fault.lost and request.transport is not None:
            request.transport.close()
        return answer

    async def _upload(self, request: web.Request) -> web.StreamResponse:
        if request.content_type.startswith("multipart/"):
            part = next(iter((await request.post()).values()), "")
            content = part.file.read() if isinstance(part, web.FileField) else str(part).encode()
        else:
            content = await request.read()
        file = request.match_info["file"]
        args: Json = {"file": file, "length": len(content)}
        return await self._faulty(request, "upload", args, lambda: self._uploaded(file, content, args))

    def _uploaded(self, file: str, content: bytes, args: Json) -> web.Response:
        error = receive(self._slack, file, content)
        self._record("upload", args, error)
        return web.Response(status=400 if error else 200, text=error or f"OK - {len(content)}")

    async def _response(self, request: web.Request) -> web.StreamResponse:
        try:
            args = json.loads(await request.text())
        except ValueError:
            args = None
        if not isinstance(args, dict):
            return web.Response(status=400, text="invalid_payload")
        key = request.match_info["key"]
        return await self._faulty(request, "response_url", args, lambda: self._responded(key, args))

    def _responded(self, key: str, args: Json) -> web.Response:
        try:
            url = usable(self._slack, key)
        except Refused as refusal:
            return self._answer("response_url", args, refusal, status=HTTPStatus.NOT_FOUND)
        try:
            respond(self._slack, url, args)
        except Refused as refusal:
            self._record("response_url", args, refusal.code)
            return web.Response(status=400, text=refusal.code)
        self._record("response_url", args, None)
        return web.Response(text="ok")


async def _read(request: web.Request) -> tuple[Json, str]:
    """Read a call's arguments, from the query, a form or JSON, and its token; raises Refused."""
    args: Json = dict(request.query)
    if request.content_type == "application/json":
        try:
            body = json.loads(await request.text() or "{}")
            json.dumps(body, ensure_ascii=False).encode()  # half a surrogate pair is no JSON to Slack
        except ValueError:
            raise Refused("invalid_json") from None
        if not isinstance(body, dict):
            raise Refused("json_not_object")
        body.pop("token", None)  # in JSON, Slack takes the token from the header only
        args |= body
    elif request.method == "POST":
        args |= {key: value for key, value in (await request.post()).items() if isinstance(value, str)}
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    given = str(args.pop("token", ""))
    return args, token if scheme == "Bearer" else given


def _decoded(args: Json) -> Json:
    """Decode the arguments that are JSON in a string; raises Refused."""
    decoded = dict(args)
    for name in _STRUCTURED:
        if isinstance(value := decoded.get(name), str):
            try:
                decoded[name] = json.loads(value)
            except ValueError:
                raise Refused(_NOT_JSON.get(name, "invalid_arguments")) from None
    return decoded
