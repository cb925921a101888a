"""What people enter into modals, and what people read in messages and modals."""

from typing import Any

import pytest

from bot.workspace import CannotDo, Message, View
from bot.workspace.forms import enter, missing, values
from bot.workspace.text import rich, typed

OPTIONS = [{"text": {"type": "plain_text", "text": f"Option {value}"}, "value": value} for value in "ab"]
BOTH = [OPTIONS[0], OPTIONS[1]]


def form(element: dict[str, Any], **more: Any) -> View:
    label = {"type": "plain_text", "text": "Label"}
    block = {"type": "input", "block_id": "b", "label": label, "element": {**element, "action_id": "a"}, **more}
    return View("V1", "U1", {"title": {"text": "Form"}, "blocks": [{"type": "divider"}, block]}, "hash")


@pytest.mark.parametrize(
    ("element", "first", "given", "held"),
    [
        ({"type": "plain_text_input"}, {"value": None}, "one\ntwo", {"value": "one two"}),
        ({"type": "plain_text_input", "multiline": True}, {"value": None}, "one\ntwo", {"value": "one\ntwo"}),
        ({"type": "plain_text_input", "initial_value": "x"}, {"value": "x"}, "", {"value": None}),
        (
            {"type": "static_select", "options": OPTIONS, "initial_option": OPTIONS[1]},
            {"selected_option": OPTIONS[1]},
            "Option a",
            {"selected_option": OPTIONS[0]},
        ),
        (
            {"type": "static_select", "option_groups": [{"label": {}, "options": OPTIONS}]},
            {"selected_option": None},
            "b",
            {"selected_option": OPTIONS[1]},
        ),
        ({"type": "radio_buttons", "options": OPTIONS}, {"selected_option": None}, None, {"selected_option": None}),
        ({"type": "checkboxes", "options": OPTIONS}, {"selected_options": []}, ["a", "b"], {"selected_options": BOTH}),
        ({"type": "users_select", "initial_user": "U1"}, {"selected_user": "U1"}, "U2", {"selected_user": "U2"}),
        ({"type": "conversations_select"}, {"selected_conversation": None}, "C1", {"selected_conversation": "C1"}),
        ({"type": "multi_users_select"}, {"selected_users": []}, ["U1", "U2"], {"selected_users": ["U1", "U2"]}),
        (
            {"type": "datetimepicker", "initial_date_time": 1_790_000_000},
            {"selected_date_time": 1_790_000_000},
            1_790_000_001,
            {"selected_date_time": 1_790_000_001},
        ),
    ],
)
def test_values_are_held_as_slack_does(
    element: dict[str, Any], first: dict[str, Any], given: Any, held: dict[str, Any]
) -> None:
    """Each element begins with its initial value, and holds what was entered in Slack's own form."""
    view = form(element)
    kind = {"type": element["type"]}
    assert values(view) == {"b": {"a": kind | first}}
    enter(view, {"b": given})
    assert values(view) == {"b": {"a": kind | held}}


@pytest.mark.parametrize(
    ("element", "given"),
    [
        ({"type": "plain_text_input"}, "x" * 3_001),
        ({"type": "static_select", "options": OPTIONS}, "c"),
        ({"type": "multi_users_select", "max_selected_items": 1}, ["U1", "U2"]),
        ({"type": "datetimepicker"}, "tomorrow"),
        ({"type": "button"}, "x"),
    ],
)
def test_elements_refuse_what_they_cannot_hold(element: dict[str, Any], given: Any) -> None:
    """A person can't enter what the element doesn't take."""
    with pytest.raises(CannotDo):
        enter(form(element), {"a": given})


@pytest.mark.parametrize(
    ("element", "more", "lacks"),
    [
        ({"type": "plain_text_input"}, {}, True),
        ({"type": "plain_text_input"}, {"optional": True}, False),
        ({"type": "plain_text_input", "initial_value": "x"}, {}, False),
        ({"type": "plain_text_input", "initial_value": "x", "min_length": 2}, {}, True),
        ({"type": "multi_users_select"}, {}, True),
        ({"type": "checkboxes", "options": OPTIONS, "initial_options": OPTIONS}, {}, False),
    ],
)
def test_required_inputs_are_noticed(element: dict[str, Any], more: dict[str, Any], lacks: bool) -> None:
    """An input that isn't optional must hold something, and enough of it."""
    assert bool(missing(form(element, **more))) is lacks


def test_people_read_words() -> None:
    """What a person reads are the words of the blocks, one line for each; without blocks it is the text."""
    inline = [
        {"type": "text", "text": "Hi "},
        {"type": "user", "user_id": "U1"},
        {"type": "link", "url": "https://a.b", "text": " there"},
    ]
    section = {"type": "rich_text_section", "elements": inline}
    blocks: list[dict[str, Any]] = [
        {"type": "header", "text": {"type": "plain_text", "text": "Head"}},
        {"type": "section", "text": {"type": "mrkdwn", "text": "Text"}, "fields": [{"text": "Field"}]},
        {"type": "rich_text", "elements": [section, {"type": "rich_text_list", "elements": [section, section]}]},
        {"type": "divider"},
        {"type": "context", "elements": [{"type": "plain_text", "text": "small"}, {"type": "image", "alt_text": "a"}]},
        {"type": "image", "alt_text": "picture"},
        {"type": "markdown", "text": "*md*"},
        {"type": "input", "label": {"text": "Label"}},
        {"type": "rich_text", "elements": [{"type": "rich_text_quote", "elements": [{"type": "other"}]}]},
    ]
    lines = "Head\nText\nField\nHi U1 there\nHi U1 there\nHi U1 there\nsmall a\npicture\n*md*\nLabel\n"
    assert Message("C1", "1.0", "U1", "fallback", blocks).words == lines
    assert Message("C1", "1.0", "U1", "only text").words == "only text"
    assert form({"type": "datetimepicker"}).words == "Label"


@pytest.mark.parametrize(
    ("written", "arrives"),
    [
        ("a & b < c", "a &amp; b &lt; c"),
        ("@ana and @nobody", "<@U1> and @nobody"),
        ("mail ana@ana.com", "mail ana@ana.com"),
        ("in #team", "in <#C1|team>"),
        ("see https://a.b/c?d=1&e=2.", "see <https://a.b/c?d=1&amp;e=2>."),
        ("<@U1> <!here> <#C1|team> <https://a.b|x>", "<@U1> <!here> <#C1|team> <https://a.b|x>"),
    ],
)
def test_typing_reaches_the_app_as_slack_sends_it(written: str, arrives: str) -> None:
    """Names and links become control sequences, the rest is escaped."""
    assert typed(written, {"ana": "U1"}, {"team": "C1"}) == arrives


def test_typing_has_blocks_too() -> None:
    """What people write comes with a rich_text block of the same."""
    parts = rich("a &amp; <@U1> <#C1|team> <!here> <https://a.b|x>")[0]["elements"][0]["elements"]
    assert [part for part in parts if part != {"type": "text", "text": " "}] == [
        {"type": "text", "text": "a & "},
        {"type": "user", "user_id": "U1"},
        {"type": "channel", "channel_id": "C1"},
        {"type": "broadcast", "range": "here"},
        {"type": "link", "url": "https://a.b", "text": "x"},
    ]
