"""What somebody says is so, in an email: kept as it stands, without what is said about the telling."""

import re

from bot.router.embedded.drafter.frame import Core
from bot.router.embedded.drafter.intents import shared
from bot.router.embedded.drafter.message import ANY_QUESTIONS, THANKS, Message
from bot.router.embedded.drafter.phrasing import (
    GROUP,
    bare,
    head_noun,
    is_plural,
    lower_first,
    plain,
    sentence,
    to_you,
    upper_first,
    without_article,
)

_WHOM = rf"(?P<to>{GROUP}|(?:the |my |our |all )(?:[\w-]+ )?{{0,2}}[\w-]+|[A-Z][\w-]+)".replace("?{0,2}", "{0,2}?")
_MUST = r"(?:should|must|needs? to|ha(?:s|ve) to|ought to)"
_KNOW = r"(?:know|hear|be told|be informed|be aware|learn|find out)"
_WH = r"(?:how|what|when|where|why|which|who)"

_HAVE_TO_SHARE = re.compile(
    r"(?P<who>I|we) have (?P<what>.+?),?(?: that| which)? (?:(?:I|we)(?:'d| would)? (?:want|like|need|have|wish) to|to) "
    r"(?:share|discuss|show|send|present|pass on)(?: (?:with|to) (?P<to>.+))?$",
    re.IGNORECASE,
)
_SHOULD_KNOW = re.compile(rf"{_WHOM} {_MUST} {_KNOW}(?: about it)?(?: (?P<link>that|about|of))?(?: (?P<rest>.+))?$", re.IGNORECASE)
_AND_KNOW = re.compile(rf"(?P<said>.+?)(?:,? (?:and|so)|,) {_WHOM} {_MUST} {_KNOW}(?: about)?(?: it| this| that)?(?: (?P<rest>.+))?$", re.IGNORECASE)
_AND_TELL = re.compile(
    r"(?P<said>.+?),? (?:and|so) (?:I|we)(?:'d| would)? (?:want|like|need) "
    r"(?:to (?:spread the (?:good )?(?:news|word)|share (?:it|this|that|the news) with (?P<to>.+)|tell (?P<to2>everyone|everybody|people|the \w+|my \w+)"
    r"|let (?P<to3>.+?) know)|(?P<to4>everyone|everybody|people|the \w+|my \w+) to (?:hear|know)(?: about)?(?: it| this)?)$",
    re.IGNORECASE,
)
_AND_SORRY = re.compile(r"(?P<said>.+?),? (?:and|so) (?:I )?(?:want|need|have|would like) to (?:say sorry|apologi[sz]e)$", re.IGNORECASE)
_OWE_SORRY = re.compile(r"(?:I|we) owe (?P<to>.+?) an apology(?: for (?P<what>.+))?$", re.IGNORECASE)
_WANT_DONE = re.compile(
    rf"(?:(?:I|we)(?:'d| would)? (?:need|want|like|expect) )?(?P<to>{GROUP}|(?:the |my |our |all )(?:[\w-]+ ){{0,2}}?[\w-]+) "
    r"(?:to|has to|have to|must|needs to|need to) (?P<rest>(?!be\b).+)$",
    re.IGNORECASE,
)
_LOOK = re.compile(
    r"(?P<said>.+?),? (?:and|so) (?:(?:I|we)(?:'d| would)? )?(?:need|want|like) (?P<to>.+?) to (?P<rest>.+)$", re.IGNORECASE
)
_NEED_FROM = re.compile(
    r"(?:I|we) (?:need|want|am missing|'d like) (?P<what>.+?) from (?P<to>.+?)(?P<when> (?:by|before|until) .+)?$", re.IGNORECASE
)
_NEED_PEOPLE = re.compile(r"(?:I|we) need (?P<what>.+? to .+)$", re.IGNORECASE)
_QUESTION_FOR = re.compile(r"(?:an? )?(?:quick |short )?question (?:for|to) (?P<to>[^:]+): (?P<rest>.+)$", re.IGNORECASE)
_CAN_TELL = re.compile(r"(?:can|could|would|does) \w+ (?:please )?(?:tell me|know) (?P<rest>.+?)\?*$", re.IGNORECASE)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|should|must|need|needs|do|does|did|\w+n't|\w+'(?:s|re|ve|ll|m|d)"
    r"|I|we|they|he|she|\w{3,}ed|went|got|came|made|left|won|lost|found|want|wants|keep|keeps|disagree)\b"
)
_THEY_MUST = re.compile(rf"they (?P<rest>(?:{_MUST}|can) .+)$", re.IGNORECASE)


