"""The agenda: what has to be decided, and the time it gets."""

import re

from bot.draft import ActionItem, Agenda, AgendaItem
from bot.router.embedded.drafter.attendees import attendees
from bot.router.embedded.drafter.frame import Core, unframed
from bot.router.embedded.drafter.phrasing import (
    MAX_TITLE,
    bare,
    joined,
    lacks,
    lower_first,
    sentence,
    shortened,
    upper_first,
)
from bot.router.embedded.drafter.reading import LONGEST, Matter
from bot.router.embedded.drafter.shapes import OTHER, SHAPES, Part, Shape

_STEP = 5
_ITEM_MINUTES = 10
_MAX_MINUTES = 480
_DURATION = re.compile(
    r"\b(?:(?P<minutes>\d{1,3})[ -]?min(?:ute)?s?|(?P<hours>\d{1,2}(?:\.5)?|an|one|two|three|half an)[ "
    r"-]?(?:hours?|h))\b",
    re.IGNORECASE,
)
_AT_END = re.compile(rf"[, (]+(?:for )?{_DURATION.pattern}\)?$", re.IGNORECASE)
_HOURS = {"an": 1.0, "one": 1.0, "two": 2.0, "three": 3.0, "half an": 0.5}
_OWNED = re.compile(r"^(?P<topic>.+?)\s*(?:\((?P<a>[^()]+)\)|[\u2013\u2014-]\s+(?P<b>[^\u2013\u2014-]+))$")
_OWNER_FIRST = re.compile(r"^(?P<owner>[A-Z][\w'-]*(?: [A-Z][\w'-]*)?):\s+(?P<topic>.+)$")
_DECIDING = re.compile(
    r"(?:decide|choose|pick|agree|resolve|settle|reach|define|set|prioriti[sz]e|negotiate|divide|split|find"
    r"|sort|work|figure"
    r"|determine|align|weigh|estimate|solve|draw up|select|untangle|clarify|discuss|debate|review|design|come "
    r"up|stop|drop|hash out)\b",
    re.IGNORECASE,
)
_MUST = r"(?:must|have to|has to|need to|needs to|should|ought to)"
_PLANNING = re.compile(
    r"(?:plan|organi[sz]e|coordinate|prepare|arrange|set up) (?P<x>.+?)(?:,? (?:with|between|together with) .*)?$",
    re.IGNORECASE,
)
_TALKING = re.compile(
    r"(?:discuss|debate|weigh(?: up)?|talk about|talk through) (?:together )?(?P<x>(?:how|what|who|which|when"
    r"|where|whether|why)\b.+)$",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"(?:^| )(?:[Ii]t|[Tt]his|we|We|I|[Tt]hey|is|are|was|were|has|have|had|will|can|must|should|need|needs|keep"
    r"|\w+n't)\b"
)
_A_FEW_WORDS = 8
_TALK_ABOUT = re.compile(
    r"(?:talk|speak) (?:to|with) .+? about (?P<x>(?!how\b|what\b|who\b|which\b|whether\b|why\b|when\b).+)$",
    re.IGNORECASE,
)
_WISH = re.compile(
    rf"(?:(?:I|we) (?:want|need) .+? to|.+? {_MUST}) (?P<decision>{_DECIDING.pattern}.*)$", re.IGNORECASE
)
_POINTING = re.compile(r"^(?:\w+ ){1,2}(?:it|them|this|that)(?: out)?$", re.IGNORECASE)
_SITUATION = re.compile(
    rf"(?P<situation>.+?)(?:,? (?:and|so)|,)(?: (?:we|I|they|(?:the|our|my) [\w ]{{1,30}}?|everybody|everyone))? "
    rf"(?:{_MUST}|want (?:.+? )?to|need .+? to) (?P<decision>(?!be\b).+)$",
    re.IGNORECASE,
)
_DUTY = re.compile(
    rf"(?:[\w'-]+ ){{1,5}}?{_MUST} (?P<decision>{_DECIDING.pattern}.*|{_PLANNING.pattern})", re.IGNORECASE
)
_INVOLVED = re.compile(
    r"\s+(?:that|who|which) (?:will|must|should|have to) (?:all )?be (?:involved|included|consulted)$", re.IGNORECASE
)
_ASIDE = re.compile(
    r"(?P<matter>.+?),? (?:and|but|since|because) (?:everybody|everyone|nobody|opinions|we all|they all|people) .+$"
    r"|(?P<clause>.+?),? (?:and |so )?(?:this|it|that) (?:has|needs|must)(?: to)? (?:stop|change|be \w+)$"
    r"|(?P<first>.+?), we need .+$",
    re.IGNORECASE,
)


