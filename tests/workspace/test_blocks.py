"""Block Kit's rules: what passes, and what doesn't."""

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.workspace.blocks import InvalidBlocks, message_blocks, modal


def plain(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text}


def option(value: str = "v", text: str = "t") -> dict[str, Any]:
    return {"text": plain(text), "value": value}


def actions(*elements: dict[str, Any]) -> dict[str, Any]:
    return {"type": "actions", "elements": list(elements)}


def button(**more: Any) -> dict[str, Any]:
    return {"type": "button", "text": plain("b"), **more}


def overflow(*options: dict[str, Any]) -> dict[str, Any]:
    return {"type": "overflow", "options": list(options)}


def entry(element: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"type": "input", "label": plain("l"), "element": element, **more}


def rich(*elements: dict[str, Any]) -> dict[str, Any]:
    return {"type": "rich_text", "elements": list(elements)}


def section(text: str) -> dict[str, Any]:
    return {"type": "rich_text_section", "elements": [{"type": "text", "text": text}]}


def view(*blocks: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"type": "modal", "title": plain("T"), "submit": plain("S"), "blocks": list(blocks), **more}


KEYS = (
    "text",
    "blocks",
    "action_id",
    "block_id",
    "elements",
    "element",
    "fields",
    "accessory",
    "options",
    "option_groups",
    "initial_option",
)
TYPES = (
    *("section", "actions", "input", "rich_text", "rich_text_list", "rich_text_section", "context", "markdown"),
    *("plain_text", "mrkdwn", "text", "button", "static_select", "checkboxes", "plain_text_input", "modal"),
)
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.sampled_from(TYPES) | st.text(max_size=3),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.fixed_dictionaries({"type": st.sampled_from(TYPES)}, optional=dict.fromkeys(KEYS, inner))
    ),
    max_leaves=20,
)

GOOD = [
    {"type": "section", "text": {"type": "mrkdwn", "text": "x" * 3_000}, "accessory": overflow(option())},
    {"type": "section", "fields": [plain("x" * 2_000)]},
    {"type": "header", "text": plain("x" * 150)},
    {"type": "divider"},
    {"type": "context", "elements": [plain("x"), {"type": "image", "image_url": "https://a.b/c", "alt_text": "d"}]},
    {"type": "image", "image_url": "https://a.b/c", "alt_text": "d"},
    actions(*(button(action_id=str(i), value="x" * 2_000) for i in range(25))),
    actions(button(url="https://a.b/" + "x" * 2_900), overflow(*(option(str(i)) for i in range(5)))),
    actions({"type": "static_select", "options": [option("a"), option("b")], "initial_option": option("b")}),
    actions({"type": "datetimepicker", "initial_date_time": 1_790_000_000}),
    entry({"type": "checkboxes", "options": [option()], "initial_options": [option()]}),
    entry({"type": "radio_buttons", "options": [option()]}, optional=True),
    entry({"type": "plain_text_input", "multiline": True, "initial_value": "x" * 3_000}),
    rich(
        section("x"),
        {"type": "rich_text_list", "style": "bullet", "indent": 1, "elements": [section("x")]},
        {"type": "rich_text_quote", "elements": [{"type": "link", "url": "https://a.b", "text": "x"}]},
        {"type": "rich_text_preformatted", "elements": [{"type": "text", "text": "x"}]},
    ),
]

