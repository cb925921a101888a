"""What the router sees of a request."""

import pytest

from bot.errors import EmptyRequest, RequestTooLong
from bot.request import MAX_CHARACTERS, Request


def test_the_person_s_own_words_are_all_that_is_sent() -> None:
    """Any word around them would change the route."""
    assert Request(text=" Share the metrics. \n").user_message() == "Share the metrics."


def test_facts_follow_the_words_as_labelled_lines() -> None:
    """Stakeholders and agenda items come after the person's own words."""
    request = Request(text="Plan the event.", stakeholders=("Ana", "Ben"), agenda_items=("Budget", "Date"))
    assert request.user_message() == "Plan the event.\n\nStakeholders: Ana, Ben\n\nAgenda items:\n- Budget\n- Date"


@pytest.mark.parametrize("text", ["", " \t\n", "\u200b\u200e\u2060\x00"])
def test_a_request_of_white_space_and_invisible_characters_is_empty(text: str) -> None:
    """There is nothing to decide about."""
    with pytest.raises(EmptyRequest):
        Request(text=text).checked()


def test_the_limit_counts_everything_that_is_sent() -> None:
    """A request at the limit passes; labelled facts count as well."""
    Request(text="x" * MAX_CHARACTERS).checked()
    with pytest.raises(RequestTooLong) as caught:
        Request(text="x" * MAX_CHARACTERS, stakeholders=("Ana",)).checked()
    assert "12,000" in caught.value.sentence
