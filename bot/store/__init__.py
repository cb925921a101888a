"""One table, `requests`: journal, drafts, deduplication and statistics at once."""

from bot.store.book import StoredBook
from bot.store.entry import Entry, NewEntry, Status
from bot.store.store import Store

__all__ = ["Entry", "NewEntry", "Status", "Store", "StoredBook"]
