"""Slack's limits on blocks and views, written down a second time and independently of the bot and of the stand-in.

Sources: docs.slack.dev/reference/block-kit, /reference/views, /reference/methods/chat.update.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from bot.slack.views.message import Message

_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_LENGTHS = {  # of an object's `text`, by the key that holds the object
    ("header", "text"): 150,
    ("section", "text"): 3_000,
    ("button", "text"): 75,
    ("input", "label"): 2_000,
    ("input", "hint"): 2_000,
    ("modal", "title"): 24,
    ("modal", "submit"): 24,
    ("modal", "close"): 24,
}
_BLOCKS = {"header", "rich_text", "section", "context", "actions", "input", "divider"}
_ELEMENTS = {"actions": 25, "context": 10}


def check_message(message: Message, *, mentioned: str | None = None) -> None:
    """Raise AssertionError where Slack would refuse a message, or where it mentions anybody but `mentioned`."""
    assert 0 < len(message.text) <= 4_000
    assert not re.search(r"[<>]|&(?!amp;|lt;|gt;)", message.text)
    assert not _UNSAFE.search(message.text)
    assert 0 < len(message.blocks) <= 50
    assert sum(len(said) for said in _texts(message.blocks)) < 12_000
    assert len(json.dumps(message.blocks, ensure_ascii=False)) < 13_200
    _check_blocks(message.blocks, mentioned)
    assert not any(block["type"] == "input" for block in message.blocks)


def check_view(view: dict[str, Any]) -> None:
    """Raise AssertionError where Slack would refuse a modal."""
    assert view["type"] == "modal"
    assert 0 < len(view["blocks"]) <= 100
    assert len(view.get("private_metadata", "")) <= 3_000
    assert len(view.get("callback_id", "")) <= 255
    assert len(json.dumps(view, ensure_ascii=False).encode()) <= 250_000
    assert "submit" in view or all(block["type"] != "input" for block in view["blocks"])
    _check_lengths(view)
    _check_blocks(view["blocks"], None)


def action_ids(blocks: list[dict[str, Any]]) -> list[str]:
    """Return the action ids of all buttons and menus."""
    return [each["action_id"] for block in blocks if block["type"] == "actions" for each in block["elements"]]


def words(blocks: list[dict[str, Any]]) -> str:
    """Return everything that a person reads in blocks."""
    return "".join(_texts(blocks))


def _check_blocks(blocks: list[dict[str, Any]], mentioned: str | None) -> None:
    for block in blocks:
        assert block["type"] in _BLOCKS
        if (most := _ELEMENTS.get(block["type"])) is not None:
            assert 0 < len(block["elements"]) <= most
    for said in _texts(blocks):
        assert said
        assert not _UNSAFE.search(said)
    for node in _nodes(blocks):
        _check_lengths(node)
        _check_node(node, mentioned)
    assert len(action_ids(blocks)) == len(set(action_ids(blocks)))
    block_ids = [block["block_id"] for block in blocks if "block_id" in block]
    assert len(block_ids) == len(set(block_ids))


def _check_node(node: dict[str, Any], mentioned: str | None) -> None:
    assert node.get("type") not in ("mrkdwn", "markdown", "broadcast", "usergroup", "channel")
    if node.get("type") == "user":
        assert node["user_id"] == mentioned
    if str(node.get("type")).startswith("rich_text"):
        assert node["elements"]
    assert len(node.get("value", "")) <= (150 if "text" in node and "type" not in node else 2_000)
    assert len(node.get("url", "")) <= 3_000
    assert len(node.get("initial_value", "")) <= node.get("max_length", 3_000) <= 3_000
    assert "initial_value" not in node or not _UNSAFE.search(node["initial_value"])
    if "options" in node:
        assert 0 < len(node["options"]) <= (5 if node["type"] == "overflow" else 100)
        assert all(0 < len(option["text"]["text"]) <= 75 for option in node["options"])
        assert node.get("initial_option", node["options"][0]) in node["options"]


def _check_lengths(node: dict[str, Any]) -> None:
    for (kind, key), most in _LENGTHS.items():
        if node.get("type") == kind and key in node:
            assert 0 < len(node[key]["text"]) <= most


def _nodes(tree: Any) -> Iterator[dict[str, Any]]:
    if isinstance(tree, list):
        for item in tree:
            yield from _nodes(item)
    elif isinstance(tree, dict):
        yield tree
        for item in tree.values():
            yield from _nodes(item)


def _texts(tree: Any) -> Iterator[str]:
    return (node["text"] for node in _nodes(tree) if isinstance(node.get("text"), str))
