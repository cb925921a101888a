"""Emails that tell something: tell, remind, announce, report, share, invite, introduce."""

import re

from bot.router.embedded.drafter.message import ANY_QUESTIONS, THANKS, Message
from bot.router.embedded.drafter.phrasing import (
    lower_first,
    sentence,
    upper_first,
    without_article,
)
from bot.router.embedded.drafter.roles import is_one
from bot.router.embedded.drafter.rules import CLAUSE, DETERMINER, WH, WHOM, Rule, rule
from bot.router.embedded.drafter.second_person import remark, to_you, told
from bot.router.embedded.drafter.sharing import update_on

_TELL = (
    r"(?:tell|inform|notify|update|remind|explain to|make sure|write to|write|email|advise|warn|convey to|point out to"
    r"|pass (?:on|along) to|mention to|report to|complain to|let|say to|admit to|own up to|confess to|answer"
    r"|reassure|intimate(?: to)?|apprise"
    r"|(?:revert|reply|respond)(?: back)? to|put it to|communicate to|relay to)"
)


def _to(match: re.Match[str]) -> str:
    return match.groupdict().get("to") or ""


def _told(match: re.Match[str]) -> str:
    clause = told(match["rest"], one=is_one(_to(match))) if _to(match) else match["rest"]
    clause = re.sub(r",? and thank (?:you|them|him|her) for (?=\w)", ". Thank you for ", clause)
    clause = re.sub(r",? and say (?:how )?sorry(?: we are)?$", ". We're very sorry", clause)
    return re.sub(r",? and (?:that|say) (?=\w)", ", and ", clause)


def _tell(match: re.Match[str]) -> Message:
    clause = _told(match)
    return Message(clause, sentence(clause), _to(match), ANY_QUESTIONS)


def _tell_wh(match: re.Match[str]) -> Message:
    clause, colon, said = _told(match).partition(": ")
    if colon:
        return Message(clause, f"Here is {clause}: {said}.", _to(match), ANY_QUESTIONS)
    return Message(clause, f"Here is {clause}: [{_answer(clause)}].", _to(match), ANY_QUESTIONS)


def _answer(clause: str) -> str:
    answers = {
        "how": "the steps",
        "why": "the reasons",
        "when": "the date",
        "where": "where that is",
        "who": "the names",
    }
    first, _, rest = clause.partition(" ")
    if first.casefold() == "where" and rest.endswith(("stands", "stand")):
        return "done so far, still open, next"
    return answers.get(first.casefold(), "the details")


def _tell_about(match: re.Match[str]) -> Message:
    about, comma, more = match["rest"].partition(", ")
    text = f"I'd like to let you know about {about}: [what they should know]."
    if comma and re.match(CLAUSE, more, re.IGNORECASE):
        text = f"I'd like to let you know about {about}: {more}"
    elif comma or ": " in about:
        text = f"I'd like to let you know about {match['rest']}"
    return Message(without_article(about), sentence(text), match["to"], ANY_QUESTIONS)


def _announce(match: re.Match[str]) -> Message:
    thing = match["rest"]
    text = f"I'd like to announce {thing}: [the details]."
    return Message(without_article(thing), text, _to(match), ANY_QUESTIONS)


def _remind(match: re.Match[str]) -> Message:
    how, one = match["how"].casefold(), is_one(_to(match))
    if how == "to":
        rest = to_you(match["rest"], one=one)
        return Message(f"Reminder: {rest}", f"A quick reminder: please {rest}.", _to(match), THANKS)
    rest = told(match["rest"], one=one) if _to(match) else match["rest"]
    if how in ("about", "of"):
        return Message(f"Reminder: {without_article(rest)}", f"A quick reminder about {rest}.", _to(match), THANKS)
    link = ": " if how == ":" or re.match(r"(?:when|if|please|no|don't)\b", rest, re.IGNORECASE) else " that "
    return Message(f"Reminder: {rest}", sentence(f"A quick reminder{link}{lower_first(rest)}"), _to(match), THANKS)


def _invite(match: re.Match[str]) -> Message:
    what, more = remark(match["rest"])
    if is_one(match["to"]):
        return Message(f"Invitation: {without_article(what)}", f"I'd like to invite you to {what}.{more}", match["to"])
    text = f"You are invited to {what}: [date, time and place, as far as they aren't given]."
    if re.search(r"\d", what):
        placed = re.search(r"\b(?:at|in) (?:the|our|my|[A-Z])", what)
        text = f"You are invited to {what}." + ("" if placed else " [Place or link.]")
    return Message(
        f"Invitation: {without_article(what)}", f"{text}{more}", match["to"], "Please let me know whether you can come."
    )


def _introduce(match: re.Match[str]) -> Message:
    one, other, more = match["rest"], match["to"], match["more"]
    if other.casefold() == "each other":
        text = f"I'd like to introduce {one} to each other: [their names, and why they should meet]."
        return Message("Introduction", text)
    about = f" {upper_first(more)}." if more else " [Who they are, in a line.]"
    return Message(f"Introducing {one}", f"I'd like to introduce {one} to you.{about}", other)


def _and_offer(match: re.Match[str]) -> Message:
    return Message(match["rest"], f"I'd like to {match['rest']}.", match["to"])


