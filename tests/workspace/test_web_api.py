"""What the Web API refuses, and with which of Slack's errors; how it takes its arguments."""

import json
from typing import Any

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.workspace import Workspace

ANA, BEN, DANA = "U00000ANA", "U00000BEN", "U00000DANA"
TEAM, RANDOM, PLANS, SECRET, PAIR = "C00000TEAM", "C00000RANDOM", "C00000PLANS", "C00000SECRET", "D00000PAIR"
LONG = {"type": "section", "text": {"type": "plain_text", "text": "x" * 3_000}}


async def refusal(client: AsyncWebClient, method: str, args: dict[str, Any]) -> dict[str, Any]:
    with pytest.raises(SlackApiError) as refused:
        await client.api_call(method, json=args)
    data = refused.value.response.data
    assert isinstance(data, dict)
    return data


@pytest.mark.parametrize(
    ("method", "args", "error"),
    [
        ("chat.postMessage", {"text": "x"}, "invalid_arguments"),
        ("chat.postMessage", {"channel": "C0NOWHERE", "text": "x"}, "channel_not_found"),
        ("chat.postMessage", {"channel": "U0NOBODY", "text": "x"}, "channel_not_found"),
        ("chat.postMessage", {"channel": RANDOM, "text": "x"}, "not_in_channel"),
        ("chat.postMessage", {"channel": SECRET, "text": "x"}, "channel_not_found"),
        ("chat.postMessage", {"channel": PAIR, "text": "x"}, "channel_not_found"),
        ("chat.postMessage", {"channel": TEAM}, "no_text"),
        ("chat.postMessage", {"channel": TEAM, "text": " \n"}, "no_text"),
        ("chat.postMessage", {"channel": TEAM, "text": "x" * 40_001}, "msg_too_long"),
        ("chat.postMessage", {"channel": TEAM, "text": 5}, "invalid_arguments"),
        ("chat.postMessage", {"channel": TEAM, "text": "x", "blocks": "{"}, "invalid_blocks_format"),
        ("chat.postMessage", {"channel": TEAM, "text": "x", "blocks": ["x"]}, "invalid_blocks_format"),
        ("chat.postMessage", {"channel": TEAM, "text": "x", "blocks": [{"type": "wat"}]}, "invalid_blocks"),
        ("chat.postMessage", {"channel": TEAM, "text": "x", "blocks": [LONG] * 5}, "msg_blocks_too_long"),
        ("chat.postMessage", {"channel": TEAM, "text": "x", "attachments": [{}] * 101}, "too_many_attachments"),
        ("chat.postMessage", {"channel": TEAM, "text": "x", "thread_ts": "yesterday"}, "invalid_thread_ts"),
        ("chat.postMessage", {"channel": TEAM, "text": "x", "thread_ts": "1111111111.000001"}, "thread_not_found"),
        ("chat.postMessage", {"channel": "U00000BOT", "text": "x"}, "cannot_dm_bot"),
        ("chat.postMessage", {"channel": TEAM, "text": "x", "attachments": ["x"]}, "invalid_attachments"),
        ("chat.update", {"channel": TEAM, "ts": "1111111111.000001", "text": "x"}, "message_not_found"),
        ("chat.update", {"channel": ANA, "ts": "1111111111.000001", "text": "x"}, "channel_not_found"),
        ("chat.delete", {"channel": TEAM, "ts": "1111111111.000001"}, "message_not_found"),
        ("chat.postEphemeral", {"channel": PLANS, "user": DANA, "text": "x"}, "user_not_in_channel"),
        ("chat.postEphemeral", {"channel": RANDOM, "user": ANA, "text": "x"}, "not_in_channel"),
        ("chat.getPermalink", {"channel": TEAM, "message_ts": "1111111111.000001"}, "message_not_found"),
        ("chat.getPermalink", {"channel": SECRET, "message_ts": "1111111111.000001"}, "channel_not_found"),
        ("users.info", {"user": "U0NOBODY"}, "user_not_found"),
        ("bots.info", {"bot": "B0NOBODY"}, "bot_not_found"),
        ("conversations.open", {"users": ANA}, "missing_scope"),
        ("conversations.info", {"channel": TEAM}, "missing_scope"),
        ("conversations.info", {"channel": SECRET}, "channel_not_found"),
        ("conversations.members", {"channel": PLANS}, "missing_scope"),
        ("conversations.replies", {"channel": PAIR, "ts": "1111111111.000001"}, "channel_not_found"),
        ("files.getUploadURLExternal", {"filename": "a.ics"}, "invalid_arguments"),
        ("files.getUploadURLExternal", {"filename": "a.ics", "length": 0}, "invalid_arguments"),
        ("files.completeUploadExternal", {"files": [{"id": "F1"}]}, "file_not_found"),
        ("files.completeUploadExternal", {"files": ["F1"]}, "invalid_arguments"),
        ("views.open", {"view": {}}, "invalid_arguments"),
        ("views.update", {"view": {}}, "invalid_arguments"),
        ("views.update", {"view_id": "V0", "view": {}}, "not_found"),
        ("apps.connections.open", {}, "not_allowed_token_type"),
        ("chat.scheduleMessage", {}, "unknown_method"),
    ],
)
async def test_it_refuses_what_slack_refuses(
    ws: Workspace, client: AsyncWebClient, method: str, args: dict[str, Any], error: str
) -> None:
    """Each mistake gets Slack's error code, is recorded, and changes nothing that anybody sees."""
    assert (await refusal(client, method, args))["error"] == error
    assert [call.error for call in ws.calls] == [error]
    assert not any(channel.messages for channel in ws.channels.values())


