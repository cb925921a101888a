"""French agendas."""

import re

from bot.router.embedded.drafter.languages.language import Meeting, Part, Shape, Topic, compiled, words

_END = Part("Décisions et suite à donner", 1, ("Qui fait quoi, et pour quand",))
_SIDES = "Le point de vue de chacun, sans interruption"
_CONFLICT = Shape(
    compiled(
        r"\b(?:pas d'accord|désaccord|conflit|dispute\w*|litige|tensions?|se contredisent|se renvoient|s'opposent|avis (?:divergent|très différents)"
        r"|avis (?:sont )?(?:très |plutôt )?(?:partagés|divergents|différents)|médiation|arbitrer|fâchés|brouille)\b"
    ),
    "Trouver un accord avec lequel chacun peut travailler.",
    45,
    (
        Part("Où nous en sommes", 2, ("Ce qui fait l'accord, et ce qui ne le fait pas",)),
        Part(_SIDES, 3, ("Ce qui compte le plus, et pourquoi",)),
        Part("Les options acceptables pour tous", 4, ("Pour chacune : ce qu'elle règle et ce qu'elle coûte",)),
        Part("Décision", 2, ("Ce qui se fait désormais, et qui tranche la prochaine fois",)),
        _END,
    ),
)
_SHAPES = (
    Shape(
        compiled(
            r"\b(?:rétro(?:spective)?|retour d'expérience|retex|post-?mortem|ce qui (?:n'a pas|a mal) marché|leçons)\b"
        ),
        "Convenir de ce qui se fait autrement à partir de maintenant.",
        60,
        (
            Part("Ce qui s'est passé, dans l'ordre", 2, ("Les faits, sans chercher de coupable",)),
            Part(
                "Ce qui a marché et ce qui n'a pas marché", 3, ("Un tour de table : une chose de chaque par personne",)
            ),
            Part("Les causes", 3, ("Pourquoi c'est arrivé, et pourquoi personne ne l'a vu avant",)),
            Part("Ce qui change", 2, ("Peu de mesures, chacune avec un responsable",)),
            _END,
        ),
        before="Rassembler les données et la chronologie",
    ),
    Shape(
        compiled(
            r"\b(?:remue-méninges|brainstorming|brainstorm|(?:chercher|trouver) (?:ensemble )?des idées|idées (?:pour|sur))\b"
        ),
        "Rassembler des idées et choisir celles qui valent un essai.",
        45,
        (
            Part("La question, et ce qu'une bonne idée doit remplir", 1, ("Ce qui est déjà fixé : [date, budget]",)),
            Part("Les idées, sans les juger", 4, ("D'abord chacun pour soi, puis en commun",)),
            Part("Regrouper et évaluer", 3, ("Ce que chacune apporte et ce qu'elle coûte",)),
            Part("Choisir", 2, ("Deux ou trois idées à essayer d'abord",)),
            _END,
        ),
        before="Préparer deux ou trois idées",
    ),
    Shape(
        compiled(
            r"\b(?:1:1|tête-à-tête|entretien|son (?:comportement|attitude|travail|rendement)|ses (?:résultats|retards|performances)"
            r"|recadrage|sujet (?:délicat|sensible)|conversation difficile|feedback (?:à|avec|pour))\b"
        ),
        "Arriver à une vision commune de la situation et convenir de la suite.",
        30,
        (
            Part("La raison de cet échange", 1, ("Ce qui a été constaté, avec un exemple : [exemple]",)),
            Part("Comment l'autre personne voit les choses", 3, ("D'abord écouter",)),
            Part("Ce qui devrait changer, et ce qui aide", 3, ("Ce que chacun fait de son côté",)),
            Part("Ce qui est convenu, et la date du prochain point", 1, ("[date]",)),
        ),
    ),
    _CONFLICT,
    Shape(
        compiled(r"\b(?:négoci\w+|renégoci\w+|contrat|conditions avec|renouveler le)\b"),
        "Arriver à des conditions que les deux parties peuvent accepter.",
        60,
        (
            Part("Ce que nous voulons, et ce qui n'est pas négociable", 2, ("Notre limite : [limite]",)),
            Part("Ce dont l'autre partie a besoin", 3, ("Écouter avant de proposer",)),
            Part("Les points ouverts, un par un", 5, ("Offre, contre-offre, et ce qui la rendrait possible",)),
            Part("Ce qui est convenu", 1, ("À relire à voix haute, une phrase par point",)),
            _END,
        ),
    ),
    Shape(
        compiled(
            r"\b(?:décid\w+|chois\w+|trancher|définir|options|alternatives|consensus|voter|arbitrage|se mettre d'accord|entre .+ ou )\b"
        ),
        "Prendre une décision et en dire la raison.",
        45,
        (
            Part("Ce qu'il faut décider, et pour quand", 1, ("Qui décide : [nom], ou tout le groupe",)),
            Part("Ce qu'un bon choix doit remplir", 2, ("Les critères, le plus important d'abord",)),
            Part("Les options, une par une", 4, ("Pour chacune : pour, contre, et coût",)),
            Part("Décision", 2, ("Le choix et sa raison, en une phrase",)),
            _END,
        ),
        before="Envoyer les options, une page au plus",
    ),
    Shape(
        compiled(
            r"\b(?:prioris\w+|priorités|budget|objectifs|okrs?|stratégie|feuille de route|roadmap|backlog|sprint|estimer)\b"
        ),
        "Convenir de ce qui vient d'abord, de ce qui attend et de ce qui tombe.",
        60,
        (
            Part("Où nous en sommes", 2, ("Ce qui est fait, ce qui est engagé, et nos moyens",)),
            Part("Ce que chacun propose", 3, ("Un tour de table : une phrase sur l'intérêt de chaque proposition",)),
            Part("Évaluer et classer", 4, ("Ce qui vient d'abord, ce qui attend, ce qui tombe",)),
            Part("Confronter au temps et aux personnes", 2, ("Cela tient-il dans nos moyens ?",)),
            _END,
        ),
        before="Apporter ses propositions, la plus importante d'abord",
    ),
    Shape(
        compiled(
            r"\b(?:planifi\w+|organiser|coordonner|préparer|lancer|lancement|déménagement|évènement|événement|fête|salon|séminaire)\b"
        ),
        "Convenir d'un plan : ce qu'il faut faire, qui le fait et pour quand.",
        60,
        (
            Part(
                "Objectif et cadre",
                2,
                ("Ce qui doit être atteint à la fin : [objectif]", "Ce qui est fixé : [date, lieu, budget]"),
            ),
            Part(
                "Ce dont chacun a besoin, et ce qu'il apporte", 3, ("Un tour de table : besoins, offres, inquiétudes",)
            ),
            Part("Le travail, partie par partie", 4, ("Un responsable et une date pour chaque partie",)),
            Part("Ce qui dépend de quoi, et ce qui peut mal tourner", 2, ("Les dates dont tout le reste dépend",)),
            _END,
        ),
    ),
    Shape(
        compiled(r"\b(?:revue|relire|relecture|revoir|démo|prototype|propositions?|maquettes?|brouillon)\b"),
        "Convenir de ce qui reste et de ce qui change.",
        45,
        (
            Part("Ce qui est examiné, et ce que l'on veut savoir", 1, ("La question du jour : [question]",)),
            Part("Présentation", 3, ("Questions de compréhension seulement",)),
            Part("Réactions", 4, ("Un tour de table : ce qui marche, ce qui ne marche pas, ce qui manque",)),
            Part("Ce qui change", 2, ("Ce qui est repris et ce qui est laissé",)),
            _END,
        ),
        before="Envoyer ce qui est à examiner",
    ),
    Shape(
        compiled(r""),
        "Convenir de ce qui se fait et de qui s'en charge.",
        45,
        (
            Part("Où nous en sommes", 2, ("Ce que l'on sait, et ce que l'on ne sait pas : [les faits]",)),
            Part("Ce que chacun en pense", 3, ("Un tour de table : ce qui compte le plus, et pourquoi",)),
            Part("Les voies possibles", 3, ("Pour chacune : ce qu'elle apporte et ce qu'elle demande",)),
            _END,
        ),
    ),
)

