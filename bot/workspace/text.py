"""What Slack makes of text: who is pinged, which links unfurl, and how a person's typing reaches an app.

The control sequences are those of https://docs.slack.dev/messaging/formatting-message-text. They are counted wherever
Slack looks at them: in a message's `text` (even where it is only the notification next to blocks), in mrkdwn objects,
in markdown blocks, and as rich_text elements; never in plain_text or in the text of rich_text.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bot.workspace.blocks.walk import texts, typed_nodes

Json = dict[str, Any]

_CONTROL = re.compile(r"<(?:!(channel|here|everyone)|!subteam\^(S\w+)|@([UW]\w+))(?:\|[^>]*)?>")
_LINK = re.compile(r"https?://[^\s<>|)\]]+")
_TOKEN = re.compile(r"(<(?:@[UW]\w+|#C\w+|!\w+|https?://[^>]*|mailto:[^>]*)(?:\|[^>]*)?>)")
_NAME = re.compile(r"(?<!\w)([@#])([\w.-]*\w)")
_BARE_LINK = re.compile(r"(?<![<|])\bhttps?://[^\s<>]*[^\s<>.,;:!?)]")


@dataclass(frozen=True)
class Ping:
    """Somebody was notified: `target` is a user's or a group's id, or channel, here or everyone."""

    target: str
    channel: str
    ts: str


def pinged(text: str, blocks: list[Json]) -> Iterator[str]:
    """Yield whom a message notifies."""
    parsed = [text] + [part for kind, part in texts(blocks) if kind in {"mrkdwn", "markdown"}]
    for part in parsed:
        for found in _CONTROL.finditer(part):
            yield found[1] or found[2] or found[3]
    for node in typed_nodes(blocks, "user", "usergroup", "broadcast"):
        yield str(node.get("user_id") or node.get("usergroup_id") or node.get("range"))


def links(text: str, blocks: list[Json]) -> Iterator[str]:
    """Yield the links that Slack would look up to show a preview of."""
    parsed = [text] + [part for kind, part in texts(blocks) if kind in {"mrkdwn", "markdown"}]
    for part in parsed:
        yield from _LINK.findall(part)
    for node in typed_nodes(blocks, "link"):
        yield str(node["url"])


def typed(text: str, people: Mapping[str, str], channels: Mapping[str, str], *, label: bool = False) -> str:
    """Turn what a person typed into what an app gets.

    `@name` and `#name` become control sequences (with `|name` after people only in slash commands: `label`), links are
    put in angle brackets, and `& < >` are escaped. Control sequences that are there already stay.
    """

    def name(found: re.Match[str]) -> str:
        kind, word = found[1], found[2]
        known = (people if kind == "@" else channels).get(word)
        if not known:
            return found[0]
        return f"<{kind}{known}|{word}>" if label or kind == "#" else f"<@{known}>"

    def plain(part: str) -> str:
        escaped = part.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        return _BARE_LINK.sub(lambda found: f"<{found[0]}>", _NAME.sub(name, escaped))

    return "".join(part if _TOKEN.fullmatch(part) else plain(part) for part in _TOKEN.split(text))


def unescaped(text: str) -> str:
    """Undo the escaping of `& < >`."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def rich(text: str) -> list[Json]:
    """Make the rich_text block that Slack's composer adds to what people write."""
    parts: list[Json] = []
    for part in _TOKEN.split(text):
        if not _TOKEN.fullmatch(part):
            parts += [{"type": "text", "text": unescaped(part)}] if part else []
            continue
        body, _, shown = part[1:-1].partition("|")
        match body[0]:
            case "@":
                parts.append({"type": "user", "user_id": body[1:]})
            case "#":
                parts.append({"type": "channel", "channel_id": body[1:]})
            case "!":
                parts.append({"type": "broadcast", "range": body[1:]})
            case _:
                parts.append({"type": "link", "url": body} | ({"text": shown} if shown else {}))
    section = {"type": "rich_text_section", "elements": parts}
    return [{"type": "rich_text", "block_id": "typed", "elements": [section]}] if parts else []
