"""Reading a request: the person's words, the labelled facts after them, and what can be told from both."""

import re
import unicodedata
from dataclasses import dataclass

from bot.router.embedded.drafter.detection import language_of
from bot.router.embedded.drafter.prefaces import without_preface

LONGEST = 500
"""Characters of a sentence that is read for what it means; a longer one is kept as it stands, which takes no time."""

_CURLY = "\u2019"
_ITEMS = "\n\nAgenda items:\n"
_STAKEHOLDERS = "\n\nStakeholders: "
_LISTED = re.compile(r"^\s*(?:[-*\u2022\u2013]|\d{1,2}[.)])\s+(.+)$")
_SENTENCE_END = re.compile(
    r"(?<=[.!?])(?<!\bDr\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bMrs\.)(?<!\be\.g\.)(?<!\bi\.e\.)"
    r"(?<!\bSr\.)(?<!\bSra\.)(?<!\bNr\.)(?<!\bca\.)(?<!\bz\.B\.)(?<!\bbzw\.)(?<!\bej\.)(?<! M\.)"
    r"(?<!\bSt\.)(?<!\bSte\.)(?<!\bmax\.)(?<!\bmin\.)(?<!\bProf\.)(?<!\bDra\.)(?<!\binkl\.)(?<!\bevtl\.)(?<!\bggf\.)"
    r"(?<!\bsr\.)(?<!\bsra\.)(?<!\bdra\.)(?<!\brev\.)(?<!\b[AaOoÀà] D\.)(?<!\b[Dd][aeo] D\.)(?<!\b[Aa]o D\.)"
    r"(?<!\b\d\.)(?<!\b\d\d\.)(?<!\b[ap]\.m\.)"
    r"\s+(?=[\"'“(\[¿¡«„]*[A-ZÀ-ÖØ-Þ0-9])"
    r"|(?<=\d\.)\s+(?=(?:J'|C'est |Il |Elle |On |Nous |Je |Ça |Wir |Ich |Sie |Es |Er |Das |Da |Was |Wer |"
    r"Bitte |Frag |Sag |Schreib |Die |Der |Den |Dem |Kannst |Könnt |Können |Wenn )\w)"
    r"|(?<=[\u3002\uff01\uff1f])(?![\u3002\uff01\uff1f\u300d\u300f\uff09])(?=.)"
)


@dataclass(frozen=True)
class Matter:
    """What a request says."""

    words: str
    """The person's own text."""
    sentences: tuple[str, ...]
    listed: tuple[str, ...]
    """What the person wrote as a list, line by line."""
    stakeholders: tuple[str, ...]
    items: tuple[str, ...]
    """The agenda items that a form added."""
    language: str | None
    """One that is drafted: "en", "es", "fr", "de" or "pt"; None for any other."""


def read(text: str) -> Matter:
    """Read what the router was given; nothing is refused."""
    text = "".join(
        character for character in text if character in "\n\t" or unicodedata.category(character) not in _NO_TEXT
    )
    words, _, items = _last(text, _ITEMS)
    words, _, stakeholders = _last(words, _STAKEHOLDERS)
    words = words.replace(_CURLY, "'")  # so that patterns needn't know both
    listed: list[str] = []
    sentences: list[str] = []
    for line in filter(None, (line.strip() for line in words.splitlines())):
        if match := _LISTED.match(line):
            listed.append(one_line(match[1]))
        else:
            sentences += (one_line(sentence) for sentence in _SENTENCE_END.split(line))
    return Matter(
        words=words.strip(),
        sentences=without_preface(sentences),
        listed=tuple(listed),
        stakeholders=tuple(filter(None, (one_line(name) for name in stakeholders.split(",")))),
        items=tuple(filter(None, (one_line(line.lstrip("-\u2022 ")) for line in items.splitlines()))),
        language=language_of(words),
    )


def own_words(text: str) -> str:
    """Return the person's words alone, without the labelled facts after them."""
    return _last(_last(text, _ITEMS)[0], _STAKEHOLDERS)[0]


def one_line(text: str) -> str:
    """Join what stands on several lines, with single spaces."""
    return " ".join(text.split())


_NO_TEXT = ("Cc", "Cs")


def _last(text: str, label: str) -> tuple[str, str, str]:
    """Split at the last such label; what follows is empty where there is none."""
    before, found, after = text.rpartition(label)
    return (before, found, after) if found else (text, "", "")
