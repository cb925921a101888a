"""French agendas."""

import re

from bot.router.embedded.drafter.languages.fr_people import NAME, WHO, called
from bot.router.embedded.drafter.languages.fr_shapes import END, SHAPES, SIDES
from bot.router.embedded.drafter.languages.language import Meeting, Topic, compiled, words

_ASKED = r"(?:comment|quand|combien|qui|quel|quels|quelle|quelles|où|pourquoi|ce qu[ei']|à quelle|à quel|à qui|de quelle|sur quoi|avec qui)\b.+"
_DECIDING = (
    r"(?:décider|définir|choisir|trancher|fixer|arrêter(?! d[e'])|résoudre|régler|prioriser|négocier|renégocier|répartir|partager|clarifier"
    r"|débloquer|trouver|aligner|établir|élire|estimer|arbitrer|convenir|harmoniser|élaborer|rédiger|caler)"
)
_STOP = r"(?= (?:l'|(?:le|la|les|un|une|du|de|des|si|s'|comment|qui|quand|quel\w*|ce|sur|où|à) ?))"
_WITH = rf"(?: ensemble| tous ensemble| à plusieurs)?(?: (?:avec|entre) (?:{WHO}(?:(?:, | et ){WHO})*(?= )|[^,;:]{{1,60}}?{_STOP}))?(?: ensemble)?"
_MUST = (
    r"(?:(?:il (?:nous )?)?(?:faut|faudrait|va falloir)|nous devons|on doit|je dois|doivent|doit|devraient|nous voulons|on devrait|nous devrions|je veux|nous allons|reste à"
    r"|j'aimerais|besoin de|besoin d')"
)
_TALKING = r"(?:discuter|débattre|parler|échanger|voir|revoir|analyser|aborder|traiter|peser|réfléchir)"
_THAT_WE = r"(?:j'aimerais|je voudrais|je veux|il faut|faut|il faudrait|faudrait|il va falloir) (?:bien )?(?:qu'on|que nous|que l'on) (?:tous |toutes )?"
_SETTLED = r"(?:(?:,|,? et|,? mais) (?:il faut|il faudrait|nous devons|on (?!change|fait|garde|abandonne)|cela|ça|personne|rien|chacun|je|tout le monde|le |la |les |l').*)?"
_HOT = (
    r"(?:pas d'accord|plus d'accord|désaccord|conflit|litige|se disputent|se chamaillent|s'opposent|avis|divisée?s?|n'arrivent pas à s'entendre|ne s'entendent (?:pas|plus)"
    r"|ne se comprennent plus|(?:mettre|mette|mettent|mettons|tomber|tombions|tombe) (?:\w+ ){0,2}?d'accord|s'entendent|s'accordent|s'écrit|s'écrivent|mails?|messages)"
)
_OPEN = r"(?!.*-(?:on|ils?|elles?|nous|vous|t|je|tu)\b)"
_BLAMES = (
    r"(?:se (?:renvoient|rejettent|disputent|chamaillent|déchirent|marchent sur les pieds|tirent dans les pattes|prennent le bec|font la guerre)"
    r"|s'(?:accusent|engueulent|écharpent|opposent)|ne (?:sont|s'entendent) (?:pas|plus)(?: d'accord)?)"
)
_THINGS = r"(?:l'|les? |la |nos |notre )(?!(?:autres?|uns?)\b)(?![^,;:]* (?:a|est|ont|était|avait|fait) )[^,;:]+?"
_SINCE = r"(?:,? (?:depuis|ça|et|mais|il faut|cela|pour la|chaque|sans arrêt|tous les).*|, .*)?"
_NO_I = r"(?!.*\b(?:je|j'|me|m'|moi)\b)"
_FINITE = r"(?![^:]*\b(?:est|sont|était|a|ont|avait|sera|doit|doivent|faut|peut|peuvent|veut|veulent|va|vont|dit|fait|reste|je|j'|on|nous|il|elle|ils|elles|c'est|ça|tu|vous|alors|bonjour)\b)"


