"""What people write in Slack, as readable text.

Slack sends people, channels, groups, dates and links as `<…>`, and `&`, `<`, `>` escaped (docs.slack.dev: "Formatting
message text"). The router is to see what the person saw on their screen.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

_MARKUP = re.compile(r"<([^<>]+)>")
_ESCAPED = re.compile(r"&(amp|lt|gt);")
_PLAIN = {"amp": "&", "lt": "<", "gt": ">"}
_NAMED = re.compile(r"(?P<sign>[@#]|!subteam\^)(?P<id>[A-Z0-9]+)")
_STAND_IN = "This content can't be displayed."
"""The text that Slack gives a message that has only blocks (Sorunome/mx-puppet-slack#22)."""
_NAMELESS = {"@": "a colleague", "#": "a channel", "!subteam^": "a group"}
_PREFIX = {"@": "", "#": "#", "!subteam^": ""}


def find(text: str) -> tuple[str, ...]:
    """Return the ids of people whose names the text doesn't give, each once.

    Channels and groups without a name aren't among them: their names need scopes that the bot doesn't ask for.
    """
    found: dict[str, None] = {}
    for markup in _MARKUP.finditer(text):
        target, _, label = markup[1].partition("|")
        if (named := _NAMED.fullmatch(target)) and named["sign"] == "@" and not label:
            found[named["id"]] = None
    return tuple(found)


def readable(text: str, names: Mapping[str, str]) -> str:
    """Return the text as its author saw it; `names` maps people's ids to names, who isn't in it is "a colleague"."""
    parts = []
    end = 0
    for markup in _MARKUP.finditer(text):
        parts += [_unescaped(text[end : markup.start()]), _read(markup[1], names)]
        end = markup.end()
    return "".join([*parts, _unescaped(text[end:])])


def without_mention(text: str, bot_user_id: str) -> str:
    """Return the text without mentions of the bot itself; what people put after one at the start goes with it."""
    mention = rf"<@{re.escape(bot_user_id)}(?:\|[^<>]*)?>"
    text = re.sub(rf"\A\s*{mention}[\s,:]*", "", text)
    return re.sub(rf"[ \t]*{mention}", "", text).strip()


def text_of_message(message: Mapping[str, Any]) -> str:
    """Return what a message says, in Slack's markup: its text, else its blocks', attachments', or its files' titles.

    A message of another app may hold anything, so nothing is taken for granted here.
    """
    text = _string(message.get("text"))
    for said in (
        "" if text.strip() == _STAND_IN else text,
        _lines(_block(block) for block in _dicts(message.get("blocks"))),
        _lines(_attachment(attachment) for attachment in _dicts(message.get("attachments"))),
        _lines(_escaped(_string(file.get("title") or file.get("name"))) for file in _dicts(message.get("files"))),
    ):
        if said.strip():
            return said
    return text


def _read(markup: str, names: Mapping[str, str]) -> str:
    target, _, label = markup.partition("|")
    label = _unescaped(label).strip()
    if named := _NAMED.fullmatch(target):
        known = names.get(named["id"]) or label
        return _PREFIX[named["sign"]] + known.removeprefix("#") if known else _NAMELESS[named["sign"]]
    if target.startswith("!"):
        return label or "@" + target[1:].partition("^")[0]
    url = _unescaped(target)
    if url.startswith("mailto:"):
        url = url.removeprefix("mailto:")
    return url if label in ("", url, url.partition("://")[2]) else f"{label} ({url})"


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda escaped: _PLAIN[escaped[1]], text)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _string(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _dicts(value: Any) -> list[Mapping[str, Any]]:
    return [item for item in value if isinstance(item, Mapping)] if isinstance(value, list) else []


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(text for text in texts if text.strip())


def _block(block: Mapping[str, Any]) -> str:
    """Return the text of a block of any kind."""
    if block.get("type") == "rich_text":
        return _lines(_rich(part) for part in _dicts(block.get("elements")))
    if block.get("type") == "markdown":
        return _escaped(_string(block.get("text")))
    if block.get("type") in ("image", "video"):
        return _escaped(_string(block.get("alt_text")))
    return _lines(_objects(block))


def _objects(block: Mapping[str, Any]) -> Iterator[str]:
    """Yield the texts of a section, a header or a context."""
    for candidate in (block.get("text"), *_dicts(block.get("fields")), *_dicts(block.get("elements"))):
        if isinstance(candidate, Mapping):
            said = _string(candidate.get("text"))
            yield said if candidate.get("type") == "mrkdwn" else _escaped(said)


def _rich(part: Mapping[str, Any]) -> str:
    """Return the text of a section, a list, a quote or code within rich text."""
    elements = _dicts(part.get("elements"))
    if part.get("type") == "rich_text_list":
        return _lines(f"- {_rich(element)}" for element in elements)
    return "".join(_leaf(element) for element in elements)


def _leaf(element: Mapping[str, Any]) -> str:
    """Return an element of rich text as the markup that stands for it in a message's text."""
    kind, said = element.get("type"), _escaped(_string(element.get("text")))
    if kind == "link":
        url = _escaped(_string(element.get("url")))
        return f"<{url}|{said}>" if said else f"<{url}>"
    if kind == "date":
        return _escaped(_string(element.get("fallback")))
    if template := _LEAVES.get(_string(kind)):
        before, key, after = template
        return f"{before}{_string(element.get(key))}{after}"
    return said


_LEAVES = {
    "user": ("<@", "user_id", ">"),
    "channel": ("<#", "channel_id", ">"),
    "usergroup": ("<!subteam^", "usergroup_id", ">"),
    "broadcast": ("<!", "range", ">"),
    "emoji": (":", "name", ":"),
}


def _attachment(attachment: Mapping[str, Any]) -> str:
    own = [_string(attachment.get(key)) for key in ("pretext", "title", "text")]
    fields = [
        ": ".join(part for part in (_string(field.get("title")), _string(field.get("value"))) if part)
        for field in _dicts(attachment.get("fields"))
    ]
    blocks = [_block(block) for block in _dicts(attachment.get("blocks"))]
    return _lines([*own, *fields, *blocks]) or _string(attachment.get("fallback"))
