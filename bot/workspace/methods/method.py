"""What a method of the Web API is."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.workspace.slack import Refused, Slack

Json = dict[str, Any]


@dataclass(frozen=True)
class Method:
    """A function from the call's arguments to its answer (it raises Refused), and the scope that it takes."""

    call: Callable[[Slack, Json], Json]
    scope: str | None = None
    token: str = "bot"  # noqa: S105 -- a kind of token, not one


def needed(args: Json, *names: str) -> None:
    """Check that arguments are there; raises Refused with invalid_arguments."""
    missing = [name for name in names if args.get(name) in (None, "")]
    if missing:
        messages = [f"[ERROR] missing required field: {name}" for name in missing]
        raise Refused("invalid_arguments", response_metadata={"messages": messages})


def scoped(slack: Slack, scope: str) -> None:
    """Check that the app was granted a scope; raises Refused with missing_scope."""
    if scope not in slack.scopes:
        raise Refused("missing_scope", needed=scope, provided=",".join(sorted(slack.scopes)))
