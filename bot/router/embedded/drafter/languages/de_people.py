"""German words for people and groups: only these, and names, are whom a meeting is with."""

import re

_HEADS = (
    r"team|teams|leitung|leitungen|leiter|leitern|leiterin|leiterinnen|rat|räten|vorstand|vorständen|abteilung|abteilungen|gruppe|gruppen|verein|vereinen|vereine"
    r"|verband|verbänden|ausschuss|gremium|behörde|behörden|amt|ämtern|firma|firmen|schicht|schichten|wehr|wehren|kraft|kräfte|kräften|betreuer|betreuern"
    r"|betreuerin|eigentümer|eigentümern|mieter|mietern|mieterin|pächter|pächtern|pächterin|verkäufer|verkäuferin|verkäuferinnen|fahrer|fahrern|techniker|technikern"
    r"|technik|redner|rednern|sprecher|sprechern|sprecherin|gesellschafter|gesellschaftern|führer|führern|führerin|führung|meister|meistern|meisterin|berater|beratern"
    r"|beraterin|arbeiter|arbeitern|arbeiterin|arbeiterinnen|nehmer|nehmern|geber|gebern|prüfer|prüfern|händler|händlern|planer|planern|planerin|helfer|helfern"
    r"|entwickler|entwicklern|entwicklerin|entwicklerinnen|betreiber|betreibern|hersteller|herstellern|trainer|trainern|trainerin|trainerinnen|lehrer|lehrern|lehrerin"
    r"|lehrerinnen|vertreter|vertretern|vertreterin|partner|partnern|partnerin|besitzer|besitzern|gemeinde|gemeinden|verwaltung|wirtschaft|werke|werken|chor|chören"
    r"|ärzte|ärzten|ärztin|ärztinnen|arzt|pfleger|pflegern|pflegerin|mannschaft|familie|familien|eltern|firma|agentur|agenturen|bank|versicherung|schule|schulen"
    r"|kunde|kunden|kundin|kundinnen|kollege|kollegen|kollegin|kolleginnen|chef|chefin|chefs|lieferant|lieferanten|zulieferer|zulieferern"
)
_ALONE = (
    r"Jury|Hotel|Stadt|Land|Kreis|Kanton|Museum|Archiv|Polizei|Presse|Personal|Belegschaft|Gewerke|Gewerken|Bereiche|Bereichen|Beteiligte|Beteiligten|Sponsoren|Sponsor"
    r"|Investor|Investoren|Investorin|Nachbarn|Nachbar|Nachbarin|Anwalt|Anwältin|Notar|Notarin|Architekt|Architekten|Architektin|Handwerker|Handwerkern|Caterer|Gewerkschaft"
    r"|Gewerkschaften|Praktikant|Praktikanten|Praktikantin|Azubi|Azubis|Auszubildenden|Ehrenamtliche|Ehrenamtlichen|Freiwillige|Freiwilligen|Angestellten|Vorgesetzten"
    r"|Spedition|Vertrieb|Marketing|Produktion|Einkauf|Finanzen|Buchhaltung|Controlling|Logistik|Entwicklung|Support|HR|IT|Lager|Küche|Service|Empfang|Redaktion|Regie"
    r"|Dramaturgie|Qualität|Qualitätssicherung|Personalabteilung|Rechtsabteilung|Pflege|Verkauf|Werkstatt|Kasse|Design|Pfarrer|Pfarrerin|Bürgermeister|Bürgermeisterin"
    r"|Hausmeister|Hausmeistern|Köche|Köchen|Kellner|Kellnern|Souschef|Steuerberater|Steuerberaterin|Geschwister|Geschwistern|Bruder|Schwester|Vater|Mutter|Sohn"
    r"|Tochter|Jugendlichen|Schüler|Schülern|Schülerin|Schülerinnen|Studierenden|Bewohner|Bewohnern|Anwohner|Anwohnern|Betreiber|Trainern|Aushilfen|Klient|Klienten|Patient"
    r"|Patienten|Patientin|Gast|Gästen|Außendienst|Innendienst|Haustechnik|Konstruktion|Fertigung|Bauherr|Bauherrn|Bauherrin|Polier|Poliere|Polieren|Makler|Maklerin"
    r"|Förster|Gutachter|Gutachterin|Statiker|Disponent|Veranstalter|Veranstaltern|Aussteller|Ausstellern|THW|Rotes Kreuz|Roten Kreuz|Denkmalamt"
)
_FIRST_NAMES = (
    r"Ada|Alex|Alexander|Ali|Amir|Andrea|Andreas|Angela|Anja|Anke|Anna|Anne|Annette|Antje|Axel|Ayse|Ayşe|Barbara|Bastian|Beate|Ben|Bernd|Bernhard|Bettina|Birgit|Björn|Brigitte"
    r"|Britta|Carina|Carla|Carlos|Carolin|Carsten|Cem|Chris|Christa|Christian|Christiane|Christina|Christine|Christoph|Claire|Clara|Claudia|Daniel|Daniela|David|Deniz|Dieter"
    r"|Dirk|Doris|Dominik|Elena|Elias|Elif|Elisabeth|Elke|Ella|Emilia|Emma|Emre|Erik|Erika|Eva|Fabian|Fatima|Fatma|Felix|Finn|Florian|Franz|Franziska|Frank|Friedrich|Gabi"
    r"|Gabriele|Georg|Gerd|Gisela|Greta|Gudrun|Günter|Günther|Hanna|Hannah|Hannes|Hans|Harald|Heidi|Heike|Heiko|Heinz|Helga|Helmut|Henrike|Henrik|Henning|Holger|Horst|Ida|Ina"
    r"|Ines|Inga|Inge|Ingrid|Irene|Iris|Jakob|Jan|Jana|Janina|Jannik|Jasmin|Jens|Jessica|Joachim|Johanna|Johannes|Jonas|Jörg|Josef|Judith|Julia|Julian|Jürgen|Jutta|Kai|Karin"
    r"|Karl|Karsten|Katharina|Kathrin|Katja|Katrin|Kerstin|Kevin|Kim|Klara|Klaus|Konrad|Lara|Lars|Laura|Lea|Leah|Lena|Leo|Leon|Leonie|Lina|Linda|Lisa|Lorenz|Louis|Luca|Lucas"
    r"|Lukas|Luis|Luisa|Magda|Maike|Malte|Manfred|Manuel|Manuela|Marc|Marcel|Marco|Marcus|Maria|Marie|Marina|Mario|Marion|Marius|Mark|Marko|Markus|Marlene|Martin|Martina|Mats"
    r"|Matthias|Max|Maximilian|Mehmet|Mia|Michael|Michaela|Mila|Miriam|Mona|Monika|Moritz|Murat|Mustafa|Nadia|Nadine|Nadja|Natalie|Nele|Nico|Nicole|Nils|Nina|Noah|Nora|Norbert"
    r"|Olaf|Ole|Oliver|Olga|Oskar|Otto|Pascal|Patricia|Patrick|Paul|Paula|Pauline|Peter|Petra|Philipp|Pia|Priya|Rainer|Ralf|Raphael|Regina|Renate|René|Richard|Robert|Robin|Rolf"
    r"|Roland|Roman|Ronja|Rosi|Rudi|Ruth|Sabine|Sabrina|Said|Sam|Samir|Samuel|Sandra|Sara|Sarah|Sascha|Sebastian|Selin|Selma|Sibylle|Silke|Silvia|Simon|Simone|Sina|Sofia|Sofie"
    r"|Sonja|Sophia|Sophie|Stefan|Stefanie|Steffen|Stephan|Sven|Svenja|Susanne|Sylvia|Tanja|Theo|Theresa|Thomas|Thorsten|Till|Tim|Timo|Tina|Tobias|Tom|Torsten|Udo|Ulf|Uli|Ulrich"
    r"|Ulrike|Ursula|Ute|Uwe|Valentin|Vanessa|Vera|Verena|Viktor|Viktoria|Volker|Walter|Werner|Wiebke|Wilhelm|Wolfgang|Yannick|Yasmin|Yusuf|Yvonne|Zeynep"
)
CAPITAL = r"(?-i:\b[A-ZÄÖÜ][\wäöüßé]*(?:-[A-ZÄÖÜ][\wäöüß]*)*\b)"
PERSON = rf"(?-i:\b(?:(?:[A-ZÄÖÜ][\wäöüß-]*)?(?i:{_HEADS})|{_ALONE})\b)"
NAMED = (
    rf"(?-i:\b(?:(?:Frau|Herrn?)(?: Dr\.| Prof\.)? [A-ZÄÖÜ][\wäöüß-]+|(?:Dr\.|Prof\.)(?: Dr\.)? [A-ZÄÖÜ][\wäöüß-]+"
    rf"|(?:{_FIRST_NAMES})\b(?: [A-ZÄÖÜ][a-zäöüß]+\b)?))"
)
_PLURAL = re.compile(
    r"(?<=[a-zäöü]{3}e[rl])n$|(?<=[wW]erke)n$|(?<=ereiche)n$|(?<=ärzte)n$|(?<=kräfte)n$|(?<=vereine)n$|(?<=verbände)n$|(?<=vorstände)n$|(?<=chöre)n$|(?<=ämter)n$"
    r"|(?<=räte)n$|(?<=[gG]äste)n$|(?<=[kK]öche)n$|(?<=oliere)n$|(?<=hrenamtliche)n$|(?<=reiwillige)n$|(?<=eteiligte)n$|(?<=ugendliche)n$|(?<=ngestellte)n$|(?<=orgesetzte)n$"
)
_BEFORE = re.compile(
    r"^(?:(?i:de[mnr]|die|das|eine?[mnr]?|unsere?[mnrs]?|meine?[mnrs]?|alle[nrm]?|beiden?|vier|drei|zwei|fünf|sechs) )+|^(?:[a-zäöüß]+e[nmrs]? )+(?=[A-ZÄÖÜ])"
)


