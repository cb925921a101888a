import re
import time
from itertools import islice
from string import ascii_lowercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.draft import ActionItem, Agenda, AgendaItem, Email, Kind
from bot.draft_labels import Label, alone
from bot.draft_parser import marked_kind, parse

HELLO = "Subject: Numbers for March\n\nHello all,\n\nthey are in: [figures].\n\nBest regards\n[your name]"
PLAN = """\
Agenda: Plan the summer event
Goal: Everybody knows who does what by when.
Duration: 45 minutes
Attendees: Ana, Ben (Sales, EMEA)

1. What is fixed already (15 min, Ana)
   - Date and place
   - Budget

2. Who does what (30 min, [owner])
   - Catering

Action items:
- Send the guest list (Ben, due Friday, 3 May)
- Book the room"""


def email(text: str) -> Email:
    draft = parse(text, Kind.EMAIL)
    assert isinstance(draft, Email)
    return draft


def agenda(text: str) -> Agenda:
    draft = parse(text, Kind.AGENDA)
    assert isinstance(draft, Agenda)
    return draft


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (HELLO, Kind.EMAIL),
        (PLAN, Kind.AGENDA),
        ("**Subject:** Hi", Kind.EMAIL),
        ("**Subject**: Hi", Kind.EMAIL),
        ("## Agenda: Sync", Kind.AGENDA),
        ("> *AGENDA*: Sync", Kind.AGENDA),
        ("```text\nSubject: Hi", Kind.EMAIL),
        ("Here is a draft:\r\n\r\nsubject : Hi", Kind.EMAIL),
        ("\ufeffSubject：Hi", Kind.EMAIL),  # noqa: RUF001 -- a full-width colon
        ("Betreff: Hallo", Kind.EMAIL),
        ("Asunto: Hola", Kind.EMAIL),
        ("Objet : Bonjour", Kind.EMAIL),
        ("Assunto: Olá", Kind.EMAIL),
        ("件名：売上", Kind.EMAIL),  # noqa: RUF001
        ("Tagesordnung: Planung", Kind.AGENDA),
        ("Orden del día: Plan", Kind.AGENDA),
        ("Ordre du jour : Plan", Kind.AGENDA),
        ("Pauta: Plano", Kind.AGENDA),
        ("議題：計画", Kind.AGENDA),  # noqa: RUF001
        ("Agenda: Sync\nSubject: of the day", Kind.AGENDA),
        ("Subject: Agenda: one", Kind.EMAIL),
        ("", None),
        ("Subj", None),
        ("Subject", None),
        ("**Subject", None),
        ("Hello all,\n\nthe subject: money", None),
        ("The agenda: see below", None),
        ("Agenda items:\n- a", None),
        ("word " * 200 + "\nSubject: too late", None),
    ],
)
def test_marker(text: str, kind: Kind | None) -> None:
    """The first label with its colon at the start of a line names the kind, in any dress; anything else names none."""
    assert marked_kind(text) is kind


def test_no_marker_before_its_colon() -> None:
    """While a marker's line is still arriving, no kind is named, and once its colon is there the kind is final."""
    for text, kind in ((HELLO, Kind.EMAIL), (PLAN, Kind.AGENDA)):
        colon = text.index(":")
        assert {marked_kind(text[:end]) for end in range(colon + 1)} == {None}
        assert {marked_kind(text[:end]) for end in range(colon + 1, len(text) + 1)} == {kind}


