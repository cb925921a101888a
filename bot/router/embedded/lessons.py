"""What the matcher learns from: the definition's descriptions and examples. Pure and repeatable."""

from collections.abc import Iterator

from bot.labelled import FALLBACK
from bot.router.definition import Definition
from bot.router.embedded.sense import normal


def lessons(definition: Definition) -> tuple[tuple[str, str], ...]:
    """Return each text to learn, normalised, with the route that it belongs to; no text twice."""
    learnt: dict[str, str] = {}
    for text, route in _examples(definition):
        learnt.setdefault(normal(text), route)
    return tuple(learnt.items())


def _examples(definition: Definition) -> Iterator[tuple[str, str]]:
    for task in definition.tasks:
        yield task.description, task.name
        for example in task.examples:
            yield example, task.name
    for text in definition.off_topic:
        yield text, FALLBACK
    for row in definition.labelled:
        yield row.query, row.expected_route
