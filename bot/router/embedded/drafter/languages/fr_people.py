"""French words for people and groups: only these, and names, are whom a meeting is with."""

import re

_ROLES = (
    r"équipes?(?: (?:au complet|commerciale|technique|produit|accueil|marketing|support|pédagogique|soignante|(?:de|du|des) [\w-]+))?|clients?|clientes?|jury|associée?s?|banque|expert-comptable|comptables?"
    r"|père|mère|frères?|sœurs?|mari|femme|famille|parents(?: [\w]+s)?|voisins|riverains|habitants|usagers|locataires?|propriétaires?|bailleur|copropriétaires|syndic|développeurs|développeuses|devs?"
    r"|architectes?|artisans?|plombier|électricien|maçon|menuisier|distributeur|fournisseurs?|prestataires?|agence|mairie|communes?|commune|préfecture|département|région|police(?: municipale)?|gendarmerie"
    r"|pompiers|délégués?|syndicats?|direction|comité(?: (?:de|des|du) [\w-]+)?|conseil(?: (?:d'administration|municipal|scientifique))?|bureau|chef(?:fe)?s?(?: (?:d'équipe|d'établissement|d'atelier|de (?:service|groupe|chantier|salle|ligne|projet|cuisine|rang)))?s?|responsables?(?: (?:de|du|des) [\w-]+)?"
    r"|cadres?|managers?|patron(?:ne)?|directeurs?|directrices?|dirigeants|gérants?|salariée?s?|collègues?|employée?s?|stagiaires?|apprentie?s?|saisonniers|tuteurs|tutrices|formateurs|élèves?|étudiants|profs?(?: [\w-]+)?|enseignante?s?"
    r"|professeurs|éducateurs(?: [\w]+s)?|éducatrices|médecins?(?: [\w-]+)?|infirmiers|infirmières?|aides-soignantes|soignantes?|pharmacien(?:ne)?s?|kinés|patients?|résidents|bénévoles|adhérents|membres|sponsors?|mécènes"
    r"|intervenants|hôtel|traiteur|gardien|compta|comptabilité|informatique|juridique|com|communication|production|prod|qualité|maintenance|logistique|commercial|commerciale|commerciaux|technique"
    r"|marketing|ventes|achats|finances?|support|régisseurs?|régie|costumière|metteuse? en scène|mise en scène|monteuse|monteur|réal|réalisateur|scénariste|auteurs?|musiciens|comédiens|danseurs|guides?|guides-conférencières"
    r"|gens|clubs?|district|fédération|assurance|assureur|notaire|avocate?s?|coopérative|partenaires?|assistantes? sociales?|ressources humaines|investisseurs|actionnaires|candidate?s?|conducteurs|chauffeurs|livreurs"
    r"|opérateurs|opératrices|techniciens|techniciennes|ingénieurs|designers|graphistes?|rédactrices?|rédacteurs?|journalistes|conservateurs?|conservatrices?|curé|diocèse|paroisse|maîtresses|directeur|pédiatre"
    r"|gestionnaires|secrétaires?|secrétariat|accueil|salle|cuisine|cuisiniers|serveurs|plonge|maire|adjoints?|élus|service(?:s)?(?: (?:technique|client|achats|rh|juridique|(?:de|du|des) [\w-]+))?"
    r"|autres? (?:chefs|équipes|responsables|écoles?|associations?)|associations?|caissières|vendeuses?|vendeurs?|remplaçante?s?|médiatrices|médiateurs|kinésithérapeutes|aides à domicile|protection civile|fils|fille|animateurs|animatrices|personnel|vignerons|agriculteurs|éleveurs|bergers"
)
_DETERMINER = r"(?:(?:tous |toutes |toute )?(?:les?|la|une?|mon|ma|mes|sa|son|notre|nos|des|ses|leurs?) (?:(?:deux|trois|quatre|cinq|six|autres?|principaux|nouveaux|futurs) )*|(?:toute )?l'(?:autre )?|(?:deux|trois|quatre|cinq) )"
NAME = r"(?-i:\b(?!Noël|Pâques|Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche)(?:Mme |Mr |M\. |Dr )?[A-ZÉÈÀÂÎ][\wéèêàçîôûïë'-]+(?: [A-ZÉÈÀÂÎ][\wéèêàçîôûïë'-]+)?)"
WHO = rf"(?:{_DETERMINER}(?:{_ROLES})(?![\w-])|(?-i:\b(?:CSE|RH|DRH|CPE|SAMU|ONF|CHSCT|IT|DSI|Croix-Rouge)\b)|{_DETERMINER}(?-i:[A-Z]{{2,5}}\b|Croix-Rouge))"
_BEFORE = re.compile(
    r"^(?:tous |toutes |toute )?(?:(?:les?|la|une?|mon|ma|mes|sa|son|notre|nos|des|ses|leurs?) |l')?(?:(?:deux|trois|quatre|cinq|six|autres?) )*",
    re.IGNORECASE,
)


def called(who: str) -> str:
    """Name somebody as a list does: "tous les responsables" as "responsables"; one's father stays one's own."""
    if re.match(r"(?:mon|ma|mes) (?:père|mère|frères?|sœurs?|mari|femme|famille|fils|fille)\b", who, re.IGNORECASE):
        return who
    return _BEFORE.sub("", who) or who
