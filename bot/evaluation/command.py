"""`python -m bot eval`: reads the file, runs, and shows the report."""

import asyncio
import json
import sys
from collections.abc import Iterator
from contextlib import AsyncExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from bot import labelled
from bot.errors import ConfigurationError
from bot.evaluation import comparison, page, report, table
from bot.evaluation.journal import Journal, path_for
from bot.evaluation.runner import Evaluation, Judge
from bot.labelled import LabelledRequest
from bot.router import definition as definitions
from bot.router.definition import Definition
from bot.router.prices import Prices
from bot.settings import Settings
from bot.wiring import open_models, open_router

OK, FAILED = 0, 1


@dataclass(frozen=True)
class Options:
    """What the command line asks for; `max_cost` is in USD."""

    file: Path
    parallel: int = 8
    max_cost: float | None = None
    robustness: bool = False
    judge: str | None = None
    baseline: Path | None = None
    as_json: bool = False
    html: Path | None = None
    fresh: bool = False


async def evaluate(settings: Settings, options: Options) -> int:
    """Run an evaluation and show its report; returns 0, or 1 where some requests got no answer.

    Raises BadFile where a file can't be used, and whatever `Evaluation.run` does.
    """
    definition = definitions.load().model_copy(update={"name": settings.router_name})
    tasks = [task.name for task in definition.tasks]
    rows = labelled.read(options.file, tasks)
    before = report.read(options.baseline) if options.baseline else None
    if options.html and not options.html.parent.is_dir():
        raise ConfigurationError((f"{options.html} can't be written: there is no folder {options.html.parent}.",))
    with Journal(path_for(options.file, _identity(settings, definition, options))) as journal:
        if options.fresh:
            journal.clear()
        stopped = await _run(settings, definition, rows, journal, options)
        made = report.report(
            [journal.finished[number] for number in sorted(journal.finished)],
            tasks=tasks,
            file=options.file.name,
            router="the embedded router" if settings.embedded else definition.name,
            made_at=datetime.now(UTC).replace(microsecond=0),
            rows=len(rows),
            stopped=stopped,
            judge=options.judge,
        )
        change = comparison.compared(before, made) if before else None
        if options.html:
            _write(options.html, page.page(made, change))
        if options.as_json:
            object_ = made.model_dump(mode="json") | ({"comparison": change.model_dump(mode="json")} if change else {})
            sys.stdout.write(json.dumps(object_, ensure_ascii=False) + "\n")
        else:
            table.show(made, change, Console())
        if stopped is None and not made.failed + made.broken:
            journal.discard()
            return OK
    sys.stderr.write(f"{_unfinished(made)}\n")
    return FAILED


async def _run(
    settings: Settings, definition: Definition, rows: tuple[LabelledRequest, ...], journal: Journal, options: Options
) -> str | None:
    prices = None if settings.embedded else Prices.load()
    async with AsyncExitStack() as stack:
        router = await stack.enter_async_context(open_router(settings, definition, pace=0.0))
        judge = None
        if options.judge:
            if settings.embedded and not settings.embedded_model_url:
                raise ConfigurationError(("A judge is a model: set MODEL_ACCESS_KEY, or EMBEDDED_MODEL_URL.",))
            judge = Judge(await stack.enter_async_context(open_models(settings, definition)), options.judge)
        evaluation = Evaluation(definition, router, prices, options.robustness, judge)
        with _progress(len(rows), len(journal.finished)) as bar:
            try:
                return await evaluation.run(
                    rows,
                    journal,
                    max_cost=options.max_cost,
                    parallel=options.parallel,
                    advanced=lambda: bar.advance(bar.task_ids[0]),
                )
            except asyncio.CancelledError:
                bar.stop()
                sys.stderr.write(
                    f"Interrupted: {len(journal.finished):,} of {len(rows):,} rows are kept. "
                    "The same command goes on from there.\n"
                )
                raise


@contextmanager
def _progress(total: int, done: int) -> Iterator[Progress]:
    """Show how far the run is, on standard error, where that is a terminal."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        bar.add_task("Asking the router", total=total, completed=done)
        yield bar


def _identity(settings: Settings, definition: Definition, options: Options) -> dict[str, object]:
    """Return what outcomes depend on, besides the file: a run with another one starts afresh."""
    return {
        "router": settings.router_url,
        "embedded": settings.embedded,
        "embedded_model": (settings.embedded_model_url, settings.embedded_model),
        "definition": definition.model_dump(mode="json"),
        "robustness": options.robustness,
        "judge": options.judge,
    }


def _unfinished(made: report.Report) -> str:
    sentences = [made.stopped] if made.stopped else []
    if missing := made.rows - made.asked + made.failed + made.broken:
        kept = made.rows - missing
        sentences.append(f"{kept:,} of {made.rows:,} rows are kept; the same command asks the other {missing:,}.")
    return " ".join(sentences)


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise ConfigurationError((f"{path} can't be written ({error.strerror}).",)) from None
