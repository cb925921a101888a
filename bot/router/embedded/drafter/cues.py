"""Words that tell what kind of meeting a sentence calls for, and what it is about."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Cue:
    """One way of calling for a kind of meeting."""

    kind: str
    pattern: re.Pattern[str]
    """Matches the sentence, and finds the matter in it (group `x`) where it can."""
    title: str = ""
    """With `{x}`; where empty, the sentence itself names the meeting."""
    goal: str = ""
    """With `{x}`; where empty, the plan's."""


def _cue(kind: str, pattern: str, title: str = "", goal: str = "") -> Cue:
    return Cue(kind, re.compile(pattern, re.IGNORECASE), title, goal)


SURE: tuple[Cue, ...] = (
    _cue(
        "incident",
        r".*\b(?:root cause|post-?mortem|(?:incident|accident) review)\b(?: (?:on|of|for|about|after) (?P<x>[^:]+?))?"
        r"(?:: .*| with .*| and .*)?$",
        "{x}: what happened",
    ),
    _cue("incident", r".*\b(?:went wrong|happens? again)\b(?P<x>)"),
    _cue(
        "retrospective",
        r".*\b(?:retrospective|retro|lessons learned|lessons learnt|look back|debrief)\b"
        r"(?: (?:on|of|for|about|after|at) (?P<x>[^:]+?))?"
        r"(?:: .*| with .*| and .*)?$",
        "Retrospective: {x}",
    ),
    _cue(
        "retrospective",
        r".*\b(?:do differently|how (?P<x>the .+?|(?:her|his|their) .+?) went)\b.*$",
        "Looking back: {x}",
    ),
    _cue(
        "conflict",
        r".*\bblam(?:e|es|ing) (?:each other|one another) for (?P<x>.+?)(?:,? (?:and|so) .*)?$",
        "{x}: how it goes on",
        "Agree on how we go on with {x}.",
    ),
    _cue(
        "conflict",
        r".*\b(?:back and forth|in circles|emailing|e-?mails?|threads?|messages|mails)\b.*? (?:about|over|on) "
        r"(?P<x>(?:the|our|who|which|how|what|where|when|whether)\b.+?)(?:,? (?:and|but|so|nobody|no one|still) .*)?$",
        "{x}",
    ),
    _cue(
        "contest",
        r".*?\b(?:both|all|each|everyone|everybody) (?:of (?:us|them) )?(?:needs?|wants?|claims?)(?P<x>) (?:the|it|one|our|that)\b",
    ),
    _cue(
        "kickoff",
        r"(?:.*\bkick (?:things|it|this) off\b.*? for|.*\bkick(?:ing)?[- ]?off(?: for| of)?"
        r"|.*\bstart(?:ing)? (?=an? new)) (?P<x>.+?)(?: with .*| and need.*)?$",
        "Kick-off: {x}",
    ),
    _cue(
        "one_to_one",
        r"(?:(?:have to|need to|must) )?(?:talk|speak) (?:to|with) (?P<x>(?-i:[A-Z])[\w'-]+(?: about [^,;]+)?)(?:[,;] .+)?$",
        "Conversation with {x}",
    ),
    _cue(
        "one_to_one",
        r"(?P<x>(?:an? |the |my )?(?:(?:performance|salary|mid-year|annual|yearly) review|appraisal)\b.*)",
        "{x}",
    ),
    _cue("one_to_one", r".*\b(?:1:1|one[- ](?:on|to)[- ]one)\b (?P<x>(?:with|about|on) [^,;]+)", "1:1 {x}"),
    _cue(
        "one_to_one",
        r".*\b(?:difficult feedback|feedback to|(?:their|his|her|my) (?:performance|career|work has)|one-on-one|1:1)\b"
        r"(?P<x>)",
    ),
    _cue(
        "ideas",
        r"(?:.*\b(?:brainstorm(?:ing)?(?: session)?(?! ideas)|(?<!any )ideas)\b)(?: from .+? (?:for|on|about)| for| on"
        r"| about)? (?P<x>.+?)(?: with .*)?$",
        "Ideas: {x}",
    ),
    _cue(
        "conflict",
        r".*? (?:see|sees) (?P<x>.+?) (?:completely |totally |quite |very |rather )?differently\b.*$",
        "{x}",
    ),
    _cue("retrospective", r".*\breflect on (?P<x>[^,;]+?)(?: with .*| and how .*)?$", "Looking back: {x}"),
    _cue("estimate", r".*\bestimat(?:e|es|ing)\b(?: (?:how big|how long))? (?P<x>.+?)(?: with .*)?$", "Estimate: {x}"),
    _cue("negotiation", r".*\b(?:negotiate|renegotiate|haggle)\b(?: (?:about|over))? (?P<x>.+?)(?: with .*)?$"),
    _cue(
        "agreement",
        r"(?:get|reach|find|create|bring) .*\b(?:alignment|aligned|agreement|agree)\b.*? (?:on|about|over) (?P<x>.+)$",
        "{x}",
    ),
    _cue(
        "conflict",
        r"(?:.*\b(?:disagree|can't agree|cannot agree|can not agree|don't agree|opinions differ(?: a lot)?"
        r"|conflict|dispute|tension|argu(?:e|ing)|(?:at|in a) (?:odds|row|war))\b"
        r"(?:.*?\b(?:on|about|over) (?P<x>.+?))?(?:,? (?:and|so|we need|which|this) .*)?$)",
        "{x}",
    ),
    _cue(
        "plan",
        r"(?:.*?\b(?:plan|organi[sz]e|coordinate|prepare|arrange|set up)) (?P<x>(?!b\b).+?)(?:,? (?:with|that will|who "
        r"will|between) .*)?$",
    ),
)
"""Cues that are surer than what a text means as a whole; the first that matches counts."""