@pytest.mark.parametrize(
    "text",
    [
        HELLO,
        HELLO.replace("\n", "\r\n"),
        f"Here is a draft for your team:\n\n{HELLO}",
        f"Sure! Here's a draft email you can send:\n{HELLO}",
        f"Certainly.\n\n{HELLO}",
        f"Gerne! Hier ist der Entwurf für dein Team:\n\n{HELLO}",
        f"¡Aquí tienes un borrador:\n\n{HELLO}".removeprefix("¡"),
        f"Voici un brouillon :\n\n{HELLO}",
        f"Claro! Aqui está o rascunho:\n\n{HELLO}",
        f"```\n{HELLO}\n```",
        f"```text\n{HELLO}\n```\n",
        f"Here's the email:\n\n```markdown\n{HELLO}\n```",
        HELLO.replace("Subject: Numbers for March", "**Subject:** Numbers for March"),
        HELLO.replace("Subject: Numbers for March", "**Subject: Numbers for March**"),
        HELLO.replace("Subject: Numbers for March", "# Betreff: Numbers for March"),
        HELLO.replace("Subject: Numbers for March", "Subject:\nNumbers for March"),
        HELLO.replace("\n\nHello", "\n\nBody:\n\nHello"),
        HELLO.replace("Hello all,", "**Hello all,**").replace("they are in", "they are **in**"),
    ],
)
def test_email_in_any_dress(text: str) -> None:
    """What models put around an email is taken off; the email is the same."""
    assert email(text) == email(HELLO)
    assert email(text).subject == "Numbers for March"
    assert email(text).body.startswith("Hello all,\n\nthey are in: [figures].")


@pytest.mark.parametrize(
    "line",
    [
        "Sure! I told Ben: the budget is cut.",
        "Here is what I think about the draft. It is wrong.",
        "We need to talk.",
        "Here is the price: 5",
    ],
)
def test_content_before_the_marker_stays(line: str) -> None:
    """A line before the marker that says anything of its own isn't a preamble, and stays."""
    assert email(f"{line}\n\n{HELLO}").body.startswith(line)
    assert agenda(f"{line}\n\n{PLAN}").goal.startswith(line)


def test_lists_and_code_stay_in_the_body() -> None:
    """Lists, sums and fenced code inside an email are left as they are; headings and bold become plain."""
    body = "Steps:\n- **one**\n- 2 ** 3\n\n## Then\n\n```\nmake it\n```\n\nAna"
    assert email(f"Subject: x\n\n{body}").body == "Steps:\n- one\n- 2 ** 3\n\nThen\n\n```\nmake it\n```\n\nAna"
    assert email(f"```\nSubject: x\n\n{body}\n```").body == email(f"Subject: x\n\n{body}").body


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Hello all,\n\nthe numbers are in.\n\nAna", "the numbers are in"),
        ("The offsite moves.", "The offsite moves"),
        ("word " * 100, "word word word word word word word word word word word word…"),
        ("Subject:\n\nThe offsite moves.", "The offsite moves"),
        ("", "(no subject)"),
        ("Subject:", "(no subject)"),
        ("x" * 500, "x" * 60 + "…"),
    ],
)
def test_missing_subject(text: str, subject: str) -> None:
    """An email without a subject gets one from its first words, past a greeting, and keeps its whole body."""
    assert email(text).subject == subject
    assert email(text).body == text.removeprefix("Subject:").strip()


def test_message_without_line_breaks() -> None:
    """A "subject" as long as a message is the message."""
    draft = email("Subject: " + "all in one line " * 50)
    assert len(draft.subject) < 100
    assert draft.body == ("all in one line " * 50).strip()


def test_agenda() -> None:
    """An agenda in the format is read whole."""
    assert agenda(PLAN) == Agenda(
        title="Plan the summer event",
        goal="Everybody knows who does what by when.",
        duration_minutes=45,
        attendees=("Ana", "Ben (Sales, EMEA)"),
        items=(
            AgendaItem(topic="What is fixed already", minutes=15, owner="Ana", points=("Date and place", "Budget")),
            AgendaItem(topic="Who does what", minutes=30, owner="[owner]", points=("Catering",)),
        ),
        action_items=(
            ActionItem(what="Send the guest list", owner="Ben", due="Friday, 3 May"),
            ActionItem(what="Book the room"),
        ),
    )


