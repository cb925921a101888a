"""Post in Slack: the form, what is posted in whose name, and what a person hears where it can't be."""

from typing import Any

import pytest

from bot.slack.listeners.command import COMMAND
from bot.slack.views.actions import Action
from bot.workspace import CannotDo, Message, Person, View
from tests.journeys.conftest import Stage, one_mode
from tests.support.scripted_router import AGENDA, EMAIL, LONG, Reply
from tests.support.slack_text import words

WORDS = "I have some metrics I want to share with my team."
BODY = EMAIL.partition("\n\n")[2]
INVITE_ME = "I'm not in that conversation, so I can't post there. Invite me with /invite @meeting-or-email"


async def asked(stage: Stage, reply: Reply | None = None) -> Message:
    """Let ana ask in #team with the command; return the answer."""
    stage.router.script(reply or Reply())
    await stage.workspace.person("ana").command(COMMAND, WORDS)
    return await stage.answered()


async def form(person: Person, answer: Message) -> View:
    """Click Post in Slack; return the form once it is filled in beforehand."""
    await person.click(answer, Action.POST)
    return await person.modal(lambda view: "Where?" in words(view))


async def outcome(person: Person, saying: str) -> View:
    """Wait until the form shows what came of it."""
    return await person.modal(lambda view: saying in words(view))


def initial(view: View) -> dict[str, Any]:
    """Return what the form holds before anybody touches it, by its fields."""
    return {
        block["block_id"]: next((value for key, value in block["element"].items() if key.startswith("initial_")), None)
        for block in view.blocks
        if block["type"] == "input"
    }


def place(stage: Stage, name: str) -> str:
    return stage.workspace.channel(name).id


async def test_an_email_is_posted_where_it_was_asked(stage: Stage) -> None:
    """The form holds the conversation and the body; the message names who posts it, and the form where it is."""
    answer = await asked(stage)
    ben = stage.workspace.person("ben")
    view = await form(ben, answer)
    assert view.title == "Post in Slack"
    assert initial(view) == {"conversation": place(stage, "team"), "text": BODY}
    await ben.submit(view)
    done = await outcome(ben, "Posted: ")
    posted = await stage.parent("team", number=1)
    assert words(posted) == f"Posted for @{ben.id}\n{BODY}\nAI-written"
    assert f"/archives/{posted.channel}/p{posted.ts.replace('.', '')}" in words(done)
    assert ben.views == [done]


@one_mode
async def test_another_conversation_and_other_words(stage: Stage) -> None:
    """Both can be chosen; the small print says that somebody changed the draft, and no markup of theirs works."""
    ana = stage.workspace.person("ana")
    view = await form(ana, await asked(stage))
    said = "<!channel> read <https://evil.example|this>, @ben"
    await ana.submit(view, {"conversation": place(stage, "plans"), "text": said})
    await outcome(ana, "Posted: ")
    posted = await stage.parent("plans")
    assert words(posted) == f"Posted for @{ana.id}\n{said}\nAI-written, then edited"
    assert posted.blocks[1]["elements"][0]["elements"] == [{"type": "text", "text": said}]


@one_mode
async def test_a_draft_that_no_model_wrote_is_not_called_ai(stage: Stage) -> None:
    """The built-in drafter is named for what it is."""
    view = await form(stage.workspace.person("ana"), await asked(stage, Reply(model="embedded-drafter")))
    await stage.workspace.person("ana").submit(view)
    posted = await stage.parent("team", number=1)
    assert words(posted).endswith("\nWritten by the built-in drafter, without a model")


@one_mode
async def test_an_agenda_is_not_posted(stage: Stage) -> None:
    """The button is on emails only."""
    answer = await asked(stage, Reply(route="write_meeting_agenda", text=AGENDA))
    assert "Post in Slack" not in words(answer)
    with pytest.raises(CannotDo):
        await stage.workspace.person("ana").click(answer, Action.POST)


@one_mode
async def test_a_draft_that_is_too_long_for_the_form_is_shortened_and_says_so(stage: Stage) -> None:
    """3,000 characters fit; Copy has the rest."""
    ana = stage.workspace.person("ana")
    view = await form(ana, await asked(stage, LONG))
    assert "The draft is longer than this field; Copy has the whole." in words(view)
    assert 2_900 < len(initial(view)["text"]) <= 3_000
    await ana.submit(view)
    await outcome(ana, "Posted: ")
    assert words(await stage.parent("team", number=1)).endswith("…\nAI-written")


