"""Which task a text belongs to, by meaning.

One kernel ridge regression on sentence embeddings of the definition's descriptions and examples. A Gaussian kernel
rather than a linear one, and its two numbers, were chosen on the tune part (`tests/data/tune.jsonl`). Off-topic texts
are a class of their own, since no threshold on similarity tells them from requests; nor is there a margin below which
a request falls back: on the tune part, each cost more right answers than it prevented wrong ones.
"""

from functools import lru_cache
from typing import TYPE_CHECKING

from bot.labelled import FALLBACK
from bot.router.definition import Definition
from bot.router.embedded.lessons import lessons, normal

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from bot.router.embedded.vectors import Encoder

_WIDTH = 5.0
"""Of the kernel: the larger, the fewer lessons a text is compared with."""
_RIDGE = 1.0
_NEAREST = 2.0
"""What the nearest lesson of a task counts, so that one with few examples isn't outvoted by one with hundreds."""


class Matcher:
    """Decides for one definition. Making it loads the encoder and takes about half a second; do it in a thread."""

    def __init__(self, definition: Definition, encoder: "Encoder | None" = None) -> None:
        import numpy as np  # noqa: PLC0415 -- only the embedded router pays for numpy and the weights

        from bot.router.embedded import vectors  # noqa: PLC0415

        self._encoder = encoder or vectors.encoder()
        self._routes = [*(task.name for task in definition.tasks), FALLBACK]
        learnt = lessons(definition)
        rows = vectors.vectors(self._encoder, [text for text, _ in learnt])
        self._mean = rows.mean(axis=0)
        self._lessons = self._centred(rows)
        classes = np.array([self._routes.index(route) for _, route in learnt])
        target = np.eye(len(self._routes), dtype=rows.dtype)[classes] - 1 / len(self._routes)
        # A task with five examples has to hold its own against one with hundreds: its lessons weigh as much in all.
        rarity = np.bincount(classes, minlength=len(self._routes))[classes] * len(self._routes) / len(learnt)
        self._target = target
        kernel = self._kernel(self._lessons)
        kernel[np.diag_indices_from(kernel)] += _RIDGE * rarity.astype(kernel.dtype)
        self._weights = np.linalg.solve(kernel, target.astype(kernel.dtype))

    def route(self, text: str) -> str:
        """Return the name of the task that the text belongs to, or FALLBACK; takes some milliseconds."""
        if not text.strip():
            return FALLBACK
        import numpy as np  # noqa: PLC0415 -- see above

        vector = self._centred(self._encoder.encode([normal(text)]))
        near = self._kernel(vector)
        nearest = np.where(self._target > 0, near.T, 0.0).max(axis=0)
        scores = (near @ self._weights)[0] + _NEAREST * nearest
        return self._routes[int(scores.argmax())]

    def _centred(self, rows: "NDArray[np.float32]") -> "NDArray[np.float32]":
        """Take off what all texts have in common, and bring each row to length 1 again."""
        import numpy as np  # noqa: PLC0415 -- see above

        moved = rows - self._mean
        centred: NDArray[np.float32] = moved / np.linalg.norm(moved, axis=1, keepdims=True).clip(min=1e-9)
        return centred

    def _kernel(self, rows: "NDArray[np.float32]") -> "NDArray[np.float32]":
        import numpy as np  # noqa: PLC0415 -- see above

        kernel: NDArray[np.float32] = rows @ self._lessons.T
        kernel -= 1  # in place, since for thousands of lessons each copy is 40 MB
        kernel *= _WIDTH
        return np.exp(kernel, out=kernel)


@lru_cache(maxsize=8)
def matcher_of(definition: Definition) -> Matcher:
    """Return the definition's matcher, made once for a process: it only reads, so it may be shared, by threads too."""
    return Matcher(definition)
