"""What a meeting is called and what it is to reach: the decision that the request calls for, in its own words."""

import re

from bot.router.embedded.drafter.duration import without_duration
from bot.router.embedded.drafter.frame import VERB, Core, unframed
from bot.router.embedded.drafter.phrasing import bare, lower_first, sentence, upper_first
from bot.router.embedded.drafter.reading import LONGEST, Matter
from bot.router.embedded.drafter.shape import Shape

_DECIDING = re.compile(
    r"(?:decide|choose|pick|agree|resolve|settle|reach|define|set|prioriti[sz]e|negotiate|divide|split|find"
    r"|sort|work|figure"
    r"|determine|align|weigh|estimate|solve|draw up|select|untangle|clarify|discuss|debate|review|design|come "
    r"up|stop|drop|hash out)\b",
    re.IGNORECASE,
)
_MUST = r"(?:must|have to|has to|need to|needs to|should|ought to)"
_PLANNING = re.compile(
    r"(?:plan|organi[sz]e|coordinate|prepare|arrange|set up) (?P<x>.+?)(?:,? (?:with|between|together with) .*)?$",
    re.IGNORECASE,
)
_TALKING = re.compile(
    r"(?:discuss|debate|weigh(?: up)?|talk about|talk through) (?:together )?(?P<x>(?:how|what|who|which|when"
    r"|where|whether|why)\b.+)$",
    re.IGNORECASE,
)
_LEARNING = re.compile(
    r"(?:know|hear|learn|see|understand) (?P<x>(?:how|what|who|which|when|where|why)\b.+)$", re.IGNORECASE
)
_NAMED = re.compile(
    r"(?:the|an?|our|my|this|that|these|those|their|his|her|how|what|who|which|when|where)\b", re.IGNORECASE
)
_FINITE = re.compile(
    r"(?:^| )(?:[Ii]t|[Tt]his|we|We|I|[Tt]hey|is|are|was|were|has|have|had|will|can|must|should|need|needs|keep"
    r"|\w+n't)\b"
)
_A_FEW_WORDS = 8
_TALK_ABOUT = re.compile(
    r"(?:talk|speak) (?:to|with) .+? about (?P<x>(?!how\b|what\b|who\b|which\b|whether\b|why\b|when\b).+)$",
    re.IGNORECASE,
)
_WISH = re.compile(
    rf"(?:(?:I|we) (?:want|need) .+? to|.+? {_MUST}) (?P<decision>{_DECIDING.pattern}.*)$", re.IGNORECASE
)
_POINTING = re.compile(r"^(?:\w+ ){1,2}(?:it|them|this|that)(?: out)?$", re.IGNORECASE)
_SITUATION = re.compile(
    rf"(?P<situation>.+?)(?:,? (?:and|so)|,)(?: (?:we|I|they|(?:the|our|my) [\w ]{{1,30}}?|everybody|everyone))? "
    rf"(?:{_MUST}|want (?:.+? )?to|need .+? to|let's|let us) (?P<decision>(?!be\b).+)$",
    re.IGNORECASE,
)
_DUTY = re.compile(
    rf"(?:[\w'-]+ ){{1,5}}?{_MUST} (?P<decision>{_DECIDING.pattern}.*|{_PLANNING.pattern})", re.IGNORECASE
)
_INVOLVED = re.compile(
    r"\s+(?:that|who|which) (?:will|must|should|have to) (?:all )?be (?:involved|included|consulted)$", re.IGNORECASE
)
_ASIDE = re.compile(
    r"(?P<matter>.+?),? (?:and|but|since|because) (?:everybody|everyone|nobody|opinions|we all|they all|people) .+$"
    r"|(?P<before>.+?),? (?:and|so) (?:it|this|things?)(?: is| are|'s|'re) (?:getting|becoming) .+$"
    r"|(?P<clause>.+?),? (?:and |so )?(?:this|it|that) (?:has|needs|must)(?: to)? (?:stop|change|be \w+)$"
    r"|(?P<first>.+?), we need .+$",
    re.IGNORECASE,
)


