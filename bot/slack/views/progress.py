"""The answer while it comes about."""

from bot.answering import Decision
from bot.draft import Kind
from bot.draft_parser import parse
from bot.slack.views.draft import draft_blocks
from bot.slack.views.elements import context, line, rich, text, user
from bot.slack.views.headline import headline, sentence
from bot.slack.views.message import Message


def working(asker_id: str | None = None) -> Message:
    """Say that the bot is at work, and for whom where no other message in the thread does."""
    said = [text("Looking at it for "), user(asker_id), text("…")] if asker_id else [text("Looking at it…")]
    return Message.of("Looking at it…", rich(line(*said)))


def reading() -> Message:
    """Say that the bot reads the thread that it was pointed to."""
    return Message.of("Reading this thread…", rich(line(text("Reading this thread…"))))


def decided(decision: Decision) -> Message:
    """Show the verdict, before there is a draft."""
    kind = decision.asked_for or (decision.task.writes if decision.task else None)
    writing = f"Writing the {kind}…" if kind else "Writing a draft all the same…"
    return Message.of(
        sentence(decision.verdict, decision.asked_for),
        headline(decision.verdict, decision.asked_for),
        context(writing),
    )


def growing(decision: Decision, kind: Kind, words: str) -> Message:
    """Show the verdict, and the draft as far as it has been written."""
    blocks, whole = draft_blocks(parse(words, kind))
    return Message.of(
        sentence(decision.verdict, decision.asked_for),
        headline(decision.verdict, decision.asked_for),
        *blocks,
        context("Still writing…" if whole else "Still writing; it is already longer than fits here…"),
    )
