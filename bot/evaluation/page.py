"""A report as one HTML page that needs nothing else: no script, no address, nothing that is fetched."""

from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path

from bot.evaluation.comparison import Comparison
from bot.evaluation.measures import Proportion
from bot.evaluation.outcome import UNKNOWN, Outcome
from bot.evaluation.report import Report
from bot.evaluation.table import cost, noise
from bot.inert import inert

_STYLE = Path(__file__).with_name("page.css")
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_ROW, _LABEL, _BAR, _NUMBER = 26, 170, 380, 190
_STEPS = 12
"""Columns of a histogram."""


def page(report: Report, change: Comparison | None) -> str:
    """Return the page; what people and models wrote is escaped, and no browser does anything with it but show it."""
    title = f"{_text(report.file)}: {_percent(report.accuracy.share)} right"
    body = (
        _head(report),
        _cards(report),
        _change(change) if change else "",
        _section("By task and by language", _tasks(report), bars("Accuracy by language", report.by_language)),
        _section("Expected, and the route taken", _confusion(report)),
        _section("Time to the verdict", _times([each.seconds_to_verdict for each in report.outcomes if each.routed])),
        _section("Rewordings that changed the route", bars("Flips", report.flips_by_variant)) if report.flips else "",
        _section("The judge's scores", _scores(report)) if report.judge else "",
        _section(f"Wrong: {len(report.wrong):,}", *map(_wrong, report.wrong)) if report.wrong else "",
    )
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<style>{_STYLE.read_text(encoding='utf-8')}</style></head>\n<body><main>{''.join(body)}</main></body></html>\n"
    )


def bars(title: str, shares: dict[str, Proportion]) -> str:
    """Draw a bar a share, with its 95 % interval as a whisker; nothing where there is no share."""
    if not shares:
        return ""
    rows = []
    for number, (name, each) in enumerate(shares.items()):
        y = number * _ROW
        share, low, high = each.share or 0.0, each.low or 0.0, each.high or 0.0
        figures = f"{_percent(each.share)} of {each.of:,}"
        rows.append(
            f'<text x="0" y="{y + 17}">{_text(name)}</text>'
            f'<rect class="track" x="{_LABEL}" y="{y + 5}" width="{_BAR}" height="16" rx="3"/>'
            f'<rect class="bar" x="{_LABEL}" y="{y + 5}" width="{_BAR * share:.1f}" height="16" rx="3"/>'
            f'<line class="whisker" x1="{_LABEL + _BAR * low:.1f}" x2="{_LABEL + _BAR * high:.1f}" '
            f'y1="{y + 13}" y2="{y + 13}"/>'
            f'<text class="soft" x="{_LABEL + _BAR + 12}" y="{y + 17}">{figures}</text>'
        )
    said = ", ".join(f"{name} {_percent(each.share)}" for name, each in shares.items())
    return _drawing(title, said, _LABEL + _BAR + _NUMBER, len(shares) * _ROW, rows)


def _drawing(title: str, said: str, width: int, height: int, shapes: Iterable[str]) -> str:
    return (
        f'<svg role="img" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f'aria-label="{_text(title)}: {_text(said)}">{"".join(shapes)}</svg>'
    )


def _head(report: Report) -> str:
    right = report.accuracy
    interval = "" if right.low is None else f"95 % interval {_percent(right.low)} to {_percent(right.high)}, "
    missing = f" {report.failed:,} got no answer, {report.broken:,} broke off." if report.failed + report.broken else ""
    stopped = f"<p><strong>{_text(report.stopped)}</strong></p>" if report.stopped else ""
    return (
        f"<h1>How well {_text(report.router)} decides</h1>"
        f'<p class="soft">{_text(report.file)}, {report.made_at:%d %B %Y %H:%M} UTC</p>{stopped}'
        f'<p class="headline">{_percent(right.share)}</p>'
        f'<p class="soft">right: {interval}{right.count:,} of {right.of:,}.{missing}</p>'
    )


def _cards(report: Report) -> str:
    tokens = report.tokens
    cards = [
        ("Clear requests", _percent(report.clear.share), f"{report.clear.count:,} of {report.clear.of:,}"),
        ("Borderline", _percent(report.borderline.share), "falling back is right as well"),
        ("Model match rate", _percent(report.match_rate.share), "matched to a task"),
        ("Fallback rate", _percent(report.fallback_rate.share), f"{report.fallback_rate.count:,} requests"),
        ("To the verdict", _seconds(report.to_verdict.p50), f"p95 {_seconds(report.to_verdict.p95)}"),
        ("To the answer", _seconds(report.to_answer.p50), f"p95 {_seconds(report.to_answer.p95)}"),
        ("Tokens", f"{tokens.total_tokens:,}", f"{tokens.prompt_tokens:,} in, {tokens.completion_tokens:,} out"),
        ("Cost", cost(report), "an estimate"),
        ("Prose against the route", _percent(report.contradicts.share), f"{report.contradicts.count:,} drafts"),
        ("Draft of the wrong kind", _percent(report.wrong_kind.share), f"{report.wrong_kind.count:,} drafts"),
    ]
    if report.flips:
        cards.append(("Flips when reworded", _percent(report.flips.share), f"of {report.flips.of:,} rewordings"))
    shown = (
        f"<div><dt>{name}</dt><dd>{_text(value)}<small>{_text(more)}</small></dd></div>" for name, value, more in cards
    )
    models = ", ".join(f"{name} ({count:,})" for name, count in report.models.items())
    return f'<dl class="cards">{"".join(shown)}</dl><p class="soft">Written by {_text(models or "nobody")}.</p>'


