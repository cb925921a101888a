"""Emails of courtesy: thank, congratulate, wish well, apologise, decline, recommend, approve."""

import re

from bot.router.embedded.drafter.message import Message
from bot.router.embedded.drafter.phrasing import definite, sentence, upper_first, without_article
from bot.router.embedded.drafter.roles import is_one
from bot.router.embedded.drafter.rules import WHOM, Rule, rule
from bot.router.embedded.drafter.second_person import to_you

_NICELY = r"(?:,? (?:nicely|politely|kindly|gently|for me|from me|from (?:all of )?us))*"


def _yours(match: re.Match[str]) -> str:
    return to_you(match["rest"], one=is_one(match["to"] or ""))


def _thank_for(match: re.Match[str]) -> Message:
    rest = _yours(match)
    return Message(f"Thank you for {rest}", f"Thank you for {rest}.", match["to"])


def _thank_whom(match: re.Match[str]) -> Message:
    """Thank those who did something: "the volunteers who helped" are thanked for having helped."""
    return Message("Thank you", f"Thank you to all of you who {match['rest']}.", match["to"])


def _thank(match: re.Match[str]) -> Message:
    why = f" {upper_first(match['why'])}." if match["why"] else " [What you are thankful for.]"
    return Message("Thank you", f"Thank you very much.{why}", match["to"])


def _congratulate(match: re.Match[str]) -> Message:
    what = _yours(match)
    return Message(f"Congratulations on {what}", f"Congratulations on {what}!", match["to"])


def _wish(match: re.Match[str]) -> Message:
    wish = re.sub(r"^(?:an? )(?=(?:happy|merry|good|great|lovely)\b)", "a ", match["rest"])
    return Message(upper_first(without_article(wish)), f"I wish you {wish}.", match["to"], several=False)


def _wishes(match: re.Match[str]) -> Message:
    signed = match["by"] or ""
    return Message(match["rest"], f"{upper_first(match['rest'])} to you{signed}!", match["to"])


def _condole(match: re.Match[str]) -> Message:
    text = f"I'm very sorry to hear that your {match['why']}." if match["why"] else "I'm very sorry for your loss."
    return Message("My condolences", text, match["to"], several=False)


def _apologise(match: re.Match[str]) -> Message:
    link, rest = match["how"], match["rest"]
    to = match["to"] or ""
    what, _, more = definite(to_you(rest, one=is_one(to)) if to else rest).partition(" and offer ")
    if link in ("that", "because", ":"):
        text, subject = f"I'm sorry that {what}.", "Apology"
    else:
        text, subject = f"I'm sorry {link} {what}.", f"Apology {link} {what}"
    if more:
        text += f" I'd like to offer {more}."
    elif link in ("for", "about"):
        text += " [What happened, and what you are doing about it.]"
    return Message(subject, text, to, several=False)


def _sorry_but(match: re.Match[str]) -> Message:
    what = match["rest"]
    return Message(what, f"I'm sorry, but {what}.", match["to"], several=False)


def _decline(match: re.Match[str]) -> Message:
    thing, to = match["rest"], ""
    thing, _, more = thing.partition("; ")
    if theirs := re.match(rf"(?P<to>{WHOM})'s (?P<thing>.+)$", thing):
        to, thing = theirs["to"], f"your {theirs['thing']}"
    elif theirs := re.match(rf"(?P<thing>.+?) from (?P<to>{WHOM})$", thing):
        return _declined(theirs["thing"], thing, theirs["to"], more)
    return _declined(thing, thing, to, more)


def _declined(thing: str, subject: str, to: str, more: str) -> Message:
    reason = f"{upper_first(more)}." if more else "[The reason, if you want to give one.]"
    text = f"Thank you for {thing}. I'm afraid I have to decline. {reason}"
    return Message(f"About {subject}", text, to, several=False)


def _sorry_and_say(match: re.Match[str]) -> Message:
    return Message("Apology", f"I'm sorry. {sentence(match['rest'])}", several=False)


def _no(match: re.Match[str]) -> Message:
    wish = f" to your wish to {match['wish']}" if match["wish"] else ": [what it is about]"
    text = f"I'm afraid we have to say no{wish}. [The reason, if you want to give one.]"
    return Message(f"Your wish to {match['wish']}" if match["wish"] else "[what it is about]", text, match["to"])


def _recommend(match: re.Match[str]) -> Message:
    whom, what = match["rest"], match["what"]
    text = f"I'd like to recommend {whom} for {what}. [What makes them a good choice.]"
    return Message(f"Recommendation for {what}", text, _to(match), several=False)


def _to(match: re.Match[str]) -> str:
    return match.groupdict().get("to") or ""


def _approve(match: re.Match[str]) -> Message:
    what = f"your {match['rest']}"
    return Message(f"Approved: {what}", f"I've approved {what}.", match["to"], several=False)


COURTESY: tuple[Rule, ...] = (
    rule(r"(?:thank|say (?:thank you|thanks) to|thank[- ]you to|thanks to) WHO for (?P<rest>.+)", _thank_for),
    rule(r"(?:thank|say (?:thank you|thanks) to) WHO who (?P<rest>.+)", _thank_whom),
    rule(r"(?:thank|say (?:thank you|thanks) to) WHO(?:, (?P<why>.+))?", _thank),
    rule(r"congratulate WHO (?:on|for) (?P<rest>.+)", _congratulate),
    rule(r"wish WHO (?P<rest>(?:all|an?|the|good|every|luck|well|happy|merry)\b.+)", _wish),
    rule(r"(?P<rest>best wishes|season's greetings|warm regards|congratulations) to WHO(?P<by> from .+)?", _wishes),
    rule(r"(?:send|express|offer)(?: my| our)? condolences to WHO(?: whose (?P<why>.+))?", _condole),
    rule(r"(?:apologi[sz]e|say sorry|sorry) to WHO(?:,? (?P<how>for|about|that|because)) (?P<rest>.+?)", _apologise),
    rule(r"(?:apologi[sz]e|say sorry|sorry) to WHO(?:,|:) (?P<rest>.+)", _sorry_but),
    rule(r"(?:apologi[sz]e|say sorry),? and (?:say|tell (?:him|her|them))(?: that)? (?P<rest>.+)", _sorry_and_say),
    rule(r"(?:apologi[sz]e|say sorry)(?P<to>) (?P<how>for|about|that|because) (?P<rest>.+)", _apologise),
    rule(rf"(?:decline|turn down|reject|refuse|say no to) (?P<rest>[^.!?]+?){_NICELY}", _decline),
    rule(r"(?:send |write |I need |we need )?(?:an? )?(?:\w+ )?no to WHO(?:,? who wants? to (?P<wish>.+))?", _no),
    rule(r"(?:send|give) WHO an? (?:\w+ )?no(?P<wish>)", _no),
    rule(r"recommend (?P<rest>.+?) for (?P<what>.+?)(?: to WHO)?", _recommend),
    rule(r"approve WHO's (?P<rest>.+)", _approve),
)
