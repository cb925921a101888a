"""Portuguese agendas."""

import re

from bot.router.embedded.drafter.languages.language import Meeting, Part, Shape, Topic, compiled, words

_END = Part("Decisões e próximos passos", 1, ("Quem faz o quê e para quando",))
_SIDES = "O ponto de vista de cada parte, sem interrupções"
_CONFLICT = Shape(
    compiled(
        r"de acordo\b.*\b(?:sobre|em|quem|que)|não (?:concordam|chegam a)|\b(?:conflito|desacordo|disputa|discord\w+|tensão|tensões"
        r"|discutem|brig\w+|zangad\w+|opiniões|mediar)\b"
    ),
    "Chegar a um acordo com que todas as partes possam trabalhar.",
    45,
    (
        Part("Em que ponto estamos", 2, ("Em que há acordo e em que não há",)),
        Part(_SIDES, 3, ("O que é mais importante e por que razão",)),
        Part("Opções aceitáveis para todos", 4, ("De cada uma: o que resolve e o que custa",)),
        Part("Decisão", 2, ("O que se faz a partir de agora e quem decide da próxima vez",)),
        _END,
    ),
)
_SHAPES = (
    Shape(
        compiled(r"\b(?:retro(?:spetiva|spectiva)?|post-?mortem|o que (?:correu|deu) (?:mal|errado)|lições)\b"),
        "Acordar o que se faz de outra maneira a partir de agora.",
        60,
        (
            Part("O que aconteceu, por ordem", 2, ("Os acontecimentos, sem procurar culpados",)),
            Part("O que funcionou e o que não funcionou", 3, ("Uma ronda: uma coisa de cada tipo por pessoa",)),
            Part("As causas", 3, ("Por que aconteceu e por que não se viu antes",)),
            Part("O que muda", 2, ("Poucas medidas, cada uma com responsável",)),
            _END,
        ),
        before="Reunir os dados e a cronologia",
    ),
    Shape(
        compiled(
            r"\b(?:brainstorming|brainstorm|chuva de ideias|tempestade de ideias|(?:procurar|gerar|reunir) ideias|ideias (?:para|sobre))\b"
        ),
        "Reunir ideias e escolher as que vale a pena experimentar.",
        45,
        (
            Part("A pergunta, e o que uma boa ideia deve cumprir", 1, ("O que já está definido: [data, orçamento]",)),
            Part("Ideias, sem as julgar", 4, ("Primeiro cada pessoa por si, depois em conjunto",)),
            Part("Agrupar e avaliar", 3, ("O que cada uma traz e o que custa",)),
            Part("Escolher", 2, ("Duas ou três ideias que se experimentam primeiro",)),
            _END,
        ),
        before="Pensar em duas ou três ideias",
    ),
    Shape(
        compiled(
            r"\b(?:1:1|um a um|avaliação de desempenho|(?:seu|sua) (?:desempenho|rendimento|atitude)|(?:desempenho|atitude) del[ea]"
            r"|feedback (?:a|ao|à|com|para)|conversa (?:difícil|delicada))\b"
        ),
        "Chegar a uma visão comum da situação e acordar o que se segue.",
        30,
        (
            Part("O porquê desta conversa", 1, ("O que foi observado, com um exemplo: [exemplo]",)),
            Part("Como a outra pessoa vê a situação", 3, ("Primeiro, ouvir",)),
            Part("O que deveria mudar e o que ajuda", 3, ("O que faz cada parte",)),
            Part("O que fica combinado e quando se retoma", 1, ("[data]",)),
        ),
    ),
    _CONFLICT,
    Shape(
        compiled(r"\b(?:negoci\w+|contrato|condições com|renovar o)\b"),
        "Chegar a condições que ambas as partes possam aceitar.",
        60,
        (
            Part("O que queremos e o que é intocável", 2, ("O nosso limite: [limite]",)),
            Part("De que precisa a outra parte", 3, ("Ouvir antes de oferecer",)),
            Part("Os pontos em aberto, um a um", 5, ("Oferta, contraproposta e o que a tornaria possível",)),
            Part("O que fica acordado", 1, ("Ler em voz alta, uma frase por ponto",)),
            _END,
        ),
    ),
    Shape(
        compiled(r"\b(?:decid\w+|escolh\w+|definir|acordar|opções|alternativas|consenso|votar|entre .+ ou )\b"),
        "Tomar uma decisão e deixar clara a razão.",
        45,
        (
            Part("O que é preciso decidir e para quando", 1, ("Quem decide: [nome], ou todo o grupo",)),
            Part("O que uma boa opção deve cumprir", 2, ("Os critérios, o mais importante primeiro",)),
            Part("As opções, uma a uma", 4, ("De cada uma: a favor, contra e custo",)),
            Part("Decisão", 2, ("A escolha e a sua razão, numa frase",)),
            _END,
        ),
        before="Enviar as opções, numa página no máximo",
    ),
    Shape(
        compiled(
            r"\b(?:prioriz\w+|prioridades|orçamento|objetivos|okrs?|estratégia|roadmap|backlog|sprint|estimar|metas)\b"
        ),
        "Acordar o que vem primeiro, o que espera e o que fica de fora.",
        60,
        (
            Part("Em que ponto estamos", 2, ("O que está feito, o que está comprometido e com que contamos",)),
            Part("O que propõe cada pessoa", 3, ("Uma ronda: uma frase sobre a razão de cada proposta",)),
            Part("Avaliar e ordenar", 4, ("O que vem primeiro, o que espera e o que fica de fora",)),
            Part("Confronto com o tempo e as pessoas", 2, ("Cabe no que temos?",)),
            _END,
        ),
        before="Trazer as propostas, a mais importante primeiro",
    ),
    Shape(
        compiled(
            r"\b(?:plane\w+|planific\w+|organizar|coordenar|preparar|arrancar|kick-?off|iniciar|mudança de|evento|lançamento|festa|feira)\b"
        ),
        "Acordar um plano: o que é preciso fazer, quem o faz e para quando.",
        60,
        (
            Part(
                "Objetivo e enquadramento",
                2,
                ("O que deve ficar cumprido: [objetivo]", "O que está definido: [data, local, orçamento]"),
            ),
            Part("De que precisa e o que traz cada parte", 3, ("Uma ronda: necessidades, ofertas e dúvidas",)),
            Part("O trabalho, parte por parte", 4, ("Responsável e data para cada parte",)),
            Part("O que depende de quê e o que pode falhar", 2, ("As datas de que tudo o resto depende",)),
            _END,
        ),
    ),
    Shape(
        compiled(r"\b(?:rever|revisar|revisão|demo|protótipo|propostas?|design|rascunho)\b"),
        "Acordar o que fica como está e o que muda.",
        45,
        (
            Part("O que se vai rever e o que se quer saber", 1, ("A pergunta de hoje: [pergunta]",)),
            Part("Apresentação", 3, ("Só perguntas de compreensão",)),
            Part("Reações", 4, ("Uma ronda: o que funciona, o que não funciona e o que falta",)),
            Part("O que muda", 2, ("O que se aproveita e o que se deixa",)),
            _END,
        ),
        before="Enviar o que se vai rever",
    ),
    Shape(
        compiled(r""),
        "Acordar o que se faz e quem trata disso.",
        45,
        (
            Part("Em que ponto estamos", 2, ("O que se sabe e o que não se sabe: [os dados]",)),
            Part("O que pensa cada pessoa", 3, ("Uma ronda: o que é mais importante e por que razão",)),
            Part("Caminhos possíveis", 3, ("De cada um: o que traz e o que exige",)),
            _END,
        ),
    ),
)

