"""What Slack tells about people: names, addresses, time zones. All of it is optional; less is known without the scopes.

`users.info` needs `users:read`, and gives an address only with `users:read.email`. Guests may have none.
"""

import asyncio
import logging
from collections.abc import Iterable

from pydantic import BaseModel, ConfigDict
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.errors import SLACK_FAILURES, code

log = logging.getLogger(__name__)


class Person(BaseModel):
    """One member of the workspace, as far as the bot may know them."""

    model_config = ConfigDict(frozen=True)

    id: str
    name: str = "a colleague"
    email: str | None = None
    tz: str | None = None
    """The IANA name of their time zone."""


async def look_up(client: AsyncWebClient, ids: Iterable[str], *, seconds: float | None = None) -> dict[str, Person]:
    """Return what is known of each person, in the order of the ids; never raises.

    `seconds` is how long it may take, where somebody waits for it: who isn't known by then stays unknown.
    """
    unique = tuple(dict.fromkeys(ids))
    found = await asyncio.gather(*(_one(client, user_id, seconds) for user_id in unique))
    return dict(zip(unique, found, strict=True))


async def _one(client: AsyncWebClient, user_id: str, seconds: float | None) -> Person:
    try:
        async with asyncio.timeout(seconds):
            user = (await client.users_info(user=user_id)).get("user") or {}
    except SLACK_FAILURES as error:
        log.info("person_unknown error=%s", code(error))
        return Person(id=user_id)
    profile = user.get("profile") or {}
    # An email or an invite wants the name that a colleague is addressed by, not a handle.
    name = profile.get("real_name") or user.get("real_name") or profile.get("display_name") or user.get("name")
    return Person(id=user_id, name=name or "a colleague", email=profile.get("email") or None, tz=user.get("tz") or None)