@pytest.mark.parametrize(
    "text",
    [
        f"Sure! Here is an agenda:\n\n{PLAN}",
        f"```\n{PLAN}\n```",
        PLAN.replace("Agenda:", "# Agenda:").replace("Goal:", "**Goal:**").replace("Duration:", "- **Duration**:"),
        PLAN.replace("1. What is fixed already (15 min, Ana)", "**1. What is fixed already (15 min, Ana)**"),
        PLAN.replace("1. ", "1) ").replace("2. ", "2) "),
        PLAN.replace("1. ", "## ").replace("2. ", "## "),
        PLAN.replace("1. ", "- ").replace("2. ", "- "),
        PLAN.replace("(15 min, Ana)", "(Ana, 15 minutes)"),
        PLAN.replace("(15 min, Ana)", "— 15 minutes — Ana"),
        PLAN.replace("(15 min, Ana)", "- 15 min, Owner: Ana"),
        PLAN.replace("(15 min, Ana)", "[15 min, Ana]"),
        PLAN.replace("Attendees: Ana, Ben (Sales, EMEA)", "Attendees:\n- Ana\n- Ben (Sales, EMEA)"),
        PLAN.replace("Attendees: Ana, Ben (Sales, EMEA)", "## Attendees\n\n* Ana\n* Ben (Sales, EMEA)"),
        PLAN.replace("Attendees: Ana, Ben", "Teilnehmer: Ana; Ben")
        .replace("Goal", "Ziel")
        .replace("Duration", "Dauer"),
        PLAN.replace("   - ", "   * "),
        PLAN.replace("   - ", "- "),
        PLAN.replace("Action items:", "### Next steps"),
        PLAN.replace("Action items:", "**Action items**").replace("- Send", "- [ ] Send").replace("- Book", "2. Book"),
        PLAN.replace("due Friday", "by Friday"),
        PLAN.replace("\n\n1. What", "\n\nAgenda items:\n\n1. What"),
    ],
)
def test_agenda_in_any_dress(text: str) -> None:
    """The ways in which models write an agenda give the same agenda."""
    assert agenda(text) == agenda(PLAN)


@pytest.mark.parametrize(
    ("stated", "minutes"),
    [
        ("90 minutes", 90),
        ("90", 90),
        ("1 h 30 min", 90),
        ("1h30m", 90),
        ("1.5 hours", 90),
        ("1,5 Stunden", 90),
        ("1 hour and 30 minutes", 90),
        ("1 hora y 30 minutos", 90),
        ("1 heure et 30 minutes", 90),
        ("90 Minuten", 90),
        ("2 horas", 120),
        ("approx. 45 min", 45),
        ("45 minutes (10:00 to 10:45)", 45),
        ("24 h", 1440),
        ("25 h", 30),
        ("99999 minutes", 30),
        ("9" * 5000, 30),
        ("0 minutes", 30),
        ("not long", 30),
        ("", 30),
    ],
)
def test_stated_duration(stated: str, minutes: int) -> None:
    """A stated duration is read in many spellings; absurd ones count as text."""
    assert agenda(f"Agenda: Sync\nDuration: {stated}").duration_minutes == minutes


@pytest.mark.parametrize(
    ("items", "minutes"),
    [
        ("1. A (10 min)\n2. B (15 min)", 25),
        ("1. A (10 min)\n2. B", 60),
        ("1. A (50 min)\n2. B (40 min)\n3. C", 90),
        ("1. A\n2. B", 60),
        ("", 60),
    ],
)
def test_duration_follows_the_items(items: str, minutes: int) -> None:
    """Where every item has minutes they add up; where some have none the duration is at least their sum."""
    assert agenda(f"Agenda: Sync\nDuration: 60 min\n\n{items}").duration_minutes == minutes


