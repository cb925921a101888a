import logging

import pytest

from bot.answering import Decision, Failure
from bot.errors import RouterUnavailable
from bot.store import Status, Store, StoredBook
from bot.verdict import Verdict
from tests.support.entries import WORDS, email_answer, new_entry


async def test_a_book_writes_into_its_own_request(store: Store) -> None:
    """What the use case keeps is found in the request's row, and in no other."""
    entry, other = await store.accept(new_entry("Ev1")), await store.accept(new_entry("Ev2"))
    assert entry is not None
    assert other is not None
    book = StoredBook(store, entry.id)
    await book.decided(Decision(Verdict.EMAIL, "write_email", seconds=0.5))
    await book.fail(Failure(RouterUnavailable("status=503")))
    failed = await store.find(entry.id)
    assert failed is not None
    assert (failed.verdict, failed.status, failed.error) == (Verdict.EMAIL, Status.FAILED, "RouterUnavailable")
    await book.keep(email_answer())
    kept = await store.find(entry.id)
    assert kept is not None
    assert (kept.status, kept.error, kept.draft) == (Status.ANSWERED, None, email_answer().draft)
    assert await store.find(other.id) == other


async def test_an_answer_goes_on_where_the_database_fails(url: str, caplog: pytest.LogCaptureFixture) -> None:
    """Nothing is raised into the answer; the log names the request and the error, and quotes nothing."""
    async with Store.open(url) as store:
        entry = await store.accept(new_entry())
    assert entry is not None
    book = StoredBook(store, entry.id)
    with caplog.at_level(logging.INFO):
        await book.decided(Decision(Verdict.EMAIL))
        await book.keep(email_answer())
        await book.fail(Failure(RouterUnavailable()))
    assert caplog.messages == [f"not_kept request={entry.id} error=closed"] * 3
    assert WORDS not in caplog.text
