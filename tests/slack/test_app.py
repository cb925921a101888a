"""The app is complete: everything that is shown has a listener, and every error has its sentence."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any, cast

import pytest
import yaml
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from bot import errors
from bot.router.definition import load
from bot.settings import Settings
from bot.slack.app import build_app
from bot.slack.deps import Deps
from bot.slack.listeners.command import COMMAND
from bot.slack.views.actions import Action, Callback
from bot.supervisor import Supervisor
from tests.support.paths import ROOT

MANIFEST = yaml.safe_load((ROOT / "manifest.yml").read_text(encoding="utf-8"))


def _deps() -> Deps:
    """Return dependencies of which none is called: only the matching of listeners is looked at."""
    nothing = cast("Any", None)
    return Deps(
        settings=Settings.parse({}),
        definition=load(),
        router=nothing,
        store=nothing,
        client=AsyncWebClient(token="xoxb-test"),
        supervisor=Supervisor(),
        bot_user_id="U0BOT",
        now=lambda: datetime.now(UTC),
    )


async def _has_listener(body: dict[str, Any]) -> bool:
    app = build_app(_deps())
    request = AsyncBoltRequest(mode="socket_mode", body=body)
    return any(
        [await listener.async_matches(req=request, resp=BoltResponse(status=200)) for listener in app._async_listeners]
    )


@pytest.mark.parametrize("action", list(Action))
async def test_every_button_and_menu_has_a_listener(action: Action) -> None:
    """No action id that a builder can emit is left without an answer."""
    clicked = {"type": "block_actions", "actions": [{"type": "button", "action_id": action.value}]}
    assert await _has_listener(clicked)


@pytest.mark.parametrize("callback", list(Callback))
async def test_every_modal_and_shortcut_has_a_listener(callback: Callback) -> None:
    """Whatever can be submitted or chosen is taken."""
    bodies: list[dict[str, Any]] = [
        {"type": "view_submission", "view": {"type": "modal", "callback_id": callback.value}},
        {"type": "message_action", "callback_id": callback.value},
    ]
    assert any([await _has_listener(body) for body in bodies])


def _promised() -> Iterator[dict[str, Any]]:
    features = MANIFEST["features"]
    for command in features["slash_commands"]:
        yield {"command": command["command"]}
    for shortcut in features["shortcuts"]:
        yield {"type": "message_action", "callback_id": shortcut["callback_id"]}
    for event in MANIFEST["settings"]["event_subscriptions"]["bot_events"]:
        yield {"type": "event_callback", "event": {"type": event.split(".")[0]}}


@pytest.mark.parametrize("body", list(_promised()), ids=str)
async def test_everything_that_the_manifest_promises_has_a_listener(body: dict[str, Any]) -> None:
    """Commands, shortcuts and events of the manifest are listened to."""
    assert await _has_listener(body)


def test_the_manifest_and_the_code_name_the_same_command() -> None:
    """The command in the manifest is the one that is answered."""
    assert [each["command"] for each in MANIFEST["features"]["slash_commands"]] == [COMMAND]


async def test_an_unknown_action_has_no_listener() -> None:
    """The test above can fail."""
    assert not await _has_listener({"type": "block_actions", "actions": [{"type": "button", "action_id": "other"}]})


LEAVES = [each for each in vars(errors).values() if isinstance(each, type) and issubclass(each, errors.BotError)]


MADE: dict[type[errors.BotError], Callable[[], errors.BotError]] = {
    errors.RequestTooLong: lambda: errors.RequestTooLong(12_001, 12_000),
    errors.RouterRefused: lambda: errors.RouterRefused(418),
    errors.ThreadUnreadable: lambda: errors.ThreadUnreadable("missing_scope", ("channels:history",)),
    errors.DraftErased: lambda: errors.DraftErased(30),
    errors.BadFile: lambda: errors.BadFile("requests.csv", "the query is empty", 2),
    errors.ConfigurationError: lambda: errors.ConfigurationError(("PORT must be a number.",)),
}


@pytest.mark.parametrize("leaf", LEAVES)
def test_every_error_has_a_sentence_of_its_own_and_stands_in_the_drawing(leaf: type[errors.BotError]) -> None:
    """A person reads a sentence that ends as one, and a newcomer finds the error in the module's drawing."""
    made = MADE.get(leaf, leaf)()
    assert made.sentence.endswith((".", "”"))
    assert leaf is errors.BotError or made.sentence != errors.BotError.sentence
    assert leaf.__name__ in str(errors.__doc__)


@pytest.mark.parametrize("status", [401, 402, 403, 404])
def test_every_refusal_says_what_the_administrator_must_mend(status: int) -> None:
    """The statuses that only an administrator can mend have sentences of their own."""
    sentence = errors.RouterRefused(status).sentence
    assert "administrator" in sentence
    assert sentence != errors.RouterRefused(400).sentence
