"""What was clicked lately, so that a click which Slack delivers twice is done once."""

from collections import OrderedDict

_KEPT = 1_000


class Recent:
    """The last thousand clicks, by `trigger_id`."""

    def __init__(self) -> None:
        self._seen: OrderedDict[str, None] = OrderedDict()

    def first(self, trigger_id: str) -> bool:
        """Tell whether this is the first delivery of a click."""
        if trigger_id in self._seen:
            return False
        self._seen[trigger_id] = None
        if len(self._seen) > _KEPT:
            self._seen.popitem(last=False)
        return True
