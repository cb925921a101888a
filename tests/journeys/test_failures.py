"""What goes wrong at the router, and what the person then gets: one sentence, and a button where trying may help."""

import asyncio
import json
import logging
import time
from collections.abc import AsyncIterator
from copy import copy
from http import HTTPStatus
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.cli import _log_to_stderr
from bot.router import definition
from bot.serve import EVENTS_PATH
from bot.workspace import Message
from tests.journeys.conftest import Stage, staged
from tests.support.scripted_router import AGENDA, EMPTY, HTML, LONG, Behaviour, Drop, Hang, Reply, Status, broken
from tests.support.slack_text import words

COMMAND = "/meeting-or-email"
TEXT = "I have some metrics I want to share with my team."
BUSY = "busy right now"
LATER = {"Retry-After": "0"}
NASTY = (
    "<!channel> <!here> @channel <@U00000BEN> <#C00000TEAM|team> <!subteam^S1|all> <https://evil.example/a|a> "
    "https://evil.example/b?c=d mailto:x@evil.example ```fence``` *bold* \u202ereversed\u202c \u200f \x00\x07\ud800 end"
)


@pytest.fixture
async def quick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Stage]:
    """Run the bot so that it gives a slow or busy router up at once; how Slack reaches it makes no difference."""
    monkeypatch.setattr("bot.router.backoff.pause", lambda *_, **__: 0.0)
    async with staged(tmp_path, "http", ROUTER_FIRST_BYTE_TIMEOUT="0.3", ROUTER_IDLE_TIMEOUT="0.3") as stage:
        yield stage


async def asked(stage: Stage, *behaviours: Behaviour, saying: str) -> Message:
    """Let Ana ask in #team, on a router that behaves so, and wait until the answer says something."""
    stage.router.script(*behaviours)
    await stage.workspace.person("ana").command(COMMAND, TEXT)
    return await stage.answered(saying=saying)


async def tried_again(stage: Stage, message: Message) -> Message:
    """Click "Try again" and wait for the whole answer, in the same message."""
    await stage.workspace.person("ana").click(message, "try_again")
    answer = await stage.answered()
    assert answer.ts == message.ts
    assert "Try again" not in words(answer)
    return answer


def email_pool() -> tuple[str, ...]:
    """Return the models that write emails when they are asked directly."""
    task = definition.load().matched("write_email")
    assert task is not None
    return tuple(task.models)


async def test_only_a_mention_gets_a_line_of_help(stage: Stage) -> None:
    """A mention without words isn't sent to the router: the person is told what to write."""
    message = await stage.workspace.person("ana").mention("team")
    answer = await stage.answer("team", message.ts, saying="Tell me what you need")
    assert "Try again" not in words(answer)
    assert stage.router.calls == []


@pytest.mark.parametrize("text", ["   ", "\u200b \u2003\n", "\u202e"])
async def test_white_space_gets_a_line_of_help(quick: Stage, text: str) -> None:
    """White space and invisible characters aren't words, whatever kind they are."""
    message = await quick.workspace.person("ana").direct_message(text)
    await quick.answer(message.channel, message.ts, saying="Tell me what you need")
    assert quick.router.calls == []


@pytest.mark.parametrize("text", ["numbers \ud800 of March", "numbers \x00 of \u202e March", "<!channel> & <b>"])
async def test_odd_characters_in_a_request_are_no_reason_to_fail(quick: Stage, text: str) -> None:
    """Half a character, NUL, what Slack would parse: the person gets their answer, and nobody is pinged."""
    ana = quick.workspace.person("ana")
    message = await ana.direct_message(text)
    await quick.answer(message.channel, message.ts)
    await ana.command(COMMAND, "")
    await ana.submit(await ana.modal(), {"text": text})
    await quick.answered()


