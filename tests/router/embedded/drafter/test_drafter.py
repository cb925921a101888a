"""The drafter: facts word for word, nothing invented, nothing lost, whatever the text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.draft import Agenda, Email, Kind
from bot.draft_parser import marked_kind, parse
from bot.labelled import FALLBACK
from bot.request import Request
from bot.router.definition import load
from bot.router.embedded.drafter import draft
from tests.support.labelled_requests import tune

REQUESTS = [row.query for row in (*load().labelled, *tune()) if row.lang == "en" and row.expected_route != FALLBACK]
BOTH = pytest.mark.parametrize("kind", list(Kind))


def email(text: str) -> Email:
    written = draft(text, Kind.EMAIL)
    assert isinstance(written, Email)
    return written


def agenda(text: str) -> Agenda:
    written = draft(text, Kind.AGENDA)
    assert isinstance(written, Agenda)
    return written


@pytest.mark.parametrize(
    ("text", "subject", "said"),
    [
        (
            "I have some metrics I want to share with my team.",
            "Metrics to share",
            "Hi team,\n\nI have some metrics to share with you: [the metrics, or a link to them].",
        ),
        (
            "Let everyone know that the office is closed on Friday.",
            "The office is closed on Friday",
            "Hi everyone,\n\nThe office is closed on Friday.",
        ),
        (
            "I need to remind people to fill in their timesheets by Thursday.",
            "Reminder: fill in your timesheets by Thursday",
            "please fill in your timesheets by Thursday.",
        ),
        (
            "Ask finance whether the invoice from March has been paid.",
            "Has the invoice from March been paid?",
            "Hi finance team,\n\nCould you tell me whether the invoice from March has been paid?",
        ),
        ("I'd like to thank Priya for covering my shift.", "Thank you for covering my shift", "Hi Priya,\n\nThank you"),
        (
            "I owe our customer an apology for the outage on Tuesday.",
            "Apology for the outage on Tuesday",
            "I apologise for the outage on Tuesday.",
        ),
        ("I need to turn down a vendor's offer politely.", "About your offer", "Hi [the vendor's name],\n\nThank you"),
        ("Send the client a status update on the migration.", "Status update: migration", "- Done: [what is finished]"),
        ("I need the slides from Jonas before Wednesday.", "Slides before Wednesday", "Hi Jonas,\n\nCould you please"),
        (
            "can you write an email to Jonas asking him to send the slides by Friday?",
            "Request: send the slides by Friday",
            "Hi Jonas,\n\nCould you please send the slides by Friday?",
        ),
        (
            "Weekly status: shipped login, blocked on the payment keys, next up is the export",
            "Weekly status",
            "Weekly status:\n- Shipped login\n- Blocked on the payment keys\n- Next up is the export",
        ),
        ("FYI the office closes at 3pm on Friday", "FYI: the office closes at 3pm on Friday", "Hi all,\n\nThe office"),
        ("Thanks to Maria for staying late", "Thank you for staying late", "Hi Maria,\n\nThank you for staying late."),
        ("Book a table for 6 at Luigi's", "Booking: table for 6 at Luigi's", "Hi [name],\n\nI'd like to book a table"),
        (
            "Share the link to the recording: https://example.com/r/12",
            "Link to the recording",
            "Here is the link to the recording: https://example.com/r/12",
        ),
        ("We got funding! Let everyone know", "We got funding", "Hi everyone,\n\nWe got funding!"),
        ("The lift is broken, please tell the landlord", "The lift is broken", "Hi [the landlord's name],\n\nThe lift"),
        (
            "hey can someone approve my vacation from 1 to 5 August",
            "Can someone approve my vacation from 1 to 5 August?",
            "Hi [name],\n\nCan someone approve my vacation from 1 to 5 August?",
        ),
        ("Everyone has to sign the form by 3 May.", "Please sign the form by 3 May", "Please sign the form by 3 May."),
    ],
)
def test_emails_say_the_matter_to_those_it_is_for(text: str, subject: str, said: str) -> None:
    """The need becomes a direct statement, the subject names the matter, the greeting whom the request names."""
    written = email(text)
    assert written.subject == subject
    assert said in written.body
    assert written.body.endswith("[Your name]")


@pytest.mark.parametrize(
    ("text", "title", "goal"),
    [
        (
            "I need to plan a large event with multiple stakeholders that will all be involved.",
            "Plan a large event",
            "Agree on a plan for a large event: what has to be done, who does it, and by when.",
        ),
        (
            "The two teams disagree about who owns the database and it has to be resolved.",
            "Who owns the database",
            "Decide who owns the database.",
        ),
        (
            "Our budget was cut and the department heads must work out what to drop.",
            "Our budget was cut",
            "Agree on what to drop.",
        ),
        (
            "Run a retrospective on the failed release.",
            "Retrospective: the failed release",
            "Agree on what we do differently after the failed release.",
        ),
        (
            (
                "The migration failed last night and customers were affected for two hours, we should talk about "
                "what went wrong and how to avoid it"
            ),
            "The migration failed last night and customers were affected for two hours",
            "Understand how it happened, and agree on what keeps it from happening again.",
        ),
        (
            "1:1 with Sam about his performance, it's delicate",
            "1:1 with Sam about his performance",
            "Come to a shared view of how things stand, and agree on what happens next.",
        ),
        (
            "Our supplier raised prices by 8%, let's discuss how we react",
            "Our supplier raised prices by 8%",
            "Agree on how we react.",
        ),
        ("The board has to choose a new CEO.", "Choose a new CEO", "Choose a new CEO."),
    ],
)
def test_agendas_name_the_decision_to_reach(text: str, title: str, goal: str) -> None:
    """Title and goal come from the matter, in its own words."""
    written = agenda(text)
    assert (written.title, written.goal) == (title, goal)


def test_a_forms_facts_become_attendees_items_and_owners() -> None:
    """Stakeholders attend, agenda items are the items, and an item that names one of them has an owner."""
    request = Request(
        text="We need to plan the summer party on 12 July for 80 people. The budget is 2,400 euros.",
        stakeholders=("Ana", "Ben"),
        agenda_items=("Venue (Ben)", "Ana: catering", "Music"),
    )
    written = agenda(request.user_message())
    assert written.attendees == ("Ana", "Ben")
    assert [(item.topic, item.owner) for item in written.items[:3]] == [
        ("Venue", "Ben"),
        ("Catering", "Ana"),
        ("Music", None),
    ]
    assert "The budget is 2,400 euros." in written.as_text()
    assert "Hi Ana and Ben," in email(request.user_message()).body


def test_what_each_side_wants_becomes_the_points_of_one_item() -> None:
    """Those who want different things attend, and what they want stands once, where the sides are heard."""
    written = agenda("Can we sync about the Q3 roadmap? Priya wants mobile first, Tom says API first, we need to pick")
    assert written.goal == "Agree on the Q3 roadmap."
    assert written.attendees == ("Priya", "Tom")
    assert [item.points for item in written.items if "Priya wants mobile first" in item.points] == [
        ("Priya wants mobile first", "Tom says API first", "What matters most to you, and why")
    ]


def test_a_side_keeps_what_it_says_we_should_do() -> None:
    """Only what follows after a comma or "and" is no longer what the side says."""
    written = agenda("Lionel thinks we should go back on the promise. Bea thinks that would finish us.")
    points = {point for item in written.items for point in item.points}
    assert {"Lionel thinks we should go back on the promise", "Bea thinks that would finish us"} <= points


@pytest.mark.parametrize(
    "preface",
    [
        "Bear with me, this is long.",
        "Sorry for the essay.",
        "Désolée pour le roman.",
        "Perdón por el tocho.",
        "Sorry für den langen Text!",
        "Desculpem o testamento.",
    ],
)
@BOTH
def test_what_somebody_says_of_their_own_text_is_no_matter(preface: str, kind: Kind) -> None:
    """An excuse for the length is neither title nor text; an excuse for anything else is."""
    matter = "We have to decide who gets which garden bed."
    assert draft(f"{preface} {matter}", kind) == draft(matter, kind)
    assert "late" in draft(f"Sorry for the late answer. {matter}", kind).as_text()


def test_what_has_to_be_sorted_is_the_goal() -> None:
    """A sentence that begins with what has to be done names the decision after it."""
    written = agenda("The garden has five beds. What we have to sort is who gets which bed.")
    assert written.goal == "Sort who gets which bed."


def test_a_forms_items_leave_what_each_side_wants_in_the_agenda() -> None:
    """Where the person's own items are the topics, the sides' words stand as background."""
    request = Request(text="Decide the date. Priya wants May, Tom wants June.", agenda_items=("Venue", "Food"))
    assert "Priya wants May, Tom wants June." in agenda(request.user_message()).as_text()


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("Plan the fair with the agency, 2 hours", 120),
        ("We need 20 minutes with Joe to agree on the rota", 20),
        ("Meet with Rosa for an hour to settle the audit findings", 60),
        ("The site was down for two hours, let's discuss why", 45),
    ],
)
def test_only_a_meetings_own_length_is_its_duration(text: str, minutes: int) -> None:
    """How long something else took isn't how long people meet."""
    assert agenda(text).duration_minutes == minutes


