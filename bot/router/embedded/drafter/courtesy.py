"""Emails of courtesy: thank, congratulate, wish well, apologise."""

import re

from bot.router.embedded.drafter.message import Message
from bot.router.embedded.drafter.phrasing import definite, sentence, upper_first, without_article
from bot.router.embedded.drafter.roles import is_one
from bot.router.embedded.drafter.rules import Rule, rule
from bot.router.embedded.drafter.second_person import remark, to_you

WISHES = (
    r"(?:best wishes|season's greetings|warm regards|congratulations|happy \w+|merry christmas|get well soon|good luck"
    r"|all the best)"
)
_THANK_YOU_NOTE = r"(?:an? )?(?:short |warm |nice )*thank[- ]you (?:note|card|e-?mail|message|letter)"


def _yours(match: re.Match[str]) -> str:
    return to_you(match["rest"], one=is_one(match["to"] or ""))


def _thank_for(match: re.Match[str]) -> Message:
    rest, more = remark(re.sub(r" on my behalf\b", "", _yours(match)))
    by = match.groupdict().get("by")
    text = f"Thank you for {rest}{',' + by if by else ''}.{more}"
    return Message(f"Thank you for {rest}", text, match["to"])


def _welcome(match: re.Match[str]) -> Message:
    """Welcome somebody; what "who start on Monday" says becomes "You start on Monday"."""
    at = f" {match['at']}" if match["at"] else ""
    text = f"Welcome{at}!" + (f" {sentence(to_you('they ' + match['rest']))}" if match["rest"] else "")
    return Message(f"Welcome{at}", f"{text} [What they should know at the start.]", match["to"])


def _goodbye(match: re.Match[str]) -> Message:
    rest = match["rest"] or ""
    return Message("Goodbye", f"I'd like to say goodbye{rest}. [A few personal words.]", match["to"])


def _sorry_to(match: re.Match[str]) -> Message:
    more = f" {sentence(to_you(match['rest'], one=is_one(match['to'])))}" if match["rest"] else ""
    return Message("Apology", f"I'm sorry. [What happened.]{more}", match["to"])


def _thank_whom(match: re.Match[str]) -> Message:
    """Thank those who did something: "the volunteers who helped" are thanked for having helped."""
    return Message("Thank you", f"Thank you to all of you who {match['rest']}.", match["to"])


def _thank_whoever(match: re.Match[str]) -> Message:
    return Message("Thank you", f"Thank you to {match['rest']}.")


def _thank(match: re.Match[str]) -> Message:
    why = f" {upper_first(match['why'])}." if match["why"] else " [What you are thankful for.]"
    return Message("Thank you", f"Thank you very much.{why}", match["to"])


def _congratulations(match: re.Match[str]) -> Message:
    return Message("Congratulations", "Congratulations!", match["to"], several=False)


def _congratulate(match: re.Match[str]) -> Message:
    what = _yours(match)
    return Message(f"Congratulations on {what}", f"Congratulations on {what}!", match["to"])


def _wish(match: re.Match[str]) -> Message:
    wish = re.sub(r"^(?:an? )(?=(?:happy|merry|good|great|lovely)\b)", "a ", match["rest"])
    return Message(upper_first(without_article(wish)), f"I wish you {wish}.", match["to"], several=False)


def _wishes(match: re.Match[str]) -> Message:
    signed = match["by"] or ""
    return Message(match["rest"], f"{upper_first(match['rest'])}{signed}!", match["to"])


def _condole(match: re.Match[str]) -> Message:
    text = f"I'm very sorry to hear that your {match['why']}." if match["why"] else "I'm very sorry for your loss."
    return Message("My condolences", text, match["to"], several=False)


def _apologise(match: re.Match[str]) -> Message:
    link, rest = match["how"], match["rest"]
    to = match["to"] or ""
    what, more = _and_more(definite(to_you(rest, one=is_one(to)) if to else rest))
    if link in ("that", "because", ":"):
        text, subject = f"I'm sorry that {what}.", "Apology"
    else:
        text, subject = f"I'm sorry {link} {what}.", f"Apology {link} {what}"
    if more:
        text += more
    elif link in ("for", "about"):
        text += " [What happened, and what you are doing about it.]"
    return Message(subject, text, to, several=False)


_AND_MORE = re.compile(
    r"(?P<what>.+?),? and (?P<do>offer|send|give|promise|pay|tell you(?: that)?|say(?: that)?) (?P<rest>.+)$"
)


def _and_more(what: str) -> tuple[str, str]:
    """Split what somebody is sorry for from what they do about it: "for the delay and offer them a dessert"."""
    match = _AND_MORE.match(what)
    if not match:
        return what, ""
    if match["do"].startswith(("tell", "say")):
        return match["what"], f" {sentence(match['rest'])}"
    will = "I'd like to offer" if match["do"] == "offer" else f"I'll {match['do']}"
    return match["what"], f" {will} {match['rest']}."


