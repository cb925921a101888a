"""Emails from one to another that want something: ask, request, invite a view, chase, book, cancel, confirm."""

import re

from bot.router.embedded.drafter.message import ANY_QUESTIONS, THANKS, Message
from bot.router.embedded.drafter.phrasing import definite, head_noun, is_plural, upper_first, without_article
from bot.router.embedded.drafter.roles import is_group, is_one
from bot.router.embedded.drafter.rules import CLAUSE, WH, Rule, rule
from bot.router.embedded.drafter.second_person import asked, remark, to_you

_DO = r"(?P<rest>(?!(?:the|an?|them|him|her|it|us|me|my|our|your|this|that)\b)[a-z].+)"
_POLITE = r"(?:please |kindly |maybe |perhaps )?"


def _to(match: re.Match[str]) -> str:
    return match.groupdict().get("to") or ""


def _yours(match: re.Match[str]) -> str:
    """Say the rest of a rule to whom it is for."""
    return to_you(match["rest"], one=is_one(_to(match))) if _to(match) else match["rest"]


def _ask_to(match: re.Match[str]) -> Message:
    rest = re.sub(rf"^{_POLITE}", "", _yours(match))
    to = _to(match)
    text = _please(rest)
    if is_group(to):
        rest, more = remark(rest)
        text = f"Please {rest}.{more}"
    return Message(f"Request: {rest}", text, to, THANKS, several=False)


def _please(rest: str) -> str:
    rest, more = remark(rest)
    return f"Could you please {rest.rstrip('?')}?{more}"


def _ask_not_to(match: re.Match[str]) -> Message:
    rest = _yours(match)
    return Message(f"Please don't {rest}", f"Please don't {rest}.", _to(match), THANKS)


def _please_do(match: re.Match[str]) -> Message:
    return Message(f"Please {match['rest']}", f"Please {match['rest']}.", _to(match), THANKS)


def _ask_whether(match: re.Match[str]) -> Message:
    clause, more = remark(_yours(match).rstrip("?"))
    direct = asked(clause)
    text = direct if direct and re.match(r"\w+ you\b", direct) else f"Could you tell me whether {clause}?"
    return Message(direct or f"Question: {clause}", f"{text}{more}", _to(match), THANKS, several=False)


def _ask_if(match: re.Match[str]) -> Message:
    """Ask somebody what was written as it would be said: "ask Bo can he sign"."""
    verb, _, rest = remark(match["rest"].rstrip("?"))[0].partition(" ")
    more = remark(match["rest"].rstrip("?"))[1]
    verb = {"is": "are", "was": "were", "has": "have", "does": "do"}.get(verb.casefold(), verb)
    question = f"{upper_first(verb)} you {to_you(rest.partition(' ')[2], one=is_one(match['to']))}?"
    return Message(question, f"{question}{more}", match["to"], THANKS, several=False)


def _ask_wh(match: re.Match[str]) -> Message:
    clause, more = remark(_yours(match).rstrip("?"))
    text = f"Could you tell me{match.groupdict().get('when') or ''} {clause}?{more}"
    return Message(f"Question: {clause}", text, _to(match), THANKS, several=False)


def _find_out(match: re.Match[str]) -> Message:
    clause = match["rest"].rstrip("?")
    return Message(f"Question: {clause}", f"I'd like to find out {clause}.", close=THANKS, ask=True)


def _ask_about(match: re.Match[str]) -> Message:
    about = match["rest"]
    text = f"I have a question about {about}: [your question]"
    return Message(f"Question about {about}", text, match["to"], THANKS, several=False)


def _ask_for(match: re.Match[str]) -> Message:
    thing, more = remark(re.sub(r"^its\b", "your", _yours(match)))
    text = f"I'd like to ask you for {thing}.{more}"
    return Message(f"Request for {thing}", text, _to(match), THANKS, ask=True, several=False)


def _get_from(match: re.Match[str]) -> Message:
    thing = _yours(match).rstrip(", ") + (match["when"] or "")
    text = f"Could you please send me {thing}?"
    return Message(without_article(thing), text, match["to"], THANKS, ask=True, several=False)


def _collect(match: re.Match[str]) -> Message:
    thing, to = match["rest"], _to(match)
    return Message(without_article(thing), f"Please send me your {without_article(thing)}.", to, THANKS, ask=True)


def _view_on(match: re.Match[str]) -> Message:
    about = match["rest"]
    text = f"I'd like to hear what you think about {about}."
    return Message(without_article(about), text, _to(match), THANKS, ask=True)


def _view_of(match: re.Match[str]) -> Message:
    about = _yours(match)
    return Message(about, f"I'd like to hear {about}.", _to(match), THANKS, ask=True)


def _follow_up(match: re.Match[str]) -> Message:
    about = f" {match['how']} {_yours(match)}"
    text = f"I'm following up{about}: [what you would like to know or settle]."
    return Message(f"Following up{about}", text, _to(match), several=False)


def _it_stands(what: str) -> str:
    return "they stand" if is_plural(head_noun(what)) else "it stands"


def _chase(match: re.Match[str]) -> Message:
    what, more = remark(definite(_yours(match)))
    text = f"I'm following up on {what}.{more} Could you let me know where {_it_stands(what)}?"
    return Message(f"Following up on {what}", text, match["to"], THANKS, several=False)


