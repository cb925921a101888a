"""chat.*: posting, editing, deleting. https://docs.slack.dev/reference/methods/chat.postMessage and its neighbours."""

import re
from typing import Any

from bot.workspace.methods.method import Method, needed
from bot.workspace.posting import (
    UPDATE_TEXT,
    bot_message,
    content,
    edit,
    erase,
    publish,
    thread_parent,
    whisper,
    writable,
)
from bot.workspace.records import BOT_USER, Channel, Message
from bot.workspace.slack import Refused, Slack

Json = dict[str, Any]

_TS = re.compile(r"\d{10}\.\d{6}")


def _post(slack: Slack, args: Json) -> Json:
    needed(args, "channel")
    state = slack.state
    target = str(args["channel"])
    if target in state.users:
        if state.users[target].is_bot:
            raise Refused("cannot_dm_bot")
        target = state.direct(BOT_USER, target).id
    channel = writable(slack, target)
    _thread(channel, args)
    message = publish(slack, channel, bot_message(state, channel.id, args))
    return {"channel": channel.id, "ts": message.ts, "message": message.payload()}


def _thread(channel: Channel, args: Json) -> None:
    if (thread_ts := args.get("thread_ts")) is not None:
        if not isinstance(thread_ts, str) or not _TS.fullmatch(thread_ts):
            raise Refused("invalid_thread_ts")
        thread_parent(channel, thread_ts)


def _own(slack: Slack, args: Json, refusal: str) -> tuple[Channel, Message]:
    """Find a message of the app's own; unlike posting, editing takes no user's id and no channel's name."""
    needed(args, "channel", "ts")
    channel = slack.state.channels.get(str(args["channel"]))
    if channel is None or (BOT_USER not in channel.members and channel.kind != "public"):
        raise Refused("channel_not_found")
    message = channel.messages.get(str(args["ts"]))
    if message is None or message.deleted:
        raise Refused("message_not_found")
    if message.user != BOT_USER:
        raise Refused(refusal)
    if channel.is_archived:
        raise Refused("is_archived")
    return channel, message


def _update(slack: Slack, args: Json) -> Json:
    """Edit. As documented, attachments that aren't given stay, and blocks do where no text is given either."""
    channel, message = _own(slack, args, "cant_update_message")
    given = {key: value for key, value in args.items() if value is not None}
    kept: Json = {"attachments": message.attachments}
    if "text" not in given:
        kept |= {"text": message.text[:UPDATE_TEXT], "blocks": message.blocks}
    text, blocks, attachments = content(kept | given, most=UPDATE_TEXT)
    edit(slack, message, text, blocks, attachments)
    return {"channel": channel.id, "ts": message.ts, "text": message.text, "message": message.payload()}


def _delete(slack: Slack, args: Json) -> Json:
    channel, message = _own(slack, args, "cant_delete_message")
    erase(slack, message)
    return {"channel": channel.id, "ts": message.ts}


def _ephemeral(slack: Slack, args: Json) -> Json:
    needed(args, "channel", "user")
    channel = writable(slack, args["channel"])
    if BOT_USER not in channel.members:  # chat:write.public doesn't help here
        raise Refused("not_in_channel")
    if args["user"] not in channel.members:
        raise Refused("user_not_in_channel")
    _thread(channel, args)
    message = whisper(slack, bot_message(slack.state, channel.id, args, only_for=args["user"]))
    return {"message_ts": message.ts}


def _permalink(slack: Slack, args: Json) -> Json:
    needed(args, "channel", "message_ts")
    channel = slack.state.channels.get(str(args["channel"]))
    if channel is None or (BOT_USER not in channel.members and channel.kind != "public"):
        raise Refused("channel_not_found")
    message = channel.messages.get(str(args["message_ts"]))
    if message is None or message.deleted:
        raise Refused("message_not_found")
    return {"channel": channel.id, "permalink": permalink(message)}


def permalink(message: Message) -> str:
    """Give the address of a message."""
    address = f"https://workspace.slack.com/archives/{message.channel}/p{message.ts.replace('.', '')}"
    if message.thread_ts and message.thread_ts != message.ts:
        address += f"?thread_ts={message.thread_ts}&cid={message.channel}"
    return address


METHODS = {
    "chat.postMessage": Method(_post, "chat:write"),
    "chat.update": Method(_update, "chat:write"),
    "chat.delete": Method(_delete, "chat:write"),
    "chat.postEphemeral": Method(_ephemeral, "chat:write"),
    "chat.getPermalink": Method(_permalink),
}
