"""What kind of meeting a request calls for, by meaning: the drafter plans the agenda by it.

The examples of the definition say it with their `meeting`: a conflict, a choice, a kick-off. The kind is taken where it
is clearly ahead of the others; else the drafter goes by the words.
"""

from functools import lru_cache

from bot.router.definition import Definition
from bot.router.embedded.classifier import Classifier
from bot.router.embedded.drafter.reading import own_words
from bot.router.embedded.sense import Sense, normal, sense

_AHEAD = 0.05
"""How much the best kind's score has to be above the next one's; chosen on the tune part."""


class Meetings:
    """Knows the kinds of meetings that a definition's examples name. It only reads, so it may be shared."""

    def __init__(self, definition: Definition, reads: Sense | None = None) -> None:
        kinds = {normal(row.query): row.meeting for row in definition.labelled if row.meeting}
        self._classifier = Classifier(reads or sense(), tuple(kinds.items())) if len(set(kinds.values())) > 1 else None

    def kind(self, text: str) -> str | None:
        """Return the kind of meeting that a text calls for, None where that isn't clear; takes some milliseconds."""
        words = own_words(text)
        if self._classifier is None or not words.strip():
            return None
        scores = self._classifier.scores(words)
        best, second, *_ = sorted(scores, key=lambda kind: -scores[kind])
        return best if scores[best] - scores[second] >= _AHEAD else None


@lru_cache(maxsize=8)
def meetings_of(definition: Definition) -> Meetings:
    """Return what a definition's examples say of meetings, made once for a process."""
    return Meetings(definition)