async def test_people_keep_their_messages(ws: Workspace, client: AsyncWebClient) -> None:
    """The app can neither edit nor delete what somebody else wrote."""
    theirs = await ws.person("ana").post("team", "mine")
    args = {"channel": TEAM, "ts": theirs.ts, "text": "x"}
    assert (await refusal(client, "chat.update", args))["error"] == "cant_update_message"
    assert (await refusal(client, "chat.delete", args))["error"] == "cant_delete_message"


async def test_an_edit_takes_less_text_than_a_message(client: AsyncWebClient) -> None:
    """chat.update refuses more than 4,000 characters of text."""
    posted = await client.chat_postMessage(channel=TEAM, text="x" * 4_001)
    args = {"channel": TEAM, "ts": posted["ts"], "text": "x" * 4_001}
    assert (await refusal(client, "chat.update", args))["error"] == "msg_too_long"


async def test_what_an_edit_does_not_mention_stays(ws: Workspace, client: AsyncWebClient) -> None:
    """chat.update keeps attachments that aren't given, but blocks only where no text is given either."""
    kept: dict[str, Any] = {"blocks": [{"type": "divider"}], "attachments": [{"text": "a"}]}
    posted = await client.chat_postMessage(channel=TEAM, text="x", **kept)
    message = ws.channels[TEAM].messages[posted["ts"]]
    await client.api_call("chat.update", json={"channel": TEAM, "ts": posted["ts"], "attachments": [{"text": "b"}]})
    await client.chat_update(channel=TEAM, ts=posted["ts"], text="y")
    assert [(v.text, len(v.blocks)) for v in ws.history(message)] == [("x", 1), ("x", 1), ("y", 0)]
    assert message.attachments == [{"text": "b"}]


async def test_a_reply_is_no_parent(ws: Workspace, client: AsyncWebClient) -> None:
    """A thread hangs on its first message only, whether that is still there or not."""
    parent = await client.chat_postMessage(channel=TEAM, text="parent")
    reply = await client.chat_postMessage(channel=TEAM, text="reply", thread_ts=parent["ts"])
    args = {"channel": TEAM, "text": "x", "thread_ts": reply["ts"]}
    assert (await refusal(client, "chat.postMessage", args))["error"] == "thread_not_found"
    await client.chat_delete(channel=TEAM, ts=parent["ts"])
    await client.chat_postMessage(channel=TEAM, text="still", thread_ts=parent["ts"])
    assert [message.text for message in ws.messages(TEAM, parent["ts"])] == ["reply", "still"]
    assert ws.messages(TEAM) == []


