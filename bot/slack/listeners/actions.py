"""The buttons that only the asker may use: the other kind of draft, and another try."""

from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.draft import Kind
from bot.errors import DraftErased
from bot.slack.click import Click, entry_of
from bot.slack.deps import Deps
from bot.slack.modals import told
from bot.slack.recent import Recent
from bot.slack.taking import begin
from bot.slack.views import notices
from bot.slack.views.actions import LINKS, Action
from bot.slack.views.message import Message
from bot.store import Status


def register(app: AsyncApp, deps: Deps) -> None:
    """Answer the clicks."""
    recent = Recent()

    async def on_override(ack: AsyncAck, body: dict[str, Any], kind: Kind) -> None:
        await ack()
        click = Click.of(body)
        if recent.first(click.trigger_id):
            told(deps, click.whisper, lambda: override(deps, click, kind))

    @app.action(Action.MAKE_EMAIL)
    async def on_make_email(ack: AsyncAck, body: dict[str, Any]) -> None:
        await on_override(ack, body, Kind.EMAIL)

    @app.action(Action.MAKE_AGENDA)
    async def on_make_agenda(ack: AsyncAck, body: dict[str, Any]) -> None:
        await on_override(ack, body, Kind.AGENDA)

    @app.action(Action.TRY_AGAIN)
    async def on_try_again(ack: AsyncAck, body: dict[str, Any]) -> None:
        await ack()
        click = Click.of(body)
        if recent.first(click.trigger_id):
            told(deps, click.whisper, lambda: try_again(deps, click))

    async def on_link(ack: AsyncAck) -> None:
        await ack()

    for link in LINKS:
        app.action(link)(on_link)


async def override(deps: Deps, click: Click, kind: Kind) -> Message | None:
    """Let the other task's pool write, once per request and kind; returns what to tell the person, if anything.

    Raises DraftErased and StoreUnavailable.
    """
    root = await entry_of(deps, click.value)
    if root.asker != click.user_id:
        return notices.only_the_asker("get the other kind of draft")
    entry, created = await deps.store.override(root, kind)
    if entry.erased:  # the asker removed it, and one draft of each kind is all there is
        raise DraftErased(deps.settings.retention_days)
    if created or (entry.status is Status.FAILED and await deps.store.take_again(entry.id)):
        begin(deps, entry, click.whisper)
        return None
    return notices.already_made(kind) if entry.status is Status.ANSWERED else notices.still_writing()


async def try_again(deps: Deps, click: Click) -> Message | None:
    """Try a failed answer again, once however often it is clicked; returns what to tell the person, if anything.

    Raises DraftErased and StoreUnavailable.
    """
    entry = await entry_of(deps, click.value)
    if entry.asker != click.user_id:
        return notices.only_the_asker("try again")
    if not await deps.store.take_again(entry.id):
        return notices.still_writing()
    begin(deps, entry, click.whisper)
    return None
