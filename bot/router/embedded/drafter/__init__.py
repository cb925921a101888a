"""The deterministic drafter: a careful colleague's sketch of an email or an agenda, with no model.

It uses the person's own facts word for word, leaves `[what only the person knows]` where one is missing, and invents
nothing. What it doesn't understand it passes on as it is. In another language than English it adds no prose at all.
"""

from bot.draft import Draft, Kind
from bot.router.embedded.drafter import plain
from bot.router.embedded.drafter.agenda import write_agenda
from bot.router.embedded.drafter.email import write_email
from bot.router.embedded.drafter.reading import read

__all__ = ["draft"]


def draft(text: str, kind: Kind) -> Draft:
    """Draft what a request asks for; never fails, and the same text always gives the same draft.

    `text` is what the router got: the person's words, then perhaps the labelled stakeholders and agenda items.
    """
    matter = read(text)
    if kind is Kind.EMAIL:
        return write_email(matter) if matter.language == "en" else plain.email(matter)
    return write_agenda(matter) if matter.language == "en" else plain.agenda(matter)