async def test_too_long_a_text_gets_a_sentence_with_the_limit(quick: Stage) -> None:
    """Nothing is cut silently: a longer text isn't sent, and the sentence says how long it may be."""
    ana = quick.workspace.person("ana")
    message = await ana.mention("team", "m" * 12_001)
    answer = await quick.answer("team", message.ts, saying="12,000")
    assert "12,001 characters" in words(answer)
    assert quick.router.calls == []
    message = await ana.mention("team", "m" * 12_000)
    await quick.answer("team", message.ts)
    assert quick.router.calls[0].said("user") == "m" * 12_000


@pytest.mark.parametrize(
    ("status", "mend"), [(401, "MODEL_ACCESS_KEY"), (402, "credit"), (403, "tier"), (404, "ROUTER_NAME")]
)
async def test_a_refusal_says_what_the_administrator_must_mend(quick: Stage, status: int, mend: str) -> None:
    """One sentence, no button, and the router isn't asked again."""
    message = await asked(quick, Status(status, {"id": "no", "message": "secret words"}), saying=mend)
    assert "administrator" in words(message)
    assert "Try again" not in words(message)
    assert "secret words" not in words(message)
    assert len(quick.router.calls) == 1


@pytest.mark.parametrize("failing", [*(Status(each, headers=LATER) for each in (429, 500, 502, 503, 504)), Drop()])
async def test_a_busy_router_is_tried_five_times_and_then_once_more_by_hand(quick: Stage, failing: Behaviour) -> None:
    """After all tries the person reads that it is busy; the button asks afresh, for a fresh verdict."""
    message = await asked(quick, *[failing] * 5, saying=BUSY)
    assert len(quick.router.calls) == 5
    answer = await tried_again(quick, message)
    assert "This could be an email." in words(answer)
    assert quick.router.calls[5].routed
    assert quick.router.calls[5].affinity != quick.router.calls[4].affinity


async def test_a_busy_router_that_recovers_is_not_noticed(stage: Stage) -> None:
    """Two refusals for being busy, then an answer: the person sees only that."""
    message = await asked(stage, Status(503, headers=LATER), Status(429, headers=LATER), saying="Copy")
    assert BUSY not in "".join(str(version.blocks) for version in stage.workspace.history(message))


async def test_a_router_out_of_reach_is_busy(quick: Stage) -> None:
    """Where nothing listens, all tries fail to connect, and the person can try again."""
    async with quick.router.away():
        message = await asked(quick, saying=BUSY)
    await tried_again(quick, message)


async def test_a_router_that_takes_too_long_is_asked_once(quick: Stage) -> None:
    """A call that was sent isn't repeated by the bot; by the person it is."""
    message = await asked(quick, Hang(), saying=BUSY)
    assert len(quick.router.calls) == 1
    await tried_again(quick, message)


@pytest.mark.parametrize(
    ("nonsense", "what"),
    [
        (EMPTY, "empty"),
        (Reply(text=" \n\n "), "empty"),
        (Reply(text="", raw=["{not json"], finish=None, done=False), "malformed"),
        (Reply(text="", raw=['{"error":{"message":"m","type":"t","code":"overloaded"}}'], finish=None), "overloaded"),
        (HTML, "not_a_stream"),
        (Status(200, {"choices": "no"}), "not_a_stream"),
    ],
)
async def test_nonsense_can_be_tried_again_and_is_found_in_the_log(
    quick: Stage, caplog: pytest.LogCaptureFixture, nonsense: Reply | Status, what: str
) -> None:
    """Empty content, a malformed stream, HTML for JSON: a button for the person, the request's id in the log."""
    caplog.set_level(logging.INFO)
    nonsense = type(nonsense)(**{**vars(nonsense), "headers": {"x-request-id": "req-of-nonsense"}})
    message = await asked(quick, nonsense, saying="Try again")
    assert "try again" in words(message)
    assert any(what in line and "request_id=req-of-nonsense" in line for line in caplog.messages)
    await tried_again(quick, message)


