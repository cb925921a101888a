"""The email in a language of which the drafter has the data."""

import re
from dataclasses import dataclass, replace

from bot.draft import Email
from bot.router.embedded.drafter.languages.language import Language
from bot.router.embedded.drafter.languages.wording import filled, fitting, lacks
from bot.router.embedded.drafter.phrasing import MAX_SUBJECT, bare, holds, sentence, upper_first
from bot.router.embedded.drafter.reading import LONGEST, Matter

_FRAMES = 6
_MANY_NAMES = 6
_PLACE_WORDS = 5
_FIGURE = re.compile(r"\w*\d\w*")
_NUMBER_END = re.compile(r"(?<=\d\.)\s+(?=[A-ZÀ-ÖØ-Þ¿¡])")
_BRACKET = re.compile(r"(?::| por| pour| für)? \[(?!enlace|link|lien|Link)[^\]\n]*\]\.?$")
_BEGIN = re.compile(
    r"(?<=[.!?])(?<!\.\.)(?<!\b\w\.)(?<!\b\w\w\.) (?P<mark>[¿¡]?)(?P<letter>[a-zà-öø-þ])(?=\w*(?: |\W?$))"
)
_SHORT = re.compile(
    r"(?:tel|art|núm|pág|cap|vol|bzw|inc|ltd|sra|dra|srs|bis|rev|fig|ing|hab|vgl|max|inkl|evtl|usw|etc|aprox|prof|depto|dpto|núm|ref|avda|dept|max|min|mind|str|tél|vgl|exkl|zzgl|gegr|ggf|resp|ramal|prov|art|Ex\.mos?)\.$",
    re.IGNORECASE,
)
_OPENED = re.compile(r"^([¿¡\"'«“(]+)([a-zà-öø-þ])")
_FIRST = re.compile(r"(?<=\w\w\w[.!])(?<!\bProf\.)(?<!\b[DS]ra\.)(?<!\brev\.)\s+(?=[A-ZÀ-ÖØ-Þ¿¡])")


@dataclass(frozen=True)
class Said:
    """What one sentence of the request becomes."""

    subject: str
    text: str
    to: str = ""
    ask: bool = False
    several: bool = False
    close: str = ""
    own: str = ""
    """What of the request it stands for."""


def write_email(matter: Matter, language: Language) -> Email:
    """Write the email of a request in this language; what isn't understood stands as it was written."""
    mail = language.mail
    told = _told(matter, language)
    to = next((said.to for said in told if said.to), "")
    first, *more = [said for said in told if said.text] or [
        Said("", "" if matter.listed or matter.items else mail.matter, several=True)
    ]
    if more and "\n" not in first.text:  # what follows says what a bracket would ask for
        first = replace(first, text=sentence(_BRACKET.sub("", first.text)))
        more = [
            other if "\n" in other.text else replace(other, text=sentence(_BRACKET.sub("", other.text)))
            for other in more
        ]
    ask = first.ask or any(other.ask for other in more)
    paragraphs = [first.text, " ".join(other.text for other in more)]
    if matter.listed:
        paragraphs.append("\n".join(f"- {upper_first(line)}" for line in matter.listed))
    if matter.items:
        paragraphs.append(f"{mail.points}\n" + "\n".join(f"- {upper_first(item)}" for item in matter.items))
    if ask and not mail.deadline.search(matter.words):
        paragraphs.append(mail.by_when)
    if first.close:
        paragraphs.append(first.close)
    hello = _greeting(to, matter, language, several=first.several)
    if matter.stakeholders and any(name not in hello for name in matter.stakeholders):
        paragraphs.append(mail.concerns.format(names=", ".join(matter.stakeholders)))
    head = f"{first.subject}\n{hello}\n" + "\n".join(paragraphs)
    # Whatever the rewriting may have dropped: a figure, a date or a name is never lost.
    # Whom it is for needn't be in the text as well.
    paragraphs += [
        sentence(said.own) for said in told if lacks(f"{head}\n{to if said.to == to else ''}", said.own, language)
    ]
    said = [_capitals(paragraph) for paragraph in paragraphs if paragraph]
    if said:
        said[0] = _begun(said[0], language)
    subject = first.subject or next(iter(matter.listed + matter.items), "")
    subject = fitting(_capitals(upper_first(bare(_FIRST.split(subject)[0]))), MAX_SUBJECT, language) or mail.subject
    return Email(subject=subject, body="\n\n".join((hello, *said, mail.close)))


def _told(matter: Matter, language: Language) -> list[Said]:
    """Say every sentence to the readers, without those that are about the draft."""
    told: list[Said] = []
    pieces = [_NUMBER_END.split(line) if language.mail.numbers_end else [line] for line in matter.sentences]
    for piece in pieces:
        for each in piece:
            if _about_the_draft(each, language):
                continue
            own, to = _without_telling(language.mail.hello.sub("", _in_full(each, language), count=1), language)
            if not own and len(pieces) == len(piece) == 1 and not matter.listed:
                own, to = each, ""  # nothing else is said
            said = _said(own, language, first=not told)
            told.append(replace(said, to=said.to or to, own=own))
    return told


