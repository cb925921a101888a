"""`python -m bot ask`: an answer in a terminal, plain where it is piped, one JSON object for programs."""

import json
import sys
from typing import Any

from bot.answer import BUILT_IN_DRAFTER, Answer
from bot.answering import Decision, Failure, answer
from bot.draft import Kind
from bot.inert import inert
from bot.request import Request
from bot.router import definition as definitions
from bot.settings import Settings
from bot.wiring import open_router


async def ask(settings: Settings, text: str, *, as_json: bool) -> int:
    """Answer a request on standard output; returns 0, or 1 after one sentence on standard error."""
    definition = definitions.load()
    shown = Silent() if as_json else _shown()
    try:
        async with open_router(settings, definition) as router:
            await answer(Request(text=text), definition=definition, router=router, live=shown, book=_NoBook())
    finally:
        shown.close()
    if shown.failure is not None:
        sys.stderr.write(f"{shown.failure.error.sentence}\n")
        return 1
    if as_json and shown.answer is not None:
        sys.stdout.write(json.dumps(as_object(shown.answer)) + "\n")
    return 0


def as_object(done: Answer) -> dict[str, Any]:
    """Return an answer as the JSON object that `ask --json` promises to programs."""
    facts = done.facts
    return {
        "verdict": done.verdict.value,
        "route": facts.route,
        "model": facts.model,
        "draft": done.draft.model_dump(mode="json"),
        "usage": facts.usage.model_dump() if facts.usage else None,
        "cost_usd": facts.cost_usd,
        "seconds_to_verdict": round(facts.seconds_to_verdict, 3),
        "seconds": round(facts.seconds, 3),
    }


def small_print(done: Answer) -> str:
    """Return one line on how the answer came about."""
    facts = done.facts
    parts = [f"route {facts.route or 'unknown'}", f"model {facts.model or 'unknown'}", f"{facts.seconds:.1f} s"]
    parts.append("written without a model" if facts.model == BUILT_IN_DRAFTER else "AI-written")
    if facts.cost_usd is not None:
        parts.append(f"about ${facts.cost_usd:.4f}")
    if facts.rewritten:
        parts.append("rewritten by the task's own model")
    return inert(" · ".join([*parts, facts.router]))


def _shown() -> "Silent":
    if not sys.stdout.isatty():
        return Plain()
    from bot.live_terminal import LiveTerminal  # noqa: PLC0415 -- a sixth of the start-up, and nothing for a pipe

    return LiveTerminal()


class _NoBook:
    """`ask` keeps nothing."""

    async def decided(self, decision: Decision) -> None:
        pass

    async def keep(self, answer: Answer) -> None:
        pass

    async def fail(self, failure: Failure) -> None:
        pass


class Silent:
    """Shows nothing while the answer comes about."""

    def __init__(self) -> None:
        self.answer: Answer | None = None
        self.failure: Failure | None = None

    async def start(self) -> None:
        """Show that the router was asked."""

    async def decided(self, decision: Decision) -> None:
        """Show the verdict."""

    async def progress(self, kind: Kind, text: str) -> None:
        """Show the text so far."""

    async def finish(self, answer: Answer) -> None:
        """Show the whole answer, and hold on to it."""
        self.answer = answer

    async def fail(self, failure: Failure) -> None:
        """Show what arrived, and hold on to what went wrong."""
        self.failure = failure

    def close(self) -> None:
        """Leave the terminal as it was, whatever happened."""


class Plain(Silent):
    """Verdict, draft and small print, without colours or control codes, once all of it is there."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""

    async def decided(self, decision: Decision) -> None:
        """Note the verdict."""
        self._text += f"{decision.verdict.sentence}\n"

    async def finish(self, answer: Answer) -> None:
        """Note the draft and the small print."""
        await super().finish(answer)
        self._text += f"\n{inert(answer.draft.as_text())}\n\n{small_print(answer)}\n"

    async def fail(self, failure: Failure) -> None:
        """Note what arrived."""
        await super().fail(failure)
        if failure.arrived is not None:
            self._text += f"\n{inert(failure.arrived.as_text())}\n"

    def close(self) -> None:
        """Print it. Raises BrokenPipeError where nobody reads any more."""
        sys.stdout.write(self._text)
