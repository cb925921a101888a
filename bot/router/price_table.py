"""`python -m bot router prices`: the dated price table, refreshed from the service's catalogue of models."""

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from bot.errors import ConfigurationError
from bot.router.digitalocean import Management, ManagementFailed
from bot.router.prices import PATH, Price, Prices
from bot.router.transport import Transport
from bot.settings import Settings, problem

OK = 0

_PER_TOKEN = 0.001
"""The catalogue's "per million" is reported to hold USD per token: below this, it is taken for that."""
_PER_MILLION = 1_000_000

_HEAD = """\
# USD per million tokens. Prices are in no other file; a model that isn't here has no price, and its cost isn't shown.
# Ids are irregular: never derive one. `python -m bot router prices` writes this file from DigitalOcean's catalogue of
# models; what the catalogue doesn't list keeps the price that it had, and says so.
"""


async def refresh(
    settings: Settings, *, say: Callable[[str], None] = print, path: Path = PATH, today: date | None = None
) -> int:
    """Write the table afresh and print what changed; returns 0.

    Raises ManagementFailed where the catalogue can't be read or holds no price, ConfigurationError where there is no
    token or the file can't be written.
    """
    if settings.digitalocean_token is None:
        raise ConfigurationError((str(problem("DIGITALOCEAN_TOKEN", "is missing")),))
    before = Prices.load(path)
    async with Transport() as transport:
        token = settings.digitalocean_token.get_secret_value()
        management = Management(transport, url=settings.digitalocean_api_url, token=token)
        listed = prices_of(await management.catalogue())
    if not listed:
        raise ManagementFailed("The catalogue lists no price for any model, so the table stays as it is.", "no_prices")
    now = today or datetime.now(UTC).date()
    lines = changes(before.models, listed)
    _write(path, as_toml(before, listed, now))
    for line in lines:
        say(line)
    say(f"{path.name}: {len(listed):,} prices of {now}, {len(lines):,} of them new or changed.")
    return OK


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise ConfigurationError((f"{path.name} can't be written ({error.strerror}).",)) from None


def prices_of(items: Iterable[Mapping[str, Any]]) -> dict[str, Price]:
    """Return the price of each model that the catalogue gives one, in USD per million tokens, by id."""
    found = {}
    for item in items:
        pricing = item.get("pricing")
        sides = pricing if isinstance(pricing, dict) else item
        price = _amount(sides.get("input_price_per_million")), _amount(sides.get("output_price_per_million"))
        if price[0] is not None and price[1] is not None and any(price):
            found[str(item["model_id"])] = Price(input=price[0], output=price[1])
    return found


def changes(before: Mapping[str, Price], after: Mapping[str, Price]) -> list[str]:
    """Return one line a model whose price is new or another than it was."""
    lines = []
    for model, price in sorted(after.items()):
        was = before.get(model)
        if was is None:
            lines.append(f"{model}: {price.input:g} in, {price.output:g} out (new)")
        elif was != price:
            lines.append(f"{model}: {was.input:g} in, {was.output:g} out -> {price.input:g} in, {price.output:g} out")
    return lines


def as_toml(before: Prices, listed: Mapping[str, Price], today: date) -> str:
    """Return the file: what is listed, then what isn't any more, with the date of its price."""
    rows = [_row(model, price) for model, price in sorted(listed.items())]
    rows += [
        f"{_row(model, price)}  # not in the catalogue of {today}: the price from before"
        for model, price in sorted(before.models.items())
        if model not in listed
    ]
    return f"{_HEAD}\ndate = {today}\n\n[models]\n" + "\n".join(rows) + "\n"


def _row(model: str, price: Price) -> str:
    key = json.dumps(model, ensure_ascii=False)
    return f"{key} = {{ input = {_number(price.input)}, output = {_number(price.output)} }}"


def _number(amount: float) -> str:
    return f"{amount:.6f}".rstrip("0").rstrip(".") if amount % 1 else f"{amount:.1f}"


def _amount(value: object) -> float | None:
    try:
        amount = float(str(value))
    except ValueError:
        return None
    if not 0 <= amount < float("inf"):
        return None
    return round(amount * _PER_MILLION if amount < _PER_TOKEN else amount, 6)
