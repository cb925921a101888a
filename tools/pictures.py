"""Take the README's pictures of the bot in the local workspace: `make pictures`.

Each is taken twice, in light and in dark colours, as `docs/pictures/NAME-SCHEME.png`.
"""

import asyncio
import sys
from pathlib import Path
from typing import Literal, get_args

from playwright.async_api import Browser, Page, async_playwright, expect

from bot.trying import trial
from tools.chromium import ARGUMENTS, find

FOLDER = Path(__file__).parents[1] / "docs" / "pictures"
REQUEST = "/meeting-or-email I have some metrics I want to share with my team."
Scheme = Literal["light", "dark"]


async def take(browser: Browser, scheme: Scheme) -> None:
    """Ask in a workspace of its own, and take a picture of the answer and one of the form for an invite."""
    async with trial({}) as (workspace, _):
        context = await browser.new_context(
            base_url=workspace.slack.base,
            viewport={"width": 1280, "height": 760},
            color_scheme=scheme,
            locale="en-GB",
            reduced_motion="reduce",
        )
        page = await context.new_page()
        await page.goto("/?as=ana")
        await page.get_by_role("button", name="Close the hint").click()
        await page.get_by_role("textbox", name="Message to").fill(REQUEST)
        await page.keyboard.press("Enter")
        answer = page.get_by_role("complementary", name="Thread").get_by_test_id("message").last  # it opens by itself
        await expect(answer.get_by_role("button", name="Copy")).to_be_visible()
        await _save(page, f"answer-{scheme}")
        await answer.get_by_role("button", name="Create invite").click()
        form = page.get_by_role("dialog", name="Create invite")
        await form.get_by_role("combobox", name="Guests").press_sequentially("chen")
        await form.get_by_role("option", name="Chen Wei").click()
        await _save(page, f"invite-{scheme}")
        await context.close()


async def _save(page: Page, name: str) -> None:
    await page.mouse.move(0, 0)
    path = FOLDER / f"{name}.png"
    path.write_bytes(await page.screenshot(caret="hide", animations="disabled"))
    sys.stdout.write(f"{path.relative_to(FOLDER.parents[1])}\n")


async def main() -> int:
    """Take all the pictures; returns the exit code."""
    program = find()
    if program is None:
        sys.stderr.write("The pictures need Chromium or Chrome.\n")
        return 1
    FOLDER.mkdir(parents=True, exist_ok=True)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=program, args=list(ARGUMENTS))
        for scheme in get_args(Scheme):
            await take(browser, scheme)
        await browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