def _topic(pattern: str, title: str, goal: str, *, sure: bool = False) -> Topic:
    return Topic(compiled(pattern), title, goal, sure=sure)


_TOPICS = (
    # A talk with one person
    _topic(
        r"(?:(?:il faut|faut|il faudrait) que je )?(?:parler|parle|discuter|discute|échanger|m'entretenir|m'entretienne)(?: avec|(?: en tête-à-tête)? à) "
        rf"(?P<who>{NAME}|(?:un|une|mon|ma) \w+) (?P<x>(?:de|d'|du|des|sur|au sujet d\w+) ?[^,;]+)(?:[,;] .+)?",
        "Entretien avec {who} : {x_bare}",
        "",
    ),
    _topic(r"(?:avoir |mener )?(?P<x>une? (?:[\w-]+ )?(?:conversation|entretien|discussion) [^,;]+)", "{x_bare}", ""),
    # A question that is to be answered
    _topic(
        rf"{_TALKING}{_WITH} (?:du pour et du contre|le pour et le contre|des avantages et des inconvénients) (?P<x>.+)",
        "Pour et contre {x}",
        "Peser le pour et le contre {x}, et convenir de la suite.",
    ),
    _topic(rf"(?:{_TALKING}|{_DECIDING}){_WITH} (?:sur |de |à )?(?P<x>{_ASKED})", "{x_up}", "Décider {x}.", sure=True),
    _topic(
        rf"(?:{_TALKING}|{_DECIDING}|savoir){_WITH} (?:pour savoir )?(?P<x>s(?:i |').+)",
        "Décider {x}",
        "Décider {x}.",
        sure=True,
    ),
    # Somebody disagrees, and the sentence says on what
    _topic(
        rf".*?\b{_BLAMES}\b(?: [^,;:]{{1,40}}?)?? (?:sur|pour|à propos de|au sujet de|autour de|concernant) (?P<x>{_THINGS}){_SINCE}",
        "{x_up}",
        "Trouver un accord sur {x}.",
    ),
    _topic(
        rf".*?\b{_BLAMES}\b(?: [^,;:]{{1,40}}?)?? (?:la (?:responsabilité|faute)|au sujet|à propos) (?P<of>(?:du |des |de la |de l')[^,;:]+?){_SINCE}",
        "Accord au sujet {of_as}",
        "Trouver un accord au sujet {of_as}.",
    ),
    _topic(
        rf".*?\b{_HOT}\b.*? (?:sur |pour savoir |à propos de )(?P<x>{_NO_I}{_ASKED}?){_SETTLED}",
        "{x_up}",
        "Décider {x}.",
        sure=True,
    ),
    _topic(r".*?\bpas la même (?:idée|lecture|vision) de (?P<x>(?:qui|ce qu[ei'])\b.+)", "{x_up}", "Décider {x}."),
    _topic(
        rf".*?\bpas la même (?:idée|lecture|vision) (?P<x>(?:du|des|de la|de l') ?[^,;:]+?){_SETTLED}",
        "{x_bare}",
        "Trouver un accord au sujet {x}.",
    ),
    _topic(
        rf".*?\b{_HOT}\b[^:]*? (?:sur|à propos de|au sujet de) (?P<x>(?:l'|les? |la |nos |notre |une? |des )(?![^,;:]* (?:a|est|ont|était|avait|fait) )[^,;:]+?)(?: (?:sont|divergent|diffèrent)\b.*)?(?: ?: .+)?{_SETTLED}",
        "{x_bare}",
        "Trouver un accord sur {x}.",
    ),
    _topic(r".*?\b(?:mails?|messages)\b.*? et (?P<y>(?:les? |la |l')[\w-]+) (?:n'|ne )\w+.*", "{y_up}", ""),
    # Something to talk about, to plan, to decide
    _topic(
        r"(?:revenir|reviendrons|faire le point)(?: tous| toutes)?(?: ensemble)? sur (?P<x>(?:l'|les? |la )[^,;:]+?)(?: avec .+)?",
        "Retour sur {x}",
        "",
    ),
    _topic(
        rf"{_THAT_WE}(?:réfléchisse|parle|discute|cause|échange|débatte)(?:ions|s|nt)?(?: ensemble| tous)? (?:à|de|sur) (?P<y>(?:l'|les? |la |nos |notre )[^,;:]+)",
        "{y_up}",
        "",
    ),
    _topic(
        rf"(?:discuter|débattre|parler|échanger){_WITH} (?P<x>(?:du|des|de la|de l'|de) ?[^:;]+)",
        "{x_bare}",
        "Arriver à une position commune au sujet {x}, et convenir de la suite.",
    ),
    _topic(
        rf"(?:discuter|débattre|parler|échanger|analyser|aborder|traiter|peser){_WITH} (?:sur )?(?P<x>(?:l'|les? |la |une? |nos |notre )[^:;]+)",
        "{x_bare}",
        "Arriver à une position commune sur {x}, et convenir de la suite.",
    ),
    _topic(
        rf"(?P<verb>mettre au point|définir|fixer|choisir|établir|estimer|négocier|renégocier|arrêter|prioriser|clarifier){_WITH} (?P<x>(?:l'|(?:le|la|les|du|des|de la) )[^:;]+?)"
        rf"(?: (?:avec|entre) (?:(?:l'|(?:le|la|les) )(?!que)[\w-]+$|tous|(?-i:[A-ZÉ])\w+).*)?(?: ?: .+)?",
        "{x_bare}",
        "{verb_up} {x}.",
        sure=True,
    ),
    _topic(
        rf"(?P<verb>{_DECIDING}){_WITH} (?P<x>(?!et\b|ou\b|mais\b|car\b|ensemble$|pour\b|avec\b)[^:;]+?)(?: avec (?:(?:l'|(?:le|la|les) )(?!que)[\w-]+$|tous|(?-i:[A-ZÉ])\w+).*)?(?: ?: .+)?",
        "{verb} {x}",
        "{verb_up} {x}.",
        sure=True,
    ),
    _topic(
        r"(?P<verb>planifier|organiser|préparer|coordonner|lancer|prévoir)(?: ensemble)? (?P<x>(?:l'|les? |la |une? |notre |nos )[^:;]+?)(?:,? avec [^:;]+)?(?: ?: .+)?",
        "{verb} {x}",
        "Convenir d'un plan pour {x} : ce qu'il faut faire, qui le fait et pour quand.",
    ),
    _topic(
        r"(?:faire )?(?:un )?(?:remue-méninges|brainstorming|brainstorm)(?: avec .+?)?(?: (?:pour|sur)|\s?:) (?P<x>.+)",
        "Remue-méninges : {x_bare}",
        "",
    ),
    _topic(
        rf"(?P<s>[^;:]{{4,75}}?)(?:[,;:]| et| :) (?:et )?{_MUST} (?:décider|choisir|trancher|résoudre)(?: .{{0,12}})?",
        "{s}",
        "",
    ),
    _topic(
        rf"(?P<s>[^:]{{8,50}}?)(?:[,;:]| et) (?:et )?{_MUST} (?P<verb>{_DECIDING}){_WITH} (?P<x>(?!et\b|ou\b|mais\b|car\b|ensemble$|pour\b)[^:]+)",
        "{s} : {verb} {x}",
        "{verb_up} {x}.",
        sure=True,
    ),
    _topic(
        rf"(?:.{{1,80}} )?{_MUST} (?P<verb>{_DECIDING}){_WITH} (?P<x>(?!et\b|ou\b|mais\b|car\b|ensemble$|pour\b|de jouer)[^:]+)",
        "{verb} {x}",
        "{verb_up} {x}.",
        sure=True,
    ),
    _topic(
        rf"(?:.{{1,90}} )?{_MUST} (?:voir|revoir|réfléchir à|étudier|savoir|se dire|convenir de){_WITH} (?P<x>{_NO_I}{_ASKED})",
        "{x_up}",
        "Décider {x}.",
        sure=True,
    ),
    _topic(
        rf"(?P<s>[^,;:]+?)(?:[,;:]| et) (?:et )?{_MUST} (?:en |se |nous |le |la |les |l')?(?:{_TALKING}|réunir|rencontrer|asseoir|agir|arbitrer|se voir).*",
        "{s}",
        "",
    ),
    # What is asked
    _topic(r"faut-il (?P<x>.+?)\s*\?+", "Faut-il {x} ?", "Décider s'il faut {x}."),
    _topic(r"est-ce qu'on (?P<x>[^?,]+?)\s*\?*", "Est-ce qu'on {x} ?", "Décider si on {x}."),
    _topic(
        r"qu'est-ce qui (?P<x>[^?]+?)\s*\?+", "Qu'est-ce qui {x} ?", "Comprendre ce qui {x}, et convenir de la suite."
    ),
    _topic(r"qu'est-ce qu'on (?P<x>[^?]+?)\s*\?+", "Qu'est-ce qu'on {x} ?", "Décider ce qu'on {x}."),
    _topic(
        rf"{_OPEN}on (?P<x>(?!.*\b(?:quand|comment|où|qui|quoi|combien|pourquoi|ou)\b)[^?,]+?)\s*\?+",
        "On {x} ?",
        "Décider si on {x}.",
    ),
    _topic(
        rf"{_OPEN}on (?P<a>(?!.*\b(?:quand|comment|où|qui|quoi|combien|pourquoi)\b)[^?,]+?) ou on (?P<b>[^?,]+?)\s*\?+",
        "On {a} ou on {b} ?",
        "Décider si on {a} ou si on {b}.",
    ),
    _topic(
        rf"{_OPEN}(?P<x>(?:comment|où|quand|combien de [\w-]+) (?:(?:se |s'|nous |ne pas |les? |la |l')?[\w-]+(?:er|ir|re|oir)\b|on\b|nous\b|l'on\b)[^?]*?)\s*\?+",
        "{x_up} ?",
        "Décider {x_in}.",
    ),
    _topic(
        rf"{_OPEN}(?P<x>(?:qui|quels?|quelles?) (?!est-ce|es-tu|est là)[^?]+?)\s*\?+", "{x_up} ?", "Décider {x_in}."
    ),
    _topic(
        rf"{_OPEN}(?P<x>pourquoi (?:les? |la |l'|on |nos |notre |chaque |ça |nous |cela )[^?]+?)\s*\?+",
        "{x_up} ?",
        "Comprendre {x_in}, et convenir de la suite.",
    ),
    _topic(rf"(?P<y>{_FINITE}[^:?]{{4,60}}?)\s?: {_OPEN}(?P<x>qui [^?]+?)\s*\?+", "{y}", "Décider {x_in}."),
    _topic(
        rf"(?P<y>{_FINITE}[^:?]{{4,60}}?)\s?: (?P<x>[^:?]+?)\s*\?+",
        "{y}",
        "Répondre ensemble à cette question : {x_up} ?",
    ),
    _topic(
        r"(?P<y>(?:les? |la |l'|notre |nos )[^,?:]{4,60}), (?P<x>(?:par où|qui|comment|avec qui|quand|combien|que) [^?]+?)\s*\?+",
        "{y_bare}",
        "Répondre ensemble à cette question : {x} ?",
    ),
    _topic(r"(?P<x>.+?)\s*\?+", "{x} ?", "Répondre ensemble à cette question : {x} ?"),
    _topic(rf"(?P<y>{_FINITE}[^:?!.;]{{4,60}}?)\s?: .+", "{y}", ""),
    _topic(
        rf"(?=.{{76}})(?P<y>(?:l'|les? |la )[\w-]+(?: (?:de |du |des |d')?[\w-]+){{0,2}} et (?:l'|les? |la )[\w-]+(?: (?:de |du |des |d')?[\w-]+){{0,2}}?) {_BLAMES}\b.*",
        "Désaccord entre {y_in}",
        "",
    ),
    _topic(
        r"(?=.{60})(?P<y>les \w+) (?:accusent|blâment|soupçonnent) (?P<z>les \w+) (?:de |d').+",
        "Désaccord entre {y_in} et {z}",
        "",
    ),
)

