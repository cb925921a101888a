"""Opening modals: at once, since a `trigger_id` lives 3 seconds; what takes longer is filled in afterwards."""

import logging
from collections.abc import Awaitable, Callable
from typing import Any

from bot.errors import BotError
from bot.slack.deps import Deps
from bot.slack.errors import SLACK_FAILURES, code
from bot.slack.views import notices
from bot.slack.views.message import Message
from bot.slack.whisper import Whisper
from bot.supervisor import Deadline

log = logging.getLogger(__name__)

View = dict[str, Any]


def open_modal(
    deps: Deps,
    trigger_id: str,
    view: View,
    whisper: Whisper | None,
    fill: Callable[[], Awaitable[View]] | None = None,
) -> None:
    """Open `view` in the background, and replace it with what `fill` returns, if given.

    Where Slack doesn't open it, the person is told; where `fill` raises a BotError, the modal shows its sentence.
    """
    named = view if fill is None else {**view, "external_id": trigger_id}

    async def work(_: Deadline) -> None:
        try:
            await deps.client.views_open(trigger_id=trigger_id, view=named)
        except SLACK_FAILURES as error:
            log.warning("modal_refused error=%s", code(error))
            # Used up already: the modal is there, since the answer to the first call was lost, or the click came twice.
            if code(error) != "exchanged_trigger_id":
                if whisper is not None:
                    await whisper.say(notices.not_opened())
                return
        if fill is not None:
            await _fill(deps, trigger_id, fill, whisper)

    deps.supervisor.start(work)


async def _fill(deps: Deps, external_id: str, fill: Callable[[], Awaitable[View]], whisper: Whisper | None) -> None:
    try:
        filled = await fill()
    except BotError as error:
        filled = notices.modal(error.sentence)
    try:
        await deps.client.views_update(external_id=external_id, view=filled)
    except SLACK_FAILURES as error:
        log.warning("modal_not_filled error=%s", code(error))
        # A person who has closed it needs nothing more.
        if whisper is not None and code(error) != "not_found":
            await whisper.say(notices.not_opened())


def told(deps: Deps, whisper: Whisper, work: Callable[[], Awaitable[Message | None]]) -> None:
    """Do what a click asks for, in the background; tell the person what it returns, or what went wrong."""

    async def run(_: Deadline) -> None:
        try:
            message = await work()
        except BotError as error:
            message = notices.notice(error.sentence)
        except Exception as error:  # noqa: BLE001 -- a click must not end in silence
            log.error("click_failed error=%s", type(error).__name__)  # noqa: TRY400 -- a traceback may hold their words
            message = notices.notice(BotError.sentence)
        if message is not None:
            await whisper.say(message)

    deps.supervisor.start(run)
