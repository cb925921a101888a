"""conversations.*: https://docs.slack.dev/reference/methods/conversations.open and its neighbours."""

from typing import Any

from bot.workspace.methods.method import Method, needed, scoped
from bot.workspace.records import BOT_USER, Channel
from bot.workspace.slack import Refused, Slack

Json = dict[str, Any]

_REPLIES = 1_000
"""How many replies are given where the app doesn't ask for fewer."""

_FAMILY = {"public": "channels", "private": "groups", "im": "im"}


def _seen(slack: Slack, args: Json, right: str) -> Channel:
    """Find a conversation that the app can see; raises Refused."""
    needed(args, "channel")
    channel = slack.state.channels.get(str(args["channel"]))
    if channel is None or (BOT_USER not in channel.members and channel.kind != "public"):
        raise Refused("channel_not_found")
    scoped(slack, f"{_FAMILY[channel.kind]}:{right}")
    return channel


def _open(slack: Slack, args: Json) -> Json:
    users = str(args.get("users") or "").split(",")
    if users == [""]:
        raise Refused("users_list_not_supplied")
    if len(users) > 1:
        raise Refused("missing_scope", needed="mpim:write", provided=",".join(sorted(slack.scopes)))
    user = slack.state.users.get(users[0])
    if user is None:
        raise Refused("user_not_found")
    if user.is_bot:
        raise Refused("cannot_dm_bot")
    if not slack.state.messages_tab:
        raise Refused("messages_tab_disabled")
    return {"channel": {"id": slack.state.direct(BOT_USER, user.id).id}}


def _info(slack: Slack, args: Json) -> Json:
    channel = _seen(slack, args, "read")
    described: Json = {
        "id": channel.id,
        "is_channel": channel.kind == "public",
        "is_group": channel.kind == "private",
        "is_private": channel.kind != "public",
        "is_im": channel.kind == "im",
        "is_archived": channel.is_archived,
        "is_member": BOT_USER in channel.members,
    }
    if channel.kind == "im":
        described["user"] = next(iter(channel.members - {BOT_USER}))
    else:
        described["name"] = channel.name
    return {"channel": described}


def _members(slack: Slack, args: Json) -> Json:
    channel = _seen(slack, args, "read")
    return {"members": sorted(channel.members), "response_metadata": {"next_cursor": ""}}


def _replies(slack: Slack, args: Json) -> Json:
    needed(args, "channel", "ts")
    channel = _seen(slack, args, "history")
    if BOT_USER not in channel.members:
        raise Refused("not_in_channel")
    thread = [m for m in channel.messages.values() if args["ts"] in (m.ts, m.thread_ts) and not m.deleted]
    if not thread:
        raise Refused("thread_not_found")
    limit = int(args.get("limit") or _REPLIES)
    return {"messages": [message.payload() for message in thread[:limit]], "has_more": len(thread) > limit}


METHODS = {
    "conversations.open": Method(_open, "im:write"),
    "conversations.info": Method(_info),
    "conversations.members": Method(_members),
    "conversations.replies": Method(_replies),
}
