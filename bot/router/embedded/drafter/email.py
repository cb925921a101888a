"""The email: what the person needs, said to those it is for."""

import re

from bot.draft import Email
from bot.router.embedded.drafter import intents, statements
from bot.router.embedded.drafter.addressee import greeting
from bot.router.embedded.drafter.frame import unframed
from bot.router.embedded.drafter.message import Message
from bot.router.embedded.drafter.phrasing import MAX_SUBJECT, bare, lacks, sentence, shortened, upper_first
from bot.router.embedded.drafter.reading import LONGEST, Matter

_DEADLINE = re.compile(
    r"\b(?:by|before|until|till|deadline|due|asap|today|tonight|tomorrow|end of|on (?:mon|tues|wednes|thurs|fri"
    r"|satur|sun)day)\b",
    re.IGNORECASE,
)


def write_email(matter: Matter) -> Email:
    """Write the email of an English request."""
    first, *more = matter.sentences or ("",)
    message = _message(first) if first else Message("", "[what it is about]")
    paragraphs = [message.text]
    rest = []
    for other in more:
        follow = _further(other, message.to)
        message = message.addressed(follow.to)
        rest.append("" if follow.text == statements.NOT_SAID else follow.text)
    if any(rest):
        paragraphs.append(" ".join(filter(None, rest)))
    if matter.listed:
        paragraphs.append("\n".join(f"- {upper_first(line)}" for line in matter.listed))
    if matter.items:
        paragraphs.append("The points:\n" + "\n".join(f"- {upper_first(item)}" for item in matter.items))
    if message.ask and not _DEADLINE.search(matter.words):
        paragraphs.append("Could you reply by [date]?")
    if message.close:
        paragraphs.append(message.close)
    said = "\n\n".join(paragraphs)
    hello = greeting(message.to, matter, several=message.several)
    head = f"{message.subject}\n{hello}\n{said}"
    # Whatever the rewriting may have dropped: a figure, a date or a name is never lost.
    lost = [sentence(each) for each in matter.sentences if lacks(head, each)]
    if matter.stakeholders and any(name not in hello for name in matter.stakeholders):
        lost.append(f"This concerns {', '.join(matter.stakeholders)}.")
    body = "\n\n".join(filter(None, (hello, said, " ".join(lost), "Best regards,\n[Your name]")))
    return Email(subject=_subject(message, matter), body=body)


def _message(text: str) -> Message:
    """Say what the first sentence of a request is about."""
    core = unframed(text)
    if not core.text:
        return Message(text, "[What it is about.]", several=False)
    if len(text) > LONGEST:
        return Message(text, sentence(text), several=False)
    message = intents.understood(core) or intents.as_it_is(core) if core.wanted else statements.understood(core)
    return message.addressed(core.to)


def _further(text: str, to: str) -> Message:
    """Say a further sentence: what isn't understood stands as it was written."""
    core = unframed(text)
    if len(text) > LONGEST:
        return Message("", sentence(text))
    message = intents.understood(core) if core.wanted else statements.understood(core)
    return (message or Message("", sentence(core.own))).addressed(core.to or to)


def _subject(message: Message, matter: Matter) -> str:
    subject = message.subject or next(iter(matter.listed + matter.items), "")
    return shortened(upper_first(bare(subject)), MAX_SUBJECT) or "[subject]"
