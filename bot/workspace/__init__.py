"""The local workspace: a strict stand-in for Slack, for trying the bot and for testing it.

It speaks Slack's own protocols (Web API, Socket Mode, signed HTTP, `response_url`) and refuses what Slack refuses:

    async with Workspace.start() as ws:
        client = AsyncWebClient(token=ws.bot_token, base_url=ws.api_url)
        ...                                          # start the app, with Socket Mode or ws.connect_http(address)
        ana = ws.person("ana")
        await ana.command("/meeting-or-email", "I need to plan a large event", channel="team")
        answer = await ws.until(lambda: ws.messages("team"))
        await ana.click(answer[0], "copy")
        view = await ana.modal()
"""

from bot.workspace.delivery import Delivery
from bot.workspace.forms import CannotDo
from bot.workspace.person import Person
from bot.workspace.records import Call, Change, Channel, File, Message, User, Version, View
from bot.workspace.slack import Timing
from bot.workspace.text import Ping
from bot.workspace.workspace import Workspace

__all__ = [
    "Call",
    "CannotDo",
    "Change",
    "Channel",
    "Delivery",
    "File",
    "Message",
    "Person",
    "Ping",
    "Timing",
    "User",
    "Version",
    "View",
    "Workspace",
]
