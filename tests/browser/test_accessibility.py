"""axe, the accessibility checker, on everything that one comes to see, in both colours."""

from typing import get_args

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Page, expect

from tests.browser.conftest import Desk, Scheme, answered, channel, message, say, thread

METRICS = "/meeting-or-email I have some metrics I want to share with my team."


async def findings(page: Page) -> list[str]:
    """Return what axe finds serious or critical: the rule, and where."""
    found = (await Axe().run(page)).response["violations"]
    return [
        f"{each['id']}: {node['html']} {node['failureSummary']}"
        for each in found
        if each["impact"] in {"serious", "critical"}
        for node in each["nodes"]
    ]


@pytest.mark.parametrize("scheme", get_args(Scheme))
async def test_nothing_serious_is_found(desk: Desk, scheme: Scheme) -> None:
    """In a channel, a menu, a thread with an answer, each modal, and what only the person sees."""
    page = await desk.sit(scheme=scheme)
    shown = await page.evaluate("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)")
    assert (sum(shown[:3]) > 384) is (scheme == "light")
    assert not await findings(page)
    theirs = message(channel(page), "The Q3 numbers")
    await theirs.hover()
    await theirs.get_by_role("button", name="More actions").click()
    await expect(page.get_by_role("menu")).to_be_visible()
    assert not await findings(page)
    await page.keyboard.press("Escape")
    await say(page, METRICS)
    answer = await answered(page, "asks: could this be an email?")
    assert not await findings(page)
    for button in ("Copy", "Create invite", "Post in Slack"):
        await answer.get_by_role("button", name=button).click()
        modal = page.get_by_role("dialog")
        await expect(modal.get_by_role("textbox").first).to_be_visible()
        assert not await findings(page)
        if button == "Create invite":
            await modal.get_by_label("Date").fill("2001-01-02")
            await modal.get_by_role("combobox", name="Guests").click()
            assert not await findings(page)
            await modal.get_by_role("button", name="Create").click()
            await expect(modal.get_by_role("alert")).to_be_visible()
            assert not await findings(page)
        await modal.get_by_role("button", name="Close").first.click()
        await expect(modal).to_have_count(0)
    await say(page, "/meeting-or-email help")
    await expect(message(channel(page), "Only visible to you")).to_be_visible()
    await page.get_by_role("switch", name="What Slack received").click()
    await expect(thread(page).get_by_label("What Slack received, as JSON").last).to_be_visible()
    assert not await findings(page)
