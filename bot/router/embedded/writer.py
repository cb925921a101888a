"""Who writes the text: the drafter here, or a model on this machine."""

import asyncio
import re
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from typing import Protocol

from bot.draft import Kind
from bot.router.embedded.drafter import draft
from bot.router.embedded.meetings import Meetings
from bot.router.embedded.protocol import ChatRequest


class BrokenOff(Exception):  # noqa: N818 -- named for what happened
    """The writer stopped before the text's end, after some of it was there."""


@dataclass(frozen=True)
class Writing:
    """A text while it is written, and who writes it. `pieces` raises BrokenOff where it stops before its end."""

    model: str
    pieces: AsyncIterator[str]


class Writer(Protocol):
    """Writes the draft that a request asks for."""

    def write(self, chat: ChatRequest, kind: Kind) -> AbstractAsyncContextManager[Writing]:
        """Begin to write; raises Refused where it can't, before any text."""


Sketch = Callable[[str, Kind], str]
"""Writes a draft of what the router was given, with no model."""


def sketch_by(meetings: Meetings) -> Sketch:
    """Return the deterministic drafter, which is told by meaning what kind of meeting a request calls for."""

    def sketch(text: str, kind: Kind) -> str:
        return draft(text, kind, meetings.kind(text) if kind is Kind.AGENDA else None).as_text()

    return sketch


class DrafterWriter:
    """The deterministic drafter, a word at a time."""

    MODEL = "embedded-drafter"

    def __init__(self, sketch: Sketch, seconds: float) -> None:
        self._sketch = sketch
        self._seconds = seconds

    @asynccontextmanager
    async def write(self, chat: ChatRequest, kind: Kind) -> AsyncIterator[Writing]:
        """Draft once the pieces are asked for, so that the verdict doesn't wait; hand them out over the seconds."""
        yield Writing(self.MODEL, self._words(chat, kind))

    async def _words(self, chat: ChatRequest, kind: Kind) -> AsyncIterator[str]:
        text = await asyncio.to_thread(self._sketch, chat.request_text, kind)
        words = re.findall(r"\s*\S+|\s+$", text)
        for word in words:
            yield word
            if self._seconds:
                await asyncio.sleep(self._seconds / len(words))
