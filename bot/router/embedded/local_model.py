"""Drafts by a model on this machine: any OpenAI-compatible server, such as Ollama, llama.cpp or vLLM."""

import re
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing, asynccontextmanager
from typing import Any

from bot.draft import Kind
from bot.router.completion import DONE, Completion, NotACompletion
from bot.router.embedded.mending import mended
from bot.router.embedded.protocol import ChatRequest, Refused
from bot.router.embedded.writer import BrokenOff, Sketch, Writing
from bot.router.transport import Stream, Transport, TransportError

_GOOD = range(200, 300)


class LocalModelWriter:
    """Passes the conversation on as it came, and hands the text back once it is whole and put right.

    What can't be put right is written by the drafter instead: a text of the other kind, or in another language.
    `name` is the model's name at that server; the first that it lists where None.
    """

    def __init__(self, sketch: Sketch, transport: Transport, url: str, name: str | None) -> None:
        self._sketch = sketch
        self._transport = transport
        self._url = url.rstrip("/")
        self._name = name

    @asynccontextmanager
    async def write(self, chat: ChatRequest, kind: Kind) -> AsyncIterator[Writing]:
        """Be ready to write; raises Refused (503) where the server can't be reached, or lists no model to take.

        The model is asked only once the pieces are: it may take long to its first word, and the verdict doesn't wait.
        """
        try:
            listed = await self._transport.call("GET", f"{self._url}/models")
        except TransportError:
            raise _unavailable("can't be reached") from None
        if self._name is None:
            self._name = _first_model(listed.data)
        async with aclosing(self._pieces(chat, kind, self._name)) as pieces:
            yield Writing(self._name, pieces)

    async def _pieces(self, chat: ChatRequest, kind: Kind, name: str) -> AsyncGenerator[str, None]:
        """Yield the draft; raises BrokenOff where it isn't a completion, is empty, or stops before its end."""
        written = ""
        try:
            stream = await self._transport.stream("POST", f"{self._url}/chat/completions", body=_body(chat, name))
            async with stream:
                async for text in _texts(stream):
                    written += text
        except (TransportError, NotACompletion):
            raise BrokenOff from None
        if not written.strip():
            raise BrokenOff
        whole = mended(written, chat.request_text, kind) or self._sketch(chat.request_text, kind)
        for piece in re.findall(r"\s*\S+", whole):
            yield piece


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


async def _texts(stream: Stream) -> AsyncGenerator[str, None]:
    if stream.status not in _GOOD:
        raise BrokenOff
    completion = Completion()
    if not stream.is_events:
        if text := completion.take((await stream.whole()).data, "message"):
            yield text
        return
    async for data in stream.events():
        if data.strip() == DONE:
            return
        if text := completion.add(data):
            yield text
    if completion.finish is None:
        raise BrokenOff


def _unavailable(what: str) -> Refused:
    return Refused(503, "service_unavailable", f"the model on this machine {what}")
