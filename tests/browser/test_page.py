"""The page itself: what is written there is inert, others see it at once, and little of the page changes."""

import pytest
from playwright.async_api import Page, expect

from bot.workspace.records import Message
from bot.workspace.text import rich
from tests.browser.conftest import PHONE, Desk, answered, channel, composer, message, say, thread

METRICS = "/meeting-or-email I have some metrics I want to share with my team."
MARKUP = "<img src=x onerror=\"document.title='broken'\"> <script>document.title='broken'</script> <b>bold</b>"

WATCH = """
() => {
  window.changes = [];
  for (const node of document.querySelectorAll('[data-testid=message]')) node.from_before = true;
  new MutationObserver((records) => window.changes.push(...records)).observe(
    document.body, { childList: true, subtree: true, attributes: true, characterData: true });
}
"""
CHANGED = """
() => ({
  added: window.changes.flatMap((record) => [...record.addedNodes]).filter((node) => node.matches?.('.message')).length,
  removed: window.changes.flatMap((record) => [...record.removedNodes]).filter((n) => n.matches?.('.message')).length,
  fresh: [...document.querySelectorAll('[data-testid=message]')].filter((node) => !node.from_before).length,
  elsewhere: window.changes.filter((record) => !record.target.closest?.('[data-testid=messages], #announcer'))
    .map((record) => record.target.outerHTML),
})
"""


async def test_two_people_see_each_others_messages(desk: Desk) -> None:
    """As they are written, changed and deleted, each in a browser of their own."""
    ana, ben = await desk.sit("ana"), await desk.sit("ben")
    await say(ana, "Is anybody here?")
    await expect(message(channel(ben), "Is anybody here?")).to_contain_text("Ana Silva")
    await say(ben, "I am!")
    theirs = message(channel(ana), "I am!")
    await expect(theirs).to_contain_text("Ben Okafor")
    mine = message(channel(ana), "Is anybody here?")
    await mine.hover()
    await mine.get_by_role("button", name="More actions").click()
    await ana.get_by_role("menuitem", name="Edit message").click()
    editor = ana.get_by_role("textbox", name="Edit message")
    await editor.fill("Is somebody here?")
    await editor.press("Enter")
    await expect(message(channel(ben), "Is somebody here?")).to_contain_text("(edited)")
    mine = message(channel(ana), "Is somebody here?")
    await mine.hover()
    await mine.get_by_role("button", name="More actions").click()
    await ana.get_by_role("menuitem", name="Delete message…").click()
    await ana.get_by_role("alertdialog").get_by_role("button", name="Delete").click()
    await expect(channel(ben).get_by_text("Is somebody here?")).to_have_count(0)


async def test_with_500_messages_an_edit_changes_one(desk: Desk) -> None:
    """Its node is made anew; nothing else on the page is touched."""
    workspace = desk.workspace
    ben, team = workspace.person("ben"), workspace.channel("team")
    for number in range(500):
        ts = workspace.slack.state.new_ts()
        team.messages[ts] = Message(team.id, ts, ben.id, f"Message {number}", rich(f"Message {number}"))
    page = await desk.sit()
    await expect(channel(page).get_by_text("Message 499", exact=True)).to_be_visible()
    assert await channel(page).get_by_test_id("message").count() > 500
    await page.evaluate(WATCH)
    changed = next(each for each in team.messages.values() if each.text == "Message 250")
    await ben.edit(changed, "Another text")
    await expect(channel(page).get_by_text("Another text", exact=True)).to_have_count(1)
    assert await page.evaluate(CHANGED) == {"added": 1, "removed": 1, "fresh": 1, "elsewhere": []}


async def test_markup_is_shown_as_text(desk: Desk) -> None:
    """What people write, and what the bot makes of it in messages and modals, does nothing."""
    page = await desk.sit()
    await say(page, MARKUP)
    await expect(message(channel(page), "onerror")).to_contain_text(MARKUP)
    await say(page, f"/meeting-or-email I have some metrics to share: {MARKUP}")
    answer = await answered(page, "asks: could this be an email?")
    await expect(message(channel(page), "asks: could this be an email?")).to_contain_text(MARKUP)
    await answer.get_by_role("button", name="Copy").click()
    await expect(page.get_by_role("dialog", name="Copy the draft").get_by_role("button", name="Done")).to_be_visible()
    assert await page.locator("img, .messages script, .messages b, dialog script").count() == 0
    assert "broken" not in await page.title()


