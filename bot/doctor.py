"""`python -m bot doctor`: tries everything that `serve` relies on, and says what to mend.

One line for each finding: a tick where it is in order, a cross where it is to be mended, a dash for what wasn't checked
and for what the bot does less. No line holds a secret: variables are named, and of what others answer only their error
codes are repeated.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.errors import BotError, ConfigurationError, StoreUnavailable
from bot.request import Request
from bot.router.definition import load
from bot.settings import Settings, malformed, problems_for_serve
from bot.slack.client import hasty, open_client
from bot.slack.errors import SLACK_FAILURES, to_mend
from bot.slack.scopes import SCOPES, missing
from bot.store import Store
from bot.variables import variables
from bot.wiring import open_router

QUESTION = Request(text="I have some metrics I want to share with my team.")
"""What the router is asked. Only its decision is waited for; the draft is broken off."""

FALLBACK = "fallback"
"""The route of what matches no task."""

_SCOPES_HEADER = "x-oauth-scopes"


class State(StrEnum):
    """What a finding means, by its mark."""

    FINE = "✓"
    BROKEN = "✗"
    ASIDE = "–"  # noqa: RUF001 -- a dash, for people


@dataclass(frozen=True)
class Finding:
    """One line: what was looked at, and what to mend."""

    state: State
    text: str

    def __str__(self) -> str:
        return f"{self.state.value} {self.text}"


Findings = tuple[Finding, ...]


async def run(raw: Mapping[str, str] | None = None, *, say: Callable[[str], None] = print) -> int:
    """Check everything, print a line for each finding, and return 0 if nothing needs mending, else 1.

    `raw` holds values by variable; by default they are read from the environment and `.env`.
    """
    broken = 0

    def tell(findings: Findings) -> None:
        nonlocal broken
        broken += sum(finding.state is State.BROKEN for finding in findings)
        for finding in findings:
            say(str(finding))

    try:
        found = variables() if raw is None else raw
    except ConfigurationError as error:
        tell(tuple(map(_broken, error.problems)))
    else:
        tell(_configuration(found))
        if malformed(found):
            tell((_aside("Nothing else was checked: mend these values first."),))
        else:
            settings = Settings.parse(found)
            for check in (_slack, _database, _router):
                tell(await check(settings))
    say("All is well." if not broken else f"{broken} to mend.")
    return 1 if broken else 0


def _fine(text: str) -> Finding:
    return Finding(State.FINE, text)


def _broken(text: str) -> Finding:
    return Finding(State.BROKEN, text)


def _aside(text: str) -> Finding:
    return Finding(State.ASIDE, text)


def _configuration(raw: Mapping[str, str]) -> Findings:
    problems = problems_for_serve(raw)
    return tuple(_broken(str(each)) for each in problems) or (_fine("Configuration: nothing missing or malformed."),)


async def _slack(settings: Settings) -> Findings:
    """Try the tokens, and compare the scopes that were granted with those that are used."""
    token = settings.slack_bot_token.get_secret_value() if settings.slack_bot_token else ""
    async with open_client(token, settings.slack_api_url) as patient:
        client = hasty(patient)  # a doctor reports a failure instead of waiting until it is over
        return (await _bot_token(client, settings)) + (await _app_token(client, settings))


async def _bot_token(client: AsyncWebClient, settings: Settings) -> Findings:
    if not settings.slack_bot_token:
        return (_aside("Bot token and scopes: not checked, since SLACK_BOT_TOKEN is missing."),)
    try:
        response = await client.auth_test()
    except SLACK_FAILURES as error:
        return (_broken(to_mend("SLACK_BOT_TOKEN", error, settings.slack_api_url)),)
    return (_fine(f"Bot token: @{response.get('user')} in {response.get('team')}."), *_scopes(response))


def _scopes(response: AsyncSlackResponse) -> Findings:
    headers = {str(name).lower(): str(value) for name, value in response.headers.items()}
    if _SCOPES_HEADER not in headers:
        return (_aside("Scopes: Slack doesn't say which were granted."),)
    absent = missing(frozenset(name.strip() for name in headers[_SCOPES_HEADER].split(",")))
    if not absent:
        return (_fine(f"Scopes: all {len(SCOPES)} are granted."),)
    return tuple(
        _broken(
            f"Scope {scope.name} isn't granted, and there is no doing without: {scope.reason}. "
            "Apply manifest.yml at https://api.slack.com/apps → your app → App Manifest, and reinstall the app."
        )
        if scope.required
        else _aside(f"Scope {scope.name} isn't granted, so {scope.without}.")
        for scope in absent
    )


async def _app_token(client: AsyncWebClient, settings: Settings) -> Findings:
    if settings.slack_app_token:
        try:
            await client.apps_connections_open(app_token=settings.slack_app_token.get_secret_value())
        except SLACK_FAILURES as error:
            return (_broken(to_mend("SLACK_APP_TOKEN", error, settings.slack_api_url)),)
        return (_fine("App-level token: Slack opens a Socket Mode connection."),)
    if settings.slack_signing_secret:
        return (
            _aside(
                f"Signing secret: can't be tried from here. HTTP mode listens on port {settings.port}; with a wrong "
                "secret, Slack's requests are answered with 401."
            ),
        )
    return (_aside("App-level token: not checked, since SLACK_APP_TOKEN is missing."),)


async def _database(settings: Settings) -> Findings:
    try:
        async with Store.open(settings.database_url) as store:
            await store.ping()
    except StoreUnavailable as error:
        return (
            _broken(
                f"Database: can't be used ({error.detail}). Check DATABASE_URL, that its folder can be written to, and "
                "that the disk isn't full."
            ),
        )
    except ConfigurationError as error:
        return tuple(map(_broken, error.problems))
    return (_fine("Database: can be read and has its tables."),)


async def _router(settings: Settings) -> Findings:
    """Ask one short question: the only call that proves key, router and route alike."""
    if settings.embedded:
        name, aside = (
            "Embedded router",
            "No MODEL_ACCESS_KEY and no ROUTER_URL is set: the router on this machine decides.",
        )
    else:
        name = f"Router {settings.router_name}"
        aside = "" if settings.model_access_key else "MODEL_ACCESS_KEY is missing, so the router gets no key."
    return ((_aside(aside),) if aside else ()) + await _asked(settings, name)


async def _asked(settings: Settings, name: str) -> Findings:
    try:
        definition = load()
        async with open_router(settings, definition) as router, router.ask(QUESTION) as reply:
            route = reply.route
    except ConfigurationError as error:
        return tuple(map(_broken, error.problems))
    except BotError as error:
        return (_broken(f"{name}: {error.sentence} ({error.detail})"),)
    if route is None:
        return (_broken(f"{name}: answers, but names no route. Check ROUTER_URL and ROUTER_NAME."),)
    if definition.matched(route) is None and route.casefold() != FALLBACK:
        return (_broken(f"{name}: its tasks aren't those of the definition. Run `python -m bot router apply`."),)
    return (_fine(f"{name}: answers, with the verdict {definition.verdict(route).value}."),)
