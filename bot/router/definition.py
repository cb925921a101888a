"""The router's definition: its tasks and model pools, as they stand in `definition.toml`.

The rules are those of DigitalOcean's API for model routers: a name of 1 to 255 characters of a-z, 0-9 and hyphen, up
to 3 models a task, at least one fallback model, and `prefer` one of none, cheapest and fastest. Task names keep to
a-z, 0-9 and underscore, since an apostrophe breaks the service's engine.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot import labelled
from bot.draft import Kind
from bot.errors import BadFile, ConfigurationError
from bot.labelled import FALLBACK, LabelledRequest
from bot.verdict import Verdict

PATH = Path(__file__).with_name("definition.toml")

ModelId = Annotated[str, Field(min_length=1, pattern=r"^\S+$")]


class Task(BaseModel):
    """One described task: what the router matches, which verdict a match stands for, and who writes the draft."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Annotated[str, Field(min_length=1, max_length=255, pattern=r"^[a-z0-9_]+$")]
    description: Annotated[str, Field(min_length=1)]
    verdict: Verdict
    writes: Kind
    models: Annotated[tuple[ModelId, ...], Field(min_length=1, max_length=3)]
    prefer: Literal["none", "cheapest", "fastest"] = "none"
    examples: tuple[str, ...] = ()
    """Requests that belong to this task; only the embedded router reads them."""


class Definition(BaseModel):
    """The whole router."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Annotated[str, Field(min_length=1, max_length=255, pattern=r"^[a-z0-9-]+$")]
    description: Annotated[str, Field(min_length=1)]
    fallback_models: Annotated[tuple[ModelId, ...], Field(min_length=1)]
    tasks: Annotated[tuple[Task, ...], Field(min_length=1)]
    off_topic: tuple[str, ...] = ()
    """Texts that belong to no task; only the embedded router reads them."""
    examples: str | None = None
    """A folder beside the file, with labelled requests in JSON Lines."""
    labelled: tuple[LabelledRequest, ...] = ()
    """What stands in that folder, put here by `load`."""

    def matched(self, route: str | None) -> Task | None:
        """Return the task that a route names, compared trimmed and case-insensitively; None for anything else."""
        named = (route or "").strip().casefold()
        return next((task for task in self.tasks if task.name.casefold() == named), None)

    def verdict(self, route: str | None) -> Verdict:
        """Return what a route means: the matched task's verdict, or unsure where it matched none."""
        task = self.matched(route)
        return task.verdict if task else Verdict.UNSURE

    def writing(self, kind: Kind) -> Task:
        """Return the first task that writes this kind of draft; the definition's own check sees that there is one."""
        return next(task for task in self.tasks if task.writes is kind)


@cache
def load(path: Path = PATH) -> Definition:
    """Read a definition, checked against all rules at once.

    Raises ConfigurationError with one sentence for every rule that is broken.
    """
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise ConfigurationError((f"{path.name} can't be read: {error}",)) from error
    problems = _problems(data)
    try:
        definition = Definition.model_validate(data)
    except ValidationError as error:
        broken = [f"{'.'.join(map(str, each['loc']))}: {each['msg']}" for each in error.errors()]
        raise ConfigurationError(tuple(f"{path.name}: {problem}" for problem in broken + problems)) from error
    if problems:
        raise ConfigurationError(tuple(f"{path.name}: {problem}" for problem in problems))
    return _with_examples(definition, path)


def _with_examples(definition: Definition, path: Path) -> Definition:
    """Add the labelled requests of the folder that the definition names."""
    if definition.examples is None:
        return definition
    names = [task.name for task in definition.tasks]
    try:
        files = sorted((path.parent / definition.examples).glob("*.jsonl"))
        rows = tuple(row for file in files for row in labelled.read(file, names))
    except BadFile as error:
        raise ConfigurationError((error.sentence,)) from error
    return definition.model_copy(update={"labelled": rows})


def _problems(data: Mapping[str, Any]) -> list[str]:
    """Return what no single field's rule can see; the data may break those rules too, since all is told at once."""
    listed = data.get("tasks")
    tasks = [task for task in listed if isinstance(task, dict)] if isinstance(listed, list) else []
    names = [str(task.get("name", "")) for task in tasks]
    problems = [f"two tasks are named {name}" for name in sorted({n for n in names if n and names.count(n) > 1})]
    problems += [
        f"no task writes {kind.noun}" for kind in Kind if all(task.get("writes") != kind.value for task in tasks)
    ]
    problems += [f"the task {name} has the name of the fallback" for name in names if name == FALLBACK]
    pools = [("fallback_models", data.get("fallback_models"))]
    pools += [(name, task.get("models")) for name, task in zip(names, tasks, strict=True)]
    for where, pool in pools:
        models = list(map(str, pool)) if isinstance(pool, list) else []
        problems += [f"{where} lists {model} twice" for model in sorted({m for m in models if models.count(m) > 1})]
    return problems
