from pathlib import Path

import pytest

from bot.answer import Usage
from bot.draft import Kind
from bot.errors import ConfigurationError
from bot.router import definition
from bot.router.definition import Task
from bot.router.prices import Prices
from bot.verdict import Verdict

PRICES = Prices.load()
USAGE = Usage(prompt_tokens=2000, completion_tokens=1000, total_tokens=3000)


def task(*models: str, prefer: str = "cheapest") -> Task:
    fields = {"name": "t", "description": "d", "verdict": Verdict.EMAIL, "writes": Kind.EMAIL}
    return Task.model_validate({**fields, "models": models, "prefer": prefer})


def test_table_is_dated_and_whole() -> None:
    """Every model of the definition has a price, on a date."""
    assert PRICES.date.isoformat() == "2026-08-24"
    known = definition.load()
    for model in {*known.fallback_models, *(model for task in known.tasks for model in task.models)}:
        assert PRICES.of(model) is not None


@pytest.mark.parametrize(
    "model",
    [
        "anthropic-claude-opus-4.7",
        "Anthropic-Claude-Opus-4.7",
        " anthropic-claude-opus-4.7 ",
        "anthropic/claude-opus-4.7",
    ],
)
def test_cost(model: str) -> None:
    """Input and output tokens cost their price per million, however the service spells the model."""
    assert PRICES.cost(model, USAGE) == pytest.approx(2000 * 5 / 1e6 + 1000 * 25 / 1e6)


@pytest.mark.parametrize("model", ["claude-opus-4.7", "anthropic-claude-opus-4.7-fast", "opus", "", None])
def test_unknown_model_has_no_cost(model: str | None) -> None:
    """A model that isn't listed has no cost, even where its name is close to one that is."""
    assert PRICES.cost(model, USAGE) is None


def test_unknown_usage_has_no_cost() -> None:
    """Where the service didn't count tokens there is no cost; where it counted none it is nought."""
    assert PRICES.cost("kimi-k2.6", None) is None
    assert PRICES.cost("kimi-k2.6", Usage()) == 0


def test_cheapest_first() -> None:
    """A pool that prefers the cheapest is asked by listed price, models without a price last, in their own order."""
    pool = task("new-model", "llama-4-maverick", "openai-gpt-oss-120b")
    assert PRICES.order(pool) == ("openai-gpt-oss-120b", "llama-4-maverick", "new-model")
    assert PRICES.order(task("b", "a")) == ("b", "a")


@pytest.mark.parametrize("prefer", ["none", "fastest"])
def test_ranked_pool_keeps_its_order(prefer: str) -> None:
    """Any other pool is asked as it is listed."""
    pool = task("anthropic-claude-opus-4.7", "kimi-k2.6", prefer=prefer)
    assert PRICES.order(pool) == ("anthropic-claude-opus-4.7", "kimi-k2.6")


@pytest.mark.parametrize(
    "table",
    [
        "date = 2026-01-01\n[models]\nm = { input = -1, output = 2 }",
        "date = 2026-01-01\n[models]\nm = { input = 1 }",
        "date = 2026-01-01\n[models]\nm = { input = nan, output = 1 }",
        "[models]",
        "no table",
    ],
)
def test_wrong_table(tmp_path: Path, table: str) -> None:
    """A table that isn't one is refused, and the problem names the file."""
    path = tmp_path / "prices.toml"
    path.write_text(table, encoding="utf-8")
    with pytest.raises(ConfigurationError) as raised:
        Prices.load(path)
    assert "prices.toml" in raised.value.sentence
