"""What stands around a request: "I need to …", "Please …", "Can you write an email to … that …"."""

import re
from dataclasses import dataclass

from bot.router.embedded.drafter.reading import LONGEST

_GREETING = re.compile(
    r"^(?:hi|hello|hey|good (?:morning|afternoon))(?: (?:there|all|team|bot))?"
    r"(?:\s*[,.!]\s*|\s*$|\s+(?=(?:can|could|would|will|I|we|please|pls|just|is|are)\b))",
    re.IGNORECASE,
)
_FILLER = re.compile(
    r"^(?:(?:so(?! (?:has|have|had|did|does|do|is|are|was|were|will|can)\b)|ok(?:ay)?|basically|actually|um|uh|erm"
    r"|kindly|pls|plz|just(?! (?:so|as|like|in)\b)|and(?= (?:can|could|would) you\b)|sir|madam|mam|ma'am)[,:]?\s+"
    r"|(?:well|right|look|thing is)[,:]\s+|@\w+[,:]?\s+)+",
    re.IGNORECASE,
)
_NEED = re.compile(
    r"^(?:(?:(?:I|we)(?:'m|'re| am| are)?|[Tt]here is a)?\s*"
    r"(?:(?:really|just|also|now|urgently|still)\s+)?"
    r"(?:need|want|have(?: got)?|trying|going|plan|hope|wish|looking|about|would like|'d like|would love|'d "
    r"love|ought)"
    r"\s+to\s+(?:(?:be able|find a way|get together|have a meeting|meet|have a call|set up a (?:call|meeting)|"
    r"schedule a (?:call|meeting)) to\s+)?"
    r"|(?:I|we) (?:must|should)\s+(?=\w)"
    r"|let'?s\s+|let us\s+|please,?\s+|help me(?: to)?\s+"
    r"|(?:can|could|cld|would|will) (?:you|u|we) (?:please |pls |kindly )?(?:help me (?:to )?)?(?=\w)"
    r"|it'?s time to\s+|time to\s+)",
    re.IGNORECASE,
)
_OF_THE_BOT = re.compile(r"(?:can|could|cld|would|will) (?:you|u|we)\b|help\b", re.IGNORECASE)
_MAIL = re.compile(
    r"^(?:(?:I (?:need|want)|(?:write|send|draft|compose|prepare)(?: me)?) )?(?:an? |the )?(?:short |quick "
    r"|polite |brief )?"
    r"(?:e-?mail|mail|message|note|memo)\s+to (?P<to>.+?)\s+"
    r"(?P<how>saying that|saying|telling (?:them|him|her|\w+) that|to say that|to let (?:them|him|her) know that|that"
    r"|asking (?:them |him |her )?to|asking for|asking (?:whether|if)|about|regarding|on)\s+(?P<rest>.+)$",
    re.IGNORECASE,
)
_TALK = r"(?:discuss|talk about|cover|go through)(?: the following| these(?: points)?)?:?"
_MEETING = re.compile(
    r"^(?:(?:(?:have|hold|set up|schedule|arrange|organi[sz]e|call|do|run|book) (?:an? |the )?(?:[\w-]+ ){0,3}?"
    r"(?:meeting|call|session|sync|workshop)|(?:quick |short )?(?:sync|meeting|call|catch-up)|meet(?: up)?)\b"
    r"(?: (?:for|with) .+?)?\s+(?:to|about|on|where we)"
    r"|(?:get|bring) .+? (?:in a room|together|around a table)\s+(?:to|and))\s+(?P<rest>.+)$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Core:
    """A sentence without what stands around it."""

    text: str
    wanted: bool
    """Whether it says what somebody wants to do ("share the numbers"), not how things are."""
    to: str = ""
    """Whom it is for, where the frame says that."""
    own: str = ""
    """The sentence as the person wrote it."""


def unframed(sentence: str) -> Core:
    """Take off the frame of a sentence."""
    if len(sentence) > LONGEST:
        return Core(sentence, wanted=False, own=sentence)
    text = own = _FILLER.sub("", _GREETING.sub("", sentence)).strip()
    wanted = False
    while match := _NEED.match(text):
        if _OF_THE_BOT.match(match[0]):
            text = text.rstrip("? ")  # asked of the bot, not of the readers
            own = text[match.end() :]
        text, wanted = text[match.end() :], True
    if match := _MAIL.match(text):
        return _mail(match, own)
    if match := _MEETING.match(text):
        text = "" if re.fullmatch(_TALK, match["rest"], re.IGNORECASE) else text[match.start("rest") :]
    return Core(text, wanted or bool(VERB.match(text)), own=own)


def _mail(match: re.Match[str], own: str) -> Core:
    how, to, rest = match["how"].casefold(), match["to"], match["rest"]
    if how.endswith(" to"):
        return Core(f"ask {to} to {rest}", wanted=True, to=to, own=own)
    if how.endswith((" for", "whether", "if")):
        return Core(f"ask {to} {how.rsplit(maxsplit=1)[-1]} {rest}", wanted=True, to=to, own=own)
    link = "about" if how in ("about", "regarding", "on") else "that"
    return Core(f"tell {to} {link} {rest}", wanted=True, to=to, own=own)


VERB = re.compile(
    r"(?:(?:book|reserve)(?= (?:an?|the|my|our|some|\d+|two|three|four|five|six)\b)|write(?= to\b)|go(?= through| over)"
    r"|share|send|forward|circulate|distribute|pass|give|report|tell|inform|notify|let|update|announce|remind"
    r"|ask|request"
    r"|get|invite|introduce|thank|congratulate|apologi[sz]e|decline|turn down|reject|refuse|cancel|postpone"
    r"|confirm|follow up"
    r"|chase|collect|find out|figure|explain|find|make|plan|organi[sz]e|coordinate|prepare|arrange|decide"
    r"|choose|pick|agree"
    r"|discuss|debate|resolve|settle|sort|solve|negotiate|brainstorm|run|hold|kick|define|set|work|reach"
    r"|estimate|design(?! reviews?\b)"
    r"|review|weigh|talk|walk|untangle|align|prioriti[sz]e|gather|do|say|express|recommend|welcome(?! (?:packs?"
    r"|notes?|drinks?|letters?)\b)|point|check"
    r"|map|rethink|redesign|rebuild|save|fix|rank|assign|reflect|look|hear|cut|mediate|clear|understand|improve|sit"
    r"|meet"
    r"|clarify|offer"
    r"|reschedule|move|draw|develop|build|create|come up|bring|divide|split|evaluate|compare|approve"
    r"|present)\b(?! is\b| are\b)(?<!update)(?<!report)(?<!review)"
    r"|(?:update|report|review)\b(?! (?:is|are|on|of|for|about|from)\b)",
    re.IGNORECASE,
)
