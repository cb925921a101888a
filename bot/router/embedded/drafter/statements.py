"""What somebody says is so, in an email: kept as it stands, without what is said about the telling."""

import re

from bot.router.embedded.drafter.frame import Core
from bot.router.embedded.drafter.message import ANY_QUESTIONS, THANKS, Message
from bot.router.embedded.drafter.patterns import Pattern
from bot.router.embedded.drafter.phrasing import (
    bare,
    head_noun,
    is_plural,
    joined,
    lower_first,
    sentence,
    upper_first,
    without_article,
)
from bot.router.embedded.drafter.requests import REQUESTS
from bot.router.embedded.drafter.roles import begun, is_group, is_one, is_person
from bot.router.embedded.drafter.rules import CLAUSE, WH, WHO, Rule, rule, said_by
from bot.router.embedded.drafter.second_person import to_you, told
from bot.router.embedded.drafter.sharing import STATUS, shared

NOT_SAID = "[What they should know.]"
"""Where nothing but whom it concerns is said."""

_MUST = r"(?:should|must|needs? to|ha(?:s|ve) to|ought to|to(?= be))"
_KNOW = (
    r"(?:know|hear|be told|be informed|be aware|learn|find out)(?: (?:it|this) from (?:me|us))?"
    r"(?: (?:first|today|now|soon))?"
)
_SO_KNOWN = r"(?:it|this|that|them) (?:from|before|first|in|as|by|with|along)\b"
_PERIOD = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Q\d|\d|last|this|next"
    r"|the (?:week|month|year|quarter|first|second|last|next|past))\b"
)
_BE_INFORMED = re.compile(r"^(?:please |kindly )*be (?:informed|advised|notified) that ", re.IGNORECASE)
_QUESTION_FOR = Pattern(rf"(?:an? )?(?:quick |short )?question (?:for|to) {WHO}(?: only| alone)?[:,] (?P<rest>.+)$")
_CAN_TELL = re.compile(r"(?:can|could|would|does) \w+ (?:please )?(?:tell me|know) (?P<rest>.+?)\?*$", re.IGNORECASE)
_ASKED = re.compile(
    r"(?:can|could|would|will|does|do|is|are|has|have) (?:someone|somebody|anyone|anybody)\b", re.IGNORECASE
)
_FEW = 7
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|should|must|need|needs|do|does|did|\w+n't|\w+'(?:s"
    r"|re|ve|ll|m|d)"
    r"|I|we|they|he|she|it|this|there|here|\w{3,}ed|went|got|came|made|left|won|lost|found|want|wants|keep"
    r"|keeps|disagree)\b"
)
_UNMARKED = re.compile(
    r"(?:which|what(?! an?\b)(?! .*\bis that\b)|who|where(?:'s| is| are| do)|how (?:do|does|many|much|is|are)"
    r"|any(?:one|body)?(?! (?:who|whose|with|without|in|on|at|from|that|we|you|I)\b)"
    r"|(?:is|are|does|do|can|could|has|have|did) (?:you|we|they|anyone|anybody|he|she|I|there|it)) ",
    re.IGNORECASE,
)
"""How a question begins that was typed without its mark."""
_TO_ALL = re.compile(r"\b(?:people|whole|anyone|anybody|any of you|everyone|everybody|all of you|who)\b", re.IGNORECASE)
_OWN_MATTER = re.compile(r"^my\b|\b(?:I'd like|I want|I need|your|(?<!thank )you)\b", re.IGNORECASE)
_HEADING = re.compile(
    r"\b(?:updates?|news|results|changes?|plans?|summary|information|details|policy|rules|schedule|programme|timetable"
    r"|opening hours|budget|closure|maintenance|event|party|launch)\b",
    re.IGNORECASE,
)


def understood(core: Core, *, alone: bool = True) -> Message:
    """Say to the readers what somebody says is so; a matter that is only named leaves a bracket for what is new.

    `alone`: there is nothing else in the request, so that what is new can't be in another sentence.
    """
    own = _BE_INFORMED.sub("", core.text.strip())
    text = bare(own)
    if message := said_by(REQUESTS, own if own.endswith("?") else text):
        return message
    if own.endswith("?") or _ASKED.match(own) or _QUESTION_FOR.match(own):
        return _question(text.rstrip("?") + "?")
    if not own.endswith(":") and _UNMARKED.match(text) and not re.search(r"[.,:;!]", text.split(" or ")[0]):
        return _question(f"{text}?")
    if message := said_by(_RULES, text):
        return message
    if (
        alone
        and len(text.split()) <= _FEW
        and not _FINITE.search(text)
        and _HEADING.search(text)
        and not re.search(r"[.!?,;:]|\bplease\b", own)
    ):
        return _noun(own)
    return Message(text, sentence(own), several=not _OWN_MATTER.search(text))


