"""Two reports on the same requests: what changed, and whether that is more than noise. Pure."""

from pydantic import BaseModel, ConfigDict

from bot.evaluation.measures import mcnemar
from bot.evaluation.outcome import Outcome
from bot.evaluation.report import Report

SIGNIFICANT = 0.05


class Change(BaseModel):
    """One request whose route isn't what it was."""

    model_config = ConfigDict(frozen=True)

    query: str
    expected: str
    before: str
    after: str
    became: str
    """`right`, `wrong`, or `neither` where it is as right or wrong as before."""


class Comparison(BaseModel):
    """A run against an earlier one, over the requests that both routed and that have the same label in both."""

    model_config = ConfigDict(frozen=True)

    router: str
    """The earlier run's."""
    shared: int
    only_before: int
    only_now: int
    right_before: int
    right_now: int
    gained: int
    lost: int
    p: float
    """The chance of a difference this large if neither were better (McNemar's exact test)."""
    changes: tuple[Change, ...]

    @property
    def significant(self) -> bool:
        """Whether the difference is more than noise, at the usual 5 %."""
        return self.p < SIGNIFICANT


def compared(baseline: Report, now: Report) -> Comparison:
    """Compare a report with an earlier one, request by request."""
    before, after = _by_request(baseline), _by_request(now)
    pairs = [(before[key], after[key]) for key in after if key in before]
    changes = tuple(_change(was, became) for was, became in pairs if was.route != became.route)
    gained = sum(became.right and not was.right for was, became in pairs)
    lost = sum(was.right and not became.right for was, became in pairs)
    return Comparison(
        router=baseline.router,
        shared=len(pairs),
        only_before=len(before) - len(pairs),
        only_now=len(after) - len(pairs),
        right_before=sum(was.right for was, _ in pairs),
        right_now=sum(became.right for _, became in pairs),
        gained=gained,
        lost=lost,
        p=mcnemar(gained, lost),
        changes=changes,
    )


def _by_request(report: Report) -> dict[tuple[str, str, bool], Outcome]:
    return {(each.query, each.expected, each.borderline): each for each in report.outcomes if each.routed}


def _change(was: Outcome, became: Outcome) -> Change:
    return Change(
        query=became.query,
        expected=became.expected,
        before=was.route,
        after=became.route,
        became={(False, True): "right", (True, False): "wrong"}.get((was.right, became.right), "neither"),
    )
