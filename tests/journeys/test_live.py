"""What the person sees, and when: at work, the verdict, the draft as it grows, one clean message at the end."""

import asyncio
import re
from collections.abc import Iterator
from itertools import pairwise

import pytest

from bot.slack import live_message
from bot.slack.listeners.command import COMMAND
from bot.slack.views.actions import Action
from bot.workspace import Message
from tests.journeys.conftest import Stage, one_mode
from tests.support.scripted_router import AGENDA, EMAIL, Piece, Reply
from tests.support.slack_text import words

WORDS = "I have some metrics I want to share with my team."
JITTER = 0.02
"""Seconds: the stand-in's clock and the bot's aren't the same."""


async def stages(stage: Stage, reply: Reply, gates: dict[str, asyncio.Event]) -> list[str]:
    """Ask, open each gate once the answer says what it is named for; return all that the answer said, in order."""
    stage.router.script(reply)
    message = await stage.workspace.person("ana").mention("team", WORDS)
    for saying, gate in gates.items():
        await stage.answer("team", message.ts, saying)
        gate.set()
    answer = await stage.answer("team", message.ts)
    return [words(version) for version in stage.workspace.history(answer)]


async def test_the_verdict_is_seen_before_the_draft_exists(stage: Stage) -> None:
    """At work before the router has answered; the verdict when its headers are there; the draft last."""
    headers, draft = asyncio.Event(), asyncio.Event()
    working, verdict, last = await stages(
        stage,
        Reply(before_headers=[headers], text=[draft, EMAIL]),
        {"Looking at it…": headers, "This could be an email.": draft},
    )
    assert working == "Looking at it…"
    assert verdict.splitlines() == ["This could be an email.", "Writing the email…"]
    assert "Numbers for March" in last
    assert "Writing" not in last


@one_mode
async def test_a_meetings_verdict_is_seen_before_its_agenda(stage: Stage) -> None:
    """The same for the other route."""
    draft = asyncio.Event()
    _, verdict, last = await stages(
        stage, Reply(route="write_meeting_agenda", text=[draft, AGENDA]), {"This warrants a meeting.": draft}
    )
    assert verdict.splitlines() == ["This warrants a meeting.", "Writing the agenda…"]
    assert "Plan the summer event" in last


@one_mode
@pytest.mark.parametrize("route", [" Write_Email ", "WRITE_EMAIL"])
async def test_a_route_is_known_by_its_letters(stage: Stage, route: str) -> None:
    """Space around the route's name and its case don't matter."""
    *_, last = await stages(stage, Reply(route=route), {})
    assert "This could be an email." in last


