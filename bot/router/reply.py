"""One reply of the router: its route from the headers, its text as it is written, and how it came about."""

import logging
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing

from bot.answer import Facts
from bot.errors import StreamBroken
from bot.router.completion import DONE, Completion, NotACompletion, request_id_of, word
from bot.router.prices import Prices
from bot.router.transport import Response, Stream, TransportError

log = logging.getLogger(__name__)

CUT = " […]"
"""Put where the model had to stop for length: a cut draft must show that it is one, in any language."""


class RoutedReply:
    """Implements `bot.answering.Reply`: a stream whose headers are there; its text can be read once."""

    def __init__(
        self,
        stream: Stream,
        whole: Response | None,
        *,
        router: str,
        route: str | None,
        started: float,
        clock: Callable[[], float],
        prices: Prices,
    ) -> None:
        self._stream = stream
        self._whole = whole
        self._router = router
        self._route = route
        self._clock = clock
        self._started = started
        self._prices = prices
        self._completion = Completion()
        self._to_verdict = clock() - started
        self._in_all = self._to_verdict
        self._outcome = "stopped"
        self._text = self._read()

    @property
    def route(self) -> str | None:
        """The route that the headers named, trimmed; None where they named none or where no routing took place."""
        return self._route

    @property
    def facts(self) -> Facts:
        """How the reply came about; complete once the text is."""
        read = self._completion
        return Facts(
            router=self._router,
            route=self._route,
            model=read.model,
            request_id=request_id_of(self._stream.headers) or read.id,
            usage=read.usage,
            cost_usd=self._prices.cost(read.model, read.usage),
            seconds_to_verdict=self._to_verdict,
            seconds=self._in_all,
        )

    def text(self) -> AsyncGenerator[str, None]:
        """Yield the text as it is written. Raises StreamBroken where it breaks off, is empty, or isn't text."""
        return self._text

    async def aclose(self) -> None:
        """Stop reading, and leave the call's one line in the log; whoever opened the stream closes it."""
        await self._text.aclose()
        facts = self.facts
        log.info(
            "router_call outcome=%s route=%s model=%s verdict_ms=%d ms=%d tokens=%s request_id=%s",
            self._outcome,
            word(facts.route) or "-",
            word(facts.model) or "-",
            facts.seconds_to_verdict * 1000,
            facts.seconds * 1000,
            facts.usage.total_tokens if facts.usage else "-",
            facts.request_id or "-",
        )

    async def _read(self) -> AsyncGenerator[str, None]:
        empty = True
        try:
            async with aclosing(self._pieces()) as pieces:
                async for piece in pieces:
                    empty = empty and not piece.strip()
                    yield piece
            self._check(empty=empty)
        except StreamBroken as error:
            self._outcome = error.detail
            raise
        finally:
            self._in_all = self._clock() - self._started
        self._outcome = "complete"
        if self._completion.finish == "length":
            yield CUT

    async def _pieces(self) -> AsyncGenerator[str, None]:
        if self._whole:
            yield self._completion.take(self._whole.data, "message")
            return
        try:
            async for data in self._stream.events():
                if data.strip() == DONE:
                    return
                piece = self._completion.add(data)
                if piece:
                    yield piece
        except NotACompletion as error:
            raise StreamBroken(str(error)) from None
        except TransportError as error:
            # A model that has said why it stopped has said all; what is lost then is the count of tokens.
            if self._completion.finish is None:
                raise StreamBroken(type(error).__name__) from None
            return
        if self._completion.finish is None:
            raise StreamBroken("ended_early")

    def _check(self, *, empty: bool) -> None:
        if empty:
            raise StreamBroken("empty")
        if self._completion.finish == "content_filter":
            raise StreamBroken("content_filter")
