"""The few shapes that everything shown is made of.

All are `plain_text` or `rich_text`, in which Slack parses nothing, so people's and models' words are safe in each.
Texts are made inert here, so that no builder can forget it.
"""

from collections.abc import Sequence
from typing import Any

from bot.slack import limits
from bot.slack.escape import inert
from bot.slack.limits import shorten
from bot.slack.views.actions import Action
from bot.slack.views.message import Block, View

Element = dict[str, Any]


def plain(words: str, limit: int) -> Element:
    """Return a `plain_text` object of at most `limit` characters; Slack refuses an empty one, so that becomes "…"."""
    return {"type": "plain_text", "text": shorten(inert(words).strip(), limit) or "…", "emoji": False}


def header(words: str) -> Block:
    """Return a large, bold line."""
    return {"type": "header", "text": plain(words, limits.HEADER_TEXT)}


def paragraph(words: str) -> Block:
    """Return a paragraph of anybody's words."""
    return {"type": "section", "text": plain(words, limits.SECTION_TEXT)}


def context(words: str) -> Block:
    """Return a line of small print, of anybody's words."""
    return {"type": "context", "elements": [plain(words, limits.SECTION_TEXT)]}


def text(words: str, **style: bool) -> Element:
    """Return a piece of rich text, of anybody's words; `bold=True` and the like style it."""
    element: Element = {"type": "text", "text": inert(words) or " "}
    return element | {"style": style} if style else element


def user(user_id: str) -> Element:
    """Return a person's name, as each viewer sees it; this does mention them."""
    return {"type": "user", "user_id": user_id}


def link(url: str, words: str) -> Element:
    """Return a link; `url` is one that the bot made."""
    return {"type": "link", "url": url, "text": inert(words)}


def rich(*parts: Element) -> Block:
    """Return a block of rich text, of lines, lists and quotes."""
    return {"type": "rich_text", "elements": list(parts)}


def line(*elements: Element) -> Element:
    """Return a paragraph within rich text."""
    return {"type": "rich_text_section", "elements": list(elements)}


def quote(*elements: Element) -> Element:
    """Return a quotation within rich text."""
    return {"type": "rich_text_quote", "elements": list(elements)}


def bullets(lines: Sequence[Element], *, indent: int = 0) -> Element:
    """Return a bulleted list within rich text."""
    return {"type": "rich_text_list", "style": "bullet", "indent": indent, "elements": list(lines)}


def numbered(number: int, content: Element) -> Element:
    """Return one entry of a numbered list within rich text; Slack counts on from `offset`."""
    return {"type": "rich_text_list", "style": "ordered", "offset": number - 1, "elements": [content]}


def button(words: str, action: Action, value: str, *, primary: bool = False) -> Element:
    """Return a button that carries an entry's id."""
    element: Element = {
        "type": "button",
        "text": plain(words, limits.BUTTON_TEXT),
        "action_id": action.value,
        "value": value,
    }
    return element | {"style": "primary"} if primary else element


def link_button(words: str, action: Action, url: str) -> Element:
    """Return a button that opens an address."""
    return {"type": "button", "text": plain(words, limits.BUTTON_TEXT), "action_id": action.value, "url": url}


def actions(*elements: Element) -> Block:
    """Return a row of buttons."""
    return {"type": "actions", "elements": list(elements)}


def menu(action: Action, *options: Element) -> Element:
    """Return a menu behind three dots."""
    return {"type": "overflow", "action_id": action.value, "options": list(options)}


def option(words: str, value: str) -> Element:
    """Return one choice of a select, a radio group or a menu."""
    return {"text": plain(words, limits.OPTION_TEXT), "value": value}


def field(block_id: str, label: str, element: Element, *, optional: bool = False, hint: str | None = None) -> Block:
    """Return a labelled field of a form; `block_id` names its action too."""
    block: Block = {
        "type": "input",
        "block_id": block_id,
        "label": plain(label, limits.INPUT_LABEL),
        "element": {**element, "action_id": block_id},
        "optional": optional,
    }
    return block | {"hint": plain(hint, limits.INPUT_HINT)} if hint else block


def text_input(initial: str = "", *, multiline: bool = False, placeholder: str | None = None) -> Element:
    """Return a field to type in; an initial text must fit into it."""
    element: Element = {"type": "plain_text_input", "multiline": multiline, "max_length": limits.INPUT_TEXT}
    if initial:
        element["initial_value"] = initial
    if placeholder:
        element["placeholder"] = plain(placeholder, limits.PLACEHOLDER)
    return element


def modal(
    title: str,
    blocks: Sequence[Block],
    *,
    submit: str | None = None,
    close: str = "Close",
    callback: str | None = None,
    private_metadata: str = "",
) -> View:
    """Return a modal; Slack wants `submit` wherever there are fields."""
    view: View = {
        "type": "modal",
        "title": plain(title, limits.MODAL_TITLE),
        "close": plain(close, limits.MODAL_TITLE),
        "blocks": list(blocks),
    }
    if submit:
        view["submit"] = plain(submit, limits.MODAL_TITLE)
    if callback:
        view["callback_id"] = callback
    if private_metadata:
        view["private_metadata"] = private_metadata
    return view


def loading(title: str) -> View:
    """Return a modal to open within the 3 seconds that a trigger lives, until its content is there."""
    return modal(title, [context("One moment…")])