async def test_the_draft_grows_no_faster_than_slack_allows(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between two edits with progress at least three seconds pass (here a tenth of it, so that nobody waits)."""
    seconds = live_message.PROGRESS_SECONDS / 10
    assert seconds == pytest.approx(0.3)
    monkeypatch.setattr(live_message, "PROGRESS_SECONDS", seconds)
    message = await stage.workspace.person("ben").post("team", WORDS)

    def progress() -> list[float]:
        return [
            version.time
            for answer in stage.workspace.messages("team", message.ts)
            for version in stage.workspace.history(answer)
            if "Still writing…" in words(version)
        ]

    def text() -> Iterator[Piece]:
        yield "Subject: Numbers for March\n\nHello all,\n\n"
        while len(progress()) < 3:
            yield "one more number, "
            yield 0.01

    stage.router.script(Reply(text=text()))
    await stage.workspace.person("ana").mention("team", WORDS, thread_ts=message.ts)
    answer = await stage.answer("team", message.ts)
    versions = stage.workspace.history(answer)
    verdict = versions[1].time
    times = [verdict, *progress()]
    assert [later - earlier >= seconds - JITTER for earlier, later in pairwise(times)] == [True] * 3
    grown = [len(words(version)) for version in versions if "Still writing…" in words(version)]
    assert grown == sorted(grown)


@one_mode
async def test_a_slow_edit_doesnt_come_after_the_last_word(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """Progress that Slack is still busy with when the draft is done never replaces the whole answer."""
    monkeypatch.setattr(live_message, "PROGRESS_SECONDS", 0.1)
    slow = stage.workspace.faults.add(
        "chat.update", delay=0.4, when=lambda args: "Still writing" in str(args["blocks"])
    )

    def text() -> Iterator[Piece]:
        yield EMAIL
        while slow.times:
            yield " "
            yield 0.01

    stage.router.script(Reply(text=text()))
    message = await stage.workspace.person("ana").mention("team", WORDS)
    answer = await stage.answer("team", message.ts)
    await stage.workspace.until(lambda: any("Still writing" in str(call.args) for call in stage.workspace.calls))
    assert "Still writing…" in words(stage.workspace.history(answer)[-2])
    assert "Still writing…" not in words(answer)


async def test_the_last_word_is_one_clean_message(stage: Stage) -> None:
    """No trace of the work remains: the verdict, the draft, the buttons and one line of small print."""
    stage.router.script(Reply(route="write_meeting_agenda", text=AGENDA, model="kimi-k2.6"))
    await stage.workspace.person("ana").command(COMMAND, WORDS)
    answer = await stage.answered()
    parent = await stage.parent("team")
    await stage.settled()
    assert stage.workspace.messages("team", parent.ts) == [answer]
    *shown, small_print = words(answer).splitlines()
    assert shown == [
        "This warrants a meeting.",
        "Plan the summer event",
        "Goal: Everybody knows who does what by when.",
        "Duration: 45 min (2 people × 45 min = 1.5 person-hours)",  # noqa: RUF001 -- a sum
        "Attendees: Ana, Ben",
        "What is fixed already · 15 min · Ana",
        "Date and place",
        "Budget",
        "Who does what · 30 min",
        "Catering",
        "Action items",
        "Send the guest list · Ben · due Friday",
        "Copy",
        "Create invite",
        "Make it an email",
        "How was this decided?",
        "Remove",
    ]
    assert re.fullmatch(r"route write_meeting_agenda · kimi-k2.6 · AI-written · \d+\.\d s", small_print)
    assert answer.text == "This warrants a meeting. Plan the summer event"


@pytest.mark.parametrize(
    ("route", "first", "verdict", "title"),
    [
        ("write_meeting_agenda", EMAIL, "This warrants a meeting.", "Plan the summer event"),
        ("write_email", AGENDA, "This could be an email.", "Numbers for March"),
    ],
)
async def test_a_text_of_the_other_kind_is_stopped_and_rewritten(
    stage: Stage, route: str, first: str, verdict: str, title: str
) -> None:
    """None of it is shown: the stream is left, the routed task's own pool writes, and the verdict stands."""
    stage.router.script(Reply(route=route, text=[first, asyncio.Event()], ending="hang"))
    message = await stage.workspace.person("ana").mention("team", WORDS)
    answer = await stage.answer("team", message.ts)
    await asyncio.wait_for(stage.router.left.wait(), 5)
    routed, direct = stage.router.calls
    said = [words(version) for version in stage.workspace.history(answer)]
    assert all(verdict in each for each in said[1:])
    assert not any((first.splitlines()[0].partition(": ")[2]) in each for each in said)
    assert title in said[-1]
    assert "rewritten by the task's own model" in said[-1]
    assert routed.routed
    assert not direct.routed
    assert direct.model in said[-1]
    assert direct.said("user") == WORDS
    assert direct.said("system") != routed.said("system")


@one_mode
async def test_there_is_one_rewriting_at_most(stage: Stage) -> None:
    """Where the task's own pool writes the other kind too, that text counts as the routed kind."""
    stage.router.script(Reply(route="write_meeting_agenda", text=EMAIL), Reply(text=EMAIL, model=None))
    message = await stage.workspace.person("ana").mention("team", WORDS)
    answer = words(await stage.answer("team", message.ts))
    assert len(stage.router.calls) == 2
    assert "This warrants a meeting." in answer
    assert "the numbers for March are in" in answer
    assert "Make it an email" in answer


@one_mode
async def test_a_text_without_a_marker_is_of_the_routed_kind(stage: Stage) -> None:
    """Nothing is asked again because a model forgot the format."""
    stage.router.script(Reply(route="write_meeting_agenda", text="We should talk about:\n- the date\n- the place"))
    message = await stage.workspace.person("ana").mention("team", WORDS)
    answer = words(await stage.answer("team", message.ts))
    assert len(stage.router.calls) == 1
    assert "the place" in answer
    assert "Make it an email" in answer


@pytest.mark.parametrize("route", ["fallback", "no such task", None])
@pytest.mark.parametrize("text", [EMAIL, AGENDA])
@one_mode
async def test_unsure_says_so_and_offers_both(stage: Stage, route: str | None, text: str) -> None:
    """The draft of the kind that was written, a plain sentence that the router didn't decide, and both kinds."""
    stage.router.script(Reply(route=route, text=text))
    message = await stage.workspace.person("ana").mention("team", WORDS)
    answer = words(await stage.answer("team", message.ts)).splitlines()
    assert answer[0] == "The router didn't decide: this could go either way."
    assert ("Numbers for March" in "\n".join(answer)) is (text == EMAIL)
    assert {"Make it an email", "Make it an agenda"} <= set(answer)
    assert answer[-1].startswith(f"route {route or 'unknown'} · openai-gpt-oss-120b · AI-written · ")


async def decided(stage: Stage, who: str, answer: Message) -> str:
    """Choose "How was this decided?" and return what the modal says."""
    person = stage.workspace.person(who)
    await person.click(answer, Action.MENU, option="How was this decided?")
    view = await person.modal(lambda view: "Model: " in words(view))
    assert view.title == "How was this decided?"
    return words(view)


async def test_how_it_was_decided_is_told_to_anybody(stage: Stage) -> None:
    """Tokens, the estimated cost, the router, the request's id."""
    stage.router.script(Reply(headers={"x-request-id": "req-made-up"}))
    message = await stage.workspace.person("ana").mention("team", WORDS)
    answer = await stage.answer("team", message.ts)
    told = await decided(stage, "ben", answer)
    for line in [
        "This could be an email.",
        "Router: meeting-or-email",
        "Route: write_email",
        "Model: openai-gpt-oss-120b",
        "Tokens: 420 in, 80 out, 500 in all",
        "Cost: about $0.0001, an estimate from list prices",
        "Request id: req-made-up",
    ]:
        assert line in told


@one_mode
async def test_what_isnt_known_is_said_to_be_unknown(stage: Stage) -> None:
    """No price, no usage, no decision: the modal says so."""
    stage.router.script(Reply(route=None, model="brand-new-model", usage=None))
    message = await stage.workspace.person("ana").mention("team", WORDS)
    told = await decided(stage, "ana", await stage.answer("team", message.ts))
    assert "matched the request with none of its tasks, so it decided nothing" in told
    assert "Route: none named" in told
    assert "Cost: unknown" in told
    assert "Tokens: not reported" in told


async def test_who_throws_the_bot_out_meanwhile_still_gets_the_answer(stage: Stage) -> None:
    """The whole goes to the asker's direct message, where its buttons work and Remove takes all of it."""
    draft = asyncio.Event()
    stage.router.script(Reply(text=[draft, EMAIL]))
    message = await stage.workspace.person("ana").mention("plans", WORDS)
    await stage.answer("plans", message.ts, "This could be an email.")
    stage.workspace.channel("plans").members.discard(stage.workspace.bot_user_id)
    draft.set()
    direct = stage.workspace.direct("ana").id
    answer = await stage.answered(direct)
    assert "Numbers for March" in words(answer)
    assert WORDS in words(await stage.parent(direct))
    await stage.workspace.person("ana").click(answer, Action.MENU, option="Remove")
    await stage.workspace.until(lambda: not stage.workspace.messages(direct))
