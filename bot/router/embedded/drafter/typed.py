"""What was typed in haste: sentences in lower case, "i" for "I", a day without its capital."""

import re
from collections.abc import Iterator

_NO_END = (
    r"(?<!\betc[.])(?<!\bincl[.])(?<!\bmax[.])(?<!\bmin[.])(?<!\bapprox[.])(?<!\btel[.])(?<!\bext[.])(?<!\bvol[.])"
    r"(?<!\bdept[.])(?<!\binst[.])(?<!\bnos[.])(?<!\bno[.])(?<!\bnr[.])(?<!\bSt[.])(?<!\bvs[.])(?<!\bArt[.])"
)
_END = re.compile(rf"(?:(?<=[a-z]{{2}}[.!?])|(?<=\w[!?])){_NO_END}\s+(?=[a-z])|(?<=\d\.)\s+(?=[A-Z][a-z])")
_ROW = re.compile(r"([!?])\1+")
_DAYS = re.compile(
    r"\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|april|june|july|september|october"
    r"|november|december|christmas|easter)(?=s?\b)"
)
_I = re.compile(r"(?<![\w.\u2019'/-])i(?=(?:'(?:m|ve|ll|d))?(?:[\s,]|$))")


def as_sentences(sentences: tuple[str, ...]) -> Iterator[str]:
    """Split what was typed without capitals where a sentence ends."""
    for each in sentences:
        yield from filter(None, (part.strip() for part in _END.split(_ROW.sub(r"\1", each))))


def proper(text: str) -> str:
    """Give a text the capitals that English asks for, where there is no doubt."""
    return _I.sub("I", _DAYS.sub(lambda match: match[0].capitalize(), text))
