"""What French requests say to the writer alone: who is to be told, and how the email should sound."""

from bot.router.embedded.drafter.languages.language import compiled

_DET = r"(?:tout le |toute la |toute l'|tous les |toutes les |les |la |le |l'|mon |ma |mes |nos |notre |vos |votre |leurs? |chaque |un |une )"
_WORD = r"(?!qu[e']|qui\b|pour\b|avant\b|puis\b|car\b|est\b|sont\b|a\b|ont\b|doit|doivent|sans\b|avec\b|afin\b|(?:propre|genti|poli|rapide|vite|unique)ment\b|svp\b|stp\b|s'il\b|merci\b|il\b|elle\b|je\b|on\b|ce\b|c'|quand\b)[\w'ʼ’.&-]+"  # noqa: RUF001
_ONE = rf"(?:(?:{_DET}|(?-i:(?=[A-ZÉÈÀ]))){_WORD}(?: {_WORD}){{0,4}}|tout le monde|tous|toutes)"
_A = r"(?:à tout le |à toute la |à toute l'|à tous les |à toutes les |à la |à l'|à mon |à ma |à mes |à nos |à notre |à chaque |à ceux |à celles |aux |au |à )"
_AT = rf"(?:{_A}{_WORD}(?: {_WORD}){{0,4}}(?: qui [^,;:.!?]{{1,40}})?(?:(?:, | et ){_A}{_WORD}(?: {_WORD}){{0,4}})*)"
_LIST = rf"(?:{_ONE}(?:(?:, | et ){_ONE})*)"
_SEP = r"(?:(?P<said>\S+ \S+.*?)(?:\s?[,;.:!]+|\s[–-]|,? et)\s+(?:et |donc |alors |puis |bref |maintenant )*|^(?:(?:et|donc|alors|puis|bref|maintenant) )*)"  # noqa: RUF001
_MILD = r"(?:,? (?:svp|stp|s'il (?:te|vous) plaît|merci|vite|rapidement|au plus vite|au passage|aussi|ce soir|aujourd'hui|tout de suite|dès que possible|si possible|gentiment|poliment|proprement|sans râler|avec (?:un peu d'humour|tact|diplomatie)))*"
_SPREAD = r"(?:dire|transmettre|faire (?:suivre|passer|circuler|savoir|tourner|partir)|diffuser|communiquer|signaler|relayer|faire connaître|répercuter|rappeler|annoncer)"
_SPREAD_NOW = r"(?:transmets|transmettez|fais (?:suivre|passer|circuler|tourner)|faites (?:suivre|passer|circuler|tourner)|diffuse|diffusez|relaie|relayez|relaye|dis|dites|communique|communiquez|passe|passez)"
_INFORM = r"(?:prévenir|préviens|prévenez|avertir|avertis|avertissez|aviser|avise|avisez|informer|informe|informez|alerter|alerte|alertez|mettre au courant|rassurer|rassure|rassurez)"
_ORDER = r"(?:(?:il |y )?(?:faut|faudrait)(?: juste)? |(?:merci|prière|pense|pensez|penser) (?:de |d'|à )|(?:il )?reste (?:juste )?à |il ne reste plus qu'à |(?:il )?ne reste qu'à |(?:je|on|nous) (?:dois|doit|devons|veux|voudrais|vais) |peux-tu |pouvez-vous |tu peux |à |j'aimerais |bien |on peut )?"
_KNOW = r"(?:le savoir|être (?:au courant|prévenue?s?|informée?s?|avertie?s?)|en être (?:informée?s?|avertie?s?)|l'apprendre|le lire)"
_TONE = (
    r"(?:brefs?|brèves?|courte?s?|concise?s?|aimables?|formels?|formelle|informels?|cordiale?|professionnels?|direct|clairs?|polie?s?|sympas?|chaleureux|chaleureuse"
    r"|courtoise?|gentils?|gentille|fermes?|sobres?|diplomate|diplomatique|léger|légère|simples?|neutres?|respectueux|positif)"
)
_TONES = rf"(?:(?:assez |très |plus |bien |le plus |pas trop |un peu |plutôt |reste[rz]? |restons |soyez |sois |un ton |ton |sur un ton |fais |faites |faire |que ce soit |mais )*{_TONE})"
_TONED = rf"{_TONES}(?:(?:, | et | mais |, mais )(?:pas (?:trop )?(?:mou|sec|long|formel|froid)|{_TONES}))*"

