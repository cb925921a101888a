"""Portuguese emails, worded so that they suit one reader or many, in Portugal and in Brazil."""

import re
from collections.abc import Callable

from bot.router.embedded.drafter.languages.language import Mail, Rule, compiled, rule, words
from bot.router.embedded.drafter.languages.subjunctive import Subjunctive, forms
from bot.router.embedded.drafter.languages.wording import bullets_at, lower_start

_SPELLING = (("gu", "g"), ("qu", "c"), ("c", "ç"))
_VERBS = Subjunctive(
    forms=forms(
        "entregar enviar mandar confirmar completar atualizar revisar assinar reservar avisar aprovar preparar deixar levar "
        "usar utilizar pagar apagar guardar mudar limpar olhar ligar chegar ficar passar contactar contatar anotar registar "
        "registrar comprar cancelar chamar procurar indicar explicar publicar comunicar tirar tomar terminar acabar ajudar "
        "trabalhar carregar instalar validar verificar apresentar comentar votar reportar informar organizar evitar retirar "
        "estacionar desligar reiniciar bloquear anexar adiar aceitar recusar autorizar facilitar cuidar respeitar baixar "
        "marcar agendar faturar notificar reencaminhar arranjar consertar falar esperar lançar começar juntar testar trocar "
        "devolver fechar inscrever buscar levantar analisar avaliar aguardar",
        "faça:fazer traga:trazer venha:vir ponha:pôr tenha:ter diga:dizer leia:ler feche:fechar peça:pedir suba:subir "
        "partilhe:partilhar compartilhe:compartilhar responda:responder escreva:escrever vá:ir seja:ser esteja:estar "
        "dê:dar deem:dar veja:ver saiba:saber prove:provar devolva:devolver volte:voltar escolha:escolher abra:abrir "
        "cumpra:cumprir mantenha:manter siga:seguir corrija:corrigir meta:meter recolha:recolher inscreva:inscrever "
        "imprima:imprimir decida:decidir inclua:incluir resolva:resolver substitua:substituir cubra:cobrir receba:receber "
        "permita:permitir mostre:mostrar conte:contar saia:sair proponha:propor sugira:sugerir possa:poder deva:dever "
        "transfira:transferir defina:definir preencha:preencher participe:participar assista:assistir traduza:traduzir",
        _SPELLING,
    ),
    spelling=_SPELLING,
    clitics="me|nos|se|o|a|os|as|lhe|lhes",
    linked="-",
    ands="e|ou",
)


def _strictly(clause: str) -> str | None:
    return _VERBS.infinitive(clause, certain=False)


def _surely(clause: str) -> str | None:
    return _VERBS.infinitive(clause, certain=True)


def _impersonal(text: str) -> str:
    """Take the person off an infinitive: "entregarem" becomes "entregar"."""
    text = re.sub(r"^((?:não )?(?:(?:me|nos|se|o|a|os|as) )?[^\W\d_]+[aei]r)(?:em|mos)\b", r"\1", text)
    return re.sub(r"^(não )?(me|nos|se) ([^\W\d_]+[aei]r)\b", lambda m: f"{m[1] or ''}{m[3]}-{m[2]}", text)


def _clause(text: str) -> str:
    """Say what they have to do without saying who, and whose it is to those who read it."""
    before, found, after = text.partition(" e que ")
    if found and not re.search(r"\bque\b", before + after) and _VERBS.infinitive(after, certain=False) is None:
        text = f"{before} e {after}"
    text = re.sub(r"^(?:t[eê]m (?:de|que)|devem?|deveriam?|precisam?(?: de)?) (?=\w+(?:[aei]r)\b)", "é preciso ", text)
    return re.sub(
        r"^(o|a|os|as) (\w+) del[ea]s?\b",
        lambda match: f"{match[1]} {_YOURS[match[1].casefold()]} {match[2]}",
        text,
        flags=re.IGNORECASE,
    )


_YOURS = {"o": "seu", "a": "sua", "os": "seus", "as": "suas"}


