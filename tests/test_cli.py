"""The command line, as people, scripts and shells use it: a process, its output, its exit code."""

import asyncio
import json
import os
import pty
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.process import ROOT, Ended, bot, run
from tests.support.scripted_router import AGENDA, EMAIL, HTML, Behaviour, Call, Reply, ScriptedRouter, Status, broken

TEXT = "I have some metrics I want to share with my team."
LATER = {"Retry-After": "0"}


@pytest.fixture
async def router() -> AsyncIterator[ScriptedRouter]:
    """Provide a router on loopback."""
    async with ScriptedRouter() as started:
        yield started


def hosted(router: ScriptedRouter) -> dict[str, str]:
    """Return the variables of somebody who uses the hosted router."""
    return {"ROUTER_URL": router.url, "MODEL_ACCESS_KEY": router.key}


async def ask(router: ScriptedRouter, *arguments: str, given: str | None = None, **env: str) -> Ended:
    """Run `ask` on the router."""
    return await run("ask", *arguments, given=given, env={**hosted(router), **env})


async def test_ask_says_the_verdict_and_the_draft(router: ScriptedRouter) -> None:
    """Where output is piped, it is plain: the verdict, the draft, one line on how it came about."""
    ended = await ask(router, TEXT)
    assert ended.code == 0
    assert ended.err == ""
    verdict, _, rest = ended.out.partition("\n\n")
    draft, _, small_print = rest.rstrip("\n").rpartition("\n\n")
    assert verdict == "This could be an email."
    assert draft == EMAIL
    assert small_print.startswith("route write_email · model openai-gpt-oss-120b · ")
    assert "AI-written" in small_print
    assert router.calls[0].said("user") == TEXT


@pytest.mark.parametrize(
    ("route", "text", "verdict", "draft"),
    [
        ("write_email", EMAIL, "email", {"kind": str, "subject": str, "body": str}),
        (
            "write_meeting_agenda",
            AGENDA,
            "meeting",
            {
                "kind": str,
                "title": str,
                "goal": str,
                "duration_minutes": int,
                "attendees": list,
                "items": list,
                "action_items": list,
            },
        ),
        ("fallback", EMAIL, "unsure", {"kind": str, "subject": str, "body": str}),
        (None, AGENDA, "unsure", None),
    ],
)
async def test_ask_json_is_one_object_of_the_promised_shape(
    router: ScriptedRouter, route: str | None, text: str, verdict: str, draft: dict[str, type] | None
) -> None:
    """Programs rely on its keys and their types."""
    router.script(Reply(route=route, text=text))
    ended = await ask(router, "--json", TEXT)
    assert (ended.code, ended.err) == (0, "")
    told = json.loads(ended.out)
    assert ended.out.count("\n") == 1
    assert {name: type(value) for name, value in told.items() if name != "route"} == {
        "verdict": str,
        "model": str,
        "draft": dict,
        "usage": dict,
        "cost_usd": float,
        "seconds_to_verdict": float,
        "seconds": float,
    }
    assert told["verdict"] == verdict
    assert told["route"] == route
    assert told["usage"] == {"prompt_tokens": 420, "completion_tokens": 80, "total_tokens": 500}
    assert 0 < told["seconds_to_verdict"] <= told["seconds"]
    if draft:
        assert {name: type(value) for name, value in told["draft"].items()} == draft


async def test_the_agenda_in_json_has_its_items(router: ScriptedRouter) -> None:
    """Items and action items have the promised keys, with null for what the writer left out."""
    router.script(Reply(route="write_meeting_agenda", text=AGENDA))
    draft = json.loads((await ask(router, "--json", TEXT)).out)["draft"]
    first = {"topic": "What is fixed already", "minutes": 15, "owner": "Ana", "points": ["Date and place", "Budget"]}
    assert draft["items"] == [
        first,
        {"topic": "Who does what", "minutes": 30, "owner": None, "points": ["Catering"]},
    ]
    assert draft["action_items"] == [{"what": "Send the guest list", "owner": "Ben", "due": "Friday"}]
    assert draft["attendees"] == ["Ana", "Ben"]


async def test_unknown_price_and_usage_are_null(router: ScriptedRouter) -> None:
    """Where the router tells no usage, there is none, and no cost."""
    router.script(Reply(usage=None))
    told = json.loads((await ask(router, "--json", TEXT)).out)
    assert (told["usage"], told["cost_usd"]) == (None, None)


async def test_standard_input_is_the_request(router: ScriptedRouter) -> None:
    """Without an argument the text comes from standard input, in any language, whatever bytes are in it."""
    ended = await ask(router, given="Zahlen für März\n")
    assert ended.code == 0
    assert router.calls[0].said("user") == "Zahlen für März"
    async with bot("ask", env=hosted(router), stdin=True) as process:
        ended = await process.ended(b"caf\xe9 numbers")
    assert (ended.code, ended.err) == (0, "")


