"""The use case: one answer or one sentence, whatever the router does."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest

from bot.answer import Answer, Facts
from bot.answering import Decision, Failure, answer
from bot.draft import Agenda, Email, Kind
from bot.errors import BotError, Interrupted, RouterRefused, RouterUnavailable, StreamBroken
from bot.request import MAX_CHARACTERS, Request
from bot.router.definition import Task, load
from bot.supervisor import Deadline
from bot.verdict import Verdict

DEFINITION = load()
EMAIL = "Subject: Metrics\n\nHi team,\n\nHere they are."
AGENDA = "Agenda: Plan the event\nGoal: Agree on a date\nDuration: 30 minutes\n\n1. Date (30 min)"
ASKED = Request(text="I have some metrics I want to share with my team.")


@dataclass
class Script:
    """What the router does once: a route and pieces of text, or an error at some point."""

    pieces: Sequence[str] = ()
    route: str | None = None
    refuses: BotError | None = None
    breaks: BaseException | None = None
    hangs: bool = False


@dataclass
class FakeRouter:
    """A queue of scripts and a history of calls."""

    scripts: list[Script]
    calls: list[tuple[str, str | None]] = field(default_factory=list)
    read: list[str] = field(default_factory=list)

    @asynccontextmanager
    async def _play(self) -> AsyncIterator[Any]:
        script = self.scripts.pop(0)
        if script.refuses:
            raise script.refuses
        yield FakeReply(script, self.read)

    def ask(self, request: Request) -> Any:  # noqa: ARG002 -- the protocol's
        self.calls.append(("ask", None))
        return self._play()

    def write(self, request: Request, task: Task) -> Any:  # noqa: ARG002 -- likewise
        self.calls.append(("write", task.name))
        return self._play()


@dataclass
class FakeReply:
    script: Script
    read: list[str]
    ended: bool = False

    @property
    def route(self) -> str | None:
        return self.script.route

    @property
    def facts(self) -> Facts:
        """Say who wrote only once it is known: when the text was read."""
        return Facts(router="test", model="some-model" if self.ended else None, seconds_to_verdict=0.5)

    async def text(self) -> AsyncIterator[str]:
        for piece in self.script.pieces:
            self.read.append(piece)
            yield piece
        if self.script.hangs:
            await asyncio.Event().wait()
        if self.script.breaks:
            raise self.script.breaks
        self.ended = True


@dataclass
class Seen:
    """Both the live answer and the book: what happened, in order."""

    events: list[tuple[str, Any]] = field(default_factory=list)

    async def start(self) -> None:
        self.events.append(("start", None))

    async def decided(self, decision: Decision) -> None:
        self.events.append(("decided", decision.verdict))

    async def progress(self, kind: Kind, text: str) -> None:
        self.events.append(("progress", (kind, text)))

    async def finish(self, answer: Answer) -> None:
        self.events.append(("finish", answer))

    async def fail(self, failure: Failure) -> None:
        self.events.append(("fail", failure))

    def of(self, name: str) -> list[Any]:
        return [value for event, value in self.events if event == name]


@dataclass
class Kept:
    answers: list[Answer] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)

    async def decided(self, decision: Decision) -> None:
        self.decisions.append(decision)

    async def keep(self, answer: Answer) -> None:
        self.answers.append(answer)

    async def fail(self, failure: Failure) -> None:
        self.failures.append(failure)


async def play(*scripts: Script, request: Request = ASKED, **more: Any) -> tuple[Seen, Kept, FakeRouter]:
    seen, kept, router = Seen(), Kept(), FakeRouter(list(scripts))
    await answer(request, definition=DEFINITION, router=router, live=seen, book=kept, **more)
    return seen, kept, router


async def test_the_verdict_is_shown_before_any_text_is_read() -> None:
    """The verdict is shown, and kept, before the draft exists; the answer comes last."""
    seen, kept, _ = await play(Script([EMAIL], route="write_email"))
    assert [name for name, _ in seen.events] == ["start", "decided", "progress", "finish"]
    done = seen.of("finish")[0]
    assert done.verdict is Verdict.EMAIL
    assert done.draft == Email(subject="Metrics", body="Hi team,\n\nHere they are.")
    assert done.facts.route == "write_email"
    assert done.facts.model == "some-model"
    assert kept.answers == [done]


@pytest.mark.parametrize("route", [" Write_Email ", "WRITE_EMAIL"])
async def test_a_route_is_compared_trimmed_and_in_any_case(route: str) -> None:
    """The task's name may come in another spelling."""
    seen, _, _ = await play(Script([EMAIL], route=route))
    assert seen.of("decided") == [Verdict.EMAIL]


