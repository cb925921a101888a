"""`python -m bot compare`: the router and models side by side, as people and programs use it."""

import json
from collections.abc import AsyncIterator

import pytest

from bot.router.prices import Prices
from tests.support.process import Ended, run
from tests.support.scripted_router import AGENDA, EMAIL, Call, Reply, ScriptedRouter, Status, broken

TEXT = "I have some metrics I want to share with my team."


@pytest.fixture
async def router() -> AsyncIterator[ScriptedRouter]:
    """Provide a router on loopback."""
    async with ScriptedRouter() as started:
        yield started


async def compare(router: ScriptedRouter, *arguments: str, given: str | None = None) -> Ended:
    env = {"ROUTER_URL": router.url, "MODEL_ACCESS_KEY": router.key}
    return await run("compare", *arguments, given=given, env=env)


async def test_for_programs(router: ScriptedRouter) -> None:
    """Each was asked the same in the person's own words; each has its route, model, times, tokens, cost, difference."""
    router.default = lambda call: Reply() if call.routed else Reply(model=None, text=AGENDA)
    ended = await compare(router, TEXT, "--model", "glm-5", "--model", "nobody-1", "--json")
    assert (ended.code, ended.err) == (0, "")
    first, second, third = json.loads(ended.out)
    assert (first["asked"], first["route"], first["model"], first["text"]) == (
        "meeting-or-email", "write_email", "openai-gpt-oss-120b", EMAIL,
    )  # fmt: skip
    assert (second["asked"], second["route"], second["model"], second["text"]) == ("glm-5", None, "glm-5", AGENDA)
    assert first["usage"] == {"prompt_tokens": 420, "completion_tokens": 80, "total_tokens": 500}
    dear, cheap = Prices.load().of("glm-5"), Prices.load().of("openai-gpt-oss-120b")
    assert dear is not None
    assert cheap is not None
    difference = (420 * (dear.input - cheap.input) + 80 * (dear.output - cheap.output)) / 1_000_000
    assert second["cost_difference_usd"] == pytest.approx(difference)
    assert first["cost_difference_usd"] == 0
    assert third["cost_usd"] is None
    assert third["cost_difference_usd"] is None
    assert 0 < first["seconds_to_first_token"] <= first["seconds"]
    assert {call.said("user") for call in router.calls} == {TEXT}
    assert len({call.said("system") for call in router.calls}) == 1


async def test_for_people(router: ScriptedRouter) -> None:
    """In a pipe it is plain text: each one's text, then a table; the text may come from standard input."""
    ended = await compare(router, "--model", "glm-5", given=TEXT)
    assert ended.code == 0
    assert "\x1b" not in ended.out
    assert ended.out.count(EMAIL) == 2
    for part in ("task matched", "write_email", "first token", "420 in, 80 out", "difference", "+0.00062 $"):
        assert part in ended.out, part


async def test_one_that_fails_is_said_in_its_column(router: ScriptedRouter) -> None:
    """A model that isn't there or breaks off doesn't take the others along; the exit code is 1."""

    def behave(call: Call) -> Reply | Status:
        if call.model == "gone":
            return Status(404)
        return Reply() if call.routed else broken()

    router.default = behave
    ended = await compare(router, TEXT, "--model", "gone", "--model", "cut", "--json")
    assert ended.code == 1
    good, gone, cut = json.loads(ended.out)
    assert good["error"] is None
    assert gone["error"].startswith("The router or its model wasn't found.")
    assert cut["error"].startswith("The draft broke off")
    assert cut["text"] == EMAIL[:20]


@pytest.mark.parametrize(("arguments", "code"), [((TEXT,), 2), (("", "--model", "a"), 1)])
async def test_wrong_usage(router: ScriptedRouter, arguments: tuple[str, ...], code: int) -> None:
    """Without a model it is wrong usage; without words there is one sentence, and nobody is asked."""
    assert (await compare(router, *arguments)).code == code
    assert router.calls == []
