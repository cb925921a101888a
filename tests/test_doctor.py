"""The doctor: what it finds, and what it says to mend."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot import doctor
from bot.router.definition import load
from bot.slack.scopes import SCOPES
from bot.workspace.workspace import Workspace
from tests.support.scripted_router import Reply, ScriptedRouter, Status

DEFINITION = load()
ROUTE = DEFINITION.tasks[0].name


@dataclass
class Patient:
    """An installation: a workspace, a router, and the values by variable that lead to them."""

    workspace: Workspace
    router: ScriptedRouter
    raw: dict[str, str]
    lines: list[str] = field(default_factory=list)

    async def examined(self, **changed: str | None) -> int:
        raw = {**self.raw, **changed}
        return await doctor.run({name: value for name, value in raw.items() if value}, say=self.lines.append)

    @property
    def broken(self) -> list[str]:
        return [line for line in self.lines if line.startswith("✗")]

    @property
    def asides(self) -> list[str]:
        return [line for line in self.lines if line.startswith("–")]  # noqa: RUF001 -- the dash that people see


@pytest.fixture
async def patient(tmp_path: Path) -> AsyncIterator[Patient]:
    async with Workspace.start() as workspace, ScriptedRouter() as router:
        router.default = Reply(route=ROUTE)
        workspace.scopes.clear()
        workspace.scopes.update(scope.name for scope in SCOPES)
        yield Patient(
            workspace,
            router,
            {
                "SLACK_BOT_TOKEN": workspace.bot_token,
                "SLACK_APP_TOKEN": workspace.app_token,
                "SLACK_API_URL": workspace.api_url,
                "MODEL_ACCESS_KEY": router.key,
                "ROUTER_URL": router.url,
                "ROUTER_NAME": router.name,
                "DATABASE_URL": f"sqlite:///{tmp_path / 'bot.sqlite3'}",
            },
        )


async def test_a_healthy_installation(patient: Patient) -> None:
    """With everything in order there is a tick on every line, and the exit code is 0."""
    assert await patient.examined() == 0
    assert [line[0] for line in patient.lines[:-1]] == ["✓"] * 6
    assert patient.lines[-1] == "All is well."
    assert len(patient.router.calls) == 1


async def test_no_line_holds_a_secret(patient: Patient) -> None:
    """Neither a good secret nor a refused one is printed."""
    secrets = {"SLACK_BOT_TOKEN": "xoxb-hidden", "SLACK_APP_TOKEN": "xapp-hidden", "MODEL_ACCESS_KEY": "hidden-key"}
    await patient.examined()
    await patient.examined(**secrets)
    await patient.examined(**secrets, PORT="hidden")
    text = "\n".join(patient.lines)
    assert "hidden" not in text
    assert not any(patient.raw[name] in text for name in secrets)


async def test_missing_values_are_listed_and_the_rest_is_examined(patient: Patient) -> None:
    """Without tokens, what is missing is told with where to get it; database and router are still tried."""
    assert await patient.examined(SLACK_BOT_TOKEN=None, SLACK_APP_TOKEN=None) == 1
    assert [line.split()[1] for line in patient.broken] == ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"]
    assert all("https://api.slack.com/apps" in line for line in patient.broken)
    assert sum(line.startswith(("✓ Database", "✓ Router")) for line in patient.lines) == 2
    assert patient.workspace.state.calls == []


async def test_malformed_values_are_told_first(patient: Patient) -> None:
    """With malformed values nothing is tried, since nobody knows what was meant."""
    assert await patient.examined(PORT="none", LOG_LEVEL="none") == 1
    assert [line.split()[1] for line in patient.broken] == ["PORT", "LOG_LEVEL"]
    assert patient.lines[-2:] == [
        "– Nothing else was checked: mend these values first.",  # noqa: RUF001 -- the dash that people see
        "2 to mend.",
    ]
    assert patient.router.calls == []


async def test_a_file_that_cannot_be_read_is_told(
    patient: Patient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A `.env` that isn't text is the one thing to mend."""
    (tmp_path / ".env").write_bytes(b"\xff\xfe")
    monkeypatch.chdir(tmp_path)
    assert await doctor.run(say=patient.lines.append) == 1
    assert patient.lines == ["✗ .env can't be read: UnicodeDecodeError.", "1 to mend."]


