"""What people say of their own text before they come to the matter: that it is long, and that they are sorry for it."""

from collections.abc import Sequence

from bot.router.embedded.drafter.languages.prefaces import BEAR, FOR, LONG, NOUNS, OPENING, SORRY
from bot.router.embedded.drafter.patterns import Pattern

_EXCUSE = rf"{SORRY} (?:{FOR} )?{NOUNS}"
_PREFACE = Pattern(
    rf"(?:{OPENING}[,.!:]? )*"
    rf"(?:{BEAR}(?:,? (?:because|as|since|but|car|porque|denn))?(?:,? {LONG})?|{_EXCUSE}|{LONG}(?:, {SORRY})?)"
    r"(?:, (?:but )?it's been (?:an? )?[\w ]{1,20})?[\s.!…:,-]*"
)
_ASIDE = Pattern(rf"[,;(]+ ?{_EXCUSE}\)?(?=[.!:]?$)")


def without_preface(sentences: Sequence[str]) -> tuple[str, ...]:
    """Return sentences without those, or the part of one, that only speak of the text itself; never none."""
    first = 0
    while first < len(sentences) - 1 and _PREFACE.fullmatch(sentences[first]):
        first += 1
    return tuple(_ASIDE.sub("", each) for each in sentences[first:])
