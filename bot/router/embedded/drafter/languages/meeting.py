"""The agenda in a language of which the drafter has the data."""

import re
from dataclasses import replace

from bot.draft import ActionItem, Agenda, AgendaItem
from bot.router.embedded.drafter.languages.language import Language, Part, Shape
from bot.router.embedded.drafter.languages.naming import clauses, core, named, named_alone, whole, without_fillers
from bot.router.embedded.drafter.languages.wording import lacks, lower_start, titled
from bot.router.embedded.drafter.minutes import shared_out
from bot.router.embedded.drafter.phrasing import MAX_TITLE, bare, upper_first
from bot.router.embedded.drafter.points import grouped, topics_of
from bot.router.embedded.drafter.reading import LONGEST, Matter

_ITEM_MINUTES = 10
_MAX_MINUTES = 480
_MAX_PEOPLE = 12
_MAX_SIDES = 6
_START = 25
_AN_HOUR = 60
_FEW_WORDS = 4


def write_agenda(matter: Matter, language: Language, kind: str | None = None) -> Agenda:
    """Write the agenda of a request in this language, with its own words and items that add up."""
    meeting = language.meeting
    read = [each for sentence in matter.sentences for each in clauses(sentence) if len(each) <= LONGEST]
    opens = read and matter.sentences[0].startswith(read[0])
    first, *more = without_fillers(read, language) if opens else ["", *read]
    text = " ".join(read)
    sides = _sides(read, language)
    heard = tuple(sides.values()) or _at_odds(read, language)
    shape = _shape(first, text, language, kind or ("conflict" if heard else None))
    people = _people(matter, read, sides, language)
    title, goal = named(first, more, shape, people, language)
    topics = matter.items or topics_of(matter.listed)
    heard_here = any(part.topic == meeting.sides for part in shape.parts)
    if (
        meeting.dispute
        and sides
        and heard_here
        and title.casefold().startswith(next(iter(sides.values()))[:_START].casefold())
    ):
        title = meeting.dispute(tuple(_who(name, said, language) for name, said in sides.items()))
    title = titled(upper_first(title or ", ".join(topics)), MAX_TITLE, language) or meeting.title
    parts = [Part(topic, 2, ()) for topic in topics] + [meeting.last] if topics else _with_sides(shape, heard, language)
    minutes = _duration(read, language) or (_ITEM_MINUTES * len(parts) if topics else shape.minutes)
    shown = tuple(said for said in sides.values() if any(said in part.points for part in parts))
    head = "\n".join((title, goal, f"{minutes} min", *people, *shown))
    told = _background(matter, head, shown, language)
    background = grouped(told if topics else (*told, *matter.listed))
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
            for what, due in [*actions, (shape.after or meeting.after, meeting.date)]
        ),
    )


def _shape(first: str, text: str, language: Language, kind: str | None) -> Shape:
    """Find the kind of meeting: the one that is known, else by the first sentence, else by the whole."""
    shapes = language.meeting.shapes
    if known := next((shape for shape in shapes if shape.kind == kind), None):
        return known
    found = (shape for source in (first, text) for shape in shapes[:-1] if shape.pattern.search(source))
    return next(found, shapes[-1])


def _sides(sentences: list[str], language: Language) -> dict[str, str]:
    """Return what each of two or more people wants, word for word, by their names; else nothing."""
    found: dict[str, str] = {}
    for each in sentences:
        for match in language.meeting.position.finditer(each):
            found.setdefault(named_alone(match["who"], language), upper_first(match[0].strip(" ,")))
    return dict(list(found.items())[:_MAX_SIDES]) if len(found) > 1 else {}


def _who(name: str, said: str, language: Language) -> str:
    """Name a side in the middle of a sentence, as the request does."""
    match = language.meeting.position.match(said)
    who = match["who"] if match else name
    small = language.articles.match(who) or who.split(" ", 1)[0].casefold() in language.mail.lower
    return lower_start(who) if small else who


def _at_odds(sentences: list[str], language: Language) -> tuple[str, ...]:
    """Return the groups that a sentence sets against one another, as a list names them; else nothing."""
    for each in sentences:
        for pattern in language.meeting.at_odds:
            if match := pattern.search(each):
                whole = language.meeting.whole
                names = whole(match["names"]) if whole else match["names"]
                return tuple(named_alone(name, language) for name in language.meeting.joint.split(names))
    return ()


def _with_sides(shape: Shape, heard: tuple[str, ...], language: Language) -> list[Part]:
    """Give each side a point where the sides are heard: what it says, or else its name."""
    return [
        replace(part, points=(*heard, *part.points)) if part.topic == language.meeting.sides else part
        for part in shape.parts
    ]


def _people(matter: Matter, sentences: list[str], sides: dict[str, str], language: Language) -> tuple[str, ...]:
    """Return the stakeholders; else the people and groups that the request names."""
    if matter.stakeholders:
        return matter.stakeholders
    meeting = language.meeting
    told = (*sides, *_at_odds(sentences, language))
    found: dict[str, None] = dict.fromkeys(name for name in told if name.casefold() not in meeting.no_names)
    for each in sentences:
        for pattern in meeting.people:
            for match in pattern.finditer(each):
                for name in meeting.joint.split(match["names"]):
                    _add(named_alone(name, language), found, language)
        for pattern, called in meeting.groups:
            for match in pattern.finditer(each):
                _add(upper_first(match.expand(called)), found, language)
    return tuple(found)[:_MAX_PEOPLE]


def _add(name: str, found: dict[str, None], language: Language) -> None:
    """Add a name, unless it is none or part of one that is there."""
    folded = name.casefold()
    known = [each.casefold() for each in found]
    there = any(folded in each or folded.startswith(f"{each} ") for each in known)
    if name and folded not in language.meeting.no_names and not there:
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
        matters = whole(core(each, language)).casefold()
        said = matters in head.casefold() or (not number and _told_by(head, matters, language))
        if lacks(head, each, language) or not (said or _told_by_sides(each, shown)):
            kept.append(_after_name(each, head) if not number else each)
    return tuple(kept)


def _told_by_sides(sentence: str, shown: tuple[str, ...]) -> bool:
    """Whether a sentence says hardly more than what the sides say."""
    rest = sentence.casefold()
    for side in shown:
        rest = rest.replace(side.casefold(), "")
    return rest != sentence.casefold() and len(re.findall(r"\w+", rest)) <= _FEW_WORDS


def _after_name(sentence: str, head: str) -> str:
    """Leave out what a sentence names before a colon where that is the title."""
    named, colon, rest = sentence.partition(": ")
    return upper_first(rest) if colon and upper_first(named.strip()) == head.split("\n", 1)[0] else sentence


def _told_by(head: str, core: str, language: Language) -> bool:
    """Whether nearly every word of the matter stands in the head: what is left out are small words."""
    folded = head.casefold()
    heavy = [word for word in re.findall(r"\w+", core) if word not in language.dangling]
    return sum(word not in folded for word in heavy) <= len(heavy) // 8


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
