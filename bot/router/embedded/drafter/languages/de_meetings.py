"""German agendas."""

import re

from bot.router.embedded.drafter.languages.language import Meeting, Part, Shape, Topic, compiled, words

_END = Part("Beschlüsse und nächste Schritte", 1, ("Wer macht was, und bis wann",))
_SIDES = "Die Sicht jeder Seite, ohne Unterbrechung"
_CONFLICT = Shape(
    compiled(
        r"\b(?:uneins|uneinig|nicht einig|streiten|Streit|Konflikt|zerstritten\w*|vermitteln|gehen (?:weit )?auseinander|widersprechen"
        r"|Meinungsverschieden\w+|Spannungen|Kompromiss)\b"
    ),
    "Eine Lösung finden, mit der alle Seiten arbeiten können.",
    45,
    (
        Part("Wo wir stehen", 2, ("Worin Einigkeit besteht und worin nicht",)),
        Part(_SIDES, 3, ("Was am wichtigsten ist und warum",)),
        Part("Möglichkeiten, mit denen alle leben können", 4, ("Zu jeder: was sie löst und was sie kostet",)),
        Part("Entscheidung", 2, ("Was ab jetzt gilt, und wer beim nächsten Mal entscheidet",)),
        _END,
    ),
)
_SHAPES = (
    Shape(
        compiled(
            r"\b(?:Retro(?:spektive)?|Rückblick|Nachbesprechung|Post-?Mortem|schiefgelaufen|schief ging|Lehren)\b"
        ),
        "Vereinbaren, was ab jetzt anders gemacht wird.",
        60,
        (
            Part("Was passiert ist, der Reihe nach", 2, ("Die Tatsachen, ohne Schuldige zu suchen",)),
            Part("Was gut lief und was nicht", 3, ("Eine Runde: je ein Punkt von allen",)),
            Part("Die Ursachen", 3, ("Warum es so kam, und warum es niemand früher sah",)),
            Part("Was sich ändert", 2, ("Wenige Maßnahmen, jede mit Verantwortlichen",)),
            _END,
        ),
        before="Daten und zeitlichen Ablauf zusammenstellen",
    ),
    Shape(
        compiled(r"\b(?:Brainstorming|Brainstorm|Ideen\b)"),
        "Ideen sammeln und auswählen, welche einen Versuch wert sind.",
        45,
        (
            Part("Die Frage, und was eine gute Idee leisten muss", 1, ("Was schon feststeht: [Termin, Budget]",)),
            Part("Ideen, ohne sie zu bewerten", 4, ("Erst jede und jeder für sich, dann gemeinsam",)),
            Part("Ordnen und bewerten", 3, ("Was jede bringt und was sie kostet",)),
            Part("Auswählen", 2, ("Zwei oder drei Ideen, die zuerst versucht werden",)),
            _END,
        ),
        before="Zwei oder drei Ideen mitbringen",
    ),
    Shape(
        compiled(
            r"\b(?:1:1|Vier-Augen-Gespräch|unter vier Augen|Mitarbeitergespräch|Gehaltsgespräch|Personalgespräch|Feedbackgespräch|Kritikgespräch"
            r"|(?:seine?|ihre?) (?:Leistung|Verhalten|Verspätungen)|heikles? (?:Gespräch|Thema)|schwieriges Gespräch)\b"
        ),
        "Zu einer gemeinsamen Sicht der Lage kommen und vereinbaren, wie es weitergeht.",
        30,
        (
            Part("Anlass des Gesprächs", 1, ("Was aufgefallen ist, mit einem Beispiel: [Beispiel]",)),
            Part("Wie die andere Seite es sieht", 3, ("Zuerst zuhören",)),
            Part("Was sich ändern sollte und was dabei hilft", 3, ("Was jede Seite dafür tut",)),
            Part("Was vereinbart ist, und wann das nächste Gespräch ist", 1, ("[Datum]",)),
        ),
    ),
    _CONFLICT,
    Shape(
        compiled(r"\b(?:verhandeln|Verhandlung\w*|aushandeln|auszuhandeln|Vertrag|Konditionen)\b"),
        "Bedingungen finden, die beide Seiten annehmen können.",
        60,
        (
            Part("Was wir wollen, und was nicht verhandelbar ist", 2, ("Unsere Grenze: [Grenze]",)),
            Part("Was die andere Seite braucht", 3, ("Zuhören, bevor etwas angeboten wird",)),
            Part(
                "Die offenen Punkte, einer nach dem anderen",
                5,
                ("Angebot, Gegenangebot, und was es möglich machen würde",),
            ),
            Part("Was vereinbart ist", 1, ("Laut vorlesen, ein Satz je Punkt",)),
            _END,
        ),
    ),
    Shape(
        compiled(
            r"\b(?:entscheid\w+|Entscheidung|auswählen|auszuwählen|wählen|Optionen|Alternativen|abstimmen|festlegen|festzulegen|zwischen .+ oder )\b"
        ),
        "Eine Entscheidung treffen und festhalten, warum.",
        45,
        (
            Part("Was zu entscheiden ist, und bis wann", 1, ("Wer entscheidet: [Name], oder alle gemeinsam",)),
            Part("Was eine gute Wahl leisten muss", 2, ("Die Kriterien, das wichtigste zuerst",)),
            Part(
                "Die Möglichkeiten, eine nach der anderen",
                4,
                ("Zu jeder: was dafür spricht, was dagegen, was sie kostet",),
            ),
            Part("Entscheidung", 2, ("Die Wahl und ihr Grund, in einem Satz",)),
            _END,
        ),
        before="Die Möglichkeiten vorab schicken, höchstens eine Seite",
    ),
    Shape(
        compiled(
            r"\b(?:priorisier\w+|Prioritäten|Budget|Ziele|OKRs?|Strategie|Roadmap|Backlog|Sprint|schätzen|Fahrplan)\b"
        ),
        "Vereinbaren, was zuerst kommt, was wartet und was entfällt.",
        60,
        (
            Part("Wo wir stehen", 2, ("Was fertig ist, was zugesagt ist, und was wir zur Verfügung haben",)),
            Part("Was alle einbringen", 3, ("Eine Runde: ein Satz dazu, warum es wichtig ist",)),
            Part("Abwägen und ordnen", 4, ("Was zuerst kommt, was wartet, was entfällt",)),
            Part("Abgleich mit Zeit und Personen", 2, ("Passt es zu dem, was wir haben?",)),
            _END,
        ),
        before="Vorschläge mitbringen, den wichtigsten zuerst",
    ),
    Shape(
        compiled(
            r"\b(?:planen|Planung|organisieren|vorbereiten|koordinieren|Umzug|Veranstaltung|Fest|Feier|Messe|Kick-?off|Start|Kongress|Einführung)\b"
        ),
        "Einen Plan vereinbaren: was zu tun ist, wer es macht und bis wann.",
        60,
        (
            Part(
                "Ziel und Rahmen", 2, ("Was am Ende erreicht sein muss: [Ziel]", "Was feststeht: [Termin, Ort, Budget]")
            ),
            Part("Was alle brauchen und beitragen", 3, ("Eine Runde: Bedarf, Angebote, Sorgen",)),
            Part("Die Arbeit, Teil für Teil", 4, ("Zu jedem Teil: wer verantwortlich ist, und bis wann",)),
            Part("Was wovon abhängt, und was schiefgehen kann", 2, ("Die Termine, an denen alles andere hängt",)),
            _END,
        ),
    ),
    Shape(
        compiled(r"\b(?:Review|durchsehen|durchgehen|prüfen|Demo|Prototyp|Vorschläge|Vorschlag|Entwurf|Entwürfe)\b"),
        "Vereinbaren, was bleibt und was sich ändert.",
        45,
        (
            Part("Was angesehen wird, und was wir wissen wollen", 1, ("Die Frage für heute: [Frage]",)),
            Part("Durchgang", 3, ("Nur Verständnisfragen",)),
            Part("Rückmeldungen", 4, ("Eine Runde: was passt, was nicht, was fehlt",)),
            Part("Was sich ändert", 2, ("Was aufgenommen wird und was nicht",)),
            _END,
        ),
        before="Schicken, was angesehen werden soll",
    ),
    Shape(
        compiled(r""),
        "Vereinbaren, was getan wird und wer sich darum kümmert.",
        45,
        (
            Part("Wo wir stehen", 2, ("Was bekannt ist und was nicht: [die Tatsachen]",)),
            Part("Was alle dazu denken", 3, ("Eine Runde: was am wichtigsten ist und warum",)),
            Part("Mögliche Wege", 3, ("Zu jedem: was er bringt und was er verlangt",)),
            _END,
        ),
    ),
)

