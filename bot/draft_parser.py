"""From a model's text to a draft: never fails, and loses no words.

It reads the format that `Email.as_text` and `Agenda.as_text` write, and what models make of it: Markdown around the
labels, other languages, other ways to count. Text that is still arriving gives the draft as far as it has come.

What is left out is only form: the labels, enumeration and Markdown themselves, a code fence around the whole, a
one-line "Here is a draft:" before the first label, and a stated duration that the items' minutes override.
"""

import re

from bot.agenda_parser import read_agenda
from bot.draft import Draft, Email, Kind
from bot.draft_labels import Label, is_preamble, labelled
from bot.draft_lines import plain, shortened

_MARKERS = {Kind.EMAIL: Label.SUBJECT, Kind.AGENDA: Label.AGENDA}
_MARKER_WITHIN = 1_000
"""Characters; a label further down is part of what was written, not the start of a draft."""

_FENCE = re.compile(r"\s{0,3}```[ \t]{0,3}(?:text|txt|plaintext|markdown|md|email|eml|agenda)?\s*", re.IGNORECASE)
_CLOSING_FENCE = re.compile(r"\s{0,3}```\s*")

_LONGEST_SUBJECT = 250
"""Characters; a longer first line is a message without line breaks, not a subject."""
_NO_SUBJECT = "(no subject)"
_GREETING_WORDS = 4


def marked_kind(text: str) -> Kind | None:
    """Return the kind that the text's first format marker names; None while there is none.

    A marker is "Subject:" or "Agenda:" (or a translation, in any case, with Markdown around it) at the start of a line
    within the first 1,000 characters; it counts once its colon is there.
    """
    for line in _lines(text[:_MARKER_WITHIN]):
        for kind, label in _MARKERS.items():
            if labelled(line, label) is not None:
                return kind
    return None


def parse(text: str, kind: Kind) -> Draft:
    """Read a draft of the given kind; whatever the text is, the result holds its words, and nothing is raised."""
    before, after = _at_marker(_lines(text), _MARKERS[kind])
    before, after = _unwrapped(before, after)
    return _email(before, after) if kind is Kind.EMAIL else read_agenda(before, after)


def _lines(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _at_marker(lines: list[str], label: Label) -> tuple[list[str], list[str]]:
    """Split before the marker's line; the second part is empty where there is no marker."""
    passed = 0
    for number, line in enumerate(lines):
        if passed >= _MARKER_WITHIN:
            break
        if labelled(line[: _MARKER_WITHIN - passed], label) is not None:
            return lines[:number], lines[number:]
        passed += len(line) + 1
    return lines, []


def _unwrapped(before: list[str], after: list[str]) -> tuple[list[str], list[str]]:
    """Take off the fence around the whole and, only where a marker follows, the preamble."""
    before, after = list(before), list(after)
    written = [number for number, line in enumerate(before) if line.strip()]
    if after and written and is_preamble(before[written[0]]):
        before[written.pop(0)] = ""
    if written and _FENCE.fullmatch(before[written[0]]):
        before[written[0]] = ""
        rest = after or before
        fences = [number for number, line in enumerate(rest) if line.lstrip().startswith("```")]
        if len(fences) % 2 and _CLOSING_FENCE.fullmatch(rest[fences[-1]]):  # those of code inside come in pairs
            rest[fences[-1]] = ""
    return before, after


def _email(before: list[str], after: list[str]) -> Email:
    subject, written = "", after
    if after:
        value = labelled(after[0], Label.SUBJECT) or ""
        subject, written = plain(value), after[1:]
        if not subject and len(written) > 1 and written[0].strip() and not written[1].strip():
            subject, written = plain(written[0]), written[1:]  # the subject on a line of its own below its label
        if len(subject) > _LONGEST_SUBJECT:
            subject, written = "", [subject, *written]
    body = _text([*before, "", *_without_label(written)])
    return Email(subject=subject or _derived(body) or _NO_SUBJECT, body=body)


def _without_label(lines: list[str]) -> list[str]:
    """Drop a "Body:" where the body starts."""
    first = next((number for number, line in enumerate(lines) if line.strip()), None)
    if first is None:
        return lines
    value = labelled(lines[first], Label.BODY)
    return lines if value is None else [value, *lines[first + 1 :]]


def _text(lines: list[str]) -> str:
    return "\n".join(plain(line).rstrip() for line in lines).strip("\n")


def _derived(body: str) -> str:
    """Make a subject from the body's first words, past a greeting."""
    lines = [line.strip() for line in body.split("\n") if line.strip()]
    if len(lines) > 1 and len(lines[0].split()) <= _GREETING_WORDS:
        lines.pop(0)
    return shortened(lines[0]) if lines else ""
