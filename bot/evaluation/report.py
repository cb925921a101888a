"""What a run says, in figures: computed from its outcomes alone, so that the same outcomes give the same report."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from bot.answer import Usage
from bot.errors import BadFile
from bot.evaluation.measures import Proportion, TaskFigures
from bot.evaluation.outcome import UNKNOWN, Outcome
from bot.figures import percentile
from bot.labelled import FALLBACK

VERSION = 1
"""Of the JSON report; a later one that can't be compared with this has another."""


class Times(BaseModel):
    """Seconds, at the median and at the 95th percentile; None where nothing was timed."""

    model_config = ConfigDict(frozen=True)

    p50: float | None
    p95: float | None

    @classmethod
    def of(cls, seconds: Sequence[float]) -> "Times":
        """Return both percentiles, to the millisecond."""
        p50, p95 = percentile(seconds, 0.5), percentile(seconds, 0.95)
        return cls(p50=None if p50 is None else round(p50, 3), p95=None if p95 is None else round(p95, 3))


class Judged(BaseModel):
    """What the judge thought on the whole, from 1 to 5; means are None where it judged nothing."""

    model_config = ConfigDict(frozen=True)

    model: str
    judged: int
    failed: int
    completeness: float | None
    correctness: float | None
    cost_usd: float | None


class Report(BaseModel):
    """One run of an evaluation; what `--json` prints and `--baseline` reads.

    A borderline request that fell back counts as right in `accuracy` and its parts; `tasks` and `confusion` are strict.
    Requests that got no route (`failed`) are in no rate.
    """

    model_config = ConfigDict(frozen=True)

    version: int = VERSION
    file: str
    router: str
    made_at: datetime
    rows: int
    """Of the file; fewer were asked where `stopped` says why."""
    asked: int
    failed: int
    broken: int
    """Routed, but the text broke off."""
    stopped: str | None = None
    accuracy: Proportion
    clear: Proportion
    borderline: Proportion
    by_language: dict[str, Proportion]
    tasks: dict[str, TaskFigures]
    confusion: dict[str, dict[str, int]]
    """By expected route, then by the route taken; `fallback` and `unknown` are columns of their own."""
    match_rate: Proportion
    fallback_rate: Proportion
    contradicts: Proportion
    wrong_kind: Proportion
    flips: Proportion | None = None
    """Rewordings that changed the route; None where the run tried none."""
    flips_by_variant: dict[str, Proportion]
    to_verdict: Times
    to_answer: Times
    tokens: Usage
    cost_usd: float | None
    """An estimate of all calls, the judge's included; None where no answer had a price."""
    unpriced: int
    """Answers whose cost isn't known, and isn't in `cost_usd`."""
    models: dict[str, int]
    judge: Judged | None = None
    outcomes: tuple[Outcome, ...]

    @property
    def wrong(self) -> tuple[Outcome, ...]:
        """The requests whose route wasn't the expected one."""
        return tuple(each for each in self.outcomes if each.routed and not each.right)


