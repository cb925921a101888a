"""Write what the documentation takes from the code: the README's tables and `.env.example`.

    python -m tools.docs            # make docs
    python -m tools.docs --check    # make check: fails where a file differs

What is written by hand stays as it is.
"""

import sys
from collections.abc import Callable
from pathlib import Path

from bot.settings import environment_example, environment_table
from bot.slack.scopes import scope_table

ROOT = Path(__file__).parents[1]

TABLES: dict[str, Callable[[], str]] = {"scopes": scope_table, "environment": environment_table}
"""What stands between `<!-- name -->` and `<!-- /name -->` in the README."""


def readme(text: str) -> str:
    """Return the README's text with its tables as the code has them."""
    for name, table in TABLES.items():
        begin, end = f"<!-- {name} -->\n", f"<!-- /{name} -->"
        before, found, rest = text.partition(begin)
        _, closed, after = rest.partition(end)
        if not (found and closed):
            raise SystemExit(f"README.md has no place for {name}")
        text = before + begin + table() + end + after
    return text


def main() -> int:
    """Write the files, or with --check name those that differ; returns the exit code."""
    wanted = {
        ROOT / "README.md": readme((ROOT / "README.md").read_text(encoding="utf-8")),
        ROOT / ".env.example": environment_example(),
    }
    stale = [path for path, text in wanted.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    if "--check" in sys.argv[1:]:
        for path in stale:
            sys.stderr.write(f"{path.name} differs from the code: run make docs\n")
        return 1 if stale else 0
    for path in stale:
        path.write_text(wanted[path], encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
