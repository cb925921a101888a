"""What `router apply` would send and what it would change: pure functions over the definition."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from bot.router.definition import Definition, Task


@dataclass(frozen=True)
class Pruned:
    """A definition without the models that the service's catalogue doesn't list."""

    definition: Definition
    dropped: tuple[str, ...]
    """One sentence for each model that is left out."""
    empty: tuple[str, ...]
    """One sentence for each pool that would be left without a model; the definition can't be sent then."""


def body(definition: Definition) -> dict[str, Any]:
    """Return the JSON body that creates the router, or with its uuid replaces it.

    `selection_policy` is left out where the pool is ranked by the order of its list, and `regions` always: both as the
    API's description asks for.
    """
    return {
        "name": definition.name,
        "description": definition.description,
        "policies": [_policy(task) for task in definition.tasks],
        "fallback_models": list(definition.fallback_models),
    }


def _policy(task: Task) -> dict[str, Any]:
    policy: dict[str, Any] = {
        "custom_task": {"name": task.name, "description": task.description},
        "models": list(task.models),
    }
    if task.prefer != "none":
        policy["selection_policy"] = {"prefer": task.prefer}
    return policy


def prune(definition: Definition, listed: Collection[str]) -> Pruned:
    """Leave out the models that aren't in `listed`, and name them."""
    pools = {f"the task {task.name}": task.models for task in definition.tasks}
    pools["fallback_models"] = definition.fallback_models
    dropped = tuple(
        f"{model} is no longer in the service's catalogue: left out of {where}."
        for where, models in pools.items()
        for model in models
        if model not in listed
    )
    empty = tuple(
        f"No model of {where} is in the service's catalogue: {', '.join(models)}."
        for where, models in pools.items()
        if not set(models) & set(listed)
    )

    def kept(models: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(model for model in models if model in listed)

    tasks = tuple(task.model_copy(update={"models": kept(task.models)}) for task in definition.tasks)
    update = {"tasks": tasks, "fallback_models": kept(definition.fallback_models)}
    return Pruned(definition.model_copy(update=update), dropped, empty)


def changes(existing: Mapping[str, Any], wanted: Mapping[str, Any]) -> tuple[str, ...]:
    """Return one line for each difference between the router at the service and the body to be sent; empty if none.

    What the service adds of its own (dates, regions) doesn't count, nor does the order of the tasks, nor that of a
    pool in which the service picks the model.
    """
    config = existing.get("config") or {}
    is_, to_be = _flat({**existing, **config}), _flat(wanted)
    lines = []
    for key in [*is_, *(key for key in to_be if key not in is_)]:
        before, after = is_.get(key), to_be.get(key)
        if before == after:
            continue
        if before is None:
            lines.append(f"+ {key}: {after}")
        elif after is None:
            lines.append(f"- {key}: {before}")
        else:
            lines.append(f"~ {key}: {before} → {after}")
    return tuple(lines)


def _flat(router: Mapping[str, Any]) -> dict[str, str]:
    """Return what counts of a router, each with a name that people understand; what is empty is left out."""
    flat = {
        "name": str(router.get("name") or "").strip(),
        "description": str(router.get("description") or "").strip(),
        "fallback models": ", ".join(map(str, router.get("fallback_models") or [])),
    }
    for policy in router.get("policies") or []:
        custom = policy.get("custom_task") or {}
        slug = policy.get("task_slug") or ""
        where = f"task {custom.get('name') or slug}"
        prefer = (policy.get("selection_policy") or {}).get("prefer") or "none"
        models = [str(model) for model in policy.get("models") or []]
        flat[f"{where}, description"] = str(custom.get("description") or slug).strip()
        flat[f"{where}, models"] = ", ".join(models if prefer == "none" else sorted(models))
        flat[f"{where}, prefers"] = "the order of the list" if prefer == "none" else f"the {prefer}"
    return {key: value for key, value in flat.items() if value}
