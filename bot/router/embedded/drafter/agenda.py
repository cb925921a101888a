"""The agenda: what has to be decided, and the time it gets."""

import re

from bot.draft import ActionItem, Agenda, AgendaItem
from bot.router.embedded.drafter.attendees import attendees
from bot.router.embedded.drafter.clauses import matter_of, situation
from bot.router.embedded.drafter.cues import SURE, UNSURE, Cue
from bot.router.embedded.drafter.duration import duration
from bot.router.embedded.drafter.frame import Core, unframed
from bot.router.embedded.drafter.goal import goal_of, wished
from bot.router.embedded.drafter.minutes import shared_out
from bot.router.embedded.drafter.parties import parties, sides, told_by_sides
from bot.router.embedded.drafter.phrasing import MAX_TITLE, bare, joined, lacks, lower_first, shortened, upper_first
from bot.router.embedded.drafter.plans import END, PLANS, SIDES, Part, Plan
from bot.router.embedded.drafter.points import grouped, topics_of
from bot.router.embedded.drafter.reading import LONGEST, Matter
from bot.router.embedded.drafter.title import title_of

_ITEM_MINUTES = 10
_STORY = 6
"""Sentences from which on a request is a story, whose beginning says less of the matter than the wish in it."""
_OWNED = re.compile(r"^(?P<topic>.+?)\s*(?:\((?P<a>[^()]+)\)|[\u2013\u2014-]\s+(?P<b>[^\u2013\u2014-]+))$")
_OWNER_FIRST = re.compile(r"^(?P<owner>[A-Z][\w'-]*(?: [A-Z][\w'-]*)?):\s+(?P<topic>.+)$")
_ALIKE = (
    frozenset({"incident", "retrospective", "problem"}),
    frozenset({"conflict", "contest", "choice", "agreement", "roles", "negotiation"}),
    frozenset({"plan", "kickoff", "roles", "risks"}),
)
"""Kinds that the same words may call for: what the request means as a whole tells them apart."""
_BY_KIND = {plan.kind: plan for plan in PLANS}


def write_agenda(matter: Matter, meeting: str | None = None) -> Agenda:
    """Write the agenda of an English request; `meeting` is the kind of meeting, where somebody knows it."""
    # Who begins with a sigh says the matter afterwards.
    first = next((each for each in matter.sentences if " " in each), next(iter(matter.sentences), ""))
    core = unframed(first if len(first) <= LONGEST else "")
    said = tuple(side.says for side in sides(matter.sentences))
    heard = said or next(filter(None, map(parties, matter.sentences)), ())
    plan, cue, x = _planned(core, meeting, at_odds=bool(heard))
    wish = wished(matter)
    goal = wish or goal_of(core, plan, cue, x)
    people = attendees(matter)
    topics = matter.items or topics_of(matter.listed)
    story = wish and len(matter.sentences) >= _STORY
    named = title_of(unframed(f"We have to {bare(lower_first(wish))}"), None, "") if story else title_of(core, cue, x)
    named = _fitting(named, first) or upper_first(joined(topics) or first)
    title = shortened(named, MAX_TITLE)
    parts = _given(topics) if topics else _heard(plan, heard)
    minutes = duration(matter.sentences) or (_ITEM_MINUTES * (len(parts)) if topics else plan.minutes)
    shown = [point for part in parts for point in part.points if point in said]
    head = "\n".join((title, goal, f"{minutes} minutes", *people, *shown))
    opening = "" if core.wanted and len(named) <= MAX_TITLE else first
    told = _background(matter, opening, head, shown=bool(shown))
    background = grouped(told if topics else (*told, *matter.listed))
    items = _timed(parts, minutes, people)
    if background:
        items[0] = items[0].model_copy(update={"points": (*background, *items[0].points)})
    actions = [ActionItem(what=plan.before, owner="[name]", due="before the meeting")] if plan.before else []
    actions.append(ActionItem(what=plan.after, owner="[name]", due="[date]"))
    return Agenda(
        title=title or "[title]",
        goal=goal,
        duration_minutes=sum(item.minutes or 0 for item in items),
        attendees=people,
        items=tuple(items),
        action_items=tuple(actions),
    )


def _fitting(title: str, first: str) -> str:
    """Name those who are at odds rather than cut the sentence that says what about."""
    names = parties(first)
    return f"{joined(names)}: a way forward" if names and len(title) > MAX_TITLE else title


def _planned(core: Core, meeting: str | None, *, at_odds: bool) -> tuple[Plan, Cue | None, str]:
    """Choose the plan: by sure words, else by what the request means, else by any words that tell."""
    text = matter_of(core)
    known = _BY_KIND.get(meeting or "")
    for cue in (*SURE, *(() if known or at_odds else UNSURE)):
        if match := cue.pattern.match(text):
            alike = known and any({cue.kind, known.kind} <= kinds for kinds in _ALIKE)
            return known if known and alike else _BY_KIND[cue.kind], cue, (match["x"] or "").strip()
    return known or _BY_KIND["conflict" if at_odds else "other"], None, ""


def _heard(plan: Plan, points: tuple[str, ...]) -> list[Part]:
    """Give each side a point where the sides are heard: what it says, or else its name."""
    return [
        Part(part.topic, part.share, (*points, *part.points)) if part.topic == SIDES else part for part in plan.parts
    ]


def _given(topics: tuple[str, ...]) -> list[Part]:
    """Make the person's items the parts; the last minutes are for what follows from them."""
    return [*(Part(topic, 2) for topic in topics), END]


def _timed(parts: list[Part], minutes: int, people: tuple[str, ...]) -> list[AgendaItem]:
    """Share out the minutes in steps of five, each part at least one step, so that they add up."""
    items = []
    for part, share in zip(parts, shared_out(minutes, [part.share for part in parts]), strict=True):
        named, owner = _owned(part.topic, people)
        items.append(AgendaItem(topic=upper_first(named), minutes=share, owner=owner, points=part.points))
    return items


def _owned(topic: str, people: tuple[str, ...]) -> tuple[str, str | None]:
    """Take an owner out of "Budget (Ben)", "Budget - Ben" or "Ben: budget", where Ben is one of those who come."""
    if match := _OWNER_FIRST.match(topic):
        if match["owner"] in people:
            return match["topic"], match["owner"]
    elif match := _OWNED.match(topic):
        owner = (match["a"] or match["b"]).strip()
        if owner in people:
            return match["topic"], owner
    return topic, None


def _background(matter: Matter, opening: str, head: str, *, shown: bool) -> tuple[str, ...]:
    """Return the person's sentences that the head doesn't hold, word for word.

    `opening` says how things are; `shown` is whether the head holds what the sides say.
    """
    kept = []
    for each in matter.sentences:
        if len(each) > LONGEST or lacks(head, each):
            kept.append(each)
        elif told_by_sides(each):
            kept += [] if shown else [each]
        elif each == opening:
            kept += [] if _told(head, each) else [situation(each) or each]
        elif (so := situation(each) if each == matter.sentences[0] else each).casefold() not in head.casefold():
            kept.append(so)
    return tuple(kept)


def _told(head: str, sentence: str) -> bool:
    """Whether nearly every word of a sentence that has some weight stands in the head."""
    heavy = re.findall(r"[\w']{4,}", sentence.casefold())
    return sum(word not in head.casefold() for word in heavy) <= len(heavy) // 4
