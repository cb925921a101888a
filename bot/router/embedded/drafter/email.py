"""The email: what the person needs, said to those it is for."""

import re
from dataclasses import replace

from bot.draft import Email
from bot.router.embedded.drafter import intents, statements
from bot.router.embedded.drafter.addressee import greeting
from bot.router.embedded.drafter.delivery import Delivery, taken_off
from bot.router.embedded.drafter.directions import undirected
from bot.router.embedded.drafter.frame import Core, unframed
from bot.router.embedded.drafter.message import ANY_QUESTIONS, UNCLEAR, Message
from bot.router.embedded.drafter.phrasing import bare, lacks, lower_first, sentence, upper_first
from bot.router.embedded.drafter.reading import LONGEST, Matter, one_line
from bot.router.embedded.drafter.roles import is_one
from bot.router.embedded.drafter.subject import subject_line
from bot.router.embedded.drafter.typed import as_sentences, proper

_DEADLINE = re.compile(
    r"\b(?:by|before|until|till|deadline|due|asap|now|today|tonight|tomorrow|end of|on (?:mon|tues|wednes|thurs|fri"
    r"|satur|sun)day)\b",
    re.IGNORECASE,
)
_SORRY = re.compile(r"(?:I'm|we're|I am|we are)? ?(?:afraid|sorry|sadly|unfortunately)\b", re.IGNORECASE)
_FILLED = re.compile(
    r"(?:\.|: ?| ) ?\[(?:what they should know|the details|the reasons|your points|your question"
    r"|the reason, if you want to give one|what happened, and what you are doing about it)\.?\]\.?$",
    re.IGNORECASE,
)
"""A bracket for what the sentences after it say."""
_OPENING = re.compile(
    r"^(?:(?:good )?(?:morning|afternoon|evening)[.!]?$|(?:hi|hello|hey)(?: (?:bot|there|all))?[.!,]?$"
    r"|(?:hi|hello|hey)(?: there| bot)?,? (?=so\b|um\b)"
    r"|(?:(?:dear|hi|hello|good (?:morning|afternoon|evening)) )?(?:bot|assistant|sir|madam|mam|ma'am)(?: or madam)?"
    r"(?:[,.!] |$| (?=(?:kindly|please|pls|I|we|can|could)\b)))",
    re.IGNORECASE,
)
_ASKED = {"asking": "ask", "telling": "tell", "sending": "send", "reminding": "remind", "letting": "let"}
_SIGNATURE = re.compile(
    r"(?P<thanks>(?:(?:many )?thanks|thank you|thx|cheers|best|(?:best |kind )?regards),? )?"
    r"(?P<name>(?!(?i:thanks|thank|cheers|please|best|regards|sorry|bye|hello|urgent|asap|yes)\b)"
    r"(?:Sister |Dr\.? |Prof\.? )?[A-Z][a-z]+(?: [A-Z][a-z]+)?)$"
)
_MIND = re.compile(rf"^(?:would|do) you mind ({'|'.join(_ASKED)})\b", re.IGNORECASE)
"""How the bot is asked politely to ask somebody."""
_SOMEBODY = re.compile(
    r"(?:can|could|would|will) (?:someone|somebody|anyone|anybody) (?:please )?"
    r"(?=(?:tell|let|inform|remind|ask|notify|warn|announce|thank)\b(?! me\b))",
    re.IGNORECASE,
)
_MAY_WE = re.compile(
    r"(?:can|could|may|shall) (?:we|I) (?!(?:please )?(?:tell|let|ask|inform|remind|send|thank|cancel|announce|email)"
    r"\b).*\?$",
    re.IGNORECASE,
)
"""A question to the readers, not to the bot."""
_SUBJECT = re.compile(r"(?:subject|subject line|re|betreff): (?P<subject>.{3,})$", re.IGNORECASE)
_FEW_WORDS = 14


def write_email(matter: Matter) -> Email:
    """Write the email of an English request."""
    sentences, name = _signed(matter)
    begun = tuple(one_line(paragraph) for paragraph in matter.words.split("\n\n")[1:])
    message, rest = _written(tuple(as_sentences(sentences)), begun)
    listed = "\n".join(f"- {upper_first(line)}" for line in matter.listed)
    paragraphs = [message.text, rest, listed]
    if listed and sentences and sentences[0].endswith(":"):
        paragraphs = [f"{_FILLED.sub('.', message.text).rstrip('.:')}:", listed, rest]
    elif lead := next((each for each in sentences if listed and each.endswith(":") and each in rest), ""):
        before, _, after = rest.partition(lead)
        paragraphs = [message.text, f"{before}{lead}", listed, after.strip()]
    if matter.items:
        paragraphs.append("The points:\n" + "\n".join(f"- {upper_first(item)}" for item in matter.items))
    hello = greeting(message.to, matter, several=message.several)
    said = proper("\n\n".join(filter(None, paragraphs)))
    subject = proper(subject_line(message.subject or next(iter(matter.listed + matter.items), ""))) or "[subject]"
    # Whatever the rewriting may have dropped: a figure, a date or a name is never lost.
    head = f"{subject}\n{hello}\n{said}"
    lost = [sentence(each) for each in matter.sentences if lacks(head, _plain(each))]
    if matter.stakeholders and any(name not in hello for name in matter.stakeholders):
        lost.append(f"This concerns {', '.join(matter.stakeholders)}.")
    ask = "Could you reply by [date]?" if message.ask and not _DEADLINE.search(matter.words) else ""
    close = _closing(message, said)
    body = "\n\n".join(filter(None, (hello, said, " ".join(lost), ask, close, f"Best regards,\n{name}")))
    return Email(subject=subject, body=body)


