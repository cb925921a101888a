"""Post in Slack: the email as a message in a conversation, in the name of whoever posts it."""

import json
from dataclasses import dataclass
from typing import Any

from bot.answer import BUILT_IN_DRAFTER, Facts
from bot.draft import Draft, Email
from bot.slack import limits
from bot.slack.escape import inert
from bot.slack.limits import shorten
from bot.slack.views.actions import Callback
from bot.slack.views.elements import Element, context, field, line, link, modal, paragraph, rich, text, text_input, user
from bot.slack.views.elements import loading as _loading
from bot.slack.views.form import value
from bot.slack.views.message import Message, View

TITLE = "Post in Slack"
TEXT_BLOCK = "text"
"""The id of the field that can be wrong: an error is shown below it."""
_CONVERSATION = "conversation"


@dataclass(frozen=True)
class PostAnswer:
    """What somebody filled in, and how to reach them should they close the form."""

    entry_id: str
    channel_id: str
    text: str
    response_url: str
    thread_ts: str | None


def loading() -> View:
    """Return what is shown until `post_form` is ready."""
    return _loading(TITLE)


def offered(draft: Draft) -> str:
    """Return the text that the form begins with: the email's body, its beginning where it is too long for a field."""
    words = inert(draft.body if isinstance(draft, Email) else draft.as_text()).strip() or inert(draft.title).strip()
    return shorten(words, limits.INPUT_TEXT)


def post_form(draft: Draft, entry_id: str, *, channel_id: str | None, response_url: str, thread_ts: str | None) -> View:
    """Return the form; `channel_id` is the conversation that is chosen beforehand."""
    words = offered(draft)
    shortened = isinstance(draft, Email) and len(inert(draft.body).strip()) > limits.INPUT_TEXT
    return _form(PostAnswer(entry_id, channel_id or "", words, response_url, thread_ts), shortened=shortened)


def again(filled: PostAnswer, sentence: str) -> View:
    """Return the form as it was filled in, below a sentence on why it wasn't posted."""
    return _form(filled, sentence)


def _form(filled: PostAnswer, sentence: str | None = None, *, shortened: bool = False) -> View:
    conversation: Element = {
        "type": "conversations_select",
        # Other people's direct messages aren't among them: the bot can never be in one.
        "filter": {"include": ["public", "private", "mpim"], "exclude_bot_users": True},
    }
    if filled.channel_id:
        conversation["initial_conversation"] = filled.channel_id
    hint = "The draft is longer than this field; Copy has the whole." if shortened else None
    return modal(
        TITLE,
        [
            *([paragraph(sentence)] if sentence else []),
            field(_CONVERSATION, "Where?", conversation),
            field(TEXT_BLOCK, "Text", text_input(filled.text, multiline=True), hint=hint),
            context("I post it as it stands here, with your name beside it."),
        ],
        submit="Post",
        close="Cancel",
        callback=Callback.POST_FORM.value,
        private_metadata=json.dumps(
            {"entry_id": filled.entry_id, "response_url": filled.response_url, "thread_ts": filled.thread_ts}
        ),
    )


def read(view: dict[str, Any]) -> PostAnswer:
    """Return what a submitted form holds; raises KeyError or ValueError for a view that isn't this form."""
    known = json.loads(view["private_metadata"])
    return PostAnswer(
        entry_id=known["entry_id"],
        channel_id=value(view, _CONVERSATION)["selected_conversation"],
        text=inert(value(view, TEXT_BLOCK).get("value") or "").strip(),
        response_url=known["response_url"],
        thread_ts=known["thread_ts"],
    )


def posting() -> View:
    """Return what is shown while it is being posted."""
    return modal(TITLE, [context("Posting…")])


def posted_view(permalink: str | None) -> View:
    """Say that it is posted; `permalink` is the message's address."""
    return modal(
        TITLE, [rich(line(text("Posted: "), link(permalink, "open it")) if permalink else line(text("Posted.")))]
    )


def message(words: str, draft: Draft, facts: Facts, poster_id: str) -> Message:
    """Return what is posted: the words, for whom, and how they came about."""
    edited = words.split() != offered(draft).split()
    author = "Written by the built-in drafter, without a model" if facts.model == BUILT_IN_DRAFTER else "AI-written"
    return Message.of(
        words,
        rich(line(text("Posted for "), user(poster_id))),
        rich(line(text(words))),
        context(f"{author}{', then edited' if edited else ''}"),
    )
