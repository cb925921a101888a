"""What somebody is to do, "que entregue las horas", as an infinitive, "entregar las horas": Spanish and Portuguese.

Only known verbs are turned, since "vende" may be "vender" or a wish; where a wish is certain, regular endings are too.
"""

import re
from dataclasses import dataclass

_NO_WISH = re.compile(r"(?:[eo]s|ssem?)$")  # a plural, or a past that looks like a wish
_STEM = 3
_ARTICLES = frozenset(("o", "a", "os", "as", "lo", "la", "los", "las"))
_NOUNS = frozenset(("peça", "meta", "saia", "lance", "teste", "cheque", "corte", "firme", "prove"))
_ENDING = re.compile(r"(?P<vowel>[ea])(?:[nms]?)$")


@dataclass(frozen=True)
class Subjunctive:
    """How a language forms it."""

    forms: dict[str, str]
    """Third person singular → infinitive."""
    spelling: tuple[tuple[str, str], ...]
    """How a stem's end before "e" is written before "a": "gu" → "g"."""
    clitics: str
    """A pattern for the pronouns before the verb."""
    linked: str
    """Between infinitive and pronoun."""
    ands: str

    def infinitive(self, clause: str, *, certain: bool) -> str | None:
        """Put the verbs of a clause into the infinitive; None where its first word isn't known to be such a verb."""
        verb = rf"(?P<no>(?:no|não) )?(?P<clitics>(?:(?:{self.clitics}) ){{0,2}})(?P<verb>[^\W\d_]+)"
        first = re.match(verb, clause, re.IGNORECASE)
        turned = first and self._turned(first, certain=certain)
        if not first or not turned:
            return None
        parts = re.split(rf"(,? (?:{self.ands}) |, )", clause[first.end() :])
        for number in range(2, len(parts), 2):
            other = re.match(verb, parts[number], re.IGNORECASE)
            if other and (also := self._turned(other, certain=bool(other["clitics"]))):
                parts[number] = also + parts[number][other.end() :]
        return turned + "".join(parts)

    def _turned(self, match: re.Match[str], *, certain: bool) -> str | None:
        word = match["verb"].casefold()
        ending = _ENDING.search(word)
        stem = word[: ending.start()] if ending else word
        infinitive = self.forms.get(word) or (self.forms.get(stem + ending["vowel"]) if ending else None)
        if (
            infinitive is None
            and certain
            and ending
            and ending["vowel"] == "e"
            and len(stem) >= _STEM
            and not _NO_WISH.search(word)
        ):
            infinitive = next((stem.removesuffix(a) + b for a, b in self.spelling if stem.endswith(a)), stem) + "ar"
        if infinitive is None:
            return None
        pronouns = match["clitics"].casefold().split()
        # "a peça chegou", "los informes están": an article and its noun
        if pronouns and pronouns[-1] in _ARTICLES and (word in _NOUNS or word.endswith("s")):
            return None
        return (match["no"] or "").lower() + infinitive + (self.linked + "".join(pronouns) if pronouns else "")


def forms(regular: str, irregular: str, spelling: tuple[tuple[str, str], ...]) -> dict[str, str]:
    """Make the table: infinitives in -ar that are regular, and "form:infinitive" of all others."""
    table = dict(pair.split(":") for pair in irregular.split())
    for infinitive in regular.split():
        stem = infinitive.removesuffix("ar")
        table[next((stem.removesuffix(b) + a for a, b in spelling if stem.endswith(b)), stem) + "e"] = infinitive
    return table
