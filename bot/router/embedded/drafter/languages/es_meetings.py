"""Spanish agendas."""

import re

from bot.router.embedded.drafter.languages.es_shapes import END, SHAPES, SIDES
from bot.router.embedded.drafter.languages.language import Meeting, Topic, compiled, words

_ASKED = r"(?:qué|cómo|cuándo|cuánt\w+|quién\w*|cuál\w*|dónde|por qué|a qué|en qué|de qué|con qué|para qué)\b.+"
_DECIDING = (
    r"(?:decidir|definir|acordar|elegir|escoger|resolver|priorizar|negociar|repartir|fijar|consensuar|pactar|cerrar|aclarar"
    r"|desbloquear|encontrar|trazar|estimar|solucionar|alinear|alinearnos|ponernos de acuerdo)"
)
_WITH = r"(?: (?:con|entre) .{1,60}?(?= (?:el|la|los|las|un|una|si|qué|cómo|quién\w*|cuándo|cuál\w*|sobre|de|en|acerca)\b))?"
_MUST = r"(?:hay que|tenemos que|debemos|necesitamos|toca|queremos|deberíamos|tienen que|deben|quiero|falta)"
_TALKING = r"(?:discutir|debatir|hablar|conversar|charlar|tratar|comentar|ver|analizar)(?:lo)?"


def _topic(pattern: str, title: str, goal: str, *, sure: bool = False) -> Topic:
    return Topic(compiled(pattern), title, goal, sure=sure)


_TOPICS = (
    _topic(
        r"(?:hablar|conversar|charlar|reunirme) con (?P<who>(?-i:[A-ZÁÉÍÓÚÑ])\w+|(?:un|una|mi) \w+) (?:sobre|de|acerca de) (?P<x>[^,;]+)(?:[,;] .+)?",
        "Conversación con {who}: {x}",
        "",
    ),
    _topic(rf"{_TALKING}{_WITH} (?:sobre |de |acerca de )?(?P<x>{_ASKED})", "{x}", "Acordar {x}.", sure=True),
    _topic(rf"(?:{_TALKING}|{_DECIDING}){_WITH} (?:sobre )?(?P<x>si .+)", "Decidir {x}", "Decidir {x}.", sure=True),
    _topic(
        rf"{_TALKING}{_WITH} (?P<x>del? .+)", "{x_bare}", "Llegar a una posición común acerca {x} y acordar qué sigue."
    ),
    _topic(
        rf"{_TALKING}{_WITH} (?:sobre |acerca de )?(?P<x>.+)",
        "{x_bare}",
        "Llegar a una posición común sobre {x} y acordar qué sigue.",
    ),
    _topic(
        rf"(?P<verb>{_DECIDING}){_WITH} (?P<x>{_ASKED}|(?:el|la|los|las) .+?)(?: (?:con|entre) (?:(?:el|la|los|las) (?!que)\w+$|todos"
        r"|(?-i:[A-ZÁÉÍÓÚ])\w+).*)?",
        "{x_bare}",
        "{verb_up} {x}.",
        sure=True,
    ),
    _topic(
        rf"(?P<verb>{_DECIDING}){_WITH} (?P<x>.+?)(?: (?:con|entre) (?:(?:el|la|los|las) (?!que)\w+$|todos|(?-i:[A-ZÁÉÍÓÚ])\w+).*)?",
        "{verb} {x}",
        "{verb_up} {x}.",
        sure=True,
    ),
    _topic(
        r"(?P<verb>planificar|planear|organizar|preparar|coordinar) (?P<x>.+?)(?:,? (?:con|entre|junto con) .+)?",
        "{verb} {x}",
        "Acordar un plan para {x}: qué hay que hacer, quién lo hace y para cuándo.",
    ),
    _topic(
        r"(?:hacer )?(?:una )?(?:lluvia de ideas|brainstorming|brainstorm)(?: con .+?)? (?:para|sobre|de) (?P<x>.+)",
        "Lluvia de ideas: {x_bare}",
        "",
    ),
    _topic(
        rf".*?\b(?:de acuerdo|discuten|discutimos|pelean|discrepan|conflicto|desacuerdo|disputa|opiniones)\b.*? (?:sobre |en |por )?"
        rf"(?P<x>{_ASKED}?)(?: (?:son|divergen|están divididas)\b.*)?(?:,? y (?:hay que|tenemos que|debe|así no) .+)?",
        "{x}",
        "Decidir {x}.",
    ),
    _topic(
        r".*?\b(?:de acuerdo|discuten|discutimos|pelean|discrepan|conflicto|desacuerdo|disputa|opiniones)\b.*? (?:sobre|en|por|acerca de) "
        r"(?P<x>.+?)(?: (?:son|divergen|están divididas)\b.*)?(?:,? y (?:hay que|tenemos que|debe|así no) .+)?",
        "{x_bare}",
        "Llegar a un acuerdo sobre {x}.",
    ),
    _topic(rf"(?P<s>.+?)(?:[,;:]| y) (?:y )?{_MUST} (?:decidir|elegir|resolver)(?:lo)?(?: .{{0,12}})?", "{s}", ""),
    _topic(
        rf"(?P<s>.+?)(?:[,;:]| y) (?:y )?{_MUST} (?P<verb>{_DECIDING}){_WITH} (?P<x>.+)",
        "{s}: {verb} {x}",
        "{verb_up} {x}.",
        sure=True,
    ),
    _topic(
        rf"(?:.{{1,60}} )?(?:tienen? que|deben?|necesitan?|necesitamos|tenemos que|debemos) (?P<verb>{_DECIDING}){_WITH} (?P<x>.+)",
        "{verb} {x}",
        "{verb_up} {x}.",
        sure=True,
    ),
    _topic(rf"(?:.+ )?{_MUST} (?:ver|pensar|averiguar|estudiar) (?P<x>{_ASKED})", "{x}", "Acordar {x}.", sure=True),
    _topic(
        rf"(?P<s>.+?)(?:[,;:]| y) (?:y )?{_MUST} (?:{_TALKING}|reunir\w*|ver\w*|mediar|sentar\w*|actuar|llegar a un acuerdo).*",
        "{s}",
        "",
    ),
    _topic(r"¿(?P<x>.+)\?", "¿{x}?", "Responder juntos a esta pregunta: ¿{x}?"),
)

