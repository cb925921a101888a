"""The line above a draft: the router's verdict, or that this is the kind somebody asked for."""

from bot.draft import Kind
from bot.slack.views.elements import header
from bot.slack.views.message import Block
from bot.verdict import Verdict


def sentence(verdict: Verdict, asked_for: Kind | None) -> str:
    """Return the sentence that a person reads first."""
    return f"Here it is as {asked_for.noun}." if asked_for else verdict.sentence


def headline(verdict: Verdict, asked_for: Kind | None) -> Block:
    """Return that sentence as a header."""
    return header(sentence(verdict, asked_for))