def _fyi(match: re.Match[str]) -> Message:
    said = match["rest"]
    return Message(
        f"{match['mark'].upper() if match['mark'].casefold() == 'fyi' else 'Heads-up'}: {said}",
        sentence(said),
        match["to"] or "",
    )


def _report(match: re.Match[str]) -> Message:
    what, parts = match["what"], re.split(r"[,;] (?:and )?", match["rest"])
    text = f"{upper_first(what)}:\n" + "\n".join(f"- {upper_first(part)}" for part in parts)
    return Message(what, text, match["to"] or "", ANY_QUESTIONS)


def _and_sorry(match: re.Match[str]) -> Message:
    return Message("Apology", f"I'm sorry, but {lower_first(match['said'])}.", several=False)


def _owe_sorry(match: re.Match[str]) -> Message:
    what = f" for {match['what']}" if match["what"] else ""
    text = f"I apologise{what}. [What happened, and what you are doing about it.]"
    return Message(f"Apology{what}", text, match["to"], several=False)


def _answered(rest: str) -> str:
    """Say what they are to know: a question leaves a bracket for its answer, unless that follows."""
    if not re.match(rf"{WH}\b", rest):
        return sentence(rest)
    if ": " in rest:
        return sentence(f"Here is {rest}")
    return "" if re.search(r"[,;]", rest) else f"Here is {rest}: [the details]."


def _and_know(match: re.Match[str]) -> Message:
    said, rest = match["said"], match["rest"]
    more = _answered(told(rest, one=is_one(match["to"])))
    return Message(said, f"{sentence(said)} {more}" if more else sentence(match[0]), match["to"], ANY_QUESTIONS)


def _need_from(match: re.Match[str]) -> Message:
    thing = match["what"].rstrip(", ") + (match["when"] or "")
    text = f"I{match['like']} {thing}." if match["like"] else f"Could you please send me {thing}?"
    return Message(without_article(thing), text, match["to"], THANKS, ask=True, several=False)


def _have_question(match: re.Match[str]) -> Message:
    about = match["rest"]
    text = f"I have a question about {about}: [your question]"
    return Message(f"Question about {about}", text, match["to"], THANKS, several=False)


def _need_people(match: re.Match[str]) -> Message:
    return Message(match["what"], sentence(match[0]), close=THANKS, ask=True)


def _question(own: str) -> Message:
    if match := _QUESTION_FOR.match(own):
        asked = upper_first(own[match.start("rest") :])
        return Message(asked, asked, match["to"], THANKS, several=False)
    if match := _CAN_TELL.match(own):
        return Message(f"Question: {match['rest']}", upper_first(own), close=THANKS, several=False)
    return Message(own, upper_first(own), close=THANKS, several=bool(_TO_ALL.search(own)))


def _have(match: re.Match[str]) -> Message:
    who, what, to = match["who"], match["what"], match["to"] or ""
    head = head_noun(what)
    it = "them" if is_plural(head) else "it"
    text = f"{upper_first(who)} have {what} to share with you: [the {head or 'details'}, or a link to {it}]."
    return Message(f"{without_article(what)} to share", text, to, ANY_QUESTIONS)


def _should_know(match: re.Match[str]) -> Message:
    to, link = begun(match["to"]), match["link"]
    rest, _, more = (match["rest"] or match["said"]).partition(", and they ")
    further = f" {sentence('you ' + to_you(more))}" if more else ""
    rest = told(rest, one=is_one(to))
    if match["no"]:
        return Message(f"Please don't {rest}", f"Please don't {rest}.{further}", to)
    if link in ("about", "of"):
        text = f"I'd like to let you know about {rest}: [what they should know]."
        return Message(without_article(rest), text, to, ANY_QUESTIONS)
    return Message(rest, (_answered(rest) or sentence(match[0])) + further, to, ANY_QUESTIONS)


