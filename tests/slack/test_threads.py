"""What a thread's messages become, and what is told where Slack doesn't give them."""

from typing import Any, cast

import pytest
from slack_sdk.errors import SlackApiError

from bot.errors import ThreadUnavailable, ThreadUnreadable
from bot.request import ReadThread, Request
from bot.slack import threads

BOT = "U0BOT"


class Slack:
    """Answers `conversations.replies`, with an answer or a refusal."""

    def __init__(self, answer: dict[str, Any]) -> None:
        self.answer = answer

    async def conversations_replies(self, **_: Any) -> dict[str, Any]:
        if "error" in self.answer:
            raise SlackApiError("refused", self.answer)  # type: ignore[no-untyped-call]
        return self.answer


async def read(**answer: Any) -> Request:
    return await threads.read(cast("Any", Slack(answer)), "C1", "1.1", BOT)


@pytest.mark.parametrize(
    ("message", "line"),
    [
        ({"user": "U1", "text": "Hello"}, "<@U1>: Hello"),
        ({"user": "U1", "text": f"<@{BOT}> hello"}, "<@U1>: hello"),
        ({"user": "U1", "text": f"<@{BOT}>"}, None),
        ({"user": BOT, "text": "This could be an email."}, None),
        ({"user": "U1", "text": "", "files": [{"title": "Plan"}], "subtype": "file_share"}, "<@U1>: Plan"),
        ({"user": "U1", "text": "joined", "subtype": "channel_join"}, None),
        ({"user": "USLACKBOT", "text": "This message was deleted.", "subtype": "tombstone"}, None),
        ({"bot_id": "B1", "username": "A & B", "text": "Passed", "subtype": "bot_message"}, "A &amp; B: Passed"),
        ({"bot_id": "B1", "bot_profile": {"name": "CI"}, "text": "Passed"}, "CI: Passed"),
        ({"bot_id": "B1", "text": "", "attachments": [{"text": "Passed"}]}, "an app: Passed"),
    ],
)
async def test_what_is_read_of_a_message(message: dict[str, Any], line: str | None) -> None:
    """Everybody's words, with who said them; not the bot's own, not mere mentions, not what happened."""
    assert await read(messages=[message]) == Request(text=line or "", thread=ReadThread(messages=1 if line else 0))


async def test_no_more_is_read_than_was_asked_for() -> None:
    """Slack gives the first message on top of as many replies; what goes on is noticed."""
    request = await read(messages=[{"user": "U1", "text": "Hello"}] * 16, has_more=True)
    assert request.thread == ReadThread(messages=15, more=True)
    assert request.text.count("\n") == 14


@pytest.mark.parametrize(
    ("needed", "said"),
    [
        ("channels:history", "the scope channels:history is missing"),
        ("channels:history,groups:history", "the scope channels:history or groups:history is missing"),
        (None, "Slack doesn't let me read this thread."),
    ],
)
async def test_a_missing_scope_is_named_as_slack_names_it(needed: str | None, said: str) -> None:
    """One or several; where Slack names none, the sentence does without."""
    with pytest.raises(ThreadUnreadable) as caught:
        await read(error="missing_scope", needed=needed)
    assert said in caught.value.sentence
    assert not caught.value.try_again


@pytest.mark.parametrize("error", ["ratelimited", "internal_error"])
async def test_what_passes_can_be_tried_again(error: str) -> None:
    """Where Slack is busy, the person may try again."""
    with pytest.raises(ThreadUnavailable) as caught:
        await read(error=error)
    assert caught.value.try_again
