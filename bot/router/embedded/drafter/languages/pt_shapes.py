"""How talks of each kind run, in Portuguese: their parts, their length, and what they end with."""

from bot.router.embedded.drafter.languages.language import Part, Shape, compiled

END = Part("Decisões e próximos passos", 1, ("Quem faz o quê e até quando",))
SIDES = "O ponto de vista de cada parte, sem interrupções"

SHAPES = (
    Shape(
        "incident",
        compiled(
            r"\b(?:post-?mortem|pós-incidente|causa[- ]raiz|incidente|acidente|o que falhou|por que (?:caiu|falhou|falharam))\b"
        ),
        "Entender como pôde acontecer e combinar o que se faz para que não se repita.",
        60,
        (
            Part("O que aconteceu, minuto a minuto", 3, ("O que se viu, o que se fez e o que ajudou",)),
            Part("Por que pôde acontecer", 4, ("Causas, não culpados; perguntar «por quê?» mais uma vez",)),
            Part("Por que não se viu nem se travou antes", 2, ("O que teria servido de aviso",)),
            Part("O que muda", 3, ("Poucas medidas, cada uma com responsável e data",)),
            END,
        ),
        before="Reunir os dados e a cronologia",
    ),
    Shape(
        "retrospective",
        compiled(
            r"\b(?:retro(?:spetiva|spectiva)?|balanço d\w+|o que (?:correu|deu) (?:mal|errado|certo|bem)|o que aprendemos|lições"
            r"|como (?:correu|foi) [oa])\b"
        ),
        "Combinar o que se mantém e o que se faz de outra maneira da próxima vez.",
        60,
        (
            Part("O que aconteceu, por ordem", 2, ("O que se passou, sem procurar culpados",)),
            Part("O que funcionou", 2, ("O que se quer manter",)),
            Part("O que não funcionou e por quê", 4, ("Causas, não culpados",)),
            Part("O que muda", 3, ("Poucas medidas, cada uma com responsável",)),
            END,
        ),
        before="Reunir os dados e a cronologia",
    ),
    Shape(
        "ideas",
        compiled(
            r"\b(?:brainstorming|brainstorm|chuva de ideias|tempestade de ideias|(?:procurar|gerar|reunir) ideias|ideias (?:para|pra|sobre))\b"
        ),
        "Reunir ideias e escolher as duas ou três que vale a pena experimentar.",
        45,
        (
            Part("A pergunta, e o que uma boa ideia deve cumprir", 1, ("O que já está definido: [data, orçamento]",)),
            Part("Ideias, sem as julgar", 4, ("Primeiro cada pessoa por si, depois em conjunto",)),
            Part("Agrupar e avaliar", 3, ("O que cada uma traz e o que custa",)),
            Part("Escolher", 2, ("Duas ou três ideias que se experimentam primeiro",)),
            END,
        ),
        before="Pensar em duas ou três ideias",
    ),
    Shape(
        "one_to_one",
        compiled(
            r"\b(?:1:1|um a um|a dois|avaliação (?:de desempenho|anual)|conversa de avaliação|(?:seu|sua) (?:desempenho|rendimento|atitude)"
            r"|(?:desempenho|atitude) del[ea]|feedback (?:a|ao|à|com|para)|conversa (?:difícil|delicada|séria)|um aumento)\b"
        ),
        "Chegar a uma visão comum da situação e combinar o que se segue.",
        30,
        (
            Part("O porquê desta conversa", 1, ("De que se trata, com um exemplo: [exemplo]",)),
            Part("Como a outra pessoa vê a situação", 3, ("Primeiro, ouvir",)),
            Part("O que deveria mudar e o que ajuda", 3, ("O que faz cada parte",)),
            Part("O que fica combinado e quando se retoma", 1, ("[data]",)),
        ),
        after="Pôr por escrito o que ficou combinado e enviar à outra pessoa",
    ),
    Shape(
        "contest",
        compiled(
            r"\b(?:(?:quer(?:em)?|precisa(?:m)? d|pede(?:m|iram)?) ?[oa]s? mesm[oa]s?|quem fica com|disputa(?:m|ndo) [oa]s? mesm[oa]s?)\b"
        ),
        "Decidir quem fica com o quê, por uma regra que todos aceitem.",
        45,
        (
            Part("O que há para repartir e o que está definido", 2, ("Quanto, quando e quem tem uma palavra a dizer",)),
            Part(SIDES, 3, ("Para que precisa disso e o que acontece se não o tiver",)),
            Part(
                "O que deve decidir", 3, ("Necessidade, vez de cada um, ordem de chegada, sorteio: o que é justo aqui",)
            ),
            Part("Decisão", 2, ("Quem fica com o quê e o que recebem os outros em troca",)),
            END,
        ),
        before="Anotar de que cada parte precisa e o que poderia dispensar",
    ),
    Shape(
        "conflict",
        compiled(
            r"de acordo\b.*\b(?:sobre|em|quem|que)|não (?:concordam|chegam a|se (?:entendem|falam|bicam))|em pé de guerra"
            r"|\b(?:conflito|desacordo|disputa|discord\w+|tensão|tensões|discutem|brig\w+|zangad\w+|opiniões|mediar|bate-boca)\b"
        ),
        "Chegar a um acordo com que todas as partes possam trabalhar.",
        45,
        (
            Part("Em que ponto estamos", 2, ("Em que há acordo e em que não há",)),
            Part(SIDES, 3, ("O que é mais importante e por quê",)),
            Part("Opções aceitáveis para todos", 4, ("De cada uma: o que resolve e o que custa",)),
            Part("Decisão", 2, ("O que se faz a partir de agora e quem decide da próxima vez",)),
            END,
        ),
        about="Chegar a um acordo sobre {x}.",
    ),
    Shape(
        "negotiation",
        compiled(r"\b(?:(?:re)?negoci\w+|contrato|condições com|renovar o)\b"),
        "Chegar a condições que ambas as partes possam assinar.",
        60,
        (
            Part("O que queremos e o que é intocável", 2, ("O nosso limite: [limite]",)),
            Part("De que precisa a outra parte", 3, ("Ouvir antes de oferecer",)),
            Part("Os pontos em aberto, um a um", 5, ("Oferta, contraproposta e o que a tornaria possível",)),
            Part("O que fica acordado", 1, ("Ler em voz alta, uma frase por ponto",)),
            END,
        ),
        before="Combinar entre nós o que é indispensável e em que se pode ceder",
        after="Pôr por escrito o que ficou acordado",
        about="Chegar a condições que ambas as partes possam assinar: {x}.",
    ),
    Shape(
        "estimate",
        compiled(r"\b(?:estimar|estimativas?|planning poker)\b"),
        "Combinar o tamanho de cada parte do trabalho e saber onde há dúvidas.",
        60,
        (
            Part("O que cada parte abrange", 3, ("Só perguntas de compreensão",)),
            Part(
                "Estimativas: cada pessoa por si, depois todas ao mesmo tempo",
                4,
                ("A mais alta e a mais baixa explicam por quê",),
            ),
            Part("Onde há dúvidas", 2, ("O que poderia duplicar o trabalho",)),
            END,
        ),
        before="Ler a lista do que se vai estimar",
    ),
    Shape(
        "risks",
        compiled(
            r"\b(?:pre-?mortem|plano b|contingência|plano de evacuação|o que pode (?:falhar|correr mal|dar errado)|riscos)\b"
        ),
        "Saber o que pode falhar e combinar o que se faz antes de acontecer.",
        45,
        (
            Part("O que vamos fazer e de que depende", 1, ("O que não se pode mudar: [datas]",)),
            Part("Falhou: o que aconteceu?", 3, ("Primeiro cada pessoa por escrito, depois em conjunto",)),
            Part("O que é provável e o que seria grave", 3, ("Os cinco riscos que mais importam",)),
            Part("O que se faz com cada um", 3, ("O que o evita, e quem faz o quê se mesmo assim acontecer",)),
            END,
        ),
        about="Combinar o que se faz de antemão: {x}.",
    ),
    Shape(
        "kickoff",
        compiled(
            r"\b(?:kick-?off|arranca(?:r|mos)|arranque d\w+|dar início|(?:começar|iniciar) (?:o|um) (?:novo )?projeto)\b"
        ),
        "Combinar o objetivo, quem faz o quê e os primeiros passos.",
        60,
        (
            Part(
                "Para que fazemos isto e como saberemos que deu resultado", 2, ("O objetivo, numa frase: [objetivo]",)
            ),
            Part("O que entra e o que fica de fora", 3, ("O que foi prometido, e a quem",)),
            Part("Papéis", 2, ("Quem decide, quem faz e quem deve ser consultado",)),
            Part("Plano e riscos", 3, ("Marcos: [datas]", "O que poderia travar-nos")),
            END,
        ),
    ),
    Shape(
        "agreement",
        compiled(r"\b(?:regras?|normas?|critérios? comu\w+|uma só forma|regulamento|protocolo)\b"),
        "Combinar uma maneira de fazer que todos cumpram.",
        60,
        (
            Part("O que é preciso acertar e até quando", 1, ("O que está definido: [data, âmbito]",)),
            Part("A posição de cada parte", 3, ("Cada uma diz de que precisa e em que pode ceder",)),
            Part("Em que divergimos", 4, ("De cada ponto: opções e o que custam",)),
            Part("O que fica combinado", 2, ("Ler frase por frase; como veremos se funciona",)),
            END,
        ),
        before="Enviar aos outros os seus pontos",
        about="Chegar a um acordo sobre {x} que todos cumpram.",
    ),
    Shape(
        "roles",
        compiled(
            r"\b(?:quem (?:faz o qu[êe]|trata d\w+|substitui|cobre|assume)|(?:dividir|repartir|distribuir) (?:o trabalho|as (?:tarefas|funções)|os (?:turnos|plantões))"
            r"|passagem de pasta|passar as (?:minhas )?pastas)\b"
        ),
        "Combinar quem faz o quê, sem que nada fique sem dono nem ninguém sobrecarregado.",
        45,
        (
            Part("O que há para fazer", 3, ("A lista completa, com datas; o que se pode deixar de fazer",)),
            Part("O que cada pessoa pode assumir", 3, ("Todas falam: tempo, capacidades e preferências",)),
            Part("Quem fica com o quê", 3, ("Um nome por tarefa e outro que o substitui",)),
            Part("Passagem e informação mútua", 1, ("O que deve saber quem vem a seguir",)),
            END,
        ),
        before="Fazer a lista do que há para fazer",
    ),
    Shape(
        "training",
        compiled(
            r"\b(?:(?:mostrar|ensinar|explicar) (?:\w+ ){0,5}?(?:como|o (?:novo )?(?:programa|sistema))|formação|capacitação|treinamento)\b"
        ),
        "Que depois todos saibam fazê-lo, e saibam a quem perguntar.",
        45,
        (
            Part("O que se saberá fazer no fim", 1, ("O que muda para cada pessoa e a partir de quando: [data]",)),
            Part("Demonstração, passo a passo", 4, ("Devagar, com perguntas em cada passo",)),
            Part("Prática", 4, ("Em pares, com um caso real",)),
            Part("Perguntas, e a quem recorrer depois", 2, ("[nome]",)),
        ),
        before="Ter tudo pronto para experimentar",
        after="Enviar os passos numa página",
    ),
    Shape(
        "concerns",
        compiled(r"\b(?:preocupad\w+|inquiet\w+|nervos\w+|assustad\w+|boatos|rumores|chatead\w+|medo)\b"),
        "Ouvir o que preocupa, responder ao que for possível e combinar o que se segue.",
        45,
        (
            Part("O que está decidido e o que está em aberto", 2, ("[O que todos devem saber]",)),
            Part("O que preocupa", 4, ("Ouvir cada pessoa, sem se defender",)),
            Part(
                "O que já se pode responder e o que ainda não",
                3,
                ("Para o que fica em aberto: quando haverá resposta",),
            ),
            Part("O que fazemos", 2, ("O que muda e quem fala com quem daqui em diante",)),
            END,
        ),
        before="Reunir perguntas, também sem nome",
    ),
    Shape(
        "problem",
        compiled(
            r"\b(?:por que (?:sempre|nunca|perdemos|demoramos)|cada vez (?:mais|menos)|não funciona\w*|como reduzir)\b"
        ),
        "Entender o que está por trás e combinar o que se experimenta primeiro.",
        60,
        (
            Part("O que se observa", 2, ("Desde quando, com que frequência, onde sim e onde não: [os dados]",)),
            Part("O que pode estar por trás", 4, ("Todas as hipóteses; depois, as duas ou três que mais explicam",)),
            Part("O que se pode fazer com cada causa", 4, ("O que traz e o que exige",)),
            Part("O que se experimenta primeiro", 2, ("Como se verá se ajuda e quando se volta a olhar",)),
            END,
        ),
        before="Trazer números e exemplos",
    ),
    Shape(
        "choice",
        compiled(
            r"\b(?:decid\w+|escolh\w+|definir|acordar|opções|alternativas|consenso|votar|eleger|entre .{1,80}? ou )\b"
        ),
        "Tomar uma decisão e deixar clara a razão.",
        45,
        (
            Part("O que é preciso decidir e até quando", 1, ("Quem decide: [nome], ou todo o grupo",)),
            Part("O que uma boa opção deve cumprir", 2, ("Os critérios, o mais importante primeiro",)),
            Part("As opções, uma a uma", 4, ("De cada uma: a favor, contra e custo",)),
            Part("Decisão", 2, ("A escolha e a sua razão, numa frase",)),
            END,
        ),
        before="Enviar as opções, numa página no máximo",
        about="Tomar uma decisão sobre {x} e deixar clara a razão.",
    ),
    Shape(
        "strategy",
        compiled(r"\b(?:estratégia|rumo|visão)\b"),
        "Combinar para onde queremos ir e qual é o primeiro passo.",
        90,
        (
            Part("Onde estamos, com franqueza", 2, ("Números e o que dizem as pessoas: [os dados]",)),
            Part("Onde queremos estar", 3, ("Daqui a três anos: de que teríamos orgulho",)),
            Part("Caminhos para chegar lá", 4, ("De cada um: o que teríamos de fazer bem e de que abriríamos mão",)),
            Part("O rumo que tomamos", 2, ("O que vamos fazer e o que não",)),
            END,
        ),
        before="Ler os números e anotar uma coisa a começar e outra a deixar",
    ),
    Shape(
        "priorities",
        compiled(r"\b(?:prioriz\w+|prioridades|orçamento|objetivos|okrs?|roadmap|backlog|sprint|metas)\b"),
        "Combinar o que vem primeiro, o que espera e o que fica de fora.",
        60,
        (
            Part("Em que ponto estamos", 2, ("O que está feito, o que está comprometido e com que contamos",)),
            Part("O que propõe cada pessoa", 3, ("Uma frase sobre a razão de cada proposta",)),
            Part("Avaliar e ordenar", 4, ("O que vem primeiro, o que espera e o que fica de fora",)),
            Part("Confronto com o tempo, o dinheiro e as pessoas", 2, ("Cabe no que temos?",)),
            END,
        ),
        before="Trazer as propostas, a mais importante primeiro",
    ),
    Shape(
        "plan",
        compiled(
            r"\b(?:plane\w+|planific\w+|organizar|coordenar|preparar|iniciar|mudança de|evento|lançamento|festa|feira)\b"
        ),
        "Combinar um plano: o que é preciso fazer, quem faz e até quando.",
        60,
        (
            Part(
                "Objetivo e enquadramento",
                2,
                ("O que deve ficar cumprido: [objetivo]", "O que está definido: [data, local, orçamento]"),
            ),
            Part("De que precisa e o que traz cada parte", 3, ("Necessidades, ofertas e dúvidas",)),
            Part("O trabalho, parte por parte", 4, ("Responsável e data para cada parte",)),
            Part("O que depende de quê e o que pode falhar", 2, ("As datas de que depende o resto",)),
            END,
        ),
    ),
    Shape(
        "review",
        compiled(r"\b(?:rever|revisar|revisão|demo|protótipo|maquete|propostas?|design|rascunho)\b"),
        "Combinar o que fica como está e o que muda.",
        45,
        (
            Part("O que se vai rever e o que se quer saber", 1, ("A pergunta de hoje: [pergunta]",)),
            Part("Apresentação", 3, ("Só perguntas de compreensão",)),
            Part("Reações", 4, ("Cada pessoa: o que funciona, o que não funciona e o que falta",)),
            Part("O que muda", 2, ("O que se aproveita e o que se deixa",)),
            END,
        ),
        before="Enviar o que se vai rever",
    ),
    Shape(
        "catch_up",
        compiled(
            r"\b(?:pôr (?:a conversa|as coisas) em dia|colocar (?:a conversa|o papo) em dia|ponto de situação|alinhamento semanal)\b"
        ),
        "Saber em que ponto está cada pessoa e o que vem a seguir.",
        30,
        (
            Part("O que aconteceu desde a última vez", 3, ("Dois minutos por pessoa",)),
            Part("O que está parado", 3, ("Quem pode ajudar",)),
            Part("O que vem a seguir", 2, ("Quem faz o quê para a próxima vez",)),
        ),
    ),
    Shape(
        "news",
        compiled(r"\b(?:(?:informar|comunicar|anunciar|apresentar)|resultados)\b"),
        "Entender o que significa para cada pessoa e combinar o que daí decorre.",
        30,
        (
            Part("O que há de novo", 2, ("[O que todos devem saber]",)),
            Part("Perguntas", 2, ("O que não está claro e o que significa para o trabalho de cada pessoa",)),
            Part("O que daí decorre", 2, ("O que se mantém, o que muda e o que se deixa de fazer",)),
        ),
        before="Enviar o material, para que o tempo seja para as perguntas",
    ),
    Shape(
        "other",
        compiled(r""),
        "Combinar o que se faz, quem trata disso e até quando.",
        45,
        (
            Part("Em que ponto estamos", 2, ("O que se sabe e o que não se sabe: [os dados]",)),
            Part("O que pensa cada pessoa", 3, ("O que é mais importante e por quê",)),
            Part("Caminhos possíveis", 3, ("De cada um: o que traz e o que exige",)),
            END,
        ),
    ),
)
