"""Patterns that are compiled when they are needed match as they would at once."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.router.embedded.drafter.patterns import Pattern

WHO = r"(?P<to>Ana|the team)"


@pytest.mark.parametrize(
    "source",
    [
        rf"tell {WHO} (?P<rest>.+)",
        rf"(?P<said>.+?)(?:,? (?:and|so)|,) tell {WHO}$",
        rf"(?:let {WHO} know|tell {WHO[:2]}:Ana))",
        rf"tell {WHO}|thanks",
        rf"(?:please )?(?:tell|[(|] )(?: it to {WHO})?",
        rf"\(tell {WHO}",
    ],
)
@given(
    words=st.lists(
        st.sampled_from(
            ["tell", "let", "please", "Ana", "the", "team", "know", "it", "to", "and", "thanks", ",", "(", "|"]
        ),
        max_size=8,
    )
)
def test_what_stands_before_the_costly_part_only_saves_time(source: str, words: list[str]) -> None:
    """Whatever the pattern and the text, it matches just where the whole pattern does."""
    text = " ".join(words)
    pattern, whole = Pattern(source, costly=WHO), re.compile(source, re.IGNORECASE)
    assert (pattern.match(text) is None) == (whole.match(text) is None)
    assert (pattern.fullmatch(text) is None) == (whole.fullmatch(text) is None)


def test_a_pattern_whose_beginning_is_missing_is_not_compiled() -> None:
    """So that a draft doesn't wait for rules that can't apply."""
    pattern = Pattern(rf"tell {WHO}", costly=WHO)
    assert pattern.match("thank Ana") is None
    assert "_compiled" not in vars(pattern)
    assert pattern.match("tell Ana") is not None
    assert "_compiled" in vars(pattern)
