"""What all web addresses have in common: how their values are encoded, and how long they may be."""

from collections.abc import Mapping
from urllib.parse import quote, urlencode

SLACK_LIMIT = 3_000
"""Characters in a link button's `url` (Slack's Block Kit reference)."""
OUTLOOK_LIMIT = 2_000
"""Characters; Outlook on the web answers longer ones with an error."""


def query(values: Mapping[str, str]) -> str:
    """Return the values that aren't empty as a query, percent-encoded; a space is %20, which every reader knows."""
    return urlencode({name: value for name, value in values.items() if value}, quote_via=quote, safe="/:,@")
