"""Every way in: what a person does, and what they and the router then see."""

from pathlib import Path
from typing import Any

import pytest

from bot.settings import Mode
from bot.slack import taking
from bot.slack.listeners.command import COMMAND
from bot.slack.views.actions import Action, Callback
from bot.workspace import Message
from bot.workspace.forms import CannotDo
from tests.journeys.conftest import Stage, one_mode, staged
from tests.support.scripted_router import EMAIL, Reply
from tests.support.slack_text import words

WORDS = "I have some metrics I want to share with my team."
ONLY_TO_ME = "The answer is in your direct message with me"
BUTTONS = ["Copy", "Create invite", "Make it an agenda"]


def asked(stage: Stage, call: int = 0) -> str:
    """Return what the router was asked: the user message, whole."""
    return stage.router.calls[call].said("user")


def whole(answer: Message) -> bool:
    """Tell whether an answer has its verdict, its draft and all of its buttons."""
    shown = words(answer)
    return all(each in shown for each in ["This could be an email.", "Numbers for March", "AI-written", *BUTTONS])


async def test_a_command_is_posted_with_who_asks_and_answered_in_its_thread(stage: Stage) -> None:
    """The parent names the person and quotes the text; the answer below it has the verdict, the draft and buttons."""
    ana = stage.workspace.person("ana")
    delivery = await ana.command(COMMAND, WORDS)
    answer = await stage.answered()
    parent = await stage.parent("team")
    assert delivery.acked
    assert not delivery.text
    assert f"@{ana.id}" in words(parent)
    assert WORDS in words(parent)
    assert whole(answer)
    assert asked(stage) == WORDS
    assert not stage.workspace.ephemerals("ana")


async def test_help_explains_itself_to_the_person_only(stage: Stage) -> None:
    """The word "help" alone isn't a request: a few lines are shown to the person, and nothing is posted."""
    await stage.workspace.person("ana").command(COMMAND, " help ")
    (told,) = stage.workspace.ephemerals("ana")
    assert f"`{COMMAND} --private TEXT` answers only to you" in told.text
    assert not stage.workspace.messages("team")
    assert not stage.router.calls


@one_mode
async def test_help_within_a_text_is_a_request(stage: Stage) -> None:
    """Any other text is a request, also one that begins with "help"."""
    await stage.workspace.person("ana").command(COMMAND, "help me to plan the summer event")
    await stage.answered()
    assert asked(stage) == "help me to plan the summer event"


@one_mode
@pytest.mark.parametrize(
    "text",
    [f"--private {WORDS}", f"—private {WORDS}", f"\u2013private {WORDS}", f"{WORDS} --private", f"{WORDS} —private"],
)
async def test_a_private_command_is_answered_in_the_direct_message(stage: Stage, text: str) -> None:
    """With `--private` first or last, however it is typed, nothing is posted in the channel."""
    await stage.workspace.person("ana").command(COMMAND, text)
    answer = await stage.answered(stage.workspace.direct("ana").id)
    told = await stage.whispered("ana", ONLY_TO_ME)
    assert whole(answer)
    assert told.channel == stage.workspace.channel("team").id
    assert not stage.workspace.messages("team")
    assert asked(stage) == WORDS


async def test_a_private_answer_grows_in_the_direct_message(stage: Stage) -> None:
    """It is at work at once, below the person's own words; then the verdict, then the whole."""
    await stage.workspace.person("ana").command(COMMAND, f"--private {WORDS}")
    direct = stage.workspace.direct("ana").id
    answer = await stage.answered(direct)
    first, second, last = stage.workspace.history(answer)
    assert "Looking at it…" in words(first)
    assert "This could be an email." in words(second)
    assert last.blocks == answer.blocks
    assert words(await stage.parent(direct)).splitlines() == ["You asked: could this be an email?", WORDS]


@one_mode
async def test_a_command_in_the_direct_message_is_answered_there(stage: Stage) -> None:
    """Private or not, nobody has to be told where the answer is."""
    ana = stage.workspace.person("ana")
    direct = stage.workspace.direct("ana").id
    for number, text in enumerate([WORDS, f"--private {WORDS}"]):
        await ana.command(COMMAND, text, channel=direct)
        parent = await stage.parent(direct, number)
        assert whole(await stage.answer(direct, parent.ts))
    await stage.settled()
    assert not stage.workspace.ephemerals("ana")


