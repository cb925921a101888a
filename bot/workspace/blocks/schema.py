"""A small declarative language for JSON shapes, with Slack's wording for what is wrong.

A `Check` looks at one value and reports problems to a `Report`; shapes are tables of them. The wording of the problems
is the one that Slack puts into `response_metadata.messages` (seen in public bug reports; Slack documents no list).
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

Check = Callable[[Any, str, "Report"], None]

URL = re.compile(r"(https?|mailto|slack|tel):[^\s<>]+", re.IGNORECASE)


@dataclass
class Report:
    """What is wrong with a payload: one sentence for each problem, each with the place as a JSON pointer."""

    problems: list[str] = field(default_factory=list)

    def add(self, problem: str, at: str) -> None:
        """Note a problem at a place."""
        self.problems.append(f"{problem} [json-pointer:{at}]")


@dataclass(frozen=True)
class Shape:
    """An object with these fields and no others; `whole` looks at the whole once its fields are right."""

    required: Mapping[str, Check] = field(default_factory=dict)
    optional: Mapping[str, Check] = field(default_factory=dict)
    whole: Check | None = None

    def __call__(self, value: Any, at: str, report: Report) -> None:
        """Check an object."""
        if not isinstance(value, dict):
            report.add("must provide an object", at)
            return
        before = len(report.problems)
        for name in self.required:
            if value.get(name) is None:
                report.add(f"missing required field: {name}", at)
        for name, item in value.items():
            check = self.required.get(name) or self.optional.get(name)
            if check is None:
                report.add(f"invalid additional property: {name}", at)
            elif item is not None:
                check(item, f"{at}/{name}", report)
            elif name not in self.required:
                report.add("must not be null", f"{at}/{name}")
        if self.whole and len(report.problems) == before:
            self.whole(value, at, report)


def string(most: int, *, least: int = 1) -> Check:
    """Check a string of `least` to `most` characters."""

    def check(value: Any, at: str, report: Report) -> None:
        if not isinstance(value, str):
            report.add("must be a string", at)
        elif len(value) > most:
            report.add(f"must be less than {most + 1} characters", at)
        elif len(value) < least:
            report.add(f"must be more than {least - 1} characters", at)

    return check


def matching(pattern: str, problem: str) -> Check:
    """Check a string that matches a pattern."""

    def check(value: Any, at: str, report: Report) -> None:
        if not isinstance(value, str) or not re.fullmatch(pattern, value):
            report.add(problem, at)

    return check


def url(most: int = 3_000) -> Check:
    """Check an address; Slack wants a scheme it knows."""
    length = string(most)

    def check(value: Any, at: str, report: Report) -> None:
        length(value, at, report)
        if isinstance(value, str) and value and not URL.fullmatch(value):
            report.add("must be a valid URL", at)

    return check


def boolean(value: Any, at: str, report: Report) -> None:
    """Check a boolean."""
    if not isinstance(value, bool):
        report.add("must be a boolean", at)


def integer(least: int, most: int) -> Check:
    """Check a whole number between two bounds."""

    def check(value: Any, at: str, report: Report) -> None:
        if not isinstance(value, int) or isinstance(value, bool):
            report.add("must be an integer", at)
        elif not least <= value <= most:
            report.add(f"must be between {least} and {most}", at)

    return check


def one_of(*allowed: str) -> Check:
    """Check that a string is one of a few."""

    def check(value: Any, at: str, report: Report) -> None:
        if value not in allowed:
            report.add(f"must be a valid enum value ({', '.join(allowed)})", at)

    return check


def array(item: Check, most: int, *, least: int = 1) -> Check:
    """Check a list of `least` to `most` items."""

    def check(value: Any, at: str, report: Report) -> None:
        if not isinstance(value, list):
            report.add("must be an array", at)
            return
        if len(value) > most:
            report.add(f"no more than {most} items allowed", at)
        if len(value) < least:
            report.add(f"no fewer than {least} items allowed", at)
        for index, entry in enumerate(value):
            item(entry, f"{at}/{index}", report)

    return check


def typed(table: Mapping[str, Shape]) -> Check:
    """Check an object by its `type`, which must be in the table."""

    def check(value: Any, at: str, report: Report) -> None:
        if not isinstance(value, dict):
            report.add("must provide an object", at)
        elif "type" not in value:
            report.add("missing required field: type", at)
        elif not isinstance(value["type"], str) or value["type"] not in table:
            report.add(f"unsupported type: {value['type']}", f"{at}/type")
        else:
            table[value["type"]]({key: item for key, item in value.items() if key != "type"}, at, report)

    return check
