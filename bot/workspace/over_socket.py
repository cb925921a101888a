"""Delivery over Socket Mode: https://docs.slack.dev/apis/events-api/using-socket-mode."""

import asyncio
import json
import secrets
from typing import Any

from aiohttp import WSCloseCode, WSMsgType, web

from bot.workspace.delivery import Delivery, Outcome
from bot.workspace.records import APP
from bot.workspace.state import State

Json = dict[str, Any]

CONNECTIONS = 10


class SocketDoor:
    """The connections that the app holds open; each delivery goes to one of them."""

    missed = "timeout"

    def __init__(self, state: State, ack: float) -> None:
        self._state = state
        self._ack = ack
        self._tickets: set[str] = set()
        self._turn = 0
        self.base = ""
        self._leaving: list[web.WebSocketResponse] = []
        self.connections: list[web.WebSocketResponse] = []
        self._pending: dict[str, tuple[web.WebSocketResponse, asyncio.Future[Json | str | None]]] = {}

    def new_address(self) -> str:
        """Make the address of one connection; it works once."""
        ticket = secrets.token_hex(8)
        self._tickets.add(ticket)
        return f"{self.base.replace('http', 'ws', 1)}/link/?ticket={ticket}&app_id={APP}"

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Hold a connection open until either side closes it."""
        ticket = request.query.get("ticket", "")
        if ticket not in self._tickets:
            return web.Response(status=404, text="invalid ticket")
        self._tickets.discard(ticket)
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        if len(self.connections) >= CONNECTIONS:
            await socket.send_json({"type": "disconnect", "reason": "too_many_websockets"})
            await socket.close()
            return socket
        self.connections.append(socket)
        await socket.send_json(
            {
                "type": "hello",
                "num_connections": len(self.connections),
                "connection_info": {"app_id": APP},
                "debug_info": {"host": "workspace", "approximate_connection_time": 18_060},
            }
        )
        self._state.changed("connection", socket)
        try:
            async for message in socket:
                if message.type is WSMsgType.TEXT:
                    self._acked(message.data)
        finally:
            for held in (self.connections, self._leaving):
                if socket in held:
                    held.remove(socket)
            for owner, ack in tuple(self._pending.values()):
                if owner is socket and not ack.done():
                    ack.set_exception(ConnectionError("closed before the ack"))
            self._state.changed("connection", socket)
        return socket

    async def send(self, delivery: Delivery, attempt: int, reason: str) -> Outcome:
        """Deliver once, to the next connection in turn; where there is none, it fails as it does in Slack."""
        usable = [socket for socket in self.connections if not socket.closed]
        if not usable:
            return Outcome(False, error="dispatch_failed", reason="connection_failed")
        self._turn += 1
        socket = usable[self._turn % len(usable)]
        envelope: Json = {
            "envelope_id": secrets.token_hex(16),
            "type": delivery.type,
            "payload": delivery.payload,
            "accepts_response_payload": delivery.type != "events_api",
        }
        if delivery.type == "events_api":
            envelope |= {"retry_attempt": attempt, "retry_reason": reason}
        ack: asyncio.Future[Json | str | None] = asyncio.get_running_loop().create_future()
        self._pending[envelope["envelope_id"]] = (socket, ack)
        try:
            await socket.send_json(envelope)
            async with asyncio.timeout(self._ack):
                return Outcome(True, ack=await ack)
        except TimeoutError:
            return Outcome(False, error="operation_timeout", reason=self.missed)
        except ConnectionError:
            return Outcome(False, error="dispatch_failed", reason="connection_failed")
        finally:
            del self._pending[envelope["envelope_id"]]

    async def refresh(self, reason: str = "refresh_requested") -> None:
        """Ask the app to connect anew; with `refresh_requested` the connections take nothing more, and close."""
        old = tuple(self.connections)
        if reason != "warning":
            self._leaving += old
            self.connections.clear()
        for socket in old:
            await socket.send_json({"type": "disconnect", "reason": reason, "debug_info": {"host": "workspace"}})

    async def drop(self) -> None:
        """Break the connections without a word."""
        dropped = [*self.connections, *self._leaving]
        self.connections.clear()
        self._leaving.clear()
        for socket in dropped:
            await socket.close(code=WSCloseCode.INTERNAL_ERROR)

    def _acked(self, data: str) -> None:
        message = json.loads(data)
        _, ack = self._pending.get(message.get("envelope_id"), (None, None))
        if ack is not None and not ack.done():
            ack.set_result(message.get("payload") or None)
