"""German agendas."""

import re

from bot.router.embedded.drafter.languages.de_people import CAPITAL, NAMED, PERSON, called
from bot.router.embedded.drafter.languages.de_shapes import END, SHAPES, SIDES
from bot.router.embedded.drafter.languages.language import Meeting, Topic, compiled, words

_ASKED = r"(?:wie|was|wer|wen|wem|wann|wo|warum|wieso|welche\w*|wofür|womit|worauf|woran|wohin|in welche\w*|mit welche\w*|bis wann|ab wann)\b.+"
_DECIDING = (
    r"(?:(?:zu )?(?:entscheiden|klären|wählen|verhandeln|vereinbaren|lösen|priorisieren|erarbeiten|schätzen|verteilen|bestimmen|beschließen"
    r"|beheben|ordnen|finden|entwickeln|kürzen|verbessern|überarbeiten|sortieren)|fest(?:zu)?legen|fest(?:zu)?zurren|fest(?:zu)?nageln|aus(?:zu)?wählen|aus(?:zu)?handeln"
    r"|auf(?:zu)?teilen|ab(?:zu)?stimmen|aus(?:zu)?suchen|durch(?:zu)?planen)"
)
_TALKING = (
    r"(?:(?:zu )?(?:besprechen|diskutieren|debattieren|sprechen|reden|beraten|bereden)|aus(?:zu)?tauschen|durch(?:zu)?gehen|durch(?:zu)?sprechen"
    r"|an(?:zu)?sehen|an(?:zu)?schauen)"
)
_THINKING = r"(?:überlegen|zu überlegen|nach(?:zu)?denken|heraus(?:zu)?finden|ab(?:zu)?sprechen|(?:zu )?einigen|aus(?:zu)?machen|(?:zu )?verstehen)"
_PLANNING = r"(?:(?:zu )?(?:planen|organisieren|koordinieren)|vor(?:zu)?bereiten)"
_DET = r"(?:de[mnr]|einer|einem|unsere[mnr]|meine[mnr]|allen|beiden|ganzen|gesamten|zwei|drei|vier|\d+)"
_NOUN = r"(?-i:[A-ZÄÖÜ])[\wäöüß-]+"
_WITH = (
    rf"(?:gemeinsam |zusammen |alle(?= gemeinsam| zusammen) )*(?:mit (?:{_DET} ){{0,2}}(?:[a-zäöüß]+n )?{_NOUN}"
    rf"(?:(?:, | und )(?:{_DET} )?{_NOUN})* )?(?:gemeinsam |zusammen |endlich |mal |noch |neu |in ruhe )*"
)
_MUST = r"(?:(?:wir|ich|die \w+|das|es|jetzt|alle) )?(?:müssen|muss|sollten|sollen|wollen|möchten|brauchen|ist)(?: wir| jetzt| gemeinsam| uns| noch| endlich)*"
_DUTY = r"(?:.{1,90}? )?(?:muss|müssen|müssten|soll|sollen|sollten|will|wollen|möchte|möchten|würd|würden?) "
_DET_X = r"(?:(?:den|die|das|ein|eine|einen|unsere?n?|meine?n?|diese?n?|neue?n?) |zwei |drei |\d+ )"
_TO_WHOM = (
    rf"(?: mit (?:(?:dem|den|der|allen|mehreren|verschiedenen|unseren) [^,;]*?|{NAMED}(?:(?:, | und ){NAMED})*))?"
)
_HOT = (
    r"(?:uneins|uneinig|nicht (?:mehr |mal )?einig|streiten|streitet|zerstreiten|zerstritten|gestritten|Streit|Zoff|Konflikt|Kopf an Kopf"
    r"|hin und her|Vorwürfe\w*|Mails|Rundmail|auseinander)"
)
_NO_I = r"(?!.*\b(?:ich|mir|mich|sie mir)\b)"
_FINITE = (
    r"(?!.*\b(?:ist|sind|war|waren|hat|haben|hab|habe|hatte|wird|werden|wurde|wurden|muss|müssen|soll|sollen|sollten|kann|können|will|wollen|möchte|möchten|geht|gibt"
    r"|kommt|weiß|glaube?|reicht|brauchen?|liegt|wir|ich|es|sie|du|bitte|dann|da)\b)"
)
_QUESTION = r"(?:wer|was|wie|wann|wo|warum|wieso|wohin|welche[mnrs]?|woran|womit|wofür|bis wann|ab wann|(?:mit|für|auf|an|in) (?:welche[mnrs]?|wem|wen))\b"


