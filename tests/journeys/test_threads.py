"""A thread as the request: a mention in it that says nothing else, and what is read then, shown and kept."""

import pytest

from bot.slack import threads
from bot.slack.views.actions import Action
from bot.store import Status
from bot.workspace import Message
from tests.journeys.conftest import Stage, one_mode
from tests.support.scripted_router import EMAIL, Reply
from tests.support.slack_text import words

HELP = "Tell me what you need to get done"
INSTEAD = "write what you need into the same message as the mention."


async def discussion(stage: Stage, channel: str = "team") -> Message:
    """Let ana and ben talk in a thread; return its first message."""
    ana, ben = stage.workspace.person("ana"), stage.workspace.person("ben")
    parent = await ana.post(channel, "The numbers for March are in.")
    await ben.post(channel, "Who has to see them?\nI'd say @ana and sales & support.", thread_ts=parent.ts)
    await ana.post(channel, "Everybody, by Friday.", thread_ts=parent.ts)
    return parent


async def pointed(stage: Stage, parent: Message, saying: str = "Copy", number: int = 0) -> Message:
    """Let ana mention the bot in the thread, without a word; return the answer."""
    await stage.workspace.person("ana").mention(parent.channel, thread_ts=parent.ts)
    return await stage.answer(parent.channel, parent.ts, saying, number)


def reads(stage: Stage) -> int:
    """Count how often a thread was read."""
    return sum(call.method == "conversations.replies" for call in stage.workspace.calls)


@pytest.mark.parametrize("channel", ["team", "plans"])
async def test_a_mention_without_words_takes_the_thread_as_the_request(stage: Stage, channel: str) -> None:
    """Who said what, by name, in a public channel as in a private one; the small print says how much was read."""
    parent = await discussion(stage, channel)
    answer = await pointed(stage, parent)
    assert stage.router.calls[0].said("user") == (
        "Ana Silva: The numbers for March are in.\n"
        "Ben Okafor: Who has to see them?\nI'd say Ana Silva and sales & support.\n"
        "Ana Silva: Everybody, by Friday."
    )
    assert "route write_email · read 3 messages of this thread · openai-gpt-oss-120b" in words(answer)
    first = stage.workspace.history(answer)[0]
    assert first.text == "Reading this thread…"


@one_mode
async def test_a_mention_with_words_reads_no_thread(stage: Stage) -> None:
    """Words of one's own are the request, in a thread too."""
    parent = await discussion(stage)
    await stage.workspace.person("ana").mention("team", "Share the numbers", thread_ts=parent.ts)
    answer = await stage.answer("team", parent.ts)
    assert stage.router.calls[0].said("user") == "Share the numbers"
    assert "of this thread" not in words(answer)
    assert not reads(stage)


@one_mode
async def test_the_bots_own_messages_and_bare_mentions_are_left_out(stage: Stage) -> None:
    """A second mention reads the same as the first, and what somebody else's app said."""
    parent = await discussion(stage)
    await stage.workspace.person("robot").post("team", "Build <b>passed</b>", thread_ts=parent.ts)
    await pointed(stage, parent)
    await pointed(stage, parent, number=1)
    first, second = (call.said("user") for call in stage.router.calls)
    assert first == second
    assert first.endswith("\nAnother Bot: Build <b>passed</b>")


@one_mode
async def test_a_long_thread_is_read_up_to_a_point_and_that_is_said(stage: Stage) -> None:
    """At most 15 messages, from the beginning; the small print doesn't pretend that it was all."""
    ana = stage.workspace.person("ana")
    parent = await ana.post("team", "Point 0")
    for number in range(1, 20):
        await ana.post("team", f"Point {number}", thread_ts=parent.ts)
    answer = await pointed(stage, parent)
    assert stage.router.calls[0].said("user").splitlines() == [f"Ana Silva: Point {number}" for number in range(15)]
    assert "read the first 15 messages of this thread" in words(answer)


@one_mode
async def test_names_that_are_not_known_are_left_open(stage: Stage) -> None:
    """Without users:read each of them is a colleague."""
    stage.workspace.scopes -= {"users:read", "users:read.email"}
    await pointed(stage, await discussion(stage))
    assert stage.router.calls[0].said("user").startswith("a colleague: The numbers for March are in.\na colleague: Who")


