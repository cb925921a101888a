"""What somebody wants to do in an email, understood from the verb: tell, remind, ask, thank, share, and so on.

One function a verb or group of verbs, tried in order; what none of them understands is said as it was written.
"""

import re
from collections.abc import Callable

from bot.router.embedded.drafter.frame import Core
from bot.router.embedded.drafter.message import ANY_QUESTIONS, THANKS, Message
from bot.router.embedded.drafter.phrasing import (
    bare,
    definite,
    head_noun,
    is_plural,
    lower_first,
    of_you,
    question,
    sentence,
    to_you,
    upper_first,
    without_article,
)

_WHO = (
    r"(?P<to>everyone|everybody|people|(?:all|the|my|our|an?|those|some) (?:[\w'-]+ ){0,3}?[\w'-]+?"
    r"|(?-i:(?:(?:Mr|Ms|Mrs|Dr)\.? )?[A-Z][\w'-]+(?: (?:and )?[A-Z][\w'-]+)*)|[a-z][\w-]+(?: [a-z][\w-]+)??)"
)
_DIRECT = r"(?P<to>(?!an? )(?:(?!of\b|on\b|from\b|for\b|in\b|with\b|about\b|to\b)[\w'-]+ ){0,3}?[\w'-]+)"
_WH = r"(?:how|what|when|where|why|which|who)"
_DETERMINER = r"(?:an?|the|my|our|some|this|these|their|his|her|last|next|\d)"

STATUS = re.compile(
    r"(?:an? |the )?(?:short |quick |brief |weekly |monthly )*(?:status |progress )*(?:update|status|report) "
    r"(?:on|of|about|for) "
    r"(?P<about>.+)$",
    re.IGNORECASE,
)
_FOR_ME = re.compile(r"(?:tell|give|send|show|ask|write|find|get|bring|sing|teach|do) (?:me|us)\b", re.IGNORECASE)

Rule = tuple[re.Pattern[str], Callable[[re.Match[str]], Message]]


def understood(core: Core) -> Message | None:
    """Say what somebody wants to do, to those it is for; None where that isn't understood."""
    text = core.text if core.text.endswith("?") else re.sub(r"\bpolitely\b", "", bare(core.text)).strip()
    if _FOR_ME.match(text):
        return Message(core.own, sentence(core.own), ask=True)
    for pattern, say in _RULES:
        if match := pattern.match(text):
            return say(match)
    return None


def as_it_is(core: Core) -> Message:
    """Say a need as it was written, and leave a bracket for what the readers can do about it."""
    if core.own.rstrip().endswith("?"):
        return Message(core.own, sentence(core.own), ask=True, several=False)
    said = f"I'd like to {core.text[:1].lower()}{core.text[1:]}" if core.text == core.own else core.own
    return Message(upper_first(core.text), f"{sentence(said)} [What you need from the reader.]", ask=True)


def _tell(match: re.Match[str]) -> Message:
    clause = of_you(match["rest"]).replace(" and that ", ", and ")
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
    clause = re.match(rf"{_WH}\b", about)
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


def _ask_to(match: re.Match[str]) -> Message:
    rest = to_you(match["rest"])
    return Message(f"Request: {rest}", f"Could you please {rest}?", match["to"], THANKS, ask=True, several=False)


def _do_please(match: re.Match[str]) -> Message:
    rest = to_you(match["rest"])
    return Message(f"Please {rest}", f"Please {rest}.", match["to"], THANKS)


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


def _invite(match: re.Match[str]) -> Message:
    what = match["rest"]
    text = f"You are invited to {what}: [date, time and place, as far as they aren't given]."
    if re.search(r"\d", what):
        text = f"You are invited to {what}. [Place or link.]"
    return Message(
        f"Invitation: {without_article(what)}", text, match["to"], "Please let me know whether you can come."
    )


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


def _introduce(match: re.Match[str]) -> Message:
    one, other = match["rest"], match["to"]
    if other.casefold() == "each other":
        text = f"I'd like to introduce {one} to each other: [their names, and why they should meet]."
        return Message("Introduction", text)
    return Message(f"Introducing {one}", f"I'd like to introduce {one} to you: [who they are, in a line].", other)


def _announce_to(match: re.Match[str]) -> Message:
    return Message(match["rest"], sentence(match["rest"]), match["to"] or "", ANY_QUESTIONS)


def _rule(pattern: str, say: Callable[[re.Match[str]], Message]) -> Rule:
    return re.compile(pattern.replace("WHO", _WHO).replace("WH_", _WH) + "$", re.IGNORECASE), say


