"""The file in which the sentence embeddings of the shipped examples are kept.

Encoding every lesson takes some seconds, so `make matcher` does it once and writes `vectors.npz`; a text that isn't in
there, such as an example that somebody added, is encoded when the router starts.
"""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from bot.router.embedded.encoder import Encoder

if TYPE_CHECKING:
    from numpy.typing import NDArray

PATH = Path(__file__).with_name("vectors.npz")

_STEPS = 127
"""A row is kept in whole steps of its largest number, a byte each."""


def encoded(encoder: Encoder, texts: Sequence[str]) -> "NDArray[np.float32]":
    """Return one row a text, each encoded by itself: a batch's padding would show in the last digits."""
    return np.vstack([encoder.encode([text]) for text in texts]).astype(np.float32)


def vectors(encoder: Encoder, texts: Sequence[str], path: Path = PATH) -> "NDArray[np.float32]":
    """Return one row a text, from the file where it is known; rounded alike, whichever way it came about."""
    rounded = _found(encoder, texts, path)
    rows: NDArray[np.float32] = rounded.astype(np.float32)
    rows /= np.sqrt(np.einsum("ij,ij->i", rows, rows))[:, None]  # which is a row's scale
    return rows


def _found(encoder: Encoder, texts: Sequence[str], path: Path) -> "NDArray[np.int8]":
    kept, rows = _kept(path)
    places = np.array([kept.get(_key(text), -1) for text in texts])
    found: NDArray[np.int8] = rows[places]
    if new := [index for index, place in enumerate(places) if place < 0]:
        found[new] = _rounded(encoded(encoder, [texts[index] for index in new]))
    return found


def keep(encoder: Encoder, texts: Sequence[str], path: Path = PATH) -> None:
    """Write the file afresh, for exactly these texts."""
    keys = np.array([_key(text) for text in texts])
    np.savez(path, keys=keys, rows=_rounded(encoded(encoder, texts)))  # compressing them saves nothing


def missing(texts: Sequence[str], path: Path = PATH) -> tuple[str, ...]:
    """Return the texts that the file doesn't hold."""
    kept, _ = _kept(path)
    return tuple(text for text in texts if _key(text) not in kept)


def _rounded(rows: "NDArray[np.float32]") -> "NDArray[np.int8]":
    largest = np.abs(rows).max(axis=1, keepdims=True)
    rounded: NDArray[np.int8] = np.rint(rows * (_STEPS / largest)).astype(np.int8)
    return rounded


def _kept(path: Path) -> "tuple[dict[str, int], NDArray[np.int8]]":
    """Return which row belongs to which text, and the rows; read anew each time, which is quick, and then let go."""
    with np.load(path) as file:
        return {key: place for place, key in enumerate(file["keys"].tolist())}, file["rows"]


def _key(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:16]
