"""Rules that understand one sentence of a request: a pattern, and what an email says where it matches."""

import re
from collections.abc import Callable

from bot.router.embedded.drafter.message import Message
from bot.router.embedded.drafter.patterns import Pattern

_NO_NOUN = (
    r"(?:I|we|he|she|(?-i:it)|they|you|me|us|that|this|is|are|was|were|will|won't|would|can|can't|could|should|must|has"
    r"|have|had|not|if|whether|why|how|what|when|where|which|who|whose|to|about|of|on|in|at|from|for|with|by|than"
    r"|please|tell|before|because|so|but|out|round|around|up|back|away|off|over|along|the|an?|my|our|i'm|we're|we've"
    r"|it's|there's|he's|she's|know"
    r"|them|him|her|his|their|its|your|go|only|just|also|and|or|somebody|someone|whoever|anyone|anybody|nobody"
    r"|somewhere|there)"
)
_NOUN = rf"(?!{_NO_NOUN}\b)[\w'&-]+"
_NAMED = (
    r"(?-i:(?!(?:He|She|They|It|We|You|This|That|Some(?:body|one)|Any(?:body|one)|Nobody|The)\b)"
    r"(?:(?:Mr|Ms|Mrs|Dr|PC|Sgt)\.? )?[A-Z][\w'-]+(?: [A-Z][\w'-]*){0,3}(?: (?:and|&) [A-Z][\w'-]*)?)"
)
_PERSONS = rf"(?:(?:all|the|my|our|an?|those|some|each|every)(?: (?:of )?(?:the|my|our))? (?:{_NOUN} ){{0,3}}?{_NOUN})"
AT_PLACE = rf"(?: (?:in|at|on|of|from) (?:(?:the|our|my|all) )?(?:{_NOUN} ){{0,2}}?{_NOUN})"
_WHO_DO = (
    r"(?: (?:who|affected by|involved in|invited to|working on|living in) (?:(?!to\b|about\b|that\b|if\b"
    r"|whether\b)[\w'-]+ ){0,6}?(?!to\b|know\b|that\b)[\w'-]+)"
)
WHOM = (
    rf"(?:(?:everyone|everybody|people|all of (?:you|us))(?:{AT_PLACE}|{_WHO_DO})??|{_PERSONS}(?:{AT_PLACE}"
    rf"|{_WHO_DO})??(?:, {_NAMED},?)??"
    rf"|{_NAMED}{AT_PLACE}??|(?:(?:Mr|Ms|Mrs|Dr)\. )?{_NOUN}(?: {_NOUN})??{AT_PLACE}??)"
)
"""Persons: a group, a name, or a role, with the place they are at."""
WHO = rf"(?P<to>{WHOM}(?:(?:,? and|,| &) (?:(?:his|her|their) )?{WHOM}){{0,2}}?)"
WH = r"(?:how|what|when|where|why|which|who)"
DETERMINER = r"(?:an?|the|my|our|some|this|these|their|his|her|last|next|\d)"
CLAUSE = (
    r"(?:(?:I|we|he|she|they|you|there|that|the|our|my|his|her|their|its|this|these|those|no|all|both|some"
    r"|(?-i:it))(?:'\w+)? |it's )"
)
"""How a clause begins that follows "tell somebody" without "that"."""

FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|won't|would|can|can't|could|should|must|does|did|\w+n't|\w+'(?:re|ve|ll|d)"
    r"|(?:it|he|she|that|there)'s|(?<!, )(?:sails|starts|begins|arrives|leaves|comes|goes|needs|wants|knows|says))\b"
)
"""A verb that says what somebody or something does, where it can be told."""
Rule = tuple[Pattern, Callable[[re.Match[str]], Message | None]]


def rule(pattern: str, say: Callable[[re.Match[str]], Message | None]) -> Rule:
    """Make a rule that matches whole sentences in any case; WHO and WH_ in it stand for the patterns of that name."""
    return Pattern(pattern.replace("WHO", WHO).replace("WH_", WH) + "$", costly=WHO), say


def said_by(rules: tuple[Rule, ...], text: str) -> Message | None:
    """Return what the first rule says that matches and has something to say; None where none does."""
    for pattern, say in rules:
        if (match := pattern.match(text)) and (message := say(match)):
            return message
    return None
