"""Portuguese agendas."""

import re

from bot.router.embedded.drafter.languages.language import Meeting, Topic, compiled, words
from bot.router.embedded.drafter.languages.pt_shapes import END, SHAPES, SIDES

_NO_NOUN = (
    r"(?!(?:[oa]s?|uns?|umas?|que|quê|q|como|quando|quant\w+|quem|qual|quais|onde|por|porque|para|pra|pro|pros|pras|sobre|d[eoa]s?|n[oa]s?|em"
    r"|num|numa|ao|aos|à|às|com|sem|e|ou|se|não|nem|seus?|suas?|est[ea]s?|ess[ea]s?|isto|isso|me|te|lhes?|já|hoje|ontem|amanhã|mas|antes"
    r"|depois|desde|até|entre|após|cada|é|são|há|tem|têm|está\w*|vai|vão|quer|querem|diz|dizem|acerca|juntos|todos|todas|mesm[oa]s?|mais|muit[oa]s?|del[ea]s?"
    r"|segundo|meus?|minhas?|noss[oa]s?|algo|nada|tudo|bo[am]|certo|calma|cuidado|tempo|assim|só|el[ea]s?|nós|eu|gente|a gente"
    r"|dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez|onze|doze|segunda|terça|quarta|quinta|sexta|ir|pode|vem)\b)"
)
_WORD = rf"{_NO_NOUN}[\w'&-]+"
_NUMBER = r"(?:dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez|onze|doze|\d{1,3})"
_DET = (
    r"(?:(?:todos os|todas as|[oa]s?|uma?|uns|umas|ambos|ambas|(?:[oa]s? )?(?:meus?|minhas?|noss[oa]s?))(?: outr[oa]s)?"
    rf"(?: {_NUMBER})?(?! que\b))"
)
_GUEST = (
    rf"(?:[oa]s {_NUMBER}(?= [^\W\d]+ )|(?:(?:[oa] )?(?:pessoal|galera|gente|povo|turma)|[oa]s?|alguém) d[eoa]s? {_WORD}(?: d[eoa]s? {_WORD})?"
    rf"|nós|(?:{_DET} )?{_WORD}(?: {_WORD})?(?: d[eoa]s? {_WORD}| del[ea]s?)?)"
)
_GUESTS = rf"(?:{_GUEST}(?:(?:, (?:e )?| e )(?:com )?{_GUEST}){{0,7}})"
_BEGINS = (
    r"(?= (?:[oa]s?|uma?|uns|umas|seus?|suas?|noss[oa]s?|meus?|minhas?|se|o que|que|como|quando|quant\w+|quem|qual|quais|onde|por que|por causa"
    r"|sobre|d[eoa]s?|em|acerca|nov[oa]s)\b)"
)
_ASKED = r"(?:(?:a|em|de|com|para|por|até|desde) )?(?:o que|que|como|quando|quant\w+|quem|qual|quais|onde)\b.+"
_WHY = r"(?:por qu[eê]\b|o que (?:falhou|aconteceu|se passou|houve|correu|deu (?:errado|certo)|foi (?:mal|bem))\b|onde falhou\b|como (?:é que )?(?:(?:isto|isso|foi que|é que) ?(?:aconteceu|se passou)|foi|correu|pôde)\b).*"
_DECIDING = (
    r"(?:decidir|definir|acordar|combinar|escolher|resolver|priorizar|repartir|dividir|fixar|fechar|esclarecer|desbloquear|acertar"
    r"|encontrar|traçar|estimar|alinhar|estabelecer|eleger|distribuir|unificar|cortar|ordenar|repensar|redesenhar)"
)
_THING = r"(?= (?:[oa]s?|uma?|uns|umas|seus?|suas?|noss[oa]s?|meus?|minhas?|se|o que|que|como|quando|quant\w+|quem|qual|quais|onde|por que|nov[oa]s)\b)"
_TOGETHER = r"(?:,? (?:juntos|juntas|junto|em conjunto|a fundo|com calma|de uma vez(?: por todas)?|bem|todos juntos|entre todos|entre todas|entre si))?"
_WITH = rf"{_TOGETHER}(?: (?:junto )?(?:com|entre) {_GUESTS}{_BEGINS})?{_TOGETHER}"
_WITH_ALL = rf"{_TOGETHER}(?: (?:junto )?(?:com|entre) {_GUESTS}{_THING})?{_TOGETHER}"
_MUST = (
    r"(?:é preciso|(?:nós |a gente )?(?:temos|tem|tenho|têm) (?:de|que)|devemos|precis(?:o|a|amos|am)(?: de)?|queremos|quero|queria|deveríamos|devem?|há que|falta"
    r"|vamos|gostava de|gostaria de)"
)
_TALKING = r"(?:discutir|debater|falar|conversar|tratar|comentar|ver|analisar|bater (?:um )?papo|pesar)"
_LOOKING = r"(?:rever|revisar|ver|entender|perceber|averiguar|estudar|analisar|reconstruir|pensar(?: em)?|olhar|explorar|apurar|descobrir)"
_POINTING = (
    r"(?!(?:um|uma|uma delas|um deles)$|com\b|(?:isto|isso|algo|tudo|já|assim|antes|juntos|junto|hoje)\b(?: \w+)?$)"
)


