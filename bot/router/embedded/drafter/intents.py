"""What somebody wants to do in an email, understood from the verb: tell, remind, ask, thank, share, and so on."""

import re

from bot.router.embedded.drafter.asking import ASKING
from bot.router.embedded.drafter.frame import Core
from bot.router.embedded.drafter.message import Message
from bot.router.embedded.drafter.phrasing import bare, sentence, upper_first
from bot.router.embedded.drafter.rules import said_by
from bot.router.embedded.drafter.telling import TELLING

_FOR_ME = re.compile(r"(?:tell|give|send|show|ask|write|find|get|bring|sing|teach|do) (?:me|us)\b", re.IGNORECASE)


def understood(core: Core) -> Message | None:
    """Say what somebody wants to do, to those it is for; None where that isn't understood."""
    text = core.text if core.text.endswith("?") else re.sub(r"\bpolitely\b", "", bare(core.text)).strip()
    if _FOR_ME.match(text):
        return Message(core.own, sentence(core.own), ask=True, several=False)
    return said_by(TELLING, text) or said_by(ASKING, text)


def as_it_is(core: Core) -> Message:
    """Say a need as it was written."""
    if core.own.rstrip().endswith("?"):
        return Message(core.own, sentence(core.own), ask=True, several=False)
    said = f"I'd like to {core.text[:1].lower()}{core.text[1:]}" if core.text == core.own else core.own
    return Message(upper_first(core.text), sentence(said), several=False)
