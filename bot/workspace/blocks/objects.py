"""Composition objects: texts, options, confirmations.

Numbers: https://docs.slack.dev/reference/block-kit/composition-objects (text, option, confirmation dialog).
"""

from typing import Any

from bot.workspace.blocks.schema import Check, Report, Shape, array, boolean, one_of, string, typed, url

TEXT = 3_000
OPTION_TEXT = 75
OPTION_VALUE = 150
IDENTIFIER = 255

identifier = string(IDENTIFIER)
user_id = string(50)


def plain_text(most: int = TEXT) -> Check:
    """Check a text object that is shown as it is."""
    return typed({"plain_text": Shape({"text": string(most)}, {"emoji": boolean})})


def any_text(most: int = TEXT) -> Check:
    """Check a text object of either kind."""
    return typed(
        {
            "plain_text": Shape({"text": string(most)}, {"emoji": boolean}),
            "mrkdwn": Shape({"text": string(most)}, {"verbatim": boolean}),
        }
    )


def option(text: Check, *, with_url: bool = False) -> Shape:
    """Check an option; only an overflow menu's options have an address."""
    optional: dict[str, Check] = {"description": any_text(OPTION_TEXT)}
    if with_url:
        optional["url"] = url()
    return Shape({"text": text, "value": string(OPTION_VALUE)}, optional)


menu_option = option(plain_text(OPTION_TEXT))
choice_option = option(any_text(OPTION_TEXT))
option_group = Shape({"label": plain_text(OPTION_TEXT), "options": array(menu_option, 100)})

confirm = Shape(
    {"title": plain_text(100), "text": any_text(300), "confirm": plain_text(30), "deny": plain_text(30)},
    {"style": one_of("primary", "danger")},
)


def initial_among_options(value: Any, at: str, report: Report) -> None:
    """Check that what is selected at first is one of the options, exactly as it is there."""
    options = value.get("options") or [o for group in value.get("option_groups", []) for o in group["options"]]
    first = value.get("initial_options", [value["initial_option"]] if "initial_option" in value else [])
    if any(chosen not in options for chosen in first):
        report.add("initial_option must exactly match one of the provided options", at)
