"""Small pieces of English grammar: enough to turn "I need to tell them" into what they are told."""

import re

MAX_SUBJECT = 60
MAX_TITLE = 75

GROUP = r"(?:everyone|everybody|people|all|(?:all|most) (?:the |our |my )?\w+|the others|others)"
_DANGLING = frozenset(
    "a an and about after at because before between but by for from how if in into is my of on or our over so than that "
    "the their these this to we which who will with your was are has have i not what when whether while".split()
)
_AUXILIARY = (
    r"(?:is|are|was|were|has|have|had|will|would|can|could|should|may|might|must)"
)


def plain(text: str) -> str:
    """Straighten curly apostrophes, character by character, so that patterns needn't know both."""
    return text.replace("’", "'")


def lower_first(text: str) -> str:
    """Begin in lower case what begins a sentence, unless it is a name, an abbreviation or "I"."""
    first = re.match(r"[\w']*", text)
    word = first[0] if first else ""
    starts = word.casefold() in _STARTERS
    return text[:1].lower() + text[1:] if starts else text


_STARTERS = frozenset(
    "a an the my our your this that these those we they he she it there everyone everybody people all some several two "
    "three four five each both no should can could is are was were do does who what when where why how in on at from by "
    "marketing sales product engineering opinions next last yesterday today tomorrow please let if as since because".split()
)


def upper_first(text: str) -> str:
    """Begin a sentence."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """Begin and end a sentence; an end that is already there stays."""
    text = upper_first(text.strip().rstrip(",;:"))
    return text if not text or text[-1] in ".!?…" else text + "."


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
    words = head.rsplit(" ", 1)[0].split(" ") if " " in head else [text[:limit]]
    clause = re.split(r"(?:[;:–—]| - )\s", " ".join(words))
    if len(clause) > 1 and len(clause[0]) > limit // 3:
        return clause[0]
    while len(words) > 1 and words[-1].casefold() in _DANGLING:
        words.pop()
    return " ".join(words).rstrip(",;:–—-")


def without_article(text: str) -> str:
    """Take off a leading article or "some", for a heading."""
    return re.sub(r"^(?:an?|the|some|my|our)\s+", "", text, flags=re.IGNORECASE)


def definite(text: str) -> str:
    """Speak of a thing that both sides know: "a late delivery" becomes "the late delivery"."""
    return re.sub(r"^an?\s+", "the ", text)


def to_you(text: str) -> str:
    """Turn what "they" do into what "you" do, in a clause whose subject is whom the email is for."""
    for they, you in (("themselves", "yourselves"), ("their", "your"), ("them", "you"), ("they", "you")):
        text = re.sub(rf"\b{they}\b", you, text)
    return text


def question(clause: str) -> str | None:
    """Turn "whether the invoice has been paid" (without "whether") into "Has the invoice been paid?", if that is easy."""
    match = re.match(rf"(?P<subject>(?:[\w'’-]+ ){{1,8}}?)(?P<verb>{_AUXILIARY}) (?P<rest>.+)$", bare(clause))
    if not match:
        return None
    return f"{upper_first(match['verb'])} {match['subject']}{match['rest'].rstrip('?')}?"


def head_noun(phrase: str) -> str:
    """Return the noun that a phrase is about: "notes" of "the notes of yesterday's meeting"."""
    phrase = re.split(r" (?:of|on|from|for|about|with|that|which|who|to|in|at|by|before|until|and|I|we)\b", phrase)[0]
    words = without_article(phrase).split()
    return re.sub(r"[^\w'-]", "", words[-1]) if words else ""


def is_plural(noun: str) -> bool:
    """Whether a noun looks like a plural."""
    return noun.casefold() in ("people", "minutes", "news", "data") or bool(re.search(r"[^s'u]s$", noun.casefold()))


def joined(names: tuple[str, ...]) -> str:
    """Join names as a sentence does."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""


def facts_in(text: str) -> tuple[str, ...]:
    """Return what must not get lost: everything with a digit, and names (capital letters not at a sentence's start)."""
    found = re.findall(r"\S*\d\S*|(?<![.!?:\n] )(?<!^)(?<!\n)\b[A-Z][\w&.-]*\w", text)
    return tuple(re.sub(r"^\W+|\W+$", "", fact) for fact in found if fact not in ("I'm", "I'd"))


def lacks(text: str, source: str) -> bool:
    """Whether a fact of the source is missing from a text."""
    return any(fact.casefold() not in text.casefold() for fact in facts_in(source))
