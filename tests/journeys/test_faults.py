"""What goes wrong at Slack, at the database or on the way, and what the person gets: one answer, sooner or later."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from bot.workspace import Message, Timing
from tests.journeys.conftest import Stage, staged
from tests.support.scripted_router import AGENDA, Reply
from tests.support.slack_text import words

COMMAND = "/meeting-or-email"
TEXT = "I have some metrics I want to share with my team."
IMPATIENT = Timing(ack=0.5, retries=(0.0, 0.3, 0.3))
METHODS = ("chat.postMessage", "chat.update", "users.info")


@pytest.fixture(autouse=True)
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Note how long slack-sdk would wait between tries, instead of waiting."""
    waited: list[float] = []

    async def note(seconds: float) -> None:
        waited.append(seconds)
        await asyncio.sleep(0)

    for module in ("async_handler", "builtin_async_handlers"):
        monkeypatch.setattr(f"slack_sdk.http_retry.{module}.asyncio", SimpleNamespace(sleep=note))
    monkeypatch.setattr("bot.slack.whisper.asyncio", SimpleNamespace(sleep=note))
    return waited


@pytest.fixture
async def quick(tmp_path: Path) -> AsyncIterator[Stage]:
    """Run the bot in one mode, for what has nothing to do with how Slack reaches it."""
    async with staged(tmp_path, "http") as stage:
        yield stage


def everything(stage: Stage, saying: str = "Copy") -> list[Message]:
    """Return all messages of the bot, wherever they are, that say something."""
    return [
        message
        for channel in stage.workspace.channels.values()
        for message in channel.messages.values()
        if message.user == stage.workspace.bot_user_id and not message.deleted and saying in words(message)
    ]


@asynccontextmanager
async def locked(stage: Stage) -> AsyncIterator[None]:
    """Hold the database, as another process would that writes and doesn't come to an end."""
    path = stage.settings.database_url.removeprefix("sqlite:///")
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    try:
        # In a thread: it may have to wait for a transaction of the bot's, which needs the loop to end.
        await asyncio.to_thread(other.execute, "BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")
    finally:
        other.close()


@pytest.fixture
async def lockable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Stage]:
    """Run the bot so that it waits for its database no longer than a moment, and Slack for the bot."""
    monkeypatch.setattr("bot.store.database.BUSY_SECONDS", 0.05)
    async with staged(tmp_path, "http", timing=Timing(ack=3.0, retries=(0.0, 0.3, 0.3))) as stage:
        yield stage


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(
    "fault",
    [{"status": 429, "retry_after": 7}, {"status": 500}, {"status": 503}, {"error": "internal_error"}, {"lost": True}],
    ids=["429", "500", "503", "internal_error", "lost"],
)
async def test_one_answer_arrives_whatever_slack_does_with_a_call(
    quick: Stage, waits: list[float], method: str, fault: dict[str, Any]
) -> None:
    """A refusal for now, a failure or a lost answer is waited out and repeated: one answer, and nobody unnamed."""
    planned = quick.workspace.faults.add(method, **fault, times=2)
    await quick.workspace.person("ana").mention("team", f"{TEXT} With @ben and @chen.")
    await quick.workspace.until(lambda: everything(quick), timeout=15)
    await quick.settled()
    assert planned.times == 0
    assert len(everything(quick)) == 1
    assert len(quick.router.calls) == 1
    assert "With Ben Okafor and Chen Wei." in quick.router.calls[0].said("user")
    assert len(waits) == 2 or (fault.get("lost") and method == "users.info")  # aiohttp itself repeats a lost GET
    if fault.get("retry_after"):
        assert min(waits) >= 7


@pytest.mark.parametrize("skip", [0, 1], ids=["parent", "placeholder"])
async def test_a_post_whose_answer_is_lost_leaves_no_second_answer(quick: Stage, skip: int) -> None:
    """Slack took it, and the bot doesn't know: something may be there twice, but not the answer."""
    quick.workspace.faults.add("chat.postMessage", lost=True, skip=skip)
    await quick.workspace.person("ana").command(COMMAND, TEXT)
    await quick.workspace.until(lambda: everything(quick), timeout=15)
    await quick.settled()
    assert len(everything(quick)) == 1


async def test_a_slack_that_never_recovers_for_one_method_leaves_the_answer_elsewhere(quick: Stage) -> None:
    """Where edits fail for good, the answer is posted instead, in the same thread."""
    quick.workspace.faults.add("chat.update", status=500, times=1_000)
    await quick.workspace.person("ana").command(COMMAND, TEXT)
    answer = await quick.answered()
    parent = await quick.parent("team")
    assert answer.thread_ts == parent.ts
    assert len(everything(quick)) == 1