@pytest.mark.parametrize(
    ("line", "item"),
    [
        ("1. Budget (draft)", AgendaItem(topic="Budget (draft)")),
        ("1. Budget (Ana)", AgendaItem(topic="Budget", owner="Ana")),
        ("1. Budget (5-10 min)", AgendaItem(topic="Budget (5-10 min)")),
        ("1. Budget (99999 min)", AgendaItem(topic="Budget (99999 min)")),
        ("1. [10 min] Budget", AgendaItem(topic="Budget", minutes=10)),
        ("1. Budget: 10 min", AgendaItem(topic="Budget", minutes=10)),
        ("1. Budget - review: 10 min", AgendaItem(topic="Budget - review", minutes=10)),
        ("1. Budget (10 min, Ana, Ben)", AgendaItem(topic="Budget", minutes=10, owner="Ana, Ben")),
        ("1. Budget (10 min, Ana (Sales))", AgendaItem(topic="Budget", minutes=10, owner="Ana (Sales)")),
        ("1. (10 min)", AgendaItem(topic="(10 min)")),
        ("1. Budget (10 mi", AgendaItem(topic="Budget (10 mi")),
    ],
)
def test_item(line: str, item: AgendaItem) -> None:
    """An item's brackets give minutes and owner only where they hold them."""
    assert agenda(f"Agenda: Sync\n\n{line}").items == (item,)


def test_points_with_minutes_stay_points() -> None:
    """Once items are numbered, a bullet or a nested number is a point, whatever it says."""
    (item,) = agenda("Agenda: Sync\n\n1. Demo (20 min)\n- Part one (5 min)\n   1. Part two\n      goes on").items
    assert item.points == ("Part one (5 min)", "Part two goes on")


def test_remark_after_the_actions_is_no_action() -> None:
    """A paragraph after the list of actions stays, but isn't an action."""
    draft = agenda(f"{PLAN}\n\nSee you there.")
    assert draft.action_items == agenda(PLAN).action_items
    assert draft.items[-1].points == ("Catering", "See you there.")


@pytest.mark.parametrize("text", ["", "   ", "Agenda:", "```", "---"])
def test_nothing_to_read(text: str) -> None:
    """An agenda of nothing has a title, half an hour, and no items."""
    assert agenda(text) == Agenda(title="Agenda", duration_minutes=30)


def test_agenda_without_a_marker() -> None:
    """A first line that is no label is the title."""
    draft = agenda("# Team sync\n\nGoal: Decide\n\n1. Budget (10 min)")
    assert (draft.title, draft.goal, draft.duration_minutes) == ("Team sync", "Decide", 10)


# Words that occur nowhere in a label, an enumeration or a unit, each of which must be found again.
WORDS = [f"zq{first}{second}" for first in ascii_lowercase for second in ascii_lowercase]
DRESS = st.sampled_from(
    [
        "{}",
        "**{}**",
        "## {}",
        "- {}",
        "   - {}",
        "* {} (10 min)",
        "1. {}",
        "2) {} (5 min, {})",
        "3. {} — 10 minutes",
        "[ ] {}",
        "Goal: {}",
        "Attendees: {}, {}; {}",
        "Attendees:",
        "Title: {}",
        "Duration: 30 min {}",
        "Duration: {}",
        "Action items:",
        "Action items: {}",
        "## Next steps",
        "- {} ({}, due {})",
        "- {} (by {})",
        "Agenda: {}",
        "Agenda:",
        "Subject: {}",
        "Subject:",
        "Body: {}",
        "| {} | {} |",
        "> {}",
        "```",
        "",
        "{}, ({}",
        "{}) [{}",
        "1. {}: {} - 99999 min",
    ]
)


@st.composite
def model_texts(draw: st.DrawFn) -> str:
    """Draw what a careless model might write: lines of every form, in any order."""
    fresh = iter(WORDS)
    lines = [
        line.format(*(" ".join(islice(fresh, draw(st.integers(1, 3)))) for _ in range(line.count("{}"))))
        for line in draw(st.lists(DRESS, max_size=25))
    ]
    text = "\n".join(lines)
    return text[: draw(st.integers(0, len(text)))] if draw(st.booleans()) else text