@pytest.mark.parametrize("flags", [(), ("--json",)], ids=["plain", "json"])
@pytest.mark.parametrize(
    ("behaviours", "text", "said"),
    [
        ([Status(401, {"id": "Unauthorized", "message": "m"})], TEXT, "MODEL_ACCESS_KEY"),
        ([Status(503, headers=LATER)] * 5, TEXT, "busy"),
        ([HTML], TEXT, "busy"),
        ([broken()], TEXT, "broke off"),
        ([], "  \n", "Tell me what you need"),
        ([], "m" * 12_001, "12,000"),
    ],
    ids=["refused", "busy", "html", "broken", "empty", "too-long"],
)
async def test_an_error_is_one_sentence_on_standard_error(
    router: ScriptedRouter, flags: tuple[str, ...], behaviours: list[Behaviour], text: str, said: str
) -> None:
    """Exit code 1, one line on standard error and nothing else there; no JSON object where there is no answer."""
    router.script(*behaviours)
    ended = await ask(router, *flags, text)
    assert ended.code == 1
    assert said in ended.err
    assert ended.err.count("\n") == 1
    if flags:
        assert ended.out == ""


async def test_what_arrived_before_a_break_is_printed(router: ScriptedRouter) -> None:
    """The verdict and the draft as far as it came are on standard output."""
    router.script(broken(after=5))
    ended = await ask(router, TEXT)
    assert ended.code == 1
    assert ended.out.startswith("This could be an email.\n\nSubject: Numbers for March")


async def test_bytes_that_are_no_text_do_not_matter(router: ScriptedRouter) -> None:
    """An argument in another encoding is sent as far as it can be read."""
    ended = await ask(router, os.fsdecode(b"caf\xe9 numbers"))
    assert (ended.code, ended.err) == (0, "")
    assert router.calls[0].said("user") == "caf? numbers"


async def test_wrong_settings_are_listed(router: ScriptedRouter) -> None:
    """A line for each variable that can't be used, and exit code 1."""
    ended = await ask(router, TEXT, ROUTER_FIRST_BYTE_TIMEOUT="soon", ROUTER_NAME="My Router")
    assert ended.code == 1
    assert [line.split()[0] for line in ended.err.splitlines()] == ["ROUTER_NAME", "ROUTER_FIRST_BYTE_TIMEOUT"]


@pytest.mark.parametrize(
    "arguments", [(), ("sing",), ("ask", "a", "b"), ("ask", "--yaml"), ("serve", "--socket", "--http"), ("router",)]
)
async def test_wrong_usage_exits_with_2(arguments: tuple[str, ...]) -> None:
    """The usage is on standard error, and nothing on standard output."""
    ended = await run(*arguments)
    assert ended.code == 2
    assert ended.out == ""
    assert ended.err.startswith("usage: python -m bot")


async def test_generated_text_cannot_control_a_terminal(router: ScriptedRouter) -> None:
    """Escape sequences, markup and halves of characters in a draft are only text."""
    router.script(Reply(text="Subject: \ud800Hi\n\n\x1b[31mred\x1b]0;title\x07 [bold]loud[/bold] \u202e end"))
    ended = await ask(router, TEXT)
    assert (ended.code, ended.err) == (0, "")
    assert "[31mred]0;title [bold]loud[/bold]  end" in ended.out
    assert not set("\x1b\x07\u202e") & set(ended.out)


async def test_an_output_of_few_characters_is_enough(router: ScriptedRouter) -> None:
    """Where the terminal can't show a character, a question mark stands for it; JSON needs none."""
    router.script(Reply(text="Subject: Café\n\n“Olá”"), Reply(text="Subject: Café\n\n“Olá”"))
    plain = await ask(router, TEXT, PYTHONIOENCODING="ascii")
    assert (plain.code, "Caf?" in plain.out) == (0, True)
    told = json.loads((await ask(router, "--json", TEXT, PYTHONIOENCODING="ascii")).out)
    assert told["draft"]["subject"] == "Café"


