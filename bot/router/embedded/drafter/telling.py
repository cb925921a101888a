"""Emails that tell something: tell, remind, announce, report, share, invite, introduce."""

import re

from bot.router.embedded.drafter.message import ANY_QUESTIONS, THANKS, Message
from bot.router.embedded.drafter.phrasing import (
    bare,
    definite,
    head_noun,
    is_plural,
    lower_first,
    of_you,
    sentence,
    to_you,
    without_article,
)
from bot.router.embedded.drafter.rules import DETERMINER, DIRECT, WH, Rule, rule

STATUS = re.compile(
    r"(?:an? |the )?(?:short |quick |brief |weekly |monthly )*(?:status |progress )*(?:update|status|report) "
    r"(?:on|of|about|for) "
    r"(?P<about>.+)$",
    re.IGNORECASE,
)
_ONE_NAME = re.compile(r"[A-Z][\w'-]+$")
_HIS_OR_HER = re.compile(r"^(?:his|her|their)\b", re.IGNORECASE)
_TELL = r"(?:tell|inform|notify|update|let|remind|explain to|make sure|write to|write|email|advise|warn)"


def _tell(match: re.Match[str]) -> Message:
    clause = of_you(match["rest"]).replace(" and that ", ", and ")
    if _ONE_NAME.match(match["to"]):
        clause = _HIS_OR_HER.sub("your", clause)
    return Message(clause, sentence(clause), match["to"], ANY_QUESTIONS)


def _tell_wh(match: re.Match[str]) -> Message:
    clause = match["rest"]
    return Message(clause, f"Here is {clause}: [{_answer(clause)}].", match["to"], ANY_QUESTIONS)


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
    about = match["rest"]
    text = f"I'd like to let you know about {about}: [what they should know]."
    return Message(without_article(about), text, match["to"], ANY_QUESTIONS)


def _update_on(match: re.Match[str]) -> Message:
    return _status(match["rest"], match["to"])


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


def _announce(match: re.Match[str]) -> Message:
    thing = match["rest"]
    return Message(
        without_article(thing), f"This is to announce {thing}: [the details].", match["to"] or "", ANY_QUESTIONS
    )


def _announce_that(match: re.Match[str]) -> Message:
    return Message(match["rest"], sentence(match["rest"]), close=ANY_QUESTIONS)


def _announce_to(match: re.Match[str]) -> Message:
    return Message(match["rest"], sentence(match["rest"]), match["to"] or "", ANY_QUESTIONS)


def _remind(match: re.Match[str]) -> Message:
    rest = match["rest"]
    match match["how"].casefold():
        case "to":
            return Message(
                f"Reminder: {to_you(rest)}", f"A quick reminder: please {to_you(rest)}.", match["to"] or "", THANKS
            )
        case "that":
            return Message(
                f"Reminder: {rest}", f"A quick reminder that {lower_first(rest)}.", match["to"] or "", THANKS
            )
        case _:
            return Message(
                f"Reminder: {without_article(rest)}", f"A quick reminder about {rest}.", match["to"] or "", THANKS
            )


def _invite(match: re.Match[str]) -> Message:
    what = match["rest"]
    text = f"You are invited to {what}: [date, time and place, as far as they aren't given]."
    if re.search(r"\d", what):
        text = f"You are invited to {what}. [Place or link.]"
    return Message(
        f"Invitation: {without_article(what)}", text, match["to"], "Please let me know whether you can come."
    )


def _introduce(match: re.Match[str]) -> Message:
    one, other = match["rest"], match["to"]
    if other.casefold() == "each other":
        text = f"I'd like to introduce {one} to each other: [their names, and why they should meet]."
        return Message("Introduction", text)
    return Message(f"Introducing {one}", f"I'd like to introduce {one} to you: [who they are, in a line].", other)


def _share(match: re.Match[str]) -> Message:
    return shared(match["rest"], match["to"] or "")


