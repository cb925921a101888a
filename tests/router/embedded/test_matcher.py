"""The matcher: accuracy on held-out requests, and what it does with tasks and texts it doesn't know."""

import pytest

from bot.router.definition import Definition, load
from bot.router.embedded.matcher import FALLBACK, Matcher
from tests.router.embedded.held_out import EMAIL, MEETING, MORE_EMAIL, MORE_MEETING, MORE_OFF_TOPIC, OFF_TOPIC


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return Matcher(load())


@pytest.mark.parametrize(
    ("email", "meeting", "required"),
    [
        pytest.param(EMAIL, MEETING, 0.88, id="first list: 47 of 53 measured"),
        pytest.param(MORE_EMAIL, MORE_MEETING, 0.82, id="second list: 29 of 34 measured"),
    ],
)
def test_held_out_requests_are_routed_as_a_person_would(
    matcher: Matcher, email: tuple[str, ...], meeting: tuple[str, ...], required: float
) -> None:
    """Of the requests that no example was written from, more than eight in ten get the expected task."""
    labelled = [(text, "write_email") for text in email] + [(text, "write_meeting_agenda") for text in meeting]
    right = [matcher.route(text) == task for text, task in labelled]
    assert sum(right) / len(right) >= required


@pytest.mark.parametrize(
    "text",
    [
        (
            "The migration failed last night and customers were affected for two hours, we should talk about what went "
            "wrong and how to avoid it"
        ),
        "1:1 with Sam about his performance, it's delicate",
        "Can we sync about the Q3 roadmap? Priya wants mobile first, Tom says API first and we need to pick one",
    ],
)
def test_delicate_talks_post_mortems_and_contested_choices_are_meetings(matcher: Matcher, text: str) -> None:
    """Meetings that aren't called so are told from how things stand."""
    assert matcher.route(text) == "write_meeting_agenda"


def test_off_topic_texts_match_no_task(matcher: Matcher) -> None:
    """At least eight in ten of the texts that are no requests at all go to the fallback."""
    texts = OFF_TOPIC + MORE_OFF_TOPIC
    assert sum(matcher.route(text) == FALLBACK for text in texts) / len(texts) >= 0.8


def test_no_example_is_in_the_held_out_list() -> None:
    """Only the canonical requests are both example and test, so the accuracy is an honest one."""
    definition = load()
    examples = {text for task in definition.tasks for text in task.examples} | set(definition.off_topic)
    held_out = EMAIL[1:] + MEETING[1:] + OFF_TOPIC + MORE_EMAIL + MORE_MEETING + MORE_OFF_TOPIC
    assert examples.intersection(held_out) == set()


@pytest.mark.parametrize(
    ("text", "task"),
    [
        ("I have some metrics I want to share with my team.", "write_email"),
        ("I need to plan a large event with multiple stakeholders that will all be involved.", "write_meeting_agenda"),
    ],
)
def test_the_canonical_requests(matcher: Matcher, text: str, task: str) -> None:
    """The two requests that the product is described with are decided as described."""
    assert matcher.route(text) == task


def test_nothing_to_read_matches_no_task(matcher: Matcher) -> None:
    """A text of nothing but white space goes to the fallback."""
    assert matcher.route(" \n\t") == FALLBACK


def test_a_very_long_request_is_decided_by_its_beginning(matcher: Matcher) -> None:
    """What follows after some thousand characters changes nothing."""
    text = "Let everybody know that the office is closed on Monday. " * 40
    assert matcher.route(text + "We must debate and decide it together. " * 200) == matcher.route(text)


def test_a_third_task_works_with_its_description_and_examples() -> None:
    """The matcher knows nothing of emails and meetings: tasks are what the definition says."""
    definition = load()
    third = definition.tasks[0].model_copy(
        update={
            "name": "write_job_advert",
            "description": "Write a job advert: a position is open and candidates should apply for it.",
            "examples": (
                "We are hiring a backend engineer and need an advert.",
                "Write a job posting for a nurse.",
                "Describe the open position of a sales manager for applicants.",
                "We have a vacancy for an accountant.",
            ),
        }
    )
    matcher = Matcher(definition.model_copy(update={"tasks": (*definition.tasks, third)}))
    assert matcher.route("Write a job advert for a warehouse clerk.") == "write_job_advert"
    assert matcher.route("Let the team know that the office is closed tomorrow.") == "write_email"


class Flat:
    """An encoder to which all texts mean the same."""

    def encode(self, texts: list[str]) -> object:
        import numpy as np  # noqa: PLC0415 -- as in the matcher

        return np.ones((len(texts), 4)) / 2


def test_a_tie_goes_to_the_fallback() -> None:
    """Where no task is ahead of the others by the margin, none is named."""
    task = load().tasks[0].model_copy(update={"examples": ()})
    other = task.model_copy(update={"name": "other"})
    definition = Definition(name="tie", description="A tie.", fallback_models=("any",), tasks=(task, other))
    assert Matcher(definition, Flat()).route("anything") == FALLBACK  # type: ignore[arg-type]
