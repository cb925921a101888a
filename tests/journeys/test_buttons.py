"""Every button on an answer: what it does, for whom, how often, and after a restart."""

import asyncio
import re
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.draft import Kind
from bot.slack.listeners.command import COMMAND
from bot.slack.views.actions import Action, Callback
from bot.store import Status
from bot.workspace import Message, Person, View
from tests.journeys.conftest import Stage, one_mode
from tests.support.scripted_router import AGENDA, EMAIL, LONG, Reply
from tests.support.slack_text import words

WORDS = "I have some metrics I want to share with my team."
DETAILS, REMOVE = "How was this decided?", "Remove"
NO_LONGER_KEPT = "That draft is no longer kept"


async def commanded(stage: Stage, reply: Reply | None = None) -> Message:
    """Let ana ask in #team with the command; return the answer."""
    if reply is not None:
        stage.router.script(reply)
    await stage.workspace.person("ana").command(COMMAND, WORDS)
    return await stage.answered()


def entry_id(answer: Message) -> str:
    """Return what the answer's buttons carry: the id of its row in the store."""
    buttons = [each for block in answer.blocks for each in block.get("elements", []) if each["type"] == "button"]
    return str(buttons[0]["value"])


async def opened(person: Person, answer: Message, action: Action, saying: str) -> View:
    """Click a button that opens a modal; return the modal once it holds a text."""
    await person.click(answer, action)
    return await person.modal(lambda view: saying in words(view))


def fields(view: View) -> dict[str, str]:
    """Return what stands in a modal's fields."""
    return {
        block["block_id"]: block["element"].get("initial_value", "")
        for block in view.blocks
        if block["type"] == "input"
    }


def links(view: View) -> dict[str, str]:
    """Return the addresses of a modal's links, by their words."""
    found = re.findall(r"'url': '([^']+)', 'text': '([^']+)'", str(view.blocks))
    return {words: url for url, words in found}


async def other_draft(stage: Stage, answer: Message, saying: str = "Copy") -> Message:
    """Wait for the second answer in the same thread."""
    assert answer.thread_ts is not None
    return await stage.answer(answer.channel, answer.thread_ts, saying, number=1)


async def test_copy_has_the_draft_in_fields_and_links(stage: Stage) -> None:
    """Subject and body can be edited; Gmail, Outlook and the mail app open with them, recipients filled in."""
    ana = stage.workspace.person("ana")
    await ana.command(COMMAND)
    await ana.submit(await ana.modal(), {"text": WORDS, "stakeholders": ["U00000BEN", "U00000DANA"]})
    view = await opened(ana, await stage.answered(), Action.COPY, "Subject")
    body = EMAIL.partition("\n\n")[2]
    assert fields(view) == {"subject_1": "Numbers for March", "body_1": body}
    opens = links(view)
    assert list(opens) == ["Gmail", "Outlook", "your mail app"]
    gmail, outlook = (parse_qs(urlsplit(opens[name]).query) for name in ("Gmail", "Outlook"))
    assert (gmail["to"], gmail["su"], gmail["body"]) == (["ben@example.com"], ["Numbers for March"], [body])
    assert (outlook["to"], outlook["subject"]) == (["ben@example.com"], ["Numbers for March"])
    assert opens["your mail app"].startswith("mailto:ben@example.com?")
    assert (await ana.submit(view)).acked
    assert not ana.views


async def test_anybody_can_copy_as_often_as_they_like(stage: Stage) -> None:
    """Also somebody else, also an agenda, also again."""
    answer = await commanded(stage, Reply(route="write_meeting_agenda", text=AGENDA))
    for who in ("ben", "ana", "ben"):
        person = stage.workspace.person(who)
        view = await opened(person, answer, Action.COPY, "Agenda")
        assert fields(view) == {"agenda_1": AGENDA}
        await person.close(view)
    assert not stage.workspace.ephemerals("ben")


async def test_copy_holds_a_draft_of_any_length(stage: Stage) -> None:
    """40,000 characters are shortened in the message, which says so; Copy has every one of them."""
    answer = await commanded(stage, LONG)
    assert "Shortened: this draft is longer than fits into a message. Copy has the whole." in words(answer)
    view = await opened(stage.workspace.person("ana"), answer, Action.COPY, "Body")
    parts = fields(view)
    subject = parts.pop("subject_1")
    assert subject == "Everything"
    assert max(map(len, parts.values())) <= 3_000
    assert "".join(parts.values()) == ("word " * 8_000).strip()
    assert "Too long for a link" in words(view)
    assert not links(view)


