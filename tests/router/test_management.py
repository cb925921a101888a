"""The router as code: what is printed, checked, and sent to the management API."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml
from aiohttp import web

from bot.router.definition import load
from bot.router.digitalocean import PER_PAGE
from bot.router.management import apply, check, show
from bot.router.plan import body, changes, prune
from bot.settings import Settings
from tests.support import management_api as double
from tests.support.management_api import CREATE, TOKEN, ManagementApi, error, management_api, problems

SCHEMA = Path(__file__).parents[3] / "shared" / "schemas" / "model_router_definitions.yml"

DEFINITION = load()
MODELS = sorted({model for task in DEFINITION.tasks for model in task.models} | set(DEFINITION.fallback_models))
NAME = DEFINITION.name


def settings(api: ManagementApi | None = None, **more: str) -> Settings:
    raw = {"DIGITALOCEAN_TOKEN": TOKEN, "DIGITALOCEAN_API_URL": api.url} if api else {}
    return Settings.parse(raw | more)


@dataclass
class Terminal:
    """A terminal: what was printed, what was asked, and what is answered."""

    answers: list[str] = field(default_factory=list)
    interactive: bool = True
    printed: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def ask(self, question: str) -> str:
        self.asked.append(question)
        if not self.answers:
            raise EOFError
        return self.answers.pop(0)

    @property
    def text(self) -> str:
        return "\n".join(self.printed)

    async def apply(self, configured: Settings, *, yes: bool = False) -> int:
        return await apply(
            configured, yes=yes, say=self.printed.append, ask=self.ask, interactive=lambda: self.interactive
        )


def broken(tmp_path: Path) -> Path:
    """Write a definition that breaks a rule of a name, of the fields, of the tasks together, and of a pool."""
    path = tmp_path / "definition.toml"
    text = Path(__file__).parents[2].joinpath("bot/router/definition.toml").read_text(encoding="utf-8")
    for right, wrong in [
        ('name = "write_email"', 'name = "Write Email"'),
        ('writes = "agenda"', 'writes = "email"'),
        ('"anthropic-claude-opus-4.7", "kimi-k2.6"', '"kimi-k2.6", "kimi-k2.6"'),
        ("fallback_models = [", "fallback = ["),
    ]:
        assert right in text
        text = text.replace(right, wrong)
    path.write_text(text, encoding="utf-8")
    return path


def test_the_body_is_what_the_service_takes() -> None:
    """The shipped definition breaks no rule of the service, leaves regions out, and ranks by order without a policy."""
    sent = body(DEFINITION)
    assert problems(sent, CREATE) == []
    assert "regions" not in sent
    assert [policy.get("selection_policy") for policy in sent["policies"]] == [{"prefer": "cheapest"}, None]


def test_the_double_refuses_what_the_service_refuses() -> None:
    """The rules that the body is checked against aren't empty ones."""
    policy = {"custom_task": {"name": "x"}, "task_slug": "y", "models": list("abcd"), "selection_policy": {"prefer": 1}}
    wrong = {"name": "No", "fallback_models": [], "regions": ["tor1"], "policies": [policy]}
    assert len(problems(wrong, CREATE)) == 8
    assert problems({"names": "x"}, CREATE) == ["body.names is unknown"]


def test_the_rules_of_the_double_are_those_of_the_schema() -> None:
    """Where the API's description is beside the checkout, the double knows exactly its properties and types."""
    if not SCHEMA.exists():
        pytest.skip("the API's description isn't beside this checkout")
    described = yaml.safe_load(SCHEMA.read_text(encoding="utf-8"))
    types = {"string": str, "array": list, None: dict}
    for shape, name in [
        (double.CREATE, "apiCreateModelRouterInputPublic"),
        (double.UPDATE, "apiUpdateModelRouterInputPublic"),
        (double.POLICY, "apiModelRouterTaskPolicy"),
        (double.TASK, "apiModelRouterTaskDetails"),
        (double.SELECTION, "apiModelRouterSelectionPolicy"),
    ]:
        properties = described[name]["properties"]
        assert {key: types[value.get("type")] for key, value in properties.items()} == shape


