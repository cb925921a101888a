"""Whom an email is for, and how to greet them."""

import re

from bot.router.embedded.drafter.phrasing import joined, upper_first
from bot.router.embedded.drafter.reading import Matter

_EVERYBODY = re.compile(
    r"^(?:everyone|everybody|people|all|others|the others|each|those|(?:all |the |our |my )*(?:whole |entire )?"
    r"(?:company|department|office|staff|organi[sz]ation|board|committee|group|steering group|public|community"
    r"|world))\b",
    re.IGNORECASE,
)
_TEAM = re.compile(r"^(?:the |my |our |whole |entire |rest of the )*team$", re.IGNORECASE)
_NAMED_TEAM = re.compile(r"^(?:the |our |my )?((?:[\w&-]+ ){1,2}team)$", re.IGNORECASE)
_DEPARTMENT = re.compile(
    r"^(?:the )?(finance|HR|human resources|IT|legal|marketing|sales|engineering|support|operations|accounting"
    r"|design|product"
    r"|procurement|facilities|payroll)(?: department)?$",
    re.IGNORECASE,
)
_NAME = re.compile(r"^(?:(?:Mr|Ms|Mrs|Dr)\.? )?[A-Z][\w'-]+(?: [A-Z][\w'-]+)?(?:(?:, | and )[A-Z][\w'-]+)*$")
_ONE = re.compile(r"^(?:an?|the|my|our|your|another) (?P<who>[a-z][\w' -]*)$", re.IGNORECASE)
_BEFORE_WHO = re.compile(r"\s+(?:who|whom|that|which|about|after|at|in|on|of|from|for)\s.*$", re.IGNORECASE)
_MANY_NAMES = 6


def greeting(to: str, matter: Matter, *, several: bool = True) -> str:
    """Greet whom the request names; else the stakeholders; else everybody, or with `several` false one person."""
    people = tuple(name for name in matter.stakeholders if re.match(r"[A-Z]", name))
    if people and len(people) == len(matter.stakeholders) <= _MANY_NAMES:
        return f"Hi {joined(people)},"
    if to:
        return f"Hi {_greeted(to)},"
    return "Hi all," if several or matter.stakeholders else "Hi [name],"


def _greeted(to: str) -> str:
    short = _BEFORE_WHO.sub("", to.strip()).strip()
    if _TEAM.match(short):
        return "team"
    if _EVERYBODY.match(short):
        return "everyone" if re.match(r"every", short, re.IGNORECASE) else "all"
    if match := _DEPARTMENT.match(short):
        return f"{match[1]} team"
    if match := _NAMED_TEAM.match(short):
        return match[1]
    return short if _NAME.match(short) else _one_person(short)


def _one_person(to: str) -> str:
    """Greet somebody by a name in lower case, or leave a bracket for the name of "my manager"; else greet all."""
    if re.fullmatch(r"[a-z]+(?<!s)", to) and to not in ("staff", "management", "leadership", "folks"):
        return upper_first(to)
    match = _ONE.match(to)
    if not match or re.search(r"[^s']s$", match["who"]):
        return "all"
    return f"[{'your' if to.lower().startswith('my ') else 'the'} {match['who']}'s name]"
