"""Rules that understand one sentence of a request: a pattern, and what an email says where it matches."""

import re
from collections.abc import Callable

from bot.router.embedded.drafter.message import Message

WHO = (
    r"(?P<to>everyone|everybody|people|(?:all|the|my|our|an?|those|some) (?:[\w'-]+ ){0,3}?[\w'-]+?"
    r"|(?-i:(?:(?:Mr|Ms|Mrs|Dr)\.? )?[A-Z][\w'-]+(?: (?:and )?[A-Z][\w'-]+)*)|[a-z][\w-]+(?: [a-z][\w-]+)??)"
)
DIRECT = r"(?P<to>(?!an? )(?:(?!of\b|on\b|from\b|for\b|in\b|with\b|about\b|to\b)[\w'-]+ ){0,3}?[\w'-]+)"
WH = r"(?:how|what|when|where|why|which|who)"
DETERMINER = r"(?:an?|the|my|our|some|this|these|their|his|her|last|next|\d)"

Rule = tuple[re.Pattern[str], Callable[[re.Match[str]], Message]]


def rule(pattern: str, say: Callable[[re.Match[str]], Message]) -> Rule:
    """Make a rule that matches whole sentences in any case; WHO and WH_ in it stand for the patterns of that name."""
    return re.compile(pattern.replace("WHO", WHO).replace("WH_", WH) + "$", re.IGNORECASE), say


def said_by(rules: tuple[Rule, ...], text: str) -> Message | None:
    """Return what the first rule that matches says; None where none does."""
    for pattern, say in rules:
        if match := pattern.match(text):
            return say(match)
    return None
