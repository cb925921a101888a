"""Drafts in a language that the drafter doesn't write: the person's own text in the barest frame."""

from bot.draft import Agenda, AgendaItem, Email
from bot.router.embedded.drafter.phrasing import MAX_SUBJECT, MAX_TITLE, shortened
from bot.router.embedded.drafter.reading import Matter

_MINUTES = 10
_AT_LEAST = 30
_MAX_ITEMS = 6


def email(matter: Matter) -> Email:
    """Put the person's text under a subject made of its own first words."""
    points = "\n".join(f"- {item}" for item in matter.items)
    body = "\n\n".join(filter(None, (", ".join(matter.stakeholders), matter.words, points)))
    return Email(subject=_heading(matter, MAX_SUBJECT), body=body or "[…]")


def agenda(matter: Matter) -> Agenda:
    """Make the person's items, or else their sentences, the items."""
    topics = matter.items or matter.listed or matter.sentences or ("[…]",)
    if len(topics) > _MAX_ITEMS and not matter.items:
        topics = (*topics[: _MAX_ITEMS - 1], " ".join(topics[_MAX_ITEMS - 1 :]))
    # Where a form's items are the topics, the person's own words still have to be there.
    goal = " ".join(matter.sentences + matter.listed) if matter.items else ""
    minutes = max(_MINUTES, _AT_LEAST // len(topics))
    return Agenda(
        title=_heading(matter, MAX_TITLE),
        goal=goal,
        duration_minutes=minutes * len(topics),
        attendees=matter.stakeholders,
        items=tuple(AgendaItem(topic=topic, minutes=minutes) for topic in topics),
    )


def _heading(matter: Matter, limit: int) -> str:
    first = next(iter(matter.sentences + matter.listed + matter.items), "")
    return shortened(first.rstrip(".!?…\u3002"), limit) or "[…]"