def _book(match: re.Match[str]) -> Message:
    what = match["rest"]
    text = f"I'd like to {match['verb'].lower()} {what}. Could you please confirm it?"
    return Message(f"Booking: {without_article(what)}", text, close=THANKS, several=False)


def _table(match: re.Match[str]) -> Message:
    what = re.sub(r",? please$", "", match[0])
    text = f"I'd like to book a {what[:1].lower()}{what[1:]}. Could you please confirm it?"
    return Message(f"Booking: {what[:1].lower()}{what[1:]}", text, close=THANKS, several=False)


def _cancel(match: re.Match[str]) -> Message:
    verb, what, why = match["verb"].lower(), match["rest"], match["why"]
    text = f"I have to {verb} {what}." + (" The reason: [why]." if why else "")
    done = {"cancel": "Cancelled", "call off": "Called off", "postpone": "Postponed", "reschedule": "Rescheduled"}[verb]
    own = re.match(r"my\b|.*\b(?:order|delivery|subscription|booking|reservation|appointment)\b", what, re.IGNORECASE)
    return Message(f"{done}: {without_article(what)}", text, _to(match), ANY_QUESTIONS, several=not own)


def _confirm(match: re.Match[str]) -> Message:
    what = match["rest"]
    text = f"I'd like to confirm {what}. Please let me know if anything has changed."
    return Message(f"Confirmation: {without_article(what)}", text, _to(match), several=False)


def _confirm_that(match: re.Match[str]) -> Message:
    what = to_you(match["rest"], one=is_one(match["to"]))
    text = f"I'd like to confirm that {what}."
    return Message(f"Confirmation: {what}", text, match["to"], several=False)


def _check_that(match: re.Match[str]) -> Message:
    what = to_you(match["rest"], one=is_one(match["to"]))
    return Message(what, f"Could you confirm that {what}?", match["to"], THANKS, several=False)


_ASK_OF = r"(?:ask|check with|(?:enquire|inquire) (?:with|of|from))"
ASKING: tuple[Rule, ...] = (
    rule(r"(?P<verb>book|reserve) (?P<rest>.+)", _book),
    rule(r"(?:table|room|taxi|seats?) for (?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve)\b.*", _table),
    rule(rf"(?:ask|get|have|persuade|urge|request|beg) WHO to {_DO}", _ask_to),
    rule(rf"tell WHO to {_DO}", _ask_to),
    rule(rf"(?:tell|ask|remind|warn) WHO not to {_DO}", _ask_not_to),
    rule(rf"let WHO know to {_DO}", _please_do),
    rule(r"(?:inform|tell|notify) WHO and ask for (?P<rest>.+)", _ask_for),
    rule(rf"{_ASK_OF} WHO,? (?:whether|if) (?P<rest>.+)", _ask_whether),
    rule(r"ask WHO,? (?P<rest>(?:can|could|is|are|was|has|have|does|do|did|will|would) (?:he|she|they)\b.+)", _ask_if),
    rule(r"(?:know|hear|learn|find out|check) from WHO,? (?:whether|if) (?P<rest>.+)", _ask_whether),
    rule(r"(?:know|hear|learn|find out)(?P<to>) (?:whether|if) (?P<rest>.+)", _ask_whether),
    rule(rf"check with WHO (?:that )(?P<rest>{CLAUSE}.+)", _check_that),
    rule(r"ask WHO for (?P<rest>.+)", _ask_for),
    rule(r"ask WHO about (?P<rest>.+)", _ask_about),
    rule(rf"(?:know|hear|learn|find out|check) from WHO (?P<rest>{WH} .+)", _ask_wh),
    rule(rf"{_ASK_OF} (?:WHO )?(?P<rest>{WH} .+)", _ask_wh),
    rule(rf"(?:know|find out|hear)(?P<when> by \w+(?: \w+)?) (?P<rest>{WH} .+)", _ask_wh),
    rule(rf"(?:find out|ask around|know|hear|learn) (?P<rest>(?:{WH}|whether|if) .+)", _find_out),
    rule(r"(?:discuss|talk about) (?P<rest>.+?) with WHO", _view_on),
    rule(
        r"(?:hear|get|have|gather|collect) WHO(?:'s|(?<=s)') (?P<rest>(?:views?|thoughts|opinions?|feedback"
        r"|comments) .+)",
        _view_of,
    ),
    rule(r"(?:collect|gather) (?P<rest>[^:]+?)(?: from WHO)?", _collect),
    rule(r"request (?P<rest>.+?) from WHO", _ask_for),
    rule(r"(?:get|obtain|have) (?P<rest>.+?) from WHO(?P<when> (?:by|before|until) .+)?", _get_from),
    rule(r"(?:request|ask for) (?P<rest>.+?)(?P<to>)", _ask_for),
    rule(
        r"(?P<verb>cancel|call off|postpone|reschedule) (?P<rest>.+?)(?: with WHO)?(?P<why> and (?:say|explain|tell "
        r"them) why)?",
        _cancel,
    ),
    rule(r"confirm (?:to|with) WHO that (?P<rest>.+)", _confirm_that),
    rule(r"confirm (?!to\b|you\b|that you\b|receipt\b)(?P<rest>.+?)(?: with WHO)?", _confirm),
    rule(r"follow up(?: with WHO)? (?P<how>on|about|after) (?P<rest>.+)", _follow_up),
    rule(r"chase(?: up)? WHO (?:for|about) (?P<rest>.+)", _chase),
)