_ASKED = r"(?:wie|was|wer|wen|wem|wann|wo|warum|welche\w*|wofür|womit|worauf|woran|wohin|in welche\w*|mit welche\w*|bis wann|ab wann)\b.+"
_DECIDING = (
    r"(?:(?:zu )?(?:entscheiden|klären|wählen|verhandeln|vereinbaren|lösen|priorisieren|erarbeiten|schätzen|verteilen|bestimmen|beschließen"
    r"|beheben|ordnen|finden|entwickeln)|fest(?:zu)?legen|aus(?:zu)?wählen|aus(?:zu)?handeln|auf(?:zu)?teilen|ab(?:zu)?stimmen|aus(?:zu)?suchen)"
)
_TALKING = r"(?:(?:zu )?(?:besprechen|diskutieren|debattieren|sprechen|reden|verhandeln|beraten|bereden)|aus(?:zu)?tauschen|durch(?:zu)?gehen|durch(?:zu)?sprechen)"
_PLANNING = r"(?:(?:zu )?(?:planen|organisieren|koordinieren)|vor(?:zu)?bereiten)"
_WITH = (
    r"(?:gemeinsam |zusammen |alle )*(?:mit (?:(?:dem|den|der|einem|einer|unsere[mnr]|meine[mnr]|allen) )?(?:[a-zäöüß]+n )?(?-i:[A-ZÄÖÜ])[\wäöüß-]+"
    r"(?:(?:, | und )(?:(?:dem|den|der|unsere[mnr]) )?(?-i:[A-ZÄÖÜ])[\wäöüß-]+)* )?(?:gemeinsam |zusammen )?"
)
_MUST = r"(?:(?:wir|ich|die \w+|das|es|jetzt|alle) )?(?:müssen|muss|sollten|sollen|wollen|möchten|brauchen|ist)(?: wir| jetzt| gemeinsam| uns| noch)*"
_FURTHER = "Zu einer gemeinsamen Linie kommen und vereinbaren, wie es weitergeht."


