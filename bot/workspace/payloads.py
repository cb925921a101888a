"""What Slack delivers: https://docs.slack.dev/reference/interaction-payloads and https://docs.slack.dev/reference/events."""

from typing import Any

from bot.workspace.methods import views
from bot.workspace.records import APP, BOT_USER, TEAM, Channel, Message, User, View
from bot.workspace.slack import Slack

Json = dict[str, Any]

VERIFICATION = "verification-token"
"""The old way to tell that something comes from Slack; still in every payload."""


def event(slack: Slack, body: Json) -> Json:
    """Wrap an event."""
    return {
        "token": VERIFICATION,
        "team_id": TEAM,
        "context_team_id": TEAM,
        "api_app_id": APP,
        "event": body,
        "type": "event_callback",
        "event_id": slack.state.new_id("Ev"),
        "event_time": int(slack.state.clock()),
        "authorizations": [
            {
                "enterprise_id": None,
                "team_id": TEAM,
                "user_id": BOT_USER,
                "is_bot": True,
                "is_enterprise_install": False,
            }
        ],
        "is_ext_shared_channel": False,
        "event_context": f"4-{slack.state.new_id('')}",
    }


def command(slack: Slack, user: User, name: str, text: str, channel: Channel) -> Json:
    """Give a slash command."""
    return {
        "token": VERIFICATION,
        "team_id": TEAM,
        "team_domain": "workspace",
        "channel_id": channel.id,
        "channel_name": channel_name(channel),
        "user_id": user.id,
        "user_name": user.name,
        "command": name,
        "text": text,
        "api_app_id": APP,
        "is_enterprise_install": "false",
        "response_url": slack.new_response_url(user.id, channel.id),
        "trigger_id": slack.new_trigger(user.id),
    }


def channel_name(channel: Channel) -> str:
    """Name a conversation as payloads do; only public ones are named."""
    return {"public": channel.name, "private": "privategroup", "im": "directmessage"}[channel.kind]


def _interaction(slack: Slack, kind: str, user: User, *, trigger: bool = True, view: View | None = None) -> Json:
    body: Json = {
        "type": kind,
        "token": VERIFICATION,
        "team": {"id": TEAM, "domain": "workspace"},
        "enterprise": None,
        "is_enterprise_install": False,
        "user": {"id": user.id, "name": user.name, "username": user.name, "team_id": TEAM},
        "api_app_id": APP,
    }
    return body | ({"trigger_id": slack.new_trigger(user.id, view)} if trigger else {})


def message_action(slack: Slack, user: User, callback_id: str, message: Message, channel: Channel) -> Json:
    """Give a message shortcut."""
    return {
        **_interaction(slack, "message_action", user),
        "action_ts": slack.state.new_ts(),
        "callback_id": callback_id,
        "channel": {"id": channel.id, "name": channel_name(channel)},
        "message_ts": message.ts,
        "message": message.payload(),
        "response_url": slack.new_response_url(user.id, channel.id),
    }


def message_click(slack: Slack, user: User, message: Message, channel: Channel, action: Json) -> Json:
    """Give a click in a message; an ephemeral one isn't shown to the app again."""
    ephemeral = message.only_for is not None
    container: Json = {
        "type": "message",
        "message_ts": message.ts,
        "channel_id": channel.id,
        "is_ephemeral": ephemeral,
    }
    if message.thread_ts:
        container["thread_ts"] = message.thread_ts
    return {
        **_interaction(slack, "block_actions", user),
        "container": container,
        "channel": {"id": channel.id, "name": channel_name(channel)},
        **({} if ephemeral else {"message": message.payload()}),
        "state": {"values": {}},
        "response_url": slack.new_response_url(user.id, channel.id, message),
        "actions": [{**action, "action_ts": slack.state.new_ts()}],
    }


def view_click(slack: Slack, user: User, view: View, values: Json, action: Json) -> Json:
    """Give a click in a modal."""
    return {
        **_interaction(slack, "block_actions", user, view=view),
        "container": {"type": "view", "view_id": view.id},
        "view": views.payload(view, values),
        "actions": [{**action, "action_ts": slack.state.new_ts()}],
    }


def submission(slack: Slack, user: User, view: View, values: Json, response_urls: list[Json]) -> Json:
    """Give a submitted modal."""
    return {
        **_interaction(slack, "view_submission", user, view=view),
        "view": views.payload(view, values),
        "response_urls": response_urls,
    }


def closed(slack: Slack, user: User, view: View, values: Json, *, cleared: bool) -> Json:
    """Give a closed modal."""
    return {
        **_interaction(slack, "view_closed", user, trigger=False),
        "view": views.payload(view, values),
        "is_cleared": cleared,
    }
