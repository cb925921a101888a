"""The language that a request is written in, told from its function words and letters."""

import re

_SEVERAL_ASCII = 0.9
_LATIN = 0.7


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ENGLISH = _words(
    "the to of and a is are was were be been have has had will would can could should must need needs want i i'd i'm "
    "we we're my our your their they it this that these with for from about how what when where who why whether on at "
    "by not don't can't let let's please tell ask share send remind thank plan decide agree discuss him her me us "
    "sorry thanks today tomorrow tonight hot cold water guys lads folks until keep half many burn"
)
_ENGLISH_TOO = _words(
    "as an am at be but do does did done no yes or if so in one two all any more most less was war men plus me come "
    "has son are main set man chat pain tag son fin van also just than then there here get got make made up out off "
    "over some into only other time its it's his he she you who's new old first last next back before after"
)
_OTHER = _words(
    "der die das und ich wir nicht mit für ein eine einen einem einer den dem zu zum zur auf ist sind von dass bitte "
    "le la les un une des du et je nous vous pour avec est sont dans que qui sur mon ma mes notre au aux "
    "el los las y yo con para por una es son mi mis nuestro nuestra del al lo se il gli e di che per sono della "
    "het een en ik wij we niet met voor van zijn mijn ons o os as um uma com não meu minha nosso nossa em "
    "og jeg det som til på har med vi att och jag är"
)
_WORDS = {
    "es": _words(
        "el la los las un una unos unas de del al a y o que en con por para se su sus es son está están estoy estamos "
        "hay ha han he hemos fue no si sí me mi mis nos les le lo tu tus nuestro nuestra nuestros nuestras como más ya "
        "pero hasta desde sobre entre antes después porque cuando cuándo cómo qué quién cuál dónde este esta esto ese "
        "esa eso todos todas todo muy también aún hoy mañana ayer lunes martes miércoles jueves viernes sábado domingo "
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre semana necesito "
        "necesitamos quiero queremos tengo tenemos tiene tienen debo debemos hacer decir dile diles avisar avisa "
        "informar recordar recuérdale recuérdales recuerda pedir pide preguntar pregunta agradecer gracias enviar "
        "mandar manda escribe reunión reuniones equipo equipos correo decidir hablar acordar favor clientes jefe jefa "
        "oficina presupuesto proyecto horario vacaciones recordatorio aviso puedes podrías podemos cerrada cierra "
        "último próximo próxima trimestre mes año retrospectiva mediar revisar elegir definir preparar negociar organizar "
        "estimar buscar debatir fijar proveedor proveedores dirección dos tres conflicto compañeros empresa "
        "planificar lluvia ideas quedamos vamos urgente nadie alguien quieren quiere"
    ),
    "fr": _words(
        "à combien font fois tes ton ta le la les un une des de du au aux et ou que qui dans en avec pour par sur sous sans se ses son sa leur leurs "
        "est sont suis été était a ont ai avons avez il elle ils elles on nous vous je j tu me te ne n pas c ce cet "
        "cette ces ça mon ma mes notre nos votre vos mais si comme déjà avant après depuis jusqu quand comment "
        "quoi quel quelle quels quelles où pourquoi parce tous toutes tout très aussi encore aujourd hui demain hier "
        "lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août "
        "septembre octobre novembre décembre semaine l d qu s faut dois doit devons voudrais veux voulons besoin peux "
        "peut pouvez dire dis prévenir préviens informer informe rappeler rappelle demander demande remercier remercie "
        "dernier prochain prochaine trimestre mois année rétrospective choisir définir préparer négocier estimer "
        "chercher débattre collègues entreprise deux trois entre merci envoyer envoie écrire écris réunion équipe équipes courriel décider discuter parler bonjour "
        "projet congés rappel organiser planifier être avoir faire"
    ),
    "de": _words(
        "der die das den dem des ein eine einen einem einer eines und oder ich du er sie es wir ihr mich mir uns euch "
        "ihnen ihm ihn nicht kein keine keinen mit für von vom zu zum zur auf aus bei beim nach über unter um am im in "
        "an ab bis seit vor ohne gegen ist sind war waren wird werden wurde wurden hat haben hatte bin dass ob wenn "
        "weil aber auch noch schon nur sehr wie was wer wann wo warum welche welcher welches muss müssen soll sollen "
        "sollten kann können könnte will wollen möchte möchten bitte danke alle allen dein deine deinen mein meine meinen meinem meiner "
        "unser unsere unseren unserem unserer sein seine ihre ihren dieser diese dieses heute morgen gestern montag "
        "dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august september "
        "letzten letzte nächsten nächste quartal jahr retrospektive zwei drei zwischen wählen vorbereiten verhandeln abteilung "
        "oktober november dezember woche uhr sag sagen schreib schreibe erinnere erinnern informiere informieren frag "
        "frage fragen bedanke danken besprechung besprechen termin kollegen kunden entscheiden klären planen "
        "statt brauche brauchen geht gibt sich daran darüber erinnerung zeiterfassung kurze kurzer büro urlaub"
    ),
    "pt": _words(
        "o a os as um uma uns umas de do da dos das no na nos nas ao à aos às e ou que em com por para pelo pela se "
        "seu sua seus suas é são está estão estou foi há tem têm temos tenho não sim me meu minha meus minhas nosso "
        "nossa nossos nossas como mais já mas até desde sobre entre antes depois porque quando quem qual onde este "
        "esta isto esse essa isso todos todas tudo muito também ainda hoje amanhã ontem segunda terça quarta quinta "
        "sexta sábado domingo feira janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro "
        "dezembro semana preciso precisamos quero queremos gostaria devo devemos temos fazer dizer diz diga avisar "
        "avisa avise informar informe lembrar lembra lembre lembrete pedir pede peça perguntar pergunta pergunte "
        "dois duas três conflito colegas último próximo próxima trimestre mês ano retrospetiva retrospectiva "
        "mediar rever escolher definir preparar negociar organizar estimar procurar debater equipas direção empresa ideias "
        "agradecer agradece agradeça obrigado obrigada enviar envia envie manda escreve escreva reunião reuniões "
        "equipa equipe decidir discutir conversar falar favor clientes cliente chefe escritório orçamento "
        "projeto férias pode podes poderia podemos fecha planejar planear você vocês pessoal ninguém alguém vamos"
    ),
    "it": _words(
        "il lo gli i di che per sono della delle dei degli nel nella con non è un una e ho hai abbiamo devo dobbiamo "
        "voglio vorrei mio mia nostro nostra questo questa alla al alle anche più perché quando come domani oggi ieri"
    ),
    "nl": _words(
        "het een en ik wij we niet met voor van zijn mijn ons onze de dat die is op te naar bij ook nog moet moeten "
        "wil willen kan kunnen graag vrijdag maandag dinsdag woensdag donderdag alsjeblieft vergadering iedereen"
    ),
    "nordic": _words(
        "og jeg det som til på har med vi att och jag är för inte ikke skal ska vil vill kan alle alla fra från om et "
        "ett en den der mit møte möte fredag mandag måndag hej hei"
    ),
    "ca": _words("els amb és són hem dels als molt avui demà divendres i aquest aquesta nosaltres ens cal també"),
    "pl": _words("w na z nie się jest że jak za od po dla jutro piątek proszę zespół muszę chcę"),
}
_DRAFTED = ("es", "fr", "de", "pt")
_LETTERS = {
    "es": re.compile(r"[ñ¿¡]|[íó]n\b"),
    "fr": re.compile(r"[œêèîûëïù]|\b(?:l|d|qu|j|n|c|s)'(?=[^\W\d_])|é(?:e|es|s)\b"),
    "de": re.compile(r"[ßäöü]"),
    "pt": re.compile(r"[ãõ]|ç[ãõ]|nh[ao]s?\b"),
}
_SHORT = re.compile(r"(?<!\w)w/o?(?!\w)")
"""English for "with" and "without", whose letters are words elsewhere."""
_SHARED = 1
_OWN = 2
_ENOUGH = 2


