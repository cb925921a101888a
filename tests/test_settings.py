"""The settings: what is read, what is refused, and that every variable is documented."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from bot.errors import ConfigurationError
from bot.settings import (
    Mode,
    Settings,
    environment_example,
    environment_table,
    malformed,
    problems_for_serve,
    settings_for_serve,
)
from bot.variables import variables

ROOT = Path(__file__).parents[1]
NO_FILE = Path("there-is-no-such-file")

SOCKET = {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_APP_TOKEN": "xapp-1"}
HTTP = {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_SIGNING_SECRET": "s1gned"}

CONTRACT = {
    "SLACK_BOT_TOKEN": None,
    "SLACK_APP_TOKEN": None,
    "SLACK_SIGNING_SECRET": None,
    "PORT": 3000,
    "SLACK_API_URL": "https://slack.com/api/",
    "MODEL_ACCESS_KEY": None,
    "ROUTER_URL": "https://inference.do-ai.run/v1",
    "ROUTER_NAME": "meeting-or-email",
    "EMBEDDED_MODEL_URL": None,
    "EMBEDDED_MODEL": None,
    "DATABASE_URL": "sqlite:///data/bot.sqlite3",
    "RETENTION_DAYS": 30,
    "COMMAND_REPLIES": "channel",
    "ROUTER_CONNECT_TIMEOUT": 10,
    "ROUTER_FIRST_BYTE_TIMEOUT": 60,
    "ROUTER_IDLE_TIMEOUT": 30,
    "DIGITALOCEAN_TOKEN": None,
    "DIGITALOCEAN_API_URL": "https://api.digitalocean.com",
    "LOG_LEVEL": "INFO",
}

MALFORMED = [
    ("PORT", "0"),
    ("PORT", "65536"),
    ("PORT", "http"),
    ("SLACK_API_URL", "slack.com/api"),
    ("SLACK_API_URL", "ftp://slack.com/api"),
    ("ROUTER_URL", "https://"),
    ("ROUTER_URL", "https://[::1/v1"),
    ("ROUTER_URL", "http://localhost:99999/v1"),
    ("ROUTER_URL", "https://example.org/v1?key=1"),
    ("ROUTER_URL", "https://somebody:secret@example.org/v1"),
    ("ROUTER_NAME", "Meeting or Email"),
    ("ROUTER_NAME", "router:"),
    ("EMBEDDED_MODEL_URL", "localhost:11434"),
    ("DATABASE_URL", "postgresql://bot@localhost/bot"),
    ("DATABASE_URL", "data/bot.sqlite3"),
    ("RETENTION_DAYS", "0"),
    ("RETENTION_DAYS", "a month"),
    ("COMMAND_REPLIES", "nowhere"),
    ("ROUTER_CONNECT_TIMEOUT", "0"),
    ("ROUTER_FIRST_BYTE_TIMEOUT", "nan"),
    ("ROUTER_IDLE_TIMEOUT", "inf"),
    ("DIGITALOCEAN_API_URL", "/v2"),
    ("MODEL_ACCESS_KEY", "two words"),
    ("SLACK_SIGNING_SECRET", "gehe\u00efm"),
    ("LOG_LEVEL", "LOUD"),
]


def read(**environ: str) -> Settings:
    return Settings.read(environ, NO_FILE)


def test_defaults_are_those_of_the_contract() -> None:
    """With nothing set, every variable has the default that is documented, and there is no other variable."""
    settings = read()
    assert {name: getattr(settings, name.lower()) for name in CONTRACT} == CONTRACT
    assert {name.upper() for name in Settings.model_fields} == set(CONTRACT)


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    """A variable of the environment hides the file's, and the file's counts where the environment has none."""
    dotenv = tmp_path / ".env"
    dotenv.write_text("PORT=4000\nLOG_LEVEL=debug\n# RETENTION_DAYS=1\n", encoding="utf-8")
    settings = Settings.read({"PORT": "5000"}, dotenv)
    assert (settings.port, settings.log_level, settings.retention_days) == (5000, "DEBUG", 30)


def test_blank_values_count_as_unset(tmp_path: Path) -> None:
    """A blank value, in the environment or in the file, is as good as none."""
    dotenv = tmp_path / ".env"
    dotenv.write_text("PORT=4000\nMODEL_ACCESS_KEY=\nROUTER_URL\n", encoding="utf-8")
    settings = Settings.read({"PORT": " ", "ROUTER_NAME": ""}, dotenv)
    assert (settings.port, settings.router_name, settings.embedded) == (4000, "meeting-or-email", True)


def test_nothing_in_the_file_is_interpolated(tmp_path: Path) -> None:
    """A secret with a dollar sign and braces stays what it is."""
    dotenv = tmp_path / ".env"
    dotenv.write_text("MODEL_ACCESS_KEY=a${HOME}b\n", encoding="utf-8")
    assert variables({}, dotenv) == {"MODEL_ACCESS_KEY": "a${HOME}b"}


def test_a_file_that_is_not_text_is_a_configuration_error(tmp_path: Path) -> None:
    """A `.env` that can't be decoded is named, without its content."""
    dotenv = tmp_path / ".env"
    dotenv.write_bytes(b"PORT=\xff\xfe\n")
    with pytest.raises(ConfigurationError, match=r"^\.env can't be read: UnicodeDecodeError\.$"):
        Settings.read({}, dotenv)


