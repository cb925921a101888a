"""auth.test, apps.connections.open, users.info, bots.info."""

from typing import Any

from bot.workspace.methods.method import Method, needed
from bot.workspace.records import APP, BOT, BOT_USER, TEAM
from bot.workspace.slack import Refused, Slack

Json = dict[str, Any]


def _auth(slack: Slack, _args: Json) -> Json:
    return {
        "url": "https://workspace.slack.com/",
        "team": "Workspace",
        "team_id": TEAM,
        "user": slack.state.users[BOT_USER].name,
        "user_id": BOT_USER,
        "bot_id": BOT,
        "is_enterprise_install": False,
    }


def _connect(slack: Slack, _args: Json) -> Json:
    return {"url": slack.open_socket()}


def _user(slack: Slack, args: Json) -> Json:
    needed(args, "user")
    user = slack.state.users.get(str(args["user"]))
    if user is None:
        raise Refused("user_not_found")
    profile: Json = {"real_name": user.real_name, "display_name": user.name}
    if user.email and "users:read.email" in slack.scopes:
        profile["email"] = user.email
    return {
        "user": {
            "id": user.id,
            "team_id": TEAM,
            "name": user.name,
            "real_name": user.real_name,
            "deleted": False,
            "tz": user.tz,
            "tz_label": user.tz,
            "tz_offset": user.tz_offset,
            "is_bot": user.is_bot,
            "is_restricted": user.is_guest,
            "profile": profile,
        }
    }


def _bot(_slack: Slack, args: Json) -> Json:
    if args.get("bot", BOT) != BOT:
        raise Refused("bot_not_found")
    return {"bot": {"id": BOT, "app_id": APP, "user_id": BOT_USER, "name": "Could this be an email?", "deleted": False}}


METHODS = {
    "auth.test": Method(_auth, token="any"),  # noqa: S106 -- a kind of token, not one
    "apps.connections.open": Method(_connect, token="app"),  # noqa: S106 -- likewise
    "users.info": Method(_user, "users:read"),
    "bots.info": Method(_bot, "users:read"),
}
