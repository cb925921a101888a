"""The subject of an email: the matter in at most sixty characters."""

import re

from bot.router.embedded.drafter.phrasing import EMOJI, MAX_SUBJECT, bare, shortened, upper_first, without_article

_BEFORE = re.compile(
    r"^(?:(?:so|well|hey|hi|um|ok|also|and|but|now|please note(?: that)?|I'm afraid|I'm sorry,? but|sorry,? but|sadly,?"
    r"|unfortunately,?|just (?:so you know|to say),?|the thing is(?: that)?|as (?:of )?you (?:may )?know,?"
    r"|I(?:'d| would) like (?:you )?to|I want to|I have to|I need to|I've decided to|we've decided to|it's about"
    r"|good news[:,]|bad news[:,])\s+)+",
    re.IGNORECASE,
)
_ASKS_WHY = re.compile(
    r"\b(?:why|whether|if|about|regarding) (?P<matter>(?:[\w'-]+ ){1,7}?)(?:is|are|was|were|has|have|had|will|would"
    r"|can|could"
    r"|should|do|does|did|\w+n't)\b",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"\b(?:about|regarding|on the subject of) (?P<matter>(?:the|our|my|your|his|her|an?|this) .+)$")
_SAYS = re.compile(
    r"\b(?:we|I|it's|it|is|are|was|were|has|have|decided|agreed|voted|settled|called|only)\b", re.IGNORECASE
)
_HALF = re.compile(
    r"[ ,](?:is|are|was|were|be|been|has|have|had|will|would|can|can't|could|should|must|do|does|did|\w+n't|need"
    r"|needs|want"
    r"|wants|like|get|keep|please|very|more|his|her|as|no|without|compared|last|next|every|half|per|other"
    r"|another|any|some|first"
    r"|fourth|all|both"
    r"|&|the|the late|a|an|to|be held|bring|use|see|two|one|or|said|say|says|tell|it's|we're|there's|i|they"
    r"|she|he)$",
    re.IGNORECASE,
)


_FINITE = r"is|are|was|were|has|have|had|will|would|can|could|must|should|needs?|might|may|stands|goes|\w+n't"
_CLAUSE = re.compile(r" (?:that|whether|how|why|if|because|until|when)(?: [\w'-]+){1,4}$")
_OPEN_ENDS = (
    re.compile(r"[ ,][\"(\u201c][^\"\u201d)]*$"),
    re.compile(r": \S+(?: \S+){0,3}$"),
    re.compile(
        r"(?: (?:will|would|can|could|must|should|may|might|ha[sd]|have|is|are|was|were|needs? to|need to|now|also))+"
        r"(?: (?:be|been|being|now|also|all|just))*(?: (?:told|asked|held|handed|moved|moved to \d+|given|put|made|sent"
        r"|said|informed|used|paid|brought|taken|decided|turned down the \w+|unable|able|happy|allowed|due|have"
        r"|like to have a say))?$"
    ),
)
"""How a text ends that was cut within quotes, within the first words after a colon, or after a verb."""


def subject_line(text: str) -> str:
    """Shorten what an email says to a line that names the matter; none of it is said in other words."""
    text = bare(re.sub(r"([!?])[!?]+", r"\1", " ".join(EMOJI.sub(" ", text).split())))
    text = re.sub(r",? (?:asap|please|pls|thanks|thx)$", "", text, flags=re.IGNORECASE)
    if len(text) <= MAX_SUBJECT:
        return upper_first(text)
    text = bare(_BEFORE.sub("", text)) or text
    head, colon, tail = text.partition(": ")
    if colon and " " in tail and _SAYS.search(head):
        text = tail
    if len(text) > MAX_SUBJECT:
        text = _named(text) or _cut(text)
    return upper_first(text)


def _cut(text: str) -> str:
    """Cut a text where it may end: not in a clause, after a verb that needs more, or within quotes."""
    cut = shortened(text, MAX_SUBJECT)
    more = text[len(cut) :]
    if more.startswith(" ") and not re.match(r" (?:or|and|but|so|[\u2013-]) ", more):
        forms = (*_OPEN_ENDS, _CLAUSE) if re.match(rf" (?:{_FINITE})\b", more) else _OPEN_ENDS
        for form in forms:
            match = form.search(cut)
            if match and match.start() >= MAX_SUBJECT // 5:
                cut = cut[: match.start()].rstrip(" ,;:\u2013\u2014-")
    return _whole(cut)


def _named(text: str) -> str:
    """Find the phrase that names the matter of a long question or request."""
    if not re.match(
        r"(?:could|would|can|do|does|is|are|has|have|what|which|should|shall|please|question)\b", text, re.IGNORECASE
    ):
        return ""
    match = _ASKS_WHY.search(text) or _ABOUT.search(text)
    matter = without_article(bare(match["matter"])) if match else ""
    return matter if len(matter) <= MAX_SUBJECT and " " in matter else ""


def _whole(text: str) -> str:
    """Take off what needs another word after it."""
    while (match := _HALF.search(text)) and match.start() > MAX_SUBJECT // 4:
        text = text[: match.start()].rstrip(" ,;:")
    return text
