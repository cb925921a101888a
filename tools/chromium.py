"""Where Chromium, or a browser made of it, is on this machine: `python -m tools.chromium` prints it, or exits with 1.

The standard library only, so that it runs before anything is installed.
"""

import shutil
import sys
from pathlib import Path

NAMES = ("chromium", "google-chrome", "google-chrome-stable", "chromium-browser")
MACOS = ("Google Chrome", "Chromium")
ARGUMENTS = (
    "--no-sandbox",  # as root, in a container, there is none to be had; the page is this machine's own
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",  # nothing but this machine can be reached
)
"""What it is started with; the same picture everywhere, and no network."""


def find() -> str | None:
    """Return the path of the program, or None."""
    for name in NAMES:
        if path := shutil.which(name):
            return path
    for name in MACOS:
        program = Path(f"/Applications/{name}.app/Contents/MacOS/{name}")
        if program.exists():
            return str(program)
    return None


if __name__ == "__main__":
    found = find()
    sys.stdout.write(f"{found}\n" if found else "")
    sys.exit(found is None)