UNSURE: tuple[Cue, ...] = (
    _cue(
        "conflict",
        r".*\b(?:resolve|settle|sort out|compromise|blam(?:e|ing)|fight(?:s|ing)?|untangle|unhappy|round in circles)\b"
        r"(?P<x>)",
    ),
    _cue("concerns", r".*\b(?:furious|upset|worried|worry|nervous|afraid|scared|rumou?rs?|uneasy|anxious)\b(?P<x>)"),
    _cue(
        "roles",
        r".*\b(?:hand(?:ing)? over|tak(?:e|ing) over|divide up|split up|share out|cover for|who does what|responsib|roles)"
        r"(?P<x>)",
    ),
    _cue(
        "training", r".*\b(?:explain|show .+ how|train(?:ing)?|teach|introduce .+ to the new|walk .+ through)\b(?P<x>)"
    ),
    _cue(
        "choice",
        r".*\b(?:decide|choose|pick|select|whether|weigh|pros and cons|debate|consensus|vote|build or buy"
        r"|competing|between|(?:should|shall) we .+ or)\b(?P<x>)",
    ),
    _cue(
        "priorities",
        r".*\b(?:priorit|roadmap|goals|objectives|okrs?|budget|backlog|sprint|estimate|estimating|targets)(?P<x>)",
    ),
    _cue("strategy", r".*\b(?:strategy|direction|vision)\b(?P<x>)"),
    _cue(
        "plan",
        r".*\b(?:plan(?:ning)?|coordinate|event|conference|workshop|launch|align(?:ed|ment)?|move|responsib)(?P<x>)",
    ),
    _cue("review", r".*\b(?:review|walk|demo|prototype|proposals?|present|design)\b(?P<x>)"),
    _cue(
        "news",
        r"(?:(?:I|we) have (?:some )?(?P<x>.+?),?(?: that| which)? (?:I|we)(?:'d)? (?:want|need|like|have) to "
        r"(?:share|show|present)\b.*)$",
        "{x}",
    ),
    _cue(
        "news",
        r"(?:.*\b(?:share|report|announce|tell|inform|notify|remind|update|let .+ know|metrics|figures|numbers"
        r"|results)\b)(?P<x>)",
    ),
)
"""Cues for what is left, where its meaning isn't clear either."""