_NO_ONE = (
    r"(?-i:(?!(?:Les?|La|Une?|Il|Elle|Ils|Elles|On|Je|Nous|Tous|Tout|Toutes|Chacun|Personne|Et|Qui|Ce|Mais|Si|Quand|Comme|Pour|Avec|Sans|Depuis|Après|Avant|Deux|Trois|Moi|Ça)\b"
    r"|L'|J'|C'|D'|Qu'|S'))"
)
_SAYS = (
    r"(?:veu(?:t|lent)|voudrai(?:t|ent)|di(?:t|sent)|préf[èé]re(?:nt)?|propose(?:nt)?|pense(?:nt)?|insiste(?:nt)?|défend(?:ent)?|soutien(?:t|nent)|demande(?:nt)?"
    r"|souhaite(?:nt)?|trouve(?:nt)?|refuse(?:nt)?|craint|craignent|accuse(?:nt)?|réclame(?:nt)?)\b"
)
_SIDE = rf"(?:{_NO_ONE}{NAME}|(?:l'|les? |la |mon |ma |mes |notre |nos |celle de |celui de )(?!un\b|uns\b|autre|autres|même|plupart|moitié)[\w-]+(?: (?:de|du|des|d'|en) ?[\w-]+)?)"
_SPEAKS = rf"{_SIDE} (?:{_SAYS} |(?:non|oui|pas)(?=[,.;:!?]|$))"
_GROUP = rf"(?:(?:l'|les? |la |mon |ma |mes |notre |nos )(?!un\b|uns\b|autre|autres)[\w-]+(?: (?:de |du |des |d'|en |à |la )?[\w-]+){{0,2}}?|{_NO_ONE}{NAME}|(?:le )?Dr {NAME})"
_AT_WAR = (
    r"(?:se (?:disputent|chamaillent|renvoient|marchent|contredisent|font la tête|font la guerre|tirent|rejettent|détestent|déchirent|battent)|s'(?:accusent|opposent|engueulent|affrontent|ignorent|insultent)"
    r"|ne (?:se (?:parlent|comprennent|supportent)|s'entendent) (?:plus|pas)|n'arrivent (?:pas|plus) à (?:s'|se )|(?:ne )?sont (?:pas|plus) d'accord|sont (?:en conflit|fâchés|brouillés|à couteaux tirés)"
    r"|n'ont pas (?:la|le|les|du tout) (?:même|mêmes)|(?:la |le |les )?veulent (?:tous|toutes) (?:les deux|les trois))"
)


