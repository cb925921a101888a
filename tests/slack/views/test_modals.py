"""What opens in a window: the form, Copy, Create invite, and how it was decided."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.draft import Agenda, Email, Kind
from bot.invite import Guest, Invite, google, outlook
from bot.slack.escape import inert
from bot.slack.views.actions import LINKS, Callback
from bot.slack.views.copy import copy_view, pieces
from bot.slack.views.details import details_view
from bot.slack.views.form import FormAnswer, Where, ask_form
from bot.slack.views.form import read as read_form
from bot.slack.views.help import help_text
from bot.slack.views.invite import Invitation, InviteAnswer, created, invite_form, mistakes
from bot.slack.views.invite import read as read_invite
from bot.slack.views.notices import answered_privately
from bot.verdict import Verdict
from tests.support.drafts import AGENDA, AGENDA_ANSWER, EMAIL, EMAIL_ANSWER, any_text, anything
from tests.support.slack_limits import action_ids, check_view, words

START = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
WHERE = Where("C1", "https://hooks.example/1", "team")


def _submitted(view: dict[str, Any], **state: dict[str, Any]) -> dict[str, Any]:
    """Return a view as Slack sends it back."""
    return {**view, "state": {"values": {name: {name: value} for name, value in state.items()}}}


def _field(view: dict[str, Any], block_id: str) -> dict[str, Any]:
    element: dict[str, Any] = next(block["element"] for block in view["blocks"] if block.get("block_id") == block_id)
    return element


def _initial(view: dict[str, Any]) -> str:
    return "".join(block["element"].get("initial_value", "") for block in view["blocks"] if block["type"] == "input")


def test_the_form_is_read_as_it_was_filled_in() -> None:
    """Words, people and matters come back, and where the answer belongs."""
    view = ask_form(WHERE, private=False)
    filled = _submitted(
        view,
        text={"value": "  Plan the summit "},
        stakeholders={"selected_users": ["U1", "U2"]},
        agenda_items={"value": "Venue\n\n  Speakers  \n"},
        where={"selected_option": {"value": "private"}},
    )
    assert view["callback_id"] == Callback.FORM
    assert read_form(filled) == FormAnswer("Plan the summit", ("U1", "U2"), ("Venue", "Speakers"), True, WHERE)


def test_an_empty_form_can_be_read() -> None:
    """What wasn't filled in is empty, not an error."""
    view = ask_form(WHERE, private=False)
    filled = _submitted(view, text={"value": None}, agenda_items={"value": None})
    assert read_form(filled) == FormAnswer("", (), (), False, WHERE)


@pytest.mark.parametrize(("private", "value"), [(True, "private"), (False, "here")])
def test_where_to_answer_is_chosen_beforehand(private: bool, value: str) -> None:
    """The installation's default, or `--private`, is what the form starts with."""
    view = ask_form(WHERE, private=private)
    assert _field(view, "where")["initial_option"]["value"] == value


def test_copy_has_an_emails_subject_and_body() -> None:
    """Each has a field of its own, and the first one is ready to be copied from."""
    view = copy_view(EMAIL, ["ada@example.com"])
    assert _field(view, "subject_1")["initial_value"] == EMAIL.subject
    assert _field(view, "subject_1")["focus_on_load"]
    assert _field(view, "body_1")["initial_value"] == EMAIL.body


def test_copy_has_an_agenda_as_text() -> None:
    """An agenda is copied whole."""
    assert _initial(copy_view(AGENDA)) == AGENDA.as_text()


def test_copy_links_to_mail_programs_with_recipients() -> None:
    """The draft opens in Gmail, Outlook and the mail app, to the addresses that are known."""
    links = copy_view(EMAIL, ["ada@example.com"])["blocks"][0]["elements"][0]["elements"]
    assert [part["text"] for part in links if part["type"] == "link"] == ["Gmail", "Outlook", "your mail app"]
    assert all("ada" in part["url"] for part in links if part["type"] == "link")


