"""The app's manifest: everything that the bot needs of Slack, and nothing else."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from bot.slack.scopes import SCOPES, missing, scope_table
from bot.slack.views.actions import Callback

ROOT = Path(__file__).parents[1]
SCHEMA = ROOT.parent / "shared" / "schemas" / "slack-manifest.schema.2.0.0.json"
TEXT = (ROOT / "manifest.yml").read_text(encoding="utf-8")
MANIFEST: dict[str, Any] = yaml.safe_load(TEXT)
OVER_HTTP: dict[str, Any] = yaml.safe_load(
    re.sub(r"# (url|request_url): https://YOUR-HOST", r"\1: https://bot.example", TEXT).replace(
        "socket_mode_enabled: true", "socket_mode_enabled: false"
    )
)


def leaves(value: Any) -> Iterator[tuple[str, Any]]:
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
        if isinstance(inner, dict | list):
            yield from leaves(inner)
        else:
            yield str(key), inner


@pytest.mark.parametrize("manifest", [MANIFEST, OVER_HTTP], ids=["socket", "http"])
def test_it_is_valid_against_slacks_schema(manifest: dict[str, Any]) -> None:
    """Where Slack's schema is beside the checkout, the manifest breaks none of its rules, in either mode."""
    if not SCHEMA.exists():
        pytest.skip("Slack's schema isn't beside this checkout")
    validator = Draft7Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
    assert [error.message for error in validator.iter_errors(manifest)] == []


def test_the_scopes_are_those_that_have_a_reason() -> None:
    """The manifest asks for the scopes in the code, in that order, and marks those optional that are."""
    assert MANIFEST["oauth_config"] == {
        "scopes": {
            "bot": [scope.name for scope in SCOPES],
            "bot_optional": [scope.name for scope in SCOPES if not scope.required],
        }
    }
    assert [scope.name for scope in SCOPES if scope.required] == [
        "commands",
        "chat:write",
        "app_mentions:read",
        "im:history",
    ]


def test_every_scope_has_a_reason() -> None:
    """Nobody is asked for a permission without being told why, and none is asked for twice."""
    assert all(scope.reason for scope in SCOPES)
    assert len({scope.name for scope in SCOPES}) == len(SCOPES)


def test_the_table_has_a_row_for_every_scope() -> None:
    """The README's table names each scope once, with its reason and what is lost without it."""
    rows = [row.strip("| ").split(" | ") for row in scope_table().splitlines()[2:]]
    assert rows == [[f"`{scope.name}`", scope.reason, scope.without or "required"] for scope in SCOPES]


def test_missing_scopes_are_told_apart() -> None:
    """What isn't granted is found, whatever else is."""
    granted = frozenset(scope.name for scope in SCOPES if scope.required) | {"channels:read"}
    assert [scope.name for scope in missing(granted)] == [scope.name for scope in SCOPES if not scope.required]


def test_the_command_says_that_it_is_posted() -> None:
    """The usage hint tells before anybody types that the text is posted, and how to keep it to oneself."""
    (command,) = MANIFEST["features"]["slash_commands"]
    assert command["command"] == "/meeting-or-email"
    assert command["should_escape"] is True
    assert "posted" in command["usage_hint"]
    assert "--private keeps it to yourself" in command["usage_hint"]


def test_the_shortcut_is_the_one_that_is_listened_to() -> None:
    """The message shortcut has the callback id that the code knows, and a name that Slack has room for."""
    (shortcut,) = MANIFEST["features"]["shortcuts"]
    assert (shortcut["name"], shortcut["type"]) == ("Could this be an email?", "message")
    assert shortcut["callback_id"] == Callback.SHORTCUT.value
    assert len(shortcut["name"]) <= 24


def test_people_can_write_to_the_bot() -> None:
    """The messages tab is there and writable, since private answers go there and requests come from there."""
    home = MANIFEST["features"]["app_home"]
    assert home == {"home_tab_enabled": False, "messages_tab_enabled": True, "messages_tab_read_only_enabled": False}


def test_the_bot_has_a_name_that_slack_takes() -> None:
    """The bot user is always online, under a name of the characters that Slack allows."""
    bot_user = MANIFEST["features"]["bot_user"]
    assert re.fullmatch(r"[a-z0-9._-]{1,80}", bot_user["display_name"])
    assert bot_user["always_online"] is True


def test_it_listens_to_what_the_scopes_allow() -> None:
    """Mentions and direct messages are the only events."""
    assert MANIFEST["settings"]["event_subscriptions"] == {"bot_events": ["app_mention", "message.im"]}


def test_it_ships_for_socket_mode() -> None:
    """As shipped no public address is needed, buttons work, and neither token rotation nor org deploy is on."""
    settings = MANIFEST["settings"]
    assert settings["socket_mode_enabled"] is True
    assert settings["interactivity"] == {"is_enabled": True}
    assert (settings["token_rotation_enabled"], settings["org_deploy_enabled"]) == (False, False)
    assert not [key for key, _ in leaves(MANIFEST) if key in {"url", "request_url"}]


def test_the_comments_switch_it_to_http() -> None:
    """With the commented lines in place, all three ways in lead to the address that the bot listens on."""
    addresses = [value for key, value in leaves(OVER_HTTP) if key in {"url", "request_url"}]
    assert addresses == ["https://bot.example/slack/events"] * 3
    assert OVER_HTTP["settings"]["socket_mode_enabled"] is False


def test_texts_fit() -> None:
    """Slack's limits on the texts that people see."""
    information = MANIFEST["display_information"]
    assert len(information["name"]) <= 35
    assert len(information["description"]) <= 140
    assert 175 <= len(information["long_description"]) <= 4000


def test_procfile_names_both_modes() -> None:
    """Platforms that read a Procfile find the web process and the worker."""
    assert (ROOT / "Procfile").read_text(encoding="utf-8") == (
        "web: python -m bot serve --http\nworker: python -m bot serve --socket\n"
    )
