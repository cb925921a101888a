"""Which task a text belongs to, by meaning.

Off-topic texts are a class of their own, since no threshold on similarity tells them from requests; nor is there a
margin below which a request falls back: on the examples, each cost more right answers than it prevented wrong ones.
"""

from functools import lru_cache

from bot.labelled import FALLBACK
from bot.router.definition import Definition
from bot.router.embedded.classifier import Classifier
from bot.router.embedded.lessons import lessons
from bot.router.embedded.sense import Sense, sense


class Matcher:
    """Decides for one definition. It only reads, so it may be shared, by threads too."""

    def __init__(self, definition: Definition, reads: Sense | None = None) -> None:
        self._classifier = Classifier(reads or sense(), lessons(definition))

    def route(self, text: str) -> str:
        """Return the name of the task that the text belongs to, or FALLBACK; takes some milliseconds."""
        if not text.strip():
            return FALLBACK
        scores = self._classifier.scores(text)
        return max(scores, key=lambda route: scores[route])


@lru_cache(maxsize=8)
def matcher_of(definition: Definition) -> Matcher:
    """Return the definition's matcher, made once for a process."""
    return Matcher(definition)
