"""Drafts in Spanish, French, German and Portuguese: in the request's own language, with its own facts."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.draft import Agenda, Email, Kind
from bot.labelled import FALLBACK
from bot.router.definition import load
from bot.router.embedded.drafter import draft
from bot.router.embedded.drafter.detection import language_of
from tests.support.labelled_requests import tune

LANGUAGES = ("es", "fr", "de", "pt")
ROWS = [
    pytest.param(row.query, row.lang, id=f"{row.lang}-{number}")
    for number, row in enumerate((*load().labelled, *tune()))
    if row.lang in LANGUAGES and row.expected_route != FALLBACK and language_of(row.query) == row.lang
]
ENGLISH = re.compile(r"\b(?:Best regards|Hi all|Your name|If you have any questions|Decisions and next steps)\b")


@pytest.mark.parametrize(
    ("request_text", "subject", "said"),
    [
        ("Avisa a los padres de que mañana no hay comedor.", "Mañana no hay comedor", "Estimados padres:"),
        ("Prévenir les abonnés que la piscine ferme le 2 mai.", "La piscine ferme le 2 mai", "Chers abonnés,"),
        (
            "Die Sitzung am Montag fällt aus, bitte allen Bescheid geben.",
            "Die Sitzung am Montag fällt aus",
            "Hallo zusammen,",
        ),
        ("Avisar os condóminos de que a água vai faltar na terça.", "A água vai faltar na terça", "Caros condóminos,"),
    ],
)
def test_what_is_to_be_told(request_text: str, subject: str, said: str) -> None:
    """Those that the request names are greeted, and told what they are to know, not that they are to be told."""
    written = draft(request_text, Kind.EMAIL)
    assert isinstance(written, Email)
    assert written.subject == subject
    assert written.body.startswith(said)
    assert f"{subject[1:]}." in written.body


@pytest.mark.parametrize(("text", "lang"), ROWS)
def test_every_request_has_a_draft(text: str, lang: str) -> None:
    """A subject that fits, no English sentence, every figure of the request and no other, minutes that add up."""
    email, agenda = draft(text, Kind.EMAIL), draft(text, Kind.AGENDA)
    assert isinstance(email, Email)
    assert isinstance(agenda, Agenda)
    assert 0 < len(email.subject) <= 60
    assert not ENGLISH.search(f"{email.as_text()}\n{agenda.as_text()}"), lang
    figures = set(re.findall(r"\d+", re.sub(r"^\s*\d{1,2}[.)]\s", "", text, flags=re.MULTILINE)))  # no list's numbers
    assert set(re.findall(r"\d+", email.as_text())) == figures
    assert figures <= set(re.findall(r"\d+", agenda.as_text()))
    assert sum(item.minutes or 0 for item in agenda.items) == agenda.duration_minutes


@given(
    st.sampled_from(["Necesito que ", "Il faut que ", "Ich muss ", "Preciso de "]),
    st.text(max_size=200),
    st.sampled_from(Kind),
)
def test_any_text(start: str, text: str, kind: Kind) -> None:
    """Whatever follows the first words, there is a draft of the kind that was asked for."""
    assert draft(start + text, kind).kind == kind
