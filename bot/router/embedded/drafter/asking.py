"""Emails from one to another: ask, thank, apologise, decline, cancel, confirm, follow up."""

import re

from bot.router.embedded.drafter.message import ANY_QUESTIONS, THANKS, Message
from bot.router.embedded.drafter.phrasing import (
    definite,
    of_you,
    question,
    to_you,
    upper_first,
    without_article,
)
from bot.router.embedded.drafter.rules import WH, Rule, rule


def _ask_to(match: re.Match[str]) -> Message:
    rest = to_you(match["rest"])
    return Message(f"Request: {rest}", f"Could you please {rest}?", match["to"], THANKS, ask=True, several=False)


def _ask_whether(match: re.Match[str]) -> Message:
    clause = of_you(match["rest"].rstrip("?")) if match["to"] else match["rest"].rstrip("?")
    text = f"Could you tell me whether {clause}?"
    return Message(question(clause) or f"Question: {clause}", text, match["to"], THANKS, ask=True, several=False)


def _ask_wh(match: re.Match[str]) -> Message:
    clause = to_you(match["rest"]) if match["to"] else match["rest"]
    clause = clause.rstrip("?")
    return Message(
        f"Question: {clause}", f"Could you tell me {clause}?", match["to"] or "", THANKS, ask=True, several=False
    )


def _find_out(match: re.Match[str]) -> Message:
    clause = match["rest"].rstrip("?")
    return Message(f"Question: {clause}", f"I'd like to find out {clause}.", close=THANKS, ask=True)


def _ask_about(match: re.Match[str]) -> Message:
    about = match["rest"]
    text = f"I have a question about {about}: [your question]"
    return Message(f"Question about {about}", text, match["to"], THANKS, ask=True, several=False)


def _ask_for(match: re.Match[str]) -> Message:
    thing = match["rest"]
    text = f"I'd like to ask you for {thing}."
    return Message(f"Request for {without_article(thing)}", text, match["to"] or "", THANKS, ask=True, several=False)


def _get_from(match: re.Match[str]) -> Message:
    thing = match["rest"] + (match["when"] or "")
    text = f"Could you please send me {thing}?"
    return Message(upper_first(without_article(thing)), text, match["to"], THANKS, ask=True, several=False)


def _thank_for(match: re.Match[str]) -> Message:
    text = f"Thank you for {match['rest']}."
    return Message(f"Thank you for {match['rest']}", text, match["to"])


def _thank(match: re.Match[str]) -> Message:
    whole = match["to"]
    return Message("Thank you", f"Thank you to {whole}.", whole)


def _congratulate(match: re.Match[str]) -> Message:
    text = f"Congratulations on {match['rest']}!"
    return Message(f"Congratulations on {match['rest']}", text, match["to"])


def _apologise(match: re.Match[str]) -> Message:
    link, what = match["how"], definite(match["rest"])
    joint = " " if link == "that" else f" {link} "
    said = f"I'm sorry{' that' if link == 'that' else joint.rstrip()} {what}."
    text = f"{said} [What happened, and what you are doing about it.]"
    return Message(f"Apology {link} {what}" if link != "that" else "Apology", text, match["to"] or "", several=False)


def _decline(match: re.Match[str]) -> Message:
    thing, to = match["rest"], ""
    if theirs := re.match(r"((?:an?|the|our|my) [\w-]+|[A-Z][\w-]+)'s (.+)$", thing):
        to, thing = theirs[1], f"your {theirs[2]}"
    text = f"Thank you for {thing}. I'm afraid I have to decline. [The reason, if you want to give one.]"
    return Message(f"About {thing}", text, to, several=False)


def _cancel(match: re.Match[str]) -> Message:
    verb, what, why = match["verb"], match["rest"], match["why"]
    text = f"I have to {verb.lower()} {what}." + (" The reason: [why]." if why else "")
    done = {"cancel": "Cancelled", "postpone": "Postponed", "reschedule": "Rescheduled"}[verb.casefold()]
    return Message(f"{done}: {what}", text, match["to"] or "", ANY_QUESTIONS)


def _confirm(match: re.Match[str]) -> Message:
    what = match["rest"]
    text = f"I'd like to confirm {what}. Please let me know if anything has changed."
    return Message(f"Confirmation: {without_article(what)}", text, match["to"] or "", several=False)


def _follow_up(match: re.Match[str]) -> Message:
    how, what = match["how"], to_you(match["rest"])
    about = f" {how} {what}"
    text = f"I'm following up{about}: [what you would like to know or settle]."
    return Message(f"Following up{about}", text, match["to"] or "", ask=True, several=False)


def _chase(match: re.Match[str]) -> Message:
    what = definite(match["rest"])
    text = f"I'm following up on {what}. Could you let me know where it stands?"
    return Message(f"Following up on {what}", text, match["to"], THANKS, several=False)


def _book(match: re.Match[str]) -> Message:
    what = match["rest"]
    text = f"I'd like to {match['verb'].lower()} {what}. Could you please confirm it?"
    return Message(f"Booking: {without_article(what)}", text, close=THANKS, several=False)


ASKING: tuple[Rule, ...] = (
    rule(r"(?P<verb>book|reserve) (?P<rest>.+)", _book),
    rule(r"(?:ask|get) WHO to (?P<rest>.+)", _ask_to),
    rule(r"(?:ask|check with) WHO (?:whether|if) (?P<rest>.+)", _ask_whether),
    rule(r"(?:know|hear|learn|find out) (?P<to>)(?:whether|if) (?P<rest>.+)", _ask_whether),
    rule(r"ask WHO for (?P<rest>.+)", _ask_for),
    rule(r"ask WHO about (?P<rest>.+)", _ask_about),
    rule(rf"ask (?:WHO )?(?P<rest>{WH} .+)", _ask_wh),
    rule(rf"(?:find out|collect|ask around|know|hear|learn) (?P<rest>(?:{WH}|whether|if) .+)", _find_out),
    rule(r"request (?P<rest>.+?) from WHO", _ask_for),
    rule(r"(?:get|obtain|have) (?P<rest>.+?) from WHO(?P<when> (?:by|before|until) .+)?", _get_from),
    rule(r"request (?P<rest>.+?)(?P<to>)", _ask_for),
    rule(r"(?:thank|say thank you to|say thanks to) WHO for (?P<rest>.+)", _thank_for),
    rule(r"thank (?P<to>.+)", _thank),
    rule(r"congratulate WHO (?:on|for) (?P<rest>.+)", _congratulate),
    rule(r"(?:apologi[sz]e|say sorry)(?: to WHO)? (?P<how>for|about|that) (?P<rest>.+)", _apologise),
    rule(r"(?:decline|turn down|reject|refuse|say no to) (?P<rest>.+)", _decline),
    rule(
        r"(?P<verb>cancel|postpone|reschedule) (?P<rest>.+?)(?: with WHO)?(?P<why> and (?:say|explain|tell "
        r"them) why)?",
        _cancel,
    ),
    rule(r"confirm (?P<rest>.+?)(?: with WHO)?", _confirm),
    rule(r"follow up(?: with WHO)? (?P<how>on|about|after) (?P<rest>.+)", _follow_up),
    rule(r"chase(?: up)? WHO (?:for|about) (?P<rest>.+)", _chase),
)
