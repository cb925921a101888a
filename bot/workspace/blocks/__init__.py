"""Block Kit as Slack accepts it: what may be in a message or a modal, and how much of it."""

from bot.workspace.blocks.rules import InvalidBlocks, message_blocks, modal

__all__ = ["InvalidBlocks", "message_blocks", "modal"]