_TELL = r"(?:tell|inform|notify|update|let|remind|explain to|make sure|write to|write|email|advise|warn)"
_RULES: tuple[Rule, ...] = (
    _rule(r"(?:let) WHO know (?:that )?(?P<rest>(?!about|WH_|if ).+)", _tell),
    _rule(r"let WHO know (?P<rest>WH_ .+)", _tell_wh),
    _rule(r"let WHO know about (?P<rest>.+)", _tell_about),
    _rule(r"remind WHO (?P<how>to|that|about|of) (?P<rest>.+)", _remind),
    _rule(r"send(?: out| round)? a (?:\w+ )?reminder(?: to WHO)? (?P<how>about|that|of) (?P<rest>.+)", _remind),
    _rule(rf"{_TELL} WHO (?:that) (?P<rest>.+)", _tell),
    _rule(rf"{_TELL} WHO (?:about|of) (?P<rest>.+)", _tell_about),
    _rule(r"update WHO on (?P<rest>.+)", _update_on),
    _rule(r"update (?:everyone|people) (?P<to>)on (?P<rest>.+)", _update_on),
    _rule(
        r"(?:give|send) WHO an? (?:short |quick |brief |weekly )*(?:status )?update (?:on|about) (?P<rest>.+)",
        _update_on,
    ),
    _rule(rf"(?:tell|inform|explain to|show|update) WHO(?: on)? (?P<rest>{_WH} .+)", _tell_wh),
    _rule(r"(?:tell|ask|get) WHO to (?P<rest>.+)", _ask_to),
    _rule(r"tell (?P<to>everyone|everybody|people|(?:the|my|our) \w+|[A-Z]\w+) (?P<rest>.+)", _tell),
    _rule(r"announce (?:to WHO )?that (?P<rest>.+)", _announce_to),
    _rule(
        rf"announce (?P<rest>(?!{_DETERMINER} )\w+ (?:joins|leaves|is|will|has|starts|becomes) "
        rf".+)",
        _announce_that,
    ),
    _rule(r"announce (?P<rest>.+?)(?: to WHO)?", _announce),
    _rule(r"(?:ask|check with) WHO (?:whether|if) (?P<rest>.+)", _ask_whether),
    _rule(r"(?:know|hear|learn|find out) (?P<to>)(?:whether|if) (?P<rest>.+)", _ask_whether),
    _rule(r"ask WHO for (?P<rest>.+)", _ask_for),
    _rule(r"ask WHO about (?P<rest>.+)", _ask_about),
    _rule(rf"ask (?:WHO )?(?P<rest>{_WH} .+)", _ask_wh),
    _rule(rf"(?:find out|collect|ask around|know|hear|learn) (?P<rest>(?:{_WH}|whether|if) .+)", _find_out),
    _rule(r"request (?P<rest>.+?) from WHO", _ask_for),
    _rule(r"(?:get|obtain|have) (?P<rest>.+?) from WHO(?P<when> (?:by|before|until) .+)?", _get_from),
    _rule(r"request (?P<rest>.+?)(?P<to>)", _ask_for),
    _rule(r"(?:thank|say thank you to|say thanks to) WHO for (?P<rest>.+)", _thank_for),
    _rule(r"thank (?P<to>.+)", _thank),
    _rule(r"congratulate WHO (?:on|for) (?P<rest>.+)", _congratulate),
    _rule(r"(?:apologi[sz]e|say sorry)(?: to WHO)? (?P<how>for|about|that) (?P<rest>.+)", _apologise),
    _rule(r"(?:decline|turn down|reject|refuse|say no to) (?P<rest>.+)", _decline),
    _rule(
        r"(?P<verb>cancel|postpone|reschedule) (?P<rest>.+?)(?: with WHO)?(?P<why> and (?:say|explain|tell "
        r"them) why)?",
        _cancel,
    ),
    _rule(r"confirm (?P<rest>.+?)(?: with WHO)?", _confirm),
    _rule(r"follow up(?: with WHO)? (?P<how>on|about|after) (?P<rest>.+)", _follow_up),
    _rule(r"chase(?: up)? WHO (?:for|about) (?P<rest>.+)", _chase),
    _rule(r"invite WHO to (?P<rest>.+)", _invite),
    _rule(r"introduce (?P<rest>.+?) to (?P<to>.+)", _introduce),
    _rule(rf"(?:send|give|show|pass|forward|email) {_DIRECT} (?P<rest>{_DETERMINER}\b.*)", _share),
    _rule(
        r"(?:share|send|forward|circulate|distribute|pass on|give|present|report|show)(?: round| around| out)? "
        r"(?P<rest>.+?) (?:with|to|among) (?P<to>.+)",
        _share,
    ),
    _rule(
        r"(?:share|send|forward|circulate|distribute|pass on|report|give)(?: round| around| out)? "
        r"(?P<rest>.+?)(?P<to>)",
        _share,
    ),
)