def test_show_prints_the_definition_and_its_body() -> None:
    """People read tasks, verdicts and pools; programs find the JSON body at the end."""
    printed: list[str] = []
    assert show(settings(ROUTER_NAME="router:mine"), say=printed.append) == 0
    assert json.loads(printed[-1]) == body(DEFINITION) | {"name": "mine"}
    text = "\n".join(printed[:-1])
    for task in DEFINITION.tasks:
        assert f"Task {task.name}: verdict “{task.verdict.value}”" in text
        assert ", ".join(task.models) in text


def test_check_passes_the_shipped_definition() -> None:
    """A definition without a fault is told in one line, with exit code 0."""
    printed: list[str] = []
    assert check(settings(), say=printed.append) == 0
    assert printed == [f"The router {NAME} keeps all rules: 2 tasks, {len(MODELS)} models."]


@pytest.mark.parametrize("command", [check, show])
def test_every_broken_rule_is_printed(command: Callable[..., int], tmp_path: Path) -> None:
    """All problems are printed at once, with exit code 1."""
    printed: list[str] = []
    assert command(settings(), say=printed.append, path=broken(tmp_path)) == 1
    assert {line.split(": ")[1] for line in printed} == {
        "fallback_models",
        "fallback",
        "tasks.0.name",
        "no task writes an agenda",
        "write_meeting_agenda lists kimi-k2.6 twice",
    }


async def test_a_broken_definition_is_never_sent(tmp_path: Path) -> None:
    """With a rule broken, the service isn't even asked."""
    async with management_api(models=MODELS) as api:
        printed: list[str] = []
        assert await apply(settings(api), yes=True, say=printed.append, path=broken(tmp_path)) == 1
        assert printed
        assert api.asked == []


async def test_it_is_created_where_it_does_not_exist() -> None:
    """A router that isn't there is described, asked about once, and created whole."""
    async with management_api(models=MODELS) as api:
        api.add("another-router")
        terminal = Terminal(["y"])
        assert await terminal.apply(settings(api)) == 0
        assert api.bodies == [body(DEFINITION)]
        assert [router["name"] for router in api.routers] == ["another-router", NAME]
    assert terminal.asked == ["Apply? [y/N] "]
    assert "doesn't exist yet" in terminal.text
    assert f"  + name: {NAME}" in terminal.printed
    assert f"Created the router {NAME} ({api.routers[-1]['uuid']})." in terminal.text


async def test_a_second_run_changes_nothing() -> None:
    """Once applied, applying again sends nothing, asks nothing and says so."""
    async with management_api(models=MODELS) as api:
        assert await Terminal().apply(settings(api), yes=True) == 0
        terminal = Terminal()
        assert await terminal.apply(settings(api)) == 0
        assert len(api.changing) == 1
    assert terminal.asked == []
    assert terminal.printed == [f"The router {NAME} is as defined: nothing to change."]


async def test_a_router_that_differs_is_replaced_whole() -> None:
    """What differs is shown line by line, and the whole is sent with the router's uuid."""
    async with management_api(models=MODELS) as api:
        uuid = api.add(
            NAME,
            description="Old",
            policies=[{"task_slug": "summarization", "models": ["kimi-k2.6"]}],
            fallback_models=list(DEFINITION.fallback_models),
        )["uuid"]
        terminal = Terminal(["yes"])
        assert await terminal.apply(settings(api)) == 0
        assert api.bodies == [{"uuid": uuid} | body(DEFINITION)]
        assert api.changing == [("PUT", f"{double.ROUTERS}/{uuid}")]
    assert f"  ~ description: Old → {DEFINITION.description}" in terminal.printed
    assert "  - task summarization, models: kimi-k2.6" in terminal.printed
    assert any(line.startswith("  + task write_email, models: ") for line in terminal.printed)
    assert not any("fallback" in line for line in terminal.printed)


@pytest.mark.parametrize(("links", "meta"), [(True, False), (False, True), (True, True)])
async def test_the_router_is_found_on_the_last_page(links: bool, meta: bool) -> None:
    """All pages are read, whichever of links and meta tells that there are more, and nothing after the last."""
    async with management_api(models=MODELS, links=links, meta=meta) as api:
        assert await Terminal().apply(settings(api), yes=True) == 0
        api.routers = [api.add(f"router-{number}") for number in range(6)] + api.routers[:1]
        api.asked.clear()
        assert await Terminal().apply(settings(api)) == 0
    pages = [f"{double.ROUTERS}?page={page}&per_page={PER_PAGE}" for page in (1, 2, 3, 4)]
    assert [path for _, path in api.asked if path.startswith(double.ROUTERS)] == pages


