"""Triggers, modals and response_url: how long they live, and what becomes of them."""

import re
from typing import Any

import aiohttp
import pytest
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from bot.workspace import CannotDo, Delivery, Message, Workspace
from tests.workspace.conftest import Clock, over_http, over_socket

TEAM = "C00000TEAM"
ANA = "U00000ANA"
TROUBLE = {"": "We had some trouble connecting. Try again?"}


def plain(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text}


def form(*, title: str = "Form", **more: Any) -> dict[str, Any]:
    text = {"type": "plain_text_input", "action_id": "text", "min_length": 2, "max_length": 5}
    return {
        "type": "modal",
        "callback_id": "form",
        "title": plain(title),
        "submit": plain("Go"),
        "blocks": [{"type": "input", "block_id": "t", "label": plain("Text"), "element": text}],
        **more,
    }


async def command(ws: Workspace, app: AsyncApp, text: str = "") -> Delivery:
    @app.command("/x")
    async def acked(ack: Any) -> None:
        await ack()

    async with over_http(ws, app):
        return await ws.person("ana").command("/x", text)


async def refusal(client: AsyncWebClient, method: str, **args: Any) -> str:
    with pytest.raises(SlackApiError) as refused:
        await client.api_call(method, json=args)
    return str(refused.value.response["error"])


async def test_a_trigger_opens_one_modal_within_three_seconds(
    ws: Workspace, app: AsyncApp, client: AsyncWebClient, clock: Clock
) -> None:
    """A trigger_id works once, for three seconds, and only if Slack handed it out."""
    assert await refusal(client, "views.open", trigger_id="1.x", view=form()) == "invalid_trigger_id"
    trigger = (await command(ws, app)).payload["trigger_id"]
    assert await refusal(client, "views.open", trigger_id=trigger, view={"type": "modal"}) == "invalid_arguments"
    await client.views_open(trigger_id=trigger, view=form())
    assert await refusal(client, "views.open", trigger_id=trigger, view=form()) == "exchanged_trigger_id"
    late = (await command(ws, app)).payload["trigger_id"]
    clock.now += 3.1
    assert await refusal(client, "views.open", trigger_id=late, view=form()) == "expired_trigger_id"
    assert len(ws.views_of("ana")) == 1


async def test_a_modal_is_updated_by_id_with_its_hash(ws: Workspace, app: AsyncApp, client: AsyncWebClient) -> None:
    """views.update takes the current hash only, keeps what was typed, and finds no modal that was closed."""
    opened = (await client.views_open(trigger_id=(await command(ws, app)).payload["trigger_id"], view=form()))["view"]
    ana = ws.person("ana")
    ana.fill(ana.views[0], {"text": "abc"})
    await client.views_update(view_id=opened["id"], hash=opened["hash"], view=form(title="Changed"))
    args = {"view_id": opened["id"], "view": form()}
    assert await refusal(client, "views.update", hash=opened["hash"], **args) == "hash_conflict"
    assert ana.views[0].title == "Changed"
    assert ana.views[0].typed == {("t", "text"): {"value": "abc"}}
    await ana.close(ana.views[0])
    assert await refusal(client, "views.update", **args) == "not_found"


async def test_modals_stack_three_deep(ws: Workspace, app: AsyncApp, client: AsyncWebClient) -> None:
    """views.push takes a trigger from a modal, and a third modal is the last."""
    button = {"type": "button", "action_id": "more", "text": plain("More")}
    view = {"type": "modal", "title": plain("T"), "blocks": [{"type": "actions", "elements": [button]}]}
    refused = []

    @app.action("more")
    async def more(ack: Any, body: Any) -> None:
        await ack()
        try:
            await client.views_push(trigger_id=body["trigger_id"], view=view)
        except SlackApiError as error:
            refused.append(error.response["error"])

    trigger = (await command(ws, app)).payload["trigger_id"]
    assert await refusal(client, "views.push", trigger_id=trigger, view=view) == "invalid_trigger_id"
    await client.views_open(trigger_id=(await command(ws, app)).payload["trigger_id"], view=view)
    ana = ws.person("ana")
    async with over_http(ws, app):
        for depth in (2, 3):
            await ana.click(ana.views[-1], "more")
            await ws.until(lambda depth=depth: len(ana.views) == depth)  # type: ignore[misc]
        await ana.click(ana.views[-1], "more")
        await ws.until(lambda: refused)
    assert refused == ["push_limit_reached"]
    assert ana.views[2].previous == ana.views[1].id