def _dispute(names: tuple[str, ...]) -> str:
    *first, last = (re.sub(r"^(?:Mon|Ma|Mes)\b", lambda whose: whose[0].lower(), name) for name in names[:3])
    return f"Désaccord entre {', '.join(first)} et {last}"


MEETING = Meeting(
    shapes=SHAPES,
    topics=_TOPICS,
    gathering=compiled(
        r"(?:(?:il (?:nous )?(?:faut|faudrait)|j'ai besoin d'|nous avons besoin d'|je (?:veux|voudrais|dois|souhaite)|j'aimerais|nous (?:devons|voulons|devrions)"
        r"|on (?:doit|devrait|peut|pourrait)|peut-on|pouvons-nous|peux-tu|pouvez-vous|convoqu\w+|organis\w+|faire|fais|tenir|prévoir|planifier|caler|fixer"
        r"|programmer|prépar\w+|s'il te plaît,?|avoir)\s*)*+(?:une |un |la |se |nous |me )?(?:petite |courte |brève |rapide )?"
        r"(?:réunion|réunir|rencontrer|voir|retrouver|séance|session|appel|visio|meeting|call|sync|atelier|rendez-vous|point|échange"
        r"|réunir (?:l'|les? |la ).{1,60}?)(?: de travail)?"
        r"(?: (?:de |d'|pendant )?(?:\d+ ?(?:minutes|min|heures?|h)|(?:une|une demi-|demi-)? ?heure))?(?: (?:la semaine prochaine|cette semaine|demain|aujourd'hui|lundi|mardi|mercredi|jeudi|vendredi)(?: matin| après-midi)?)?(?: (?:avec|entre) [^:;]{1,80}?)?"
        r"(?: (?:pour|sur|afin de|à propos de|au sujet de|et (?=\w+(?:er|ir|re)\b)) ?|\s?: )"
        r"|(?:(?:peux-tu|tu peux|pouvez-vous|pourrais-tu|merci de) )?(?:me |nous )?(?:préparer?|prépare|faire|fais|rédiger|rédige|proposer|propose)(?:-moi)? (?:un ordre du jour|un déroulé|une trame|un plan de réunion) (?:pour|sur) (?:une? (?=entretien|discussion|conversation|point|bilan|négociation))?"
        r"|(?:discutons|parlons) (?:de )?(?=l'|la |nos |notre )|(?:la question est|il s'agit) de (?=savoir)|(?:faudrait|il va falloir|va falloir) (?=[\w-]+(?:er|ir|re)\b)|(?:petite? |bref |brève )?(?:update|info|tour de table)(?: rapide| à partager)?(?: sur (?=l'|les? |la )|\s?: )"
        r"|(?:vite fait|objet|re|sujet)\s?: |je (?:ne )?sais pas (?:trop )?si [^,;.]{0,60}? mais |je (?:ne )?(?:voudrais|veux) pas [^,;.]{0,40}, mais (?=les? |la |l'|on |nous )|ça fait [^,;.]{1,30}? que (?=les? |la |l')"
        r"|franchement,? |bon, (?=\w+ )|alors, (?=\w+ )"
    ),
    sides=SIDES,
    at_odds=(
        compiled(rf"(?:^|(?<=[:.,] )|(?<= que ))(?P<names>{_GROUP}(?:, {_GROUP})* et {_GROUP}) {_AT_WAR}"),
        compiled(
            rf"\b(?:conflit|disputes?|tensions?|dispute|brouille|guerre|embrouilles?|médiation|froid|friction|frictions|arbitrer|trancher|désaccord)(?: (?!entre)[\w']+){{0,2}} "
            rf"entre (?P<names>{_GROUP}(?:, {_GROUP})* et {_GROUP})(?=$|[,.;:!?]| (?:sur|à propos|au sujet|pour|qui|est|sont|depuis|concernant)\b)"
        ),
    ),
    position=compiled(
        rf"(?<!\w)(?<!['-])(?P<who>{_SIDE}) (?:{_SAYS} [^.;!?]+?|(?:non|oui)(?=[,.;:!?]|$))(?=[.;!?]|,? (?:et|mais|alors que|tandis que) {_SPEAKS}|, {_SPEAKS}"
        r"|,? (?:et |mais )?(?:il faut|nous devons|on doit|donc|moi|les autres)\b|$)"
    ),
    people=(
        compiled(rf"\b(?:avec|entre|parler à|parle à|discuter avec) (?P<names>{NAME}(?:(?:, | et ){NAME})*)"),
        compiled(rf"\b(?:avec|entre|réunir|rassembler) (?P<names>{WHO}(?:(?:, | et ){WHO})*)"),
        compiled(
            rf"(?:^|(?<=[.:] ))(?P<names>{WHO}(?:, {WHO})* et {WHO}) (?:doivent|devraient|ont chacun|ont chacune|n'ont)\b"
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
    joint=compiled(r", | et "),
    called=called,
    no_names=words("lundi mardi mercredi jeudi vendredi noël projet"),
    duration=compiled(
        r"(?:\b(?:de|d'|pendant|pour|durée ?:?|en) ?|[,(] ?|(?<=prévoir )|(?<=réserver )|(?<=bloquer )|(?<=j'aimerais )|(?<=voudrais )|(?<=faut )|(?<=faudrait )|(?<= voir )|(?<=réunir )"
        r"|(?<=réunion )|(?<=appel )|(?<=visio )|^|(?<=[.!?] ))"
        r"(?P<number>\d{1,3}(?= ?min)|[1-4](?:,5)?|une demi|demi|une|deux|trois)(?: |-)?(?P<unit>min(?:utes?)?|heures?|h)\b"
        r"(?! ?(?:\d|à|et|-|au lieu|du (?:matin|soir)|de (?!réunion|travail|discussion|concertation|battement)|d'(?!atelier|échange|affilée)))\)?"
    ),
    numbers={"une": 1.0, "une demi": 0.5, "demi": 0.5, "deux": 2.0, "trois": 3.0},
    past=compiled(
        r"\b(?:était|étaient|a été|ont été|est tombé\w*|a duré|perdu\w*|chaque|il y a|depuis|retard|panne|coupure|consultations?|durent|dure|pendant (?:que|les))\b|\b\d+h\d\d\b"
    ),
    last=END,
    after="Envoyer ce qui a été décidé, avec responsables et dates",
    before_when="avant la réunion",
    name="[nom]",
    date="[date]",
    title="[titre]",
    filler=compiled(
        r"(?:|bon|bon,? alors(?: voilà)?|bref|voilà|ok|alors|euh|merci (?:d'avance|par avance)|(?:bon,? alors voilà,? )?désolée? d'avance.*|pas simple à écrire|je te colle\b.*|je pose tout ici\b.*"
        r"|je vais tâcher\b.*|j'ai besoin d'aide|aide-moi|tu peux m'aider|quatre fois|> .*)"
    ),
    asides=(
        compiled(r"[,;] (?:et |mais |donc )?(?:ça|cela|c'est|ce n'est pas|ce ne sera|ce sera|c'était) .+$"),
        compiled(
            r"(?:,? (?:et|mais) |[,;] )(?:chacune?|personne|tout le monde|rien|certains|là|toujours|tous|toutes|aucune?|sinon|parce que|car|avant que|vu que|sauf que|surtout|alors que|histoire de|prévoir du temps"
            r"|les avis|les gens|les parents|les élèves|les clients|l'an (?:passé|dernier)|l'année dernière|entre nous)\b(?!.*\b(?:doit|doivent|faut|devrait)\b).*$"
        ),
        compiled(r"[,;] (?:et |mais )?(?:il|elle|ils|elles) (?!faut|nous faut)[\w']+ .+$"),
        compiled(
            r"[,;] (?:et )?(?:on (?:est|était|a |n'a|tourne|hésite|cherche)|nous sommes|j'en|j'ai|je (?:suis|veux servir|sais|crois|pense|n'ai)) ?.*$"
        ),
    ),
    headings=(
        (
            compiled(
                r"^(?:il y a|y a|on a|nous avons|j'ai) (?:juste |bien )?(?=(?:trop d|deux|trois|quatre|cinq|six|plusieurs|\d+|un seul|une seule)\b)"
            ),
            "",
        ),
        (
            compiled(
                r"^(?:il y a eu|il y a|y a|il (?:nous|me) faut|on a besoin d'|nous avons besoin d'|on cherche) ?(?=une? )"
            ),
            "",
        ),
        (compiled(r"^il y a des (?=tensions|plaintes|problèmes|conflits|désaccords|retards|soucis)"), ""),
        (compiled(r"^il (?:nous |me )?reste (?=\d|deux|trois|une? )"), ""),
    ),
    dispute=_dispute,
    company=compiled(rf",? avec (?P<names>{WHO}(?:(?:, | et ){WHO})*)$"),
    breaks=words("et ou mais parce pour sans depuis quand si alors pendant après avant jusqu'à vers"),
)
