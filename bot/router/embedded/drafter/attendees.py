"""Who has to be there, as far as the request names them."""

import re

from bot.router.embedded.drafter.phrasing import upper_first
from bot.router.embedded.drafter.reading import Matter

_ROLES = (
    "stakeholders?|teams?|designers?|developers?|engineers?|managers?|heads?|leads?|leaders|leadership(?: team)?|board|agency|suppliers?|vendors?"
    "|customers?|clients?|sponsors?|jury|police|city|staff|partners?|directors?|owners?|parents|caterers?|band|exhibitors?"
    "|colleagues?|experts|departments?|investors|users|volunteers|speakers?|committee|council|union|organi[sz]ers|boss"
    "|HR|IT|legal|marketing|sales|finance|product(?! owner)|engineering|logistics|operations|support(?= and|,)|procurement"
)
_DETERMINERS = (
    r"(?:(?:the|my|our|all|some|several|multiple|many|whole|entire|both|an?|everyone in|\d+|two|three|four|five|six|ten) )+"
)
_ROLE = re.compile(
    rf"\b(?P<det>{_DETERMINERS})?(?P<noun>(?:(?:product|team|department|senior|regional|design|support|mobile|backend|sales|legal"
    rf"|leadership|project|HR|marketing|finance|engineering|key|new|remaining)(?: and the | )){{0,2}}(?:{_ROLES}))\b(?! plan| campaign| strategy| budget| figures|'s|’s| date| changes)",
    re.IGNORECASE,
)
_MANY = re.compile(r"(?:stakeholders|teams|departments|experts|colleagues|people|partners|vendors|suppliers|customers)$", re.IGNORECASE)
_COUNTED = re.compile(r"\b(?:several|multiple|many|some|all|both|\d+|two|three|four|five|six|ten)\b", re.IGNORECASE)
_WITH_NAMES = re.compile(r"\b(?:with|between|and|from|for|,|to|ask|invite) ([A-Z][a-z]+(?: [A-Z][a-z]+)?)(?=[\s,.!?]|$)")
_NO_NAMES = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September "
    "October November December Christmas Easter Asia Europe Africa America English German French Q1 Q2 Q3 Q4".split()
)
_MAX = 12


def attendees(matter: Matter) -> tuple[str, ...]:
    """Return the stakeholders; else the people and groups that the text names; a bracket where it only counts them."""
    if matter.stakeholders:
        return matter.stakeholders
    text = " ".join(matter.sentences)
    found: dict[str, str] = {}
    for match in _ROLE.finditer(text):
        noun = match["noun"]
        if _MANY.search(noun) and _COUNTED.search(match["det"] or ""):
            named = f"[who comes for the {noun.casefold()}]"
        elif re.fullmatch(r"(?:an? )?colleague", (match["det"] or "") + noun):
            named = "[your colleague's name]"
        elif noun.casefold() == "stakeholders":
            named = "[who comes for the stakeholders]"
        else:
            named = upper_first(noun)
        found.setdefault(noun.casefold(), named)
    for name in _WITH_NAMES.findall(text):
        if not _NO_NAMES.intersection(name.split()):
            found.setdefault(name.casefold(), name)
    return tuple(found.values())[:_MAX]