def _topic(pattern: str, title: str, goal: str, *, sure: bool = False) -> Topic:
    return Topic(compiled(pattern), title, goal, sure=sure)


_TOPICS = (
    # A talk with one person
    _topic(
        r"(?P<x>(?:(?:ein |eine |das )?(?:heikle[sn]? |schwierige[sn]? |ernste[sn]? |kurze[sn]? )?)[\wäöü-]*gespräch mit [^,;:]+?)(?: (?:führen|zu führen))?",
        "{x_bare}",
        "",
    ),
    _topic(
        rf"mit (?P<who>{NAMED}|(?:einem|einer|meinem|meiner|unserem|unserer) (?:[a-zäöü]+n )?{_NOUN}) (?:(?:muss|müssen|soll|sollte|sollten) (?:jemand|wir|ich) )?"
        r"(?P<x>über (?:seine?n?|ihre?n?) [^,;]+?) (?:zu )?(?:sprechen|reden)(?:[,;] .+)?",
        "Gespräch mit {who} {x}",
        "",
    ),
    _topic(
        rf"(?:mit )?(?P<who>{NAMED}|(?:einem|einer|meinem|meiner|unserem|unserer) (?:[a-zäöü]+n )?{_NOUN})(?: \w+)? (?:zu )?(?:sagen|erklären|beibringen|mitteilen), dass .+",
        "Gespräch mit {who}",
        "",
    ),
    # A question that is to be answered
    _topic(
        rf"(?:{_DUTY})?{_WITH}(?:mit .{{1,40}}? )?(?:darüber |daran )?(?:ehrlich )?(?:{_DECIDING}|{_TALKING}|{_THINKING}),? (?P<x>(?:warum|woran|wieso) {_NO_I}.+)",
        "{x_up}",
        "Verstehen, {x}, und vereinbaren, was daraus folgt.",
        sure=True,
    ),
    _topic(
        rf"(?:{_DUTY})?(?:uns |sich )?{_WITH}(?:mit .{{1,40}}? )?(?:darüber |daran )?(?:{_DECIDING}|{_TALKING}|{_THINKING}),? (?P<x>ob {_NO_I}.+)",
        "Entscheiden, {x}",
        "Entscheiden, {x}.",
        sure=True,
    ),
    _topic(
        rf"(?:{_DUTY})?(?:uns |sich )?{_WITH}(?:mit .{{1,40}}? )?(?:darüber |daran )?(?:{_DECIDING}|{_TALKING}|{_THINKING}),? (?P<x>{_NO_I}{_ASKED})",
        "{x_up}",
        "Entscheiden, {x}.",
        sure=True,
    ),
    _topic(
        r"(?:ehrlich gesagt )?(?:weiß ich|ich weiß|wir wissen|wissen wir)(?: auch| noch| einfach)? nicht,? (?P<x>ob wir .+)",
        "Entscheiden, {x}",
        "Entscheiden, {x}.",
        sure=True,
    ),
    _topic(
        r"(?:(?:wir )?brauchen )?(?:eine|ne|'ne) (?:neue |klare |gemeinsame |einheitliche |feste )*Regel(?:ung)?,? (?P<x>(?:wann|wer|wie|wo|ob)\b.+)",
        "Eine Regel, {x}",
        "Sich auf eine Regel einigen, {x}.",
        sure=True,
    ),
    # Somebody disagrees, and the sentence says on what
    _topic(
        rf".*?\b{_HOT}\b.*?,? (?P<x>{_NO_I}(?:ob .+|{_ASKED}?))(?:(?:,| und|, und) (?:das|wir|es|jetzt|nun|keiner|niemand) .+)?",
        "{x_up}",
        "Klären, {x}.",
    ),
    _topic(
        rf".*?\b{_HOT}\b und (?P<x>(?:der|die|das) {_NOUN}) (?:kommt|steht|ist|geht)\b.*",
        "{x_up}",
        "",
    ),
    _topic(
        rf".*?\b(?:zum|beim|um das) Thema (?P<x>{_NOUN}(?:(?: und| oder) {_NOUN})?)\b.*?\b{_HOT}\b.*",
        "{x}",
        "Eine Einigung zum Thema {x} finden.",
    ),
    _topic(
        rf".*?\b{_HOT}\b.*? (?:zum|beim|um das) Thema (?P<x>{_NOUN}(?:(?: und| oder) {_NOUN})?)(?:[ ,].*)?",
        "{x}",
        "Eine Einigung zum Thema {x} finden.",
    ),
    _topic(
        rf".*?\b(?:streiten|streitet|zerstreiten|zoffen|zanken|Streit)\b.*? (?:über|um) (?!.*\b(?:über|um)\b)(?P<x>{_DET_X}[^,;]+?)(?:,? (?:und|aber|weil) .+)?",
        "Einigung über {x}",
        "Eine Einigung über {x} finden.",
    ),
    _topic(
        r".*?\b(?:sind|streiten)\b.*? (?P<x>über (?!.*\büber\b)[^,;]+?)(?: (?:uneins|uneinig|nicht (?:mehr )?einig|nicht einigen))?(?:(?:,| und) (?:das|wir|es) .+)?",
        "Einigung {x}",
        "Eine Einigung {x} finden.",
    ),
    _topic(
        r".*?\bMeinungen (?P<x>(?:zu|zur|zum|über) .+?) (?:gehen|sind|liegen)\b.*",
        "Einigung {x}",
        "Eine Einigung {x} finden.",
    ),
    _topic(
        rf"(?:uns |sich )?(?:endlich )?{_WITH}(?:uns |sich )?(?P<x>auf (?!{_NOUN} und)[^,;:]+?) (?:zu )?einigen",
        "Einigung {x}",
        "Sich {x} einigen.",
        sure=True,
    ),
    # Something to talk about, to plan, to decide
    _topic(r"(?:mit .{1,60}? )?(?P<x>über [^,;]+?)(?: mit .+?)? verhandeln", "Verhandlung {x}", ""),
    _topic(
        rf"{_WITH}(?:mit .{{1,60}}? )?(?:mal )?(?:in Ruhe )?(?P<x>über [^,;]+?)(?: mit [^,;]+?)? (?:{_TALKING}|streiten)",
        "Gespräch {x}",
        "",
    ),
    _topic(rf"(?:mich |uns )?{_WITH}(?:mal |kurz |wieder )*aus(?:zu)?tauschen", "Austausch", ""),
    _topic(
        rf"(?:mich |uns )?mit (?P<who>(?:{_DET} )?(?:[a-zäöüß]+n )?{_NOUN}(?: (?:und )?{_NOUN})?) (?:mal |kurz |wieder )*aus(?:zu)?tauschen",
        "Austausch mit {who}",
        "",
    ),
    _topic(
        r"Ideen (?:sammeln|suchen|finden)(?: mit [^,;]+?)?,? (?P<x>(?:für|fürs|zum|zur|zu|was|wie)\b .+)",
        "Ideen sammeln: {x}",
        "",
    ),
    _topic(rf"{_WITH}(?P<x>[^,;]+?){_TO_WHOM} (?P<verb>{_TALKING})", "{x} {verb}", ""),
    _topic(
        rf"(?:{_DUTY})?{_WITH}(?P<x>{_DET_X}[^,;:]+?){_TO_WHOM} (?P<verb>{_PLANNING})(?:,? mit .+)?",
        "{x} {verb}",
        "Einen Plan dafür vereinbaren: was zu tun ist, wer es macht und bis wann.",
    ),
    _topic(rf"{_WITH}(?P<x>[^,;:]+?){_TO_WHOM} (?P<verb>{_PLANNING})(?:,? mit .+)?", "{x} {verb}", ""),
    _topic(
        rf"(?P<s>[^,;]+?)(?:,| und) {_MUST} (?:das |es )?(?:entscheiden|klären|lösen|geklärt werden|entschieden werden)",
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
        rf"(?:{_DUTY})?{_WITH}(?P<x>(?!.*\w+en und ){_DET_X}[^,;:]*?){_TO_WHOM} (?P<verb>{_DECIDING})(?:, (?:da|ohne|mit) .+)?",
        "{x} {verb}",
        "{x_up} {verb}.",
        sure=True,
    ),
    _topic(
        rf"{_WITH}(?P<x>(?!.*\w+en und )(?-i:[A-ZÄÖÜ])[^,;:]*?){_TO_WHOM} (?P<verb>{_DECIDING})",
        "{x} {verb}",
        "{x_up} {verb}.",
    ),
    _topic(
        rf"(?P<s>.+?)(?:,| und) {_MUST} (?P<x>(?:den|die|das|ein\w*|unsere?\w*) .+?) (?P<verb>{_DECIDING})",
        "{s}: {x} {verb}",
        "{x_up} {verb}.",
        sure=True,
    ),
    _topic(r"(?P<s>.+?)(?:,| und) (?:wir |das |es )(?:müssen|muss|brauchen|sollten) .+", "{s}", ""),
    # What is asked or left open
    _topic(
        rf"(?P<s>.+?)(?:,| und|:) (?:(?:noch |immer |und )*(?:niemand|keiner) weiß|(?:noch )?weiß (?:noch )?(?:keiner|niemand)|(?:noch |immer |völlig |ist )*(?:unklar|nicht klar|offen)(?: ist)?),? "
        rf"(?P<x>{_NO_I}(?:ob .+|{_ASKED}))",
        "{s}",
        "Klären, {x}.",
        sure=True,
    ),
    _topic(
        r"(?P<indirect>(?:warum|wieso|woran) .+)\?",
        "{indirect_as}?",
        "Verstehen, {indirect}, und vereinbaren, was daraus folgt.",
    ),
    _topic(
        rf"(?P<indirect>(?:{_QUESTION}|soll|sollen|sollten|dürfen|wollen) .+)\?",
        "{indirect_as}?",
        "Entscheiden, {indirect}.",
    ),
    _topic(r"(?P<x>[^,;:?]+ oder [^,;:?]+)\?", "{x}?", "Entscheiden: {x_up}?"),
    _topic(r"(?P<x>.+?)\s*\?+", "{x}?", "Gemeinsam klären: {x_up}?"),
    _topic(rf"(?P<y>{_FINITE}[^:?!.;,]{{6,60}})(?<!\d): .+", "{y}", ""),
)

