"""The form that opens when the command comes without a text."""

import json
from dataclasses import asdict, dataclass
from typing import Any

from bot.slack.views.actions import Callback
from bot.slack.views.elements import Element, field, modal, option, text_input
from bot.slack.views.message import View

TEXT_BLOCK = "text"
"""The id of the field that can be wrong: an error is shown below it."""
_STAKEHOLDERS = "stakeholders"
_AGENDA_ITEMS = "agenda_items"
_WHERE = "where"
_HERE = "here"
_PRIVATE = "private"


@dataclass(frozen=True)
class Where:
    """Where somebody was when they asked for the form, and how to tell them something there."""

    channel_id: str
    response_url: str
    channel_name: str | None = None


@dataclass(frozen=True)
class FormAnswer:
    """What somebody filled in, and where they were when they asked for the form."""

    text: str
    stakeholder_ids: tuple[str, ...]
    agenda_items: tuple[str, ...]
    private: bool
    where: Where


def ask_form(where: Where, *, private: bool) -> View:
    """Return the form; `private` is what is chosen beforehand for where to answer."""
    here, only_me = option("Here, in a thread", _HERE), option("Only to me", _PRIVATE)
    reply: Element = {
        "type": "radio_buttons",
        "options": [here, only_me],
        "initial_option": only_me if private else here,
    }
    people: Element = {"type": "multi_users_select"}
    need = text_input(multiline=True, placeholder="I have some metrics I want to share with my team.")
    need["focus_on_load"] = True
    return modal(
        "Could this be an email?",
        [
            field(TEXT_BLOCK, "What do you need to get done?", need),
            field(_STAKEHOLDERS, "Who has a stake in it?", people, optional=True),
            field(
                _AGENDA_ITEMS, "What has to be covered?", text_input(multiline=True), optional=True, hint="One a line."
            ),
            field(_WHERE, "Where shall I answer?", reply, hint="An answer here shows what you wrote to everybody."),
        ],
        submit="Ask",
        close="Cancel",
        callback=Callback.FORM.value,
        private_metadata=json.dumps(asdict(where)),
    )


def read(view: View) -> FormAnswer:
    """Return what a submitted form holds; raises KeyError, TypeError or ValueError for a view that isn't this form."""
    return FormAnswer(
        text=(value(view, TEXT_BLOCK).get("value") or "").strip(),
        stakeholder_ids=tuple(value(view, _STAKEHOLDERS).get("selected_users") or ()),
        agenda_items=tuple(
            item for line in (value(view, _AGENDA_ITEMS).get("value") or "").splitlines() if (item := line.strip())
        ),
        private=(value(view, _WHERE).get("selected_option") or {}).get("value") == _PRIVATE,
        where=Where(**json.loads(view["private_metadata"])),
    )


def value(view: View, block_id: str) -> dict[str, Any]:
    """Return the state of a field that `elements.field` made; empty where Slack sent none."""
    state: dict[str, Any] = view["state"]["values"]
    found: dict[str, Any] = state.get(block_id, {}).get(block_id) or {}
    return found