_ASKED = r"(?:o que|que|como|quando|quant\w+|quem|qual|quais|onde|por que|porque|a que|em que|de que|com que)\b.+"
_DECIDING = (
    r"(?:decidir|definir|acordar|combinar|escolher|resolver|priorizar|negociar|repartir|dividir|fixar|fechar|esclarecer|desbloquear"
    r"|encontrar|traçar|estimar|alinhar|estabelecer|eleger)"
)
_AND = r"(?:, | e )"
_WITH = r"(?: (?:juntos|em conjunto))?(?: (?:com|entre) .{1,60}?(?= (?:o|a|os|as|um|uma|se|que|como|quem|quando|qual|sobre|de|d[oa]s?|em|acerca)\b))?"
_MUST = (
    r"(?:é preciso|temos (?:de|que)|devemos|precisamos(?: de)?|queremos|deveríamos|t[eê]m (?:de|que)|devem?|quero|há que|falta"
    r"|precisam?(?: de)?|vamos)"
)
_TALKING = r"(?:discutir|debater|falar|conversar|tratar|comentar|ver|analisar)"


def _topic(pattern: str, title: str, goal: str, *, sure: bool = False) -> Topic:
    return Topic(compiled(pattern), title, goal, sure=sure)


_SHARED_VIEW = "Chegar a uma posição comum {x} e acordar o que se segue."
_TOPICS = (
    _topic(
        r"(?:falar|conversar|reunir-me) com (?P<who>(?:o |a )?(?-i:[A-ZÁÉÍÓÚ])\w+|(?:um|uma|o meu|a minha) \w+) "
        r"(?:sobre|d[eoa]s?|acerca d[eoa]s?) (?P<x>[^,;]+)(?:[,;] .+)?",
        "Conversa com {who}: {x}",
        "",
    ),
    _topic(rf"{_TALKING}{_WITH} (?:sobre |de |acerca de )?(?P<x>{_ASKED})", "{x}", "Acordar {x}.", sure=True),
    _topic(rf"(?:{_TALKING}|{_DECIDING}){_WITH} (?:sobre )?(?P<x>se .+)", "Decidir {x}", "Decidir {x}.", sure=True),
    _topic(rf"{_TALKING}{_WITH} (?P<x>d[oa]s? .+)", "{x_bare}", _SHARED_VIEW.replace("{x}", "acerca {x}")),
    _topic(rf"{_TALKING}{_WITH} (?:sobre |acerca de )?(?P<x>.+)", "{x_bare}", _SHARED_VIEW.replace("{x}", "sobre {x}")),
    _topic(
        rf"(?P<verb>{_DECIDING}){_WITH} (?P<x>{_ASKED}|(?:o|a|os|as) .+?)(?: (?:com|entre) (?:(?:o|a|os|as) (?!que)\w+$|todos"
        r"|(?:o |a )?(?-i:[A-ZÁÉÍÓÚ])\w+).*)?",
        "{x_bare}",
        "{verb_up} {x}.",
        sure=True,
    ),
    _topic(
        rf"(?P<verb>{_DECIDING}){_WITH} (?P<x>.+?)(?: (?:com|entre) (?:(?:o|a|os|as) (?!que)\w+$|todos|(?:o |a )?(?-i:[A-ZÁÉÍÓÚ])\w+).*)?",
        "{verb} {x}",
        "{verb_up} {x}.",
        sure=True,
    ),
    _topic(
        r"(?P<verb>planear|planejar|planificar|organizar|preparar|coordenar) (?P<x>.+?)(?:,? (?:com|entre|junto com) .+)?",
        "{verb} {x}",
        "Acordar um plano para {x}: o que é preciso fazer, quem o faz e para quando.",
    ),
    _topic(
        r"(?:fazer )?(?:uma? )?(?:chuva de ideias|brainstorming|brainstorm)(?: com .+?)? (?:para|sobre|de) (?P<x>.+)",
        "Brainstorming: {x_bare}",
        "",
    ),
    _topic(
        r".*?\b(?:de acordo|concordam|discutem|discordam|conflito|desacordo|disputa|opiniões)\b.*? (?:sobre |em |por )?"
        rf"(?P<x>(?!que\b){_ASKED}?)(?: (?:são|divergem|estão divididas)\b.*)?(?:,? e (?:isto |isso )?(?:é preciso|temos|tem|deve|precisa\w*|assim não) .+)?",
        "{x}",
        "Decidir {x}.",
    ),
    _topic(
        r".*?\b(?:de acordo|concordam|discutem|discordam|conflito|desacordo|disputa|opiniões)\b.*? (?:sobre|acerca de|por causa de) "
        r"(?P<x>.+?)(?: (?:são|divergem|estão divididas)\b.*)?(?:,? e (?:isto |isso )?(?:é preciso|temos|tem|deve|precisa\w*|assim não) .+)?",
        "{x_bare}",
        "Chegar a um acordo sobre {x}.",
    ),
    _topic(rf"(?P<s>.+?)(?:[,;:]| e) (?:e )?{_MUST} (?:decidir|escolher|resolver)(?: .{{0,12}})?", "{s}", ""),
    _topic(
        rf"(?P<s>.+?)(?:[,;:]| e) (?:e )?{_MUST} (?P<verb>{_DECIDING}){_WITH} (?P<x>.+)",
        "{s}: {verb} {x}",
        "{verb_up} {x}.",
        sure=True,
    ),
    _topic(
        rf"(?:.{{1,60}} )?{_MUST} (?P<verb>{_DECIDING}){_WITH} (?P<x>.+)",
        "{verb} {x}",
        "{verb_up} {x}.",
        sure=True,
    ),
    _topic(rf"(?:.+ )?{_MUST} (?:ver|pensar|averiguar|estudar) (?P<x>{_ASKED})", "{x}", "Acordar {x}.", sure=True),
    _topic(
        rf"(?P<s>.+?)(?:[,;:]| e) (?:e )?{_MUST} (?:nos )?(?:{_TALKING}|reunir\S*|mediar|sentar\S*|agir|chegar a um acordo|encontrar-nos).*",
        "{s}",
        "",
    ),
    _topic(r"(?P<x>.+)\?", "{x}?", "Responder em conjunto a esta pergunta: {x}?"),
)

