"""From what "she" or "they" do to what "you" do, in a clause that is said to those whom it speaks of."""

import re

from bot.router.embedded.drafter.phrasing import bare, is_plural, sentence, upper_first
from bot.router.embedded.drafter.roles import ROLE

_ADVERB = r"(?:still|also|already|really|just|only|never|always|ever|actually|now|perhaps|kindly)"
_CONTRACTED = r"(?:'s|'re|'d|'ll|'ve)"
_SUBJECT = re.compile(
    rf"\b(?:she|he|they)(?P<short>{_CONTRACTED})?(?P<adverb> {_ADVERB})?(?: (?P<verb>[a-z]+(?:'t)?))?(?![\w'])",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?P<verb>is|was|has|does|isn't|wasn't|hasn't|doesn't) (?:she|he)\b(?!')(?: (?=\w))?", re.IGNORECASE
)
_HERS = re.compile(
    r"\bher(?= (?!(?:to|that|one|and|or|by|about|on|in|at|for|with|it|its|if|when|so)\b)[\w'])", re.IGNORECASE
)
_IRREGULAR = {
    "has": "have", "is": "are", "was": "were", "does": "do", "goes": "go",
    "hasn't": "haven't", "isn't": "aren't", "wasn't": "weren't", "doesn't": "don't",
}  # fmt: skip
_NAME = re.compile(r"(?<![.!?:] )(?<!^)\b[A-Z][a-z]\w+")
_NO_NAME = (
    r"(?!(?:The|An?|My|Our|His|Her|Their|She|He|They|It|This|That|There|Your?|Please|In|On|At|We|What|When|How)\b)"
)
_OTHER = re.compile(
    rf"{_NAME.pattern}|^{_NO_NAME}[A-Z][a-z]\w+|\b"
    rf"(?:the|our|my|an?) (?:[\w-]+ )?(?:{ROLE.pattern}|man|woman|boy|girl|lady|guy|chap|lad)\b"
)
_PARTICIPLE = r"(?:\w+ed|\w+en|been|got|gone|done|sent|paid|made|left|come|had|put|read|met|kept|found|told|heard|won)"
_AUXILIARY = (
    r"(?:is|are|was|were|will|would|can|could|should|may|might|must"
    rf"|(?:has|have|had)(?= (?:(?:not|been|already|ever|{_ADVERB}) )*{_PARTICIPLE}\b))"
)
_AS_QUESTION = re.compile(rf"(?P<subject>(?:[\w'-]+ ){{1,8}}?)(?P<verb>{_AUXILIARY}) (?P<rest>.+)$")
_REMARK = re.compile(
    r"(?P<said>.+?)(?:; |,? and (?:tell|let) (?:you|him|her|them)(?: know)?(?: that)? "
    r"|, (?=(?:I|we|he|she|they|you|there|(?:a )?yes or no|\w+ of us|too (?:many|few|much)|(?:the|our"
    r"|my) [\w'-]+)(?:'(?:m|re|s|ve|ll|d))?"
    r" (?!and\b|or\b)))(?P<more>.+)$"
)
_YOU_DO = re.compile(rf"you(?P<rest> (?:{_ADVERB} )?(?!{_ADVERB})(?P<verb>[a-z]+)\b(?!').*)$")
_LONG = {"d": "Would", "re": "Are", "ve": "Have", "ll": "Will"}
_PAST = re.compile(
    r"\w+ed|went|got|came|made|left|won|lost|found|took|gave|sent|said|told|paid|had|did|saw|knew|thought"
)


def to_you(text: str, *, one: bool = False) -> str:
    """Turn what those do whom a clause speaks of into what "you" do; `one`: it speaks of a single person."""
    for they, you in (("themselves", "yourselves"), ("theirs", "yours"), ("their", "your")):
        text = re.sub(rf"\b{they}\b", you, text)
    text = re.sub(r"\b(to|ask|tell|inform|remind|contact|call|thank|let|send) them$", r"\1 you", text)
    text = re.sub(r"\bthey\b", "you", text)
    text = re.sub(r"\bthem\b", lambda match: "you" if _theirs(match) else match[0], text)
    return _one(text) if one else text


