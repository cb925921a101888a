"""A run against a scripted router with known mistakes gives the known figures."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.answer import Usage
from bot.errors import ConfigurationError, RouterRefused
from bot.evaluation.journal import Journal
from bot.evaluation.outcome import Judgement, Outcome
from bot.evaluation.report import Report, report
from bot.evaluation.runner import Evaluation, Judge
from bot.labelled import LabelledRequest
from bot.router import definition
from bot.router.client import RouterClient
from bot.router.prices import Prices
from bot.router.transport import Transport
from tests.support.scripted_router import AGENDA, EMAIL, Behaviour, Call, Reply, ScriptedRouter, Status, broken

DEFINITION = definition.load()
E, M, F = "write_email", "write_meeting_agenda", "fallback"


@pytest.fixture
async def router() -> AsyncIterator[ScriptedRouter]:
    """Provide a router on loopback."""
    async with ScriptedRouter() as started:
        yield started


@pytest.fixture
async def client(router: ScriptedRouter) -> AsyncIterator[RouterClient]:
    """Provide its client."""
    async with Transport() as transport:
        yield RouterClient(
            transport,
            url=router.url,
            key=router.key,
            name=router.name,
            definition=DEFINITION,
            prices=Prices.load(),
            sleep=lambda _: asyncio.sleep(0),
        )


def row(query: str, expected: str = E, *, borderline: bool = False, lang: str = "en") -> LabelledRequest:
    return LabelledRequest(query, expected, borderline=borderline, lang=lang)


def by_query(behaviours: dict[str, Behaviour]) -> Callable[[Call], Behaviour]:
    """Answer each request as planned, in whatever order they come."""
    return lambda call: behaviours[call.said("user")]


def made(outcomes: Any, rows: int, judge: str | None = None) -> Report:
    return report(
        outcomes,
        tasks=[E, M],
        file="f",
        router="r",
        made_at=datetime(2026, 1, 1, tzinfo=UTC),
        rows=rows,
        judge=judge,
    )


async def run(
    evaluation: Evaluation, rows: list[LabelledRequest], folder: Path, *, max_cost: float | None = None
) -> tuple[str | None, dict[int, Outcome]]:
    with Journal(folder / "run.jsonl") as journal:
        stopped = await evaluation.run(rows, journal, max_cost=max_cost, parallel=3)
        return stopped, dict(journal.finished)


async def test_known_mistakes_give_the_known_figures(
    router: ScriptedRouter, client: RouterClient, tmp_path: Path
) -> None:
    """Two of seven wrong, one unknown, one of the wrong kind, one contradiction: each is where it belongs."""
    email, agenda = Reply(route=E), Reply(route=M, text=AGENDA, model="kimi-k2.6")
    planned: dict[str, tuple[LabelledRequest, Behaviour]] = {
        "right email": (row("right email"), email),
        "right agenda": (row("right agenda", M), agenda),
        "wrong": (row("wrong", M, lang="de"), email),
        "fell back, borderline": (row("fell back, borderline", E, borderline=True), Reply(route="FALLBACK ")),
        "no header": (row("no header", E, lang="de"), Reply(route=None)),
        "wrong kind": (row("wrong kind", M), Reply(route=M, text=EMAIL)),
        "contradicts": (row("contradicts"), Reply(route=E, text=f"This warrants a meeting.\n\n{EMAIL}")),
    }
    router.default = by_query({query: behaviour for query, (_, behaviour) in planned.items()})
    rows = [each for each, _ in planned.values()]
    stopped, outcomes = await run(Evaluation(DEFINITION, client), rows, tmp_path)
    assert stopped is None
    figures = made([outcomes[number] for number in range(7)], 7)
    assert (figures.accuracy.count, figures.accuracy.of) == (5, 7)
    assert (figures.clear.count, figures.clear.of, figures.borderline.count) == (4, 6, 1)
    assert {lang: right.share for lang, right in figures.by_language.items()} == {"de": 0.0, "en": 1.0}
    assert figures.confusion == {
        E: {E: 2, M: 0, F: 1, "unknown": 1},
        M: {E: 1, M: 2, F: 0, "unknown": 0},
        F: {E: 0, M: 0, F: 0, "unknown": 0},
    }
    assert (figures.tasks[E].precision, figures.tasks[E].recall) == (2 / 3, 2 / 4)
    assert (figures.tasks[M].precision, figures.tasks[M].recall) == (1.0, 2 / 3)
    assert (figures.match_rate.count, figures.fallback_rate.count) == (5, 1)
    assert (figures.wrong_kind.count, figures.contradicts.count) == (1, 1)
    assert [each.query for each in figures.wrong] == ["wrong", "no header"]
    assert figures.tokens == Usage(prompt_tokens=7 * 420, completion_tokens=7 * 80, total_tokens=7 * 500)
    one, other = Prices.load().of("openai-gpt-oss-120b"), Prices.load().of("kimi-k2.6")
    assert one is not None
    assert other is not None
    cost = (420 * one.input + 80 * one.output) * 6 + (420 * other.input + 80 * other.output)
    assert figures.cost_usd == pytest.approx(cost / 1_000_000)
    assert figures.models == {"openai-gpt-oss-120b": 6, "kimi-k2.6": 1}
    assert figures.failed == figures.broken == figures.unpriced == 0


async def test_what_got_no_answer_is_in_no_rate(router: ScriptedRouter, client: RouterClient, tmp_path: Path) -> None:
    """A request that the router didn't answer isn't scored; one whose text broke off still has its route."""
    router.default = by_query({"good": Reply(), "down": Status(500), "odd": Status(400), "cut": broken()})
    _, outcomes = await run(
        Evaluation(DEFINITION, client), [row("good"), row("down"), row("odd"), row("cut")], tmp_path
    )
    figures = made(outcomes.values(), 4)
    assert (figures.asked, figures.failed, figures.broken) == (4, 2, 1)
    assert (figures.accuracy.count, figures.accuracy.of) == (2, 2)
    assert {each.query: each.error for each in outcomes.values()} == {
        "good": None, "down": "RouterUnavailable", "odd": "RouterRefused", "cut": "StreamBroken",
    }  # fmt: skip


@pytest.mark.parametrize("status", [401, 402, 403, 404])
async def test_what_would_refuse_everything_ends_the_run(
    router: ScriptedRouter, client: RouterClient, tmp_path: Path, status: int
) -> None:
    """A refusal that holds for every request ends the run at once, and what is finished stays."""
    router.default = by_query({"first": Reply(), **{str(number): Status(status) for number in range(50)}})
    rows = [row("first"), *(row(str(number)) for number in range(50))]
    with Journal(tmp_path / "run.jsonl") as journal:
        with pytest.raises(RouterRefused):
            await Evaluation(DEFINITION, client).run(rows, journal, parallel=3)
        assert len(router.calls) < 10
    with Journal(tmp_path / "run.jsonl") as journal:
        assert [each.query for each in journal.finished.values()] == ["first"]


async def test_a_router_that_is_down_isnt_asked_a_thousand_times(
    router: ScriptedRouter, client: RouterClient, tmp_path: Path
) -> None:
    """After ten failures in a row the rest isn't asked any more."""
    router.default = Status(500)
    stopped, outcomes = await run(Evaluation(DEFINITION, client), [row(str(n)) for n in range(100)], tmp_path)
    assert stopped == "Stopped: 10 requests in a row got no answer from the router. Try again later."
    assert 10 <= len(outcomes) < 16