_NOT = (
    r"(?-i:(?!\w*(?:ung|heit|keit|schaft|tion|tät|ien|ungen|en|e|s|zeit)\b(?<!technik)|Blick|Hilfe|Bezug|Fokus|Start|Ziel|Druck|Budget|Mail|Beginn|KI\b|Rücktritt|Montag"
    r"|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag))"
)
_ANY = rf"(?:(?:dem|den|der|die|das|einem|einer|unser\w*|mein\w*|allen|beiden) )*(?:[a-zäöüß]+e[nr]? )?{CAPITAL}"
_WHO = rf"(?:(?:de[mnr]|die|das|eine[mnr]|unsere?[mnr]?|meine?[mnr]?|alle[nr]?|beiden|zwei|drei|vier|fünf) )*(?:[a-zäöüß]+n )?(?:{NAMED}|{PERSON})"
_NO_ONE = (
    r"(?-i:(?!(?:Der|Die|Das|Den|Eine?|Ich|Wir|Er|Sie|Es|Man|Keiner?|Niemand|Alle|Jede[rs]?|Jemand|Was|Wer|Und|Einer|Einige|Manche|Viele|Zwei|Drei|Nach|Seit|Mein|Meine"
    r"|Unser|Unsere|Bei|Nächste|Letzte|Heute|Gestern|Morgen|Jetzt|Ob|Wenn|Dann|Aber)\b))"
)
_SAYS = (
    r"(?:will|wollen|möchten?|sagt|sagen|meint|meinen|findet|finden|bevorzugt|bevorzugen|fordert|fordern|verlangt|verlangen|besteht|bestehen|plädiert|hätten? gerne?"
    r"|ist (?:für|gegen|dafür|dagegen)|sind (?:für|gegen|dafür|dagegen))\b"
)
_SIDE = rf"(?:{_NO_ONE}{CAPITAL}|(?:das|die|der|mein|meine|unser|unsere) (?:[a-zäöü]+en )?{CAPITAL})"
_SPEAKS = rf"{_SIDE} (?:{_SAYS} |(?:aber )?nicht(?=[,.;!?]|$))"
_SUBJECTS = rf"(?P<names>{_NO_ONE}{_ANY}(?:, {_ANY})* und {_ANY})"
_AT_WAR = (
    r"(?:streiten|zerstreiten|zanken|zoffen|bekriegen|beschuldigen|blockieren|beschimpfen|ignorieren|werfen sich|schieben sich|schieben einander|treten sich|geben sich"
    r"|machen sich|reden (?:nicht|kein|nur noch)|sprechen (?:nicht|kein)|kommen nicht (?:mehr )?klar|sind sich (?:[^.!?]{1,60} )?(?:nicht|un)|sind (?:da |sich )?(?:uneins|zerstritten|verschieden\w*)"
    r"|können sich nicht|haben (?:da |jeweils |je |jeder |völlig |ganz )*(?:verschieden\w*|unterschiedlich\w*|ihre eigene|was anderes)|(?:wollen|beanspruchen|brauchen) (?:\w+ )?(?:beide|denselben|dieselbe|dasselbe)\b"
    r"|sehen das)"
)

