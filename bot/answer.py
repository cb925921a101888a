"""The answer: the verdict, the draft and how it came about."""

from pydantic import BaseModel, ConfigDict

from bot.draft import Draft, Kind
from bot.verdict import Verdict

BUILT_IN_DRAFTER = "embedded-drafter"
"""What the embedded router names as its model where none wrote."""


class Usage(BaseModel):
    """Tokens, as the service counted them."""

    model_config = ConfigDict(frozen=True)

    prompt_tokens: int = 0
    completion_tokens: int = 0
    total_tokens: int = 0


class Facts(BaseModel):
    """How an answer came about; None where the service didn't say."""

    model_config = ConfigDict(frozen=True)

    router: str
    """The router's name, or "embedded router"."""
    route: str | None = None
    """The task that the router matched, as it named it; `fallback`; None where it named none or wasn't asked."""
    model: str | None = None
    request_id: str | None = None
    """The service's id of the call, for whoever asks its support."""
    usage: Usage | None = None
    cost_usd: float | None = None
    """An estimate from the dated price table; None where the model's price isn't known."""
    seconds_to_verdict: float = 0.0
    seconds: float = 0.0
    rewritten: bool = False
    """The first text was of the other kind: it was stopped, and the routed task's pool was asked directly."""


class Answer(BaseModel):
    """What the person gets; `asked_for` is set where the person, not the router, chose the kind of draft."""

    model_config = ConfigDict(frozen=True)

    verdict: Verdict
    draft: Draft
    facts: Facts
    asked_for: Kind | None = None
