"""Who may talk to the workspace: a browser on this machine, from the workspace's own page, and the app.

A web site that somebody visits elsewhere can make their browser send requests here. It can't choose the `Host` header
(so a name that was rebound to this machine gives itself away), nor leave out `Origin` and `Sec-Fetch-Site`
(https://developer.mozilla.org/docs/Web/HTTP/Headers/Sec-Fetch-Site), nor send JSON without asking first.
"""

from aiohttp import web

LOOPBACK = {"127.0.0.1", "localhost", "::1"}
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
"""What every answer of the page says: nothing from elsewhere, nothing inline, no string that becomes a script."""


def guard(request: web.Request) -> None:
    """Let a request through, or raise HTTPForbidden, or HTTPUnsupportedMediaType where something is to be changed."""
    if request.url.host not in LOOPBACK:
        raise web.HTTPForbidden(text="This workspace is for this machine only.")
    origin = request.headers.get("Origin")
    if origin is not None and origin != str(request.url.origin()):
        raise web.HTTPForbidden(text="This workspace takes requests from its own page only.")
    arrives = request.headers.get("Sec-Fetch-Mode") == "navigate" and request.method == "GET"
    if request.headers.get("Sec-Fetch-Site", "none") not in {"same-origin", "none"} and not arrives:
        raise web.HTTPForbidden(text="This workspace takes requests from its own page only.")
    if request.method != "GET" and request.content_type != "application/json":
        raise web.HTTPUnsupportedMediaType(text="Changes come as JSON.")
