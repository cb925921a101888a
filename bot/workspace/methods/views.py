"""views.*: https://docs.slack.dev/reference/methods/views.open and its neighbours."""

import json
from copy import deepcopy
from typing import Any

from bot.workspace.blocks import InvalidBlocks, modal
from bot.workspace.blocks.walk import elements
from bot.workspace.methods.method import Method, needed
from bot.workspace.posting import named, refused
from bot.workspace.records import APP, BOT, TEAM, View
from bot.workspace.slack import Refused, Slack

Json = dict[str, Any]

STACK = 3
SIZE = 250_000


def checked(view: Any) -> Json:
    """Check a modal and fill in what Slack does; raises Refused with invalid_arguments or view_too_large."""
    try:
        modal(view)
    except InvalidBlocks as invalid:
        raise refused(invalid) from None
    if len(json.dumps(view, ensure_ascii=False).encode()) > SIZE:
        raise Refused("view_too_large")
    body: Json = deepcopy(view)
    body["blocks"] = named(body["blocks"])
    defaults = {"private_metadata": "", "callback_id": "", "external_id": "", "submit": None, "close": None}
    return defaults | {"clear_on_close": False, "notify_on_close": False} | body


def show(slack: Slack, user: str, body: Json, *, on: View | None = None) -> View:
    """Put a modal in front of a person: alone, or on top of the one it was pushed from; raises Refused."""
    state = slack.state
    stack = state.views.setdefault(user, [])
    if body["external_id"] and any(
        v.body["external_id"] == body["external_id"] for s in state.views.values() for v in s
    ):
        raise Refused("duplicate_external_id")
    if on is None:
        stack.clear()
    elif len(stack) >= STACK:
        raise Refused("push_limit_reached")
    view = View(state.new_id("V"), user, body, state.new_hash(), on.id if on else None)
    view.root = on.root if on else view.id
    stack.append(view)
    state.changed("view", view)
    return view


def replace(slack: Slack, view: View, body: Json) -> None:
    """Change an open modal; what was typed stays where the same block and action are still there."""
    view.body, view.hash, view.errors = body, slack.state.new_hash(), {}
    there = {(block["block_id"], element["action_id"]) for block, element in elements(view.blocks)}
    view.typed = {place: value for place, value in view.typed.items() if place in there}
    slack.state.changed("view", view)


def payload(view: View, values: Json) -> Json:
    """Give a modal as Slack does, with its state."""
    return {
        **view.body,
        "id": view.id,
        "team_id": TEAM,
        "app_id": APP,
        "app_installed_team_id": TEAM,
        "bot_id": BOT,
        "hash": view.hash,
        "root_view_id": view.root,
        "previous_view_id": view.previous,
        "state": {"values": values},
    }


def _open(slack: Slack, args: Json) -> Json:
    needed(args, "trigger_id", "view")
    body = checked(args["view"])
    trigger = slack.take_trigger(args["trigger_id"])
    return {"view": payload(show(slack, trigger.user, body), {})}


def _push(slack: Slack, args: Json) -> Json:
    needed(args, "trigger_id", "view")
    body = checked(args["view"])
    trigger = slack.take_trigger(args["trigger_id"])
    stack = slack.state.views.get(trigger.user, [])
    if trigger.view is None or not stack:
        raise Refused("invalid_trigger_id")
    return {"view": payload(show(slack, trigger.user, body, on=stack[-1]), {})}


def _update(slack: Slack, args: Json) -> Json:
    needed(args, "view")
    view = _find(slack, args)
    if args.get("hash") and args["hash"] != view.hash:
        raise Refused("hash_conflict")
    replace(slack, view, checked(args["view"]))
    return {"view": payload(view, {})}


def _find(slack: Slack, args: Json) -> View:
    if not args.get("view_id") and not args.get("external_id"):
        needed(args, "view_id")
    for stack in slack.state.views.values():
        for view in stack:
            if view.id == args.get("view_id") or (
                args.get("external_id") and view.body["external_id"] == args["external_id"]
            ):
                return view
    raise Refused("not_found")


METHODS = {
    "views.open": Method(_open),
    "views.push": Method(_push),
    "views.update": Method(_update),
}
