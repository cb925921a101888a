"""What the app adds to Slack's own page: its command and its message shortcut, as its manifest names them."""

from typing import Any

Json = dict[str, Any]

COMMANDS: list[Json] = [
    {
        "name": "/meeting-or-email",
        "description": "Could it be an email, or does it warrant a meeting?",
        "hint": "what you need done (your text is posted here; --private keeps it to yourself)",
    }
]
SHORTCUTS: list[Json] = [{"callback_id": "could_this_be_an_email", "name": "Could this be an email?"}]
