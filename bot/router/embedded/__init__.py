"""A router on this machine, with the hosted service's protocol: what answers where no key is set.

    POST /v1/chat/completions ──► protocol: is it a request the service would take?
                                     └──► matcher: which task, by sentence embeddings ──► the route's header
                                             └──► writer: a model on this machine, or the drafter ──► the text

`serve` runs it on loopback. It reads the same definition as `router apply` sends, so a client can't tell it from the
hosted one, and tests, trial and offline use go through the path that production uses.
"""

from bot.router.embedded.server import Embedded, serve

__all__ = ["Embedded", "serve"]
