"""The whole answer: the verdict, the draft, what can be done with it, and the small print."""

from collections.abc import Sequence

from bot.answer import BUILT_IN_DRAFTER, Answer, Facts
from bot.draft import Draft, Email, Kind
from bot.request import ReadThread
from bot.slack.limits import shorten
from bot.slack.views.actions import Action, Choice, menu_value
from bot.slack.views.draft import draft_blocks
from bot.slack.views.elements import actions, button, context, line, menu, option, rich, text, user
from bot.slack.views.headline import headline, sentence
from bot.slack.views.message import Block, Message
from bot.verdict import Verdict

_MAKE = {Kind.EMAIL: Action.MAKE_EMAIL, Kind.AGENDA: Action.MAKE_AGENDA}
_NAME = 80
"""A route's or a model's name is an identifier, so more than this of it is noise."""


def offers(answer: Answer) -> tuple[Kind, ...]:
    """Return the kinds of draft to offer: the other one, both where the router didn't decide, none for an override."""
    if answer.asked_for:
        return ()
    return tuple(Kind) if answer.verdict is Verdict.UNSURE else (answer.draft.kind.other,)


def answered(
    answer: Answer,
    entry_id: str,
    *,
    asker_id: str | None = None,
    offers: Sequence[Kind],
    thread: ReadThread | None = None,
    share: str | None = None,
) -> Message:
    """Show the answer.

    `asker_id` is named where no other message in the thread names them; `offers` are the kinds of draft that the
    person can have instead; `thread` is what was read in place of words of theirs; `share` is what the
    conversation is called that an answer for their eyes only can be posted in.
    """
    blocks: list[Block] = [headline(answer.verdict, answer.asked_for)]
    if asker_id:
        blocks.append(rich(line(text("Asked by "), user(asker_id))))
    drafted, whole = draft_blocks(answer.draft)
    blocks += drafted
    if not whole:
        blocks.append(context("Shortened: this draft is longer than fits into a message. Copy has the whole."))
    blocks.append(_buttons(answer.draft, entry_id, offers))
    if share:
        blocks.append(context("Only you see this answer. To show it where you asked:"))
        blocks.append(actions(button(f"Post in {share}", Action.SHARE, entry_id)))
    blocks.append(context(small_print(answer, thread)))
    title = answer.draft.title.strip()
    return Message.of(f"{sentence(answer.verdict, answer.asked_for)} {title}".strip(), *blocks)


def small_print(answer: Answer, thread: ReadThread | None = None) -> str:
    """Return how the answer came about, in one line."""
    facts = answer.facts
    parts = ["asked for by hand" if answer.asked_for else f"route {_name(facts.route) or 'unknown'}"]
    if thread is not None:
        parts.append(_read(thread))
    parts += _written_by(facts)
    parts.append(f"{facts.seconds:,.1f} s")
    if facts.rewritten:
        parts.append("rewritten by the task's own model, since the first text was of the other kind")
    return " · ".join(parts)


def _read(thread: ReadThread) -> str:
    """Say how much of a thread was read."""
    messages = f"{thread.messages:,} message{'' if thread.messages == 1 else 's'}"
    return f"read {'the first ' if thread.more else ''}{messages} of this thread"


def _written_by(facts: Facts) -> list[str]:
    """Say what wrote the draft, and that it was no person."""
    embedded = [_name(facts.router)] if "embedded" in facts.router else []
    if facts.model == BUILT_IN_DRAFTER:
        return [*embedded, "written by the built-in drafter, without a model"]
    return [*embedded, *([_name(facts.model)] if facts.model else []), "AI-written"]


def _name(identifier: str | None) -> str:
    return shorten(" ".join((identifier or "").split()), _NAME)


def _buttons(draft: Draft, entry_id: str, kinds: Sequence[Kind]) -> Block:
    return actions(
        button("Copy", Action.COPY, entry_id, primary=True),
        button("Create invite", Action.INVITE, entry_id),
        *(button(f"Make it {kind.noun}", _MAKE[kind], entry_id) for kind in kinds),
        *([button("Post in Slack", Action.POST, entry_id)] if isinstance(draft, Email) else []),
        menu(
            Action.MENU,
            option("How was this decided?", menu_value(Choice.DETAILS, entry_id)),
            option("Remove", menu_value(Choice.REMOVE, entry_id)),
        ),
    )