TELLING = tuple(
    compiled(pattern)
    for pattern in (
        # How it should sound
        rf"(?:en |dans )?{_TONED}(?: (?:svp|stp|si possible|merci|s'il (?:te|vous) plaît))*",
        rf"(?P<said>\S+ \S+.*?)[,;.:!]+ (?:sur un |d'un |avec un )?ton {_TONED}",
        rf"(?P<said>\S+ \S+.*?)[,;.:!]+ (?:fais|faites|faire)(?: ça| cela)? (?:avec (?:tact|diplomatie|douceur|humour)|{_TONED})",
        r"(?:(?:deux|trois|quelques) (?:phrases|lignes|mots)(?: suffisent| maximum| max)?|joli texte|(?:court|bref) et \w+|pas (?:trop )?(?:long|formel))",
        r"(?P<said>\S+ \S+.*?)[,;.:!]+ (?:en )?(?:deux|trois|quelques) (?:phrases|lignes|mots)(?: suffisent| maximum| max)?",
        # "À dire aux familles", "faites passer", "merci de le transmettre à l'imprimeur"
        rf"{_SEP}(?:à|pour|de quoi) {_SPREAD}{_MILD}(?: (?P<to>{_AT}))?{_MILD}",
        rf"{_SEP}(?:tu |vous )?(?:le |la |les )?{_SPREAD_NOW}(?:-(?:le|la|les|leur|lui))*{_MILD}(?: (?:le mot|l'info|l'information|le message|la nouvelle|ça|cela))?{_MILD} (?P<to>{_AT}){_MILD}",
        rf"(?:répond(?:re|s|ez)|écri(?:re|s|vez))(?:-leur|-lui)? (?P<to>{_AT}){_MILD}",
        rf"{_SEP}(?:faites|fais) (?:passer|suivre|circuler|tourner){_MILD}",
        rf"{_SEP}(?:transmets|transmettez|diffuse|diffusez|relaie|relayez){_MILD}",
        rf"{_SEP}(?:passe|passez|passer) le mot{_MILD}(?: (?P<to>{_AT}))?{_MILD}",
        rf"{_SEP}{_ORDER}(?:le |la |les |l'|le leur |le lui )(?:{_SPREAD}|annoncer|écrire|envoyer|expliquer|adresser){_MILD}(?: (?P<to>{_AT}))?{_MILD}",
        rf"{_SEP}{_ORDER}{_SPREAD} (?:le mot|l'info|l'information|le message|la nouvelle)(?: (?P<to>{_AT}))?{_MILD}",
        # "Préviens les clubs", "qu'on prévienne les clubs", "on informe les perdants"
        rf"{_SEP}{_ORDER}(?:en )?{_INFORM} (?!qu[e']|de\b|d')(?P<to>{_LIST}){_MILD}",
        rf"{_SEP}(?:qu'on prévienne|qu'on avertisse|qu'on informe|on prévient|on informe|on avertit|je préviens) (?P<to>{_LIST}){_MILD}",
        rf"{_SEP}(?:le |la |les |l')(?:prévenir|informer|avertir){_MILD}",
        # "Les guides doivent le savoir ce soir", "je veux que tout le club le lise", "les gars n'ont qu'à le savoir"
        rf"{_SEP}(?P<to>{_LIST}) (?:doit|doivent|devrait|devraient|devra|devront)(?: tous| toutes| bien)? {_KNOW}{_MILD}",
        rf"{_SEP}(?P<to>{_LIST}) (?:ont|a) (?:juste|seulement|besoin de|le droit de) ?(?:à )?(?:le savoir|l'apprendre)",
        rf"{_SEP}(?P<to>{_LIST}) (?:ne le sait|ne le savent|ne sont pas au|n'est pas au)(?: pas)?(?: encore)?(?: courant)?…?",
        rf"{_SEP}(?P<to>{_LIST}) (?:aimeraient|aimerait|voudraient|voudrait|veulent|veut) (?:le savoir|être au courant|le connaître)",
        rf"{_SEP}(?:(?:je|nous|on) (?:veux|voudrais|voulons|veut) |il faut |faut |faudrait |il faudrait |(?:ce|ça) serait bien |juste pour |c'est pour )que (?P<to>{_LIST})(?<! le) (?:le (?:sach(?:e|ent)|lis(?:e|ent))|soi(?:t|ent) au courant|sach(?:e|ent))",
        # "Info pour l'équipe du midi", "un petit mot pour les carnets"
        rf"{_SEP}(?:(?:pour|bonne) info|info|(?:un )?(?:petit |rapide |bref )?(?:mot|message|mail|courriel)|il ne manque que le (?:message|mot|mail)|message à envoyer|à envoyer|à transmettre|à diffuser) (?P<to>{_AT}|pour {_DET}{_WORD}(?: {_WORD}){{0,3}}){_MILD}",
        # To whom, before the matter
        rf"{_INFORM} (?!qu[e']|de\b|d')(?P<to>{_DET}?{_WORD}(?: {_WORD}){{0,4}}), (?P<said>(?:on|il|elle|ils|elles|c'est|nous|je|ça|j'ai) .+)",
        rf"(?:allez,? )?(?:hop,? )?(?:(?:pour )?info|(?:un )?(?:petit )?(?:mot|message|mail)|note|dire|dis|dites|annonce(?:r|z)?|écrire|écris|écrivez|répondre|réponds|répondez|réponse) (?P<to>{_AT})\s?: (?P<said>.+)",
        r"bonne nouvelle à faire circuler\s?[,:] (?P<said>.+)",
        r"qu'on se le dise\s?[,:] (?P<said>.+)",
    )
)
