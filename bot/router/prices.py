"""What a call costs, by a dated table: always an estimate, and never a guess."""

import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.answer import Usage
from bot.errors import ConfigurationError
from bot.router.definition import Task

PATH = Path(__file__).with_name("prices.toml")

_PER_MILLION = 1_000_000

Amount = Annotated[float, Field(ge=0, allow_inf_nan=False)]


class Price(BaseModel):
    """USD per million tokens."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    input: Amount
    output: Amount

    @property
    def listed(self) -> float:
        """What "cheapest" compares: both prices together, since nobody knows beforehand how long a draft will be."""
        return self.input + self.output


class Prices(BaseModel):
    """The table, by model id, as it stood on `date`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    date: date
    models: dict[str, Price]

    @classmethod
    def load(cls, path: Path = PATH) -> "Prices":
        """Read the table, once for each path. Raises ConfigurationError where it can't be read or isn't one."""
        return _load(path)

    def of(self, model: str) -> Price | None:
        """Return a model's price; None where it isn't listed.

        The service may spell a model differently from the pool, so case, surrounding blanks and a slash after the
        vendor ("anthropic/claude-opus-4.7") don't matter. Nothing else is bridged: a similar name is another model.
        """
        return {_plain(listed): price for listed, price in self.models.items()}.get(_plain(model))

    def cost(self, model: str | None, usage: Usage | None) -> float | None:
        """Return what the tokens cost in USD; None where the model, its price or its usage isn't known.

        Cached tokens count as any others: their discount isn't in the table, so the estimate errs upwards.
        """
        price = self.of(model) if model else None
        if price is None or usage is None:
            return None
        return (usage.prompt_tokens * price.input + usage.completion_tokens * price.output) / _PER_MILLION

    def order(self, task: Task) -> tuple[str, ...]:
        """Return the task's pool in the order in which its models are asked directly.

        By listed price where the task prefers the cheapest, models without a price last; as listed otherwise.
        """
        if task.prefer != "cheapest":
            return task.models
        return tuple(sorted(task.models, key=self._rank))

    def _rank(self, model: str) -> float:
        price = self.of(model)
        return price.listed if price else float("inf")


def _plain(model: str) -> str:
    return model.strip().casefold().replace("/", "-")


@cache
def _load(path: Path) -> Prices:
    try:
        return Prices.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise ConfigurationError((f"{path.name} can't be read: {error}",)) from error
    except ValidationError as error:
        raise ConfigurationError(
            tuple(f"{path.name}: {'.'.join(map(str, problem['loc']))}: {problem['msg']}" for problem in error.errors())
        ) from error
