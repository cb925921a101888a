"""The methods of the Web API that an app like this one uses; any other is `unknown_method`."""

from bot.workspace.methods import chat, conversations, files, people, views
from bot.workspace.methods.method import Method

METHODS: dict[str, Method] = {
    **chat.METHODS,
    **conversations.METHODS,
    **files.METHODS,
    **people.METHODS,
    **views.METHODS,
}

__all__ = ["METHODS", "Method"]
