"""Making text safe for Slack, whoever wrote it.

People's and models' words go only into `plain_text` and `rich_text` text elements, which parse nothing; `inert` removes
what could still break or disguise them there. Where such words have to stand in a text that Slack parses (a message's
notification text), `mrkdwn` escapes them, which makes `<!channel>`, `<@U…>` and `<link|label>` plain text too.
"""

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


def mrkdwn(text: str) -> str:
    """Return the text, inert, with Slack's three control characters escaped (docs.slack.dev: "Escaping text")."""
    return inert(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
