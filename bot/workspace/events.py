"""Which event a message causes for the app: https://docs.slack.dev/reference/events.

The app hears of mentions where it is a member, and of everything in its direct messages, its own messages and edits
included; all that as far as it subscribed to it and was granted the scope.
"""

from typing import Any

from bot.workspace.records import BOT_USER, Message
from bot.workspace.slack import Slack

Json = dict[str, Any]


def event_of(slack: Slack, message: Message, before: Json | None) -> Json | None:
    """Give the event of a message that was posted, edited (with how it was `before`) or deleted; None for none."""
    channel = slack.state.channels[message.channel]
    if BOT_USER not in channel.members:
        return None
    if channel.kind == "im":
        if not _hears(slack, "message.im", "im:history"):
            return None
        if message.deleted:
            return _deleted(slack, message)
        return _changed(slack, message, before) if before else _posted(message)
    mentioned = f"<@{BOT_USER}>" in message.text and message.user != BOT_USER
    if not mentioned or before or message.deleted or not _hears(slack, "app_mention", "app_mentions:read"):
        return None
    return _mentioned(message)


def _hears(slack: Slack, event: str, scope: str) -> bool:
    return event in slack.subscriptions and scope in slack.scopes


def _posted(message: Message) -> Json:
    """Give a message as the event `message.im` does."""
    return {**message.payload(), "channel": message.channel, "channel_type": "im", "event_ts": message.ts}


def _changed(slack: Slack, message: Message, before: Json) -> Json:
    """Give an edit as an event."""
    now = slack.state.new_ts()
    return {
        "type": "message",
        "subtype": "message_changed",
        "message": message.payload(),
        "previous_message": before,
        "channel": message.channel,
        "channel_type": "im",
        "hidden": True,
        "ts": now,
        "event_ts": now,
    }


def _deleted(slack: Slack, message: Message) -> Json:
    """Give a deletion as an event."""
    now = slack.state.new_ts()
    return {
        "type": "message",
        "subtype": "message_deleted",
        "previous_message": message.payload(),
        "deleted_ts": message.ts,
        "channel": message.channel,
        "channel_type": "im",
        "hidden": True,
        "ts": now,
        "event_ts": now,
    }


def _mentioned(message: Message) -> Json:
    """Give a message that mentions the app as the event `app_mention` does: it has no subtype."""
    body = {key: value for key, value in message.payload().items() if key != "subtype"}
    return {**body, "type": "app_mention", "channel": message.channel, "event_ts": message.ts}
