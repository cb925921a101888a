"""The whole answer, as a person reads it."""

import pytest

from bot.answer import Answer
from bot.draft import Agenda, AgendaItem, Email, Kind
from bot.request import ReadThread
from bot.slack.limits import MESSAGE_WEIGHT, weight
from bot.slack.views.actions import Action
from bot.slack.views.answer import answered, offers, small_print
from bot.slack.views.place import place
from bot.verdict import Verdict
from tests.support.drafts import AGENDA, AGENDA_ANSWER, EMAIL_ANSWER
from tests.support.slack_limits import action_ids, words


def _with(answer: Answer, **update: object) -> Answer:
    return answer.model_copy(update=update)


def test_an_email_reads_from_verdict_to_small_print() -> None:
    """The verdict comes first, then subject and body, the buttons, and one line of small print."""
    message = answered(EMAIL_ANSWER, "entry1", offers=(Kind.AGENDA,))
    assert [block["type"] for block in message.blocks] == ["header", "rich_text", "rich_text", "actions", "context"]
    assert message.blocks[0]["text"]["text"] == "This could be an email."
    assert words([message.blocks[1]]) == "Subject: Q3 metrics"
    assert words([message.blocks[2]]) == EMAIL_ANSWER.draft.body  # type: ignore[union-attr]
    assert words([message.blocks[4]]) == "route write_email · llama-4-maverick · AI-written · 3.2 s"
    assert message.text == "This could be an email. Q3 metrics"


def test_an_agenda_shows_everything_it_holds() -> None:
    """Title, goal, duration, person-hours, attendees, items with minutes, owner and points, and action items."""
    message = answered(AGENDA_ANSWER, "entry1", offers=())
    head, items, actions = (block for block in message.blocks if block["type"] == "rich_text")
    assert words([head]) == (
        "Planning the summit\nGoal: Agree on the plan\nDuration: 45 min (4 people × 45 min = 3 person-hours)"  # noqa: RUF001
        "\nAttendees: Ada, Grace, Linus, Barbara"
    )
    assert words([items]) == "Venue · 30 min · AdaShortlistBudgetSpeakers · 15 min"
    assert words([actions]) == "Action itemsBook the venue · Grace · due Friday"
    assert [part.get("offset") for part in items["elements"] if part.get("style") == "ordered"] == [0, 1]


def test_no_person_hours_without_attendees() -> None:
    """Where nobody is named, no cost is claimed."""
    alone = _with(AGENDA_ANSWER, draft=AGENDA.model_copy(update={"attendees": ()}))
    assert "person-hour" not in words(answered(alone, "entry1", offers=()).blocks)


@pytest.mark.parametrize(
    ("attendees", "minutes", "hours"),
    [(1, 60, "= 1 person-hour)"), (3, 50, "= 2.5 person-hours)"), (1, 30, "= 0.5 person-hours)")],
)
def test_person_hours_read_well(attendees: int, minutes: int, hours: str) -> None:
    """Whole hours have no decimals, and one hour is singular."""
    agenda = Agenda(title="T", duration_minutes=minutes, attendees=("Ada",) * attendees)
    assert hours in words(answered(_with(AGENDA_ANSWER, draft=agenda), "entry1", offers=()).blocks)


@pytest.mark.parametrize(
    ("answer", "kinds"),
    [
        (EMAIL_ANSWER, (Kind.AGENDA,)),
        (AGENDA_ANSWER, (Kind.EMAIL,)),
        (_with(EMAIL_ANSWER, verdict=Verdict.UNSURE), (Kind.EMAIL, Kind.AGENDA)),
        (_with(EMAIL_ANSWER, asked_for=Kind.EMAIL), ()),
    ],
)
def test_offers(answer: Answer, kinds: tuple[Kind, ...]) -> None:
    """The other kind is on offer, both where the router didn't decide, none for what was asked for already."""
    assert offers(answer) == kinds


def test_buttons_carry_the_entrys_id() -> None:
    """Every button leads to the entry, and Copy is the primary one."""
    row = answered(EMAIL_ANSWER, "entry1", offers=tuple(Kind)).blocks[-2]
    assert action_ids([row]) == [
        Action.COPY,
        Action.INVITE,
        Action.MAKE_EMAIL,
        Action.MAKE_AGENDA,
        Action.POST,
        Action.MENU,
    ]
    *buttons, menu = row["elements"]
    assert {button["value"] for button in buttons} == {"entry1"}
    assert [button["text"]["text"] for button in buttons if button.get("style") == "primary"] == ["Copy"]
    assert [option["value"] for option in menu["options"]] == ["details:entry1", "remove:entry1"]


