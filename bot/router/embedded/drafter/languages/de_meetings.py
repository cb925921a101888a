"""German agendas."""

from bot.router.embedded.drafter.languages.de_people import CAPITAL, NAMED, PERSON, between, called, whole
from bot.router.embedded.drafter.languages.de_shapes import END, SHAPES, SIDES
from bot.router.embedded.drafter.languages.language import Meeting, Topic, compiled, words
from bot.router.embedded.drafter.phrasing import upper_first

_ASKED = r"(?:wie|was|wer|wen|wem|wann|wo|warum|wieso|welche\w*|wofür|womit|worauf|woran|wohin|in welche\w*|mit welche\w*|bis wann|ab wann)\b.+"
_DECIDING = (
    r"(?:(?:zu )?(?:entscheiden|klären|wählen|verhandeln|vereinbaren|lösen|priorisieren|erarbeiten|schätzen|verteilen|bestimmen|beschließen"
    r"|beheben|ordnen|finden|entwickeln|kürzen|verbessern|überarbeiten|sortieren)|fest(?:zu)?legen|fest(?:zu)?nageln|aus(?:zu)?wählen|aus(?:zu)?handeln"
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
    rf"(?:(?:, | und )(?:{_DET} )?{_NOUN})* )?(?:gemeinsam |zusammen |endlich |mal |noch |neu |offen |ehrlich |in ruhe |(?:Stunde|Punkt|Schritt|Tafel|Zeile) für \\w+ )*"
)
_MUST = r"(?:(?:wir|ich|die \w+|das|es|jetzt|alle) )?(?:müssen|muss|sollten|sollen|wollen|möchten|brauchen|ist)(?: wir| jetzt| gemeinsam| uns| noch| endlich)*"
_DUTY = (
    r"(?:.{1,90}? )?(?:muss|müssen|müssten|soll|sollen|sollten|will|wollen|möchte|möchten|würd|würden?) "
    rf"(?:(?:der|die|das|unsere?|alle(?: \w+)?) {_NOUN} )?(?:(?:zum|zur|am|im|beim|in|vor|nach) (?:\w+ )?{_NOUN} )?"
)
_DET_X = r"(?:(?:den|die|das|ein|eine|einen|unsere?n?|meine?n?|diese?n?|neue?n?) |zwei |drei |\d+ )(?=(?-i:(?:[a-zäöüß]+ )?[A-ZÄÖÜ0-9]))"
_TO_WHOM = (
    rf"(?: mit (?:(?:dem|den|der|allen|mehreren|verschiedenen|unseren) [^,;]*?|{NAMED}(?:(?:, | und ){NAMED})*))?"
)
_HOT = (
    r"(?:uneins|uneinig|nicht (?:mehr |mal )?einig|streiten|streitet|zerstreiten|zerstritten|gestritten|Streit|Zoff|Konflikt|Kopf an Kopf"
    r"|hin und her|Vorwürfe\w*|Mails|mailen|Rundmail|auseinander|(?:verschiedene\w*|unterschiedliche\w*|andere\w*) (?:Auffassung|Meinung|Ansicht|Vorstellung)(?:en)?)"
)
_BLAMES = (
    r"(?:(?:schieben|geben|werfen|machen|spielen)(?: sich| einander)?|streiten sich|zanken sich|beschuldigen sich)"
)
_THEN = r"(?:,? (?:und|aber|seit|das|so|weil|jetzt|obwohl|schon|mir|ich|es) .+|, .+)?"
_NO_I = r"(?!.*\b(?:ich|mir|mich|sie mir)\b)"
_FINITE = (
    r"(?![^:]*\b(?:ist|sind|war|waren|hat|haben|hab|habe|hatte|wird|werden|wurde|wurden|muss|müssen|soll|sollen|sollten|kann|können|will|wollen|möchte|möchten|geht|gibt"
    r"|kommt|weiß|glaube?|reicht|brauchen?|liegt|wir|ich|es|sie|du|bitte|dann|da)\b)"
)
_QUESTION = r"(?:wer|was|wie|wann|wo|warum|wieso|wohin|welche[mnrs]?|woran|womit|wofür|bis wann|ab wann|(?:mit|für|auf|an|in) (?:welche[mnrs]?|wem|wen))\b"