def _signed(matter: Matter) -> tuple[tuple[str, ...], str]:
    """Take off the name that a person put under their request: it is theirs."""
    *others, last = matter.sentences or ("",)
    match = _SIGNATURE.match(last) if others else None
    if match and (match["thanks"] or matter.words.endswith(f"\n{last}")):
        return tuple(others), match["name"]
    return matter.sentences, "[Your name]"


def _plain(text: str) -> str:
    """Return a text without the capitals that make no name."""
    return text.lower() if text.isupper() else re.sub(r"\b(?:FYI|ASAP|PS|URGENT)\b", "", text)


def _written(sentences: tuple[str, ...], begun: tuple[str, ...] = ()) -> tuple[Message, str]:
    """Say sentence after sentence: the first that isn't about the telling is the matter."""
    subject, deliveries = _delivered(sentences, begun)
    first = next((delivery for delivery in deliveries if delivery.text), None)
    messages = [
        _message(delivery, alone=sentences == (delivery.text,), first=delivery is first) for delivery in deliveries
    ]
    to = next((message.to for message in messages if message.to), "")
    said = [message for message in messages if message.text and message.text != statements.NOT_SAID]
    if not said:
        return Message("", statements.NOT_SAID if sentences else "[what it is about]", to), ""
    lead, *more = said
    if any(delivery.kindly for delivery in deliveries) and not _SORRY.match(lead.text):
        lead = replace(lead, text=f"I'm afraid {lower_first(lead.text)}")
    if any(delivery.one for delivery in deliveries):
        lead = replace(lead, several=False)
    rest = "".join(
        ("\n\n" if delivery.begins else " ") + message.text
        for delivery, message in zip(deliveries, messages, strict=True)
        if any(message is each for each in more)
    ).strip()
    if rest:
        lead = _followed(lead, rest)
    return replace(lead, subject=subject or lead.subject).addressed(to), rest


def _delivered(sentences: tuple[str, ...], begun: tuple[str, ...]) -> tuple[str, list[Delivery]]:
    """Take the sentences' openings and what they say of the telling off; a line "Subject: …" is the subject."""
    subject, deliveries, asked = "", [], False
    for each in sentences:
        text = _OPENING.sub("", each)
        if match := _SUBJECT.match(text):
            subject = subject or match["subject"]
            continue
        delivery = taken_off(undirected(text), asked=asked)
        deliveries.append(replace(delivery, begins=any(paragraph.startswith(each) for paragraph in begun)))
        asked = asked or text.endswith("?")
    return subject, deliveries


def _followed(lead: Message, rest: str) -> Message:
    """Leave out a bracket for what the sentences after it say; a subject of a single word takes them up."""
    lead = replace(lead, text=_FILLED.sub(".", lead.text))
    alone = " " not in lead.subject and lead.subject == bare(lead.text)  # "URGENT."
    return replace(lead, subject=f"{lead.subject}: {rest}") if alone else lead


def _message(delivery: Delivery, *, alone: bool, first: bool) -> Message:
    """Say what a sentence of a request is about: what isn't understood stands as it was written."""
    text = delivery.text
    if text.endswith(":") and not first:
        return Message(text, text, delivery.to)
    if match := _MIND.match(text):
        text = _ASKED[match[1].casefold()] + text[match.end() :].rstrip("? ")
    text = _SOMEBODY.sub("", text).rstrip("?") if _SOMEBODY.match(text) else text
    core = Core(text, wanted=False, own=text) if _MAY_WE.match(text) else unframed(text)
    if not core.text:
        return Message("", "", delivery.to)
    if len(text) > LONGEST or re.match(r"(?:do not|don't|never)\b", core.text, re.IGNORECASE):
        return Message(text, sentence(text), delivery.to, several=False)
    message = intents.understood(core)
    if message is None:
        message = intents.as_it_is(core, first=first) if core.wanted else statements.understood(core, alone=alone)
    return message.addressed(core.to or delivery.to)


def _closing(message: Message, said: str) -> str:
    """End on what suits: nothing after a fact in a line, no offer to explain what is only thanks or a refusal."""
    if message.close != ANY_QUESTIONS:
        return message.close
    if len(said.split()) <= _FEW_WORDS and "[" not in said:
        return ""
    return UNCLEAR if is_one(message.to) or "\n- " in said else ANY_QUESTIONS
