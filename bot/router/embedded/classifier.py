"""Which of some classes a text belongs to, by meaning: a kernel ridge regression on sentence embeddings.

A Gaussian kernel rather than a linear one, and the numbers, were chosen on the tune part (`tests/data/tune.jsonl`).
The regression stands on some of the lessons (Nyström's approximation, regularised least squares on landmarks): with
thousands of them all against all would cost some hundred megabytes, and decide no better.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from bot.router.embedded.sense import Sense

_WIDTH = 2.0
"""Of the kernel: the larger, the fewer lessons a text is compared with."""
_RIDGE = 0.1
_NEAREST = 2.0
"""What the nearest lesson of a class counts, so that one with few examples isn't outvoted by one with hundreds."""
_LANDMARKS = 800
_FEW = 30
"""Lessons of a class that are all landmarks."""
_BLOCK = 256
_STEPS = 127


class Classifier:
    """Learns from texts with their classes; afterwards it only reads, so it may be shared, by threads too."""

    def __init__(self, sense: "Sense", lessons: Sequence[tuple[str, str]]) -> None:
        import numpy as np  # noqa: PLC0415 -- only the embedded router pays for numpy and the weights

        self._sense = sense
        self._classes = sorted({name for _, name in lessons})
        rows = sense.known([text for text, _ in lessons])
        self._mean = rows.mean(axis=0)
        centred = self._centred(rows)
        taught = np.array([self._classes.index(name) for _, name in lessons])
        self._taught = [np.flatnonzero(taught == index) for index in range(len(self._classes))]
        # A class with five examples has to hold its own against one with hundreds: its lessons weigh as much in all.
        weight = np.array([len(lessons) / (len(self._classes) * len(own)) for own in self._taught])[taught]
        target = np.eye(len(self._classes), dtype=np.float32)[taught] - 1 / len(self._classes)
        self._landmarks = centred[_spread(self._taught, len(lessons))]
        self._weights = self._solved(centred, weight.astype(np.float32), target)
        # From here on they only say which is nearest, which a byte a number does as well as four.
        self._steps = np.maximum(centred.max(axis=1), -centred.min(axis=1)) / _STEPS
        centred /= self._steps[:, None]
        self._lessons = np.rint(centred, out=centred).astype(np.int8)

    def scores(self, text: str) -> Mapping[str, float]:
        """Return how well a text fits each class, the more the better; takes some milliseconds."""
        import numpy as np  # noqa: PLC0415 -- see above

        row = self._centred(self._sense.of(text))
        near = self._products(row)
        nearest = [np.exp(_WIDTH * (near[own].max() - 1)) for own in self._taught]
        scores = (_kernel(row, self._landmarks) @ self._weights)[0]
        return {
            name: float(score + _NEAREST * best)
            for name, score, best in zip(self._classes, scores, nearest, strict=True)
        }

    def _products(self, row: "NDArray[np.float32]") -> "NDArray[np.float32]":
        """Return how close a row is to each lesson; block by block, since a whole matrix of floats would be large."""
        import numpy as np  # noqa: PLC0415 -- see above

        firsts = range(0, len(self._lessons), _BLOCK)
        blocks = [self._lessons[first : first + _BLOCK].astype(np.float32) @ row[0] for first in firsts]
        products: NDArray[np.float32] = np.concatenate(blocks) * self._steps
        return products

    def _solved(
        self, lessons: "NDArray[np.float32]", weight: "NDArray[np.float32]", target: "NDArray[np.float32]"
    ) -> "NDArray[np.float32]":
        """Return the regression's weights, a row a landmark; block by block, which keeps the memory small."""
        import numpy as np  # noqa: PLC0415 -- see above

        left = _RIDGE * _kernel(self._landmarks, self._landmarks)
        right = np.zeros((len(self._landmarks), target.shape[1]), dtype=np.float32)
        for first in range(0, len(lessons), _BLOCK):
            block = slice(first, first + _BLOCK)
            near = _kernel(lessons[block], self._landmarks)
            weighted = near.T * weight[block]
            left += weighted @ near
            right += weighted @ target[block]
        solved: NDArray[np.float32] = np.linalg.solve(left, right)
        return solved

    def _centred(self, rows: "NDArray[np.float32]") -> "NDArray[np.float32]":
        """Take off what all texts have in common, and bring each row to length 1 again; in place."""
        import numpy as np  # noqa: PLC0415 -- see above

        rows -= self._mean
        length = np.sqrt(np.einsum("ij,ij->i", rows, rows))  # which needs no second matrix, unlike np.linalg.norm
        rows /= length.clip(min=1e-9)[:, None]
        return rows


def _kernel(rows: "NDArray[np.float32]", others: "NDArray[np.float32]") -> "NDArray[np.float32]":
    import numpy as np  # noqa: PLC0415 -- see above

    kernel: NDArray[np.float32] = rows @ others.T
    kernel -= 1
    kernel *= _WIDTH
    return np.exp(kernel, out=kernel)


def _spread(classes: "Sequence[NDArray[np.intp]]", lessons: int) -> "NDArray[np.intp]":
    """Choose landmarks evenly among the lessons of each class, in proportion; of a small class all."""
    import numpy as np  # noqa: PLC0415 -- see above

    chosen = []
    for own in classes:
        count = min(len(own), max(_FEW, _LANDMARKS * len(own) // lessons))
        chosen.append(own[np.linspace(0, len(own) - 1, count).astype(int)])
    return np.concatenate(chosen)
