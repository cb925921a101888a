"""Drafts, answers and failures: sample ones, and strategies for any."""

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from bot.answer import Answer, Facts, Usage
from bot.answering import Decision, Failure
from bot.draft import ActionItem, Agenda, AgendaItem, Draft, Email, Kind
from bot.errors import (
    BotError,
    DraftErased,
    EmptyRequest,
    Interrupted,
    RequestTooLong,
    RouterRefused,
    RouterUnavailable,
    StoreUnavailable,
    StreamBroken,
    ThreadUnavailable,
    ThreadUnreadable,
)
from bot.router.definition import load
from bot.verdict import Verdict

anything = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
"""For tests that draw whole drafts: how long that takes says nothing."""

EMAIL = Email(subject="Q3 metrics", body="Hi all,\n\nhere are the Q3 metrics.\n\nBest,\nAda")
AGENDA = Agenda(
    title="Planning the summit",
    goal="Agree on the plan",
    duration_minutes=45,
    attendees=("Ada", "Grace", "Linus", "Barbara"),
    items=(
        AgendaItem(topic="Venue", minutes=30, owner="Ada", points=("Shortlist", "Budget")),
        AgendaItem(topic="Speakers", minutes=15),
    ),
    action_items=(ActionItem(what="Book the venue", owner="Grace", due="Friday"),),
)
FACTS = Facts(
    router="meeting-or-email",
    route="write_email",
    model="llama-4-maverick",
    request_id="req-1",
    usage=Usage(prompt_tokens=1_200, completion_tokens=300, total_tokens=1_500),
    cost_usd=0.00123,
    seconds_to_verdict=0.4,
    seconds=3.21,
)
EMAIL_ANSWER = Answer(verdict=Verdict.EMAIL, draft=EMAIL, facts=FACTS)
AGENDA_ANSWER = Answer(
    verdict=Verdict.MEETING, draft=AGENDA, facts=FACTS.model_copy(update={"route": "write_meeting_agenda"})
)

HOSTILE = (
    "<!channel> <!here> <@U0EVIL> <#C0EVIL> <!subteam^S0EVIL> @everyone",
    "<https://evil.example|click here> & https://evil.example/?q=<secret>",
    "```\n*bold* _italic_ `code`\n```",
    "\u202eesrever\u202c \u200f\u2067 \x00\x07\x1b[31m \ud800 \ufeff",
    "\r\n\u2028\u2029\t\n\n\n",
    "😀👩\u200d👩\u200d👧 漢字 עברית",
    '"\\"' * 50,
)


def any_text(longest: int = 400) -> st.SearchStrategy[str]:
    """Any text, lone surrogates and Slack's markup among it, now and then repeated to a great length."""
    piece = st.one_of(st.text(st.characters(exclude_categories=()), max_size=60), st.sampled_from(HOSTILE))
    long = st.builds(
        lambda base, times: (base * times)[:longest],
        piece.filter(bool),
        st.integers(1, longest),
    )
    return st.one_of(piece, long)


emails = st.builds(Email, subject=any_text(5_000), body=any_text(40_000))
agendas = st.builds(
    Agenda,
    title=any_text(5_000),
    goal=any_text(5_000),
    duration_minutes=st.integers(0, 100_000),
    attendees=st.builds(
        lambda names, times: tuple(names * times), st.lists(any_text(), max_size=5), st.sampled_from((1, 1, 200))
    ),
    items=st.builds(
        lambda items, times: tuple(items * times),
        st.lists(
            st.builds(
                AgendaItem,
                topic=any_text(5_000),
                minutes=st.none() | st.integers(0, 10_000),
                owner=st.none() | any_text(),
                points=st.lists(any_text(), max_size=3).map(tuple),
            ),
            max_size=3,
        ),
        st.sampled_from((1, 1, 20, 500)),
    ),
    action_items=st.lists(
        st.builds(ActionItem, what=any_text(), owner=st.none() | any_text(), due=st.none() | any_text()), max_size=3
    ).map(tuple),
)
drafts: st.SearchStrategy[Draft] = st.one_of(emails, agendas)
facts = st.builds(
    Facts,
    router=any_text(),
    route=st.none() | any_text(),
    model=st.none() | any_text(),
    request_id=st.none() | any_text(5_000),
    usage=st.none() | st.just(Usage(prompt_tokens=10**9)),
    cost_usd=st.none() | st.floats(0, 1e6),
    seconds=st.floats(0, 1e6),
    rewritten=st.booleans(),
)
kinds = st.sampled_from(Kind)
answers = st.builds(Answer, verdict=st.sampled_from(Verdict), draft=drafts, facts=facts, asked_for=st.none() | kinds)
decisions = st.builds(
    Decision,
    verdict=st.sampled_from(Verdict),
    route=st.none() | any_text(),
    task=st.none() | st.sampled_from(load().tasks),
    asked_for=st.none() | kinds,
)
errors: st.SearchStrategy[BotError] = st.sampled_from(
    [
        BotError(),
        EmptyRequest(),
        RequestTooLong(13_000, 12_000),
        *(RouterRefused(status) for status in (400, 401, 402, 403, 404)),
        RouterUnavailable(),
        StreamBroken(),
        ThreadUnreadable("missing_scope", ("groups:history",)),
        ThreadUnavailable(),
        DraftErased(30),
        StoreUnavailable(),
        Interrupted(),
    ]
)
failures = st.builds(Failure, error=errors, decision=st.none() | decisions, arrived=st.none() | drafts)