_NAME = r"(?-i:[A-ZÁÉÍÓÚÑ][\wáéíóúñü'-]+(?: [A-ZÁÉÍÓÚÑ][\wáéíóúñü'-]+)?)"
_GUEST = r"(?:(?:todos )?(?:el|la|los|las|un|una|mis?|nuestr[oa]s?) (?!que\b)[\wáéíóúñ]+)"
_NO_ONE = r"(?-i:(?!El\b|La\b|Los\b|Las\b|Uno|Una\b|Nadie|Todos|Cada|Se\b|Yo\b|Que\b|Y\b))"
_SAYS = r"(?:quieren?|dicen?|prefieren?|propone[n]?|opinan?|cree[n]?|piensan?|insiste[n]?|defiende[n]?|apuesta[n]? por|pide[n]?)\b"
_SIDE = rf"(?:{_NO_ONE}{_NAME}|(?:el equipo de|los de|la gente de) \w+)"
_ROLE = (
    r"(?:dirección|gerencia|clientes?|proveedor(?:es)?|agencia|socios|inversores|dirección general|comité|junta|sindicato"
    r"|desarrolladores|diseñadores|ingenieros|directores|jefes de \w+|responsables de \w+|voluntarios|profesores|padres|vecinos)"
)
MEETING = Meeting(
    shapes=SHAPES,
    topics=_TOPICS,
    gathering=compiled(
        r"(?:¿?(?:necesit\w+|quier\w+|queremos|quería|quisiera|me gustaría|(?:nos )?(?:hay|tenemos|tengo) que|podemos|podríamos"
        r"|puedes|podrías|debemos|deberíamos|vamos a|nos|convoc\w+|organiz\w+|tener|hacer|haz|program\w+|agend\w+|monta\w*"
        r"|prepar\w+|por favor,?|hace falta|convendría) )*+(?:una |un |la )?(?:breve |corta )?"
        r"(?:reunión|reunirnos|reunirme|reunir|juntarnos|juntarme|vernos|sentarnos|quedar|sesión|llamada|videollamada|meeting|call"
        r"|sync|taller|junta|encuentro|reúne a .{1,60}?|juntar a .{1,60}?|reunir a .{1,60}?)(?: (?:de )?trabajo)?"
        r"(?: (?:de |con )?(?:\d+ (?:minutos|min|horas?)|(?:una|media) hora))?(?: (?:con|entre) [^:;]{1,80}?)?"
        r"(?: (?:para|sobre|a|por|y (?=\w+[aei]r)) (?:poder )?|: )"
    ),
    sides=SIDES,
    at_odds=(),
    position=compiled(
        rf"\b(?P<who>{_SIDE}) {_SAYS} [^.;!?]+?(?=[.;!?]|,? (?:y|pero|mientras que|e) {_SIDE} {_SAYS}|, {_SIDE} {_SAYS}"
        r"|, (?:y )?(?:hay|tenemos|necesit|debe|así)|$)"
    ),
    people=(
        compiled(rf"\b(?:con|entre) (?P<names>{_NAME}(?:(?:, | y | e ){_NAME})*)"),
        compiled(
            rf"\b(?:{_DECIDING}|{_TALKING}|reun\w+|reunión|mediar|sesión|llamada)(?: .{{1,60}})? (?:con|entre) "
            rf"(?P<names>{_GUEST}(?:(?:, | y | e ){_GUEST})*)"
        ),
        compiled(
            r"\b(?:planific\w+|planear|organizar|preparar|coordinar|poner en marcha|negociar)\b.+? con "
            rf"(?P<names>(?>{_GUEST}|\w+,)(?:(?:, | y | e |,? )(?>{_GUEST}|\w+))*+)$"
        ),
    ),
    groups=(
        (compiled(r"\bequipos de (\w+) y (?:de )?(\w+)"), r"Equipos de \1 y \2"),
        (compiled(r"\b(?:los|ambos|tres|varios)(?: (?:dos|tres))? equipos\b(?! de)"), r"[personas de los equipos]"),
        (compiled(r"\b(?:el|del|al|nuestro|mi|todo el) equipo( de \w+)?"), r"Equipo\1"),
        (compiled(rf"\b(?:con|entre|y|,) (?:el|la|los|las|nuestr\w+|mis?|varios|varias|todos los) ({_ROLE})"), r"\1"),
        (
            compiled(
                r"(?:^|\b(?:con|entre|y) )(marketing|ventas|finanzas|legal|producto|ingeniería|operaciones|soporte|RR\. ?HH\.|RRHH|IT)\b"
            ),
            r"\1",
        ),
    ),
    joint=re.compile(r", | y | e "),
    called=str,
    no_names=words("lunes martes miércoles jueves viernes navidad madrid proyecto"),
    duration=compiled(
        r"(?:,? ?(?:de|en|durante|unos|unas|\() ?)?\b(?P<number>\d{1,3}(?:,5)?|una?|media|dos|tres) ?(?P<unit>min(?:utos?)?|horas?|h)\b\)?"
    ),
    numbers={"un": 1.0, "una": 1.0, "media": 0.5, "dos": 2.0, "tres": 3.0},
    past=compiled(r"\b(?:estuv\w+|fue\w*|falló|cayó|caíd\w+|tard\w+|perd\w+|pas[óa]\w*|cada|hace|retras\w+|llev\w+)\b"),
    last=END,
    after="Enviar lo decidido, con responsables y fechas",
    before_when="antes de la reunión",
    name="[nombre]",
    date="[fecha]",
    title="[título]",
)
