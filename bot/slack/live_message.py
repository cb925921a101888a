"""An answer, live in Slack: a placeholder at once, the verdict when it is known, the draft as it grows, the whole.

It goes into a thread of the conversation that the person was in. Where they asked for privacy, or the bot can't post
there, it goes to their direct message with the bot instead, in a thread of its own, and one line says so. Only where
that fails too, the `response_url` carries the whole answer, once.
"""

import asyncio
import logging
import time
from collections.abc import Callable
from contextlib import suppress

from bot.answer import Answer
from bot.answering import Decision, Failure
from bot.draft import Kind
from bot.errors import StoreUnavailable
from bot.request import Request, Source
from bot.slack.client import hasty
from bot.slack.deps import Deps
from bot.slack.errors import SLACK_FAILURES, code
from bot.slack.posting import post_answer
from bot.slack.views import answer as answer_view
from bot.slack.views import failure as failure_view
from bot.slack.views import notices, parent, progress
from bot.slack.views.message import Message
from bot.slack.views.place import place
from bot.slack.whisper import Whisper
from bot.store import Entry

log = logging.getLogger(__name__)

PROGRESS_SECONDS = 3.0
"""Slack's documentation: a message that grows is edited every 3 seconds at most."""
LAST_EDIT_SECONDS = 3.0
"""How long the last word waits for an edit that is under way."""


class LiveMessage:
    """A LiveAnswer in Slack, for one row of the store."""

    def __init__(
        self,
        deps: Deps,
        entry: Entry,
        request: Request,
        whisper: Whisper | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._deps = deps
        self._entry = entry
        self.request = request
        """What is asked; whoever reads it only after the work was announced puts it here."""
        self._whisper = whisper
        self._clock = clock
        self._hasty = hasty(deps.client)
        # A private request has its place in the direct message once it has a thread; before, only where it came from.
        self._channel: str | None = entry.channel if entry.thread_ts or not entry.private else None
        self._thread_ts = entry.thread_ts
        self._message_ts = entry.message_ts
        self._decision: Decision | None = None
        self._edited_at = 0.0
        self._edit: asyncio.Task[bool] | None = None

    async def start(self) -> None:
        """Show that the bot is at work."""
        await self._begin(progress.working(self._named_asker()))

    async def reading(self) -> None:
        """Show that the bot reads the thread that it is asked about."""
        await self._begin(progress.reading())

    async def _begin(self, message: Message) -> None:
        """Show something in the message that is there already (another try), or in a new one."""
        if self._message_ts is None:
            await self._place(message)
        else:
            await self._try_edit(message)

    async def decided(self, decision: Decision) -> None:
        """Show the verdict at once."""
        self._decision = decision
        await self._try_edit(progress.decided(decision))

    async def progress(self, kind: Kind, text: str) -> None:
        """Show the text so far, unless the last edit is too recent or still under way."""
        busy = self._edit is not None and not self._edit.done()
        if self._decision is None or busy or self._clock() - self._edited_at < PROGRESS_SECONDS:
            return
        self._edit = asyncio.create_task(self._try_edit(progress.growing(self._decision, kind, text), patient=False))

    async def finish(self, answer: Answer) -> None:
        """Show the whole answer with its buttons."""
        await self._show(
            answer_view.answered(
                answer,
                self._entry.id,
                asker_id=self._named_asker(),
                offers=answer_view.offers(answer),
                thread=self.request.thread,
                share=self._sharing(),
            )
        )

    async def fail(self, failure: Failure) -> None:
        """Show what went wrong; to the person only, where nothing was posted yet and that is possible."""
        message = failure_view.failed(failure, self._entry.id)
        if self._message_ts is None and self._whisper and await self._whisper.say(message):
            return
        await self._show(message)

    def _named_asker(self) -> str | None:
        """Name who asked where no message of theirs, or parent that names them, stands above the answer.

        A direct message is always the asker's own: nobody else's lets the bot in.
        """
        alone = self._channel is None or self._channel.startswith("D")
        return self._entry.asker if self._entry.source is Source.SHORTCUT and not alone else None

    def _sharing(self) -> str | None:
        """Return what the conversation is called that the answer can be shared in; None where it isn't private.

        Whether the bot may post there is known only by trying; into other people's direct messages it never may.
        """
        origin = self._entry.origin
        private = self._channel is not None and self._channel.startswith("D")
        return place(self._entry.origin_name) if private and origin and not origin.startswith("D") else None

    async def _show(self, message: Message) -> None:
        """Show the last word: in the answer's message, or wherever else the person can be reached."""
        if self._edit is not None and not self._edit.done():
            # An edit that is given up may be carried out all the same, after the last word: so it is waited for.
            await asyncio.wait([self._edit], timeout=LAST_EDIT_SECONDS)
            self._edit.cancel()
            with suppress(asyncio.CancelledError):
                await self._edit
        if self._message_ts is not None and (await self._try_edit(message) or await self._removed()):
            return
        if await self._place(message):
            return
        if self._whisper is None or not await self._whisper.say(message):
            log.error("answer_not_shown request=%s", self._entry.id)

    async def _removed(self) -> bool:
        """Tell whether the asker removed the answer while it was being written."""
        try:
            entry = await self._deps.store.find(self._entry.id)
        except StoreUnavailable:
            return False
        return entry is not None and entry.erased

    async def _place(self, message: Message) -> bool:
        """Post the answer's message where it belongs, else in the person's direct message; returns whether it went."""
        if self._channel is not None and await self._post(self._channel, self._thread_ts, message):
            return True
        if self._channel is not None and self._channel.startswith("D") and self._entry.source is Source.DIRECT_MESSAGE:
            return False
        if not await self._post(self._entry.asker, None, message):
            return False
        if self._whisper is not None and self._channel is not None and self._channel != self._entry.channel:
            await self._whisper.say(notices.answered_privately(self._channel, self._entry.team_id))
        return True

    async def _post(self, channel: str, thread_ts: str | None, message: Message) -> bool:
        """Post into a thread, below a parent of the bot's own where there is none yet; returns whether it went."""
        entry = self._entry
        said = parent.asked(entry.asker, self.request.text, private=channel == entry.asker)
        try:
            posted = await post_answer(
                self._deps.client,
                self._deps.store,
                entry.id,
                message,
                parent=said,
                channel=channel,
                thread_ts=thread_ts,
            )
        except SLACK_FAILURES as error:
            log.info("post_refused request=%s error=%s", entry.id, code(error))
            return False
        self._channel, self._thread_ts, self._message_ts = posted.channel, posted.thread_ts, posted.ts
        self._edited_at = self._clock()
        return True

    async def _try_edit(self, message: Message, *, patient: bool = True) -> bool:
        """Edit the answer's message; returns whether Slack took it. Not `patient`: repeats nothing."""
        if self._message_ts is None or self._channel is None:
            return False
        client = self._deps.client if patient else self._hasty
        try:
            await client.chat_update(
                channel=self._channel, ts=self._message_ts, text=message.text, blocks=message.blocks
            )
        except SLACK_FAILURES as error:
            log.info("edit_refused request=%s error=%s", self._entry.id, code(error))
            return False
        finally:
            self._edited_at = self._clock()
        return True
