"""What a meeting is to reach: the decision that the request calls for, in its own words."""

import re

from bot.router.embedded.drafter.clauses import (
    ASKING,
    DECIDING,
    DUTY,
    FINITE,
    MUST,
    PLANNING,
    SITUATION,
    TALKING,
    THEN,
    WH,
    alone,
    matter_of,
    named_first,
)
from bot.router.embedded.drafter.cues import Cue
from bot.router.embedded.drafter.frame import Core, unframed
from bot.router.embedded.drafter.phrasing import bare, lower_first, sentence
from bot.router.embedded.drafter.plans import Plan
from bot.router.embedded.drafter.reading import LONGEST, Matter

_LEARNING = re.compile(r"(?:know|hear|learn|see|understand|find out|go through)\b", re.IGNORECASE)
_NAMED = re.compile(r"(?:the|an?|our|my|this|that|these|those|their|his|her)\b", re.IGNORECASE)
_WISH = re.compile(
    rf"(?:(?:I|we)(?:'d)? (?:want|need|like|love) .+? to|.+? {MUST}|let's|let us"
    rf"|(?:can|could|shall|should) we) (?:(?:sit|sit down|meet|get together|come together)(?: \w+)? (?:and|to) )?"
    rf"(?P<decision>{DECIDING.pattern}.*)$",
    re.IGNORECASE,
)
_CLEFT = re.compile(rf"^(\w+(?: out)?) (?:is|are) (?={WH}\b)", re.IGNORECASE)
"""What "what we have to sort is who …" leaves of its beginning."""
_POINTING = re.compile(r"^(?:\w+ ){1,2}(?:it|them|this|that)(?: out)?$|^(?:agree|decide)$", re.IGNORECASE)
_DO_WE = r"(?P<aux>do|should|shall|can|could|will|would|are|must) (?P<who>we|I|they)\b"
_WE_DO = re.compile(
    rf"\b(?P<wh>{WH}\b(?: (?!do\b|does\b|did\b)[\w'-]+){{0,6}}?) {_DO_WE}",
    re.IGNORECASE,
)
_YES_NO = re.compile(rf"{_DO_WE} (?P<rest>.+)$", re.IGNORECASE)


def goal_of(core: Core, plan: Plan, cue: Cue | None, x: str) -> str:
    """Say what is to be reached: the decision that the request names, else what such a meeting is for."""
    if x and cue and cue.goal and cue.kind == plan.kind:
        return cue.goal.format(x=lower_first(x))
    if x and plan.goal and not (plan.kind == "plan" and not PLANNING.match(matter_of(core))):
        return f"{_verb(x)} {x}." if re.match(rf"{WH}\b", x, re.IGNORECASE) else plan.goal.format(x=lower_first(x))
    if core.text.rstrip().endswith("?"):
        return _answered(core.text.strip())
    text = matter_of(core)
    return (_to_do(text, plan) if core.wanted else _to_settle(text, plan)) or plan.otherwise


def wished(matter: Matter) -> str:
    """Return the decision that a later sentence names, where the first only says how things are; else nothing."""
    first, *more = matter.sentences or ("",)
    if unframed(first).wanted or DUTY.match(first) or SITUATION.match(first) or first.rstrip().endswith("?"):
        return ""
    wishes = (_WISH.match(bare(each)) for each in more if len(each) <= LONGEST)
    decision = next((wish["decision"] for wish in wishes if wish), "")
    decision = _CLEFT.sub(r"\1 ", decision)
    return "" if not decision or _POINTING.search(decision) else _decision(decision)


def _to_settle(text: str, plan: Plan) -> str:
    """Turn what somebody says is so into the decision that it names, or nothing."""
    if named := named_first(text):
        # A word that may be a name or not can't stand in the middle of a sentence.
        sure = plan.goal and named[:1].lower() == lower_first(named)[:1]
        return plan.goal.format(x=lower_first(named)) if sure else ""
    match = SITUATION.match(text) or DUTY.match(text)
    if match and DECIDING.match(match["decision"]) and not _POINTING.search(match["decision"]):
        return _decision(match["decision"])
    return ""


def _to_do(text: str, plan: Plan) -> str:
    """Turn what somebody wants to do together into the decision that ends it; nothing where it names none."""
    if match := THEN.match(text):
        text = match["decision"]
    if match := PLANNING.match(text):
        return f"Agree on a plan for {match['x']}: what has to be done, who does it, and by when."
    if DECIDING.match(text) or ASKING.match(text):
        match = TALKING.match(text)
        if match and plan.goal and not ASKING.match(text):
            return plan.goal.format(x=lower_first(alone(match["x"])))
        return _decision(text)
    if match := TALKING.match(text):
        return plan.goal.format(x=lower_first(alone(match["x"]))) if plan.goal else ""
    if _NAMED.match(text) and plan.goal and not FINITE.search(text):
        return plan.goal.format(x=lower_first(alone(text)))
    return ""


def _decision(text: str) -> str:
    """Write a decision as a goal: "talk about how we react" ends in agreeing on how we react."""
    if match := ASKING.match(text):
        asked = alone(match["x"])
        if _LEARNING.match(text):
            return f"Understand {asked}, and agree on what follows."
        return f"{'Decide' if text[:6].casefold() == 'decide' else _verb(asked)} {asked}."
    return sentence(alone(text))


def _verb(asked: str) -> str:
    return "Agree on" if re.match(r"(?:how|what)\b", asked, re.IGNORECASE) else "Decide"


def _answered(question: str) -> str:
    """Turn a question that a group asks itself into the decision that answers it."""
    asked = bare(question).rstrip("? ")
    if "?" in asked:
        return f"Answer this together: {question}"
    if match := _YES_NO.match(asked):
        return f"Decide whether {_turned(match)} {match['rest']}."
    if re.match(rf"{WH}\b", asked, re.IGNORECASE) and _WE_DO.match(asked):
        turned = _WE_DO.sub(lambda match: f"{match['wh']} {_turned(match)}", asked)
        return f"{_verb(turned)} {turned[:1].lower()}{turned[1:]}."
    return f"Answer this together: {question}"


def _turned(match: re.Match[str]) -> str:
    """Put who acts before the verb, as a clause has it: "should we" becomes "we should"."""
    verb = match["aux"].lower()
    return match["who"] if verb == "do" else f"{match['who']} {verb}"
