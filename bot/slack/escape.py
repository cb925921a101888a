"""Making text safe for Slack, whoever wrote it.

People's and models' words go only into `plain_text` and `rich_text` text elements, which parse nothing; `inert` removes
what could still break or disguise them there. Where such words have to stand in a text that Slack parses (a message's
notification text), `mrkdwn` escapes them, which makes `<!channel>`, `<@U…>` and `<link|label>` plain text too.
"""

from bot.inert import inert

__all__ = ["inert", "mrkdwn"]


def mrkdwn(text: str) -> str:
    """Return the text, inert, with Slack's three control characters escaped (docs.slack.dev: "Escaping text")."""
    return inert(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
