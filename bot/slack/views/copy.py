"""Copy: the draft in fields, since Slack gives apps no clipboard, and links that open it where emails are written."""

import json
from collections.abc import Iterator, Sequence

from bot.draft import Draft, Email
from bot.invite import mail
from bot.slack import limits
from bot.slack.escape import inert
from bot.slack.views.actions import Callback
from bot.slack.views.elements import Element, context, field, line, link, modal, rich, text, text_input
from bot.slack.views.elements import loading as _loading
from bot.slack.views.message import Block, View

_TITLE = "Copy the draft"
_ROOM_BYTES = limits.VIEW_BYTES - 20_000
"""What the fields may weigh together; the rest is for the links and the sentences around them."""
_OTHER_BLOCKS = 3


def loading() -> View:
    """Return what is shown until `copy_view` is ready."""
    return _loading(_TITLE)


def copy_view(draft: Draft, recipients: Sequence[str] = ()) -> View:
    """Return the modal with the whole draft; `recipients` are addresses, for the links."""
    title, body = inert(draft.title), inert(draft.body if isinstance(draft, Email) else draft.as_text())
    fields: list[Block] = []
    if isinstance(draft, Email):
        fields += _fields("subject", "Subject", " ".join(title.split()), multiline=False)
        fields += _fields("body", "Body", body)
    else:
        fields += _fields("agenda", "Agenda", body)
    shown = _within_a_view(fields)
    shown[0]["element"]["focus_on_load"] = True
    blocks = [*([_links(recipients, title, body)] if body.strip() else []), *shown]
    if len(shown) < len(fields):
        blocks.append(context("This draft is longer than a Slack modal can hold: its end is missing here."))
    blocks.append(context("Click into a field, select all, and copy. What you change here isn't kept."))
    return modal(_TITLE, blocks, submit="Done", callback=Callback.COPY_VIEW.value)


def pieces(words: str, limit: int = limits.INPUT_TEXT) -> Iterator[str]:
    """Split a text into parts of at most `limit` characters, after a line or a word; joined, they are the text."""
    start = 0
    while len(words) - start > limit:
        # A break in the first half isn't worth it: the parts would become many.
        least, most = start + limit // 2, start + limit
        end = (words.rfind("\n", least, most) + 1) or (words.rfind(" ", least, most) + 1) or most
        yield words[start:end]
        start = end
    yield words[start:]


def _fields(name: str, label: str, words: str, *, multiline: bool = True) -> list[Block]:
    """Return one field, or several where one doesn't hold the words; an empty one mustn't hold up Done."""
    parts = list(pieces(words))
    return [
        field(
            f"{name}_{number}",
            label if len(parts) == 1 else f"{label}, part {number} of {len(parts)}",
            text_input(part, multiline=multiline),
            optional=not part,
        )
        for number, part in enumerate(parts, 1)
    ]


def _within_a_view(fields: list[Block]) -> list[Block]:
    """Return as many of the first fields as a view can hold."""
    shown: list[Block] = []
    left = _ROOM_BYTES
    for block in fields[: limits.VIEW_BLOCKS - _OTHER_BLOCKS]:
        left -= len(json.dumps(block, ensure_ascii=False).encode())
        if left < 0:
            break
        shown.append(block)
    return shown


def _links(recipients: Sequence[str], subject: str, body: str) -> Block:
    """Return the links, without recipients where there are too many, or a sentence where the draft is too long."""
    given = []
    for name, address in (("Gmail", mail.gmail), ("Outlook", mail.outlook_mail), ("your mail app", mail.mailto)):
        if url := address(recipients, subject, body):
            given.append((name, url))
        elif url := address((), subject, body):
            given.append((f"{name} (without recipients)", url))
    if not given:
        return context("Too long for a link that opens it in a mail program: copy it from here.")
    opened: list[Element] = []
    for number, (name, url) in enumerate(given):
        opened += [text(" · " if number else "Open it in "), link(url, name)]
    return rich(line(*opened))
