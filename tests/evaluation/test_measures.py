"""The statistics of a report, against figures from textbooks and against their definitions."""

from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.evaluation.measures import Proportion, TaskFigures, mcnemar


@pytest.mark.parametrize(
    ("count", "of", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_wilson(count: int, of: int, low: float, high: float) -> None:
    """The intervals are those of Newcombe's comparison of seven methods (Statistics in Medicine 17, 1998, method 3)."""
    proportion = Proportion.counted(count, of)
    assert proportion.low == pytest.approx(low, abs=5e-5)
    assert proportion.high == pytest.approx(high, abs=5e-5)


@given(st.integers(1, 1_000).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))))
def test_an_interval_holds_its_share(counted: tuple[int, int]) -> None:
    """Whatever was counted, the share lies in its interval, and the interval between 0 and 1."""
    made = Proportion.counted(*counted)
    assert made.low is not None
    assert made.share is not None
    assert made.high is not None
    assert 0 <= made.low <= made.share <= made.high <= 1


def test_nothing_counted() -> None:
    """Of nothing there is no share, rather than none of it."""
    assert Proportion.counted(0, 0) == Proportion(count=0, of=0, share=None, low=None, high=None)


def test_precision_recall_f1() -> None:
    """Precision is of those routed, recall of those expected, F1 their harmonic mean."""
    figures = TaskFigures.counted(expected=10, routed=8, hits=6)
    assert (figures.precision, figures.recall) == (0.75, 0.6)
    assert figures.f1 == pytest.approx(2 * 0.75 * 0.6 / (0.75 + 0.6))
    assert TaskFigures.counted(expected=0, routed=0, hits=0).f1 is None
    assert TaskFigures.counted(expected=3, routed=0, hits=0).precision is None


@pytest.mark.parametrize(
    ("gained", "lost", "p"), [(0, 0, 1.0), (1, 0, 1.0), (6, 0, 0.03125), (10, 2, 0.03857), (4, 4, 1.0), (3, 9, 0.14600)]
)
def test_mcnemar(gained: int, lost: int, p: float) -> None:
    """The exact test says what the binomial table says, and the same in both directions."""
    assert mcnemar(gained, lost) == pytest.approx(p, abs=5e-5)
    assert mcnemar(lost, gained) == mcnemar(gained, lost)


@given(st.integers(0, 60), st.integers(0, 60))
def test_mcnemar_by_its_definition(gained: int, lost: int) -> None:
    """It adds up the chance of every split of the differing pairs that is at least as lopsided."""
    of = gained + lost
    lopsided = sum(comb(of, k) for k in range(of + 1) if abs(2 * k - of) >= abs(gained - lost)) / 2**of
    assert mcnemar(gained, lost) == pytest.approx(lopsided)


def test_mcnemar_of_a_thousand() -> None:
    """The largest run there can be is no trouble to count."""
    assert mcnemar(1_000, 0) == pytest.approx(0.0, abs=1e-12)