def test_copy_links_leave_out_recipients_who_dont_fit() -> None:
    """Hundreds of addresses make no link that can be followed; the draft opens without them, and the link says so."""
    links = copy_view(EMAIL, [f"ada{number}@example.com" for number in range(300)])["blocks"][0]["elements"][0]
    named = [f"{name} (without recipients)" for name in ("Gmail", "Outlook", "your mail app")]
    assert [part["text"] for part in links["elements"] if "url" in part] == named
    assert "ada" not in str(links)


def test_copy_says_where_a_link_would_be_too_long() -> None:
    """A long draft has no links, and a sentence in their place."""
    assert "Too long for a link" in words(copy_view(Email(subject="S", body="word " * 8_000)).get("blocks", []))


def test_forty_thousand_characters_can_be_copied() -> None:
    """Joined, the fields are the draft to the character."""
    email = Email(subject="S", body="word " * 8_000)
    view = copy_view(email)
    assert _initial(view) == "S" + email.body
    assert "missing" not in words(view["blocks"])


def test_copy_is_honest_where_it_ends() -> None:
    """A draft that no modal can hold is said to be cut."""
    view = copy_view(Email(subject="S", body="漢" * 400_000))
    check_view(view)
    assert "its end is missing" in words(view["blocks"])


@anything
@given(any_text(2_000), st.integers(1, 50))
def test_pieces_join_to_the_whole(text: str, limit: int) -> None:
    """However a text is split, nothing is lost and no part is too long."""
    parts = list(pieces(text, limit))
    assert "".join(parts) == text
    assert all(len(part) <= limit for part in parts)


def test_pieces_end_at_lines_and_words() -> None:
    """A part ends after a line, else after a word, else where it must."""
    assert list(pieces("one two\nthree four", 12)) == ["one two\n", "three four"]
    assert list(pieces("one two three", 9)) == ["one two ", "three"]
    assert list(pieces("x" * 5, 2)) == ["xx", "xx", "x"]


def test_the_invite_form_is_filled_in_from_the_draft() -> None:
    """Title, duration and description are the agenda's; the time is the slot it was given."""
    view = invite_form(AGENDA, "entry1", start=START, guest_ids=("U1",))
    assert view["private_metadata"] == "entry1"
    assert _field(view, "title")["initial_value"] == AGENDA.title
    assert _field(view, "start")["initial_date_time"] == int(START.timestamp())
    assert _field(view, "duration")["initial_option"]["value"] == "45"
    assert _field(view, "guests")["initial_users"] == ["U1"]
    assert _field(view, "description")["initial_value"] == AGENDA.as_text()


@pytest.mark.parametrize(("minutes", "label"), [(0, "1 min"), (50, "50 min"), (75, "1 h 15 min"), (9_999, "24 h")])
def test_an_agendas_own_duration_is_on_offer(minutes: int, label: str) -> None:
    """Whatever the items add up to can be chosen, up to a day."""
    view = invite_form(Agenda(title="T", duration_minutes=minutes), "entry1", start=START)
    assert _field(view, "duration")["initial_option"]["text"]["text"] == label


def test_the_invite_form_is_read_as_it_was_filled_in() -> None:
    """What was submitted comes back, with the entry it belongs to."""
    filled = _submitted(
        invite_form(EMAIL, "entry1", start=START),
        title={"value": " Summit "},
        start={"selected_date_time": 1_800_000_000},
        duration={"selected_option": {"value": "60"}},
        guests={"selected_users": ["U1"]},
        place={"value": None},
        description={"value": "Agree"},
    )
    assert read_invite(filled) == InviteAnswer("entry1", "Summit", 1_800_000_000, 60, ("U1",), "", "Agree")


def _invitation(*guests: Guest, description: str = "", file: bool = True) -> Invitation:
    made = Invite(
        title="Summit",
        start=START,
        duration_minutes=45,
        guests=guests,
        place="Room 1",
        description=description,
        organizer=Guest(name="Barbara"),
    )
    return Invitation(made, google(made, "Europe/Berlin"), outlook(made), file=file)