@given(model_texts(), st.sampled_from(Kind))
def test_no_word_is_lost(text: str, kind: Kind) -> None:
    """Whatever form a model gives its lines, every word of its own is somewhere in the draft."""
    draft = parse(text, kind)
    assert set(re.findall(r"zq[a-z]*", text)) <= set(re.findall(r"zq[a-z]*", draft.as_text()))


@given(st.text(max_size=2000), st.sampled_from(Kind))
def test_never_fails(text: str, kind: Kind) -> None:
    """Any text at all is a draft of the kind that was asked for, with something to call it by."""
    draft = parse(text, kind)
    assert draft.kind is kind
    assert draft.title.strip()
    assert not isinstance(draft, Agenda) or draft.duration_minutes > 0


@given(st.sampled_from([HELLO, PLAN]).flatmap(lambda text: st.integers(0, len(text)).map(lambda end: text[:end])))
def test_partial_text(text: str) -> None:
    """Text that is still arriving is read as far as it came, as the whole will be."""
    kind = marked_kind(text)
    if kind is not None:
        draft = parse(text, kind)
        assert draft.title == "(no subject)" or draft.title == "Agenda" or draft.title in text  # noqa: PLR1714


SANE = st.from_regex(r"[A-Z][a-zéü]{2,8}( [a-z]{2,8}){0,4}", fullmatch=True).filter(
    lambda text: not any(alone(text, label) for label in Label)
)
MINUTES = st.one_of(st.none(), st.integers(1, 240))  # six items of these fit into a day
ITEM = st.builds(
    AgendaItem, topic=SANE, minutes=MINUTES, owner=st.one_of(st.none(), SANE), points=st.lists(SANE).map(tuple)
)
ACTION = st.builds(ActionItem, what=SANE, owner=st.one_of(st.none(), SANE), due=st.one_of(st.none(), SANE))


@st.composite
def agendas(draw: st.DrawFn) -> Agenda:
    """Draw a sane agenda, whose duration keeps to the rule."""
    items = draw(st.lists(ITEM, max_size=6).map(tuple))
    timed = [item.minutes for item in items if item.minutes is not None]
    least = sum(timed)
    complete = bool(timed) and len(timed) == len(items)
    duration = least if complete else max(least, draw(st.integers(1, 1440)))
    return Agenda(
        title=draw(SANE),
        goal=draw(st.one_of(st.just(""), SANE)),
        duration_minutes=duration,
        attendees=draw(st.lists(SANE, max_size=6).map(tuple)),
        items=items,
        action_items=draw(st.lists(ACTION, max_size=4).map(tuple)),
    )


@given(agendas())
def test_agenda_round_trip(draft: Agenda) -> None:
    """An agenda written in the format is read back as it was."""
    assert parse(draft.as_text(), Kind.AGENDA) == draft


@given(SANE, st.lists(SANE, min_size=1).map("\n\n".join))
def test_email_round_trip(subject: str, body: str) -> None:
    """An email written in the format is read back as it was."""
    draft = Email(subject=subject, body=body)
    assert parse(draft.as_text(), Kind.EMAIL) == draft


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize(
    "unit",
    [
        "a ",
        " ",
        "**a ",
        "- ",
        "1. (",
        "(\n",
        ")",
        "   a\n",
        "#",
        "`",
        "[",
        ": ",
        " - ",
        "Goal: ",
        "```\n",
        "\u200b",
        ", ",
    ],
)
def test_long_text_takes_time_in_proportion(unit: str, kind: Kind) -> None:
    """Forty thousand characters of anything are read in a moment: processor time, with a wide margin."""
    text = (unit * 40_000)[:40_000]
    for head in ("", "Agenda: x\n\n1. ", "Action items:\n- x ("):
        started = time.process_time()
        parse(head + text, kind)
        marked_kind(head + text)
        assert time.process_time() - started < 2
