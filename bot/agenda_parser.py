"""Reading an agenda, line by line.

Everything that isn't recognised stays where it was met: before the first item in the goal, after it among the points
of the item at hand.
"""
# ruff: noqa: RUF001 -- the punctuation of other languages

import re
from dataclasses import dataclass, field
from enum import Enum, auto

from bot.draft import ActionItem, Agenda, AgendaItem
from bot.draft_labels import Label, alone, due_of, labelled, leading_minutes, minutes_of, owner_of
from bot.draft_lines import is_heading, plain, shortened

DEFAULT_MINUTES = 30
"""A meeting's length where nothing says how long it is."""

_UNTITLED = "Agenda"
_NUMBER = re.compile(r"(\d{1,3})[.)）、]\s+(?=\S)")
_BULLET = re.compile(r"(?:[-*•‣◦+–]\s+(?:\[[ xX]?\]\s+)?)+(?=\S)")
_NOTHING = re.compile(r"[-*•‣◦+–_=\s]*")
_ROUND = ("(（", ")）")
_SQUARE = ("[", "]")
_BEFORE = re.compile(r"[(\[（]([^()\[\]（）]{1,40})[)\]）][\s:–—-]*(?=\S)")
_DASH = re.compile(r"\s+[–—-]\s+|[:：]\s+")
_COMMA = re.compile(r"\s*[,;、，；|·]\s*")
_INDENTED = 2
_LONGEST_HEAD = 500
"""Characters; a longer line is prose, and is kept as it stands."""
_LONGEST_NAME = 80
_LONGEST_TITLE = 250


def read_agenda(before: list[str], after: list[str]) -> Agenda:
    """Read an agenda from the lines before its marker and those from it on; the latter may be empty."""
    reader = _Reader()
    if after:
        reader.title(plain(labelled(after[0], Label.AGENDA) or ""))
    for line in [*before, *after[1:]]:
        reader.line(line)
    return reader.agenda()


class _Place(Enum):
    HEAD = auto()
    ATTENDEES = auto()
    ITEMS = auto()
    ACTIONS = auto()


class _Style(Enum):
    """How items are set off, by the first one; what is set off more weakly are points."""

    NUMBER = auto()
    HEADING = auto()
    BULLET = auto()


@dataclass
class _Item:
    topic: str
    minutes: int | None
    owner: str | None
    points: list[str] = field(default_factory=list)