_NO_WORD = (
    r"(?-i:(?!(?:Ich|Wir|Er|Sie|Es|Man|Keiner?|Niemand|Alle|Jede[rs]?|Jemand|Was|Wer|Und|Einer|Einige|Manche|Viele|Nach|Seit|Bei|Nächste|Letzte|Heute|Gestern|Morgen|Jetzt|Ob"
    r"|Wenn|Dann|Aber|Der|Die|Das|Den|Eine?|Zwei|Drei|Mein|Meine|Unser|Unsere)\b))"
)
_ANY = rf"(?:(?:dem|den|der|die|das|einem|einer|unser\w*|mein\w*|allen|beiden) ){{0,2}}(?:[a-zäöüß]+e[nr]? )?{_NO_WORD}{CAPITAL}"


def _topic(pattern: str, title: str, goal: str, *, sure: bool = False) -> Topic:
    return Topic(compiled(pattern), title, goal, sure=sure)


_TOPICS = (
    # A talk with one person
    _topic(
        r"(?P<x>(?:(?:ein |eine |das )?(?:heikle[sn]? |schwierige[sn]? |ernste[sn]? |kurze[sn]? )?)[\wäöü-]*gespräch (?:mit|wegen) [^,;:]+?)(?: (?:führen|zu führen))?",
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
        rf"(?P<s>[^,:]{{8,50}}?)(?:,| und) {_MUST} (?:{_DECIDING}|überlegen|sehen|schauen),? (?P<x>{_NO_I}(?:ob .+|{_ASKED}))",
        "{s}: {x}",
        "Entscheiden, {x}.",
    ),
    _topic(
        rf"(?:.+?(?:,| und) )?(?:jetzt |nun |noch )?die Frage,? (?P<x>{_NO_I}(?:ob .+|{_ASKED}))",
        "{x_up}",
        "Entscheiden, {x}.",
        sure=True,
    ),
    _topic(
        r"(?:.+[:,] )?ob (?P<x>wir [^,;:]+), (?:das|müssen|muss|ist|sollten)\b.+",
        "Ob {x}",
        "Entscheiden, ob {x}.",
        sure=True,
    ),
    _topic(rf"{_DUTY}wissen, dass (?P<clause>.+)", "{clause_up}", ""),
    _topic(
        rf"(?:{_DUTY})?(?:uns |sich )?{_WITH}(?:mit .{{1,40}}? )?(?:darüber |daran )?(?:ehrlich )?(?:{_DECIDING}|{_TALKING}|{_THINKING}|wissen),? (?P<x>(?:warum|woran|wieso) {_NO_I}.+)",
        "{x_up}",
        "Verstehen, {x}, und vereinbaren, was daraus folgt.",
        sure=True,
    ),
    _topic(
        rf"(?:{_DUTY})?(?:uns |sich )?{_WITH}(?:mit .{{1,40}}? )?(?:darüber |daran )?(?:{_DECIDING}|{_TALKING}|{_THINKING}),? (?P<x>ob {_NO_I}.{{1,55}})",
        "Entscheiden, {x}",
        "Entscheiden, {x}.",
        sure=True,
    ),
    _topic(
        rf"(?:{_DUTY})?(?:uns |sich )?{_WITH}(?:mit .{{1,40}}? )?(?:darüber |daran )?(?:{_DECIDING}|{_TALKING}|{_THINKING}),? (?P<x>ob {_NO_I}.+)",
        "{x_up}",
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
        rf".*?\b{_HOT}\b.*?,? (?P<x>{_NO_I}(?:ob .+|{_ASKED}?))(?:(?:,| und|, und) (?:das|wir|es|jetzt|nun|keiner|niemand|neulich|gestern|heute|inzwischen|seitdem|letzte\\w*) .+)?",
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
        "Einigung zum Thema {x}",
        "Eine Einigung zum Thema {x} finden.",
    ),
    _topic(
        rf".*?\b{_HOT}\b.*? (?:zum|beim|um das) Thema (?P<x>{_NOUN}(?:(?: und| oder) {_NOUN})?)(?:[ ,].*)?",
        "Einigung zum Thema {x}",
        "Eine Einigung zum Thema {x} finden.",
    ),
    _topic(
        rf".*?\b{_BLAMES} .*?(?:Schuld|Verantwortung|Verantwortlichkeit|Peter|Ball|Vorwürfe|Zuständigkeit) für (?P<x>{_DET_X}[^,;:]+?)(?: (?:zu|vor|hin und her|gegenseitig|in die Schuhe))*{_THEN}",
        "Einigung über {x}",
        "Eine Einigung über {x} finden.",
    ),
    _topic(
        rf".*?\b(?:{_BLAMES}|geraten|kracht|knirscht|beschuldigen) .*?\bwegen (?:der|des) (?P<y>(?-i:(?:[a-zäöüß]+en )?[A-ZÄÖÜ][\wäöüß-]+(?:zeiten|zahlen|pläne|planung|verteilung|ung|heit|keit|übergabe|übergaben|räume|kosten|preise|regeln|dienste|stelle)))(?: .{{1,30}})?{_THEN}",
        "Einigung wegen der {y}",
        "Eine Einigung wegen der {y} finden.",
    ),
    _topic(
        rf".*?\b(?:streiten|streitet|zerstreiten|zoffen|zanken|Streit|mailen|diskutieren)\b.*? (?:über|um) (?!.*\b(?:über|um)\b)(?P<x>{_DET_X}[^,;]+?)(?:,? (?:und|aber|weil) .+)?",
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
    _topic(
        rf"(?:mich |uns )?mit (?P<who>(?:{_DET} )?(?:[a-zäöüß]+n )?{_NOUN}(?: (?:und )?{_NOUN})?) (?:mal |kurz |wieder )*aus(?:zu)?tauschen",
        "Austausch mit {who}",
        "",
    ),
    _topic(rf"(?:mich |uns )?{_WITH}(?:mal |kurz |wieder )*aus(?:zu)?tauschen", "Austausch", ""),
    _topic(
        rf"(?:.{{1,90}}? )?(?:müssen|sollten|sollen) .{{3,60}}? (?:gemeinsam |zusammen )(?P<x>über {_DET_X}[^,;]+?) (?:gehen|schauen|sprechen|reden)",
        "Gespräch {x}",
        "",
    ),
    _topic(
        r"Ideen (?:sammeln|suchen|finden)(?: mit [^,;]+?)?,? (?P<x>(?:was|wie)\b .+)",
        "Ideen sammeln: {x}",
        "",
    ),
    _topic(r"Ideen (?:sammeln|suchen|finden)(?: mit [^,;]+?)?,? (?P<x>(?:für|fürs|zum|zur|zu)\b .+)", "Ideen {x}", ""),
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
    _topic(rf"(?P<y>{_FINITE}[^:?,;]{{4,60}}): (?P<x>[^:]+)\?", "{y}", "Gemeinsam klären: {x_up}?"),
    _topic(rf"(?P<y>[^,:?]{{6,60}}), (?P<indirect>{_QUESTION} .+)\?", "{y}", "Entscheiden, {indirect}."),
    _topic(
        r"(?P<indirect>(?:wie|was|wer|wo|wann|welche\w*) (?:\w+ ){0,2}?\w+en wir\b .+)",
        "{indirect_as}?",
        "Entscheiden, {indirect}.",
    ),
    _topic(r"(?P<x>[^,;:?]+ oder [^,;:?]+)\?", "{x}?", "Entscheiden: {x_up}?"),
    _topic(r"(?P<x>.+?)\s*\?+", "{x}?", "Gemeinsam klären: {x_up}?"),
    _topic(rf"(?P<y>{_FINITE}[^:?!.;,]{{6,60}}): .+", "{y}", ""),
    _topic(r"[^,;]+ (?:nicht \w+en|ist gut und schön), aber (?P<y>.+)", "{y_up}", ""),
    _topic(
        rf"(?=.{{60}})(?P<between>(?:(?-i:[A-ZÄÖÜ])[\wäöüß]+-|{_ANY}) und {_ANY}) (?:werfen sich|schieben sich|treten sich|geben sich|machen sich|beschuldigen sich|gehen sich"
        r"|reden nicht|können nicht|liegen sich|geraten) .+",
        "Uneinigkeit zwischen {between}",
        "",
    ),
    _topic(
        rf"(?=.{{60}})(?P<y>{_ANY} und {_ANY}) (?:werfen sich|schieben sich|treten sich|geben sich|machen sich|beschuldigen sich|gehen sich|reden nicht|können nicht|liegen sich|geraten) .+",
        "{y}: wie es weitergeht",
        "",
    ),
)

_NOT = (
    r"(?-i:(?!\w*(?:ung|heit|keit|schaft|tion|tät|ien|ungen|en|e|s|zeit)\b(?<!technik)|Blick|Hilfe|Bezug|Fokus|Start|Ziel|Druck|Budget|Mail|Beginn|KI\b|Rücktritt|Montag"
    r"|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag))"
)
_WHO = rf"(?:(?:de[mnr]|die|das|eine[mnr]|unsere?[mnr]?|meine?[mnr]?|alle[nr]?|beiden|zwei|drei|vier|fünf) )*(?:[a-zäöüß]+n )?(?:{NAMED}|{PERSON})"
_SAYS = (
    r"(?:(?:will|wollen|möchten?)(?! (?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|heute|morgen|bis|Bescheid|wissen|eine Antwort|Antworten|feste))|sagt|sagen|meint|meinen|findet|finden|bevorzugt|bevorzugen|fordert|fordern|verlangt|verlangen|besteht|bestehen|plädiert|hätten? gerne?"
    r"|ist (?:für|gegen|dafür|dagegen)|sind (?:für(?! \w+ (?:Tage?|Wochen?|Stunden?|Monate?|Jahre?)\b)|gegen|dafür|dagegen))\b"
)
_SIDE = rf"(?:{_NO_WORD}{CAPITAL}|(?:das|die|der|mein|meine|unser|unsere) (?:[a-zäöü]+en )?{CAPITAL})"
_SPEAKS = rf"{_SIDE} (?:{_SAYS},? |(?:aber )?nicht(?=[,.;!?]|$))"
_SUBJECTS = rf"(?P<names>(?:(?-i:\b[A-ZÄÖÜ])[\wäöüß]+-|{_ANY}(?:, {_ANY})*) und {_ANY})"
_AT_WAR = (
    r"(?:streiten|zerstreiten|zanken|zoffen|bekriegen|beschuldigen|geraten (?:\w+ ){0,2}aneinander|liegen sich|gehen sich|blockieren|beschimpfen|ignorieren|werfen sich|schieben sich|schieben einander|treten sich|geben sich"
    r"|machen sich|reden (?:nicht|kein|nur noch)|sprechen (?:nicht|kein)|kommen nicht (?:mehr )?klar|sind sich (?:[^.!?]{1,60} )?(?:nicht|un)|sind (?:da |sich )?(?:uneins|zerstritten|verschieden\w*)"
    r"|können sich nicht|haben (?:da |jeweils |je |jeder |völlig |ganz )*(?:komplett )?(?:verschieden\w*|unterschiedlich\w*|ihre eigene|was anderes)|(?:wollen|beanspruchen|brauchen) (?:\w+ )?(?:beide|denselben|dieselbe|dasselbe)\b"
    r"|sehen das)"
)


def _dispute(names: tuple[str, ...]) -> str:
    parties = f"{', '.join(names[:3][:-1])} und {names[:3][-1]}"
    apart = between(parties)
    return f"Uneinigkeit zwischen {apart}" if apart else f"{upper_first(parties)}: wie es weitergeht"


MEETING = Meeting(
    shapes=SHAPES,
    topics=_TOPICS,
    gathering=compiled(
        r"(?:(?:(?:wir|ich) (?:brauchen?|müssen|muss|möchten?|wollen|sollten|will)|lass(?:t)? uns|können wir|könnten wir|uns|bitte|setz\w*|planen?|plan|organisier\w*"
        r"|mach\w*|vereinbar\w*|gemeinsam)\s+)*+(?:(?:uns|mal|für|(?:nächste|diese|kommende) woche|morgen|heute|am (?:montag|dienstag|mittwoch|donnerstag|freitag)) )*(?:(?:eine?r? (?:halben? )?Stunde|\d+ Minuten) )?(?:eine? |einen |das |die |den )?(?:kurze[sn]? |[\w-]+minütige[snr]? |gemeinsame[sn]? )?"
        r"(?:Meeting|Besprechung|Termin|Treffen|Sitzung|Runde|Call|Sync|Workshop|treffen|zusammensetzen|Austausch)"
        r"(?: (?:von|für) (?:\d+ (?:Minuten|Min\.?|Stunden?)|einer (?:halben )?Stunde))?(?: mit [^:;]{1,80}?)?"
        r"(?:,? um | zum Thema | wegen |: | (?=über ))"
        r"|(?:(?:kannst du|könntest du|können sie|bitte) )?(?:mir |uns )?(?:bitte )?(?:mach\w*|erstell\w*|schreib\w*|bau\w*|entwirf)? ?(?:bitte )?(?:mir |uns )?(?:eine? )?(?:agenda|tagesordnung|ablauf|struktur)(?: (?:machen|erstellen|schreiben|bauen))? (?:für|zu) (?:ein |eine |einen |das |die |den )?(?=\w*gespräch|\w*verhandlung|\w*runde|\w*workshop)"
        r"|es geht um (?=die frage)|(?:ich (?:glaube?|finde?|denke?|meine),? |(?:ich|wir) würd(?:en?)? gerne? (?:(?:nächste|diese) Woche |morgen |heute |bald |mal )?|(?:wir|ihr) (?:müssten|sollten) (?:wohl |vielleicht |dringend |mal )*"
        r"|(?:können|könnten|sollten|wollen) wir (?:bitte |vielleicht |uns |mal |endlich |alle )*(?:zusammensetzen und )?|kann man (?:mal |bitte )*|lass(?:t)? uns (?:mal |bitte )*"
        r"|uns (?:alle |mal |endlich )*zusammensetzen und |(?:kurze?s? |kleine?s? )?update (?:zum|zur) (?=(?-i:[A-ZÄÖÜ]))|ich habe? das gefühl, (?!dass)|hat (?:jemand|wer) (?:eine|ne|'ne) (?:vorlage|idee|struktur|agenda) für (?:eine?n? )?(?:erstes? )?|(?:betreff|betr\.|thema|re|wg)\s?: )"
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
        compiled(rf"^{_SUBJECTS}, (?:mal wieder|schon wieder|immer wieder|wieder mal|da muss)\b"),
        compiled(rf"^(?P<names>{_NO_WORD}{CAPITAL} gegen {CAPITAL}),"),
    ),
    position=compiled(
        rf"\b(?P<who>{_SIDE}) (?:{_SAYS},? [^.;!?]+?|(?:aber )?nicht)(?=[.;!?]|,? (?:und|aber|während|doch) {_SPEAKS}|, {_SPEAKS}"
        rf"|, (?:und |aber |sonst )?(?:wir|das|es|ich|die anderen|jetzt|sonst)\b|, (?:der|die|das) {CAPITAL} (?:hat|haben|ist|sind|hält)\b|$)"
    ),
    people=(
        compiled(rf"\b(?:mit|zwischen) (?P<names>{_WHO}(?:(?:, | und ){_WHO})*)"),
        compiled(
            rf"\b(?:mit|zwischen) (?P<names>{_WHO}(?:, (?:dem |der |den )?{_NOT}{CAPITAL})* und (?:dem |der |den )?{_NOT}{CAPITAL})"
        ),
        compiled(rf"\b(?:mit|zwischen) (?P<names>(?:dem |der |den )?{_NOT}{CAPITAL} und {_WHO})"),
        compiled(
            rf"\b(?P<names>{NAMED}|(?:einem|einer|meinem|meiner) (?:[a-zäöüß]+n )?{PERSON})(?: \w+)? (?:zu )?(?:sagen|beibringen|mitteilen), dass"
        ),
        compiled(
            rf"\b(?:Feedback|Probezeit|Beurteilung|Leistung|Verhalten)\w* (?:\w+ )?(?:von|für|an) (?P<names>{NAMED})"
        ),
        compiled(rf"\bmit (?P<names>{_NOT}{CAPITAL}(?:, {_NOT}{CAPITAL})+ und (?:dem |der |den )?{_NOT}{CAPITAL})"),
        compiled(
            rf"(?:^|(?<=[:.] )){_SUBJECTS} (?:(?:müssen|sollen|sollten|wollen) (?:sich|gemeinsam|zusammen|das unter sich)|haben (?:jeder|je\b|noch nie|alle|beide|völlig|da\b|jeweils)|an einen Tisch)"
        ),
    ),
    groups=(
        (compiled(r"\bdie (?:beiden|zwei|drei) (Teams|Abteilungen)\b"), r"[Personen aus den \1]"),
        (compiled(r"(?<![\w])(?:das|unser|im|mein) ((?-i:[\wäöü]*[Tt]eam(?: [A-Z]\b)?))\b"), r"\1"),
        (
            compiled(
                r"(?:^|\b(?:und|mit) )(?-i:(Vertrieb|Marketing|Produktion|Einkauf|Finanzen|Logistik|Entwicklung|Support|HR|IT))\b"
            ),
            r"\1",
        ),
    ),
    joint=compiled(r", (?:und )?|(?<!-) und | gegen "),
    called=called,
    no_names=words("weihnachten ostern projekt montag dienstag mittwoch donnerstag freitag"),
    duration=compiled(
        r"(?:\b(?:für|von|dauer:?|ca\.|etwa|rund|maximal|höchstens) ?|[,(] ?|(?<=brauchen )|(?<=brauche )|(?<=uns )|(?<=reichen )|(?<=plane )|^|(?<=[.!?] ))"
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
        r"(?:|bon|also|ok(?:ay)?|h[mä]+|so|tja|puh|ganz ehrlich|danke?(?: (?:dir|euch|schon mal|im voraus))*|also,? pass auf\b.*|vielleicht etwas länger\b.*|liebe[rs]? [^,.:]{1,30}, ich schreibe\b.*"
        r"|sorry\b.*|entschuldig\w*\b.{0,80}|kurz vorab.{0,40}|moment\b.*|weiterleitung (?:aus|von)\b.*|stichpunkte\b.{0,50}|ich (?:muss|hole) (?:kurz |etwas )?aus(?:holen)?.{0,20}|das wird (?:jetzt )?(?:etwas )?länger.{0,30}"
        r"|(?:ich )?diktier.{0,60}|ich brauche? (?:mal )?(?:eure |deine |kurz )?hilfe|kannst du (?:mir |da )?(?:mal )?helfen|von: .{1,40}|eine (?:e-?)?mail habe? ich .{0,80}|hallo .{1,20})"
    ),
    asides=(
        compiled(
            r"[,;] (?:und |aber |denn )?(?:so|das) (?:geht|kann|darf|wird|wäre|ist|muss|gehört)\b(?: [\w']+){0,5}[.!]*$"
        ),
        compiled(r", (?:oder|was (?:machen|tun))[.?!]*$"),
        compiled(r", (?:gerade|momentan|zurzeit|bisher|bislang|derzeit|so richtig) .+$"),
        compiled(
            r"(?:[,;]? (?:und|aber|denn) |[,;] (?:weil |da )?)(?:jeder|jede|alle|keiner|niemand|jemand|einer|die (?:einen|anderen|Leute|Meinungen|Stimmung|halbe)|drei Meinungen|inzwischen|mittlerweile"
            r"|letztes Jahr|leider|übrigens|eigentlich|am besten|möglichst|solange|sobald|bevor|ehe|sonst|weil|damit|obwohl|da (?:prallen|kommen|muss|sind|gibt|hat))\b(?!.*\b(?:müssen|sollen|sollten|weiß|wissen)\b) .+$"
        ),
        compiled(
            r"[,;] (?:und |aber )?(?:er|sie|man|es) (?!uns\b|sich\b)[a-zäöüß]+ (?!.*\b(?:müssen|sollen|sollten)\b).+$"
        ),
        compiled(
            r"[,;] (?:und )?(?:wir (?:sind|haben|hatten|waren)|ich (?:soll|hab|habe|bin|will|möchte|mag|weiß|war)) .+$"
        ),
        compiled(
            rf"(?<!sagt)(?<!sagen)(?<!meint)(?<!findet)(?<!Gefühl)[,;] (?:und |aber )?(?:der|die|das) {CAPITAL} (?:hat|haben|ist|sind|will|wollen|sieht|sehen|sagt|findet|schafft|meint|kommt|kommen|weiß|braucht)\b.+$"
        ),
    ),
    headings=(
        (
            compiled(
                r"^(?:wir (?:haben|hätten)|es gibt|ich (?:habe|hab))(?: da| jetzt| hier| leider| im Moment)* (?=(?:eine|zwei|drei|vier|fünf|sechs|sieben|acht|\d+|zu viele?|viele|böses)\b)(?!.*\b(?:\w*ge\w+(?:t|en)|\w+iert|bekommen|erhalten|verloren|beschlossen|entschieden|vereinbart|versprochen|verabschiedet)(?:[,.;]|$| und))"
            ),
            "",
        ),
        (compiled(rf"^(?:wir haben|es gibt|ich habe?) einen (?={CAPITAL})"), "Ein "),
        (
            compiled(
                r"^(?=.{76})((?:Nach|Seit|Vor|Bei|Wegen) [^,;:]{5,60}?) (?:ist|sind|hat|haben|will|wollen|gibt|gibts|sollten?|müssen|wird|herrscht|brodelt|geht|gehen)\b.+$"
            ),
            r"\1",
        ),
        (
            compiled(
                r"^(?:ehrlich gesagt|also|tja|naja|übrigens|ganz ehrlich),? (?=(?-i:[A-ZÄÖÜ])|seit\b|der\b|die\b|das\b|wir\b)"
            ),
            "",
        ),
    ),
    breaks=words("und oder weil wenn damit um ohne während obwohl sodass"),
    dispute=_dispute,
    whole=whole,
    company=compiled(
        rf"(?<![Gg]espräch)(?<![Aa]ustausch)(?<!erhandlung)(?<![Kk]ick-off)(?<![Kk]ickoff)(?<![Tt]reffen),? (?:gemeinsam |zusammen )?mit (?P<names>{_ANY}(?:(?:, | und ){_ANY})*)(?: zusammen| gemeinsam)?$"
    ),
)
