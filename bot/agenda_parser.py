"""Reading an agenda, line by line.

Everything that isn't recognised stays where it was met: before the first item in the goal, after it among the points
of the item at hand.
"""
# ruff: noqa: RUF001 -- the punctuation of other languages

import re
from enum import Enum, auto

from bot.agenda_lines import Head, action_of, head_of, names_of
from bot.draft import ActionItem, Agenda, AgendaItem
from bot.draft_labels import Label, alone, labelled, leading_minutes, minutes_of
from bot.draft_lines import is_heading, plain, shortened

DEFAULT_MINUTES = 30
"""A meeting's length where nothing says how long it is."""

_UNTITLED = "Agenda"
_NUMBER = re.compile(r"(\d{1,3})[.)）、]\s+(?=\S)")
_BULLET = re.compile(r"(?:[-*•‣◦+–]\s+(?:\[[ xX]?\]\s+)?)+(?=\S)")
_NOTHING = re.compile(r"[-*•‣◦+–_=\s]*")
_INDENTED = 2
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


class _Reader:
    def __init__(self) -> None:
        self._title = ""
        self._goal: list[str] = []
        self._stated: int | None = None
        self._attendees: list[str] = []
        self._items: list[Head] = []
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
        return self._place is _Place.ATTENDEES and going_on and head_of(text).minutes is None

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
                self._actions.append(action_of(value))
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
            self._attendees += names_of(value)
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
        head = head_of(text[numbered.end() :] if numbered else text)
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

    def _opens(self, style: _Style, head: Head, *, indented: bool) -> bool:
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

    def _open(self, style: _Style, head: Head) -> None:
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
            self._actions.append(action_of(bare))
        elif indented:
            last = self._actions[-1]
            self._actions[-1] = last.model_copy(update={"what": f"{last.what} {bare}"})
        else:  # a paragraph of its own after the list
            self._place = _Place.ITEMS if self._items else _Place.HEAD
            self._in_items(text, line, bulleted=False, indented=indented)
