"""`python -m bot router show | check | apply`: each prints for people and returns the exit code."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from textwrap import fill

from bot.errors import BotError, ConfigurationError
from bot.router.definition import PATH, Definition, Task, load
from bot.router.digitalocean import ROUTERS, Management
from bot.router.plan import body, changes, prune
from bot.router.transport import Transport
from bot.settings import Settings, problem

Say = Callable[[str], None]

OK, FAILED = 0, 1


def show(settings: Settings, *, say: Say = print, path: Path = PATH) -> int:
    """Print the router as people read it and as the JSON body that is sent; return 0, or 1 where a rule is broken."""
    definition = _checked(settings, say, path)
    if definition is None:
        return FAILED
    say(f"Router {definition.name}")
    say(_wrapped(definition.description))
    for task in definition.tasks:
        say(f"\nTask {task.name}: verdict “{task.verdict.value}”, writes {task.writes.noun}")
        say(_wrapped(task.description))
        say(_wrapped(f"Models, {_ranking(task)}: {', '.join(task.models)}"))
    say("\nFallback, in the order of failover")
    say(_wrapped(", ".join(definition.fallback_models)))
    say(f"\nPOST {settings.digitalocean_api_url}{ROUTERS}")
    say(json.dumps(body(definition), indent=2, ensure_ascii=False))
    return OK


def check(settings: Settings, *, say: Say = print, path: Path = PATH) -> int:
    """Check the definition against all rules at once; print every problem and return 1, or 0 where there is none."""
    definition = _checked(settings, say, path)
    if definition is None:
        return FAILED
    models = {model for task in definition.tasks for model in task.models} | set(definition.fallback_models)
    say(f"The router {definition.name} keeps all rules: {len(definition.tasks)} tasks, {len(models)} models.")
    return OK


async def apply(
    settings: Settings,
    *,
    yes: bool = False,
    say: Say = print,
    ask: Callable[[str], str] = input,
    interactive: Callable[[], bool] = sys.stdin.isatty,
    path: Path = PATH,
) -> int:
    """Create the router at the service, or replace it where it differs, after saying so and asking.

    `yes` doesn't ask; without it and without a terminal nothing is changed. Returns 0 when the router at the service
    is as defined, 1 otherwise; what went wrong is printed.
    """
    definition = _checked(settings, say, path)
    if definition is None:
        return FAILED
    if settings.digitalocean_token is None:
        say(str(problem("DIGITALOCEAN_TOKEN", "is missing")))
        return FAILED

    def agreed() -> bool:
        if yes:
            return True
        if not interactive():
            say("There is no terminal to ask in, so nothing was changed: pass --yes to apply this.")
            return False
        if _answer(ask).strip().casefold() in {"y", "yes"}:
            return True
        say("Nothing was changed.")
        return False

    async with Transport() as transport:
        management = Management(
            transport, url=settings.digitalocean_api_url, token=settings.digitalocean_token.get_secret_value()
        )
        try:
            return await _apply(management, definition, say, agreed)
        except BotError as error:
            say(error.sentence)
            return FAILED


async def _apply(management: Management, definition: Definition, say: Say, agreed: Callable[[], bool]) -> int:
    pruned = prune(definition, await management.models())
    for sentence in (*pruned.dropped, *pruned.empty):
        say(sentence)
    if pruned.empty:
        return FAILED
    name, wanted = definition.name, body(pruned.definition)
    same_name = [router for router in await management.routers() if router.get("name") == name]
    if len(same_name) > 1:
        say(f"There are {len(same_name)} routers named {name}: delete all but one, and run this again.")
        return FAILED
    existing = same_name[0] if same_name else {}
    different = changes(existing, wanted)
    if not different:
        say(f"The router {name} is as defined: nothing to change.")
        return OK
    say(
        f"The router {name} would change:" if existing else f"The router {name} doesn't exist yet. It would be created:"
    )
    for line in different:
        say(f"  {line}")
    if not agreed():
        return FAILED
    if existing:
        say(f"Updated the router {name} ({await management.replace(str(existing['uuid']), wanted)}).")
    else:
        say(f"Created the router {name} ({await management.create(wanted)}).")
    return OK


def _checked(settings: Settings, say: Say, path: Path) -> Definition | None:
    """Return the definition under the name that the settings give it; None, with every problem printed, if broken."""
    try:
        return load(path).model_copy(update={"name": settings.router_name})
    except ConfigurationError as error:
        for problem in error.problems:
            say(problem)
        return None


def _answer(ask: Callable[[str], str]) -> str:
    try:
        return ask("Apply? [y/N] ")
    except EOFError:
        return ""


def _ranking(task: Task) -> str:
    return "in order" if task.prefer == "none" else f"the {task.prefer} first"


def _wrapped(text: str) -> str:
    return fill(text, 100, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False)