def _topic(pattern: str, title: str, goal: str, *, sure: bool = False) -> Topic:
    return Topic(compiled(pattern), title, goal, sure=sure)


_AT_ODDS = (
    r"(?:de acordo|concorda\w*|discut(?:em|imos)|discorda\w*|conflitos?|desacordos?|disputas?|opiniões|se entende\w*|se acerta\w*|brig\w+"
    r"|se fala\w*|em pé de guerra|ideias (?:opostas|diferentes)|acordo)"
)
_OPEN_QUESTION = (
    r"(?:o que|que|como|quando|quant\w+|quem|qual|quais|onde|com que|de que|para que|a quem|com quem)\b[^?]+"
)
_TOPICS = (
    _topic(
        rf"(?:falar|conversar|reunir-me|sentar(?:-me)?|ter uma conversa) com (?P<who>(?:o |a )?(?-i:[A-ZÁÉÍÓÚ])\w+|(?:um|uma|o meu|a minha|o|a) {_WORD}) "
        r"(?:sobre|de|acerca d[eoa]s?) (?P<x>[^,;]+)(?:[,;] .+)?",
        "Conversa com {who}: {x}",
        "",
    ),
    _topic(
        rf"(?:{_TALKING}|{_LOOKING}){_WITH} (?:sobre |de |acerca de )?(?P<x>{_WHY})",
        "{x}",
        "Entender {x}; depois, combinar o que se segue.",
        sure=True,
    ),
    _topic(
        rf"(?:{_TALKING}|{_LOOKING}){_WITH} (?:sobre |de |acerca de |n(?=o que\b))?(?P<x>{_ASKED})",
        "{x}",
        "Combinar {x}.",
        sure=True,
    ),
    _topic(
        rf"(?:{_TALKING}|{_LOOKING}|{_DECIDING}){_WITH} (?:sobre )?(?P<x>se .+)",
        "Decidir {x}",
        "Decidir {x}.",
        sure=True,
    ),
    _topic(rf"{_TALKING}{_WITH} d[oa]s? (?P<x>.+)", "{x}", ""),
    _topic(rf"{_TALKING}{_WITH} (?:sobre |acerca de |de )?(?P<x>.+)", "{x_bare}", ""),
    _topic(
        rf"(?P<verb>{_DECIDING}){_WITH_ALL} (?P<x>{_ASKED}|(?:o|a|os|as) [^?]+)",
        "{x_bare}",
        "{verb_up} {x}.",
        sure=True,
    ),
    _topic(rf"(?P<verb>{_DECIDING}){_WITH_ALL} {_POINTING}(?P<x>[^?]+)", "{verb} {x}", "{verb_up} {x}.", sure=True),
    _topic(rf"negociar{_WITH_ALL} {_POINTING}(?P<x>.+)", "Negociar {x}", ""),
    _topic(
        r"(?P<verb>planear|planejar|planificar|organizar|preparar|coordenar)(?: (?:juntos|em conjunto))? (?P<x>[^:]+?)(?:[:;] .+|, .+)?",
        "{verb} {x}",
        "Combinar um plano para {x}: o que é preciso fazer, quem faz e até quando.",
    ),
    _topic(
        rf"(?:fazer )?(?:uma? )?(?:chuva de ideias|brainstorming|brainstorm)(?: com {_GUESTS})? (?:para|pra|sobre|de) (?P<x>.+)",
        "Brainstorming: {x_bare}",
        "",
    ),
    _topic(
        rf"(?:procurar|buscar|reunir|gerar|ter|juntar|quero|queremos|preciso de|precisamos de) ideias(?: com {_GUESTS})? (?:para|pra|sobre) (?P<x>.+)",
        "Ideias: {x_bare}",
        "",
    ),
    _topic(
        rf".*?\b{_AT_ODDS}\b[^,]*? (?:sobre |em |por )?(?P<x>(?!que\b){_ASKED}?|se .+?)(?: (?:são|divergem|estão divididas)\b.*)?",
        "{x}",
        "Decidir {x}.",
    ),
    _topic(
        rf".*?\b{_AT_ODDS}\b.*? (?:sobre|acerca de) (?P<x>.+?)(?: (?:são|divergem|estão divididas)\b.*)?",
        "{x_bare}",
        "Chegar a um acordo sobre {x}.",
    ),
    _topic(
        rf".*?\b{_AT_ODDS}\b.*? por causa d(?P<y>[oa]s? .+?)",
        "{y_bare}",
        "",
    ),
    _topic(
        r".*?\b(?:se entendem?|concordam?)(?: com| [\w ]{2,40}? com) (?P<x>[oa]s? .+)",
        "{x_bare}",
        "Chegar a um acordo sobre {x}.",
    ),
    _topic(rf"(?P<s>.+?)(?:[,;:]| e) (?:e )?{_MUST} (?:decidir|escolher|resolver)(?: .{{0,12}})?", "{s}", ""),
    _topic(
        rf"(?P<s>.+?)(?:[,;:]| e) (?:e )?(?:[\w ]{{1,30}} )?{_MUST} (?P<verb>{_DECIDING}){_WITH_ALL} {_POINTING}(?P<x>.+)",
        "{s}",
        "{verb_up} {x}.",
        sure=True,
    ),
    _topic(
        rf"(?:[^,;:]{{1,60}} )?{_MUST} (?P<verb>{_DECIDING}){_WITH_ALL} {_POINTING}(?P<x>.+)",
        "{verb} {x}",
        "{verb_up} {x}.",
        sure=True,
    ),
    _topic(
        rf"(?:[^,;:]{{1,60}} )?{_MUST} (?:{_LOOKING}|decidir){_WITH} (?P<x>se .+)",
        "Decidir {x}",
        "Decidir {x}.",
        sure=True,
    ),
    _topic(
        rf"(?:.+ )?{_MUST} {_LOOKING}{_WITH} (?P<x>{_WHY})",
        "{x}",
        "Entender {x}; depois, combinar o que se segue.",
        sure=True,
    ),
    _topic(rf"(?:.+ )?{_MUST} {_LOOKING}{_WITH} (?:n(?=o que\b))?(?P<x>{_ASKED})", "{x}", "Combinar {x}.", sure=True),
    _topic(
        rf"(?P<s>.+?)(?:[,;:]| e) (?:e )?{_MUST} (?:nos )?(?:{_TALKING}|reunir\S*|mediar|sentar\S*|agir|chegar a um acordo|encontrar-nos|juntar\S*).*",
        "{s}",
        "",
    ),
    _topic(r"(?P<x>por que\b[^?]+)\?+", "{x}?", "Entender {x_in}; depois, combinar o que se segue."),
    _topic(rf"(?P<x>{_OPEN_QUESTION})\?+", "{x}?", "Decidir {x_in}."),
    _topic(r"(?P<x>(?!vamos|podemos|poderíamos)\w+mos\b[^?]+)\?+", "{x}?", "Decidir se {x_in}."),
    _topic(
        r"(?P<x>(?:[oa]s?|nosso|nossa) [^?,]+? (?:devia|deve|devem|deviam|pode|podia|deveria)\b[^?]+)\?",
        "{x}?",
        "Decidir se {x_in}.",
    ),
    _topic(r"(?P<x>\w+[aei]r\b[^?]+ ou [^?]+)\?+", "{x}?", "Decidir: {x_in}."),
    _topic(r"(?P<x>[^?]+)\?+", "{x}?", "Responder em conjunto a esta pergunta: {x}?"),
    _topic(
        r"(?:não (?:sabemos|sei|entendo|entendemos|percebo)|quero saber) (?P<x>por que\b.+)",
        "{x}",
        "Entender {x}; depois, combinar o que se segue.",
    ),
    _topic(
        r"(?P<x>(?:por que|o que (?:falhou|aconteceu|correu|deu|aprendemos|houve)|como (?:foi|correu))\b.+)", "{x}", ""
    ),
    _topic(rf"(?P<x>(?!que )(?:{_OPEN_QUESTION}))", "{x}", "Decidir {x_in}."),
)