async def test_a_placeholder_that_somebody_deleted_is_made_up_for(quick: Stage) -> None:
    """The message to edit is gone: the answer is posted, with its buttons."""
    gate = asyncio.Event()
    quick.router.script(Reply(text=[gate, "Subject: Numbers for March\n\nAll well."]))
    await quick.workspace.person("ana").command(COMMAND, TEXT)
    placeholder = await quick.answered(saying="This could be an email.")
    placeholder.deleted = True
    gate.set()
    answer = await quick.answered()
    await quick.workspace.person("ana").click(answer, "copy")
    await quick.workspace.person("ana").modal(lambda view: "Numbers for March" in words(view))


async def test_names_are_left_out_where_slack_does_not_tell_them(quick: Stage) -> None:
    """Without users.info a person is "a colleague", and the answer is the same."""
    quick.workspace.faults.add("users.info", status=500, times=1_000)
    await quick.workspace.person("ana").mention("team", f"{TEXT} With @ben.")
    await quick.workspace.until(lambda: everything(quick), timeout=15)
    assert "a colleague" in quick.router.calls[0].said("user")


@pytest.mark.parametrize("method", ["views.open", "views.update", "users.info"])
@pytest.mark.parametrize(
    "fault", [{"status": 429, "retry_after": 1}, {"status": 502}, {"lost": True}], ids=["429", "502", "lost"]
)
async def test_a_window_opens_and_is_filled(quick: Stage, method: str, fault: dict[str, Any]) -> None:
    """Copy and the invite's form get their content, though a call fails or its answer is lost."""
    quick.router.script(Reply(route="write_meeting_agenda", text=AGENDA))
    ana = quick.workspace.person("ana")
    await ana.command(COMMAND, TEXT)
    message = await quick.answered()
    for button, content in (("copy", "Plan the summer event"), ("invite", "Duration")):
        planned = quick.workspace.faults.add(method, **fault)
        await ana.click(message, button)
        view = await ana.modal(lambda view, content=content: content in words(view))  # type: ignore[misc]
        await quick.settled()
        assert planned.times == 0 or method == "users.info"
        await ana.close(view)
    assert not quick.workspace.ephemerals("ana")
    quick.workspace.faults.clear()


async def test_a_window_that_slack_refuses_is_said_so(quick: Stage) -> None:
    """The person reads that the window didn't open, rather than nothing."""
    quick.workspace.faults.add("views.open", error="expired_trigger_id")
    await quick.workspace.person("ana").command(COMMAND, "")
    await quick.whispered("ana", "didn't let me open")


async def test_the_same_event_is_answered_once(stage: Stage) -> None:
    """Slack sends an event again, with and without saying so, at the same time and after a restart."""
    gate = asyncio.Event()
    stage.router.script(Reply(text=["Subject: Once\n\n", gate, "Only once."]))
    ana = stage.workspace.person("ana")
    message = await ana.mention("team", TEXT)
    first = message.deliveries[0]
    again = await asyncio.gather(
        *(stage.workspace.redeliver(first, retry_header=header) for header in (True, False, True, False))
    )
    assert all(each.acked for each in again)
    gate.set()
    await stage.answer("team", message.ts)
    await stage.restart()
    await stage.workspace.redeliver(first)
    await stage.settled()
    assert len(stage.workspace.messages("team", message.ts)) == 1
    assert len(stage.router.calls) == 1


async def test_the_same_command_form_and_shortcut_are_answered_once(quick: Stage) -> None:
    """Whatever is delivered three times at once is written down and answered once."""
    ana = quick.workspace.person("ana")
    await ana.command(COMMAND, "")
    form = await ana.modal()
    message = await ana.post("team", TEXT)
    deliveries = [
        await ana.command(COMMAND, TEXT),
        await ana.submit(form, {"text": TEXT}),
        await ana.shortcut("could_this_be_an_email", message),
    ]
    await asyncio.gather(*(quick.workspace.redeliver(each) for each in deliveries for _ in range(2)))
    await quick.workspace.until(lambda: len(everything(quick)) == 3, timeout=15)
    await quick.settled()
    assert len(everything(quick)) == 3
    assert len(quick.router.calls) == 3


async def test_the_same_click_does_one_thing(stage: Stage) -> None:
    """A click that arrives three times makes one draft, opens one modal, and says nothing twice."""
    ana = stage.workspace.person("ana")
    await ana.command(COMMAND, TEXT)
    message = await stage.answered()
    for button in ("make_agenda", "copy"):
        click = await ana.click(message, button)
        await asyncio.gather(*(stage.workspace.redeliver(click, retry_header=header) for header in (True, False)))
        await stage.settled()
    assert len(everything(stage)) == 2
    assert len(ana.views) == 1
    assert "One moment" not in words(ana.views[0])
    assert not stage.workspace.ephemerals("ana")


async def test_an_event_during_a_failure_of_the_database_is_answered_later(lockable: Stage) -> None:
    """What can't be written down isn't taken: Slack sends it again, and it is answered once."""
    async with locked(lockable):
        message = await lockable.workspace.person("ana").mention("team", TEXT)
        assert not message.deliveries[0].acked
    await lockable.answer("team", message.ts)
    await lockable.settled()
    assert message.deliveries[0].acked
    assert len(lockable.workspace.messages("team", message.ts)) == 1