@pytest.mark.parametrize(
    ("reply", "action", "title"),
    [
        (Reply(), Action.MAKE_AGENDA, "Plan the summer event"),
        (Reply(route="write_meeting_agenda", text=AGENDA), Action.MAKE_EMAIL, "Numbers for March"),
    ],
    ids=["agenda", "email"],
)
async def test_the_asker_gets_the_other_kind_in_the_same_thread(
    stage: Stage, reply: Reply, action: Action, title: str
) -> None:
    """The other task's pool writes it, as a new answer, and the kind is kept as the person's label."""
    answer = await commanded(stage, reply)
    before = words(answer)
    assert (await stage.workspace.person("ana").click(answer, action)).acked
    other = await other_draft(stage, answer)
    kind = Kind.AGENDA if action is Action.MAKE_AGENDA else Kind.EMAIL
    routed, direct = stage.router.calls
    assert words(other).startswith(f"Here it is as {kind.noun}.\n")
    assert title in words(other)
    assert "asked for by hand" in words(other)
    assert "Make it" not in words(other)
    assert words(answer) == before
    assert not direct.routed
    assert direct.said("user") == routed.said("user")
    row = await stage.deps.store.find(entry_id(answer))
    assert row is not None
    assert row.asked_for is kind


async def test_there_is_one_other_draft_however_often_it_is_clicked(stage: Stage) -> None:
    """While it is being written and afterwards, one click counts; the others are told."""
    answer = await commanded(stage)
    held = asyncio.Event()
    stage.router.script(Reply(text=[held, AGENDA]))
    ana = stage.workspace.person("ana")
    await asyncio.gather(*(ana.click(answer, Action.MAKE_AGENDA) for _ in range(3)))
    await stage.whispered("ana", "I'm still writing this one. Please try again in a moment.")
    held.set()
    await other_draft(stage, answer)
    await ana.click(answer, Action.MAKE_AGENDA)
    await stage.whispered("ana", "The agenda is already in this thread.")
    await stage.settled()
    assert len(stage.router.calls) == 2
    assert len(stage.workspace.messages("team", answer.thread_ts)) == 2


@pytest.mark.parametrize("restarted", [False, True])
async def test_the_same_click_delivered_twice_is_one_draft(stage: Stage, *, restarted: bool) -> None:
    """Also where the bot was restarted in between."""
    answer = await commanded(stage)
    delivery = await stage.workspace.person("ana").click(answer, Action.MAKE_AGENDA)
    await other_draft(stage, answer)
    if restarted:
        await stage.restart()
    await stage.workspace.redeliver(delivery)
    await stage.settled()
    assert len(stage.router.calls) == 2
    assert len(stage.workspace.messages("team", answer.thread_ts)) == 2


async def test_only_the_asker_overrides_and_removes(stage: Stage) -> None:
    """Anybody else who clicks is told so, and nothing happens."""
    answer = await commanded(stage)
    ben = stage.workspace.person("ben")
    await ben.click(answer, Action.MAKE_AGENDA)
    await stage.whispered("ben", "Only the person who asked can get the other kind of draft.")
    await ben.click(answer, Action.MENU, option=REMOVE)
    told = await stage.whispered("ben", "Only the person who asked can remove this.")
    await stage.settled()
    assert told.thread_ts == answer.thread_ts
    assert len(stage.router.calls) == 1
    assert stage.workspace.messages("team", answer.thread_ts) == [answer]


async def test_an_unsure_answer_has_both_kinds_each_once(stage: Stage) -> None:
    """Both buttons work; the last one clicked is the label."""
    answer = await commanded(stage, Reply(route="fallback"))
    ana = stage.workspace.person("ana")
    await ana.click(answer, Action.MAKE_AGENDA)
    assert "Here it is as an agenda." in words(await other_draft(stage, answer))
    assert answer.thread_ts
    await ana.click(answer, Action.MAKE_EMAIL)
    third = await stage.answer("team", answer.thread_ts, number=2)
    assert "Here it is as an email." in words(third)
    for action in (Action.MAKE_AGENDA, Action.MAKE_EMAIL):
        await ana.click(answer, action)
    await stage.whispered("ana", "The agenda is already in this thread.")
    await stage.whispered("ana", "The email is already in this thread.")
    assert len(stage.router.calls) == 3
    row = await stage.deps.store.find(entry_id(answer))
    assert row is not None
    assert row.asked_for is Kind.EMAIL


@one_mode
async def test_how_it_was_decided_knows_of_the_other_draft(stage: Stage) -> None:
    """The modal says that the person wanted the other kind, on either answer."""
    answer = await commanded(stage)
    ana = stage.workspace.person("ana")
    await ana.click(answer, Action.MAKE_AGENDA)
    other = await other_draft(stage, answer)
    for message, where in ((answer, "so there is one in the thread"), (other, "so this is that one")):
        await ana.click(message, Action.MENU, option=DETAILS)
        view = await ana.modal(lambda view: "Model: " in words(view))
        assert f"The person who asked wanted an agenda instead, {where}." in words(view)
        assert "This could be an email." in words(view)
        await ana.close(view)


