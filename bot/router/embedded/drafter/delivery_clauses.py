"""How somebody says whom to tell and by what way: clauses that say nothing of the matter itself."""

from bot.router.embedded.drafter.patterns import Pattern
from bot.router.embedded.drafter.rules import WHO, WHOM

_BOT = (
    r"(?:(?:(?:can|could|cld|would|will) (?:you|u|somebody|someone|we)|somebody|someone|(?:I|we|you)(?:'d| would)?"
    r" (?:want|need|like|have|ought) to|want to|need to|(?:somebody|someone) (?:has|needs|should)(?: to)?|let's"
    r"|(?:I|we) (?:should|must|will))"
    r"(?: (?:please|just|kindly))? )?"
)
_OPEN = rf"(?:(?:please|pls|plz|kindly|just|now|then|also|ok|so|and)[, ] ?){{0,3}}{_BOT}"
_END = (
    r"(?:,? (?:please|pls|plz|would you|will you|could you|can you|thanks|thx|cheers|though|too|as well|today|now|asap"
    r"|tonight|this (?:morning|week|afternoon)|tomorrow|as (?:agreed|always|usual|discussed)|accordingly|immediately"
    r"|at the earliest|first|in writing|straight away|right away|by (?:e-?mail|mail)|from (?:me|us|all of us"
    r"|the whole team)"
    r"|in an? \w+ (?:way|tone|manner)|same text|nicely|gently|kindly|politely|for me|separately))*"
)
_WHY = (
    r"(?P<why>,? (?:before|b4|otherwise|so (?:that|they|he|she|we|I|nobody|no one|not from)|rather than|and not|in case"
    r"|not from)"
    r" .{1,120})?"
)
_MUST = (
    r"(?:should|shall|must|needs? to|ha(?:s|ve) to|ought to|deserves? to|to|'d better"
    r"|(?:will|would|may|might) (?:want|like) to)"
)
_KNOW = (
    r"(?:know|hear|read|learn|find out|be (?:told|informed|notified|warned|aware|made aware|alerted))"
    r"(?: (?:about |of )?(?:it|this|that|them))?(?: from (?:me|us|someone \w+|somebody \w+|anyone))?"
)
_IT = r"(?:it|this|that|them|these|those|the (?:(?:good|bad|sad) )?(?:news|word|message|info(?:rmation)?|facts)|word)"
_ANYBODY = r"(?P<to>[^;:.!?]{2,90}?)"
_VERBS = (
    r"(?:tell|inform|notify|warn|e-?mail|text|message|update|brief|write(?: to)?|answer|alert|remind|intimate|apprise"
    r"|reply to(?= (?:him|her|them)\b))"
)
_MANNER = r"(?: (?:courteously|politely|kindly|nicely|gently|urgently|formally|officially|warmly|properly))?"
_W = rf"(?:{WHO}|him|her|them)"
KIND_NO = r"(?:kind|polite|friendly|gentle|nice|courteous|firm|clear|short|warm)"

_FORMS: tuple[str, ...] = (
    rf"(?:and |so )?(?:I|we)?(?:'d| would)? ?(?:need|want|like|love) {_ANYBODY} to (?:{_KNOW}|have (?:it|this|them))",
    rf"(?:and |so |but )?{_ANYBODY} (?:(?:also|only|just|all|still|really) )?{_MUST} {_KNOW}",
    (
        rf"(?:and |so |but )?{_ANYBODY} (?:has|have|do|does)(?:n't| not) (?:heard?|know|been told)"
        r"(?: (?:about |of )?it)?(?: yet)?"
    ),
    (
        rf"(?:and |so |but )?{_ANYBODY} (?:wants?|needs?|gets?|should (?:get|have|see)|must have) (?:it|this|that|them)"
        r"(?: in (?:writing|plain words)| for (?:his|her|their) (?:files|records))?"
    ),
    (
        rf"(?:and |so |but )?{_ANYBODY} (?:deserves?|needs?|gets?|is owed) an? (?P<kind>{KIND_NO} no|quick note"
        r"|(?:short |quick )?(?:line|note|word|mail|e-?mail|message|heads[- ]up))"
    ),
    (
        rf"{_OPEN}(?:convey|communicate|relay|pass|send|forward|share|circulate|distribute|put)"
        rf"(?= (?:it|this|that|them|these|those|the|word|on|out|round|around|along|to|with"
        rf"|among)\b)(?: {_IT})?{_MANNER}"
        rf"(?: (?:on|out|round|around|along))?{_MANNER}(?: (?:to|with|among|in front of|past) {_W})?"
    ),
    rf"{_OPEN}let {_W} know(?: (?:about )?(?:it|this|that))?",
    rf"{_OPEN}{_VERBS} {_W}(?: (?:about |of )?(?:it|this|that|so))?",
    (
        rf"{_OPEN}(?:put|get|spread|hand|give|mail|post)(?: {_IT})"
        rf"(?: (?:out|round|around|on|along))?(?: (?:to|with|among|in front of|past) {_W})?"
    ),
    (
        r"(?:and |so |but )?(?:it|they|this|these) (?:(?:should|must|ha(?:s|ve) to|needs? to) )?(?:go(?:es)?"
        r"|be sent|get)"
        rf"(?: out| round)? to {_W}(?: who [\w ]+)?"
    ),
    rf"{_OPEN}(?:announce|publish|post) (?:it|this|that)(?: to {_W})?",
    rf"{_OPEN}ask {_W}(?: (?:about|for) (?:it|this|that))?",
    rf"{_OPEN}spread the (?:good |bad |sad )?(?:word|news)(?: (?:to|among) {_W})?",
    rf"{_OPEN}get (?:the )?(?:word|news) (?:out|round)(?: to {_W})?",
    rf"{_OPEN}put (?:it|that|this) (?:in writing|down|in an? (?:e-?mail|mail|message))(?: (?:for|to) {_W})?",
    rf"{_OPEN}(?:word|phrase|write) (?:it|this|that)(?: up| down)?(?: for {_W})?",
    rf"{_OPEN}make sure (?:that )?{WHO} (?:knows?|hears?|gets? (?:it|this|that))",
    rf"{_OPEN}put (?:the question|that question|the matter|something (?:[\w-]+ )?(?:out|together|up)) to {_W}",
    rf"{_OPEN}put (?:out )?something [\w-]+ out(?: to {_W})?",
    (
        rf"(?:an?|some|one|two|three|a few)? ?(?:\w+ )?(?:words?|lines?|notes?|message|mail|sentences?|question)"
        rf" (?:to|for) {_W}"
    ),
    rf"\((?:for|to) {WHO}\)",
)
"""Clauses about the telling, whether they are a sentence or end one."""
_WHOLE_FORMS: tuple[str, ...] = (
    rf"(?:(?:that's|that is|this is|it's) )?(?:(?:the|a|my) (?:message|note) )?(?:for|to) {_W}(?:, [\w ]+ included)?",
    r"(?P<to>(?:all (?:the )?)?[A-Za-z]+) (?:pls|plz|please)",
    r"(?P<to>)(?:please|pls|kindly) (?:circulate|convey|share|forward|inform)",
)
"""Sentences about the telling that at the end of another would mean something else."""


