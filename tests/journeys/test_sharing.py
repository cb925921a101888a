"""Share: a private answer, posted in the conversation that it was asked in."""

import pytest

from bot.draft import Kind
from bot.slack.listeners.command import COMMAND
from bot.slack.views.actions import Action, Callback
from bot.store import Entry, Status
from bot.workspace import CannotDo, Message
from tests.journeys.conftest import Stage, one_mode
from tests.support.scripted_router import Reply
from tests.support.slack_text import words

WORDS = "I have some metrics I want to share with my team, <@U00000BEN>."
READABLE = "I have some metrics I want to share with my team, Ben Okafor."
OFFER = "Only you see this answer. To show it where you asked:\nPost in #team\n"
INVITE_ME = "I'm not in that conversation, so I can't post there. Invite me with /invite @meeting-or-email"


async def private(stage: Stage, channel: str = "team", flag: str = "--private ") -> Message:
    """Let ana ask in a conversation, for herself; return the answer in her direct message."""
    await stage.workspace.person("ana").command(COMMAND, f"{flag}{WORDS}", channel=channel)
    return await stage.answered(stage.workspace.direct("ana").id)


async def row(stage: Stage, answer: Message) -> Entry:
    """Return the row of the store that an answer's buttons lead to."""
    buttons = [each for block in answer.blocks for each in block.get("elements", []) if each["type"] == "button"]
    entry = await stage.deps.store.find(buttons[0]["value"])
    assert entry is not None
    return entry


async def shared(stage: Stage, answer: Message, channel: str = "team") -> Message:
    """Let ana share an answer; return it as it stands in the conversation."""
    await stage.workspace.person("ana").click(answer, Action.SHARE)
    return await stage.answered(channel)


async def test_a_private_answer_is_posted_where_it_was_asked(stage: Stage) -> None:
    """Who asks and what, and the same answer in its thread; the person is told where it is."""
    answer = await private(stage)
    assert OFFER in words(answer)
    assert not stage.workspace.messages("team")
    there = await shared(stage, answer)
    parent = await stage.parent("team")
    assert words(parent) == f"@{stage.workspace.person('ana').id} asks: could this be an email?\n{READABLE}"
    assert words(there) == words(answer).replace(OFFER, "")
    told = await stage.whispered("ana", "It is in #team now: open it")
    assert f"/archives/{there.channel}/p{there.ts.replace('.', '')}" in words(told)
    assert len(stage.router.calls) == 1


async def test_it_is_posted_once(stage: Stage) -> None:
    """However often it is clicked and delivered, also after a restart; who clicks again is told that it is there."""
    answer = await private(stage)
    ana = stage.workspace.person("ana")
    delivery = await ana.click(answer, Action.SHARE)
    await ana.click(answer, Action.SHARE)
    await stage.workspace.redeliver(delivery)
    there = await stage.answered()
    await stage.settled()
    await stage.restart()
    await ana.click(answer, Action.SHARE)
    told = await stage.whispered("ana", "It is in #team already: open it")
    assert there.ts.replace(".", "") in words(told)
    assert len(stage.workspace.messages("team")) == 1
    assert len(stage.workspace.messages("team", there.thread_ts)) == 1


async def test_its_buttons_work_there(stage: Stage) -> None:
    """Others copy it; the asker gets the other kind below it, which labels the one request, and removes it all."""
    answer = await private(stage)
    there = await shared(stage, answer)
    ana, ben = stage.workspace.person("ana"), stage.workspace.person("ben")
    await ben.click(there, Action.COPY)
    await ben.modal(lambda view: "Subject" in words(view))
    await ben.click(there, Action.MAKE_AGENDA)
    await stage.whispered("ben", "Only the person who asked can")
    await ana.click(there, Action.MAKE_AGENDA)
    agenda = await stage.answer("team", str(there.thread_ts), number=1)
    assert words(agenda).startswith("Here it is as an agenda.\n")
    assert "Post in #team" not in words(agenda)
    assert (await row(stage, answer)).asked_for is Kind.AGENDA
    await ben.click(there, Action.INVITE)
    form = await ben.modal(lambda view: "Title" in words(view))
    await ben.submit(form, {"start": 3_800_000_000})
    await stage.answer("team", str(there.thread_ts), "Add to Google Calendar")
    for each in (agenda, there):
        await ana.click(each, Action.MENU, option="Remove")
        await stage.settled()
    assert [words(message) for message in stage.workspace.messages("team")] == []
    assert not answer.deleted
    assert (await row(stage, answer)).status is Status.ANSWERED


@one_mode
async def test_what_is_shared_is_no_other_request(stage: Stage) -> None:
    """A row of its own leads back to the private answer, so that statistics count one request."""
    answer = await private(stage)
    there = await shared(stage, answer)
    await stage.settled()
    original, share = await row(stage, answer), await row(stage, there)
    assert (original.share_of, share.share_of) == (None, original.id)
    assert (share.status, share.draft, share.verdict) == (Status.ANSWERED, original.draft, original.verdict)


