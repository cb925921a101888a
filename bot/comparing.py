"""`python -m bot compare`: the router and one or more models side by side, each writing as the others do."""

import asyncio
import json
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, aclosing
from dataclasses import dataclass
from functools import partial
from typing import Any, Self

from rich.console import Console, RenderableType
from rich.live import Live
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from bot.answer import Facts
from bot.answering import Reply
from bot.errors import BotError
from bot.inert import inert
from bot.request import Request
from bot.router import definition as definitions
from bot.settings import Settings
from bot.wiring import open_models, open_router

OK, FAILED = 0, 1
_FRAMES_A_SECOND = 8
_LINES_WHILE_WRITTEN = 16


@dataclass
class Contestant:
    """One column: who was asked, and what has come so far. Times are in seconds from the question."""

    name: str
    text: str = ""
    facts: Facts | None = None
    seconds_to_first_token: float | None = None
    error: BotError | None = None

    def as_object(self, router: "Contestant") -> dict[str, Any]:
        """Return it for programs; the cost's difference is to the router's."""
        facts = self.facts
        seconds = self.seconds_to_first_token
        return {
            "asked": self.name,
            "route": facts.route if facts else None,
            "model": facts.model if facts else None,
            "text": self.text,
            "seconds_to_first_token": None if seconds is None else round(seconds, 3),
            "seconds": round(facts.seconds, 3) if facts else None,
            "usage": facts.usage.model_dump() if facts and facts.usage else None,
            "cost_usd": facts.cost_usd if facts else None,
            "cost_difference_usd": _difference(self, router),
            "error": self.error.sentence if self.error else None,
        }


async def compare(settings: Settings, text: str, models: Sequence[str], *, as_json: bool) -> int:
    """Ask the router and each of the models the same, at the same time, and show what came.

    Returns 0, or 1 where one of them gave no whole answer; why stands in its column. Raises EmptyRequest or
    RequestTooLong.
    """
    request = Request(text=text)
    request.checked()
    definition = definitions.load().model_copy(update={"name": settings.router_name})
    router = Contestant("embedded router" if settings.embedded else settings.router_name)
    others = [Contestant(model) for model in models]
    everyone = [router, *others]
    async with AsyncExitStack() as stack:
        routed = await stack.enter_async_context(open_router(settings, definition))
        direct = await stack.enter_async_context(open_models(settings, definition))
        asked = [_ask(router, partial(routed.ask, request))]
        asked += [_ask(each, partial(direct.direct, each.name, request)) for each in others]
        console = Console()
        live = as_json or not console.is_terminal
        with Live(console=console, auto_refresh=False, transient=True) if not live else _Nothing() as screen:
            together = asyncio.gather(*asked)
            while not together.done():
                await asyncio.wait([together], timeout=1 / _FRAMES_A_SECOND)
                screen.update(_columns(everyone, _LINES_WHILE_WRITTEN), refresh=True)
    if as_json:
        sys.stdout.write(json.dumps([each.as_object(router) for each in everyone], ensure_ascii=False) + "\n")
    else:
        _show(everyone, console)
    return FAILED if any(each.error for each in everyone) else OK


async def _ask(each: Contestant, ask: Callable[[], AbstractAsyncContextManager[Reply]]) -> None:
    started = time.monotonic()
    try:
        async with ask() as reply:
            each.facts = reply.facts
            async with aclosing(reply.text()) as pieces:  # type: ignore[type-var]  # every reply's text is a generator
                async for piece in pieces:
                    if each.seconds_to_first_token is None:
                        each.seconds_to_first_token = time.monotonic() - started
                    each.text += piece
            each.facts = reply.facts
    except BotError as error:
        each.error = error


class _Nothing:
    """Stands for the live picture where there is no terminal to draw it in."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def update(self, picture: RenderableType, *, refresh: bool) -> None:
        """Show nothing."""


def _columns(everyone: Sequence[Contestant], lines: int) -> RenderableType:
    grid = Table.grid(expand=True)
    for _ in everyone:
        grid.add_column(ratio=1)
    last = (Text("\n".join(inert(each.text).splitlines()[-lines:])) for each in everyone)
    grid.add_row(
        *(Panel(text, title=Text(inert(each.name)), height=lines) for text, each in zip(last, everyone, strict=True))
    )
    return grid


def _show(everyone: Sequence[Contestant], console: Console) -> None:
    for each in everyone:
        console.print(Text(inert(each.name), style="bold"))
        console.print(Text(inert(each.text.strip()) or "(nothing)"))
        if each.error:
            console.print(Text(each.error.sentence, style="red"))
        console.print()
    table = Table(box=None, pad_edge=False)
    table.add_column("")
    for each in everyone:
        table.add_column(Text(inert(each.name)), overflow="fold")
    for label, value in _ROWS:
        table.add_row(label, *(Text(inert(value(each))) for each in everyone))
    table.add_row("difference", *(_dollars(_difference(each, everyone[0]), sign="+") for each in everyone))
    console.print(table)


def _difference(each: Contestant, router: Contestant) -> float | None:
    mine = each.facts.cost_usd if each.facts else None
    its = router.facts.cost_usd if router.facts else None
    return None if mine is None or its is None else mine - its


def _dollars(amount: float | None, sign: str = "") -> str:
    return "not known" if amount is None else f"{amount:{sign}.5f} $"


def _tokens(each: Contestant) -> str:
    usage = each.facts.usage if each.facts else None
    return f"{usage.prompt_tokens:,} in, {usage.completion_tokens:,} out" if usage else "not known"


def _seconds(seconds: float | None) -> str:
    return "none" if seconds is None else f"{seconds:.2f} s"


_ROWS: tuple[tuple[str, Callable[[Contestant], str]], ...] = (
    ("task matched", lambda each: (each.facts and each.facts.route) or "none"),
    ("model", lambda each: (each.facts and each.facts.model) or "unknown"),
    ("first token", lambda each: _seconds(each.seconds_to_first_token)),
    ("in all", lambda each: _seconds(each.facts.seconds if each.facts and not each.error else None)),
    ("tokens", _tokens),
    ("estimated cost", lambda each: _dollars(each.facts.cost_usd if each.facts else None)),
)
