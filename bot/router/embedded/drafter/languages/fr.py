"""French emails, worded so that they suit "tu" and "vous" wherever that can be avoided."""

import re
from collections.abc import Callable

from bot.router.embedded.drafter.languages.fr_telling import TELLING
from bot.router.embedded.drafter.languages.language import Mail, Rule, compiled, rule, words
from bot.router.embedded.drafter.languages.wording import bullets_at, lower_start

_POSSESSIVE = re.compile(
    r"^((?:(?:pour|de|d'|à|d'avoir \w+|d'être \w+|\w+(?:er|ir|re)) )?)(?:(son|sa|leur)|(ses|leurs)) ", re.IGNORECASE
)


def _yours(text: str) -> str:
    """Speak to those whose it is: "son aide" becomes "votre aide"."""
    return _POSSESSIVE.sub(lambda match: f"{match[1]}{'votre' if match[2] else 'vos'} ", text)


def _clause(text: str) -> str:
    """Say to the readers what they have to do, or may: the few verbs whose form is certain."""
    for they, you in _THEY_YOU:
        text = they.sub(you, text)
    return _yours(text)


_THEY_YOU = tuple(
    (compiled(rf"^(?:ils|elles|il|elle) (ne )?(?:{they})\b"), rf"vous \1{you}")
    for they, you in (
        ("doivent|doit", "devez"),
        ("devront|devra", "devrez"),
        ("peuvent|peut|puissent|puisse", "pouvez"),
        ("pourront|pourra", "pourrez"),
    )
)


def _of(text: str) -> str:
    """Put "de" before an infinitive."""
    text = _yours(text)
    return f"d'{text}" if text[:1].casefold() in "aeiouyéèêhâîô" else f"de {text}"


_WISHED = dict(
    pair.split(":")
    for pair in [
        "fasse:faire",
        "mette:mettre",
        "transmette:transmettre",
        "rende:rendre",
        "réponde:répondre",
        "lise:lire",
        "relise:relire",
        "vienne:venir",
        "prenne:prendre",
        "aille:aller",
        "soit:être",
        "ait:avoir",
        "écrive:écrire",
        "envoie:envoyer",
        "renvoie:renvoyer",
        "paie:payer",
        "complète:compléter",
        "rappelle:rappeler",
        "appelle:appeler",
        "suive:suivre",
        "sache:savoir",
        "puisse:pouvoir",
        "tienne:tenir",
        "revoie:revoir",
        "dise:dire",
        "permette:permettre",
    ]
)
_WISH = compiled(r"(?P<clitic>(?:me |nous |se |m'|s'|leur |lui |le |la |les )?)(?P<verb>[^\W\d_]+e)(?:nt)?\b")


def _wish(clause: str) -> str | None:
    """Put "m'envoie la facture" as "de m'envoyer la facture"; None where the verb isn't certain."""
    match = _WISH.match(clause)
    if not match:
        return None
    verb = match["verb"].casefold()
    infinitive = _WISHED.get(verb) or (f"{verb[:-4]}ir" if verb.endswith("isse") else f"{verb}r")
    return _of(f"{match['clitic']}{infinitive}{clause[match.end() :]}")