@pytest.mark.parametrize(
    "given", [{}, {"text": "x"}, {"text": "abcdef"}, {"nothing": "x"}], ids=["missing", "short", "long", "unknown"]
)
async def test_the_form_itself_refuses(
    ws: Workspace, app: AsyncApp, client: AsyncWebClient, given: dict[str, str]
) -> None:
    """What the form doesn't let a person enter never reaches the app."""
    await client.views_open(trigger_id=(await command(ws, app)).payload["trigger_id"], view=form())
    ana = ws.person("ana")
    before = len(ws.deliveries)
    with pytest.raises(CannotDo):
        await ana.submit(ana.views[0], given)
    assert len(ws.deliveries) == before


@pytest.mark.parametrize(
    ("answer", "shown"),
    [
        ({}, ([], {})),
        ({"response_action": "clear"}, ([], {})),
        ({"response_action": "errors", "errors": {"t": "No."}}, (["Form"], {"t": "No."})),
        ({"response_action": "update", "view": form(title="Next")}, (["Next"], {})),
        ({"response_action": "push", "view": form(title="Next")}, (["Form", "Next"], {})),
        ({"response_action": "errors", "errors": {"u": "No."}}, (["Form"], TROUBLE)),
        ({"response_action": "update", "view": {"type": "modal"}}, (["Form"], TROUBLE)),
        ({"response_action": "explode"}, (["Form"], TROUBLE)),
    ],
)
async def test_a_submission_is_answered(
    ws: Workspace,
    app: AsyncApp,
    client: AsyncWebClient,
    answer: dict[str, Any],
    shown: tuple[list[str], dict[str, str]],
) -> None:
    """The app's answer closes, changes or stacks the modal; one that Slack can't use leaves it with a complaint."""

    @app.view("form")
    async def submitted(ack: Any) -> None:
        await ack(**answer)

    await client.views_open(trigger_id=(await command(ws, app)).payload["trigger_id"], view=form())
    ana = ws.person("ana")
    view = ana.views[0]
    async with over_socket(ws, app):
        await ws.connect_sockets()
        await ana.submit(view, {"text": "abc"})
    assert ([open_view.title for open_view in ana.views], view.errors) == shown


async def test_closing_is_told_where_it_was_asked_for(ws: Workspace, app: AsyncApp, client: AsyncWebClient) -> None:
    """view_closed comes for modals with notify_on_close only."""
    closed = []

    @app.view_closed("form")
    async def heard(ack: Any, body: Any) -> None:
        await ack()
        closed.append(body["is_cleared"])

    ana = ws.person("ana")
    for notify in (False, True):
        view = form(notify_on_close=notify)
        await client.views_open(trigger_id=(await command(ws, app)).payload["trigger_id"], view=view)
        async with over_http(ws, app):
            await ana.close(ana.views[0], everything=True)
    assert closed == [True]


async def test_a_response_url_takes_five_messages(ws: Workspace, app: AsyncApp) -> None:
    """A response_url shows its messages to one person unless told otherwise, and the sixth finds it used up."""
    hook = AsyncWebhookClient((await command(ws, app)).payload["response_url"])
    for number in range(4):
        assert (await hook.send(text=str(number), replace_original=True)).status_code == 200
    assert (await hook.send(text="all", response_type="in_channel")).status_code == 200
    spent = await hook.send(text="more")
    assert (spent.status_code, "used_url" in spent.body) == (404, True)
    assert [note.text for note in ws.ephemerals("ana")] == ["0", "1", "2", "3"]
    assert [message.text for message in ws.messages("team")] == ["all"]
    assert ws.ephemerals("ben") == []


async def test_a_response_url_lives_half_an_hour(ws: Workspace, app: AsyncApp, clock: Clock) -> None:
    """After thirty minutes a response_url has expired."""
    hook = AsyncWebhookClient((await command(ws, app)).payload["response_url"])
    clock.now += 1_801
    late = await hook.send(text="late")
    assert (late.status_code, "expired_url" in late.body) == (404, True)