def _topic(pattern: str, title: str, goal: str, *, sure: bool = False) -> Topic:
    return Topic(compiled(pattern), title, goal, sure=sure)


_TOPICS = (
    _topic(
        r"(?P<x>(?:(?:ein |eine |das )?(?:heikle[sn]? |schwierige[sn]? |kurze[sn]? )?)[\wäöü-]*gespräch mit .+?)(?: (?:führen|zu führen))?",
        "{x_bare}",
        "",
    ),
    _topic(
        r"mit (?P<who>(?-i:[A-ZÄÖÜ])\w+|(?:einem|einer|meinem|meiner) \w+) (?P<x>über (?:seine?n?|ihre?n?) [^,;]+?) (?:sprechen|reden|zu sprechen|zu reden)(?:[,;] .+)?",
        "Gespräch mit {who} {x}",
        "Zu einer gemeinsamen Sicht der Lage kommen und vereinbaren, wie es weitergeht.",
    ),
    _topic(
        rf"{_WITH}(?:mit .{{1,40}}? )?(?:darüber )?(?:{_DECIDING}|{_TALKING}|überlegen|zu überlegen),? (?P<x>ob .+)",
        "Entscheiden, {x}",
        "Entscheiden, {x}.",
        sure=True,
    ),
    _topic(
        rf"{_WITH}(?:mit .{{1,40}}? )?(?:darüber )?(?:{_DECIDING}|{_TALKING}|überlegen|zu überlegen),? (?P<x>{_ASKED})",
        "{x_up}",
        "Entscheiden, {x}.",
        sure=True,
    ),
    _topic(
        rf"(?:mit .{{1,60}}? )?(?P<x>über .+?)(?: mit .+?)? {_TALKING}(?:[,;] .+)?",
        "Gespräch {x}",
        _FURTHER,
    ),
    _topic(
        rf"{_WITH}(?P<x>[^,;]+?)(?: mit (?:dem|den|der|allen|mehreren|verschiedenen|unseren|(?-i:[A-ZÄÖÜ])\w+).*?)? (?P<verb>{_TALKING})",
        "{x} {verb}",
        _FURTHER,
    ),
    _topic(
        rf"{_WITH}(?P<x>[^,;]+?)(?: mit (?:dem|den|der|allen|mehreren|verschiedenen|unseren|(?-i:[A-ZÄÖÜ])\w+)[^,;]*?)? (?P<verb>{_PLANNING})(?:,? mit .+)?",
        "{x} {verb}",
        "Einen Plan dafür vereinbaren: was zu tun ist, wer es macht und bis wann.",
    ),
    _topic(
        rf"(?:.+ (?:muss|müssen|sollten|sollen) )?{_WITH}(?P<x>(?:(?:den|die|das|der|ein\w*|unsere?\w*) |(?-i:[A-ZÄÖÜ]))[^,;]*?)"
        rf"(?: mit (?:dem|den|der|allen|mehreren|verschiedenen|unseren|(?-i:[A-ZÄÖÜ])\w+)[^,;]*?)? (?P<verb>{_DECIDING})",
        "{x} {verb}",
        "{x_up} {verb}.",
        sure=True,
    ),
    _topic(
        rf".*?\b(?:uneins|uneinig|nicht einig|streiten|Streit)\b.*?,? (?P<x>{_ASKED}?)(?:(?:,| und|, und) (?:das|wir|es|jetzt|nun) .+)?",
        "{x_up}",
        "Klären, {x}.",
    ),
    _topic(
        r".*?\b(?:sind|streiten)\b.*? (?P<x>über (?!.*\büber\b).+?)(?: (?:uneins|uneinig|nicht einig|nicht einigen))?(?:(?:,| und) (?:das|wir|es) .+)?",
        "Einigung {x}",
        "Eine Einigung {x} finden.",
    ),
    _topic(
        r".*?\bMeinungen (?P<x>(?:zu|zur|zum|über) .+?) (?:gehen|sind|liegen)\b.*",
        "Einigung {x}",
        "Eine Einigung {x} finden.",
    ),
    _topic(
        rf"(?P<s>.+?)(?:,| und) {_MUST} (?:das |es )?(?:entscheiden|klären|lösen|geklärt werden|entschieden werden)",
        "{s}",
        "",
    ),
    _topic(
        rf"(?P<s>.+?)(?:,| und) {_MUST} (?:{_DECIDING}|überlegen|sehen|schauen),? (?P<x>(?:ob .+|{_ASKED}))",
        "{s}: {x}",
        "Entscheiden, {x}.",
        sure=True,
    ),
    _topic(
        rf"(?P<s>.+?)(?:,| und) {_MUST} (?P<x>(?:den|die|das|ein\w*|unsere?\w*) .+?) (?P<verb>{_DECIDING})",
        "{s}: {x} {verb}",
        "{x_up} {verb}.",
        sure=True,
    ),
    _topic(r"(?P<s>.+?)(?:,| und) (?:wir |das |es )(?:müssen|muss|brauchen|sollten) .+", "{s}", ""),
    _topic(r"(?P<x>.+)\?", "{x}?", "Diese Frage gemeinsam beantworten: {x}?"),
)

