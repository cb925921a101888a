"""The agenda in a language of which the drafter has the data."""

import re
from dataclasses import replace

from bot.draft import ActionItem, Agenda, AgendaItem
from bot.router.embedded.drafter.languages.language import Language, Part, Shape
from bot.router.embedded.drafter.languages.wording import filled, fitting, lacks, without_article
from bot.router.embedded.drafter.minutes import shared_out
from bot.router.embedded.drafter.phrasing import MAX_TITLE, bare, upper_first
from bot.router.embedded.drafter.reading import LONGEST, Matter

_FRAMES = 6
_ITEM_MINUTES = 10
_MAX_MINUTES = 480
_MAX_PEOPLE = 12
_AN_HOUR = 60


def write_agenda(matter: Matter, language: Language) -> Agenda:
    """Write the agenda of a request in this language, with its own words and items that add up."""
    meeting = language.meeting
    read = [each for each in matter.sentences if len(each) <= LONGEST]
    first = read[0] if read and read[0] == matter.sentences[0] else ""
    text = " ".join(read)
    sides = _sides(read, language)
    shape = meeting.conflict if sides else _shape(first, text, language)
    title, goal = _named(first, read[1:], shape, language)
    people = _people(matter, read, sides, language)
    topics = matter.items or matter.listed
    title = fitting(upper_first(title or ", ".join(topics)), MAX_TITLE, language) or meeting.title
    parts = [Part(topic, 2, ()) for topic in topics] + [meeting.last] if topics else _with_sides(shape, sides, language)
    minutes = _duration(read, language) or (_ITEM_MINUTES * len(parts) if topics else shape.minutes)
    shown = () if topics else tuple(sides.values())
    head = "\n".join((title, goal, f"{minutes} min", *people, *shown))
    background = _background(matter, head, shown, language)
    items = []
    for part, share in zip(parts, shared_out(minutes, [part.share for part in parts]), strict=True):
        topic, owner = _owned(part.topic, people)
        items.append(AgendaItem(topic=upper_first(topic), minutes=share, owner=owner, points=part.points))
    if background:
        items[0] = items[0].model_copy(update={"points": (*background, *items[0].points)})
    actions = [(shape.before, meeting.before_when)] if shape.before else []
    return Agenda(
        title=title,
        goal=goal,
        duration_minutes=sum(item.minutes or 0 for item in items),
        attendees=people,
        items=tuple(items),
        action_items=tuple(
            ActionItem(what=what, owner=meeting.name, due=due)
            for what, due in [*actions, (meeting.after, meeting.date)]
        ),
    )


def _shape(first: str, text: str, language: Language) -> Shape:
    """Find the kind of meeting: by the first sentence, else by the whole."""
    shapes = language.meeting.shapes
    found = (shape for source in (first, text) for shape in shapes[:-1] if shape.pattern.search(source))
    return next(found, shapes[-1])


def _core(text: str, language: Language) -> str:
    """Take off what stands before the matter."""
    asked = text = language.mail.hello.sub("", text, count=1).strip()
    for _ in range(_FRAMES):
        match = language.meeting.gathering.match(text) or language.mail.frame.match(text)
        if not match or not text[match.end() :].strip():
            break
        text = text[match.end() :]
    if text != asked:
        text = text.rstrip("? ")  # asked of the bot, not of those who come
    return language.meeting.duration.sub("", text).strip(" ,;") or text


def _named(first: str, more: list[str], shape: Shape, language: Language) -> tuple[str, str]:
    """Say what the meeting is called and what it is to reach."""
    core = _core(first, language)
    title, goal = _topic(core, language) or (_bare(core), "")
    if not goal:
        goals = (_topic(_core(each, language), language, sure=True) for each in more)
        goal = next((found[1] for found in goals if found), "")
    return title, goal or shape.goal


def _topic(core: str, language: Language, *, sure: bool = False) -> tuple[str, str] | None:
    for topic in language.meeting.topics:
        if sure and not topic.sure:
            continue
        match = topic.pattern.fullmatch(_bare(core))
        values = filled(match.groupdict(), language.mail.forms, language) if match else None
        if values is not None:
            title, goal = topic.title.format_map(values), upper_first(topic.goal.format_map(values))
            # A single word says too little: "Choisir le candidat" rather than "Candidat".
            return (title if " " in title or not goal else bare(goal)), goal
    return None


