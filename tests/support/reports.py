"""A small report, with everything in it that a view has to show."""

from datetime import UTC, datetime
from typing import Any

from bot.answer import Usage
from bot.evaluation.outcome import Judgement, Outcome
from bot.evaluation.report import Report, report

HOSTILE = '<script>alert(1)</script> [bold]x[/bold] \x1b[31mred & "quoted" \u202e'


def outcome(**changes: Any) -> Outcome:
    """Return a request that was routed right, with changes."""
    fields: dict[str, Any] = {
        "query": "Tell everybody.",
        "expected": "write_email",
        "lang": "en",
        "route": "write_email",
        "model": "openai-gpt-oss-120b",
        "usage": Usage(prompt_tokens=400, completion_tokens=100, total_tokens=500),
        "cost_usd": 0.001,
        "seconds_to_verdict": 0.2,
        "seconds": 3.0,
        "draft": "Subject: Hi",
    }
    return Outcome(**(fields | changes))


def a_report(*outcomes: Outcome, **changes: Any) -> Report:
    """Return the report of these outcomes, or of a right, a wrong and a hostile one."""
    made = outcomes or (
        outcome(
            variants={"typos": "write_email", "capitals": "fallback"},
            judgement=Judgement(completeness=4, correctness=5, reason="Good."),
        ),
        outcome(query="Decide.", expected="write_meeting_agenda", lang="de", borderline=True),
        outcome(query=HOSTILE, route="fallback", draft=HOSTILE, judgement=Judgement(failed=True)),
    )
    known: dict[str, Any] = {
        "tasks": ["write_email", "write_meeting_agenda"],
        "file": "requests.csv",
        "router": "meeting-or-email",
        "made_at": datetime(2026, 9, 1, 12, tzinfo=UTC),
        "rows": len(made),
    }
    return report(made, **(known | changes))
