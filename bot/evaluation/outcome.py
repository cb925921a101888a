"""What became of one labelled request: plain frozen data, one line of a run's journal."""

from pydantic import BaseModel, ConfigDict, Field

from bot.answer import Usage
from bot.labelled import FALLBACK

UNKNOWN = "unknown"
"""What a reply counts as whose headers name no route, or none that the definition knows."""


class Judgement(BaseModel):
    """What another model thinks of a draft, from 1 to 5; `failed` where it gave no usable answer."""

    model_config = ConfigDict(frozen=True)

    completeness: int | None = Field(default=None, ge=1, le=5)
    correctness: int | None = Field(default=None, ge=1, le=5)
    reason: str = ""
    failed: bool = False
    cost_usd: float | None = None


class Outcome(BaseModel):
    """One request, what was expected, and what came."""

    model_config = ConfigDict(frozen=True)

    query: str
    expected: str
    borderline: bool = False
    lang: str | None = None
    route: str = UNKNOWN
    """The matched task's name, `fallback` or `unknown`."""
    error: str | None = None
    """The class name of what went wrong; a row with one has no route to score, except where the text broke off."""
    model: str | None = None
    usage: Usage | None = None
    cost_usd: float | None = None
    seconds_to_verdict: float = 0.0
    seconds: float = 0.0
    draft: str = ""
    contradicts: bool = False
    """The prose says the other verdict than the route."""
    wrong_kind: bool = False
    """The draft is of the other kind than the routed task writes."""
    variants: dict[str, str] = Field(default_factory=dict)
    """The route of each rewording, by the rewording's name."""
    variants_cost_usd: float | None = None
    """An upper estimate: each rewording is stopped once its route is known, and counted like the whole answer."""
    judgement: Judgement | None = None

    @property
    def routed(self) -> bool:
        """Whether there is a route to score: the router answered."""
        return self.error is None or self.route != UNKNOWN

    @property
    def right(self) -> bool:
        """Whether the route is the expected one; what is borderline may also fall back."""
        return self.route == self.expected or (self.borderline and self.route == FALLBACK)

    @property
    def spent_usd(self) -> float:
        """All that this row is estimated to have cost; what isn't known counts as nothing."""
        judging = self.judgement.cost_usd if self.judgement else None
        return sum(filter(None, (self.cost_usd, self.variants_cost_usd, judging)))

    @property
    def flips(self) -> int:
        """How many rewordings changed the route."""
        return sum(route != self.route for route in self.variants.values())