def test_the_duration_is_the_persons_own_where_they_set_one() -> None:
    """The items' minutes add up to it."""
    written = agenda("Can you set up a 45 minute meeting with Priya and Tom to decide how we price the new plan?")
    assert written.duration_minutes == 45
    assert written.attendees == ("Priya", "Tom")
    assert written.goal == "Decide how we price the new plan."


@pytest.mark.parametrize("text", REQUESTS)
@BOTH
def test_figures_dates_and_names_are_kept(text: str, kind: Kind) -> None:
    """Whatever has a digit, and every name in the middle of a sentence, is in the draft."""
    written = draft(text, kind).as_text().casefold()
    unnumbered = re.sub(r"(?m)^\s*\d{1,2}[.)]\s+", "", text)
    for fact in re.findall(r"\S*\d[\w.]*\w|\d|(?<=[a-z] )[A-Z][a-z]+", unnumbered):
        assert fact.casefold() in written


@pytest.mark.parametrize("text", REQUESTS)
@BOTH
def test_no_figure_or_name_is_invented(text: str, kind: Kind) -> None:
    """Every number in an email, and every name in either kind, stands in the request."""
    written = draft(text, kind)
    if isinstance(written, Email):
        assert set(re.findall(r"\d+", written.as_text())) <= set(re.findall(r"\d+", text))
    names = set(re.findall(r"(?<=[a-z,] )[A-Z]\w*[a-z]\w*", written.as_text()))
    assert {name.casefold() for name in names} - {"best", "your"} <= set(re.findall(r"\w+", text.casefold()))