def _theirs(match: re.Match[str]) -> bool:
    """Whether "them" means the readers: not where a plural before it may be meant ("the forms and hand them in")."""
    return not _plurals(match.string[: match.start()])


def _one(text: str) -> str:
    named = _OTHER.search(text)  # "ask Ruth to remind Tom that he is late": after another name "he" may be that one
    head, rest = (text[: named.end()], text[named.end() :]) if named else (text, "")
    head = _ASKED.sub(lambda match: f"{_agreed(match['verb'])} you ", head)
    head = _SUBJECT.sub(_you, head)
    head = re.sub(r"\b(?:himself|herself)\b", "yourself", head)
    head = re.sub(r"\bhis\b", "your", head, flags=re.IGNORECASE)
    head = _HERS.sub("your", head)
    head = re.sub(r"\b(?:him|her)\b", "you", head, flags=re.IGNORECASE)
    return head.replace("  ", " ") + rest


def _you(match: re.Match[str]) -> str:
    short, adverb, verb = match["short"] or "", match["adverb"] or "", match["verb"] or ""
    if short == "'s":
        short = "'ve" if re.fullmatch(_PARTICIPLE, verb) else "'re"
    elif not short:
        verb = _agreed(verb)
    return f"you{short}{adverb}" + (f" {verb}" if verb else "")


def _agreed(verb: str) -> str:
    """Say a verb as after "you": "needs" becomes "need"; one in the past stays."""
    low = verb.casefold()
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if not re.search(r"[^su']s$", low) or low == "this":
        return verb
    if low.endswith("ies") and low not in ("dies", "lies", "ties"):
        return f"{verb[:-3]}y"
    return verb[:-2] if re.search(r"(?:sh|ch|x|ss|zz)es$", low) else verb[:-1]


def remark(text: str) -> tuple[str, str]:
    """Split off a remark after a request, as a sentence that follows it: "reset my password, I'm locked out"."""
    match = _REMARK.match(text)
    return (match["said"], f" {sentence(match['more'])}") if match else (text, "")


def asked(clause: str) -> str | None:
    """Turn "the invoice has been paid" into "Has the invoice been paid?"; None if that is hard."""
    clause = bare(clause).rstrip("?")
    if match := _AS_QUESTION.match(clause):
        return f"{upper_first(match['verb'])} {match['subject']}{match['rest']}?"
    if match := re.match(r"you'(?P<short>d|re|ve|ll) (?P<rest>.+)$", clause):
        return f"{_LONG[match['short']]} you {match['rest']}?"
    match = _YOU_DO.match(clause)
    if match and not _PAST.fullmatch(match["verb"]):
        return f"Do you{match['rest']}?"
    return None


def told(clause: str, *, one: bool) -> str:
    """Turn "they" into "you" in what somebody is told, where nobody else is spoken of that it may mean."""
    clause, colon, more = clause.partition(": ")
    they = re.search(r"\b(?:their|they|them)\b", clause, re.IGNORECASE)
    if they and _plurals(clause[: they.start()]):
        said = _one(clause) if one else clause
    else:
        said = to_you(re.sub(r"^Their\b", "their", clause), one=one)
    return said + colon + more


def _plurals(text: str) -> bool:
    """Whether a text speaks of several that "they" may mean."""
    words = [word for word in re.findall(r"[a-z]+", text) if len(word) > _SHORT]
    return any(is_plural(word) or word in _MANY for word in words)


_SHORT = 3
"""Letters of a word that ends in -s and is no plural: "is", "was", "has"."""
_MANY = ("team", "staff", "board", "company", "firm", "crew", "everyone", "everybody")
