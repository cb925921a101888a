"""Supervised work: held on to, let run out, interrupted at the end."""

import asyncio

import pytest

from bot.supervisor import Deadline, Supervisor


async def test_work_that_fails_is_logged_by_type_and_harms_nothing(caplog: pytest.LogCaptureFixture) -> None:
    """What a failing piece of work says may hold people's words, so only its type is logged."""
    supervisor = Supervisor()

    async def work(_: Deadline) -> None:
        raise ValueError("secret words")

    supervisor.start(work)
    await supervisor.drain()
    assert "error=ValueError" in caplog.text
    assert "secret" not in caplog.text


async def test_draining_waits_for_what_runs() -> None:
    """Running answers may finish."""
    supervisor, done = Supervisor(), []

    async def work(_: Deadline) -> None:
        await asyncio.sleep(0.05)
        done.append(True)

    supervisor.start(work)
    await supervisor.drain(seconds=5)
    assert done == [True]


async def test_what_does_not_finish_is_interrupted_and_may_say_so() -> None:
    """After the time for draining, the interruptible part ends with a TimeoutError, and what follows still runs."""
    supervisor, said = Supervisor(), []

    async def work(deadline: Deadline) -> None:
        try:
            async with deadline:
                await asyncio.Event().wait()
        except TimeoutError:
            await asyncio.sleep(0.01)
            said.append("interrupted")

    supervisor.start(work)
    await asyncio.sleep(0)
    await supervisor.drain(seconds=0.01)
    assert said == ["interrupted"]


async def test_an_interruption_before_the_part_begins_ends_it_as_it_begins() -> None:
    """A deadline that passed while a placeholder was being posted isn't forgotten."""
    deadline = Deadline()
    deadline.interrupt()
    with pytest.raises(TimeoutError):
        async with deadline:
            await asyncio.Event().wait()


async def test_an_interruption_after_the_part_does_nothing() -> None:
    """A finished answer can't be interrupted any more."""
    deadline = Deadline()
    async with deadline:
        pass
    deadline.interrupt()
    await asyncio.sleep(0)
