"""What the drafter knows of a language: frozen data that the engine reads; a sentence is never put together blindly."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.router.embedded.drafter.patterns import Pattern

Form = Callable[[str], str | None]
"""Puts a part of a sentence into another form; None where that would be a guess."""


@dataclass(frozen=True)
class Rule:
    """One way of asking for an email, and what the email then says.

    The pattern matches a whole sentence without its frame. Its groups stand in the templates: `{x}` as written,
    `{x_up}` with a capital letter, `{x_bare}` without its article; the group `to` says whom the email is for.
    """

    pattern: Pattern
    subject: str
    text: str
    ask: bool = False
    """Whether an answer is asked for."""
    several: bool = False
    """Whether it is for everybody, where nobody is named."""
    close: str = ""
    later: bool = True
    """Whether it may say a sentence that isn't the first and has no frame."""


@dataclass(frozen=True)
class Mail:
    """How a language writes emails."""

    hello: Pattern
    """A greeting to the bot, at the start."""
    frame: Pattern
    """What stands before the matter, at the start: "necesito", "por favor"."""
    letter: Pattern
    """ "Write an email to … that …": groups `to` and `rest`."""
    about_the_draft: Pattern
    """A whole sentence about the draft, not for its readers: "keep it short"."""
    rules: tuple[Rule, ...]
    forms: Mapping[str, Form]
    """What is done to the group of that name before it stands in a template."""
    greet: Callable[[str], str]
    """Greets whom a request names, in the request's own words."""
    greet_names: Callable[[tuple[str, ...]], str]
    to_all: str
    to_one: str
    close: str
    by_when: str
    """Asks for an answer by a date."""
    deadline: Pattern
    points: str
    """Introduces the agenda items of a form."""
    concerns: str
    """Names the stakeholders of a form: `{names}`."""
    subject: str
    matter: str
    """Brackets for a subject and a matter that the request doesn't have."""
    lower: frozenset[str] = frozenset()
    """Words that begin in lower case after the greeting."""
    nobody: Pattern | None = None
    """What the group `to` may hold that is nobody: such a rule doesn't fit."""
    cut: Pattern | None = None
    """How a text ends that lacks its end: such a rule doesn't fit."""
    respelled: Mapping[str, str] | None = None
    """Abbreviations that nobody writes in an email, in full."""
    numbers_end: bool = False
    """Whether a sentence may end in a number: "pasa al 30. Hay que …"; no ordinals are written so."""
    telling: tuple[Pattern, ...] = ()
    """A sentence, or the end or the beginning of one, that says who is to be told: groups `said`, what is left, and `to`."""


@dataclass(frozen=True)
class Part:
    """One part of a meeting: topic, share of the time, points."""

    topic: str
    share: int
    points: tuple[str, ...]


@dataclass(frozen=True)
class Shape:
    """One kind of meeting."""

    kind: str
    """As the labelled examples call it; what a request means as a whole chooses by it."""
    pattern: Pattern
    """Found anywhere in the request; what chooses where its meaning isn't clear."""
    goal: str
    """Where the request names no decision."""
    minutes: int
    parts: tuple[Part, ...]
    before: str = ""
    about: str = ""
    """The goal where the request names the matter but no decision: `{x}`."""
    after: str = ""
    """What is done afterwards, where that isn't what it is after any meeting."""


@dataclass(frozen=True)
class Topic:
    """A way of naming the matter of a meeting: what it is called, and the decision it ends with."""

    pattern: Pattern
    title: str
    goal: str
    sure: bool = False
    """Whether it names a decision wherever it stands, not only in the first sentence."""


@dataclass(frozen=True)
class Meeting:
    """How a language plans meetings."""

    shapes: tuple[Shape, ...]
    """The last one fits any request."""
    topics: tuple[Topic, ...]
    gathering: Pattern
    """ "A meeting with … about": what stands before the matter, at the start; taken off."""
    sides: str
    """The topic under which what each side wants is heard."""
    at_odds: tuple[Pattern, ...]
    """Groups set against one another, "the two shifts", "cooks and waiters each want": group `names`."""
    position: Pattern
    """What somebody wants: group `who`; the whole match is what is kept."""
    people: tuple[Pattern, ...]
    """Names, and people with an article, after "with" or "between": group `names`."""
    groups: tuple[tuple[Pattern, str], ...]
    """Groups that may have to be there, and what they are called."""
    joint: Pattern
    """Between names."""
    called: Callable[[str], str]
    """Names somebody as a list does, from how the sentence does: "den Entwicklern" as "Entwickler"."""
    no_names: frozenset[str]
    duration: Pattern
    """How long people meet: groups `number` and `unit`."""
    numbers: Mapping[str, float]
    past: Pattern
    """A sentence about what has happened: how long that took is no meeting's length."""
    last: Part
    """Closes the items that a form gave."""
    after: str
    before_when: str
    name: str
    date: str
    title: str
    filler: Pattern | None = None
    """A whole sentence that says nothing of the matter: "OK", "sorry for the long text"."""
    asides: tuple[Pattern, ...] = ()
    """What a sentence adds to the matter, "and everybody wants something else": cut off from there."""
    headings: tuple[tuple[Pattern, str], ...] = ()
    """What makes a heading of a sentence: "we have two offers" is "two offers", "the rota: two want" is "the rota"."""
    company: Pattern | None = None
    """With whom, at the end of the matter: group `names`; left out where all of them attend."""
    dispute: Callable[[tuple[str, ...]], str] | None = None
    """What a meeting is called where the request names no matter, only what those want whose names it has."""
    whole: Callable[[str], str] | None = None
    """Writes out what a hyphen leaves out: "Früh- und Spätschicht" as "Frühschicht und Spätschicht"."""
    breaks: frozenset[str] = frozenset()
    """Words before which a title that is too long may end."""


@dataclass(frozen=True)
class Language:
    """A language that the drafter writes."""

    mail: Mail
    meeting: Meeting
    articles: Pattern
    """An article at the start of a phrase."""
    dangling: frozenset[str]
    """Words that need another after them."""
    ordinary: frozenset[str]
    """Words with a capital letter that are no facts."""


def words(text: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(text.split())


def compiled(pattern: str, flags: re.RegexFlag = re.IGNORECASE) -> Pattern:
    """Make a pattern that matches in any case, unless flags say otherwise."""
    return Pattern(pattern, flags)


def rule(
    pattern: str,
    subject: str,
    text: str,
    *,
    ask: bool = False,
    several: bool = False,
    close: str = "",
    later: bool = True,
) -> Rule:
    """Make a rule of a pattern's source and its templates."""
    return Rule(compiled(pattern), subject, text, ask=ask, several=several, close=close, later=later)
