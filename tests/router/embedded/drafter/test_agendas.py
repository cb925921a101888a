"""English agendas: planned by the kind of talk, with those who have to be there, their views, and the decision due."""

import pytest

from bot.draft import Agenda, Kind
from bot.router.embedded.drafter import draft
from bot.router.embedded.drafter.plans import PLANS


def agenda(text: str, kind_of_meeting: str | None = None) -> Agenda:
    written = draft(text, Kind.AGENDA, kind_of_meeting)
    assert isinstance(written, Agenda)
    return written


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.kind)
def test_a_known_kind_of_meeting_decides_the_parts(plan: object) -> None:
    """Where no word tells the kind, the meaning does: the parts, the length and the goal are those of its plan."""
    written = agenda("The fountain.", plan.kind)  # type: ignore[attr-defined]
    assert [item.topic for item in written.items] == [part.topic for part in plan.parts]  # type: ignore[attr-defined]
    assert written.duration_minutes == plan.minutes  # type: ignore[attr-defined]
    assert written.goal


@pytest.mark.parametrize(
    ("text", "first_topic"),
    [
        ("Debrief on the street party with the neighbours", "What happened, in order"),
        ("1:1 with Sam about his hours", "Why we are talking"),
        ("Kick-off for the reading app with the three schools", "Why we do this, and how we know that it worked"),
        ("The orchestra and the ballet both need the pit on the 9th", "What there is to share out, and what is fixed"),
        ("The fountain is dry.", "Where we stand"),
    ],
)
def test_without_a_known_kind_the_words_decide(text: str, first_topic: str) -> None:
    """Words that are sure tell the kind; where none does, the agenda is a general one."""
    assert agenda(text).items[0].topic == first_topic


@pytest.mark.parametrize(
    ("text", "people", "points"),
    [
        (
            "Nurses, physicians and the pharmacy each want something else.",
            ("Nurses", "Physicians", "Pharmacy"),
            ("Nurses", "Physicians", "Pharmacy"),
        ),
        (
            "Sales wants the feature in March, engineering says June. Somebody has to give.",
            ("Sales", "Engineering"),
            ("Sales wants the feature in March", "Engineering says June"),
        ),
        (
            "There is tension between the kitchen and the bar over the tips.",
            ("Kitchen", "Bar"),
            ("Kitchen", "Bar"),
        ),
    ],
)
def test_each_side_is_heard(text: str, people: tuple[str, ...], points: tuple[str, ...]) -> None:
    """Those who are at odds attend, and each has a point of its own: what it says, or else its name."""
    written = agenda(text)
    assert written.attendees == people
    heard = next(item for item in written.items if item.topic.startswith("Each side's view"))
    assert heard.points[:-1] == points


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("I want police, harbour and Dana in one room before I sign anything.", {"Police", "Harbour", "Dana"}),
        ("The warden, the bursar and the cook should sit down about the bills.", {"Warden", "Bursar", "Cook"}),
        ("We decide between red, blue and green.", set()),
        ("The budget and the timeline are a mess.", set()),
    ],
)
def test_those_whom_the_request_wants_together_attend(text: str, people: set[str]) -> None:
    """People and groups, as the request calls them; things don't attend."""
    assert set(agenda(text).attendees) == people


@pytest.mark.parametrize(
    ("text", "title", "goal"),
    [
        (
            "Which of the five pilots do we keep and which do we stop?",
            "Which of the five pilots do we keep and which do we stop?",
            "Decide which of the five pilots we keep and which we stop.",
        ),
        (
            "Should we open on Sundays?",
            "Should we open on Sundays?",
            "Decide whether we should open on Sundays.",
        ),
        (
            "Let's go through the candidates and choose who gets the offer.",
            "The candidates",
            "Choose who gets the offer.",
        ),
        (
            "Can we get together to divide up the work for the audit?",
            "Divide up the work for the audit",
            "Divide up the work for the audit.",
        ),
        (
            "We've been emailing back and forth for weeks about the stage design and nobody moves.",
            "The stage design",
            "Agree on the stage design.",
        ),
        (
            "Two engineers haven't spoken to each other for a week. We have to find out why.",
            "Two engineers haven't spoken to each other for a week",
            "Understand why, and agree on what follows.",
        ),
        (
            "Eish. The generator is down again. The heads must sit down and agree on one rule for who gets power.",
            "The generator is down again",
            "Agree on one rule for who gets power.",
        ),
    ],
)
def test_the_goal_is_the_decision_that_the_request_names(text: str, title: str, goal: str) -> None:
    """A question becomes what is decided, a later wish is the goal, and with whom isn't part of the title."""
    written = agenda(text)
    assert (written.title, written.goal) == (title, goal)


def test_a_page_stays_readable() -> None:
    """Many sentences are put together into few points, none is lost, and a list of facts is no list of topics."""
    sentences = [f"On day {number} the pump failed again and Ines had to carry water." for number in range(20)]
    listed = "\n- The north field is dry. Nobody told me.\n- The south field floods. Ask Ines."
    written = agenda(f"{' '.join(sentences)}{listed}", "problem")
    assert len(written.items[0].points) < 12
    assert len(written.items) == 5
    assert all(f"On day {number} the pump" in written.as_text() for number in range(20))
    assert "The south field floods." in written.as_text()
