"""Spanish emails, worded so that they suit one reader or many, in Spain and in America."""

import re
from collections.abc import Callable

from bot.router.embedded.drafter.languages.language import Mail, Rule, compiled, rule, words
from bot.router.embedded.drafter.languages.subjunctive import Subjunctive, forms
from bot.router.embedded.drafter.languages.wording import bullets_at, lower_start

_SPELLING = (("gu", "g"), ("qu", "c"), ("c", "z"))
_VERBS = Subjunctive(
    forms=forms(
        "entregar enviar mandar confirmar completar rellenar llenar actualizar revisar firmar apuntar reservar avisar "
        "contestar aprobar preparar dejar llevar usar utilizar pagar apagar guardar cambiar limpiar mirar llamar "
        "llegar quedar pasar contactar anotar registrar comprar cancelar llamar buscar indicar explicar publicar "
        "comunicar sacar tomar terminar acabar ayudar trabajar descargar cargar subrayar instalar validar comprobar "
        "presentar comentar votar reportar informar organizar recoger ordenar evitar retirar aparcar estacionar "
        "desconectar conectar reiniciar bloquear adjuntar adelantar retrasar aplazar aceptar rechazar verificar "
        "autorizar facilitar cuidar respetar bajar ingresar agendar facturar notificar reenviar inscribir arreglar "
        "reparar hablar esperar",
        "haga:hacer traiga:traer venga:venir ponga:poner tenga:tener diga:decir lea:leer cierre:cerrar pida:pedir "
        "suba:subir comparta:compartir responda:responder escriba:escribir vaya:ir sea:ser esté:estar dé:dar vea:ver "
        "sepa:saber recuerde:recordar pruebe:probar apruebe:aprobar compruebe:comprobar encienda:encender "
        "devuelva:devolver vuelva:volver elija:elegir asista:asistir acuda:acudir abra:abrir cumpla:cumplir "
        "mantenga:mantener siga:seguir corrija:corregir meta:meter recoja:recoger inscriba:inscribir "
        "imprima:imprimir decida:decidir añada:añadir incluya:incluir resuelva:resolver sustituya:sustituir "
        "cubra:cubrir reciba:recibir permita:permitir empiece:empezar comience:comenzar muestre:mostrar "
        "cuente:contar salga:salir proponga:proponer sugiera:sugerir pueda:poder deba:deber lea:leer "
        "envíe:enviar reenvíe:reenviar evalúe:evaluar continúe:continuar recorra:recorrer transfiera:transferir defina:definir borre:borrar elimine:eliminar",
        _SPELLING,
    ),
    spelling=_SPELLING,
    clitics="me|nos|se|lo|la|los|las|le|les|te|os",
    linked="",
    ands="y|e|o",
)


def _strictly(clause: str) -> str | None:
    return _VERBS.infinitive(clause, certain=False)


def _surely(clause: str) -> str | None:
    return _VERBS.infinitive(clause, certain=True)


def _clause(text: str) -> str:
    """Say what they have to do without saying who: it suits "tú", "usted" and "vosotros"."""
    before, found, after = text.partition(" y que ")
    if found and not re.search(r"\bque\b", before + after) and _VERBS.infinitive(after, certain=False) is None:
        text = f"{before} y {after}"
    return re.sub(r"^(?:tienen? que|deben?|deberían?|necesitan?) (?=\w+(?:[aei]r|rse)\b)", "hay que ", text)


_TO = r"(?P<to>(?:al?|para|con) (?!qu[ié])[^:;]{1,60}?)"
_WHOM = (
    r"(?P<to>(?:al|a|con|para)(?: (?:la|el|los|las|mis?|nuestr\w+|todos?(?: los| el)?|todas las))? "
    r"[\wáéíóúñ.]+(?: (?-i:[A-ZÁÉÍÓÚ])\w+)*(?: de (?:la )?\w+)?)"
)
_TELL = (
    r"(?:dec?ir(?:le|les)?|di(?:le|les)?|díga(?:le|les)|dici[eé]ndo(?:le|les)?|que diga|dec[ií](?:le|les)|avis\w+|avís\w+|inform(?!e\b|es\b|átic)\w+"
    r"|infórm\w+|comuni[cq]\w+|comuní[cq]\w+|anunci\w+|anúnci\w+|notifi[cq]\w+|notifíq\w+|(?:hacer|haz)(?:le|les)? saber"
    r"|contar(?:le|les)?|cuénta(?:le|les)?|cont[aá](?:le|les)|explic\w+|explíc\w+)"
)
_REMIND = r"(?:record(?:ar|ando|á)\w*|recuérd\w+|recuerd\w+)"
_ASK = r"(?:pedir(?:le|les)?|ped[ií](?:le|les)|pid\w+|píd\w+|solicit\w+|solicít\w+)"
_INQUIRE = (
    r"(?:pregunt\w+|pregúnt\w+|consult\w+|consúlt\w+|averigu\w+|saber|confirm(?:ar|e|a)(?:le|me)?(?= (?:si|con))"
    r"|me interesa saber)"
)
_WH = r"(?:(?:con|a|de|para|por) quién(?:es)?|desde cuándo|qué|cómo|cuándo|cuánt\w+|quién\w*|cuál\w*|dónde|por qué|a qué|en qué|de qué|para qué|hasta cuándo)"
_SHARE = (
    r"(?:mand(?:a|á|ar|e|o|ando)(?:le|les|lo|me)?|mánda(?:le|les)|env[ií](?:a|ar|e|o|ando)(?:le|les)?|envíales?|reenv[ií]\w+"
    r"|compart(?:ir|e|a|o)(?:le|les)?|compárt\w+|pas(?:a|á|ar|e)(?:le|les)?|pásales?|hacer llegar|haz llegar)"
)
_THANK = (
    r"(?:(?:quiero )?agrade[cz]\w+|agradéce\w+|agradézca\w+|(?:dar|da|dale|dales|darle|darles|dando)(?: las)? gracias)"
)
_SORRY = r"(?:(?:pedir(?:le|les)?|pid\w+|píde\w+)(?: (?:disculpas|perdón))|discúlp\w+|disculp\w+|perdón|lo siento|siento|lamento)"
_ARTICLE = r"(?:el|la|los|las|un|una|unos|unas|mis?|nuestr[oa]s?|su|sus|este|esta|estos|estas)"
_NUMBER = r"(?:\d+|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce)"
_GROUP = (
    r"(?:(?:los|las|nuestros|nuestras|mis) {NUMBER} [\wáéíóúñ]+(?: (?:de|del) (?:la |los )?[\wáéíóúñ]+)?|todos(?: los (?!viernes|lunes|martes|miércoles|jueves|sábados|domingos|días|meses)\w+)?|todas|todo el (?:mundo|equipo|personal)|la gente|cada uno|nadie"
    r"|(?:el|la|los|las|mi|mis|nuestro|nuestra|nuestros) [\wáéíóúñ]+(?: (?:de|del) (?:la |los )?[\wáéíóúñ]+)?"
    r"|(?-i:[A-ZÁÉÍÓÚÑ])\w+(?: y (?-i:[A-ZÁÉÍÓÚÑ])\w+)?)"
).replace("{NUMBER}", _NUMBER)
_NEED = r"(?:(?:(?:hay|tengo|tenemos|habría|tendría) que|necesito|necesitamos|quiero|debo|puedes|podrías) )"
_THANKS = "¡Muchas gracias!"
_ANY_QUESTIONS = "Para cualquier duda, basta con responder a este correo."
_LINK = "[enlace o archivo]"
_TO_FIRST = r"(?P<to>al? [^,;:]{2,40}?),? (?:hay que|tengo que|tenemos que|quiero|quisiera|necesito|me gustaría|quería)"
_NO_WORDS = r"(?!pésame|condolencias|gracias|abrazo|saludo|noticia)"
_READERS = r"(?:(?:a los|a las|para los|para las) (?!\d|una?\b|dos\b|tres (?!\w)|cuatro (?!\w)|que\b)|(?:al|para el) (?:equipo|turno|personal|departamento)\b|a tod[oa]s? )"