async def test_private_can_be_the_default(tmp_path: Path, mode: Mode) -> None:
    """COMMAND_REPLIES=private answers every command to the person only, and so does the form by default."""
    async with staged(tmp_path, mode, COMMAND_REPLIES="private") as stage:
        ana = stage.workspace.person("ana")
        await ana.command(COMMAND, WORDS)
        assert whole(await stage.answered(stage.workspace.direct("ana").id))
        await ana.command(COMMAND)
        await ana.submit(await ana.modal(), {"text": "One more."})
        direct = stage.workspace.direct("ana").id
        second = await stage.parent(direct, number=1)
        assert whole(await stage.answer(direct, second.ts))
        assert not stage.workspace.messages("team")


async def test_the_form_hands_on_stakeholders_and_agenda_items(stage: Stage) -> None:
    """A command without a text opens a form; what is filled in follows the person's words as labelled lines."""
    ana = stage.workspace.person("ana")
    await ana.command(COMMAND, "")
    form = await ana.modal()
    assert form.title == "Could this be an email?"
    delivery = await ana.submit(
        form,
        {
            "text": f"{WORDS}\nBy Friday.",
            "stakeholders": ["U00000BEN", "U00000DANA"],
            "agenda_items": "Numbers\n\n  Next steps ",
        },
    )
    answer = await stage.answered()
    assert delivery.acked
    assert not ana.views
    assert whole(answer)
    assert asked(stage) == (
        f"{WORDS}\nBy Friday.\n\nStakeholders: Ben Okafor, Dana Guest\n\nAgenda items:\n- Numbers\n- Next steps"
    )
    assert f"@{ana.id}" in words(await stage.parent("team"))


@one_mode
async def test_the_form_can_answer_to_the_person_only(stage: Stage) -> None:
    """Where that is chosen, or the command said so, the answer goes to the direct message."""
    ana = stage.workspace.person("ana")
    await ana.command(COMMAND, "—private")
    await ana.submit(await ana.modal(), {"text": WORDS})
    direct = stage.workspace.direct("ana").id
    assert whole(await stage.answered(direct))
    await stage.whispered("ana", ONLY_TO_ME)
    await ana.command(COMMAND)
    await ana.submit(await ana.modal(), {"text": WORDS, "where": "private"})
    second = await stage.parent(direct, number=1)
    assert whole(await stage.answer(direct, second.ts))
    assert not stage.workspace.messages("team")


@one_mode
async def test_the_form_wants_words(stage: Stage) -> None:
    """White space isn't a request: the form stays, and says what is missing."""
    ana = stage.workspace.person("ana")
    await ana.command(COMMAND)
    form = await ana.modal()
    with pytest.raises(CannotDo):
        await ana.submit(form, {"agenda_items": "Numbers"})
    await ana.submit(form, {"text": " \n "})
    assert form.errors == {"text": "Please describe what you need."}
    assert ana.views == [form]
    assert not stage.router.calls


MESSAGES: dict[str, tuple[dict[str, Any], str]] = {
    "text": ({"text": "Shall we meet about the metrics?"}, "Shall we meet about the metrics?"),
    "blocks": (
        {
            "text": "",
            "blocks": [{"type": "section", "text": {"type": "mrkdwn", "text": "Meet on <#C00000TEAM|team>?"}}],
        },
        "Meet on #team?",
    ),
    "attachment": (
        {"text": "", "attachments": [{"title": "Build failed", "text": "Who mends it &amp; when?"}]},
        "Build failed\nWho mends it & when?",
    ),
    "file": ({"text": "", "files": ("Plan for the summer event.pdf",)}, "Plan for the summer event.pdf"),
}


@pytest.mark.parametrize("kind", MESSAGES)
async def test_the_shortcut_takes_a_message_as_the_request(stage: Stage, kind: str) -> None:
    """Its text, else its blocks, attachments or file titles; answered in its thread, naming who asked."""
    written, request = MESSAGES[kind]
    message = await stage.workspace.person("ben").post("team", **written)
    ana = stage.workspace.person("ana")
    await ana.shortcut(Callback.SHORTCUT, message)
    answer = await stage.answer("team", message.ts)
    assert asked(stage) == request
    assert whole(answer)
    assert f"Asked by @{ana.id}" in words(answer)
    assert f"@{ana.id}" in words(stage.workspace.history(answer)[0])


