"""Uploads in three steps: https://docs.slack.dev/messaging/working-with-files#uploading_files."""

import re
from typing import Any

from bot.workspace.methods.method import Method, needed
from bot.workspace.posting import publish, thread_parent, writable
from bot.workspace.records import APP, BOT, BOT_USER, File, Message
from bot.workspace.slack import Refused, Slack

Json = dict[str, Any]


def _address(slack: Slack, args: Json) -> Json:
    needed(args, "filename", "length")
    if not re.fullmatch(r"[1-9]\d*", str(args["length"])):
        raise Refused("invalid_arguments", response_metadata={"messages": ["[ERROR] length must be more than 0"]})
    file = File(slack.state.new_id("F"), str(args["filename"]), int(args["length"]), user=BOT_USER)
    slack.state.files[file.id] = file
    return {"upload_url": f"{slack.base}/upload/v1/{file.id}", "file_id": file.id}


def receive(slack: Slack, file_id: str, content: bytes) -> str | None:
    """Take a file's bytes; returns what is wrong with them."""
    file = slack.state.files.get(file_id)
    if file is None or file.complete:
        return "not_found"
    if len(content) != file.length:
        return "length_mismatch"
    file.content = content
    slack.state.changed("file", file)
    return None


def _complete(slack: Slack, args: Json) -> Json:
    """Finish an upload. A conversation is named by its id only, and the app must be in it."""
    needed(args, "files")
    if not isinstance(args["files"], list) or not all(
        isinstance(item, dict) and item.get("id") for item in args["files"]
    ):
        raise Refused("invalid_arguments", response_metadata={"messages": ["[ERROR] files must be a list of ids"]})
    files = [slack.state.files.get(item["id"]) for item in args["files"]]
    uploaded = [file for file in files if file is not None and file.content is not None and not file.complete]
    if len(uploaded) != len(files):
        raise Refused("file_not_found")
    target = args.get("channel_id") or args.get("channels")
    channel = None
    if target:
        if target not in slack.state.channels:
            raise Refused("channel_not_found")
        channel = writable(slack, target)
        if BOT_USER not in channel.members:
            raise Refused("not_in_channel")
        if args.get("thread_ts"):
            thread_parent(channel, args["thread_ts"])
    for file, item in zip(uploaded, args["files"], strict=True):
        file.complete = True
        file.title = item.get("title") or file.name
    if channel:
        for file in uploaded:
            file.channels.append(channel.id)
        message = Message(
            channel=channel.id,
            ts=slack.state.new_ts(),
            user=BOT_USER,
            text=args.get("initial_comment") or "",
            files=uploaded,
            thread_ts=args.get("thread_ts"),
            bot_id=BOT,
            app_id=APP,
        )
        publish(slack, channel, message)
    return {"files": [file.payload() for file in uploaded]}


METHODS = {
    "files.getUploadURLExternal": Method(_address, "files:write"),
    "files.completeUploadExternal": Method(_complete, "files:write"),
}
