"""Spanish agendas."""

import re

from bot.router.embedded.drafter.languages.language import Meeting, Part, Shape, Topic, compiled, words

_END = Part("Decisiones y próximos pasos", 1, ("Quién hace qué y para cuándo",))
_SIDES = "El punto de vista de cada parte, sin interrupciones"
_CONFLICT = Shape(
    compiled(
        r"de acuerdo\b.*\b(?:sobre|en|quién|qué)|\b(?:conflicto|desacuerdo|disputa|discrepa\w*|pelea\w*|tensi\w+|enfrentad\w+"
        r"|se contradicen|discuten|chocan|opiniones)\b"
    ),
    "Llegar a un acuerdo con el que todas las partes puedan trabajar.",
    45,
    (
        Part("En qué punto estamos", 2, ("En qué hay acuerdo y en qué no",)),
        Part(_SIDES, 3, ("Qué es lo más importante y por qué",)),
        Part("Opciones aceptables para todos", 4, ("De cada una: qué resuelve y qué cuesta",)),
        Part("Decisión", 2, ("Qué se hace desde ahora y quién decide la próxima vez",)),
        _END,
    ),
)
_SHAPES = (
    Shape(
        compiled(r"\b(?:retro(?:spectiva)?|post-?mortem|qué (?:salió|falló|fue) mal|lecciones)\b"),
        "Acordar qué se hace de otra manera a partir de ahora.",
        60,
        (
            Part("Qué pasó, en orden", 2, ("Los hechos, sin buscar culpables",)),
            Part("Qué funcionó y qué no", 3, ("Una ronda: una cosa de cada tipo por persona",)),
            Part("Las causas", 3, ("Por qué pasó y por qué no se vio antes",)),
            Part("Qué cambia", 2, ("Pocas medidas, cada una con responsable",)),
            _END,
        ),
        before="Reunir los datos y la cronología",
    ),
    Shape(
        compiled(
            r"\b(?:lluvia de ideas|brainstorming|brainstorm|(?:buscar|generar|reunir) ideas|ideas (?:para|sobre))\b"
        ),
        "Reunir ideas y elegir las que vale la pena probar.",
        45,
        (
            Part("La pregunta, y qué debe cumplir una buena idea", 1, ("Lo que ya está fijado: [fecha, presupuesto]",)),
            Part("Ideas, sin juzgarlas", 4, ("Primero cada persona por su cuenta, después en común",)),
            Part("Agrupar y valorar", 3, ("Qué aporta cada una y qué cuesta",)),
            Part("Elegir", 2, ("Dos o tres ideas que se prueban primero",)),
            _END,
        ),
        before="Pensar en dos o tres ideas",
    ),
    Shape(
        compiled(
            r"\b(?:1:1|uno a uno|cara a cara|evaluación de desempeño|su (?:desempeño|rendimiento|actitud)|feedback (?:a|con|para)"
            r"|conversación (?:difícil|delicada))\b"
        ),
        "Llegar a una visión común de la situación y acordar qué sigue.",
        30,
        (
            Part("Por qué esta conversación", 1, ("Lo observado, con un ejemplo: [ejemplo]",)),
            Part("Cómo lo ve la otra persona", 3, ("Primero, escuchar",)),
            Part("Qué debería cambiar y qué ayuda", 3, ("Qué hace cada parte",)),
            Part("Qué se acuerda y cuándo se retoma", 1, ("[fecha]",)),
        ),
    ),
    _CONFLICT,
    Shape(
        compiled(r"\b(?:negoci\w+|contrato|condiciones con|tarifas? con|renovar el)\b"),
        "Llegar a condiciones que ambas partes puedan aceptar.",
        60,
        (
            Part("Qué queremos y qué es intocable", 2, ("Nuestro límite: [límite]",)),
            Part("Qué necesita la otra parte", 3, ("Escuchar antes de ofrecer",)),
            Part("Los puntos abiertos, uno por uno", 5, ("Oferta, contraoferta y qué lo haría posible",)),
            Part("Qué queda acordado", 1, ("Leerlo en voz alta, una frase por punto",)),
            _END,
        ),
    ),
    Shape(
        compiled(
            r"\b(?:decid\w+|eleg\w+|elij\w+|escog\w+|definir|acordar|opciones|alternativas|consenso|votar|entre .+ o )\b|^¿?(?:si|o) "
        ),
        "Tomar una decisión y dejar claro por qué.",
        45,
        (
            Part("Qué hay que decidir y para cuándo", 1, ("Quién decide: [nombre], o todo el grupo",)),
            Part("Qué debe cumplir una buena opción", 2, ("Los criterios, el más importante primero",)),
            Part("Las opciones, una por una", 4, ("De cada una: a favor, en contra y coste",)),
            Part("Decisión", 2, ("La elección y su razón, en una frase",)),
            _END,
        ),
        before="Enviar las opciones, en una página como máximo",
    ),
    Shape(
        compiled(
            r"\b(?:prioriz\w+|prioridades|presupuesto|objetivos|okrs?|estrategia|hoja de ruta|roadmap|backlog|sprint|estimar)\b"
        ),
        "Acordar qué va primero, qué espera y qué se descarta.",
        60,
        (
            Part("En qué punto estamos", 2, ("Qué está hecho, qué está comprometido y con qué contamos",)),
            Part("Qué propone cada persona", 3, ("Una ronda: una frase sobre por qué importa",)),
            Part("Valorar y ordenar", 4, ("Qué va primero, qué espera y qué se descarta",)),
            Part("Contraste con el tiempo y las personas", 2, ("¿Cabe en lo que tenemos?",)),
            _END,
        ),
        before="Traer las propuestas, la más importante primero",
    ),
    Shape(
        compiled(
            r"\b(?:planific\w+|planear|planeación|organizar|coordinar|preparar|poner en marcha|kick-?off|arrancar|mudanza|evento|lanzamiento|fiesta|feria|traslado)\b"
        ),
        "Acordar un plan: qué hay que hacer, quién lo hace y para cuándo.",
        60,
        (
            Part(
                "Objetivo y marco",
                2,
                ("Qué debe cumplirse al final: [objetivo]", "Qué está fijado: [fecha, lugar, dinero]"),
            ),
            Part("Qué necesita y qué aporta cada parte", 3, ("Una ronda: necesidades, ofertas y dudas",)),
            Part("El trabajo, parte por parte", 4, ("Responsable y fecha para cada parte",)),
            Part("Qué depende de qué y qué puede fallar", 2, ("Las fechas de las que depende todo lo demás",)),
            _END,
        ),
    ),
    Shape(
        compiled(r"\b(?:revisar|revisión|demo|prototipo|propuestas?|diseños?|borrador)\b"),
        "Acordar qué se queda como está y qué cambia.",
        45,
        (
            Part("Qué se revisa y qué se quiere saber", 1, ("La pregunta de hoy: [pregunta]",)),
            Part("Recorrido", 3, ("Solo preguntas de comprensión",)),
            Part("Reacciones", 4, ("Una ronda: qué funciona, qué no y qué falta",)),
            Part("Qué cambia", 2, ("Qué se recoge y qué se deja",)),
            _END,
        ),
        before="Enviar lo que se va a revisar",
    ),
    Shape(
        compiled(r""),
        "Acordar qué se hace y quién se encarga.",
        45,
        (
            Part("En qué punto estamos", 2, ("Qué se sabe y qué no: [los hechos]",)),
            Part("Qué piensa cada persona", 3, ("Una ronda: qué es lo más importante y por qué",)),
            Part("Caminos posibles", 3, ("De cada uno: qué aporta y qué exige",)),
            _END,
        ),
    ),
)

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
    shapes=_SHAPES,
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
    sides=_SIDES,
    conflict=_CONFLICT,
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
    last=_END,
    after="Enviar lo decidido, con responsables y fechas",
    before_when="antes de la reunión",
    name="[nombre]",
    date="[fecha]",
    title="[título]",
)
