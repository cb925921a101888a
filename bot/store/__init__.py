"""One table, `requests`: journal, drafts, deduplication and statistics at once."""
