"""Putting right what small models get wrong: thoughts, preamble, markup, minutes that don't add up, the wrong language.

Pure. Facts are the model's own affair; what can be told from the text alone is told here.
"""

import re

from bot.draft import Agenda, Draft, Kind
from bot.draft_parser import marked_kind, parse
from bot.router.embedded.drafter.detection import language_of
from bot.router.embedded.drafter.duration import duration
from bot.router.embedded.drafter.reading import own_words, read

_THOUGHTS = re.compile(r"<think(?:ing)?>.*?(?:</think(?:ing)?>|\Z)", re.DOTALL | re.IGNORECASE)
_EMPHASIS = re.compile(r"(\*\*|__|`)(?=\S)(.+?)(?<=\S)\1")
_FENCE = re.compile(r"^```\w*[ \t]*$", re.MULTILINE)
_HEADING = re.compile(r"^#{1,6}\s+", re.MULTILINE)


def mended(written: str, request: str, kind: Kind) -> str | None:
    """Return a model's text as the draft that was asked for; None where it isn't one, so that another must be written.

    `request` is what the model was given. An agenda takes as long as the request says, and otherwise as its items do.
    """
    text = _HEADING.sub("", _EMPHASIS.sub(r"\2", _FENCE.sub("", _THOUGHTS.sub("", written)))).strip()
    if marked_kind(text) is not kind:
        return None
    draft = parse(_without_preamble(text, kind), kind)
    theirs, ours = language_of(own_words(request)), language_of(_prose(draft))
    if theirs and ours and theirs != ours:
        return None
    if isinstance(draft, Agenda):
        if not draft.items:
            return None
        draft = _on_time(draft, duration(read(request).sentences))
    return draft.as_text()


def _without_preamble(text: str, kind: Kind) -> str:
    """Begin with the line of the format's first label, whatever a model says before it."""
    lines = text.split("\n")
    for number in range(len(lines)):
        if marked_kind(lines[number]) is kind:
            return "\n".join(lines[number:])
    return text


def _prose(draft: Draft) -> str:
    if isinstance(draft, Agenda):
        return " ".join([draft.title, draft.goal, *(" ".join([item.topic, *item.points]) for item in draft.items)])
    return f"{draft.subject} {draft.body}"


def _on_time(agenda: Agenda, wanted: int | None) -> Agenda:
    """Share out the minutes that the request states as the model's own are; without any, they stay as they are."""
    minutes = [item.minutes or 0 for item in agenda.items]
    if not wanted or sum(minutes) == wanted or wanted < len(minutes):
        return agenda
    shares = minutes if all(minutes) else [1] * len(minutes)
    given = [max(1, wanted * share // sum(shares)) for share in shares]
    given[given.index(max(given))] += wanted - sum(given)
    items = tuple(item.model_copy(update={"minutes": each}) for item, each in zip(agenda.items, given, strict=True))
    return agenda.model_copy(update={"items": items, "duration_minutes": wanted})
