"""`python -m bot ask`: an answer in a terminal, plain where it is piped, one JSON object for programs."""

import json
import sys
from typing import Any

from rich.console import Console
from rich.live import Live
from rich.markup import escape
from rich.text import Text

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
    console = Console(highlight=False, soft_wrap=not sys.stdout.isatty())
    shown = (_Silent if as_json else _Terminal if console.is_terminal else _Plain)(console)
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


class _NoBook:
    """`ask` keeps nothing."""

    async def decided(self, decision: Decision) -> None:
        pass

    async def keep(self, answer: Answer) -> None:
        pass

    async def fail(self, failure: Failure) -> None:
        pass


class _Silent:
    """Shows nothing while the answer comes about."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self.answer: Answer | None = None
        self.failure: Failure | None = None

    async def start(self) -> None:
        pass

    async def decided(self, decision: Decision) -> None:
        pass

    async def progress(self, kind: Kind, text: str) -> None:
        pass

    async def finish(self, answer: Answer) -> None:
        self.answer = answer

    async def fail(self, failure: Failure) -> None:
        self.failure = failure

    def close(self) -> None:
        """Leave the terminal as it was, whatever happened."""


class _Plain(_Silent):
    """Verdict, draft and small print, without colours or control codes."""

    async def decided(self, decision: Decision) -> None:
        self.console.print(decision.verdict.sentence, markup=False)

    async def finish(self, answer: Answer) -> None:
        await super().finish(answer)
        self.console.print(f"\n{inert(answer.draft.as_text())}\n\n{small_print(answer)}", markup=False)

    async def fail(self, failure: Failure) -> None:
        await super().fail(failure)
        if failure.arrived is not None:
            self.console.print(f"\n{inert(failure.arrived.as_text())}\n", markup=False)


class _Terminal(_Silent):
    """The verdict as soon as it is known, then the draft as it grows."""

    def __init__(self, console: Console) -> None:
        super().__init__(console)
        self._live = Live("", console=console, transient=True, refresh_per_second=8)

    async def start(self) -> None:
        self._live.start()
        self._live.update(Text("The router is deciding…", style="dim"))

    async def decided(self, decision: Decision) -> None:
        self._live.console.print(f"\n[bold]{escape(decision.verdict.sentence)}[/bold]\n")
        self._live.update(Text("Writing…", style="dim"))

    async def progress(self, kind: Kind, text: str) -> None:  # noqa: ARG002 -- text in a terminal needs no kind
        self._live.update(Text(inert(text)))

    async def finish(self, answer: Answer) -> None:
        await super().finish(answer)
        self._live.stop()
        self.console.print(Text(inert(answer.draft.as_text())))
        self.console.print(Text(f"\n{small_print(answer)}", style="dim"))

    async def fail(self, failure: Failure) -> None:
        await super().fail(failure)
        self._live.stop()
        if failure.arrived is not None:
            self.console.print(Text(inert(failure.arrived.as_text()) + "\n"))

    def close(self) -> None:
        self._live.stop()