def _sorry_but(match: re.Match[str]) -> Message:
    what = match["rest"]
    return Message(what, f"I'm sorry, but {what}.", match["to"], several=False)


def _to_them(match: re.Match[str]) -> Message:
    """Say "our condolences" to those they are for."""
    kind, to = match["kind"], match["to"] or ""
    about = f" {match['how']} {_aside(match['rest'], to)}" if match["rest"] else ""
    more = f" {sentence(match['more'])}" if match["more"] else ""
    return Message(f"{kind}{about}", f"{sentence(kind + about)}{more}", to, several=False)


def _aside(rest: str, to: str) -> str:
    return re.sub(r"\b(?:his|her|their)\b", "your", rest) if "family" in to or is_one(to) else rest


def _farewell(match: re.Match[str]) -> Message:
    rest = to_you(f"he {match['rest']}", one=True) if match["rest"] else ""
    hello = "Welcome! " if match["kind"].casefold() == "welcome" else ""
    text = f"{hello}{sentence(rest)} [A few personal words.]".strip() if rest else "[A few personal words.]"
    return Message(upper_first(match["kind"]), text, match["to"], several=False)


def _sorry_and_say(match: re.Match[str]) -> Message:
    return Message("Apology", f"I'm sorry. {sentence(match['rest'])}", several=False)


_THANK = r"(?:thank|(?:say )?(?:thank[- ](?:you|u)(?: (?:so|very) much)?|(?:many )?thanks|thx) to(?: all(?= who))?)"


COURTESY: tuple[Rule, ...] = (
    rule(rf"{_THANK} WHO who (?P<rest>.+)", _thank_whom),
    rule(rf"{_THANK} WHO for (?P<rest>.+)", _thank_for),
    rule(r"thank WHO(?P<by> (?:on behalf of|from) .+?) for (?P<rest>.+)", _thank_for),
    rule(r"(?:thank|say (?:thank you|thanks) to) WHO(?:, (?P<why>.+))?", _thank),
    rule(rf"(?:(?:write|send) )?{_THANK_YOU_NOTE} to WHO for (?P<rest>.+)", _thank_for),
    rule(rf"(?:(?:write|send) )?{_THANK_YOU_NOTE} to WHO(?P<why>)", _thank),
    rule(r"welcome WHO(?: (?P<at>to .+?))?(?: who (?P<rest>.+))?", _welcome),
    rule(r"say goodbye to WHO(?P<rest> .+)?", _goodbye),
    rule(r"congratulate WHO (?:on|for) (?P<rest>.+)", _congratulate),
    rule(r"congratulate WHO", _congratulations),
    rule(
        r"(?P<kind>(?:(?:my|our|the) )?(?:most )?(?:\w+ )?(?:condolences|apologies|regrets|congratulations))"
        r"(?: (?:must )?go(?:es)?)? to WHO(?: (?P<how>on|for|about) (?P<rest>.+)|[:,] (?P<more>.+))?",
        _to_them,
    ),
    rule(
        r"(?:give|send|pass|convey|offer|express)(?: on)? (?P<kind>(?:my|our|the) (?:\w+ )?(?:condolences|apologies"
        r"|regrets|congratulations))(?: to WHO)?(?: (?P<how>on|for|about) (?P<rest>.+)|(?::|,| and say) (?P<more>.+))?",
        _to_them,
    ),
    rule(r"wish WHO (?P<rest>(?:all|an?|the|good|every|luck|well|happy|merry)\b.+)", _wish),
    rule(rf"(?P<rest>{WISHES}) to WHO(?P<by> from .+)?", _wishes),
    rule(r"(?:send|express|offer)(?: my| our)? condolences to WHO(?: whose (?P<why>.+))?", _condole),
    rule(r"(?:apologi[sz]e|say sorry|sorry) to WHO(?:,? (?P<how>for|about|that|because)) (?P<rest>.+?)", _apologise),
    rule(r"(?:apologi[sz]e|say sorry|sorry) to WHO(?:,|:) (?P<rest>.+)", _sorry_but),
    rule(
        r"(?:apologi[sz]e|say sorry) to WHO(?:,? and (?:tell|promise) (?:them|her|him)(?: that)? (?P<rest>.+))?",
        _sorry_to,
    ),
    rule(r"(?:apologi[sz]e|say sorry),? and (?:say|tell (?:him|her|them))(?: that)? (?P<rest>.+)", _sorry_and_say),
    rule(r"(?:apologi[sz]e|say sorry)(?P<to>) (?P<how>for|about|that|because) (?P<rest>.+)", _apologise),
    rule(
        r"(?:an? )?(?P<kind>farewell|leaving|welcome|birthday|get-well|thank-you) (?:note|card|e-?mail|message|words?)"
        r" (?:for|to) WHO(?:,? who (?P<rest>.+))?",
        _farewell,
    ),
    rule(r"thank (?P<rest>(?:whoever|those|all those|anyone|anybody) .+)", _thank_whoever),
)
