"""What goes wrong on demand."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass
class Fault:
    """One thing that goes wrong with the next `times` calls of a method, after `skip` that go well."""

    method: str
    status: int | None = None
    error: str | None = None
    retry_after: int | None = None
    lost: bool = False
    """The call is carried out, but the connection breaks before its answer is sent."""
    delay: float = 0.0
    """Seconds before the call is looked at."""
    times: int = 1
    skip: int = 0
    when: Callable[[dict[str, Any]], bool] | None = None


class Faults:
    """The faults that are to happen; a method's name, `*` for all, `upload` or `response_url`."""

    def __init__(self) -> None:
        self._waiting: list[Fault] = []

    def add(self, method: str, **what: Any) -> Fault:
        """Let something go wrong: takes Fault's fields by name. Returns it: its `times` counts down to 0."""
        fault = Fault(method, **what)
        self._waiting.append(fault)
        return fault

    def clear(self) -> None:
        """Let everything go well from here on."""
        self._waiting.clear()

    def take(self, method: str, args: dict[str, Any]) -> Fault | None:
        """Find the fault that this call meets, and count it."""
        for fault in self._waiting:
            if fault.method not in {method, "*"} or fault.times <= 0 or (fault.when and not fault.when(args)):
                continue
            if fault.skip > 0:
                fault.skip -= 1
                continue
            fault.times -= 1
            return fault
        return None
