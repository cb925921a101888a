"""What people are called in a request: by a name, a role, or as a group; and whether that is a single person."""

import re

EVERY = re.compile(r"^(?:everyone|everybody)(?P<at> (?:in|on|at) [\w' &-]{2,40})?\b", re.IGNORECASE)
EVERYBODY = re.compile(
    r"^(?:people|all|others|the others|each|those|anyone|(?:all |the |our |my )*(?:whole |entire )?"
    r"(?:company|firm|department|office|staff|organi[sz]ation|group|public|community|world|building|house))"
    r"(?: of (?:you|us))?$",
    re.IGNORECASE,
)
NAME = re.compile(
    r"^(?:(?:Mr|Ms|Mrs|Dr)\.? )?[A-Z][\w'-]+(?: (?:& )?[A-Z][\w'-]*){0,3}(?:(?:, "
    r"| and )[A-Z][\w'-]+(?: [A-Z][\w'-]+)?)*$"
)
ONE = re.compile(r"^(?:an?|the|my|our|your|another) (?P<who>.*)$", re.IGNORECASE)
COLLECTIVE = re.compile(
    r"(?:^|[\w' -]+ )(?:choir|board|committee|crew|shift|floor|squad|panel|band|cast|class|council|congregation"
    r"|group|team"
    r"|club|society|association|orchestra|jury|kitchen|course|newsroom|network|union|consortium|faculty|leadership"
    r"|management"
    r"|youth|household|league|watch|branch|department|office|unit|lab|ward|staff|party|family)$",
    re.IGNORECASE,
)
ORGANISATION = re.compile(
    r"(?:^|[\w' -]+ )(?:agency|airline|airport|firm|company|bank|brewery|hotel|school|shop|restaurant|cathedral"
    r"|church|university|authority|ministry|bakery|venue|court|police|clinic|hospital|surgery|museum|library"
    r"|theatre|depot|insurance"
    r"|mill|garage|place"
    r"|warehouse|centre|center|store|supermarket|fire brigade|press|embassy|laundry|society|provider|printers)$",
    re.IGNORECASE,
)
AT = re.compile(
    r"^(?P<who>.+?) (?P<at>(?:abroad|upstairs|downstairs"
    r"|(?:affected|involved|concerned|invited|at|in|on|of|from|for|about|after|who|whom|that|which)\b.*))$",
    re.IGNORECASE,
)
ROLE = re.compile(
    r"(?:landlord|landlady|manager|boss|chef|chief|director|secretary|clerk|chair|chairman|driver|teacher|nurse|doctor"
    r"|accountant|agent|supplier|client|customer|vendor|tenant|caretaker|janitor|owner|editor|engineer|lawyer|solicitor"
    r"|notary|caterer|photographer|builder|plumber|electrician|bookkeeper|treasurer|headteacher|head|principal|dealer"
    r"|headhunter|recruiter|consultant|expert|neighbour|neighbor|porter|organiser|organizer|host|guest|contractor|chef"
    r"|engraver|dentist|vet|mayor|dean|bride|groom|captain|coach|trainer|candidate|intern|trainee|colleague"
    r"|registrar|sponsor|investor"
    r"|partner|speaker|author|architect|designer|developer|mechanic|florist|baker|carpenter|pharmacist|gardener|courier"
    r"|journalist|reviewer|applicant|volunteer|patient|student|pupil|parent|member|trustee|resident|shareholder|friend"
    r"|buyer|seller|donor|referee|umpire|singer|cleaner|painter|joiner|tiler|roofer|welder|cook|waiter|warden"
    r"|guardian|physio|therapist|tutor|professor"
    r"|lecturer|librarian|curator|officer|leader|lead|supervisor|foreman|planner|broker|auditor|assistant|deputy"
    r"|apprentice|midwife|matron|constable|sergeant|inspector|deacon|vicar|priest|bishop|minister|councillor|farmer"
    r"|pilot|steward|usher|choreographer|conductor|organist|tuner|tailor|merchant|distributor|butcher|operator)s?",
    re.IGNORECASE,
)
"""What somebody is, by a word that stands for a single person where it isn't in the plural."""
_NAMES_IN_S = re.compile(
    r"(?:James|Thomas|Chris|Lucas|Nicholas|Nicolas|Jonas|Lars|Hans|Agnes|Doris|Iris|Charles|Niels|Carlos|Luis|Andreas"
    r"|Mathias|Matthias|Tobias|Elias|Silas|Dennis|Alexis|Frances|Francis|Ines|Mercedes|Dolores|Klaus|Moritz|Boris"
    r"|Accounts"
    r"|Operations|Sales|Facilities|Logistics|Communications)\b"
)
PLURAL = re.compile(r"(?:[^s'u]s|people|children|men|women|[a-z]s')$", re.IGNORECASE)
_ROLE_AND_NAME = re.compile(
    rf"(?:(?:(?:the |our |my )?(?:[a-z-]+ )?{ROLE.pattern} )|(?:the|our|my) [^,]+, )"
    r"(?P<name>(?-i:(?:(?:Mr|Ms|Mrs|Dr)\.? )?[A-Z][\w'-]+(?: [A-Z][\w'-]+)?)),?$",
    re.IGNORECASE,
)
_SHORT = 4
"""Letters of a word in -s that may be a short name: "Jess"."""


def _is_role(to: str) -> bool:
    """Whether the first word is what somebody is, not a name: "Relatives", "Client"; where it begins a sentence."""
    first, _, more = to.partition(" ")
    first = first.rstrip(",")
    if not re.fullmatch(r"[A-Z][a-z'-]+", first) or re.match(r"[A-Z][a-z]", more) or _NAMES_IN_S.match(first):
        return False
    if re.fullmatch(r"[a-z]+", more) and COLLECTIVE.match(more):
        return True
    return bool(ROLE.fullmatch(first) or COLLECTIVE.match(first) or (len(first) > _SHORT and PLURAL.search(first)))


def named_role(who: str) -> str:
    """Return the name of somebody whose role stands by it: "candidate Ann", "my contact at the bank, Mr. Bo"."""
    match = _ROLE_AND_NAME.match(who)
    return match["name"] if match else ""


def begun(to: str) -> str:
    """Return whom a sentence begins with; a role without the capital it has there: "Relatives", not "Rita"."""
    to = re.sub(r"^(?:The|Our|My|All|Every|Each|Both)\b", lambda match: match[0].lower(), to)
    return to[:1].lower() + to[1:] if _is_role(to) else to


def is_person(to: str) -> bool:
    """Whether it is somebody rather than something, as far as the words tell."""
    return bool(NAME.match(to) or COLLECTIVE.match(to) or ROLE.fullmatch(to.rsplit(" ", 1)[-1]))


def is_group(to: str) -> bool:
    """Whether it is a group, who are told what to do rather than asked whether they could."""
    who = AT.sub(r"\g<who>", to)
    if EVERY.match(to) or EVERYBODY.match(who):
        return True
    return not NAME.match(who) and bool(COLLECTIVE.match(who) or PLURAL.search(who))


def is_one(to: str) -> bool:
    """Whether it is a single person who is written to."""
    who = AT.sub(r"\g<who>", to)
    if EVERY.match(to) or EVERYBODY.match(who):
        return False
    if named_role(who):
        return True
    if NAME.match(who):
        return not who.isupper() and not re.search(r",| and | & |Ltd", who)
    match = ONE.match(who)
    return bool(match) and not (PLURAL.search(who) or COLLECTIVE.match(who) or ORGANISATION.match(who))