def report(
    outcomes: Iterable[Outcome],
    *,
    tasks: Sequence[str],
    file: str,
    router: str,
    made_at: datetime,
    rows: int,
    stopped: str | None = None,
    judge: str | None = None,
) -> Report:
    """Compute a run's report. `tasks` are the definition's, in order; `judge` is the model that judged, if one did."""
    all_of_them = tuple(outcomes)
    routed = [each for each in all_of_them if each.routed]
    whole = [each for each in routed if each.error is None]
    labels = (*tasks, FALLBACK)
    priced = [each for each in whole if each.cost_usd is not None]
    return Report(
        file=file,
        router=router,
        made_at=made_at,
        rows=rows,
        asked=len(all_of_them),
        failed=len(all_of_them) - len(routed),
        broken=len(routed) - len(whole),
        stopped=stopped,
        accuracy=_right(routed),
        clear=_right(each for each in routed if not each.borderline),
        borderline=_right(each for each in routed if each.borderline),
        by_language={
            lang: _right(each for each in routed if each.lang == lang)
            for lang in sorted({each.lang for each in routed if each.lang})
        },
        tasks={label: _figures(routed, label) for label in labels},
        confusion=_confusion(routed, labels),
        match_rate=_share(each.route in tasks for each in routed),
        fallback_rate=_share(each.route == FALLBACK for each in routed),
        contradicts=_share(each.contradicts for each in whole),
        wrong_kind=_share(each.wrong_kind for each in whole if each.route in tasks),
        flips=_flips(routed),
        flips_by_variant=_flips_by_variant(routed),
        to_verdict=Times.of([each.seconds_to_verdict for each in routed]),
        to_answer=Times.of([each.seconds for each in whole]),
        tokens=_tokens(whole),
        cost_usd=sum(each.spent_usd for each in all_of_them) if priced else None,
        unpriced=len(whole) - len(priced),
        models=dict(Counter(each.model or UNKNOWN for each in whole).most_common()),
        judge=_judged(whole, judge) if judge else None,
        outcomes=all_of_them,
    )


def read(path: Path) -> Report:
    """Read a report that an earlier run wrote. Raises BadFile where it isn't one."""
    try:
        return Report.model_validate_json(path.read_bytes())
    except OSError as error:
        raise BadFile(path.name, f"it can't be read ({error.strerror})") from None
    except ValidationError:
        raise BadFile(path.name, "that isn't a report that `eval --json` wrote") from None


def _share(flags: Iterable[bool]) -> Proportion:
    counted = list(flags)
    return Proportion.counted(sum(counted), len(counted))


def _right(outcomes: Iterable[Outcome]) -> Proportion:
    return _share(each.right for each in outcomes)


def _figures(outcomes: Sequence[Outcome], label: str) -> TaskFigures:
    return TaskFigures.counted(
        expected=sum(each.expected == label for each in outcomes),
        routed=sum(each.route == label for each in outcomes),
        hits=sum(each.expected == label == each.route for each in outcomes),
    )


def _confusion(outcomes: Sequence[Outcome], labels: Sequence[str]) -> dict[str, dict[str, int]]:
    cells = Counter((each.expected, each.route) for each in outcomes)
    return {expected: {got: cells[expected, got] for got in (*labels, UNKNOWN)} for expected in labels}


def _flips(outcomes: Sequence[Outcome]) -> Proportion | None:
    tried = sum(len(each.variants) for each in outcomes)
    return Proportion.counted(sum(each.flips for each in outcomes), tried) if tried else None


def _flips_by_variant(outcomes: Sequence[Outcome]) -> dict[str, Proportion]:
    names = dict.fromkeys(name for each in outcomes for name in each.variants)
    return {
        name: _share(each.variants[name] != each.route for each in outcomes if name in each.variants) for name in names
    }


def _tokens(outcomes: Sequence[Outcome]) -> Usage:
    counted = [each.usage for each in outcomes if each.usage]
    return Usage(
        prompt_tokens=sum(each.prompt_tokens for each in counted),
        completion_tokens=sum(each.completion_tokens for each in counted),
        total_tokens=sum(each.total_tokens for each in counted),
    )


def _judged(outcomes: Sequence[Outcome], model: str) -> Judged:
    asked = [each.judgement for each in outcomes if each.judgement]
    complete = [each.completeness for each in asked if each.completeness is not None]
    correct = [each.correctness for each in asked if each.correctness is not None]
    costs = [each.cost_usd for each in asked if each.cost_usd is not None]
    return Judged(
        model=model,
        judged=len(complete),
        failed=sum(each.failed for each in asked),
        completeness=sum(complete) / len(complete) if complete else None,
        correctness=sum(correct) / len(correct) if correct else None,
        cost_usd=sum(costs) if costs else None,
    )