def matter_of(core: Core) -> str:
    """Return the request without its end, and without asides such as "and everybody wants something else"."""
    text = without_duration(_INVOLVED.sub("", bare(core.text)))
    if match := _ASIDE.match(text):
        return str(next(filter(None, match.groups())))
    return text


def title_of(core: Core, shape: Shape, x: str) -> str:
    """Name the meeting: as its shape does, else by the decision, or by the matter itself."""
    if shape.title and ("{x}" not in shape.title or x):
        return upper_first(shape.title.format(x=x))
    text = matter_of(core)
    if match := _LEARNING.match(text):
        return upper_first(match["x"])
    if named := named_first(text):
        return upper_first(named)
    if not core.wanted:
        if match := _SITUATION.match(text):
            return upper_first(f"{match['situation']}: {match['decision']}")
        if match := _DUTY.match(text):
            return upper_first(match["decision"])
    return upper_first(text)


def named_first(text: str) -> str:
    """Return the matter that a sentence names before a colon: "The new process: each wants something else"."""
    match = re.match(r"(?P<named>[^:?!]{4,60}): \S", text)
    return "" if match is None or _FINITE.search(match["named"]) or VERB.match(text) else match["named"]


def goal_of(core: Core, shape: Shape, x: str) -> str:
    """Say what is to be reached; nothing where the request has no words."""
    if "{x}" in shape.goal and x:
        asked = re.match(r"(?:who|which|what|when|where|how|whether|why)\b", x)
        return f"Decide {x}." if asked and shape.goal == "Agree on {x}." else shape.goal.format(x=x)
    if shape.otherwise or (shape.goal and "{x}" not in shape.goal):
        return shape.otherwise or shape.goal
    if core.text.endswith("?"):
        return f"Answer this together: {core.text}"
    text = matter_of(core)
    return "" if not text else _to_do(text) if core.wanted else _to_settle(text)


def wished(matter: Matter) -> str:
    """Return the decision that a later sentence names, where the first only says how things are; else nothing."""
    first, *more = matter.sentences or ("",)
    if unframed(first).wanted or _DUTY.match(first) or _SITUATION.match(first):
        return ""
    wishes = (_WISH.match(bare(each)) for each in more if len(each) <= LONGEST)
    decision = next((wish["decision"] for wish in wishes if wish), "")
    return "" if not decision or _POINTING.search(decision) else _to_do(decision)


def _to_settle(text: str) -> str:
    """Turn what somebody says is so into the decision that it calls for."""
    if named := named_first(text):
        return f"Agree on {lower_first(named)}."
    if match := _SITUATION.match(text):
        decision = match["decision"]
        if _DECIDING.match(decision) and not _POINTING.search(decision):
            return _to_do(decision)
        text = match["situation"]
    elif match := _DUTY.match(text):
        return _to_do(match["decision"])
    short = not _FINITE.search(text) and len(text.split()) <= _A_FEW_WORDS
    return (
        f"{upper_first(text)}: agree on the next steps."
        if short
        else f"Agree on what to do about this: {lower_first(text)}."
    )


def _to_do(text: str) -> str:
    """Turn what somebody wants to do together into the decision that ends it."""
    if match := _PLANNING.match(text):
        return f"Agree on a plan for {match['x']}: what has to be done, who does it, and by when."
    if match := _TALK_ABOUT.match(text):
        return f"Come to a shared view of {match['x']}, and agree on what follows."
    if match := _TALKING.match(text):
        asked = match["x"]
        return f"Decide {asked}." if asked.startswith("whether") else f"Agree on {asked}."
    if match := _LEARNING.match(text):
        return f"Understand {match['x']}, and agree on what follows."
    return sentence(text) if _DECIDING.match(text) else f"Agree on {_object(text)}."


def _object(text: str) -> str:
    """Turn what is to be done, or only named, into what one can agree on."""
    if _NAMED.match(text):
        return lower_first(text)
    return f"how we {text[:1].lower()}{text[1:]}" if VERB.match(text) else f"what to do about this: {lower_first(text)}"


def situation(text: str) -> str:
    """Return what a sentence says is so, without the wish after it; nothing where it says no such thing."""
    if named := named_first(text):
        return upper_first(text[len(named) + 1 :].strip())
    match = _SITUATION.match(bare(text))
    return match["situation"] if match else ""