async def test_an_interrupted_run_goes_on(router: ScriptedRouter, client: RouterClient, tmp_path: Path) -> None:
    """What is finished isn't asked again, what failed is, and the line that was being written does no harm."""
    rows = [row("a"), row("b", M), row("c")]
    router.default = by_query({"a": Reply(), "b": Status(500)})
    _, first = await run(Evaluation(DEFINITION, client), rows[:2], tmp_path)
    path = tmp_path / "run.jsonl"
    path.write_text(path.read_text() + '[2, {"query": "c", "expec')
    router.calls.clear()
    router.default = by_query({"b": Reply(route=M, text=AGENDA), "c": Reply()})
    _, outcomes = await run(Evaluation(DEFINITION, client), rows, tmp_path)
    assert {call.said("user") for call in router.calls} == {"b", "c"}
    assert outcomes[0] == first[0]
    assert [outcomes[number].right for number in range(3)] == [True, True, True]


async def test_never_over_the_limit(router: ScriptedRouter, client: RouterClient, tmp_path: Path) -> None:
    """Nothing is asked that could cost more than is left, whatever runs at the same time, or was spent before."""
    dear = {"prompt_tokens": 1_500, "completion_tokens": 4_000, "total_tokens": 5_500}
    router.default = Reply(route=M, text=AGENDA, model="anthropic-claude-opus-4.7", usage=dear)
    evaluation = Evaluation(DEFINITION, client, Prices.load())
    rows = [row(str(number), M) for number in range(20)]
    stopped, outcomes = await run(evaluation, rows, tmp_path, max_cost=1.0)
    spent = sum(each.spent_usd for each in outcomes.values())
    assert 0.8 < spent <= 1.0
    assert stopped == f"Stopped before the next call could take the cost over $1: about ${spent:.2f} is spent."
    assert len(router.calls) == len(outcomes) < 20
    again, _ = await run(evaluation, rows, tmp_path, max_cost=1.0)
    assert again == stopped
    assert len(router.calls) == len(outcomes)