def _without_telling(text: str, language: Language) -> tuple[str, str]:
    """Take off what says who is to be told, and how: it is for the writer; no figure gets lost with it."""
    to = ""
    if len(text) > LONGEST:
        return text, to
    for pattern in language.mail.telling:
        match = pattern.fullmatch(bare(text).rstrip("? "))
        if not match:
            continue
        groups = match.groupdict()
        said, who = groups.get("said") or "", groups.get("to") or ""
        if groups.get("more"):
            said = f"{sentence(said)} {sentence(groups['more'])}".strip()
        kept = f"{said} {_greeted(who, language) if who else ''}"
        lost = language.mail.numbers_end and lacks(kept, text, language)  # a name, where a capital means one
        if not lost and all(holds(kept, figure) for figure in _FIGURE.findall(text)):
            text, to = said, to or who
    return text, to


def _about_the_draft(text: str, language: Language) -> bool:
    return len(text) <= LONGEST and language.mail.about_the_draft.fullmatch(bare(text)) is not None


def _in_full(text: str, language: Language) -> str:
    """Write out abbreviations that nobody writes in an email."""
    for short, full in (language.mail.respelled or {}).items():
        text = re.sub(rf"(?<![\w/.]){short}(?![\w/.])", full, text)
    return text


def _said(own: str, language: Language, *, first: bool) -> Said:
    if len(own) > LONGEST:
        return Said(own, sentence(own))
    mail = language.mail
    text = mail.hello.sub("", own, count=1)
    if not text.strip():
        return Said("", "")
    to = ""
    stages = [text]
    for _ in range(_FRAMES):
        if match := mail.letter.match(text):
            to, text = to or match["to"] or "", match["rest"]
        elif match := mail.frame.match(text):
            text = text[match.end() :]
        else:
            break
        stages.append(text)
    # The frame may be part of what a rule knows, so the whole sentence is tried first.
    for stage in stages if not to else stages[::-1]:
        if said := _ruled(stage, own, to, language, bare_later=not first and stage is text and len(stages) == 1):
            return said
    return _as_written(stages[0] if not to else upper_first(text), to)


def _ruled(text: str, own: str, to: str, language: Language, *, bare_later: bool) -> Said | None:
    """Say what the first rule says that matches and loses no fact."""
    mail = language.mail
    for rule in mail.rules:
        if bare_later and not rule.later:
            continue
        match = rule.pattern.fullmatch(bare(text).rstrip("? "))
        values = filled(match.groupdict(), mail.forms, language) if match else None
        if values is None:
            continue
        said = Said(
            rule.subject.format_map(values),
            upper_first(rule.text.format_map(values)),
            values.get("to", "") or values.get("to2", "") or to,
            rule.ask,
            rule.several,
            rule.close,
        )
        if said.text and "\n" not in said.text and not said.text.endswith("]"):
            said = replace(said, text=sentence(said.text))
        if (mail.nobody and said.to and mail.nobody.search(said.to)) or (mail.cut and mail.cut.search(bare(said.text))):
            continue
        head = f"{said.subject}\n{said.text}\n{said.to}\n{to}"
        # A figure that only whom it is for would hold has to be in the greeting.
        figures = _FIGURE.findall(said.to)
        hello = _greeted(said.to, language) if figures else ""
        if not lacks(head, own, language) and all(holds(hello, figure) for figure in figures):
            return said
    return None


def _as_written(text: str, to: str) -> Said:
    text = text.strip()
    asked = text.endswith("?")
    return Said(text if asked else bare(text), sentence(text), to, ask=asked, several=not asked)


def _greeting(to: str, matter: Matter, language: Language, *, several: bool) -> str:
    mail = language.mail
    names = tuple(name for name in matter.stakeholders if name[:1].isupper())
    if names and len(names) == len(matter.stakeholders) <= _MANY_NAMES:
        return mail.greet_names(names)
    if to:
        return _greeted(to, language)
    return mail.to_all if several or matter.stakeholders else mail.to_one


def _greeted(to: str, language: Language) -> str:
    """Greet whom a request names, with the place that tells them from others: "Estimados inquilinos del bloque 4:"."""
    to = re.sub(r"\s+", " ", to).strip(" ,:")
    greeting = language.mail.greet(to)
    noun = re.search(r"(\w+)\W*$", greeting)
    if not noun or not lacks(greeting, to, language):
        return greeting
    _, found, rest = to.partition(noun[1])
    short = found and "," not in rest and len(rest.split()) <= _PLACE_WORDS
    return f"{greeting[: noun.end(1)]}{rest}{greeting[noun.end(1) :]}" if short else greeting


def _begun(text: str, language: Language) -> str:
    """Begin the text after the greeting as the language does."""
    match = re.match(r"[^\W\d_]+", text)
    shouted = match and len(match[0]) > 1 and match[0].isupper()
    if match and not shouted and match[0].casefold() in language.mail.lower:
        return text[:1].lower() + text[1:]
    return text


def _capitals(text: str) -> str:
    """Begin with a capital what a person typed without: "¿sabe Ana …?", "está con fiebre. ya diré …"."""

    def begun(match: re.Match[str]) -> str:
        before = match.string[: match.start()].rpartition(" ")[2]
        return match[0] if _SHORT.search(before) else f" {match['mark']}{match['letter'].upper()}"

    return _BEGIN.sub(begun, _OPENED.sub(lambda found: found[1] + found[2].upper(), text))