def test_ask_on_the_hosted_router_loads_neither_slack_nor_the_database() -> None:
    """It starts fast, since it loads only what it needs."""
    code = (
        "import sys\nfrom bot.cli import main\nmain(['ask', 'x'])\n"
        "print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    )
    env = {**os.environ, "ROUTER_URL": "http://127.0.0.1:9/v1", "MODEL_ACCESS_KEY": "k", "ROUTER_CONNECT_TIMEOUT": "1"}
    patched = f"import bot.router.backoff as b\nb.pause = lambda *_, **__: 0.0\n{code}"
    command = (sys.executable, "-c", patched)
    done = subprocess.run(command, env=env, cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603 -- ours
    loaded = set(done.stdout.split())
    assert "httpx" in loaded
    assert not loaded & {
        "slack_bolt",
        "slack_sdk",
        "sqlalchemy",
        "aiosqlite",
        "alembic",
        "icalendar",
        "numpy",
        "aiohttp",
    }


@pytest.mark.parametrize("flags", [(), ("--json",)], ids=["plain", "json"])
async def test_a_reader_that_has_gone_is_no_error_of_ours(router: ScriptedRouter, flags: tuple[str, ...]) -> None:
    """A broken pipe ends the process without a traceback."""
    read, write = os.pipe()
    os.close(read)
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "ask", *flags, TEXT),
        env={**os.environ, **hosted(router)},
        cwd=ROOT,
        stdout=write,
        stderr=asyncio.subprocess.PIPE,
    )
    os.close(write)
    _, err = await process.communicate()
    assert err == b""
    assert process.returncode == 1


async def test_ctrl_c_ends_it_quietly(router: ScriptedRouter) -> None:
    """Exit code 130, as shells expect, and no traceback."""
    asked = asyncio.Event()

    def behave(_: Call) -> Reply:
        asked.set()
        return Reply(text=["Subject: Hello\n\n", asyncio.Event()])

    router.default = behave
    async with bot("ask", TEXT, env=hosted(router)) as process:
        await asked.wait()
        process.signal(signal.SIGINT)
        ended = await process.ended()
    assert (ended.code, ended.err) == (130, "")


async def in_a_terminal(*arguments: str, env: dict[str, str], interrupt: str | None = None) -> tuple[int | None, str]:
    """Run `python -m bot …` in a terminal; press Ctrl-C once it shows a text. Returns the exit code and the output."""
    ours, theirs = pty.openpty()
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", *arguments),
        env={**os.environ, **env, "TERM": "xterm", "COLUMNS": "100"},
        cwd=ROOT,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    shown = bytearray()

    def read() -> bytes:
        try:
            return os.read(ours, 65_536)
        except OSError:  # Linux says so where the other side is closed
            return b""

    while piece := await asyncio.to_thread(read):
        shown += piece
        if interrupt and interrupt.encode() in shown:
            interrupt = None
            process.send_signal(signal.SIGINT)
    os.close(ours)
    return await process.wait(), shown.decode()


async def test_ask_in_a_terminal_ends_with_the_answer(router: ScriptedRouter) -> None:
    """The verdict, the draft, the small print; the cursor is there again."""
    code, shown = await in_a_terminal("ask", TEXT, env=hosted(router))
    assert code == 0
    assert "This could be an email." in shown
    assert "the numbers for March are in" in shown
    assert "AI-written" in shown
    assert shown.count("\x1b[?25l") == shown.count("\x1b[?25h")


async def test_ctrl_c_in_a_terminal_leaves_it_as_it_was(router: ScriptedRouter) -> None:
    """Where an answer is being written, the cursor comes back, and there is no traceback."""
    router.script(Reply(text=["Subject: Hello\n\n", asyncio.Event()]))
    code, shown = await in_a_terminal("ask", TEXT, env=hosted(router), interrupt="email.")
    assert code == 130
    assert shown.count("\x1b[?25l") == shown.count("\x1b[?25h")
    assert "Traceback" not in shown


async def test_ask_without_a_text_in_a_terminal_is_wrong_usage(router: ScriptedRouter) -> None:
    """It doesn't wait for somebody to type: it says how to ask."""
    code, shown = await in_a_terminal("ask", env=hosted(router))
    assert code == 2
    assert 'python -m bot ask "TEXT"' in shown


async def test_router_show_prints_the_definition() -> None:
    """Both tasks with their verdict and their models are there."""
    ended = await run("router", "show")
    assert (ended.code, ended.err) == (0, "")
    assert "Task write_email" in ended.out
    assert "Task write_meeting_agenda" in ended.out
    assert "kimi-k2.6" in ended.out


async def test_router_check_says_that_all_is_well() -> None:
    """The definition that is shipped keeps the service's rules."""
    ended = await run("router", "check")
    assert (ended.code, ended.err) == (0, "")
    assert "keeps all rules" in ended.out


async def test_a_dotenv_file_is_read_from_the_folder(router: ScriptedRouter, tmp_path: Path) -> None:
    """What isn't in the environment comes from `.env`."""
    (tmp_path / ".env").write_text("".join(f"{name}={value}\n" for name, value in hosted(router).items()))
    ended = await run("ask", "--json", TEXT, folder=tmp_path)
    told: dict[str, Any] = json.loads(ended.out)
    assert told["verdict"] == "email"