MEETING = Meeting(
    shapes=SHAPES,
    topics=_TOPICS,
    gathering=compiled(
        r"(?:(?:(?:wir|ich) (?:brauchen?|müssen|muss|möchten?|wollen|sollten|will)|lass(?:t)? uns|können wir|könnten wir|uns|bitte|setz\w*|planen?|plan|organisier\w*"
        r"|mach\w*|vereinbar\w*|gemeinsam)\s+)*+(?:uns |mal |für )*(?:(?:eine?r? (?:halben? )?Stunde|\d+ Minuten) )?(?:eine? |einen |das |die |den )?(?:kurze[sn]? |[\w-]+minütige[snr]? |gemeinsame[sn]? )?"
        r"(?:Meeting|Besprechung|Termin|Treffen|Sitzung|Runde|Call|Sync|Workshop|treffen|zusammensetzen|Austausch)"
        r"(?: (?:von|für) (?:\d+ (?:Minuten|Min\.?|Stunden?)|einer (?:halben )?Stunde))?(?: mit [^:;]{1,80}?)?"
        r"(?:,? um | zum Thema | wegen |: | (?=über ))"
        r"|(?:ich (?:glaube?|finde?|denke?|meine),? |(?:ich|wir) würden? gerne? (?:(?:nächste|diese) Woche |morgen |heute |bald |mal )?|(?:wir|ihr) (?:müssten|sollten) (?:wohl |vielleicht |dringend |mal )*"
        r"|(?:können|könnten|sollten|wollen) wir (?:bitte |vielleicht |uns |mal |endlich |alle )*(?:zusammensetzen und )?|kann man (?:mal |bitte )*|lass(?:t)? uns (?:mal |bitte )*"
        r"|uns (?:alle |mal |endlich )*zusammensetzen und |(?:kurze?s? |kleine?s? )?update:? (?:zum? |zur )?(?=thema )|(?:betreff|betr\.|thema|re|wg)\s?: )"
    ),
    sides=SIDES,
    at_odds=(
        compiled(rf"(?:^|(?<=[:.,] )){_SUBJECTS} {_AT_WAR}"),
        compiled(
            rf"\b(?:Streit|Zoff|Konflikte?|Krach|Ärger|Spannungen|Reibereien|Reibung|böses Blut|vermitteln|schlichten|Funkstille|Dauerstreit)(?: (?!zwischen)\w+){{0,2}} "
            rf"zwischen (?P<names>{_ANY}(?:, {_ANY})* und {_ANY})"
        ),
        compiled(
            rf"\bzwischen (?P<names>{_ANY} und {_ANY}) (?:vermitteln|gibt es (?:Streit|Zoff|Ärger|böses)|kracht|knirscht|herrscht Funkstille|fliegen)"
        ),
        compiled(rf"\b(?:streiten|zerstreiten|zoffen|zanken) sich (?:\w+ ){{0,2}}(?P<names>{_ANY} und {_ANY})"),
        compiled(rf"^(?P<names>{_NO_ONE}{CAPITAL} gegen {CAPITAL}),"),
    ),
    position=compiled(
        rf"\b(?P<who>{_SIDE}) (?:{_SAYS} [^.;!?]+?|(?:aber )?nicht)(?=[.;!?]|,? (?:und|aber|während|doch) {_SPEAKS}|, {_SPEAKS}"
        rf"|, (?:und |aber |sonst )?(?:wir|das|es|ich|die anderen|jetzt|sonst)\b|, (?:der|die|das) {CAPITAL} (?:hat|haben|ist|sind|hält)\b|$)"
    ),
    people=(
        compiled(rf"\b(?:mit|zwischen) (?P<names>{_WHO}(?:(?:, | und ){_WHO})*)"),
        compiled(
            rf"\b(?:mit|zwischen) (?P<names>{_WHO}(?:, (?:dem |der |den )?{_NOT}{CAPITAL})* und (?:dem |der |den )?{_NOT}{CAPITAL})"
        ),
        compiled(rf"\b(?:mit|zwischen) (?P<names>(?:dem |der |den )?{_NOT}{CAPITAL} und {_WHO})"),
        compiled(rf"\bmit (?P<names>{_NOT}{CAPITAL}(?:, {_NOT}{CAPITAL})+ und (?:dem |der |den )?{_NOT}{CAPITAL})"),
        compiled(
            rf"(?:^|(?<=[:.] )){_SUBJECTS} (?:(?:müssen|sollen|sollten|wollen) (?:sich|gemeinsam|zusammen|das unter sich)|haben (?:jeder|je\b|noch nie|alle|beide|völlig|da\b|jeweils)|an einen Tisch)"
        ),
    ),
    groups=(
        (compiled(r"\bdie (?:beiden|zwei|drei) (Teams|Abteilungen)\b"), r"[Personen aus den \1]"),
        (compiled(r"(?<![\w])(?:das|dem|unser|im|mein|meinem) ((?-i:[\wäöü]*[Tt]eam(?: [A-Z]\w+)?))\b"), r"\1"),
        (
            compiled(
                r"(?:^|\b(?:und|mit) )(?-i:(Vertrieb|Marketing|Produktion|Einkauf|Finanzen|Logistik|Entwicklung|Support|HR|IT))\b"
            ),
            r"\1",
        ),
    ),
    joint=re.compile(r", (?:und )?|(?<!-) und | gegen "),
    called=called,
    no_names=words("weihnachten ostern projekt montag dienstag mittwoch donnerstag freitag"),
    duration=compiled(
        r"(?:(?:,|\(|\bfür|\bvon|\bdauer:?|\bca\.|\betwa|\brund|\bmaximal|\bhöchstens|\bbrauchen|\bbrauche|\buns|\breichen|\bplane?) ?|^|(?<=[.!?] ))"
        r"(?P<number>\d{1,3}(?:,5)?|eine halbe|einer halben|halbe|eine|einer|zwei|drei) ?(?P<unit>Min(?:uten?|\.)?|Stunden?|Std\.?|h)\b\)?"
        r"(?= *(?:$|[.,;:!?)]|mit|zum|über|um |lang|Zeit|einplanen|Besprechung|Meeting|Workshop|zusammen|treffen|reden|sprechen|planen|reichen|sollten|hätten|haben wir|wären))"
    ),
    numbers={"eine": 1.0, "einer": 1.0, "eine halbe": 0.5, "einer halben": 0.5, "halbe": 0.5, "zwei": 2.0, "drei": 3.0},
    past=compiled(
        r"\b(?:war|waren|wurde|wurden|fiel|ausgefallen|gewesen|dauerte|gedauert|verloren|jede[nr]?|seit|vor (?:zwei|drei|einer)|zu spät|zu lang|Ausfall|Störung|Stau|Verspätung)\b"
    ),
    last=END,
    after="Beschlüsse verschicken, mit Verantwortlichen und Terminen",
    before_when="vor dem Treffen",
    name="[Name]",
    date="[Datum]",
    title="[Titel]",
    filler=compiled(
        r"(?:bon|also|ok(?:ay)?|h[mä]+|so|tja|puh|ganz ehrlich|danke?(?: (?:dir|euch|schon mal|im voraus))*|also,? pass auf\b.*|vielleicht etwas länger\b.*|liebe[rs]? [^,.:]{1,30}, ich schreibe\b.*"
        r"|sorry\b.*|entschuldig\w*\b.{0,80}|kurz vorab.{0,40}|moment\b.*|weiterleitung (?:aus|von)\b.*|stichpunkte\b.{0,50}|ich (?:muss|hole) (?:kurz |etwas )?aus(?:holen)?.{0,20}|das wird (?:jetzt )?(?:etwas )?länger.{0,30}"
        r"|(?:ich )?diktier.{0,60}|ich brauche? (?:mal )?(?:eure |deine |kurz )?hilfe|kannst du (?:mir |da )?(?:mal )?helfen|von: .{1,40}|hallo .{1,20})"
    ),
    asides=(
        compiled(
            r"[,;] (?:und |aber |denn )?(?:so|das) (?:geht|kann|darf|wird|wäre|ist|muss|gehört)\b(?: [\w']+){0,5}$"
        ),
        compiled(
            r"[,;] (?:und |aber |denn |weil |da )?(?:jeder|jede|alle|keiner|niemand|jemand|einer|die (?:einen|anderen|Leute|Meinungen|Stimmung|halbe)|drei Meinungen|inzwischen|mittlerweile"
            r"|letztes Jahr|leider|übrigens|eigentlich|am besten|möglichst|solange|sobald|bevor|ehe|sonst|weil|damit|obwohl|da (?:prallen|kommen|muss|sind|gibt|hat))\b(?!.*\b(?:müssen|sollen|sollten)\b) .+$"
        ),
        compiled(
            r"[,;] (?:und |aber )?(?:er|sie|man|es) (?!uns\b|sich\b)[a-zäöüß]+ (?!.*\b(?:müssen|sollen|sollten)\b).+$"
        ),
        compiled(
            r"[,;] (?:und )?(?:wir (?:sind|haben|hatten|waren)|ich (?:soll|hab|habe|bin|will|möchte|mag|weiß|war)) .+$"
        ),
        compiled(
            rf"[,;] (?:und |aber )?(?:der|die|das) {CAPITAL} (?:hat|haben|ist|sind|will|wollen|sieht|sehen|sagt|findet|schafft|meint|kommt|kommen|weiß|braucht)\b.+$"
        ),
    ),
    headings=(
        (
            compiled(
                r"^(?:wir (?:haben|hätten)|es gibt|ich (?:habe|hab))(?: da| jetzt| hier| leider| im Moment)* (?=(?:eine|zwei|drei|vier|fünf|sechs|sieben|acht|\d+|zu viele?|viele|böses)\b)"
            ),
            "",
        ),
        (compiled(rf"^(?:wir haben|es gibt|ich habe?) einen (?={CAPITAL})"), "Ein "),
        (compiled(r"^(?:ehrlich gesagt|also|tja|naja|übrigens|ganz ehrlich),? (?=\w)"), ""),
    ),
    company=compiled(rf",? (?:gemeinsam |zusammen )?mit (?P<names>{_ANY}(?:(?:, | und ){_ANY})*)$"),
)
