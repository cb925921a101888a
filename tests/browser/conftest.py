"""The whole bot in the local workspace, as `python -m bot try` runs it, and people who use it in Chromium.

Everything in this folder runs in one event loop, since the browser is started once.
"""

import os
import re
from collections.abc import AsyncIterator, Iterable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import pytest
import pytest_asyncio
from playwright.async_api import Browser, ConsoleMessage, Locator, Page, async_playwright, expect

from bot.trying import trial
from bot.workspace import Workspace
from tools.chromium import ARGUMENTS, find

Scheme = Literal["light", "dark"]

PHONE = 390
"""Pixels; a browser as wide as this has a touch screen, and nothing to hover with."""

expect.set_options(timeout=15_000)


def pytest_collection_modifyitems(items: Iterable[pytest.Item]) -> None:
    """Let the tests share the browser's event loop."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def chromium() -> AsyncIterator[Browser]:
    """Start the browser; where none is installed the tests are skipped, but in CI they fail."""
    path = find()
    if path is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)("No Chromium is installed here.")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield browser
        await browser.close()


@dataclass
class Desk:
    """A workspace with the bot in it, and browsers for the people there."""

    workspace: Workspace
    browser: Browser
    stack: AsyncExitStack
    requests: list[str] = field(default_factory=list)
    """The addresses that the browsers asked for."""
    trouble: list[str] = field(default_factory=list)
    """What the browsers complained of."""

    async def sit(
        self, who: str = "ana", *, channel: str = "team", scheme: Scheme = "light", width: int = 1280
    ) -> Page:
        """Open the page in a browser of somebody's own, far from their time zone, and wait for their composer."""
        context = await self.browser.new_context(
            base_url=self.workspace.slack.base,
            viewport={"width": width, "height": 800},
            color_scheme=scheme,
            has_touch=width <= PHONE,
            is_mobile=width <= PHONE,
            locale="en-GB",
            timezone_id="Asia/Tokyo",
            permissions=["clipboard-read", "clipboard-write"],
        )
        self.stack.push_async_callback(context.close)
        context.on("request", lambda request: self.requests.append(request.url))
        context.on("console", self._heard)
        context.on("weberror", lambda error: self.trouble.append(str(error.error)))
        page = await context.new_page()
        await page.goto(f"/?as={who}#{self.workspace.channel(channel).id}")
        await expect(composer(page)).to_be_visible()
        return page

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.trouble.append(message.text)


@pytest.fixture
def raw() -> dict[str, Any]:
    """Give the variables that the bot runs with: none, so that the embedded router decides."""
    return {}


@pytest_asyncio.fixture(loop_scope="session")
async def desk(chromium: Browser, raw: dict[str, str]) -> AsyncIterator[Desk]:
    """Run the bot; whatever is done then, no browser may leave this machine or find a mistake in the page."""
    async with trial(raw) as (workspace, _), AsyncExitStack() as stack:
        ready = Desk(workspace, chromium, stack)
        yield ready
        assert ready.requests
        assert not [address for address in ready.requests if not address.startswith(f"{workspace.slack.base}/")]
        assert not ready.trouble


def composer(page: Page) -> Locator:
    """Find where one writes into the conversation."""
    return page.get_by_role("textbox", name="Message to")


def channel(page: Page) -> Locator:
    """Find the conversation."""
    return page.get_by_role("main", name="Conversation")


def thread(page: Page) -> Locator:
    """Find the thread beside it."""
    return page.get_by_role("complementary", name="Thread")


def message(pane: Locator, words: str) -> Locator:
    """Find the newest message that holds some words, or has a button of that name."""
    return pane.get_by_role("listitem").and_(pane.get_by_test_id("message")).filter(has_text=words).last


async def say(page: Page, text: str) -> None:
    """Write into the conversation."""
    await composer(page).fill(text)
    await composer(page).press("Enter")


async def answered(page: Page, parent: str) -> Locator:
    """Open the thread of the message that holds some words; wait for the answer there and return it."""
    await message(channel(page), parent).get_by_role("button", name=re.compile(r"^\d+ repl")).click()
    answer = message(thread(page), "Copy")
    await expect(answer.get_by_role("button", name="Copy")).to_be_visible()
    return answer
