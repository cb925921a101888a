"""What stands there until the answer does: a placeholder, the verdict, the draft as it grows, or why there is none."""

import pytest

from bot.answering import Decision, Failure
from bot.draft import Kind
from bot.errors import BotError, EmptyRequest, RouterRefused, RouterUnavailable, StreamBroken
from bot.router.definition import load
from bot.slack.views.actions import Action
from bot.slack.views.failure import failed
from bot.slack.views.parent import asked
from bot.slack.views.progress import decided, growing, working
from bot.verdict import Verdict
from tests.support.drafts import EMAIL
from tests.support.slack_limits import action_ids, words

EMAIL_TASK = load().writing(Kind.EMAIL)
DECISION = Decision(Verdict.EMAIL, EMAIL_TASK.name, EMAIL_TASK)


def test_the_parent_names_and_quotes() -> None:
    """It names who asks, and quotes their words as they are."""
    message = asked("U0ASKER", "Share <!channel> *metrics*")
    assert words(message.blocks) == " asks: could this be an email?Share <!channel> *metrics*"
    assert message.blocks[0]["elements"][0]["elements"][0] == {"type": "user", "user_id": "U0ASKER"}
    assert message.text == "Could this be an email? Share &lt;!channel&gt; *metrics*"


def test_the_parent_says_how_much_it_leaves_out() -> None:
    """A long text is cut at a word, and the rest is counted to the character."""
    request = "word " * 2_000 + "end"
    shown, more = asked("U0ASKER", request).blocks[0]["elements"][1]["elements"]
    cut = shown["text"].removesuffix("…")
    assert request.startswith(cut)
    assert more["text"] == f" ({len(request) - len(cut):,} more characters)"


def test_a_private_parent_addresses_the_asker() -> None:
    """In one's own direct message with the bot nobody is mentioned."""
    assert words(asked("U0ASKER", "Share metrics", private=True).blocks).startswith("You asked")


@pytest.mark.parametrize(("asker", "said"), [(None, "Looking at it…"), ("U0ASKER", "Looking at it for …")])
def test_the_placeholder(asker: str | None, said: str) -> None:
    """It is there at once, and names the asker where nothing else does."""
    assert words(working(asker).blocks) == said


@pytest.mark.parametrize(
    ("decision", "headline", "writing"),
    [
        (DECISION, "This could be an email.", "Writing the email…"),
        (Decision(Verdict.UNSURE), "The router didn't decide: this could go either way.", "Writing a draft"),
        (
            Decision(Verdict.MEETING, task=EMAIL_TASK, asked_for=Kind.EMAIL),
            "Here it is as an email.",
            "Writing the email…",
        ),
    ],
)
def test_the_verdict_comes_before_the_draft(decision: Decision, headline: str, writing: str) -> None:
    """The headline is the verdict, or what was asked for; below it stands what is being written."""
    first, second = decided(decision).blocks
    assert first["text"]["text"] == headline
    assert words([second]).startswith(writing)


def test_the_draft_grows_below_the_verdict() -> None:
    """What has been written is shown like the draft it will be, and that there is more to come."""
    shown = words(growing(DECISION, Kind.EMAIL, "Subject: Q3 metrics\n\nHi all,\n\nhere").blocks)
    assert shown.startswith("This could be an email.")
    assert "Q3 metrics" in shown
    assert "Hi all," in shown
    assert shown.endswith("Still writing…")


def test_a_broken_stream_shows_what_arrived() -> None:
    """The verdict stands, what arrived is there, then the sentence and a way to try again."""
    message = failed(Failure(StreamBroken(), DECISION, EMAIL), "entry1")
    assert words(message.blocks).startswith("This could be an email.")
    assert EMAIL.body in words(message.blocks)
    assert "broke off" in message.text
    assert message.blocks[-1]["elements"][0]["value"] == "entry1"


def test_a_broken_stream_without_a_draft_points_at_nothing() -> None:
    """Where nothing arrived, the sentence doesn't say that it is above."""
    assert "above" not in words(failed(Failure(StreamBroken(), DECISION), "entry1").blocks)


@pytest.mark.parametrize(
    ("error", "buttons"),
    [
        (RouterUnavailable(), [Action.TRY_AGAIN, Action.MENU]),
        (RouterRefused(401), [Action.MENU]),
        (BotError(), [Action.MENU]),
        (EmptyRequest(), []),
    ],
)
def test_trying_again_is_offered_where_it_may_help(error: BotError, buttons: list[Action]) -> None:
    """The error decides whether there is a button, and its sentence is what is read; what was asked can be removed."""
    message = failed(Failure(error), "entry1")
    assert action_ids(message.blocks) == buttons
    assert error.sentence in words(message.blocks)
