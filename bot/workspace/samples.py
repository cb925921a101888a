"""What waits in the workspace for whoever tries the bot: colleagues, and messages worth asking about."""

from dataclasses import dataclass

from bot.workspace.records import BOT_USER, Channel, Message, User
from bot.workspace.state import State
from bot.workspace.text import rich, typed

_COLLEAGUES = (
    User("U00000EVE", "eve", "Eve Martin", "eve@example.com", "Europe/Paris", 3_600),
    User("U00000FARID", "farid", "Farid Haddad", "farid@example.com", "Europe/London", 0),
)


@dataclass(frozen=True)
class _Said:
    """Something that somebody wrote, so many minutes ago; `replies` are by whom, and what, a few minutes apart."""

    who: str
    minutes: int
    text: str
    replies: tuple[tuple[str, str], ...] = ()


_TEAM = (
    _Said("chen", 1_530, "Morning all. Reminder that the office is closed on the 24th, so the Thursday sync is off."),
    _Said("ben", 1_470, "I have some metrics I want to share with my team."),
    _Said(
        "eve",
        1_320,
        "Can we talk about the new sign-up page? I see three different opinions in three different documents.",
        (
            ("ben", "For me it's simple: the old page converts at 4.1 %, the new one at 3.6 %. We roll back."),
            (
                "chen",
                "That was one week, with the campaign running on Tuesday and Wednesday. I wouldn't trust it.",
            ),
            ("farid", "Support got eleven tickets about the missing company field. Nobody is talking about those."),
            ("eve", "The company field went because legal asked for it. I can't put it back without them."),
            ("ben", "Then let's at least stop the experiment until we know what legal says."),
            ("chen", "If we stop now we lose the two weeks we already have. I'd rather cut traffic to 20 %."),
            ("farid", "20 % is still two tickets a day for us. Who decides this, actually?"),
            (
                "eve",
                "Honestly? I don't know. Marketing owns the page, growth owns the experiment, legal the field.",
            ),
            (
                "ana",
                "So three teams, one page, and no decision. We need: back or 20 %, who owns it, a date with legal.",
            ),
            ("ben", "And whoever decides should hear the support numbers first."),
        ),
    ),
    _Said(
        "farid",
        260,
        "FYI: the VPN certificates are renewed tonight at 22:00. You may have to sign in again, nothing else changes.",
    ),
    _Said("ben", 95, "I need to plan a large event with multiple stakeholders that will all be involved."),
    _Said(
        "chen",
        42,
        "The Q3 numbers are final: revenue up 8 %, churn down to 2.3 %, two deals slipped to October. "
        "The slides are in the usual folder. Should I book an hour for it?",
        (("eve", "An hour to read out three numbers?"),),
    ),
    _Said("dana", 12, "Hi all, I'm in Berlin until Friday, and reachable as usual."),
)
_RANDOM = (
    _Said("eve", 300, "The coffee machine on the second floor is back. It now speaks Italian."),
    _Said(
        "ben",
        200,
        "I'd like everybody's opinion on where to go for the summer party, what it may cost, and who organises it.",
    ),
    _Said("chen", 180, "Please remember to fill in your time sheets by Friday noon."),
)
_PLANS = (
    _Said(
        "ben",
        75,
        "We have to choose between the two agencies by the end of the week. Both are over budget, and finance, "
        "brand and product each want another one.",
    ),
    _Said("ana", 70, "I'd also like to settle who speaks to the one we don't take."),
)
_PAIR = (
    _Said("ben", 33, "Can I get 30 minutes of yours tomorrow? I want to tell you that the invoices are all paid now."),
)


def fill(state: State) -> None:
    """Add the colleagues and the messages to a workspace as `seed` leaves it; the app is told of none of it."""
    for colleague in _COLLEAGUES:
        state.users[colleague.id] = User(**vars(colleague))
        for name in ("C00000TEAM", "C00000RANDOM"):
            state.channels[name].members.add(colleague.id)
    state.direct(state.users["U00000ANA"].id, BOT_USER)
    conversations = {"C00000TEAM": _TEAM, "C00000RANDOM": _RANDOM, "C00000PLANS": _PLANS, "D00000PAIR": _PAIR}
    for channel, messages in conversations.items():
        for said in messages:
            _put(state, state.channels[channel], said)


def _put(state: State, channel: Channel, said: _Said) -> None:
    parent = _message(state, channel, said.who, said.minutes, said.text)
    for number, (who, text) in enumerate(said.replies, start=1):
        parent.thread_ts = parent.ts
        _message(state, channel, who, said.minutes - 3 * number, text).thread_ts = parent.ts


def _message(state: State, channel: Channel, who: str, minutes: int, text: str) -> Message:
    """Put one message where it would be had it been written back then."""
    people = {user.name: user.id for user in state.users.values()}
    written = typed(text, people, {})
    message = Message(channel.id, f"{int(state.clock()) - minutes * 60}.000000", people[who], written, rich(written))
    channel.messages[message.ts] = message
    return message
