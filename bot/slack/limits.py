"""Slack's numbers, in one place, and how to stay within them.

Only those that a text could exceed: what is fixed (buttons, fields, ids) is far below the others, as tests make sure.
All are from Slack's reference of Block Kit, views and chat methods (docs.slack.dev/reference), unless said otherwise.
Lengths are in characters.
"""

import json
from typing import Any

VIEW_BLOCKS = 100
SECTION_TEXT = 3_000
HEADER_TEXT = 150
BUTTON_TEXT = 75
URL = 3_000
OPTION_TEXT = 75
PLACEHOLDER = 150
INPUT_LABEL = 2_000
INPUT_HINT = 2_000
INPUT_TEXT = 3_000
"""`plain_text_input`: what can be typed into it, and its initial value."""
MODAL_TITLE = 24
"""A modal's title and the words on its submit and close buttons."""
VIEW_BYTES = 250_000
"""A whole view; more is answered with `view_too_large`."""

MESSAGE_WEIGHT = 12_000
"""All blocks of a message, as JSON.

Not documented: `msg_blocks_too_long` was met at 13,200 characters in a few blocks (slackapi/bolt-js#2509), and at
11,300 in many `rich_text` elements (slackapi/bolt-js#2867). So what surrounds the text counts too, and is counted here.
"""
DRAFT_WEIGHT = 9_000
"""A draft within a message: the rest is for the verdict, the buttons and the small print."""


def shorten(text: str, limit: int) -> str:
    """Return the text if it has at most `limit` characters; else cut it at a word and end it with "…"."""
    if len(text) <= limit:
        return text
    if limit < 1:
        return ""
    cut = text[: limit - 1]
    words = cut[: max(cut.rfind(" "), cut.rfind("\n")) + 1].rstrip()
    # A "word" that takes up most of the room is no word (a link, a language without spaces): cut through it.
    return (words if len(words) * 2 > limit else cut.rstrip()) + "…"


def weight(node: Any) -> int:
    """Return how many characters a block, an element or a list of them has as JSON."""
    return len(json.dumps(node, ensure_ascii=False))


def fitted(node: dict[str, Any], room: int) -> dict[str, Any] | None:
    """Return the longest beginning of a rich text node that weighs at most `room`; None where there is none worth it.

    A node that fits is returned itself, so `is` tells whether something was cut.
    """
    if weight(node) <= room:
        return node
    if "elements" in node:
        return _fitted_elements(node, room)
    if isinstance(text := node.get("text"), str):
        return _fitted_text(node, text, room)
    return None


def _fitted_elements(node: dict[str, Any], room: int) -> dict[str, Any] | None:
    left = room - weight({**node, "elements": []})
    kept: list[dict[str, Any]] = []
    for element in node["elements"]:
        part = fitted(element, left)
        if part is not None:
            kept.append(part)
            left -= weight(part) + len(", ")
        if part is not element:
            break
    return {**node, "elements": kept} if kept else None


def _fitted_text(node: dict[str, Any], text: str, room: int) -> dict[str, Any] | None:
    limit = room - weight({**node, "text": ""})
    while limit > _WORTH_SHOWING:
        cut = {**node, "text": shorten(text, limit)}
        # Quotes and line breaks weigh more as JSON than they are long.
        if (excess := weight(cut) - room) <= 0:
            return cut
        limit -= max(excess // 2, 1)
    return None


_WORTH_SHOWING = 20
"""A text cut to less than this says nothing."""
