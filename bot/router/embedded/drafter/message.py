"""What an email says, before it has a greeting."""

from dataclasses import dataclass, replace

ANY_QUESTIONS = "If you have any questions, just reply to this email."
UNCLEAR = "Let me know if anything is unclear."
THANKS = "Thank you!"


@dataclass(frozen=True)
class Message:
    """Subject and text, whom it is for, and whether an answer is asked for."""

    subject: str
    text: str
    to: str = ""
    close: str = ""
    ask: bool = False
    """Whether an answer has to come by some day."""
    several: bool = True
    """Whether it is for more than one person, where nobody is named."""

    def addressed(self, to: str) -> "Message":
        """Take an addressee, unless there is one."""
        return self if self.to or not to else replace(self, to=to)