async def test_no_request_leaves_this_machine(desk: Desk) -> None:
    """Not for a script, a style, a font or a picture: all that the page loads comes from its own address."""
    page = await desk.sit()
    await say(page, METRICS)
    answer = await answered(page, "asks: could this be an email?")
    await answer.get_by_role("button", name="Copy").click()
    await expect(page.get_by_role("dialog", name="Copy the draft").get_by_role("link", name="Gmail")).to_be_visible()
    loaded = await page.evaluate("performance.getEntriesByType('resource').map((entry) => entry.name)")
    assert any(address.endswith("/main.js") for address in loaded)
    base = f"{desk.workspace.slack.base}/"
    assert not [address for address in [*loaded, *desk.requests] if not address.startswith(base)]


async def test_what_slack_received_can_be_seen(desk: Desk) -> None:
    """The JSON of an answer's blocks, beside it."""
    page = await desk.sit()
    await say(page, METRICS)
    answer = await answered(page, "asks: could this be an email?")
    await answer.hover()
    await answer.get_by_role("button", name="What Slack received").click()
    await expect(answer.get_by_label("What Slack received, as JSON")).to_contain_text('"action_id": "copy"')


async def test_by_keyboard_alone(desk: Desk) -> None:
    """Type the command, go to the answer, press Copy; Escape closes the modal and gives the focus back."""
    page = await desk.sit()
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")  # "Skip to the composer"
    await expect(composer(page)).to_be_focused()
    await page.keyboard.type(METRICS)
    await page.keyboard.press("Enter")
    replies = message(channel(page), "asks: could this be an email?").get_by_test_id("replies")
    await expect(replies).to_be_visible()
    whole = message(thread(page), "Copy").get_by_role("button", name="Copy")  # it opens by itself, and grows
    await expect(whole).to_be_visible()
    await _tab_to(page, "1 reply", back=True)  # the newest message's comes first
    await page.keyboard.press("Enter")
    copy = message(thread(page), "Copy").get_by_role("button", name="Copy")
    await expect(copy).to_be_visible()
    await _tab_to(page, "Copy", back=True)
    await expect(copy).to_be_focused()
    await page.keyboard.press("Enter")
    modal = page.get_by_role("dialog", name="Copy the draft")
    await expect(modal.get_by_role("textbox", name="Subject")).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(modal).to_have_count(0)
    await expect(copy).to_be_focused()


async def test_a_redrawn_message_keeps_the_focus_where_it_was(desk: Desk) -> None:
    """Whoever stands on "1 reply" still does when the reply is edited and the message above it is made anew."""
    ben = desk.workspace.person("ben")
    page = await desk.sit()
    parent = await ben.post("team", "Is there cake?")
    reply = await ben.post("team", "There is.", thread_ts=parent.ts)
    replies = message(channel(page), "Is there cake?").get_by_test_id("replies")
    await replies.focus()
    await replies.evaluate("(node) => { node.from_before = true }")
    await ben.edit(reply, "There was.")
    await page.wait_for_function("() => !document.querySelector('[data-testid=replies]:focus')?.from_before")
    await expect(replies).to_be_focused()


async def _tab_to(page: Page, text: str, *, back: bool = False) -> None:
    """Press Tab until something that says this has the focus."""
    for _ in range(60):
        await page.keyboard.press("Shift+Tab" if back else "Tab")
        if text in await page.evaluate(
            "document.activeElement.tagName === 'LI' ? '' : document.activeElement.textContent.trim().slice(0, 99)"
        ):
            return
    pytest.fail(f"Tab never comes to {text}")


async def test_on_a_phone_one_pane_at_a_time(desk: Desk) -> None:
    """From the conversations to one of them, to the answer in its thread, its modal, and back."""
    page = await desk.sit(width=PHONE)
    sidebar = page.get_by_role("navigation", name="Conversations")
    await expect(sidebar).to_be_hidden()
    await channel(page).get_by_role("button", name="Back to the conversations").click()
    await expect(channel(page)).to_be_hidden()
    await sidebar.get_by_role("link", name="random, channel").click()
    await expect(sidebar).to_be_hidden()
    theirs = message(channel(page), "The coffee machine")
    await theirs.get_by_role("button", name="More actions").tap()
    await expect(page.get_by_role("menuitem", name="Could this be an email?")).to_be_in_viewport()
    await page.keyboard.press("Escape")
    await say(page, METRICS)
    answer = await answered(page, "asks: could this be an email?")
    await expect(channel(page)).to_be_hidden()
    await answer.get_by_role("button", name="Copy").click()
    modal = page.get_by_role("dialog", name="Copy the draft")
    await expect(modal.get_by_role("textbox", name="Body")).to_be_visible()
    for _ in range(2):
        assert await page.evaluate("document.documentElement.scrollWidth") <= PHONE
        if await modal.count():
            await modal.get_by_role("button", name="Done").click()
            await expect(modal).to_have_count(0)
    await thread(page).get_by_role("button", name="Close thread").click()
    await expect(channel(page)).to_be_visible()
