"""What a meeting is called and what it is to reach, in a language of which the drafter has the data."""

import re

from bot.router.embedded.drafter.languages.language import Language, Shape
from bot.router.embedded.drafter.languages.wording import Values, filled, without_article
from bot.router.embedded.drafter.phrasing import MAX_TITLE, bare, upper_first

_FRAMES = 6
_LONG = 7
_FEW = 3
_SOME = 5
_LONGEST_GOAL = 170
_STOP = re.compile(r"(?<=\w\w[.!])\s+(?=[a-zà-ÿ¿¡])|(?<=[?…])\s+(?=[^\W\d_]{2})|(?<=\.\.\.)\s+(?=\w)")
"""The end of a sentence before one that begins in lower case."""


def named(first: str, more: list[str], shape: Shape, people: tuple[str, ...], language: Language) -> tuple[str, str]:
    """Say what the meeting is called and what it is to reach."""
    few = _SOME if shape.kind == "one_to_one" else _FEW  # "a serious talk with Marcos" is about Marcos
    matter = _without_company(_matter(first, language), people, few, language)
    title, goal, values = _topic(matter, language) or ("", "", Values())
    if not goal:
        found = (_topic(_matter(each, language), language, sure=True) for each in more)
        named_later, goal, _ = next(filter(None, found), ("", "", values))
        if len(more) > _LONG:  # of a page, the decision says more than how it begins
            title = title or (bare(goal) if len(goal) < MAX_TITLE else named_later)
    if not goal and shape.about and language.articles.match(values["x"]):
        goal = shape.about.format_map(values)
    title = _plainly(_without_asides(title, language) or matter, language)
    return title, goal if 0 < len(goal) <= _LONGEST_GOAL else shape.goal


def without_fillers(sentences: list[str], language: Language) -> list[str]:
    """Begin with the first sentence that says something: "OK", "sorry that this is so long" don't."""
    for number, each in enumerate(sentences):
        if not filling(each, language):
            return sentences[number:]
    return sentences


def clauses(sentence: str) -> list[str]:
    """Split where somebody begins sentences in lower case."""
    return _STOP.split(sentence)


def filling(sentence: str, language: Language) -> bool:
    """Whether a sentence says nothing of the matter."""
    filler = language.meeting.filler
    return bool(filler and filler.fullmatch(language.mail.hello.sub("", bare(sentence), count=1)))


def core(text: str, language: Language) -> str:
    """Take off what stands before the matter."""
    asked = text = language.mail.hello.sub("", text, count=1).strip()
    for _ in range(_FRAMES):
        match = language.meeting.gathering.match(text) or language.mail.frame.match(text)
        if not match or not text[match.end() :].strip():
            break
        text = text[match.end() :]
    if text != asked and "¿" not in text:
        text = text.rstrip("? ")  # asked of the bot, not of those who come
    if language.meeting.past.search(text):
        return text  # how long something took is no meeting's length
    return language.meeting.duration.sub("", text).strip(" ,;") or text


def whole(text: str) -> str:
    """Take off the end of a sentence, but not of a question."""
    return text.strip() if text.rstrip().endswith("?") else bare(text)


def named_alone(name: str, language: Language) -> str:
    """Name somebody as a list does."""
    return upper_first(language.meeting.called(without_article(name, language)))


def _matter(text: str, language: Language) -> str:
    """Return what a sentence is about: without what stands before and after it."""
    return _without_asides(core(text, language), language)


def _without_asides(text: str, language: Language) -> str:
    for pattern in language.meeting.asides:
        if (match := pattern.search(text)) and len(text[: match.start()].split()) > 1:
            text = text[: match.start()]
    return text


def _without_company(text: str, people: tuple[str, ...], few: int, language: Language) -> str:
    """Leave out with whom people meet, where all of them attend."""
    company = language.meeting.company
    match = company.search(whole(text)) if company else None
    if not match or len(text[: match.start()].split()) < few:
        return text
    names = [named_alone(name, language) for name in language.meeting.joint.split(match["names"])]
    others = [name for name in names if name not in people]
    attend = len(others) < len(names) and all(name.casefold() in language.meeting.no_names for name in others)
    return text[: match.start()] if attend else text


def _plainly(text: str, language: Language) -> str:
    """Make a heading of a sentence: what it names, without "we have"."""
    text = whole(text)
    for pattern, replacement in language.meeting.headings:
        text = pattern.sub(replacement, text, count=1)
    return text


def _topic(text: str, language: Language, *, sure: bool = False) -> tuple[str, str, Values] | None:
    for topic in language.meeting.topics:
        if sure and not topic.sure:
            continue
        match = topic.pattern.fullmatch(whole(text))
        values = filled(match.groupdict(), language.mail.forms, language) if match else None
        if values is not None:
            title, goal = topic.title.format_map(values), upper_first(topic.goal.format_map(values))
            # A single word says too little: "Choisir le candidat" rather than "Candidat".
            return (title if " " in title or not goal else bare(goal)), goal, values
    return None
