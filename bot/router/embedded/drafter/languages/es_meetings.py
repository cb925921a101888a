"""Spanish agendas."""

import re

from bot.router.embedded.drafter.languages.es_shapes import END, SHAPES, SIDES
from bot.router.embedded.drafter.languages.language import Meeting, Topic, compiled, words

_NO_NOUN = (
    r"(?!(?:el|la|los|las|unos?|unas?|qu[eé]|q|cómo|como|cuándo|cuando|cuánt\w+|quién\w*|quien|cuál\w*|dónde|donde|por|para|pa|sobre|de|del"
    r"|al?|en|con|sin|y|e|o|u|si|se|no|ni|sus?|est[aeo]s?|es[aeo]s?|l[oe]s?|nos|me|te|ya|hoy|ayer|mañana|porque|pq|pero|aunque|antes"
    r"|después|desde|hasta|entre|tras|cada|es|son|hay|está\w*|van?|tienen?|quieren?|dicen?|acerca|juntos|todos|todas|mism[oa]s?|más|muy"
    r"|sino|según|cuya?|nuestr[oa]s?|mis?|esta noche|lunes|martes|miércoles|jueves|viernes|a|much[oa]s?|algo|nada|todo|buen[oa]?|cierto|tacto|calma|cuidado|tiempo|hace|así|solo|sólo|ellos|ellas|él|ella|nosotros|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)\b)"
)
_WORD = rf"{_NO_NOUN}[\w'&-]+"
_DET = (
    r"(?:(?:todos los|todas las|el|la|los|las|un|una|unos|unas|mis?|nuestr[oa]s?|ambos|ambas)(?: otr[oa]s)?"
    r"(?: (?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|\d{1,3}))?(?! que\b))"
)
_GUEST = (
    rf"(?:(?:los|las) (?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)(?= [^\W\d]+ )|(?:el|la|los|las|alguien|gente|(?:el )?personal) de(?:l| la| los| las)? {_WORD}"
    rf"|nosotros|(?:{_DET} )?{_WORD}(?: {_WORD})?(?: de(?:l| la| los| las)? {_WORD})?)"
)
_GUESTS = rf"(?:{_GUEST}(?:(?:, (?:y |e )?| (?:y|e) )(?:con )?{_GUEST}){{0,7}})"
_BEGINS = (
    r"(?= (?:el|la|los|las|lo|un|una|unos|unas|mi|su|sus|nuestr\w+|si|qué|cómo|cuándo|cuánt\w+|quién\w*|cuál\w*|dónde|por qué|de|del|sobre"
    r"|acerca|en|nuevas?|nuevos?)\b)"
)
_ASKED = r"(?:(?:a|en|de|con|para|por|hasta|desde) )?(?:qué|cómo|cuándo|cuánt\w+|quién\w*|cuál\w*|dónde)\b.+"
_WHY = r"(?:por qué\b|qué (?:falló|pasó|sucedió|ocurrió|salió|fue|ha (?:pasado|fallado|ocurrido)|nos pasó)\b|dónde falló\b|cómo (?:es que )?(?:pudo|pasó|fue|ocurrió)\b).*"
_DECIDING = (
    r"(?:decidir|definir|acordar|elegir|escoger|resolver|priorizar|repartir(?:nos)?|fijar|consensuar|pactar|cerrar|aclarar"
    r"|desbloquear|encontrar|trazar|estimar|solucionar|alinear|dividir|asignar|redefinir|unificar|recortar|ordenar|replantear|rediseñar)"
)
_THING = r"(?= (?:el|la|los|las|lo|un|una|unos|unas|mi|su|sus|nuestr\w+|si|qué|cómo|cuándo|cuánt\w+|quién\w*|cuál\w*|dónde|por qué|nuevas?|nuevos?)\b)"
_TOGETHER = (
    r"(?:,? (?:juntos|juntas|entre tod[oa]s|en común|en equipo|a fondo|con calma|de una vez(?: por todas)?|bien))?"
)
_WITH = rf"{_TOGETHER}(?: (?:junto )?(?:con|entre) {_GUESTS}{_BEGINS})?{_TOGETHER}"
_WITH_ALL = rf"{_TOGETHER}(?: (?:junto )?(?:con|entre) {_GUESTS}{_THING})?{_TOGETHER}"
_MUST = (
    r"(?:hay que|tenemos que|debemos|necesitamos|necesito|toca|queremos|deberíamos|habría que|tienen? que|deben?|quiero|falta|hace falta"
    r"|me gustaría|tengo que|vamos a)"
)
_TALKING = r"(?:discutir|debatir|hablar|conversar|charlar|tratar|comentar|ver|analizar|platicar|dialogar)(?:lo)?"
_LOOKING = (
    r"(?:repasar|revisar|rever|entender|averiguar|checar|estudiar|analizar|ver|reconstruir|pensar|mirar|explorar)"
)
_POINTING = r"(?!(?:con|un[ao]?|un[ao] de ell[oa]s)\b(?: \w+)?$|con\b|(?:esto|eso|algo|todo|ello|ya|así|antes|juntos|juntas|lo antes posible)\b(?: \w+)?$)"


