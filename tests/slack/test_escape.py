"""Text made safe, whoever wrote it."""

import pytest
from hypothesis import given

from bot.slack.escape import inert, mrkdwn
from bot.slack.limits import fitted, shorten, weight
from tests.support.drafts import any_text, anything


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("plain\ttext\n", "plain\ttext\n"),
        ("a\x00b\x1b[31m", "ab[31m"),
        ("\u202eabc\u202c\u200f\u2067", "abc"),
        ("half \ud800 a character", "half  a character"),
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("👩\u200d👧 漢字 עברית", "👩\u200d👧 漢字 עברית"),
    ],
)
def test_inert(text: str, safe: str) -> None:
    """What breaks or disguises goes; letters of any script and joined emoji stay."""
    assert inert(text) == safe


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("<!channel> <@U1>", "&lt;!channel&gt; &lt;@U1&gt;"),
        ("R&D &lt;", "R&amp;D &amp;lt;"),
    ],
)
def test_mrkdwn(text: str, escaped: str) -> None:
    """Slack's control characters are escaped, so that nothing is parsed."""
    assert mrkdwn(text) == escaped


@anything
@given(any_text(2_000))
def test_mrkdwn_leaves_nothing_to_parse(text: str) -> None:
    """No text can open a mention or a link, and every text can be sent."""
    safe = mrkdwn(text)
    assert "<" not in safe
    assert ">" not in safe
    assert inert(safe) == safe
    safe.encode()


@pytest.mark.parametrize(
    ("text", "limit", "short"),
    [
        ("short", 5, "short"),
        ("one two three", 9, "one two…"),
        ("one\ntwo three", 9, "one\ntwo…"),
        ("incomprehensible", 5, "inco…"),
        ("a incomprehensible", 10, "a incompr…"),
        ("anything", 0, ""),
    ],
)
def test_shorten(text: str, limit: int, short: str) -> None:
    """A long text ends at a word where that leaves enough of it, and says that it was cut."""
    assert shorten(text, limit) == short


@anything
@given(any_text(2_000))
def test_shorten_stays_within_its_limit(text: str) -> None:
    """Whatever the text, the limit holds and the beginning is kept."""
    for limit in (1, 10, 100):
        short = shorten(text, limit)
        assert len(short) <= limit
        assert text.startswith(short.removesuffix("…"))


@anything
@given(any_text(2_000))
def test_fitted_stays_within_its_room(text: str) -> None:
    """Whatever the text, what is kept of a block weighs no more than it may."""
    block = {
        "type": "rich_text",
        "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": text}]}],
    }
    for room in (50, 200, 1_000):
        part = fitted(block, room)
        assert part is None or weight(part) <= room
        assert (part is block) == (weight(block) <= room)
