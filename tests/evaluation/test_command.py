"""`python -m bot eval`, as people and programs use it."""

import asyncio
import json
import signal
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.evaluation.report import Report
from tests.support.process import Ended, bot, run
from tests.support.scripted_router import AGENDA, Behaviour, Call, Hang, Reply, ScriptedRouter, Status

E, M = "write_email", "write_meeting_agenda"
ROWS = [("Tell them.", E), ("Decide it.", M), ("Thank her.", E), ("A joke.", "fallback")]


@pytest.fixture
async def router() -> AsyncIterator[ScriptedRouter]:
    """Provide a router on loopback that is wrong about the second request."""
    async with ScriptedRouter() as started:
        started.default = deciding({"A joke.": "fallback"})
        yield started


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "requests.csv"
    path.write_text("query,expected_route\n" + "".join(f"{query},{route}\n" for query, route in ROWS))
    return path


def _written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def deciding(routes: dict[str, str]) -> Any:
    """Answer each request by its route, an email by default."""

    def behave(call: Call) -> Behaviour:
        route = routes.get(call.said("user"), E)
        return Reply(route=route, text=AGENDA) if route == M else Reply(route=route)

    return behave


async def evaluate(router: ScriptedRouter, file: Path, *arguments: str) -> Ended:
    env = {"ROUTER_URL": router.url, "MODEL_ACCESS_KEY": router.key}
    return await run("eval", str(file), *arguments, env=env, folder=file.parent)


def routes(ended: Ended) -> list[str]:
    return [each.route for each in Report.model_validate_json(ended.out).outcomes]


async def test_for_people(router: ScriptedRouter, file: Path) -> None:
    """It prints the figures and the wrong ones, leaves nothing behind, and writes the page where it was asked to."""
    ended = await evaluate(router, file, "--html", str(file.parent / "page.html"))
    assert (ended.code, ended.err) == (0, "")
    assert "Accuracy 75.0% (95 % interval 30.1% to 95.4%; 3 of 4)" in ended.out
    assert "write_meeting_agenda -> write_email\n  Decide it." in ended.out
    assert "<h1>How well meeting-or-email decides</h1>" in (file.parent / "page.html").read_text()
    assert list((file.parent / "data/evaluations").iterdir()) == []


async def test_for_programs_and_against_a_baseline(router: ScriptedRouter, file: Path) -> None:
    """One JSON object, which a later run takes as its baseline."""
    ended = await evaluate(router, file, "--json")
    baseline = file.parent / "before.json"
    baseline.write_text(ended.out)
    router.default = deciding({"A joke.": "fallback", "Decide it.": M})
    change = json.loads((await evaluate(router, file, "--json", "--baseline", str(baseline))).out)["comparison"]
    assert (change["right_before"], change["right_now"], change["gained"], change["lost"]) == (3, 4, 1, 0)
    assert change["p"] == 1.0
    assert "1 became right, 0 became wrong: may well be noise" in (
        await evaluate(router, file, "--baseline", str(baseline))
    ).out.replace("\n", " ")


async def test_an_interrupted_run_resumes_to_the_same_report(router: ScriptedRouter, file: Path) -> None:
    """Ctrl-C says how much is kept; the same command asks only the rest, and the figures are those of one run."""
    whole = json.loads((await evaluate(router, file, "--json")).out)

    def behave(call: Call) -> Behaviour:
        decided: Behaviour = deciding({"A joke.": "fallback"})(call)
        return Hang() if call.said("user") == "A joke." else decided

    router.default = behave
    router.calls.clear()
    env = {"ROUTER_URL": router.url, "MODEL_ACCESS_KEY": router.key}
    async with bot("eval", str(file), "--parallel", "1", "--json", env=env, folder=file.parent) as process:
        while len(router.calls) < len(ROWS):  # noqa: ASYNC110 -- the router is another's, and tells nobody
            await asyncio.sleep(0.02)
        process.signal(signal.SIGINT)
        ended = await process.ended()
    assert (ended.code, ended.out) == (130, "")
    assert ended.err == "Interrupted: 3 of 4 rows are kept. The same command goes on from there.\n"
    router.default = deciding({"A joke.": "fallback"})
    router.calls.clear()
    resumed = json.loads((await evaluate(router, file, "--json")).out)
    assert [call.said("user") for call in router.calls] == ["A joke."]
    for timed in ("made_at", "to_verdict", "to_answer"):
        del whole[timed], resumed[timed]
    for each in whole["outcomes"] + resumed["outcomes"]:
        del each["seconds"], each["seconds_to_verdict"]
    assert resumed == whole


async def test_what_got_no_answer_is_asked_again(router: ScriptedRouter, file: Path) -> None:
    """A run in which something failed exits with 1 and says how to ask the rest; `--fresh` forgets it."""
    router.default = lambda call: Status(504) if call.said("user") == "A joke." else Reply()
    ended = await evaluate(router, file, "--json")
    assert ended.code == 1
    assert ended.err == "3 of 4 rows are kept; the same command asks the other 1.\n"
    assert Report.model_validate_json(ended.out).failed == 1
    router.calls.clear()
    router.default = deciding({"A joke.": "fallback"})
    assert routes(await evaluate(router, file, "--json", "--fresh")) == [E, E, E, "fallback"]
    assert len(router.calls) == len(ROWS)


async def test_a_limit(router: ScriptedRouter, file: Path) -> None:
    """Where not even one request is sure to stay below the limit, none is asked."""
    ended = await evaluate(router, file, "--max-cost", "0.0001")
    assert ended.code == 1
    assert "Stopped before the next call could take the cost over $0.0001: about $0.00 is spent." in ended.err
    assert router.calls == []


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--baseline", "none.json"), "none.json: it can't be read (No such file or directory)."),
        (("--baseline", "requests.csv"), "requests.csv: that isn't a report that `eval --json` wrote."),
        (("--html", "none/page.html"), "none/page.html can't be written: there is no folder none."),
    ],
)
async def test_what_is_wrong_is_said_before_anything_is_asked(
    router: ScriptedRouter, file: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    """A baseline or a page that can't be used is one sentence, and nothing was spent."""
    ended = await evaluate(router, file, *arguments)
    assert (ended.code, ended.out, ended.err) == (1, "", f"{sentence}\n")
    assert router.calls == []


async def test_a_bad_file(router: ScriptedRouter, file: Path) -> None:
    """What is wrong with a file is one sentence, with the line."""
    bad = _written(file, "query,expected_route\nTell them.,write_mail\n")
    ended = await evaluate(router, bad)
    assert ended.code == 1
    assert ended.err.startswith("requests.csv, line 2: the expected route “write_mail” is none of")


async def test_a_judge_needs_a_model(file: Path) -> None:
    """The embedded router has no model that could judge, and says what to set."""
    ended = await run("eval", str(file), "--judge", "glm-5", folder=file.parent)
    assert (ended.code, ended.err) == (1, "A judge is a model: set MODEL_ACCESS_KEY, or EMBEDDED_MODEL_URL.\n")


@pytest.mark.parametrize("arguments", [("--parallel", "0"), ("--parallel", "x"), ("--max-cost", "-1"), ("--nonsense",)])
async def test_wrong_usage(router: ScriptedRouter, file: Path, arguments: tuple[str, ...]) -> None:
    """Options that make no sense are wrong usage."""
    assert (await evaluate(router, file, *arguments)).code == 2