def called(who: str) -> str:
    """Name somebody as a list does: "den neuen Entwicklern" as "Entwickler", "Herrn Pohl" as "Herr Pohl"."""
    who = re.sub(r"^Herrn (?=[A-ZÄÖÜ])", "Herr ", _BEFORE.sub("", _BEFORE.sub("", who)))
    return who if who.startswith(("Herr ", "Frau ", "Dr.", "Prof.")) else _PLURAL.sub("", who)


FIRST = re.compile(_FIRST_NAMES)
_TAIL = r"(?:schicht|teams?|dienst|abteilung|gruppe|bereich|trupp|klasse|mannschaft|leitung|vorstand|personal|kräfte|produktion|reinigung|technik|station|lager|büro|verein)"
_HALVED = re.compile(rf"\b(?P<first>[A-ZÄÖÜ][\wäöüß]+)- und (?P<second>[\wäöüß]+?)(?P<tail>{_TAIL})\b")
_ARTICLED = re.compile(
    r"\b(?P<the>[Dd]er|[Dd]as|[Dd]ie|[Dd]em|[Dd]en|[Uu]nser\w*|[Mm]ein\w*|[Ee]in\w*|[Bb]eide\w*|[Aa]lle\w*) (?P<noun>[A-ZÄÖÜ][\wäöüß-]*)?"
)
_FEMININE = re.compile(
    r".*(?:schicht|ung|heit|keit|schaft|ion|ei|tät|abteilung|leitung|ik|ie|küche|pflege|zentrale|spedition|redaktion|gruppe|station|in|schule|kita|jugend|regie|kasse|stadt|firma|agentur|presse)",
    re.IGNORECASE,
)


def whole(names: str) -> str:
    """Write out what a hyphen leaves out: "Früh- und Spätschicht" is "Frühschicht und Spätschicht"."""
    return _HALVED.sub(lambda match: f"{match['first']}{match['tail']} und {match['second']}{match['tail']}", names)


def between(names: str) -> str | None:
    """Name parties after "zwischen", without their articles; None where that would be a guess."""
    for match in _ARTICLED.finditer(names):
        sure = match["the"].lower() in ("der", "das") or (
            match["the"].lower() == "die" and _FEMININE.fullmatch(match["noun"] or "")
        )
        if not sure or not match["noun"]:
            return None
    return _ARTICLED.sub(lambda match: match["noun"], names)