async def test_a_stream_that_breaks_leaves_what_arrived_and_the_verdict(stage: Stage) -> None:
    """What came is shown, that it broke too; another try keeps the verdict and asks its own pool directly."""
    message = await asked(stage, broken(after=4), saying="Try again")
    assert "This could be an email." in words(message)
    assert "Numbers for March" in words(message)
    assert "broke off" in words(message)
    answer = await tried_again(stage, message)
    assert "This could be an email." in words(answer)
    assert "[figures]" in words(answer)
    assert not stage.router.calls[1].routed
    assert stage.router.calls[1].model in email_pool()


async def test_text_without_a_marker_that_breaks_off_is_shown_too(quick: Stage) -> None:
    """Text that names no kind counts as the routed one: what arrived of it isn't kept from the person."""
    message = await asked(
        quick, broken("Hello all, the numbers are in, and they are good.", after=3), saying="Try again"
    )
    assert "Hello all, the numbers are" in words(message)


async def test_a_stream_that_falls_silent_has_broken(quick: Stage) -> None:
    """Silence for longer than is allowed counts as the end; what arrived stays, and the other try works."""
    silent = Reply(route="write_meeting_agenda", text=[AGENDA[:60]], finish=None, done=False, ending="hang")
    message = await asked(quick, silent, saying="Try again")
    assert "This warrants a meeting." in words(message)
    assert "Plan the summer event" in words(message)
    answer = await tried_again(quick, message)
    assert "This warrants a meeting." in words(answer)


async def test_a_failure_of_the_rewrite_keeps_the_verdict(quick: Stage) -> None:
    """Where the text is of the other kind and the pool is busy, the verdict stays, and the next try asks the pool."""
    behaviours: list[Behaviour] = [Reply(route="write_email", text=AGENDA), *[Status(503, headers=LATER)] * 5]
    message = await asked(quick, *behaviours, saying=BUSY)
    assert "This could be an email." in words(message)
    assert "Plan the summer event" not in words(message)
    await tried_again(quick, message)
    assert not any(call.routed for call in quick.router.calls[1:])


async def test_a_failed_answer_can_be_removed_and_its_request_with_it(quick: Stage) -> None:
    """Nobody's words stay in the channel because the router was busy."""
    message = await asked(quick, Hang(), saying=BUSY)
    await quick.workspace.person("ana").click(message, "menu", option="Remove")
    await quick.workspace.until(lambda: not quick.workspace.messages("team"))


async def test_an_answer_removed_while_it_is_tried_again_stays_removed(quick: Stage) -> None:
    """What was erased meanwhile isn't posted anew when its message can't be edited any more."""
    message = await asked(quick, Hang(), saying=BUSY)
    gate = asyncio.Event()
    quick.router.script(Reply(route="write_email", text=["Subject: Numbers\n\n", gate, "They are in."]))
    ana = quick.workspace.person("ana")
    failed = copy(message)  # as somebody sees it whose Slack hasn't shown the new try yet
    await ana.click(message, "try_again")
    await quick.workspace.until(lambda: len(quick.router.calls) > 1)
    entry_id = next(element for block in failed.blocks for element in block.get("elements", []) if "value" in element)
    await quick.deps.store.remove(entry_id["value"])
    await quick.deps.client.chat_delete(channel=message.channel, ts=message.ts)
    gate.set()
    await quick.settled()
    assert not quick.workspace.messages("team", message.thread_ts)
    assert not quick.workspace.messages(quick.workspace.direct("ana").id)


async def test_a_try_again_belongs_to_the_asker(quick: Stage) -> None:
    """Anybody else who clicks is told so, and nothing is asked."""
    message = await asked(quick, Hang(), saying=BUSY)
    await quick.workspace.person("ben").click(message, "try_again")
    await quick.whispered("ben", "Only the person who asked")
    assert len(quick.router.calls) == 1


async def test_a_long_draft_is_shortened_in_the_message_and_whole_in_copy(quick: Stage) -> None:
    """40,000 characters: the message says that it is shortened, and the fields of Copy hold all of it."""
    message = await asked(quick, LONG, saying="Shortened")
    ana = quick.workspace.person("ana")
    await ana.click(message, "copy")
    view = await ana.modal(lambda view: "Done" in str(view.body["submit"]))
    assert copied(view.blocks).count("word") == 40 * 200