def _topic(pattern: str, title: str, goal: str, *, sure: bool = False) -> Topic:
    return Topic(compiled(pattern), title, goal, sure=sure)


_AT_ODDS = (
    r"(?:de acuerdo|(?:se )?discut(?:en|imos)|(?:se )?pelean|discrepa\w*|conflictos?|desacuerdos?|disputas?|opiniones|se entienden|se aclara\w*"
    r"|ideas (?:opuestas|distintas)|chocan)"
)
_TOPICS = (
    _topic(
        rf"(?:hablar|conversar|charlar|platicar|comentar|reunirme|sentarme)(?:lo)? con (?P<who>(?-i:[A-ZÁÉÍÓÚÑ])\w+|(?:un|una|mi|el|la) {_WORD})"
        r" (?:(?:sobre|de|acerca de) (?P<x>[^,;]+)|del (?P<y>[^,;]+)|(?P<z>sus? [^,;]+))(?:[,;] .+)?",
        "Conversación con {who}: {x}{y}{z}",
        "",
    ),
    _topic(
        rf"(?:{_TALKING}|{_LOOKING}){_WITH} (?:sobre |de |acerca de )?(?P<x>{_WHY})",
        "{x}",
        "Entender {x}; después, acordar qué sigue.",
        sure=True,
    ),
    _topic(
        rf"(?:{_TALKING}|{_LOOKING}){_WITH} (?:sobre |de |acerca de )?(?P<x>{_ASKED})",
        "{x}",
        "Acordar {x}.",
        sure=True,
    ),
    _topic(
        rf"(?:{_TALKING}|{_LOOKING}|{_DECIDING}){_WITH} (?:sobre )?(?P<x>si .+)",
        "Decidir {x}",
        "Decidir {x}.",
        sure=True,
    ),
    _topic(rf"{_TALKING}{_WITH} del (?P<x>.+)", "{x}", ""),
    _topic(rf"{_TALKING}{_WITH} (?:sobre |acerca de |de )?(?P<x>.+)", "{x_bare}", ""),
    _topic(
        rf"(?P<verb>{_DECIDING}){_WITH_ALL} (?P<x>{_ASKED}|(?:el|la|los|las) .+)",
        "{x_bare}",
        "{verb_up} {x}.",
        sure=True,
    ),
    _topic(rf"(?P<verb>{_DECIDING}){_WITH_ALL} {_POINTING}(?P<x>.+)", "{verb} {x}", "{verb_up} {x}.", sure=True),
    _topic(rf"negociar{_WITH_ALL} {_POINTING}(?P<x>.+)", "Negociar {x}", ""),
    _topic(
        r"(?P<verb>planificar|planear|organizar|preparar|coordinar)(?: (?:juntos|entre todos))? (?P<x>[^:]+?)(?:[:;] .+|, .+)?",
        "{verb} {x}",
        "Acordar un plan para {x}: qué hay que hacer, quién lo hace y para cuándo.",
    ),
    _topic(
        rf"(?:hacer )?(?:una )?(?:lluvia de ideas|brainstorming|brainstorm)(?: con {_GUESTS})? (?:para|sobre|de) (?P<x>.+)",
        "Lluvia de ideas: {x_bare}",
        "",
    ),
    _topic(
        rf"(?:buscar|sacar|reunir|generar|pensar|quiero|queremos|necesito|necesitamos|busco) ideas(?: con {_GUESTS})? (?:para|sobre) (?P<x>[^,;]+)(?:[,;] .+)?",
        "Ideas: {x_bare}",
        "",
    ),
    _topic(
        rf"(?:(?:.+ )?{_MUST} )?(?:ponernos|ponerse|estar|llegar a un) (?:de )?acuerdo (?:en|sobre) (?P<x>.+)",
        "{x_bare}",
        "Llegar a un acuerdo sobre {x}.",
        sure=True,
    ),
    _topic(
        rf".*?\b{_AT_ODDS}\b[^,]*? (?:sobre |en |por |de )?(?P<x>{_ASKED}?|si .+?)(?: (?:son|divergen|están divididas)\b.*)?",
        "{x}",
        "Decidir {x}.",
        sure=True,
    ),
    _topic(
        rf".*?\b{_AT_ODDS}\b.*? (?:sobre|en|por|acerca de) (?P<x>(?!la mesa\b|tod[oa]s?\b|nada\b).+?)(?: (?:son|divergen|están divididas)\b.*)?",
        "{x_bare}",
        "Llegar a un acuerdo sobre {x}.",
    ),
    _topic(
        r".*?\b(?:pon\w+ de acuerdo|se entienden)(?: con| [\w ]{2,40}? con) (?P<x>(?:el|la|los|las|lo) .+)",
        "{x_bare}",
        "Llegar a un acuerdo sobre {x}.",
    ),
    _topic(rf"(?P<s>.+?)(?:[,;:]| y) (?:y )?{_MUST} (?:decidir|elegir|resolver)(?:lo)?(?: .{{0,12}})?", "{s}", ""),
    _topic(
        rf"(?P<s>.+?)(?:[,;:]| y) (?:y )?(?:[\w ]{{1,30}} )?{_MUST} (?P<verb>{_DECIDING}){_WITH_ALL} {_POINTING}(?P<x>.+)",
        "{s}",
        "{verb_up} {x}.",
        sure=True,
    ),
    _topic(
        rf"(?:[^,;:]{{1,60}} )?(?:tienen? que|deben?|necesitan?|necesitamos|tenemos que|debemos|toca) (?P<verb>{_DECIDING}){_WITH_ALL} {_POINTING}(?P<x>.+)",
        "{verb} {x}",
        "{verb_up} {x}.",
        sure=True,
    ),
    _topic(
        rf"(?:[^,;:]{{1,60}} )?{_MUST} (?:{_LOOKING}|decidir){_WITH} (?P<x>si .+)",
        "Decidir {x}",
        "Decidir {x}.",
        sure=True,
    ),
    _topic(
        rf"(?:.+ )?{_MUST} {_LOOKING}{_WITH} (?P<x>{_WHY})",
        "{x}",
        "Entender {x}; después, acordar qué sigue.",
        sure=True,
    ),
    _topic(rf"(?:.+ )?{_MUST} {_LOOKING}{_WITH} (?P<x>{_ASKED})", "{x}", "Acordar {x}.", sure=True),
    _topic(
        rf"(?P<s>.+?)(?:[,;:]| y) (?:y )?{_MUST} (?:{_TALKING}|reunir\w*|ver\w*|mediar|sentar\w*|actuar|llegar a un acuerdo|juntar\w*).*",
        "{s}",
        "",
    ),
    _topic(r"¿(?P<x>(?:por qué|cómo es que)\b[^?¿]+)\?+", "¿{x}?", "Entender {x_in}; después, acordar qué sigue."),
    _topic(rf"¿(?P<x>{_ASKED.replace('.+', '[^?¿]+')})\?+", "¿{x}?", "Decidir {x_in}."),
    _topic(r"¿(?P<x>(?!vamos a|podemos|podríamos|nos vemos)[\w]+mos\b[^?¿]+)\?+", "¿{x}?", "Decidir si {x_in}."),
    _topic(r"¿(?P<x>[^?¿]+)\?+", "¿{x}?", "Responder juntos a esta pregunta: ¿{x}?"),
    _topic(
        rf"(?:no (?:sabemos|sé|entiendo|entendemos)|me pregunto|quiero saber) (?P<x>{_WHY})",
        "{x}",
        "Entender {x}; después, acordar qué sigue.",
    ),
    _topic(r"(?P<x>(?:por qué|qué falló|qué pasó|qué salió|cómo (?:fue|nos fue|salió))\b.+)", "{x}", ""),
    _topic(rf"(?P<x>{_ASKED.replace('.+', '[^?¿]+')})", "{x}", "Decidir {x_in}."),
)