async def test_scopes_decide_what_the_app_may_do(ws: Workspace, client: AsyncWebClient) -> None:
    """Without a scope its methods say which one is needed, and auth.test names those that are there."""
    ws.scopes.discard("chat:write")
    answer = await refusal(client, "chat.postMessage", {"channel": TEAM, "text": "x"})
    assert (answer["error"], answer["needed"]) == ("missing_scope", "chat:write")
    assert answer["provided"] == ",".join(sorted(ws.scopes))
    granted = await client.auth_test()
    assert granted.headers["X-OAuth-Scopes"] == ",".join(sorted(ws.scopes))
    assert granted["user_id"] == ws.bot_user_id


async def test_chat_write_public_opens_public_channels_only(ws: Workspace, client: AsyncWebClient) -> None:
    """With chat:write.public the app posts to any public channel, by id or name, but shows nobody anything alone."""
    ws.scopes.add("chat:write.public")
    await client.chat_postMessage(channel="#random", text="x")
    assert [message.text for message in ws.messages("random")] == ["x"]
    args = {"channel": SECRET, "text": "x"}
    assert (await refusal(client, "chat.postMessage", args))["error"] == "channel_not_found"
    args = {"channel": RANDOM, "user": ANA, "text": "x"}
    assert (await refusal(client, "chat.postEphemeral", args))["error"] == "not_in_channel"


async def test_archived_channels_take_nothing(ws: Workspace, client: AsyncWebClient) -> None:
    """An archived channel is is_archived, for new messages and for edits."""
    posted = await client.chat_postMessage(channel=TEAM, text="x")
    ws.channels[TEAM].is_archived = True
    args = {"channel": TEAM, "text": "x", "ts": posted["ts"]}
    assert (await refusal(client, "chat.update", args))["error"] == "is_archived"
    assert (await refusal(client, "chat.postMessage", args))["error"] == "is_archived"


async def test_addresses_take_their_own_scope(ws: Workspace, client: AsyncWebClient) -> None:
    """users.info names an address with users:read.email only, and never a guest's."""
    assert (await client.users_info(user=BEN))["user"]["profile"]["email"] == "ben@example.com"
    assert "email" not in (await client.users_info(user=DANA))["user"]["profile"]
    ws.scopes.discard("users:read.email")
    assert "email" not in (await client.users_info(user=BEN))["user"]["profile"]


async def test_a_direct_message_is_opened_by_its_person(ws: Workspace, client: AsyncWebClient) -> None:
    """conversations.open takes one person that there is, and no bot."""
    ws.scopes.add("im:write")
    for users, error in {
        "": "users_list_not_supplied",
        "U0NOBODY": "user_not_found",
        ws.bot_user_id: "cannot_dm_bot",
        f"{ANA},{BEN}": "missing_scope",
    }.items():
        assert (await refusal(client, "conversations.open", {"users": users}))["error"] == error


async def test_a_reply_can_be_shown_in_the_channel(ws: Workspace, client: AsyncWebClient) -> None:
    """reply_broadcast puts a reply into its thread and beside its parent."""
    parent = await client.chat_postMessage(channel=TEAM, text="parent")
    await client.chat_postMessage(channel=TEAM, text="reply", thread_ts=parent["ts"], reply_broadcast=True)
    assert [message.text for message in ws.messages(TEAM)] == ["parent", "reply"]
    assert [message.text for message in ws.thread(TEAM, parent["ts"])] == ["parent", "reply"]


async def test_waiting_in_vain_says_what_was_refused(ws: Workspace, client: AsyncWebClient) -> None:
    """A wait that times out names the refused calls, with what Slack says is wrong with the blocks."""
    await refusal(client, "chat.postMessage", {"channel": TEAM, "text": "x", "blocks": [{"type": "wat"}]})
    with pytest.raises(TimeoutError, match="unsupported type: wat"):
        await ws.until(lambda: ws.messages(TEAM), timeout=0.01)
    assert [call.error for call in ws.refusals] == ["invalid_blocks"]


async def test_a_user_stands_for_their_direct_message(ws: Workspace, client: AsyncWebClient) -> None:
    """Posting to a user's id opens their direct message with the app and answers with its id; the tab can be off."""
    ws.scopes.add("im:write")
    posted = await client.chat_postMessage(channel=ANA, text="x")
    opened = await client.conversations_open(users=ANA)
    assert posted["channel"] == opened["channel"]["id"] == ws.direct("ana").id
    ws.state.messages_tab = False
    assert (await refusal(client, "chat.postMessage", {"channel": ANA, "text": "x"}))[
        "error"
    ] == "messages_tab_disabled"
    assert (await refusal(client, "conversations.open", {"users": ANA}))["error"] == "messages_tab_disabled"


