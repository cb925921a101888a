"""The answer to "How was this decided?"."""

from bot.answer import BUILT_IN_DRAFTER, Answer, Facts
from bot.draft import Kind
from bot.slack.views.elements import Element, context, line, modal, rich, text
from bot.slack.views.headline import headline
from bot.slack.views.message import View
from bot.verdict import Verdict

TITLE = "How was this decided?"
_VALUE = 300


def details_view(answer: Answer, asked_for: Kind | None = None) -> View:
    """Return the modal; `asked_for` is the kind of draft that the asker wanted instead of this answer's, if any."""
    lines: list[Element] = []
    for number, (name, fact) in enumerate(_facts(answer)):
        start = "\n" if number else ""
        lines += [text(f"{start}{name}: ", bold=True), text(fact[:_VALUE])]
    blocks = [headline(answer.verdict, None), rich(line(text(_how(answer)))), rich(line(*lines))]
    if chosen := answer.asked_for or asked_for:
        where = "so this is that one" if answer.asked_for else "so there is one in the thread"
        blocks.append(rich(line(text(f"The person who asked wanted {chosen.noun} instead, {where}."))))
    blocks.append(context(_written_by(answer.facts)))
    return modal(TITLE, blocks)


def _how(answer: Answer) -> str:
    if answer.verdict is Verdict.UNSURE:
        return "The router matched the request with none of its tasks, so it decided nothing."
    return (
        "The router compared the request with what each of its tasks is for, and the task it chose is the verdict. "
        "It gives no reasons and no confidence, and it can be wrong."
    )


def _facts(answer: Answer) -> list[tuple[str, str]]:
    facts = answer.facts
    known = [
        ("Router", facts.router or "unknown"),
        ("Route", facts.route or "none named"),
        ("Model", facts.model or "not named"),
        ("Time to the verdict", f"{facts.seconds_to_verdict:,.1f} s"),
        ("Time in all", f"{facts.seconds:,.1f} s"),
        ("Tokens", _tokens(facts)),
        (
            "Cost",
            "unknown" if facts.cost_usd is None else f"about ${facts.cost_usd:,.4f}, an estimate from list prices",
        ),
        ("Request id", facts.request_id or "none given"),
    ]
    if facts.rewritten:
        known.append(("Rewritten", "the first text was of the other kind, so the task's own model was asked"))
    return known


def _tokens(facts: Facts) -> str:
    if facts.usage is None:
        return "not reported"
    usage = facts.usage
    return f"{usage.prompt_tokens:,} in, {usage.completion_tokens:,} out, {usage.total_tokens:,} in all"


def _written_by(facts: Facts) -> str:
    if facts.model == BUILT_IN_DRAFTER:
        return "The draft was put together by the built-in drafter, without a model. Read it before you send it."
    return "The draft was written by an AI. Read it before you send it."
