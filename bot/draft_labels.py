"""The words that give a draft its form, as models write them: labels, units of time, and one-line preambles.

Models are asked for English labels, and translate them all the same, so the common translations are known here.
Every pattern is matched against one line and can't backtrack over the whole of it, so a long line takes no longer
than its length.
"""
# ruff: noqa: RUF001 -- the punctuation of other languages

import re
from enum import StrEnum


class Label(StrEnum):
    """The labels of both formats."""

    SUBJECT = "subject"
    BODY = "body"
    AGENDA = "agenda"
    TITLE = "title"
    GOAL = "goal"
    DURATION = "duration"
    ATTENDEES = "attendees"
    ITEMS = "items"
    ACTIONS = "actions"


_WORDS: dict[Label, str] = {
    Label.SUBJECT: (
        r"(?:e-?mail )?subject(?: line)?|betreff|asunto|objet|sujet|assunto|oggetto|onderwerp|件名|主题|主題|제목|тема"
    ),
    Label.BODY: r"body",
    Label.AGENDA: (
        r"(?:meeting )?agenda|tagesordnung|orden del d[ií]a|ordre du jour|ordem do dia|pauta|ordine del giorno"
        r"|議題|アジェンダ|议程|議程|안건|повестка(?: дня)?"
    ),
    Label.TITLE: r"(?:meeting )?title|titel|t[ií]tulo|titre|titolo|タイトル|标题",
    Label.GOAL: (
        r"(?:meeting )?(?:goal|objective|purpose)s?|ziele?|zweck|objetivos?|objectifs?|but|obiettivo|doel"
        r"|目的|目標|目标"
    ),
    Label.DURATION: r"(?:total )?duration|dauer|duraci[oó]n|dur[ée]e|dura[cç][aã]o|durata|duur|所要時間|時間|时长",
    Label.ATTENDEES: (
        r"attendees|participants|invitees|teilnehmer(?:[:*_]?innen)?|teilnehmende|asistentes|participantes"
        r"|participant(?:s|es|\.e\.s|·e·s)|partecipanti|deelnemers|出席者|参加者|参会人员|与会者"
    ),
    Label.ITEMS: (
        r"(?:agenda |discussion )?(?:items|topics)|tagesordnungspunkte|themen|temas|puntos|sujets|points|t[oó]picos"
    ),
    Label.ACTIONS: (
        r"action(?: item)?s|next steps|follow-?ups?|to-?dos?|aufgaben|n[aä]chste schritte|ma(?:ß|ss)nahmen"
        r"|acciones|tareas|pr[oó]ximos pasos|actions? [aà] mener|prochaines [eé]tapes|a[cç][oõ]es|tarefas"
        r"|pr[oó]ximos passos|アクションアイテム|アクション|次のステップ|行动项|后续步骤"
    ),
}

_DECORATION = r"[#>*_`\s\ufeff\u200b-\u200f\u202a-\u202e\u2060-\u2069]"
_LABELS = {
    label: re.compile(rf"({_DECORATION}{{0,20}})(?:{words})[ \t*_`]{{0,8}}[:：](.*)", re.IGNORECASE | re.DOTALL)
    for label, words in _WORDS.items()
}
_ALONE = {label: re.compile(words, re.IGNORECASE) for label, words in _WORDS.items()}


def labelled(line: str, label: Label) -> str | None:
    """Return what follows the label and its colon at the start of a line, bare; None where the label isn't there."""
    found = _LABELS[label].match(line)
    if found is None:
        return None
    value = found[2].strip()
    if any(mark in found[1] for mark in "*_`"):
        value = value.rstrip("*_` ")
    return value.removeprefix("**").removeprefix("__").strip()


def alone(line: str, label: Label) -> bool:
    """Whether a bare line is the label and nothing else, as it is in a heading."""
    return _ALONE[label].fullmatch(line) is not None


