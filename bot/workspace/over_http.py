"""Delivery over HTTP: signed requests, https://docs.slack.dev/authentication/verifying-requests-from-slack."""

import hashlib
import hmac
import json
import time
from typing import Any
from urllib.parse import urlencode

import aiohttp

from bot.workspace.delivery import Delivery, Outcome

Json = dict[str, Any]

_OK = 200
_FORM = "application/x-www-form-urlencoded"


class HttpDoor:
    """The app's request address, and the secret that signs what is sent there."""

    missed = "http_timeout"

    def __init__(self, url: str, secret: str, ack: float) -> None:
        self._url = url
        self._secret = secret
        self._timeout = aiohttp.ClientTimeout(total=ack)
        self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))

    async def verify(self) -> None:
        """Ask the app to echo a challenge, as Slack does with a new address; raises ConnectionError if it doesn't."""
        challenge = {"type": "url_verification", "token": "verification", "challenge": "3eZbrw1aB1"}
        status, body, _ = await self._post(json.dumps(challenge), "application/json", {})
        if status != _OK or "3eZbrw1aB1" not in body:
            raise ConnectionError(f"The request address didn't echo the challenge (status {status}).")

    async def send(self, delivery: Delivery, attempt: int, reason: str) -> Outcome:
        """Deliver once."""
        body, content_type = _encoded(delivery)
        headers = {"X-Slack-Retry-Num": str(attempt), "X-Slack-Retry-Reason": reason} if attempt else {}
        try:
            status, text, answered = await self._post(body, content_type, headers)
        except TimeoutError:
            return Outcome(False, error="operation_timeout", reason=self.missed)
        except aiohttp.ClientError:
            return Outcome(False, error="dispatch_failed", reason="connection_failed")
        if status != _OK:
            again = answered.get("X-Slack-No-Retry") != "1"
            return Outcome(False, error=f"http_{status}", reason="http_error", again=again)
        try:
            parsed = json.loads(text)
        except ValueError:
            parsed = text
        return Outcome(True, ack=parsed if isinstance(parsed, dict) else text or None)

    async def close(self) -> None:
        """Close the connections."""
        await self._session.close()

    async def _post(self, body: str, content_type: str, headers: dict[str, str]) -> tuple[int, str, Any]:
        stamp = str(int(time.time()))  # the app compares it with its own clock
        digest = hmac.new(self._secret.encode(), f"v0:{stamp}:{body}".encode(), hashlib.sha256).hexdigest()
        signed = {"Content-Type": content_type, "X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": f"v0={digest}"}
        post = self._session.post(self._url, data=body.encode(), headers={**signed, **headers}, timeout=self._timeout)
        async with post as answer:
            return answer.status, await answer.text(), answer.headers


def _encoded(delivery: Delivery) -> tuple[str, str]:
    """Encode a payload as Slack does for its kind."""
    match delivery.type:
        case "events_api":
            return json.dumps(delivery.payload), "application/json"
        case "slash_commands":
            return urlencode(delivery.payload), _FORM
        case "interactive":
            return urlencode({"payload": json.dumps(delivery.payload)}), _FORM