@pytest.mark.parametrize("variable", ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"])
async def test_a_token_that_slack_refuses(patient: Patient, variable: str) -> None:
    """A token that Slack doesn't know is named, with Slack's code and where to get a right one."""
    prefix = patient.raw[variable][:5]
    assert await patient.examined(**{variable: f"{prefix}of-somebody-else"}) == 1
    (line,) = patient.broken
    assert line.startswith(f"✗ {variable} wasn't accepted by Slack: invalid_auth. Get it at https://api.slack.com/apps")


async def test_slack_out_of_reach(patient: Patient) -> None:
    """Where Slack can't be reached, the address and the network are what to look at, not the token."""
    assert await patient.examined(SLACK_API_URL="http://127.0.0.1:9/api/") == 1
    assert len(patient.broken) == 2
    assert all("can't be reached" in line and "SLACK_API_URL" in line for line in patient.broken)


@pytest.mark.parametrize("status", [429, 503])
async def test_slack_at_fault(patient: Patient, status: int) -> None:
    """Where Slack itself fails, nobody is sent to look for another token."""
    patient.workspace.faults.add("auth.test", status=status, retry_after=1)
    assert await patient.examined() == 1
    assert patient.broken == [f"✗ Slack answers with HTTP {status}: check SLACK_API_URL, or run this again later."]


async def test_missing_optional_scopes(patient: Patient) -> None:
    """Without the optional scopes the bot is fit to run; what it does less is said for each of them."""
    optional = [scope for scope in SCOPES if not scope.required]
    patient.workspace.scopes.difference_update(scope.name for scope in optional)
    assert await patient.examined() == 0
    expected = [f"Scope {scope.name} isn't granted, so {scope.without}." for scope in optional]
    assert [line[2:] for line in patient.asides] == expected


async def test_missing_required_scopes(patient: Patient) -> None:
    """Without a required scope something is to be mended, and the line says how."""
    patient.workspace.scopes.discard("im:history")
    assert await patient.examined() == 1
    (line,) = patient.broken
    assert line.startswith(
        "✗ Scope im:history isn't granted, and there is no doing without: to be asked in a direct message."
    )
    assert "reinstall" in line


async def test_http_mode(patient: Patient) -> None:
    """In HTTP mode no app-level token is wanted, and the signing secret is said to be beyond testing."""
    assert await patient.examined(SLACK_APP_TOKEN=None, SLACK_SIGNING_SECRET="s1gned", PORT="4000") == 0
    (aside,) = patient.asides
    assert "Signing secret" in aside
    assert "4000" in aside
    assert "apps.connections.open" not in [call.method for call in patient.workspace.state.calls]


async def test_a_database_that_cannot_be_used(patient: Patient, tmp_path: Path) -> None:
    """A path that isn't a database is told with the variable that names it."""
    assert await patient.examined(DATABASE_URL=f"sqlite:///{tmp_path}") == 1
    (line,) = patient.broken
    assert line.startswith("✗ Database: can't be used")
    assert "DATABASE_URL" in line


@pytest.mark.parametrize(
    ("behaviour", "expected"),
    [
        (Status(401), "check MODEL_ACCESS_KEY"),
        (Status(402), "add funds"),
        (Status(404), "router apply"),
        (Reply(route=None), "names no route"),
        (Reply(route="another_task"), "Run `python -m bot router apply`"),
    ],
)
async def test_a_router_that_does_not_do(patient: Patient, behaviour: Reply | Status, expected: str) -> None:
    """Refusals, a missing route and foreign tasks are each told with what mends them."""
    patient.router.default = behaviour
    assert await patient.examined() == 1
    (line,) = patient.broken
    assert line.startswith(f"✗ Router {patient.router.name}: ")
    assert expected in line


async def test_a_router_that_falls_back_is_in_order(patient: Patient) -> None:
    """A fallback is a decision of the router's, so key and router are proven."""
    patient.router.default = Reply(route="fallback")
    assert await patient.examined() == 0


async def test_a_router_without_a_key(patient: Patient) -> None:
    """With an address and no key, that none is sent is said beside what the router makes of it."""
    assert await patient.examined(MODEL_ACCESS_KEY=None) == 1
    assert any("MODEL_ACCESS_KEY is missing" in line for line in patient.asides)
    assert any("check MODEL_ACCESS_KEY" in line for line in patient.broken)


async def test_the_embedded_router(patient: Patient) -> None:
    """Where neither key nor address is set, the embedded router is started, asked, and named as such."""
    assert await patient.examined(MODEL_ACCESS_KEY=None, ROUTER_URL=None) == 0
    assert any("the router on this machine decides" in line for line in patient.asides)
    assert any(line.startswith("✓ Embedded router: answers") for line in patient.lines)