def understood(core: Core) -> Message:
    """Say to the readers what somebody says is so."""
    own = core.text.strip()
    text = plain(bare(own))
    if own.endswith("?"):
        return _question(own)
    if match := _HAVE_TO_SHARE.match(text):
        return _have(match["who"], match["what"], match["to"] or "")
    if match := _AND_TELL.match(text):
        to = match["to"] or match["to2"] or match["to3"] or match["to4"] or ""
        return Message(match["said"], sentence(match["said"]), to, ANY_QUESTIONS)
    if match := _AND_SORRY.match(text):
        return Message("Apology", f"I'm sorry, but {lower_first(match['said'])}.", several=False)
    if match := _OWE_SORRY.match(text):
        what = f" for {match['what']}" if match["what"] else ""
        return Message(f"Apology{what}", f"I apologise{what}. [What happened, and what you are doing about it.]", match["to"], several=False)
    if match := _SHOULD_KNOW.match(text):
        return _should_know(match)
    if match := _AND_KNOW.match(text):
        said, rest = match["said"], match["rest"]
        more = f" Here is {rest}: [the details]." if rest else ""
        return Message(said, sentence(said) + more, match["to"], ANY_QUESTIONS)
    if match := _NEED_FROM.match(text):
        thing = match["what"] + (match["when"] or "")
        return Message(without_article(thing), f"Could you please send me {thing}?", match["to"], THANKS, ask=True, several=False)
    if match := _WANT_DONE.match(text):
        rest = to_you(match["rest"])
        return Message(f"Please {rest}", f"Please {rest}.", match["to"], THANKS)
    if match := _LOOK.match(text):
        return Message(match["said"], f"{sentence(match['said'])} Please {to_you(match['rest'])}.", match["to"], THANKS)
    if match := _NEED_PEOPLE.match(text):
        return Message(match["what"], sentence(own), close=THANKS, ask=True)
    if match := _THEY_MUST.match(text):
        return Message(match["rest"], sentence(f"you {to_you(match['rest'])}"))
    if not _FINITE.search(text):
        return _noun(own)
    return Message(bare(own), sentence(own), close=ANY_QUESTIONS)


def _question(own: str) -> Message:
    if match := _QUESTION_FOR.match(plain(own)):
        asked = own[match.start("rest") :]
        return Message(upper_first(asked), upper_first(asked), match["to"], THANKS, ask=True, several=False)
    if match := _CAN_TELL.match(plain(own)):
        return Message(f"Question: {match['rest']}", upper_first(own), close=THANKS, ask=True)
    return Message(own, upper_first(own), close=THANKS, ask=True)


def _have(who: str, what: str, to: str) -> Message:
    head = head_noun(what)
    it = "them" if is_plural(head) else "it"
    text = f"{upper_first(who)} have {what} to share with you: [the {head or 'details'}, or a link to {it}]."
    return Message(f"{without_article(what)} to share", text, to, ANY_QUESTIONS)


def _should_know(match: re.Match[str]) -> Message:
    to, link, rest = match["to"], match["link"], match["rest"]
    if not rest:
        return Message("[what they should know]", "[What they should know.]", to)
    if link in ("about", "of"):
        return Message(without_article(rest), f"I'd like to let you know about {rest}: [what they should know].", to, ANY_QUESTIONS)
    if re.match(rf"{_WH}\b", rest):
        return Message(rest, f"Here is {rest}: [the details].", to, ANY_QUESTIONS)
    return Message(rest, sentence(rest), to, ANY_QUESTIONS)


def _noun(own: str) -> Message:
    """A matter that is only named: "Budget update for Q3"."""
    thing = bare(own)
    about = re.match(r".*?\b(?:update|status|report)\b (?:on|of|about|for) .+$", thing, re.IGNORECASE)
    if about:
        return shared(thing, "")
    return Message(thing, f"This is about {lower_first(thing)}: [what they should know].", close=ANY_QUESTIONS)
