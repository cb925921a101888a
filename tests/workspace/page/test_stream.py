"""What each person's page is told."""

import asyncio

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

from bot.workspace import Workspace
from tests.workspace.page.conftest import Browser


def _client(ws: Workspace) -> AsyncWebClient:
    return AsyncWebClient(token=ws.bot_token, base_url=ws.api_url, timeout=5)


async def test_everything_comes_first(browser: Browser, ws: Workspace) -> None:
    """A page that opens is told who and what there is, with what the person may see of it and no more."""
    await ws.person("ana").post("secret", "between us")
    await ws.person("ana").post("team", "hello")
    async with browser.stream("chen") as events:
        kind, told = await events.next()
    assert kind == "everything"
    assert told["me"] == ws.person("chen").id
    assert {channel["name"] for channel in told["channels"]} == {"team", "random"}
    assert [message["text"] for message in told["messages"]] == ["hello"]


async def test_what_one_writes_the_other_sees(browser: Browser, ws: Workspace) -> None:
    """Two browsers that are two people see each other's messages, as they come."""
    async with browser.stream("ana") as hers, browser.stream("ben") as his:
        await hers.next()
        await his.next()
        await browser.do("ana", "say", channel="team", text="hello @ben")
        _, told = await his.next()
        assert told["message"]["text"] == f"hello <@{ws.person('ben').id}>"
        _, told = await hers.next()
        assert told["message"]["user"] == ws.person("ana").id


async def test_an_edit_is_one_message(browser: Browser, ws: Workspace) -> None:
    """Of 500 messages, only the one that was edited is sent again."""
    client = _client(ws)
    posted = [await ws.person("ana").post("team", f"message {number}") for number in range(500)]
    answer = await client.chat_postMessage(channel=posted[0].channel, text="Looking at it…")
    async with browser.stream("ana") as events:
        _, everything = await events.next()
        assert len(everything["messages"]) == 501
        await client.chat_update(channel=answer["channel"], ts=answer["ts"], text="This could be an email.")
        await ws.person("ana").post("team", "the next")
        _, edit = await events.next()
        assert (edit["message"]["ts"], edit["message"]["text"]) == (answer["ts"], "This could be an email.")
        assert edit["message"]["edited"] is True
        _, new = await events.next()
        assert new["message"]["text"] == "the next"


async def test_private_things_stay_private(browser: Browser, ws: Workspace) -> None:
    """Ephemeral messages, private channels and modals reach the one page they are for."""
    client = _client(ws)
    async with browser.stream("chen") as events:
        await events.next()
        team = ws.channel("team").id
        await client.chat_postEphemeral(channel=team, user=ws.person("ana").id, text="psst")
        await ws.person("ana").post("plans", "between us")
        await client.chat_postEphemeral(channel=team, user=ws.person("chen").id, text="for you")
        _, told = await events.next()
    assert told["message"]["text"] == "for you"
    assert told["message"]["ephemeral"] is True


async def test_a_deleted_message_tells_nothing_more(browser: Browser, ws: Workspace) -> None:
    """Of a deleted message the page learns that it was there, and not what it said."""
    message = await ws.person("ana").post("team", "forget this")
    async with browser.stream("ben") as events:
        await events.next()
        await browser.do("ana", "delete", channel=message.channel, ts=message.ts)
        _, told = await events.next()
    assert told["message"] == {
        "channel": message.channel,
        "ts": message.ts,
        "user": message.user,
        "thread_ts": None,
        "deleted": True,
    }


async def test_a_new_conversation_appears(browser: Browser, ws: Workspace) -> None:
    """A direct message that somebody opens appears in the list of both."""
    async with browser.stream("chen") as events:
        await events.next()
        opened = await browser.do("ana", "open", user=ws.person("chen").id)
        _, told = await events.next()
    assert opened["channel"] in {channel["id"] for channel in told["channels"]}


async def test_an_open_page_does_not_hold_up_the_end() -> None:
    """When the workspace ends, so do the streams, by themselves."""
    async with aiohttp.ClientSession() as session:
        async with Workspace.start(page=True) as workspace:
            response = await session.get(f"{workspace.slack.base}/page/stream")
            await response.content.readline()
        assert await asyncio.wait_for(response.content.read(), 5)
        assert response.content.at_eof()


async def test_a_page_that_left_is_forgotten(browser: Browser, ws: Workspace) -> None:
    """A closed page leaves no listener behind."""
    before = len(ws.state._listeners)
    async with browser.stream("ana") as events:
        await events.next()
        assert len(ws.state._listeners) == before + 1
        events.response.close()
    await ws.person("ana").post("team", "hello")
    async with asyncio.timeout(5):
        while len(ws.state._listeners) > before:
            await ws.person("ana").post("team", "anybody there?")
            await asyncio.sleep(0.01)