def shared(what: str, to: str) -> Message:
    """Hand something over: a status update has its usual parts, anything else is put in or linked."""
    head = head_noun(what)
    if about := STATUS.match(what):
        return _status(about["about"], to)
    if is_plural(head) or not head:
        text = f"Here are {what}: [the {head or 'details'}, or a link to them]."
    else:
        text = f"Here is {what}: [the {head}, or a link to it]."
    return Message(without_article(what), text, to, ANY_QUESTIONS)


def _link(match: re.Match[str]) -> Message:
    what = bare(match["rest"])
    return Message(
        without_article(what), f"Here {'are' if is_plural(head_noun(what)) else 'is'} {what}: {match['link']}"
    )


def _pass_on(match: re.Match[str]) -> Message:
    return Message("", "", match["to"])


def _tell_to(match: re.Match[str]) -> Message:
    rest = to_you(match["rest"])
    return Message(f"Request: {rest}", f"Could you please {rest}?", match["to"], THANKS)


TELLING: tuple[Rule, ...] = (
    rule(
        r"(?:let|tell|inform) (?P<to>everyone|everybody|all|people|(?:the|my|our) [\w-]+)"
        r"(?: know)?(?: (?:it|this|please|about it))?",
        _pass_on,
    ),
    rule(r"(?:share|send|forward|circulate|pass on) (?P<rest>[^:]+?)(?: to)?:? (?P<link>https?://\S+)", _link),
    rule(r"(?:let) WHO know (?:that )?(?P<rest>(?!about|WH_|if ).+)", _tell),
    rule(r"let WHO know (?P<rest>WH_ .+)", _tell_wh),
    rule(r"let WHO know about (?P<rest>.+)", _tell_about),
    rule(r"remind WHO (?P<how>to|that|about|of) (?P<rest>.+)", _remind),
    rule(r"send(?: out| round)? a (?:\w+ )?reminder(?: to WHO)? (?P<how>about|that|of) (?P<rest>.+)", _remind),
    rule(rf"{_TELL} WHO (?:that) (?P<rest>.+)", _tell),
    rule(r"(?:pass on|mention|report|explain) to WHO that (?P<rest>.+)", _tell),
    rule(rf"{_TELL} WHO (?:about|of) (?P<rest>.+)", _tell_about),
    rule(r"update WHO on (?P<rest>.+)", _update_on),
    rule(r"update (?:everyone|people) (?P<to>)on (?P<rest>.+)", _update_on),
    rule(
        r"(?:give|send) WHO an? (?:short |quick |brief |weekly )*(?:status )?update (?:on|about) (?P<rest>.+)",
        _update_on,
    ),
    rule(rf"(?:tell|inform|explain to|show|update) WHO(?: on)? (?P<rest>{WH} .+)", _tell_wh),
    rule(r"tell WHO to (?P<rest>.+)", _tell_to),
    rule(r"tell (?P<to>everyone|everybody|people|(?:the|my|our) \w+|[A-Z]\w+) (?P<rest>.+)", _tell),
    rule(r"announce (?:to WHO )?that (?P<rest>.+)", _announce_to),
    rule(
        rf"announce (?P<rest>(?!{DETERMINER} )\w+ (?:joins|leaves|is|will|has|starts|becomes) "
        rf".+)",
        _announce_that,
    ),
    rule(r"announce (?P<rest>.+?)(?: to WHO)?", _announce),
    rule(r"invite WHO to (?P<rest>.+)", _invite),
    rule(r"introduce (?P<rest>.+?) to (?P<to>.+)", _introduce),
    rule(rf"(?:send|give|show|pass|forward|email) {DIRECT} (?P<rest>{DETERMINER}\b.*)", _share),
    rule(
        r"(?:share|send|forward|circulate|distribute|pass on|give|present|report|show)(?: round| around| out)? "
        r"(?P<rest>.+?) (?:with|to|among) (?P<to>.+)",
        _share,
    ),
    rule(
        r"(?:share|send|forward|circulate|distribute|pass on|report|give)(?: round| around| out)? "
        r"(?P<rest>.+?)(?P<to>)",
        _share,
    ),
)
