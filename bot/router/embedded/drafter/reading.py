"""Reading a request: the person's words, the labelled facts after them, and what can be told from both."""

import re
import unicodedata
from dataclasses import dataclass

LONGEST = 500
"""Characters of a sentence that is read for what it means; a longer one is kept as it stands, which takes no time."""

_CURLY = "\u2019"
_ITEMS = "\n\nAgenda items:\n"
_STAKEHOLDERS = "\n\nStakeholders: "
_LISTED = re.compile(r"^\s*(?:[-*\u2022\u2013]|\d{1,2}[.)])\s+(.+)$")
_SENTENCE_END = re.compile(
    r"(?<=[.!?])(?<!\bDr\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bMrs\.)(?<!\be\.g\.)(?<!\bi\.e\.)"
    r"(?<!\b\d\.)(?<!\b\d\d\.)(?<!\b[ap]\.m\.)"
    r"\s+(?=[\"'“(\[]?[A-Z0-9])"
)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ENGLISH = _words(
    "the to of and a is are was were be been have has had will would can could should must need needs want i i'd i'm "
    "we we're my our your their they it this that these with for from about how what when where who why whether on at "
    "by not don't can't let let's please tell ask share send remind thank plan decide agree discuss him her me us"
)
_OTHER = _words(
    "der die das und ich wir nicht mit für ein eine einen einem einer den dem zu zum zur auf ist sind von dass bitte "
    "le la les un une des du et je nous vous pour avec est sont dans que qui sur mon ma mes notre au aux "
    "el los las y yo con para por una es son mi mis nuestro nuestra del al lo se il gli e di che per sono della "
    "het een en ik wij we niet met voor van zijn mijn ons o os as um uma com não meu minha nosso nossa em "
    "og jeg det som til på har med vi att och jag är"
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
    english: bool


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
        sentences=tuple(sentences),
        listed=tuple(listed),
        stakeholders=tuple(filter(None, (one_line(name) for name in stakeholders.split(",")))),
        items=tuple(filter(None, (one_line(line.lstrip("-\u2022 ")) for line in items.splitlines()))),
        english=_is_english(words),
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


def _is_english(words: str) -> bool:
    """Whether English prose may stand beside these words: more English than other function words, in Latin letters."""
    letters = [character for character in words if character.isalpha()]
    if not letters or sum(character.isascii() for character in letters) < 0.9 * len(letters):
        return False
    tokens = re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", words.casefold())
    english = sum(token in _ENGLISH for token in tokens)
    other = sum(token in _OTHER and token not in _ENGLISH for token in tokens)
    return english > other or (english == other == 0 and all(letter.isascii() for letter in letters))