@one_mode
async def test_removing_one_leaves_the_other(stage: Stage) -> None:
    """The private one can go while the shared one stays; what was removed isn't posted a second time."""
    answer = await private(stage)
    there = await shared(stage, answer)
    ana = stage.workspace.person("ana")
    await ana.click(there, Action.MENU, option="Remove")
    await stage.settled()
    assert not stage.workspace.messages("team")
    await ana.click(answer, Action.SHARE)
    await stage.whispered("ana", "You posted it there before, and removed it since.")
    await ana.click(answer, Action.MENU, option="Remove")
    await stage.settled()
    assert not stage.workspace.messages(stage.workspace.direct("ana").id)


@one_mode
async def test_the_other_kind_of_draft_can_be_shared_too(stage: Stage) -> None:
    """It keeps its headline, has a thread of its own, and its removal leaves the private answers alone."""
    answer = await private(stage)
    ana, direct = stage.workspace.person("ana"), stage.workspace.direct("ana").id
    await ana.click(answer, Action.MAKE_AGENDA)
    agenda = await stage.answer(direct, str(answer.thread_ts), number=1)
    there = await shared(stage, agenda)
    assert words(there).startswith("Here it is as an agenda.\n")
    await ana.click(there, Action.MENU, option="Remove")
    await stage.settled()
    assert not stage.workspace.messages("team")
    assert len(stage.workspace.messages(direct, answer.thread_ts)) == 2
    for each in (answer, agenda):
        await ana.click(each, Action.MENU, option="Remove")
        await stage.settled()
    assert not stage.workspace.messages(direct)


@pytest.mark.parametrize(("channel", "called"), [("random", "#random"), ("secret", "the conversation")])
async def test_where_the_bot_cannot_post_it_says_how_to_mend_it(stage: Stage, channel: str, called: str) -> None:
    """An answer that fell back to the direct message can be shared once the bot is invited."""
    answer = await private(stage, channel, flag="")
    assert f"Post in {called}" in words(answer)
    ana = stage.workspace.person("ana")
    await ana.click(answer, Action.SHARE)
    await stage.whispered("ana", INVITE_ME)
    stage.workspace.channel(channel).members.add(stage.workspace.bot_user_id)
    there = await shared(stage, answer, channel)
    assert "This could be an email." in words(there)
    await stage.whispered("ana", f"It is in {called} now")


@one_mode
async def test_a_share_that_broke_off_after_its_parent_goes_on_below_it(stage: Stage) -> None:
    """Where only half of it went, the next click posts the other half."""
    answer = await private(stage)
    ana = stage.workspace.person("ana")
    stage.workspace.faults.add("chat.postMessage", error="restricted_action", skip=1)
    await ana.click(answer, Action.SHARE)
    await stage.whispered("ana", "Slack didn't let me post there.")
    await shared(stage, answer)
    assert len(stage.workspace.messages("team")) == 1


@one_mode
async def test_the_form_and_the_shortcut_know_where_they_were_used(stage: Stage) -> None:
    """A form that answers to the person only, and a shortcut where the bot isn't, can be shared there."""
    ana = stage.workspace.person("ana")
    direct = stage.workspace.direct("ana").id
    await ana.command(COMMAND, "--private")
    await ana.submit(await ana.modal(), {"text": WORDS})
    assert "Post in #team" in words(await stage.answered(direct))
    message = await ana.post("random", WORDS)
    await ana.shortcut(Callback.SHORTCUT, message)
    second = await stage.parent(direct, number=1)
    assert "Post in #random" in words(await stage.answer(direct, second.ts))


@one_mode
@pytest.mark.parametrize("where", ["pair", "own"])
async def test_a_direct_message_is_nothing_to_share_in(stage: Stage, where: str) -> None:
    """Neither other people's, where the bot can never post, nor the asker's own, where the answer is."""
    direct = stage.workspace.direct("ana").id
    answer = await private(stage, "D00000PAIR" if where == "pair" else direct)
    assert "Post in the" not in words(answer)
    assert "Only you" not in words(answer)
    with pytest.raises(CannotDo):
        await stage.workspace.person("ana").click(answer, Action.SHARE)


@one_mode
async def test_an_answer_in_the_channel_is_not_offered_to_be_shared(stage: Stage) -> None:
    """It is there already."""
    await stage.workspace.person("ana").command(COMMAND, WORDS)
    assert "Post in #" not in words(await stage.answered())


@one_mode
async def test_a_removed_answer_is_not_shared(stage: Stage) -> None:
    """A button that was still on somebody's screen says that the draft is gone."""
    answer = await private(stage)
    ana = stage.workspace.person("ana")
    await stage.deps.store.remove((await row(stage, answer)).id)
    await ana.click(answer, Action.SHARE)
    await stage.whispered("ana", "That draft is no longer kept")
    assert not stage.workspace.messages("team")


@one_mode
async def test_a_private_answer_that_was_tried_again_can_be_shared(stage: Stage) -> None:
    """The conversation of origin outlives a failure and a restart."""
    stage.router.script(Reply(text="", finish=None, done=False))
    ana, direct = stage.workspace.person("ana"), stage.workspace.direct("ana").id
    await ana.command(COMMAND, f"--private {WORDS}")
    parent = await stage.parent(direct)
    broken = await stage.answer(direct, parent.ts, "Try again")
    await stage.restart()
    await ana.click(broken, Action.TRY_AGAIN)
    there = await shared(stage, await stage.answer(direct, parent.ts))
    assert "This could be an email." in words(there)
