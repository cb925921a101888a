"""Patterns that are compiled when they are first needed: there are hundreds, and one language is drafted at a time."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property


class Pattern:
    """A regular expression, as far as the drafter uses one; in any case unless `flags` say otherwise.

    `costly` is a part of it that takes long to compile: what stands before that is looked for first, so that most of
    the patterns that don't match needn't be compiled at all.
    """

    def __init__(self, source: str, flags: re.RegexFlag = re.IGNORECASE, *, costly: str = "") -> None:
        self.pattern = source
        self._flags = flags
        self._costly = costly

    @cached_property
    def _head(self) -> re.Pattern[str]:
        return re.compile(_before(self.pattern, self._costly), self._flags)

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self._flags)

    def match(self, text: str) -> re.Match[str] | None:
        """Match at the start."""
        return self._compiled.match(text) if self._head.match(text) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Match the whole text."""
        return self._compiled.fullmatch(text) if self._head.match(text) else None

    def search(self, text: str) -> re.Match[str] | None:
        """Find the first match."""
        return self._compiled.search(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Find every match."""
        return self._compiled.finditer(text)

    def sub(self, by: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        """Put something else where it matches."""
        return self._compiled.sub(by, text, count)

    def split(self, text: str) -> list[str]:
        """Split where it matches."""
        return [part or "" for part in self._compiled.split(text)]


def _before(pattern: str, part: str) -> str:
    """Return what stands before a part of a pattern, outside of all groups; nothing where another branch lacks it."""
    at = pattern.find(part) if part else -1
    depth = opened = index = 0
    cut, in_class = 0, False
    while at > 0 and index < len(pattern):
        character = pattern[index]
        if index == at:
            cut = opened if depth else at
        if character == "\\":
            index += 1
        elif in_class:
            in_class = character != "]"
        elif character == "[":
            in_class = True
        elif character == "(":
            opened = opened if depth else index
            depth += 1
        elif character == ")":
            depth -= 1
        elif character == "|" and not depth:
            return ""
        index += 1
    return pattern[:cut]