_NAME = r"(?-i:[A-ZÁÉÍÓÚ][\wáéíóúãõçâêô'-]+(?: [A-ZÁÉÍÓÚ][\wáéíóúãõçâêô'-]+)?)"
_NO_ONE = r"(?-i:(?!Os?\b|As?\b|Uma?\b|Ninguém|Todos|Cada|Eu\b|Que\b|E\b))"
_SAYS = r"(?:quer(?:em)?|di[zs](?:em)?|prefere[m]?|propõe[m]?|acha[m]?|pensa[m]?|insiste[m]?|defende[m]?|pede[m]?|aposta[m]? em)\b"
_SIDE = rf"(?:{_NO_ONE}{_NAME}|(?:[oa] )(?-i:[A-ZÁÉÍÓÚ])\w+|(?:a equipa de|a equipe de|o pessoal de) \w+)"
_GUEST = r"(?:(?:todos |todas )?(?:o|a|os|as|um|uma|(?:o |a )?(?:meu|minha|nosso|nossa)) (?!que\b)[\wáéíóúãõç]+)"
MEETING = Meeting(
    shapes=_SHAPES,
    topics=_TOPICS,
    gathering=compiled(
        r"(?:(?:precis\w+(?: de)?|quer\w+|gostaria de|(?:temos|tenho|há) (?:de|que)|podemos|poderíamos|podes|pode|devemos|deveríamos|vamos"
        r"|convoc\w+|organiz\w+|fazer|faz|marcar|marca|agend\w+|prepar\w+|por favor,?|é preciso|nos|ter) )*+(?:uma |um |a )?(?:breve |curta )?"
        r"(?:reunião|reunir-nos|reunir-me|reunir|juntar-nos|encontrar-nos|encontro|sentar-nos|sessão|chamada|videochamada|meeting|call|sync"
        r"|workshop|conversa|reunir (?:o|a|os|as) .{1,60}?|juntar (?:o|a|os|as) .{1,60}?)(?: de trabalho)?"
        r"(?: (?:de |com )?(?:\d+ (?:minutos|min|horas?)|(?:uma|meia) hora))?(?: (?:com|entre) [^:;]{1,80}?)?"
        r"(?: (?:para|sobre|a|por causa d(?=[oa])|e (?=\w+[aei]r)) (?:poder )?|: )"
    ),
    sides=_SIDES,
    conflict=_CONFLICT,
    position=compiled(
        rf"\b(?P<who>{_SIDE}) {_SAYS} [^.;!?]+?(?=[.;!?]|,? (?:e|mas|enquanto) {_SIDE} {_SAYS}|, {_SIDE} {_SAYS}"
        r"|, (?:e )?(?:é preciso|temos|precisamos|deve|assim)|$)"
    ),
    people=(
        compiled(rf"\b(?:com|entre) (?:[oa] )?(?P<names>{_NAME}(?:(?:, | e )(?:[oa] )?{_NAME})*)"),
        compiled(
            rf"\b(?:{_DECIDING}|{_TALKING}|reun\w+|reunião|mediar|sessão|chamada)(?: .{{1,60}})? (?:com|entre) "
            rf"(?P<names>{_GUEST}(?:{_AND}{_GUEST})*)"
        ),
        compiled(
            r"\b(?:planear|planejar|planificar|organizar|preparar|coordenar|arrancar|negociar)\b.+? com "
            rf"(?P<names>(?>{_GUEST}|\w+,)(?:(?:, | e |,? )(?>{_GUEST}|\w+))*+)$"
        ),
    ),
    groups=(
        (compiled(r"\b(?:equipas|equipes) de (\w+) e (?:de )?(\w+)"), r"Equipas de \1 e \2"),
        (
            compiled(r"\b(?:as|ambas as|três|várias)(?: (?:duas|três))? (equipas|equipes)\b(?! d[eoa])"),
            r"[pessoas das \1]",
        ),
        (compiled(r"\b(?:a|à|da|nossa|minha|toda a) (equip[ae](?: d[eoa] \w+)?)"), r"\1"),
        (
            compiled(
                r"(?:^|\b(?:com|entre|e) (?:[oa] )?)(marketing|vendas|finanças|jurídico|produto|engenharia|operações|suporte|RH|TI)\b"
            ),
            r"\1",
        ),
    ),
    joint=re.compile(r", | e "),
    called=str,
    no_names=words("segunda terça quarta quinta sexta natal projeto"),
    duration=compiled(
        r"(?:,? ?(?:de|em|durante|uns|umas|\() ?)?\b(?P<number>\d{1,3}(?:,5)?|uma?|meia|duas|três) ?(?P<unit>min(?:utos?)?|horas?|h)\b\)?"
    ),
    numbers={"um": 1.0, "uma": 1.0, "meia": 0.5, "duas": 2.0, "três": 3.0},
    past=compiled(r"\b(?:esteve|estiveram|foi|foram|falhou|caiu|demor\w+|perd\w+|pass\w+|cada|há|atras\w+|lev\w+)\b"),
    last=_END,
    after="Enviar o que ficou decidido, com responsáveis e datas",
    before_when="antes da reunião",
    name="[nome]",
    date="[data]",
    title="[título]",
)