@pytest.mark.parametrize("text", [f"Subject: {NASTY}\n\n{NASTY}\n{NASTY}", AGENDA.replace("Budget", NASTY)])
async def test_generated_text_is_inert_everywhere(quick: Stage, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """In the growing message, the whole, Copy and the invite: no ping, no unfurl, and nothing that Slack refuses."""
    monkeypatch.setattr("bot.slack.live_message.PROGRESS_SECONDS", 0)
    route = "write_email" if text.startswith("Subject") else "write_meeting_agenda"
    gate = asyncio.Event()
    quick.router.script(Reply(route=route, text=[text, gate, "\nThe end"]))
    ana = quick.workspace.person("ana")
    await ana.command(COMMAND, TEXT)
    await quick.answered(saying="evil.example")
    gate.set()
    message = await quick.answered()
    assert "\x00" not in words(message)
    assert "\u202e" not in words(message)
    await ana.click(message, "copy")
    view = await ana.modal(lambda view: "evil.example" in words(view))
    await ana.close(view)
    await ana.click(message, "invite")
    form = await ana.modal(lambda view: view.body["submit"] is not None)
    await ana.submit(form)
    await quick.answer("team", message.thread_ts or "", saying="Google Calendar")
    assert not [call for call in quick.workspace.calls if call.error]


async def test_no_log_line_holds_words_drafts_or_tokens(
    quick: Stage, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever happens, and however much is logged: not what a person wrote, not a draft, not a token."""
    caplog.set_level(logging.DEBUG)
    _log_to_stderr("DEBUG")
    await quick.restart()
    secret = "Zanzibar"
    draft = f"Subject: {secret} draft\n\nMarmalade for {secret}."
    ana = quick.workspace.person("ana")
    quick.router.default = Reply(text=draft)
    await ana.direct_message(f"{secret} one")
    await ana.command(COMMAND, f"{secret} two")
    message = await quick.answered()
    await ana.click(message, "copy")
    await ana.modal(lambda view: secret in words(view))
    quick.router.script(broken(draft, after=4))
    await ana.mention("team", f"{secret} three")
    await quick.settled()
    quick.router.script(Status(401, {"id": "x", "message": secret}))
    quick.workspace.faults.add("chat.update", error="restricted_action", times=9)
    await ana.mention("team", f"{secret} four")
    await quick.settled()
    quick.workspace.faults.add("chat.postMessage", error="restricted_action", times=9)
    await ana.command(COMMAND, f"{secret} five")
    monkeypatch.setattr(quick.deps.store, "accept", failing(secret))
    await ana.command(COMMAND, f"{secret} six")
    await ana.direct_message(f"{secret} seven")
    await quick.settled()
    async with aiohttp.ClientSession() as session:
        forged = {"X-Slack-Request-Timestamp": str(int(time.time())), "X-Slack-Signature": "v0=forged"}
        body = json.dumps({"event": {"text": secret}})
        async with session.post(
            f"http://127.0.0.1:{quick.settings.port}{EVENTS_PATH}", data=body, headers=forged
        ) as got:
            assert got.status == HTTPStatus.UNAUTHORIZED
    keys = (quick.settings.slack_bot_token, quick.settings.slack_signing_secret, quick.settings.model_access_key)
    forbidden = [secret, "Marmalade", *(key.get_secret_value() for key in keys if key)]
    told = [f"{record.name} {record.getMessage()} {record.exc_text or ''}" for record in caplog.records]
    assert [line for line in told if line.startswith("bot.slack")], "nothing was logged at all"
    assert not [line for line in told for word in forbidden if word in line]


def failing(quoted: str) -> Any:
    """Make a method that fails as code does that nobody expected, quoting what it was handed."""

    async def fail(*_: object) -> None:
        raise RuntimeError(quoted)

    return fail


def copied(blocks: list[dict[str, Any]]) -> str:
    """Return what stands in the fields of a modal."""
    return "".join(block["element"].get("initial_value", "") for block in blocks if block["type"] == "input")
