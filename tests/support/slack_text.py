"""What a person reads in a message or a modal."""

from typing import Any, Protocol


class Shown(Protocol):
    @property
    def blocks(self) -> list[dict[str, Any]]: ...


def words(shown: Shown) -> str:
    """Return everything that is written in the blocks, labels and buttons included; a line for each piece."""
    return "\n".join(_texts(shown.blocks))


def _texts(node: Any) -> list[str]:
    if isinstance(node, list):
        return [text for each in node for text in _texts(each)]
    if not isinstance(node, dict):
        return []
    if node.get("type") == "text" or node.get("type") in {"plain_text", "mrkdwn"}:
        return [str(node["text"])]
    if node.get("type") == "rich_text_section":
        return ["".join(_inline(element) for element in node["elements"])]
    own = [str(node[key]) for key in ("initial_value",) if node.get(key)]
    return own + [text for value in node.values() for text in _texts(value)]


def _inline(element: dict[str, Any]) -> str:
    if element["type"] == "user":
        return f"@{element['user_id']}"
    if element["type"] == "link":
        return f"{element.get('text') or ''} {element['url']}"
    return str(element.get("text") or element.get("fallback") or "")
