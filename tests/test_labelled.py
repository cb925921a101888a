"""Labelled requests in a file: what is read, and the one sentence for each thing that can be wrong."""

import csv
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import BadFile
from bot.labelled import MAX_ROWS, LabelledRequest, read

KNOWN = "write_email, write_meeting_agenda, fallback"
TASKS = ("write_email", "write_meeting_agenda")


def _file(folder: Path, content: str | bytes, name: str = "requests.csv") -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def _sentence(path: Path) -> str:
    with pytest.raises(BadFile) as caught:
        read(path, TASKS)
    return caught.value.sentence


def test_csv_with_all_columns(tmp_path: Path) -> None:
    """A CSV's columns are found by name, in any order, and others are left alone."""
    text = (
        'id,lang,borderline,expected_route,query,expected_response\n1,EN,yes,write_email,"Hi, all\nof you","Thanks"\n'
    )
    assert read(_file(tmp_path, text), TASKS) == (
        LabelledRequest("Hi, all\nof you", "write_email", "Thanks", borderline=True, lang="en"),
    )


def test_json_lines(tmp_path: Path) -> None:
    """JSON Lines are known by their first character, whatever the file is called."""
    rows = (
        '{"query": "Hi", "expected_route": "fallback", "borderline": true}',
        '{"query": "B", "expected_route": "write_meeting_agenda", "meeting": "Kickoff"}',
        '{"query":"A","expected_route":"write_email"}',
    )
    text = "\n\n".join(rows)
    first, meeting, second = read(_file(tmp_path, text, "requests.txt"), TASKS)
    assert first == LabelledRequest("Hi", "fallback", borderline=True)
    assert meeting == LabelledRequest("B", "write_meeting_agenda", meeting="kickoff")
    assert second == LabelledRequest("A", "write_email")


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_delimiters(tmp_path: Path, delimiter: str) -> None:
    """What spreadsheets of all countries save as CSV is read, with or without a byte order mark."""
    text = f"\ufeffquery{delimiter}expected_route\r\nTell them.{delimiter}WRITE_EMAIL\r\n"
    assert read(_file(tmp_path, text), TASKS) == (LabelledRequest("Tell them.", "write_email"),)


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1).filter(str.strip))
def test_any_query_survives_csv_and_json(tmp_path_factory: pytest.TempPathFactory, query: str) -> None:
    """Whatever somebody wrote comes out as it went in, from both formats."""
    folder = tmp_path_factory.mktemp("any")
    with (folder / "a.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("query", "expected_route"), (query, "fallback")])
    (folder / "a.jsonl").write_text(json.dumps({"query": query, "expected_route": "fallback"}), encoding="utf-8")
    assert [read(folder / name, TASKS)[0].query for name in ("a.csv", "a.jsonl")] == [query, query]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("", ": there is no row in it."),
        ("query,expected_route\n", ": there is no row in it."),
        ("Tell them,write_email\n", "line 1: the header lacks query and expected_route."),
        ("query,label\nTell them,write_email\n", "line 1: the header lacks expected_route."),
        (
            'query,expected_route\n"two\nlines",write_email\nB,write_mail\n',
            "line 4: the expected route “write_mail” is none of " + KNOWN + ".",
        ),
        ("query,expected_route\n ,write_email\n", "line 2: the query is empty."),
        (
            "query,expected_route\nA,write_email,B,C\n",
            "line 2: there are more values than columns; perhaps a quote is missing.",
        ),
        (
            'query,expected_route\nA,write_email\n"B,write_email\n',
            "line 3: that can't be read as CSV; perhaps a quote is missing.",
        ),
        ("query,expected_route,borderline\nA,write_email,perhaps\n", "line 2: borderline is neither true nor false."),
        (
            b"query,expected_route\nA,write_email\nCaf\xe9,write_email\n",
            "line 3: that isn't UTF-8; save the file in that encoding.",
        ),
        (
            "query,expected_route\n" + "x" * 12_001 + ",write_email\n",
            "line 2: the query is longer than 12,000 characters.",
        ),
        (
            '{"query": "A", "expected_route": "write_email"}\n{"query": "B"',
            "line 2: that isn't one JSON object on a line of its own.",
        ),
        ('{"query": "A", "expected_route": "write_email"}\n[1]', "line 2: that isn't a JSON object."),
        ('{"query": 7, "expected_route": "write_email"}', "line 1: query isn't a text."),
        ('{"query": "A"}', "line 1: the expected route “” is none of " + KNOWN + "."),
    ],
)
def test_what_can_be_wrong(tmp_path: Path, content: str | bytes, sentence: str) -> None:
    """Each thing that can be wrong with a file has one sentence, with the line."""
    assert _sentence(_file(tmp_path, content)).removeprefix("requests.csv").removeprefix(", ") == sentence


def test_one_row_too_many(tmp_path: Path) -> None:
    """A thousand rows are taken, and the first that is more is named."""
    rows = [f"request {number},write_email" for number in range(MAX_ROWS)]
    path = _file(tmp_path, "\n".join(["query,expected_route", *rows]))
    assert len(read(path, TASKS)) == MAX_ROWS
    path = _file(tmp_path, "\n".join(["query,expected_route", *rows, "one more,write_email"]))
    assert _sentence(path) == "requests.csv, line 1,002: there are more than 1,000 rows; split the file."


def test_missing_file(tmp_path: Path) -> None:
    """A file that isn't there is named, and so is the reason."""
    assert _sentence(tmp_path / "none.csv") == "none.csv: it can't be read (No such file or directory)."