_CAPITAL = r"(?-i:[A-ZÁÉÍÓÚ][\wáéíóúãõçâêô'-]+(?: [A-ZÁÉÍÓÚ][\wáéíóúãõçâêô'-]+)?)"
_NO_ONE = (
    r"(?!(?:Os?|As?|Uma?|Ninguém|Todos|Todas|Tudo|Cada|Eu|Que|E|Não|Se|É|Isto|Isso|Esse|Essa|Quem|Alguém|Já|Assim|Também|Outro"
    r"|Outra|Eles|Elas|Nós|Ela|Ele|Embora|Quando|Porque|Mas|Há|Alguns|Muitos|Agora|Hoje|Aqui|Ainda|Gente|Quase|Só|Como|Você|Vocês"
    r"|Sempre|Nunca|Nem|Depois|Além|Tem|Acho|Queria|Metade|Quero)\b)"
)
_SAYS = (
    r"(?:não )?(?:quer(?:em)?|di[zs](?:em)?|prefere[m]?|propõe[m]?|acha[m]?|pensa[m]?|insiste[m]?|disse(?:ram)?|fal(?:ou|aram) que|respond(?:eu|eram)|defende[m]?|pede[m]?|aposta[m]? em|exige[m]?"
    r"|ameaça[m]?|sustenta[m]?|responde[m]?|reclama[m]?|oferece[m]?|culpa[m]?|manda[m]?|odeia[m]?|adora[m]?|recusa[m]?)\b"
)
_STANDS = rf"(?:{_SAYS}|(?:que )?(?:não|sim|também não)(?=[,.;]|$))"
_SIDE = (
    rf"(?:[oa]s? d[eoa]s? {_WORD}|(?:a equipa|a equipe|o pessoal|a gente) d[eoa]s? {_WORD}|(?:[oa]s?|[oa]s? (?:meus?|minhas?)|(?:meu|minha)) {_WORD}(?: d[eoa]s? {_WORD}| {_WORD})?"
    rf"|{_NO_ONE}{_CAPITAL}|(?:^|(?<=[;,:?] )|(?<= e )){_NO_ONE}(?!metade|outra|ninguém|cada|todo|alguém|gente|você|isso|quem|também|ainda)(?-i:[a-záéíóúãõç]{{5,}}))"
)
_GROUP = (
    rf"(?:[oa]s? (?:(?:pessoal|turma|galera|equip[ae]) )?(?:d[eoa]s? )?{_WORD}(?: {_WORD})?(?: d[eoa]s? {_WORD})?|{_NO_ONE}{_CAPITAL}"
    rf"|(?:[oa] )?(?:meu|minha|noss[oa]) {_WORD})"
)
_TWO = (
    rf"(?P<names>{_GROUP}(?:, {_GROUP}){{0,4}} e {_GROUP}|{_NO_ONE}{_WORD}(?:, {_WORD}){{0,3}} e {_WORD}(?: {_WORD})?)"
)
_GAP = r"(?: (?!(?:que|cada|sair|ficar|nem|mas|sem|não|porque|se)\b)[^\s.;:?]+){0,12}?"
_NOT_ABOUT = r"(?<!fazer)(?<!fazemos)(?<!acontece)(?<!houve)(?<!passa)(?<!seguir)(?<!continuar)(?<!trabalhamos)(?<!trabalhar)(?<!fazer algo)(?<!em dia)"
MEETING = Meeting(
    shapes=SHAPES,
    topics=_TOPICS,
    gathering=compiled(
        r"(?:(?:assunto|tema|re|fwd?|enc): ?)++|(?:vou |vamos )?ter (?:que|de) (?=\w+[aei]r\b)|(?:já [\w -]{1,40}, )+(?:e |mas )|\[[^\]]{1,30}\] ?(?:[\w. ]{1,20}: )?|(?:bom dia|boa tarde|boa noite)[,!] |gente (?=[oa] )|chamem [^:.;]{1,90}: |(?:es)?t[oô]u? querendo juntar [^.;]{1,90}? (?:pra|para) |resulta que |acontece que |o (?:problema|assunto|caso) é (?:o seguinte: ?|que )"
        r"|(?:sou|somos) [^.:;]{1,80}? e (?:acontece que|resulta que) |(?:acho que |sei que )[^.;:]{0,60}?,? mas "
        r"|(?:pessoal|gente|galera|chefe|malta|colegas|olha|olhe|bom|bem|então|pois|ora então|na verdade|urgente|tô perdido|socorro)(?:, (?:que |e )?|: ?|!+ ?)"
        r"|(?:(?:precis\w+(?: de)?|quer\w+|gostaria de|gostava de|(?:temos|tenho|há|tem) (?:de|que)|podemos|poderíamos|podes|pode|devemos|deveríamos|vamos|bora"
        r"|convoc\w+|organiz\w+|fazer|faz|marcar|marca|agend\w+|prepar\w+|por favor,?|é preciso|nos|ter|a gente) )*+(?:uma |um |a |o )?(?:breve |curta |primeira )?"
        r"(?:reunião|reunir-nos|reunir-me|reunir|juntar-nos|encontrar-nos|encontro|sentar-nos|sentar|sessão|chamada|videochamada|meeting|call|sync"
        r"|workshop|conversa|papo|reunir (?:o|a|os|as) .{1,60}?|juntar (?:o|a|os|as) .{1,60}?|juntar todo mundo|chamar (?:o|a|os|as) .{1,60}?)(?: de trabalho)?"
        r"(?: (?:de |com )?(?:\d+ (?:minutos|min|horas?)|(?:uma|meia) hora))?(?: (?:com|entre) [^:;]{1,80}?)?"
        r"(?: (?:para|pra|sobre|a|e (?=\w+[aei]r)) (?:poder )?| por causa d(?=[oa])|: )"
    ),
    sides=SIDES,
    at_odds=(
        compiled(
            rf"(?:^|(?<=[:,;] )|(?<=que )|(?<=mas )){_TWO} (?:não (?:concordam|chegam a (?:um )?acordo|estão de acordo(?! com\b)|se (?:entendem(?= com| sobre| desde|,|$)|falam|suportam|bicam|acertam))"
            r"|(?:já |pararam de )(?:não )?se fala\w*|se (?:culpam|acusam|desautorizam|atacam|pegam)|(?:culpam|acusam|atacam)-se|discutem|discordam|brigam|brigaram|zangaram-se|andam (?:às turras|de candeias às avessas)"
            r"|(?:estão|andam|vivem|continuam) (?:em (?:guerra|conflito|pé de guerra)|brigad\w+|zangad\w+|de costas|às turras)|em pé de guerra"
            r"|têm (?:ideias|opiniões|posições) (?:opostas|diferentes|contrárias)|querem [oa]s? mesm|pedem cada)"
        ),
        compiled(
            r"\b(?:conflito|briga|tens(?:ão|ões)|guerra|disputa|atrito|desacordo|mediar|discussão|clima ruim|problemas?) entre "
            rf"{_TWO}(?= (?:por|sobre|que|porque|desde|para|em|com|não|já|há|é|está|n[oa]s?)\b|[.,;:!?]|$)"
        ),
    ),
    position=compiled(
        rf"(?:^|(?<=[;,:?] )|(?<= e )|(?<= mas )|(?<=enquanto ))(?P<who>{_SIDE}) (?:{_SAYS} [^.;!?]+?|(?:que )?(?:não|sim|também não)(?=[,.;]|$))(?=[.;!?]|, (?:y|e) (?:el resto|o resto|los demás|os outros)|,? (?:e|mas|enquanto) {_SIDE} {_STANDS}|, {_SIDE} {_STANDS}"
        r"|,? e (?:eu|o resto|os outros|ninguém|nenhum\w*|a câmara|[oa]s? \w+ (?:não|já|se|está|é))\b|, (?:e )?(?:é preciso|temos|precis|deve|assim|mas|eu)|$)"
    ),
    people=(
        compiled(rf",? com (?P<names>tod[oa]s [oa]s {_WORD}(?: d[eoa]s? {_WORD})?)(?=[.,;]|$)"),
        compiled(rf"\bchame?(?:m|ar)? (?P<names>{_GUESTS})(?=[.,;:]|$| (?:para|pra)\b)"),
        compiled(rf"\bjunto com (?P<names>{_GUESTS})(?=[.,;]|$)"),
        compiled(rf"{_NOT_ABOUT} (?:com|entre) (?:[oa] )?(?P<names>{_CAPITAL}(?:(?:, | e )(?:[oa] )?{_CAPITAL})*)"),
        compiled(
            rf"\b(?:{_DECIDING}|{_TALKING}|{_LOOKING}|reun\w+|mediar|sessão|chamada|papo|conversa|juntar|fazer|montar|redesenhar|sentar|negociar|planear|planejar|organizar|preparar|coordenar){_GAP}{_NOT_ABOUT} (?:com|entre) (?P<names>{_GUESTS})"
            r"(?= (?:[oa]s?|uma?|se|que|como|quem|quando|qual|para|pra|sobre|d[eoa]s?|em|acerca|antes|e)\b|[.,;:!?]|$)"
        ),
        compiled(
            r"\b(?:planear|planejar|planificar|organizar|preparar|coordenar|arrancar|arranque|negociar|negociação|kick-?off|retro\w*|balanço|rever)\b"
            rf"{_GAP} com (?P<names>{_GUESTS})(?=$|[.;,])"
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
    joint=compiled(r", (?:e )?(?:com )?| e (?:com )?"),
    called=lambda name: re.sub(r"^(?:tod[oa]s [oa]s|d[eoa]s?) (?=\w)| del[ea]s?$", "", name),
    no_names=words(
        "segunda terça quarta quinta sexta natal projeto uns outros umas outras outro outra resto metade maioria mundo ano coisa todos todas nós eles elas "
        "três quatro cinco seis sete oito nove dez pessoal primeiro segundo um dois"
    ),
    duration=compiled(
        r"(?:,? ?(?:de|em|durante|uns|umas|\() ?)?\b(?<!às )(?<!das )(?<!as )(?P<number>\d{1,3}(?= ?min)|[1-8](?:,5)?(?= ?h)|uma?|meia|duas|três) ?(?P<unit>min(?:utos?)?|horas?|h)\b\)?"
        r"(?! (?:\d|de (?!reunião)|depois|antes|ao?|extras?|por|diári|seman))"
    ),
    numbers={"um": 1.0, "uma": 1.0, "meia": 0.5, "duas": 2.0, "três": 3.0},
    past=compiled(
        r"\b(?:esteve|estiveram|foi|foram|falhou|caiu|demor\w+|perd\w+|pass\w+|cada|há|atras\w+|lev\w+|esper\w+|faltam?|restam?|dur\w+|trabalh\w+)\b"
    ),
    last=END,
    after="Enviar o que ficou decidido, com responsáveis e datas",
    before_when="antes da reunião",
    name="[nome]",
    date="[data]",
    title="[título]",
    filler=compiled(
        r"(?:(?:bom dia|boa tarde|boa noite|olá|oi|exma?|exm[oa]s?\. senhor\w*(?: \w+)?),? ?)?(?:(?:peço )?(?:desde já )?desculp\w+(?: .{0,60})?|perd[ãõ]\w*(?: .{0,40})?)?"
        r"|não aguento mais|socorro|ajuda|urgente|(?:ora )?(?:então|bem|bom)|(?:ora então, )?escrevo(?:-\w+)? (?:d[eoa]|n[oa])s? .{0,80}"
        r"|(?:olh[ae] o que|(?:vou|deixa(?:-me)?) (?:explicar|contar)) ?.{0,80}|(?:é )?(?:uma )?(?:longa )?história.{0,40}|não sei (?:bem |muito bem )?(?:se|como|por onde) .{0,60}"
        r"|(?:sou|somos) (?:[oa]s?|uma?|nova?|encarregad|professor|coordenador|responsável|diretor|presidente|gerente|dona|dono)[^,]{0,90}(?:, .{0,60})?|.{0,120}\bo seguinte|contexto|resumo"
        r"|anotações .{0,60}|joguei tudo .{0,30}|já (?:mandei|enviei|tentei|liguei|fiz)[^.]{0,90}|\S+"
    ),
    asides=(
        compiled(r", e (?:[\w-]+(?: [\w-]+)?, )+[\w -]+ e .*"),
        compiled(r",? (?:e |mas )?assim não .*"),
        compiled(
            rf"(?!.{{0,160}}\b{_MUST} {_DECIDING})(?:,? (?:porque|pq|já que|visto que|pois|uma vez que)\b|, embora\b|,? e (?:há (?!que)|ninguém\b|nenhum|cada (?:um|uma|qual|departamento)\b|a coisa\b|tudo\b|[oa]s? \w+ não(?:$| [oa]s? \w))"
            r"|(?:, | e )(?:que )?é um (?:tema|assunto|pouco)\b"
            r"|, e (?:\w+ ){0,4}(?:dizem|diz|quer|querem|acha|acham|se|já|não|vai|vão|é|está|tem|têm|parad[oa])\b"
            r"|, (?:e |mas )?(?:não (?!concord|se |cheg)|é|são|está|estão|tá|vai|vão|há|havia|tem|cada (?:um|uma|qual|departamento|coisa|ator|professor|dev|pai)|ninguém|nenhum|todos|todo mundo|todo dia|uns|um|uma|el[ea]s?"
            r"|eu|me|nos|se|nem|já|agora|antes|amanhã|ano passado|este ano|temos|tenho|somos|sem|coisa|que (?:é|[oa]s?|se|não|me|nos|tem|têm|cada)|resultado|chega|desta)\b).*"
        ),
        compiled(
            r",? (?:que é |e é )?urgente$| (?:o quanto antes|quanto antes|já)$|[\s\U0001F300-\U0001FAFF]+$|,? (?:kk+|rs)$"
        ),
        compiled(
            r",? e (?:isto |isso )?(?:é preciso|temos (?:de|que)|devemos|precisamos(?: de)?|tem (?:de|que)) (?:mediar|(?:chegar a )?um acordo|falar|resolver|fazer algo|agir|acabar|reunir\S*)\b.*"
        ),
    ),
    headings=(
        (compiled(r"^(?:acho|creio|parece(?:-me)?|me parece) que (?=\w)"), ""),
        (compiled(r"^(?:precisamos|preciso) de (?=uma?\b)"), ""),
        (
            compiled(
                r"^(?:quero|queremos|preciso de|precisamos de|queria|gostava de ter|gostaria de ter) uma (?:breve )?(?=reunião|conversa|sessão|chamada)"
            ),
            "",
        ),
        (
            compiled(
                r"^(?:(?:agora |já )?(?:temos|tenho|há|tem|existem?|são|chegaram) )(?=(?:uma?|uns|umas|dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez"
                r"|\d+(?! (?:dias|semanas|meses|horas))|demasiad\w+|vári[oa]s|muit[oa]s)\b)"
            ),
            "",
        ),
        (compiled(r"^[^\w«\"]+ (?=\w)"), ""),
    ),
    company=compiled(rf",? (?:junto )?(?<!em dia )com (?P<names>{_GUESTS})$"),
    dispute=lambda names: f"Desacordo entre {', '.join(names[:3][:-1])} e {names[:3][-1]}",
    breaks=words("e ou mas porque para pra sem desde quando enquanto embora onde após antes depois até"),
)