async def test_a_service_that_repeats_its_page_does_not_hold_it_up() -> None:
    """A server that ignores the page and always claims another one is read once more, and no further."""

    def same_page(request: web.Request) -> web.Response | None:
        if request.path != double.ROUTERS or request.method != "GET":
            return None
        return web.json_response({"model_routers": [{"uuid": "1", "name": "x"}], "links": {"pages": {"next": "more"}}})

    async with management_api(models=MODELS, instead=same_page) as api:
        assert await Terminal().apply(settings(api), yes=True) == 0
    assert len([path for _, path in api.asked if path.startswith(f"{double.ROUTERS}?")]) == 2


async def test_models_that_are_no_longer_listed_are_left_out_and_named() -> None:
    """A retired model isn't sent, and the person reads which and where; the rest is."""
    gone = "llama3.3-70b-instruct"
    async with management_api(models=[model for model in MODELS if model != gone]) as api:
        terminal = Terminal()
        assert await terminal.apply(settings(api), yes=True) == 0
        assert gone not in json.dumps(api.bodies)
        assert problems(api.bodies[0], CREATE) == []
    assert f"{gone} is no longer in the service's catalogue: left out of the task write_email." in terminal.printed


@pytest.mark.parametrize(
    ("gone", "where"),
    [
        (DEFINITION.tasks[1].models, "the task write_meeting_agenda"),
        (DEFINITION.fallback_models, "fallback_models"),
    ],
)
async def test_a_pool_without_any_listed_model_is_an_error(gone: tuple[str, ...], where: str) -> None:
    """A pool that would be empty is named with its models, and nothing is changed."""
    async with management_api(models=[model for model in MODELS if model not in gone]) as api:
        terminal = Terminal()
        assert await terminal.apply(settings(api), yes=True) == 1
        assert api.changing == []
    assert f"No model of {where} is in the service's catalogue: {', '.join(gone)}." in terminal.printed


@pytest.mark.parametrize("answers", [["n"], [""], ["perhaps"], []])
async def test_nothing_is_changed_without_a_yes(answers: list[str]) -> None:
    """Anything but a yes, the end of the input included, changes nothing and is told."""
    async with management_api(models=MODELS) as api:
        terminal = Terminal(answers)
        assert await terminal.apply(settings(api)) == 1
        assert api.changing == []
    assert terminal.printed[-1] == "Nothing was changed."


async def test_without_a_terminal_it_refuses_to_guess() -> None:
    """A script that doesn't pass --yes sees what would change, and a sentence that says how to apply it."""
    async with management_api(models=MODELS) as api:
        terminal = Terminal(["y"], interactive=False)
        assert await terminal.apply(settings(api)) == 1
        assert api.changing == []
    assert (terminal.asked, "--yes" in terminal.printed[-1]) == ([], True)


async def test_the_settings_name_the_router() -> None:
    """ROUTER_NAME is the router that is created and looked for, whatever the definition is called."""
    async with management_api(models=MODELS) as api:
        assert await Terminal().apply(settings(api, ROUTER_NAME="router:mine"), yes=True) == 0
        assert [router["name"] for router in api.routers] == ["mine"]


async def test_two_routers_of_one_name_are_not_guessed_between() -> None:
    """Where the name isn't unique, nothing is changed."""
    async with management_api(models=MODELS) as api:
        api.add(NAME)
        api.add(NAME)
        terminal = Terminal()
        assert await terminal.apply(settings(api), yes=True) == 1
        assert api.changing == []
    assert f"There are 2 routers named {NAME}" in terminal.text


async def test_a_missing_token_is_told_with_where_to_get_one() -> None:
    """Without a token the person reads which variable, which scopes and which page."""
    terminal = Terminal()
    assert await terminal.apply(settings()) == 1
    assert terminal.text.startswith("DIGITALOCEAN_TOKEN is missing")
    assert "https://cloud.digitalocean.com" in terminal.text


