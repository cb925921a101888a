"""What the listeners need, handed in."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from slack_sdk.web.async_client import AsyncWebClient

from bot.answering import Router
from bot.router.definition import Definition
from bot.settings import Settings
from bot.store import Store
from bot.supervisor import Supervisor


@dataclass(frozen=True)
class Deps:
    """Everything that outlives one request; nothing in the bot is global."""

    settings: Settings
    definition: Definition
    router: Router
    store: Store
    client: AsyncWebClient
    """Repeats what Slack asks to be repeated."""
    supervisor: Supervisor
    bot_user_id: str
    now: Callable[[], datetime]
    """The time, aware."""
