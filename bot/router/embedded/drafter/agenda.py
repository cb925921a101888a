"""The agenda: what has to be decided, and the time it gets."""

import re
from collections.abc import Mapping

from bot.draft import ActionItem, Agenda, AgendaItem
from bot.router.embedded.drafter.attendees import attendees
from bot.router.embedded.drafter.duration import duration
from bot.router.embedded.drafter.frame import Core, unframed
from bot.router.embedded.drafter.goal import goal_of, matter_of, situation, title_of, wished
from bot.router.embedded.drafter.minutes import shared_out
from bot.router.embedded.drafter.phrasing import (
    MAX_TITLE,
    joined,
    lacks,
    shortened,
    upper_first,
)
from bot.router.embedded.drafter.positions import positions
from bot.router.embedded.drafter.reading import LONGEST, Matter
from bot.router.embedded.drafter.shape import Part, Shape
from bot.router.embedded.drafter.shapes import CONFLICT, OTHER, SHAPES, SIDES

_ITEM_MINUTES = 10
_OWNED = re.compile(r"^(?P<topic>.+?)\s*(?:\((?P<a>[^()]+)\)|[\u2013\u2014-]\s+(?P<b>[^\u2013\u2014-]+))$")
_OWNER_FIRST = re.compile(r"^(?P<owner>[A-Z][\w'-]*(?: [A-Z][\w'-]*)?):\s+(?P<topic>.+)$")


def write_agenda(matter: Matter) -> Agenda:
    """Write the agenda of an English request."""
    first = next(iter(matter.sentences), "")
    core = unframed(first if len(first) <= LONGEST else "")
    shape, x = _shape(core)
    sides = {name: said for each in matter.sentences for name, said in positions(each).items()}
    goal = wished(matter) or goal_of(core, shape, x) or "Come to a decision on each point."
    people = attendees(matter)
    topics = matter.items or matter.listed
    title = shortened(title_of(core, shape, x) or upper_first(joined(topics) or first), MAX_TITLE) or "[title]"
    parts = _given(topics) if topics else _between(sides) if sides else [*shape.parts]
    minutes = duration(matter.sentences) or (_ITEM_MINUTES * (len(parts)) if topics else shape.minutes)
    shown = () if topics else sides.values()
    background = _background(matter, "\n".join((title, goal, f"{minutes} minutes", *people, *shown)))
    items = _timed(parts, minutes, people)
    if background and items:
        items[0] = items[0].model_copy(update={"points": (*background, *items[0].points)})
    actions = [ActionItem(what=shape.before, owner="[name]", due="before the meeting")] if shape.before else []
    actions.append(ActionItem(what=shape.after, owner="[name]", due="[date]"))
    return Agenda(
        title=title,
        goal=goal,
        duration_minutes=sum(item.minutes or 0 for item in items),
        attendees=people,
        items=tuple(items),
        action_items=tuple(actions),
    )


def _shape(core: Core) -> tuple[Shape, str]:
    text = matter_of(core)
    for shape in SHAPES:
        if match := shape.pattern.match(text):
            return shape, (match["x"] or "").strip()
    return OTHER, ""


def _between(sides: Mapping[str, str]) -> list[Part]:
    """Make what each side wants the points of the part in which the sides are heard."""
    return [(topic, share, tuple(sides.values()) if topic == SIDES else points) for topic, share, points in CONFLICT]


def _given(topics: tuple[str, ...]) -> list[Part]:
    """Make the person's items the parts; the last minutes are for what follows from them."""
    return [*((topic, 2, ()) for topic in topics), ("Decisions and next steps", 1, ("Who does what, and by when",))]


def _timed(parts: list[Part], minutes: int, people: tuple[str, ...]) -> list[AgendaItem]:
    """Share out the minutes in steps of five, each part at least one step, so that they add up."""
    items = []
    for (topic, _, points), share in zip(parts, shared_out(minutes, [share for _, share, _ in parts]), strict=True):
        named, owner = _owned(topic, people)
        items.append(AgendaItem(topic=upper_first(named), minutes=share, owner=owner, points=points))
    return items


def _owned(topic: str, people: tuple[str, ...]) -> tuple[str, str | None]:
    """Take an owner out of "Budget (Ben)", "Budget - Ben" or "Ben: budget", where Ben is one of those who come."""
    if match := _OWNER_FIRST.match(topic):
        if match["owner"] in people:
            return match["topic"], match["owner"]
    elif match := _OWNED.match(topic):
        owner = (match["a"] or match["b"]).strip()
        if owner in people:
            return match["topic"], owner
    return topic, None


def _background(matter: Matter, head: str) -> tuple[str, ...]:
    """Return the person's sentences that the head doesn't hold, word for word."""
    kept = []
    for number, each in enumerate(matter.sentences):
        sides = positions(each).values()
        if len(each) > LONGEST or lacks(head, each) or not all(side in head for side in sides):
            kept.append(each)
        elif not sides and (so := each if number else situation(each)).casefold() not in head.casefold():
            kept.append(so)
    return tuple(kept)
