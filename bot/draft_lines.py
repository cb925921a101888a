"""What both formats need to read a line."""

import re

_HEADING = re.compile(r"[ \t]{0,3}#{1,6}[ \t]+")
_BOLD = re.compile(r"\*\*(?=[^\s*])([^*\n]+)\*\*")

_SHORT = 60


def plain(line: str) -> str:
    """Return a line without its heading marks and its bold marks; lists and indentation stay."""
    heading = _HEADING.match(line)
    if heading:
        line = line[heading.end() :]
    return _BOLD.sub(r"\1", line)


def is_heading(line: str) -> bool:
    """Whether a line is a heading, or bold as a whole, which models use for the same."""
    line = line.strip()
    return bool(_HEADING.match(line)) or bool((bold := _BOLD.match(line)) and not line[bold.end() :].strip(" :"))


def shortened(text: str) -> str:
    """Return the first words of a text, up to some 60 characters."""
    words = text[: _SHORT + 1].split()
    if len(text) <= _SHORT:
        return " ".join(words).rstrip(".,:;")
    cut = " ".join(words[:-1]) or text[:_SHORT]
    return cut.rstrip(".,:;") + "…"
