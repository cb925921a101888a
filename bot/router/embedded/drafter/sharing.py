"""Emails that hand something over: share, send, forward, report, offer; a status report has its usual parts."""

import re

from bot.router.embedded.drafter.message import ANY_QUESTIONS, THANKS, Message
from bot.router.embedded.drafter.phrasing import bare, definite, head_noun, is_plural, sentence, without_article
from bot.router.embedded.drafter.roles import is_one
from bot.router.embedded.drafter.rules import DETERMINER, FINITE, WH, Rule, rule
from bot.router.embedded.drafter.second_person import to_you

STATUS = re.compile(
    r"(?:an? |the )?(?:short |quick |brief |weekly |monthly )*(?:status |progress )*(?:update|status|report) "
    r"(?:on|of|about|for) "
    r"(?P<about>.+)$",
    re.IGNORECASE,
)
_HAND = r"(?:share|send|forward|circulate|distribute|pass|hand|give|present|report|show|summari[sz]e|explain)"
_ROUND = r"(?: (?:round|around|out|on|over|along|in))?"
_NO_THING = re.compile(
    r"(?:to|from|for|so|and|or|on|in|at|of|as|it|them|him|her(?! \w)|me|us|you|something|anything|everything|back"
    r"|accordingly|when|if|because|before)\b(?!-)|(?:this|that|these|those|all)(?: (?:to|with|for|and|so|on|round"
    r"|by)\b.*)?$",
    re.IGNORECASE,
)
"""How it begins where nothing is named that could be handed over."""
_SECOND_VERB = re.compile(
    r"\b(?:round|and|to) (?:say|tell|ask|flag|thank|let|mention|explain|note|add|make|remind|wish|state|give|get"
    r"|put)\b",
    re.IGNORECASE,
)
_AFTERTHOUGHT = re.compile(r"(?:, |; | with an? (?:line|note|word) (?:saying|to say|that says)(?: that)? )")


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


def _share(match: re.Match[str]) -> Message | None:
    return shared(match["rest"] + (match.groupdict().get("more") or ""), _to(match))


def _feedback(match: re.Match[str]) -> Message:
    what = f"{match['what']} {to_you(match['rest'], one=is_one(match['to']))}"
    return Message(what, f"Here {'are' if is_plural(match['what']) else 'is'} my {what}: [your points].", match["to"])


def _share_and_ask(match: re.Match[str]) -> Message | None:
    message = shared(match["rest"], match["to"])
    if message is None:
        return None
    rest = to_you(match["more"], one=is_one(match["to"]))
    return Message(message.subject, f"{message.text} Could you please {rest}?", match["to"], THANKS)


def _passed_on(match: re.Match[str]) -> Message:
    """Say what those are to do to whom "it" goes, which is the rest of the email."""
    to, rest = match["to"], match["rest"]
    if match["ask"]:
        rest = to_you(rest, one=is_one(to))
        ask = f"I'd like to ask you for {rest}." if match["ask"].endswith("for") else f"Could you please {rest}?"
        return Message(f"Request: {rest}", ask, to, THANKS)
    return Message(without_article(rest), f"Please note {rest}.", to)


def _is_thing(what: str) -> bool:
    """Whether it is something that can be handed over: a noun, and nothing else that is to be done."""
    if re.match(rf"{WH}\b", what, re.IGNORECASE):
        return True
    head = head_noun(what)
    return bool(head) and not (_NO_THING.match(what) or _SECOND_VERB.search(what) or FINITE.search(what))


def shared(what: str, to: str) -> Message | None:
    """Hand something over: a status update has its usual parts, anything else is put in or linked."""
    what = re.sub(r",? (?:will you|would you|please|pls)\??$", "", what)
    if about := STATUS.match(what):
        return _status(about["about"], to)
    parts = _AFTERTHOUGHT.split(what, maxsplit=1)
    what, value = parts[0], parts[-1] if len(parts) > 1 else ""
    if not _is_thing(what):
        return None
    head = head_noun(what)
    are, it = ("are", "them") if is_plural(head) else ("is", "it")
    if re.match(r"\W*(?:[\w-]+ ){0,2}\W*\d", value) and not FINITE.search(value):
        return Message(without_article(what), f"Here {are} {what}: {value}.", to)
    text = f"Here {are} {what}: [the {'link' if head == 'link' else f'{head}, or a link to {it}'}]."
    more = f" {sentence(re.sub('^and (?=I |we |it )', '', value))}" if value else ""
    return Message(without_article(what) if " " in without_article(what) else what, text + more, to, ANY_QUESTIONS)


def _link(match: re.Match[str]) -> Message:
    what = bare(match["rest"])
    return Message(
        without_article(what),
        f"Here {'are' if is_plural(head_noun(what)) else 'is'} {what}: {match['link']}",
        _to(match),
    )


def _in_writing(match: re.Match[str]) -> Message:
    so = f", so that you {match['can']}" if match["can"] else ""
    return Message(match["rest"], f"Here is {match['rest']}{so}: [the points].", match["to"], ANY_QUESTIONS)


def _something(match: re.Match[str]) -> Message:
    return Message("[what it is about]", f"[Something {match['rest']}.]", match["to"])


def _fault(match: re.Match[str]) -> Message:
    thing = match["rest"]
    where = "" if re.search(r" (?:at|in|on) ", thing) else ": [where it is, and since when]"
    return Message(without_article(thing), f"I'd like to report {thing}{where}.", _to(match), THANKS)


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
    rule(
        r"(?:put|have) (?P<rest>what .+?|how .+?) (?:down )?in writing (?:for|to) WHO"
        r"(?:,? so (?:that )?(?:they|he|she) (?P<can>.+))?",
        _in_writing,
    ),
    rule(r"report (?P<rest>an? (?:broken|blocked|faulty|missing|lost|stolen|leaking|damaged) .+?)(?: to WHO)?", _fault),
    rule(rf"(?:send|give|show|pass|forward|email|get) (?!an? )WHO (?P<rest>{DETERMINER}\b.*)", _share),
    rule(
        r"(?:share|send|forward|pass)(?: on)? (?P<rest>.+?) to WHO,? and ask (?:him|her|them) to (?P<more>.+)",
        _share_and_ask,
    ),
    rule(
        rf"{_HAND}{_ROUND} (?P<rest>.+?){_ROUND} (?:with|to|among) (?:all )?WHO(?: who .+|(?P<more> (?:for|by"
        rf"|before|on|at|until) .+|[,;] .+| with an? (?:line|note|word) .+))?",
        _share,
    ),
    rule(
        rf"(?:convey|{_HAND})(?: (?:it|this|that|them))?{_ROUND} to WHO,? and (?:(?:flag|highlight|point out)"
        r"|(?P<ask>ask (?:him|her|them)? ?(?:to|for))) (?P<rest>.+)",
        _passed_on,
    ),
    rule(r"summari[sz]e (?P<rest>.+?) for WHO", _share),
    rule(rf"(?!explain|show|hand|pass (?!on)){_HAND}{_ROUND} (?P<rest>.+)", _share),
)
