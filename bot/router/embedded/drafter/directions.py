"""What somebody says to whoever writes the email, not to its readers: how to word it, that it is all there is."""

import re

from bot.router.embedded.drafter.phrasing import bare

_TONE = (
    r"(?:kind|kinder|gentle|friendly|friendlier|polite|sharper|softer|warm|formal|firm|courteous|nice|nicely|kindly"
    r"|gently"
    r"|politely|briefly|short|brief|plain|sharp|simple|cheerful|with a wink)"
)
_DIRECTIONS = re.compile(
    rf"tone: .{{1,60}}|(?:friendly|gentle|polite|kind|short|quick) (?:reminder|note|line|word|answer|reply)"
    rf"|(?:(?:make|keep|want) (?:it|this|to do it) (?:(?:a bit|very|as)? ?{_TONE})(?:(?:,"
    rf"| and) {_TONE})*"
    rf"|(?:(?:slightly|a bit|but|in a|a|remain|stay|be) )*{_TONE}(?: (?:tone|wording|words?|sentences?|version|voice))?"
    r"|(?:that's|that is|thats|this is) (?:all|the whole message|it)(?: (?:i|we)(?:'m after| need| want)?)?"
    r"(?: from (?:them|him|her|you))?"
    r"|(?:something|that sort of thing)(?: (?:nice|kind|polite|friendly|encouraging))?(?: along those lines)?"
    rf"(?:,? but {_TONE})?"
    r"|no names|how do I (?:get this out|say that|put it)"
    r"|(?:do that|write that|type that|write it up|write it down|write it)(?: up| down)? for me|a line will do"
    r"|(?:and |but )?(?:they|some|he|she|people|many)(?:'ll| will| won't| may| might) (?:be|not|like|hate|grumble"
    r"|complain)\b.{0,30}"
    r"|(?:just )?(?:her|him|them|me), nobody else(?: \w+){1,3}|nobody else (?:knows|needs to know)"
    r"|a few (?:\w+ )?(?:sentences|words|lines)"
    r"|(?:just )?an? (?:line|sentence|note) (?:will do|is enough)|yes,? really|thanks|many thanks|cheers|thank you"
    r"|thx|so)",
    re.IGNORECASE,
)


def undirected(text: str) -> str:
    """Take off directions at the end of a sentence; nothing is left of one that is only that."""
    text = re.sub(rf"^I(?:'d| would) (?:like|want) to sound (?:a bit |very )?{_TONE}: ", "", text)
    core = bare(re.sub(r",? (?:please|pls)\b", "", text)).rstrip("?").strip(" ,")
    core = re.sub(r"^(?:(?:can|could|would) (?:you|u) )?(?:please |pls )?", "", core, flags=re.IGNORECASE)
    parts = [part for part in re.split(r", ", core) if part]
    if parts and all(_DIRECTIONS.fullmatch(part) for part in parts):
        return ""
    head, comma, tail = bare(text).rpartition(", ")
    return head if comma and head and _DIRECTIONS.fullmatch(re.sub(r",? (?:please|pls)$", "", tail)) else text
