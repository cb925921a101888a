"""A person asks, in every way there is, and reads the answer."""

import asyncio
import re
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import expect

from tests.browser.conftest import Desk, answered, channel, composer, message, say, thread
from tests.support.scripted_router import Reply, ScriptedRouter

METRICS = "I have some metrics I want to share with my team."
EVENT = "I need to plan a large event with multiple stakeholders that will all be involved."
COMMAND = "/meeting-or-email"


class TestWithAGate:
    """A router that holds its draft back."""

    @pytest_asyncio.fixture(loop_scope="session")
    async def router(self) -> AsyncIterator[ScriptedRouter]:
        async with ScriptedRouter() as router:
            yield router

    @pytest.fixture
    def raw(self, router: ScriptedRouter) -> dict[str, str]:
        return {"ROUTER_URL": router.url, "MODEL_ACCESS_KEY": router.key}

    async def test_the_verdict_is_seen_before_the_draft(self, desk: Desk, router: ScriptedRouter) -> None:
        """By command, with completion and the usage hint; the message changes in place."""
        gate = asyncio.Event()
        router.script(Reply(text=["Subject: Numbers\n\n", gate, "They are in."]))
        page = await desk.sit()
        await composer(page).press_sequentially("/mee")
        await expect(page.get_by_role("listbox", name="Commands").get_by_role("option")).to_have_count(1)
        await composer(page).press("Enter")
        await expect(composer(page)).to_have_value(f"{COMMAND} ")
        await expect(page.get_by_text("your text is posted here")).to_be_visible()
        await composer(page).press_sequentially(METRICS)
        await composer(page).press("Enter")
        # The thread opens by itself for whoever has just asked, and leaves them where they type.
        answer = message(thread(page), "This could be an email.")
        await expect(answer.get_by_role("heading", name="This could be an email.")).to_be_visible()
        await expect(answer.get_by_text("Writing the email…")).to_be_visible()
        await expect(composer(page)).to_be_focused()
        await expect(answer.get_by_role("button", name="Copy")).to_have_count(0)
        ts = await answer.get_attribute("data-ts")
        gate.set()
        await expect(answer.get_by_role("button", name="Copy")).to_be_visible()
        await expect(answer).to_contain_text("They are in.")
        await expect(answer).to_have_attribute("data-ts", str(ts))


async def test_a_meeting_is_told_from_an_email(desk: Desk) -> None:
    """The other of the README's two sentences gets the other verdict, and an agenda."""
    page = await desk.sit()
    await say(page, f"{COMMAND} {EVENT}")
    answer = await answered(page, "asks: could this be an email?")
    await expect(answer.get_by_role("heading", name="This warrants a meeting.")).to_be_visible()
    await expect(answer.get_by_role("button", name="Make it an email")).to_be_visible()


async def test_the_shortcut_takes_a_colleagues_message(desk: Desk) -> None:
    """More actions → Could this be an email?; the answer stands in that message's thread and names who asked."""
    page = await desk.sit()
    theirs = message(channel(page), EVENT)
    await theirs.hover()
    await theirs.get_by_role("button", name="More actions").click()
    await page.get_by_role("menuitem", name="Could this be an email?").click()
    answer = await answered(page, EVENT)
    await expect(answer).to_contain_text("Asked by @Ana Silva")


async def test_a_mention_without_words_takes_the_thread(desk: Desk) -> None:
    """The bot reads what was said there, and says how much that was."""
    page = await desk.sit()
    await channel(page).get_by_role("button", name="10 replies").click()
    reply = thread(page).get_by_role("textbox", name="Reply")
    await reply.press_sequentially("@mee")
    await page.get_by_role("option", name="Could this be an email?").click()
    await expect(reply).to_have_value("@meeting-or-email ")
    await reply.press("Enter")
    answer = message(thread(page), "Copy")
    await expect(answer).to_contain_text(re.compile(r"read 1\d messages of this thread"))


async def test_where_the_bot_is_not_a_member_the_answer_is_in_the_direct_message(desk: Desk) -> None:
    """A line that only the person sees leads there."""
    page = await desk.sit(channel="secret")
    await say(page, f"{COMMAND} {METRICS}")
    told = message(channel(page), "Only visible to you")
    await expect(told).to_contain_text("The answer is in your direct message with me")
    await told.get_by_role("link", name="open it").click()
    await expect(channel(page).get_by_role("heading", name="Could this be an email?", level=2)).to_be_visible()
    await answered(page, "You asked: could this be an email?")


async def test_a_private_answer_is_seen_by_others_once_it_is_shared(desk: Desk) -> None:
    """Until then nothing of it is in the channel."""
    ana, ben = await desk.sit("ana"), await desk.sit("ben")
    await say(ana, f"{COMMAND} --private {METRICS}")
    await message(channel(ana), "Only visible to you").get_by_role("link", name="open it").click()
    answer = await answered(ana, "You asked: could this be an email?")
    await expect(channel(ben).get_by_text("asks: could this be an email?")).to_have_count(0)
    await answer.get_by_role("button", name="Post in #team").click()
    shared = await answered(ben, "asks: could this be an email?")
    await expect(shared.get_by_role("heading", name="This could be an email.")).to_be_visible()
    await expect(
        message(channel(ana), "Only visible to you").or_(message(thread(ana), "Only visible to you")).last
    ).to_contain_text("It is in #team now")


async def test_the_bare_command_opens_a_form(desk: Desk) -> None:
    """An empty one is refused beside its field; people are picked by typing; the answer names the stakeholder."""
    page = await desk.sit()
    await say(page, COMMAND)
    form = page.get_by_role("dialog", name="Could this be an email?")
    need = form.get_by_role("textbox", name="What do you need to get done?")
    await expect(need).to_be_focused()
    await form.get_by_role("button", name="Ask").click()
    await expect(form.get_by_role("alert")).to_be_visible()
    await expect(need).to_be_focused()
    await expect(need).to_have_attribute("aria-invalid", "true")
    await need.fill(EVENT)
    people = form.get_by_role("combobox", name="Who has a stake in it?")
    await people.press_sequentially("che")
    await form.get_by_role("option", name="Chen Wei").click()
    await form.get_by_role("textbox", name="What has to be covered?").fill("Budget\nCatering")
    await form.get_by_role("radio", name="Here, in a thread").check()
    await form.get_by_role("button", name="Ask").click()
    await expect(form).to_have_count(0)
    answer = await answered(page, "asks: could this be an email?")
    await expect(answer).to_contain_text("Chen")
    await expect(answer).to_contain_text("Catering")