@pytest.mark.parametrize("channel", ["random", "secret"])
async def test_where_the_bot_is_not_in_the_form_comes_back_with_what_to_do(stage: Stage, channel: str) -> None:
    """It keeps what was typed; once the bot is invited, the same form posts it."""
    ana = stage.workspace.person("ana")
    view = await form(ana, await asked(stage))
    await ana.submit(view, {"conversation": place(stage, channel), "text": "Numbers are in."})
    back = await outcome(ana, INVITE_ME)
    assert initial(back) == {"conversation": place(stage, channel), "text": "Numbers are in."}
    stage.workspace.channel(channel).members.add(stage.workspace.bot_user_id)
    await ana.submit(back)
    await outcome(ana, "Posted: ")
    (posted,) = stage.workspace.messages(channel)
    assert "Numbers are in." in words(posted)


@one_mode
@pytest.mark.parametrize(
    ("error", "said"),
    [
        ("is_archived", "That conversation is archived, so nobody can post there."),
        ("restricted_action", "Slack didn't let me post there."),
    ],
)
async def test_other_refusals_have_their_sentence(stage: Stage, error: str, said: str) -> None:
    """What can be mended is said, where it is known."""
    ana = stage.workspace.person("ana")
    view = await form(ana, await asked(stage))
    stage.workspace.faults.add("chat.postMessage", error=error)
    await ana.submit(view)
    await outcome(ana, said)


@one_mode
async def test_who_closes_the_form_hears_of_a_failure_all_the_same(stage: Stage) -> None:
    """In the conversation, only to them; of success there is the message."""
    ana = stage.workspace.person("ana")
    view = await form(ana, await asked(stage))
    stage.workspace.faults.add("views.update", error="not_found")
    await ana.submit(view, {"conversation": place(stage, "random")})
    told = await stage.whispered("ana", INVITE_ME)
    assert told.channel == place(stage, "team")


@one_mode
async def test_an_unknown_address_is_left_out(stage: Stage) -> None:
    """Posted is posted, also where Slack doesn't tell the message's address."""
    ana = stage.workspace.person("ana")
    view = await form(ana, await asked(stage))
    stage.workspace.faults.add("chat.getPermalink", error="message_not_found")
    await ana.submit(view)
    assert words(await outcome(ana, "Posted.")) == "Posted."


async def test_a_form_is_posted_once(stage: Stage) -> None:
    """However often Slack delivers it; a second form posts a second time."""
    answer = await asked(stage)
    ana = stage.workspace.person("ana")
    delivery = await ana.submit(await form(ana, answer))
    await outcome(ana, "Posted: ")
    await stage.workspace.redeliver(delivery)
    await stage.settled()
    assert len(stage.workspace.messages("team")) == 2
    await ana.submit(await form(ana, answer))
    await outcome(ana, "Posted: ")
    assert len(stage.workspace.messages("team")) == 3


@one_mode
async def test_white_space_is_refused_in_the_form(stage: Stage) -> None:
    """The form stays, with a sentence at the field."""
    ana = stage.workspace.person("ana")
    view = await form(ana, await asked(stage))
    await ana.submit(view, {"text": " \n "})
    assert view.errors == {"text": "There is nothing to post."}
    assert ana.views == [view]


@one_mode
async def test_what_was_removed_meanwhile_is_not_posted(stage: Stage) -> None:
    """A form that was open while the asker removed the answer says so; so does a click later on."""
    answer = await asked(stage)
    ana, ben = stage.workspace.person("ana"), stage.workspace.person("ben")
    view = await form(ben, answer)
    await ana.click(answer, Action.MENU, option="Remove")
    await stage.settled()
    await ben.submit(view)
    await outcome(ben, "That draft is no longer kept")
    assert not stage.workspace.messages("team")


@one_mode
async def test_it_works_after_a_restart_and_on_a_private_answer(stage: Stage) -> None:
    """In the direct message the conversation that was asked in is proposed."""
    ana = stage.workspace.person("ana")
    await ana.command(COMMAND, f"--private {WORDS}")
    answer = await stage.answered(stage.workspace.direct("ana").id)
    await stage.restart()
    view = await form(ana, answer)
    assert initial(view)["conversation"] == place(stage, "team")
    await ana.submit(view)
    await outcome(ana, "Posted: ")
    assert words(await stage.parent("team")).startswith(f"Posted for @{ana.id}")


@one_mode
async def test_nothing_is_proposed_where_it_was_asked_in_the_direct_message(stage: Stage) -> None:
    """The bot's own conversation isn't worth posting to, and the form asks for another."""
    ana = stage.workspace.person("ana")
    message = await ana.direct_message(WORDS)
    view = await form(ana, await stage.answer(message.channel, message.ts))
    assert initial(view)["conversation"] is None
