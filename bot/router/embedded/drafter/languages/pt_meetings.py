"""Portuguese agendas."""

import re

from bot.router.embedded.drafter.languages.language import Meeting, Topic, compiled, words
from bot.router.embedded.drafter.languages.pt_shapes import END, SHAPES, SIDES

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
    shapes=SHAPES,
    topics=_TOPICS,
    gathering=compiled(
        r"(?:(?:precis\w+(?: de)?|quer\w+|gostaria de|(?:temos|tenho|há) (?:de|que)|podemos|poderíamos|podes|pode|devemos|deveríamos|vamos"
        r"|convoc\w+|organiz\w+|fazer|faz|marcar|marca|agend\w+|prepar\w+|por favor,?|é preciso|nos|ter) )*+(?:uma |um |a )?(?:breve |curta )?"
        r"(?:reunião|reunir-nos|reunir-me|reunir|juntar-nos|encontrar-nos|encontro|sentar-nos|sessão|chamada|videochamada|meeting|call|sync"
        r"|workshop|conversa|reunir (?:o|a|os|as) .{1,60}?|juntar (?:o|a|os|as) .{1,60}?)(?: de trabalho)?"
        r"(?: (?:de |com )?(?:\d+ (?:minutos|min|horas?)|(?:uma|meia) hora))?(?: (?:com|entre) [^:;]{1,80}?)?"
        r"(?: (?:para|sobre|a|por causa d(?=[oa])|e (?=\w+[aei]r)) (?:poder )?|: )"
    ),
    sides=SIDES,
    at_odds=(),
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
    last=END,
    after="Enviar o que ficou decidido, com responsáveis e datas",
    before_when="antes da reunião",
    name="[nome]",
    date="[data]",
    title="[título]",
)
