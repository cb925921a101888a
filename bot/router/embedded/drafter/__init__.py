"""The deterministic drafter: a careful colleague's sketch of an email or an agenda, with no model.

It uses the person's own facts word for word, leaves `[what only the person knows]` where one is missing, and invents
nothing. What it doesn't understand it passes on as it is. It writes English, Spanish, French, German and Portuguese;
in any other language it adds no prose at all.
"""

from bot.draft import Draft, Kind
from bot.router.embedded.drafter import plain
from bot.router.embedded.drafter.agenda import write_agenda
from bot.router.embedded.drafter.email import write_email
from bot.router.embedded.drafter.languages import LANGUAGES, mail, meeting
from bot.router.embedded.drafter.reading import read

__all__ = ["draft"]


def draft(text: str, kind: Kind, kind_of_meeting: str | None = None) -> Draft:
    """Draft what a request asks for; never fails, and the same text always gives the same draft.

    `text` is what the router got: the person's words, then perhaps the labelled stakeholders and agenda items.
    `kind_of_meeting` is what it calls for, where somebody knows that; else the drafter goes by the words.
    """
    matter = read(text)
    if matter.language == "en":
        return write_email(matter) if kind is Kind.EMAIL else write_agenda(matter, kind_of_meeting)
    language = LANGUAGES.get(matter.language or "")
    if language is None:
        return plain.email(matter) if kind is Kind.EMAIL else plain.agenda(matter)
    if kind is Kind.EMAIL:
        return mail.write_email(matter, language)
    return meeting.write_agenda(matter, language, kind_of_meeting)