_TO = r"(?P<to>(?:à |au |aux |avec |auprès d[eu]s? |pour )?[^:;]{1,60}?)"
_WHOM = (
    r"(?P<to>(?:(?:à |avec )?(?:l'|la |le |les |mon |ma |mes |notre |nos |toute? (?:l'|la |le |les )?|tous (?:les )?)|au |aux |à )"
    r"?[\wéèêàçîôû.-]+(?: (?-i:[A-ZÉÈÀ])[\w-]+)*(?: (?:de|du|des) (?:la )?[\wéèê]+)?)"
)
_LET = r"(?:-(?:leur|lui|moi|nous|le|la|les))*"
_TELL = (
    rf"(?:(?:dire|dis|dites|disant|prévenir|préviens|prévenez|prévenant|inform(?:er|e|ez|ant)|annon[cç](?:er|e|ez|ant)|averti\w*"
    rf"|signal(?:er|e|ez|ant)|avis(?:er|e|ez)|(?:faire|fais|faites) savoir|expliqu(?:er|e|ez|ant)|communiqu(?:er|e|ez)|indiqu(?:er|e|ez|ant)"
    rf"|mettre au courant){_LET})"
)
_REMIND = rf"(?:rappel(?:er|le|ez|lez|ant){_LET})"
_ASK = rf"(?:(?:demand(?:er|e|ez|ant)|pri(?:er|e|ez)|sollicit(?:er|e|ez)|relanc(?:er|e|ez)){_LET})"
_INQUIRE = rf"(?:(?:demand(?:er|e|ez|ant)|savoir|vérifi(?:er|e|ez)|se renseigner){_LET})"
_WH = r"(?:comment|quand|combien|qui|quel|quels|quelle|quelles|où|pourquoi|ce qu[ei']|à quelle|à quel|jusqu'à quand)"
_SHARE = rf"(?:(?:envo(?:yer|ie|yez)|transm\w+|partag(?:er|e|ez)|(?:faire|fais|faites) (?:suivre|passer|parvenir)|diffus(?:er|e|ez)){_LET})"
_THANK = rf"(?:(?:remerci(?:er|e|ez|ant){_LET})|dire (?:un grand )?merci|(?:un )?(?:grand )?merci)"
_SORRY = (
    r"(?:(?:m'|s'|nous |de m')?excus(?:er|e|ez)|(?:présenter|présente|faire) (?:mes|nos|des|ses|les) excuses|demander pardon"
    r"|(?:mes |toutes mes )?excuses|désolée?)"
)
_ARTICLE = r"(?:l'|(?:le|la|les|un|une|des|du|mes|mon|ma|nos|notre|ce|cet|cette|ces|son|sa|ses|leurs?) )"
_GROUP = (
    r"(?:tout le (?:monde|personnel)|toute (?:l'équipe|l'entreprise)|tous(?: les (?!jours|mois)[\w-]+)?|chacun|personne"
    r"|(?:l'|le |la |les |mon |ma |mes |notre |nos )[\wéèêàçîôû-]+(?: (?:de la |de l'|du |des |de )?(?:commerciale?|technique|marketing|produit"
    r"|comptabilité|vente|ventes|support))?|(?-i:[A-ZÉÈÀ])[\wéèê-]+(?: et (?-i:[A-ZÉÈÀ])[\wéèê-]+)?)"
)
_MUST = r"(?:doit|doivent|devra|devront|devrait|devraient)"
_NEED = r"(?:(?:il faut|je dois|nous devons|on doit|je veux|je voudrais|j'aimerais|peux-tu|pouvez-vous|tu peux|vous pouvez|merci de|faut) )"
_INFINITIVE = r"(?:ne pas )?(?:(?:me|nous|se|s'|m'|le|la|les|l'|en|y) ?)?(?!atelier|chantier|calendrier|hier|courrier|dossier|papier|dernier|premier|quartier|métier|février|janvier|cahier|loyer|panier|plaisir|avenir|matériel)(?:[^\W\d_]+(?:er|ir)|\w*(?:prendre|rendre|mettre|faire|lire|crire|suivre|vendre|pondre|attendre|être|dire|clure|joindre))\b"
_THANKS = "Merci d'avance !"
_ANY_QUESTIONS = "Pour toute question, il suffit de répondre à ce courriel."
_LINK = "[lien ou fichier]"