@pytest.mark.parametrize(
    ("token", "error"),
    [("", "not_authed"), ("xoxb-wrong", "invalid_auth"), ("xapp-1-workspace", "not_allowed_token_type")],
)
async def test_tokens_are_checked(ws: Workspace, token: str, error: str) -> None:
    """No token, a wrong one and one of the wrong kind are told apart."""
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"{ws.api_url}users.info", params={"user": ANA}, headers=headers) as answer,
    ):
        assert (await answer.json())["error"] == error


@pytest.mark.parametrize("form", ["json", "form", "query"])
async def test_arguments_come_in_slacks_forms(ws: Workspace, form: str) -> None:
    """JSON, a form and a query carry the same arguments, with blocks as a list or as JSON in a string."""
    blocks = [{"type": "divider"}]
    args: dict[str, Any] = {"channel": TEAM, "text": "x", "blocks": blocks if form == "json" else json.dumps(blocks)}
    given: dict[str, Any] = {"json": {"json": args}, "form": {"data": args}, "query": {"params": args}}[form]
    async with aiohttp.ClientSession() as session:
        headers = {"Authorization": f"Bearer {ws.bot_token}"}
        async with session.post(f"{ws.api_url}chat.postMessage", headers=headers, **given) as answer:
            assert (await answer.json())["ok"]
    assert ws.messages(TEAM)[0].blocks[0]["type"] == "divider"


@pytest.mark.parametrize(
    ("body", "error"), [("{", "invalid_json"), ('{"text": "\\ud800"}', "invalid_json"), ("[]", "json_not_object")]
)
async def test_json_must_be_an_object(ws: Workspace, body: str, error: str) -> None:
    """A body that isn't a JSON object is refused as such."""
    headers = {"Authorization": f"Bearer {ws.bot_token}", "Content-Type": "application/json"}
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{ws.api_url}chat.postMessage", headers=headers, data=body) as answer,
    ):
        assert (await answer.json())["error"] == error


async def test_what_the_app_may_see_it_can_look_up(ws: Workspace, client: AsyncWebClient) -> None:
    """With the scopes for it, conversations, members and threads can be read, where the app is in."""
    ws.scopes |= {"channels:read", "im:read"}
    posted = await client.chat_postMessage(channel=TEAM, text="x")
    assert (await client.conversations_info(channel=TEAM))["channel"]["name"] == "team"
    assert (await client.conversations_info(channel=ws.direct("ana").id))["channel"]["user"] == ANA
    assert BEN in (await client.conversations_members(channel=TEAM))["members"]
    replies = await client.conversations_replies(channel=TEAM, ts=posted["ts"])
    assert [message["text"] for message in replies["messages"]] == ["x"]
    link = await client.chat_getPermalink(channel=TEAM, message_ts=posted["ts"])
    assert link["permalink"].endswith(f"/archives/{TEAM}/p{posted['ts'].replace('.', '')}")
    reply = await client.chat_postMessage(channel=TEAM, text="y", thread_ts=posted["ts"])
    link = await client.chat_getPermalink(channel=TEAM, message_ts=reply["ts"])
    assert link["permalink"].endswith(f"?thread_ts={posted['ts']}&cid={TEAM}")
    some = await client.conversations_replies(channel=TEAM, ts=posted["ts"], limit=1)
    assert ([message["text"] for message in some["messages"]], some["has_more"]) == (["x"], True)
    for channel, error in ((RANDOM, "not_in_channel"), (TEAM, "thread_not_found")):
        args = {"channel": channel, "ts": "1111111111.000001"}
        assert (await refusal(client, "conversations.replies", args))["error"] == error
    ws.scopes -= {"channels:history"}
    refused = await refusal(client, "conversations.replies", {"channel": TEAM, "ts": posted["ts"]})
    assert (refused["error"], refused["needed"]) == ("missing_scope", "channels:history")
    assert (await client.bots_info(bot=ws.bot_id))["bot"]["user_id"] == ws.bot_user_id


