"""What comes over HTTP is looked at only where Slack signed it.

Bolt checks signatures too, but after it has parsed the body, and it fails at a timestamp or a signature that is
nonsense instead of refusing it: its error handler would then act on what anybody had sent.
"""

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware
from slack_sdk.signature import SignatureVerifier

_TIMESTAMP = "X-Slack-Request-Timestamp"
_SIGNATURE = "X-Slack-Signature"


def only_signed(path: str, signing_secret: str) -> Middleware:
    """Return the middleware that answers 401 to whatever comes to `path` without Slack's signature of these minutes."""
    verifier = SignatureVerifier(signing_secret)

    @web.middleware
    async def check(request: web.Request, handler: Handler) -> web.StreamResponse:
        if request.path == path and not await _signed(request, verifier):
            return web.json_response({"error": "invalid request"}, status=401)
        return await handler(request)

    return check


async def _signed(request: web.Request, verifier: SignatureVerifier) -> bool:
    body = await request.read()
    try:
        return verifier.is_valid(body, request.headers.get(_TIMESTAMP), request.headers.get(_SIGNATURE))
    except (TypeError, ValueError, OverflowError):  # no number, too large a one, no ASCII, no UTF-8
        return False