_RULES: tuple[Rule, ...] = (
    rule(r"(?:fyi|pour (?:ton |votre )?information|pour info)\s?[:,]? (?P<x>.+)", "{x}", "{x_up}.", several=True),
    rule(
        r"(?:avis|note|attention|info)(?: (?P<to>(?:à|aux?|pour) [^:]{1,50}?))?\s?[:,] (?P<x>.+)",
        "Information : {x}",
        "{x_up}.",
        several=True,
    ),
    rule(
        r"(?:petit )?rappel(?: (?P<to>(?:à|aux?|pour) [^:]{1,50}?))?\s?: (?P<x>.+)",
        "Rappel : {x}",
        "Petit rappel : {x}.",
        several=True,
    ),
    # A status report
    rule(
        r"(?P<what>(?:statut|état|bilan|rapport|point|compte rendu|avancement|résumé|nouvelles)\b[^:]{0,50}?)\s?: (?P<list>[^:]+[,;] .+)",
        "{what}",
        "{what_up} :\n{list}",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    rule(
        rf"(?:(?:{_TELL}|{_SHARE}|faire|fais|faites|prépar\w+|rédig\w+|écri\w+)(?: {_TO})? )?(?:sur |de )?(?:un |une |le |la |l')?"
        r"(?:état d'avancement|avancement|point d'étape|point d'avancement|point|statut|rapport d'avancement) "
        r"(?P<x>(?:sur l[ae']s?|d[eu]s?(?: la| l'|)).+?)(?: (?P<to2>(?:au|à la|aux|à) [\wéèê]+))?",
        "Point d'avancement : {x_bare}",
        "Voici le point d'avancement {x} :\n- Fait : [ce qui est terminé]\n- En cours : [ce sur quoi on travaille]\n"
        "- Prochaine étape : [la suite, et pour quand]",
        close=_ANY_QUESTIONS,
    ),
    # An apology, before anything else that is asked for
    rule(
        rf"{_SORRY}(?: (?P<to>(?:à|au|aux|auprès (?:de|du|des|d')) ?[^:;]{{1,60}}?))? (?P<x>(?:pour|d'avoir|d'être|de ne) .+)",
        "Excuses {x}",
        "Toutes mes excuses {x}. [Ce qui s'est passé, et ce qui est fait pour y remédier.]",
    ),
    # What somebody is to do
    rule(
        rf"{_REMIND}(?: {_TO})? (?:de |d'|qu'il faut |qu'ils? doi(?:ven)?t |qu'il ne faut )(?P<of>{_INFINITIVE}.+)",
        "Rappel : {of_bare}",
        "Petit rappel : merci {of}.",
        several=True,
    ),
    rule(
        rf"{_REMIND}(?: {_TO})? qu(?:e |')(?P<clause>.+)",
        "Rappel : {clause}",
        "Petit rappel : {clause}.",
        several=True,
    ),
    rule(
        rf"{_REMIND}(?: {_WHOM})? (?P<yours>{_ARTICLE}.+?)(?: (?P<to2>(?:à l'|à la |à |aux? )(?:équipe|[\wéèê-]+)))?",
        "Rappel : {yours_bare}",
        "Petit rappel : {yours}.",
        several=True,
    ),
    rule(rf"{_REMIND} (?P<x>.+)", "Rappel : {x}", "Petit rappel : {x}.", several=True),
    rule(
        rf"(?:{_ASK}|{_TELL})(?: {_TO})? (?:de |d')(?P<of>{_INFINITIVE}.*)",
        "Demande : {of_bare}",
        "Serait-il possible {of} ?",
        ask=True,
        close=_THANKS,
    ),
    rule(
        rf"(?P<to>{_GROUP}) {_MUST} (?!savoir|être|avoir|le savoir|l'apprendre)(?P<of>{_INFINITIVE}.*)",
        "{of_bare}",
        "Merci {of}.",
        several=True,
    ),
    rule(
        r"(?:il faut|je veux|je voudrais|j'aimerais|il faudrait|j'ai besoin|nous voulons) qu(?:e |')"
        r"(?P<to>(?-i:[A-ZÉÈ])[\wéèê-]+(?: et (?-i:[A-ZÉÈ])[\wéèê-]+)?) (?P<wish>.+)",
        "Demande : {wish_bare}",
        "Serait-il possible {wish} ?",
        ask=True,
        close=_THANKS,
    ),
    rule(
        rf"(?P<own>(?:il faut|je veux|je voudrais|j'aimerais|il faudrait|j'ai besoin|nous voulons) qu(?:e |')"
        rf"(?P<to>{_GROUP}) (?!sach).+)",
        "{own}",
        "{own_up}.",
        ask=True,
        several=True,
    ),
    rule(
        r"(?:il me faut|il nous faut|j'ai besoin|je veux|il me manque) (?:de )?(?P<x>(?:l'|(?:le|la|les|des|un|une) ).+?) (?:de la part )?d(?:e |')"
        r"(?P<to>(?-i:[A-ZÉÈÀ])[\wéèê-]+)(?P<when> (?:avant|pour|d'ici) .+)?",
        "{x_bare}{when_too}",
        "Serait-il possible de recevoir {x}{when_too} ?",
        ask=True,
        close=_THANKS,
    ),
    rule(
        r"(?P<x>.+?) à (?:faire connaître|communiquer|transmettre|annoncer|diffuser) (?P<to>(?:à|au|aux) .+)",
        "{x}",
        "{x_up} : [les détails].",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    # A question
    rule(
        rf"{_INQUIRE}(?: {_TO})? (?P<if>si |s')(?P<x>.+)",
        "Question : {x} ?",
        "J'aimerais savoir {if_as}{x}.",
        ask=True,
        close=_THANKS,
    ),
    rule(
        rf"{_INQUIRE}(?: {_TO})? (?P<x>{_WH}.+)",
        "Question : {x}",
        "J'aimerais savoir {x}.",
        ask=True,
        close=_THANKS,
    ),
    rule(
        rf"{_ASK}(?: {_WHOM})? (?P<x>(?:l'|(?:le|la|les|un|une|des|mes|son|sa|ses|deux|trois|quatre|cinq|\d+) )[^,]+?)(?: (?P<to2>(?:à l'|à la |à mon |à ma |à |aux? )[\wéèê-]+))?",
        "Demande : {x_bare}",
        "Serait-il possible d'avoir {x} ?",
        ask=True,
        close=_THANKS,
    ),
    rule(
        rf"{_ASK} (?=à |aux? |l'|la |le |les |mon |ma |mes ){_WHOM} (?P<x>(?:[\w-]+ ){{1,12}}[\w-]+)",
        "Demande : {x}",
        "Serait-il possible d'avoir {x} ?",
        ask=True,
        close=_THANKS,
    ),
    # Thanks and congratulations
    rule(
        rf"{_THANK}(?: {_TO})? (?P<yours>(?:pour|d'avoir|d'être|de s'être) .+)",
        "Merci {yours}",
        "Un grand merci {yours}.",
    ),
    rule(rf"{_THANK} (?!de |d'|pour ){_TO}", "Merci", "Un grand merci pour [la raison]."),
    rule(
        rf"félicit(?:er|e|ez)(?: {_TO})? (?P<yours>(?:pour|d'avoir) .+)",
        "Félicitations {yours}",
        "Félicitations {yours} !",
    ),
    # A refusal, a cancellation
    rule(
        rf"(?:refus(?:er|e|ez)|déclin(?:er|e|ez)|dire non à)(?: (?:poliment|gentiment|aimablement|avec \w+))? (?P<x>{_ARTICLE}.+?)"
        r"(?: (?:du|de la|des|de l') ?(?P<to>fournisseurs?|prestataires?|clients?|candidat\w*|agence|entreprise))?"
        r"(?: (?:poliment|gentiment|aimablement|avec (?:tact|politesse|courtoisie)))?",
        "Réponse : {x_bare}",
        "Merci pour {x}. Malheureusement, je ne peux pas y donner suite cette fois-ci. [La raison, s'il convient de la donner.]",
    ),
    rule(
        rf"annul(?:er|e|ez) (?P<x>{_ARTICLE}[^,;]+?)(?: (?P<to>avec (?:l'|le |la |les )?[\wéèê-]+))?(?:[,;] (?P<why>.+))?",
        "Annulation : {x_bare}",
        "Je dois annuler {x}.{why_end_too}",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    rule(
        rf"(?:report(?:er|e|ez)|décal(?:er|e|ez)|repouss(?:er|e|ez)|déplac(?:er|e|ez)) (?P<x>{_ARTICLE}.+)",
        "Changement : {x_bare}",
        "Je dois déplacer {x}.",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    # An announcement
    rule(
        rf"(?:{_TELL}|écri(?:re|s|vez)|répond(?:re|s|ez))(?: {_TO})?(?<! pour) (?:de ce )?qu(?:e |')(?P<clause>(?!non\\b|oui\\b).+)",
        "{clause}",
        "{clause_up}.",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    rule(
        rf"(?:(?:il faut|il faudrait|je veux|je voudrais|j'aimerais|(?:ça|ce) serait bien|(?:le|la|mon|ma) \w+ (?:veut|voudrait|demande)) )?que (?P<to>{_GROUP}) sach\w+ qu(?:e |')(?P<clause>.+)",
        "{clause}",
        "{clause_up}.",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    rule(
        rf"(?P<to>{_GROUP}) {_MUST} savoir qu(?:e |')(?P<clause>.+)",
        "{clause}",
        "{clause_up}.",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    rule(rf"{_NEED}?(?:{_INQUIRE}|{_TELL}|le (?:leur |lui )?dire|(?:dis|dites)-le(?:-leur|-lui)?) {_WHOM}", "", ""),
    rule(
        rf"(?P<x>[^,]+), (?:que )?(?P<to>{_GROUP}) {_MUST} (?:les |la |le |l')?(?:connaître|savoir|lire)",
        "{x}",
        "{x_up} : [les détails].",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    rule(
        rf"(?:(?P<clause>\S+ \S+ .+?)(?:[,;.:!]|,? et) )?(?:merci de |s'il (?:te|vous) plaît,? )?{_NEED}?(?:en |le leur |le lui |leur |les |l')?"
        rf"(?:{_TELL}|(?:dis|dites)-le)(?: (?P<to>(?:à l'|à |aux? |l')?(?!qu[e'])[^:;, ]+(?: (?!qu[e']|que\b)[^:;, ]+){{0,3}}))?"
        r"(?:,? (?:merci|stp|svp|s'il (?:te|vous) plaît))?",
        "{clause}",
        "{clause_end}",
        several=True,
    ),
    rule(
        rf"(?:(?P<clause>.+?),? )?(?:et )?(?P<to>{_GROUP}) {_MUST} (?:le savoir|être (?:au courant|prévenue?s?|informée?s?))",
        "{clause}",
        "{clause_end}",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    rule(
        rf"{_TELL}(?: {_TO})? (?P<x>(?:du|des|de la|de l'|de nos|de notre|d'une?) ?.+)",
        "Information : {x_bare}",
        "Un mot au sujet {x} : [les détails].",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    rule(
        rf"{_TELL} (?P<x>{_ARTICLE}.+?) (?P<to>(?:à l'|à la |à toute l'|à |aux? )[\wéèê-]+(?: [\wéèê-]+)?)",
        "{x_bare}",
        "Un mot pour annoncer {x} : [les détails].",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    rule(
        rf"annon[cç](?:er|e|ez) (?P<x>{_ARTICLE}.+)",
        "{x_bare}",
        "Un mot pour annoncer {x} : [les détails].",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    # What somebody sends, confirms, books, invites to or comes back to
    rule(
        rf"{_SHARE}(?: (?P<to>(?:à|au|aux|avec) .{{1,50}}?))? (?P<x>{_ARTICLE}.+(?:://|: ).+)",
        "{x_bare}",
        "Voici {x}",
        several=True,
    ),
    rule(
        rf"{_SHARE} (?P<x>{_ARTICLE}.+?) (?P<to>(?:avec|à|au|aux) (?:ceux .+|celles .+|{_GROUP}|[\wéèê-]+))",
        "{x_bare}",
        f"Voici {{x}} : {_LINK}.",
        close=_ANY_QUESTIONS,
    ),
    rule(
        rf"{_SHARE} (?P<to>(?:avec|à|au|aux) .{{1,50}}?) (?P<x>{_ARTICLE}.+)",
        "{x_bare}",
        f"Voici {{x}} : {_LINK}.",
        close=_ANY_QUESTIONS,
    ),
    rule(
        rf"(?:j'ai|nous avons|on a) (?P<x>{_ARTICLE}.+?),? (?:et|que) (?:je veux|je voudrais|j'aimerais|nous voulons|je dois) "
        rf"(?:les |la |le |l')?(?:partager|envoyer|montrer)(?: (?P<to>(?:avec|à|au|aux) .+))?",
        "{x_bare}",
        f"Voici {{x}} : {_LINK}.",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    rule(rf"{_SHARE} (?P<x>{_ARTICLE}.+)", "{x_bare}", f"Voici {{x}} : {_LINK}.", several=True, close=_ANY_QUESTIONS),
    rule(
        r"confirm(?:er|e|ez) (?P<to>(?:à l'|à la |à |aux? )[^:;,]{1,40}?)\s?: (?P<x>.+)",
        "Confirmation : {x}",
        "Je confirme : {x}.",
    ),
    rule(
        rf"confirm(?:er|e|ez)(?: {_WHOM})? (?P<x>(?:que |{_ARTICLE}).+)",
        "Confirmation : {x_bare}",
        "Je confirme {x}.",
    ),
    rule(
        r"(?:réserv(?:er|e|ez)) (?P<x>.+)",
        "Réservation : {x_bare}",
        "Je souhaite réserver {x}. Est-il possible de confirmer ?",
        close=_THANKS,
    ),
    rule(
        r"invit(?:er|e|ez) (?P<to>[^:;]{1,60}?) (?P<x>(?:à|au|aux) .+)",
        "Invitation {x}",
        "C'est avec plaisir que je vous invite {x}.",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    rule(
        r"relanc(?:er|e|ez) (?P<to>[^:;]{1,60}?) (?P<x>(?:au sujet|à propos) d.+)",
        "Relance {x}",
        "Je reviens vers vous {x}. Y a-t-il du nouveau ?",
        ask=True,
    ),
    rule(
        r"relanc(?:er|e|ez) (?P<to>[^:;]{1,60}?) (?:pour|sur) (?P<x>.+)",
        "Relance : {x_bare}",
        "Je reviens vers vous sur ce point : {x}. Y a-t-il du nouveau ?",
        ask=True,
    ),
    rule(r"(?P<x>(?:au sujet|à propos) d.+)", "{x}", "J'écris {x}. [Ce qu'il faut savoir.]"),
    rule(r"(?:sur|concernant) (?P<x>.+)", "{x_bare}", "J'écris à ce sujet : {x}. [Ce qu'il faut savoir.]"),
    rule(
        r"(?P<x>(?:mise à jour|résumé|rapport|compte rendu|changements?|résultats|chiffres|calendrier|horaires?|nouvelles? règles|"
        r"dates?|congés)(?: (?!est\b|sont\b|a\b|ont\b|ne\b|se\b|n'|sera\b|va\b)[\w/'-]+){0,7})",
        "{x}",
        "{x_up} : [ce qu'il faut savoir].",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    rule(
        r"(?P<act>(?!hier\b|premier|dernier|papier|courrier|atelier|calendrier|dossier|chantier|fichier|loyer|panier|plaisir|avenir"
        r"|cher\b|rappeler\b|[^:]{1,40} : |[^,.]* (?:pour qu[e']|et de |et (?:leur|lui) )|olivier|rester\b|accepter\b|dîner|goûter|déjeuner|matériel)(?:[^\W\d_]{2,}(?:er|ir)|prendre|rendre|mettre|faire|lire|écrire|suivre|vendre"
        r"|répondre) .+)",
        "{act}",
        "Je souhaite {act}.",
    ),
)
_FORMS: dict[str, Callable[[str], str | None]] = {
    "of": _of,
    "wish": _wish,
    "yours": _yours,
    "clause": _clause,
    "list": bullets_at("et"),
    "act": lower_start,
}

_PREPOSITION = compiled(r"^(?:(?P<le>au|auprès du)|(?P<les>aux|auprès des)|à|a|avec|pour|auprès de)\s+")
_ALL = compiled(
    r"(?:tous|toutes|tous les|tout) ?(?:le monde|et toutes|les (?:collègues|salariés)|mes collègues|le personnel)?"
    r"|(?:toute )?l'(?:entreprise|assemblée)|(?:la |toute la )(?:direction|boîte|société)|(?:le )?(?:personnel|comité\b.*)"
    r"|(?:les |mes |nos )?(?:collègues|salariés|autres|employés)\b.*"
)
_NAME = r"[A-ZÉÈÀÂÎ][\w'éèêàçîôûïë-]+"
_NAMES = re.compile(rf"{_NAME}(?: {_NAME})*(?:(?:, | et ){_NAME}(?: {_NAME})*)*")
_TEAM = compiled(r"(?:(?:toute )?(?:l'|mon |notre |votre |son ))?équipe(?P<of> .+)?")
_DEPARTMENT = compiled(
    r"(?:le service |la |le |les )?(?:ressources humaines|rh|comptabilité|compta|marketing|ventes|finances?|support|juridique|it"
    r"|informatique|achats|logistique|production)"
)
_SIR = re.compile(rf"(?P<title>M\.|Mme|[Mm]onsieur|[Mm]adame|Dr) (?P<name>{_NAME}(?: {_NAME})*)")
_DEAR = compiled(
    r"(?:tous )?(?:les|mes|nos) (?P<who>clients|parents|bénévoles|fournisseurs|partenaires|adhérents|locataires|voisins|participants"
    r"|associés|membres|actionnaires|candidats|abonnés|élèves|habitants)\b.*"
)
_ONE = compiled(r"(?:l'|(?:le|la|un|une|mon|ma|notre|votre) )(?P<who>[a-zéèêàçîôû-]+)(?: .+)?")
_SEVERAL = 3
_INSTITUTION = re.compile(
    r"\b(?:mairie|amicale|cabinet|conseil|conservatoire|syndicat|commune|préfecture|société|club|banque|assurance|école|lycée|collège|garage|évêché|agence|ville|mutuelle"
    r"|fédération|association|clinique|hôpital|pharmacie|labo|laboratoire|compagnie|troupe|magasin|dépôt|atelier|bureau|service|région|département|rectorat|tribunal|greffe|aréna|siège)\b"
)
_TITLES = {"M.": "Monsieur", "Mme": "Madame", "monsieur": "Monsieur", "madame": "Madame"}


def _greet(to: str) -> str:
    match = _PREPOSITION.match(to)
    who = to[match.end() :] if match else to
    if re.match(r"(?:Les?|La|L'|Mes|Nos|Tous?|Toute)\b", who):
        who = lower_start(who)
    if match and (match["le"] or match["les"]):
        who = f"{'le' if match['le'] else 'les'} {who}"
    if found := _TEAM.fullmatch(who):
        return f"Bonjour à l'équipe{found['of']}," if found["of"] else "Bonjour à toute l'équipe,"
    if _ALL.fullmatch(who) or _DEPARTMENT.fullmatch(who):
        return "Bonjour à tous,"
    if found := _SIR.fullmatch(who):
        return f"Bonjour {_TITLES.get(found['title'], found['title'])} {found['name']},"
    if _NAMES.fullmatch(who):
        return f"Bonjour {who},"
    if re.search(r", | et ", who):
        return _greet_several(re.split(r", (?:et )?| et ", who))
    return _greet_group(who)


def _greet_group(who: str) -> str:
    """Greet people of whom the request says what they are."""
    if found := _DEAR.fullmatch(who):
        return f"Chers {found['who']},"
    if (
        _INSTITUTION.search(who)
        and not re.match(r"(?:tous |toutes )?(?:les|ces|mes|nos) ", who)
        and not re.search(_NAME, who)
    ):
        return "Bonjour,"
    if _ONE.fullmatch(who) and not re.search(_NAME, who):
        return "Bonjour [nom],"
    if (
        plural := re.fullmatch(
            r"(?:tous |toutes )?(?:les|ces|mes|nos) (?P<who>(?!(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze)$)[a-zéèêàçîôû' -]{3,40}(?: [A-Z]?\d\w*| M[12])?)",
            who,
        )
    ) and not re.search(" qui | pour$", who):
        return f"Bonjour aux {plural['who']},"
    if re.search(_NAME, who):
        to_the = re.sub(r"^le ", "au ", re.sub(r"^les ", "aux ", who))
        return f"Bonjour {to_the if to_the != who else f'à {who}'},"
    return "Bonjour,"


def _greet_several(names: list[str]) -> str:
    """Greet people and groups by what each is called: "Bonjour à Momo et au plombier,"."""
    said = []
    for name in names:
        own = _PREPOSITION.match(name)
        if own and own.end():
            said.append(name)
        elif match := re.match(r"(?P<the>les? |la |l')(?=\w)", name):
            said.append(
                {"le ": "au ", "les ": "aux ", "la ": "à la ", "l'": "à l'"}[match["the"]] + name[match.end() :]
            )
        elif re.fullmatch(_NAME, name):
            said.append(f"à {name}")
        else:
            return "Bonjour,"
    if len(said) > _SEVERAL or any(len(name.split()) > _SEVERAL + 1 for name in said):
        return "Bonjour à tous,"
    return f"Bonjour {' et '.join((', '.join(said[:-1]), said[-1]))},"


def _greet_names(names: tuple[str, ...]) -> str:
    return f"Bonjour {' et '.join(filter(None, (', '.join(names[:-1]), names[-1])))},"


MAIL = Mail(
    hello=compiled(
        r"^(?:bonjour|salut|coucou|bonsoir|allo|allô|bjr|hello)(?: (?:à tous|tout le monde|l'équipe|le bot))?(?:\s*[,.!:]+\s*|\s+|$)"
    ),
    frame=compiled(
        r"(?:(?:je (?:dois|veux|voudrais|souhaite|souhaiterais|vais|devrais)|nous (?:devons|voulons|allons|devrions)|on (?:doit|va|devrait)|j'aimerais"
        r"|il (?:faut|faudrait|me faut)|faut|j'ai besoin (?:de |d')|nous avons besoin (?:de |d')|il est temps (?:de |d')|il s'agit (?:de |d'))\s*"
        r"(?:aussi |juste |simplement |vite )?(?=(?:(?:me|nous|se|leur|lui|les|la|le) |m'|s'|l')?[^\W\d_]+(?:er|ir|re)\b)"
        r"|s'il (?:te|vous) plaît,?\s+|svp,?\s+|stp,?\s+|(?:merci|je vous prie|prière) d(?:e\s+|')(?=\w+(?:er|ir|re)\b)|(?:peux-tu|pouvez-vous|pourrais-tu|pourriez-vous|tu peux|vous pouvez"
        r"|est-ce que tu peux)\s+(?:m'aider à )?|aide-moi à\s+|aidez-moi à\s+|(?:leur|lui)\s+(?=\w)|(?:aussi|également|ensuite),?\s+|et\s+|pour\s+(?:(?:lui|leur|les|la|le)\s+|l')?(?=\w+(?:er|ir|re)\b))"
    ),
    letter=compiled(
        r"(?:(?:écri\w+|rédig\w+|envo\w+|prépar\w+|fais|faire|faites|je veux|il me faut)(?:-moi|-lui|-leur)? )?"
        r"(?:un |une |le )?(?:petit |bref |court |brève )?(?:e-?mail|mail|courriel|message|mot|note|lettre)s?"
        r"(?: (?:bref|court|rapide|aimable|sympa|formel|cordial|poli))?"
        r"(?: (?P<to>(?:à|au|aux|pour) (?!dire|demander|prévenir|informer|rappeler|remercier|annoncer|expliquer|inviter|confirmer|refuser|annuler|m'|s')[^:;]{1,60}?))?"
        r"(?:,? |\s?: ?)(?P<rest>(?:disant|pour |demand|prévena|informa|rappela|remercia|annonça|expliqua|indiqua|confirma|invita|sur|concernant|au sujet|à propos).+)"
    ),
    about_the_draft=compiled(
        r"(?:(?:que ce soit|fais|reste|restez|sois|soyez|ton|avec un|sur un|d'un)\b[^,;:]{0,14} )?(?:un )?(?:ton )?(?:(?:assez|très|plus|le plus|bien) )?"
        r"(?:bref|brève|court|courte|concis|aimable|formel|informel|cordial|professionnel|direct|clair|poli|sympa|chaleureux)"
        r"(?: (?:et|mais) (?:\w+ )?\w+)?(?:,? (?:merci|stp|svp|s'il (?:te|vous) plaît))?|(?:pas|rien de) (?:trop )?(?:long|formel)|merci(?: d'avance)?"
    ),
    telling=TELLING,
    rules=_RULES,
    forms=_FORMS,
    greet=_greet,
    greet_names=_greet_names,
    to_all="Bonjour à tous,",
    to_one="Bonjour,",
    close="Bien cordialement,\n[Votre nom]",
    by_when="Serait-il possible de répondre avant le [date] ?",
    deadline=compiled(
        r"\b(?:avant|d'ici|jusqu'|aujourd'hui|demain|urgent|échéance|cette semaine|au plus (?:tard|vite)|dès que|pour (?:lundi|mardi|mercredi|jeudi|vendredi))\b"
    ),
    points="Les points :",
    concerns="Cela concerne {names}.",
    subject="[objet]",
    matter="[De quoi il s'agit.]",
)
ARTICLES = compiled(
    r"^(?:(?:pour|sur|concernant) )?(?:l'|(?:le|la|les|un|une|des|du|de la|de nos|de notre) |de l'|d'une? |d'|de |que )"
)
DANGLING = words(
    "à a au aux avec chez contre dans de des du d' en entre jusqu'à par pour sans sous sur vers et ou que qui dont le la les un une "
    "mon ma mes son sa ses notre nos votre vos leur leurs ce cet cette avant après comme quand où si ne pas se lui plus très est sont "
    "l' d' qu'il qu'ils"
)
ORDINARY = words("bonjour merci fyi")