@pytest.mark.parametrize(
    ("body", "error"),
    [("nonsense", "invalid_payload"), ("{}", "no_text"), ('{"blocks": [{"type": "wat"}]}', "invalid_blocks")],
)
async def test_a_response_url_refuses_bad_messages(ws: Workspace, app: AsyncApp, body: str, error: str) -> None:
    """What isn't a message is refused with 400, and costs no use."""
    url = (await command(ws, app)).payload["response_url"]
    async with aiohttp.ClientSession() as session, session.post(url, data=body) as answer:
        assert (answer.status, await answer.text()) == (400, error)
    assert [entry.uses for entry in ws.slack.response_urls.values()] == [5]


async def clicked(ws: Workspace, app: AsyncApp, client: AsyncWebClient, *, only_for: str = "") -> tuple[Message, str]:
    button = {"type": "button", "action_id": "go", "text": plain("Go")}
    blocks = [{"type": "actions", "elements": [button]}]
    if only_for:
        await client.chat_postEphemeral(channel=TEAM, user=only_for, text="x", blocks=blocks)
        message = ws.ephemerals(only_for)[0]
    else:
        posted = await client.chat_postMessage(channel=TEAM, text="x", blocks=blocks)
        message = ws.channels[TEAM].messages[posted["ts"]]

    @app.action("go")
    async def acked(ack: Any) -> None:
        await ack()

    async with over_http(ws, app):
        delivery = await ws.person("ana").click(message, "go")
    assert ("message" in delivery.payload) is not bool(only_for)
    return message, delivery.payload["response_url"]


@pytest.mark.parametrize("only_for", ["", ANA], ids=["posted", "ephemeral"])
async def test_a_clicked_message_is_replaced_or_deleted(
    ws: Workspace, app: AsyncApp, client: AsyncWebClient, only_for: str
) -> None:
    """The response_url of a click reaches its message, one that only one person sees too."""
    message, url = await clicked(ws, app, client, only_for=only_for)
    hook = AsyncWebhookClient(url)
    await hook.send(text="y", replace_original=True)
    assert (message.text, message.blocks) == ("y", [])
    await hook.send(delete_original=True)
    assert message.deleted


async def test_people_use_only_what_they_see(ws: Workspace, app: AsyncApp, client: AsyncWebClient) -> None:
    """Nobody clicks what isn't there, or what they can't see, or posts where they aren't."""
    message, _ = await clicked(ws, app, client)
    ana, dana = ws.person("ana"), ws.person("dana")
    with pytest.raises(CannotDo):
        await ana.click(message, "stop")
    with pytest.raises(CannotDo):
        await dana.post("plans", "x")
    with pytest.raises(CannotDo):
        await dana.edit(message, "x")
    await client.chat_postEphemeral(channel=TEAM, user=ANA, text="psst")
    with pytest.raises(CannotDo):
        await dana.shortcut("s", ws.ephemerals("ana")[0])
    ws.channels[TEAM].members.discard(dana.id)
    with pytest.raises(CannotDo):
        await dana.click(message, "go")


async def test_people_use_menus_and_pickers(ws: Workspace, app: AsyncApp, client: AsyncWebClient) -> None:
    """Menus are used by an option's value or text, in messages and modals, and buttons told apart by their value."""
    seen: list[dict[str, Any]] = []

    @app.action(re.compile(".*"))
    async def used(ack: Any, body: Any) -> None:
        await ack()
        seen.append(body)

    options = [{"text": plain(name.title()), "value": name} for name in ("one", "two")]
    menu = {"type": "overflow", "action_id": "menu", "options": options}
    rows = [
        {"type": "actions", "elements": [{"type": "button", "action_id": "b", "text": plain("B"), "value": str(row)}]}
        for row in range(2)
    ]
    select = {"type": "static_select", "action_id": "pick", "options": options}
    blocks: list[dict[str, Any]] = [
        {"type": "section", "text": plain("x"), "accessory": menu},
        *rows,
        {"type": "actions", "elements": [select]},
    ]
    ana = ws.person("ana")
    parent = await ana.post("team", "parent")
    posted = await client.chat_postMessage(channel=TEAM, text="x", blocks=blocks, thread_ts=parent.ts)
    message = ws.channels[TEAM].messages[posted["ts"]]
    trigger = (await command(ws, app)).payload["trigger_id"]
    await client.views_open(trigger_id=trigger, view={"type": "modal", "title": plain("T"), "blocks": blocks[3:]})
    async with over_http(ws, app):
        await ana.click(message, "menu", option="Two")
        await ana.click(message, "b", "1")
        await ana.click(message, "pick", "one")
        await ana.click(ana.views[0], "pick", "two")
        with pytest.raises(CannotDo):
            await ana.click(message, "b")
        await ws.until(lambda: len(seen) == 4)
    actions = [body["actions"][0] for body in seen]
    assert [(a.get("selected_option") or a)["value"] for a in actions] == ["two", "1", "one", "two"]
    assert seen[0]["container"]["thread_ts"] == parent.ts
    held = next(iter(seen[3]["view"]["state"]["values"].values()))
    assert held["pick"]["selected_option"]["value"] == "two"
    view = ana.views[0]
    with pytest.raises(CannotDo):
        await ana.submit(view)
    await ana.close(view)
    with pytest.raises(CannotDo):
        await ana.click(view, "pick", "two")
    with pytest.raises(CannotDo):
        ana.fill(view, {})