@pytest.mark.parametrize("route", ["fallback", None, "", "somebody_elses_task"])
async def test_any_other_route_is_unsure_and_keeps_the_draft_that_was_written(route: str | None) -> None:
    """Where the router matched no task, the person gets the draft of the kind that was written, whichever it is."""
    seen, _, router = await play(Script([AGENDA], route=route))
    assert seen.of("decided") == [Verdict.UNSURE]
    assert isinstance(seen.of("finish")[0].draft, Agenda)
    assert router.calls == [("ask", None)]


async def test_text_of_the_other_kind_is_stopped_unseen_and_the_routed_pool_is_asked() -> None:
    """The first marker decides before any text is shown; the verdict stands, and the answer says what happened."""
    seen, _, router = await play(
        Script(["Sub", "ject: Metrics\n", "never", "read"], route="write_meeting_agenda"), Script([AGENDA])
    )
    assert router.calls == [("ask", None), ("write", "write_meeting_agenda")]
    assert "never" not in router.read
    assert all("Subject" not in text for _, text in seen.of("progress"))
    assert seen.of("decided") == [Verdict.MEETING]
    done = seen.of("finish")[0]
    assert isinstance(done.draft, Agenda)
    assert done.facts.rewritten
    assert done.facts.route == "write_meeting_agenda"


async def test_the_routed_pool_is_asked_once_at_most() -> None:
    """If the pool writes the wrong kind again, its text is taken as the routed kind: no loop, nothing lost."""
    seen, _, router = await play(Script([EMAIL], route="write_meeting_agenda"), Script([EMAIL]))
    assert len(router.calls) == 2
    assert isinstance(seen.of("finish")[0].draft, Agenda)


async def test_text_without_a_marker_counts_as_the_routed_kind() -> None:
    """A model that forgets the format still gives a draft."""
    seen, _, router = await play(Script(["Hello there, all of you."], route="write_email"))
    assert seen.of("finish")[0].draft.body == "Hello there, all of you."
    assert len(router.calls) == 1


@pytest.mark.parametrize("error", [RouterRefused(401), RouterUnavailable()])
async def test_a_router_that_does_not_answer_is_one_sentence(error: BotError) -> None:
    """A refusal or a busy router ends in one failure that is shown and kept."""
    seen, kept, _ = await play(Script(refuses=error))
    assert [name for name, _ in seen.events] == ["start", "fail"]
    assert seen.of("fail")[0].error is error
    assert seen.of("fail") == kept.failures


async def test_a_broken_stream_shows_what_arrived_and_keeps_the_verdict() -> None:
    """The person sees the part that came, that it broke, and the verdict stands."""
    seen, kept, _ = await play(Script(["Subject: Metrics\n\nHi te"], route="write_email", breaks=StreamBroken()))
    failure = seen.of("fail")[0]
    assert failure.decision.verdict is Verdict.EMAIL
    assert failure.arrived == Email(subject="Metrics", body="Hi te")
    assert failure.error.try_again
    assert kept.decisions[0].task == DEFINITION.tasks[0]
    assert not seen.of("finish")


async def test_another_try_asks_the_pool_of_the_verdict_that_stands() -> None:
    """With a decision given, nothing is routed again."""
    decision = Decision(Verdict.EMAIL, "write_email", DEFINITION.tasks[0])
    seen, _, router = await play(Script([EMAIL]), decision=decision)
    assert router.calls == [("write", "write_email")]
    assert seen.of("finish")[0].facts.route == "write_email"


async def test_empty_text_is_a_failure_that_can_be_tried_again() -> None:
    """An answer without content is none."""
    seen, _, _ = await play(Script([" \n"], route="write_email"))
    assert seen.of("fail")[0].error.try_again


async def test_an_interruption_is_told_with_what_arrived() -> None:
    """When the bot is stopped, a running answer ends with a sentence and a way to try again."""
    deadline = Deadline()
    asyncio.get_running_loop().call_later(0.05, deadline.interrupt)
    seen, _, _ = await play(Script(["Subject: Metrics\n\nHi"], route="write_email", hangs=True), deadline=deadline)
    failure = seen.of("fail")[0]
    assert isinstance(failure.error, Interrupted)
    assert failure.arrived is not None


async def test_a_bug_is_one_sentence_too_and_never_its_text() -> None:
    """An error that nobody expected reaches the person as the general sentence."""
    seen, _, _ = await play(Script([], route="write_email", breaks=ZeroDivisionError("secret")))
    assert seen.of("fail")[0].error.sentence == BotError.sentence


@pytest.mark.parametrize("text", ["", " \n\t", "\u200b\u2060", "x" * (MAX_CHARACTERS + 1)])
async def test_what_cannot_be_sent_is_not_sent(text: str) -> None:
    """Nothing to decide about, or too much of it, is one sentence, and the router isn't asked."""
    seen, _, router = await play(request=Request(text=text))
    assert router.calls == []
    assert [name for name, _ in seen.events] == ["fail"]
