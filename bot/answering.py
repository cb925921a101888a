"""The whole product in one use case: a request in, a verdict at once, then a draft.

    request ──► router ──► route (in the response's headers) ──► verdict ──► shown at once
                      └──► text, as it is written ──► shown as it grows ──► draft ──► kept, shown with its buttons

This module knows neither Slack nor HTTP nor SQL: it speaks to three protocols. The route is the verdict; nothing here
classifies anything. Whatever goes wrong, the person gets one sentence, through `LiveAnswer.fail`.
"""

import logging
import time
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import dataclass
from typing import Protocol

from bot.answer import Answer, Facts
from bot.draft import Draft, Kind
from bot.draft_parser import marked_kind, parse
from bot.errors import BotError, Interrupted, StreamBroken
from bot.request import Request
from bot.router.definition import Definition, Task
from bot.verdict import Verdict

log = logging.getLogger(__name__)


class Reply(Protocol):
    """What the router answers: its route is known from the headers, the text comes as it is written."""

    @property
    def route(self) -> str | None:
        """The route that the headers named; None where they named none or where no routing took place."""

    def text(self) -> AsyncIterator[str]:
        """Yield the text piece by piece; raises StreamBroken where it stops before its end, or isn't a stream."""

    @property
    def facts(self) -> Facts:
        """How the reply came about; complete once the text is."""


class Router(Protocol):
    """Decides, and lets a model write."""

    def ask(self, request: Request) -> AbstractAsyncContextManager[Reply]:
        """Route the request; enters once the headers are there. Raises RouterRefused or RouterUnavailable."""

    def write(self, request: Request, task: Task) -> AbstractAsyncContextManager[Reply]:
        """Ask the task's own pool directly, without routing. Raises RouterRefused or RouterUnavailable."""


@dataclass(frozen=True)
class Decision:
    """A verdict, and the task whose pool writes the draft; no task where the router matched none."""

    verdict: Verdict
    route: str | None = None
    task: Task | None = None
    asked_for: Kind | None = None
    """Set where a person asked for this kind of draft, whatever the router had decided."""
    seconds: float = 0.0
    """How long the router took to decide."""


@dataclass(frozen=True)
class Failure:
    """What the person gets instead of an answer: one sentence, with whatever was there by then."""

    error: BotError
    decision: Decision | None = None
    arrived: Draft | None = None
    """The draft as far as it came."""


class LiveAnswer(Protocol):
    """The answer while it comes about, where a person can see it."""

    async def start(self) -> None:
        """Show that the bot is at work."""

    async def decided(self, decision: Decision) -> None:
        """Show the verdict, now."""

    async def progress(self, kind: Kind, text: str) -> None:
        """Show the text so far, at a cadence of the implementation's own; never holds up the caller."""

    async def finish(self, answer: Answer) -> None:
        """Show the whole answer."""

    async def fail(self, failure: Failure) -> None:
        """Show what went wrong and what to do next."""


class Book(Protocol):
    """Where one request's answer is kept."""

    async def decided(self, decision: Decision) -> None:
        """Keep the verdict, so that "Try again" needn't ask for it again."""

    async def keep(self, answer: Answer) -> None:
        """Keep the answer, for its buttons."""

    async def fail(self, failure: Failure) -> None:
        """Keep that it failed."""


class _OtherKind(Exception):  # noqa: N818 -- not an error: the sign to ask the routed task's pool
    def __init__(self, routed: Task) -> None:
        super().__init__(routed.name)
        self.routed = routed


