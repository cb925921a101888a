"""What the person gets instead of an answer."""

from bot.answering import Failure
from bot.errors import EmptyRequest, RequestTooLong, StreamBroken
from bot.slack.views.actions import Action, Choice, menu_value
from bot.slack.views.draft import draft_blocks
from bot.slack.views.elements import actions, button, context, menu, option, paragraph
from bot.slack.views.headline import headline
from bot.slack.views.message import Block, Message

_NOTHING_ARRIVED = "The draft broke off before any of it arrived. Please try again."


def failed(failure: Failure, entry_id: str) -> Message:
    """Show the verdict if it was known, what arrived, one sentence, "Try again" where that may help, and "Remove"."""
    blocks: list[Block] = []
    if failure.decision:
        blocks.append(headline(failure.decision.verdict, failure.decision.asked_for))
    if failure.arrived:
        drafted, whole = draft_blocks(failure.arrived)
        blocks += drafted
        if not whole:
            blocks.append(context("Shortened: what arrived is longer than fits into a message."))
    nothing = isinstance(failure.error, StreamBroken) and failure.arrived is None
    sentence = _NOTHING_ARRIVED if nothing else failure.error.sentence
    blocks.append(paragraph(sentence))
    if not isinstance(failure.error, EmptyRequest | RequestTooLong):  # of those nothing is kept that could be removed
        again = [button("Try again", Action.TRY_AGAIN, entry_id, primary=True)] if failure.error.try_again else []
        blocks.append(actions(*again, menu(Action.MENU, option("Remove", menu_value(Choice.REMOVE, entry_id)))))
    return Message.of(sentence, *blocks)
