"""How a German talk of each kind runs: its parts, how long it takes, what it has to end with."""

from bot.router.embedded.drafter.languages.language import Part, Shape, compiled

END = Part("Beschlüsse und nächste Schritte", 1, ("Wer macht was, und bis wann",))
SIDES = "Die Sicht jeder Seite, ohne Unterbrechung"
SHAPES: tuple[Shape, ...] = (
    Shape(
        "retrospective",
        compiled(
            r"\b(?:Retro(?:spektive)?|Rückblick|Rückschau|Nachlese|Nachbereitung|Nachbesprechung|Lessons Learned|Lehren|schief ?gelaufen)\b"
        ),
        "Vereinbaren, was bleibt und was beim nächsten Mal anders gemacht wird.",
        60,
        (
            Part("Was war, der Reihe nach", 2, ("Die Tatsachen, ohne Schuldige zu suchen",)),
            Part("Was gut lief", 2, ("Was bleiben soll",)),
            Part("Was nicht gut lief, und warum", 4, ("Ursachen statt Schuldiger",)),
            Part("Was sich ändert", 3, ("Wenige Maßnahmen, jede mit einer verantwortlichen Person",)),
            END,
        ),
        before="Zusammenstellen, was wann war",
    ),
    Shape(
        "incident",
        compiled(
            r"\b(?:Post-?Mortem|Krisenstab|Störfall|Ausfall|Stromausfall|Serverausfall|Unfall|Beinahe-?\w+|Zwischenfall|Vorfall|schief ?gegangen|schief ging"
            r"|wie (?:konnte|kam) (?:das|es|so etwas) (?:passieren|dazu|dazu kommen)|darf (?:das |so etwas )?nicht (?:noch ?mal|wieder) passieren)\b"
        ),
        "Verstehen, wie es dazu kam, und vereinbaren, was eine Wiederholung verhindert.",
        60,
        (
            Part("Was geschehen ist, Minute für Minute", 3, ("Was zu sehen war, was getan wurde, was geholfen hat",)),
            Part("Warum es geschehen konnte", 4, ("Ursachen statt Schuldiger; einmal mehr nach dem Warum fragen",)),
            Part("Warum es niemand früher bemerkt oder aufgehalten hat", 2, ("Was gewarnt hätte",)),
            Part("Was sich ändert", 3, ("Wenige Maßnahmen, jede mit Namen und Termin",)),
            END,
        ),
        before="Den zeitlichen Ablauf zusammenstellen",
    ),
    Shape(
        "kickoff",
        compiled(r"\b(?:Kick-?off|Projektstart|Projektauftakt|Auftakttreffen|Auftaktbesprechung|zum Auftakt)\b"),
        "Ziel, Rollen und erste Schritte vereinbaren.",
        60,
        (
            Part("Wozu das Ganze, und woran der Erfolg zu erkennen ist", 2, ("Das Ziel: [in einem Satz]",)),
            Part("Was dazugehört und was nicht", 3, ("Was wem zugesagt ist",)),
            Part("Rollen", 2, ("Wer entscheidet, wer mitarbeitet, wer gefragt werden muss",)),
            Part("Zeitplan und Risiken", 3, ("Meilensteine: [Termine]", "Was aufhalten könnte")),
            END,
        ),
    ),
    Shape(
        "ideas",
        compiled(r"\b(?:Brainstorm(?:ing)?|Ideen(?:runde|sammlung|findung)?|(?<!keine )Idee für|spinnen)\b"),
        "Zwei oder drei Ideen auswählen, die weiterverfolgt werden.",
        45,
        (
            Part("Die Frage, und was schon feststeht", 1, ("Was eine gute Idee leisten muss",)),
            Part("Ideen sammeln, alle für sich und schriftlich", 2, ("Erst die Menge, noch keine Diskussion",)),
            Part("Gemeinsam durchgehen", 4, ("Ordnen, weiterspinnen, nachfragen",)),
            Part("Zwei oder drei auswählen", 2, ("Alle haben drei Stimmen",)),
            END,
        ),
    ),
    Shape(
        "one_to_one",
        compiled(
            r"\b(?:1:1|(?:Vier-Augen|Mitarbeiter|Gehalts|Personal|Feedback|Kritik|Jahres|Beurteilungs|Probezeit|Konflikt)-?gespräch|unter vier Augen|mit (?:Frau|Herrn) \w+ über (?:seine?n?|ihre?n?)"
            r"|(?:seine?|ihre?) (?:Leistung(?:en)?|Verhalten|Verspätungen|Fehlzeiten)|(?:heikle|schwierige|ernste)[sn]? Gespräch)\b"
        ),
        "Zu einer gemeinsamen Sicht der Lage kommen und vereinbaren, wie es weitergeht.",
        30,
        (
            Part("Anlass des Gesprächs", 1, ("Worum es geht, mit einem Beispiel: [Beispiel]",)),
            Part("Wie die andere Seite es sieht", 3, ("Zuerst zuhören",)),
            Part("Was anders werden soll und was dabei hilft", 3, ("Was jede Seite dafür tut",)),
            Part("Was vereinbart ist, und wann das nächste Gespräch ist", 1, ("[Datum]",)),
        ),
    ),
    Shape(
        "risks",
        compiled(r"\b(?:Risiken|Pre-?Mortem|Notfallplan|Plan B|was (?:alles )?schief ?gehen (?:kann|könnte))\b"),
        "Wissen, was schiefgehen kann, und vereinbaren, was vorher dagegen getan wird.",
        45,
        (
            Part("Was bevorsteht und wovon es abhängt", 1, ("Was sich nicht verschieben lässt: [Termine]",)),
            Part(
                "Angenommen, es ging schief: was ist geschehen?",
                3,
                ("Erst alle für sich und schriftlich, dann gemeinsam",),
            ),
            Part("Wie wahrscheinlich und wie schlimm", 3, ("Die fünf wichtigsten",)),
            Part("Was gegen jedes getan wird", 3, ("Was es verhindert; wer was tut, wenn es doch eintritt",)),
            END,
        ),
    ),
    Shape(
        "estimate",
        compiled(r"\b(?:Aufwandsschätzung|(?:ab)?schätzen|abzuschätzen|Planning Poker)\b"),
        "Vereinbaren, wie groß jedes Stück ist und wo wir unsicher sind.",
        60,
        (
            Part("Was zu jedem Stück gehört", 3, ("Nur Verständnisfragen",)),
            Part(
                "Schätzen: alle für sich, dann gleichzeitig zeigen",
                4,
                ("Der höchste und der niedrigste Wert werden begründet",),
            ),
            Part("Wo wir unsicher sind", 2, ("Was den Aufwand verdoppeln würde",)),
            END,
        ),
        before="Die Liste der Stücke lesen",
    ),
    Shape(
        "contest",
        compiled(
            r"\b(?:(?:wollen|brauchen|beanspruchen|möchten) (?:ihn |sie |es )?(?:alle|beide|gleichzeitig)|(?:alle|beide|jeder) (?:will|wollen|brauchen|beanspruchen)"
            r"|(?:wollen|beanspruchen) .{1,30}\b(?:denselben|dieselbe|dasselbe)|doppelt (?:belegt|gebucht|vergeben)|Rangelei um|wer (?:bekommt|kriegt))\b"
        ),
        "Entscheiden, wer was bekommt, nach einer Regel, die alle annehmen.",
        45,
        (
            Part("Was zu verteilen ist und was feststeht", 2, ("Wie viel, wann, und wer mitredet",)),
            Part(SIDES, 3, ("Wofür es gebraucht wird, und was geschieht, wenn es ausbleibt",)),
            Part("Wonach entschieden werden soll", 3, ("Bedarf, Reihum, Reihenfolge oder Los: was hier gerecht ist",)),
            Part("Entscheidung", 2, ("Wer was bekommt, und was die anderen stattdessen bekommen",)),
            END,
        ),
        before="Notieren, was nötig ist und was entbehrlich wäre",
    ),
    Shape(
        "conflict",
        compiled(
            r"\b(?:uneins|uneinig|nicht (?:mehr )?einig|streiten|streitet|Streit|Konflikt|zerstritten\w*|zerstreiten|vermitteln|gehen (?:weit )?auseinander|widersprechen"
            r"|Meinungsverschieden\w+|Spannungen|Kompromiss|Mediation|böses Blut|die Schuld|werfen sich|kein Wort mehr|gespalten)\b"
        ),
        "Eine Lösung finden, mit der alle Seiten leben können.",
        45,
        (
            Part("Wo wir stehen", 2, ("Worin Einigkeit besteht und worin nicht",)),
            Part(SIDES, 3, ("Was am wichtigsten ist und warum",)),
            Part("Möglichkeiten, mit denen alle leben können", 4, ("Zu jeder: was sie löst und was sie kostet",)),
            Part("Entscheidung", 2, ("Was ab jetzt gilt, und wer beim nächsten Mal entscheidet",)),
            END,
        ),
    ),
    Shape(
        "negotiation",
        compiled(r"\b(?:verhandeln|\w*[Vv]erhandlung(?:en|srunde)?|aushandeln|auszuhandeln|feilschen)\b"),
        "Zu Bedingungen kommen, die beide Seiten unterschreiben können.",
        60,
        (
            Part("Was jede Seite braucht", 2, ("Was unverzichtbar ist und worüber sich reden lässt",)),
            Part("Wo schon Einigkeit besteht", 1, ("Damit es nicht noch einmal besprochen wird",)),
            Part(
                "Die offenen Punkte, einer nach dem anderen",
                5,
                ("Angebot, Gegenangebot, und was es möglich machen würde",),
            ),
            Part("Was vereinbart ist", 1, ("Laut vorlesen, ein Satz je Punkt",)),
            END,
        ),
        before="Untereinander klären, was wir brauchen und wo wir nachgeben können",
    ),
    Shape(
        "training",
        compiled(
            r"\b(?:einweisen|Einweisung|schulen|Schulung|einarbeiten|(?:den|die) (?:Neuen|Aushilfen|Azubis|Kolleginnen|Kollegen) [^.!?]{0,40}zeigen|Einarbeitung)\b"
        ),
        "Danach können es alle selbst und wissen, wen sie fragen können.",
        45,
        (
            Part("Was danach alle können", 1, ("Was sich ändert, und ab wann: [Datum]",)),
            Part("Vorführen, Schritt für Schritt", 4, ("Langsam, mit Fragen nach jedem Schritt",)),
            Part("Selbst ausprobieren", 4, ("Zu zweit, an einem echten Fall",)),
            Part("Fragen, und wer später hilft", 2, ("[Name]",)),
        ),
        before="Alles zum Ausprobieren bereitstellen",
    ),
    Shape(
        "concerns",
        compiled(r"\b(?:Sorgen|Ängste|Angst|Befürchtungen|verunsichert|beunruhigt|Gerüchte|Unruhe|brodelt|Gemurre)\b"),
        "Hören, was Sorgen macht, beantworten, was sich beantworten lässt, und vereinbaren, was folgt.",
        45,
        (
            Part("Was entschieden ist und was noch offen", 2, ("[Was alle wissen sollten]",)),
            Part("Was Sorgen macht", 4, ("Eine Runde: zuhören, nicht verteidigen",)),
            Part(
                "Was sich jetzt beantworten lässt und was noch nicht",
                3,
                ("Zu allem Offenen: bis wann es eine Antwort gibt",),
            ),
            Part("Was daraus folgt", 2, ("Was sich ändert, und wer mit wem in Kontakt bleibt",)),
            END,
        ),
        before="Fragen sammeln, auch ohne Namen",
    ),
    Shape(
        "roles",
        compiled(
            r"\b(?:Rollenklärung|Zuständigkeit(?:en)?|Aufgabenverteilung|Aufgaben .{0,40}(?:verteilen|aufteilen|übergeben)|wer (?:macht|übernimmt|kümmert|bereitet) .*"
            r"|Übergabe|Vertretung)\b"
        ),
        "Vereinbaren, wer was macht, sodass nichts liegen bleibt und niemand zu viel hat.",
        45,
        (
            Part("Was zu tun ist", 3, ("Die ganze Liste, mit Terminen; was wegfallen kann",)),
            Part("Was alle übernehmen können", 3, ("Eine Runde: Zeit, Können, Wünsche",)),
            Part("Wer was übernimmt", 3, ("Ein Name für jede Aufgabe, und wer einspringt",)),
            Part("Übergabe, und wie wir einander auf dem Laufenden halten", 1, ("Was die Nächsten wissen müssen",)),
            END,
        ),
        before="Auflisten, was zu tun ist",
    ),
    Shape(
        "choice",
        compiled(
            r"\b(?:entscheid\w+|Entscheidung|auswählen|auszuwählen|wählen|Optionen|Alternativen|abstimmen|Für und Wider|zur Wahl|engere\w* Wahl|Bewerbungen|Bewerber|Bewerberinnen|Favoriten"
            r"|ja oder nein|Angebote)\b|\boder\b[^.!]*\?"
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
            END,
        ),
        before="Die Möglichkeiten vorab schicken, höchstens eine Seite",
    ),
    Shape(
        "priorities",
        compiled(
            r"\b(?:[Pp]riorisier\w+|Prioritäten|Budget\w*|OKRs?|Roadmap|Backlog|Sprint|Fahrplan|Jahresziele|kürzen|gekürzt|streichen|einsparen)\b"
        ),
        "Vereinbaren, was zuerst kommt, was wartet und was entfällt.",
        60,
        (
            Part("Wo wir stehen", 2, ("Was fertig ist, was zugesagt ist, und was wir zur Verfügung haben",)),
            Part("Was alle einbringen", 3, ("Eine Runde: ein Satz dazu, warum es wichtig ist",)),
            Part("Abwägen und ordnen", 4, ("Was zuerst kommt, was wartet, was entfällt",)),
            Part("Abgleich mit Zeit, Personen und Geld", 2, ("Passt es zu dem, was wir haben?",)),
            END,
        ),
        before="Vorschläge mitbringen, den wichtigsten zuerst",
    ),
    Shape(
        "strategy",
        compiled(r"\b(?:Strategie\w*|Leitbild|strategisch\w*|Fünfjahresplan|Neuausrichtung|Ausrichtung)\b"),
        "Vereinbaren, wohin wir wollen, und den ersten Schritt dorthin.",
        90,
        (
            Part("Wo wir stehen, ehrlich betrachtet", 2, ("Zahlen, und was andere uns sagen: [die Tatsachen]",)),
            Part("Wo wir hinwollen", 3, ("In drei Jahren: worauf wir stolz wären",)),
            Part("Wege dorthin", 4, ("Zu jedem: was wir gut können müssten und was wir aufgeben würden",)),
            Part("Die Richtung", 2, ("Was wir tun werden und was nicht",)),
            END,
        ),
        before="Die Zahlen lesen und eines notieren, womit wir anfangen, und eines, womit wir aufhören sollten",
    ),
    Shape(
        "agreement",
        compiled(
            r"\b(?:Teamregeln|Spielregeln|Hausordnung|Satzung|Leitfaden|(?:gemeinsame|einheitliche)\w* \w+|(?:eine?|ne) (?:neue )?Regel(?:ung)?|vereinheitlichen|einheitlich\w*"
            r"|Wie gehen wir .+ um)\b"
        ),
        "Sich auf einen Weg einigen, an den sich alle halten.",
        60,
        (
            Part("Was zu regeln ist, und bis wann", 1, ("Was feststeht: [Termin, Umfang]",)),
            Part("Wo alle stehen", 3, ("Eine Runde: was nötig ist und wo Spielraum besteht",)),
            Part("Wo wir auseinanderliegen", 4, ("Zu jedem Punkt: die Möglichkeiten und was sie kosten",)),
            Part("Worauf wir uns einigen", 2, ("Satz für Satz vorlesen; woran zu sehen ist, ob es funktioniert",)),
            END,
        ),
        before="Die eigenen Punkte an die anderen schicken",
    ),
    Shape(
        "plan",
        compiled(
            r"\b(?:planen|\w*[Pp]lanung|organisieren|vorbereiten|koordinieren|Umzug|(?:zieht|ziehen) (?:\w+ ){0,4}um|Veranstaltung|\w*[Ff]est|Feier|Messe|Kongress|Einführung|Ablauf)\b"
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
            END,
        ),
    ),
    Shape(
        "review",
        compiled(
            r"\b(?:\w*[Rr]eview|durchsehen|durchgehen|durchzugehen|Demo|Prototyp|Vorschlag|Entwurf|Entwürfe|Rückmeldung(?:en)?)\b"
        ),
        "Vereinbaren, was bleibt und was sich ändert.",
        45,
        (
            Part("Was angesehen wird, und was wir wissen wollen", 1, ("Die Frage für heute: [Frage]",)),
            Part("Durchgang", 3, ("Nur Verständnisfragen",)),
            Part("Rückmeldungen", 4, ("Eine Runde: was passt, was nicht, was fehlt",)),
            Part("Was sich ändert", 2, ("Was aufgenommen wird und was nicht",)),
            END,
        ),
        before="Schicken, was angesehen werden soll",
    ),
    Shape(
        "problem",
        compiled(
            r"\b(?:Woran (?:liegt|lag)|Warum (?:kommen|kommt|verlieren|klappt|läuft|dauert|sind)|die Ursachen?|klappt (?:nie|nicht)|verdoppelt)\b"
        ),
        "Verstehen, was dahintersteckt, und vereinbaren, was zuerst versucht wird.",
        60,
        (
            Part("Was zu sehen ist", 2, ("Seit wann, wie oft, wo und wo nicht: [die Tatsachen]",)),
            Part(
                "Was dahinterstecken könnte",
                4,
                ("Eine Runde; dann die zwei oder drei Ursachen, die am meisten erklären",),
            ),
            Part("Was sich dagegen tun lässt", 4, ("Zu jeder Ursache: was es bringt und was es verlangt",)),
            Part(
                "Was zuerst versucht wird", 2, ("Woran zu sehen ist, ob es hilft, und wann wir wieder darauf schauen",)
            ),
            END,
        ),
        before="Zahlen und Beispiele mitbringen",
    ),
    Shape(
        "catch_up",
        compiled(
            r"\b(?:(?:kurz|mal|wieder) austauschen|auf den (?:neuesten|neusten|gleichen) Stand|Jour fixe|Zwischenstand)\b"
        ),
        "Wissen, wo alle stehen und was als Nächstes kommt.",
        30,
        (
            Part("Was seit dem letzten Mal war", 3, ("Eine Runde, je zwei Minuten",)),
            Part("Was stockt", 3, ("Wer helfen kann",)),
            Part("Was als Nächstes kommt", 2, ("Wer bis zum nächsten Mal was macht",)),
        ),
    ),
    Shape(
        "news",
        compiled(r"\b(?:vorstellen|vorzustellen|präsentieren|verkünden|bekanntgeben|bekannt geben)\b"),
        "Verstehen, was das für alle bedeutet, und vereinbaren, was daraus folgt.",
        30,
        (
            Part("Was neu ist", 2, ("[Was alle wissen sollten]",)),
            Part("Fragen", 2, ("Was unklar ist, und was es für die eigene Arbeit bedeutet",)),
            Part("Was daraus folgt", 2, ("Was wir beibehalten, ändern oder lassen",)),
        ),
        before="Die Unterlagen vorab schicken, damit die Zeit für Fragen bleibt",
    ),
    Shape(
        "other",
        compiled(r""),
        "Vereinbaren, was getan wird, wer es macht und bis wann.",
        45,
        (
            Part("Wo wir stehen", 2, ("Was bekannt ist und was nicht: [die Tatsachen]",)),
            Part("Wie alle es sehen", 3, ("Eine Runde: was am wichtigsten ist und warum",)),
            Part("Mögliche Wege", 3, ("Zu jedem: was er bringt und was er verlangt",)),
            END,
        ),
    ),
)
