"""Whatever anybody writes, what is shown is what Slack takes, and pings nobody."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answer import Answer, Facts
from bot.answering import Decision, Failure
from bot.draft import Draft, Kind
from bot.invite import Guest, Invite, google, outlook
from bot.request import ReadThread
from bot.slack.escape import inert
from bot.slack.views import answer, copy, details, elements, failure, form, invite, notices, parent, post, progress
from bot.slack.views.actions import Action
from bot.slack.views.message import Block, Message
from bot.workspace.blocks import message_blocks, modal
from tests.support import drafts
from tests.support.slack_limits import action_ids, check_message, check_view

ASKER = "U0ASKER"
START = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def _accepted(message: Message, mentioned: str | None = None) -> None:
    check_message(message, mentioned=mentioned)
    message_blocks(message.blocks)
    assert set(action_ids(message.blocks)) <= set(Action)


def _accepted_view(view: dict[str, object]) -> None:
    check_view(view)
    modal(view)


@drafts.anything
@given(drafts.answers)
def test_an_answer(given_answer: Answer) -> None:
    """Any answer fits into a message, and names nobody but who asked."""
    shown = answer.answered(
        given_answer,
        "entry1",
        asker_id=ASKER,
        offers=tuple(Kind),
        thread=ReadThread(messages=15, more=True),
        share="#" + "long-name-" * 8,
    )
    _accepted(shown, ASKER)


@drafts.anything
@given(drafts.failures)
def test_a_failure(given_failure: Failure) -> None:
    """Any failure fits into a message, whatever had arrived."""
    _accepted(failure.failed(given_failure, "entry1"))


@drafts.anything
@given(drafts.any_text(20_000), st.booleans())
def test_a_parent(words: str, private: bool) -> None:
    """Any request can be quoted."""
    _accepted(parent.asked(ASKER, words, private=private), None if private else ASKER)


@drafts.anything
@given(drafts.decisions, drafts.kinds, drafts.any_text(40_000))
def test_progress(decision: Decision, kind: Kind, words: str) -> None:
    """Any decision, and any text on its way to a draft, can be shown."""
    _accepted(progress.decided(decision))
    _accepted(progress.growing(decision, kind, words))


@drafts.anything
@given(drafts.drafts, st.lists(st.emails(), max_size=5))
def test_copy(draft: Draft, recipients: list[str]) -> None:
    """Any draft can be copied, even if a modal can't hold its end."""
    _accepted_view(copy.copy_view(draft, recipients))


@drafts.anything
@given(drafts.drafts)
def test_the_invite_form(draft: Draft) -> None:
    """Any draft can become an invite."""
    _accepted_view(invite.invite_form(draft, "entry1", start=START, guest_ids=("U0GUEST",)))


@drafts.anything
@given(drafts.drafts, drafts.facts, drafts.any_text(3_000), drafts.any_text())
def test_posting(draft: Draft, facts: Facts, words: str, sentence: str) -> None:
    """Any draft can be posted, changed in any way, and come back with any sentence."""
    _accepted_view(
        post.post_form(draft, "entry1", channel_id="C1", response_url="https://hooks.example/1", thread_ts=None)
    )
    filled = post.PostAnswer("entry1", "C1", inert(words)[:3_000], "https://hooks.example/1", "1.1")
    _accepted_view(post.again(filled, sentence))
    _accepted(post.message(words, draft, facts, ASKER), ASKER)


guests = st.lists(
    st.builds(Guest, name=drafts.any_text(), email=st.none() | st.emails() | drafts.any_text()), max_size=50
)


@drafts.anything
@given(drafts.any_text(5_000), st.integers(1, 100_000), guests, drafts.any_text(3_000), st.booleans())
def test_a_created_invite(words: str, duration: int, invited: list[Guest], description: str, file: bool) -> None:
    """Any invite can be shown, in a thread and in a modal."""
    made = Invite(
        title=words,
        start=START,
        duration_minutes=duration,
        guests=tuple(invited),
        place=words,
        description=description,
        organizer=Guest(name="Ada"),
    )
    shown = invite.Invitation(made, google(made, "Europe/Berlin"), outlook(made), file=file)
    _accepted(invite.created(shown))
    _accepted_view(invite.created_view(shown))


@drafts.anything
@given(drafts.answers, st.none() | drafts.kinds)
def test_details(given_answer: Answer, asked_for: Kind | None) -> None:
    """The facts of any answer fit into a modal."""
    _accepted_view(details.details_view(given_answer, asked_for))


@drafts.anything
@given(drafts.any_text(20_000))
def test_a_notice(sentence: str) -> None:
    """Any sentence can be shown, in a message and in a modal."""
    _accepted(notices.notice(sentence))
    _accepted_view(notices.modal(sentence))


@pytest.mark.parametrize("private", [True, False])
def test_fixed_views(private: bool) -> None:
    """The form and the modals that are shown first are accepted too."""
    _accepted_view(form.ask_form(form.Where("C1", "https://hooks.example/1"), private=private))
    _accepted_view(copy.loading())
    _accepted_view(invite.loading())
    _accepted_view(post.loading())
    _accepted_view(post.posting())
    _accepted_view(post.posted_view(None))
    _accepted_view(post.posted_view("https://slack.example/1"))


@pytest.mark.parametrize(
    "message",
    [
        notices.only_the_asker("remove this"),
        notices.already_made(Kind.AGENDA),
        notices.not_deleted(),
        notices.not_opened(),
        notices.unknown(),
        notices.shared("It is in #team now", "https://slack.example/1"),
        notices.shared("It is in #team now", None),
        notices.still_writing(),
        notices.answered_privately("D1", "T1"),
        progress.working(),
        progress.reading(),
    ],
)
def test_fixed_messages(message: Message) -> None:
    """The one-liners are accepted."""
    _accepted(message)


@pytest.mark.parametrize(
    "block",
    [
        {"type": "section", "text": {"type": "mrkdwn", "text": "<!channel>"}},
        {"type": "header", "text": {"type": "plain_text", "text": "x" * 151}},
        elements.rich(elements.line(elements.user("U0OTHER"))),
        elements.rich(elements.line({"type": "text", "text": "\u202e"})),
        elements.rich(elements.line(elements.text("x" * 13_000))),
        elements.actions(*(elements.link_button("Open", Action.LINK_GOOGLE, "https://a.example/") for _ in range(2))),
        elements.field("name", "Name", elements.text_input()),
    ],
)
def test_the_checker_refuses(block: Block) -> None:
    """What these tests rely on does find a mention, a text that is too long, a disguise and a repeated id."""
    with pytest.raises(AssertionError):
        check_message(Message("text", [block]), mentioned=ASKER)