_A = r"(?:ao|à|aos|às|a|para|pras|pra|pros|pro|com)"
_TO = rf"(?P<to>(?!o que\b|que\b|se\b|quant|como\b|quando\b)(?:{_A} )?(?!que\b|se\b)(?:o |a |os |as )?[^:;]{{1,60}}?)"
_DET = r"(?:o |a |os |as |(?:o |a )?(?:meu |minha |nosso |nossa )|todos os |todas as |tod[oa] [oa] )"
_WHOM = rf"(?P<to>(?:(?:ao|à|aos|às) |{_A} {_DET}?|{_DET})(?:(?:meu|minha|nosso|nossa) )?[\wáéíóúãõç.]+(?: (?-i:[A-ZÁÉÍÓÚ])\w+)*(?: d[eoa]s? \w+)?)"
_LET = r"(?:-lhes?|-os|-as|-o|-a|-nos|-me)?"
_TELL = (
    rf"(?:(?:dizer|diz|diga|dizendo|diga|avis(?:ar|a|e|em|ando)|inform(?:ar|a|e|em|ando)|comuni[cq]\w+|anunci(?:ar|a|e|ando)"
    rf"|notifi(?:car|ca|que|cando)|(?:fazer|faz|faça) saber|contar|conta|conte|explicar|explica|explique){_LET})"
)
_REMIND = rf"(?:(?:re)?lembr(?:ar|a|e|ando|em){_LET}|record(?:ar|a|e){_LET})"
_ASK = rf"(?:(?:pedir|pede|peça|pedindo|solicit(?:ar|a|e|ando)){_LET})"
_INQUIRE = rf"(?:(?:pergunt(?:ar|a|e|ando)|consult(?:ar|a|e)|averigu\w+|saber|confirm(?:ar|a|e)(?= (?:se|com))){_LET})"
_WH = r"(?:o que|que|como|quando|quant\w+|quem|qual|quais|onde|por que|porque|a que|em que|de que|até quando)"
_SHARE = (
    rf"(?:(?:mand(?:ar|a|e|em)|envi(?:ar|a|e)|reencaminh\w+|encaminh\w+|(?:com)?partilh(?:ar|a|e)|pass(?:ar|a|e)"
    rf"|fazer chegar){_LET})"
)
_THANK = rf"(?:agrade[cç](?:er|e|a|endo){_LET}|(?:dar|dizer) (?:um )?obrigad[oa]|obrigad[oa])"
_SORRY = rf"(?:(?:pedir|pede|peça|peço|pedimos|pedindo){_LET} (?:imensa )?desculpas?|desculp(?:ar-me|ar|em|a|e)(?:-me|-nos|-se)?|lament\w+)"
_ARTICLE = r"(?:o|a|os|as|um|uma|uns|umas|(?:o |a )?meus?|minhas?|noss[oa]s?|este|esta|estes|estas)"
_NUMBER = r"(?:\d+|dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez|onze|doze)"
_GROUP = (
    r"(?:(?:os|as|(?:os )?meus|(?:as )?minhas|(?:os )?nossos|(?:as )?nossas) {NUMBER} [\wáéíóúãõç]+(?: (?:de|do|da|dos|das) [\wáéíóúãõç]+)?|todos(?: os (?!dias|meses)\w+)?|todas|toda a (?:gente|equipa|equipe|empresa)|todo (?:o )?(?:mundo|pessoal)|o pessoal|cada um|ninguém"
    r"|(?:o|a|os|as) (?:(?:meu|minha|nosso|nossa) )?[\wáéíóúãõç]+(?: (?:de|do|da|dos|das) [\wáéíóúãõç]+)?"
    r"|(?:meu|minha|nosso|nossa) [\wáéíóúãõç]+|(?-i:[A-ZÁÉÍÓÚ])\w+(?: e (?-i:[A-ZÁÉÍÓÚ])\w+)?)"
).replace("{NUMBER}", _NUMBER)
_MUST = r"(?:t[eê]m (?:de|que)|devem?|deveriam?|precisam?(?: de)?)"
_NEED = r"(?:(?:preciso(?: de)?|precisamos(?: de)?|tenho (?:de|que)|temos (?:de|que)|é preciso|quero|queria|gostaria de|podes|pode|poderia) )"
_THANKS = "Agradeço desde já!"
_ANY_QUESTIONS = "Para qualquer dúvida, basta responder a este email."
_LINK = "[link ou anexo]"
_PEOPLE_AFTER = r"(?:(?:os?|as?) )?[\wáéíóúãõç]+(?: d[aeo]s? [\wáéíóúãõç]+)?"
_NO_WORDS = r"(?!bastão|pêsames|condolências|abraço|parabéns|cumprimentos|obrigad)"
_READERS = (
    r"(?:(?:aos|pros|para os|para as|pras) (?!\d|dois\b|segund|terças|quart|quint|sext|que\b)|às (?!\d|segund|terças|quart|quint|sext|vezes|duas\b|três (?!\w)|que\b)"
    r"|ao pessoal|à equip[ae]|a tod[oa]s )"
)


