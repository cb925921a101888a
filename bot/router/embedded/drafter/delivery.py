"""What somebody says about the telling, not of the matter: "… and the tenants should know", "spread the word"."""

import itertools
import re
from dataclasses import dataclass

from bot.router.embedded.drafter.delivery_clauses import ASKED_OF, CLAUSES, KIND_NO, LEADS, SENTENCES
from bot.router.embedded.drafter.patterns import Pattern
from bot.router.embedded.drafter.phrasing import EMOJI, bare, facts_in, sentence
from bot.router.embedded.drafter.reading import LONGEST
from bot.router.embedded.drafter.roles import begun, is_one
from bot.router.embedded.drafter.second_person import told

_NO_MEETING = re.compile(
    r"(?:there(?:'s| is) )?(?:no (?:need|reason) to (?:talk|meet|discuss|call|debate)|no (?:more )?(?:meeting|debate"
    r"|discussion)s?(?: needed| necessary)?|nothing (?:left )?to (?:decide|discuss|talk about|debate|negotiate)"
    r"|(?:nobody|no one) needs to (?:come in|meet|talk)|(?:we|you) don't (?:have|need) to (?:meet|talk|discuss)"
    r"|we (?:talked|discussed|spoke) (?:about )?(?:it|this) (?:to death|(?:long )?enough|at length)"
    r"|it's not up for (?:discussion|debate)|(?:the )?discussion is over|nothing dramatic)"
    r"(?: (?:it|this|that|for this|for that|about (?:it|this|that)|any ?more|again))*"
    r"(?P<end>[.,:;]? *$|[,:;] (?:(?:and|but|only|just|it's only)(?: that)? )?)",
    re.IGNORECASE,
)
_BREAK = re.compile(r"[,;.!?] | [\u2013\u2014-] | (?<!\bor)(?=(?:and|so|but) )|\s(?=\()")
_FINITE = re.compile(
    r"(?<!who )(?<!whoever )(?<!that )\b(?:is|are|was|were|has|have|had|will|won't|can|can't|must|should|\w+n't"
    r"|(?<!the )(?<!our )(?<!all )\w{3,}ed|went|got|came|made|won|lost|found|says?|said|gets|goes|comes|moves|needs"
    r"|wants"
    r"|knows|retires|starts|leaves)\b|'(?:re|ve|ll|m)\b"
)
_NOBODY = re.compile(
    r"(?:and|or|but|so|there|(?-i:[Ii]t)|this|that|\d|what|which|if|when|I|we|you|who|nobody|no one|none|please"
    r"|because|as|how"
    r"|where|why|to|for"
    r"|let|not|don't|say|says?|need|needs|want|wants)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"(?:they|them|he|him|she|her|(?-i:it)|those|these|me|us|you)$", re.IGNORECASE)
_AT = re.compile(r"\b(?:on|in|at|to|from|by|until|for) (?!(?:\w+ )?\d+(?:(?:,| and|, and) \d+)+$).*(?:,| and )")
_MOST_BREAKS = 12
_MOST_WORDS = 12


@dataclass(frozen=True)
class Delivery:
    """A sentence without what it says about the telling, and whom that names."""

    text: str
    to: str = ""
    kindly: bool = False
    """Whether it is a no that has to be a kind one."""
    one: bool = False
    """Whether it is for a single person, who isn't named there."""
    begins: bool = False
    """Whether it begins a paragraph."""


def taken_off(text: str, *, asked: bool = False) -> Delivery:
    """Take off what is said about the telling; `asked`: somebody who "will know" is who is asked."""
    text = _unargued(text.strip())
    asked = asked or text.endswith("?")
    if len(text) > LONGEST:
        return Delivery(text)
    if match := _delivery(text, SENTENCES, asked=asked):
        return _delivered("", match, first=True)
    for lead in LEADS:
        if (match := lead.match(text)) and _is_whom(match["to"] or "all"):
            to = _whom(match["to"] or "")
            return Delivery(told(match["said"], one=is_one(to)) if to else match["said"], to)
    for cut in list(_BREAK.finditer(text))[-_MOST_BREAKS:]:
        match = _delivery(text[cut.end() :], CLAUSES, asked=asked or _is_question(text))
        if match and "," not in _named(match):
            said = text[: cut.start()] + text[cut.start() : cut.end()].strip(" ,;-\u2013\u2014")
            return _delivered(said, match)
    return _inside(text)


def _inside(text: str) -> Delivery:
    """Take off a clause about the telling that stands among others: "…, the shift lead needs to know, and …"."""
    breaks = list(_BREAK.finditer(text))[:_MOST_BREAKS]
    for before, after in itertools.pairwise(breaks):
        match = _delivery(text[before.end() : after.start()], CLAUSES[:2], asked=False)
        if match and "," not in _named(match):
            return _delivered(f"{text[: before.end()]}{text[after.end() :]}", match)
    return Delivery(text)


def _unargued(text: str) -> str:
    """Take off that there is nothing to meet about."""
    while match := _NO_MEETING.match(text):
        text = text[match.end() :]
    return text


def _is_question(text: str) -> bool:
    return bool(
        re.match(r"(?:what|which|who|where|when|how|is|are|does|do|has|have|can|check which)\b", text, re.IGNORECASE)
    )


def _delivery(text: str, forms: tuple[Pattern, ...], *, asked: bool) -> re.Match[str] | None:
    """Match a clause that is about the telling; one with a figure or a name beside whom it is for is kept."""
    text = bare(EMOJI.sub("", text)).rstrip("?").strip()
    for form in (*forms, ASKED_OF) if asked else forms:
        match = form.fullmatch(text)
        if match and _is_whom(_named(match) or "everyone") and (not _beside(match) or _noted(match)):
            return match
    return None


def _beside(match: re.Match[str]) -> bool:
    why = match.groupdict().get("why") or ""
    return bool(facts_in(f"x {why}"))


def _noted(match: re.Match[str]) -> str:
    """Return what is to be noted of an aim with a figure or a name: "send it round so no one turns up at 9"."""
    why = (match.groupdict().get("why") or "").strip(" ,")
    return f"Please note this, {why}." if _beside(match) and re.match(r"so (?!not from)", why) else ""


def _named(match: re.Match[str]) -> str:
    return match["to"] or match.groupdict().get("who") or ""


def _delivered(said: str, match: re.Match[str], *, first: bool = False) -> Delivery:
    groups = match.groupdict()
    kindly = re.match(KIND_NO, groups.get("kind") or "") is not None
    one = re.search(r"\b(?:him|her)\b", match[0]) is not None
    to = _whom(_named(match))
    said = " ".join(filter(None, (sentence(said) if said and _noted(match) else said, _noted(match))))
    return Delivery(said, begun(to) if first and match.start("to") == 0 else to, kindly=kindly, one=one)


def _is_whom(to: str) -> bool:
    return not (_NOBODY.match(to) or _FINITE.search(to) or len(to.split()) > _MOST_WORDS or _AT.search(to))


def _whom(to: str) -> str:
    return "" if _PRONOUN.match(to) else to
