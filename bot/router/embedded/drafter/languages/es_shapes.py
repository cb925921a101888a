"""How talks of each kind run, in Spanish: their parts, their length, and what they end with."""

from bot.router.embedded.drafter.languages.language import Part, Shape, compiled

END = Part("Decisiones y próximos pasos", 1, ("Quién hace qué y para cuándo",))
SIDES = "El punto de vista de cada parte, sin interrupciones"

SHAPES = (
    Shape(
        "incident",
        compiled(
            r"\b(?:post-?mortem|causa raíz|incidente|incidencia|accidente|qué falló|por qué (?:se cayó|falló|fallaron))\b"
        ),
        "Entender cómo pudo pasar y acordar qué se hace para que no se repita.",
        60,
        (
            Part("Qué pasó, minuto a minuto", 3, ("Qué se vio, qué se hizo y qué ayudó",)),
            Part("Por qué pudo pasar", 4, ("Causas, no culpables; preguntar «¿por qué?» una vez más",)),
            Part("Por qué no se vio o no se paró antes", 2, ("Qué habría servido de aviso",)),
            Part("Qué cambia", 3, ("Pocas medidas, cada una con responsable y fecha",)),
            END,
        ),
        before="Reunir los datos y la cronología",
    ),
    Shape(
        "retrospective",
        compiled(
            r"\b(?:retro(?:spectiva)?|lecciones|balance de|qué (?:salió|fue) (?:mal|bien)|cómo (?:nos )?(?:fue|salió))\b"
        ),
        "Acordar qué se mantiene y qué se hace de otra manera la próxima vez.",
        60,
        (
            Part("Qué pasó, en orden", 2, ("Los hechos, sin buscar culpables",)),
            Part("Qué funcionó", 2, ("Lo que se quiere mantener",)),
            Part("Qué no funcionó y por qué", 4, ("Causas, no culpables",)),
            Part("Qué cambia", 3, ("Pocas medidas, cada una con responsable",)),
            END,
        ),
        before="Reunir los datos y la cronología",
    ),
    Shape(
        "ideas",
        compiled(
            r"\b(?:lluvia de ideas|brainstorming|brainstorm|(?:buscar|generar|reunir|pensar) ideas|ideas (?:para|sobre))\b"
        ),
        "Reunir ideas y elegir las dos o tres que vale la pena probar.",
        45,
        (
            Part("La pregunta, y qué debe cumplir una buena idea", 1, ("Lo que ya está fijado: [fecha, presupuesto]",)),
            Part("Ideas, sin juzgarlas", 4, ("Primero cada persona por su cuenta, después en común",)),
            Part("Agrupar y valorar", 3, ("Qué aporta cada una y qué cuesta",)),
            Part("Elegir", 2, ("Dos o tres ideas que se prueban primero",)),
            END,
        ),
        before="Pensar en dos o tres ideas",
    ),
    Shape(
        "one_to_one",
        compiled(
            r"\b(?:1:1|uno a uno|cara a cara|evaluación (?:de desempeño|anual)|su (?:desempeño|rendimiento|actitud|carrera)"
            r"|(?:feedback|retroalimentación) (?:a|con|para)|conversación (?:difícil|delicada|seria)|un aumento)\b"
        ),
        "Llegar a una visión común de la situación y acordar qué sigue.",
        30,
        (
            Part("Por qué esta conversación", 1, ("De qué se trata, con un ejemplo: [ejemplo]",)),
            Part("Cómo lo ve la otra persona", 3, ("Primero, escuchar",)),
            Part("Qué debería cambiar y qué ayuda", 3, ("Qué hace cada parte",)),
            Part("Qué se acuerda y cuándo se retoma", 1, ("[fecha]",)),
        ),
        after="Poner por escrito lo acordado y compartirlo entre los dos",
    ),
    Shape(
        "contest",
        compiled(
            r"\b(?:(?:quieren?|necesitan?|piden?|reclaman?) (?:el|la|los|las) mism[oa]s?|quién se (?:queda|lleva)|nadie quiere (?:el|la|hacer))\b"
        ),
        "Decidir quién recibe qué, con una regla que todos acepten.",
        45,
        (
            Part("Qué hay que repartir y qué está fijado", 2, ("Cuánto, cuándo y quién tiene algo que decir",)),
            Part(SIDES, 3, ("Para qué lo necesita cada parte y qué pasa si no lo recibe",)),
            Part("Qué debería decidir", 3, ("Necesidad, turnos, orden de llegada, sorteo: qué es lo justo aquí",)),
            Part("Decisión", 2, ("Quién recibe qué, y qué reciben los demás a cambio",)),
            END,
        ),
        before="Anotar qué necesita cada parte y de qué podría prescindir",
    ),
    Shape(
        "conflict",
        compiled(
            r"(?:no (?:están|estamos|se ponen|nos ponemos|llegan|llegamos)(?: a)? (?:de )?acuerdo|se echan? la culpa|no se (?:hablan|aguantan|entienden|soportan))"
            r"|\b(?:conflicto|desacuerdo|disputa|discrepa\w*|pelea\w*|tensi\w+|enfrentad\w+|se contradicen|discuten|chocan|opiniones"
            r"|mediar|sin hablarse)\b"
        ),
        "Llegar a un acuerdo con el que todas las partes puedan trabajar.",
        45,
        (
            Part("En qué punto estamos", 2, ("En qué hay acuerdo y en qué no",)),
            Part(SIDES, 3, ("Qué es lo más importante y por qué",)),
            Part("Opciones aceptables para todos", 4, ("De cada una: qué resuelve y qué cuesta",)),
            Part("Decisión", 2, ("Qué se hace desde ahora y quién decide la próxima vez",)),
            END,
        ),
        about="Llegar a un acuerdo sobre {x}.",
    ),
    Shape(
        "negotiation",
        compiled(r"\b(?:(?:re)?negoci\w+|contrato|condiciones con|tarifas? con|renovar el|regatear)\b"),
        "Llegar a condiciones que ambas partes puedan firmar.",
        60,
        (
            Part("Qué queremos y qué es intocable", 2, ("Nuestro límite: [límite]",)),
            Part("Qué necesita la otra parte", 3, ("Escuchar antes de ofrecer",)),
            Part("Los puntos abiertos, uno por uno", 5, ("Oferta, contraoferta y qué lo haría posible",)),
            Part("Qué queda acordado", 1, ("Leerlo en voz alta, una frase por punto",)),
            END,
        ),
        before="Acordar entre nosotros qué es imprescindible y en qué se puede ceder",
        after="Poner por escrito lo acordado",
        about="Llegar a condiciones que ambas partes puedan firmar: {x}.",
    ),
    Shape(
        "estimate",
        compiled(r"\b(?:estimar|estimaci\w+|planning poker)\b"),
        "Acordar el tamaño de cada pieza y en qué hay dudas.",
        60,
        (
            Part("Qué abarca cada pieza", 3, ("Solo preguntas de comprensión",)),
            Part(
                "Estimaciones, cada cual por su cuenta y después todas a la vez",
                4,
                ("La más alta y la más baja explican por qué",),
            ),
            Part("En qué hay dudas", 2, ("Qué podría duplicar el trabajo",)),
            END,
        ),
        before="Leer la lista de piezas",
    ),
    Shape(
        "risks",
        compiled(r"\b(?:pre-?mortem|plan b|contingencia|qué puede (?:fallar|salir mal)|riesgos)\b"),
        "Saber qué puede salir mal y acordar qué se hace antes de que pase.",
        45,
        (
            Part("Qué vamos a hacer y de qué depende", 1, ("Lo que no se puede mover: [fechas]",)),
            Part("Ha salido mal: ¿qué ha pasado?", 3, ("Primero cada persona por escrito, después en común",)),
            Part("Qué es probable y qué sería grave", 3, ("Los cinco riesgos que más importan",)),
            Part("Qué se hace con cada uno", 3, ("Qué lo evita, y quién hace qué si ocurre a pesar de todo",)),
            END,
        ),
        about="Acordar qué se hace de antemano: {x}.",
    ),
    Shape(
        "kickoff",
        compiled(
            r"\b(?:kick-?off|poner en marcha|arranca(?:r|mos)|arranque de|(?:empezar|iniciar|lanzar) (?:el|un|nuestro) (?:nuevo )?proyecto)\b"
        ),
        "Acordar el objetivo, quién hace qué y los primeros pasos.",
        60,
        (
            Part(
                "Para qué lo hacemos y cómo sabremos que ha funcionado", 2, ("El objetivo, en una frase: [objetivo]",)
            ),
            Part("Qué entra y qué queda fuera", 3, ("Qué se ha prometido y a quién",)),
            Part("Papeles", 2, ("Quién decide, quién hace y a quién hay que consultar",)),
            Part("Plan y riesgos", 3, ("Hitos: [fechas]", "Qué podría frenarnos")),
            END,
        ),
    ),
    Shape(
        "agreement",
        compiled(r"\b(?:normas?|reglas?|criterios? comun\w*|una sola forma|protocolo|ponernos de acuerdo)\b"),
        "Acordar una manera de hacerlo que todos cumplan.",
        60,
        (
            Part("Qué hay que acordar y para cuándo", 1, ("Lo que está fijado: [fecha, alcance]",)),
            Part("Dónde está cada parte", 3, ("Una ronda: qué se necesita y qué se puede ceder",)),
            Part("En qué no coincidimos", 4, ("De cada punto: opciones y qué cuestan",)),
            Part("Qué acordamos", 2, ("Leerlo frase por frase; cómo veremos si funciona",)),
            END,
        ),
        before="Enviar a los demás los puntos propios",
        about="Llegar a un acuerdo sobre {x} que todos cumplan.",
    ),
    Shape(
        "roles",
        compiled(
            r"\b(?:quién (?:hace qué|se encarga|sustituye|cubre|releva)|repartir(?:nos)? (?:el trabajo|las? (?:tareas?|funciones|guardias)|los turnos)|traspas\w+"
            r"|relevo|funciones de)\b"
        ),
        "Acordar quién hace qué, sin que nada quede sin dueño ni nadie con demasiado.",
        45,
        (
            Part("Qué hay que hacer", 3, ("La lista completa, con fechas; qué se puede dejar de hacer",)),
            Part("Qué puede asumir cada persona", 3, ("Una ronda: tiempo, capacidades y preferencias",)),
            Part("Quién se queda con qué", 3, ("Un nombre por tarea y otro que suple",)),
            Part("Traspaso y cómo mantenerse al corriente", 1, ("Qué tiene que saber quien viene después",)),
            END,
        ),
        before="Hacer la lista de lo que hay que hacer",
    ),
    Shape(
        "training",
        compiled(
            r"\b(?:enseñar(?:les?)? (?:a usar|cómo|el (?:nuevo )?(?:programa|sistema))|explicar\w* (?:\w+ ){0,5}?(?:cómo|el (?:nuevo )?(?:programa|sistema))|formación|capacitaci\w+)\b"
        ),
        "Que después todos sepan hacerlo, y sepan a quién preguntar.",
        45,
        (
            Part("Qué se sabrá hacer al final", 1, ("Qué cambia para cada persona y desde cuándo: [fecha]",)),
            Part("Recorrido, paso a paso", 4, ("Despacio, con preguntas en cada paso",)),
            Part("Práctica", 4, ("Por parejas, con un caso real",)),
            Part("Preguntas, y a quién acudir después", 2, ("[nombre]",)),
        ),
        before="Tener todo listo para probarlo",
        after="Enviar los pasos en una página",
    ),
    Shape(
        "concerns",
        compiled(r"\b(?:preocupad\w+|inquiet\w+|nervios\w+|asustad\w+|rumores|molest[oa]s con|miedo)\b"),
        "Escuchar qué preocupa, responder lo que se pueda y acordar qué sigue.",
        45,
        (
            Part("Qué está decidido y qué sigue abierto", 2, ("[Lo que todos deben saber]",)),
            Part("Qué preocupa", 4, ("Una ronda: escuchar, sin defenderse",)),
            Part(
                "Qué se puede responder ya y qué todavía no", 3, ("Para lo que queda abierto: cuándo habrá respuesta",)
            ),
            Part("Qué hacemos", 2, ("Qué cambia y quién se mantiene en contacto con quién",)),
            END,
        ),
        before="Recoger preguntas, también anónimas",
    ),
    Shape(
        "problem",
        compiled(
            r"\b(?:por qué (?:siempre|nunca|se nos|perdemos|tardamos|bajan?|suben?)|cada vez (?:más|menos)|no funciona\w*)\b"
        ),
        "Entender qué hay detrás y acordar qué se prueba primero.",
        60,
        (
            Part("Qué se observa", 2, ("Desde cuándo, con qué frecuencia, dónde sí y dónde no: [los hechos]",)),
            Part("Qué puede haber detrás", 4, ("Una ronda; después, las dos o tres causas que más explican",)),
            Part("Qué se puede hacer con cada causa", 4, ("Qué aporta y qué exige",)),
            Part("Qué se prueba primero", 2, ("Cómo se verá si ayuda y cuándo se revisa",)),
            END,
        ),
        before="Traer cifras y ejemplos",
    ),
    Shape(
        "choice",
        compiled(
            r"\b(?:decid\w+|eleg\w+|elij\w+|escog\w+|definir|acordar|opciones|alternativas|consenso|votar|entre .{1,80}? o )\b|^¿?(?:si|o) "
        ),
        "Tomar una decisión y dejar claro por qué.",
        45,
        (
            Part("Qué hay que decidir y para cuándo", 1, ("Quién decide: [nombre], o todo el grupo",)),
            Part("Qué debe cumplir una buena opción", 2, ("Los criterios, el más importante primero",)),
            Part("Las opciones, una por una", 4, ("De cada una: a favor, en contra y coste",)),
            Part("Decisión", 2, ("La elección y su razón, en una frase",)),
            END,
        ),
        before="Enviar las opciones, en una página como máximo",
        about="Tomar una decisión sobre {x} y dejar claro por qué.",
    ),
    Shape(
        "strategy",
        compiled(r"\b(?:estrategia|rumbo|visión)\b"),
        "Acordar hacia dónde queremos ir y cuál es el primer paso.",
        90,
        (
            Part("Dónde estamos, con franqueza", 2, ("Cifras y lo que dice la gente: [los hechos]",)),
            Part("Dónde queremos estar", 3, ("Dentro de tres años: de qué estaríamos orgullosos",)),
            Part("Caminos para llegar", 4, ("De cada uno: qué tendríamos que hacer bien y a qué renunciaríamos",)),
            Part("El rumbo que tomamos", 2, ("Qué haremos y qué no",)),
            END,
        ),
        before="Leer las cifras y anotar una cosa que empezar y otra que dejar",
    ),
    Shape(
        "priorities",
        compiled(r"\b(?:prioriz\w+|prioridades|presupuesto|objetivos|okrs?|hoja de ruta|roadmap|backlog|sprint)\b"),
        "Acordar qué va primero, qué espera y qué se descarta.",
        60,
        (
            Part("En qué punto estamos", 2, ("Qué está hecho, qué está comprometido y con qué contamos",)),
            Part("Qué propone cada persona", 3, ("Una ronda: una frase sobre por qué importa",)),
            Part("Valorar y ordenar", 4, ("Qué va primero, qué espera y qué se descarta",)),
            Part("Contraste con el tiempo, el dinero y las personas", 2, ("¿Cabe en lo que tenemos?",)),
            END,
        ),
        before="Traer las propuestas, la más importante primero",
    ),
    Shape(
        "plan",
        compiled(
            r"\b(?:planific\w+|planear|planeación|organizar|coordinar|preparar|mudanza|evento|lanzamiento|fiesta|feria|traslado)\b"
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
            END,
        ),
    ),
    Shape(
        "review",
        compiled(r"\b(?:revisar|revisión|demo|prototipo|maqueta|propuestas?|diseños?|borrador)\b"),
        "Acordar qué se queda como está y qué cambia.",
        45,
        (
            Part("Qué se revisa y qué se quiere saber", 1, ("La pregunta de hoy: [pregunta]",)),
            Part("Recorrido", 3, ("Solo preguntas de comprensión",)),
            Part("Reacciones", 4, ("Una ronda: qué funciona, qué no y qué falta",)),
            Part("Qué cambia", 2, ("Qué se recoge y qué se deja",)),
            END,
        ),
        before="Enviar lo que se va a revisar",
    ),
    Shape(
        "catch_up",
        compiled(r"\b(?:poner(?:me|nos) al (?:día|corriente)|puesta al día)\b"),
        "Saber en qué punto está cada persona y qué viene ahora.",
        30,
        (
            Part("Qué ha pasado desde la última vez", 3, ("Una ronda, dos minutos por persona",)),
            Part("Qué está atascado", 3, ("Quién puede ayudar",)),
            Part("Qué viene ahora", 2, ("Quién hace qué hasta la próxima vez",)),
        ),
    ),
    Shape(
        "news",
        compiled(r"\b(?:(?:informar|comunicar|anunciar|contar|presentar)(?:les?)?|resultados)\b"),
        "Entender qué significa para cada persona y acordar qué se deriva de ello.",
        30,
        (
            Part("Qué hay de nuevo", 2, ("[Lo que todos deben saber]",)),
            Part("Preguntas", 2, ("Qué no está claro y qué significa para el trabajo de cada cual",)),
            Part("Qué se deriva de ello", 2, ("Qué se mantiene, qué cambia y qué se deja de hacer",)),
        ),
        before="Enviar el material, para dedicar el tiempo a las preguntas",
    ),
    Shape(
        "other",
        compiled(r""),
        "Acordar qué se hace, quién se encarga y para cuándo.",
        45,
        (
            Part("En qué punto estamos", 2, ("Qué se sabe y qué no: [los hechos]",)),
            Part("Qué piensa cada persona", 3, ("Una ronda: qué es lo más importante y por qué",)),
            Part("Caminos posibles", 3, ("De cada uno: qué aporta y qué exige",)),
            END,
        ),
    ),
)
