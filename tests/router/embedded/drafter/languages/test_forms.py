"""The grammar that turns what somebody is to do, or what is so, into what readers are told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.draft import Kind
from bot.draft_parser import marked_kind
from bot.router.embedded.drafter import draft
from bot.router.embedded.drafter.detection import language_of
from bot.router.embedded.drafter.languages.german_clauses import impersonal, main_clause, question, without_zu
from tests.router.embedded.drafter.languages.test_emails import CASES


@pytest.mark.parametrize(
    ("clause", "said"),
    [
        ("wir am Freitag früher schließen", "wir schließen am Freitag früher"),
        ("die Lieferung am 12. Mai ankommt", "die Lieferung kommt am 12. Mai an"),
        ("der Umzug der Server am Montag beginnt", "der Umzug der Server beginnt am Montag"),
        ("Max und Anna morgen nicht kommen", "Max und Anna kommen morgen nicht"),
        ("die Stundenzettel bis Donnerstag abzugeben sind", "die Stundenzettel sind bis Donnerstag abzugeben"),
        ("wir morgen zu sind wegen Inventur", "wir sind morgen zu wegen Inventur"),
        ("gestern niemand da war", None),
    ],
)
def test_a_clause_becomes_a_sentence(clause: str, said: str | None) -> None:
    """The verb moves behind the subject; where the subject or the verb isn't certain, nothing is guessed."""
    assert main_clause(clause) == said


def test_other_german_forms() -> None:
    """Questions begin with the verb, "zu" goes, and whose it is stays open."""
    assert question("die Lieferung morgen ankommt") == "Kommt die Lieferung morgen an"
    assert question("sie kommt, wenn es regnet") is None
    assert without_zu("das Formular auszufüllen") == "das Formular ausfüllen"
    assert without_zu("das Formular ist da") is None
    assert impersonal("ihre neuen Stunden und seinen Bericht") == "die neuen Stunden und den Bericht"


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Hacer follow-up del meeting con el feedback del sprint", "es"),
        ("Le meeting du sprint est reporté, feedback par Slack", "fr"),
        ("Feedback zum Sprint-Meeting bitte bis Freitag", "de"),
        ("O meeting do sprint foi adiado, mandem feedback", "pt"),
        ("Share the sprint feedback after the meeting", "en"),
        ("El equip es reunirà divendres amb els clients", None),
        ("Proszę powiedzieć zespołowi, że biuro jest zamknięte w piątek.", None),
        ("L'ufficio è chiuso venerdì, per favore avvisa gli altri", None),
        ("金曜日はオフィスが閉まります", None),
        ("", None),
    ],
)
def test_languages_are_told_apart_by_their_small_words(text: str, lang: str | None) -> None:
    """English loan words don't make a text English, and other languages are none of the five."""
    assert language_of(text) == lang


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize(
    "text",
    [
        "Nos tenemos que " * 31,
        "Negociar o contrato com o distribuidor, " * 12,
        "Préparer le congrès avec les " * 17,
        "Wir müssen uns gemeinsam " * 19,
        "que " * 120,
        "dass Die " * 55,
    ],
)
def test_sentences_said_over_and_over_are_drafted(text: str, kind: Kind) -> None:
    """A text made to be hard on patterns ends in a draft (within the test's time limit)."""
    assert draft(text, kind).kind is kind


WORDS = sorted({word for _, text, _, _ in CASES for word in text.split()} | {"\n", "- ", ",", "?", "1."})


@pytest.mark.parametrize("kind", list(Kind))
@given(words=st.lists(st.sampled_from(WORDS), max_size=30))
def test_any_mix_of_such_words_makes_a_draft(kind: Kind, words: list[str]) -> None:
    """Patterns that half match don't break it."""
    assert marked_kind(draft(" ".join(words), kind).as_text()) is kind
