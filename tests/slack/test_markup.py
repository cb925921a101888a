"""What people write in Slack becomes what they saw."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.slack.markup import find, readable, text_of_message, without_mention
from tests.support.drafts import any_text, anything

NAMES = {"U1": "Ada", "C1": "general", "S1": "@design"}


@pytest.mark.parametrize(
    ("markup", "said"),
    [
        ("<@U1> and <@U2>", "Ada and a colleague"),
        ("<@W2|grace>", "grace"),
        ("<@U1|ada.l>", "Ada"),
        ("<#C1> <#C2> <#C2|random>", "#general a channel #random"),
        ("<!subteam^S1> <!subteam^S2|@ops> <!subteam^S2>", "@design @ops a group"),
        ("<!here> <!channel> <!everyone|everyone>", "@here @channel everyone"),
        ("<!date^1392734382^{date_num}|18 Feb>", "18 Feb"),
        ("<https://a.example/x|the plan>", "the plan (https://a.example/x)"),
        (
            "<https://a.example/x|https://a.example/x> <http://a.example|a.example>",
            "https://a.example/x http://a.example",
        ),
        ("<https://a.example/?a=1&amp;b=2>", "https://a.example/?a=1&b=2"),
        ("<mailto:a@b.example|a@b.example>", "a@b.example"),
        ("<mailto:a@b.example|Ada>", "Ada (a@b.example)"),
        ("R&amp;D: a &lt; b &gt; c", "R&D: a < b > c"),
        ("&amp;lt;not a tag&amp;gt;", "&lt;not a tag&gt;"),
        ("&lt;@U1&gt;", "<@U1>"),
        ("no markup, 5 > 3", "no markup, 5 > 3"),
    ],
)
def test_readable(markup: str, said: str) -> None:
    """Names stand where ids did, links keep their address, and entities are undone exactly once."""
    assert readable(markup, NAMES) == said


def test_find_names_each_person_once() -> None:
    """Only people whose names the text doesn't give need to be looked up."""
    assert find("<@U1> <@U1> <#C1> <@U2|ada> <!subteam^S1> <!here> <https://a.example>") == ("U1",)


@anything
@given(any_text(1_000))
def test_nothing_is_too_odd_to_read(text: str) -> None:
    """No text breaks the reading, and text without markup stays as it is."""
    find(text)
    said = readable(text, {})
    if not set("<&") & set(text):
        assert said == text


@anything
@given(any_text(1_000))
def test_escaped_text_is_read_as_it_was(text: str) -> None:
    """What somebody typed, angle brackets and all, comes back as they typed it."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert readable(escaped, {}) == text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("<@UBOT> share metrics", "share metrics"),
        ("<@UBOT>: share metrics", "share metrics"),
        ("ask <@UBOT|bot>, please", "ask, please"),
        ("<@UBOT>", ""),
        ("<@U1> <@UBOT>", "<@U1>"),
        ("share metrics", "share metrics"),
    ],
)
def test_without_mention(text: str, left: str) -> None:
    """The bot's own mention goes, other people's stay."""
    assert without_mention(text, "UBOT") == left


RICH: dict[str, Any] = {
    "type": "rich_text",
    "elements": [
        {
            "type": "rich_text_section",
            "elements": [
                {"type": "text", "text": "Ask ", "style": {"bold": True}},
                {"type": "user", "user_id": "U1"},
                {"type": "text", "text": " in "},
                {"type": "channel", "channel_id": "C1"},
                {"type": "text", "text": " if a < b, "},
                {"type": "link", "url": "https://a.example/?a&b", "text": "plan"},
                {"type": "emoji", "name": "tada"},
                {"type": "broadcast", "range": "here"},
                {"type": "usergroup", "usergroup_id": "S1"},
                {"type": "date", "fallback": " on Friday"},
            ],
        },
        {
            "type": "rich_text_list",
            "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "one"}]}],
        },
        {"type": "rich_text_quote", "elements": [{"type": "text", "text": "quoted"}]},
    ],
}


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ({"text": "the text", "blocks": [RICH]}, "the text"),
        ({"text": "", "blocks": [RICH]}, None),
        ({"text": "This content can't be displayed.", "blocks": [RICH]}, None),
        (
            {
                "blocks": [
                    {"type": "header", "text": {"type": "plain_text", "text": "R&D"}},
                    {"type": "section", "text": {"type": "mrkdwn", "text": "by <@U1>"}, "fields": [{"text": "field"}]},
                    {"type": "context", "elements": [{"type": "mrkdwn", "text": "small"}, {"type": "image"}]},
                    {"type": "markdown", "text": "**bold** <x>"},
                    {"type": "image", "alt_text": "a chart"},
                    {"type": "divider"},
                ]
            },
            "R&D\nby Ada\nfield\nsmall\n**bold** <x>\na chart",
        ),
        (
            {"attachments": [{"title": "Alert", "text": "CPU &gt; 90", "fields": [{"title": "Host", "value": "a"}]}]},
            "Alert\nCPU > 90\nHost: a",
        ),
        ({"attachments": [{"fallback": "the fallback"}]}, "the fallback"),
        ({"text": " ", "files": [{"title": "Q3 <draft>.pdf"}, {"name": "b.png"}]}, "Q3 <draft>.pdf\nb.png"),
        ({}, ""),
        ({"text": None, "blocks": "odd", "attachments": [None], "files": [{"title": 3}]}, ""),
    ],
)
def test_text_of_message(message: dict[str, Any], said: str | None) -> None:
    """The text, else what the blocks, the attachments or the files' titles say."""
    expected = (
        "Ask Ada in #general if a < b, plan (https://a.example/?a&b):tada:@here@design on Friday\n- one\nquoted"
        if said is None
        else said
    )
    assert readable(text_of_message(message), NAMES) == expected


json_values: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=10)
    | st.sampled_from(("rich_text", "section", "text")),
    lambda inside: (
        st.lists(inside, max_size=3)
        | st.dictionaries(
            st.sampled_from(("type", "text", "elements", "fields", "blocks", "url", "title")), inside, max_size=4
        )
    ),
    max_leaves=20,
)


@anything
@given(st.dictionaries(st.sampled_from(("text", "blocks", "attachments", "files")), json_values))
def test_no_message_is_too_odd(message: dict[str, Any]) -> None:
    """Whatever another app posted, reading it gives a text."""
    assert isinstance(text_of_message(message), str)