@one_mode
async def test_the_shortcut_on_a_reply_is_answered_in_the_same_thread(stage: Stage) -> None:
    """A message within a thread is answered there, not in a thread of its own."""
    ben = stage.workspace.person("ben")
    parent = await ben.post("team", "Metrics?")
    reply = await ben.post("team", "Shall we meet about them?", thread_ts=parent.ts)
    await stage.workspace.person("ana").shortcut(Callback.SHORTCUT, reply)
    assert whole(await stage.answer("team", parent.ts))
    assert asked(stage) == "Shall we meet about them?"


async def test_a_mention_is_answered_in_its_thread(stage: Stage) -> None:
    """In a channel the mention itself is no part of the request."""
    message = await stage.workspace.person("ana").mention("team", WORDS)
    answer = await stage.answer("team", message.ts)
    assert whole(answer)
    assert "Asked by" not in words(answer)
    assert asked(stage) == WORDS


@one_mode
async def test_a_mention_within_a_thread_is_answered_there(stage: Stage) -> None:
    """Below somebody else's message, the answer goes into that thread; a broadcast reply is a message too."""
    parent = await stage.workspace.person("ben").post("team", "Metrics?")
    ana = stage.workspace.person("ana")
    await ana.mention("team", WORDS, thread_ts=parent.ts, broadcast=True)
    assert whole(await stage.answer("team", parent.ts))


async def test_a_direct_message_is_answered_in_its_thread(stage: Stage) -> None:
    """What somebody writes to the bot is a request."""
    message = await stage.workspace.person("ana").direct_message(WORDS)
    assert whole(await stage.answer(message.channel, message.ts))
    assert asked(stage) == WORDS


@one_mode
async def test_a_direct_message_that_mentions_the_bot_is_answered_once(stage: Stage) -> None:
    """The mention is left out of what the router sees."""
    message = await stage.workspace.person("ana").direct_message(f"<@{stage.workspace.bot_user_id}> {WORDS}")
    await stage.answer(message.channel, message.ts)
    await stage.settled()
    assert [call.said("user") for call in stage.router.calls] == [WORDS]


@one_mode
@pytest.mark.parametrize("more", [{"files": ("metrics.csv",)}, {"broadcast": True}], ids=["with a file", "broadcast"])
async def test_some_subtypes_are_messages(stage: Stage, more: dict[str, Any]) -> None:
    """A message with a file, or one that is broadcast from a thread, is a message."""
    ana = stage.workspace.person("ana")
    parent = await ana.direct_message("One more thing:")
    await stage.answer(parent.channel, parent.ts)
    await ana.direct_message(WORDS, thread_ts=parent.ts, **more)
    assert whole(await stage.answer(parent.channel, parent.ts, number=1))
    assert asked(stage, 1) == WORDS


@one_mode
async def test_a_direct_message_of_only_a_file_is_read_by_its_title(stage: Stage) -> None:
    """A file without a word is a request by its title."""
    message = await stage.workspace.person("ana").direct_message("", files=("Agenda for the offsite.docx",))
    await stage.answer(message.channel, message.ts)
    assert asked(stage) == "Agenda for the offsite.docx"


async def test_other_bots_edits_and_deletions_start_nothing(stage: Stage) -> None:
    """One message of a person is one answer, whatever happens to it afterwards, and bots aren't answered."""
    ana = stage.workspace.person("ana")
    await stage.workspace.person("robot").mention("team", WORDS)
    message = await ana.direct_message(WORDS)
    await stage.answer(message.channel, message.ts)
    await ana.edit(message, "Something else.")
    await ana.delete(message)
    mentioned = await ana.mention("team", WORDS)
    await stage.answer("team", mentioned.ts)
    await ana.edit(mentioned, f"<@{stage.workspace.bot_user_id}> Something else.")
    await stage.settled()
    assert len(stage.router.calls) == 2


async def test_people_channels_and_links_become_readable(stage: Stage) -> None:
    """The router sees what the person saw on their screen, whichever way it came in."""
    ana = stage.workspace.person("ana")
    message = await ana.mention("team", "Ask @ben & <!here> in #random: https://example.com/a?b=1&c=2 <5 min>")
    await stage.answer("team", message.ts)
    assert asked(stage) == "Ask Ben Okafor & @here in #random: https://example.com/a?b=1&c=2 <5 min>"
    await ana.command(COMMAND, "Ask @ben in #random")
    await stage.answered("team")
    assert asked(stage, 1) == "Ask ben in #random"


