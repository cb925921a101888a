"""`make matcher`: encode what the embedded router learns from, once, into a file beside the code.

python -m tools.matcher            write the file
python -m tools.matcher --check    exit 1 where it isn't that of the examples as they stand
"""

import sys

from bot.router import definition
from bot.router.embedded import vectors
from bot.router.embedded.encoder import encoder
from bot.router.embedded.lessons import lessons
from bot.router.embedded.sense import courtesies


def main(arguments: list[str]) -> int:
    """Write or check the file; returns the exit code."""
    texts = [*(text for text, _ in lessons(definition.load())), *courtesies()]
    if arguments == ["--check"]:
        if missing := vectors.missing(texts):
            sys.stderr.write(f"{vectors.PATH.name} lacks {len(missing)} of {len(texts)} texts: run `make matcher`.\n")
            return 1
        return 0
    vectors.keep(encoder(), texts)
    sys.stdout.write(f"{vectors.PATH.name}: {len(texts):,} texts, {vectors.PATH.stat().st_size / 1e6:.1f} MB\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