_RULES: tuple[Rule, ...] = (
    rule(r"(?:fyi|para (?:sua |tua |vossa )?informação)[:,]? (?P<x>.+)", "{x}", "{x_up}.", several=True),
    rule(
        rf"(?:aviso|nota|atenção)(?: (?P<to>{_A} [^:]{{1,50}}))?[:,] (?P<x>.+)", "Aviso: {x}", "{x_up}.", several=True
    ),
    rule(
        rf"lembrete(?: (?P<to>{_A} [^:]{{1,50}}))?: (?P<x>.+)", "Lembrete: {x}", "Um breve lembrete: {x}.", several=True
    ),
    # A status report
    rule(
        r"(?P<what>(?:estado|ponto de situação|status|relatório|resumo|atualização|andamento|novidades)\b[^:]{0,50}): "
        r"(?P<list>[^:]+[,;] .+)",
        "{what}",
        "{what_up}:\n{list}",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    rule(
        rf"(?:(?:{_TELL}|{_SHARE}|fazer|faz|faça|prepar\w+|escrev\w+)(?: {_TO})? )?(?:sobre |d[eoa] )?(?:um |uma |o |a )?"
        r"(?:estado|ponto de situação|andamento|progresso|status|(?:relatório|atualização) (?:de estado|de status|semanal))"
        rf" (?P<x>(?:d[eoa]s?|sobre [oa]s?) .+?)(?: (?P<to2>(?:ao|à|aos|às|para [oa]s?) \w+(?: de \w+)?))?",
        "Situação {x}",
        "Segue o resumo da situação {x}:\n- Feito: [o que está concluído]\n- Em andamento: [em que se trabalha]\n"
        "- Próximo passo: [o que vem a seguir e para quando]",
        close=_ANY_QUESTIONS,
    ),
    # An apology, before anything else that is asked for
    rule(
        rf"{_SORRY}(?: (?P<to>{_A} [^:;,]{{1,60}}?))? (?P<x>(?:por|pel[oa]s?) [^,;]+)(?P<why>[,;] (?!que\b).+)",
        "Desculpas {x}",
        "Peço desculpa {x}{why_as}.",
    ),
    rule(
        rf"{_SORRY}(?: (?P<to>{_A} [^:;]{{1,60}}?))? (?P<x>(?:por|pel[oa]s?) .+)",
        "Desculpas {x}",
        "Peço desculpa {x}. [O que aconteceu e o que já foi feito.]",
    ),
    rule(
        rf"(?:{_TELL}|{_SHARE}) (?P<to>{_A} [^:;,.]{{2,50}}): (?P<clause>.+)",
        "{clause}",
        "{clause_up}.",
        several=True,
    ),
    rule(
        r"(?P<to>(?:ao|à) (?:sra?\.|dra?\.|senhora?|doutora?|dona|seu) [^:;,.]{2,40}): (?P<clause>.+)",
        "{clause}",
        "{clause_up}.",
    ),
    # What somebody is to do
    rule(
        rf"{_REMIND}(?: {_TO})? (?:de )?que (?P<strictly>.+)",
        "Lembrete: {strictly}",
        "Um breve lembrete: é preciso {strictly}.",
        several=True,
        close=_THANKS,
    ),
    rule(
        rf"{_REMIND}(?: {_TO})? (?:de|para|que) (?P<inf>(?:não )?(?:(?:me|nos|se) )?\w+[aei]r(?:em|-se|-[oa]s?)? .+)",
        "Lembrete: {inf}",
        "Um breve lembrete: é preciso {inf}.",
        several=True,
        close=_THANKS,
    ),
    rule(
        rf"{_REMIND}(?: {_TO})? (?:de )?que (?P<clause>.+)",
        "Lembrete: {clause}",
        "Um breve lembrete: {clause}.",
        several=True,
    ),
    rule(
        rf"{_REMIND} {_WHOM} (?:sobre |d(?=[oa]s? ))(?P<x>.+)",
        "Lembrete: {x_bare}",
        "Um breve lembrete: {x}.",
        several=True,
    ),
    rule(rf"{_REMIND} (?P<x>.+)", "Lembrete: {x}", "Um breve lembrete: {x}.", several=True),
    rule(
        rf"(?:{_ASK}|{_TELL})(?: {_TO})? (?:que|para que) (?P<strictly>.+)",
        "Pedido: {strictly}",
        "Seria possível {strictly}?",
        ask=True,
        close=_THANKS,
    ),
    rule(
        rf"{_ASK}(?: {_TO})? (?:que|para que) (?P<surely>.+)",
        "Pedido: {surely}",
        "Seria possível {surely}?",
        ask=True,
        close=_THANKS,
    ),
    rule(
        rf"(?:{_ASK}|{_TELL})(?: {_TO})? para (?P<inf>(?:não )?(?:(?:me|nos|se) )?\w+[aei]r(?:em|-me|-nos|-[oa]s?)?(?: .+)?)",
        "Pedido: {inf}",
        "Seria possível {inf}?",
        ask=True,
        close=_THANKS,
    ),
    rule(
        rf"{_ASK} {_WHOM} (?P<inf>(?:não )?(?:(?:me|nos|se) )?\w+[aei]r(?:em|-me|-nos|-[oa]s?)?\b(?: .+)?)",
        "Pedido: {inf}",
        "Seria possível {inf}?",
        ask=True,
        close=_THANKS,
    ),
    rule(
        rf"{_ASK} {_WHOM} (?P<x>{_WH}\b.+)",
        "{x_up}?",
        "Gostaria de saber {x}.",
        ask=True,
        close=_THANKS,
    ),
    rule(
        rf"(?:precis\w+|quer\w+|gostaria(?: de)?|gostava|espero|é preciso) que (?P<to>{_GROUP}) (?P<surely>.+)",
        "Pedido: {surely}",
        "Seria possível {surely}?",
        ask=True,
        several=True,
        close=_THANKS,
    ),
    rule(
        rf"(?P<to>{_GROUP}) {_MUST} (?!saber|ser|estar|haver)(?P<inf>\w+[aei]r(?:-se|-[oa]s?)?\b.*)",
        "{inf}",
        "Por favor, é preciso {inf}.",
        several=True,
        close=_THANKS,
    ),
    rule(
        rf"{_ASK} {_WHOM} (?P<x>(?!desculpa)(?:o|a|os|as|um|uma|\w+) .+)",
        "Pedido: {x_bare}",
        "Seria possível enviar-me {x}?",
        ask=True,
        close=_THANKS,
    ),
    rule(
        rf"{_ASK} (?P<x>(?!desculpa|a |à|ao).+?)(?: (?P<to>(?:ao|à|aos|às|a) (?:meu |minha )?[\wáéíóúãõç]+))?",
        "Pedido: {x_bare}",
        "Gostaria de pedir {x}.",
        ask=True,
        close=_THANKS,
    ),
    rule(
        r"(?:preciso|precisamos) d(?P<x>[oa]s? .+?) d[oa] (?P<to>(?-i:[A-ZÁÉÍÓÚ])[\wáéíóúãõç]+)(?P<when> (?:antes|para|até) .+)?",
        "{x_bare}{when_too}",
        "Seria possível enviar-me {x}{when_too}?",
        ask=True,
        close=_THANKS,
    ),
    # A question
    rule(
        rf"(?:confirm(?:ar|a|e)) (?P<to>{_A} [^:;,]{{2,50}}): (?P<x>.+)",
        "Confirmação: {x}",
        "Confirmo o seguinte: {x}.",
    ),
    rule(
        rf"{_INQUIRE}(?: {_TO})? se (?P<x>.+)",
        "{x_up}?",
        "Gostaria de saber se {x}.",
        ask=True,
        close=_THANKS,
    ),
    rule(
        rf"(?:confirm(?:ar|a|e)) (?P<to>{_A} [^:;,]{{1,50}}?) (?P<x>que .+)", "Confirmação: {x_bare}", "Confirmo {x}."
    ),
    rule(
        rf"{_INQUIRE}(?: {_TO})? (?P<x>{_WH}\b.+)",
        "{x_up}?",
        "Gostaria de saber {x}.",
        ask=True,
        close=_THANKS,
    ),
    rule(
        rf"{_INQUIRE}(?: {_TO})? (?:por|sobre|acerca d[eoa]s?) (?P<x>.+)",
        "Pergunta: {x_bare}",
        "Tenho uma pergunta sobre {x}: [a pergunta].",
        ask=True,
        close=_THANKS,
    ),
    # Thanks and congratulations
    rule(rf"(?:{_THANK})(?: {_TO})? (?P<x>(?:por|pel[oa]s?) .+)", "Agradecimento {x}", "Agradeço muito {x}."),
    rule(rf"{_THANK} {_WHOM} (?P<x>{_ARTICLE} .+)", "Agradecimento: {x_bare}", "Agradeço muito {x}."),
    rule(rf"{_THANK} {_TO}", "Agradecimento", "Agradeço muito por [o motivo]."),
    rule(
        r"(?:(?:felicit|parabeniz)\w+|dar os parabéns|dá os parabéns|parabéns)(?: (?P<to>.{1,60}?))? (?P<x>(?:por|pel[oa]s?) .+)",
        "Parabéns {x}",
        "Parabéns {x}!",
    ),
    rule(
        r"(?:(?:mand\w+|envi\w+|d[áaê]|dar) )?(?:os |as |os meus |os nossos |as nossas |meus |minhas |nossas )?(?:pêsames|condolências) "
        rf"(?P<to>{_A} [^,;:]{{1,50}}?)(?P<x> (?:em nome|da parte|por|pel[oa]) [^,;:]+)?",
        "Condolências{x_too}",
        "As minhas sentidas condolências{x_too}.",
    ),
    # A reply
    rule(
        rf"(?:respond(?:er|e|a|am)|contestar)(?:-lhes?)?(?: (?P<to>{_A} [^:;,]{{1,60}}?))?(?:: | que )(?P<clause>(?:sim|não|o|a|os|as|já|há)\b.*)",
        "{clause}",
        "{clause_up}.",
        close=_ANY_QUESTIONS,
        later=False,
    ),
    # A letter's own salutation, or whom it is for before a colon
    rule(
        r"(?P<to>(?:prezad|estimad|car)[oa]s? [^:,.]{1,50}|ex\.mos senhores)[:,] (?P<clause>.+)",
        "{clause}",
        "{clause_up}.",
    ),
    rule(
        rf"(?:aviso |nota |mensagem )?(?P<to>{_READERS}[^:,.;]{{2,50}}): (?P<clause>.+)",
        "{clause}",
        "{clause_up}.",
        several=True,
    ),
    rule(
        rf"(?:pergunta|dúvida) (?P<to>{_A} [^:,.;]{{2,40}})[:,] (?P<x>[^?]+)",
        "{x_up}?",
        "{x_up}?",
        ask=True,
        close=_THANKS,
    ),
    # A refusal, a cancellation
    rule(
        r"(?:recus\w+|rejeit\w+|declin\w+)(?: (?:com (?:educação|simpatia|delicadeza|gentileza|jeito)|(?:educada|amável|gentil|cordial)\w*))? "
        rf"(?P<x>{_ARTICLE} [^,;]+?)(?:,? com (?:jeito|jeitinho|educação|simpatia|delicadeza|carinho))?, (?P<why>(?!que\b|e\b|mas\b|com\b|porque\b).+)",
        "Resposta: {x_bare}",
        "Agradeço {x}. Infelizmente, desta vez tenho de recusar: {why_in}.",
    ),
    rule(
        r"(?:recus\w+|rejeit\w+|declin\w+|dizer(?:-lhes?)? que não a)(?: (?:(?:educada|amável|gentil|cordial)\w*|com \w+))? "
        rf"(?P<x>{_ARTICLE} [^,;]+?)(?: (?:do|da|dos|das) (?P<to>fornecedor\w*|client\w+|candidat\w+|agência|empresa))?"
        r"(?: com (?:educação|simpatia|delicadeza|gentileza)| de forma (?:educada|simpática))?",
        "Resposta: {x_bare}",
        "Agradeço {x}. Infelizmente, desta vez tenho de recusar. [O motivo, se fizer sentido dizê-lo.]",
    ),
    rule(
        rf"(?:cancel(?:ar|a|e)|desmarc(?:ar|a)|anul(?:ar|a|e)) (?P<x>{_ARTICLE} [^,;]+?)(?: (?P<to>com (?:o |a |os )?[\wáéíóúãõç]+))?"
        r"(?:[,;] (?P<why>.+))?",
        "Cancelamento: {x_bare}",
        "Tenho de cancelar {x}.{why_end_too}",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    rule(
        rf"(?:adi(?:ar|a|e)|remarc(?:ar|a)|(?:mudar|muda)(?= (?:[oa]s? |a minha |minha )?(?:data|exame|ensaio|jogo|reunião|consulta|visita|prova|aula|chamada|jantar|almoço|formação)\b)) (?P<x>{_ARTICLE} .+)",
        "Mudança: {x_bare}",
        "É preciso mudar a data do seguinte: {x}.",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    # An announcement
    rule(
        rf"{_TELL}(?: {_TO})? (?:de )?que (?!(?:já |não |ainda )?(?:têm|estão|tinham|estavam|foram|eram|\w+(?:ram|vam))\b)(?P<clause>.+)",
        "{clause}",
        "{clause_up}.",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    rule(
        rf"(?:(?:precis\w+|quer\w+|gostaria) )?que (?P<to>{_GROUP}) saib\w+ que (?P<clause>.+)",
        "{clause}",
        "{clause_up}.",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    rule(
        rf"(?P<to>{_GROUP}) {_MUST} saber que (?P<clause>.+)",
        "{clause}",
        "{clause_up}.",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    rule(rf"{_NEED}?(?:{_INQUIRE}|{_TELL}) {_WHOM}", "", ""),
    rule(
        rf"(?P<x>[^,]+), (?:que )?(?:e )?{_MUST} (?:ser )?(?:conhecer|saber|ler|conhecid\w+ por|lid\w+ por) (?P<to>{_GROUP})"
        rf"|(?P<xx>[^,]+), (?:que )?(?P<to2>{_GROUP}) {_MUST} (?:[oa]s? )?(?:conhecer|saber|ler)",
        "{x}{xx}",
        "{x_up}{xx_up}: [os detalhes].",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    rule(
        rf"(?:(?P<clause>\S+ \S+ .+?)(?:[,;.:!] (?:e )?| e (?=é preciso|tenho|avisar|dizer|comunicar)))?(?:por favor,? )?{_NEED}?(?:{_TELL}|dizê-lo|comunicá-lo|avisá-l\w+)"
        rf"(?: (?P<to>(?:{_A} )?(?!que\b|se\b)(?:o |a |os |as )?[^:;, ]+(?: (?!que\b|se\b)[^:;, ]+){{0,3}}))?(?:,? por favor)?",
        "{clause}",
        "{clause_end}",
        several=True,
    ),
    rule(
        rf"(?:(?P<clause>.+?),? )?(?:e )?(?P<to>{_GROUP}) {_MUST} (?:saber|sabê-lo|saber disso|ser avisad\w+|ficar a saber)",
        "{clause}",
        "{clause_end}",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    rule(
        rf"{_TELL} {_WHOM} (?P<x>(?:sobre|d[oa]s?|acerca) .+)",
        "{x_bare}",
        "Gostaria de informar {x}: [os detalhes].",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    rule(
        rf"{_TELL} (?P<x>(?!.* e (?:corrij|agrade|ped|reserv|mand|di[zg]|marc|envi)\w*){_ARTICLE} .+?)(?: (?P<to>(?:ao|à|aos|às|a|para) (?:o |a |tod[oa] [oa] )?[\wáéíóúãõç]+))?",
        "{x_bare}",
        "Gostaria de informar sobre {x}: [os detalhes].",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    # What somebody sends, confirms, books, invites to or comes back to
    rule(
        rf"{_SHARE}(?: (?P<to>{_A} .{{1,50}}?))? (?P<x>{_ARTICLE} {_NO_WORDS}.+(?:://|: ).+)",
        "{x_bare}",
        "Segue {x}",
        several=True,
    ),
    rule(
        rf"{_SHARE} (?P<x>{_ARTICLE} {_NO_WORDS}[^,;]+?) (?P<to>(?!com\b){_A} {_GROUP}), (?P<rest>(?!e\b|que\b|com\b|para\b|pra\b|mas\b).+)",
        "{x_bare}",
        f"Envio {{x}}: {_LINK}. {{rest_up}}.",
        close=_ANY_QUESTIONS,
    ),
    rule(
        rf"{_SHARE} (?P<to>(?!com\b){_A} {_PEOPLE_AFTER}) (?P<x>(?:o|os|a|as|um|uma) {_NO_WORDS}[^,;]+), (?P<rest>(?!e\b|que\b|com\b|para\b|pra\b|mas\b).+)",
        "{x_bare}",
        f"Envio {{x}}: {_LINK}. {{rest_up}}.",
        close=_ANY_QUESTIONS,
    ),
    rule(
        rf"{_SHARE} (?P<x>{_ARTICLE} {_NO_WORDS}.+?) (?P<to>{_A} (?:quem .+|(?:os|as) que .+|{_GROUP}|[\wáéíóúãõç]+))",
        "{x_bare}",
        f"Envio {{x}}: {_LINK}.",
        close=_ANY_QUESTIONS,
    ),
    rule(
        rf"{_SHARE} (?P<to>{_A} .{{1,50}}?)(?<! de)(?<! com)(?<! e)(?<! a) (?P<x>{_ARTICLE} .+)",
        "{x_bare}",
        f"Envio {{x}}: {_LINK}.",
        close=_ANY_QUESTIONS,
    ),
    rule(
        rf"(?:tenho|temos) (?P<x>(?:{_ARTICLE} )?.+?),? (?:e|que) (?:quero|queremos|queria|gostaria de|preciso de|preciso) "
        rf"(?:(?:com)?partilhar|enviar|mostrar)(?:-[oa]s?)?(?: (?P<to>{_A} .+))?",
        "{x_bare}",
        f"Envio {{x}}: {_LINK}.",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    rule(
        rf"{_SHARE} (?P<x>{_ARTICLE} {_NO_WORDS}.+)",
        "{x_bare}",
        f"Envio {{x}}: {_LINK}.",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    rule(
        rf"(?:confirm(?:ar|a|e))(?: {_WHOM})? (?P<x>(?:que|{_ARTICLE}) .+)",
        "Confirmação: {x_bare}",
        "Confirmo {x}.",
    ),
    rule(
        r"(?:reserv(?:ar|a|e)|marc(?:ar|a)) (?P<x>.+)",
        "Reserva: {x_bare}",
        "Gostaria de reservar {x}. É possível confirmar?",
        close=_THANKS,
    ),
    rule(
        r"(?:convid(?:ar|a|e)) (?P<to>[^:;]{1,60}?) (?P<x>(?:para|ao|à) .+)",
        "Convite {x}",
        "Fica o convite {x}.",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    rule(
        r"(?:fazer (?:um )?seguimento|fazer follow-up|dar seguimento|insistir|insiste|retomar)(?: (?P<to>com [^:;]{1,50}?))? "
        r"(?:sobre|d[eoa]s?|a|em|por) (?P<x>.+)",
        "Seguimento: {x_bare}",
        "Volto a este assunto: {x}. Há novidades?",
        ask=True,
    ),
    rule(r"(?:sobre|acerca de) (?P<x>.+)", "{x_bare}", "Escrevo sobre este assunto: {x}. [O que é preciso saber.]"),
    rule(
        r"(?P<x>(?:atualização|resumo|relatório|novidades|ata|mudanças?|resultados|números|métricas|calendário|horário|novas? regras|"
        r"datas?|férias)(?: (?!é\b|são\b|está\b|não\b|se\b|há\b|foi\b|vai\b)[\w/-]+){0,7})",
        "{x}",
        "{x_up}: [o que é preciso saber].",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    rule(
        r"(?P<act>(?!(?:lugar|mulher|qualquer|quer|bar|par|mar|ar|celular|lar)\b)[^\W\d_]+[aei]r(?:-\w+)? (?!não\b).+)",
        "{act}",
        "Gostaria de {act}.",
        later=False,
    ),
)
_STEP = (
    r"(?:(?:de|em|com|por) (?:todos os|todas as|o|a)|(?:do|da|dos|das|no|na|nos|nas)|(?!(?:o|a|os|as|um|uma|e|ou|que|q|se|quando|para|pra|antes|com|porque|hoje|amanhã|já|por favor|pfv|obrigad[oa]|pelo|pela|ao|à|aos|às)\b)"
    r"[^\s:;.,()]+)"
)
_PERSON = (
    r"(?:(?:tod[oa]s? )?(?:os? |as? )?(?:(?:meus?|minhas?|nossos?|nossas?) )?(?:outr[oa]s )?{STEP}(?: {STEP}){0,5}|quem (?:não )?[a-záéíóúãç]+(?: {STEP}){0,3})"
).replace("{STEP}", _STEP)
_TOWARDS = r"(?:ao|à|aos|às|a|para|pras|pra|pros|pro)"
_PEOPLE = rf"(?:{_PERSON}(?:(?:, | e )(?=(?:{_TOWARDS}|o|a|os|as) |(?-i:[A-ZÁÉÍÓÚ]))(?:(?:ao|à|aos|às|pras|pra|pros|pro|para) )?{_PERSON})*)"
_PLEASE = r"(?:(?:,? (?:por favor|pfv|obrigad[oa]|hoje|hoje ainda|ainda hoje|já|quanto antes|antes d[eao] (?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|com tato|com carinho|com jeitinho|com jeito|também|disso|disto))*)"
_SAID = r"(?:(?P<said>\S+ \S+.*?)(?:[,;.:] (?:e )?| e (?=é preciso|tem que|avisar|dizer|comunicar|informar|que )))?"
_MUST_KNOW = r"(?:(?:t[eê]m|precisam?|devem?|deveriam?|merecem?|têm direito)(?: de| que| a)? (?:saber|sabê-lo|receber isto|receber isso|ser avisad[oa]s?|ficar (?:a saber|sabendo))(?: disto| disso)?)"
_TELLING = (
    # ", que o coro fique a saber"
    compiled(
        rf"{_SAID}(?:(?:falta|quero|preciso|é preciso|convém|gostava|gostaria) )?que (?P<to>{_PEOPLE}) (?:o )?(?:saibam?|fiquem? (?:a saber|sabendo)){_PLEASE}"
    ),
    compiled(rf"{_SAID}(?P<to>{_PEOPLE}) que (?:o saibam?|fiquem? (?:a saber|sabendo)){_PLEASE}"),
    compiled(rf"{_SAID}(?P<to>{_GROUP}|{_PEOPLE}) {_MUST_KNOW}{_PLEASE}"),
    compiled(rf"{_SAID}que (?:isto |isso )?chegue (?P<to>(?:ao|à|aos|às|a) {_PEOPLE}){_PLEASE}"),
    compiled(rf"{_SAID}(?:quero|preciso) que (?P<to>{_PEOPLE}) recebam?(?: isto| isso)?{_PLEASE}"),
    # ", avisa o pessoal"
    compiled(
        rf"{_SAID}(?:(?:{_NEED}|tem que |tem de |(?:falta|resta)(?: só)?(?: é)? |é só |era só ))?(?:avis(?:ar|a|e|em)|inform(?:ar|a|e|em)|comuni(?:car|ca|que|quem))(?: (?:isto|isso))?"
        rf" (?P<to>(?:{_TOWARDS} )?{_PEOPLE}){_PLEASE}"
    ),
    compiled(
        rf"{_SAID}(?:(?:{_NEED}|tem que |tem de |(?:falta|resta)(?: só)?(?: é)? |é só |era só ))?(?:pode(?:s|ria)? (?:preparar|escrever|redigir)|responder?|diz(?:er)?|conta(?:r)?|manda(?:r)?|mandem|passa(?:r)?|repassa(?:r)?)(?: (?:isto|isso))?(?: bonitinho)?"
        rf" (?P<to>(?:ao|à|aos|às|pras|pra|pros|pro|para o|para a|para os|para as) {_PEOPLE}){_PLEASE}"
    ),
    compiled(
        rf"{_SAID}(?:falta|resta|é só|só falta|falta só|tem que)(?: só)?(?: é)? (?:comunicar|avisar|dizer(?:-lhes?)?|divulgar|dizê-lo){_PLEASE}"
    ),
    compiled(rf"{_SAID}(?:passa a palavra|espalha|divulga|avisa todo mundo|avisa geral|partilha|repassa){_PLEASE}"),
    # ", avisa os vizinhos que a água volta às 8"
    compiled(
        rf"(?P<said>\S+ \S+.*?)[,;] (?:{_NEED}|tem que |tem de )?(?:avis(?:ar|a|e|em)|inform(?:ar|a|e|em)|diz(?:er)?|diga)"
        rf" (?P<to>(?:{_TOWARDS} )?{_PEOPLE}) (?:de )?que (?P<more>(?:já (?!me\b)|o |a |os |as |esta |este |meu |minha |mando |amanhã |hoje |\d|não (?:é|está|há|precisa|precisam|vai|vamos|podemos) ).+)"
    ),
    # ", num tom simpático"
    compiled(
        r"(?P<said>\S+ \S+.*?)[,;.:]? (?:que (?:soe|fique|seja)|(?:em|num|com) tom|com um tom|de forma|de maneira|pode ser) (?:\w+ ){0,2}"
        r"(?:amáve(?:l|is)|cordial|(?:in)?formal|breve|curt(?:o|a|inho|inha)|carinhos[oa]|educad[oa]|profissional|simpátic[oa]|leve)(?: (?:e|mas) \w+)?(?:,? por favor)?"
    ),
    compiled(
        r"(?P<said>\S+ \S+.*?), (?:com (?:tato|carinho|educação|delicadeza|jeito|jeitinho)|bem simpático|algo (?:breve|curto|simples))(?:,? por favor)?"
    ),
)
_FORMS: dict[str, Callable[[str], str | None]] = {
    "strictly": _strictly,
    "surely": _surely,
    "inf": _impersonal,
    "clause": _clause,
    "list": bullets_at("e"),
    "act": lower_start,
}

_PREPOSITION = compiled(
    r"^(?:(?P<m>ao|pro)|(?P<ms>aos|pros)|(?P<fs>às|pras)|(?P<f>à|pra)|a(?= (?:todos|todas|toda|tod[oa] [oa]|(?-i:[A-Z])))|para|com)\s+"
)
_ALL = compiled(
    r"(?:todos?(?: (?:(?:o )?mundo|o pessoal|os colegas|nós))?|todas?(?: a (?:gente|empresa))?|(?:o )?pessoal|(?:a |toda a )(?:empresa|direção"
    r"|administração|gerência)|(?:os |as )?(?:meus |nossos )?(?:colegas|colaboradores|funcionários|demais|outros))\b.*"
)
_NAME = r"[A-ZÁÉÍÓÚ][\w'áéíóúãõçâêô-]+"
_NAMES = re.compile(rf"(?:[oa] )?(?P<names>{_NAME}(?: {_NAME})*(?:(?:, | e (?:[oa]s? )?){_NAME}(?: {_NAME})*)*)")
_TEAM = compiled(
    r"(?:(?:tod[oa] )?(?:[oa] )?(?:meu |minha |nosso |nossa |sua )?)(?P<team>equipa|equipe|time)(?P<of> d[eoa]s? .+)?"
)
_DEPARTMENT = compiled(
    r"(?:o departamento de |o |a |os )?(?:recursos humanos|rh|marketing|vendas|contabilidade|finanças|financeiro|suporte|jurídico|ti"
    r"|it|compras|operações|produto|design|logística)"
)
_SIR = re.compile(
    rf"(?:[oa] )?(?P<title>[Ss]ra?\.|[Ss]enhora?|[Dd]ona|[Dd]ra?\.|[Ee]ng\.º?) (?P<name>{_NAME}(?: {_NAME})*)"
)
_MANY = compiled(
    r"(?:(?:todos )?(?P<m>os)|(?:todas )?(?P<f>as)) (?:(?:nossos|nossas|meus|minhas) )?(?P<who>(?!que\b)(?:(?:antig[oa]s|nov[oa]s|últim[oa]s|outr[oa]s) )?[\wáéíóúãõç]+(?: d[aeo]s?(?: (?!que\b|antes\b|para\b|até\b|por\b|e\b|hoje\b)[\wáéíóúãõç.º]+){1,5}$)?)(?: .*)?"
)
_ONE = compiled(r"(?:[oa]|um|uma|(?:[oa] )?(?:meu|minha|nosso|nossa)) (?P<who>(?!que\b)[a-záéíóúãõçâêô]+)(?: .+)?")


_WHOLE = compiled(
    r"(?:todos (?:os|nossos)|todas (?:as|nossas)|tod[oa] [oa]) (?!mundo|pessoal|colegas|gente|empresa|equip|time|que\b)"
    r"[\wáéíóúãõç]+(?: [\wáéíóúãõç.º]+){0,4}"
)
_COUNTED = compiled(rf"(?:os|as) (?:outr[oa]s )?{_NUMBER}(?: [\wáéíóúãõç]+(?: [\wáéíóúãõç.º]+){{0,4}})?")
_JOINED = compiled(r"(?:o|a|os|as) (?!(?-i:[A-ZÁÉÍÓÚ]))[^,]+(?:, | e )(?:o|a|os|as|ao|à|aos|às|pr[oa]s?) .+")
_CONTRACTED = {"o": "ao", "a": "à", "os": "aos", "as": "às"}


def _greet_people(who: str) -> str:
    if _WHOLE.fullmatch(who):
        return f"Olá a {who},"
    if (_COUNTED.fullmatch(who) or _JOINED.fullmatch(who)) and not re.match(
        r"(?:o|a) (?:sr|dr|senhor|don)", who, re.IGNORECASE
    ):
        article, _, rest = who.partition(" ")
        rest = re.sub(r"(, | e )(os?|as?|pr[oa]s?) ", lambda m: f"{m[1]}{_CONTRACTED[m[2].removeprefix('pr')]} ", rest)
        return f"Olá {_CONTRACTED[article.casefold()]} {rest},"
    return ""


def _greet(to: str) -> str:
    if re.match(r"(?:prezad|estimad|car)[oa]s? |ex\.mos ", to, re.IGNORECASE):
        return f"{to[:1].upper()}{to[1:]},"
    match = _PREPOSITION.match(to)
    who = to[match.end() :] if match else to
    if match:
        article = next((name for name, group in match.groupdict().items() if group), "")
        who = {"m": "o ", "f": "a ", "ms": "os ", "fs": "as "}.get(article, "") + who
    who = re.sub(r"(, | e )(?:ao|à|o|a) (?=[A-ZÁÉÍÓÚ])", r"\1", who)
    return _greet_people(who) or _greet_one(who)


def _greet_one(who: str) -> str:
    if found := _TEAM.fullmatch(who):
        return f"Olá, {found['team']}{found['of'] or ''},"
    if _ALL.fullmatch(who):
        return "Olá a todos,"
    if found := _SIR.fullmatch(who):
        return f"{'Cara' if found['title'].rstrip('.').endswith('a') else 'Caro'} {found['title']} {found['name']},"
    if _DEPARTMENT.fullmatch(who):
        return "Olá a todos,"
    if found := _NAMES.fullmatch(who):
        return f"Olá, {found['names']},"
    if found := _MANY.fullmatch(who):
        return f"{'Caras' if found['f'] else 'Caros'} {found['who']},"
    if _ONE.fullmatch(who):
        return "Olá, [nome],"
    if re.search(_NAME, who):
        return f"Olá, {re.sub(r'^[oa]s? ', '', who)},"
    return "Olá,"


def _greet_names(names: tuple[str, ...]) -> str:
    return f"Olá, {' e '.join(filter(None, (', '.join(names[:-1]), names[-1])))},"


MAIL = Mail(
    hello=compiled(
        r"^(?:olá|oi|bom dia|boa tarde|boa noite|prezad[oa]s(?=,)|gente)(?: (?:a todos|equipa|equipe|pessoal|bot))?(?:\s*[,.!:]+\s*|\s+|$)"
    ),
    frame=compiled(
        r"(?:(?:preciso(?: de)?|precisamos(?: de)?|quero|queremos|queria|gostaria de|gostava de|devo|devemos|deveríamos|(?:falta|resta|queda)(?: só)?"
        r"|(?:vou|vamos)(?= (?:avis|diz|inform|comunic|lembr|ped|pergunt|mand|envi|agradec|desculp|partilh|compart|convid|felicit))"
        r"|(?:tenho|temos|há) (?:de|que)|é preciso|é necessário|era)\s+(?:urgentemente |também |só |apenas )?"
        r"(?=(?:\w+[aei]r(?:-\w+)?|pôr|dar|ir)\b)"
        r"|por favor,?\s+|(?:podes|pode|poderia|podias|consegues)(?: por favor)?\s+(?:ajudar-me a |me ajudar a )?"
        r"|ajuda-me a\s+|me ajuda a\s+|(?:me|lhe|lhes)\s+(?=\w)|também\s+|além disso,?\s+|e\s+|depois\s+(?!d[aeo]s?\b)|para\s+(?=\w+[aei]r))"
    ),
    letter=compiled(
        r"(?:(?:escrev\w+|redig\w+|envi\w+|mand\w+|prepar\w+|faz(?:-me)?|faça|fazer|quero|preciso de) )?"
        r"(?:um |uma |o )?(?:breve |curt[oa] |pequen[oa] )?(?:e-?mail|mail|mensagem|nota|carta|comunicado)s?"
        r"(?: (?:breve|curt[oa]|rápid[oa]|simpátic[oa]|formal|cordial|educad[oa]))?"
        rf"(?: (?P<to>{_A} (?!dizer|pedir|avisar|informar|lembrar|agradecer|perguntar)[^:;]{{1,60}}?))?(?:,? |: ?)(?:a )?"
        r"(?P<rest>(?:diz|para |ped|pergunt|avis|inform|lembr|agradec|anunci|explic|desculp|confirm|recus|cancel|solicit|convid"
        r"|sobre|acerca).+)"
    ),
    about_the_draft=compiled(
        r"(?:(?:que seja|fá-lo|mantém|mantenha|com|em|usa|use|seja)\b[^,;:]{0,12} )?(?:um )?(?:tom )?(?:(?:algo|muito|mais|bem|o mais) )?"
        r"(?:breve|curt[oa]|simpátic[oa]|amável|formal|informal|cordial|profissional|diret[oa]|clar[oa]|educad[oa]|gentil)"
        r"(?: (?:e|mas) (?:\w+ )?\w+)?(?:,? por favor)?|nada (?:muito )?(?:longo|formal)|obrigad[oa]|muito obrigad[oa]|como vai\??|tudo bem\??|espero que (?:esteja tudo )?bem"
        r"|(?:(?:é|era) (?:só )?isto,? mas |algo )?(?:com|de forma|de maneira|em tom|que seja|que soe|pode ser) (?:\w+ )?"
        r"(?:carinho|jeitinho|jeito|tato|educação|boas maneiras|salero|delicadeza|cuidado|amável|educad[oa]|simpátic[oa]|cordial|curtinh[oa]|curt[oa]|breve)"
        r"(?: e (?:em tom )?\w+)?(?:,? por favor|,? tá)?"
        r"|(?:passa|manda|divulga|repassa|partilha|compartilha)(?:r)?(?:-o| isso| isto)?(?: (?:adiante|a todos|pra todo mundo|pra todos|hoje))?"
        r"|(?:era )?pôr (?:isto|isso) a circular(?: hoje)?|era pôr isto a circular hoje|(?:pode|podes|poderia)(?:-me| me)? (?:escrever|preparar|redigir|fazer) (?:isto|isso)(?: por mim)?(?:,? (?:n?um|em) tom \w+)?\??|merece uma mensagem (?:bem |muito )?\w+|\(?podes melhorar isto\?\)?"
    ),
    rules=_RULES,
    forms=_FORMS,
    greet=_greet,
    greet_names=_greet_names,
    to_all="Olá a todos,",
    to_one="Olá,",
    close="Atenciosamente,\n[Nome]",
    by_when="Seria possível responder até [data]?",
    deadline=compiled(
        r"\b(?:até|antes|hoje|amanhã|urgente|prazo|esta semana|quanto antes|na (?:segunda|terça|quarta|quinta|sexta))\b"
    ),
    points="Os pontos:",
    concerns="Isto diz respeito a {names}.",
    subject="[assunto]",
    matter="[Do que se trata.]",
    telling=_TELLING,
    nobody=compiled(
        r",(?! (?:(?:ao|à|aos|às|a|o|os|as|e) |(?-i:[A-ZÁÉÍÓÚ])))|\b(?:isso|isto)\b|\b(?:que|se)\b(?! (?:não )?\w+(?:am|em|ram|aram)\b)|\b(?:e|ou|de|do|da|com|o|a|os|as|ao|à|aos|às|um|uma|que|para|pra|pro|antes|depois|até)$"
        r"|\be \w+[aei]r(?:-\w+)?\b|\b(?:está|estão|é|são|há|porque|tem)\b|^(?:[oa] )?(?:meu|minha) \w*(?:mento|ção|saída|ausência|decisão)\b|^(?:mas|e|ora|como|quando|se|já|é|não|num|numa|no|na)\b"
    ),
    cut=compiled(
        r"\b(?:que|de|do|da|dos|das|a|o|os|as|ao|à|por|para|com|sem|um|uma|e|ou|em|no|na|já|resta|falta|quero|pode|podem|tem que|algo|tem de|se)$"
    ),
    respelled={"q": "que", "pq": "porque", "tb": "também", "vc": "você", "vcs": "vocês", "hj": "hoje"},
    numbers_end=True,
)
ARTICLES = compiled(
    r"^(?:(?:acerca )?d[oa]s?|(?:(?:sobre|(?:acerca )?de) )?(?:o|a|os|as)|uma?|uns|umas|que|por|sobre|acerca de)\s+"
)
DANGLING = words(
    "a ao aos à às com contra de do da dos das desde em entre até na no nas nos para pela pelo por sem sobre e ou que o os as "
    "um uma uns umas meu minha seu sua nosso nossa este esta antes depois como quando onde se não lhe já mais muito é são está"
)
ORDINARY = words("olá obrigado obrigada fyi bom boa")
