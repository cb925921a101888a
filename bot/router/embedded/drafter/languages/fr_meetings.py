"""French agendas."""

import re

from bot.router.embedded.drafter.languages.fr_shapes import END, SHAPES, SIDES
from bot.router.embedded.drafter.languages.language import Meeting, Topic, compiled, words

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
    shapes=SHAPES,
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
    sides=SIDES,
    at_odds=(),
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
    last=END,
    after="Envoyer ce qui a été décidé, avec responsables et dates",
    before_when="avant la réunion",
    name="[nom]",
    date="[date]",
    title="[titre]",
)
