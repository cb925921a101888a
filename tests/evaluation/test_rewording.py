"""The same request in other clothes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.evaluation.rewording import rewordings
from bot.labelled import LabelledRequest
from bot.request import MAX_CHARACTERS


def _of(query: str, lang: str | None = None) -> dict[str, str]:
    return rewordings(LabelledRequest(query, "write_email", lang=lang))


def test_the_four_rewordings() -> None:
    """A request is mistyped, politely framed, written as bullets, and in capitals."""
    made = _of("Tell everyone the office is closed on Friday. Remind them of the alarm code.", "en")
    assert list(made) == ["typos", "polite", "bullets", "capitals"]
    assert made["polite"].startswith("Hi there")
    assert made["polite"].endswith("Remind them of the alarm code. Thank you so much!")
    assert made["bullets"] == "- Tell everyone the office is closed on Friday.\n- Remind them of the alarm code."
    assert made["capitals"] == "TELL EVERYONE THE OFFICE IS CLOSED ON FRIDAY. REMIND THEM OF THE ALARM CODE."


def test_typos_change_few_words_and_lose_no_letter() -> None:
    """About one word in six is mistyped; each keeps its letters, the first and the last of them in place."""
    query = "Please remind everybody about changing their passwords before Thursday because access will stop then"
    words, mistyped = query.split(), _of(query)["typos"].split()
    changed = [(was, became) for was, became in zip(words, mistyped, strict=True) if was != became]
    assert 1 <= len(changed) <= 3
    for was, became in changed:
        assert (was[0], was[-1], sorted(was)) == (became[0], became[-1], sorted(became))


@pytest.mark.parametrize(
    ("lang", "thanks"), [("de", "Vielen Dank"), ("fr", "Merci"), ("es", "Gracias"), ("pt", "obrigado")]
)
def test_politeness_in_the_requests_language(lang: str, thanks: str) -> None:
    """The polite frame is in the language of the request."""
    assert thanks.casefold() in _of("x", lang)["polite"].casefold()


def test_no_manners_in_an_unknown_language() -> None:
    """In a language whose manners aren't known, no other language's are put in."""
    assert "polite" not in _of("Kerro kaikille.", "fi")


def test_japanese() -> None:
    """Where there are no capitals and no words to mistype, those rewordings are left out; sentences still end."""
    assert set(_of("会議は中止です。皆に伝えてください。", "ja")) == {"polite", "bullets"}


@given(st.text(min_size=1, max_size=200).filter(str.strip), st.sampled_from(["en", "ja", "sv", None]))
def test_any_request(query: str, lang: str | None) -> None:
    """Any request has rewordings that differ from it, fit, and are the same each time."""
    made = _of(query, lang)
    assert query not in made.values()
    assert all(len(text) <= MAX_CHARACTERS for text in made.values())
    assert made == _of(query, lang)


def test_a_long_request_isnt_made_too_long() -> None:
    """What would be longer than a request may be is left out."""
    assert "polite" not in _of("a" * MAX_CHARACTERS)