_RULES: tuple[Rule, ...] = (
    rule(r"(?:fyi|para (?:tu|su|vuestra)? ?información)[:,]? (?P<x>.+)", "{x}", "{x_up}.", several=True),
    rule(
        r"(?P<kind>aviso|nota|ojo)(?: (?P<to>(?:para|al?) [^:]{1,50}))?[:,] (?P<x>.+)",
        "Aviso: {x}",
        "{x_up}.",
        several=True,
    ),
    rule(
        r"recordatorio(?: (?P<to>(?:para|al?) [^:]{1,50}))?: (?P<x>.+)",
        "Recordatorio: {x}",
        "Un breve recordatorio: {x}.",
        several=True,
    ),
    # A status report
    rule(
        r"(?P<what>(?:estado|informe|resumen|actualización|avance|novedades|parte)\b[^:]{0,50}): (?P<list>[^:]+[,;] .+)",
        "{what}",
        "{what_up}:\n{list}",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    rule(
        rf"(?:(?:{_TELL}|{_SHARE}|hacer|haz|prepar\w+|escrib\w+|redact\w+)(?: {_TO})? )?(?:sobre |acerca de |de |un[ao]? )?"
        r"(?:el |la )?(?:estado|avance|progreso|(?:informe|actualización|reporte) (?:de estado|semanal|de avance))"
        r" (?P<x>(?:del?|de la|de los|de las|sobre) .+?)(?: (?P<to2>(?:al|a la|a los|a) \w+(?: de \w+)?))?",
        "Estado {x}",
        "Este es el estado {x}:\n- Hecho: [lo que está terminado]\n- En curso: [en qué se trabaja]\n"
        "- Próximo paso: [qué sigue y para cuándo]",
        close=_ANY_QUESTIONS,
    ),
    # An apology, before anything else that is asked for
    rule(
        rf"{_SORRY}(?: (?P<to>(?:con|al?|ante) [^:;,]{{1,60}}?))? (?P<x>por [^,;]+)(?P<why>[,;] (?!que\b).+)",
        "Disculpas {x}",
        "Pido disculpas {x}{why_as}.",
    ),
    rule(
        rf"{_SORRY}(?: (?P<to>(?:con|al?|ante) [^:;]{{1,60}}?))? (?P<x>por .+)",
        "Disculpas {x}",
        "Pido disculpas {x}. [Qué pasó y qué se está haciendo al respecto.]",
    ),
    rule(
        rf"(?:{_TELL}|{_SHARE}) (?P<to>(?:al?|para) [^:;,.]{{2,50}}): (?P<clause>.+)",
        "{clause}",
        "{clause_up}.",
        several=True,
    ),
    rule(
        r"(?P<to>al? (?:sra?\.|dra?\.|señora?|doctora?|don|doña) [^:;,.]{2,40}): (?P<clause>.+)",
        "{clause}",
        "{clause_up}.",
    ),
    # "To don Porfirio we have to …"
    rule(
        rf"{_TO_FIRST} agradecer(?:le|les) (?P<x>{_ARTICLE} .+)",
        "Gracias por {x}",
        "Muchas gracias por {x}.",
    ),
    rule(
        rf"{_TO_FIRST} (?:decir|pedir)(?:le|les) que (?P<strictly>(?!no\b).+)",
        "Solicitud: {strictly}",
        "Por favor, hay que {strictly}.",
    ),
    rule(
        rf"{_TO_FIRST} (?:decir|avisar|contar|explicar|recordar)(?:le|les) que (?P<clause>.+)",
        "{clause}",
        "{clause_up}.",
    ),
    # What somebody is to do
    rule(
        rf"{_REMIND}(?: {_TO})? que (?P<strictly>.+)",
        "Recordatorio: {strictly}",
        "Un breve recordatorio: hay que {strictly}.",
        several=True,
        close=_THANKS,
    ),
    rule(
        rf"{_REMIND}(?: {_TO})? (?P<inf>(?:no )?\w+[aei]r(?:se|lo|la|los|las|me|nos)? .+)",
        "Recordatorio: {inf}",
        "Un breve recordatorio: hay que {inf}.",
        several=True,
        close=_THANKS,
    ),
    rule(
        rf"{_REMIND}(?: {_TO})? (?:de )?que (?P<clause>.+)",
        "Recordatorio: {clause}",
        "Un breve recordatorio: {clause}.",
        several=True,
    ),
    rule(
        rf"{_REMIND}(?: {_TO})? (?:sobre |de )?(?P<x>{_ARTICLE} .+)",
        "Recordatorio: {x_bare}",
        "Un breve recordatorio: {x}.",
        several=True,
    ),
    rule(rf"{_REMIND} (?P<x>.+)", "Recordatorio: {x}", "Un breve recordatorio: {x}.", several=True),
    rule(
        rf"(?:{_ASK}|{_TELL})(?: {_TO})? (?:que|para que) (?P<strictly>.+)",
        "Solicitud: {strictly}",
        "¿Sería posible {strictly}?",
        ask=True,
        close=_THANKS,
    ),
    rule(
        r"para que (?P<strictly>.+)",
        "{strictly}",
        "Por favor, hay que {strictly}.",
        several=True,
        close=_THANKS,
    ),
    rule(
        rf"{_ASK}(?: {_TO})? (?:que|para que) (?P<surely>.+)",
        "Solicitud: {surely}",
        "¿Sería posible {surely}?",
        ask=True,
        close=_THANKS,
    ),
    rule(
        rf"(?:necesit\w+|quier\w+|quer\w+|quisiera|hace falta|(?:me|nos) gustaría|espero|ojalá) que (?P<to>{_GROUP}) "
        r"(?P<surely>.+)",
        "Solicitud: {surely}",
        "¿Sería posible {surely}?",
        ask=True,
        several=True,
        close=_THANKS,
    ),
    rule(
        r"que (?P<to>(?-i:[A-ZÁÉÍÓÚÑ])[\wáéíóúñ]+) (?P<strictly>.+)",
        "Solicitud: {strictly}",
        "¿Sería posible {strictly}?",
        ask=True,
        close=_THANKS,
    ),
    rule(
        rf"(?P<to>{_GROUP}) (?:tienen? que|deben?|deberían?|necesitan?) (?!saber|ser|estar|haber)"
        r"(?P<inf>\w+[aei]r(?:se|lo|la|los|las)?\b.*)",
        "{inf}",
        "Por favor, hay que {inf}.",
        several=True,
        close=_THANKS,
    ),
    rule(
        rf"{_ASK}(?: {_TO})? (?P<x>(?:el|la|los|las|sus?) .+)",
        "Solicitud: {x_bare}",
        "¿Sería posible recibir {x}?",
        ask=True,
        close=_THANKS,
    ),
    rule(
        rf"{_ASK}(?: {_WHOM})? (?P<x>(?!disculpas|perdón|al? )(?:un|una|\w+) .+?)(?: (?P<to2>a (?:la |los )?[\wáéíóúñ]+))?",
        "Solicitud: {x_bare}",
        "Quería pedir {x}.",
        ask=True,
        close=_THANKS,
    ),
    rule(
        r"(?:necesito|necesitamos|me faltan?|nos faltan?|quiero) (?P<x>(?:el|la|los|las|un|una) .+?) (?:de|por parte de) "
        r"(?P<to>(?-i:[A-ZÁÉÍÓÚÑ])[\wáéíóúñ]+)(?P<when> (?:antes|para|hasta) .+)?",
        "{x_bare}{when_too}",
        "¿Sería posible recibir {x}{when_too}?",
        ask=True,
        close=_THANKS,
    ),
    # A question
    rule(
        rf"{_INQUIRE}(?: {_TO})? si (?P<x>.+)",
        "¿{x_up}?",
        "Quería saber si {x}.",
        ask=True,
        close=_THANKS,
    ),
    rule(
        rf"{_INQUIRE}(?: {_TO})? (?P<x>{_WH}\b.+)",
        "¿{x_up}?",
        "Quería saber {x}.",
        ask=True,
        close=_THANKS,
    ),
    rule(
        rf"{_INQUIRE}(?: {_TO})? (?:por|sobre|acerca de) (?P<x>.+)",
        "Consulta: {x_bare}",
        "Tengo una consulta sobre {x}: [la pregunta].",
        ask=True,
        close=_THANKS,
    ),
    # Thanks and congratulations
    rule(
        rf"(?:{_THANK}|(?:muchas |mil )?gracias)(?: {_TO})? (?P<x>por .+)",
        "Gracias {x}",
        "Muchas gracias {x}.",
    ),
    rule(rf"{_THANK}(?: {_TO})? (?P<x>{_ARTICLE} .+)", "Gracias por {x}", "Muchas gracias por {x}."),
    rule(rf"{_THANK} {_TO}", "Gracias", "Muchas gracias por [el motivo]."),
    rule(
        rf"(?:felicit\w+|felicít\w+|(?:mi |nuestra )?enhorabuena)(?: {_TO})? (?P<x>por [^!]+)",
        "Felicidades {x}",
        "¡Felicidades {x}!",
    ),
    rule(
        r"(?:(?:mand\w+|envi\w+|envíe|da(?:r|rle|rles|le|les)?) )?(?:el |mi |nuestro |las |mis |nuestras )?(?:pésame|condolencias) "
        r"(?P<to>al? [^,;:]{1,50}?)(?P<x> (?:en nombre|de parte|por) [^,;:]+)?",
        "Condolencias{x_too}",
        "Mis más sinceras condolencias{x_too}.",
    ),
    # A reply
    rule(
        r"(?:responder|responde|contestar|contesta|contéstale|respóndele)(?:le|les)? (?P<to>al? [^:;,]{1,60}?)"
        r"(?:: | que )(?P<clause>(?:(?:sí|no)\b|el|la|los|las|ya|hay).*)",
        "{clause}",
        "{clause_up}.",
        close=_ANY_QUESTIONS,
    ),
    # A letter's own salutation, or whom it is for before a colon
    rule(
        r"(?P<to>(?:estimad|querid)[oa]s? [^:,.]{1,50})[:,] (?P<clause>.+)",
        "{clause}",
        "{clause_up}.",
    ),
    rule(
        rf"(?:aviso |nota |mensaje )?(?P<to>{_READERS}[^:,.;]{{2,50}}): (?P<clause>.+)",
        "{clause}",
        "{clause_up}.",
        several=True,
    ),
    rule(
        r"(?:pregunta|consulta|duda) (?P<to>(?:para|al?) [^:,.;]{2,40})[:,] ¿?(?P<x>[^?]+)",
        "¿{x_up}?",
        "¿{x_up}?",
        ask=True,
        close=_THANKS,
    ),
    # A refusal, a cancellation
    rule(
        r"(?:rechaz\w+|recház\w+|declin\w+) "
        rf"(?P<x>{_ARTICLE} [^,;]+?)(?:,? (?:amable|cortés|educado|con amabilidad|con educación))?, (?P<why>(?!que\b|y\b|pero\b|con\b).+)",
        "Respuesta: {x_bare}",
        "Muchas gracias por {x}. Lamentablemente, esta vez tengo que decir que no: {why_in}.",
    ),
    rule(
        r"(?:rechaz\w+|recház\w+|declin\w+|(?:di|decir)(?:le|les)? que no a(?! una?\b)|no aceptar)(?: (?:(?:amable|cortés|educada)\w+|con \w+))? "
        rf"(?P<x>{_ARTICLE} [^,;]+?)(?: (?:del?|de la|de los) (?P<to>proveedor\w*|cliente|client\w+|candidat\w+|agencia|empresa))?"
        r"(?: (?:con|de) (?:amabilidad|cortesía|educación|forma amable|manera amable))?",
        "Respuesta: {x_bare}",
        "Muchas gracias por {x}. Lamentablemente, esta vez tengo que decir que no. [El motivo, si conviene darlo.]",
    ),
    rule(
        rf"(?:cancel\w+|cancél\w+|anul\w+|anúl\w+) (?P<x>{_ARTICLE} [^,;]+?)(?: (?P<to>con (?:el |la |los )?[\wáéíóúñ]+))?"
        r"(?:[,;] (?P<why>.+))?",
        "Cancelación: {x_bare}",
        "Tengo que cancelar {x}.{why_end_too}",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    rule(
        rf"(?:aplaz\w+|aplác\w+|pospon\w+|pospón\w*|retras(?:ar|a|e)|(?:mover|mueve|cambiar|cambia)(?= (?:el|la|los|las|mi|nuestra) (?:fecha|defensa|examen|taller|partido|ensayo|formación|reunión|cita|llamada|visita|clase|comida|cena|sesión|entrevista)\b)) (?P<x>{_ARTICLE} .+)",
        "Cambio: {x_bare}",
        "Es necesario cambiar la fecha de lo siguiente: {x}.",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    # An announcement
    rule(
        rf"{_TELL}(?: {_TO})? (?:de |para decir )?que (?!no a una? |(?:no )?(?:fueron|vinieron|pudieron|asistieron|tienen|tenían|estaban)\b)(?P<clause>.+)",
        "{clause}",
        "{clause_up}.",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    rule(
        rf"(?:(?:necesit\w+|quier\w+|quer\w+|hace falta|me gustaría) )?que (?P<to>{_GROUP}) sep\w+ que (?P<clause>.+)",
        "{clause}",
        "{clause_up}.",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    rule(
        rf"(?P<to>{_GROUP}) (?:tienen? que|deben?|deberían?|necesitan?) saber que (?P<clause>.+)",
        "{clause}",
        "{clause_up}.",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    rule(rf"{_NEED}?(?:{_INQUIRE}|{_TELL})(?:lo)? {_WHOM}", "", ""),
    rule(
        r"(?P<x>[^,]+), (?:y )?(?:l[oa]s? )?(?:tienen?|deben?|deberían?) (?:que )?(?:conocer|saber|leer)(?:l[oa]s?)? "
        rf"(?P<to>{_GROUP})",
        "{x}",
        "{x_up}: [los detalles].",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    rule(
        rf"(?:(?P<clause>\S+ \S+ .+?)(?:[,;.:!] (?:y )?| y (?=hay|tengo|avisar|dec|comunicar)))?(?:por favor,? )?{_NEED}?(?:se lo )?"
        r"(?:{TELL}|díselo|decírselo|decirlo|comunícalo|avísalo|házselo saber|hacérselo saber)(?:lo)?"
        r"(?: (?P<to>(?:al?|con|para)(?: (?!que\b|cuando\b)[^:;, ]+){1,4}))?(?: por favor)?".replace("{TELL}", _TELL),
        "{clause}",
        "{clause_end}",
        several=True,
    ),
    rule(
        rf"(?:(?P<clause>.+?),? )?(?:y )?(?P<to>{_GROUP}) (?:tienen? que|deben?|deberían?|necesitan?) (?:saberlo|enterarse)",
        "{clause}",
        "{clause_end}",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    rule(
        rf"{_TELL}(?: {_TO})? (?P<x>(?:sobre|acerca|del?) .+)",
        "{x_bare}",
        "Quería informar {x}: [los detalles].",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    rule(
        rf"{_TELL} (?P<x>{_ARTICLE} .+?)(?: (?P<to>al? (?:la |los |mi |nuestro |todo el )?[\wáéíóúñ]+))?",
        "{x_bare}",
        "Quería informar sobre {x}: [los detalles].",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    # What somebody sends, confirms, books, invites to or comes back to
    rule(
        rf"{_SHARE}(?: (?P<to>(?:con|al?) .{{1,50}}?))? (?P<x>{_ARTICLE} .+(?:://|: ).+)",
        "{x_bare}",
        "Comparto {x}",
        several=True,
    ),
    rule(
        rf"{_SHARE} (?P<x>{_ARTICLE} {_NO_WORDS}[^,;]+?) (?P<to>(?:con|al?) {_GROUP}), (?P<rest>(?!y\b|que\b|con\b|para\b|pero\b).+)",
        "{x_bare}",
        f"Comparto {{x}}: {_LINK}. {{rest_up}}.",
        close=_ANY_QUESTIONS,
    ),
    rule(
        rf"{_SHARE} (?P<to>(?:con|al?) (?:{_GROUP}|contabilidad|administración|gerencia|dirección|marketing|ventas|compras)) (?P<x>{_ARTICLE} {_NO_WORDS}[^,;]+), (?P<rest>(?!y\b|que\b|con\b|para\b|pero\b).+)",
        "{x_bare}",
        f"Comparto {{x}}: {_LINK}. {{rest_up}}.",
        close=_ANY_QUESTIONS,
    ),
    rule(
        rf"{_SHARE} (?P<x>{_ARTICLE} .+?) (?P<to>(?:con|al?) (?:(?:los|las) (?:[\wáéíóúñ]+ )?que .+|{_GROUP}|equipo[^,]*|cliente[^,]*|[\wáéíóúñ]+))",
        "{x_bare}",
        f"Comparto {{x}}: {_LINK}.",
        close=_ANY_QUESTIONS,
    ),
    rule(
        rf"{_SHARE} (?P<to>(?:con|al?) .{{1,50}}?)(?<! de)(?<! en)(?<! con)(?<! y)(?<! a) (?P<x>{_ARTICLE} .+)",
        "{x_bare}",
        f"Comparto {{x}}: {_LINK}.",
        close=_ANY_QUESTIONS,
    ),
    rule(
        rf"(?:tengo|tenemos) (?P<x>{_ARTICLE} .+?),? (?:y|que) (?:quiero|queremos|quería|me gustaría|tengo que|hay que) "
        rf"(?:compartir|enviar|enseñar|mostrar)(?:l[oa]s?)?(?: (?P<to>(?:con|al?) .+))?",
        "{x_bare}",
        f"Comparto {{x}}: {_LINK}.",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    rule(
        rf"{_SHARE} (?P<x>{_ARTICLE} .+)", "{x_bare}", f"Comparto {{x}}: {_LINK}.", several=True, close=_ANY_QUESTIONS
    ),
    rule(
        r"(?:confirm\w+|confírm\w+) (?P<to>(?:con|para|al?) [^:;,]{2,50}): (?P<x>.+)",
        "Confirmación: {x}",
        "Confirmo lo siguiente: {x}.",
    ),
    rule(rf"(?:confirm\w+|confírm\w+)(?: {_TO})? (?P<x>que .+)", "Confirmación: {x_bare}", "Confirmo {x}."),
    rule(
        rf"(?:confirm\w+|confírm\w+)(?: {_TO})? (?P<x>(?:que|{_ARTICLE}|\w+) .+)",
        "Confirmación: {x_bare}",
        "Confirmo {x}.",
    ),
    rule(
        r"(?:reserv\w+|resérv\w+) (?P<x>.+)",
        "Reserva: {x_bare}",
        "Quería reservar {x}. ¿Es posible confirmarlo?",
        close=_THANKS,
    ),
    rule(
        r"(?:invit\w+|invít\w+) (?P<to>al? [^:;]{1,60}?) (?P<x>al? .+)",
        "Invitación {x}",
        "Con este correo va la invitación {x}.",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    rule(
        r"(?:hacer (?:un )?seguimiento|haz seguimiento|retom\w+|insistir|insiste)(?: (?P<to>con [^:;]{1,50}?))? "
        r"(?:sobre|de|a|en|por) (?P<x>.+)",
        "Seguimiento: {x_bare}",
        "Escribo para retomar este asunto: {x}. ¿Hay novedades?",
        ask=True,
    ),
    rule(
        r"(?:sobre|acerca de) (?P<x>.+)",
        "{x_bare}",
        "Escribo por este asunto: {x}. [Lo que hay que saber.]",
    ),
    rule(
        r"(?P<x>(?:actualización|resumen|informe|novedades|acta|cambios?|resultados|cifras|métricas|calendario|horario|"
        r"fechas?|bienvenida|baja|vacaciones)(?: (?!es\b|son\b|está\b|no\b|se\b|ha\b|han\b|hay\b|fue\b)[\w/-]+){0,7})",
        "{x}",
        "{x_up}: [lo que hay que saber].",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    rule(
        r"(?P<act>(?!(?:ayer|lugar|mujer|taller|placer|bar|primer|hogar|celular|azar|mar|par)\b)[^\W\d_]+[aei]r(?:l[eoa]s?|se|nos)? .+)",
        "{act}",
        "Quería {act}.",
        later=False,
    ),
)
_STEP = (
    r"(?:(?:de|en|con|por) (?:la|las|los|el|todos los|todas las)|(?!(?:el|la|los|las|un|una|unos|unas|y|e|o|que|q|si|cuando|para|antes|con|porque|hoy|mañana|ya|lo|se|por favor|porfa|gracias)\b)"
    r"[^\s:;.,()]+)"
)
_PERSON = (
    r"(?:(?:tod[oa]s? )?(?:el |la |los |las |mis? |nuestr[oa]s? )?(?:otr[oa]s )?{STEP}(?: {STEP}){0,5}"
    r"(?: que (?:no )?\w+(?:on|an|en)(?: {STEP}){0,2})?|(?:los|las) que (?:no )?[a-záéíóúñ]+(?: {STEP}){0,3})"
).replace("{STEP}", _STEP)
_PEOPLE = (
    rf"(?:{_PERSON}(?:(?:, | y )(?=(?:al? )?(?:el |la |los |las |(?-i:[A-ZÁÉÍÓÚ]))|al )(?:al? |para )?{_PERSON})*)"
)
_WHO = rf"(?P<to>(?:(?:al?|para) )?{_PEOPLE})"
_KNOW = (
    r"(?:(?:lo |se )?(?:sepan?|enteren?)|estén? al tanto|(?:queden?|estén?|sean?) (?:avisad|enterad|informad)[oa]s?)"
)
_PLEASE = r"(?:(?:,? (?:por favor|porfa|porfi|gracias|hoy mismo|ya|cuanto antes|con tiempo|antes del? (?:lunes|martes|miércoles|jueves|viernes)|con tacto|con cariño|con educación|de una vez|también))*)"
_SAID = r"(?:(?P<said>\S+ \S+.*?)(?:[,;.:] (?:y )?| y (?=hay que|avisar|dec[ií]r|comunicar|informar|díselo|que )))?"
_TELLING = (
    # ", que lo sepa toda la planta"
    compiled(
        rf"{_SAID}(?:(?:falta|quiero|necesito|hace falta|conviene|solo falta|me gustaría|ojalá) )?que {_KNOW} (?:ya )?{_WHO}{_PLEASE}"
    ),
    compiled(
        rf"{_SAID}(?:(?:falta|quiero|necesito|hace falta|conviene|solo falta|me gustaría) )?que (?P<to>{_PEOPLE}) (?:lo|se) (?:sepan?|enteren?){_PLEASE}"
    ),
    compiled(rf"{_SAID}que (?:les? )?(?:lo )?(?:lleguen?|vaya) (?P<to>(?:al?|para) {_PEOPLE}){_PLEASE}"),
    compiled(
        rf"{_SAID}(?P<to>{_GROUP}|{_PEOPLE}) (?:tienen? que|deben?|deberían?|necesitan?) (?:saberlo|enterarse){_PLEASE}"
    ),
    # ", avisa a todos"
    compiled(
        rf"{_SAID}(?:{_NEED}|(?:falta|queda|resta|toca)(?: solo| nada más)? )?(?:informar|comunicar|contestar?(?:le|les)?|responder?(?:le|les)?|avisa(?:r|rle|rles|le|les)?|avise[n]?|avísal[eo]s?|comunícal[eo]s?|comunicarl[eo]s?|comunicarlo|díselo|decírselo|decirlo"
        rf"|contárselo|cuéntaselo|cont[aá]les?|cuéntales?|háganselo saber|hazlo saber|pásal[oa]s?|pasalo|pasarl[oe]|infórmales?|informales?|avisales?|ruego se (?:advierta|informe|avise|comunique))"
        rf" (?P<to>(?:al?|para) {_PEOPLE}){_PLEASE}"
    ),
    compiled(
        rf"{_SAID}(?:(?:falta|queda|toca|resta) (?:decírselo|comunicarlo|avisarle|avisarles|avisar)|avisa|avisar|díselo|pásalo|pasalo|compártelo|difúndelo|que circule|haz que circule|corre la voz){_PLEASE}"
    ),
    # ", avisa a los vecinos que el agua vuelve a las 8"
    compiled(
        rf"(?P<said>\S+ \S+.*?)[,;] (?:{_NEED})?(?:avisa(?:r|rle|rles|le|les)?|avísales?|avísele|dile|diles|decirles?|decile|deciles|infórmales?|comunícales?)"
        rf" (?P<to>al? {_PEOPLE}) (?:de )?que (?P<more>(?:ya (?!me\b|te\b)|el |la |los |las |esta |este |mi |mis |su |sus |desde |hasta |mañana |hoy |\d|no (?:es|está|hay|hace|hará|podremos|vamos|tiene|tienen) ).+)"
    ),
    # ", que suene amable"
    compiled(
        r"(?P<said>\S+ \S+.*?)[,;.:]? (?:que (?:suene|quede|sea)|en tono|con tono|con un tono|de forma|de manera|con (?:dos|unas|tres) líneas) (?:\w+ ){0,2}"
        r"(?:amables?|cordial(?:es)?|(?:in)?formal(?:es)?|breve|cort[oa]|cercan[oa]|cariños[oa]|educad[oa]|profesional|simpátic[oa]|líneas)(?: (?:y|pero) \w+)?(?:,? (?:por favor|porfa))?"
    ),
    compiled(
        r"(?P<said>\S+ \S+.*?), (?:con (?:tacto|cariño|educación|mano izquierda|delicadeza|amabilidad|palabras \w+)|muy amable|algo (?:breve|corto|sencillo))(?:,? (?:por favor|porfa|eh))?"
    ),
)
_FORMS: dict[str, Callable[[str], str | None]] = {
    "strictly": _strictly,
    "surely": _surely,
    "clause": _clause,
    "list": bullets_at("y"),
    "act": lower_start,
}

_PREPOSITION = compiled(r"^(?:al|a|para|con|de|ante)\s+")
_ALL = compiled(
    r"(?:todos?(?: (?:el mundo|el personal|los compañeros|nosotros|ellos))?|todas|la gente|(?:toda )?la (?:empresa|plantilla"
    r"|oficina|compañía|organización|planta|dirección|gerencia|junta)|el (?:comité|consejo)\b|(?:(?:el|mis|los) )?(?:personal|compañer\w+|colegas|demás|empleados))\b.*"
)
_NAME = r"[A-ZÁÉÍÓÚÑÜ][\w'áéíóúñü-]+"
_NAMES = re.compile(rf"{_NAME}(?: {_NAME})*(?:(?:, | y | e ){_NAME}(?: {_NAME})*)*")
_TEAM = compiled(r"(?:(?:todo )?(?:el|mi|nuestro|su) )?equipo(?P<of> (?:de|del) .+| [\w-]+)?")
_DEPARTMENT = compiled(
    r"(?:el departamento de |la gente de )?(?P<of>recursos humanos|rr\. ?hh\.?|rrhh|marketing|ventas|contabilidad|finanzas|soporte"
    r"|legal|it|compras|operaciones|administración|producto|diseño|logística)"
)
_SIR = re.compile(
    rf"(?:el |la )?(?P<title>[Ss]ra?\.|[Ss]eñora?|[Dd]on|[Dd]oña|[Dd]ra?\.) (?P<name>{_NAME}(?: {_NAME})*)"
)
_MANY = compiled(
    r"(?:(?:todos )?(?P<m>los)|(?:todas )?(?P<f>las)|nuestros|mis) (?P<who>(?:(?:antigu[oa]s|nuev[oa]s|últim[oa]s|futur[oa]s|otr[oa]s) )?[\wáéíóúñ]+(?: del?(?: (?!que\b|antes\b|para\b|hasta\b|por\b|y\b|hoy\b)[\wáéíóúñ.º]+){1,5}$)?)(?: .*)?"
)
_ONE = compiled(r"(?:(?P<mine>mi|nuestr[oa])|el|la|un|una) (?P<who>[a-záéíóúñ]+)(?: (?:de|del) .+)?")
_NOBODY = frozenset(["la", "el", "lo", "que", "resto", "de", "del"])


_WHOLE = compiled(
    r"(?:todos (?:los|nuestros)|todas (?:las|nuestras)|tod[oa] (?:el|la|nuestro|nuestra)) (?!mundo|personal|compañeros|empleados|gente|empresa"
    r"|equipo|plantilla|que\b)[\wáéíóúñ]+(?: [\wáéíóúñ.º]+){0,4}"
)
_COUNTED = compiled(
    rf"(?:los|las|nuestros|nuestras|mis) (?:otr[oa]s )?{_NUMBER}(?: [\wáéíóúñ]+(?: [\wáéíóúñ.º]+){{0,4}})?"
)
_THOSE = compiled(r"(?:los|las) (?:de|del) [\wáéíóúñ.º ]{2,40}")
_JOINED = compiled(
    r"(?!(?:el|la) señor|(?:el|la) dr)(?:el|la|los|las) [^,]+(?:, (?:y )?| y )(?:(?:a )?(?:el|la|los|las) |al |a ).+"
)


def _greet(to: str) -> str:
    if re.match(r"(?:estimad|querid)[oa]s? ", to, re.IGNORECASE):
        return f"{to[:1].upper()}{to[1:]}:"
    contracted = to.casefold().startswith("al ")
    who = re.sub(r"(, | y )al? (?=[A-ZÁÉÍÓÚÑ])", r"\1", _PREPOSITION.sub("", to))
    if contracted:
        who = f"el {who}"
    if any(pattern.fullmatch(who) for pattern in (_WHOLE, _COUNTED, _THOSE, _JOINED)):
        return f"Hola {'al ' + who[3:] if who.startswith('el ') else 'a ' + who}:"
    return _greet_people(who)


def _greet_people(who: str) -> str:
    if match := _TEAM.fullmatch(who):
        return f"Hola, equipo{match['of'] or ''}:"
    if _ALL.fullmatch(who):
        return "Hola a todos:"
    if match := _SIR.fullmatch(who):
        title = match["title"]
        return f"{'Estimada' if title.rstrip('.').endswith('a') else 'Estimado'} {title} {match['name']}:"
    if match := _DEPARTMENT.fullmatch(re.sub(r"^(?:el|la) ", "", who)):
        return f"Hola, equipo de {match['of']}:"
    if _NAMES.fullmatch(who):
        return f"Hola, {who}:"
    if (match := _MANY.fullmatch(who)) and match["who"] not in _NOBODY:
        return f"{'Estimadas' if match['f'] else 'Estimados'} {match['who']}:"
    if (match := _ONE.fullmatch(who)) and match["who"] not in _NOBODY:
        return "Hola, [nombre]:"
    if re.match(r"(?:los|las) que ", who):
        return "Hola a todos:"
    if re.search(_NAME, who):
        return f"Hola, {re.sub(r'^(?:el|la|los|las) ', '', who)}:"
    return "Hola:"


def _greet_names(names: tuple[str, ...]) -> str:
    return f"Hola, {' y '.join(filter(None, (', '.join(names[:-1]), names[-1])))}:"


MAIL = Mail(
    hello=compiled(
        r"^(?:hola|buenas(?: tardes| noches)?|buenos días|buen día|saludos(?=[.,!])|parce|che|ay|oye|hey)(?: (?:a todos|equipo|bot))?(?:\s*[,.!:]+\s*|\s+|$)"
    ),
    frame=compiled(
        r"¿?(?:(?:necesito|necesitamos|quiero|queremos|quisiera|quería|(?:me|nos) gustaría|debo|debemos|deberíamos|debería"
        r"|ocupo|requiero|querría|(?:falta|queda|resta)(?: solo| nada más)?"
        r"|(?:voy a|vamos a)(?= (?:avis|dec|inform|comunic|record|ped|pregunt|mand|envi|agradec|disculp|compart|invit|felicit|pasar))|(?:tengo|tenemos|hay|tendría|tendríamos) que|toca|hace falta|me urge|necesito poder|hay)\s+"
        r"(?:urgentemente |también |simplemente |solo |sólo )?"
        r"(?=(?:\w+[aei]r(?:le|les|se|lo|la|los|las|selo|me|nos)?|dar|ir|hacer)\b)"
        r"|(?:ayúdeme|ayúdenme) a\s+|favor de\s+|nomás\s+(?=avis|avís|dil)|por favor,?\s+|porfa,?\s+|(?:me )?(?:puedes|podrías|puede|podría)(?! que\b)(?: por favor)?\s+(?:ayudarme a )?"
        r"|ayúdame a\s+|(?:me )?ayudas a\s+|(?:le|les|te|se lo)\s+(?=\w)|también\s+|además,?\s+|y\s+|luego\s+|para\s+(?=\w+[aei]r))"
    ),
    letter=compiled(
        r"(?:(?:escrib\w+|escríbe\w*|redact\w+|envi\w+|enví\w+|mand\w+|mánd\w+|prepar\w+|haz(?:me)?|hacer|hazme|quiero|necesito) )?"
        r"(?:un |una |el )?(?:breve |corto |pequeñ[oa] )?(?:correo|e-?mail|mail|mensaje|nota|carta|comunicado)s?(?: electrónico)?"
        r"(?: (?:breve|corto|rápido|amable|formal|cordial))?(?: (?P<to>(?:al?|para) (?!decir|pedir|avisar|informar|recordar|agradecer|preguntar)[^:;]{1,60}?))?"
        r"(?:,? |: ?)(?P<rest>(?:diciénd|diciend|que dig|para |pid|pregunt|avis|inform|record|agradec|anunci|explic|disculp|confirm"
        r"|rechaz|declin|cancel|solicit|invit|felicit|sobre|acerca).+)"
    ),
    about_the_draft=compiled(
        r"(?:(?:que (?:sea|quede|suene)|hazlo|mantenlo|mantén|con|en|ponle|usa)\b[^,;:]{0,12} )?(?:un |el )?(?:tono )?"
        r"(?:(?:algo|muy|más|lo más) )?(?:breve|corto|cort[oa]|amable|formal|informal|cordial|cercano|profesional|directo|claro|educado"
        r"|simpático)(?: (?:y|pero) (?:\w+ )?\w+)?(?:,? por favor)?|(?:nada|algo) (?:muy )?(?:largo|formal|breve|corto)|sin rollos|gracias"
        r"|¡?(?:muchas )?gracias"
        r"|¿?(?:qué tal|cómo (?:estás|está|están))\??|espero que (?:estés|esté|estén) bien"
        r"|(?:algo |un texto |un mensaje |dos líneas |unas líneas )?(?:con|de forma|de manera|en tono|que sea|que suene|que quede) (?:\w+ )?"
        r"(?:cariño|tacto|educación|buenas palabras|buen tono|delicadeza|mano izquierda|cuidado|amable|educad[oa]|simpátic[oa]|cordial)(?:,? eh|,? porfa|,? por favor)?"
        r"|algo (?:\w+ )?(?:cariñoso|bonito|sencillo|cálido|sentido|divertido|simpático)(?: (?:desde|de parte|en nombre) .{1,40})?"
        r"|(?:por favor,? )?(?:ayúdeme|ayúdame|me ayudas|puedes ayudarme|ayudame) (?:a|con) (?:redactar|escribir)(?:lo|la)?"
        r"|¿?(?:me )?(?:ayudas|puedes ayudar|podés ayudar|podrías ayudar)(?:me)? a (?:ponerlo|redactarlo|escribirlo|decirlo|dejarlo)(?: (?:más )?\w+)?\??"
        r"|(?:pásalo|compártelo|difúndelo|envíalo|mándalo|díselo a todos|que circule|hazlo circular|mandalo|pasalo)"
    ),
    rules=_RULES,
    forms=_FORMS,
    greet=_greet,
    greet_names=_greet_names,
    to_all="Hola a todos:",
    to_one="Hola:",
    close="Un saludo,\n[Tu nombre]",
    by_when="¿Sería posible responder antes del [fecha]?",
    deadline=compiled(
        r"\b(?:antes|hasta|para el|a más tardar|hoy|mañana|cuanto antes|urgente|plazo|esta semana|el (?:lunes|martes|miércoles|jueves|viernes))\b"
    ),
    points="Los puntos:",
    concerns="Esto concierne a {names}.",
    subject="[asunto]",
    matter="[De qué se trata.]",
    telling=_TELLING,
    nobody=compiled(
        r",(?! (?:al? |(?:y )?(?-i:[A-ZÁÉÍÓÚÑ])))|\bque\b(?! (?:no )?\w+(?:on|an|en|aban|ían)\b)|\b(?:y|o|de|del|con|el|la|los|las|un|una|que|al?|para|antes|después|hasta|lo)$|\by \w+[aei]r(?:l[eoa]s?|se)?\b|^(?:pero|y|como|cuando)\b|^(?:al?|con|para) (?:eso|esto|ello|partir)\b"
        r"|\b(?:está|están|es|son|hay|toca|cierra|cierran|porque|hasta que|si)\b"
    ),
    cut=compiled(
        r"\b(?:que|de|del|a|al|por|para|con|sin|un|una|unos|unas|el|la|los|las|y|o|e|en|se|lo tengo que|hay que|algo|quiero|puede|pueden|falta|queda)$"
    ),
    respelled={"q": "que", "xq": "porque", "tb": "también"},
    numbers_end=True,
)
ARTICLES = compiled(
    r"^(?:(?:acerca )?del|(?:(?:sobre|(?:acerca )?de) )?(?:el|la|los|las)|una?|un[oa]s|que|por|sobre|acerca de)\s+"
)
DANGLING = words(
    "a al ante con contra de del desde en entre hacia hasta para por según sin sobre y e o u que el la los las un una unos "
    "unas mi mis su sus nuestro nuestra nuestros nuestras este esta antes después como cuando donde si no se lo le les ya "
    "más muy es son ha han está están"
)
ORDINARY = words("hola gracias fyi por buenos buenas")