async def test_remove_takes_the_answer_and_the_request_above_it(stage: Stage) -> None:
    """What was written is erased, the answer deleted, and so is the parent that quotes the request."""
    answer = await commanded(stage)
    delivery = await stage.workspace.person("ana").click(answer, Action.MENU, option=REMOVE)
    await stage.workspace.until(lambda: not stage.workspace.messages("team"))
    await stage.workspace.redeliver(delivery)
    await stage.settled()
    assert answer.deleted
    assert not stage.workspace.ephemerals("ana")
    row = await stage.deps.store.find(entry_id(answer))
    assert row is not None
    assert (row.status, row.request, row.draft) == (Status.REMOVED, None, None)


async def test_the_parent_goes_with_the_last_answer_below_it(stage: Stage) -> None:
    """As long as the other draft is there, so is the request that it answers, and its buttons work."""
    answer = await commanded(stage)
    parent = await stage.parent("team")
    ana = stage.workspace.person("ana")
    await ana.click(answer, Action.MAKE_AGENDA)
    other = await other_draft(stage, answer)
    await ana.click(answer, Action.MENU, option=REMOVE)
    await stage.workspace.until(lambda: answer.deleted)
    await stage.settled()
    assert not parent.deleted
    await ana.close(await opened(ana, other, Action.COPY, "Agenda"))
    await ana.click(other, Action.MENU, option=REMOVE)
    await stage.workspace.until(lambda: other.deleted and parent.deleted)


@one_mode
async def test_remove_leaves_what_people_wrote_themselves(stage: Stage) -> None:
    """Below a mention, only the answer goes."""
    ana = stage.workspace.person("ana")
    message = await ana.mention("team", WORDS)
    answer = await stage.answer("team", message.ts)
    await ana.click(answer, Action.MENU, option=REMOVE)
    await stage.workspace.until(lambda: answer.deleted)
    await stage.settled()
    assert not message.deleted


@one_mode
async def test_a_removed_draft_isnt_written_again(stage: Stage) -> None:
    """Who removed the other draft and asks for it once more is told that it is gone."""
    answer = await commanded(stage)
    ana = stage.workspace.person("ana")
    await ana.click(answer, Action.MAKE_AGENDA)
    other = await other_draft(stage, answer)
    await ana.click(other, Action.MENU, option=REMOVE)
    await stage.workspace.until(lambda: other.deleted)
    await ana.click(answer, Action.MAKE_AGENDA)
    await stage.whispered("ana", NO_LONGER_KEPT)
    assert len(stage.router.calls) == 2


async def test_every_button_works_after_a_restart(stage: Stage) -> None:
    """What a button needs is in the store, not in the process."""
    answer = await commanded(stage)
    await stage.restart()
    ana, ben = stage.workspace.person("ana"), stage.workspace.person("ben")
    assert "Numbers for March" in words(await opened(ben, answer, Action.COPY, "Subject"))
    assert "Numbers for March" in words(await opened(ben, answer, Action.INVITE, "Title"))
    await ana.click(answer, Action.MENU, option=DETAILS)
    assert "openai-gpt-oss-120b" in words(await ana.modal(lambda view: "Model: " in words(view)))
    await ana.click(answer, Action.MAKE_AGENDA)
    other = await other_draft(stage, answer)
    await stage.restart()
    parent = await stage.parent("team")
    for message in (other, answer):
        await ana.click(message, Action.MENU, option=REMOVE)
    await stage.workspace.until(lambda: parent.deleted and other.deleted and answer.deleted)


async def test_a_draft_that_was_erased_says_so(stage: Stage) -> None:
    """Where the time to keep it is over, every button says that; Remove still deletes the message."""
    answer = await commanded(stage)
    assert await stage.deps.store.erase_before(datetime.now(UTC) + timedelta(days=1)) == 1
    ana = stage.workspace.person("ana")
    for action in (Action.COPY, Action.INVITE):
        await ana.close(await opened(ana, answer, action, f"{NO_LONGER_KEPT}: I erase what people wrote after 30 days"))
    await ana.click(answer, Action.MENU, option=DETAILS)
    await ana.close(await ana.modal(lambda view: NO_LONGER_KEPT in words(view)))
    await ana.click(answer, Action.MAKE_AGENDA)
    await stage.whispered("ana", NO_LONGER_KEPT)
    await ana.click(answer, Action.MENU, option=REMOVE)
    await stage.workspace.until(lambda: not stage.workspace.messages("team"))


@one_mode
async def test_the_buttons_of_an_answer_only_the_person_sees_work(stage: Stage) -> None:
    """Where nothing could be posted, the other draft is shown the same way, and Remove takes the message away."""
    stage.workspace.state.messages_tab = False
    message = await stage.workspace.person("ben").post("secret", WORDS)
    ana = stage.workspace.person("ana")
    await ana.shortcut(Callback.SHORTCUT, message)
    answer = await stage.whispered("ana", "Make it an agenda")
    await ana.click(answer, Action.MAKE_AGENDA)
    other = await stage.whispered("ana", "Here it is as an agenda.")
    assert "Plan the summer event" in words(other)
    await ana.click(other, Action.MENU, option=REMOVE)
    await stage.workspace.until(lambda: stage.workspace.ephemerals("ana") == [answer])
