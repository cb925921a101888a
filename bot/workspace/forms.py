"""What people enter into a modal: what the form lets them, and how Slack hands it on as `view.state.values`."""

from typing import Any

from bot.workspace.blocks.walk import elements
from bot.workspace.records import View

Json = dict[str, Any]

STATELESS = {"button", "overflow"}
_INPUT_LENGTH = 3_000


class CannotDo(ValueError):  # noqa: N818 -- what a person sees: it isn't possible
    """The person can't do that: it isn't there, they can't see it, or the form doesn't let them."""


_HELD: dict[str, tuple[str, str, Any]] = {
    "plain_text_input": ("value", "initial_value", None),
    "static_select": ("selected_option", "initial_option", None),
    "radio_buttons": ("selected_option", "initial_option", None),
    "checkboxes": ("selected_options", "initial_options", []),
    "users_select": ("selected_user", "initial_user", None),
    "conversations_select": ("selected_conversation", "initial_conversation", None),
    "multi_users_select": ("selected_users", "initial_users", []),
    "datetimepicker": ("selected_date_time", "initial_date_time", None),
}
"""For each kind of element: what its value is called in the state, what it begins with, and what nothing looks like."""


def chosen(element: Json, given: Any) -> Json:
    """Give what a person entered as Slack does; raises CannotDo where the element doesn't let them.

    Options are named by their value or their text; people and conversations by id; a time in Unix seconds.
    """
    kind = element["type"]
    value = given
    match kind:
        case "plain_text_input":
            value = _text(element, given)
        case "static_select" | "radio_buttons":
            value = None if given is None else option(element, given)
        case "checkboxes":
            value = [option(element, one) for one in given]
        case "multi_users_select" if len(given) > element.get("max_selected_items", len(given)):
            raise CannotDo("more people than the form takes")
        case "datetimepicker" if given is not None and not isinstance(given, int):
            raise CannotDo("not a time")
    return {_HELD[kind][0]: value}


def _text(element: Json, given: Any) -> str | None:
    """Check a text; an empty one is no value."""
    if given is None or given == "":
        return None
    text = str(given)
    if not element.get("multiline"):
        text = text.replace("\n", " ")
    if not element.get("min_length", 0) <= len(text) <= element.get("max_length", _INPUT_LENGTH):
        raise CannotDo(f"{len(text)} characters don't fit {element['action_id']}")
    return text


def option(element: Json, given: Any) -> Json:
    """Find an option by its value or its text; raises CannotDo where there is none."""
    options = element.get("options") or [o for group in element.get("option_groups", []) for o in group["options"]]
    for offered in options:
        if given in (offered["value"], offered["text"]["text"]):
            found: Json = {key: offered[key] for key in ("text", "value", "description") if key in offered}
            return found
    raise CannotDo(f"no option {given!r}")


def initial(element: Json) -> Json:
    """Give what an element holds before anybody touches it."""
    held, first, nothing = _HELD[element["type"]]
    return {held: element.get(first) or nothing}


def enter(view: View, given: dict[str, Any]) -> None:
    """Enter values into a modal, each named by its block's or its element's id; raises CannotDo."""
    for name, value in given.items():
        places = [
            (block, element)
            for block, element in elements(view.blocks)
            if name in (block["block_id"], element["action_id"]) and element["type"] not in STATELESS
        ]
        if len(places) != 1:
            raise CannotDo(f"{len(places)} fields are named {name!r} in “{view.title}”")
        block, element = places[0]
        view.typed[block["block_id"], element["action_id"]] = chosen(element, value)


def values(view: View) -> Json:
    """Give the state of a modal: what was entered, else what was there at first."""
    state: Json = {}
    for block, element in elements(view.blocks):
        if element["type"] not in STATELESS:
            place = block["block_id"], element["action_id"]
            entered = view.typed.get(place) or initial(element)
            state.setdefault(place[0], {})[place[1]] = {"type": element["type"], **entered}
    return state


def missing(view: View) -> dict[str, str]:
    """Name the blocks that must be filled in and aren't, with what Slack writes beside them."""
    state = values(view)
    lacking = {}
    for block, element in elements(view.blocks):
        if block["type"] != "input" or block.get("optional"):
            continue
        held = state[block["block_id"]][element["action_id"]]
        entered = [value for key, value in held.items() if key != "type"]
        if not any(entered):
            lacking[block["block_id"]] = "Please complete this required field."
        elif element["type"] == "plain_text_input" and len(str(held["value"])) < element.get("min_length", 0):
            lacking[block["block_id"]] = "Please enter more characters."
    return lacking


def element_of(blocks: list[Json], action_id: str, value: Any, block_id: str | None) -> tuple[Json, Json]:
    """Find the one element of that name, told apart by its block or its value; raises CannotDo."""
    found = [
        (block, element)
        for block, element in elements(blocks)
        if element["action_id"] == action_id and block_id in {None, block["block_id"]}
    ]
    if len(found) > 1 and value is not None:
        found = [(block, element) for block, element in found if element.get("value") == value]
    if len(found) != 1:
        there = [element["action_id"] for _, element in elements(blocks)]
        raise CannotDo(f"{len(found)} elements are called {action_id!r}; there are {there}")
    return found[0]


def action_of(block: Json, element: Json, picked: Any) -> Json:
    """Give the use of an element as `actions` in Slack's payloads do; raises CannotDo for what can't be picked."""
    action: Json = {
        "type": element["type"],
        "action_id": element["action_id"],
        "block_id": block["block_id"],
    }
    match element["type"]:
        case "button":
            return action | {key: element[key] for key in ("text", "value", "url", "style") if key in element}
        case "overflow":
            return action | {"selected_option": option(element, picked)}
        case _:
            return action | chosen(element, picked)
