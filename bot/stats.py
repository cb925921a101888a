"""`python -m bot stats`: how the bot is used, from its own table, in counts only."""

import sys
from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.settings import Settings
from bot.store import Store
from bot.store.database import exists
from bot.store.statistics import Figures, Statistics, add_up, statistics
from bot.verdict import Verdict

OK = 0
_BAR = 10
_COLOURS = {Verdict.EMAIL: "blue", Verdict.MEETING: "magenta", Verdict.UNSURE: "yellow"}


async def stats(
    settings: Settings, *, weeks: int, as_json: bool, now: Callable[[], datetime] = lambda: datetime.now(UTC)
) -> int:
    """Print the last `weeks` weeks, for people or as one JSON object; returns 0.

    The object is a `Statistics`: `weeks`, oldest first, each with its `monday` (an ISO date; weeks are UTC's), and
    `total`. Each of them has the `Figures` of `all` requests, and of those of each way in under `sources`. A database
    that isn't there yet adds up to nothing, and isn't made. Raises ConfigurationError or StoreUnavailable.
    """
    there = exists(settings.database_url)
    made = await _read(settings.database_url, weeks, now()) if there else add_up((), weeks, now())
    if as_json:
        sys.stdout.write(f"{made.model_dump_json()}\n")
    elif made.total.all.requests:
        show(made, Console())
    elif there:
        sys.stdout.write(f"Nobody has asked anything {_span(weeks)}.\n")
    else:
        sys.stdout.write("There is no database yet, so nobody has asked anything.\n")
    return OK


async def _read(database_url: str, weeks: int, now: datetime) -> Statistics:
    async with Store.open(database_url) as store:
        return await statistics(store, weeks, now)


def show(made: Statistics, console: Console) -> None:
    """Print the figures of all weeks, then by way in and by week, each with a bar."""
    total = made.total.all
    verdicts = [f"{count:,} {verdict}" for verdict, count in total.verdicts.items()]
    unanswered = f"{total.failed:,} failed, {total.unfinished:,} unfinished"
    times = f"p50 {_seconds(total.p50_seconds_to_verdict)} s, p95 {_seconds(total.p95_seconds_to_verdict)} s"
    facts = Table.grid(padding=(0, 2))
    facts.add_row("requests", f"{total.requests:,} {_span(len(made.weeks))}; {unanswered}")
    facts.add_row("verdicts", f"{total.decided:,}: {', '.join(verdicts)}")
    facts.add_row("model match rate", _percent(total.match_rate, 1))
    facts.add_row("fallback rate", _percent(total.fallback_rate, 1))
    facts.add_row("override rate", _percent(total.override_rate, 1))
    facts.add_row("tokens", f"{total.prompt_tokens:,} in, {total.completion_tokens:,} out")
    facts.add_row("estimated cost", "unknown" if total.cost_usd is None else f"${total.cost_usd:,.4f}")
    facts.add_row("time to the verdict", times)
    marks = _marks(console)
    ways_in = sorted(made.total.sources.items(), key=lambda item: -item[1].requests)
    console.print(facts)
    console.print()
    console.print(
        _table(
            ("way in", {source.replace("_", " "): figures for source, figures in ways_in}),
            ("week of", {week.monday.isoformat(): week.all for week in made.weeks}),
            marks=marks,
        )
    )
    console.print()
    console.print(Text("  ").join(Text.assemble((mark, _COLOURS[verdict]), f" {verdict}") for verdict, mark in marks))


Marks = tuple[tuple[Verdict, str], ...]


def _marks(console: Console) -> Marks:
    """Return what bars are made of: for each verdict a mark of its own, so that no colour is needed."""
    return tuple(zip(Verdict, "#=-" if console.options.ascii_only else "█▒░", strict=True))


def _table(*groups: tuple[str, Mapping[str, Figures]], marks: Marks) -> Table:
    """Return groups of rows, each with a title; within a group, bars can be compared."""
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold")
    for column in ("", ""):
        table.add_column(column, no_wrap=True)
    for column in ("asked", "match", "fall-\nback", "over-\nride", "tokens", "cost\n$", "p50\ns", "p95\ns"):
        table.add_column(column, justify="right", no_wrap=True)
    for title, rows in groups:
        if table.rows:
            table.add_row()
        table.add_row(title, style="bold")
        most = max(figures.decided for figures in rows.values())
        for label, figures in rows.items():
            table.add_row(
                label,
                _bar(figures, most, marks),
                f"{figures.requests:,}",
                _percent(figures.match_rate),
                _percent(figures.fallback_rate),
                _percent(figures.override_rate),
                _tokens(figures.prompt_tokens + figures.completion_tokens),
                "-" if figures.cost_usd is None else f"{figures.cost_usd:,.2f}",
                _seconds(figures.p50_seconds_to_verdict),
                _seconds(figures.p95_seconds_to_verdict),
            )
    return table


def _bar(figures: Figures, most: int, marks: Marks) -> Text:
    """Draw the verdicts; `most` of them fill the bar."""
    bar, drawn, counted = Text(), 0, 0
    for verdict, mark in marks:
        counted += figures.verdicts[verdict]
        end = round(counted / most * _BAR) if most else 0
        bar.append(mark * (end - drawn), _COLOURS[verdict])
        drawn = end
    bar.append(" " * (_BAR - drawn))
    return bar


def _span(weeks: int) -> str:
    return f"in the last {weeks} weeks" if weeks > 1 else "this week"


def _percent(rate: float | None, digits: int = 0) -> str:
    return "-" if rate is None else f"{rate:.{digits}%}"


def _tokens(count: int) -> str:
    """Tell many tokens in thousands or millions, so that a row fits into 80 columns."""
    for unit, name in ((1_000_000, "M"), (1_000, "k")):
        if count >= 10 * unit:
            return f"{round(count / unit):,}{name}"
    return f"{count:,}"


def _seconds(seconds: float | None) -> str:
    return "-" if seconds is None else f"{seconds:.2f}"
