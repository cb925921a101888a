"""Small pieces that every language needs: a line that fits, the facts of a sentence, a phrase without its article."""

import re
from collections.abc import Mapping

from bot.router.embedded.drafter.languages.language import Form, Language
from bot.router.embedded.drafter.phrasing import bare, holds, sentence, upper_first

_WORD = re.compile(r"[^\W_][\w&@%€$£.,:/'-]*[^\W_][%€$£]?|[^\W_]")
_ELIDED = re.compile(r"^(?:[ldnsjmtc]|qu|jusqu|lorsqu|puisqu)'", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;:] | [–—-] ")  # noqa: RUF001 -- dashes, as people write them
_BOTH = re.compile(r" (?:y|e|et|und) (?:l[oae]s?|el|der|die|das|den|[oa]s?) ", re.IGNORECASE)
_LISTED = re.compile(
    r"(?:(?!(?:mit|avec|con|com)\b)[^\s,;:]+ ){0,1}[^\s,;:]+(?:,| (?:und|oder|et|ou|y|o|e|ou|sowie) )", re.IGNORECASE
)
_SPACED = re.compile(r" (\w+)(?= )")
_ORDINAL = re.compile(r"\d{1,2}\.")
_AND = frozenset(("und", "oder", "et", "ou", "y", "o", "e"))
_NO_CLAUSE = frozenset(
    [
        "um",
        "ohne",
        "wenn",
        "si",
        "quand",
        "sans",
        "vers",
        "depuis",
        "avant",
        "après",
        "jusqu'à",
        "cuando",
        "sin",
        "desde",
        "antes",
        "después",
        "hasta",
        "quando",
        "sem",
        "depois",
        "até",
    ]
)
"""What may begin a clause, but as often goes on with one: "um 17 Uhr", "sagen, wenn"."""
_A_THIRD = 3
_A_FEW = 3


def fitting(text: str, limit: int, language: Language) -> str:
    """Shorten to whole words, at a clause's end where there is one, and never after a word that needs another."""
    text = " ".join(text.split())
    if len(text) <= limit:
        return text
    head = text[: limit + 1]
    ends = [match.start() for match in _CLAUSE.finditer(head) if match.start() > limit // _A_THIRD]
    if ends:  # a clause may end in any word: "fällt aus, …"
        return _closed(head[: ends[-1]].rstrip(",;:–—-([ ").split(" "))  # noqa: RUF001 -- dashes, as people write them
    head = _before_a_break(head, limit, language) or (head.rsplit(" ", 1)[0] if " " in head else text[:limit])
    parts = head.split(" ")
    if len(parts) > _A_FEW and parts[-2] in _AND and parts[-1][:1].islower():
        del parts[-2:]
    while len(parts) > 1 and (parts[-1].casefold().strip("(¿¡") in language.dangling or _ORDINAL.fullmatch(parts[-1])):
        parts.pop()
    shortened = " ".join(parts).rstrip(",;:–—-([ ")  # noqa: RUF001 -- dashes, as people write them
    return shortened.lstrip("¿¡") if shortened[-1:] not in "?!" else shortened


def _before_a_break(head: str, limit: int, language: Language) -> str:
    """Return what stands before the last word that begins a clause; nothing where that would be too short."""
    breaks = language.meeting.breaks - _AND - _NO_CLAUSE
    starts = [match.start() for match in _SPACED.finditer(head) if match[1].casefold() in breaks]
    ends = [start for start in starts if start > limit // _A_THIRD and len(head[:start].split()) > _A_FEW]
    return head[: ends[-1]] if ends else ""


def titled(text: str, limit: int, language: Language) -> str:
    """Shorten a heading to its first clause that says enough; a list of things is no clause."""
    text = " ".join(text.split())
    if len(text) <= limit:
        return text
    for match in _CLAUSE.finditer(text[: limit + 1]):
        words = text[: match.start()].rstrip().split(" ")
        if (
            len(words) >= _A_FEW
            and words[-1].casefold() not in language.dangling
            and not (match[0] == ", " and _LISTED.match(text, match.end()))
        ):
            return _closed(words)
    starts = [
        match.start() for match in _SPACED.finditer(text[: limit + 2]) if match[1].casefold() in language.meeting.breaks
    ]
    ends = [start for start in starts if start > limit // _A_THIRD]
    words = text[: ends[-1]].rstrip(" ,;:").split(" ") if ends else []
    while len(words) > _A_FEW and words[-1].casefold() in language.dangling:
        words.pop()
    return _closed(words or fitting(text, limit, language).split(" "))


def _closed(words: list[str]) -> str:
    """Join the words that are kept; what was opened and isn't closed goes."""
    text = " ".join(words)
    if text.count("(") > text.count(")"):
        text = text[: text.rindex("(")].rstrip(" ,;:") or text
    return text.lstrip("¿¡") if text[-1:] not in "?!" else text


def facts(text: str, language: Language) -> tuple[str, ...]:
    """Return what must not get lost: whatever has a digit, and words with a capital letter inside a sentence."""
    found = []
    start = True
    for match in _WORD.finditer(text):
        word = match[0]
        if any(letter.isdigit() for letter in word):
            found.append(word)
        else:
            name = _ELIDED.sub("", word)
            begins = start and name == word
            if name[:1].isupper() and not begins and name.casefold() not in language.ordinary:
                found.append(name)
        start = bool(re.match(r"\s*[.!?:\n]\s", text[match.end() : match.end() + 4]))
    return tuple(found)


def lacks(text: str, source: str, language: Language) -> bool:
    """Whether a fact of the source is missing from a text."""
    return any(not holds(text, fact) for fact in facts(source, language))


def without_article(text: str, language: Language) -> str:
    """Take off a leading article, for a heading; "the pros and the cons" keeps both."""
    if _BOTH.search(text):
        return text
    return language.articles.sub("", text, count=1)


class Values(dict[str, str]):
    """What stands in a template; a group that the pattern doesn't have is empty."""

    def __missing__(self, key: str) -> str:
        """Return nothing."""
        return ""


def filled(groups: Mapping[str, str | None], forms: Mapping[str, Form], language: Language) -> Values | None:
    """Put every group into its form; None where one of them can't be put into it."""
    values = Values()
    for name, group in groups.items():
        text = bare(group or "")
        if group and name in forms:
            formed = forms[name](text)
            if formed is None:
                return None
            text = formed
        begins = re.match(r"[^\W\d_]+", text)
        if begins and begins[0].casefold() in language.mail.lower:
            text = lower_start(text)
        values[name] = text
        values[f"{name}_as"] = group or ""
        values[f"{name}_too"] = f" {text}" if text else ""
        values[f"{name}_up"] = upper_first(text)
        values[f"{name}_in"] = text if re.match(r"[^\W\d_]{2}", text) and text[:2].isupper() else lower_start(text)
        values[f"{name}_end"] = sentence(text) if text else ""
        values[f"{name}_end_too"] = f" {sentence(text)}" if text else ""
        values[f"{name}_bare"] = without_article(text, language)
    return values


def lower_start(text: str) -> str:
    """Go on in the middle of a sentence with what began one."""
    return text[:1].lower() + text[1:]


def bullets_at(and_: str) -> Form:
    """Make the form of a list in a sentence, "a, b and c": a line for each."""
    between = re.compile(rf"[,;] (?:{and_} )?")

    def bullets(text: str) -> str:
        return "\n".join(f"- {upper_first(part)}" for part in between.split(text))

    return bullets
