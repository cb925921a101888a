"""The agenda: what has to be decided, and the time it gets."""

import re

from bot.draft import ActionItem, Agenda, AgendaItem
from bot.router.embedded.drafter.attendees import attendees
from bot.router.embedded.drafter.frame import Core, unframed
from bot.router.embedded.drafter.phrasing import (
    MAX_TITLE,
    bare,
    facts_in,
    lacks,
    lower_first,
    plain,
    sentence,
    shortened,
    upper_first,
)
from bot.router.embedded.drafter.reading import Matter
from bot.router.embedded.drafter.shapes import OTHER, SHAPES, Part, Shape

_STEP = 5
_ITEM_MINUTES = 10
_MAX_MINUTES = 480
_DURATION = re.compile(
    r"\b(?:(?P<minutes>\d{1,3})[ -]?min(?:ute)?s?|(?P<hours>\d{1,2}(?:\.5)?|an|one|two|three|half an)[ -]?(?:hours?|h))\b",
    re.IGNORECASE,
)
_HOURS = {"an": 1.0, "one": 1.0, "two": 2.0, "three": 3.0, "half an": 0.5}
_OWNED = re.compile(r"^(?P<topic>.+?)\s*(?:\((?P<a>[^()]+)\)|[–—-]\s+(?P<b>[^–—-]+))$")
_OWNER_FIRST = re.compile(r"^(?P<owner>[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)?):\s+(?P<topic>.+)$")
_DECIDING = re.compile(
    r"(?:decide|choose|pick|agree|resolve|settle|reach|define|set|prioriti[sz]e|negotiate|divide|split|find|sort|work out|figure"
    r"|determine|align|weigh|estimate|solve|draw up|select|untangle|coordinate|clarify|discuss|debate)\b",
    re.IGNORECASE,
)
_SITUATION = re.compile(
    r"(?P<situation>.+?),? (?:and|so) (?:we|I|they|(?:the|our|my) [\w ]{1,30}?|everybody|everyone) "
    r"(?:must|have to|has to|need to|needs to|should|want to) (?P<decision>(?!be\b).+)$",
    re.IGNORECASE,
)
_INVOLVED = re.compile(r"\s+(?:that|who|which) (?:will|must|should|have to) (?:all )?be (?:involved|included|consulted)$", re.IGNORECASE)


def write_agenda(matter: Matter) -> Agenda:
    """Write the agenda of an English request."""
    core = unframed(next(iter(matter.sentences), ""))
    shape, x = _shape(core)
    goal = _goal(core, shape, x) or "[What has to be decided.]"
    title = shortened(_title(core, shape, x) or next(iter(matter.items + matter.listed), ""), MAX_TITLE) or "[title]"
    people = attendees(matter)
    topics = matter.items or matter.listed
    parts = _given(topics) if topics else [*shape.parts]
    minutes = _duration(matter.words) or (_ITEM_MINUTES * (len(parts)) if topics else shape.minutes)
    background = _background(matter, f"{title}\n{goal}")
    items = _timed(parts, minutes, people)
    if background and items:
        first = items[0]
        items[0] = first.model_copy(update={"points": (*background, *first.points)})
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
    text = plain(bare(_INVOLVED.sub("", bare(core.text))))
    for shape in SHAPES:
        if match := shape.pattern.match(text):
            return shape, (match["x"] or "").strip()
    return OTHER, ""


def _title(core: Core, shape: Shape, x: str) -> str:
    if shape.title and "{x}" not in shape.title:
        return shape.title
    if shape.title and x:
        return upper_first(shape.title.format(x=x))
    return upper_first(_INVOLVED.sub("", bare(core.text)))


def _goal(core: Core, shape: Shape, x: str) -> str:
    if shape.goal and ("{x}" not in shape.goal or x):
        return shape.goal.format(x=x)
    text = bare(core.text)
    if not text:
        return ""
    if core.text.endswith("?"):
        return f"Answer together: {core.text}"
    if core.wanted:
        return sentence(text) if _DECIDING.match(text) else f"Agree on how to go about this: {lower_first(text)}."
    if match := _SITUATION.match(plain(text)):
        return sentence(match["decision"])
    return f"Agree on what to do about this: {lower_first(text)}."


def _given(topics: tuple[str, ...]) -> list[Part]:
    """Make the person's items the parts; the last minutes are for what follows from them."""
    return [*((topic, 2, ()) for topic in topics), ("Decisions and next steps", 1, ("Who does what, and by when",))]


def _timed(parts: list[Part], minutes: int, people: tuple[str, ...]) -> list[AgendaItem]:
    """Share out the minutes in steps of five, each part at least one step, so that they add up."""
    whole = max(minutes // _STEP, len(parts)) if minutes >= _STEP else len(parts)
    shares = sum(share for _, share, _ in parts)
    steps = [max(1, whole * share // shares) for _, share, _ in parts]
    order = sorted(range(len(parts)), key=lambda index: -parts[index][1])
    left = whole - sum(steps)
    while left:
        for index in order:
            if left > 0:
                steps[index], left = steps[index] + 1, left - 1
            elif left < 0 and steps[index] > 1:
                steps[index], left = steps[index] - 1, left + 1
    items = []
    for (topic, _, points), step in zip(parts, steps, strict=True):
        named, owner = _owned(topic, people)
        items.append(AgendaItem(topic=upper_first(named), minutes=step * _STEP, owner=owner, points=points))
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


def _duration(words: str) -> int:
    """Return the minutes that the person set for the meeting; 0 where they didn't."""
    match = _DURATION.search(words)
    if not match:
        return 0
    if match["minutes"]:
        return min(int(match["minutes"]), _MAX_MINUTES)
    hours = _HOURS.get(match["hours"].casefold())
    return min(int((float(match["hours"]) if hours is None else hours) * 60), _MAX_MINUTES)


def _background(matter: Matter, head: str) -> tuple[str, ...]:
    """Return the person's sentences that the head doesn't hold, word for word."""
    first, more = matter.sentences[:1], matter.sentences[1:]
    return tuple(each for each in first if lacks(head, each)) + more
