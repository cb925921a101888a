"""A report as people see it: in the terminal, and as a page."""

from html.parser import HTMLParser
from io import StringIO

import pytest
from rich.console import Console

from bot.evaluation.comparison import compared
from bot.evaluation.page import page
from bot.evaluation.report import Report
from bot.evaluation.table import show
from tests.support.reports import HOSTILE, a_report, outcome

VOID = ("meta", "rect", "line")


def shown(report: Report, baseline: Report | None = None, width: int = 80) -> str:
    out = StringIO()
    show(report, compared(baseline, report) if baseline else None, Console(file=out, width=width))
    return out.getvalue()


class Page(HTMLParser):
    """Reads a page, and notes what is wrong with it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.addresses: list[str] = []
        self.text = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.addresses += [value or "" for name, value in attrs if name in ("href", "src", "action", "srcset")]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_terminal_says_it_all() -> None:
    """Accuracy with its interval, the tasks, the matrix, the languages, cost, flips, the judge, and the wrong ones."""
    text = shown(a_report(judge="glm-5", rows=5, stopped="Stopped."))
    assert "Accuracy 33.3% (95 % interval 6.1% to 79.2%; 1 of 3)" in text
    for part in (
        "By task", "fallback  unknown", "de ", "matched to a task", "about $0.0030", "1,200 in, 300 out",
        "route flips when reworded    50.0%", "capitals", "completeness, correctness  4.0, 5.0 of 5",
        "1; the judge failed on 1", "write_meeting_agenda -> write_email (borderline)", "  Decide.",
    ):  # fmt: skip
        assert part in text, part


def test_the_terminal_obeys_nobody() -> None:
    """What people and models wrote is shown as it is: no markup, no control code; and no line is wider than 80."""
    text = shown(a_report())
    assert "[bold]x[/bold]" in text
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert max(map(len, text.splitlines())) <= 80


def test_a_difference_in_words() -> None:
    """A comparison says what became right and wrong, and whether that is more than noise."""
    before = a_report(*(outcome(query=str(n), route="write_meeting_agenda") for n in range(8)))
    now = a_report(*(outcome(query=str(n)) for n in range(8)), outcome(query="new"))
    text = shown(now, before, width=200)
    assert "0 of 8 were right, 8 are. 8 became right, 0 became wrong: more than noise (p = 0.008, McNemar)." in text
    assert "Left out: 0 requests that only the earlier report has, 1 that only this one has." in text
    assert "became right: write_meeting_agenda -> write_email" in text
    assert "No request became right or wrong." in shown(now, now, width=200)
    few = a_report(*(outcome(query=str(n), route="fallback" if n < 2 else "write_email") for n in range(8)))
    assert "may well be noise (p = 0.500, McNemar)" in shown(few, now, width=200)


@pytest.mark.parametrize("report", [a_report(), a_report(judge="glm-5"), a_report(outcome(route="unknown", error="X"))])
def test_the_page_is_whole_and_needs_nothing(report: Report) -> None:
    """Every tag is closed, nothing is fetched and nothing can run."""
    html = page(report, compared(report, report))
    read = Page(html)
    assert read.open == []
    assert read.addresses == []
    assert "script" not in read.tags
    assert "default-src 'none'" in html
    assert "http://" not in html
    assert "https://" not in html


def test_the_page_says_it_all() -> None:
    """The figures, the plots with words for who can't see them, and each wrong one with its draft."""
    html = page(a_report(judge="glm-5"), None)
    read = Page(html)
    assert read.tags.count("svg") == 4
    assert html.count('role="img"') == html.count("aria-label=") == 4
    for part in ("33.3%", "write_meeting_agenda", "Decide.", "glm-5 judged 1 drafts and failed on 1"):
        assert part in read.text
    assert HOSTILE.replace("\x1b", "").replace("\u202e", "") in read.text
