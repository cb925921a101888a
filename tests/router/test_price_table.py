"""The price table, refreshed from the service's catalogue."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from bot.errors import BotError, ConfigurationError
from bot.router.price_table import as_toml, prices_of, refresh
from bot.router.prices import Price, Prices
from bot.settings import Settings
from tests.support.management_api import CATALOGUE, TOKEN, ManagementApi, management_api

TODAY = date(2026, 11, 1)
BEFORE = """date = 2026-08-24
[models]
"glm-5" = { input = 1.0, output = 3.2 }
"kimi-k2.6" = { input = 0.95, output = 4.0 }
"gone-1" = { input = 0.5, output = 0.5 }
"""


def listed(model: str, **pricing: Any) -> dict[str, Any]:
    return {"model_id": model, "name": model.title(), "pricing": pricing}


def both(given: Any, taken: Any) -> dict[str, Any]:
    return {"input_price_per_million": given, "output_price_per_million": taken}


def catalogue(api: ManagementApi, *items: dict[str, Any]) -> None:
    """Let the service list these models."""
    api.instead = lambda request: web.json_response({"data": list(items)}) if request.path == CATALOGUE else None


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "prices.toml"
    file.write_text(BEFORE)
    return file


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _copied(path: Path) -> Path:
    """Return the table under another path, since a table is read once for each."""
    copy = path.with_name("copy.toml")
    copy.write_text(_text(path), encoding="utf-8")
    return copy


async def refreshed(api: ManagementApi, path: Path, token: str = TOKEN) -> list[str]:
    said: list[str] = []
    settings = Settings.parse({"DIGITALOCEAN_TOKEN": token, "DIGITALOCEAN_API_URL": api.url})
    assert await refresh(settings, say=said.append, path=path, today=TODAY) == 0
    return said


async def test_the_table_is_written_afresh(path: Path) -> None:
    """New and changed prices are said and written with the date; what isn't listed any more keeps its price."""
    async with management_api() as api:
        catalogue(
            api, listed("glm-5", **both(1.2, 3.2)), listed("kimi-k2.6", **both(0.95, 4)), listed("new-1", **both(0, 2))
        )
        said = await refreshed(api, path)
    assert said == [
        "glm-5: 1 in, 3.2 out -> 1.2 in, 3.2 out",
        "new-1: 0 in, 2 out (new)",
        "prices.toml: 3 prices of 2026-11-01, 2 of them new or changed.",
    ]
    assert Prices.load(_copied(path)) == Prices(
        date=TODAY,
        models={
            "glm-5": Price(input=1.2, output=3.2),
            "kimi-k2.6": Price(input=0.95, output=4.0),
            "new-1": Price(input=0, output=2.0),
            "gone-1": Price(input=0.5, output=0.5),
        },
    )
    assert "not in the catalogue of 2026-11-01" in _text(path)


def test_prices_by_the_token() -> None:
    """What the catalogue calls "per million" and is below 0.001 is USD per token, number or string."""
    items = [
        listed("a", **both(0.000005, "0.000025")),
        listed("b", **both(0.05, 0.45)),
        listed("c", **both(6e-8, 3.9e-7)),
    ]
    assert prices_of(items) == {
        "a": Price(input=5.0, output=25.0),
        "b": Price(input=0.05, output=0.45),
        "c": Price(input=0.06, output=0.39),
    }


@pytest.mark.parametrize(
    "pricing", [{}, both(None, 1), both("free", 1), both(-1, 1), both("nan", 1), both("inf", 1), both(0, 0), None, []]
)
def test_what_is_no_price(pricing: Any) -> None:
    """A model without two amounts has no price, rather than one of nothing."""
    assert prices_of([{"model_id": "a", "pricing": pricing}]) == {}


def test_odd_ids_stay_whole() -> None:
    """Whatever an id holds, the file stays TOML."""
    prices = {'a"b\\c\nd': Price(input=1, output=2), "é-1": Price(input=0.000001, output=1_000)}
    text = as_toml(Prices(date=TODAY, models={}), prices, TODAY)
    assert {name: Price(**each) for name, each in tomllib.loads(text)["models"].items()} == prices


async def test_no_price_no_change(path: Path) -> None:
    """A catalogue without prices, or one that can't be read, leaves the table as it is and says so."""
    async with management_api() as api:
        catalogue(api, listed("glm-5"))
        with pytest.raises(BotError) as none:
            await refreshed(api, path)
        api.instead = lambda _: None
        with pytest.raises(BotError) as refused:
            await refreshed(api, path, token="another")
    assert none.value.sentence == "The catalogue lists no price for any model, so the table stays as it is."
    assert "DIGITALOCEAN_TOKEN" in refused.value.sentence
    assert _text(path) == BEFORE


async def test_without_a_token(path: Path) -> None:
    """Without a token it says which variable is missing."""
    with pytest.raises(ConfigurationError, match="DIGITALOCEAN_TOKEN"):
        await refresh(Settings.parse({}), path=path)