async def test_an_envelope_that_was_not_acked_comes_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Over Socket Mode too, what couldn't be written down isn't acked, and is answered when it comes again."""
    monkeypatch.setattr("bot.store.database.BUSY_SECONDS", 0.05)
    async with staged(tmp_path, "socket", timing=IMPATIENT) as stage:
        async with locked(stage):
            message = await stage.workspace.person("ana").direct_message(TEXT)
            assert message.deliveries[0].error == "operation_timeout"
        await stage.answer(message.channel, message.ts)
        await stage.settled()
        assert len(stage.router.calls) == 1


async def test_a_person_is_told_when_the_database_fails(lockable: Stage) -> None:
    """A command, a shortcut, a form and a click each get the sentence; what was filled in isn't lost."""
    ana = lockable.workspace.person("ana")
    await ana.command(COMMAND, TEXT)
    answer = await lockable.answered()
    message = await ana.post("team", TEXT)
    await ana.command(COMMAND, "")
    form = await ana.modal()
    async with locked(lockable):
        command = await ana.command(COMMAND, TEXT)
        assert "can't reach my database" in command.text
        await ana.submit(form, {"text": TEXT})
        assert "can't reach my database" in str(form.errors)
        await ana.shortcut("could_this_be_an_email", message)
        await ana.click(answer, "make_agenda")
        await lockable.workspace.until(
            lambda: [each for each in lockable.workspace.ephemerals("ana") if "database" in each.words][2:]
        )
    await ana.submit(form)
    await lockable.workspace.until(lambda: len(everything(lockable)) == 2, timeout=15)


async def test_a_database_that_fails_meanwhile_does_not_cost_the_answer(lockable: Stage) -> None:
    """What was taken is answered, though nothing of it can be kept; its buttons say that it isn't."""
    gate = asyncio.Event()
    lockable.router.script(Reply(text=[gate, "Subject: Numbers\n\nAll well."]))
    ana = lockable.workspace.person("ana")
    await ana.command(COMMAND, TEXT)
    await lockable.answered(saying="This could be an email.")
    async with locked(lockable):
        gate.set()
        message = await lockable.answered()
    await ana.click(message, "copy")
    await ana.modal(lambda view: "no longer kept" in words(view))


@pytest.mark.parametrize("reason", ["warning", "refresh_requested", "broken"])
async def test_a_connection_that_ends_is_made_anew(tmp_path: Path, reason: str) -> None:
    """Slack refreshes its connections now and then, and some break: the bot comes back, and so does what it missed."""
    async with staged(tmp_path, "socket", timing=IMPATIENT) as stage:
        old = stage.workspace.sockets.connections[0]
        if reason == "broken":
            await stage.workspace.sockets.drop()
        else:
            await stage.workspace.sockets.refresh(reason)
        message = await stage.workspace.person("ana").mention("team", TEXT)
        await stage.answer("team", message.ts)
        assert len(stage.router.calls) == 1
        if reason != "warning":
            assert old not in stage.workspace.sockets.connections


async def test_a_failing_response_url_does_not_cost_the_answer(quick: Stage) -> None:
    """The private answer is in the direct message, whatever becomes of the line that says so."""
    quick.workspace.faults.add("response_url", status=500, times=1_000)
    await quick.workspace.person("ana").command(COMMAND, f"--private {TEXT}")
    await quick.workspace.until(lambda: everything(quick), timeout=15)
    await quick.settled()
    assert [message.channel for message in everything(quick)] == [quick.workspace.direct("ana").id]


@pytest.mark.parametrize("fault", [{"status": 429, "retry_after": 3}, {"status": 503}], ids=["429", "503"])
async def test_a_response_url_is_used_again_when_slack_asks_for_it(quick: Stage, fault: dict[str, Any]) -> None:
    """The one way to a person who can't be reached otherwise is tried again: the whole answer arrives there, once."""
    quick.workspace.faults.add("chat.postMessage", error="channel_not_found", times=1_000)
    quick.workspace.faults.add("response_url", **fault, times=2)
    await quick.workspace.person("ana").command(COMMAND, TEXT, channel="secret")
    await quick.whispered("ana", "Numbers for March")
    await quick.settled()
    assert len(quick.workspace.ephemerals("ana")) == 1


async def test_an_answer_that_nobody_can_be_shown_is_only_logged(
    quick: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    """No message, no direct message, no response_url: the log names the request, and the bot goes on."""
    quick.workspace.faults.add("chat.postMessage", error="channel_not_found", times=1_000)
    quick.workspace.faults.add("response_url", status=404, times=1_000)
    await quick.workspace.person("ana").command(COMMAND, TEXT)
    await quick.settled()
    assert any(line.startswith("answer_not_shown") for line in caplog.messages)
    quick.workspace.faults.clear()
    await quick.workspace.person("ana").command(COMMAND, TEXT)
    await quick.answered()
