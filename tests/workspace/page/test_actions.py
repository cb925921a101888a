"""What people do on the page, as the app and the others see it."""

from typing import Any

import pytest
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.workspace import Workspace
from tests.workspace.conftest import over_socket
from tests.workspace.page.conftest import Browser

FORM: dict[str, Any] = {
    "type": "modal",
    "callback_id": "form",
    "notify_on_close": True,
    "title": {"type": "plain_text", "text": "A form"},
    "submit": {"type": "plain_text", "text": "Send"},
    "blocks": [
        {
            "type": "input",
            "block_id": "what",
            "label": {"type": "plain_text", "text": "What"},
            "element": {"type": "plain_text_input", "action_id": "text"},
        },
        {
            "type": "input",
            "block_id": "who",
            "optional": True,
            "label": {"type": "plain_text", "text": "Who"},
            "element": {"type": "multi_users_select", "action_id": "people"},
        },
        {
            "type": "actions",
            "block_id": "row",
            "elements": [
                {"type": "button", "action_id": "more", "value": "1", "text": {"type": "plain_text", "text": "More"}}
            ],
        },
    ],
}


@pytest.fixture
def heard(app: AsyncApp) -> list[dict[str, Any]]:
    """Collect what the app is told; its command opens the form, which wants more than one letter."""
    told: list[dict[str, Any]] = []

    @app.command("/meeting-or-email")
    async def _(ack: Any, body: dict[str, Any], client: AsyncWebClient) -> None:
        told.append(body)
        await ack()
        if not body.get("text"):
            await client.views_open(trigger_id=body["trigger_id"], view=FORM)

    @app.view("form")
    async def _(ack: Any, body: dict[str, Any]) -> None:
        told.append(body)
        short = len(body["view"]["state"]["values"]["what"]["text"]["value"]) < 2
        await ack(response_action="errors", errors={"what": "Longer, please."}) if short else await ack()

    @app.view_closed("form")
    @app.action("more")
    @app.shortcut("could_this_be_an_email")
    async def _(ack: Any, body: dict[str, Any]) -> None:
        told.append(body)
        await ack()

    return told


async def test_a_message_and_its_thread(browser: Browser, ws: Workspace) -> None:
    """What is written in the composer becomes a message, a reply, or a reply that the channel sees too."""
    said = await browser.do("ana", "say", channel="team", text="  hello  ")
    reply = {"channel": "team", "text": "a reply", "thread_ts": said["ts"]}
    await browser.do("ben", "say", **reply)
    await browser.do("ben", "say", **reply, broadcast=True)
    assert [message.text for message in ws.messages("team")] == ["hello", "a reply"]
    assert [message.subtype for message in ws.messages("team", said["ts"])] == [None, "thread_broadcast"]


async def test_invite_adds_the_app_to_a_channel_that_one_is_in(ws: Workspace, browser: Browser) -> None:
    """People are told to use Slack's own /invite, so it is there; into a direct message nobody can be added."""
    assert (await browser.do("ana", "say", channel="random", text="/invite @meeting-or-email"))["ok"]
    assert ws.bot_user_id in ws.channel("random").members
    refused = await browser.do("ana", "say", channel="D00000PAIR", text="/invite @meeting-or-email")
    assert refused == {"ok": False, "error": "You can't add the app to this conversation."}


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"text": "   "}, "There is nothing to send yet."),
        ({"text": "/remind me"}, "/remind is not a valid command."),
        ({"text": "/meeting-or-email x", "thread_ts": "1.0"}, "/meeting-or-email is not supported in threads. Sorry!"),
        ({"text": "x", "thread_ts": "1.0"}, "That thread isn't there any more."),
    ],
)
async def test_what_cannot_be_sent_says_so(
    browser: Browser, ws: Workspace, given: dict[str, str], sentence: str
) -> None:
    """What the composer can't send is answered with one sentence, and nothing is posted."""
    assert await browser.do("ana", "say", channel="team", **given) == {"ok": False, "error": sentence}
    assert not ws.messages("team")


async def test_an_address_is_no_command(browser: Browser, ws: Workspace) -> None:
    """A text that begins with a path is a message."""
    assert (await browser.do("ana", "say", channel="team", text="/etc/hosts is broken"))["ok"]
    assert len(ws.messages("team")) == 1


async def test_one_edits_and_deletes_what_is_ones_own(browser: Browser, ws: Workspace) -> None:
    """People change and delete their own messages, and nobody else's."""
    message = await ws.person("ana").post("team", "helo")
    at = {"channel": message.channel, "ts": message.ts}
    assert not (await browser.do("ben", "edit", **at, text="hacked"))["ok"]
    assert not (await browser.do("ben", "delete", **at))["ok"]
    assert not (await browser.do("ana", "edit", **at, text=" "))["ok"]
    assert (await browser.do("ana", "edit", **at, text="hello"))["ok"]
    assert message.text == "hello"
    assert (await browser.do("ana", "delete", **at))["ok"]
    assert message.deleted


async def test_one_cannot_touch_what_one_cannot_see(browser: Browser, ws: Workspace) -> None:
    """A message of a private channel is not there for those outside."""
    message = await ws.person("ana").post("secret", "between us")
    at = {"channel": message.channel, "ts": message.ts}
    answer = await browser.do("chen", "shortcut", **at, callback_id="could_this_be_an_email")
    assert answer == {"ok": False, "error": "That message isn't there any more."}


