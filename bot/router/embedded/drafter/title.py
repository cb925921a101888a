"""What a meeting is called: by the matter, in the person's own words."""

import re

from bot.router.embedded.drafter.clauses import (
    ASKING,
    DUTY,
    SITUATION,
    TALKING,
    alone,
    matter_of,
    named_first,
    talked_of,
)
from bot.router.embedded.drafter.cues import Cue
from bot.router.embedded.drafter.frame import Core
from bot.router.embedded.drafter.phrasing import upper_first

_ABOUT = re.compile(r"^(?:it|this|that)(?:'s| is) (?:all )?about (?=\w)", re.IGNORECASE)
_HAVE = re.compile(
    r"^(?:(?:I|we)(?:'ve| have)?(?: got)?|there(?:'s| is| are)) (?=(?:an?|one|two|three|four|\d+|the|too)\b)",
    re.IGNORECASE,
)
_HOW_TOO = re.compile(r"(?<=\w\w\w\w\w\w\w\w),? and (?:how|what) (?:do|can|should|could|we)\b.*$", re.IGNORECASE)


def title_of(core: Core, cue: Cue | None, x: str) -> str:
    """Name the meeting: as its cue does, else by the decision, or by the matter itself."""
    if cue and cue.title and x:
        named = cue.title.format(x=x)
    else:
        named = _wanted(matter_of(core)) if core.wanted else _said(matter_of(core))
    return _HOW_TOO.sub("", upper_first(_ABOUT.sub("", named)))


def _wanted(text: str) -> str:
    """Name what somebody wants to do together: what it is about, where they only want to talk."""
    match = ASKING.match(text) or TALKING.match(talked_of(text))
    return alone(match["x"]) if match else named_first(text) or alone(text)


def _said(text: str) -> str:
    """Name how things are: the situation without the wish after it."""
    if match := ASKING.match(text):
        return alone(match["x"])
    if named := named_first(text):
        return named
    if match := SITUATION.match(text):
        return _HAVE.sub("", match["situation"])
    return match["decision"] if (match := DUTY.match(text)) else _HAVE.sub("", text)
