"""Who stands against or beside whom: "Priya wants mobile first, Tom says API first"; "nurses and physicians each …"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.router.embedded.drafter.patterns import Pattern
from bot.router.embedded.drafter.phrasing import bare, upper_first
from bot.router.embedded.drafter.reading import LONGEST

_NOBODY = (
    r"(?!(?:I|We|You|He|She|It|They|This|That|These|Those|Everybody|Everyone|Nobody|Somebody|Someone|Anybody|Anyone|What"
    r"|Who|Which|If|When|Half|Some|Most|There|So|Then|And|But|Because|Rev|Mr|Mrs|Dr)\b)"
)
_SAYS = (
    r"(?:wants?|says?|prefers?|thinks?|favou?rs|suggests?|insists?|argues?|proposes?|would (?:like|rather|prefer)"
    r"|(?:is|are) (?:for|against)|won't|refuses?|hates?|needs? (?:it|the|more|less))\b"
)
_WHO = rf"{_NOBODY}(?:(?:the|our|my|both) (?:[\w'-]+ )?[\w'-]+|(?-i:[A-Z][\w-]+(?: [a-z]+)?)|[a-z][\w-]{{2,}}(?: (?:team|crew|shift))?)"
_SIDE = re.compile(
    rf"(?:^|(?<=[,;:] )|(?<=[,;] and )|(?<= and )|(?<= but )|(?<=while )|(?<=whereas ))(?P<who>{_WHO}) {_SAYS} (?=\w)",
    re.IGNORECASE,
)
_AFTERWARDS = re.compile(
    r"(?:, (?:(?:and|but|so),? )?| (?:and|but|so),? )(?:we|I|they|somebody|someone|it)\b .*$", re.IGNORECASE
)
_NOUN = r"(?:(?:the|our|my|both|all) )?(?:[\w'-]+ ){0,2}?[\w'-]+"
_LIST = rf"(?P<names>{_NOUN}(?:, {_NOUN}){{0,4}},? and {_NOUN})"
_AT_ODDS = re.compile(
    rf"(?:^|(?<=[:,] )){_LIST} (?:each|all|both|keep (?:on )?\w+ing|see|can't agree|cannot agree|don't agree|don't talk"
    r"|don't speak|won't|haven't (?:spoken|talked)|disagree|blame|argue|fight|clash|want|differ|insist|no longer"
    r"|(?:are|have been) (?:at odds|fighting|arguing|at war|blaming|not talking|split))\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\b(?:conflict|fight|row|tensions?|argument|dispute|quarrel|rift|friction|alignment|agreement|mediat\w+|peace"
    rf"|trouble|feud|align\w*|agree\w*|bad blood)\b[^,.;]{{0,20}}? between {_LIST}"
    r"(?= (?:on|over|about|regarding|that|who|is|are|has|have|had|to|for|keeps?|since|because)\b|[.,;:!?]|$)",
    re.IGNORECASE,
)
_GATHERED = (
    Pattern(
        rf"\b(?:want|get|need|have|bring|put|invite|like|ask|set|with|call|seat|between) {_LIST}"
        r"(?= (?:to|in (?:one|a|the) room|round|around|at (?:the|one|a)|there|together|thinking|on (?:a|one|the)|in here|in on it)\b)"
    ),
    Pattern(
        rf"(?:^|(?<=[.,;:] )){_LIST}"
        r"(?= (?:(?:should|must|need to|have to|ought to|to) (?:\w+ )?(?:sit|meet|talk|get|agree|decide|settle|go through|sort|work out|have a sit)"
        r"|round (?:the|one|a)|in one room|at one table)\b)"
    ),
)
_NO_PEOPLE = frozenset(
    [
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "to",
        "we",
        "us",
        "i",
        "me",
        "it",
        "this",
        "that",
        "which",
        "who",
        "what",
        "for",
        "on",
        "in",
        "with",
        "at",
        "from",
        "about",
        "by",
        "need",
        "needs",
        "want",
        "wants",
        "must",
        "should",
        "can",
        "will",
        "would",
        "not",
        "no",
        "yes",
        "so",
        "but",
        "or",
        "if",
        "when",
        "where",
        "how",
        "why",
        "they",
        "he",
        "she",
        "you",
        "there",
        "here",
        "has",
        "have",
        "had",
        "do",
        "does",
        "did",
        "of",
        "as",
        "than",
        "one",
        "thing",
        "things",
    ]
)
_LOOSE = 3
"""Words around what the sides say that don't matter."""


@dataclass(frozen=True)
class Side:
    """Somebody who stands for something."""

    who: str
    says: str
    """The whole statement, word for word."""


def sides(sentences: Iterable[str]) -> tuple[Side, ...]:
    """Return what each of two or more people or groups wants or says; nothing where there is only one."""
    found = {side.who: side for each in sentences for side in _in(each)[0]}
    return tuple(found.values()) if len(found) > 1 else ()


def told_by_sides(sentence: str) -> bool:
    """Whether a sentence says nothing but what the sides say."""
    found, loose = _in(sentence)
    return bool(found) and loose <= _LOOSE


def parties(sentence: str) -> tuple[str, ...]:
    """Return the people or groups that a sentence sets against one another, as it calls them; else nothing."""
    if len(sentence) > LONGEST:
        return ()
    for pattern in (_AT_ODDS, _BETWEEN):
        for match in pattern.finditer(sentence):
            if names := _names(match["names"]):
                return names
    return ()


def gathered(sentence: str) -> tuple[str, ...]:
    """Return the people or groups that a sentence wants in one place: "I want police, harbour and Dana in one room"."""
    if len(sentence) > LONGEST:
        return ()
    matches = (match for pattern in _GATHERED for match in pattern.finditer(sentence))
    return next(filter(None, (_names(match["names"]) for match in matches)), ())


def _names(listed: str) -> tuple[str, ...]:
    """Return the names of a list; nothing where one of them can't be a name."""
    names = [name.strip() for name in re.split(r",? and |, ", listed)]
    people = all(not _NO_PEOPLE.intersection(name.casefold().split()) for name in names)
    return tuple(_called(name) for name in names) if people else ()


def _in(sentence: str) -> tuple[list[Side], int]:
    """Return the sides in a sentence, and how many words stand before and after them."""
    if len(sentence) > LONGEST:
        return [], 0
    text = bare(sentence)
    starts = list(_SIDE.finditer(text))
    if not starts:
        return [], 0
    ends = [match.start() for match in starts[1:]]
    pieces = [text[match.start() : end] for match, end in zip(starts, [*ends, len(text)], strict=True)]
    last = _AFTERWARDS.sub("", pieces[-1])
    loose = len(text[: starts[0].start()].split()) + len(pieces[-1][len(last) :].split())
    pieces[-1] = last
    said = [re.sub(r"[,;:]?(?: (?:and|but|while|whereas))?[,;: ]*$", "", piece) for piece in pieces]
    return [Side(_called(match["who"]), upper_first(piece)) for match, piece in zip(starts, said, strict=True)], loose


def _called(name: str) -> str:
    return upper_first(re.sub(r"^(?:the|our|my|both|all) ", "", name, flags=re.IGNORECASE))