async def test_the_command_reaches_the_app(
    browser: Browser, app: AsyncApp, heard: list[dict[str, Any]], ws: Workspace
) -> None:
    """A command is delivered with its text, and the modal that it opens is on its person's page."""
    async with over_socket(ws, app), browser.stream("ana") as events:
        await events.next()
        assert (await browser.do("ana", "say", channel="team", text="/meeting-or-email  plan it"))["ok"]
        await browser.do("ana", "say", channel="team", text="/meeting-or-email")
        _, told = await events.next()
    assert [body.get("text", "") for body in heard] == ["plan it", ""]
    assert told["views"][0]["title"] == "A form"


async def test_where_no_app_listens_it_is_said(browser: Browser, ws: Workspace) -> None:
    """Without the app, a shortcut says that it didn't respond."""
    message = await ws.person("ben").post("team", "hello")
    at = {"channel": message.channel, "ts": message.ts}
    answer = await browser.do("ana", "shortcut", **at, callback_id="could_this_be_an_email")
    assert answer == {"ok": False, "error": "Could this be an email? didn't respond (dispatch_failed)."}


async def test_a_form_is_filled_in(browser: Browser, app: AsyncApp, heard: list[dict[str, Any]], ws: Workspace) -> None:
    """Errors, the form's own and the app's, stand beside their fields; what was entered reaches the app."""
    people = [ws.person("ben").id, ws.person("chen").id]
    async with over_socket(ws, app):
        await browser.do("ana", "say", channel="team", text="/meeting-or-email")
        view = (await ws.person("ana").modal()).id
        async with browser.stream("ana") as events:
            await events.next()
            assert (await browser.do("ana", "submit", view=view, values={}))["ok"]
            _, told = await events.next()
            assert told["views"][0]["errors"] == {"what": "Please complete this required field."}
            values: dict[str, Any] = {"what": {"text": "x"}, "who": {"people": people}}
            await browser.do("ana", "click", view=view, block_id="row", action_id="more", value="1", values=values)
            assert heard[-1]["view"]["state"]["values"]["who"]["people"]["selected_users"] == people
            await browser.do("ana", "submit", view=view, values=values)
            _, told = await events.next()
            assert told["views"][0]["errors"] == {"what": "Longer, please."}
            assert told["views"][0]["values"]["who"]["people"]["selected_users"] == people
            await browser.do("ana", "submit", view=view, values={"what": {"text": "longer"}})
            _, told = await events.next()
            assert told["views"] == []
    assert heard[-1]["view"]["state"]["values"]["what"]["text"]["value"] == "longer"


async def test_a_form_is_closed(browser: Browser, app: AsyncApp, heard: list[dict[str, Any]], ws: Workspace) -> None:
    """Closing a modal tells the app, and a second time it isn't there any more."""
    async with over_socket(ws, app):
        await browser.do("ana", "say", channel="team", text="/meeting-or-email")
        view = (await ws.person("ana").modal()).id
        assert not (await browser.do("ben", "close", view=view))["ok"]
        assert (await browser.do("ana", "close", view=view))["ok"]
        again = await browser.do("ana", "close", view=view)
    assert heard[-1]["type"] == "view_closed"
    assert again == {"ok": False, "error": "That window isn't open any more."}


async def test_buttons_of_messages(browser: Browser, app: AsyncApp, heard: list[dict[str, Any]], ws: Workspace) -> None:
    """A button is told apart by its block, also in a message that only one person sees."""
    blocks = [{**FORM["blocks"][2], "block_id": name} for name in ("first", "second")]
    async with over_socket(ws, app):
        team = ws.channel("team").id
        posted = await app.client.chat_postMessage(channel=team, text="x", blocks=blocks)
        await app.client.chat_postEphemeral(channel=team, user=ws.person("ana").id, text="x", blocks=blocks)
        (whispered,) = ws.ephemerals("ana")
        for ts in (posted["ts"], whispered.ts):
            click = {"channel": team, "ts": ts, "block_id": "second", "action_id": "more", "value": "1"}
            assert (await browser.do("ana", "click", **click))["ok"]
            assert heard[-1]["actions"][0]["block_id"] == "second"
        assert not (await browser.do("ben", "click", **click))["ok"]


async def test_one_joins_a_channel(browser: Browser, ws: Workspace) -> None:
    """Public channels can be joined, by members of the workspace; private ones can't."""
    assert not (await browser.do("dana", "join", channel="random"))["ok"]
    assert not (await browser.do("chen", "join", channel="plans"))["ok"]
    ws.channel("random").members.discard(ws.person("chen").id)
    assert (await browser.do("chen", "join", channel="random"))["ok"]
    assert ws.person("chen").id in ws.channel("random").members


async def test_nonsense_is_refused(browser: Browser) -> None:
    """What the page would never send is refused, and doesn't fail inside."""
    path = "/page/do/say"
    assert await browser.status("POST", path, json=[]) == 400
    assert await browser.status("POST", path, json={"as": "ana"}) == 400
    assert await browser.status("POST", path, data="{", headers={"Content-Type": "application/json"}) == 400
    assert not (await browser.do("ana", "say", channel="nowhere", text="x"))["ok"]
    assert await browser.status("POST", path, json={"as": "robot", "channel": "team", "text": "x"}) == 404
    assert await browser.status("POST", "/page/do/nothing", json={"as": "ana"}) == 404
    assert await browser.status("GET", "/page/stream?as=meeting-or-email") == 404
