"""Reading what the service sends: the chunks of a streamed chat completion, whole ones, and errors. Pure.

Whatever is here may come from any OpenAI-compatible server, so nothing is taken to be there, or of the right type.
"""

import json
import re
from collections.abc import Mapping
from typing import Any

from bot.answer import Usage

DONE = "[DONE]"

_WORD = re.compile(r"[\w.:/+@-]{1,128}", re.ASCII)


class NotACompletion(Exception):  # noqa: N818 -- named for what was read
    """What was read is an error, or no chat completion; its text is a code that may be logged."""


class Completion:
    """A chat completion, filled chunk by chunk."""

    def __init__(self) -> None:
        self.model: str | None = None
        self.id: str | None = None
        self.usage: Usage | None = None
        self.finish: str | None = None
        """Why the model stopped; None while it hasn't."""

    def add(self, data: str) -> str:
        """Take in the data of one event and return the text in it. Raises NotACompletion."""
        try:
            chunk = json.loads(data)
        except (ValueError, RecursionError):
            raise NotACompletion("malformed") from None
        return self.take(chunk, "delta")

    def take(self, chunk: Any, part: str) -> str:
        """Take in a chunk, or with `part` "message" a whole completion, and return its text. Raises NotACompletion."""
        if not isinstance(chunk, dict):
            raise NotACompletion("malformed")
        if chunk.get("error") or chunk.get("type") == "error" or not isinstance(chunk.get("choices"), list):
            raise NotACompletion(code_of(chunk) or "malformed")
        self.model = _text(chunk.get("model")) or self.model
        self.id = word(chunk.get("id")) or self.id
        self.usage = _usage(chunk.get("usage")) or self.usage
        choice = next((choice for choice in chunk["choices"] if isinstance(choice, dict)), {})
        self.finish = word(choice.get("finish_reason")) or self.finish
        content = choice.get(part)
        return _text(content.get("content")) if isinstance(content, dict) else ""


def code_of(body: Any) -> str | None:
    """Return the code of an error, in any of the service's shapes; never its message, which may echo what was sent.

    The shapes: `{"id","message","request_id"?}`, `{"error":{"message","type","code"}}`,
    `{"type":"error","error":{…}}`, and anything else, which has none.
    """
    if not isinstance(body, dict):
        return None
    error = body.get("error")
    if isinstance(error, dict):
        return word(error.get("code")) or word(error.get("type"))
    return word(error) or word(body.get("id"))


def request_id_of(headers: Mapping[str, str], body: Any = None) -> str | None:
    """Return the service's id of a call, from its headers (in lower case) or from an error's body."""
    return word(headers.get("x-request-id")) or (word(body.get("request_id")) if isinstance(body, dict) else None)


def word(value: Any) -> str | None:
    """Return a value that is an identifier, fit for a log line; None for anything else, such as a sentence."""
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    return value if isinstance(value, str) and _WORD.fullmatch(value) else None


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _usage(value: Any) -> Usage | None:
    if not isinstance(value, dict):
        return None
    counts = {name: value.get(name) for name in Usage.model_fields}
    known = {name: count for name, count in counts.items() if isinstance(count, int) and count >= 0}
    return Usage(**known) if known else None
