"""What others are to do, said of them: "Everyone has to sign", "I'd like Ann to check", "Could payroll look"."""

import re

from bot.router.embedded.drafter.message import THANKS, Message
from bot.router.embedded.drafter.phrasing import sentence, upper_first, without_article
from bot.router.embedded.drafter.roles import begun, is_one
from bot.router.embedded.drafter.rules import AT_PLACE, Rule, rule
from bot.router.embedded.drafter.second_person import remark, to_you

GROUP = r"(?:everyone|everybody|people|all|(?:all|most) (?:the |our |my )?\w+|the others|others)"
_ROLES = (
    r"(?:members?|heads|staff|managers|drivers|parents|tenants|trustees|volunteers|coaches|teachers|pupils|students"
    r"|colleagues|employees|leads|leaders|residents|guests|players|visitors|trainees|interns|officers|nurses|doctors"
    r"|crews?|team|teams|branches|editors|suppliers|customers|clients|users|traders|riders|walkers|singers|helpers)"
)
_MANY = rf"(?P<to>(?:{GROUP}|(?:(?:the|all|our|my) )?(?:[\w'-]+ ){{0,2}}?{_ROLES}){AT_PLACE}??)"
NUMBER = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|a few|some|more)"
_MUST = r"(?:should|must|needs? to|ha(?:s|ve) to|ought to|(?:is|are) to)"
_WOULD_LIKE = r"(?:(?:I|we)(?P<want>'d like| would like|'d love| would love| want| need| expect| am asking) )"
_PERSON_DOES = (
    r"(?:check|look|send|tell|confirm|rethink|reconsider|let|review|sign|call|give|bring|fix|approve|explain|clarify"
    r"|forward|share|provide|unlock|update|help|prepare|pay|find|ask|reply|answer|say|write|order|book|choose|pick"
    r"|agree"
    r"|lend|take|drop|cut|leave|use|move|bear|allow|do|make|reset|replace|repair|clean|avoid|attend|submit|register"
    r"|add|speak|talk|put|read|test|stop|correct|resend|return|collect|deliver|arrange|organi[sz]e|print|try|keep)"
)
_OPINION = (
    r"(?:signature|feedback|views?|comments?|input|approval|thoughts|opinions?|answers?|OK|okay|consent|permission"
    r"|advice"
    r"|suggestions?|ideas?|preferences?|votes?|availability|decision|address|phone number|number|report|figures|slides)"
)


_BEFALLS = r"(?:be|have|know|hear|receive|get|find|see|expect)\b"
"""What isn't up to those of whom it is said."""
_NOT_DONE = re.compile(r"(?:hear|know|have|feel|see|understand|stop|like|be)\b")


def _please(match: re.Match[str]) -> Message:
    """Ask a group with "please", and one person with a question."""
    to = begun(match["to"]) if match.start("to") == 0 else match["to"]
    rest, more = remark(to_you(match["rest"].rstrip("?"), one=is_one(to)))
    text = f"Could you please {rest}?" if is_one(to) or match.groupdict().get("asked") else f"Please {rest}."
    return Message(f"Please {rest}", f"{text}{more}", to, THANKS)


def _would_like(match: re.Match[str]) -> Message:
    """Ask one person in the sender's own words, a group with "please"."""
    to = match["to"]
    rest = to_you(match["rest"], one=is_one(to))
    if _NOT_DONE.match(rest):
        return Message(rest.partition(": ")[2] or rest, f"I{match['want']} you to {rest}.", to)
    if not is_one(to):
        return _please(match)
    return Message(f"Request: {rest}", f"I{match['want']} you to {rest}.", to, THANKS)


def _and_please(match: re.Match[str]) -> Message:
    to, said = match["to"], match["said"]
    rest = to_you(match["rest"].rstrip("?"), one=is_one(to))
    please = f"Could you please {rest}?" if is_one(to) else f"Please {rest}."
    return Message(said, f"{sentence(said)} {please}", to, THANKS)


def _of_all(match: re.Match[str]) -> Message:
    want = match["want"] if match["want"].startswith("'") else f" {match['want']}"
    return Message(f"Your {match['rest']}", f"I{want} your {match['rest']}.", "everyone", THANKS)


def _tell_me(match: re.Match[str]) -> Message:
    clause = to_you(match["rest"], one=is_one(match["to"]))
    return Message(f"Question: {clause}", f"Could you tell me {clause}?", match["to"], THANKS)


def _opinion(match: re.Match[str]) -> Message:
    what = f"your {match['what']}{match['rest']}"
    want = match["want"] or ("'d like" if re.match(r"would|could|can", match[0], re.IGNORECASE) else " need")
    about = re.sub(r"^ (?:on|about|of) ", "", match["rest"])
    subject = without_article(about) if about.count(" ") > 1 else upper_first(what)
    return Message(subject, sentence(f"I{want} {what}"), match["to"], THANKS, ask=True)


def _named(match: re.Match[str]) -> Message:
    asks = match["rest"]
    end = "." if asks.lower().startswith("please") else "?"
    return Message(asks, upper_first(asks) + ("" if asks[-1:] in ".!?" else end), match["to"], THANKS, several=False)


