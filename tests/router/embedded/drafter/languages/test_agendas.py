"""What agendas in Spanish, French, German and Portuguese are about, and what they are to reach."""

import pytest

from bot.draft import Agenda, Kind
from bot.request import Request
from bot.router.embedded.drafter import draft
from bot.router.embedded.drafter.plans import PLANS


def agenda(text: str, kind: str | None = None) -> Agenda:
    written = draft(text, Kind.AGENDA, kind)
    assert isinstance(written, Agenda)
    return written


@pytest.mark.parametrize(
    ("text", "title", "goal", "people", "minutes"),
    [
        (
            "Necesitamos una reunión de 45 minutos con Marta y Tom para decidir cómo fijamos el precio del nuevo plan",
            "Cómo fijamos el precio del nuevo plan",
            "Decidir cómo fijamos el precio del nuevo plan.",
            ("Marta", "Tom"),
            45,
        ),
        (
            "Nos recortaron el presupuesto un 20 % y tenemos que decidir qué proyectos paramos",
            "Nos recortaron el presupuesto un 20 %",
            "Decidir qué proyectos paramos.",
            (),
            45,
        ),
        (
            "Les deux services ne sont pas d'accord sur qui paie, il faut trancher.",
            "Qui paie",
            "Décider qui paie.",
            ("[personnes des services]",),
            45,
        ),
        (
            "Peut-on se voir une demi-heure pour parler de la roadmap Q3 ?",
            "Roadmap Q3",
            "Arriver à une position commune au sujet de la roadmap Q3, et convenir de la suite.",
            (),
            30,
        ),
        (
            "Wir müssen mit Claire und Paul das Budget 2027 festlegen.",
            "Das Budget 2027 festlegen",
            "Das Budget 2027 festlegen.",
            ("Claire", "Paul"),
            60,
        ),
        (
            "Den Kongress vorbereiten, mit Rednern, Sponsoren und dem Hotel",
            "Den Kongress vorbereiten",
            "Einen Plan dafür vereinbaren: was zu tun ist, wer es macht und bis wann.",
            ("Redner", "Sponsoren", "Hotel"),
            60,
        ),
        (
            "Küche und Service streiten sich seit Wochen über die Bestellzettel, so geht das nicht weiter.",
            "Einigung über die Bestellzettel",
            "Eine Einigung über die Bestellzettel finden.",
            ("Küche", "Service"),
            45,
        ),
        (
            "Ich würd gern nächste Woche mit meinem Team besprechen wie wir mit Krankmeldungen umgehen",
            "Wie wir mit Krankmeldungen umgehen",
            "Entscheiden, wie wir mit Krankmeldungen umgehen.",
            ("Team",),
            45,
        ),
        (
            "Soll die Backstube um zwei oder um vier anfangen? Die Gesellen und der Fahrer haben verschiedene Ideen.",
            "Soll die Backstube um zwei oder um vier anfangen?",
            "Entscheiden, ob die Backstube um zwei oder um vier anfangen soll.",
            ("Gesellen", "Fahrer"),
            45,
        ),
        (
            "Ich muss mit Herrn Pohl über seine ständigen Fehler sprechen, das wird unangenehm",
            "Gespräch mit Herrn Pohl über seine ständigen Fehler",
            "Zu einer gemeinsamen Sicht der Lage kommen und vereinbaren, wie es weitergeht.",
            ("Herr Pohl",),
            30,
        ),
        (
            "Gestern ist der Server drei Stunden weg gewesen. Wir sollten uns anschauen, warum keiner es sah.",
            "Gestern ist der Server drei Stunden weg gewesen",
            "Verstehen, warum keiner es sah, und vereinbaren, was daraus folgt.",
            (),
            45,
        ),
        (
            "Faut qu'on se mette d'accord une bonne fois sur qui répond au standard entre midi et deux",
            "Qui répond au standard entre midi et deux",
            "Décider qui répond au standard entre midi et deux.",
            (),
            45,
        ),
        (
            "Le Dr Kermarrec et la cadre n'arrivent pas à s'entendre sur l'heure de la visite : 7 h 45 ou 9 h.",
            "Heure de la visite",
            "Trouver un accord sur l'heure de la visite.",
            ("Dr Kermarrec", "Cadre"),
            45,
        ),
        (
            "On peut se voir une heure la semaine prochaine pour planifier la refonte du site ?",
            "Planifier la refonte du site",
            "Convenir d'un plan pour la refonte du site : ce qu'il faut faire, qui le fait et pour quand.",
            (),
            60,
        ),
        (
            "On embauche un boulanger de plus ou on ferme le lundi ? Ma femme dit fermer, mon fils dit embaucher.",
            "On embauche un boulanger de plus ou on ferme le lundi ?",
            "Décider si on embauche un boulanger de plus ou si on ferme le lundi.",
            ("Ma femme", "Mon fils"),
            45,
        ),
        (
            "As opiniões sobre o novo cardápio são muito diferentes e precisamos de um acordo.",
            "Novo cardápio",
            "Chegar a um acordo sobre o novo cardápio.",
            (),
            45,
        ),
        (
            "Falar com um funcionário sobre a atitude dele, é um assunto delicado",
            "Conversa com um funcionário: a atitude dele",
            "Chegar a uma visão comum da situação e combinar o que se segue.",
            ("Funcionário",),
            30,
        ),
        (
            "Cocina y sala no se ponen de acuerdo con el nuevo horario y así no podemos seguir.",
            "Nuevo horario",
            "Llegar a un acuerdo sobre el nuevo horario.",
            ("Cocina", "Sala"),
            45,
        ),
        (
            "Acordar con el vivero y el arquitecto qué árboles van en la plaza, hay raíces que levantan la tubería",
            "Qué árboles van en la plaza",
            "Acordar qué árboles van en la plaza.",
            ("Vivero", "Arquitecto"),
            45,
        ),
        (
            "¿Seguimos con el periódico en papel? Cada año perdemos más.",
            "¿Seguimos con el periódico en papel?",
            "Decidir si seguimos con el periódico en papel.",
            (),
            45,
        ),
        (
            "Tenemos una plaza de aparcamiento libre y ocho personas que la han pedido, así no podemos seguir",
            "Una plaza de aparcamiento libre y ocho personas que la han pedido",
            "Acordar qué se hace, quién se encarga y para cuándo.",
            (),
            45,
        ),
        (
            "Repasar con el equipo por qué se cayó la web",
            "Por qué se cayó la web",
            "Entender por qué se cayó la web; después, acordar qué sigue.",
            ("Equipo",),
            60,
        ),
        (
            "Redesenhar o cardápio de inverno com o chef, o sommelier e a gerente.",
            "Cardápio de inverno",
            "Redesenhar o cardápio de inverno.",
            ("Chef", "Sommelier", "Gerente"),
            45,
        ),
        (
            "O museu devia fechar às segundas? A câmara está indecisa.",
            "O museu devia fechar às segundas?",
            "Decidir se o museu devia fechar às segundas.",
            (),
            45,
        ),
        (
            "A doutora quer encaixe, a recepção não quer encaixe. Os pacientes esperam 2 horas.",
            "Desacordo entre a doutora e a recepção",
            "Chegar a um acordo com que todas as partes possam trabalhar.",
            ("Doutora", "Recepção"),
            45,
        ),
    ],
)
def test_an_agenda_names_the_matter_the_decision_and_who_comes(
    text: str, title: str, goal: str, people: tuple[str, ...], minutes: int
) -> None:
    """Title, goal, people and length come from the request, in its language."""
    written = agenda(text)
    assert (written.title, written.goal, written.attendees) == (title, goal, people)
    assert written.duration_minutes == sum(item.minutes or 0 for item in written.items) == minutes


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "Marketing quiere lanzar en mayo, Ventas prefiere septiembre, hay que decidir",
            ("Marketing quiere lanzar en mayo", "Ventas prefiere septiembre"),
        ),
        (
            "Marketing veut lancer en mai, Ventes préfère septembre, il faut décider",
            ("Marketing veut lancer en mai", "Ventes préfère septembre"),
        ),
        (
            "Marketing will im Mai starten, Vertrieb möchte lieber September, wir müssen entscheiden",
            ("Marketing will im Mai starten", "Vertrieb möchte lieber September"),
        ),
        (
            "Marketing quer lançar em maio, Vendas prefere setembro, é preciso decidir",
            ("Marketing quer lançar em maio", "Vendas prefere setembro"),
        ),
    ],
)
def test_what_each_side_wants_is_heard(text: str, sides: tuple[str, ...]) -> None:
    """Those who want different things attend, and what they want stands once, word for word."""
    written = agenda(text)
    assert written.attendees == tuple(side.split()[0] for side in sides)
    assert [item.points[:-1] for item in written.items].count(sides) == 1