def _shared_with(match: re.Match[str]) -> Message:
    thing, names = match["rest"], match.groupdict().get("names")
    to = joined(tuple(names.split(", "))) if names else match["to"]
    if _FINITE.search(thing) or not (names or is_person(to) or is_group(to)):
        return Message(bare(match[0]), sentence(match[0]))
    known = re.match(r"(?:the|an?|our|my|this|these|last|next)\b|[A-Z]\w*'s\b", thing, re.IGNORECASE)
    message = shared(lower_first(thing) if known else f"the {thing[:1].lower()}{thing[1:]}", to)
    return message or Message(bare(match[0]), sentence(match[0]))


def _for_them(match: re.Match[str]) -> Message:
    if not is_person(match["to"]):
        return Message(bare(match[0]), sentence(match[0]))
    return _shared_with(match)


def _how_to(match: re.Match[str]) -> Message:
    how = match["rest"][:1].lower() + match["rest"][1:]
    return Message(how, f"Here is {how}: [the steps].", match["to"] or "", ANY_QUESTIONS)


def _noun(own: str) -> Message:
    """Leave room for what there is to say about a matter that is only named: "Budget update for Q3"."""
    thing = bare(own)
    if STATUS.match(thing) and (message := shared(thing, "")):
        return message
    return Message(thing, f"{upper_first(thing)}: [what they should know].", several=False)


_RULES: tuple[Rule, ...] = (
    rule(r"(?P<mark>FYI|heads[- ]up)(?: (?:for|to) WHO:|(?: (?:everyone|all|team|folks))?[,:]?) (?P<rest>.+)", _fyi),
    rule(
        r"(?P<what>(?:[\w-]+ ){0,3}?(?:status|update|report|numbers|figures|results)(?: (?:of|on|for|in"
        r"|from) [^:,]{2,40}?)??)"
        rf"(?: (?:for|to) (?!{_PERIOD})WHO)?: (?P<rest>.+)",
        _report,
    ),
    rule(
        r"(?P<who>I|we) have (?P<what>.+?),?(?: that| which)? (?:(?:I|we)(?:'d| would)? (?:want|like|need|have"
        r"|wish) to|to) (?:share|discuss|show|send|present|pass on)(?: (?:with|to) WHO)?",
        _have,
    ),
    rule(r"(?P<said>.+?),? (?:and|so) (?:I )?(?:want|need|have|would like) to (?:say sorry|apologi[sz]e)", _and_sorry),
    rule(r"(?:I|we) owe WHO an apology(?: for (?P<what>.+))?", _owe_sorry),
    rule(
        rf"WHO {_MUST} {_KNOW}(?: (?P<link>that|about|of|(?P<no>not) to) (?P<rest>(?!it\b|this\b|because\b).+)"
        rf"| (?P<said>(?!{_SO_KNOWN})(?:{CLAUSE}|{WH}\b).+))",
        _should_know,
    ),
    rule(
        rf"(?P<said>.+?)(?:,? (?:and|so)|,) WHO {_MUST} {_KNOW}(?: about| that)? "
        rf"(?P<rest>(?!{_SO_KNOWN})(?:{CLAUSE}|{WH} ).+)",
        _and_know,
    ),
    rule(r"(?:I|we) have (?:an?|some) questions? for WHO about (?P<rest>.+)", _have_question),
    rule(
        r"(?:(?:I|we) ?)?(?:need|want|am missing|(?P<like>'d like)) (?P<what>.+?) from WHO(?P<when> (?:by|before"
        r"|until|for) .+)?",
        _need_from,
    ),
    rule(r"(?:I|we) need (?P<what>.+? to .+)", _need_people),
    rule(
        r"(?:word of )?(?P<rest>[^,;:]{3,90}?) (?:should|must|needs? to|ha(?:s|ve) to|ought to|to) (?:reach"
        r"|go(?: out)? to|get(?: round| out)? to|be (?:sent|mailed|forwarded) to) WHO"
        r"(?: \((?P<names>[A-Z][\w']+(?:, [A-Z][\w']+)*)\))?(?: (?:this|next|by|before) .+)?(?:, in a form .+)?",
        _shared_with,
    ),
    rule(r"(?P<rest>(?:(?!I |we |it )[\w'-]+ ){1,8}?[\w'-]+) for (?=(?:the|our|my|all) )WHO", _for_them),
    rule(r"(?P<rest>how to .+?)(?:,? for (?=the|our|all|my)WHO)?", _how_to),
)