BAD: list[tuple[dict[str, Any], str]] = [
    ({"type": "section"}, "must define either `text` or `fields`"),
    ({"type": "section", "text": plain("")}, "must be more than 0 characters [json-pointer:/blocks/0/text/text]"),
    ({"type": "section", "text": plain("x" * 3_001)}, "must be less than 3001 characters"),
    ({"type": "section", "text": "x"}, "must provide an object"),
    ({"type": "section", "text": {"text": "x"}}, "missing required field: type"),
    ({"type": "section", "text": plain("x") | {"verbatim": True}}, "invalid additional property: verbatim"),
    ({"type": "section", "text": plain("x"), "extra": 1}, "invalid additional property: extra"),
    ({"type": "section", "fields": [plain("x")] * 11}, "no more than 10 items allowed"),
    ({"type": "section", "fields": [plain("x" * 2_001)]}, "must be less than 2001 characters"),
    ({"type": "section", "text": plain("x"), "accessory": {"type": "datetimepicker"}}, "unsupported type"),
    ({"type": "header", "text": plain("x" * 151)}, "must be less than 151 characters"),
    ({"type": "header", "text": {"type": "mrkdwn", "text": "x"}}, "unsupported type: mrkdwn"),
    ({"type": "context", "elements": [plain("x")] * 11}, "no more than 10 items allowed"),
    ({"type": "context", "elements": []}, "no fewer than 1 items allowed"),
    (actions(), "no fewer than 1 items allowed"),
    (actions(*(button(action_id=str(i)) for i in range(26))), "no more than 25 items allowed"),
    (
        actions(button(action_id="a"), button(action_id="a")),
        '`action_id` "a" already exists [json-pointer:/blocks/0/elements/1/action_id]',
    ),
    (actions(button(value="x" * 2_001)), "must be less than 2001 characters"),
    (actions(button(text=plain("x" * 76))), "must be less than 76 characters"),
    (actions(button(url="https://a.b/" + "x" * 3_000)), "must be less than 3001 characters"),
    (actions(button(url="a.b")), "must be a valid URL"),
    (actions(button(style="default")), "must be a valid enum value"),
    (actions(button(action_id="x" * 256)), "must be less than 256 characters"),
    (actions({"type": "plain_text_input"}), "unsupported type: plain_text_input"),
    (actions({"type": "multi_users_select"}), "unsupported type: multi_users_select"),
    (actions(overflow()), "no fewer than 1 items allowed"),
    (actions(overflow(*(option(str(i)) for i in range(6)))), "no more than 5 items allowed"),
    (actions(overflow(option("x" * 151))), "must be less than 151 characters"),
    (actions(overflow(option(text="x" * 76))), "must be less than 76 characters"),
    (actions({"type": "static_select"}), "must define either `options` or `option_groups`"),
    (
        actions({"type": "static_select", "options": [option("a")], "initial_option": option("b")}),
        "initial_option must",
    ),
    (actions({"type": "datetimepicker", "initial_date_time": 1}), "must be between"),
    (actions({"type": "radio_buttons", "options": [option()] * 11}), "no more than 10 items allowed"),
    (actions(button(confirm={"title": plain("x")})), "missing required field: text"),
    (entry({"type": "button", "text": plain("x")}), "unsupported type: button"),
    (entry({"type": "plain_text_input", "max_length": 2, "initial_value": "abc"}), "must be less than 3 characters"),
    (entry({"type": "plain_text_input", "min_length": 3, "max_length": 2}), "min_length must be less"),
    (entry({"type": "plain_text_input", "initial_value": "x" * 3_001}), "must be less than 3001 characters"),
    (entry({"type": "plain_text_input", "initial_value": None}), "must not be null"),
    (rich(section("")), "must be more than 0 characters"),
    (rich(), "no fewer than 1 items allowed"),
    (rich({"type": "rich_text_quote", "elements": []}), "no fewer than 1 items allowed"),
    (rich({"type": "rich_text_section", "elements": [{"type": "mrkdwn", "text": "x"}]}), "unsupported type: mrkdwn"),
    (rich({"type": "rich_text_list", "style": "dotted", "elements": [section("x")]}), "must be a valid enum value"),
    (
        rich({"type": "rich_text_list", "style": "bullet", "elements": [{"type": "text", "text": "x"}]}),
        "unsupported type",
    ),
    ({"type": "markdown", "text": "x" * 12_001}, "must be less than 12001 characters"),
    ({"type": "divider", "block_id": "x" * 256}, "must be less than 256 characters"),
    ({"type": "header", "text": {"type": "plain_text", "text": 5}}, "must be a string"),
    ({"type": "header", "text": {"type": "plain_text", "text": "x", "emoji": "yes"}}, "must be a boolean"),
    ({"type": "header", "text": plain("x"), "level": "1"}, "must be an integer"),
    ({"type": "context", "elements": plain("x")}, "must be an array"),
    (
        rich({"type": "rich_text_section", "elements": [{"type": "user", "user_id": "@ana"}]}),
        "invalid user_id [json-pointer:/blocks/0/elements/0/elements/0/user_id]",
    ),
    ({"type": "table"}, "unsupported type: table [json-pointer:/blocks/0/type]"),
    ({}, "missing required field: type"),
]