_ASKED = r"(?:comment|quand|combien|qui|quel|quels|quelle|quelles|où|pourquoi|ce qu[ei']|à quelle|à quel|à qui|de quelle|sur quoi|avec qui)\b.+"
_DECIDING = (
    r"(?:décider|définir|choisir|trancher|fixer|arrêter|résoudre|régler|prioriser|négocier|renégocier|répartir|partager|clarifier"
    r"|débloquer|trouver|aligner|établir|élire|estimer|arbitrer|convenir)"
)
_STOP = r"(?= (?:l'|(?:le|la|les|un|une|du|de|des|si|s'|comment|qui|quand|quel\w*|ce|sur|où|à) ?))"
_WITH = rf"(?: ensemble| tous ensemble)?(?: (?:avec|entre) [^,;:]{{1,60}}?{_STOP})?"
_MUST = (
    r"(?:il (?:nous )?(?:faut|faudrait)|nous devons|on doit|je dois|doivent|doit|nous voulons|on devrait|nous devrions|je veux|nous allons|reste à"
    r"|j'aimerais|besoin de|besoin d')"
)
_TALKING = r"(?:discuter|débattre|parler|échanger|voir|analyser|aborder|traiter|peser)"
_SETTLED = r"(?:(?:,|,? et) (?:il faut|il faudrait|nous devons|on doit|cela doit|ça doit|personne|rien) .+)?"


