"""One-liners."""

from urllib.parse import urlencode

from bot.draft import Kind
from bot.slack.views import elements
from bot.slack.views.elements import line, link, paragraph, rich, text
from bot.slack.views.message import Message, View


def notice(sentence: str) -> Message:
    """Say one sentence."""
    return Message.of(sentence, paragraph(sentence))


def modal(sentence: str) -> View:
    """Say one sentence in a modal."""
    return elements.modal("Could this be an email?", [paragraph(sentence)])


def answered_privately(channel_id: str, team_id: str) -> Message:
    """Say that the answer is in the person's direct message with the bot; `channel_id` is that conversation's."""
    address = "https://slack.com/app_redirect?" + urlencode({"channel": channel_id, "team": team_id})
    said = "The answer is in your direct message with me"
    return Message.of(f"{said}.", rich(line(text(f"{said}: "), link(address, "open it"), text("."))))


def not_opened() -> Message:
    """Say that a window didn't open."""
    return notice("Slack didn't let me open the window. Please try again.")


def not_deleted() -> Message:
    """Say that a removal was only half done."""
    return notice("I erased what was written, but Slack didn't let me delete the message. You may delete it by hand.")


def only_the_asker(what: str) -> Message:
    """Say that a button isn't this person's; `what` completes the sentence, such as "remove this"."""
    return notice(f"Only the person who asked can {what}.")


def already_made(kind: Kind) -> Message:
    """Say that there is a draft of this kind already."""
    return notice(f"The {kind} is already in this thread.")


def cannot_post(error_code: str) -> str:
    """Return the sentence on why Slack took no message there, and what to do."""
    if error_code in ("not_in_channel", "channel_not_found"):
        return (
            "I'm not in that conversation, so I can't post there. Invite me with /invite @meeting-or-email and try "
            "again, or use Copy and post it yourself."
        )
    if error_code == "is_archived":
        return "That conversation is archived, so nobody can post there."
    return "Slack didn't let me post there. Try again, or use Copy and post it yourself."


def shared(where: str, permalink: str | None) -> Message:
    """Say where a shared answer is; `permalink` is its address, if known."""
    said = [text(f"{where}: "), link(permalink, "open it"), text(".")] if permalink else [text(f"{where}.")]
    return Message.of(f"{where}.", rich(line(*said)))


def unknown() -> Message:
    """Say that a button leads nowhere any more."""
    return notice("I don't know this draft any more. Please ask again.")


def still_writing() -> Message:
    """Say that it is too early for a button."""
    return notice("I'm still writing this one. Please try again in a moment.")
