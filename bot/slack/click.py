"""A click on an answer's button or menu, and the row of the store that it is about."""

from dataclasses import dataclass
from typing import Any, Self

from bot.answer import Answer
from bot.draft import Kind
from bot.errors import DraftErased
from bot.slack.deps import Deps
from bot.slack.whisper import Whisper
from bot.store import Entry


@dataclass(frozen=True)
class Click:
    """Who clicked what, and how to tell them something."""

    user_id: str
    trigger_id: str
    value: str
    """The entry's id; of a menu, "choice:id"."""
    channel: str | None
    message_ts: str | None
    whisper: Whisper

    @classmethod
    def of(cls, body: dict[str, Any]) -> Self:
        """Read a `block_actions` payload of a message."""
        action = body["actions"][0]
        container = body.get("container") or {}
        return cls(
            user_id=body["user"]["id"],
            trigger_id=body["trigger_id"],
            value=(action.get("selected_option") or action).get("value") or "",
            channel=container.get("channel_id"),
            message_ts=container.get("message_ts"),
            whisper=Whisper(body["response_url"], container.get("thread_ts")),
        )


async def entry_of(deps: Deps, entry_id: str) -> Entry:
    """Return the row, with what the person wrote.

    Raises DraftErased where that is gone, by age or because the asker removed it, and StoreUnavailable.
    """
    entry = await deps.store.find(entry_id)
    if entry is None or entry.erased or entry.request is None:
        raise DraftErased(deps.settings.retention_days)
    return entry


async def answer_of(deps: Deps, entry_id: str) -> tuple[Entry, Answer]:
    """Return the row and its answer. Raises DraftErased where there is none any more, and StoreUnavailable."""
    entry = await entry_of(deps, entry_id)
    if entry.draft is None or entry.facts is None or entry.verdict is None:
        raise DraftErased(deps.settings.retention_days)
    answer = Answer(verdict=entry.verdict, draft=entry.draft, facts=entry.facts, asked_for=kind_asked_for(entry))
    return entry, answer


def kind_asked_for(entry: Entry) -> Kind | None:
    """Return the kind of draft that this row was made for by the person; the router decided for all others."""
    return entry.asked_for if entry.override_of is not None else None
