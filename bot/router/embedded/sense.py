"""What a text means, as a vector: without what says nothing of its meaning."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from bot.router.embedded.courtesies import COURTESIES, sentences

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from bot.router.embedded.encoder import Encoder

_MAX_CHARACTERS = 2_000
"""What a request is about is said early on; encoders take long for long texts."""
_ENDS = 3
"""Sentences that are looked at for courtesies, at either end."""
_COURTEOUS = 0.8
"""How close a sentence has to be to a courtesy to be one; chosen on the tune part."""
_LONGEST = 80
"""Characters of a courtesy, at most."""
_REMEMBERED = 16
"""Texts whose rows are remembered: the kind of meeting is asked for right after the route."""

_BULLET = re.compile(r"^\s*(?:[-*\u2022\u2013]|\d{1,2}[.)])\s+", re.MULTILINE)


def normal(text: str) -> str:
    """Return a text without what says nothing of its meaning: bullets, capitals, line breaks, the last full stop."""
    return " ".join(_BULLET.sub("", text[:_MAX_CHARACTERS]).split()).lower().rstrip(".!?\u3002\uff01\uff1f")


def courtesies() -> tuple[str, ...]:
    """Return every courtesy as it is compared."""
    return tuple(normal(each) for spoken in COURTESIES.values() for each in spoken)


class Sense:
    """Reads texts with an encoder. It only reads, so it may be shared, by threads too."""

    def __init__(self, encoder: "Encoder") -> None:
        self._encoder = encoder
        self._courtesies = self.known(courtesies())
        self._row = lru_cache(maxsize=_REMEMBERED)(self._encoded)

    def known(self, texts: Sequence[str]) -> "NDArray[np.float32]":
        """Return one row for each of some normal texts, from the file of vectors where it holds them."""
        from bot.router.embedded import vectors  # noqa: PLC0415 -- only the embedded router pays for numpy

        return vectors.vectors(self._encoder, texts)

    def of(self, text: str) -> "NDArray[np.float32]":
        """Return the row of what somebody wrote, a copy of its own; takes some milliseconds."""
        return self._row(text).copy()

    def without_courtesies(self, text: str) -> str:
        """Return a text without the greetings and thanks around it; one that is nothing else stays as it is."""
        kept = sentences(_BULLET.sub("", text[:_MAX_CHARACTERS]))
        if len(kept) < 2:  # noqa: PLR2004 -- a single sentence is the request
            return text
        courteous = self._courteous(kept)
        first, last = 0, len(kept)
        while first in courteous:
            first += 1
        while last - 1 in courteous:
            last -= 1
        return " ".join(kept[first:last]) or text

    def _courteous(self, kept: Sequence[str]) -> set[int]:
        """Return which of the first and last sentences are courtesies."""
        ends = {*range(min(_ENDS, len(kept))), *range(max(0, len(kept) - _ENDS), len(kept))}
        order = sorted(index for index in ends if len(kept[index]) <= _LONGEST)
        if not order:
            return set()
        near = self._encoder.encode([normal(kept[index]) for index in order]) @ self._courtesies.T
        return {index for index, row in zip(order, near, strict=True) if row.max() >= _COURTEOUS}

    def _encoded(self, text: str) -> "NDArray[np.float32]":
        return self._encoder.encode([normal(self.without_courtesies(text))])


@cache
def sense() -> Sense:
    """Return the encoder's sense, made once for a process; loading its weights takes most of a second."""
    from bot.router.embedded.encoder import encoder  # noqa: PLC0415 -- only the embedded router pays for the weights

    return Sense(encoder())
