"""A draft as rich text: an email to read through, an agenda to run a meeting by."""

from bot.draft import ActionItem, Agenda, AgendaItem, Draft, Email
from bot.slack import limits
from bot.slack.limits import fitted, shorten, weight
from bot.slack.views.elements import Element, bullets, line, numbered, rich, text
from bot.slack.views.message import Block

_NAMES = 800
"""Characters of attendees' names."""


def draft_blocks(draft: Draft) -> tuple[list[Block], bool]:
    """Return the draft's blocks, and whether they hold all of it: what doesn't fit into a message is left out."""
    whole = _email(draft) if isinstance(draft, Email) else _agenda(draft)
    left = limits.DRAFT_WEIGHT
    shown: list[Block] = []
    for block in whole:
        part = fitted(block, left)
        if part is not None:
            shown.append(part)
            left -= weight(part)
        if part is not block:
            return shown, False
    return shown, True


def person_hours(agenda: Agenda) -> str | None:
    """Return what the meeting costs in people's time, as a sum; None where no attendee is named."""
    if agenda.person_hours is None:
        return None
    people = len(agenda.attendees)
    hours = f"{agenda.person_hours:,.1f}".removesuffix(".0")
    return (
        f"{people:,} {'person' if people == 1 else 'people'} × {agenda.duration_minutes:,} min"  # noqa: RUF001 -- a sum
        f" = {hours} person-hour{'' if hours == '1' else 's'}"
    )


def _email(email: Email) -> list[Block]:
    subject = rich(line(text("Subject: "), text(email.subject.strip() or "(none yet)", bold=True)))
    return [subject, rich(line(text(email.body.strip())))] if email.body.strip() else [subject]


def _agenda(agenda: Agenda) -> list[Block]:
    head = [text(agenda.title.strip() or "Agenda", bold=True)]
    if agenda.goal.strip():
        head += [text("\nGoal: ", bold=True), text(agenda.goal.strip())]
    head += [text("\nDuration: ", bold=True), text(f"{agenda.duration_minutes:,} min")]
    if cost := person_hours(agenda):
        head += [text(f" ({cost})")]
    if agenda.attendees:
        head += [text("\nAttendees: ", bold=True), text(_named(agenda.attendees))]
    blocks = [rich(line(*head))]
    if agenda.items:
        blocks.append(rich(*(part for number, item in enumerate(agenda.items, 1) for part in _item(number, item))))
    if agenda.action_items:
        blocks.append(
            rich(line(text("Action items", bold=True)), bullets([_action(action) for action in agenda.action_items]))
        )
    return blocks


def _named(attendees: tuple[str, ...]) -> str:
    """Return the names, the first of them where they are too many: the items matter more."""
    whole = ", ".join(attendees)
    if len(whole) <= _NAMES:
        return whole
    shown = shorten(whole, _NAMES).removesuffix("…").rstrip(", ")
    return f"{shown}… ({len(attendees):,} in all)"


def _item(number: int, item: AgendaItem) -> list[Element]:
    facts = [f"{item.minutes:,} min" if item.minutes is not None else None, item.owner]
    parts = [numbered(number, line(text(item.topic, bold=True), *_aside(facts)))]
    if item.points:
        parts.append(bullets([line(text(point)) for point in item.points], indent=1))
    return parts


def _action(action: ActionItem) -> Element:
    return line(text(action.what), *_aside([action.owner, f"due {action.due}" if action.due else None]))


def _aside(facts: list[str | None]) -> list[Element]:
    given = [fact for fact in facts if fact]
    return [text(" · " + " · ".join(given))] if given else []
