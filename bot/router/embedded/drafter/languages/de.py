"""German emails, worded so that they suit "du", "ihr" and "Sie"."""

import re
from collections.abc import Callable

from bot.router.embedded.drafter.languages.de_people import FIRST, between
from bot.router.embedded.drafter.languages.de_telling import TELLING
from bot.router.embedded.drafter.languages.german_clauses import impersonal, main_clause, question, without_zu
from bot.router.embedded.drafter.languages.german_questions import indirect
from bot.router.embedded.drafter.languages.language import Mail, Rule, compiled, rule, words
from bot.router.embedded.drafter.languages.wording import bullets_at, lower_start


def _to_do(text: str) -> str | None:
    done = without_zu(text)
    return None if done is None else impersonal(done)


def _news(text: str) -> str | None:
    """Say it to those whose it is: "ihr Paket" and "sein Paket" become "Ihr Paket"."""
    clause = main_clause(text)
    return clause and re.sub(r"^(?:ihr|sein)(e?) (?=[A-ZÄÖÜ])", r"Ihr\1 ", clause)


def _infinitive(text: str) -> str:
    return impersonal(re.sub(r"^sich ", "", text))


_WORD = r"[\wäöüß.-]+"
_DET = r"(?:der|die|das|den|dem|des|alle[nrm]?|mein\w*|unser\w*|ganze\w*|jede[nmr]?|ein\w*|beide\w*)"
_TO = rf"(?P<to>(?!(?:ich|wir|bitte|kannst|können|mich|uns)\b)(?:(?:an|ans|bei|beim|mit|von|vom) )?(?:{_DET} ){{0,2}}[^,:;]{{1,50}}?)"
_WHOM = (
    rf"(?P<to>(?:(?:an|ans|bei|beim|mit|von|vom) )?(?:{_DET} ){{0,2}}(?:[a-zäöüß]+e[nrsm]? )?(?-i:[A-ZÄÖÜ]){_WORD}"
    rf"(?: (?:und )?(?-i:[A-ZÄÖÜ]){_WORD})*|(?:(?:an|bei|mit) )?allen?(?: (?-i:[A-ZÄÖÜ]){_WORD})?|(?:an )?(?:die anderen|alle, die .+))"
)
_TELL = (
    r"(?:sage?|sagen Sie|teile?|teilen Sie|informiere?|informieren Sie|benachrichtige?|gib|geben Sie|schreibe?|verkünde|kündige?|melde|erkläre"
    r"|richte)"
)
_TOLD = (
    r"(?:(?:mit)?zu?teilen|mitteilen|mitzuteilen|sagen|informieren|benachrichtigen|Bescheid (?:zu )?(?:geben|sagen)|schreiben|ankündigen|verkünden|melden"
    r"|erklären|wissen lassen|ausrichten|beibringen|klarmachen|bekanntgeben|bekannt geben|weitersagen|weitergeben|warnen)"
)
_ASKED = (
    r"(?:ob|wann|wie|wer|wen|wem|was|wo|warum|wieso|wohin|womit|wie viele?|welche\w*|bis wann|ab wann|zu welche\w*)"
)
_GROUP = (
    rf"(?!(?:ich|wir|mich|uns|das|es|er|sie|man|da|dann|jetzt|bitte)\b(?! (?-i:[A-ZÄÖÜ])))(?:alle(?: (?-i:[A-ZÄÖÜ]){_WORD})?|jeder|(?:das|die|der|mein|meine|unser|unsere) (?:ganze |gesamte )?(?-i:[A-ZÄÖÜ]){_WORD}(?: (?-i:[A-ZÄÖÜ]){_WORD})?"
    rf"|(?-i:[A-ZÄÖÜ]){_WORD}(?: und (?-i:[A-ZÄÖÜ]){_WORD})?)"
)
_MUST = r"(?:muss|müssen|soll|sollen|sollte|sollten)"
_THANKS = "Vielen Dank!"
_ANY_QUESTIONS = "Bei Fragen genügt eine Antwort auf diese E-Mail."
_LINK = "[Link oder Datei]"


def _rules(
    patterns: tuple[str, ...], subject: str, text: str, *, ask: bool = False, several: bool = False, close: str = ""
) -> tuple[Rule, ...]:
    return tuple(rule(pattern, subject, text, ask=ask, several=several, close=close) for pattern in patterns)