def _bare(text: str) -> str:
    return text.strip() if text.rstrip().endswith("?") else bare(text)


def _sides(sentences: list[str], language: Language) -> dict[str, str]:
    """Return what each of two or more people wants, word for word, by their names; else nothing."""
    for each in sentences:
        found = {match["who"]: match[0].strip(" ,") for match in language.meeting.position.finditer(each)}
        if len(found) > 1:
            return found
    return {}


def _with_sides(shape: Shape, sides: dict[str, str], language: Language) -> list[Part]:
    said = tuple(sides.values())
    return [
        replace(part, points=said) if said and part.topic == language.meeting.sides else part for part in shape.parts
    ]


def _people(matter: Matter, sentences: list[str], sides: dict[str, str], language: Language) -> tuple[str, ...]:
    """Return the stakeholders; else the people and groups that the request names."""
    if matter.stakeholders:
        return matter.stakeholders
    meeting = language.meeting
    found: dict[str, None] = dict.fromkeys(sides)
    for each in sentences:
        for pattern in meeting.people:
            for match in pattern.finditer(each):
                for name in meeting.joint.split(match["names"]):
                    _add(upper_first(meeting.called(without_article(name, language))), found, language)
        for pattern, called in meeting.groups:
            for match in pattern.finditer(each):
                _add(upper_first(match.expand(called)), found, language)
    return tuple(found)[:_MAX_PEOPLE]


def _add(name: str, found: dict[str, None], language: Language) -> None:
    """Add a name, unless it is none or part of one that is there."""
    folded = name.casefold()
    if name and folded not in language.meeting.no_names and not any(folded in known.casefold() for known in found):
        found[name] = None


def _duration(sentences: list[str], language: Language) -> int:
    """Return the minutes that the person set for the meeting; 0 where they didn't."""
    for each in sentences:
        match = language.meeting.duration.search(each)
        if match and not language.meeting.past.search(each):
            number = match["number"].casefold().replace(",", ".")
            value = language.meeting.numbers.get(number)
            value = float(number) if value is None else value
            minutes = value if match["unit"].casefold().startswith("m") else value * _AN_HOUR
            return min(int(minutes), _MAX_MINUTES)
    return 0


def _background(matter: Matter, head: str, shown: tuple[str, ...], language: Language) -> tuple[str, ...]:
    """Return the person's sentences that the head doesn't hold, word for word."""
    kept = []
    for number, each in enumerate(matter.sentences):
        if len(each) > LONGEST:
            kept.append(each)
            continue
        if language.mail.about_the_draft.fullmatch(bare(each)) or not each.strip(" .!?"):
            continue
        core = _bare(_core(each, language)).casefold()
        said = core in head.casefold() or (not number and _told_by(head, core, language))
        if lacks(head, each, language) or not (
            said or (shown and all(side in head for side in shown) and any(side in each for side in shown))
        ):
            kept.append(each)
    return tuple(kept)


def _told_by(head: str, core: str, language: Language) -> bool:
    """Whether nearly every word of the matter stands in the head: what is left out are small words."""
    folded = head.casefold()
    heavy = [word for word in re.findall(r"\w+", core) if word not in language.dangling]
    return sum(word not in folded for word in heavy) <= max(1, len(heavy) // 4)


_OWNER = re.compile(r"^(?P<topic>.+?)\s*(?:\((?P<a>[^()]+)\)|\s[–—-]\s+(?P<b>[^–—-]+))$")  # noqa: RUF001 -- dashes
_OWNER_FIRST = re.compile(r"^(?P<owner>[^\W\d_][\w' -]{0,40}):\s+(?P<topic>.+)$")


def _owned(topic: str, people: tuple[str, ...]) -> tuple[str, str | None]:
    """Take an owner out of "Presupuesto (Ana)", "Presupuesto - Ana" or "Ana: presupuesto", where Ana comes."""
    if match := _OWNER_FIRST.match(topic):
        if match["owner"] in people:
            return match["topic"], match["owner"]
    elif match := _OWNER.match(topic):
        owner = (match["a"] or match["b"]).strip()
        if owner in people:
            return match["topic"], owner
    return topic, None
