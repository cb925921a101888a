"""The matcher: accuracy on held-out requests, and what it does with tasks and texts it doesn't know."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import pytest

from bot.labelled import FALLBACK, LabelledRequest
from bot.router.definition import load
from bot.router.embedded import vectors
from bot.router.embedded.encoder import encoder
from bot.router.embedded.lessons import lessons
from bot.router.embedded.matcher import Matcher
from bot.router.embedded.sense import Sense, courtesies, normal, sense
from tests.support.labelled_requests import held_out, tune

if TYPE_CHECKING:
    from numpy.typing import NDArray


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return Matcher(load())


def test_the_tune_part_is_routed_as_a_person_would(matcher: Matcher) -> None:
    """Nearly nine in ten of the requests that the settings were chosen on get the expected route, in each language."""
    for lang in ("en", "es", "fr", "de", "pt", "ja"):
        rows = [row for row in tune() if row.lang == lang]
        right = [matcher.route(row.query) in _allowed(row) for row in rows]
        assert sum(right) / len(right) > 0.8, lang


def _allowed(row: LabelledRequest) -> tuple[str, ...]:
    return (row.expected_route, FALLBACK) if row.borderline else (row.expected_route,)


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
    """At least nine in ten of the texts that are no requests at all go to the fallback."""
    texts = [row.query for row in tune() if row.expected_route == FALLBACK]
    assert sum(matcher.route(text) == FALLBACK for text in texts) / len(texts) >= 0.9


def test_the_three_parts_share_no_request() -> None:
    """What is learnt from, what is tuned on and what is graded on are three things, or no figure would be honest."""
    parts = [{normal(row.query) for row in part} for part in (load().labelled, tune(), held_out())]
    assert [len(part) for part in parts] == [len(load().labelled), len(tune()), len(held_out())]
    assert not parts[0] & parts[1]
    assert not parts[0] & parts[2]
    assert not parts[1] & parts[2]


def test_the_vectors_are_those_of_the_examples() -> None:
    """The file beside the code holds every lesson and courtesy, as the encoder makes it: `make matcher` was run."""
    texts = [*(text for text, _ in lessons(load())), *courtesies()]
    assert vectors.missing(texts) == ()
    some = texts[:: len(texts) // 20]
    fresh = vectors.encoded(encoder(), some)
    assert np.abs(fresh - vectors.vectors(Silent(), some)).max() < 0.002


def test_what_says_nothing_of_the_meaning_is_not_learnt() -> None:
    """Bullets, capitals, line breaks and the last full stop are taken off, and no text is learnt twice."""
    rows = (LabelledRequest("- TELL\n- Everyone!", "write_email"), LabelledRequest("tell everyone", "fallback"))
    definition = load().model_copy(update={"labelled": rows})
    assert [lesson for lesson in lessons(definition) if "everyone" in lesson[0]] == [("tell everyone", "write_email")]


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("Hi! Hope you are well. The lift is broken. Many thanks!", "The lift is broken."),
        ("Guten Tag zusammen! Der Aufzug ist kaputt. Vielen Dank und liebe Grüße", "Der Aufzug ist kaputt."),
        ("お疲れ様です。エレベーターが故障しました。よろしくお願いいたします。", "エレベーターが故障しました。"),
        ("Thank you so much!", "Thank you so much!"),
        ("Hello! Thanks!", "Hello! Thanks!"),
        ("Thank Maria for staying late. She saved us.", "Thank Maria for staying late. She saved us."),
    ],
)
def test_courtesies_around_a_request_are_taken_off(text: str, matter: str) -> None:
    """What is said before and after it drops out in any language; a text that is nothing else stays as it is."""
    assert sense().without_courtesies(text) == matter


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
    matcher = Matcher(definition.model_copy(update={"tasks": (*definition.tasks, third)}), Sense(encoder()))
    assert matcher.route("Write a job advert for a warehouse clerk.") == "write_job_advert"
    assert matcher.route("Let the team know that the office is closed tomorrow.") == "write_email"


class Silent:
    """An encoder that says nothing, so that every row comes from the file."""

    def encode(self, texts: Sequence[str]) -> "NDArray[np.float32]":
        raise AssertionError(texts)
