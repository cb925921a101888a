"""The command line as a process of its own, as people and platforms start it."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.settings import Settings

ROOT = Path(__file__).parents[2]
_VARIABLES = {name.upper() for name in Settings.model_fields}


@dataclass(frozen=True)
class Ended:
    """How a process ended."""

    code: int | None
    out: str
    err: str


class Running:
    """A process that is under way."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._err = ""

    async def says(self, what: str) -> None:
        """Wait for a line on standard error; raises EOFError where the process ends before."""
        assert self._process.stderr
        while line := (await self._process.stderr.readline()).decode():
            self._err += line
            if what in line:
                return
        raise EOFError(self._err)

    def signal(self, number: signal.Signals) -> None:
        """Send a signal, as a platform does that stops it."""
        self._process.send_signal(number)

    async def ended(self, given: bytes | None = None) -> Ended:
        """Wait for the end, after writing `given` to standard input."""
        out, err = await self._process.communicate(given)
        return Ended(self._process.returncode, out.decode(), self._err + err.decode())


@asynccontextmanager
async def bot(
    *arguments: str, env: Mapping[str, str] | None = None, folder: Path | None = None, stdin: bool = False
) -> AsyncIterator[Running]:
    """Start `python -m bot …` in `folder`; of this process's environment it sees none of the bot's variables."""
    clean = {name: value for name, value in os.environ.items() if name not in _VARIABLES}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", *arguments),
        cwd=folder or ROOT,
        env=clean | {"PYTHONPATH": str(ROOT)} | dict(env or {}),
        stdin=asyncio.subprocess.PIPE if stdin else asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        yield Running(process)
    finally:
        if process.returncode is None:
            process.kill()
            await process.communicate()


async def run(
    *arguments: str, env: Mapping[str, str] | None = None, folder: Path | None = None, given: str | None = None
) -> Ended:
    """Run `python -m bot …` to its end; `given` is what standard input holds, nothing by default."""
    async with bot(*arguments, env=env, folder=folder, stdin=given is not None) as running:
        return await running.ended(given.encode() if given is not None else None)