@pytest.mark.parametrize("text", REQUESTS)
def test_minutes_add_up(text: str) -> None:
    """An agenda's items take as long as the meeting, in three to six items."""
    written = agenda(text)
    assert sum(item.minutes or 0 for item in written.items) == written.duration_minutes
    assert 3 <= len(written.items) <= 6


@pytest.mark.parametrize("text", REQUESTS)
def test_emails_read_as_sentences(text: str) -> None:
    """No doubled or stray punctuation but the person's own, no double space, and a subject that fits on a line."""
    written = email(text)
    assert 0 < len(written.subject) <= 60
    for stray in re.findall(r"  | [.,!?]|[?!.,]{2,}(?!\.)|\bme me\b", written.as_text()):
        assert stray in text


@pytest.mark.parametrize(
    "text",
    [
        "Herinner iedereen eraan dat het kantoor vrijdag dicht is.",
        "Muszę przypomnieć zespołowi o terminie 30 marca.",
        "我想和团队分享一些指标。",
        "金曜日は事務所が休みだと全員に知らせたい。",
    ],
)
@BOTH
def test_other_languages_get_no_english_prose(text: str, kind: Kind) -> None:
    """The person's text stands whole in the draft, and besides labels there are no words of ours."""
    written = draft(text, kind)
    assert text in written.as_text()
    if isinstance(written, Email):
        assert written.body == text
    else:
        assert [(item.topic, item.minutes) for item in written.items] == [(text, 30)]


@BOTH
@given(text=st.text(max_size=400))
def test_any_text_makes_a_draft_that_reads_back(kind: Kind, text: str) -> None:
    """Nothing raises, the same text gives the same draft, and it is marked as the kind that was asked for."""
    written = draft(text, kind)
    assert written == draft(text, kind)
    assert marked_kind(written.as_text()) is kind
    assert parse(written.as_text(), kind).kind is kind


WORDS = st.lists(st.sampled_from([*" ".join(REQUESTS).split(), "\n", "- ", "?", "1.", "it", "they"]), max_size=40)


@BOTH
@given(words=WORDS)
def test_any_mix_of_such_words_makes_a_draft(kind: Kind, words: list[str]) -> None:
    """Patterns that half match don't break it, and an agenda's minutes still add up."""
    written = draft(" ".join(words), kind)
    assert marked_kind(written.as_text()) is kind
    if isinstance(written, Agenda):
        assert sum(item.minutes or 0 for item in written.items) == written.duration_minutes


@pytest.mark.parametrize(
    "text", ["a " * 6000, "I need to " * 1200, "tell the team that " * 600, "x" * 12000, ", and " * 2000]
)
@BOTH
def test_the_longest_requests_are_drafted(kind: Kind, text: str) -> None:
    """A text of the greatest length, made to be hard on patterns, ends in a draft (within the test's time limit)."""
    assert marked_kind(draft(text, kind).as_text()) is kind


@pytest.mark.parametrize("text", REQUESTS)
@BOTH
def test_a_draft_reads_back_as_it_is(text: str, kind: Kind) -> None:
    """What the drafter writes is in the draft format to the letter: the parser finds the same draft in it."""
    written = draft(text, kind)
    assert parse(written.as_text(), kind) == written
