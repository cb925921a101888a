"""What one person sees of the workspace, as data for the page."""

from typing import Any

from bot.workspace.forms import values
from bot.workspace.page.features import COMMANDS, SHORTCUTS
from bot.workspace.person import Person
from bot.workspace.records import BOT_USER, SLACKBOT, Change, Channel, Message, User, View
from bot.workspace.state import State

Json = dict[str, Any]


def everything(state: State, person: Person) -> Json:
    """Give all that a person sees: who and what there is, every message, and the modals in front of them."""
    shown = [message for channel in state.channels.values() for message in channel.messages.values()]
    return {
        "me": person.id,
        "bot": BOT_USER,
        "slackbot": SLACKBOT,
        "commands": COMMANDS,
        "shortcuts": SHORTCUTS,
        "users": [_user(user) for user in state.users.values()],
        "channels": channels(state, person),
        "messages": [_message(message) for message in [*shown, *state.ephemerals] if _sees(state, person, message)],
        "views": [_view(view) for view in person.views],
    }


def change_for(state: State, person: Person, change: Change) -> Json | None:
    """Give a change as a person's page needs it; None for what they don't see."""
    match change.kind, change.subject:
        case "message" | "edit" | "delete" | "ephemeral", Message() as message if _sees(state, person, message):
            return {"kind": "message", "message": _message(message)}
        case "view", View(user=person.id):
            return {"kind": "views", "views": [_view(view) for view in person.views]}
        case "channel", Channel():
            return {"kind": "channels", "channels": channels(state, person)}
    return None


def channels(state: State, person: Person) -> list[Json]:
    """Give the conversations that a person sees, and whether they and the app are in them."""
    return [
        {
            "id": channel.id,
            "name": channel.name,
            "kind": channel.kind,
            "members": sorted(channel.members),
            "archived": channel.is_archived,
        }
        for channel in state.channels.values()
        if _enters(person, channel)
    ]


def _enters(person: Person, channel: Channel) -> bool:
    return person.id in channel.members or (channel.kind == "public" and not person.user.is_guest)


def _sees(state: State, person: Person, message: Message) -> bool:
    """Tell whether a message is in front of a person; a deleted one is as a tombstone."""
    return message.only_for in {None, person.id} and _enters(person, state.channels[message.channel])


def _user(user: User) -> Json:
    return {
        "id": user.id,
        "name": user.name,
        "real_name": user.real_name,
        "tz": user.tz,
        "guest": user.is_guest,
        "bot": user.is_bot,
    }


def _message(message: Message) -> Json:
    """Give a message; of a deleted one only that it was there, since others may have answered it."""
    told: Json = {"channel": message.channel, "ts": message.ts, "user": message.user, "thread_ts": message.thread_ts}
    if message.deleted:
        return {**told, "deleted": True}
    return {
        **told,
        "text": message.text,
        "blocks": message.blocks,
        "attachments": message.attachments,
        "files": [{"id": file.id, "name": file.name, "size": file.length} for file in message.files],
        "broadcast": message.subtype == "thread_broadcast",
        "edited": message.edited is not None,
        "ephemeral": message.only_for is not None,
    }


def _view(view: View) -> Json:
    body = view.body
    return {
        "id": view.id,
        "hash": view.hash,
        "title": view.title,
        "submit": body["submit"] and body["submit"]["text"],
        "submit_disabled": bool(body.get("submit_disabled")),
        "close": body["close"] and body["close"]["text"],
        "blocks": view.blocks,
        "values": values(view),
        "errors": view.errors,
    }
