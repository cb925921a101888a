"""Labelled requests in a file: what the embedded router learns from, and what an evaluation asks.

CSV with a header, or JSON Lines, in UTF-8: `query` and `expected_route`, optionally `expected_response`, `borderline`,
`lang` and `meeting`; other columns are left alone. At most 1,000 rows and the column `query`, as in the data sets of
DigitalOcean's router evaluation, so that one file serves both.
"""

import csv
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any

from bot.errors import BadFile
from bot.request import MAX_CHARACTERS

MAX_ROWS = 1_000
FALLBACK = "fallback"
"""The label of what belongs to no task, as the service names that route."""

_DELIMITERS = ",;\t"
_YES = ("true", "yes", "1", "x")
_NO = ("false", "no", "0", "")

Row = tuple[int, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class LabelledRequest:
    """What somebody wrote, and the route that a sensible colleague would expect."""

    query: str
    expected_route: str
    """A task's name, or `fallback`."""
    expected_response: str | None = None
    """What a good draft says; only a judge reads it."""
    borderline: bool = False
    """Sensible colleagues could differ, so `fallback` is right as well."""
    lang: str | None = None
    meeting: str | None = None
    """The kind of meeting that it calls for, where somebody says that; only the embedded router's drafter reads it."""


def read(path: Path, tasks: Sequence[str]) -> tuple[LabelledRequest, ...]:
    """Read a file whose labels are the names of `tasks` and `fallback`, in any case.

    Raises BadFile with one sentence, and the line where there is one, for whatever is wrong with it.
    """
    text = _text(path)
    rows = _json_lines(path, text) if text.lstrip().startswith("{") else _csv(path, text)
    labels = {name.casefold(): name for name in (*tasks, FALLBACK)}
    read: list[LabelledRequest] = []
    for line, row in rows:
        if len(read) == MAX_ROWS:
            raise BadFile(path.name, f"there are more than {MAX_ROWS:,} rows; split the file", line)
        read.append(_labelled(path, line, row, labels))
    if not read:
        raise BadFile(path.name, "there is no row in it")
    return tuple(read)


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise BadFile(path.name, f"it can't be read ({error.strerror})") from None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadFile(path.name, "that isn't UTF-8; save the file in that encoding", line) from None


def _json_lines(path: Path, text: str) -> Iterator[Row]:
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            raise BadFile(path.name, "that isn't one JSON object on a line of its own", number) from None
        if not isinstance(row, dict):
            raise BadFile(path.name, "that isn't a JSON object", number)
        yield number, row


def _csv(path: Path, text: str) -> Iterator[Row]:
    head = text.partition("\n")[0]
    # European spreadsheets write semicolons where a comma is the decimal mark.
    delimiter = max(_DELIMITERS, key=head.count)
    rows = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    ended = 0
    try:
        names = [name.strip().casefold() for name in next(rows, [])]
        if not text.strip():
            return
        if missing := [name for name in ("query", "expected_route") if name not in names]:
            raise BadFile(path.name, f"the header lacks {' and '.join(missing)}", 1)
        ended = rows.line_num
        for values in rows:
            started, ended = ended + 1, rows.line_num
            if not any(value.strip() for value in values):
                continue
            if len(values) > len(names):
                raise BadFile(path.name, "there are more values than columns; perhaps a quote is missing", started)
            yield started, dict(zip(names, values, strict=False))
    except csv.Error:
        raise BadFile(path.name, "that can't be read as CSV; perhaps a quote is missing", ended + 1) from None


def _labelled(path: Path, line: int, row: Mapping[str, Any], labels: Mapping[str, str]) -> LabelledRequest:
    query = _word(path, line, row, "query")
    if not query.strip():
        raise BadFile(path.name, "the query is empty", line)
    if len(query) > MAX_CHARACTERS:
        raise BadFile(path.name, f"the query is longer than {MAX_CHARACTERS:,} characters", line)
    expected = _word(path, line, row, "expected_route").strip()
    if expected.casefold() not in labels:
        known = ", ".join(labels.values())
        raise BadFile(path.name, f"the expected route “{expected[:40]}” is none of {known}", line)
    return LabelledRequest(
        query,
        labels[expected.casefold()],
        _word(path, line, row, "expected_response").strip() or None,
        _flag(path, line, row.get("borderline")),
        _word(path, line, row, "lang").strip().casefold() or None,
        _word(path, line, row, "meeting").strip().casefold() or None,
    )


def _word(path: Path, line: int, row: Mapping[str, Any], name: str) -> str:
    value = row.get(name)
    if value is not None and not isinstance(value, str):
        raise BadFile(path.name, f"{name} isn't a text", line)
    return value or ""


def _flag(path: Path, line: int, value: Any) -> bool:
    said = str("" if value is None else value).strip().casefold()
    if said not in _YES + _NO:
        raise BadFile(path.name, "borderline is neither true nor false", line)
    return said in _YES