def _to_whom(match: re.Match[str]) -> Message:
    return Message(match["rest"], sentence(match["rest"]), match["to"], several=False)


def _promised(match: re.Match[str]) -> Message:
    """Say to somebody what was promised them: "I promised Ann that she'd get it and want to tell her it's coming"."""
    rest = to_you(match["rest"], one=is_one(match["to"]))
    said = f"I {match['verb']} you {rest}"
    more = f" {sentence(to_you(match['more'], one=is_one(match['to'])))}" if match["more"] else ""
    return Message(said, sentence(said) + more, match["to"], several=False)


def _and_tell(match: re.Match[str]) -> Message:
    return Message(match["said"], f"{sentence(match['said'])} {sentence(to_you(match['more']))}", several=False)


def _and_why(match: re.Match[str]) -> Message:
    said, clause = match["said"], match["rest"]
    return Message(said, f"{sentence(said)} Could you tell me {clause}?", close=THANKS, several=False)


_TELL_THEM = (
    r"(?:,? and|,) (?:I )?(?:want|need|have|would like|'d like) to (?:(?:tell|write) (?:him|her|them)|let (?:him"
    r"|her|them)"
    r" know)(?: that)? (?P<more>.+)"
)
_ASKS = (
    r"(?:please|pls|which|what|who|where|when|how|why|has|have|is|are|can|could|would|will|do|does|did|any|should"
    r"|shall)"
)
_VOCATIVE = r"(?-i:(?:(?:Mr|Ms|Mrs|Dr)\.? )?[A-Z][a-z]+(?: [A-Z][a-z]+)?)"

REQUESTS: tuple[Rule, ...] = (
    rule(
        rf"(?!(?:well|so|now|yes|no|ok|sorry|please|hello|hey|question|quick|today|tomorrow)\b)(?P<to>{_VOCATIVE}),"
        rf" (?P<rest>{_ASKS}\b.+)",
        _named,
    ),
    rule(
        rf"(?P<rest>(?:which|what|who|where|when|how|why|has|have|is|are|can|do|does|did) [^,]+), (?P<to>{_VOCATIVE})",
        _named,
    ),
    rule(r"(?P<to>(?-i:(?:Mr|Ms|Mrs|Dr|Prof)\.? )[A-Z][\w'-]+), (?P<rest>your? .+)", _to_whom),
    rule(rf"(?:just )?{_WOULD_LIKE}?(?:need |want )?WHO to (?:tell|let) me (?:know )?(?P<rest>.+)", _tell_me),
    rule(rf"{_WOULD_LIKE}(?!{NUMBER}\b)WHO to (?P<rest>(?!(?:the|an?|them|it|me|us|my|our|your)\b).+)", _would_like),
    rule(
        rf"(?:{_WOULD_LIKE}|(?:need|want|would love|would like|could I (?:get|have)|can I (?:get|have)) )WHO(?:'s"
        rf"|(?<=s)') (?P<what>{_OPINION})(?P<rest> .+)?",
        _opinion,
    ),
    rule(rf"{_MANY},? (?:please|pls|{_MUST}(?: please)?) (?P<rest>(?!{_BEFALLS}).+)", _please),
    rule(rf"(?P<asked>could|would|can|will) WHO (?:please |kindly )?(?P<rest>{_PERSON_DOES}\b.+)", _please),
    rule(rf"WHO,? (?:please|pls) (?P<rest>{_PERSON_DOES}\b.+)", _please),
    rule(rf"I (?P<verb>promised|told|owe) (?=[A-Z])WHO (?P<rest>.+?){_TELL_THEM}", _promised),
    rule(rf"(?P<said>.+?){_TELL_THEM}", _and_tell),
    rule(
        r"(?P<said>.+?),? (?:and|so|but) (?:I|we)(?:'d like| would like| want| need) to (?:know|find out|ask) "
        r"(?P<rest>(?:why|when|how|what|where|who|whether|if)\b.*)",
        _and_why,
    ),
    rule(
        r"(?P<said>.+?),? (?:and|so) (?:(?:I|we)(?:'d| would)? )?(?:need|want|like) WHO to (?P<rest>(?!be\b).+)",
        _and_please,
    ),
    rule(
        rf"(?P<said>.+?)(?:,? (?:and|so)|[,;]) {_MANY} (?:{_MUST}|please) (?P<rest>(?!know\b|be\b|hear\b).+)",
        _and_please,
    ),
    rule(
        r"(?P<said>.+?)[,;] (?:and |please |pls |could you |can you )*(?:ask|get|tell) WHO to (?P<rest>(?!the\b).+)",
        _and_please,
    ),
    rule(
        r"(?:(?:I|we) )?(?P<want>need|want|'d like|would like) (?:everybody|everyone)(?P<to>)'s (?P<rest>.+)", _of_all
    ),
    rule(rf"(?P<said>.+?)[,;] WHO (?:please|pls) (?P<rest>(?:have|come|{_PERSON_DOES})\b.+)", _and_please),
    rule(
        rf"(?P<said>.+?)[,;] (?:and )?(?:would|could|can) {_MANY} (?:please )?(?P<rest>(?!know\b|be\b).+)", _and_please
    ),
)
