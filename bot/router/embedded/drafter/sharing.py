"""Emails that hand something over: share, send, forward, report, offer; a status report has its usual parts."""

import re

from bot.router.embedded.drafter.message import ANY_QUESTIONS, THANKS, Message
from bot.router.embedded.drafter.phrasing import bare, definite, head_noun, is_plural, without_article
from bot.router.embedded.drafter.roles import is_one
from bot.router.embedded.drafter.rules import DETERMINER, DIRECT, WH, Rule, rule
from bot.router.embedded.drafter.second_person import to_you

STATUS = re.compile(
    r"(?:an? |the )?(?:short |quick |brief |weekly |monthly )*(?:status |progress )*(?:update|status|report) "
    r"(?:on|of|about|for) "
    r"(?P<about>.+)$",
    re.IGNORECASE,
)
_HAND = r"(?:share|send|forward|circulate|distribute|pass|hand|give|present|report|show|summari[sz]e|explain)"
_ROUND = r"(?: (?:round|around|out|on|over|along|in))?"


def _to(match: re.Match[str]) -> str:
    return match.groupdict().get("to") or ""


def update_on(match: re.Match[str]) -> Message:
    """Say where something stands: what is done, what is next, what is open."""
    return _status(match["rest"], _to(match))


def _status(about: str, to: str) -> Message:
    clause = re.match(rf"{WH}\b", about)
    lead = f"Here is {about}:" if clause else f"Here is where {definite(about)} {_stands(about)}:"
    text = (
        f"{lead}\n- Done: [what is finished]\n- Next: [what comes next, and when]\n- Open: [what is late or needs help]"
    )
    subject = f"Update: {about}" if clause else f"Status update: {without_article(about)}"
    return Message(subject, text, to, ANY_QUESTIONS)


def _stands(about: str) -> str:
    return "stand" if is_plural(head_noun(about)) else "stands"


def _share(match: re.Match[str]) -> Message:
    return shared(match["rest"] + (match.groupdict().get("more") or ""), _to(match))


def _feedback(match: re.Match[str]) -> Message:
    what = f"{match['what']} {to_you(match['rest'], one=is_one(match['to']))}"
    return Message(what, f"Here {'are' if is_plural(match['what']) else 'is'} my {what}: [your points].", match["to"])


def _share_and_ask(match: re.Match[str]) -> Message:
    message = shared(match["rest"], match["to"])
    rest = to_you(match["more"], one=is_one(match["to"]))
    return Message(message.subject, f"{message.text} Could you please {rest}?", match["to"], THANKS)


def shared(what: str, to: str) -> Message:
    """Hand something over: a status update has its usual parts, anything else is put in or linked."""
    head = head_noun(what)
    what, comma, value = what.partition(", ")
    if comma and re.search(r"\d", value):
        return Message(without_article(what), f"Here {'are' if is_plural(head) else 'is'} {what}: {value}.", to)
    what = f"{what}{comma}{value}"
    if about := STATUS.match(what):
        return _status(about["about"], to)
    if head == "link":
        text = f"Here is {what}: [the link]."
    elif is_plural(head) or not head:
        text = f"Here are {what}: [the {head or 'details'}, or a link to them]."
    else:
        text = f"Here is {what}: [the {head}, or a link to it]."
    return Message(without_article(what), text, to, ANY_QUESTIONS)


def _link(match: re.Match[str]) -> Message:
    what = bare(match["rest"])
    return Message(
        without_article(what),
        f"Here {'are' if is_plural(head_noun(what)) else 'is'} {what}: {match['link']}",
        _to(match),
    )


def _something(match: re.Match[str]) -> Message:
    return Message("[what it is about]", f"[Something {match['rest']}.]", match["to"])


def _fault(match: re.Match[str]) -> Message:
    thing = match["rest"]
    return Message(thing, f"I'd like to report {thing}: [where it is, and since when].", match["to"], THANKS)


def _offer(match: re.Match[str]) -> Message:
    return Message(match["rest"], f"I'd like to offer you {match['rest']}.", match["to"])


SHARING: tuple[Rule, ...] = (
    rule(
        r"(?:share|send|forward|circulate|pass on) (?P<rest>[^:]+?)(?: with WHO)?(?: to)?:? (?P<link>https?://\S+)",
        _link,
    ),
    rule(r"(?:give|send) WHO (?:some |my )?(?P<what>feedback|comments|notes|advice) (?P<rest>on .+)", _feedback),
    rule(r"offer WHO (?P<rest>(?:the|an?|our|my) .+)", _offer),
    rule(r"(?:send|write|tell) WHO something (?P<rest>[\w ]+)", _something),
    rule(r"let WHO have (?P<rest>.+)", _share),
    rule(r"report (?P<rest>an? (?:broken|faulty|missing|lost|stolen|leaking|damaged) .+) to WHO", _fault),
    rule(rf"(?:send|give|show|pass|forward|email|get) {DIRECT} (?P<rest>{DETERMINER}\b.*)", _share),
    rule(
        r"(?:share|send|forward|pass)(?: on)? (?P<rest>.+?) to WHO,? and ask (?:him|her|them) to (?P<more>.+)",
        _share_and_ask,
    ),
    rule(
        rf"{_HAND}{_ROUND} (?P<rest>.+?){_ROUND} (?:with|to|among) (?:all )?WHO(?: who .+|(?P<more> (?:for|by"
        rf"|before|on|at|until) .+|, .+))?",
        _share,
    ),
    rule(r"summari[sz]e (?P<rest>.+?) for WHO", _share),
    rule(rf"(?!explain|show|hand|pass (?!on)){_HAND}{_ROUND} (?P<rest>.+)", _share),
)