def test_an_invite_links_to_both_calendars() -> None:
    """The time is shown in every viewer's own zone, and the links are buttons."""
    message = created(_invitation())
    assert action_ids(message.blocks) == list(LINKS)
    date = message.blocks[0]["elements"][0]["elements"][2]
    assert (date["type"], date["timestamp"]) == ("date", int(START.timestamp()))
    assert words(message.blocks[:1]) == "Summit\n · 45 min · Room 1"
    assert "invites nobody" in words(message.blocks)


@pytest.mark.parametrize(
    ("invitation", "said"),
    [
        (_invitation(file=False), "couldn't attach"),
        (_invitation(description="word " * 1_000), "too long for the Outlook link, so shortened there: description"),
        (_invitation(Guest(name="Ada"), Guest(name="Grace")), "don't know their addresses: Ada, Grace"),
        (_invitation(Guest(name="Ada", email="ada@example.com")), "saving there sends the invitations"),
        (
            _invitation(*(Guest(name=f"Guest {n}", email=f"guest{n}@example.com") for n in range(200))),
            "no room in the Outlook link for these guests: ",
        ),
    ],
)
def test_an_invite_says_what_it_lacks(invitation: Invitation, said: str) -> None:
    """No file, a link that is too long, guests without an address: each is told."""
    assert said.casefold() in words(created(invitation).blocks).casefold()


@pytest.mark.parametrize(("title", "now", "wrong"), [("Summit", 0, set()), ("", 0, {"title"}), ("S", 9e9, {"start"})])
def test_mistakes_are_shown_at_their_field(title: str, now: float, wrong: set[str]) -> None:
    """An invite needs a title and a time to come."""
    filled = InviteAnswer("entry1", title, 1_800_000_000, 60, (), "", "")
    assert set(mistakes(filled, datetime.fromtimestamp(now, UTC))) == wrong


def test_details_hold_the_facts() -> None:
    """Route, model, times, tokens, an estimated cost, the router and the request's id."""
    shown = words(details_view(EMAIL_ANSWER)["blocks"])
    for fact in (
        "This could be an email.",
        "Router: meeting-or-email",
        "Route: write_email",
        "Model: llama-4-maverick",
        "Time to the verdict: 0.4 s",
        "Time in all: 3.2 s",
        "Tokens: 1,200 in, 300 out, 1,500 in all",
        "Cost: about $0.0012, an estimate",
        "Request id: req-1",
        "written by an AI",
    ):
        assert fact in shown


def test_details_admit_what_is_not_known() -> None:
    """No cost and no tokens are made up, and an undecided router decided nothing."""
    facts = EMAIL_ANSWER.facts.model_copy(update={"cost_usd": None, "usage": None, "model": "embedded-drafter"})
    shown = words(details_view(EMAIL_ANSWER.model_copy(update={"facts": facts, "verdict": Verdict.UNSURE}))["blocks"])
    assert "Cost: unknown" in shown
    assert "Tokens: not reported" in shown
    assert "none of its tasks" in shown
    assert "without a model" in shown


def test_details_tell_of_an_override() -> None:
    """Both answers say that the person wanted the other kind."""
    assert "wanted an agenda instead" in words(details_view(EMAIL_ANSWER, Kind.AGENDA)["blocks"])
    override = AGENDA_ANSWER.model_copy(update={"asked_for": Kind.AGENDA, "verdict": Verdict.EMAIL})
    shown = words(details_view(override)["blocks"])
    assert shown.startswith("This could be an email.")
    assert "so this is that one" in shown


def test_a_private_answer_is_linked() -> None:
    """The line leads to the direct message, wherever Slack is open."""
    link = answered_privately("D1", "T1").blocks[0]["elements"][0]["elements"][1]
    assert link["url"] == "https://slack.com/app_redirect?channel=D1&team=T1"


def test_help_names_the_ways_in() -> None:
    """Command, privacy, shortcut, mention and direct message, in a few lines."""
    for way in (
        "posts your text",
        "--private",
        "opens a form",
        "Could this be an email?",
        "ention me",
        "direct message",
    ):
        assert way in help_text()


@anything
@given(any_text(3_000))
def test_inert_text_survives_copying(text: str) -> None:
    """What is copied is the draft without what could break a view."""
    assert _initial(copy_view(Email(subject="S", body=text))) == "S" + inert(text)