def _topic(pattern: str, title: str, goal: str, *, sure: bool = False) -> Topic:
    return Topic(compiled(pattern), title, goal, sure=sure)


_TOPICS = (
    _topic(
        r"(?:parler|discuter|échanger|m'entretenir)(?: avec|(?: en tête-à-tête)? à) (?P<who>(?-i:[A-ZÉÈ])[\wéèê-]+|(?:un|une|mon|ma) \w+) "
        r"(?P<x>(?:de|d'|du|des|sur|au sujet d\w+) ?[^,;]+)(?:[,;] .+)?",
        "Entretien avec {who} : {x_bare}",
        "",
    ),
    _topic(
        rf"{_TALKING}{_WITH} (?:du pour et du contre|le pour et le contre|des avantages et des inconvénients) (?P<x>.+)",
        "Pour et contre {x}",
        "Peser le pour et le contre {x}, et convenir de la suite.",
    ),
    _topic(rf"{_TALKING}{_WITH} (?:sur |de )?(?P<x>{_ASKED})", "{x_up}", "Décider {x}.", sure=True),
    _topic(
        rf"(?:{_TALKING}|{_DECIDING}){_WITH} (?:pour savoir )?(?P<x>s(?:i |').+)",
        "Décider {x}",
        "Décider {x}.",
        sure=True,
    ),
    _topic(
        rf"{_TALKING}{_WITH} (?P<x>(?:du|des|de la|de l'|de) ?.+)",
        "{x_bare}",
        "Arriver à une position commune au sujet {x}, et convenir de la suite.",
    ),
    _topic(
        rf"{_TALKING}{_WITH} (?:sur )?(?P<x>.+)",
        "{x_bare}",
        "Arriver à une position commune sur {x}, et convenir de la suite.",
    ),
    _topic(
        rf"(?P<verb>{_DECIDING}){_WITH} (?P<x>(?:l'|(?:le|la|les|du|des|de la) ).+?)(?: (?:avec|entre) (?:(?:l'|(?:le|la|les) )(?!que)[\w-]+$"
        r"|tous|(?-i:[A-ZÉ])\w+).*)?",
        "{x_bare}",
        "{verb_up} {x}.",
        sure=True,
    ),
    _topic(
        rf"(?P<verb>{_DECIDING}){_WITH} (?P<x>.+?)(?: (?:avec|entre) (?:(?:l'|(?:le|la|les) )(?!que)[\w-]+$|tous|(?-i:[A-ZÉ])\w+).*)?",
        "{verb} {x}",
        "{verb_up} {x}.",
        sure=True,
    ),
    _topic(
        r"(?P<verb>planifier|organiser|préparer|coordonner|lancer) (?P<x>.+?)(?:,? (?:avec|entre) .+)?",
        "{verb} {x}",
        "Convenir d'un plan pour {x} : ce qu'il faut faire, qui le fait et pour quand.",
    ),
    _topic(
        r"(?:faire )?(?:un )?(?:remue-méninges|brainstorming|brainstorm)(?: avec .+?)? (?:pour|sur) (?P<x>.+)",
        "Remue-méninges : {x_bare}",
        "",
    ),
    _topic(
        r".*?\b(?:pas d'accord|désaccord|conflit|litige|se disputent|s'opposent|avis)\b.*? (?:sur |pour savoir |à propos de )"
        rf"(?P<x>{_ASKED}?){_SETTLED}",
        "{x_up}",
        "Décider {x}.",
    ),
    _topic(
        r".*?\b(?:pas d'accord|désaccord|conflit|litige|se disputent|s'opposent|avis)\b.*? (?:sur|à propos de) "
        rf"(?P<x>.+?)(?: (?:sont|divergent|diffèrent)\b.*)?{_SETTLED}",
        "{x_bare}",
        "Trouver un accord sur {x}.",
    ),
    _topic(rf"(?P<s>.+?)(?:[,;:]| et) (?:et )?{_MUST} (?:décider|choisir|trancher|résoudre)(?: .{{0,12}})?", "{s}", ""),
    _topic(
        rf"(?P<s>.+?)(?:[,;:]| et) (?:et )?{_MUST} (?P<verb>{_DECIDING}){_WITH} (?P<x>.+)",
        "{s} : {verb} {x}",
        "{verb_up} {x}.",
        sure=True,
    ),
    _topic(
        rf"(?:.{{1,60}} )?{_MUST} (?P<verb>{_DECIDING}){_WITH} (?P<x>.+)",
        "{verb} {x}",
        "{verb_up} {x}.",
        sure=True,
    ),
    _topic(
        rf"(?:.+ )?{_MUST} (?:voir|réfléchir à|étudier|savoir) (?P<x>{_ASKED})", "{x_up}", "Décider {x}.", sure=True
    ),
    _topic(
        rf"(?P<s>.+?)(?:[,;:]| et) (?:et )?{_MUST} (?:en |se |nous |le |la |les |l')?(?:{_TALKING}|réunir|rencontrer|asseoir|agir|arbitrer|se voir).*",
        "{s}",
        "",
    ),
    _topic(r"(?P<x>.+?)\s?\?", "{x} ?", "Répondre ensemble à cette question : {x} ?"),
)