@one_mode
@pytest.mark.parametrize(("scopes", "name"), [({"users:read"}, "Ben Okafor"), (set(), "a colleague")])
async def test_names_that_need_a_missing_scope_are_left_general(stage: Stage, scopes: set[str], name: str) -> None:
    """Without users:read a person is "a colleague"; channels and groups that come without a name are that."""
    stage.workspace.scopes = stage.workspace.scopes - {"users:read"} | scopes
    block = {"type": "mrkdwn", "text": "Ask <@U00000BEN> of <!subteam^S00000OPS> in <#C00000PLANS>"}
    message = await stage.workspace.person("ben").post("team", "", blocks=[{"type": "section", "text": block}])
    await stage.workspace.person("ana").shortcut(Callback.SHORTCUT, message)
    await stage.answer("team", message.ts)
    assert asked(stage) == f"Ask {name} of a group in a channel"


@one_mode
async def test_names_that_take_long_arent_waited_for(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """The person sees soon that the bot is at work, also where Slack wants it to ask for names later."""
    monkeypatch.setattr(taking, "NAMES_SECONDS", 0.05)
    stage.workspace.faults.add("users.info", status=429, retry_after=60)
    message = await stage.workspace.person("ana").mention("team", "Ask @ben and @chen")
    await stage.answer("team", message.ts)
    assert asked(stage) in {"Ask a colleague and Chen Wei", "Ask Ben Okafor and a colleague"}


@pytest.mark.parametrize("place", ["random", "secret", "D00000PAIR"])
async def test_where_the_bot_cant_post_the_answer_is_in_the_direct_message(stage: Stage, place: str) -> None:
    """Not a member, or other people's direct message: the whole answer, and one line that says where it is."""
    ana = stage.workspace.person("ana")
    await ana.command(COMMAND, WORDS, channel=place)
    answer = await stage.answered(stage.workspace.direct("ana").id)
    told = await stage.whispered("ana", ONLY_TO_ME)
    assert whole(answer)
    assert told.channel == stage.workspace.channel(place).id
    assert len(stage.workspace.ephemerals("ana")) == 1
    assert not stage.workspace.messages(place)


@one_mode
async def test_a_shortcut_where_the_bot_cant_post_is_answered_in_the_direct_message(stage: Stage) -> None:
    """The answer's parent quotes the message, and its buttons work there."""
    message = await stage.workspace.person("ben").post("D00000PAIR", WORDS)
    ana = stage.workspace.person("ana")
    await ana.shortcut(Callback.SHORTCUT, message)
    direct = stage.workspace.direct("ana").id
    answer = await stage.answered(direct)
    await stage.whispered("ana", ONLY_TO_ME)
    assert whole(answer)
    assert WORDS in words(await stage.parent(direct))
    assert "Asked by" not in words(answer)
    await ana.click(answer, Action.MAKE_AGENDA)
    parent = await stage.parent(direct)
    assert "Here it is as an agenda." in words(await stage.answer(direct, parent.ts, "Copy", number=1))


async def test_where_nothing_can_be_posted_the_whole_answer_is_shown_once(stage: Stage) -> None:
    """Where the direct message is refused too, the person alone sees the whole answer, with working buttons."""
    stage.workspace.state.messages_tab = False
    ana = stage.workspace.person("ana")
    await ana.command(COMMAND, WORDS, channel="secret")
    answer = await stage.whispered("ana", "Copy")
    await stage.settled()
    assert whole(answer)
    assert len(stage.workspace.ephemerals("ana")) == 1
    assert EMAIL.splitlines()[2] in words(answer)
    await ana.click(answer, Action.COPY)
    assert (await ana.modal(lambda view: "Numbers for March" in words(view))).title == "Copy the draft"


@one_mode
async def test_with_chat_write_public_it_answers_in_any_public_channel(stage: Stage) -> None:
    """Where the optional scope is granted, not being a member doesn't matter."""
    stage.workspace.scopes |= {"chat:write.public"}
    await stage.workspace.person("ana").command(COMMAND, WORDS, channel="random")
    assert whole(await stage.answered("random"))
    assert not stage.workspace.ephemerals("ana")


@one_mode
async def test_a_meeting_comes_as_an_agenda(stage: Stage) -> None:
    """The draft's kind follows the route."""
    stage.router.script(Reply(route="write_meeting_agenda", text=EMAIL))
    await stage.workspace.person("ana").command(COMMAND, "Plan a large event with multiple stakeholders.")
    shown = words(await stage.answered())
    assert "This warrants a meeting." in shown
    assert "Plan the summer event" in shown
