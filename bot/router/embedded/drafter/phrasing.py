"""Small pieces of English grammar: enough to turn "I need to tell them" into what they are told."""

import re

MAX_SUBJECT = 60
MAX_TITLE = 75
EMOJI = re.compile(r"[\U0001F000-\U0001FAFF\u2600-\u27BF\uFE0F]+")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_DANGLING = _words(
    "a an and about after at because before between but by for from how if in into is my of on or our over so "
    "than that the their these this to we which who will with your was are has have i not what when whether "
    "while"
)


def lower_first(text: str) -> str:
    """Begin in lower case what begins a sentence, unless it is a name, an abbreviation or "I"."""
    first = re.match(r"[\w']*", text)
    word = first[0] if first else ""
    starts = word.casefold() in _STARTERS
    return text[:1].lower() + text[1:] if starts else text


_STARTERS = _words(
    "a an the my our your this that these those we they he she it there everyone everybody people all some "
    "several two three four five each both no should can could is are was were do does who what when where why "
    "how in on at from by marketing sales product engineering opinions next last yesterday today tomorrow "
    "please let if as since because"
)


def upper_first(text: str) -> str:
    """Begin a sentence."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """Begin and end a sentence; an end that is already there stays."""
    text = upper_first(text.strip().rstrip(",;:"))
    closed = not text or text[-1] in ".!?…" or re.search(r"://\S+$|[.!?]['\")\u201d]$", text)
    return text if closed else text + "."


def bare(text: str) -> str:
    """Take off the end of a sentence."""
    text = text.strip().rstrip("!;,:").strip()
    return text if re.search(r"\b(?:[ap]\.m|etc|e\.g|i\.e|Inc|Ltd)\.$", text) else text.rstrip(".!;,:").strip()


def shortened(text: str, limit: int) -> str:
    """Shorten to whole words, without leaving a word that needs another after it; no mark that something is gone."""
    text = " ".join(text.split())
    if len(text) <= limit:
        return text
    head = text[: limit + 1]
    clauses = [match.start() for match in _CLAUSE.finditer(head)]
    if clauses and clauses[-1] > limit // 4:
        return head[: clauses[-1]]
    ends = [match.start() for match in _BREAK.finditer(head)]
    if ends and ends[-1] > limit // 3:
        head = head[: ends[-1]]
    else:
        head = head.rsplit(" ", 1)[0] if " " in head else text[:limit]
    words = head.split(" ")
    while len(words) > 1 and words[-1].casefold() in _DANGLING:
        words.pop()
    return " ".join(words).rstrip(",;:\u2013\u2014-")


_CLAUSE = re.compile(
    r"[,;] | [\u2013\u2014-] "
    r"| (?:and|but|so) (?=(?:[\w',.&-]+ ){0,3}(?:is|are|was|were|has|have|had|will|must|should|need|can)\b)"
)
_BREAK = re.compile(
    r"(?:[;:,]| [\u2013\u2014-])? (?:with|between|by|for|at|on|in|and|or|that|who|which|because|so|but|before"
    r"|until|after|from|since)\b"
)


def without_article(text: str) -> str:
    """Take off a leading article or "some", for a heading."""
    return re.sub(r"^(?:an?|the|some|my|our)\s+", "", text, flags=re.IGNORECASE)


def definite(text: str) -> str:
    """Speak of a thing that both sides know: "a late delivery" becomes "the late delivery"."""
    return re.sub(r"^an?\s+", "the ", text)


def head_noun(phrase: str) -> str:
    """Return the noun that a phrase is about: "notes" of "the notes of yesterday's meeting"."""
    phrase = re.split(r" (?:of|on|from|for|about|with|that|which|who|to|in|at|by|before|until|and|I|we)\b", phrase)[0]
    words = without_article(phrase).split()
    return re.sub(r"^\W+|\W+$", "", words[-1]) if words else ""


def is_plural(noun: str) -> bool:
    """Whether a noun looks like a plural."""
    return noun.casefold() in ("people", "minutes", "news", "data") or bool(re.search(r"[^s'u]s$", noun.casefold()))


def joined(names: tuple[str, ...]) -> str:
    """Join names as a sentence does."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""


_NAME = re.compile(r"(?<![.!?:\n] )(?<!^)(?<!\n)\b[A-Z][\w&.-]*\w")


def facts_in(text: str) -> tuple[str, ...]:
    """Return what must not get lost: everything with a digit, and names (capital letters not at a sentence's start)."""
    figures = [word for word in text.split() if any(letter.isdigit() for letter in word)]
    names = [name for name in _NAME.findall(text) if name not in ("I'm", "I'd", "I've", "I'll")]
    return tuple(re.sub(r"^\W+|\W+$", "", fact) for fact in figures + names)


def lacks(text: str, source: str) -> bool:
    """Whether a fact of the source is missing from a text."""
    return any(not holds(text, fact) for fact in facts_in(source))


def holds(text: str, fact: str) -> bool:
    """Whether a text has a fact as a word of its own: 204 doesn't hold 20."""
    return re.search(rf"(?<!\w){re.escape(fact)}(?!\w)", text, re.IGNORECASE) is not None
