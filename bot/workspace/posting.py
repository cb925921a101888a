"""Putting messages into conversations: new ones, edits, deletions, and their consequences."""

import secrets
from copy import deepcopy
from typing import Any

from bot.workspace.blocks import InvalidBlocks, message_blocks
from bot.workspace.blocks.walk import elements
from bot.workspace.records import APP, BOT, BOT_USER, Channel, Message, Version
from bot.workspace.slack import Refused, Slack
from bot.workspace.state import State
from bot.workspace.text import Ping, links, pinged

Json = dict[str, Any]

TEXT = 40_000
UPDATE_TEXT = 4_000
ATTACHMENTS = 100


def content(args: Json, *, most: int = TEXT) -> tuple[str, list[Json], list[Json]]:
    """Read text, blocks and attachments from a call; raises Refused where Slack wouldn't take them.

    Slack cuts a new message's text beyond 40,000 characters; here it is refused, since cut text is lost text.
    """
    text, blocks, attachments = args.get("text") or "", args.get("blocks") or [], args.get("attachments") or []
    if not isinstance(text, str):
        raise Refused("invalid_arguments", response_metadata={"messages": ["[ERROR] text must be a string"]})
    try:
        message_blocks(blocks)
        if not isinstance(attachments, list) or not all(isinstance(item, dict) for item in attachments):
            raise Refused("invalid_attachments")
        for attachment in attachments:
            message_blocks(attachment.get("blocks") or [])
    except InvalidBlocks as refusal:
        raise refused(refusal) from None
    if len(attachments) > ATTACHMENTS:
        raise Refused("too_many_attachments")
    if len(text) > most:
        raise Refused("msg_too_long")
    if not text.strip() and not blocks and not attachments:
        raise Refused("no_text")
    return text, named(blocks), attachments


def refused(invalid: InvalidBlocks) -> Refused:
    """Give refused blocks as the answer of the Web API."""
    if not invalid.problems:
        return Refused(invalid.code)
    messages = {"messages": [f"[ERROR] {problem}" for problem in invalid.problems]}
    return Refused(invalid.code, errors=invalid.problems, response_metadata=messages)


def named(blocks: list[Json]) -> list[Json]:
    """Copy blocks, with ids where the app gave none."""
    blocks = deepcopy(blocks)
    for block in blocks:
        block.setdefault("block_id", secrets.token_urlsafe(4))
    for _, element in elements(blocks):
        element.setdefault("action_id", secrets.token_urlsafe(4))
    return blocks


def bot_message(state: State, channel: str, args: Json, *, only_for: str | None = None) -> Message:
    """Make a message of the app from the arguments of a call; raises Refused."""
    text, blocks, attachments = content(args)
    return Message(
        channel=channel,
        ts=state.new_ts(),
        user=BOT_USER,
        text=text,
        blocks=blocks,
        attachments=attachments,
        thread_ts=args.get("thread_ts"),
        subtype="thread_broadcast" if args.get("thread_ts") and given_true(args, "reply_broadcast") else None,
        bot_id=BOT,
        app_id=APP,
        only_for=only_for,
        may_unfurl=not (given_false(args, "unfurl_links") and given_false(args, "unfurl_media")),
    )


def given_false(args: Json, name: str) -> bool:
    """Tell whether a flag was given, and is false; forms carry it as a word."""
    return name in args and str(args[name]).lower() in {"false", "0"}


def given_true(args: Json, name: str) -> bool:
    """Tell whether a flag was given, and is true."""
    return str(args.get(name, "")).lower() in {"true", "1"}


def publish(slack: Slack, channel: Channel, message: Message) -> Message:
    """Put a message into a conversation."""
    channel.messages[message.ts] = message
    if message.thread_ts and message.thread_ts in channel.messages:
        channel.messages[message.thread_ts].thread_ts = message.thread_ts
    _stands(slack, message)
    slack.notify(message, None)
    slack.state.changed("message", message)
    return message


def whisper(slack: Slack, message: Message) -> Message:
    """Show an ephemeral message to one person."""
    slack.state.ephemerals.append(message)
    _stands(slack, message)
    slack.state.changed("ephemeral", message)
    return message


def edit(slack: Slack, message: Message, text: str, blocks: list[Json], attachments: list[Json]) -> None:
    """Change a message."""
    before = message.payload()
    if message.only_for is None:
        message.edited = {"user": message.user, "ts": slack.state.new_ts()}
    message.text, message.blocks, message.attachments = text, blocks, attachments
    _stands(slack, message)
    if message.only_for is None:
        slack.notify(message, before)
    slack.state.changed("edit", message)


def erase(slack: Slack, message: Message) -> None:
    """Delete a message; where others answered it, a tombstone stays, so that its thread does."""
    message.deleted = True
    if message.only_for is not None:
        slack.state.ephemerals.remove(message)
    else:
        slack.notify(message, None)
    slack.state.changed("delete", message)


def _stands(slack: Slack, message: Message) -> None:
    """Note a message as it stands now, whom it pings and what it would unfurl."""
    state = slack.state
    message.versions.append(Version(state.clock(), message.text, deepcopy(message.blocks)))
    if message.user != BOT_USER:
        return
    held = [block for attachment in message.attachments for block in attachment.get("blocks", [])]
    written = " ".join(str(a.get(key, "")) for a in message.attachments for key in ("text", "pretext", "fallback"))
    text, blocks = f"{message.text} {written}", [*message.blocks, *held]
    for target in pinged(text, blocks):
        state.pings.append(Ping(target, message.channel, message.ts))
    if message.may_unfurl:
        state.unfurls += [(message, url) for url in links(text, blocks)]


def thread_parent(channel: Channel, thread_ts: object) -> Message:
    """Find the parent of a thread; raises Refused where there is none.

    Slack takes a reply's `ts`, or one that nobody knows, and the message ends where nobody sees it; so it is refused
    here, with the error that Slack has for it in uploads.
    """
    parent = channel.messages.get(str(thread_ts))
    answered = any(message.thread_ts == thread_ts for message in channel.messages.values())
    if parent is None or parent.thread_ts not in {None, parent.ts} or (parent.deleted and not answered):
        raise Refused("thread_not_found")
    return parent


def writable(slack: Slack, channel_id: object) -> Channel:
    """Find a conversation that the app may post to, by id or by a public channel's name; raises Refused."""
    state, name = slack.state, str(channel_id)
    channel = state.channels.get(name) or next(
        (found for found in state.channels.values() if found.name and found.name == name.removeprefix("#")), None
    )
    if channel is None:
        raise Refused("channel_not_found")
    member = BOT_USER in channel.members
    if not member and channel.kind != "public":
        raise Refused("channel_not_found")
    if channel.is_archived:
        raise Refused("is_archived")
    if not member and "chat:write.public" not in slack.scopes:
        raise Refused("not_in_channel")
    if channel.kind == "im" and not state.messages_tab:
        raise Refused("messages_tab_disabled")
    return channel