def _compiled(forms: tuple[str, ...]) -> tuple[Pattern, ...]:
    return tuple(Pattern(rf"(?:{form}){_END}{_WHY}", costly=WHO) for form in forms)


CLAUSES = _compiled(_FORMS)
SENTENCES = CLAUSES + _compiled(_WHOLE_FORMS)
ASKED_OF = Pattern(
    rf"(?:(?:maybe|perhaps|only|just|please) )*(?:ask )?(?P<to>{WHOM}) (?:(?:will|would|should|must|can|could|might"
    rf"|may)"
    rf" (?:know|tell)(?: me| us)?|knows?)|(?:please |just )?ask (?P<who>{WHOM})"
    r"(?: (?:please|pls|(?:he|she|they) (?:knows?|took them)))*",
)
_LETTER = (
    r"(?:(?:an?|the|my|one|two|three|a few|some|last|final|short|quick|brief|polite|friendly|warm|kind|written"
    r"|little|bad|good|sad"
    r"|subject line|and|sentences) )*(?:notes?|messages?|lines?|words?|e-?mails?|mail|memo|heads[- ]?up|news|statement"
    r"|feedback|sentences|notice|announcement|reply|answer|warning|update|one|thing|reminder|message)"
)
LEADS: tuple[Pattern, ...] = tuple(
    Pattern(lead)
    for lead in (
        (
            rf"(?:(?:for the )?attention(?: of)?:?|to|for) {_W}(?:,? (?:fyi|for information|only|please))*"
            r"(?:: | [\u2013\u2014-] )(?P<said>.+)$"
        ),
        rf"dear {WHO}[:,] (?P<said>.+)$",
        (
            rf"(?P<to>{WHOM}): (?P<said>(?:please|do|does|can|should|shall|which|who|what|would|could|is|are|has|have)"
            r"\b.+)$"
        ),
        (
            rf"{_OPEN}(?!remind)(?:{_VERBS}|pass (?:it|this|that)(?: on)? to|put (?:it|this|that) to|say to|share with"
            rf"|let (?=[^:]+ know:)) {WHO}(?: know)?(?:,? (?:this|in writing|from me|today|now|please))*: (?P<said>.+)$"
        ),
        (
            rf"(?:give |send |(?:I|we) have |here(?:'s| is) )?(?:fyi|fao|{_LETTER}) (?:for|to) {WHO}"
            r"(?: (?:only|alone))?(?:: | that | to say (?:that )?| saying (?:that )?)"
            r"(?P<said>.+)$"
        ),
        rf"{_OPEN}(?:explain to|tell) {WHO} why(?:, (?:gently|nicely|kindly|politely))?: (?P<said>.+)$",
        r"(?P<to>)(?:just )?an? (?:\w+ )?(?:note|line|word) (?:that|to say(?: that)?) (?P<said>.+)$",
        rf"to (?=(?:Mr|Ms|Mrs|Dr)\b){WHO}, (?P<said>.+)$",
        rf"just so(?: as)? {WHO} (?:knows?(?: it)?|hears? (?:it|this)(?: the same way)?)[:,] (?P<said>.+)$",
        r"(?P<to>(?:everyone|everybody|people|all)(?: (?:on|in|at|of) [\w' -]{2,40})?): (?P<said>.+)$",
    )
)
