"""Settings: one frozen model, read once from the environment and `.env`.

The fields are the only list of the variables there is: a variable's name is its field's in capitals, and the README's
table and `.env.example` are printed from them. The environment wins over `.env`, and a blank value counts as unset.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from bot.errors import ConfigurationError
from bot.variables import DOTENV, Problem, Seconds, Secret, Url, Variable, sqlite_url, variables, with_slash

Mode = Literal["socket", "http"]

SLACK_APPS = "https://api.slack.com/apps → your app"
DIGITALOCEAN = "https://cloud.digitalocean.com"

_TOKEN = "one line of printable characters without spaces"  # noqa: S105 -- a description, not a token
_ADDRESS = "an address that begins with http:// or https://, without a password, a question mark or a hash"
_WAIT = "a number of seconds above 0, at most 3600"


class Settings(BaseModel):
    """All that can be set. Secrets never appear in its `repr`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    slack_bot_token: Annotated[
        Secret | None,
        Variable("bot token, needed by `serve`", _TOKEN, f"{SLACK_APPS} → OAuth & Permissions; it begins with xoxb-"),
    ] = None
    slack_app_token: Annotated[
        Secret | None,
        Variable(
            "app-level token: Socket Mode",
            _TOKEN,
            f"{SLACK_APPS} → Basic Information → App-Level Tokens, scope connections:write; it begins with xapp-",
        ),
    ] = None
    slack_signing_secret: Annotated[
        Secret | None,
        Variable(
            "HTTP mode: `POST /slack/events`, `GET /healthz`",
            _TOKEN,
            f"{SLACK_APPS} → Basic Information → Signing Secret",
        ),
    ] = None
    port: Annotated[int, Field(ge=1, le=65535), Variable("port in HTTP mode", "a whole number from 1 to 65535")] = 3000
    slack_api_url: Annotated[str, AfterValidator(with_slash), Variable("base address of Slack's Web API", _ADDRESS)] = (
        "https://slack.com/api/"
    )
    model_access_key: Annotated[
        Secret | None,
        Variable(
            "key for the router; the embedded router answers where neither this nor `ROUTER_URL` is set",
            _TOKEN,
            f"{DIGITALOCEAN} → Inference → Manage → Model Access Keys",
        ),
    ] = None
    router_url: Annotated[Url, Variable("any OpenAI-compatible base address", _ADDRESS)] = (
        "https://inference.do-ai.run/v1"
    )
    router_name: Annotated[
        str,
        BeforeValidator(lambda name: str(name).removeprefix("router:")),
        Field(min_length=1, max_length=255, pattern=r"^[a-z0-9-]+$"),
        Variable(
            "sent as `router:<name>`; a `router:` prefix is accepted",
            "1 to 255 characters of a-z, 0-9 and hyphen, as the service asks for",
        ),
    ] = "meeting-or-email"
    embedded_model_url: Annotated[
        Url | None,
        Variable(
            "an OpenAI-compatible server on this machine (Ollama, llama.cpp, vLLM) that writes the embedded router's "
            "drafts; without it a deterministic drafter does",
            _ADDRESS,
        ),
    ] = None
    embedded_model: Annotated[
        str | None, Variable("the model's name at that server", "the name of a model at `EMBEDDED_MODEL_URL`")
    ] = None
    database_url: Annotated[
        str,
        AfterValidator(sqlite_url),
        Variable(
            "where requests and drafts are kept: SQLite",
            "sqlite:///PATH; SQLite is the only database supported so far",
        ),
        Field(repr=False),  # addresses of databases can hold passwords
    ] = "sqlite:///data/bot.sqlite3"
    retention_days: Annotated[
        int,
        Field(ge=1, le=36500),
        Variable("after that what people wrote is erased; counts stay", "a whole number of days from 1 to 36500"),
    ] = 30
    command_replies: Annotated[
        Literal["channel", "private"],
        BeforeValidator(lambda value: str(value).lower()),
        Variable("`private`: the slash command answers only to the person by default", "channel or private"),
    ] = "channel"
    router_connect_timeout: Annotated[Seconds, Variable("seconds to reach the router", _WAIT)] = 10
    router_first_byte_timeout: Annotated[
        Seconds, Variable("seconds to the router's first byte of an answer", _WAIT)
    ] = 60
    router_idle_timeout: Annotated[
        Seconds, Variable("seconds without a byte after which a draft counts as broken off", _WAIT)
    ] = 30
    digitalocean_token: Annotated[
        Secret | None,
        Variable(
            "personal access token, for `router apply` and `router prices`",
            _TOKEN,
            f"{DIGITALOCEAN} → API → Tokens, scopes genai:create, genai:read and genai:update",
        ),
    ] = None
    digitalocean_api_url: Annotated[Url, Variable("DigitalOcean's management API", _ADDRESS)] = (
        "https://api.digitalocean.com"
    )
    log_level: Annotated[
        Literal["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"],
        BeforeValidator(lambda value: str(value).upper()),
        Variable("how much is logged", "DEBUG, INFO, WARNING, ERROR or CRITICAL"),
    ] = "INFO"

    @classmethod
    def read(cls, environ: Mapping[str, str] | None = None, dotenv_path: Path = DOTENV) -> Self:
        """Read the settings from the environment (by default this process's), over the file `dotenv_path`.

        Raises ConfigurationError with one sentence for every malformed value.
        """
        return cls.parse(variables(environ, dotenv_path))

    @classmethod
    def parse(cls, raw: Mapping[str, str]) -> Self:
        """Check values by variable. Raises ConfigurationError with one sentence for every malformed one."""
        found = malformed(raw)
        if found:
            raise ConfigurationError(tuple(map(str, found)))
        return cls.model_validate(_by_field(raw))

    @property
    def embedded(self) -> bool:
        """Whether the embedded router answers: neither a key nor an address of a router is set."""
        return self.model_access_key is None and "router_url" not in self.model_fields_set

    @property
    def mode(self) -> Mode | None:
        """How Slack is reached by what is set; None where neither way is."""
        if self.slack_app_token:
            return "socket"
        return "http" if self.slack_signing_secret else None