FAULTS: list[tuple[int, str]] = [
    (401, "DigitalOcean didn't accept DIGITALOCEAN_TOKEN"),
    (403, "isn't allowed to do this"),
    (404, "check DIGITALOCEAN_API_URL"),
    (400, "refused the router's definition: no [token] can do that."),
    (422, "refused the router's definition: no [token] can do that."),
    (429, "too often right now"),
    (500, "failing (HTTP 500)"),
    (503, "failing (HTTP 503)"),
    (301, "answered with HTTP 301"),
]


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize(("status", "expected"), FAULTS)
async def test_each_refusal_is_one_sentence_without_the_token(method: str, status: int, expected: str) -> None:
    """Whatever the service refuses, one sentence says what to mend, even if the service repeats the token."""

    def refuse(request: web.Request) -> web.Response | None:
        return error(status, "no", f"no {TOKEN}\ncan do that.") if request.method == method else None

    async with management_api(models=MODELS, instead=refuse) as api:
        terminal = Terminal()
        assert await terminal.apply(settings(api), yes=True) == 1
    assert expected in terminal.printed[-1]
    assert "\n" not in terminal.printed[-1]
    assert TOKEN not in terminal.text


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (lambda: web.Response(text="<html>", content_type="text/html"), "something that isn't a JSON object"),
        (lambda: web.json_response([1]), "something that isn't a JSON object"),
        (lambda: web.json_response({"data": [{"id": 1}]}), "a list without model_id"),
        (lambda: web.json_response({"data": []}), "an empty catalogue of models"),
        (lambda: web.Response(status=502, text="Bad Gateway"), "failing (HTTP 502)"),
    ],
)
async def test_nonsense_is_told_and_nothing_is_changed(answer: Callable[[], web.Response], expected: str) -> None:
    """A server that isn't the management API, or speaks another form, is named; nothing is left out or sent for it."""
    async with management_api(models=MODELS, instead=lambda _: answer()) as api:
        terminal = Terminal()
        assert await terminal.apply(settings(api), yes=True) == 1
        assert api.changing == []
    assert expected in terminal.printed[-1]


async def test_a_creation_that_answers_without_a_router_is_told() -> None:
    """Success without the router in it isn't taken for success."""

    def empty(request: web.Request) -> web.Response | None:
        return web.json_response({}) if request.method == "POST" else None

    async with management_api(models=MODELS, instead=empty) as api:
        terminal = Terminal()
        assert await terminal.apply(settings(api), yes=True) == 1
    assert "run this again to see what became of it" in terminal.printed[-1]


async def test_an_address_that_cannot_be_reached_is_told() -> None:
    """Where nothing listens, the person reads which address."""
    async with management_api() as api:
        pass
    terminal = Terminal()
    assert await terminal.apply(settings(api), yes=True) == 1
    assert terminal.printed == [f"{api.url} can't be reached: check DIGITALOCEAN_API_URL and this machine's network."]


async def test_a_connection_that_breaks_is_told() -> None:
    """Where the answer doesn't arrive, the person reads that running it again shows what became of it."""

    def cut(request: web.Request) -> web.Response | None:
        if request.method == "POST" and request.transport:
            request.transport.close()
        return None

    async with management_api(models=MODELS, instead=cut) as api:
        terminal = Terminal()
        assert await terminal.apply(settings(api), yes=True) == 1
    assert "gave no whole answer" in terminal.printed[-1]


def as_kept(**update: Any) -> dict[str, Any]:
    sent = body(DEFINITION)
    config = {key: sent.pop(key) for key in ("policies", "fallback_models")}
    return {**sent, "uuid": "1", "regions": ["all"], "created_at": "now", "config": config | update}


def test_what_carries_no_order_may_come_in_any() -> None:
    """The order of the tasks, and of a pool in which the service picks, isn't a difference."""
    first, second = body(DEFINITION)["policies"]
    shuffled = [{**second, "selection_policy": {}}, {**first, "models": first["models"][::-1]}]
    assert changes(as_kept(policies=shuffled), body(DEFINITION)) == ()


def test_the_order_of_a_ranking_is_a_difference() -> None:
    """The order of failover, and of a pool ranked by its list, counts."""
    first, second = body(DEFINITION)["policies"]
    turned = [first, {**second, "models": second["models"][::-1]}]
    backwards = list(DEFINITION.fallback_models[::-1])
    different = changes(as_kept(policies=turned, fallback_models=backwards), body(DEFINITION))
    assert [line.partition(":")[0] for line in different] == [
        "~ fallback models",
        "~ task write_meeting_agenda, models",
    ]


def test_pruning_nothing_changes_nothing() -> None:
    """With every model listed, the definition stays what it is."""
    pruned = prune(DEFINITION, MODELS)
    assert (pruned.definition, pruned.dropped, pruned.empty) == (DEFINITION, (), ())