def test_a_private_answer_can_be_shared() -> None:
    """It says whom it is for, and a button of its own leads to where it was asked."""
    *_, note, row, _ = answered(EMAIL_ANSWER, "entry1", offers=(), share="#team").blocks
    assert words([note]) == "Only you see this answer. To show it where you asked:"
    (button,) = row["elements"]
    assert (button["text"]["text"], button["action_id"], button["value"]) == ("Post in #team", Action.SHARE, "entry1")


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("team", "#team"),
        ("privategroup", "the conversation"),
        ("directmessage", "the conversation"),
        ("mpdm-ana--ben--chen-1", "the conversation"),
        ("", "the conversation"),
        (None, "the conversation"),
    ],
)
def test_a_conversation_is_called_by_its_name_where_slack_gives_it(name: str | None, called: str) -> None:
    """Only public channels are named in what Slack sends."""
    assert place(name) == called


def test_the_asker_is_named_where_asked() -> None:
    """A shortcut's answer names who used it, as a mention of that person only."""
    named = answered(EMAIL_ANSWER, "entry1", asker_id="U0ASKER", offers=()).blocks[1]
    assert named["elements"][0]["elements"][1] == {"type": "user", "user_id": "U0ASKER"}


def test_an_override_has_its_own_headline() -> None:
    """What somebody asked for isn't called the router's verdict."""
    message = answered(_with(AGENDA_ANSWER, verdict=Verdict.EMAIL, asked_for=Kind.AGENDA), "entry1", offers=())
    assert message.blocks[0]["text"]["text"] == "Here it is as an agenda."
    assert "This could be" not in message.text + words(message.blocks)


def test_unsure_says_that_nothing_was_decided() -> None:
    """A third verdict, in a plain sentence."""
    message = answered(_with(EMAIL_ANSWER, verdict=Verdict.UNSURE), "entry1", offers=tuple(Kind))
    assert "didn't decide" in message.blocks[0]["text"]["text"]


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"rewritten": True}, "rewritten by the task's own model"),
        ({"route": None}, "route unknown"),
        ({"model": None}, "route write_email · AI-written"),
        (
            {"router": "embedded router", "model": "embedded-drafter"},
            "embedded router · written by the built-in drafter, without a model",
        ),
        ({"router": "embedded router", "model": "qwen2.5"}, "embedded router · qwen2.5 · AI-written"),
    ],
)
def test_small_print(facts: dict[str, object], said: str) -> None:
    """It says what wrote the draft and how, as far as that is known."""
    answer = _with(EMAIL_ANSWER, facts=EMAIL_ANSWER.facts.model_copy(update=facts))
    assert said in small_print(answer)


@pytest.mark.parametrize(
    ("thread", "said"),
    [
        (ReadThread(messages=1), " · read 1 message of this thread · "),
        (ReadThread(messages=15), " · read 15 messages of this thread · "),
        (ReadThread(messages=14, more=True), " · read the first 14 messages of this thread · "),
    ],
)
def test_small_print_says_what_was_read(thread: ReadThread, said: str) -> None:
    """How many messages, and whether that was the beginning only."""
    assert said in words(answered(EMAIL_ANSWER, "entry1", offers=(), thread=thread).blocks)


def test_the_built_in_drafter_is_no_ai() -> None:
    """A draft that no model wrote isn't called AI-written."""
    facts = EMAIL_ANSWER.facts.model_copy(update={"model": "embedded-drafter"})
    assert "AI" not in small_print(_with(EMAIL_ANSWER, facts=facts))


@pytest.mark.parametrize(
    "draft",
    [
        Email(subject="Long", body="word " * 8_000),
        Agenda(title="Long", duration_minutes=5, items=(AgendaItem(topic="A topic of some length"),) * 3_000),
    ],
)
def test_a_long_draft_is_shortened_and_says_so(draft: Email | Agenda) -> None:
    """40,000 characters or 3,000 items: most of a message's room is used, and Copy is named for the whole."""
    message = answered(_with(EMAIL_ANSWER, draft=draft), "entry1", offers=tuple(Kind))
    assert 9_000 < weight(message.blocks) < MESSAGE_WEIGHT
    assert "Copy has the whole" in words(message.blocks)


def test_many_attendees_leave_room_for_the_agenda() -> None:
    """1,000 names are counted, not listed, and the items are all there."""
    crowd = AGENDA.model_copy(update={"attendees": tuple(f"Person number {n}" for n in range(1_000))})
    shown = words(answered(_with(AGENDA_ANSWER, draft=crowd), "entry1", offers=()).blocks)
    assert "(1,000 in all)" in shown
    assert "Book the venue" in shown
    assert "Copy has the whole" not in shown


def test_an_empty_draft_still_has_a_shape() -> None:
    """A draft without any words is shown as one without, not as a broken message."""
    shown = words(answered(_with(EMAIL_ANSWER, draft=Email(subject="", body="")), "entry1", offers=()).blocks)
    assert "Subject: (none yet)" in shown
