"""A report in the terminal: the figures first, then what went wrong, one by one."""

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.answer import BUILT_IN_DRAFTER
from bot.evaluation.comparison import Comparison
from bot.evaluation.measures import Proportion, TaskFigures
from bot.evaluation.outcome import UNKNOWN
from bot.evaluation.report import Report, Times
from bot.inert import inert

_MOST = 50
"""Wrong ones that are listed; the JSON and the page hold all."""


def show(report: Report, change: Comparison | None, console: Console) -> None:
    """Print a report, and what changed against an earlier one."""
    console.print(_plain(f"{report.file} on {report.router}, {report.made_at:%d %B %Y %H:%M} UTC"))
    console.print(Text.assemble("Accuracy ", (in_words(report.accuracy), "bold")))
    if report.borderline.of:
        console.print(f"  clear ones      {in_words(report.clear)}", soft_wrap=True)
        console.print(f"  borderline ones {in_words(report.borderline)}", soft_wrap=True)
        console.print("  (where falling back is right as well)")
    if report.failed or report.broken:
        console.print(f"{report.failed:,} requests got no answer and are in no rate; {report.broken:,} more broke off.")
    console.print()
    console.print(_tasks(report))
    console.print(_confusion(report))
    if report.by_language:
        console.print(_languages(report))
    console.print(_facts(report))
    if report.wrong:
        console.print(Text(f"Wrong: {len(report.wrong):,}", style="bold"))
        for each in report.wrong[:_MOST]:
            mark = " (borderline)" if each.borderline else ""
            _listed(console, f"{each.expected} -> {each.route}{mark}", each.query)
        if len(report.wrong) > _MOST:
            console.print(f"and {len(report.wrong) - _MOST:,} more, in --json and --html")
    if change:
        _show_change(change, console)


def in_words(proportion: Proportion) -> str:
    """Return a proportion as people read it: the share, its 95 % interval, and what was counted."""
    if proportion.share is None or proportion.low is None or proportion.high is None:
        return "none"
    return (
        f"{proportion.share:.1%} (95 % interval {proportion.low:.1%} to {proportion.high:.1%}; "
        f"{proportion.count:,} of {proportion.of:,})"
    )


def noise(change: Comparison) -> str:
    """Return what a comparison comes to, in one sentence."""
    if not change.gained + change.lost:
        return "No request became right or wrong."
    weight = "more than noise" if change.significant else "may well be noise"
    return f"{change.gained:,} became right, {change.lost:,} became wrong: {weight} (p = {change.p:.3f}, McNemar)."


def _plain(text: str) -> Text:
    """Return what people and models wrote, with nothing in it that a terminal or rich would obey."""
    return Text(inert(text))


def _share(share: float | None) -> str:
    return "-" if share is None else f"{share:.1%}"


def _table(title: str, *columns: str) -> Table:
    table = Table(title=title, title_justify="left", box=None, pad_edge=False, title_style="bold")
    table.add_column(columns[0], no_wrap=True)
    for column in columns[1:]:
        table.add_column(column, justify="right")
    return table


def _tasks(report: Report) -> Table:
    table = _table("By task", "", "precision", "recall", "F1", "expected", "routed")
    for name, figures in report.tasks.items():
        table.add_row(_plain(name), *_columns(figures))
    return table


def _columns(figures: TaskFigures) -> tuple[str, ...]:
    shares = (figures.precision, figures.recall, figures.f1)
    return (*map(_share, shares), f"{figures.expected:,}", f"{figures.routed:,}")


def _confusion(report: Report) -> Table:
    table = _table("Expected, and the route taken", "", *map(inert, (*report.tasks, UNKNOWN)))
    for expected, row in report.confusion.items():
        table.add_row(_plain(expected), *(f"{count:,}" for count in row.values()))
    return table


def _languages(report: Report) -> Table:
    table = _table("By language", "", "accuracy", "95 % interval", "requests")
    for lang, right in report.by_language.items():
        table.add_row(
            _plain(lang), _share(right.share), f"{_share(right.low)} to {_share(right.high)}", f"{right.of:,}"
        )
    return table


def _facts(report: Report) -> Table:
    table = _table("Besides", "", "")
    table.columns[1].justify = "left"
    tokens = report.tokens
    table.add_row("matched to a task", in_words(report.match_rate))
    table.add_row("fell back", in_words(report.fallback_rate))
    table.add_row("prose contradicts the route", in_words(report.contradicts))
    table.add_row("draft of the wrong kind", in_words(report.wrong_kind))
    table.add_row("time to the verdict", _seconds(report.to_verdict))
    table.add_row("time to the answer", _seconds(report.to_answer))
    table.add_row("tokens", f"{tokens.prompt_tokens:,} in, {tokens.completion_tokens:,} out")
    table.add_row("estimated cost", cost(report))
    table.add_row("models", _plain(", ".join(f"{name} ({count:,})" for name, count in report.models.items()) or "none"))
    if report.flips:
        table.add_row("route flips when reworded", in_words(report.flips))
        for name, flips in report.flips_by_variant.items():
            table.add_row(f"  {name}", in_words(flips))
    if judge := report.judge:
        table.add_row("judge", _plain(judge.model))
        table.add_row("  completeness, correctness", f"{_grade(judge.completeness)}, {_grade(judge.correctness)} of 5")
        table.add_row("  drafts judged", f"{judge.judged:,}; the judge failed on {judge.failed:,}")
    return table


def cost(report: Report) -> str:
    """Return what the run is estimated to have cost."""
    if report.cost_usd is None:
        return "not known" if set(report.models) - {BUILT_IN_DRAFTER} else "none, since no model wrote"
    unpriced = f", without {report.unpriced:,} answers that have no price" if report.unpriced else ""
    return f"about ${report.cost_usd:.4f}{unpriced}"


def _seconds(times: Times) -> str:
    return "-" if times.p50 is None else f"p50 {times.p50:.2f} s, p95 {times.p95:.2f} s"


def _grade(grade: float | None) -> str:
    return "-" if grade is None else f"{grade:.1f}"


def _listed(console: Console, what: str, query: str) -> None:
    """Print one request in two lines, the second as long as the terminal is wide."""
    console.print(_plain(what))
    console.print(_plain(f"  {' '.join(query.split())}"), no_wrap=True, overflow="ellipsis")


def _show_change(change: Comparison, console: Console) -> None:
    console.print(Text("Against the earlier report", style="bold"))
    console.print(
        f"{change.right_before:,} of {change.shared:,} were right, {change.right_now:,} are. {noise(change)}",
        soft_wrap=True,
    )
    if change.only_before or change.only_now:
        console.print(
            f"Left out: {change.only_before:,} requests that only the earlier report has, {change.only_now:,} that "
            "only this one has.",
            soft_wrap=True,
        )
    for each in change.changes[:_MOST]:
        became = {"neither": "changed"}.get(each.became, f"became {each.became}")
        _listed(console, f"{became}: {each.before} -> {each.after}", each.query)
    if len(change.changes) > _MOST:
        console.print(f"and {len(change.changes) - _MOST:,} more, in --json and --html")
