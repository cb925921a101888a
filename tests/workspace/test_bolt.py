"""A small real Bolt app in the workspace, in both modes."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Any

from slack_bolt.app.async_app import AsyncApp

from bot.workspace import Workspace

Connect = Callable[[Workspace, AsyncApp], AbstractAsyncContextManager[None]]


async def test_a_command_is_acked_and_answered(ws: Workspace, app: AsyncApp, connected: Connect) -> None:
    """A slash command reaches the app, its ack is shown to the person only, and its post to everybody."""

    @app.command("/meeting-or-email")
    async def answer(ack: Any, command: Any, client: Any) -> None:
        await ack("on it")
        await client.chat_postMessage(channel=command["channel_id"], text=f"asked: {command['text']}")

    async with connected(ws, app):
        ana = ws.person("ana")
        delivery = await ana.command("/meeting-or-email", "ask @ben & #team", channel="team")
        posted = await ws.until(lambda: ws.messages("team"))
    assert delivery.acked
    assert delivery.text == "on it"
    assert [note.text for note in ws.ephemerals("ana")] == ["on it"]
    assert posted[0].text == "asked: ask <@U00000BEN|ben> &amp; <#C00000TEAM|team>"


async def test_a_mention_is_answered_in_its_thread(ws: Workspace, app: AsyncApp, connected: Connect) -> None:
    """A mention is an app_mention event, and the answer lands in the message's thread."""

    @app.event("app_mention")
    async def answer(event: Any, say: Any) -> None:
        await say(text="hello", thread_ts=event["ts"])

    async with connected(ws, app):
        asked = await ws.person("ben").mention("plans", "email or meeting?")
        thread = await ws.until(lambda: ws.messages("plans", asked.ts))
    assert [message.text for message in thread] == ["hello"]
    assert asked.deliveries[0].acked


async def test_a_form_is_opened_filled_in_and_submitted(ws: Workspace, app: AsyncApp, connected: Connect) -> None:
    """A shortcut opens a modal, whose values arrive as Slack sends them, and errors are shown beside their inputs."""
    seen = []

    @app.shortcut("could_this_be_an_email")
    async def opened(ack: Any, shortcut: Any, client: Any) -> None:
        await ack()
        text = {"type": "plain_text_input", "action_id": "text", "initial_value": shortcut["message"]["text"]}
        who = {"type": "multi_users_select", "action_id": "who"}
        view = {
            "type": "modal",
            "callback_id": "form",
            "title": {"type": "plain_text", "text": "Ask"},
            "submit": {"type": "plain_text", "text": "Go"},
            "blocks": [
                {"type": "input", "block_id": "t", "label": {"type": "plain_text", "text": "Text"}, "element": text},
                {"type": "input", "block_id": "w", "label": {"type": "plain_text", "text": "Who"}, "element": who},
            ],
        }
        await client.views_open(trigger_id=shortcut["trigger_id"], view=view)

    @app.view("form")
    async def submitted(ack: Any, view: Any) -> None:
        seen.append(view["state"]["values"])
        if len(seen) == 1:
            await ack(response_action="errors", errors={"t": "Try again."})
        else:
            await ack()

    async with connected(ws, app):
        ana = ws.person("ana")
        message = await ws.person("ben").post("random", "Meeting tomorrow?")
        await ana.shortcut("could_this_be_an_email", message)
        view = await ana.modal()
        await ana.submit(view, {"who": ["U00000BEN"]})
        first = dict(view.errors)
        await ana.submit(view, {"text": "Better"})
    assert first == {"t": "Try again."}
    assert not ana.views
    assert seen[0] == {
        "t": {"text": {"type": "plain_text_input", "value": "Meeting tomorrow?"}},
        "w": {"who": {"type": "multi_users_select", "selected_users": ["U00000BEN"]}},
    }
    assert seen[1]["t"]["text"]["value"] == "Better"


async def test_a_button_in_a_direct_message_works(ws: Workspace, app: AsyncApp, connected: Connect) -> None:
    """A direct message is answered with a button, and its click replaces the message through response_url."""

    @app.event("message")
    async def answer(event: Any, say: Any) -> None:
        if event.get("subtype"):
            return
        button = {"type": "button", "action_id": "go", "text": {"type": "plain_text", "text": "Go"}, "value": "1"}
        await say(text="Ready?", blocks=[{"type": "actions", "elements": [button]}])

    @app.action("go")
    async def clicked(ack: Any, action: Any, respond: Any) -> None:
        await ack()
        await respond(text=f"gone {action['value']}", replace_original=True)

    async with connected(ws, app):
        dana = ws.person("dana")
        await dana.direct_message("hi", files=("notes.txt",))
        place = ws.direct("dana").id
        await dana.direct_message("hi")
        message = (await ws.until(lambda: [m for m in ws.messages(place) if m.bot_id]))[0]
        await dana.click(message, "go")
        await ws.until(lambda: message.edited)
    assert message.text == "gone 1"
    assert [version.text for version in ws.history(message)] == ["Ready?", "gone 1"]