def _change(change: Comparison) -> str:
    rows = [
        f"<tr><td>{each.became}</td><td>{_text(each.before)}</td><td>{_text(each.after)}</td>"
        f"<td>{_text(each.query)}</td></tr>"
        for each in change.changes
    ]
    table = _table("", ("became", "before", "now", "request"), rows) if rows else ""
    said = f"{change.right_before:,} of {change.shared:,} were right, {change.right_now:,} are. {noise(change)}"
    return _section("Against the earlier report", f"<p>{said}</p>", table)


def _tasks(report: Report) -> str:
    rows = [
        f'<tr><th scope="row">{_text(name)}</th>'
        + _numbers(_percent(share) for share in (each.precision, each.recall, each.f1))
        + _numbers((f"{each.expected:,}", f"{each.routed:,}"))
        + "</tr>"
        for name, each in report.tasks.items()
    ]
    return _table("Strict: a borderline request that fell back counts as wrong here",
                  ("task", "precision", "recall", "F1", "expected", "routed"), rows)  # fmt: skip


def _confusion(report: Report) -> str:
    rows = [
        f'<tr><th scope="row">{_text(expected)}</th>'
        + "".join(
            f'<td class="n {"hit" if got == expected else "miss" if count else ""}">{count:,}</td>'
            for got, count in row.items()
        )
        + "</tr>"
        for expected, row in report.confusion.items()
    ]
    return _table("Rows: expected. Columns: the route taken", ("", *report.tasks, UNKNOWN), rows)


def _times(seconds: Sequence[float]) -> str:
    if not seconds:
        return "<p>Nothing was timed.</p>"
    top = max(seconds) or 1.0
    counts = [0] * _STEPS
    for each in seconds:
        counts[min(_STEPS - 1, int(each / top * _STEPS))] += 1
    width, height = 48, 120
    shapes = [
        f'<rect class="bar" x="{number * width}" y="{height - height * count / max(counts):.1f}" width="{width - 4}" '
        f'height="{height * count / max(counts):.1f}"/>'
        for number, count in enumerate(counts)
    ]
    shapes.append(f'<text class="soft" x="0" y="{height + 18}">0 s</text>')
    shapes.append(f'<text class="soft" x="{(_STEPS - 1) * width - 12}" y="{height + 18}">{_seconds(top)}</text>')
    return _drawing("Requests by time", f"up to {_seconds(top)}", _STEPS * width, height + 26, shapes)


def _scores(report: Report) -> str:
    judged = [each.judgement for each in report.outcomes if each.judgement and not each.judgement.failed]
    grades = range(1, 6)
    complete = {f"complete: {grade}": sum(each.completeness == grade for each in judged) for grade in grades}
    correct = {f"correct: {grade}": sum(each.correctness == grade for each in judged) for grade in grades}
    shares = {name: Proportion.counted(count, len(judged)) for name, count in (complete | correct).items()}
    judge = report.judge
    said = (
        f"<p>{_text(judge.model)} judged {judge.judged:,} drafts and failed on {judge.failed:,}.</p>" if judge else ""
    )
    return said + bars("Scores from 1 to 5", shares)


def _wrong(outcome: Outcome) -> str:
    mark = ", borderline" if outcome.borderline else ""
    reason = outcome.judgement.reason if outcome.judgement else ""
    return (
        f"<details><summary>{_text(' '.join(outcome.query.split())[:200])} "
        f'<span class="soft">expected {_text(outcome.expected)}{mark}, routed {_text(outcome.route)}</span></summary>'
        f"<pre>{_text(outcome.query)}</pre><pre>{_text(outcome.draft)}</pre>"
        f"{f'<p>{_text(reason)}</p>' if reason else ''}</details>"
    )


def _section(title: str, *parts: str) -> str:
    return f"<section><h2>{_text(title)}</h2>{''.join(parts)}</section>"


def _table(caption: str, columns: Sequence[str], rows: Iterable[str]) -> str:
    head = "".join(f'<th scope="col">{_text(column)}</th>' for column in columns)
    return (
        f'<div class="scroll"><table><caption>{_text(caption)}</caption><thead><tr>{head}</tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table></div>"
    )


def _numbers(values: Iterable[str]) -> str:
    return "".join(f'<td class="n">{value}</td>' for value in values)


def _percent(share: float | None) -> str:
    return "none" if share is None else f"{share:.1%}"


def _seconds(seconds: float | None) -> str:
    return "none" if seconds is None else f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.0f} ms"


def _text(text: str | None) -> str:
    return escape(inert(text or ""))