async def test_an_upload_takes_three_steps(ws: Workspace, client: AsyncWebClient) -> None:
    """A file is uploaded, finished and shared into a thread."""
    parent = await client.chat_postMessage(channel=TEAM, text="here")
    await client.files_upload_v2(
        channel=TEAM, thread_ts=parent["ts"], filename="a.ics", content="BEGIN", initial_comment="yours"
    )
    assert [(file.name, file.content) for file in ws.files] == [("a.ics", b"BEGIN")]
    assert ws.messages(TEAM, parent["ts"])[0].files == ws.files


async def test_an_upload_takes_the_bytes_it_was_announced_with(ws: Workspace, client: AsyncWebClient) -> None:
    """The bytes come raw or as a form's file, as many as were announced, once; then the file belongs to nobody yet."""
    announced = await client.files_getUploadURLExternal(filename="a.ics", length=5)
    async with aiohttp.ClientSession() as session:

        async def upload(address: str, data: Any) -> tuple[int, str]:
            async with session.post(address, data=data) as answer:
                return answer.status, await answer.text()

        assert await upload(f"{ws.slack.base}/upload/v1/F0", b"BEGIN") == (400, "not_found")
        assert await upload(announced["upload_url"], b"BEG") == (400, "length_mismatch")
        form = aiohttp.FormData()
        form.add_field("file", b"BEGIN", filename="a.ics")
        assert await upload(announced["upload_url"], form) == (200, "OK - 5")
        await client.files_completeUploadExternal(files=[{"id": announced["file_id"]}])
        assert await upload(announced["upload_url"], b"BEGIN") == (400, "not_found")
    assert [(file.title, file.channels) for file in ws.files] == [("a.ics", [])]
    args = {"files": [{"id": announced["file_id"]}]}
    assert (await refusal(client, "files.completeUploadExternal", args))["error"] == "file_not_found"


@pytest.mark.parametrize(
    ("where", "error"),
    [
        ({"channel": RANDOM}, "not_in_channel"),
        ({"channel": SECRET}, "channel_not_found"),
        ({"channel": ANA}, "channel_not_found"),
        ({"channel": TEAM, "thread_ts": "1111111111.000001"}, "thread_not_found"),
    ],
)
async def test_an_upload_ends_where_the_app_is(
    ws: Workspace, client: AsyncWebClient, where: dict[str, Any], error: str
) -> None:
    """A file is shared only where the app is a member, by the conversation's id, and into a thread that is there."""
    ws.scopes.add("chat:write.public")
    with pytest.raises(SlackApiError) as refused:
        await client.files_upload_v2(filename="a.ics", content="BEGIN", **where)
    assert refused.value.response["error"] == error
    assert ws.files == []


async def test_pings_and_previews_are_noticed(ws: Workspace, client: AsyncWebClient) -> None:
    """Control sequences ping from text and mrkdwn, not from plain_text; links unfurl unless both switches are off."""
    danger = "<!channel> <@U00000BEN|ben> https://example.com"
    inert: list[dict[str, Any]] = [
        {"type": "header", "text": {"type": "plain_text", "text": danger}},
        {
            "type": "rich_text",
            "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": danger}]}],
        },
    ]
    await client.chat_postMessage(channel=TEAM, text="safe", blocks=inert)
    assert (ws.pings, ws.unfurls) == ([], [])
    link = {"type": "link", "url": "https://example.org", "text": "x"}
    live: list[dict[str, Any]] = [
        {"type": "section", "text": {"type": "mrkdwn", "text": danger}},
        {
            "type": "rich_text",
            "elements": [{"type": "rich_text_section", "elements": [{"type": "broadcast", "range": "here"}, link]}],
        },
    ]
    await client.chat_postMessage(channel=TEAM, text="<!everyone>", blocks=live)
    assert [ping.target for ping in ws.pings] == ["everyone", "channel", BEN, "here"]
    assert [url for _, url in ws.unfurls] == ["https://example.com", "https://example.org"]
    await client.chat_postMessage(channel=TEAM, text=danger, unfurl_links=False, unfurl_media=False)
    assert len(ws.unfurls) == 2
