"""Which kind of meeting a request calls for, told by meaning."""

import pytest

from bot.router.definition import load
from bot.router.embedded.drafter.languages import LANGUAGES
from bot.router.embedded.drafter.plans import PLANS
from bot.router.embedded.meetings import Meetings
from tests.support.labelled_requests import tune


@pytest.fixture(scope="module")
def meetings() -> Meetings:
    return Meetings(load())


def test_what_is_clear_is_nearly_always_right(meetings: Meetings) -> None:
    """Of the tune part's meetings most have a clear kind, and three in four of those the one that a person chose."""
    rows = [row for row in tune() if row.meeting]
    told = [(kind, row.meeting) for row in rows if (kind := meetings.kind(row.query))]
    assert len(told) > 0.6 * len(rows)
    assert sum(kind == chosen for kind, chosen in told) > 0.75 * len(told)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Both choirs need the hall on Friday evening.", "contest"),
        ("Los dos turnos no se hablan y se echan la culpa.", "conflict"),
        ("Le serveur est tombé deux fois, il faut comprendre pourquoi et que ça n'arrive plus.", "incident"),
        ("Brainstorming: Ideen für unser Sommerfest sammeln", "ideas"),
    ],
)
def test_a_kind_is_told_in_any_language(meetings: Meetings, text: str, kind: str) -> None:
    """By what is meant: no word of the kind's name has to be there."""
    assert meetings.kind(text) == kind


def test_only_the_persons_own_words_count(meetings: Meetings) -> None:
    """The facts that a form adds, stakeholders and agenda items, change nothing; where there are no words, no kind."""
    text = "The cooks and the waiters are at each other's throats."
    assert meetings.kind(f"{text}\n\nStakeholders: Ana, Ben") == meetings.kind(text) == "conflict"
    assert meetings.kind(" \n") is None


def test_a_definition_whose_examples_name_no_kinds_has_none() -> None:
    """Then the drafter goes by the words alone."""
    assert Meetings(load().model_copy(update={"labelled": ()})).kind("Let us brainstorm.") is None


def test_every_kind_has_a_plan_in_every_language() -> None:
    """What the examples call a meeting can be planned, whatever the language."""
    kinds = {row.meeting for row in load().labelled if row.meeting}
    assert kinds <= {plan.kind for plan in PLANS}
    for name, language in LANGUAGES.items():
        assert {plan.kind for plan in PLANS} == {shape.kind for shape in language.meeting.shapes}, name
