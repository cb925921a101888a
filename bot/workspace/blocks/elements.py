"""Block elements: what people click, pick and type into.

Numbers: https://docs.slack.dev/reference/block-kit/block-elements, one page for each.
"""

from typing import Any

from bot.workspace.blocks.objects import (
    choice_option,
    confirm,
    identifier,
    initial_among_options,
    menu_option,
    option,
    option_group,
    plain_text,
    user_id,
)
from bot.workspace.blocks.schema import Check, Report, Shape, array, boolean, integer, one_of, string, url

PLACEHOLDER = 150
INPUT_LENGTH = 3_000

_every: dict[str, Check] = {"action_id": identifier}
_confirmed: dict[str, Check] = {**_every, "confirm": confirm}
_picker: dict[str, Check] = {**_confirmed, "placeholder": plain_text(PLACEHOLDER), "focus_on_load": boolean}


def _one_source(value: Any, at: str, report: Report) -> None:
    if ("options" in value) == ("option_groups" in value):
        report.add("must define either `options` or `option_groups`, not both", at)
    initial_among_options(value, at, report)


def _lengths(value: Any, at: str, report: Report) -> None:
    least, most = value.get("min_length", 0), value.get("max_length", INPUT_LENGTH)
    if least > most:
        report.add("min_length must be less than max_length", at)
    if len(value.get("initial_value", "")) > most:
        report.add(f"must be less than {most + 1} characters", f"{at}/initial_value")


ELEMENTS: dict[str, Shape] = {
    "button": Shape(
        {"text": plain_text(75)},
        {
            **_confirmed,
            "value": string(2_000),
            "url": url(),
            "style": one_of("primary", "danger"),
            "accessibility_label": string(75),
        },
    ),
    "overflow": Shape({"options": array(option(plain_text(75), with_url=True), 5)}, _confirmed),
    "static_select": Shape(
        {},
        {
            **_picker,
            "options": array(menu_option, 100),
            "option_groups": array(option_group, 100),
            "initial_option": menu_option,
        },
        _one_source,
    ),
    "users_select": Shape({}, {**_picker, "initial_user": user_id}),
    "multi_users_select": Shape(
        {},
        {**_picker, "initial_users": array(user_id, 100, least=0), "max_selected_items": integer(1, 10_000)},
    ),
    "conversations_select": Shape(
        {},
        {
            **_picker,
            "initial_conversation": identifier,
            "default_to_current_conversation": boolean,
            "response_url_enabled": boolean,
            "filter": Shape(
                {},
                {
                    "include": array(one_of("im", "mpim", "private", "public"), 4),
                    "exclude_external_shared_channels": boolean,
                    "exclude_bot_users": boolean,
                },
            ),
        },
    ),
    "datetimepicker": Shape(
        {},
        {**_confirmed, "focus_on_load": boolean, "initial_date_time": integer(1_000_000_000, 9_999_999_999)},
    ),
    "radio_buttons": Shape(
        {"options": array(choice_option, 10)},
        {**_confirmed, "initial_option": choice_option, "focus_on_load": boolean},
        initial_among_options,
    ),
    "checkboxes": Shape(
        {"options": array(choice_option, 10)},
        {**_confirmed, "initial_options": array(choice_option, 10), "focus_on_load": boolean},
        initial_among_options,
    ),
    "plain_text_input": Shape(
        {},
        {
            **_every,
            "placeholder": plain_text(PLACEHOLDER),
            "focus_on_load": boolean,
            "multiline": boolean,
            "initial_value": string(INPUT_LENGTH, least=0),
            "min_length": integer(0, INPUT_LENGTH),
            "max_length": integer(1, INPUT_LENGTH),
            "dispatch_action_config": Shape(
                {"trigger_actions_on": array(one_of("on_enter_pressed", "on_character_entered"), 2)}
            ),
        },
        _lengths,
    ),
}

IMAGE = Shape({"image_url": url(), "alt_text": string(2_000)})


def only(*names: str) -> dict[str, Shape]:
    """Pick elements by name, for the blocks that take only some."""
    return {name: ELEMENTS[name] for name in names}


ACTIONS = only(
    "button",
    "overflow",
    "static_select",
    "users_select",
    "conversations_select",
    "datetimepicker",
    "radio_buttons",
    "checkboxes",
)
ACCESSORIES = {
    **only(
        "button",
        "overflow",
        "static_select",
        "users_select",
        "multi_users_select",
        "conversations_select",
        "radio_buttons",
        "checkboxes",
    ),
    "image": IMAGE,
}
INPUTS = only(
    "static_select",
    "users_select",
    "multi_users_select",
    "conversations_select",
    "datetimepicker",
    "radio_buttons",
    "checkboxes",
    "plain_text_input",
)
CONTEXT = {
    "image": IMAGE,
    "plain_text": Shape({"text": string(3_000)}, {"emoji": boolean}),
    "mrkdwn": Shape({"text": string(3_000)}, {"verbatim": boolean}),
}