class _Reader:
    def __init__(self) -> None:
        self._title = ""
        self._goal: list[str] = []
        self._stated: int | None = None
        self._attendees: list[str] = []
        self._items: list[_Item] = []
        self._actions: list[ActionItem] = []
        self._place = _Place.HEAD
        self._style: _Style | None = None
        self._after_blank = True

    def title(self, value: str) -> None:
        """Take a title; what is too long for one is kept all the same."""
        if len(value) > _LONGEST_TITLE:
            self._goal.append(value)
        else:
            self._title = value

    def line(self, line: str) -> None:
        """Take the next line."""
        text = plain(line).strip()
        if _NOTHING.fullmatch(text):
            self._after_blank = True
            return
        bulleted = _BULLET.match(text)
        bare = text[bulleted.end() :] if bulleted else text
        indented = len(line) - len(line.lstrip()) >= _INDENTED
        if not (indented and self._place in (_Place.ITEMS, _Place.ACTIONS)) and self._label(text, bare, line):
            pass
        elif bulleted and self._lists_attendees(bare):
            self._attendees.append(bare)
        elif self._place is _Place.ACTIONS:
            self._in_actions(bare, line, set_off=bool(bulleted) or bool(_NUMBER.match(bare)), indented=indented)
        else:
            self._in_items(bare, line, bulleted=bool(bulleted), indented=indented)
        self._after_blank = False

    def _lists_attendees(self, text: str) -> bool:
        going_on = not (self._after_blank and self._attendees)
        return self._place is _Place.ATTENDEES and going_on and _head(text).minutes is None

    def agenda(self) -> Agenda:
        """Return the agenda as far as it has come."""
        goal = " ".join(self._goal)
        title = self._title or shortened(goal or (self._items[0].topic if self._items else "")) or _UNTITLED
        return Agenda(
            title=title,
            goal=goal,
            duration_minutes=self._duration(),
            attendees=tuple(self._attendees),
            items=tuple(
                AgendaItem(topic=item.topic, minutes=item.minutes, owner=item.owner, points=tuple(item.points))
                for item in self._items
            ),
            action_items=tuple(self._actions),
        )

    def _duration(self) -> int:
        timed = [item.minutes for item in self._items if item.minutes is not None]
        if timed and len(timed) == len(self._items):
            return sum(timed)
        return max(self._stated or 0, sum(timed)) or DEFAULT_MINUTES

    def _label(self, text: str, bare: str, line: str) -> bool:
        """Take a line that begins with a label; False where it doesn't."""
        heading = is_heading(line)
        if heading and any(alone(text, label) for label in (Label.GOAL, Label.DURATION, Label.ATTENDEES)):
            text = bare = f"{text}:"
        value = labelled(text, Label.ACTIONS)
        if value is not None or alone(text, Label.ACTIONS):
            self._place = _Place.ACTIONS
            if value:
                self._act(value)
            return True
        for label in (Label.ITEMS, Label.AGENDA):
            if labelled(text, label) == "" or (heading and alone(text, label)):
                return True
        if self._place is not _Place.HEAD and self._place is not _Place.ATTENDEES:
            bare = text  # a bullet among the items is a point, whatever it begins with
        return self._head_label(bare)

    def _head_label(self, text: str) -> bool:
        if not self._title and (value := labelled(text, Label.TITLE)):
            self._title = value
        elif (value := labelled(text, Label.GOAL)) is not None and self._place in (_Place.HEAD, _Place.ATTENDEES):
            self._place = _Place.HEAD
            self._goal += [value] if value else []
        elif self._stated is None and (value := labelled(text, Label.DURATION)) is not None:
            return self._state(value)
        elif not self._attendees and (value := labelled(text, Label.ATTENDEES)) is not None:
            self._attendees += _names(value)
            if not value:
                self._place = _Place.ATTENDEES
        else:
            return False
        return True

    def _state(self, value: str) -> bool:
        """Take a stated duration; words beside it are left to be kept."""
        whole = minutes_of(f"{value} min" if value.isdecimal() else value)
        self._stated = whole or leading_minutes(value)
        return whole is not None or not value

    def _in_items(self, text: str, line: str, *, bulleted: bool, indented: bool) -> None:
        numbered = None if bulleted else _NUMBER.match(text)
        head = _head(text[numbered.end() :] if numbered else text)
        if numbered and self._opens(_Style.NUMBER, head, indented=indented):
            self._open(_Style.NUMBER, head)
        elif not bulleted and is_heading(line) and self._opens(_Style.HEADING, head, indented=indented):
            self._open(_Style.HEADING, head)
        elif bulleted and self._opens(_Style.BULLET, head, indented=indented):
            self._open(_Style.BULLET, head)
        elif not self._items:
            self._before_items(text, line)
        else:
            self._point(text[numbered.end() :] if numbered else text, continues=indented and not (bulleted or numbered))

    def _opens(self, style: _Style, head: _Item, *, indented: bool) -> bool:
        """Whether a line of this style begins an item rather than a point of one."""
        timed = head.minutes is not None
        if style is _Style.HEADING:
            return self._place is not _Place.HEAD or timed or bool(self._title)
        if indented and self._items:
            return False
        if style is _Style.BULLET:
            return timed and self._style in (None, _Style.BULLET)
        # Below a heading without minutes, numbers with minutes are the items; without them, they are its points.
        return timed or self._style in (None, _Style.NUMBER)

    def _open(self, style: _Style, head: _Item) -> None:
        self._items.append(head)
        self._style = self._style or style
        self._place = _Place.ITEMS

    def _before_items(self, text: str, line: str) -> None:
        if not self._title and (is_heading(line) or not self._goal):
            self.title(text)
            return
        self._place = _Place.HEAD
        self._goal.append(text)

    def _point(self, text: str, *, continues: bool) -> None:
        points = self._items[-1].points
        if continues and points and not self._after_blank:
            points[-1] += f" {text}"
        else:
            points.append(text)

    def _in_actions(self, text: str, line: str, *, set_off: bool, indented: bool) -> None:
        numbered = _NUMBER.match(text)
        bare = text[numbered.end() :] if numbered else text
        if set_off or not self._actions or not (self._after_blank or indented):
            self._act(bare)
        elif indented:
            last = self._actions[-1]
            self._actions[-1] = last.model_copy(update={"what": f"{last.what} {bare}"})
        else:  # a paragraph of its own after the list
            self._place = _Place.ITEMS if self._items else _Place.HEAD
            self._in_items(text, line, bulleted=False, indented=indented)

    def _act(self, text: str) -> None:
        what, brackets = _split(text, _ROUND) if len(text) <= _LONGEST_HEAD else (text, "")
        if brackets and what:
            parts = _COMMA.split(brackets)
            dated = next((number for number, part in enumerate(parts) if due_of(part)), None)
            if dated is not None:
                owner = owner_of(", ".join(parts[:dated])) or None
                self._actions.append(ActionItem(what=what, owner=owner, due=due_of(", ".join(parts[dated:]))))
                return
            if _is_name(brackets):
                self._actions.append(ActionItem(what=what, owner=owner_of(brackets)))
                return
        self._actions.append(ActionItem(what=text))


def _head(text: str) -> _Item:
    """Read an item's first line: its topic, and where they are there its minutes and owner."""
    if len(text) > _LONGEST_HEAD:
        return _Item(text, None, None)
    for brackets in (_ROUND, _SQUARE):
        topic, inside = _split(text, brackets)
        if inside and topic and (found := _timed(_COMMA.split(inside))):
            return _Item(topic, *found)
    if (before := _BEFORE.match(text)) and (minutes := minutes_of(before[1])):
        return _Item(text[before.end() :], minutes, None)
    for dash in reversed(list(_DASH.finditer(text))[-2:]):  # "Topic — 10 min", "Topic — 10 min — Ana"
        parts = [part for half in _DASH.split(text[dash.end() :]) for part in _COMMA.split(half)]
        if dash.start() and (found := _timed(parts)):
            return _Item(text[: dash.start()], *found)
    topic, inside = _split(text, _ROUND)
    if inside and topic and _is_name(inside):
        return _Item(topic, None, owner_of(inside))
    return _Item(text, None, None)


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


def _names(value: str) -> list[str]:
    """Split a list of names at commas outside of brackets."""
    names, depth, start = [], 0, 0
    for position, character in enumerate(value):
        depth = max(depth + (character in "([（") - (character in ")]）"), 0)
        if not depth and character in ",;、，；":
            names.append(value[start:position])
            start = position + 1
    names.append(value[start:])
    return [name.strip() for name in names if name.strip()]
