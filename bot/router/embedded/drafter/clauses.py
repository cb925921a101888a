"""What a sentence about a meeting is made of: the situation, what is to be decided, asked or talked about, with whom."""

import re

from bot.router.embedded.drafter.duration import without_duration
from bot.router.embedded.drafter.frame import VERB, Core
from bot.router.embedded.drafter.phrasing import bare, upper_first

WH = r"(?:how|what|who|which|when|where|whether|why|whose)"
DECIDING = re.compile(
    r"(?:decide|choose|pick|agree|resolve|settle|reach|define|set|prioriti[sz]e|negotiate|divide|split|find|share out"
    r"|sort|work|figure|determine|align|weigh|estimate|solve|draw up|select|untangle|clarify|discuss|debate|review"
    r"|design|come up|stop|drop|hash out|rank|cut|save|fix|go through|think about|list|close on|get to (?:one|a|an)|come (?:up|out) with|improve|rethink|redesign|rewrite|map|assign|distribute)\b",
    re.IGNORECASE,
)
MUST = r"(?:must|have to|has to|need to|needs to|should|ought to|got to|gotta)"
PLANNING = re.compile(
    r"(?:plan|organi[sz]e|coordinate|prepare|arrange|set up) (?P<x>(?!b\b).+?)(?:,? (?:with|between|together with) .*)?$",
    re.IGNORECASE,
)
ASKING = re.compile(
    rf"(?:discuss|debate|weigh(?: up)?|talk(?: about| through)?|think about|go through|list|look at|figure out|work out|sort out|find out"
    rf"|agree(?: on)?|decide(?: on)?|settle|understand|clarify|know|hear|learn|see)(?: together)?(?: (?:with|from) [\w' ]{{1,40}}?)? (?P<x>{WH}\b.*)$",
    re.IGNORECASE,
)
TALKING = re.compile(
    r"(?:discuss|debate|weigh(?: up)?|talk about|talk through|talk|go over|go through|look at|speak about|brainstorm(?: about"
    r"| on)?) (?P<x>.+)$",
    re.IGNORECASE,
)
THEN = re.compile(
    r"(?P<talk>(?:go|look|talk|walk|sit|read|run|think|meet|review|discuss|compare|weigh)\b.*?),? and (?:then )?(?P<decision>"
    r"(?:decide|choose|settle|agree|pick|select|vote|figure|work out|find|sort|draw up|rank|haggle|divide|split)\b.+)$",
    re.IGNORECASE,
)
SITUATION = re.compile(
    rf"(?P<situation>.+?)(?:,? (?:and|so)|,)(?: (?:we|I|they|(?:the|our|my) [\w ]{{1,30}}?|everybody|everyone))? "
    rf"(?:{MUST}|want (?:.+? )?to|need .+? to|let's|let us) (?P<decision>(?!be\b).+)$",
    re.IGNORECASE,
)
DUTY = re.compile(rf"(?:[\w'-]+ ){{1,5}}?{MUST} (?P<decision>{DECIDING.pattern}.*|{PLANNING.pattern})", re.IGNORECASE)
FINITE = re.compile(
    r"(?:^| )(?:[Ii]t|[Tt]his|we|We|I|[Tt]hey|is|are|was|were|has|have|had|will|can|must|should|need|needs|keep|\w+n't)\b"
)
_WITH = re.compile(
    r"(?<! up)(?<! out)(?<!deal)(?<!work)(?<!start)(?<!begin)(?<!happy)(?<! go)(?<! do),? (?:together )?with "
    r"(?!.*\b(?:what|how|who|which|when|where|why|whether|that|about|on|in|for|to|we|they|until|before|after|because|if|a|an)\b)"
    r"[\w' ,&-]+$",
    re.IGNORECASE,
)
_TOGETHER = re.compile(
    r"^(?:(?:all )?(?:get together|sit down|meet|come together|put our heads together|get (?:everyone|everybody|us all"
    r"|people|them|both sides|the \w+) (?:together|in a room|round a table|around a table|in one room))"
    r"(?: (?:today|tomorrow|soon|again|once|in person|as a group|this week|next week))?(?: with [\w' ,&-]+?)?"
    r"(?: (?:to|and)|,) )| as a (?:group|team)(?= )|(?<=decide) together|(?<=\w\w) jointly(?= )",
    re.IGNORECASE,
)
_INVOLVED = re.compile(
    r"\s+(?:that|who|which) (?:will|must|should|have to) (?:all )?be (?:involved|included|consulted)$", re.IGNORECASE
)
_ASIDE = re.compile(
    r"(?P<matter>.+?),? (?:and|but|since|because) (?:everybody|everyone|nobody|opinions|we all|they all|people) .+$"
    r"|(?P<before>.+?),? (?:and|so) (?:it|this|things?|that)(?: is| are|'s|'re) (?!not\b).+$"
    r"|(?P<clause>.+?),? (?:and |so )?(?:this|it|that) (?:has|needs|must)(?: to)? (?:stop|change|be \w+)$"
    r"|(?P<first>.+?),(?: and)? we need (?:a (?:decision|meeting|talk|call|solution)|an answer|clarity|to (?:talk|meet|decide"
    r"|(?:settle|resolve|fix|solve) (?:it|this|that)|sort (?:it|this|that) out))(?: .{0,20})?$",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^(?:(?:subject|re|fwd?): ?)+", re.IGNORECASE)
_FEW_WORDS = 3


def matter_of(core: Core) -> str:
    """Return the request without its end, and without asides such as "and everybody wants something else"."""
    text = _TOGETHER.sub("", without_duration(_INVOLVED.sub("", bare(_LABEL.sub("", core.text)))))
    if match := _ASIDE.match(text):
        return str(next(filter(None, match.groups())))
    return text


def named_first(text: str) -> str:
    """Return the matter that a sentence names before a colon: "The new process: each wants something else"."""
    match = re.match(r"(?P<named>[^:?!]{4,60}): \S", text)
    return "" if match is None or FINITE.search(match["named"]) or VERB.match(text) else match["named"]


def situation(text: str) -> str:
    """Return what a sentence says is so, without the wish after it; nothing where it says no such thing."""
    if named := named_first(text):
        return upper_first(text[len(named) + 1 :].strip())
    match = SITUATION.match(bare(text))
    return match["situation"] if match else ""


def talked_of(text: str) -> str:
    """Return what is talked of before something is decided: "go through the offers and pick one"."""
    match = THEN.match(text)
    return str(match["talk"]) if match else text


def alone(text: str) -> str:
    """Leave out with whom, which the list of attendees says."""
    short = _WITH.sub("", text)
    return short if len(short.split()) >= _FEW_WORDS else text