@pytest.mark.parametrize("block", GOOD, ids=lambda block: block["type"])
def test_good_blocks_pass(block: dict[str, Any]) -> None:
    """Blocks at the edge of Slack's limits are taken, in messages and modals."""
    message_blocks([block])
    modal(view(block))


@pytest.mark.parametrize(("block", "problem"), BAD, ids=lambda item: item if isinstance(item, str) else "")
def test_bad_blocks_are_refused(block: dict[str, Any], problem: str) -> None:
    """Blocks beyond Slack's limits are invalid_blocks, with a sentence that says what and where."""
    with pytest.raises(InvalidBlocks) as refused:
        message_blocks([block])
    assert refused.value.code == "invalid_blocks"
    assert problem in refused.value.problems[0]


@pytest.mark.parametrize(
    ("blocks", "code"),
    [
        ([{"type": "divider"}] * 51, "invalid_blocks"),
        ([{"type": "divider", "block_id": "a"}] * 2, "invalid_blocks"),
        ([{"type": "markdown", "text": "x" * 6_001}] * 2, "invalid_blocks"),
        ([{"type": "section", "text": plain("x" * 2_641)}] * 5, "msg_blocks_too_long"),
        ({"type": "divider"}, "invalid_blocks_format"),
    ],
)
def test_messages_have_limits_of_their_own(blocks: Any, code: str) -> None:
    """A message as a whole has limits: blocks, ids, markdown, text."""
    with pytest.raises(InvalidBlocks) as refused:
        message_blocks(blocks)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        (view(title=plain("x" * 25)), "must be less than 25 characters"),
        (view(submit=plain("x" * 25)), "must be less than 25 characters"),
        (view(close=plain("x" * 25)), "must be less than 25 characters"),
        (view(private_metadata="x" * 3_001), "must be less than 3001 characters"),
        (view(callback_id="x" * 256), "must be less than 256 characters"),
        (view(*[{"type": "divider"}] * 101), "no more than 100 items allowed"),
        (view({"type": "markdown", "text": "x"}), "unsupported type: markdown"),
        (view(type="home"), "must be a valid enum value"),
        (view(extra=1), "invalid additional property: extra"),
        ({"type": "modal"}, "missing required field: title [json-pointer:/view]"),
        ({**view(entry({"type": "plain_text_input"})), "submit": None}, "must not be null"),
        ({"type": "modal", "title": plain("T"), "blocks": [entry({"type": "datetimepicker"})]}, "`submit` is required"),
        (view(*[entry({"type": "plain_text_input", "focus_on_load": True})] * 2), "only one element can have focus"),
        ("view", "must provide an object"),
    ],
)
def test_bad_modals_are_refused(given: Any, problem: str) -> None:
    """A modal beyond Slack's limits is invalid_arguments."""
    with pytest.raises(InvalidBlocks) as refused:
        modal(given)
    assert refused.value.code == "invalid_arguments"
    assert any(problem in found for found in refused.value.problems)


@settings(max_examples=300, deadline=None)
@given(anything)
def test_nonsense_is_refused_not_stumbled_over(nonsense: Any) -> None:
    """Whatever is sent as blocks or a view, it is either taken or refused in Slack's way."""
    for check, value in ((message_blocks, nonsense), (message_blocks, [nonsense]), (modal, nonsense)):
        with suppress(InvalidBlocks):
            check(value)
