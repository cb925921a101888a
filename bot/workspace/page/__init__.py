"""The page on the workspace: what people see of Slack, in a browser on this machine.

The server hands out plain data; a small script in the browser makes the page of it, and never reads it as HTML.
"""

from bot.workspace.page.page import Page

__all__ = ["Page"]
