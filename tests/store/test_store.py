import asyncio
from pathlib import Path

import pytest

from bot.draft import Kind
from bot.errors import StoreUnavailable
from bot.request import ReadThread, Request, Source
from bot.store import Entry, Status, Store
from bot.verdict import Verdict
from tests.store.conftest import Clock
from tests.support.entries import WORDS, email_answer, new_entry


async def accepted(store: Store, key: str = "Ev1") -> Entry:
    entry = await store.accept(new_entry(key))
    assert entry is not None
    return entry


async def found(store: Store, entry: Entry) -> Entry:
    now = await store.find(entry.id)
    assert now is not None
    return now


def holds_words(file: Path) -> bool:
    return WORDS.encode() in file.read_bytes()


async def failed(store: Store) -> Entry:
    entry = await accepted(store)
    await store.fail(entry.id, "RouterUnavailable")
    return await found(store, entry)


async def test_an_answer_is_kept_with_its_place_and_figures(store: Store) -> None:
    """From the place to the draft, every step is there for the buttons."""
    entry = await accepted(store)
    await store.placed(entry.id, channel="C2", thread_ts="2.1", parent_ts="2.1")
    await store.placed(entry.id, channel="C2", thread_ts="2.1", message_ts="2.2")
    placed = await found(store, entry)
    assert (placed.channel, placed.thread_ts, placed.message_ts, placed.parent_ts) == ("C2", "2.1", "2.2", "2.1")
    assert placed.status is Status.WORKING
    await store.decided(entry.id, Verdict.EMAIL, "write_email", 0.5)
    decided = await found(store, entry)
    assert (decided.verdict, decided.route, decided.seconds_to_verdict) == (Verdict.EMAIL, "write_email", 0.5)
    answer = email_answer()
    await store.keep(entry.id, answer)
    kept = await found(store, entry)
    assert (kept.status, kept.draft, kept.facts) == (Status.ANSWERED, answer.draft, answer.facts)


async def test_a_failure_is_kept_by_name(store: Store) -> None:
    """A failed request says what failed, and keeps its words for another try."""
    entry = await failed(store)
    assert (entry.status, entry.error) == (Status.FAILED, "RouterUnavailable")
    assert entry.request is not None


async def test_only_one_click_takes_a_failed_request_up_again(store: Store) -> None:
    """Of many clicks on "Try again" at once, one starts the work; after its failure, one may again."""
    entry = await failed(store)
    assert sum(await asyncio.gather(*(store.take_again(entry.id) for _ in range(20)))) == 1
    again = await found(store, entry)
    assert (again.status, again.error) == (Status.WORKING, None)
    await store.fail(entry.id, "RouterUnavailable")
    assert await store.take_again(entry.id)


async def test_what_has_not_failed_is_not_taken_up_again(store: Store) -> None:
    """An answered request isn't done again."""
    entry = await accepted(store)
    await store.keep(entry.id, email_answer())
    assert not await store.take_again(entry.id)


async def test_the_other_kind_of_draft_is_made_once(store: Store) -> None:
    """However often and at once it is asked for, there is one request for the other kind, like its root."""
    root = await accepted(store)
    await store.decided(root.id, Verdict.EMAIL, "write_email", 0.5)
    results = await asyncio.gather(*(store.override(root, Kind.AGENDA) for _ in range(10)))
    assert sum(created for _, created in results) == 1
    assert len({entry.id for entry, _ in results}) == 1
    entry = results[0][0]
    assert await found(store, entry) == entry
    assert (entry.override_of, entry.asked_for, entry.request) == (root.id, Kind.AGENDA, root.request)
    assert (entry.verdict, entry.route) == (Verdict.EMAIL, "write_email")
    assert (entry.source, entry.channel, entry.thread_ts) == (Source.MENTION, "C1", "1.1")
    assert (entry.status, entry.message_ts, entry.draft) == (Status.ACCEPTED, None, None)


