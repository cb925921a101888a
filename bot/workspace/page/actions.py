"""What people do on the page, each as the page sends it: `{"as": who, …}`."""

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from bot.workspace.blocks.walk import elements
from bot.workspace.delivery import Delivery
from bot.workspace.forms import CannotDo, chosen
from bot.workspace.page.features import COMMANDS
from bot.workspace.person import Person
from bot.workspace.records import Channel, Message, View

if TYPE_CHECKING:
    from bot.workspace.workspace import Workspace

Json = dict[str, Any]
_INVITE = "/invite"

Action = Callable[["Workspace", Person, Json], Awaitable[Json]]


async def _say(workspace: "Workspace", person: Person, given: Json) -> Json:
    """Send what stands in the composer: a command, or a message."""
    text, channel, thread_ts = str(given["text"]).strip(), _channel(workspace, given), given.get("thread_ts")
    name, _, rest = text.partition(" ")
    if not text:
        raise CannotDo("There is nothing to send yet.")
    if name == _INVITE:
        return _invite(workspace, person, channel)
    if name.startswith("/") and "/" not in name[1:]:
        if name not in {command["name"] for command in COMMANDS}:
            raise CannotDo(f"{name} is not a valid command.")
        if thread_ts:
            raise CannotDo(f"{name} is not supported in threads. Sorry!")
        await person.command(name, rest.strip(), channel=channel.id)  # a failure is told in the conversation
        return {"ok": True}
    if thread_ts and thread_ts not in channel.messages:
        raise CannotDo("That thread isn't there any more.")
    broadcast = bool(thread_ts and given.get("broadcast"))
    message = await person.post(channel.id, text, thread_ts=thread_ts, broadcast=broadcast)
    return {"ok": True, "ts": message.ts}


def _invite(workspace: "Workspace", person: Person, channel: Channel) -> Json:
    """Add the app to a channel: what Slack's own command is here for, since people are told to use it."""
    if channel.kind not in {"public", "private"} or person.id not in channel.members:
        raise CannotDo("You can't add the app to this conversation.")
    channel.members.add(workspace.bot_user_id)
    workspace.state.changed("channel", channel)
    return {"ok": True}


async def _edit(workspace: "Workspace", person: Person, given: Json) -> Json:
    """Change a message of one's own."""
    text = str(given["text"]).strip()
    if not text:
        raise CannotDo("An empty message can't be saved.")
    await person.edit(_message(workspace, person, given), text)
    return {"ok": True}


async def _delete(workspace: "Workspace", person: Person, given: Json) -> Json:
    """Delete a message of one's own."""
    await person.delete(_message(workspace, person, given))
    return {"ok": True}


async def _shortcut(workspace: "Workspace", person: Person, given: Json) -> Json:
    """Use a message shortcut."""
    return _told(await person.shortcut(str(given["callback_id"]), _message(workspace, person, given)))


async def _click(workspace: "Workspace", person: Person, given: Json) -> Json:
    """Use an element of a message, or of a modal; what was entered into the modal by then goes with it."""
    where: Message | View
    if "view" in given:
        where = _view(person, given)
        _enter(where, given)
    else:
        where = _message(workspace, person, given)
    action = str(given["action_id"])
    return _told(await person.click(where, action, given.get("value"), block_id=str(given["block_id"])))


async def _submit(workspace: "Workspace", person: Person, given: Json) -> Json:
    """Submit a modal. What the form itself refuses, it says beside its fields."""
    view = _view(person, given)
    _enter(view, given)
    try:
        return _told(await person.submit(view))
    except CannotDo:
        if not view.errors:
            raise
        workspace.state.changed("view", view)
        return {"ok": True}


async def _close(_: "Workspace", person: Person, given: Json) -> Json:
    """Close a modal, or all that are stacked."""
    view = _view(person, given)
    _enter(view, given)
    await person.close(view, everything=bool(given.get("everything")))
    return {"ok": True}


async def _open(workspace: "Workspace", person: Person, given: Json) -> Json:
    """Open the direct message with somebody."""
    user = workspace.users[str(given["user"])]
    return {"ok": True, "channel": workspace.state.direct(person.id, user.id).id}


async def _join(workspace: "Workspace", person: Person, given: Json) -> Json:
    """Join a public channel."""
    channel = _channel(workspace, given)
    if channel.kind != "public" or person.user.is_guest:
        raise CannotDo("Only its members can add people to that channel.")
    channel.members.add(person.id)
    workspace.state.changed("channel", channel)
    return {"ok": True}


ACTIONS: dict[str, Action] = {
    "say": _say,
    "edit": _edit,
    "delete": _delete,
    "shortcut": _shortcut,
    "click": _click,
    "submit": _submit,
    "close": _close,
    "open": _open,
    "join": _join,
}


def _told(delivery: Delivery) -> Json:
    """Say whether the app took it; where it didn't, as Slack says so."""
    if delivery.acked:
        return {"ok": True}
    return {"ok": False, "error": f"Could this be an email? didn't respond ({delivery.error})."}


def _channel(workspace: "Workspace", given: Json) -> Channel:
    """Find a conversation by id or name."""
    for channel in workspace.channels.values():
        if given["channel"] in (channel.id, channel.name):
            return channel
    raise CannotDo("There is no such conversation.")


def _message(workspace: "Workspace", person: Person, given: Json) -> Message:
    ts, channel = str(given["ts"]), _channel(workspace, given)
    whispered = (message for message in workspace.ephemerals(person.id) if message.ts == ts)
    message = channel.messages.get(ts) or next(whispered, None)
    if message is None or not person.can_see(message):
        raise CannotDo("That message isn't there any more.")
    return message


def _view(person: Person, given: Json) -> View:
    for view in person.views:
        if view.id == given["view"]:
            return view
    raise CannotDo("That window isn't open any more.")


def _enter(view: View, given: Json) -> None:
    """Take what was entered so far: `values` by block and action, of the fields that were touched."""
    touched: dict[str, Json] = given.get("values") or {}
    for block, element in elements(view.blocks):
        fields = touched.get(block["block_id"], {})
        if element["action_id"] in fields:
            place = block["block_id"], element["action_id"]
            view.typed[place] = chosen(element, fields[element["action_id"]])
