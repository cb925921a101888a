"""The verdict: what the route that the router took means to a person."""

from enum import StrEnum


class Verdict(StrEnum):
    """Email, meeting, or unsure where the router matched no task."""

    EMAIL = "email"
    MEETING = "meeting"
    UNSURE = "unsure"

    @property
    def sentence(self) -> str:
        """The sentence that the person reads first."""
        return _SENTENCES[self]


_SENTENCES = {
    Verdict.EMAIL: "This could be an email.",
    Verdict.MEETING: "This warrants a meeting.",
    Verdict.UNSURE: "The router didn't decide: this could go either way.",
}