async def test_asking_for_the_other_kind_labels_the_request(store: Store) -> None:
    """The root keeps what the person asked for, and finds the requests made from it in their order."""
    root = await accepted(store)
    agenda, _ = await store.override(root, Kind.AGENDA)
    assert (await found(store, root)).asked_for is Kind.AGENDA
    email, created = await store.override(agenda, Kind.EMAIL)
    assert created
    assert (await found(store, root)).asked_for is Kind.EMAIL
    assert {entry.id for entry in await store.overrides(root.id)} == {agenda.id, email.id}
    assert await store.overrides(agenda.id) == []


async def test_an_erased_request_makes_no_other_draft(store: Store) -> None:
    """A click that was on its way while the request was erased brings nothing back."""
    root = await accepted(store)
    await store.remove(root.id)
    entry, created = await store.override(root, Kind.AGENDA)
    assert not created
    assert entry.id == root.id
    assert entry.erased
    assert await store.overrides(root.id) == []


async def private(store: Store, key: str = "Ev1") -> Entry:
    """Return an answered request of #team whose answer is in the asker's direct message."""
    entry = await store.accept(new_entry(key, private=True, origin_name="team", thread_ts=None))
    assert entry is not None
    await store.placed(entry.id, channel="D1", thread_ts="1.1", message_ts="1.2", parent_ts="1.1")
    await store.keep(entry.id, email_answer())
    return await found(store, entry)


async def test_where_it_was_asked_stays_known(store: Store) -> None:
    """The answer goes to the direct message, and the conversation of origin is kept beside it."""
    entry = await private(store)
    assert (entry.channel, entry.origin, entry.origin_name) == ("D1", "C1", "team")


async def test_an_answer_is_shared_once(store: Store) -> None:
    """However often it is clicked there is one row for it: the same request and draft, in the place of origin."""
    original = await private(store)
    results = await asyncio.gather(*(store.share(original) for _ in range(10)))
    assert sum(made for _, made in results) == 1
    share = results[0][0]
    assert {entry.id for entry, _ in results} == {share.id}
    assert await found(store, share) == share
    assert (share.share_of, share.channel, share.private) == (original.id, "C1", False)
    assert (share.thread_ts, share.message_ts, share.parent_ts) == (None, None, None)
    assert (share.request, share.draft, share.facts) == (original.request, original.draft, original.facts)
    assert share.status is Status.ACCEPTED


async def test_a_shared_answer_has_its_own_other_draft(store: Store) -> None:
    """It is written where the answer was shared, and labels the one request that both belong to."""
    original = await private(store)
    share, _ = await store.share(original)
    agenda, made = await store.override(share, Kind.AGENDA)
    assert made
    assert (agenda.override_of, agenda.channel) == (share.id, "C1")
    assert (await found(store, original)).asked_for is Kind.AGENDA
    assert await store.overrides(original.id) == []


async def test_an_override_that_is_shared_stays_one_and_leaves_the_family(store: Store) -> None:
    """It is shown as what somebody asked for, and isn't counted among the answers of the private thread."""
    root = await private(store)
    agenda, _ = await store.override(root, Kind.AGENDA)
    share, made = await store.share(agenda)
    assert made
    assert (share.share_of, share.override_of, share.asked_for) == (agenda.id, root.id, Kind.AGENDA)
    assert [entry.id for entry in await store.overrides(root.id)] == [agenda.id]


async def test_an_erased_answer_is_not_shared(store: Store) -> None:
    """A click that was on its way while the answer was removed shows nothing, and the channel's name is gone too."""
    original = await private(store)
    await store.remove(original.id)
    assert (await found(store, original)).origin_name is None
    entry, made = await store.share(original)
    assert (entry.id, entry.erased, made) == (original.id, True, False)


async def test_what_was_shared_is_erased_with_its_request(store: Store, clock: Clock) -> None:
    """However young the shares and their other drafts are, their words are as old as the request."""
    original = await private(store)
    clock.forward(days=29)
    agenda, _ = await store.override(original, Kind.AGENDA)
    share, _ = await store.share(original)
    family = [original, agenda, share, (await store.share(agenda))[0], (await store.override(share, Kind.AGENDA))[0]]
    clock.forward(days=2)
    assert await store.erase_before(original.created_at.replace(day=2)) == len(family)
    assert [(await found(store, each)).request for each in family] == [None] * len(family)


