"""Who has to be there, as far as the request names them."""

import re

from bot.router.embedded.drafter.parties import gathered, parties, sides
from bot.router.embedded.drafter.phrasing import upper_first
from bot.router.embedded.drafter.reading import LONGEST, Matter

_INSIDERS = (
    r"stakeholders|(?:[\w-]+ )?teams?|(?:senior |lead )?(?:designers|developers|engineers)|managers?|(?:[\w-]+ "
    r")?heads|(?:[\w-]+ )?leads?|leaders"
    r"|(?:product )?owners|leadership(?: team)?|board|agency|supplier|jury|police|staff|directors|exhibitors"
    r"|colleagues?"
    r"|experts|departments|committee|council|union|organi[sz]ers|boss|steering group"
)
_OUTSIDERS = (
    r"customers?|clients?|users|vendors?|suppliers?|sponsors?|partners?|parents|caterers?|band|volunteers"
    r"|speakers?|investors"
    r"|city|contractors?|authorities|neighbours|venue"
)
_UNITS = (
    r"(?-i:HR|IT)|legal|marketing|sales|finance|product|engineering|logistics|operations|support|procurement|design"
)
_DETERMINER = r"(?:the|my|our|all|some|several|multiple|many|whole|entire|both|an?|\d+|two|three|four|five|six|ten)"
_END = (
    r"(?=$|[,.;!?]| (?:and|or|to|on|about|in|who|that|which|must|have|has|can|can't|cannot|need|needs|disagree"
    r"|keep|aligned|for"
    r"|from|at|through|whose|while|when|because|is|are|were|will|should|together|over|after|by)\b)"
)
_ROLE = re.compile(
    rf"(?P<det>\b(?:{_DETERMINER} )+)(?P<a>{_INSIDERS}){_END}"
    rf"|(?<!\w)(?P<b>teams|stakeholders|engineers|developers|designers|team leads|department heads){_END}"
    rf"|(?:(?<=with )|(?<=and )|(?<=, ))(?P<det2>(?:{_DETERMINER} )*)(?P<c>(?:new |key |remaining "
    rf")?(?:{_OUTSIDERS}))(?! (?:is|are|was|were|has|have|had)\b){_END}"
    rf"|(?:^|(?<=[.!?] )|(?<=with )|(?<=between )|(?<=and )|(?<=, )|(?<=get )|(?<=want )|(?<=need ))(?:the "
    rf")?(?P<d>{_UNITS}){_END}",
    re.IGNORECASE,
)
_TWO_TEAMS = re.compile(r"\bthe (?P<one>[\w-]+) and (?:the )?(?P<two>[\w-]+) teams?\b", re.IGNORECASE)
_PLURAL = re.compile(
    r"(?:teams|departments|experts|colleagues|partners|vendors|suppliers|stakeholders)$", re.IGNORECASE
)
_NUMBER = re.compile(r"\b(?:\d+|two|three|four|five|six|ten)\b", re.IGNORECASE)
_WITH_NAMES = re.compile(
    r"(?:\b(?:with|between|and|ask|invite|(?:[Tt]alk|[Ss]peak) to|(?:[Rr]eview|[Aa]ppraisal) (?:for|of))|,) "
    r"([A-Z][a-z]+(?: [A-Z][a-z]+)?)(?=[\s,.!?]|$)"
    r"|^([A-Z][a-z]+)(?=(?:, [A-Z][a-z]+)*,? and (?:[A-Z][a-z]+|me|I)\b)"
)
_NO_NAMES = re.compile(
    r"Project|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August"
    r"|September|October"
    r"|November|December|Christmas|Easter|Asia|Europe|Africa|America|English|German|French"
)
_MAX = 12


def attendees(matter: Matter) -> tuple[str, ...]:
    """Return the stakeholders; else the people and groups that the text names; a bracket where it only counts them."""
    if matter.stakeholders:
        return matter.stakeholders
    sentences = [each for each in matter.sentences if len(each) <= LONGEST]
    text = " ".join(sentences)
    found: dict[str, str] = {}
    for match in _TWO_TEAMS.finditer(text):
        for team in (match["one"], match["two"]):
            found[f"{team} team".casefold()] = upper_first(f"{team} team")
    for match in _ROLE.finditer(text):
        noun = match["a"] or match["b"] or match["c"] or match["d"]
        if not any(noun.casefold() in known or known in noun.casefold() for known in found):
            found[noun.casefold()] = _called(noun, match["det"] or match["det2"] or "")
    opposed = [side.who for side in sides(matter.sentences)]
    opposed += [name for each in matter.sentences for name in (*parties(each), *gathered(each))]
    named = [match[1] or match[2] for each in sentences for match in _WITH_NAMES.finditer(each)]
    for name in (*opposed, *named):
        if not _NO_NAMES.search(name) and not any(name.casefold() in known for known in found):
            found[name.casefold()] = name
    return tuple(found.values())[:_MAX]


def _called(noun: str, determiner: str) -> str:
    if noun.casefold() in ("colleague", "manager", "boss"):
        return f"[your {noun.casefold()}'s name]"
    if _PLURAL.search(noun):
        number = _NUMBER.search(determiner)
        whose = f"{number[0].lower()} {noun.casefold()}" if number else noun.casefold()
        return f"[names {'from' if noun.casefold().endswith(('teams', 'departments')) else 'of'} the {whose}]"
    return upper_first(noun)