_SAID_THAT = (
    rf"{_TELL}(?: (?:bitte|mal|doch))*(?: {_TO})?(?: (?:bitte|kurz|mit|Bescheid|an|darüber|aus))*,? dass (?P<CLAUSE>.+)",
    rf"(?:{_TO} )?(?:kurz |darüber )?{_TOLD},? dass (?P<CLAUSE>.+)",
    rf"(?:{_TO} )?(?:kurz )?{_TOLD},? das (?P<CLAUSE>(?:der|die|ein|eine|wir|ich|es|er|man|ab|am|im|heute|morgen) .+)",
    rf"(?P<to>{_GROUP}) {_MUST}(?: alle)? (?:wissen|erfahren),? dass (?P<CLAUSE>.+)",
    r"(?:in der (?:steht|es heißt),? )?dass (?P<CLAUSE>.+)",
)
_REMINDED = (
    rf"(?:erinnere?|erinnern Sie) {_TO}(?: bitte)? daran,? ",
    rf"{_TO} (?:bitte )?(?:noch ?mal )?daran (?:zu )?erinnern,? ",
)
_RULES: tuple[Rule, ...] = (
    rule(r"(?:fyi|zur (?:Info|Information|Kenntnis))[:,]? (?P<x>.+)", "{x}", "{x_up}.", several=True),
    rule(
        r"(?:Info|Hinweis|Achtung)(?: (?P<to>(?:an|ans|für) [^:]{1,50}))?: (?P<x>.+)",
        "Information: {x}",
        "{x_up}.",
        several=True,
    ),
    rule(
        r"(?:kurze )?Erinnerung(?: (?P<to>(?:an|ans|für) [^:]{1,50}))?: (?P<x>.+)",
        "Erinnerung: {x}",
        "kurze Erinnerung: {x}.",
        several=True,
    ),
    # A status report
    rule(
        r"(?P<what>(?:(?:\w+ )?(?:Status|Stand|Bericht)|Status\w*|Wochenbericht|Wochenstatus|Update|Zusammenfassung)\b[^:]{0,50}): "
        r"(?P<list>[^:]+[,;] .+)",
        "{what}",
        "{what_up}:\n{list}",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    rule(
        rf"(?:(?:schicke?|sende|gib|schreibe?) (?:{_TO} )?|(?P<to2>(?:dem|den|der|an \w+) {_WORD}) )?(?:ein\w* |den |das )?(?:aktuellen )?"
        r"(?:Status(?:bericht|update|-Update)?|Stand|Update|Zwischenstand) (?P<x>(?:zu|zur|zum|der|des|von|vom) .+?)(?: (?P<to3>an (?:den |die |das )?\w+))?"
        r"(?: (?:schicken|senden|geben|schreiben))?",
        "Stand {x}",
        "hier der aktuelle Stand {x}:\n- Erledigt: [was fertig ist]\n- In Arbeit: [woran gearbeitet wird]\n"
        "- Als Nächstes: [was folgt und bis wann]",
        close=_ANY_QUESTIONS,
    ),
    # An apology
    *_rules(
        (
            rf"entschuldige? (?:dich|mich|uns) {_TO} für (?P<mine>.+)",
            r"(?:mich |uns |sich )?(?P<to>(?:bei|beim) .{1,50}?) für (?P<mine>.+?) (?:um (?:Entschuldigung|Verzeihung) (?:zu )?bitten|(?:zu )?entschuldigen)",
            r"(?:mich |uns |sich )?für (?P<mine>.+?) (?P<to>(?:bei|beim) .{1,50}?) (?:um (?:Entschuldigung|Verzeihung) (?:zu )?bitten|(?:zu )?entschuldigen)",
            rf"{_TO} (?:um (?:Entschuldigung|Verzeihung) (?:zu )?bitten) für (?P<mine>.+)",
            r"(?:Entschuldigung|sorry)(?: (?P<to>(?:an|bei) .{1,50}?))? für (?P<mine>.+)",
        ),
        "Entschuldigung für {mine}",
        "ich bitte um Entschuldigung für {mine}. [Was passiert ist und was dagegen getan wird.]",
    ),
    # What somebody is to do
    *_rules(
        tuple(f"{start}dass (?:sie|alle|jeder) (?P<inf>.+?)(?: (?:sollen|müssen|soll|muss))" for start in _REMINDED)
        + tuple(f"{start}dass sie (?P<inf>.+en)" for start in _REMINDED),
        "Erinnerung: {inf}",
        "kurze Erinnerung: bitte {inf}.",
        several=True,
        close=_THANKS,
    ),
    *_rules(
        tuple(f"{start}dass (?P<clause>.+)" for start in _REMINDED),
        "Erinnerung: {clause}",
        "kurze Erinnerung: {clause}.",
        several=True,
    ),
    *_rules(
        tuple(f"{start}dass (?P<x>.+)" for start in _REMINDED),
        "Erinnerung: {x}",
        "ich möchte daran erinnern, dass {x}.",
        several=True,
    ),
    *_rules(
        tuple(f"{start}(?P<do>.+)" for start in _REMINDED),
        "Erinnerung: {do}",
        "kurze Erinnerung: bitte {do}.",
        several=True,
        close=_THANKS,
    ),
    *_rules(
        (rf"(?:erinnere?|erinnern Sie) {_TO}(?: bitte)? an (?P<x>.+)", rf"{_TO} an (?P<x>.+?) (?:zu )?erinnern"),
        "Erinnerung an {x}",
        "eine kurze Erinnerung an {x}.",
        several=True,
    ),
    rule(r"(?:an )?(?P<x>.+?) (?:zu )?erinnern", "Erinnerung: {x}", "kurze Erinnerung: {x}.", several=True),
    *_rules(
        (
            rf"bitte(?:n Sie)? (?!erinner|sag|schreib|frag|teil|inform|gib|schick|lad|benachrichtig){_TO}(?: darum)?, (?P<do>.+)",
            rf"{_TO} (?:darum )?(?:zu )?bitten, (?P<do>.+)",
            r"(?:mit der|und der) Bitte,? (?P<do>.+)",
        ),
        "Bitte: {do}",
        "wäre es möglich, {do_as}?",
        ask=True,
        close=_THANKS,
    ),
    *_rules(
        (
            rf"bitte(?:n Sie)? {_TO} um (?P<x>.+)",
            rf"{_TO} um (?P<x>.+?) (?:(?:zu )?bitten|anhauen|anfragen|ersuchen)",
            r"mit der Bitte um (?P<x>.+)",
        ),
        "Bitte um {x}",
        "ich bitte um {x}.",
        ask=True,
        close=_THANKS,
    ),
    *_rules(
        (
            rf"(?P<to>{_GROUP}) {_MUST} (?!ich\b|wir\b|.*\b(?:wissen|erfahren|kennen|haben|hören)$)(?:bitte )?(?P<inf>(?!(?:es|das) (?!(?-i:[A-ZÄÖÜ]))).*[a-zäöüß]+(?:en|ern|eln|un))",
            rf"(?:sage?|sagen Sie) {_TO}(?: bitte)?, (?:dass )?(?:er|sie) (?:soll|sollen|möge) (?P<inf>.+)",
            rf"(?:sage?|sagen Sie) {_TO}(?: bitte)?, dass (?:er|sie) (?P<inf>.+) (?:soll|sollen|muss|müssen)",
            rf"{_TO} sagen, dass (?:er|sie) (?P<inf>.+) (?:soll|sollen|muss|müssen)",
        ),
        "Bitte {inf}",
        "bitte {inf}.",
        close=_THANKS,
    ),
    *_rules(
        (
            r"(?:ich|wir) brauchen? (?:noch )?(?P<to>von .{1,40}?) (?P<x>(?:den|die|das|ein\w*) .+)",
            r"(?:ich|wir) brauchen? (?:noch )?(?P<x>(?:den|die|das|ein\w*) .+?) (?P<to>von (?-i:[A-ZÄÖÜ])\w+)(?P<when> bis .+)?",
        ),
        "{x_bare}{when_too}",
        "könnte ich bitte {x}{when_too} bekommen?",
        ask=True,
        close=_THANKS,
    ),
    # A question
    *_rules(
        (
            rf"(?:frage?|fragen Sie) {_TO}(?: (?:bitte|nach))*,? ob (?P<ask>.+)",
            rf"{_TO} (?:zu |nach)?fragen,? ob (?P<ask>.+)",
            r"(?:wissen|herausfinden|mit der Frage),? ob (?P<ask>.+)",
        ),
        "{ask}?",
        "ich wüsste gern, ob {ask_as}.",
        ask=True,
        close=_THANKS,
    ),
    *_rules(
        (
            rf"(?:frage?|fragen Sie) {_TO}(?: (?:bitte|nach))*,? (?P<x>{_ASKED} .+)",
            rf"(?:frage?) bitte {_TO}(?: nach)?,? (?P<x>{_ASKED} .+)",
            rf"{_TO} (?:zu |nach)?fragen,? (?P<x>{_ASKED} .+)",
            rf"(?:in die Runde |he?rum|nach)fragen,? (?P<x>{_ASKED} .+)",
            rf"(?:wissen|herausfinden|mit der Frage),? (?P<x>{_ASKED} .+)",
        ),
        "Frage: {x}",
        "ich wüsste gern, {x}.",
        ask=True,
        close=_THANKS,
    ),
    *_rules(
        (rf"(?:frage?|fragen Sie) {_TO} (?:nach|wegen) (?P<x>.+)", rf"{_TO} (?P<x>(?:nach|wegen) .+) fragen"),
        "Frage: {x}",
        "ich habe eine Frage dazu: {x}. [Die Frage.]",
        ask=True,
        close=_THANKS,
    ),
    # Thanks and congratulations
    *_rules(
        (
            rf"(?:bedanke? (?:dich|mich|uns)|danke|danken Sie|vielen Dank|Dank|danke schön)(?: {_TO})? für (?P<mine>.+)",
            rf"(?:mich |uns )?{_TO} für (?P<mine>.+?) (?:zu )?(?:danken|bedanken)",
        ),
        "Danke für {mine}",
        "vielen Dank für {mine}.",
    ),
    *_rules(
        (rf"gratuliere? {_TO} (?P<x>(?:zu|zur|zum) .+)", rf"{_TO} (?P<x>(?:zu|zur|zum) .+?) (?:zu )?gratulieren"),
        "Herzlichen Glückwunsch {x}",
        "herzlichen Glückwunsch {x}!",
    ),
    # A refusal, a cancellation
    *_rules(
        (
            (
                r"(?P<x>(?:den|die|das|ein\w*) .+?)(?: (?P<to>des (?:Lieferanten|Kunden|Bewerbers|Anbieters)|der (?:Agentur|Firma)))?"
                r"(?: (?:höflich|freundlich|dankend|nett))? (?:abzulehnen|ablehnen)"
            ),
            (
                r"lehne? (?P<x>(?:den|die|das|ein\w*) .+?)(?: (?P<to>des (?:Lieferanten|Kunden|Bewerbers|Anbieters)|der (?:Agentur|Firma)))?"
                r"(?: (?:bitte|höflich|freundlich|dankend|nett))* ab"
            ),
        ),
        "Antwort: {x_bare}",
        "vielen Dank für {x}. Leider muss ich diesmal absagen. [Der Grund, falls er genannt werden soll.]",
    ),
    *_rules(
        (
            r"(?P<x>(?:den|die|das|unser\w*|mein\w*) [^,]+?)(?: (?P<to>mit (?:dem|der|den) \w+))? (?:abzusagen|absagen|stornieren)(?:[,;] (?P<why>.+))?",
            r"sage? (?:bitte )?(?P<x>(?:den|die|das|unser\w*) [^,]+?)(?: (?P<to>mit (?:dem|der|den) \w+))? ab(?:[,;] (?P<why>.+))?",
        ),
        "Absage: {x_bare}",
        "leider muss ich {x} absagen.{why_end_too}",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    *_rules(
        (r"(?P<x>(?:den|die|das|unser\w*) .+?) verschieben", r"verschiebe (?P<x>(?:den|die|das|unser\w*) .+)"),
        "Verschoben: {x_bare}",
        "ich muss {x} verschieben.",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    # An announcement
    *_rules(
        tuple(pattern.replace("CLAUSE", "clause") for pattern in _SAID_THAT),
        "{clause}",
        "{clause_up}.",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    *_rules(
        tuple(pattern.replace("CLAUSE", "x") for pattern in _SAID_THAT),
        "Zur Information",
        "ich möchte mitteilen, dass {x_as}.",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    rule(
        rf"(?P<x>(?:Neue|Neuer|Neues|Geänderte) [^,]{{1,60}}), (?:bitte )?(?:das )?{_WHOM} {_TOLD}",
        "{x}",
        "{x_up}: [was dazu zu sagen ist].",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    rule(rf"(?:das |es )?(?:bitte )?{_WHOM} (?:fragen|informieren|sagen|mitteilen|Bescheid (?:geben|sagen))", "", ""),
    rule(rf"(?:{_TELL}|frage?)(?: das| es)? {_WHOM}(?: Bescheid| mit| weiter)?", "", ""),
    rule(rf"(?P<to>{_GROUP}) {_MUST} (?:es|das|davon) (?:wissen|erfahren)", "", ""),
    rule(rf"(?:das |es )?{_MUST} (?P<to>{_GROUP}) (?:das |es )?wissen", "", ""),
    *_rules(
        (
            (
                rf"(?:(?P<said>\S+ \S+ .+?)(?:[,;.:!]|,? und) )?(?:ich (?:muss|möchte) |wir (?:müssen|sollten) )?(?:das |es )?(?:bitte )?{_WHOM} "
                rf"(?:darüber )?{_TOLD}"
            ),
            rf"(?P<said>\S+ \S+ .+?)[,;.:!] (?:und )?(?:bitte )?{_TELL}(?: das| es)?(?: bitte)? {_WHOM}(?: Bescheid| mit| weiter)?",
            rf"(?P<said>\S+ \S+ .+?),? (?:und )?(?P<to>{_GROUP}) {_MUST} (?:es|das|davon) (?:wissen|erfahren)",
        ),
        "{said}",
        "{said_end}",
        several=True,
    ),
    *_rules(
        (rf"informiere? {_TO} über (?P<x>.+)", rf"{_TO} über (?P<x>.+?) (?:zu )?informieren"),
        "Information über {x}",
        "kurze Information über {x}: [die Einzelheiten].",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    # What somebody sends, confirms, books, invites to or reminds of
    *_rules(
        (
            rf"(?:schicke?|sende|leite|gib|teile?) (?:{_TO} )?(?P<x>(?:den|die|das) .+(?:://|: ).+)",
            rf"(?P<x>(?:den|die|das) .+?) mit {_TO} teilen: (?P<more>.+)",
        ),
        "{x_bare}",
        "hier {x}",
        several=True,
    ),
    *_rules(
        (
            r"(?P<x>(?:den|die|das|ein\w*|mein\w*|unser\w*) .+?) (?P<to>mit .+?) (?:zu )?teilen",
            r"(?P<x>(?:den|die|das|ein\w*|mein\w*|unser\w*) .+?) (?P<to>(?:an|ans) .+?)(?: (?:(?:zu )?(?:schicken|senden|verschicken|leiten|geben)|weiterleiten|weitergeben|weiterzuleiten))",
            r"(?P<x>(?:den|die|das) .+?) (?P<to>(?:an alle|ans).*)",
            r"(?:schicke?|sende|leite) (?P<x>(?:den|die|das|ein\w*|mein\w*|unser\w*) .+?) (?P<to>(?:an|ans) .+?)(?: weiter)?",
            r"(?:schicke?|sende|zeige?) (?P<to>(?:dem|den|der|meinem|unserem|allen|(?-i:[A-ZÄÖÜ])\w+) ?\w*) (?P<x>(?:den|die|das|ein\w*|mein\w*|unser\w*) .+)",
            r"(?P<to>(?:dem|den|der|meinem|unserem|unseren|allen|(?-i:[A-ZÄÖÜ])\w+) ?\w*) (?P<x>(?:den|die|das|ein\w*|mein\w*|unser\w*) .+?) (?:zu )?(?:schicken|senden|zeigen|zukommen lassen)",
            r"teile? (?P<x>(?:den|die|das|ein\w*|mein\w*|unser\w*) .+?) (?P<to>mit .+)",
        ),
        "{x_bare}",
        f"hiermit schicke ich {{x}}: {_LINK}.",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    *_rules(
        (
            r"(?P<x>(?:den|die|das|mein\w*|unser\w*) .+?) (?:zu )?bestätigen",
            rf"bestätige (?:{_TO} )?(?P<x>(?:den|die|das|unser\w*) .+)",
        ),
        "Bestätigung: {x_bare}",
        "hiermit bestätige ich {x}.",
    ),
    *_rules(
        (r"(?P<x>(?:ein\w*|den|die|das) .+?) (?:zu )?(?:reservieren|buchen)", r"(?:reserviere|buche) (?P<x>.+)"),
        "Reservierung: {x_bare}",
        "ich möchte {x} reservieren. Eine kurze Bestätigung wäre schön.",
        close=_THANKS,
    ),
    *_rules(
        (rf"lade? {_TO} (?P<x>(?:zu|zur|zum) .+) ein", rf"{_TO} (?P<x>(?:zu|zur|zum) .+?) (?:einladen|einzuladen)"),
        "Einladung {x}",
        "herzliche Einladung {x}!",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    *_rules(
        (r"(?P<to>(?:bei|beim) .{1,50}?) (?P<x>(?:den|die|das) .+?) (?:an)?mahnen",),
        "Erinnerung an {x}",
        "ich möchte an {x} erinnern. Gibt es dazu Neuigkeiten?",
        ask=True,
    ),
    rule(
        r"(?P<x>[^,]+), (?:bitte )?(?P<to>(?:den|die|das) (?-i:[A-ZÄÖÜ])\w+) mahnen",
        "Zahlungserinnerung: {x}",
        "eine kurze Erinnerung: {x}.",
        ask=True,
    ),
    rule(
        r"(?:wegen|über|zu|zum|zur) (?!wenig|viel|spät|früh|letzten|ersten|zweiten|dritten|x-ten|guter|Hause)"
        r"(?!.*\b(?:ist|sind|war|waren|wird|werden|hat|haben|bleibt|bleiben|fällt|fallen|muss|müssen|kann|können|kommt|kommen|gibt|geht|macht|findet)\b)"
        r"(?P<x>.+)",
        "{x_bare}",
        "es geht um Folgendes: {x}. [Was dazu zu sagen ist.]",
    ),
    rule(
        r"(?P<x>(?:Update|Zusammenfassung|Bericht|Protokoll|Änderung\w*|Ergebnisse|Zahlen|Kalender|Zeitplan|Neue Regeln|Termine|Urlaub\w*)"
        r"(?: (?!ist\b|sind\b|hat\b|haben\b|wird\b|nicht\b)[\w/'-]+){0,7})",
        "{x}",
        "{x_up}: [was dazu zu sagen ist].",
        several=True,
        close=_ANY_QUESTIONS,
    ),
    rule(
        r"(?P<act>(?:den|dem|einen|einem|bei|beim|mit|zum|zur) (?!.*\b(?:ist|sind|hat|haben|wird|war|waren|soll\w*|müss\w*|muss|will|wollen|kann|können"
        r"|darf|dürfen|brauch\w*)\b).+ [a-zäöüß]+en)",
        "{act}",
        "ich möchte {act}.",
    ),
)


_FORMS: dict[str, Callable[[str], str | None]] = {
    "do": _to_do,
    "inf": _infinitive,
    "mine": impersonal,
    "ask": question,
    "clause": _news,
    "indirect": indirect,
    "verb": lambda text: without_zu(text) or text,
    "list": bullets_at("und"),
    "act": lower_start,
    "between": between,
}

_TEAM = compiled(
    rf"(?:(?:dem|das|mein\w*|unser\w*|ganze\w*|gesamte\w*) )*(?P<team>[\wäöüß-]*team(?: (?-i:[A-ZÄÖÜ]){_WORD})?)s?"
)
_ALL = compiled(
    r"(?:(?:die|der|das|dem|den|ganze\w*|gesamte\w*|unsere?\w*) )*(?:alle[nr]?(?: (?:im|am|aus|in|,).*)?|Personal|Belegschaft|Firma|Leitung"
    r"|Geschäftsleitung|Geschäftsführung|Abteilung|Mitarbeiter\w*|anderen|Vorstand|Büro|Mannschaft)\b.*"
)
_NAME = r"[A-ZÄÖÜ][\wäöüßé-]+"
_NAMES = re.compile(rf"{_NAME}(?: {_NAME})?(?:(?:, | und ){_NAME}(?: {_NAME})?)*")
_SIR = re.compile(rf"(?P<title>Frau|Herrn?)(?: Dr\.)? (?P<name>{_NAME}(?: {_NAME})*)")
_DEAR = (
    (re.compile(r"Kolleg\w*"), "Liebe Kolleginnen und Kollegen,"),
    (re.compile(r"(?:^|die |unsere\w* |allen? )(?:\w+en )?Kund(?:en|innen)\b"), "Liebe Kundinnen und Kunden,"),
    (re.compile(r"Mieter(?:n|innen)?\b"), "Liebe Mieterinnen und Mieter,"),
    (re.compile(r"Ehrenamtliche"), "Liebe Ehrenamtliche,"),
    (re.compile(r"Freiwillige"), "Liebe Freiwillige,"),
    (re.compile(r"Eltern\b"), "Liebe Eltern,"),
    (re.compile(r"Gäste"), "Liebe Gäste,"),
    (re.compile(r"Mitglieder"), "Liebe Mitglieder,"),
)
_PREPOSITION = compiled(r"^(?:an|ans|bei|beim|mit|von|vom|für)\s+")
_ARTICLE = compiled(r"^(?:der|die|das|den|dem|des|ein\w*|mein\w*|unser\w*) ")
_NO_NAME = re.compile(
    r"\b[A-ZÄÖÜ]\w*(?:schule|schicht|praxen|praxis|personen|presse|werke|hotels|leitung|leitungen|ämter|amt|ung|ungen|erei|dienst|dienste|pforte|küche|haus|labor"
    r"|institut|baustelle|station|zentrale|verein|vereine|innen|eure|trainer|versand|technik|hebammen|eltern|leute|firmen|büro|empfang|logistik|lager)\b|(?i:versand)|"
    r"Kund|Lieferant|Chef|Firma|Agentur|Bank|Versicherung|Vertrieb|Marketing|Buchhaltung|IT\b|HR\b|Personalabteilung|Einkauf|Support"
)


def _greet(to: str) -> str:
    contracted = re.match(r"(?:beim|vom|ans) ", to, re.IGNORECASE)
    who = f"{'dem ' if contracted else ''}{_PREPOSITION.sub('', to)}"
    if _ARTICLE.match(who):
        who = lower_start(who)
    if match := _TEAM.fullmatch(who):
        return f"Liebes {match['team'][0].upper()}{match['team'][1:]},"
    if match := re.fullmatch(r"allen? (?P<place>(?:auf|im|in|am|aus|vom|von) [^,;:]{3,30})", who, re.IGNORECASE):
        return f"Hallo an alle {match['place']},"
    dear = re.search(r"\d", who) and any(pattern.search(who) for pattern, _ in _DEAR)
    if _ALL.fullmatch(who) and not dear:
        return "Hallo zusammen,"
    return _greet_somebody(who)


def _greet_somebody(who: str) -> str:
    """Greet those who aren't simply all."""
    match = re.fullmatch(rf"(?:die|der|den|dem) (?P<name>{_NAME})", who, re.IGNORECASE)
    if match and FIRST.fullmatch(match["name"]):
        return f"Hallo {match['name']},"
    for pattern, hello in _DEAR:
        if pattern.search(who):
            return hello
    if match := _SIR.fullmatch(who):
        return f"Guten Tag {match['title'].removesuffix('n')} {match['name']},"
    if _NAMES.fullmatch(who) and not _NO_NAME.search(who):
        return f"Hallo {who},"
    if re.match(r"(?:mein|unser|ein)", who) and not re.search(
        r"(?:schule|firma|agentur|bank|zentrale|verein|amt)\b", who
    ):
        return "Hallo [Name],"
    return (
        "Hallo zusammen,"
        if re.search(r"Vertrieb|Marketing|Buchhaltung|IT\b|HR\b|abteilung|Einkauf|Support", who)
        else "Guten Tag,"
    )


def _greet_names(names: tuple[str, ...]) -> str:
    return f"Hallo {' und '.join(filter(None, (', '.join(names[:-1]), names[-1])))},"


MAIL = Mail(
    hello=compiled(
        r"^(?:lieber? bot|hallo|hi|(?:schönen )?guten (?:morgen|tag|abend)|moin|servus|hey|ahoi|grüezi|grüß gott|huhu)(?: (?:zusammen|team|bot|alle|beisammen))?(?:\s*[,.!:]+\s*|\s+|$)"
    ),
    frame=compiled(
        r"(?:(?:ich|wir) (?:muss|müssen|möchten?|wollen?|will|soll|sollten?|wollte|würden? gern)\s+(?:auch |noch |nur |kurz |dringend |gern |mal |bitte )*"
        r"|bitte,?\s+(?!(?:dich|mich|ihn|sie|Jonas)\b)(?=\w+)|(?:kannst du|könntest du|können Sie|könnten Sie|kann jemand)\s+(?:bitte )?(?:mir helfen, )?"
        r"|hilf mir(?: dabei)?,?\s+|(?:auch|außerdem|dann),?\s+|und\s+)"
    ),
    letter=compiled(
        r"(?:(?:schreib\w*|verfass\w*|schick\w*|sende|formulier\w*|entwirf|mach|ich brauche|brauche|wir brauchen)(?: (?:mir|bitte|Sie))* )?(?:eine? )?"
        r"(?:kurze |nette |freundliche |höfliche |formelle )*(?:E-?Mail|Mail|Nachricht|Rundmail|Brief|Memo) (?P<to>(?:an|ans) [^:;,]{1,60}?)(?:,? (?:schreiben|schicken))?"
        r"(?:,? |: ?)(?:und |worin |in der (?:ich |wir )?)?(?P<rest>(?:dass|mit der|bitte|frag|sag|erinner|teil|dank|bedank|entschuldig|lade|über|wegen|zum|zur|zu).+)"
    ),
    about_the_draft=compiled(
        r"(?:bitte )?(?:(?:halte?|mach|formulier\w*|schreib\w*|bleib)(?: (?:es|das|die Mail|bitte|dabei))* )?(?:im |in )?(?:Ton:? )?(?:möglichst |sehr |recht |eher |nicht zu |ganz )?"
        r"(?:kurz|knapp|freundlich|höflich|formell|förmlich|locker|nett|sachlich|professionell|lang|persönlich)(?: (?:und|aber) (?:\w+ )?\w+)?"
        r"(?: (?:halten|formulieren|schreiben|bleiben|bitte))*|(?:vielen )?Dank(?:e)?(?: (?:dir|schön|im Voraus))?"
    ),
    telling=TELLING,
    rules=_RULES,
    forms=_FORMS,
    greet=_greet,
    greet_names=_greet_names,
    to_all="Hallo zusammen,",
    to_one="Guten Tag,",
    close="Viele Grüße\n[Dein Name]",
    by_when="Wäre eine Antwort bis [Datum] möglich?",
    deadline=compiled(
        r"\b(?:bis|vor|heute|morgen|dringend|Frist|diese Woche|so bald wie möglich|sofort|spätestens|am (?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag))\b"
    ),
    points="Die Punkte:",
    concerns="Es betrifft {names}.",
    subject="[Betreff]",
    matter="[Worum es geht.]",
    lower=words(
        "der die das den dem ein eine einen wir ich es er sie man am im in an auf ab bei mit zum zur kurze kurzer bitte vielen herzlichen herzliche hier "
        "hiermit leider wäre könnte zur eine mein meine unser unsere alle wann wer wie was wo kann kannst könnten seit wegen nach vor heute morgen "
        "gestern dein deine neue neuer neues aus fürs fürn während ob gute guten guter beim vom beide alles dieser diese dieses dies jeder jede jedes welche welcher welches "
        "hab habe haben hat stimmt kannst könnt könnten können gibt gilt hiermit wegen trotz statt ohne mit nur noch schon erst auch wieder falls wenn weil da dann "
        "jetzt nun also bisher leider liebe bis durch für gegen um über unter zwischen vor zurzeit derzeit aktuell letzte letzten letzter nächste nächsten drei "
        "zwei vier fünf sechs schade danke sorry sollen sollte muss müssen darf dürfen will wollen mir uns brauche brauchen könntest gestern kurze"
    ),
)
ARTICLES = compiled(
    r"^(?:[Dd](?:er|ie|as|en|em|es)|[Ee]ine?[nmr]?|[Mm]eine?[nmr]?|[Uu]nsere?[nmr]?) (?=[A-ZÄÖÜ0-9])", re.NOFLAG
)
DANGLING = words(
    "an auf aus bei beim mit nach von vom zu zum zur für gegen ohne um über unter vor zwischen durch und oder aber dass ob wenn weil der die das den dem des "
    "ein eine einen einem einer mein meine unser unsere ihr ihre sein seine wie was wer wann wo am im in ins ist sind hat haben nicht sehr bis seit ab es wir ich "
    "sagt sagen meint weiß wissen frage"
)
ORDINARY = words(
    "mail e-mail email nachricht rundmail bescheid bitte info information erinnerung entschuldigung verzeihung dank danke frage glückwunsch einladung brief hallo "
    "team sie folgendes hinweis fyi status statusbericht statusupdate stand zwischenstand update lieferanten agentur firma kunden anbieters bewerbers memo"
)
