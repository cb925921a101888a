"""What somebody says is so, in an email: kept as it stands, without what is said about the telling."""

import re

from bot.router.embedded.drafter.frame import Core
from bot.router.embedded.drafter.message import ANY_QUESTIONS, THANKS, Message
from bot.router.embedded.drafter.phrasing import (
    GROUP,
    bare,
    head_noun,
    is_plural,
    lower_first,
    sentence,
    to_you,
    upper_first,
    without_article,
)
from bot.router.embedded.drafter.rules import Rule, said_by
from bot.router.embedded.drafter.telling import STATUS, shared

NOT_SAID = "[What they should know.]"
"""Where nothing but whom it concerns is said."""

_WHOM = (
    rf"(?P<to>{GROUP}(?: (?:in|on|at|of|from) [\w' -]+?)?"
    r"|(?:the |my |our |all )(?:[\w-]+ ){0,2}?[\w-]+|[A-Z][\w-]+)"
)
_MUST = r"(?:should|must|needs? to|ha(?:s|ve) to|ought to)"
_KNOW = r"(?:know|hear|be told|be informed|be aware|learn|find out)"
_FROM_ME = r"(?: (?:it|this|that) from (?:me|us)(?: first|,? before .+)?)?"
_WH = r"(?:how|what|when|where|why|which|who)"

