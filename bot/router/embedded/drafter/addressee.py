"""Whom an email is for, and how to greet them."""

import re

from bot.router.embedded.drafter.phrasing import facts_in, holds, joined, upper_first
from bot.router.embedded.drafter.reading import Matter
from bot.router.embedded.drafter.roles import (
    AT,
    COLLECTIVE,
    EVERY,
    EVERYBODY,
    NAME,
    ONE,
    ORGANISATION,
    PLURAL,
    ROLE,
    named_role,
)

_TEAM = re.compile(r"^(?:the |my |our |whole |entire |rest of the )*team$", re.IGNORECASE)
_NAMED_TEAM = re.compile(r"^(?:the |our |my )?((?:[\w&-]+ ){1,2}team)$", re.IGNORECASE)
_DEPARTMENT = re.compile(
    r"^(?:the )?(finance|HR|human resources|IT|legal|marketing|sales|engineering|support|operations|accounting"
    r"|accounts|design|product|procurement|purchasing|facilities|payroll|maintenance|reception|housekeeping|security"
    r"|admin|catering|housing|underwriting|estates|controlling|treasury|logistics|compliance"
    r"|communications)(?: department| office)?$",
    re.IGNORECASE,
)
_GREETED = (
    (_TEAM, "team"),
    (EVERYBODY, "all"),
    (_DEPARTMENT, r"\1 team"),
    (_NAMED_TEAM, r"\1"),
    (NAME, r"\g<0>"),
)
"""How those are greeted who need no bracket and no plural."""
_MANY_NAMES = 6
_NEAR = 4
"""Words of a place that fit into a greeting."""
_PEOPLE = re.compile(r"^(?:the |all |our |my |both |some |those |these |any )*(?:whole |entire )?", re.IGNORECASE)
_NUMBER = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)"
_UNNAMED = re.compile(rf"(?:each|every)\b|.*\b{_NUMBER}$", re.IGNORECASE)
_MANY_OF = re.compile(
    r"(?:.* )?(?:whole|entire|rest|list|street|yard|wing|floor|village|force|audience|town|estate|building"
    r"|neighbou?rhood"
    r"|site|school|house|place)$",
    re.IGNORECASE,
)
_AT_WORK = re.compile(r"(?:.* )?(?:desk|plant|show|line|practice|farm|lab|paper|magazine)$", re.IGNORECASE)
_CLAUSE = re.compile(r" (?:who|whom|that|which|after|about|for)\b")


def greeting(to: str, matter: Matter, *, several: bool = True) -> str:
    """Greet whom the request names; else the stakeholders; else everybody, or with `several` false one person."""
    people = tuple(name for name in matter.stakeholders if re.match(r"[A-Z]", name))
    if people and len(people) == len(matter.stakeholders) <= _MANY_NAMES:
        return f"Hi {joined(people)},"
    if to:
        return f"{_greeted(to)},"
    return "Hi all," if several or matter.stakeholders else "Hi [name],"


def _greeted(to: str) -> str:
    to = to.lower() if to.isupper() and " " in to else to
    if name := named_role(to):
        return f"Hi {name}"
    if match := EVERY.match(to):
        return f"Hi everyone{match['at'] or ''}"
    match = AT.match(to)
    who, at = (match["who"], f" {match['at']}") if match else (to, "")
    kept = at if facts_in(f"x{at}") else ""
    for pattern, said in _GREETED:
        if match := pattern.match(who):
            return f"Hi {match.expand(said)}{kept}"
    if re.search(r",| and | & |/", who):
        return _several(who)
    return _group(who, at, kept) or _person(who, kept)


def _several(who: str) -> str:
    """Greet those with a name by it, and the others as all."""
    parts = re.split(r",? (?:and|&) |, ", who)
    names = tuple(part for part in parts if NAME.match(part) and not _DEPARTMENT.match(part))
    if not all(holds(joined(names), fact) for fact in facts_in(who)):
        return f"Hi all ({who})"
    if not names:
        return "Hi all"
    return f"Hi {joined(names)}" if len(names) == len(parts) else f"Hi {', '.join(names)} and all"


def _group(who: str, at: str, kept: str) -> str:
    """Greet a group by what it is: "Dear tenants", "Hi choir"."""
    if match := re.match(r"(?:all |the )*(?P<count>\d+ .+)", who):
        return f"Hi all {match['count']}{kept}"
    if _UNNAMED.match(who) or re.search(r"\b(?:whole|entire|rest)\b", who):
        return f"Hi all{kept}"
    group = _PEOPLE.sub("", who)
    if COLLECTIVE.match(group):
        return f"Hi {group}{kept}"
    if not PLURAL.search(group):
        return ""
    near = at if len(at.split()) <= _NEAR and not _CLAUSE.match(at) else kept
    return f"Dear {re.sub(rf'^{_NUMBER} ', '', group)}{near}"


def _person(who: str, kept: str) -> str:
    """Leave a bracket for the name of "my manager", or of somebody at the brewery."""
    role = _PEOPLE.sub("", who)
    if _MANY_OF.match(who):
        return f"Hi all{kept}"
    if re.match(r"(?:(?:Mr|Ms|Mrs|Dr)\.? )?[A-Z][\w-]+'s ", who):
        return f"Hi [name {'of' if ROLE.fullmatch(who.rsplit(' ', 1)[-1]) else 'at'} {who}{kept}]"
    firm = ORGANISATION.match(role) or _AT_WORK.match(role)
    if firm or (role != who and re.fullmatch(r"[A-Z]\w+(?: [A-Z]\w+)*", role)):
        return f"Hi [name at the {role}{kept}]"
    match = ONE.match(who)
    if not match and not ROLE.fullmatch(who):
        return f"Hi {upper_first(who)}{kept}" if re.fullmatch(r"[a-z]+", who) else f"Hi all{kept}"
    role = match["who"] if match else who
    own = "your" if who.lower().startswith("my ") else "the"
    if kept:
        return f"Hi [name of {own} {role}{kept}]"
    return f"Hi [{own} {role}'s name{'s' if re.search(r'(?:couple|pair|newly-?weds)$', role) else ''}]"