def language_of(words: str) -> str | None:
    """Return "en", "es", "fr", "de" or "pt"; None for any other language, and for text without words that tell.

    English is what `is_english` says, unless the words of one of the others are more.
    """
    english = is_english(words)
    letters = [character for character in words if character.isalpha()]
    if not letters or sum(character < "\u0250" for character in letters) < _LATIN * len(letters):
        return "en" if english else None
    scores = _scores(words)
    best = max(scores, key=lambda language: scores[language])
    score = scores.pop(best)
    if not english and best == "en":
        best = max(scores, key=lambda language: scores[language])
        score = scores.pop(best)
    if (
        score < _ENOUGH
        or any(score == other for language, other in scores.items() if english or language != "en")
        or (english and best != "en" and score <= scores["en"])
    ):
        return "en" if english else None
    if best == "en":
        return "en" if english else None
    return best if best in _DRAFTED else None


def is_english(words: str) -> bool:
    """Whether English prose may stand beside these words: more English than other function words, in Latin letters."""
    letters = [character for character in words if character.isalpha()]
    if not letters or sum(character.isascii() for character in letters) < _SEVERAL_ASCII * len(letters):
        return False
    tokens = re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", _SHORT.sub("", words.casefold()))
    english = sum(token in _ENGLISH for token in tokens)
    other = sum(token in _OTHER and token not in _ENGLISH for token in tokens)
    return english > other or (english == other == 0 and all(letter.isascii() for letter in letters))


def _scores(words: str) -> dict[str, int]:
    """Weigh each language's words and letters: a word of one language alone tells more than one that several share."""
    folded = _SHORT.sub("", words.casefold())
    scores = dict.fromkeys((*_WORDS, "en"), 0)
    for token in re.findall(r"[^\W\d_]+", folded):
        known = _KNOWN.get(token, ())
        for language in known:
            scores[language] += _OWN if len(known) == 1 else _SHARED
    for language, pattern in _LETTERS.items():
        if scores[language] and pattern.search(folded):  # letters alone are many languages'
            scores[language] += _OWN
    return scores


_KNOWN: dict[str, tuple[str, ...]] = {
    word: tuple(language for language, known in {**_WORDS, "en": _ENGLISH | _ENGLISH_TOO}.items() if word in known)
    for word in _ENGLISH.union(_ENGLISH_TOO, *_WORDS.values())
}