_CAPITAL = r"(?-i:[A-ZÁÉÍÓÚÑ][\wáéíóúñü'-]+(?: [A-ZÁÉÍÓÚÑ][\wáéíóúñü'-]+)?)"
_NO_ONE = (
    r"(?!(?:El|La|Los|Las|Un|Una|Uno|Nadie|Todos|Todo|Cada|Se|Yo|Que|Y|No|Si|Es|Esto|Eso|Ese|Esa|Quien|Alguien|Ya|Así|También|Otro"
    r"|Otra|Ellos|Ellas|Nosotros|Ella|Aunque|Cuando|Porque|Pero|Lo|Le|Les|Me|Nos|Hay|Algunos|Muchos|Ahora|Hoy|Aquí|Aún|Gente|Casi|Solo|Como|Qué"
    r"|Siempre|Nunca|Ni|Tampoco|Luego|Después|Además)\b)"
)
_SAYS = (
    r"(?:no )?(?:quieren?|dicen?|prefieren?|proponen?|opinan?|creen?|piensan?|insisten?|defienden?|apuestan? por|piden?|dij(?:o|eron)|contest(?:ó|aron)|exigen?|sostienen?"
    r"|alegan?|responden?|amenazan? con|reclaman?|se niegan?)\b"
)
_STANDS = rf"(?:{_SAYS}|(?:que )?(?:no|sí|tampoco)(?=[,.;]|$))"
_SIDE = (
    rf"(?:(?:el|la|los|las) de(?:l| la| los| las)? {_WORD}|(?:el equipo de|la gente de) {_WORD}|(?:el|la|los|las|mi|mis) {_WORD}(?: {_WORD})?"
    rf"|{_NO_ONE}{_CAPITAL}|(?:(?<=[;,:] )|(?<= y )){_NO_ONE}(?-i:[a-záéíóúñ]{{4,}}))"
)
_GAP = r"(?: (?!(?:que|cada|salir|salgamos|quedar|ni|pero|sin|no|lo|porque|si)\b)[^\s.;:?]+){0,12}?"
_NOT_ABOUT = r"(?<!hacer algo)(?<!hacer)(?<!hacemos)(?<!hacer )(?<!hacemos )(?<!pasa )(?<!pasa)(?<!pasó)(?<!seguir)(?<!seguimos)(?<!trabajamos)(?<!trabajar)"
_ROLE = (
    r"(?:dirección|gerencia|clientes?|proveedor(?:es)?|agencia|socios|inversores|dirección general|comité|junta|sindicato"
    r"|desarrolladores|diseñadores|ingenieros|directores|jefes de \w+|responsables de \w+|voluntarios|profesores|padres|vecinos)"
)
_GROUP = rf"(?:(?:el|la|los|las) (?:de(?:l| la| los| las)? )?{_WORD}(?: {_WORD})?(?: de(?:l| la| los| las)? {_WORD})?|{_NO_ONE}{_CAPITAL}|(?:mi|nuestr[oa]) {_WORD})"
_TWO = rf"(?P<names>{_GROUP}(?:, {_GROUP}){{0,4}},? (?:y|e) {_GROUP}|{_NO_ONE}{_WORD}(?:, {_WORD}){{0,3}} (?:y|e) {_WORD}(?: {_WORD})?)"