def test_a_forms_facts_become_attendees_items_and_owners() -> None:
    """Stakeholders attend, agenda items are the items, and an item that names one of them has an owner."""
    request = Request(
        text="Hay que planificar la fiesta del 12 de julio para 80 personas.",
        stakeholders=("Ana", "Ben"),
        agenda_items=("Local (Ben)", "Ana: comida", "Música"),
    )
    written = agenda(request.user_message())
    assert written.attendees == ("Ana", "Ben")
    assert [(item.topic, item.owner) for item in written.items] == [
        ("Local", "Ben"),
        ("Comida", "Ana"),
        ("Música", None),
        ("Decisiones y próximos pasos", None),
    ]
    assert "80 personas" in written.as_text()


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Los médicos internos y la jefa de enfermería no se hablan.", ("Médicos internos", "Jefa de enfermería")),
        ("Mediar en el conflicto entre Marta y Tom por los turnos", ("Marta", "Tom")),
        ("Der Förster und die Mountainbiker, mal wieder, das muss geklärt werden", ("Förster", "Mountainbiker")),
        ("Es gibt böses Blut zwischen Küche und Service.", ("Küche", "Service")),
        ("La cuisine et la salle ne se parlent plus.", ("Cuisine", "Salle")),
        ("O pessoal da cozinha e os garçons não se entendem desde o réveillon.", ("Pessoal da cozinha", "Garçons")),
    ],
)
def test_those_at_odds_are_heard_by_name(text: str, people: tuple[str, ...]) -> None:
    """Groups that a request sets against one another attend, and each has a point where the sides are heard."""
    written = agenda(text)
    assert written.attendees == people
    assert [item.points[:-1] for item in written.items].count(people) == 1


@pytest.mark.parametrize("lang", ["es", "pt", "fr", "de"])
def test_every_kind_of_meeting_has_its_parts(lang: str) -> None:
    """A kind that is known is taken as it is, whatever the words."""
    text = {
        "es": "Hablar de la feria con los vecinos",
        "pt": "Falar da feira com os vizinhos",
        "fr": "Parler de la foire avec les voisins",
        "de": "Mit den Nachbarn über den Markt reden",
    }[lang]
    kinds = [plan.kind for plan in PLANS]
    topics = {kind: tuple(item.topic for item in agenda(text, kind).items) for kind in kinds}
    assert len(set(topics.values())) == len(kinds)
