"""German word order: the clause after "dass" as a sentence of its own, "einzutragen" as "eintragen"."""

import re

_PREFIX = r"(?:zurück|zusammen|statt|vorbei|weiter|fest|frei|teil|durch|weg|los|hin|her|bei|an|auf|aus|ab|ein|vor|nach|um|mit|zu|über|unter)"
_STEM = (
    r"(?:komm|fäng|fang|fäll|fall|find|zieh|schließ|stell|läuf|lauf|geh|gib|geb|nimm|nehm|steig|steh|liefer|mach|ruf|tritt|tret|heb|hol"
    r"|bring|sag|weis|setz|läd|lad|leg|häl|halt|schalt|bau|such|schick|senk|pass|reis|triff|treff|wart|läss|lass|tausch|lies|les|fähr"
    r"|fahr|biet|meld|gleich|lehn|nutz|wechsel|trag|träg|füll|schreib|räum|deck|klär|brich|sperr|kündig|wachs|prob|spar)"
)
_SEPARABLE = re.compile(rf"(?P<prefix>{_PREFIX})(?P<verb>{_STEM}[a-zäöüß]*)")
_NEVER_APART = re.compile(r"(?:über|unter|durch)(?!brück)|vollzieh")
_FINITE = re.compile(
    r"[a-zäöüß]+(?:t|en|te|rn|ln)|ist|sind|war|wird|wurde|muss|soll|kann|darf|will|mag|weiß|bin|brauche|möchte|mache|komme|habe|werde|konnte|musste"
)
_PRONOUN = re.compile(r"(?:ich|wir|er|sie|es|man|ihr|niemand|alle|jeder|jemand|keiner|das)$", re.IGNORECASE)
_DETERMINER = re.compile(
    r"(?:der|die|das|ein|eine|unser\w*|mein\w*|sein\w*|ihr\w*|kein\w*|dieser?|dieses|alle|beide|viele|einige|zwei|drei|\d+)$",
    re.IGNORECASE,
)
_TWO = 2
_AFTERTHOUGHT = re.compile(
    r"(?P<clause>\S+ .*?\b(?:ist|sind|war|waren|wird|werden|wurden?|hat|haben|muss|müssen|kann|können|soll|sollen|darf|dürfen|bleibt|bleiben))"
    r" (?:wegen|aufgrund|weil|da|statt|trotz|bis|ab|von|vom|am|seit|für|um) (?!.*\b(?:und|oder|dass)\b).+"
)
_CLAUSE_END = re.compile(r"((?:,|(?<!\d):) )")
_TWO_VERBS = re.compile(
    r"\b(?:ist|sind|wird|werden|wurden?|hat|haben|muss|müssen|kann|können|soll|sollen|darf|dürfen|[a-zäöüß]{3,}(?:t|en)) (?:und|oder|sowie) "
    r"(?:der|die|das|den|dem|ein|eine|wir|ich|er|sie|es|alle|jeder|jemand|niemand|man|unsere?|dann|danach|dass) "
)
_BRACKETED = re.compile(r"(?P<clause>[^()]+) \([^()]+\)$")
_NEEDS_A_NOUN = re.compile(
    r"(?:wegen|aufgrund|ohne|mit|für|gegen|trotz|statt|durch|in|im|am|an|auf|bei|beim|aus|von|vom|zur|zum|nach|seit|bis)"
)
_PLACED = re.compile(r"(?:in|im|am|an|auf|ab|wegen|seit|nach|bei|beim|aus|bis|zum|zur|vor|trotz|für)")
_ADVERB = re.compile(
    r"(?:wieder|heute|morgen|übermorgen|jetzt|leider|nun|ab sofort|bald|dann|dort|hier|demnächst|künftig|nur|noch)"
)
_NOMINATIVE = re.compile(r"(?:der|die|das|ein|eine|wir|ich|er|sie|es|man|kein|keine|unsere?|meine?|alle|niemand)")
_GOES_ON = re.compile(r"von|vom|der|des|aus|für|zur|zum|mit|und|oder|unsere[sr]|meine[sr]")
_MARK = re.compile(r"[a-z]|\d+\w?")
_CAPITAL = re.compile(r"[A-ZÄÖÜ]")
_GENITIVE = re.compile(r"(?:der|des|eines|einer|unser(?:er|es)|mein(?:er|es)|von|vom|und)$")
_ADJECTIVE = re.compile(r"(?!(?:wieder|immer|aber|oder|leider|heute|morgen|gerne|keine)$)[a-zäöüß-]+(?:e|er|es|en|te)$")
_NOUN = re.compile(r"[A-ZÄÖÜ0-9\"„][\w&./%“\"-]*$")