@pytest.mark.parametrize("name", ["router:mine", "mine"])
def test_a_router_prefix_is_accepted(name: str) -> None:
    """The router's name is the same with and without the prefix that the service's API takes."""
    assert read(ROUTER_NAME=name).router_name == "mine"


def test_addresses_are_brought_into_one_form() -> None:
    """Slack's address ends with a slash, as slack-sdk needs it; the others end without one."""
    settings = read(SLACK_API_URL="http://127.0.0.1:1/api", ROUTER_URL="http://127.0.0.1:2/v1/")
    assert (settings.slack_api_url, settings.router_url) == ("http://127.0.0.1:1/api/", "http://127.0.0.1:2/v1")


@pytest.mark.parametrize(
    ("environ", "embedded"),
    [
        ({}, True),
        ({"MODEL_ACCESS_KEY": "k"}, False),
        ({"ROUTER_URL": "http://localhost:8080/v1"}, False),
        ({"ROUTER_URL": "https://inference.do-ai.run/v1"}, False),
        ({"ROUTER_NAME": "mine"}, True),
    ],
)
def test_the_embedded_router_answers_where_neither_key_nor_address_is_set(
    environ: dict[str, str], embedded: bool
) -> None:
    """A key or an address, even the default one, means the router that they lead to."""
    assert read(**environ).embedded is embedded


@pytest.mark.parametrize(
    ("environ", "mode"), [({}, None), (SOCKET, "socket"), (HTTP, "http"), (SOCKET | HTTP, "socket")]
)
def test_the_mode_follows_what_is_set(environ: dict[str, str], mode: Mode | None) -> None:
    """An app-level token means Socket Mode, otherwise a signing secret HTTP."""
    assert read(**environ).mode == mode


def test_secrets_never_show() -> None:
    """No secret, and no database address, is in the settings' representation."""
    secrets = {name: f"hidden-{name}" for name in CONTRACT if name.endswith(("_TOKEN", "_SECRET", "_KEY"))}
    settings = read(**secrets, DATABASE_URL="sqlite:///hidden.sqlite3")
    assert len(secrets) == 5
    assert "hidden" not in repr(settings) + str(settings)


def test_settings_do_not_change() -> None:
    """The model is frozen."""
    with pytest.raises(ValidationError):
        read().port = 1  # type: ignore[misc]


@pytest.mark.parametrize(("name", "value"), MALFORMED)
def test_a_malformed_value_is_refused_without_being_shown(name: str, value: str) -> None:
    """What is malformed is named with what is expected; the value, which may be a secret, isn't repeated."""
    with pytest.raises(ConfigurationError) as caught:
        read(**{name: value})
    (sentence,) = caught.value.problems
    assert sentence.startswith(f"{name} must be ")
    assert (sentence,) == tuple(map(str, malformed({name: "\0 \0"})))
    assert caught.value.__cause__ is None


