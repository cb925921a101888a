"""Reading the lines of an agenda that hold more than words: items with minutes and owner, actions, lists of names."""
# ruff: noqa: RUF001 -- the punctuation of other languages

import re
from dataclasses import dataclass, field

from bot.draft import ActionItem
from bot.draft_labels import due_of, minutes_of, owner_of

_ROUND = ("(（", ")）")
_SQUARE = ("[", "]")
_BEFORE = re.compile(r"[(\[（]([^()\[\]（）]{1,40})[)\]）][\s:–—-]*(?=\S)")
_DASH = re.compile(r"\s+[–—-]\s+|[:：]\s+")
_PART = re.compile(r"\s*[,;、，；|·]\s*|\s+[–—-]\s+")
_COMMA = re.compile(r"\s*[,;、，；|·]\s*")
_LONGEST_HEAD = 500
"""Characters; a longer line is prose, and is kept as it stands."""
_LONGEST_NAME = 80


@dataclass
class Head:
    """An item's first line, and the points below it as they come."""

    topic: str
    minutes: int | None
    owner: str | None
    points: list[str] = field(default_factory=list)


def head_of(text: str) -> Head:
    """Read an item's first line: its topic, and where they are there its minutes and owner."""
    if len(text) > _LONGEST_HEAD:
        return Head(text, None, None)
    for brackets in (_ROUND, _SQUARE):
        topic, inside = _split(text, brackets)
        if inside and topic and (found := _timed(_COMMA.split(inside))):
            return Head(topic, *found)
    if (before := _BEFORE.match(text)) and (minutes := minutes_of(before[1])):
        return Head(text[before.end() :], minutes, None)
    for dash in reversed(list(_DASH.finditer(text))[-2:]):  # "Topic — 10 min", "Topic — 10 min — Ana"
        parts = _PART.split(text[dash.end() :])
        if dash.start() and (found := _timed(parts)):
            return Head(text[: dash.start()], *found)
    topic, inside = _split(text, _ROUND)
    if inside and topic and _is_name(inside):
        return Head(topic, None, owner_of(inside))
    return Head(text, None, None)


def _split(text: str, pair: tuple[str, str]) -> tuple[str, str]:
    """Return what stands before the brackets at the end of a text, and what is in them; all of it where none are."""
    opening, closing = pair
    end = text.rstrip(" .:：")
    depth = 0
    for position in range(len(end) - 1, 0, -1):
        depth += (end[position] in closing) - (end[position] in opening)
        if depth == 0:
            if position == len(end) - 1:
                break
            return end[:position].strip(), end[position + 1 : -1].strip()
    return text, ""


def _timed(parts: list[str]) -> tuple[int, str | None] | None:
    """Return minutes and owner where exactly one of the parts is a time."""
    times = [minutes for part in parts if (minutes := minutes_of(part)) is not None]
    if len(times) != 1:
        return None
    owner = owner_of(", ".join(part for part in parts if minutes_of(part) is None))
    return times[0], owner or None


def _is_name(text: str) -> bool:
    """Whether brackets without a time hold an owner: "(Ana)", "(Marketing, Ben)", but not "(draft)" or "(5-10 min)"."""
    return len(text) <= _LONGEST_NAME and not text[0].islower() and (text[0].isalpha() or text[0] in "@[")


def names_of(value: str) -> list[str]:
    """Split a list of names at commas outside of brackets."""
    names, depth, start = [], 0, 0
    for position, character in enumerate(value):
        depth = max(depth + (character in "([（") - (character in ")]）"), 0)
        if not depth and character in ",;、，；":
            names.append(value[start:position])
            start = position + 1
    names.append(value[start:])
    return [name.strip() for name in names if name.strip()]


def action_of(text: str) -> ActionItem:
    """Read an action item: what, and where they are there its owner and due date."""
    what, brackets = _split(text, _ROUND) if len(text) <= _LONGEST_HEAD else (text, "")
    if not (brackets and what):
        return ActionItem(what=text)
    parts = _COMMA.split(brackets)
    dated = next((number for number, part in enumerate(parts) if due_of(part)), None)
    if dated is not None:
        owner = owner_of(", ".join(parts[:dated])) or None
        return ActionItem(what=what, owner=owner, due=due_of(", ".join(parts[dated:])))
    if _is_name(brackets):
        return ActionItem(what=what, owner=owner_of(brackets))
    return ActionItem(what=text)
