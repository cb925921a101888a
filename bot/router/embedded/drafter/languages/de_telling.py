"""What German requests say to the writer alone: who is to be told, and how the email should sound."""

from bot.router.embedded.drafter.languages.language import compiled

_NOUN = r"(?!(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Das|Es|Ich|Wir|Bitte|Da|Jetzt|Er|Sie|Man|Info|Bescheid)\b)(?-i:[A-ZÄÖÜ])[\wäöüß.-]+"
_DET = (
    r"(?:der|die|das|den|dem|alle[nrm]?|meine[nmr]?|unsere[nmr]?|unser|ganze[nmr]?|gesamte[nmr]?|beide[nr]?|jede[nmr]?|anderen|übrigen"
    r"|zuständigen|betroffenen|restlichen|neuen?|umliegenden|langjährigen|ehemaligen|einzelnen)"
)
_PLACE = rf"(?: (?:im|am|in|an|aus|auf|vom|von|der|des|zur|beim) (?:(?:der|dem|den) )?(?:\d+\. )?{_NOUN}(?: \d+\w?)?)"
_ONE = rf"(?:(?:{_DET} ){{0,3}}{_NOUN}(?: {_NOUN}| \d+\w?){{0,2}}{_PLACE}{{0,2}}|allen?(?: (?:anderen|{_NOUN}))?{_PLACE}?|jeden?|(?:die|den) (?:anderen|beiden|Betroffenen))"
_WHO = rf"(?:{_ONE}(?:(?:, | und | sowie |, die | und an ){_ONE})*)"
_AT = rf"(?:(?:an|ans|bei|beim) {_WHO})"
_SEP = r"(?:(?P<said>\S+ \S+.*?)(?:\s?[,;.:!]+|\s[–-]|,? und)\s+(?:und |also |daher |deshalb |jetzt |nun |dann |aber )*|^(?:(?:und|also|daher|deshalb|jetzt|nun|dann|aber) )*)"  # noqa: RUF001
_MILD = r"(?: (?:bitte|mal|noch|kurz|schnell|heute|einmal|schriftlich|darüber|davon|rechtzeitig|vorab|auch|gleich|vorher|so|entsprechend|nur|jetzt|schonend|freundlich|höflich))*"
_INFORM = (
    r"(?:informieren|benachrichtigen|verständigen|orientieren|Bescheid (?:sagen|geben)|mitteilen|weitersagen|weitergeben|ausrichten|weiterleiten"
    r"|in Kenntnis setzen|bekanntgeben|vorwarnen|wissen lassen|rumschicken|rausschicken|beibringen|sagen|schreiben|beibringen|erklären|verkünden)"
)
_IT = r"(?:das|es|dies|'s)"
_SHALL = r"(?:soll|sollen|sollte|sollten|muss|müssen|müsste|müssten|möchten?|will|wollen|darf|dürfen)"
_LEARN = r"(?:wissen|erfahren|kennen|hören|mitbekommen|mitkriegen|lesen|Bescheid wissen)"
_TONE = (
    r"(?:kurz|knapp|freundlich|höflich|nett|herzlich|warmherzig|locker|sachlich|formell|förmlich|bestimmt|diplomatisch|respektvoll|neutral"
    r"|professionell|persönlich|humorvoll|lustig|streng|deutlich|schonend|einfühlsam|verbindlich|klar|feierlich|ehrlich|dezent)"
)
_TONES = rf"(?:(?:ganz |sehr |recht |bitte |möglichst |nicht zu |eher |etwas )?{_TONE})"
_TONED = rf"{_TONES}(?:(?:, aber |, | und | aber | und doch ){_TONES})*"
_WRITTEN = r"(?: (?:formulieren|formuliert|schreiben|geschrieben|halten|gehalten|klingen|sein|abwimmeln|bitte))*"

