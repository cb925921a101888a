"""The run itself: each request through the router, several at a time, and what became of it."""

import asyncio
import re
from collections.abc import Callable, Sequence
from contextlib import aclosing
from dataclasses import dataclass

from bot.draft_parser import marked_kind
from bot.errors import BotError, RouterRefused
from bot.evaluation import judge
from bot.evaluation.budget import Budget, OverBudget, bound
from bot.evaluation.journal import Journal
from bot.evaluation.outcome import UNKNOWN, Outcome
from bot.evaluation.rewording import rewordings
from bot.labelled import FALLBACK, LabelledRequest
from bot.request import Request
from bot.router import prompt
from bot.router.client import MAX_COMPLETION_TOKENS, RouterClient
from bot.router.definition import Definition
from bot.router.prices import Prices
from bot.verdict import Verdict

_FATAL = frozenset({401, 402, 403, 404})
"""What no other request would fare better with: the key, the money, the tier, the name."""

_PATIENCE = 10
"""Failures in a row, after which the rest isn't asked any more."""

_SAYS = {
    Verdict.EMAIL: re.compile(r"\bthis (?:could|can|should) (?:just |easily |simply )?be an e-?mail\b", re.IGNORECASE),
    Verdict.MEETING: re.compile(
        r"\bthis (?:warrants|needs|requires|calls for|deserves|should be) a (?:live )?meeting\b", re.IGNORECASE
    ),
}


class NoAnswers(BotError):  # noqa: N818 -- the sign to stop asking
    """So many requests in a row got no answer that the rest wouldn't either."""

    sentence = f"Stopped: {_PATIENCE} requests in a row got no answer from the router. Try again later."


@dataclass(frozen=True)
class Judge:
    """The model that judges drafts, and how to reach it."""

    client: RouterClient
    model: str


@dataclass(frozen=True)
class Evaluation:
    """What is asked of each row. `prices` is None where nothing costs anything."""

    definition: Definition
    router: RouterClient
    prices: Prices | None = None
    robustness: bool = False
    judge: Judge | None = None

    async def run(
        self,
        rows: Sequence[LabelledRequest],
        journal: Journal,
        *,
        max_cost: float | None = None,
        parallel: int,
        advanced: Callable[[], None] = lambda: None,
    ) -> str | None:
        """Ask what the journal doesn't hold yet, and keep each outcome in it; `advanced` is called after each.

        `max_cost` is in USD, what the journal's rows cost included. Returns why it stopped early, as a sentence, or
        None. Raises RouterRefused where the router or the judge refuses for a reason that holds for every request, and
        ConfigurationError where the limit can't be kept.
        """
        waiting = iter([number for number in range(len(rows)) if number not in journal.finished])
        budget = Budget(max_cost, sum(each.spent_usd for each in journal.finished.values()))
        stopped: BotError | None = None
        failures = 0

        async def worker() -> None:
            nonlocal stopped, failures
            for number in waiting:
                try:
                    async with budget.call(0.0 if max_cost is None else self._bound(rows[number])) as spending:
                        outcome = await self.outcome(rows[number])
                        spending.cost_usd = outcome.spent_usd if self._priced(outcome) else None
                except BotError as error:
                    stopped = stopped or error
                    return
                journal.keep(number, outcome)
                advanced()
                failures = 0 if outcome.routed else failures + 1
                if failures >= _PATIENCE:
                    stopped = stopped or NoAnswers()
                if stopped:
                    return

        async with asyncio.TaskGroup() as group:
            for _ in range(parallel):
                group.create_task(worker())
        if stopped is None:
            return None
        if isinstance(stopped, OverBudget | NoAnswers):
            return stopped.sentence
        raise stopped

    async def outcome(self, row: LabelledRequest) -> Outcome:
        """Ask one request, then its rewordings and the judge where the run wants them.

        Raises RouterRefused where no other request would fare better; any other failure is in the outcome.
        """
        came = await self._asked(row)
        if came.routed and self.robustness:
            variants = {name: await self._route_of(text) for name, text in rewordings(row).items()}
            cost = None if came.cost_usd is None else came.cost_usd * len(variants)
            came = came.model_copy(
                update={
                    "variants": {name: route for name, route in variants.items() if route is not None},
                    "variants_cost_usd": cost,
                }
            )
        if came.error is None and self.judge:
            judgement = await judge.judge(self.judge.client, self.judge.model, row, came.draft)
            came = came.model_copy(update={"judgement": judgement})
        return came

    async def _asked(self, row: LabelledRequest) -> Outcome:
        outcome = Outcome(query=row.query, expected=row.expected_route, borderline=row.borderline, lang=row.lang)
        text = ""
        try:
            async with self.router.ask(Request(text=row.query)) as reply:
                outcome = outcome.model_copy(
                    update={
                        "route": self._named(reply.route),
                        "seconds_to_verdict": round(reply.facts.seconds_to_verdict, 4),
                    }
                )
                async with aclosing(reply.text()) as pieces:
                    async for piece in pieces:
                        text += piece
                facts = reply.facts
        except BotError as error:
            if isinstance(error, RouterRefused) and error.status in _FATAL:
                raise
            return outcome.model_copy(update={"error": type(error).__name__})
        task = self.definition.matched(outcome.route)
        return outcome.model_copy(
            update={
                "model": facts.model,
                "usage": facts.usage,
                "cost_usd": facts.cost_usd,
                "seconds": round(facts.seconds, 4),
                "draft": text,
                "contradicts": bool(task and any(said is not task.verdict for said in _verdicts_in(text))),
                "wrong_kind": bool(task and marked_kind(text) not in (None, task.writes)),
            }
        )

    async def _route_of(self, text: str) -> str | None:
        """Return a rewording's route, without waiting for its draft; None where it got none."""
        try:
            async with self.router.ask(Request(text=text)) as reply:
                return self._named(reply.route)
        except BotError:
            return None

    def _named(self, route: str | None) -> str:
        if task := self.definition.matched(route):
            return task.name
        return FALLBACK if (route or "").strip().casefold() == FALLBACK else UNKNOWN

    def _bound(self, row: LabelledRequest) -> float:
        """Return what a row can cost at most, in USD."""
        if self.prices is None:
            return 0.0
        pools = {model for task in self.definition.tasks for model in task.models}
        models = (*sorted(pools), *self.definition.fallback_models)
        texts = (row.query, *(rewordings(row).values() if self.robustness else ()))
        system = prompt.for_router(self.definition)
        cost = sum(bound(self.prices, models, system, text) for text in texts)
        if self.judge:
            # The draft isn't there yet: as long as the longest that a model may write, in another model's tokens.
            longest = "x" * (2 * MAX_COMPLETION_TOKENS)
            material = judge.material(row, longest)
            cost += bound(self.prices, (self.judge.model,), judge.SYSTEM, material)
        return cost

    def _priced(self, outcome: Outcome) -> bool:
        """Whether all that the row cost is known."""
        judged = outcome.judgement is None or outcome.judgement.cost_usd is not None
        return self.prices is None or (outcome.cost_usd is not None and judged)


def _verdicts_in(text: str) -> set[Verdict]:
    return {verdict for verdict, said in _SAYS.items() if said.search(text)}
