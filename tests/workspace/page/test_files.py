"""The page's own files, and those that people download."""

import re
from pathlib import Path

import pytest
import yaml
from slack_sdk.web.async_client import AsyncWebClient

from bot.workspace import Workspace
from bot.workspace.page import features
from tests.workspace.page.conftest import Browser

ROOT = Path(__file__).parents[3]
STATIC = ROOT / "bot" / "workspace" / "page" / "static"
MODULES = sorted(STATIC.glob("*.js"))


async def test_a_file_is_downloaded_by_those_who_see_it(browser: Browser, ws: Workspace) -> None:
    """A file comes as it was uploaded, as a download under its name, to those who see its message."""
    content = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"
    client = AsyncWebClient(token=ws.bot_token, base_url=ws.api_url, timeout=5)
    plans = ws.channel("plans").id
    await client.files_upload_v2(channel=plans, content=content, filename="Größe.ics", title="Invite")
    path = f"/page/files/{ws.files[0].id}"
    async with browser.session.get(browser.address + path, params={"as": "ana"}) as response:
        assert await response.read() == content.encode()
        assert response.content_type == "text/calendar"
        assert response.headers["Content-Disposition"] == "attachment; filename*=UTF-8''Gr%C3%B6%C3%9Fe.ics"
    assert await browser.status("GET", f"{path}?as=chen") == 404
    assert await browser.status("GET", "/page/files/F404?as=ana") == 404


async def test_the_page_and_all_it_loads(browser: Browser) -> None:
    """Every file that the page names is there, with a type that a browser takes for a script or a style."""
    index = (STATIC / "index.html").read_text()
    named = set(re.findall(r'/page/static/([\w.]+)"', index))
    for path in MODULES:
        named |= set(re.findall(r'(?:from|import) "\./([\w.]+)"', path.read_text()))
    assert named >= {path.name for path in STATIC.glob("*.[cj]s*")}
    types = {"js": "text/javascript", "css": "text/css", "svg": "image/svg+xml"}
    for name in sorted(named):
        async with browser.session.get(f"{browser.address}/page/static/{name}") as response:
            assert (response.status, response.content_type) == (200, types[name.rpartition(".")[2]])


@pytest.mark.parametrize("name", ["../page.py", "..%2fpage.py", "%2e%2e%2fguard.py", "nothing.js", "page.py", ""])
async def test_nothing_else_is_handed_out(browser: Browser, name: str) -> None:
    """Only the page's own files are handed out."""
    assert await browser.status("GET", f"/page/static/{name}") == 404


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_what_people_write_is_inert(path: Path) -> None:
    """No script makes markup or code out of a string."""
    found = re.findall(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|\beval\b|new Function|srcdoc|setHTML",
        path.read_text(),
    )
    assert not found


@pytest.mark.parametrize("path", sorted(STATIC.iterdir()), ids=lambda path: path.name)
def test_nothing_comes_from_another_host(path: Path) -> None:
    """The page works offline: no file of it loads anything from elsewhere."""
    text = re.sub(r"//[^\n]*|http://www\.w3\.org/2000/svg", "", path.read_text())
    assert not re.findall(r"(?:src|href|url|import|fetch)\W{1,3}(?:https?:)?//", text)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_scripts_stay_small(path: Path) -> None:
    """A script that outgrows 250 lines is two."""
    assert len(path.read_text().splitlines()) <= 250


def test_command_and_shortcut_are_the_manifests() -> None:
    """The page names the command and the shortcut as the manifest does."""
    manifest = yaml.safe_load((ROOT / "manifest.yml").read_text())["features"]
    assert [
        {"name": each["command"], "description": each["description"], "hint": each["usage_hint"]}
        for each in manifest["slash_commands"]
    ] == features.COMMANDS
    assert [
        {"callback_id": each["callback_id"], "name": each["name"]} for each in manifest["shortcuts"]
    ] == features.SHORTCUTS