_HAVE_TO_SHARE = re.compile(
    r"(?P<who>I|we) have (?P<what>.+?),?(?: that| which)? (?:(?:I|we)(?:'d| would)? (?:want|like|need|have"
    r"|wish) to|to) "
    r"(?:share|discuss|show|send|present|pass on)(?: (?:with|to) (?P<to>.+))?$",
    re.IGNORECASE,
)
_SHOULD_KNOW = re.compile(
    rf"{_WHOM} {_MUST} {_KNOW}(?: about it)?{_FROM_ME}(?: (?P<link>that|about|of))?(?: (?P<rest>.+))?$", re.IGNORECASE
)
_AND_KNOW = re.compile(
    rf"(?P<said>.+?)(?:,? (?:and|so)|,) {_WHOM} {_MUST} {_KNOW}(?: about)?{_FROM_ME}(?: it| this| that)?"
    r"(?: (?P<rest>.+))?$",
    re.IGNORECASE,
)
_AND_TELL = re.compile(
    r"(?P<said>.+?),? (?:and|so) (?:I|we)(?:'d| would)? (?:want|like|need) "
    r"(?:to (?:spread the (?:good )?(?:news|word)|share (?:it|this|that|the news) with (?P<to>.+)|tell "
    r"(?P<to2>everyone|everybody|people|the \w+|my \w+)"
    r"|let (?P<to3>.+?) know)|(?P<to4>everyone|everybody|people|the \w+|my \w+) to (?:hear|know)(?: about)?(?: "
    r"it| this)?)$",
    re.IGNORECASE,
)
_PLEASE_TELL = re.compile(
    rf"(?P<said>.+?),? (?:and |so )?please (?:tell|let|inform) {_WHOM}(?: know)?(?P<rest>)$", re.IGNORECASE
)
_AND_SORRY = re.compile(
    r"(?P<said>.+?),? (?:and|so) (?:I )?(?:want|need|have|would like) to (?:say sorry|apologi[sz]e)$", re.IGNORECASE
)
_OWE_SORRY = re.compile(r"(?:I|we) owe (?P<to>.+?) an apology(?: for (?P<what>.+))?$", re.IGNORECASE)
_WANT_DONE = re.compile(
    rf"(?:(?:I|we)(?:'d| would)? (?:need|want|like|expect) )?(?P<to>{GROUP}(?: (?:on|in|at) (?:the |my |our "
    rf")?\w+)?|(?:the |my |our |all )(?:[\w-]+ ){{0,2}}?[\w-]+) "
    r"(?:to|has to|have to|must|needs to|need to) (?P<rest>(?!be\b).+)$",
    re.IGNORECASE,
)
_AND_WANT_DONE = re.compile(
    r"(?P<said>.+?),? (?:and|so) (?:(?:I|we)(?:'d| would)? )?(?:need|want|like) (?P<to>.+?) to (?P<rest>.+)$",
    re.IGNORECASE,
)
_AND_GROUP_MUST = re.compile(
    rf"(?P<said>.+?)(?:,? (?:and|so)|,) (?P<to>{GROUP}) {_MUST} (?P<rest>(?!know\b|be\b).+)$", re.IGNORECASE
)
_HAVE_QUESTION = re.compile(
    r"(?:I|we) have (?:an?|some) questions? for (?P<to>.+?) about "
    r"(?P<rest>.+)$",
    re.IGNORECASE,
)
_NEED_FROM = re.compile(
    r"(?:(?:I|we) )?(?:need|want|am missing|'d like) (?P<what>.+?) from (?P<to>.+?)(?P<when> (?:by|before|until) .+)?$",
    re.IGNORECASE,
)
_NEED_PEOPLE = re.compile(r"(?:I|we) need (?P<what>.+? to .+)$", re.IGNORECASE)
_QUESTION_FOR = re.compile(
    r"(?:an? )?(?:quick |short )?question (?:for|to) (?P<to>[^:]+): (?P<rest>.+)$", re.IGNORECASE
)
_CAN_TELL = re.compile(r"(?:can|could|would|does) \w+ (?:please )?(?:tell me|know) (?P<rest>.+?)\?*$", re.IGNORECASE)
_FYI = re.compile(r"(?P<mark>FYI|heads[- ]up)(?: (?:for|to) (?P<to>[^:]+):|[,:]?) (?P<rest>.+)$", re.IGNORECASE)
_THANKS = re.compile(
    r"(?:(?:big|many|a big|huge) )?(?:thanks|thank you) to (?P<to>.+?) for (?P<rest>.+)$", re.IGNORECASE
)
_REPORT = re.compile(
    r"(?P<what>(?:[\w-]+ ){0,3}(?:status|update|report|numbers|figures))(?: for (?P<to>[^:,]+))?: (?P<rest>.+)$",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"(?:can|could|would|will|does|do|is|are|has|have) (?:someone|somebody|anyone|anybody)\b", re.IGNORECASE
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|should|must|need|needs|do|does|did|\w+n't|\w+'(?:s"
    r"|re|ve|ll|m|d)"
    r"|I|we|they|he|she|it|this|there|here|\w{3,}ed|went|got|came|made|left|won|lost|found|want|wants|keep"
    r"|keeps|disagree)\b"
)
_THEY_MUST = re.compile(rf"they (?P<rest>(?:{_MUST}|can) .+)$", re.IGNORECASE)


def understood(core: Core) -> Message:
    """Say to the readers what somebody says is so; a matter that is only named leaves a bracket for what is new."""
    own = core.text.strip()
    if own.endswith("?") or _ASKED.match(own):
        return _question(bare(own).rstrip("?") + "?")
    text = bare(own)
    if message := said_by(_RULES, text):
        return message
    if not _FINITE.search(text) and own[-1:] not in ".!":
        return _noun(own)
    return Message(text, sentence(own), several=False)


def _fyi(match: re.Match[str]) -> Message:
    said = match["rest"]
    return Message(
        f"{match['mark'].upper() if match['mark'].casefold() == 'fyi' else 'Heads-up'}: {said}",
        sentence(said),
        match["to"] or "",
    )


def _thanks(match: re.Match[str]) -> Message:
    return Message(f"Thank you for {match['rest']}", f"Thank you for {match['rest']}.", match["to"])


def _report(match: re.Match[str]) -> Message:
    what, parts = match["what"], re.split(r"[,;] (?:and )?", match["rest"])
    text = f"{upper_first(what)}:\n" + "\n".join(f"- {upper_first(part)}" for part in parts)
    return Message(what, text, match["to"] or "", ANY_QUESTIONS)


def _and_tell(match: re.Match[str]) -> Message:
    to = match["to"] or match["to2"] or match["to3"] or match["to4"] or ""
    return Message(match["said"], sentence(match["said"]), to, ANY_QUESTIONS)


def _and_sorry(match: re.Match[str]) -> Message:
    return Message("Apology", f"I'm sorry, but {lower_first(match['said'])}.", several=False)


def _owe_sorry(match: re.Match[str]) -> Message:
    what = f" for {match['what']}" if match["what"] else ""
    text = f"I apologise{what}. [What happened, and what you are doing about it.]"
    return Message(f"Apology{what}", text, match["to"], several=False)


def _and_know(match: re.Match[str]) -> Message:
    more = f" Here is {match['rest']}: [the details]." if match["rest"] else ""
    return Message(match["said"], sentence(match["said"]) + more, match["to"], ANY_QUESTIONS)


def _need_from(match: re.Match[str]) -> Message:
    thing = match["what"].rstrip(", ") + (match["when"] or "")
    text = f"Could you please send me {thing}?"
    return Message(without_article(thing), text, match["to"], THANKS, ask=True, several=False)


def _want_done(match: re.Match[str]) -> Message:
    rest = to_you(match["rest"])
    return Message(f"Please {rest}", f"Please {rest}.", match["to"], THANKS)


def _and_want_done(match: re.Match[str]) -> Message:
    text = f"{sentence(match['said'])} Please {to_you(match['rest'])}."
    return Message(match["said"], text, match["to"], THANKS)


def _have_question(match: re.Match[str]) -> Message:
    about = match["rest"]
    text = f"I have a question about {about}: [your question]"
    return Message(f"Question about {about}", text, match["to"], THANKS, ask=True, several=False)


def _need_people(match: re.Match[str]) -> Message:
    return Message(match["what"], sentence(match[0]), close=THANKS, ask=True)


def _they_must(match: re.Match[str]) -> Message:
    return Message(match["rest"], sentence(f"you {to_you(match['rest'])}"))


def _question(own: str) -> Message:
    if match := _QUESTION_FOR.match(own):
        asked = own[match.start("rest") :]
        return Message(upper_first(asked), upper_first(asked), match["to"], THANKS, ask=True, several=False)
    if match := _CAN_TELL.match(own):
        return Message(f"Question: {match['rest']}", upper_first(own), close=THANKS, ask=True, several=False)
    return Message(own, upper_first(own), close=THANKS, ask=True, several=False)


def _have(match: re.Match[str]) -> Message:
    who, what, to = match["who"], match["what"], match["to"] or ""
    head = head_noun(what)
    it = "them" if is_plural(head) else "it"
    text = f"{upper_first(who)} have {what} to share with you: [the {head or 'details'}, or a link to {it}]."
    return Message(f"{without_article(what)} to share", text, to, ANY_QUESTIONS)


def _should_know(match: re.Match[str]) -> Message:
    to, link, rest = match["to"], match["link"], match["rest"]
    if re.match(r"[A-Z]\w*s (?:have|need) to\b", match[0]):
        to = "all"  # "Relatives have to know": a name would have "has"
    if not rest:
        return Message("[what they should know]", NOT_SAID, to)
    if link in ("about", "of"):
        return Message(
            without_article(rest), f"I'd like to let you know about {rest}: [what they should know].", to, ANY_QUESTIONS
        )
    if re.match(rf"{_WH}\b", rest):
        return Message(rest, f"Here is {rest}: [the details].", to, ANY_QUESTIONS)
    return Message(rest, sentence(rest), to, ANY_QUESTIONS)


def _noun(own: str) -> Message:
    """Leave room for what there is to say about a matter that is only named: "Budget update for Q3"."""
    thing = bare(own)
    if STATUS.match(thing):
        return shared(thing, "")
    return Message(thing, f"{upper_first(thing)}: [what they should know].", several=False)


_RULES: tuple[Rule, ...] = (
    (_FYI, _fyi),
    (_THANKS, _thanks),
    (_REPORT, _report),
    (_HAVE_TO_SHARE, _have),
    (_AND_TELL, _and_tell),
    (_PLEASE_TELL, _and_know),
    (_AND_SORRY, _and_sorry),
    (_OWE_SORRY, _owe_sorry),
    (_SHOULD_KNOW, _should_know),
    (_AND_KNOW, _and_know),
    (_AND_GROUP_MUST, _and_want_done),
    (_HAVE_QUESTION, _have_question),
    (_NEED_FROM, _need_from),
    (_WANT_DONE, _want_done),
    (_AND_WANT_DONE, _and_want_done),
    (_NEED_PEOPLE, _need_people),
    (_THEY_MUST, _they_must),
)
