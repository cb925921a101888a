"""Whole messages and modals: which blocks, how many, and what must be unique.

Numbers: https://docs.slack.dev/reference/block-kit/blocks, https://docs.slack.dev/reference/views/modal-views, and the
whole message's 13,200 characters, which Slack doesn't document but others have measured.
"""

from typing import Any

from bot.workspace.blocks.elements import ACCESSORIES, ACTIONS, CONTEXT, IMAGE, INPUTS
from bot.workspace.blocks.objects import any_text, identifier, plain_text
from bot.workspace.blocks.rich_text import RICH_TEXT
from bot.workspace.blocks.schema import Check, Report, Shape, array, boolean, integer, one_of, string, typed
from bot.workspace.blocks.walk import elements, text_length

MESSAGE_BLOCKS = 50
MODAL_BLOCKS = 100
MESSAGE_TEXT = 13_200
MARKDOWN = 12_000

_block: dict[str, Check] = {"block_id": identifier}


def _some_text(value: Any, at: str, report: Report) -> None:
    if "text" not in value and "fields" not in value:
        report.add("must define either `text` or `fields`", at)


_COMMON: dict[str, Shape] = {
    "section": Shape(
        {},
        {
            **_block,
            "text": any_text(3_000),
            "fields": array(any_text(2_000), 10),
            "accessory": typed(ACCESSORIES),
            "expand": boolean,
        },
        _some_text,
    ),
    "header": Shape({"text": plain_text(150)}, {**_block, "level": integer(1, 4)}),
    "divider": Shape({}, _block),
    "context": Shape({"elements": array(typed(CONTEXT), 10)}, _block),
    "actions": Shape({"elements": array(typed(ACTIONS), 25)}, _block),
    "image": Shape(dict(IMAGE.required), {**_block, "title": plain_text(2_000)}),
    "input": Shape(
        {"label": plain_text(2_000), "element": typed(INPUTS)},
        {**_block, "hint": plain_text(2_000), "optional": boolean, "dispatch_action": boolean},
    ),
    "rich_text": RICH_TEXT,
}
_ON_MESSAGES = {**_COMMON, "markdown": Shape({"text": string(MARKDOWN)}, _block)}

_MODAL = Shape(
    {
        "type": one_of("modal"),
        "title": plain_text(24),
        "blocks": array(typed(_COMMON), MODAL_BLOCKS, least=0),
    },
    {
        "submit": plain_text(24),
        "close": plain_text(24),
        "private_metadata": string(3_000, least=0),
        "callback_id": string(255, least=0),
        "external_id": string(255, least=0),
        "clear_on_close": boolean,
        "notify_on_close": boolean,
        "submit_disabled": boolean,
    },
)


class InvalidBlocks(Exception):  # noqa: N818 -- named after Slack's error code
    """Slack refuses these blocks: its error code, and one sentence for each problem."""

    def __init__(self, code: str, problems: list[str]) -> None:
        super().__init__(code, *problems)
        self.code = code
        self.problems = problems


def message_blocks(blocks: Any) -> None:
    """Check a message's blocks; raises InvalidBlocks: invalid_blocks_format, invalid_blocks or msg_blocks_too_long."""
    if not isinstance(blocks, list) or not all(isinstance(block, dict) for block in blocks):
        raise InvalidBlocks("invalid_blocks_format", [])
    report = Report()
    array(typed(_ON_MESSAGES), MESSAGE_BLOCKS, least=0)(blocks, "/blocks", report)
    _unique(blocks, "/blocks", report)
    if not report.problems and sum(len(block["text"]) for block in blocks if block["type"] == "markdown") > MARKDOWN:
        report.add(f"markdown blocks must be less than {MARKDOWN + 1} characters together", "/blocks")
    if report.problems:
        raise InvalidBlocks("invalid_blocks", report.problems)
    if text_length(blocks) > MESSAGE_TEXT:
        raise InvalidBlocks("msg_blocks_too_long", [])


def modal(view: Any) -> None:
    """Check a modal; raises InvalidBlocks with invalid_arguments."""
    report = Report()
    _MODAL(view, "/view", report)
    if isinstance(view, dict) and isinstance(view.get("blocks"), list):
        blocks = [block for block in view["blocks"] if isinstance(block, dict)]
        _unique(blocks, "/view/blocks", report)
        if any(block.get("type") == "input" for block in blocks) and not view.get("submit"):
            report.add("`submit` is required for modals containing an `input` block", "/view")
        if sum(bool(element.get("focus_on_load")) for _, element in elements(blocks)) > 1:
            report.add("only one element can have focus_on_load", "/view/blocks")
    if report.problems:
        raise InvalidBlocks("invalid_arguments", report.problems)


def _unique(blocks: list[dict[str, Any]], at: str, report: Report) -> None:
    """Report ids that are there already: a block's in the whole, an element's in its block."""
    _repeated(blocks, "block_id", at, report)
    for index, block in enumerate(blocks):
        _repeated([element for _, element in elements([block])], "action_id", f"{at}/{index}/elements", report)


def _repeated(items: list[dict[str, Any]], key: str, at: str, report: Report) -> None:
    seen: set[str] = set()
    for index, item in enumerate(items):
        name = item.get(key)
        if isinstance(name, str):
            if name in seen:
                report.add(f'`{key}` "{name}" already exists', f"{at}/{index}/{key}")
            seen.add(name)
