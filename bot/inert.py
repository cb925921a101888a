"""Text that does nothing but be read, wherever it is shown: in Slack, or in a terminal, which obeys control codes."""

import re

_LINE_BREAKS = re.compile("\r\n?|[\u2028\u2029\x0b\x0c\x85]")
_UNSAFE = re.compile(
    "["
    "\x00-\x08\x0e-\x1f\x7f-\x9f"  # control characters other than tab and line break
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # they turn the direction of what follows
    "\ufeff\ufff9-\ufffb"  # byte order mark and annotation anchors: invisible
    "\ufffe\uffff"  # not characters
    "\ud800-\udfff"  # halves of a character, which no UTF-8 can carry
    "]"
)


def inert(text: str) -> str:
    """Return the text without what could break or disguise it; every kind of line break becomes a line feed."""
    return _UNSAFE.sub("", _LINE_BREAKS.sub("\n", text))