def _by_field(raw: Mapping[str, str]) -> dict[str, str]:
    return {
        name.lower(): value for name, value in raw.items() if name.isupper() and name.lower() in Settings.model_fields
    }


def described() -> dict[str, tuple[Variable, str]]:
    """Return each variable's description and its default as text, in the order of the fields."""
    return {
        name.upper(): (variable, "" if field.default is None else str(field.default))
        for name, field in Settings.model_fields.items()
        for variable in field.metadata
        if isinstance(variable, Variable)
    }


def problem(name: str, wrong: str) -> Problem:
    """Return what is wrong with a variable, with where to get a right one."""
    where = described()[name][0].where
    return Problem(name, wrong, where and f"Get it at {where}")


def malformed(raw: Mapping[str, str]) -> tuple[Problem, ...]:
    """Return every value that isn't what its variable expects; `raw` is what `variables` returns."""
    try:
        Settings.model_validate(_by_field(raw))
    except ValidationError as error:  # its text holds the values, so it isn't passed on
        names = dict.fromkeys(str(each["loc"][0]).upper() for each in error.errors())
        return tuple(problem(name, f"must be {described()[name][0].expects}") for name in names)
    return ()


def problems_for_serve(raw: Mapping[str, str], mode: Mode | None = None) -> tuple[Problem, ...]:
    """Return everything that keeps `serve` from starting, all at once; `raw` is what `variables` returns.

    `mode` is what --socket or --http ask for; by default what is set decides.
    """
    found = list(malformed(raw))
    seen = {each.variable for each in found}
    socket, http = "SLACK_APP_TOKEN" in raw, "SLACK_SIGNING_SECRET" in raw
    wanted = mode or ("socket" if socket or not http else "http")
    prefixes = {"SLACK_BOT_TOKEN": "xoxb-"} | ({"SLACK_APP_TOKEN": "xapp-"} if wanted == "socket" else {})
    for name, prefix in prefixes.items():
        if name not in raw:
            alternative = "" if mode or name == "SLACK_BOT_TOKEN" else " (or SLACK_SIGNING_SECRET, for HTTP mode)"
            found.append(problem(name, f"is missing{alternative}"))
        elif name not in seen and not raw[name].startswith(prefix):
            found.append(problem(name, f"must begin with {prefix}"))
    if wanted == "http" and not http:
        found.append(problem("SLACK_SIGNING_SECRET", "is missing"))
    # Bolt turns its OAuth flow on where it finds these, and drops the bot token silently.
    found += [
        Problem(name, "must not be set", "This bot is installed with a token; unset it")
        for name in ("SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET")
        if name in raw
    ]
    order = [*described(), "SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET"]
    return tuple(sorted(found, key=lambda each: order.index(each.variable)))


def settings_for_serve(raw: Mapping[str, str], mode: Mode | None = None) -> Settings:
    """Return the settings if `serve` can start with them. Raises ConfigurationError with every problem at once."""
    found = problems_for_serve(raw, mode)
    if found:
        raise ConfigurationError(tuple(map(str, found)))
    return Settings.parse(raw)


def environment_table() -> str:
    """Return the variables as a Markdown table, for the README."""
    rows = [
        f"| `{name}` | {f'`{default}`' if default else '–'} | {meaning_of(variable)} |"  # noqa: RUF001 -- a dash, in a table for people
        for name, (variable, default) in described().items()
    ]
    return "\n".join(["| variable | default | meaning |", "|---|---|---|", *rows]) + "\n"


def environment_example() -> str:
    """Return the text of `.env.example`: every variable with its default, commented out."""
    entries = [
        f"# {meaning_of(variable).replace('`', '')}\n#{name}={default}"
        for name, (variable, default) in described().items()
    ]
    return (
        "# Copy this to .env and fill in what you need. The environment wins over it.\n\n" + "\n\n".join(entries) + "\n"
    )


def meaning_of(variable: Variable) -> str:
    """Return what a variable does, and where to get it."""
    return variable.meaning + (f" ({variable.where})" if variable.where else "")