@one_mode
@pytest.mark.parametrize(("channel", "scope"), [("team", "channels:history"), ("plans", "groups:history")])
async def test_a_missing_scope_is_named(stage: Stage, channel: str, scope: str) -> None:
    """One sentence says which scope it is and what to do instead; nothing is routed."""
    stage.workspace.scopes -= {scope}
    answer = await pointed(stage, await discussion(stage, channel), "I may not read this thread")
    assert words(answer) == (
        f"I may not read this thread: the scope {scope} is missing. An administrator can grant it. Meanwhile, {INSTEAD}"
        "\nRemove"
    )
    assert not stage.router.calls
    await stage.workspace.person("ana").mention(channel, "Share the numbers", thread_ts=answer.thread_ts)
    await stage.answer(channel, str(answer.thread_ts))


@one_mode
@pytest.mark.parametrize("error", ["channel_not_found", "thread_not_found", "not_in_channel"])
async def test_a_thread_that_slack_does_not_give(stage: Stage, error: str) -> None:
    """The person hears that it can't be read, and what to do instead."""
    stage.workspace.faults.add("conversations.replies", error=error)
    answer = await pointed(stage, await discussion(stage), "Slack doesn't let me read this thread.")
    assert INSTEAD in words(answer)
    assert "Try again" not in words(answer)


@one_mode
async def test_a_thread_that_slack_does_not_give_now_can_be_tried_again(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where Slack is too slow, a button reads the thread once more."""
    monkeypatch.setattr(threads, "READ_SECONDS", 0.0)
    answer = await pointed(stage, await discussion(stage), "Slack didn't give me this thread just now.")
    monkeypatch.setattr(threads, "READ_SECONDS", 30.0)
    await stage.workspace.person("ana").click(answer, Action.TRY_AGAIN)
    again = await stage.answer("team", str(answer.thread_ts))
    assert again is answer
    assert "read 3 messages of this thread" in words(again)


@one_mode
async def test_a_thread_that_holds_no_words_gets_the_line_of_help(stage: Stage) -> None:
    """Below a mention that is alone there is nothing to decide about."""
    ana = stage.workspace.person("ana")
    parent = await ana.mention("team")
    await stage.answer("team", parent.ts, HELP)
    await pointed(stage, parent, HELP, number=1)
    assert not stage.router.calls
    assert reads(stage) == 1


@one_mode
async def test_a_thread_that_is_too_long_is_refused_and_not_cut(stage: Stage) -> None:
    """More than 12,000 characters get the usual sentence."""
    ana = stage.workspace.person("ana")
    parent = await ana.post("team", "word " * 1_500)
    await ana.post("team", "word " * 1_500, thread_ts=parent.ts)
    answer = await pointed(stage, parent, "characters long")
    assert "I can take 12,000" in words(answer)
    assert not stage.router.calls


@one_mode
async def test_the_other_kind_of_draft_is_written_from_what_was_read(stage: Stage) -> None:
    """The thread isn't read again, also where it went on, or the bot was restarted meanwhile."""
    parent = await discussion(stage)
    answer = await pointed(stage, parent)
    await stage.workspace.person("ben").post("team", "One more thing.", thread_ts=parent.ts)
    await stage.restart()
    await stage.workspace.person("ana").click(answer, Action.MAKE_AGENDA)
    other = await stage.answer("team", parent.ts, number=1)
    first, second = (call.said("user") for call in stage.router.calls)
    assert first == second
    assert "read 3 messages of this thread" in words(other)
    assert reads(stage) == 1


@one_mode
async def test_what_was_read_is_kept_for_another_try_and_erased_with_the_answer(stage: Stage) -> None:
    """A draft that broke off is tried again without reading; Remove leaves nothing of it."""
    stage.router.script(Reply(text=EMAIL, finish=None, done=False))
    answer = await pointed(stage, await discussion(stage), "Try again")
    buttons = [each for block in answer.blocks for each in block.get("elements", []) if each["type"] == "button"]
    await stage.workspace.person("ana").click(answer, Action.TRY_AGAIN)
    answer = await stage.answer("team", str(answer.thread_ts))
    assert "read 3 messages of this thread" in words(answer)
    assert reads(stage) == 1
    await stage.workspace.person("ana").click(answer, Action.MENU, option="Remove")
    await stage.settled()
    entry = await stage.deps.store.find(buttons[0]["value"])
    assert entry is not None
    assert (entry.status, entry.request) == (Status.REMOVED, None)


@one_mode
async def test_a_stop_while_the_thread_is_read_is_told(stage: Stage) -> None:
    """Who waits for a thread when the bot is stopped can try again."""
    stage.workspace.faults.add("conversations.replies", delay=30.0)
    parent = await discussion(stage)
    await stage.workspace.person("ana").mention("team", thread_ts=parent.ts)
    await stage.answer("team", parent.ts, "Reading this thread…")
    await stage.deps.supervisor.drain(seconds=0.0)
    answer = await stage.answer("team", parent.ts, "I was interrupted by a restart")
    assert "Try again" in words(answer)