async def test_a_cost_that_isnt_told_counts_in_full(
    router: ScriptedRouter, client: RouterClient, tmp_path: Path
) -> None:
    """A call whose usage or price isn't known counts as the most it can have cost."""
    router.default = Reply(usage=None)
    stopped, outcomes = await run(
        Evaluation(DEFINITION, client, Prices.load()), [row(str(n)) for n in range(20)], tmp_path, max_cost=1.0
    )
    assert stopped is not None
    assert 0 < len(outcomes) < 10


async def test_a_limit_needs_prices(client: RouterClient, tmp_path: Path) -> None:
    """Where a model has no price, no limit can be promised, and it says which."""
    prices = Prices.load()
    some = prices.model_copy(update={"models": {n: p for n, p in prices.models.items() if n != "kimi-k2.6"}})
    with pytest.raises(ConfigurationError, match=r"the price of kimi-k2\.6 isn't known"):
        await run(Evaluation(DEFINITION, client, some), [row("a")], tmp_path, max_cost=1.0)


async def test_rewordings(router: ScriptedRouter, client: RouterClient, tmp_path: Path) -> None:
    """Each rewording's route is compared with the request's own, and none waits for its draft."""

    def reply(call: Call) -> Behaviour:
        return Reply(route=M if call.said("user").isupper() else E, text=EMAIL)

    router.default = reply
    _, outcomes = await run(
        Evaluation(DEFINITION, client, robustness=True), [row("Please tell everybody. Thanks.")], tmp_path
    )
    assert outcomes[0].variants == {"typos": E, "polite": E, "bullets": E, "capitals": M}
    figures = made(outcomes.values(), 1)
    assert figures.flips is not None
    assert (figures.flips.count, figures.flips.of) == (1, 4)
    assert {name: flips.count for name, flips in figures.flips_by_variant.items()} == {
        "typos": 0, "polite": 0, "bullets": 0, "capitals": 1,
    }  # fmt: skip
    assert outcomes[0].spent_usd == pytest.approx(5 * (outcomes[0].cost_usd or 0))


async def test_the_judge(router: ScriptedRouter, client: RouterClient, tmp_path: Path) -> None:
    """A model scores each draft; where it gives no usable answer, that is counted apart and harms no mean."""

    def reply(call: Call) -> Behaviour:
        if call.routed:
            return Reply(text=f"Subject: {call.said('user')}\n\nHi")
        graded = json.loads(call.said("user"))["request"]
        if graded == "down":
            return Status(500)
        grades = {"completeness": int(graded[0]), "correctness": 5, "reason": "Because."} if graded[0].isdigit() else 7
        return Reply(text=json.dumps(grades), model=None)

    router.default = reply
    rows = [row("2 is bad"), row("4 is good"), row("nonsense"), row("down")]
    evaluation = Evaluation(DEFINITION, client, judge=Judge(client, "glm-5"))
    _, outcomes = await run(evaluation, rows, tmp_path)
    figures = made(outcomes.values(), 4, "glm-5").judge
    assert figures is not None
    assert (figures.judged, figures.failed, figures.completeness, figures.correctness) == (2, 2, 3.0, 5.0)
    price = Prices.load().of("glm-5")
    assert price is not None
    one = (420 * price.input + 80 * price.output) / 1_000_000
    assert outcomes[1].judgement == Judgement(completeness=4, correctness=5, reason="Because.", cost_usd=one)
    assert {call.model for call in router.calls if not call.routed} == {"glm-5"}


async def test_a_judge_that_isnt_there(router: ScriptedRouter, client: RouterClient, tmp_path: Path) -> None:
    """A judge that the account may not use ends the run, rather than failing once a draft."""
    router.default = lambda call: Reply() if call.routed else Status(404)
    with pytest.raises(RouterRefused):
        await run(Evaluation(DEFINITION, client, judge=Judge(client, "nobody")), [row("a"), row("b")], tmp_path)
