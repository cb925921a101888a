"""`python -m bot stats`: how the bot is used, from its own table, in counts only."""

import sys
from collections.abc import Callable
from datetime import UTC, datetime

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.settings import Settings
from bot.store import Store
from bot.store.database import exists
from bot.store.statistics import Figures, Statistics, statistics
from bot.verdict import Verdict

OK = 0
_BAR = 24
_MARKS = {Verdict.EMAIL: ("█", "blue"), Verdict.MEETING: ("▒", "magenta"), Verdict.UNSURE: ("░", "yellow")}


async def stats(
    settings: Settings, *, weeks: int, as_json: bool, now: Callable[[], datetime] = lambda: datetime.now(UTC)
) -> int:
    """Print the last `weeks` weeks, as a table and a plot or as one JSON object of `Statistics`; returns 0.

    A database that isn't there yet is none to fear, and isn't made. Raises ConfigurationError or StoreUnavailable.
    """
    if not exists(settings.database_url) and not as_json:
        sys.stdout.write("There is no database yet, so nobody has asked anything.\n")
        return OK
    async with Store.open(settings.database_url if exists(settings.database_url) else "sqlite:///:memory:") as store:
        made = await statistics(store, weeks, now())
    if as_json:
        sys.stdout.write(f"{made.model_dump_json()}\n")
    elif not made.total.requests:
        sys.stdout.write(f"Nobody has asked anything in the last {weeks} weeks.\n")
    else:
        show(made, Console())
    return OK


def show(made: Statistics, console: Console) -> None:
    """Print the figures of all weeks, then each week with a bar as long as its requests."""
    total = made.total
    verdicts = ", ".join(f"{count:,} {name}" for name, count in total.verdicts.items())
    sources = ", ".join(f"{count:,} {name.replace('_', ' ')}" for name, count in total.sources.items())
    facts = Table.grid(padding=(0, 2))
    facts.add_row("requests", f"{total.requests:,}, of which {total.failed:,} failed")
    facts.add_row("verdicts", verdicts)
    facts.add_row("ways in", sources)
    facts.add_row("model match rate", _percent(total.match_rate))
    facts.add_row("fallback rate", _percent(total.fallback_rate))
    facts.add_row("override rate", _percent(total.override_rate))
    facts.add_row("tokens", f"{total.prompt_tokens:,} in, {total.completion_tokens:,} out")
    facts.add_row("estimated cost", f"${total.cost_usd:,.4f}")
    facts.add_row("time to the verdict", f"p50 {_seconds(total.p50_seconds_to_verdict)}, "
                                         f"p95 {_seconds(total.p95_seconds_to_verdict)}")  # fmt: skip
    console.print(facts)
    console.print()
    console.print(_weeks(made))
    console.print(" ".join(f"{mark} {verdict.value}" for verdict, (mark, _) in _MARKS.items()))


def _weeks(made: Statistics) -> Table:
    table = Table(box=None, pad_edge=False)
    table.add_column("week of")
    table.add_column("")
    for column in ("asked", "match", "over", "cost", "p50", "p95"):
        table.add_column(column, justify="right")
    most = max(week.figures.decided for week in made.weeks) or 1
    for week in made.weeks:
        each = week.figures
        table.add_row(
            week.monday.isoformat(),
            _bar(each, most),
            f"{each.requests:,}",
            _percent(each.match_rate),
            _percent(each.override_rate),
            f"${each.cost_usd:,.2f}",
            _seconds(each.p50_seconds_to_verdict),
            _seconds(each.p95_seconds_to_verdict),
        )
    return table


def _bar(week: Figures, most: int) -> Text:
    """Draw a week's verdicts, each with a mark of its own so that no colour is needed."""
    bar, drawn, counted = Text(), 0, 0
    for verdict, (mark, colour) in _MARKS.items():
        counted += week.verdicts[verdict.value]
        end = round(counted / most * _BAR)
        bar.append(mark * (end - drawn), colour)
        drawn = end
    bar.append(" " * (_BAR - drawn))
    return bar


def _percent(rate: float | None) -> str:
    return "-" if rate is None else f"{rate:.0%}"


def _seconds(seconds: float | None) -> str:
    return "-" if seconds is None else f"{seconds:.2f} s"