_NAME = r"(?-i:[A-ZÄÖÜ][\wäöüßé-]+)"
_NOT = (
    r"(?-i:(?!\w+(?:ung|heit|keit|schaft|tion|tät|ien|ungen)\b|Blick|Hilfe|Bezug|Fokus|Start|Ziel|Ideen|Druck|Verspätung|Budget|Bereitschaft"
    r"|Mails?\b|Beginn))"
)
_NO_ONE = r"(?-i:(?!Der\b|Die\b|Das\b|Den\b|Ein\w*\b|Ich\b|Wir\b|Er\b|Sie\b|Es\b|Man\b|Keiner|Niemand|Alle\b|Jeder|Jemand|Was\b|Wer\b|Und\b))"
_SAYS = r"(?:will|wollen|möchten?|sagt|sagen|meint|meinen|findet|finden|bevorzugt|bevorzugen|fordert|fordern|besteht|bestehen|plädiert|ist (?:für|gegen)|sind (?:für|gegen))\b"
_SIDE = rf"(?:{_NO_ONE}{_NAME}|(?:das|die|der) {_NAME})"
_GUEST = rf"(?:(?:dem|der|den|einem|einer|unserem|unserer|meinem|meiner|dem ganzen|allen) (?:[a-zäöü]+n )?{_NAME})"


