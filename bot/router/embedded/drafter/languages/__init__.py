"""The languages besides English that the drafter writes in their own words."""

from bot.router.embedded.drafter.languages import de, de_meetings, es, es_meetings, fr, fr_meetings, pt, pt_meetings
from bot.router.embedded.drafter.languages.language import Language

LANGUAGES = {
    "de": Language(de.MAIL, de_meetings.MEETING, de.ARTICLES, de.DANGLING, de.ORDINARY),
    "es": Language(es.MAIL, es_meetings.MEETING, es.ARTICLES, es.DANGLING, es.ORDINARY),
    "fr": Language(fr.MAIL, fr_meetings.MEETING, fr.ARTICLES, fr.DANGLING, fr.ORDINARY),
    "pt": Language(pt.MAIL, pt_meetings.MEETING, pt.ARTICLES, pt.DANGLING, pt.ORDINARY),
}