TELLING = tuple(
    compiled(pattern)
    for pattern in (
        # How it should sound
        rf"(?:bitte )?(?:(?:das |es |die Mail |der Ton )?(?:soll|sollte|darf|kann) )?(?:alles |das Ganze |Ton:? |im Ton )?{_TONED}{_WRITTEN}",
        rf"(?:bitte )?{_TONED} (?:formulieren|schreiben|halten), (?P<said>\S+ \S+ .+)",
        rf"(?P<said>\S+ \S+.*?)[,;.:!]+ (?:also |und )?(?:bitte {_TONED}{_WRITTEN}|{_TONED} (?:bitte|formulieren|schreiben|halten))",
        rf"(?P<said>(?!.*\b(?:ist|sind|war|waren|wird|bleibt|bleiben|finde\w*|wirkt\w*)\b)\S+ \S+.*?)[,;]+ {_TONES}(?:,? (?:aber|und) {_TONES})",
        rf"{_SEP}(?:bitte )?(?:(?:in )?(?:zwei|drei|2|3|ein paar|wenigen) (?:kurzen? )?(?:Sätzen?|Zeilen)(?: reichen| genügen)?|nichts? (?:Kitschiges|Langes|Förmliches)|ohne (?:Floskeln|Schnörkel))",
        # "Sag das bitte dem Team weiter", "gib allen Bescheid"
        rf"{_SEP}(?:bitte )?(?:sage?|sagt|schreibe?|teile?|melde|richte|leite|gib|gebt|schicke?)(?: Sie)? {_IT}(?: Sie)?{_MILD} (?P<to>{_AT}|{_WHO}){_MILD}(?: (?:weiter|mit|aus|Bescheid))?{_MILD}",
        rf"{_SEP}(?:bitte )?(?:sage?|sagt|sagen|gib|gebt|geben)(?: Sie)?{_MILD} (?P<to>{_AT}|{_WHO}){_MILD} Bescheid{_MILD}",
        rf"{_SEP}(?:bitte )?(?:informiere?|informiert|benachrichtige?|verständige|orientiere|warne)(?: Sie)?{_MILD} (?P<to>{_WHO}){_MILD}",
        rf"{_SEP}(?:bitte )?(?:sag|sagt|gib|gebt|leite|leitet)(?: {_IT})?{_MILD} (?:weiter|Bescheid){_MILD}",
        rf"{_SEP}(?:bitte )?(?:sag|sagt|gib|gebt)(?: es)? (?:ihr|ihm|ihnen)(?: bitte)?(?: (?:das|Bescheid|es|weiter))+{_MILD}",
        rf"{_SEP}(?:schreib|schreibt|mach|formulier|formuliert)(?: (?:bitte|da|ihm|ihr|ihnen|mir|mal))* (?:was|etwas|ein paar) (?:\w+es|nette Worte|nette Zeilen|Zeilen)",
        # "Bitte allen Bescheid sagen", "Hotels und Skischule orientieren"
        rf"{_SEP}(?:bitte )?(?:{_IT} )?(?:bitte )?(?P<to>{_AT}|{_WHO}){_MILD} {_INFORM}{_MILD}",
        rf"{_SEP}(?:bitte )?(?:{_IT} )?(?:bitte )?(?:weitersagen|weitergeben|weiterleiten|Bescheid (?:sagen|geben)){_MILD}",
        rf"{_SEP}(?:(?:das|dies) {_SHALL} (?:ich|wir)|(?:ich|wir) {_SHALL}(?:'s| es| das)){_MILD} (?:(?P<to>{_AT}|{_WHO}){_MILD} )?(?:{_INFORM}|melden)",
        rf"{_SEP}(?:das|es) (?:müsste|sollte|muss|soll) (?:man|jemand){_MILD} (?P<to>{_WHO}){_MILD} {_INFORM}",
        # "Der Support sollte das wissen", "das müssen unsere Kunden erfahren"
        rf"{_SEP}(?P<to>{_WHO}) {_SHALL}(?: alle)?(?: {_IT}| davon)?(?: (?:bitte|heute|noch|auch|nicht|aus|der|dem|Zeitung|vorher|rechtzeitig|über|den|Flur|als|Erste|schnell|gleich|unbedingt|davon|von mir|erst|dringend))* {_LEARN}",
        rf"{_SEP}(?:muss|müssen|soll|sollen|sollte|sollten){_MILD} (?P<to>{_WHO}){_MILD} (?:wissen|erfahren)",
        rf"(?P<to>{_AT}) bitte",
        rf"{_SEP}{_IT} {_SHALL}{_MILD} (?P<to>{_WHO}){_MILD} {_LEARN}",
        rf"{_SEP}(?P<to>{_WHO}) (?:wüssten?|würden?|hätten?) (?:es|das)(?: auch)? gern(?:e)?(?: (?:wissen|gewusst))?",
        rf"{_SEP}(?P<to>{_WHO}) (?:weiß|weiss|wissen) (?:es|davon|das)(?: noch)? (?:nicht|nichts)",
        rf"{_SEP}(?P<to>{_WHO}) (?:brauchen|braucht) (?:die|diese) (?:Info|Information)(?: noch)?(?: heute)?",
        rf"{_SEP}(?P<to>{_WHO}) wart(?:et|en) (?:noch |schon |dringend )*auf (?:Nachricht|Bescheid|Rückmeldung|Info)",
        # "Bitte an alle", "muss nur noch an Hebammen und Pforte"
        rf"{_SEP}(?:bitte{_MILD}|(?:das |es |dies )?(?:muss|müssen|soll|sollte|darf|kann|geht|gehört)(?: es)?{_MILD}|jetzt muss es{_MILD}) (?P<to>{_AT})(?: (?:raus|damit|weiter|weiterleiten|weitergeben|schicken|bitte|rausschicken|rumschicken|senden|gehen))*",
        rf"{_SEP}(?:(?:das|dies) muss|jetzt muss es|muss)(?: (?:nur|noch|jetzt|bitte|heute|auch))* (?P<to>{_WHO}) erreichen",
        rf"(?:{_SEP})(?P<to>{_AT}) (?:damit|raus|weiterleiten|weitergeben)(?: bitte)?",
        rf"{_SEP}(?:bitte )?(?:(?:zur |kurze |als )?(?:Info|Information|Nachricht|Mail|Rundmail|Mitteilung)(?: bitte| raus)?|(?:eine? )?(?:kurze )?(?:Rundmail|Mail|Nachricht|Info)(?: bitte)?) (?P<to>{_AT}|für {_WHO})(?: bitte| raus)?",
        # To whom, before the matter
        rf"(?:(?:bitte |kurze? )?(?:Info|Nachricht|Rundmail|Mail|Mitteilung|Hinweis|Bitte|Ansage|noch mal|einmal) )?(?P<to>{_AT}): (?P<said>.+)",
    )
)