def _called(who: str) -> str:
    """Put "den Entwicklern" as "Entwickler", where that is certain."""
    who = re.sub(
        r"^(?:(?:dem|den|der|allen|einem|einer|unsere[mnr]|meine[mnr]|ganzen|gesamten) )+", "", who, flags=re.IGNORECASE
    )
    return re.sub(r"(?<=[a-zäöü]{3}e[rl])n$", "", who)


MEETING = Meeting(
    shapes=_SHAPES,
    topics=_TOPICS,
    gathering=compiled(
        r"(?:(?:(?:wir|ich) (?:brauchen?|müssen|muss|möchten?|wollen|sollten|will)|lass(?:t)? uns|können wir|könnten wir|uns|bitte|setz\w*|planen?|plan|organisier\w*"
        r"|mach\w*|vereinbar\w*|gemeinsam)\s+)*+(?:uns |mal |für )*(?:(?:eine?r? (?:halben? )?Stunde|\d+ Minuten) )?(?:eine? |einen |das |die |den )?(?:kurze[sn]? |[\w-]+minütige[snr]? |gemeinsame[sn]? )?"
        r"(?:Meeting|Besprechung|Termin|Treffen|Sitzung|Runde|Call|Sync|Workshop|treffen|zusammensetzen|Austausch)"
        r"(?: (?:von|für) (?:\d+ (?:Minuten|Min\.?|Stunden?)|einer (?:halben )?Stunde))?(?: mit [^:;]{1,80}?)?"
        r"(?:,? um | zum Thema | wegen |: | (?=über ))"
    ),
    sides=_SIDES,
    conflict=_CONFLICT,
    position=compiled(
        rf"\b(?P<who>{_SIDE}) {_SAYS} [^.;!?]+?(?=[.;!?]|,? (?:und|aber|während) {_SIDE} {_SAYS}|, {_SIDE} {_SAYS}"
        r"|, (?:und )?(?:wir|das|es|ich)\b|$)"
    ),
    people=(
        compiled(rf"\b(?:mit|zwischen) (?P<names>{_NOT}{_NAME}(?:(?:, | und ){_NAME})*)"),
        compiled(rf"\b(?:mit|zwischen|,) (?P<names>{_GUEST}(?:(?:, | und )(?:{_GUEST}|{_NAME}))*)"),
        compiled(rf"\bmit (?P<names>{_NAME}(?:, {_NAME})+ und {_GUEST})"),
    ),
    groups=(
        (compiled(r"\bdie (?:beiden|zwei|drei) (Teams|Abteilungen)\b"), r"[Personen aus den \1]"),
        (compiled(r"(?<![\w])(?:das|unser|im|mein) ((?-i:[\wäöü]*[Tt]eam(?: [A-Z]\w+)?))\b"), r"\1"),
        (
            compiled(
                r"(?:^|\b(?:und|mit) )(?-i:(Vertrieb|Marketing|Produktion|Einkauf|Finanzen|Logistik|Entwicklung|Support|HR|IT))\b"
            ),
            r"\1",
        ),
    ),
    joint=re.compile(r", | und "),
    called=_called,
    no_names=words("weihnachten ostern projekt kunden montag dienstag mittwoch donnerstag freitag"),
    duration=compiled(
        r"(?:,? ?(?:von|für|in|\() ?)?\b(?P<number>\d{1,3}(?:,5)?|eine halbe|einer halben|halbe|eine|einer|zwei|drei) ?(?P<unit>Min(?:uten?|\.)?|Stunden?|Std\.?|h)\b\)?"
    ),
    numbers={"eine": 1.0, "einer": 1.0, "eine halbe": 0.5, "einer halben": 0.5, "halbe": 0.5, "zwei": 2.0, "drei": 3.0},
    past=compiled(
        r"\b(?:war|waren|wurde|wurden|fiel|ausgefallen|dauerte|gedauert|verloren|jede[nr]?|seit|vor (?:zwei|drei|einer)|zu spät)\b"
    ),
    last=_END,
    after="Beschlüsse verschicken, mit Verantwortlichen und Terminen",
    before_when="vor dem Treffen",
    name="[Name]",
    date="[Datum]",
    title="[Titel]",
)