async def test_a_form_can_ask_for_a_response_url(ws: Workspace, app: AsyncApp, client: AsyncWebClient) -> None:
    """A conversation picked with response_url_enabled comes with a response_url to it."""
    seen: list[dict[str, Any]] = []

    @app.view("form")
    async def submitted(ack: Any, body: Any) -> None:
        await ack()
        seen.extend(body["response_urls"])

    where = {"type": "conversations_select", "action_id": "where", "response_url_enabled": True}
    view = form(blocks=[{"type": "input", "block_id": "w", "label": plain("Where"), "element": where}])
    await client.views_open(trigger_id=(await command(ws, app)).payload["trigger_id"], view=view)
    ana = ws.person("ana")
    async with over_http(ws, app):
        await ana.submit(ana.views[0], {"where": TEAM})
        await AsyncWebhookClient(seen[0]["response_url"]).send(text="there", response_type="in_channel")
    assert (seen[0]["channel_id"], seen[0]["action_id"]) == (TEAM, "where")
    assert [message.text for message in ws.messages("team")] == ["there"]


async def test_modals_have_a_size_and_names_of_their_own(ws: Workspace, app: AsyncApp, client: AsyncWebClient) -> None:
    """A modal may not be larger than 250 kB, and its external_id is its own, by which it can be updated."""
    text = {"type": "section", "text": plain("x" * 2_900)}
    args: dict[str, Any] = {"trigger_id": "1.x", "view": form(blocks=[text] * 100)}
    assert await refusal(client, "views.open", **args) == "view_too_large"
    await client.views_open(trigger_id=(await command(ws, app)).payload["trigger_id"], view=form(external_id="mine"))
    await client.views_update(external_id="mine", view=form(title="Found", external_id="mine"))
    args = {"trigger_id": (await command(ws, app)).payload["trigger_id"], "view": form(external_id="mine")}
    assert await refusal(client, "views.open", **args) == "duplicate_external_id"
    assert [view.title for view in ws.views_of("ana")] == ["Found"]


async def test_what_slack_cannot_show_is_told_to_the_person(ws: Workspace, app: AsyncApp) -> None:
    """An ack of a command that isn't a message is an error that the person sees, and a submission without ack too."""

    @app.command("/bad")
    async def bad(ack: Any) -> None:
        await ack(blocks=[{"type": "wat"}])

    async with over_http(ws, app):
        await ws.person("ana").command("/bad")
    assert "invalid_blocks" in ws.ephemerals("ana")[0].text
    ws.state.messages_tab = False
    with pytest.raises(CannotDo):
        await ws.person("ana").direct_message("x")


async def test_a_submission_that_nobody_acks_stays(ws: Workspace, app: AsyncApp, client: AsyncWebClient) -> None:
    """A modal whose submission isn't acked stays open, with a complaint."""
    await client.views_open(trigger_id=(await command(ws, app)).payload["trigger_id"], view=form())
    await ws.connect_sockets()
    ana = ws.person("ana")
    await ana.submit(ana.views[0], {"text": "abc"})
    assert ana.views[0].errors == TROUBLE