_NAME = r"(?-i:[A-ZÉÈÀÂÎ][\wéèêàçîôûïë'-]+(?: [A-ZÉÈÀÂÎ][\wéèêàçîôûïë'-]+)?)"
_NO_ONE = r"(?-i:(?!Les?\b|La\b|L'|Une?\b|Il\b|Elle\b|Ils\b|Elles\b|On\b|Je\b|J'|Nous\b|Tous\b|Tout\b|Chacun|Personne|Et\b|Qui\b|Ce\b|C'))"
_SAYS = r"(?:veu(?:t|lent)|di(?:t|sent)|préf[èé]re(?:nt)?|propose(?:nt)?|pense(?:nt)?|insiste(?:nt)?|défend(?:ent)?|soutien(?:t|nent)|demande(?:nt)?|souhaite(?:nt)?)\b"
_SIDE = rf"(?:{_NO_ONE}{_NAME}|(?:l'équipe|le service|les) (?!uns|autres)\w+)"
_GUEST = r"(?:(?:tous )?(?:l'|(?:le|la|les|un|une|mon|ma|mes|notre|nos) )(?!que\b|qui\b)[\wéèêàçîôûïë-]+)"
MEETING = Meeting(
    shapes=_SHAPES,
    topics=_TOPICS,
    gathering=compiled(
        r"(?:(?:il (?:nous )?(?:faut|faudrait)|j'ai besoin d'|nous avons besoin d'|je (?:veux|voudrais|dois|souhaite)|j'aimerais|nous (?:devons|voulons|devrions)"
        r"|on (?:doit|devrait|peut|pourrait)|peut-on|pouvons-nous|peux-tu|pouvez-vous|convoqu\w+|organis\w+|faire|fais|tenir|prévoir|planifier|caler|fixer"
        r"|programmer|prépar\w+|s'il te plaît,?|avoir)\s*)*+(?:une |un |la |se |nous |me )?(?:petite |courte |brève |rapide )?"
        r"(?:réunion|réunir|rencontrer|voir|retrouver|séance|session|appel|visio|meeting|call|sync|atelier|rendez-vous|point|échange"
        r"|réunir (?:l'|les? |la ).{1,60}?)(?: de travail)?"
        r"(?: (?:de |d'|pendant )?(?:\d+ ?(?:minutes|min|heures?|h)|(?:une|une demi-|demi-)? ?heure))?(?: (?:avec|entre) [^:;]{1,80}?)?"
        r"(?: (?:pour|sur|afin de|à propos de|au sujet de|et (?=\w+(?:er|ir|re)\b)) ?|\s?: )"
    ),
    sides=_SIDES,
    conflict=_CONFLICT,
    position=compiled(
        rf"(?<!\w)(?P<who>{_SIDE}) {_SAYS} [^.;!?]+?(?=[.;!?]|,? (?:et|mais|alors que|tandis que) {_SIDE} {_SAYS}|, {_SIDE} {_SAYS}"
        r"|, (?:et )?(?:il faut|nous devons|on doit|donc)|$)"
    ),
    people=(
        compiled(rf"\b(?:avec|entre|parler à) (?P<names>{_NAME}(?:(?:, | et ){_NAME})*)"),
        compiled(
            rf"\b(?:{_DECIDING}|{_TALKING}|réun\w+|séance|appel|médiation)(?: .{{1,60}})? (?:avec|entre) "
            rf"(?P<names>{_GUEST}(?:(?:, | et ){_GUEST})*)"
        ),
        compiled(
            r"\b(?:planifier|organiser|préparer|coordonner|lancer|démarrer|négocier)\b.+? avec "
            rf"(?P<names>(?>{_GUEST}|[\w-]+,)(?:(?:, | et |,? )(?>{_GUEST}|des [\w-]+|[\w-]+))*+)$"
        ),
    ),
    groups=(
        (compiled(r"\bles équipes (\w+) et (\w+)"), r"Équipes \1 et \2"),
        (compiled(r"\b(?:les|nos)(?: (?:deux|trois))? (équipes|services)\b(?! (?:de|du))"), r"[personnes des \1]"),
        (
            compiled(
                r"\b(?:l'|notre |mon |toute l')(équipe(?: (?:commerciale|technique|produit|marketing|(?:de|du|des) \w+))?)"
            ),
            r"\1",
        ),
        (
            compiled(
                r"(?:^|\b(?:avec|entre|et) (?:le |la |les )?)(marketing|ventes|finances?|juridique|produit|ingénierie|support|RH)\b"
            ),
            r"\1",
        ),
    ),
    joint=re.compile(r", | et "),
    called=str,
    no_names=words("lundi mardi mercredi jeudi vendredi noël projet"),
    duration=compiled(
        r"(?:,? ?(?:de |d'|en |pendant |\()?)?\b(?P<number>\d{1,3}(?:,5)?|une demi|demi|une|deux|trois)(?: |-)?(?P<unit>min(?:utes?)?|heures?|h)\b\)?"
    ),
    numbers={"une": 1.0, "une demi": 0.5, "demi": 0.5, "deux": 2.0, "trois": 3.0},
    past=compiled(
        r"\b(?:était|étaient|a été|ont été|est tombé\w*|a duré|perdu\w*|chaque|il y a|depuis|retard|pendant (?:que|les))\b|\b\d+h\d\d\b"
    ),
    last=_END,
    after="Envoyer ce qui a été décidé, avec responsables et dates",
    before_when="avant la réunion",
    name="[nom]",
    date="[date]",
    title="[titre]",
)