async def test_what_was_read_of_a_thread_is_kept_and_erased(store: Store) -> None:
    """It is the request from then on, for the other kind of draft too, and goes like any other."""
    entry = await store.accept(new_entry(request=Request(text="", thread=ReadThread())))
    assert entry is not None
    read = Request(text=WORDS, thread=ReadThread(messages=3, more=True))
    await store.read(entry.id, read)
    assert (await found(store, entry)).request == read
    assert (await store.override(entry, Kind.AGENDA))[0].request == read
    await store.remove(entry.id)
    await store.read(entry.id, read)
    assert (await found(store, entry)).request is None


async def test_a_form_counts_once(store: Store) -> None:
    """Of many deliveries of one submitted form, one is the first; another form has its own."""
    entry = await accepted(store)
    firsts = await asyncio.gather(*(store.first_submission("V1", entry.id, "invite_form") for _ in range(10)))
    assert sum(firsts) == 1
    assert await store.first_submission("V2", entry.id, "invite_form")


async def test_removing_erases_what_was_written(store: Store, clock: Clock) -> None:
    """A removed answer has no words left, and nothing that was still running writes into it again."""
    entry = await accepted(store)
    await store.keep(entry.id, email_answer())
    await store.remove(entry.id)
    await store.keep(entry.id, email_answer())
    await store.fail(entry.id, "Interrupted")
    removed = await found(store, entry)
    assert removed.status is Status.REMOVED
    assert removed.erased_at == clock.now
    assert (removed.request, removed.draft, removed.stakeholder_ids) == (None, None, ())
    assert removed.facts == email_answer().facts


async def test_a_removed_request_is_not_delivered_again(store: Store) -> None:
    """A late repeat of an event whose answer was removed starts nothing."""
    entry = await accepted(store)
    await store.remove(entry.id)
    assert await store.accept(new_entry()) is None


async def test_old_requests_are_erased_and_still_count(store: Store, clock: Clock) -> None:
    """What people wrote goes with age, their figures stay, and younger requests aren't touched."""
    old = await accepted(store, "Ev1")
    await store.keep(old.id, email_answer())
    clock.forward(days=10)
    young = await accepted(store, "Ev2")
    clock.forward(days=25)
    month = clock.now.replace(month=9, day=5)
    assert await store.erase_before(month) == 1
    assert await store.erase_before(month) == 0
    erased = await found(store, old)
    assert (erased.request, erased.draft, erased.stakeholder_ids) == (None, None, ())
    assert (erased.status, erased.facts) == (Status.ANSWERED, email_answer().facts)
    assert "Ev1" not in erased.key
    assert await found(store, young) == young


async def test_a_draft_of_the_other_kind_goes_with_its_request(store: Store, clock: Clock) -> None:
    """A young override holds the words of an old request, so both are erased."""
    root = await accepted(store)
    clock.forward(days=29)
    override, _ = await store.override(root, Kind.AGENDA)
    clock.forward(days=2)
    assert await store.erase_before(root.created_at.replace(day=2)) == 2
    assert (await found(store, override)).erased
    assert (await found(store, override)).request is None


async def test_a_removed_request_keeps_its_moment_of_erasure(store: Store, clock: Clock) -> None:
    """Age erases the key of what its asker removed before, and nothing else of it."""
    entry = await accepted(store)
    await store.remove(entry.id)
    removed_at = clock.now
    clock.forward(days=31)
    assert await store.erase_before(clock.now) == 1
    again = await found(store, entry)
    assert (again.status, again.erased_at) == (Status.REMOVED, removed_at)


async def test_erased_words_are_not_in_the_file(url: str, clock: Clock) -> None:
    """Erased means overwritten: not even the raw file holds what was written."""
    file = Path(url.removeprefix("sqlite:///"))
    async with Store.open(url, now=clock) as store:
        entry = await accepted(store)
    assert await asyncio.to_thread(holds_words, file)
    async with Store.open(url, now=clock) as store:
        await store.remove(entry.id)
    assert not await asyncio.to_thread(holds_words, file)


async def test_a_moment_needs_a_time_zone(store: Store, clock: Clock) -> None:
    """A naive moment is refused rather than taken for somebody's local time."""
    with pytest.raises(StoreUnavailable, match="ValueError"):
        await store.erase_before(clock.now.replace(tzinfo=None))