_INTERJECTION = (
    r"sure(?: thing)?|certainly|of course|absolutely|okay|ok|great|gladly|no problem"
    r"|gerne?|nat[uü]rlich|selbstverst[aä]ndlich|klar|claro(?: que s[ií])?|por supuesto|desde luego"
    r"|bien s[uû]r|certainement|avec plaisir|d['’]accord|com certeza|certo"
)
_HERE_IS = (
    r"here(?:['’]s| is| are)|below is|this is|hier (?:ist|kommt)|anbei|nachfolgend|aqu[ií] (?:tienes?|est[aá]|va|vai)"
    r"|este es|a continuaci[oó]n|voici|voil[aà]|ci-dessous|segue(?: abaixo)?|eis"
)
_DRAFT = (
    r"draft|e-?mail|mail|message|agenda|entwurf|nachricht|tagesordnung|borrador|correo|mensaje|orden del d[ií]a"
    r"|brouillon|courriel|ordre du jour|rascunho|mensagem|pauta"
)
_PREAMBLE = re.compile(
    rf"(?:(?:{_INTERJECTION})(?:[!.,…]+\s*|$))?"
    rf"(?:(?:{_HERE_IS})\b[^.!?:：]{{0,80}}?(?:{_DRAFT})\b[^.!?:：]{{0,80}}[.!…:：]?)?",
    re.IGNORECASE,
)
_PREAMBLE_LIMIT = 200


def is_preamble(line: str) -> bool:
    """Whether a line says no more than "here is your draft", perhaps after a "Sure!"."""
    line = line.strip("*_ \t")
    return 0 < len(line) <= _PREAMBLE_LIMIT and _PREAMBLE.fullmatch(line) is not None


_HOURS = r"h|hrs?|hours?|std\.?|stunden?|horas?|heures?|ore|ora|uur|時間|小时"
_MINUTES = r"m|mins?\.?|minutes?|minuten?|minutos?|minuti|minuto|['′]|分|分钟"
_ABOUT = r"(?:~|≈|ca\.?|approx\.?|about|around|circa|etwa|unos|environ)?\s{0,3}"
_WHOLE = r"(?![^\W\d_])"  # a unit isn't the start of another word
_DURATION = re.compile(
    rf"{_ABOUT}(?:(?P<hours>\d{{1,3}}(?:[.,]\d{{1,2}})?)\s{{0,3}}(?:{_HOURS}){_WHOLE}"
    rf"(?:\s{{0,3}}(?:and|und|y|et|e)?\s{{0,3}}(?P<rest>\d{{1,2}})\s{{0,3}}(?:{_MINUTES}){_WHOLE}?)?"
    rf"|(?P<minutes>\d{{1,5}})(?:\s{{0,3}}|-)(?:{_MINUTES}){_WHOLE})",
    re.IGNORECASE,
)
_A_DAY = 24 * 60


def minutes_of(text: str) -> int | None:
    """Return a time such as "10 min", "1 h 30 min" or "1,5 Stunden" in minutes.

    None for anything else, for nothing, and for more than a day, which no meeting lasts.
    """
    return _minutes(_DURATION.fullmatch(text.strip()))


def leading_minutes(text: str) -> int | None:
    """Return the time at the start of a text, in minutes; None as for `minutes_of`."""
    return _minutes(_DURATION.match(text))


def _minutes(found: re.Match[str] | None) -> int | None:
    if found is None:
        return None
    if found["minutes"]:
        minutes = int(found["minutes"])
    else:
        minutes = round(float(found["hours"].replace(",", ".")) * 60) + int(found["rest"] or 0)
    return minutes if 0 < minutes <= _A_DAY else None


_DUE = re.compile(
    r"(?:due|by|bis|f[aä]llig|vence|para|avant|pour|at[eé]|prazo|期限)(?:\s*[:：]\s*|\s+)(?=\S)", re.IGNORECASE
)
_OWNER = re.compile(r"(?:owner|lead|verantwortlich|responsable|respons[aá]vel)\s*[:：]\s*(?=\S)", re.IGNORECASE)


def due_of(text: str) -> str | None:
    """Return the date after a "due" or "by"; None where the text starts with neither."""
    found = _DUE.match(text)
    return text[found.end() :] if found else None


def owner_of(text: str) -> str:
    """Return an owner without the label that says so."""
    found = _OWNER.match(text)
    return text[found.end() :] if found else text
