"""Emails that answer: decline, accept, approve, recommend."""

import re

from bot.router.embedded.drafter.message import Message
from bot.router.embedded.drafter.phrasing import sentence
from bot.router.embedded.drafter.roles import is_person
from bot.router.embedded.drafter.rules import WHOM, Rule, rule
from bot.router.embedded.drafter.second_person import remark

_NICELY = r"(?:,? (?:nicely|politely|kindly|gently|for me|from me|from (?:all of )?us))*"


def _decline(match: re.Match[str]) -> Message:
    thing, to = match["rest"], ""
    thing, why, more = thing.partition(" because ")
    thing, more = (thing, f" {sentence(more)}") if why else remark(thing)
    if is_person(thing):
        return Message(f"About {thing}", f"I'm afraid we have to say no.{more}", thing, several=False)
    if theirs := re.match(rf"(?P<to>{WHOM})'s (?P<thing>.+)$", thing):
        to, thing = theirs["to"], f"your {theirs['thing']}"
    elif theirs := re.match(rf"(?P<thing>.+?) from (?P<to>{WHOM})(?P<what> for .+)?$", thing):
        return _declined(theirs["thing"] + (theirs["what"] or ""), thing, theirs["to"], more)
    return _declined(thing, thing, to, more)


def _say_no(match: re.Match[str]) -> Message:
    """Say no to somebody; to something, it is declined."""
    to, why = match["to"], match["why"] or ""
    if not is_person(to):
        return _declined(to, to, "", sentence(why))
    reason = sentence(why) if why else "[What it is about, and the reason if you want to give one.]"
    return Message(why or "[what it is about]", f"I'm afraid we have to say no. {reason}", to, several=False)


def _declined(thing: str, subject: str, to: str, more: str) -> Message:
    reason = more.strip() or "[The reason, if you want to give one.]"
    text = f"Thank you for {thing}. I'm afraid I have to decline. {reason}"
    return Message(f"About {subject}", text, to, several=False)


def _no(match: re.Match[str]) -> Message:
    wish = f" to your wish to {match['wish']}" if match["wish"] else ": [what it is about]"
    text = f"I'm afraid we have to say no{wish}. [The reason, if you want to give one.]"
    return Message(f"Your wish to {match['wish']}" if match["wish"] else "[what it is about]", text, match["to"])


def _recommend(match: re.Match[str]) -> Message:
    whom, what = match["rest"], match["what"]
    aim = f" for {what}" if what else ""
    text = f"I'd like to recommend {whom}{aim}. [What makes them a good choice.]"
    return Message(f"Recommendation for {what or whom}", text, _to(match), several=False)


def _to(match: re.Match[str]) -> str:
    return match.groupdict().get("to") or ""


def _deny(match: re.Match[str]) -> Message:
    what, more = remark(match["rest"])
    reason = more.strip() or "[The reason, if you want to give one.]"
    return Message(f"Your {what}", f"I'm afraid I have to decline your {what}. {reason}", match["to"], several=False)


def _accept(match: re.Match[str]) -> Message:
    what, more = remark(match["rest"])
    return Message(f"About {what}", f"Thank you for {what}. I'd like to accept.{more}", several=False)


def _approve(match: re.Match[str]) -> Message:
    what = f"your {match['rest']}"
    return Message(f"Approved: {what}", f"I've approved {what}.", match["to"], several=False)


ANSWERS: tuple[Rule, ...] = (
    rule(r"say no to WHO(?:(?:,|:| because) (?P<why>.+))?", _say_no),
    rule(
        r"(?:deny|refuse|reject|turn down|decline) WHO's (?P<rest>(?:request|application|claim|proposal)\b.*)",
        _deny,
    ),
    rule(r"accept (?P<rest>.+)", _accept),
    rule(rf"(?:decline|turn down|reject|refuse) (?P<rest>[^.!?]+?){_NICELY}", _decline),
    rule(r"(?:send |write |I need |we need )?(?:an? )?(?:\w+ )?no to WHO(?:,? who wants? to (?P<wish>.+))?", _no),
    rule(r"(?:send|give) WHO an? (?:\w+ )?no(?P<wish>)", _no),
    rule(r"recommend (?P<rest>.+?) for (?P<what>.+?)(?: to WHO)?", _recommend),
    rule(r"recommend (?P<rest>[^,]+?) to WHO(?P<what>)", _recommend),
    rule(r"approve WHO's (?P<rest>.+)", _approve),
)