def main_clause(clause: str) -> str | None:
    """Turn "das Büro am Freitag schließt" into "das Büro schließt am Freitag"; None where that would be a guess."""
    clause, comma, tail = _CLAUSE_END.split(clause, maxsplit=1) if _CLAUSE_END.search(clause) else (clause, "", "")
    if _TWO_VERBS.search(clause):
        return None
    clause, after = _without_afterthought(clause)
    words = clause.split()
    if len(words) < _TWO or not _FINITE.fullmatch(words[-1]) or _NEEDS_A_NOUN.fullmatch(words[-2]):
        return None
    end = _subject_end(words) or _front_end(words)
    if not end or end >= len(words):
        return None
    verb, middle = words[-1], words[end:-1]
    if (apart := _SEPARABLE.fullmatch(verb)) and not _NEVER_APART.match(verb):
        verb = apart["verb"]
        middle = [*middle, apart["prefix"]]
    if tail.startswith(("dass ", "und dass ")):
        return None
    return " ".join((*words[:end], verb, *middle)) + after + comma + tail


def _without_afterthought(clause: str) -> tuple[str, str]:
    """Part "das Tor gesperrt ist wegen Bauarbeiten" after its verb."""
    match = _AFTERTHOUGHT.match(clause) or _BRACKETED.match(clause)
    return (match["clause"], clause[match.end("clause") :]) if match else (clause, "")


def _front_end(words: list[str]) -> int:
    """Return how many words stand before the subject: "in Raum 112", "wieder"; 0 where that isn't clear."""
    if _ADVERB.fullmatch(words[0]):
        return 1
    if not _PLACED.fullmatch(words[0]):
        return 0
    for index in range(_TWO, len(words) - 1):
        if _NOMINATIVE.fullmatch(words[index]):
            return 0 if _NEEDS_A_NOUN.fullmatch(words[index - 1]) or _NOMINATIVE.fullmatch(words[index - 1]) else index
    return 0


def question(clause: str) -> str | None:
    """Turn "die Rechnung bezahlt wurde" into "Wurde die Rechnung bezahlt"; None where that would be a guess."""
    words = clause.split()
    if len(words) < _TWO or "," in clause or not _FINITE.fullmatch(words[-1]):
        return None
    verb, middle = words[-1], words[:-1]
    if (apart := _SEPARABLE.fullmatch(verb)) and not _NEVER_APART.match(verb):
        verb, middle = apart["verb"], [*middle, apart["prefix"]]
    return " ".join((verb.capitalize(), *middle))


def _subject_end(words: list[str]) -> int:
    """Return how many words the subject has that the clause begins with; 0 where that isn't clear."""
    if not words:
        return 0
    if _PRONOUN.match(words[0]) and (len(words) == 1 or not _NOUN.match(words[1])):
        return 1
    if not any(_CAPITAL.match(word) for word in words):  # typed without capitals
        named = len(words) > _TWO and _DETERMINER.match(words[0]) and not words[0].isdigit()
        if not named or _GOES_ON.fullmatch(words[_TWO]):
            return 0
        return _TWO + bool(_MARK.fullmatch(words[_TWO]))
    end = _noun_phrase(words, 0)
    while end and end < len(words) - 1 and _GENITIVE.match(words[end]):
        more = _noun_phrase(words, end + 1)
        if not more:
            return 0 if words[end] == "und" else end
        end = more
    return end


def _noun_phrase(words: list[str], start: int) -> int:
    """Return where the noun phrase that starts there ends; 0 where there is none."""
    index = start
    if index < len(words) and _DETERMINER.match(words[index]) and not _NOUN.match(words[index][0].lower()):
        index += 1
    while index < len(words) and _ADJECTIVE.match(words[index]):
        index += 1
    first = index
    while index < len(words) and _NOUN.match(words[index]):
        index += 1
    return index if index > first and not (index == first + 1 and words[first].isdigit()) else 0


def without_zu(text: str) -> str | None:
    """Turn "die Stunden einzutragen" into "die Stunden eintragen"; None where no "zu" stands at the end."""
    text = re.sub(r"^sich ", "", text)
    clause, comma, tail = text.partition(", ")
    if match := re.search(rf" ?\b(?P<prefix>{_PREFIX})zu(?P<verb>[a-zäöüß]+(?:en|ern|eln))$", clause):
        return f"{clause[: match.start()]} {match['prefix']}{match['verb']}".strip() + comma + tail
    if match := re.search(r"(?:^| )zu (?P<verb>[a-zäöüß]+(?:en|ern|eln|un))(?= und |$)", clause):
        rest = clause[match.end() :]
        return f"{clause[: match.start()]} {match['verb']}".strip() + (_more(rest)) + comma + tail
    return None


def _more(text: str) -> str:
    """Take "zu" off what is to be done besides: " und den Raum zu bestätigen"."""
    return re.sub(r" zu (?=[a-zäöüß]+(?:en|ern|eln)\b)", " ", text)


_POSSESSIVE = {
    "ihre": "die", "seine": "die", "ihren": "den", "seinen": "den", "ihrem": "dem", "seinem": "dem", "ihrer": "der",
    "seiner": "der", "ihr": "das", "sein": "das",
}  # fmt: skip
_POSSESSED = re.compile(rf"\b({'|'.join(_POSSESSIVE)}) (?=(?:[a-zäöüß]+e[nrsm]? )?[A-ZÄÖÜ])")


def impersonal(text: str) -> str:
    """Say "die Stunden" for "ihre Stunden": it suits "du", "ihr" and "Sie"."""
    return _POSSESSED.sub(lambda match: f"{_POSSESSIVE[match[1]]} ", text)