async def answer(
    request: Request,
    *,
    definition: Definition,
    router: Router,
    live: LiveAnswer,
    book: Book,
    decision: Decision | None = None,
    deadline: AbstractAsyncContextManager[None] | None = None,
) -> None:
    """Answer a request, to its end: one answer or one sentence, shown and kept.

    With a `decision` that has a task, nothing is routed: its pool writes (the other kind of draft, or another try).
    `deadline` ends the router's part with a TimeoutError where the bot is being stopped; the person is told so.
    """
    desk = _Desk(definition, router, live, book, decision)
    try:
        request.checked()
        await live.start()
        try:
            async with deadline or nullcontext():
                done = await desk.write(request)
        except TimeoutError:
            raise Interrupted from None
        await book.keep(done)
        await live.finish(done)
    except BotError as error:
        await desk.fail(error)
    except Exception as error:  # noqa: BLE001 -- the last line of defence: the person hears of it, the log names the type
        log.error("answer_failed error=%s", type(error).__name__)  # noqa: TRY400 -- a traceback may hold what people wrote
        await desk.fail(BotError())


class _Desk:
    """One request being answered: what is known so far."""

    def __init__(
        self, definition: Definition, router: Router, live: LiveAnswer, book: Book, decision: Decision | None
    ) -> None:
        self._definition = definition
        self._router = router
        self._live = live
        self._book = book
        self._decision = decision
        self._started = time.monotonic()
        self._kind: Kind | None = None
        self._text = ""

    async def write(self, request: Request) -> Answer:
        """Route, show the verdict, let the draft be written; once more by the task's own pool if of the other kind."""
        if self._decision and self._decision.task:
            await self._live.decided(self._decision)
            return await self._by_pool(self._decision.task, request, self._decision)
        async with self._router.ask(request) as reply:
            task = self._definition.matched(reply.route)
            verdict = self._definition.verdict(reply.route)
            decision = Decision(verdict, reply.route, task, seconds=reply.facts.seconds_to_verdict)
            self._decision = decision
            # The person comes first: what is kept may wait for the database, the verdict may not.
            await self._live.decided(decision)
            await self._book.decided(decision)
            try:
                draft = await self._draft(reply, task, strict=True)
            except _OtherKind as other:
                task = other.routed
            else:
                return self._answer(decision, draft, reply.facts)
        self._text = ""
        return await self._by_pool(task, request, decision, rewritten=True)

    async def _by_pool(self, task: Task, request: Request, decision: Decision, *, rewritten: bool = False) -> Answer:
        """Let the task's own pool write, with that task's prompt."""
        async with self._router.write(request, task) as reply:
            draft = await self._draft(reply, task)
            return self._answer(decision, draft, reply.facts, rewritten=rewritten)

    async def _draft(self, reply: Reply, task: Task | None, *, strict: bool = False) -> Draft:
        """Collect the text; the first format marker decides its kind, before any of it is shown.

        Raises _OtherKind, if `strict`, where that isn't the kind that the task writes.
        """
        async for piece in reply.text():
            self._text += piece
            if self._kind is None:
                marked = marked_kind(self._text)
                if marked is None:
                    continue
                if strict and task and marked is not task.writes:
                    raise _OtherKind(task)
                self._kind = task.writes if task else marked
            await self._live.progress(self._kind, self._text)
        if not self._text.strip():
            raise StreamBroken("empty")
        if self._kind is None:  # no marker at all: the text counts as the routed kind
            self._kind = task.writes if task else Kind.EMAIL
        return parse(self._text, self._kind)

    def _answer(self, decision: Decision, draft: Draft, facts: Facts, *, rewritten: bool = False) -> Answer:
        known = {
            "route": decision.route,
            "seconds_to_verdict": decision.seconds,
            "seconds": time.monotonic() - self._started,
            "rewritten": rewritten,
        }
        return Answer(
            verdict=decision.verdict,
            draft=draft,
            facts=facts.model_copy(update=known),
            asked_for=decision.asked_for,
        )

    async def fail(self, error: BotError) -> None:
        """Tell the person, with whatever arrived, and keep that it failed."""
        log.warning("answer_failed error=%s detail=%s", type(error).__name__, error.detail)
        task = self._decision.task if self._decision else None
        kind = self._kind or (task.writes if task else Kind.EMAIL)
        arrived = parse(self._text, kind) if self._text.strip() else None
        failure = Failure(error, self._decision, arrived)
        await self._book.fail(failure)
        await self._live.fail(failure)
