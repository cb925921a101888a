"""Who may talk to the page."""

import aiohttp
import pytest

from bot.workspace import Workspace
from tests.workspace.page.conftest import Browser

PAGES = ["/", "/page/static/main.js", "/page/stream", "/page/files/F1"]


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "rebound.example"},
        {"Host": "127.0.0.1.rebound.example:80"},
        {"Origin": "https://elsewhere.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"},
        {"Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "cors"},
    ],
)
async def test_requests_that_other_sites_make_are_refused(browser: Browser, path: str, headers: dict[str, str]) -> None:
    """Another site's page can neither read the workspace nor pass off a name of its own as this machine's."""
    assert await browser.status("GET", path, headers=headers) == 403


async def test_other_sites_cannot_act(browser: Browser, ws: Workspace) -> None:
    """A change needs JSON, which no other site can send unasked, and comes from the page's own origin."""
    said = {"as": "ana", "channel": "team", "text": "hello"}
    path = "/page/do/say"
    assert await browser.status("POST", path, data=said) == 415
    assert await browser.status("POST", path, data='{"as":"ana"}', headers={"Content-Type": "text/plain"}) == 415
    assert await browser.status("POST", path, json=said, headers={"Origin": "https://elsewhere.example"}) == 403
    assert await browser.status("POST", path, json=said, headers={"Host": "rebound.example"}) == 403
    assert not ws.messages("team")


async def test_a_link_elsewhere_may_lead_here(browser: Browser) -> None:
    """The page opens from a link in a terminal or on another site."""
    headers = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    assert await browser.status("GET", "/", headers=headers) == 200


@pytest.mark.parametrize("name", ["localhost", "127.0.0.1", "[::1]"])
async def test_this_machine_is_let_in(browser: Browser, name: str) -> None:
    """The page answers under each name of this machine."""
    port = browser.address.rpartition(":")[2]
    own = {"Host": f"{name}:{port}", "Origin": f"http://{name}:{port}", "Sec-Fetch-Site": "same-origin"}
    assert await browser.status("GET", "/", headers=own) == 200


async def test_nothing_from_elsewhere_runs(browser: Browser) -> None:
    """The policy allows the page's own files only: nothing inline, no other host, no string that becomes a script."""
    async with browser.session.get(browser.address) as response:
        policy = dict(each.strip().split(" ", 1) for each in response.headers["Content-Security-Policy"].split(";"))
        assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert policy.pop("require-trusted-types-for") == "'script'"
    assert policy["default-src"] == "'none'"
    assert set(policy.values()) == {"'none'", "'self'"}


async def test_without_a_page_there_is_none() -> None:
    """A workspace for tests doesn't serve the page."""
    async with Workspace.start() as bare, aiohttp.request("GET", bare.slack.base) as response:
        assert response.status == 404
