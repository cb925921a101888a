"""The service's protocol: what a request may hold, and what answers and errors look like.

Facts: DigitalOcean's reference of serverless inference (OpenAI-compatible chat completions), and its error shape
`{"id", "message", "request_id"}`.
"""

import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from bot.answer import Usage
from bot.draft import Kind

ROUTE_HEADER = "x-model-router-selected-route"
AFFINITY_HEADER = "X-Model-Affinity"
ROUTER_PREFIX = "router:"

_REFUSED = ("temperature", "top_p", "top_k")
_ROUTED_ROLES = ("user", "assistant")
_ROUTED_TURNS = 16
_CHARACTERS_A_TOKEN = 4


class Refused(Exception):  # noqa: N818 -- an HTTP answer, not an accident
    """A request that the service would answer with an error: its status, short id and message."""

    def __init__(self, status: int, error: str, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.error = error
        self.message = message


def _plain(content: Any) -> Any:
    """Join a content of several parts; only text parts can be read here."""
    if isinstance(content, list):
        return "".join(part["text"] for part in content if isinstance(part, Mapping) and "text" in part)
    return "" if content is None else content


class Message(BaseModel):
    """One message of the conversation."""

    model_config = ConfigDict(frozen=True)

    role: Literal["system", "developer", "user", "assistant", "tool"]
    content: Annotated[str, BeforeValidator(_plain)] = ""


class StreamOptions(BaseModel):
    """What a stream holds besides the text."""

    model_config = ConfigDict(frozen=True)

    include_usage: bool = False


class ChatRequest(BaseModel):
    """The body of `POST /chat/completions`, as far as the embedded router reads it."""

    model_config = ConfigDict(frozen=True)

    model: Annotated[str, Field(min_length=1)]
    messages: Annotated[tuple[Message, ...], Field(min_length=1)]
    stream: bool = False
    stream_options: StreamOptions | None = None
    max_completion_tokens: Annotated[int, Field(ge=256)] | None = None

    @property
    def routed_text(self) -> str:
        """What the service's engine classifies: the last 16 turns of user and assistant, nothing else."""
        turns = [message.content for message in self.messages if message.role in _ROUTED_ROLES]
        return "\n\n".join(turns[-_ROUTED_TURNS:])

    @property
    def request_text(self) -> str:
        """The last thing that the person said."""
        return next((message.content for message in reversed(self.messages) if message.role == "user"), "")

    @property
    def asked_kind(self) -> Kind | None:
        """The kind of draft that the system prompt names, where it names one only."""
        prompt = "\n".join(message.content for message in self.messages if message.role in ("system", "developer"))
        named = [kind for kind, marker in ((Kind.EMAIL, "Subject:"), (Kind.AGENDA, "Agenda:")) if marker in prompt]
        return named[0] if len(named) == 1 else None


def read(body: bytes) -> ChatRequest:
    """Read a request's body, as strictly as the service. Raises Refused (400) with what is wrong."""
    try:
        data = json.loads(body)
    except ValueError:
        raise Refused(400, "bad_request", "the body isn't valid JSON") from None
    if not isinstance(data, dict):
        raise Refused(400, "bad_request", "the body must be a JSON object")
    if sent := [name for name in _REFUSED if data.get(name) is not None]:
        raise Refused(400, "bad_request", f"{', '.join(sent)}: not supported by the models of this router")
    try:
        return ChatRequest.model_validate(data)
    except ValidationError as error:
        # Where and what, never the value: it may be what a person wrote.
        wrong = "; ".join(f"{'.'.join(map(str, problem['loc']))}: {problem['msg']}" for problem in error.errors())
        raise Refused(400, "bad_request", wrong) from None


def error_body(refused: Refused, request_id: str) -> dict[str, str]:
    """Write an error in the service's own shape."""
    return {"id": refused.error, "message": refused.message, "request_id": request_id}


def usage_of(messages: Sequence[Message], text: str) -> Usage:
    """Estimate the tokens of a call, at four characters a token."""
    prompt = sum(_tokens(message.content) for message in messages)
    completion = _tokens(text)
    return Usage(prompt_tokens=prompt, completion_tokens=completion, total_tokens=prompt + completion)


def _tokens(text: str) -> int:
    return -(-len(text) // _CHARACTERS_A_TOKEN)


@dataclass(frozen=True)
class Envelope:
    """What every part of one answer repeats: the call's id and the model that writes."""

    id: str
    model: str

    def whole(self, text: str, usage: Usage) -> dict[str, Any]:
        """Write the answer in one piece."""
        message = {"role": "assistant", "content": text}
        choice = {"index": 0, "message": message, "finish_reason": "stop"}
        return self._object("chat.completion", [choice], usage)

    def first(self) -> bytes:
        """Begin a stream: the role, before any text."""
        return self._chunk({"role": "assistant", "content": ""})

    def piece(self, text: str) -> bytes:
        """Write one piece of the text."""
        return self._chunk({"content": text})

    def last(self, usage: Usage | None) -> bytes:
        """End a stream: why it stopped, the usage where it was asked for, and the end mark."""
        end = self._chunk({}, "stop")
        if usage:
            end += _event(self._object("chat.completion.chunk", [], usage))
        return end + b"data: [DONE]\n\n"

    def broken(self) -> bytes:
        """Say in a stream that there will be no more of it."""
        return _event(
            {"error": {"message": "the text broke off", "type": "server_error", "code": "service_unavailable"}}
        )

    def _chunk(self, delta: Mapping[str, str], finish_reason: str | None = None) -> bytes:
        choice = {"index": 0, "delta": delta, "finish_reason": finish_reason}
        return _event(self._object("chat.completion.chunk", [choice]))

    def _object(self, name: str, choices: list[dict[str, Any]], usage: Usage | None = None) -> dict[str, Any]:
        body = {"id": self.id, "object": name, "created": int(time.time()), "model": self.model, "choices": choices}
        return body | {"usage": usage.model_dump()} if usage else body


def _event(data: Mapping[str, Any]) -> bytes:
    return b"data: " + json.dumps(data, ensure_ascii=False).encode("utf-8", "replace") + b"\n\n"
