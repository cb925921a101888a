"""From something a person did to an answer on its way: written down first, answered in a supervised task."""

from contextlib import suppress

from bot import answering
from bot.answering import Decision, Failure
from bot.errors import BotError, Interrupted, StoreUnavailable
from bot.request import Request
from bot.router.definition import Definition
from bot.slack import people, threads
from bot.slack.deps import Deps
from bot.slack.live_message import LiveMessage
from bot.slack.markup import find, readable
from bot.slack.whisper import Whisper
from bot.store import Entry, NewEntry, StoredBook
from bot.supervisor import Deadline

NAMES_SECONDS = 3.0
"""How long people's names are waited for: until then the person sees nothing, and a request can do without them."""


async def take(deps: Deps, new: NewEntry, whisper: Whisper | None = None) -> None:
    """Write a request down and start answering it, unless the same one was written down before.

    Raises StoreUnavailable where it can't be written down; then nothing was started, and Slack may send it again.
    """
    entry = await deps.store.accept(new)
    if entry is not None:
        begin(deps, entry, whisper)


def begin(deps: Deps, entry: Entry, whisper: Whisper | None = None) -> None:
    """Start answering a request that is written down."""

    async def work(deadline: Deadline) -> None:
        written = entry.request or Request(text="")
        live, book = LiveMessage(deps, entry, written, whisper), StoredBook(deps.store, entry.id)
        if written.thread is not None and not written.thread.messages:
            try:
                written = await _read(deps, entry, live, deadline)
            except BotError as error:
                failure = Failure(error)
                await book.fail(failure)
                await live.fail(failure)
                return
        live.request = request = await resolve(deps, written, entry.stakeholder_ids)
        await answering.answer(
            request,
            definition=deps.definition,
            router=deps.router,
            live=live,
            book=book,
            decision=decided(deps.definition, entry),
            deadline=deadline,
        )

    deps.supervisor.start(work)


async def _read(deps: Deps, entry: Entry, live: LiveMessage, deadline: Deadline) -> Request:
    """Read the thread that the person pointed to, and keep what was read; they see that it is being read.

    Raises ThreadUnreadable, ThreadUnavailable and Interrupted.
    """
    await live.reading()
    try:
        async with deadline:
            read = await threads.read(deps.client, entry.channel or "", entry.thread_ts or "", deps.bot_user_id)
    except TimeoutError:
        raise Interrupted from None
    with suppress(StoreUnavailable):  # it is read again for the other kind of draft, then
        await deps.store.read(entry.id, read)
    return read


async def resolve(deps: Deps, written: Request, stakeholder_ids: tuple[str, ...]) -> Request:
    """Turn what Slack sent into what the router may see: people and channels by name, stakeholders among them."""
    mentioned = find(written.text)
    known = await people.look_up(deps.client, (*stakeholder_ids, *mentioned), seconds=NAMES_SECONDS)
    return written.model_copy(
        update={
            "text": readable(written.text, {user_id: known[user_id].name for user_id in mentioned}),
            "stakeholders": tuple(known[user_id].name for user_id in stakeholder_ids),
        }
    )


def decided(definition: Definition, entry: Entry) -> Decision | None:
    """Return the decision that stands for a request already: the person's own, or the router's before it broke off."""
    if entry.override_of is not None and entry.asked_for is not None:
        task = definition.writing(entry.asked_for)
        return Decision(entry.verdict or task.verdict, entry.route, task, entry.asked_for)
    if entry.verdict is not None:
        return Decision(
            entry.verdict, entry.route, definition.matched(entry.route), seconds=entry.seconds_to_verdict or 0.0
        )
    return None