def _dispute(names: tuple[str, ...]) -> str:
    *first, last = names[:3]
    and_ = "e" if re.match(r"h?i(?!e)", last, re.IGNORECASE) else "y"
    return f"Desacuerdo entre {', '.join(first)} {and_} {last}"


MEETING = Meeting(
    shapes=SHAPES,
    topics=_TOPICS,
    gathering=compiled(
        r"(?:(?:asunto|tema|re|rv|fwd?): ?)++|(?:voy|vamos) a tener que (?=\w+[aei]r)|(?:ya [\w -]{1,40}, )+(?:y |pero )|(?:te |os |les )?pongo en contexto: |\[[^\]]{1,30}\] ?(?:[\w. ]{1,20}: )?|tema (?=\w)|lo de siempre: |resulta que |el (?:detalle|asunto|problema|tema|caso) es (?:el siguiente: ?|que )|(?:soy|somos|llevo|llevamos) [^.:;]{1,80}? y (?:resulta que|me encuentro con que) "
        r"|(?:mira que|sé que|ya sé que|no quiero molestar)\b[^.;:]{0,60}?,? pero |[^.;:,]{0,60}para que hablemos (?:de|sobre) |(?:che|oigan|oye|mira|jefe|jefa|señor[ea]s|chic[oa]s|compañer[oa]s|bueno|pues(?: nada)?|a ver|vale|perdón"
        r"|total|de verdad|la verdad|urgente|al parecer)(?:, (?:que |y )?|: ?|!+ ?)"
        r"|(?:¿?(?:necesit\w+|quier\w+|queremos|quería|quisiera|me gustaría|(?:nos )?(?:hay|tenemos|tengo) que|podemos|podríamos"
        r"|puedes|podrías|debemos|deberíamos|vamos a|nos|convoc\w+|organiz\w+|tener|hacer|haz|program\w+|agend\w+|monta\w*"
        r"|prepar\w+|por favor,?|hace falta|convendría|conviene|primera|toca) )*+(?:una |un |la )?(?:breve |corta )?"
        r"(?:reunión|reunirnos|reunirme|reunir|juntarnos|juntamos|juntarme|vernos|sentarnos|quedar|sesión|llamada|videollamada|meeting|call"
        r"|sync|taller|junta|encuentro|reúne a .{1,60}?|juntar a .{1,60}?|reunir a .{1,60}?|sentar a .{1,90}?)(?: (?:de )?trabajo| corta| breve)?"
        r"(?: (?:de |con )?(?:\d+ (?:minutos|min|horas?)|(?:una|media) hora))?(?: (?:con|entre) (?:(?! para que | más que )[^:;]){1,80}?)?"
        r"(?: (?:para(?! que)|sobre|a|por|y (?=\w+[aei]r)) (?:poder )?|: )"
    ),
    sides=SIDES,
    at_odds=(
        compiled(
            rf"(?:^|(?<=[:,;] )|(?<=que )|(?<=pero )){_TWO} (?:no (?:se ponen|están(?! de acuerdo con\b)|llegan a un|consiguen ponerse)(?: de)? acuerdo|no se (?:hablan|dirigen la palabra|aguantan"
            r"|soportan|entienden(?= con| sobre|,|$)|ponen)|ya no se (?:hablan|dirigen)|se (?:echan|reprochan|acusan|culpan|pelean|enfrentan|desautorizan|llevan mal|tiran)"
            r"|discuten|discrepan|tienen (?:ideas|opiniones|posturas) (?:opuestas|distintas|diferentes|contrarias)"
            r"|llevan (?:\w+ ){1,3}(?:sin hablarse|pelead\w+|discutiendo|enfrentad\w+|tirándose|echándose|sin ponerse)"
            r"|(?:están|andan|siguen) (?:pelead\w+|enfrentad\w+|a la greña|de uñas)|quieren (?:el|la|los|las) mism|piden cada un|ven \w+ (?:distint|diferent))"
        ),
        compiled(
            r"\b(?:conflicto|pelea|tensi[óo]n|tensiones|guerra|disputa|bronca|roces|mal rollo|desacuerdo|mediar|problemas?) entre "
            rf"{_TWO}(?= (?:por|sobre|que|porque|desde|para|en|con|no|ya|ha|han|hay|es|está|a)\b|[.,;:!?]|$)"
        ),
        compiled(rf"\bno se ponen de acuerdo {_TWO}(?= (?:con|en|sobre|por)\b)"),
    ),
    position=compiled(
        rf"(?:^|(?<=[;,:] )|(?<= y )|(?<= pero )|(?<= e )|(?<=mientras ))(?P<who>{_SIDE}) (?:{_SAYS} [^.;!?]+?|(?:que )?(?:no|sí|tampoco)(?=[,.;]|$))(?=[.;!?]|, (?:y|e) (?:el resto|o resto|los demás|os outros)|,? (?:y|pero|mientras que|mientras|e) {_SIDE} {_STANDS}|, {_SIDE} {_STANDS}|,? y (?:el|la|los|las|[oa]tr[oa]s?|dos|mi) \w+(?: \w+)? (?:no|ya|se)\b"
        r"|,? y (?:yo|el resto|los demás|nadie|ningun\w|la casa|el resultado)\b|, (?:y )?(?:hay|tenemos|necesit|debe|así|habr)|$)"
    ),
    people=(
        compiled(rf",? con (?P<names>tod[oa]s l[oa]s {_WORD}(?: de {_WORD})?)(?=[.,;]|$)"),
        compiled(rf"\bjunto con (?P<names>{_GUESTS})(?=[.,;]|$)"),
        compiled(rf"{_NOT_ABOUT}\b(?:con|entre) (?P<names>{_CAPITAL}(?:(?:, | y | e ){_CAPITAL})*)"),
        compiled(
            rf"\b(?:{_DECIDING}|{_TALKING}|{_LOOKING}|reunión|reunir(?:me|nos)|reunirse|mediar|sesión|llamada|charla|hacer|armar|negociar|planificar|planear|organizar|preparar|coordinar)(?:lo)?{_GAP}{_NOT_ABOUT} (?:con|entre) (?P<names>{_GUESTS})"
            r"(?= (?:el|la|los|las|un|una|si|qué|cómo|quién\w*|cuándo|cuál\w*|por|para|sobre|de|del|en|acerca|antes|lo|su)\b|[.,;:!?]|$)"
        ),
        compiled(
            r"\b(?:planific\w+|planear|organizar|preparar|coordinar|poner en marcha|arrancar|arranque|lanzamiento|inicio|negociar|negociación|kick-?off|repas\w+|retro\w*|revis\w+|diseñar|redise\w+)\b"
            rf"{_GAP} con (?P<names>{_GUESTS})(?=$|[.;])"
        ),
    ),
    groups=(
        (compiled(r"\bequipos de (\w+) y (?:de )?(\w+)"), r"Equipos de \1 y \2"),
        (compiled(r"\b(?:los|ambos|tres|varios)(?: (?:dos|tres))? equipos\b(?! de)"), r"[personas de los equipos]"),
        (compiled(r"\b(?:el|del|al|nuestro|mi|todo el) equipo( de (?!(?:las?|los|un)\b)\w+)?"), r"Equipo\1"),
        (compiled(rf"\b(?:con|entre|y|,) (?:el|la|los|las|nuestr\w+|mis?|varios|varias|todos los) ({_ROLE})\b"), r"\1"),
        (
            compiled(
                r"(?:^|\b(?:con|entre|y) )(marketing|ventas|finanzas|legal|producto|ingeniería|operaciones|soporte|RR\. ?HH\.|RRHH|IT)\b"
            ),
            r"\1",
        ),
    ),
    joint=compiled(r",? (?:y|e) (?:con )?|, (?:con )?"),
    called=lambda name: re.sub(r"^(?:tod[oa]s l[oa]s|del?(?: las?| los)?) (?=\w)", "", name),
    no_names=words(
        "tres cuatro cinco seis siete ocho nueve diez once doce unos otros unas otras resto demás mayoría mitad otro otra algunos cosa mundo año primero segundo uno dos lunes martes miércoles jueves viernes navidad madrid proyecto todos todas nosotros ellos otros"
    ),
    duration=compiled(
        r"(?:,? ?(?:de|en|durante|unos|unas|\() ?)?\b(?<!las )(?P<number>\d{1,3}(?= ?min)|[1-8](?:,5)?(?= ?h)|una?|media|dos|tres) ?(?P<unit>min(?:utos?)?|horas?|h)\b\)?"
        r"(?! (?:\d|de (?!reunión)|después|tarde|antes|al?|extras?|por|y nadie|diari|seman))"
    ),
    numbers={"un": 1.0, "una": 1.0, "media": 0.5, "dos": 2.0, "tres": 3.0},
    past=compiled(
        r"\b(?:estuv\w+|fue\w*|falló|cay[oó]|caíd\w+|tard\w+|perd\w+|pas[óa]\w*|cada|hace|retras\w+|llev\w+|esper\w+|quedan|faltan|dur[óo]|trabaj\w+)\b"
    ),
    last=END,
    after="Enviar lo decidido, con responsables y fechas",
    before_when="antes de la reunión",
    name="[nombre]",
    date="[fecha]",
    title="[título]",
    filler=compiled(
        r"(?:(?:buen[oa]s (?:días|tardes|noches)|buenas|hola|noches|días|tardes),? ?)?(?:disculp\w+(?: .{0,30})?|perd[oó]n\w*(?: .{0,40})?)?"
        r"|a ver(?:,? (?:si me explico|cómo .{0,60}|por dónde empiezo|si .{0,20}))?|no aguanto más|no puedo más|ayuda|socorro|urgente|de verdad|me explico"
        r"|(?:os|te|les|le) (?:cuento|explico|pego|copio|reenvío|escribo)(?: .{0,80})?|no sé (?:muy bien )?(?:si|cómo|por dónde) .{0,60}"
        r"|llevo (?:todo el día|horas|un rato|días) (?:intentando|tratando|dándole|pensando) .{0,60}|(?:esto )?va (?:para )?largo.{0,40}"
        r"|(?:soy|somos) (?:el|la|los|las|un|una|nueva?|encargad|profesor|coordinador|responsable|director)[^,]{0,90}(?:, .{0,60})?|(?:te |os |les |le )?escribo (?:de|del|desde) .{0,60}|.{0,120}\blo siguiente|(?:te|os|les) pongo en contexto|antecedentes|indicadores|contexto|resumen|\S+"
    ),
    asides=(
        compiled(r", y (?:[\w-]+(?: [\w-]+)?, )+[\w -]+ y .*"),
        compiled(r",? entre tod[oa]s(?:,.*)?$"),
        compiled(r",? (?:y |pero )?así (?:no|perdemos|seguimos|estamos|es imposible)\b.*"),
        compiled(
            rf"(?!.{{0,160}}\b{_MUST} {_DECIDING})(?:,? (?:porque|pq|ya que|puesto que|aunque|de modo que|más que nada)\b|,? y (?:hay (?!que|q\b)|nadie\b|ningun|cada (?:uno|quien|cual|departamento)\b|la cosa\b|(?:el|la|los|las) \w+ no(?:$| l[oa]s? \w))|(?:, | y )(?:que )?es un (?:tema|asunto|poco)\b"
            r"|, y (?:\w+ ){0,3}(?:dicen?|quieren?|creen?|se|ya|no|va|van|es|está|tienen?)\b|, (?:y |pero )?(?:no (?!se |est|lleg)|es|son|está|están|va|van|hay|había|cada (?:uno|cual|quien|departamento|cosa)|nadie|ninguno|todos|todo el mundo|unos|uno|una|ell[oa]s"
            r"|él|ella|me|nos|se|ni|ya|ahora|antes|mañana|el año|este año|llevamos|llevo|tenemos|tengo|somos|aunque|si no|que (?:es|la|el|lo|se|no|me|nos|tiene|tienen|cada|a mí))\b).*"
        ),
        compiled(
            r",? (?:que es |y es )?urgente$| (?:lo antes posible|cuanto antes|ya mismo)$|[\s\U0001F300-\U0001FAFF]+$"
        ),
        compiled(
            r",? y (?:hay que|tenemos que|debemos) (?:mediar|llegar a un acuerdo|hablar(?:lo)?|resolverlo|solucionarlo|arreglarlo|aclararlo|hacer algo|reunir\w*)\b.*"
        ),
        compiled(r" (?:hace falta|necesito|necesitamos) que .*"),
    ),
    headings=(
        (compiled(r"^(?:creo|me parece|parece|resulta) que (?=\w)"), ""),
        (compiled(r"^(?:necesitamos|necesito) (?=una?\b)"), ""),
        (
            compiled(
                r"^(?:quiero|queremos|necesito|necesitamos|quisiera|me gustaría tener) una (?:breve )?(?=reunión|conversación|sesión|llamada|charla|junta)"
            ),
            "",
        ),
        (
            compiled(
                r"^(?:(?:ahora |ya )?(?:tenemos|tengo|hay|existen?|contamos con|han llegado|me llegaron|nos llegaron) )(?=(?:una?|unos|unas|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez"
                r"|\d+(?! (?:días|semanas|meses|horas))|demasiad\w+|varias?|varios|much[oa]s|opiniones)\b)"
            ),
            "",
        ),
        (compiled(r"^[^\w¿«\"]+ (?=\w)"), ""),
    ),
    company=compiled(rf",? (?:junto )?(?<!al día )con (?P<names>{_GUESTS})$"),
    dispute=_dispute,
    breaks=words("y e o pero porque para sin desde cuando mientras aunque donde tras antes después hasta"),
)