def write_agenda(matter: Matter) -> Agenda:
    """Write the agenda of an English request."""
    first = next(iter(matter.sentences), "")
    core = unframed(first if len(first) <= LONGEST else "")
    shape, x = _shape(core)
    goal = _wished(matter) or _goal(core, shape, x) or "Come to a decision on each point."
    people = attendees(matter)
    topics = matter.items or matter.listed
    title = shortened(_title(core, shape, x) or upper_first(joined(topics) or first), MAX_TITLE) or "[title]"
    parts = _given(topics) if topics else [*shape.parts]
    minutes = _duration(matter.words) or (_ITEM_MINUTES * (len(parts)) if topics else shape.minutes)
    background = _background(matter, "\n".join((title, goal, f"{minutes} minutes", *people)))
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
    text = _matter(core)
    for shape in SHAPES:
        if match := shape.pattern.match(text):
            return shape, (match["x"] or "").strip()
    return OTHER, ""


def _matter(core: Core) -> str:
    """Return the request without its end, and without asides such as "and everybody wants something else"."""
    text = _AT_END.sub("", _INVOLVED.sub("", bare(core.text)))
    if match := _ASIDE.match(text):
        return match["matter"] or match["clause"] or match["first"]
    return text


def _title(core: Core, shape: Shape, x: str) -> str:
    if shape.title and ("{x}" not in shape.title or x):
        return upper_first(shape.title.format(x=x))
    text = _matter(core)
    if not core.wanted:
        if match := _SITUATION.match(text):
            return upper_first(f"{match['situation']}: {match['decision']}")
        if match := _DUTY.match(text):
            return upper_first(match["decision"])
    return upper_first(text)


def _goal(core: Core, shape: Shape, x: str) -> str:
    if "{x}" in shape.goal and x:
        asked = re.match(r"(?:who|which|what|when|where|how|whether|why)\b", x)
        return f"Decide {x}." if asked and shape.goal == "Agree on {x}." else shape.goal.format(x=x)
    if shape.otherwise or (shape.goal and "{x}" not in shape.goal):
        return shape.otherwise or shape.goal
    if core.text.endswith("?"):
        return f"Answer this together: {core.text}"
    text = _matter(core)
    return "" if not text else _to_do(text) if core.wanted else _to_settle(text)


def _wished(matter: Matter) -> str:
    """Return the decision that a later sentence names, where the first only says how things are; else nothing."""
    first, *more = matter.sentences or ("",)
    if unframed(first).wanted or _DUTY.match(first) or _SITUATION.match(first):
        return ""
    wishes = (_WISH.match(bare(each)) for each in more if len(each) <= LONGEST)
    decision = next((wish["decision"] for wish in wishes if wish), "")
    return "" if not decision or _POINTING.search(decision) else _to_do(decision)


def _to_settle(text: str) -> str:
    """Turn what somebody says is so into the decision that it calls for."""
    if match := _SITUATION.match(text):
        decision = match["decision"]
        if _DECIDING.match(decision) and not _POINTING.search(decision):
            return _to_do(decision)
        text = match["situation"]
    elif match := _DUTY.match(text):
        return _to_do(match["decision"])
    named = not _FINITE.search(text) and len(text.split()) <= _A_FEW_WORDS
    return f"Agree on {'the next steps' if named else 'what to do about this'}: {lower_first(text)}."


def _to_do(text: str) -> str:
    """Turn what somebody wants to do together into the decision that ends it."""
    if match := _PLANNING.match(text):
        return f"Agree on a plan for {match['x']}: what has to be done, who does it, and by when."
    if match := _TALK_ABOUT.match(text):
        return f"Come to a shared view of {match['x']}, and agree on what follows."
    if match := _TALKING.match(text):
        asked = match["x"]
        return f"Decide {asked}." if asked.startswith("whether") else f"Agree on {asked}."
    return sentence(text) if _DECIDING.match(text) else f"Agree on how we {text[:1].lower()}{text[1:]}."


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
    return tuple(each for each in first if len(each) > LONGEST or lacks(head, each)) + more
