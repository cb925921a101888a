"""What a conversation is called, as far as Slack told."""

_UNNAMED = ("privategroup", "directmessage")
"""What Slack's payloads give in place of the name of a private channel, and of a direct message."""
_GROUP_MESSAGE = "mpdm-"


def place(name: str | None) -> str:
    """Return a public channel's name with its sign; a conversation whose name isn't known is "the conversation"."""
    if not name or name in _UNNAMED or name.startswith(_GROUP_MESSAGE):
        return "the conversation"
    return f"#{name}"