@given(st.sampled_from(list(CONTRACT)), st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_value_is_either_taken_or_named(name: str, value: str) -> None:
    """Whatever a variable holds, it is taken or refused by its name: reading never fails in another way."""
    raw = variables({name: value}, NO_FILE)
    assert {each.variable for each in malformed(raw)} <= {name}
    assert all(each.variable in CONTRACT for each in problems_for_serve(raw))


def test_all_malformed_values_are_listed_at_once() -> None:
    """Nobody has to start the bot ten times to find ten mistakes."""
    found = malformed(dict(MALFORMED))
    assert [each.variable for each in found] == [name for name in CONTRACT if name in dict(MALFORMED)]


@pytest.mark.parametrize(("raw", "mode"), [(SOCKET, None), (HTTP, None), (SOCKET | HTTP, "http"), (HTTP, "http")])
def test_serve_starts_with_what_its_mode_needs(raw: dict[str, str], mode: Mode | None) -> None:
    """A bot token and what the mode needs are enough."""
    assert problems_for_serve(raw, mode) == ()
    assert settings_for_serve(raw, mode).mode


@pytest.mark.parametrize(
    ("raw", "mode", "expected"),
    [
        ({}, None, {"SLACK_BOT_TOKEN": "is missing", "SLACK_APP_TOKEN": "SLACK_SIGNING_SECRET, for HTTP mode"}),
        ({}, "http", {"SLACK_BOT_TOKEN": "is missing", "SLACK_SIGNING_SECRET": "is missing"}),
        (HTTP, "socket", {"SLACK_APP_TOKEN": "is missing"}),
        (SOCKET, "http", {"SLACK_SIGNING_SECRET": "is missing"}),
        (SOCKET | {"SLACK_BOT_TOKEN": "xoxp-1"}, None, {"SLACK_BOT_TOKEN": "must begin with xoxb-"}),
        (SOCKET | {"SLACK_APP_TOKEN": "xoxb-1"}, None, {"SLACK_APP_TOKEN": "must begin with xapp-"}),
        (
            SOCKET | {"SLACK_CLIENT_ID": "1", "SLACK_CLIENT_SECRET": "2"},
            None,
            {"SLACK_CLIENT_ID": "must not be set", "SLACK_CLIENT_SECRET": "must not be set"},
        ),
        (
            {"SLACK_BOT_TOKEN": "nothing like it", "PORT": "x", "LOG_LEVEL": "x"},
            "http",
            {
                "SLACK_BOT_TOKEN": "must be one line",
                "SLACK_SIGNING_SECRET": "is missing",
                "PORT": "must be a whole number",
                "LOG_LEVEL": "must be DEBUG",
            },
        ),
    ],
)
def test_serve_lists_every_problem_at_once(raw: dict[str, str], mode: Mode | None, expected: dict[str, str]) -> None:
    """Every problem is listed, each once, with its variable and what is wrong."""
    problems = problems_for_serve(raw, mode)
    assert [each.variable for each in problems] == list(expected)
    for each in problems:
        assert expected[each.variable] in each.wrong
    with pytest.raises(ConfigurationError) as caught:
        settings_for_serve(raw, mode)
    assert caught.value.problems == tuple(map(str, problems))


def test_a_problem_says_where_to_get_a_right_value() -> None:
    """Each missing token comes with the page that shows it."""
    assert all("https://api.slack.com/apps" in str(each) for each in problems_for_serve({}))


def test_the_example_file_is_the_one_printed_from_the_settings() -> None:
    """`.env.example` lists exactly these variables, each with its meaning and default."""
    assert (ROOT / ".env.example").read_text(encoding="utf-8") == environment_example()


def test_the_example_file_changes_nothing_when_it_is_copied(tmp_path: Path) -> None:
    """As it is shipped, every line of it is a comment."""
    dotenv = tmp_path / ".env"
    dotenv.write_text(environment_example(), encoding="utf-8")
    assert variables({}, dotenv) == {}


def test_the_table_has_a_row_for_every_variable() -> None:
    """The README's table names each variable once, with its default and meaning."""
    rows = [row.split(" | ") for row in environment_table().splitlines()[2:]]
    assert [row[0].strip("|` ") for row in rows] == list(CONTRACT)
    assert all(len(row) == 3 and row[2].strip("| ") for row in rows)