def _say_why(match: re.Match[str]) -> Message:
    clause = match["rest"]
    return Message(clause, f"I'd like to explain {clause}: [{_answer(clause)}].", _to(match), ANY_QUESTIONS)


def _propose(match: re.Match[str]) -> Message:
    rest = match["rest"]
    return Message(f"Proposal: {rest}", f"I'd like to propose that {rest}.", _to(match), THANKS, several=False)


def _complain(match: re.Match[str]) -> Message:
    about = match["rest"]
    text = f"I'd like to complain about {about}: [what happened, and what you would like done]."
    return Message(f"Complaint about {about}", text, match["to"], several=False)


def _report_on(match: re.Match[str]) -> Message:
    return Message(f"Report on {match['rest']}", f"A report on {match['rest']}.", match["to"], ANY_QUESTIONS)


def _complain_to(match: re.Match[str]) -> Message:
    return Message("Complaint", "I'd like to complain.", match["to"], several=False)


def _acknowledge(match: re.Match[str]) -> Message:
    what, more = match["rest"], match["more"]
    text = f"We acknowledge receipt of {what}." + (f" {sentence(more)}" if more else "")
    return Message(f"Receipt of {what}", text, several=False)


def _tell_them(match: re.Match[str]) -> Message:
    """Tell somebody who isn't named again: "tell them we're full"."""
    rest = to_you(match["rest"])
    return Message(rest, sentence(rest), several=False)


TELLING: tuple[Rule, ...] = (
    rule(
        r"acknowledge (?:the )?receipt of (?P<rest>.+?)(?:,? and (?:state|say|inform|mention|confirm)(?: that)? "
        r"(?P<more>.+))?",
        _acknowledge,
    ),
    rule(r"pass on(?: to WHO)?(?: that|:) (?P<rest>.+)", _tell),
    rule(r"let WHO know (?:that )(?P<rest>.+)", _tell),
    rule(r"(?:let|tell|inform) WHO(?: know)? and (?P<rest>(?:offer|suggest|propose) .+)", _and_offer),
    rule(r"let WHO know (?P<rest>WH_ .+)", _tell_wh),
    rule(r"let WHO know (?:about|of) (?P<rest>.+)", _tell_about),
    rule(r"let WHO know:? (?P<rest>(?!if |whether |to |not to |and ).+)", _tell),
    rule(r"remind WHO (?P<how>to|that|about|of) (?P<rest>.+)", _remind),
    rule(rf"remind WHO(?P<how> |: )(?P<rest>{CLAUSE}.+|when .+)", _remind),
    rule(r"remind WHO(?P<how>:) (?P<rest>.+)", _remind),
    rule(
        r"(?:send(?: out| round)? )?(?:an? )?(?:\w+ )?reminder(?: to WHO)? (?P<how>about|that|of) (?P<rest>.+)", _remind
    ),
    rule(r"(?:an? )?(?:\w+ )?reminder(?: (?:to|for) WHO)?(?P<how>:) (?P<rest>.+)", _remind),
    rule(r"(?:an? )?(?:\w+ )?complaint to WHO about (?P<rest>.+)", _complain),
    rule(r"report to WHO (?:on|about) (?P<rest>.+)", _report_on),
    rule(r"complain to WHO about (?P<rest>.+)", _complain),
    rule(r"(?:an? (?:\w+ )?complaint|complain) to WHO", _complain_to),
    rule(rf"{_TELL} WHO (?:for (?:[\w'-]+ ){{1,4}})?that (?P<rest>.+)", _tell),
    rule(rf"{_TELL} WHO (?:about|of) (?P<rest>.+)", _tell_about),
    rule(r"update WHO on (?P<rest>.+)", update_on),
    rule(
        r"(?:give|send) WHO an? (?:short |quick |brief |weekly )*(?:status )?update (?:on|about) (?P<rest>.+)",
        update_on,
    ),
    rule(rf"(?:tell|inform|explain to|show|update) WHO(?: on)? (?P<rest>{WH} .+)", _tell_wh),
    rule(rf"{_TELL} WHO (?P<rest>{CLAUSE}.+)", _tell),
    rule(r"announce (?:to WHO )?that (?P<rest>.+)", _tell),
    rule(
        rf"announce (?P<rest>(?!{DETERMINER} )\w+ (?:joins|leaves|is|will|has|starts|becomes) "
        rf".+)",
        _tell,
    ),
    rule(r"announce (?P<rest>.+?)(?: to WHO)?", _announce),
    rule(r"invite WHO to (?P<rest>.+)", _invite),
    rule(rf"introduce (?P<rest>.+?) to (?P<to>each other|{WHOM})(?:[,;.] (?P<more>.+))?", _introduce),
    rule(r"(?:tell|let) (?:him|her|them) (?:know )?(?P<rest>WH_ .+)", _tell_wh),
    rule(r"(?:tell (?:him|her|them)|let (?:him|her|them) know)(?: that|:)? (?P<rest>(?!to |about ).+)", _tell_them),
    rule(r"(?:propose|suggest) to WHO that (?P<rest>.+)", _propose),
    rule(r"(?:propose|suggest) that (?P<rest>.+)", _propose),
    rule(rf"say(?: that)? (?P<rest>{CLAUSE}.+)", _tell),
    rule(r"(?:say|explain)(?: to WHO)? (?P<rest>(?:why|how) .+)", _say_why),
)
