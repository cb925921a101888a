"""Walking through blocks: the elements in them, and their words."""

from collections.abc import Iterator
from typing import Any

Json = dict[str, Any]


def elements(blocks: list[Json]) -> Iterator[tuple[Json, Json]]:
    """Yield every element that a person can use, with the block that holds it."""
    for block in blocks:
        inside: list[Any] = []
        match block.get("type"):
            case "section":
                inside = [block.get("accessory")]
            case "actions":
                inside = block.get("elements") if isinstance(block.get("elements"), list) else []  # type: ignore[assignment]
            case "input":
                inside = [block.get("element")]
        for element in inside:
            if isinstance(element, dict) and element.get("type") != "image":
                yield block, element


def texts(node: Any) -> Iterator[tuple[str, str]]:
    """Yield every text with the type of what holds it (plain_text, mrkdwn, markdown, text, link)."""
    if isinstance(node, list):
        for item in node:
            yield from texts(item)
    elif isinstance(node, dict):
        if isinstance(node.get("text"), str):
            yield str(node.get("type", "")), node["text"]
        for item in node.values():
            if isinstance(item, dict | list):
                yield from texts(item)


def typed_nodes(node: Any, *types: str) -> Iterator[Json]:
    """Yield every object of one of these types."""
    if isinstance(node, list):
        for item in node:
            yield from typed_nodes(item, *types)
    elif isinstance(node, dict):
        if node.get("type") in types:
            yield node
        for item in node.values():
            yield from typed_nodes(item, *types)


def text_length(blocks: list[Json]) -> int:
    """Count the characters of all texts in blocks."""
    return sum(len(text) for _, text in texts(blocks))


def words(blocks: list[Json]) -> str:
    """Join what a person reads in blocks, one line for each block or line of a list; buttons and menus aside."""
    lines = []
    for block in blocks:
        match block.get("type"):
            case "rich_text":
                for part in block["elements"]:
                    rows = part["elements"] if part["type"] == "rich_text_list" else [part]
                    lines += ["".join(_inline(item) for item in row["elements"]) for row in rows]
            case "section":
                lines += [text["text"] for text in [block.get("text"), *block.get("fields", [])] if text]
            case "context":
                lines.append(" ".join(item.get("text", item.get("alt_text", "")) for item in block["elements"]))
            case "input":
                lines.append(block["label"]["text"])
            case "header":
                lines.append(block["text"]["text"])
            case "markdown":
                lines.append(block["text"])
            case "image":
                lines.append(block["alt_text"])
    return "\n".join(lines)


def _inline(item: Json) -> str:
    for key in ("text", "url", "user_id", "channel_id", "usergroup_id", "range", "name", "fallback", "value"):
        if key in item:
            return str(item[key])
    return ""
