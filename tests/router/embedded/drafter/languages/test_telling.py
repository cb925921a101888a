"""German and French requests that say who is to be told: that is for the writer, and the email greets them."""

import pytest

from bot.draft import Agenda, Email, Kind
from bot.router.embedded.drafter import draft
from bot.router.embedded.drafter.languages.de_people import between, whole


@pytest.mark.parametrize(
    ("text", "subject", "body"),
    [
        (
            (
                "Die Erntehelfer sind ab 4. September in der alten Schule untergebracht. "
                "Sag das bitte dem Vermittler in Arad."
            ),
            "Die Erntehelfer sind ab 4. September in der alten Schule",
            "Guten Tag,\n\ndie Erntehelfer sind ab 4. September in der alten Schule untergebracht.\n\nViele Grüße",
        ),
        (
            "AU bis Freitag, bin krank, bitte weitersagen",
            "AU bis Freitag, bin krank",
            "Hallo zusammen,\n\nAU bis Freitag, bin krank.\n\n",
        ),
        (
            "Die Preise gehen ab Januar um 8 % rauf, das müssen unsere langjährigen Kunden erfahren.",
            "Die Preise gehen ab Januar um 8 % rauf",
            "Liebe Kundinnen und Kunden,\n\ndie Preise gehen ab Januar um 8 % rauf.\n\n",
        ),
        (
            "Ans Kollegium: die Matura-Aufsichten sind eingeteilt, tauschen darf man, aber bis Mittwoch melden.",
            "Die Matura-Aufsichten sind eingeteilt, tauschen darf man",
            (
                "Liebe Kolleginnen und Kollegen,\n\ndie Matura-Aufsichten sind eingeteilt, "
                "tauschen darf man, aber bis Mittwoch melden."
            ),
        ),
        (
            "Sag bitte allen auf Station 3, dass ab 1.12. die neuen Besuchszeiten gelten: täglich 14 bis 19 Uhr.",
            "Ab 1.12. gelten die neuen Besuchszeiten",
            "Hallo an alle auf Station 3,\n\nab 1.12. gelten die neuen Besuchszeiten: täglich 14 bis 19 Uhr.",
        ),
        (
            "Kannst du dem Hausmeister schreiben, dass in Raum 112 die Heizung pfeift?",
            "In Raum 112 pfeift die Heizung",
            "Guten Tag,\n\nin Raum 112 pfeift die Heizung.",
        ),
        (
            "Charge 11 ist gesperrt, nicht ausliefern. Versand muss das vor 14 Uhr wissen.",
            "Charge 11 ist gesperrt, nicht ausliefern",
            "Charge 11 ist gesperrt, nicht ausliefern.\n\nVersand muss das vor 14 Uhr wissen.",
        ),
        (
            "Wir nehmen keine Aufträge mehr an. Freundlich, aber bestimmt.",
            "Wir nehmen keine Aufträge mehr an",
            "Hallo zusammen,\n\nwir nehmen keine Aufträge mehr an.\n\nViele Grüße",
        ),
        (
            "Le nouveau menu de la cantine en pièce jointe, à faire suivre aux directrices des quatre écoles.",
            "Le nouveau menu de la cantine en pièce jointe",
            "Bonjour aux directrices des quatre écoles,\n\nLe nouveau menu de la cantine en pièce jointe.\n\nBien",
        ),
        (
            "C'est tranché : le bal aura lieu sous la halle. Reste à le dire à l'orchestre et au traiteur.",
            "C'est tranché : le bal aura lieu sous la halle",
            "Bonjour à l'orchestre et au traiteur,\n\nC'est tranché : le bal aura lieu sous la halle.\n\nBien",
        ),
        (
            "Pour info aux magasiniers : inventaire tournant dès lundi, allées D et E d'abord",
            "Inventaire tournant dès lundi, allées D et E d'abord",
            "Bonjour aux magasiniers,\n\nInventaire tournant dès lundi, allées D et E d'abord.",
        ),
        (
            "Avisez les locataires du 1450 que l'eau chaude est coupée mardi de 9 à midi.",
            "L'eau chaude est coupée mardi de 9 à midi",
            "Chers locataires du 1450,\n\nL'eau chaude est coupée mardi de 9 à midi.",
        ),
        (
            "Le nouveau directeur a l'habitude de dire bonjour par une lettre.",
            "Le nouveau directeur a l'habitude de dire bonjour",
            "Bonjour à tous,\n\nLe nouveau directeur a l'habitude de dire bonjour par une lettre.",
        ),
        (
            "Plainte à la commune : les poubelles restent jusqu'au lundi. Poli mais pas mou.",
            "Plainte à la commune : les poubelles restent jusqu'au lundi",
            "Plainte à la commune : les poubelles restent jusqu'au lundi.\n\nBien",
        ),
    ],
)
def test_who_is_to_be_told_is_greeted(text: str, subject: str, body: str) -> None:
    """What is for the writer alone isn't in the text; where a figure would get lost, the sentence stands as written."""
    written = draft(text, Kind.EMAIL)
    assert isinstance(written, Email)
    assert written.subject == subject
    assert body in written.body


@pytest.mark.parametrize(
    ("text", "title", "sides"),
    [
        (
            "Die Frühschicht und die Spätschicht schieben sich gegenseitig die Schuld für die Übergaben zu",
            "Einigung über die Übergaben",
            ("Frühschicht", "Spätschicht"),
        ),
        (
            "Früh- und Spätschicht werfen sich gegenseitig vor, die Linie 3 dreckig zu übergeben.",
            "Uneinigkeit zwischen Früh- und Spätschicht",
            ("Frühschicht", "Spätschicht"),
        ),
        (
            "L'équipe du matin et l'équipe du soir se renvoient la balle sur les passations",
            "Les passations",
            ("Équipe du matin", "Équipe du soir"),
        ),
        (
            "La police municipale et les médiateurs de rue se marchent sur les pieds place Carnot depuis des mois.",
            "Désaccord entre la police municipale et les médiateurs de rue",
            ("Police municipale", "Médiateurs de rue"),
        ),
    ],
)
def test_a_quarrel_is_named_by_its_matter(text: str, title: str, sides: tuple[str, ...]) -> None:
    """Else by who is at odds; each side is heard."""
    plan = draft(text, Kind.AGENDA, "conflict")
    assert isinstance(plan, Agenda)
    assert plan.title == title
    assert plan.attendees == sides
    assert plan.items[1].points[: len(sides)] == sides


@pytest.mark.parametrize(
    ("names", "apart"),
    [
        ("der Einkauf und die Verwaltung", "Einkauf und Verwaltung"),
        ("Anna und Jonas", "Anna und Jonas"),
        ("die Trainer und die Eltern", None),
        ("unser Team und der Verein", None),
    ],
)
def test_parties_stand_after_zwischen_without_articles(names: str, apart: str | None) -> None:
    """Plurals would need another case, so they aren't put there."""
    assert between(names) == apart


def test_what_a_hyphen_leaves_out_is_written() -> None:
    """Only where the second word says what the first leaves out."""
    assert whole("Früh- und Spätschicht") == "Frühschicht und Spätschicht"
    assert whole("Ein- und Verkauf") == "Ein- und Verkauf"
