"""What the bot says of itself."""


def help_text() -> str:
    """Return a few lines of mrkdwn on how to ask."""
    return (
        "Tell me what you need to get done, and I'll say whether it could be an email, and write the draft.\n"
        "• `/meeting-or-email TEXT` posts your text here and answers in its thread\n"
        "• `/meeting-or-email --private TEXT` answers only to you\n"
        "• `/meeting-or-email` opens a form\n"
        "• The message shortcut *Could this be an email?* takes somebody's message as the request\n"
        "• Or mention me in a channel, or send me a direct message\n"
        "• A mention in a thread, without another word, takes the thread as the request"
    )
