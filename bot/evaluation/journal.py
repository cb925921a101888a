"""What a run has finished, a line each, so that an interrupted run goes on where it stopped."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Self, TextIO

from pydantic import ValidationError

from bot.errors import ConfigurationError
from bot.evaluation.outcome import Outcome

FOLDER = Path("data/evaluations")


def path_for(file: Path, identity: Mapping[str, object]) -> Path:
    """Return where the run on a file is kept; whatever the outcomes depend on is its `identity`, and in the name."""
    said = json.dumps(identity, sort_keys=True, default=str).encode()
    digest = hashlib.sha256(file.read_bytes() + said).hexdigest()
    return FOLDER / f"{file.stem}-{digest[:16]}.jsonl"


class Journal:
    """Outcomes by row number; a context that holds the file open. Raises ConfigurationError where it can't be kept."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.finished: dict[int, Outcome] = {}
        self._file: TextIO

    def __enter__(self) -> Self:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._file = self.path.open("a+", encoding="utf-8")
        except OSError as error:
            raise ConfigurationError((f"{self.path} can't be written ({error.strerror}).",)) from None
        self._file.seek(0)
        for line in self._file:
            try:
                row, outcome = json.loads(line)
                kept = Outcome.model_validate(outcome)
            except (ValueError, TypeError, ValidationError):
                continue  # the line that was being written when the run was cut off: its row is asked again
            if kept.error is None:
                self.finished[int(row)] = kept
        self._file.write("\n")  # so that what follows doesn't stick to it
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._file.close()

    def keep(self, row: int, outcome: Outcome) -> None:
        """Keep one row's outcome, now."""
        self.finished[row] = outcome
        self._file.write(json.dumps([row, outcome.model_dump(mode="json")], ensure_ascii=False) + "\n")
        self._file.flush()

    def clear(self) -> None:
        """Start afresh."""
        self.finished.clear()
        self._file.truncate(0)

    def discard(self) -> None:
        """Remove the file: the run is finished."""
        self.path.unlink(missing_ok=True)
