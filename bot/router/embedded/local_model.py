"""Drafts by a model on this machine: any OpenAI-compatible server, such as Ollama, llama.cpp or vLLM."""

from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing, asynccontextmanager
from typing import Any

from bot.draft import Kind
from bot.router.completion import DONE, Completion, NotACompletion
from bot.router.embedded.protocol import ChatRequest, Refused
from bot.router.embedded.writer import BrokenOff, Writing
from bot.router.transport import Stream, Transport, TransportError

_GOOD = range(200, 300)


class LocalModelWriter:
    """Passes the conversation on as it came, and the text back as it is written.

    `name` is the model's name at that server; the first that it lists where None.
    """

    def __init__(self, transport: Transport, url: str, name: str | None) -> None:
        self._transport = transport
        self._url = url.rstrip("/")
        self._name = name

    @asynccontextmanager
    async def write(self, chat: ChatRequest, kind: Kind) -> AsyncIterator[Writing]:  # noqa: ARG002 -- the prompt names it
        """Begin to write, once the first piece of text is there. Raises Refused (503) where none comes."""
        try:
            model = await self._model()
            stream = await self._transport.stream("POST", f"{self._url}/chat/completions", body=_body(chat, model))
        except TransportError:
            raise _unavailable("can't be reached") from None
        async with stream, aclosing(_pieces(stream)) as pieces:
            try:
                first = await anext(pieces)
            except StopAsyncIteration:
                raise _unavailable("wrote nothing") from None
            except BrokenOff:
                raise _unavailable("failed") from None
            yield Writing(model, _from(first, pieces))

    async def _model(self) -> str:
        if self._name is None:
            answer = await self._transport.call("GET", f"{self._url}/models")
            self._name = _first_model(answer.data)
        return self._name


def _body(chat: ChatRequest, model: str) -> dict[str, Any]:
    body: dict[str, Any] = {
        "model": model,
        "messages": [message.model_dump() for message in chat.messages],
        "stream": True,
    }
    if chat.max_completion_tokens:
        body["max_completion_tokens"] = chat.max_completion_tokens
    return body


def _first_model(data: Any) -> str:
    try:
        name = data["data"][0]["id"]
    except (TypeError, LookupError):
        raise _unavailable("lists no model") from None
    return str(name)


async def _pieces(stream: Stream) -> AsyncGenerator[str, None]:
    """Yield the text; raises BrokenOff where it isn't a completion, or stops before its end."""
    if stream.status not in _GOOD:
        raise BrokenOff
    completion = Completion()
    try:
        if not stream.is_events:
            if text := completion.take((await stream.whole()).data, "message"):
                yield text
            return
        async for data in stream.events():
            if data.strip() == DONE:
                return
            if text := completion.add(data):
                yield text
    except (TransportError, NotACompletion):
        raise BrokenOff from None
    if completion.finish is None:
        raise BrokenOff


async def _from(first: str, rest: AsyncIterator[str]) -> AsyncIterator[str]:
    yield first
    async for piece in rest:
        yield piece


def _unavailable(what: str) -> Refused:
    return Refused(503, "service_unavailable", f"the model on this machine {what}")
