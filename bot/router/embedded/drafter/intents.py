"""What somebody wants to do in an email, understood from the verb: tell, remind, ask, thank, share, and so on."""

import re
from dataclasses import replace

from bot.router.embedded.drafter.answers import ANSWERS
from bot.router.embedded.drafter.asking import ASKING
from bot.router.embedded.drafter.courtesy import COURTESY
from bot.router.embedded.drafter.frame import Core
from bot.router.embedded.drafter.message import Message
from bot.router.embedded.drafter.phrasing import bare, sentence, upper_first
from bot.router.embedded.drafter.rules import WHOM, said_by
from bot.router.embedded.drafter.sharing import SHARING
from bot.router.embedded.drafter.telling import TELLING

_FOR_ME = re.compile(r"(?:tell|give|send|show|ask|write|find|get|bring|sing|teach|do) (?:me|us)\b", re.IGNORECASE)
_THEIRS = re.compile(r"\b(?:your|yours|yourself|you|please)\b", re.IGNORECASE)
_GATHER = re.compile(
    rf"(?:meet(?: with)?|gather|get together with|call) (?P<to>{WHOM}) to (?=(?:announce|tell|inform|explain|share"
    rf"|say)\b)",
    re.IGNORECASE,
)
_WANTS = re.compile(
    r"(?:I'd better|convey|warn|e-?mail|advise|summari[sz]e|propose|suggest|persuade|urge|hand (?:over|out|in|the|my)"
    r"|call off|own up|admit to|complain|(?:an? )?(?:\w+ )?complaint to|say|reassure|(?:an? )?(?:\w+ )?reminder"
    r"|table for|revert|reply to|respond to|acknowledge|intimate|apprise|put it to|enquire|inquire|and say)\b",
    re.IGNORECASE,
)
"""What somebody wants to do in an email, besides what the frame knows."""


def understood(core: Core) -> Message | None:
    """Say what somebody wants to do, to those it is for; None where that isn't understood."""
    text = core.text if core.text.endswith("?") else bare(core.text)
    text = re.sub(r"^(?:many|big|a big) (?=than)", "", re.sub(r",? ?\bpolitely\b", "", text), flags=re.IGNORECASE)
    if message := said_by((*COURTESY, *ANSWERS), text):
        return message
    if not (core.wanted or _WANTS.match(text)):
        return None
    text = re.sub(r"^(?:I'd better|do the needful and) ", "", text)
    if gathered := _GATHER.match(text):
        said = understood(replace(core, text=text[gathered.end() :]))
        return said.addressed(gathered["to"]) if said else None
    if _FOR_ME.match(text):
        asks = re.match(r"(?:please|pls|could|can|would|will|I|we)\b", core.own, re.IGNORECASE)
        own = core.own if asks else f"Please {core.own[:1].lower()}{core.own[1:]}"
        return Message(own, sentence(own), several=False)
    return said_by(TELLING, text) or said_by(SHARING, text) or said_by(ASKING, text)


def as_it_is(core: Core, *, first: bool = True) -> Message:
    """Say a need as it was written; an order that is for the readers ("Bring gloves") stays one."""
    if core.own.rstrip().endswith("?"):
        return Message(core.own, sentence(core.own), several=False)
    said = (
        f"I'd like to {core.text[:1].lower()}{core.text[1:]}"
        if core.text == core.own and first and not _THEIRS.search(core.text)
        else core.own
    )
    return Message(upper_first(core.text), sentence(said), several=False)
