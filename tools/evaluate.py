"""`make eval`: the embedded router on the held-out requests; writes the README's figures, and twenty drafts.

python -m tools.evaluate            write them, and the report as a page, in docs/
python -m tools.evaluate --check    exit 1 where the figures or the drafts aren't those of the code as it stands
"""

import asyncio
import re
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from playwright.async_api import async_playwright

from bot import labelled
from bot.evaluation.journal import Journal
from bot.evaluation.measures import Proportion
from bot.evaluation.outcome import Outcome
from bot.evaluation.page import page
from bot.evaluation.report import Report, report
from bot.evaluation.runner import Evaluation
from bot.labelled import FALLBACK
from bot.router import definition as definitions
from bot.settings import Settings
from bot.wiring import open_router
from tools.chromium import ARGUMENTS, find

ROOT = Path(__file__).parents[1]
HELD_OUT = ROOT / "tests/data/held_out.jsonl"
TUNE = ROOT / "tests/data/tune.jsonl"
README, DRAFTS, PICTURE = ROOT / "README.md", ROOT / "docs/drafts.md", ROOT / "docs/pictures/evaluation.png"

_LANGUAGES = {"en": 10, "es": 2, "fr": 2, "de": 2, "pt": 2, "ja": 2}
"""How many of the twenty drafts are in which language."""
_MARKED = re.compile(r"(?<=<!-- evaluation -->\n).*?(?=<!-- /evaluation -->)", re.DOTALL)


async def evaluated(file: Path) -> Report:
    """Run a file through the embedded router, rewordings and all."""
    definition = definitions.load()
    rows = labelled.read(file, [task.name for task in definition.tasks])
    with tempfile.TemporaryDirectory() as folder:
        async with open_router(Settings.parse({}), definition, pace=0.0) as router:
            with Journal(Path(folder) / "run.jsonl") as journal:
                await Evaluation(definition, router, robustness=True).run(rows, journal, parallel=4)
                return report(
                    [journal.finished[number] for number in range(len(rows))],
                    tasks=[task.name for task in definition.tasks],
                    file=file.name,
                    router="the embedded router",
                    made_at=datetime.now(UTC),
                    rows=len(rows),
                )


def figures(made: Report) -> str:
    """Return the README's table: what can be computed anew to the last digit, so no times."""
    off_topic = made.tasks[FALLBACK]
    rows = [
        ("all", made.accuracy),
        ("without the borderline ones", made.clear),
        *made.by_language.items(),
        ("off-topic, to the fallback", Proportion.counted(off_topic.hits, off_topic.expected)),
    ]
    if made.flips:
        rows.append(("rewordings that turn the route (fewer is better)", made.flips))
    lines = [f"| {name} | {_percent(each.share)} | {_percent(each.low)} to {_percent(each.high)} | {each.of} |"
             for name, each in rows]  # fmt: skip
    head = "| held-out requests | right | 95 % interval | of |\n|---|---|---|---|"
    return "\n".join([head, *lines]) + "\n"


def drafts(made: Report) -> str:
    """Return twenty requests with their drafts: of each language the first ones, both kinds, that were routed right."""
    chosen = [each for lang, count in _LANGUAGES.items() for each in _first(made, lang, count)]
    parts = [
        (
            "# Twenty drafts\n\nRequests of the held-out part, with what the embedded router makes of them without any "
            "model. `make eval` writes this page; which requests it takes is a rule, and nobody's choice.\n"
        )
    ]
    for number, each in enumerate(chosen, start=1):
        quoted = "\n".join(f"> {line}" for line in each.query.splitlines())
        parts.append(f"## {number}. {each.route}\n\n{quoted}\n\n```text\n{each.draft.strip()}\n```\n")
    return "\n".join(parts)


def _first(made: Report, lang: str, count: int) -> list[Outcome]:
    """Return requests spread over those of a language, half of them emails and half agendas."""
    chosen = []
    for task in list(made.tasks)[:2]:
        fitting = [
            each for each in made.outcomes if each.lang == lang and each.route == each.expected == task
            and not each.borderline
        ]  # fmt: skip
        wanted = count // 2
        chosen += fitting[:: max(1, len(fitting) // wanted)][:wanted]
    return chosen


async def _picture(made: Report) -> None:
    """Take the picture of the report's page."""
    program = find()
    if program is None:
        sys.stderr.write("Without Chromium or Chrome, the picture stays as it was.\n")
        return
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=program, args=list(ARGUMENTS))
        sheet = await browser.new_page(viewport={"width": 1100, "height": 1500}, color_scheme="light")
        await sheet.set_content(page(made, None))
        await sheet.screenshot(path=PICTURE)
        await browser.close()


def _percent(share: float | None) -> str:
    return "none" if share is None else f"{share:.1%}"


def main(arguments: list[str]) -> int:
    """Write or check; returns the exit code."""
    if arguments == ["--tune"]:
        sys.stdout.write(figures(asyncio.run(evaluated(TUNE))))
        return 0
    made = asyncio.run(evaluated(HELD_OUT))
    readme = README.read_text(encoding="utf-8")
    wanted = {README: _MARKED.sub(lambda _: figures(made), readme), DRAFTS: drafts(made)}
    if arguments == ["--check"]:
        different = [path.name for path, text in wanted.items() if path.read_text(encoding="utf-8") != text]
        if different:
            sys.stderr.write(f"{' and '.join(different)} aren't what `make eval` writes: run it.\n")
        return 1 if different else 0
    for path, text in wanted.items():
        path.write_text(text, encoding="utf-8")
    asyncio.run(_picture(made))
    sys.stdout.write(figures(made))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
