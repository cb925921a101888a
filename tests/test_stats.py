"""`stats`, as people and programs use it: a process on a database, and what it shows."""

import json
from datetime import UTC, datetime
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest
from rich.console import Console

from bot.request import Source
from bot.stats import show
from bot.store import Store
from bot.store.statistics import Statistics, add_up
from tests.support.entries import WORDS, email_answer, new_entry
from tests.support.process import ROOT, run

MANY = 100_000


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/bot.sqlite3"


async def fill(url: str) -> None:
    async with Store.open(url) as store:
        for key, source in (("a", Source.COMMAND), ("b", Source.DIRECT_MESSAGE)):
            entry = await store.accept(new_entry(key, source=source))
            assert entry is not None
            await store.keep(entry.id, email_answer())


async def test_in_a_pipe_it_is_plain(url: str) -> None:
    """Totals, a row a way in and a row a week with a bar, without a control character, in 80 columns."""
    await fill(url)
    ended = await run("stats", "--weeks", "2", env={"DATABASE_URL": url})
    assert (ended.code, ended.err) == (0, "")
    lines = [line.rstrip() for line in ended.out.splitlines()]
    assert lines[0] == "requests             2 in the last 2 weeks; 0 failed, 0 unfinished"
    assert "model match rate     100.0%" in lines
    assert "estimated cost       $0.0020" in lines
    row = "direct message ██████████     1  100%    0%    0%    140 0.00 0.50 0.50"
    assert row in lines
    assert len(lines[lines.index("week of") :]) == 5
    assert ended.out.replace("\n", "").isprintable()
    assert max(map(len, lines)) <= 80


async def test_programs_get_one_object(url: str) -> None:
    """`--json` prints one line that says all, with the keys that are promised, and nothing that anybody wrote."""
    await fill(url)
    ended = await run("stats", "--json", env={"DATABASE_URL": url})
    assert (ended.code, ended.err, ended.out.count("\n")) == (0, "", 1)
    told = json.loads(ended.out)
    assert told.keys() == {"weeks", "total"}
    assert len(told["weeks"]) == 8
    assert all(week.keys() == {"monday", "all", "sources"} for week in told["weeks"])
    assert told["total"]["sources"].keys() == {"command", "direct_message"}
    assert told["total"]["all"] == {
        "requests": 2,
        "decided": 2,
        "failed": 0,
        "unfinished": 0,
        "verdicts": {"email": 2, "meeting": 0, "unsure": 0},
        "match_rate": 1.0,
        "fallback_rate": 0.0,
        "override_rate": 0.0,
        "prompt_tokens": 200,
        "completion_tokens": 80,
        "cost_usd": 0.002,
        "p50_seconds_to_verdict": 0.5,
        "p95_seconds_to_verdict": 0.5,
    }
    assert WORDS not in ended.out


async def test_no_database_yet(tmp_path: Path) -> None:
    """Where there is no database, that is said, and none is made; programs get zeros."""
    env = {"DATABASE_URL": f"sqlite:///{tmp_path}/none/bot.sqlite3"}
    ended = await run("stats", env=env)
    assert (ended.code, ended.out, ended.err) == (0, "There is no database yet, so nobody has asked anything.\n", "")
    ended = await run("stats", "--json", env=env)
    assert json.loads(ended.out)["total"]["all"]["requests"] == 0
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize(("weeks", "span"), [("1", "this week"), ("8", "in the last 8 weeks")])
async def test_nobody_has_asked(url: str, weeks: str, span: str) -> None:
    """An empty database gets one friendly sentence."""
    async with Store.open(url):
        pass
    ended = await run("stats", "--weeks", weeks, env={"DATABASE_URL": url})
    assert (ended.code, ended.out, ended.err) == (0, f"Nobody has asked anything {span}.\n", "")


@pytest.mark.parametrize("weeks", ["0", "-1", "521", "1.5", "many"])
async def test_wrong_usage(weeks: str) -> None:
    """Weeks that make no sense are wrong usage, and the message names them."""
    ended = await run("stats", f"--weeks={weeks}")
    assert ended.code == 2
    assert f"{weeks} isn't " in ended.err


@pytest.mark.parametrize("address", ["mongodb://host/bot", "sqlite:///README.md", f"sqlite:///{'x' * 300}"])
async def test_what_cant_be_read(address: str) -> None:
    """An address of another kind, a file of another kind and an impossible name are one sentence each."""
    before = (ROOT / "README.md").read_bytes()
    ended = await run("stats", env={"DATABASE_URL": address})
    assert (ended.code, ended.out, ended.err.count("\n")) == (1, "", 1)
    assert (ROOT / "README.md").read_bytes() == before


def shown(made: Statistics, encoding: str) -> list[str]:
    """Return the lines that a terminal of 80 columns shows."""
    file = TextIOWrapper(BytesIO(), encoding)
    show(made, Console(file=file, width=80))
    file.seek(0)
    return [line.rstrip() for line in file.read().splitlines()]


def big() -> Statistics:
    """Return the figures of a busy year in a single week."""
    made = add_up((), 1, datetime(2026, 9, 23, tzinfo=UTC))
    figures = made.total.all.model_copy(
        update={
            "requests": MANY, "decided": MANY, "match_rate": 1.0, "fallback_rate": 1.0, "override_rate": 1.0,
            "verdicts": {"email": 50_000, "meeting": 25_000, "unsure": 25_000},
            "prompt_tokens": 90_000_000, "cost_usd": 1234.56,
            "p50_seconds_to_verdict": 10.0, "p95_seconds_to_verdict": 59.99,
        }
    )  # fmt: skip
    span = made.total.model_copy(update={"all": figures, "sources": {Source.DIRECT_MESSAGE: figures}})
    week = made.weeks[0].model_copy(update={"all": figures, "sources": span.sources})
    return Statistics(weeks=(week,), total=span)


@pytest.mark.parametrize(("encoding", "bar"), [("utf-8", "█████▒▒▒░░"), ("latin-1", "#####===--")])
def test_a_big_workspace_fits(encoding: str, bar: str) -> None:
    """Figures of a busy year are shown whole in 80 columns, and bars in whatever the terminal can show."""
    figures = "100,000  100%  100%  100%    90M 1,234.56 10.00 59.99"
    assert [line for line in shown(big(), encoding) if bar in line] == [
        f"direct message {bar} {figures}",
        f"2026-09-21     {bar} {figures}",
    ]
