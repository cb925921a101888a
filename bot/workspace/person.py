"""What people do: they write, use commands and shortcuts, click, and fill in forms."""

from typing import TYPE_CHECKING, Any

from bot.workspace import payloads
from bot.workspace.blocks.walk import elements
from bot.workspace.delivery import Delivery
from bot.workspace.forms import CannotDo, action_of, element_of, enter, missing, values
from bot.workspace.modals import close, settle
from bot.workspace.posting import edit, erase, publish, whisper
from bot.workspace.records import BOT_USER, SLACKBOT, Channel, File, Message, User, View
from bot.workspace.responses import respond
from bot.workspace.slack import Refused, ResponseUrl
from bot.workspace.text import rich, typed

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.workspace.workspace import Workspace

Json = dict[str, Any]


class Person:
    """A member of the workspace, in front of Slack. What they can't do in Slack raises CannotDo here."""

    def __init__(self, workspace: "Workspace", user: User) -> None:
        self._ws = workspace
        self._slack = workspace.slack
        self.user = user
        self.id = user.id

    async def command(self, name: str, text: str = "", *, channel: str = "team") -> Delivery:
        """Use a slash command in a conversation, and wait for the ack; what comes with it is shown."""
        place = self._place(channel)
        written = self._typed(text, label=True)
        payload = payloads.command(self._slack, self.user, name, written, place)
        delivery = await self._ws.courier.deliver(Delivery("slash_commands", payload))
        if not delivery.acked:
            self._note(place, f"{name} failed with the error “{delivery.error}”")
        elif delivery.ack:
            said = {"text": delivery.ack} if isinstance(delivery.ack, str) else delivery.ack
            try:
                respond(self._slack, ResponseUrl(self.id, place.id, 0, 1), said)
            except Refused as refusal:
                self._note(place, f"{name} failed with the error “{refusal.code}”")
        return delivery

    async def shortcut(self, callback_id: str, message: Message) -> Delivery:
        """Use a message shortcut, and wait for the ack."""
        if message.only_for:
            raise CannotDo("ephemeral messages have no shortcuts")
        place = self._sees(message)
        payload = payloads.message_action(self._slack, self.user, callback_id, message, place)
        return await self._ws.courier.deliver(Delivery("interactive", payload))

    async def mention(self, channel: str, text: str = "", **more: Any) -> Message:
        """Write a message that begins with a mention of the app; see `post`."""
        return await self.post(channel, f"<@{BOT_USER}> {text}".rstrip(), **more)

    async def direct_message(self, text: str, **more: Any) -> Message:
        """Write to the app; see `post`."""
        if not self._slack.state.messages_tab:
            raise CannotDo("the app takes no messages")
        return await self.post(self._slack.state.direct(self.id, BOT_USER).id, text, **more)

    async def post(
        self,
        channel: str,
        text: str,
        *,
        thread_ts: str | None = None,
        broadcast: bool = False,
        files: tuple[str, ...] = (),
        blocks: list[Json] | None = None,
        attachments: list[Json] | None = None,
    ) -> Message:
        """Write a message and wait until the app acked its events: mentions, and messages where the app has a part.

        `files` are names. A message with `bot_id` comes from people that are bots.
        """
        place = self._place(channel)
        text = self._typed(text)
        message = Message(
            channel=place.id,
            ts=self._slack.state.new_ts(),
            user=self.id,
            text=text,
            blocks=rich(text) if blocks is None else blocks,
            attachments=attachments or [],
            files=[File(self._slack.state.new_id("F"), name, 1, content=b"-", user=self.id) for name in files],
            thread_ts=thread_ts,
            bot_id="B00000OTHER" if self.user.is_bot else None,
            subtype="bot_message" if self.user.is_bot else "thread_broadcast" if broadcast else None,
        )
        if files:
            message.subtype = "file_share"
        publish(self._slack, place, message)
        return await self._ws.announced(message)

    async def edit(self, message: Message, text: str) -> Message:
        """Change a message of one's own."""
        self._owns(message)
        text = self._typed(text)
        edit(self._slack, message, text, rich(text), message.attachments)
        return await self._ws.announced(message)

    async def delete(self, message: Message) -> Message:
        """Delete a message of one's own."""
        self._owns(message)
        erase(self._slack, message)
        return await self._ws.announced(message)

    async def click(
        self,
        where: Message | View,
        action_id: str,
        value: Any = None,
        *,
        option: Any = None,
        block_id: str | None = None,
    ) -> Delivery:
        """Use an element of a message or a modal, and wait for the ack.

        A button is told apart by `value` where several share an action_id; of a menu `option` (or `value`) is picked,
        by its value or text.
        """
        place = self._sees(where) if isinstance(where, Message) else None
        if isinstance(where, View) and where not in self.views:
            raise CannotDo("that modal isn't open")
        block, element = element_of(where.blocks, action_id, value, block_id)
        action = action_of(block, element, value if option is None else option)
        if isinstance(where, View):
            if element["type"] not in {"button", "overflow"}:
                enter(where, {action_id: value if option is None else option})
            payload = payloads.view_click(self._slack, self.user, where, values(where), action)
        elif place is not None:
            payload = payloads.message_click(self._slack, self.user, where, place, action)
        return await self._ws.courier.deliver(Delivery("interactive", payload))

    @property
    def views(self) -> list[View]:
        """The modals in front of this person, the one on top last."""
        return self._slack.state.views.get(self.id, [])

    async def modal(self, ready: "Callable[[View], bool] | None" = None, timeout: float = 5.0) -> View:  # noqa: ASYNC109 -- a deadline in the caller's terms
        """Wait until a modal is open, and `ready`; returns the one on top. Raises TimeoutError."""

        def there() -> View | None:
            return self.views[-1] if self.views and (ready is None or ready(self.views[-1])) else None

        return await self._slack.state.until(there, timeout)

    def fill(self, view: View, given: dict[str, Any]) -> None:
        """Enter values into a modal, each named by its block's or its element's id."""
        if not self.views or self.views[-1] is not view:
            raise CannotDo("that modal isn't on top")
        enter(view, given)

    async def submit(self, view: View, given: dict[str, Any] | None = None) -> Delivery:
        """Fill in and submit a modal, and wait for the ack; what it asks for (errors, update, push, clear) is done.

        Raises CannotDo where the form itself refuses: something required is missing, or doesn't fit.
        """
        self.fill(view, given or {})
        if view.body["submit"] is None or view.body.get("submit_disabled"):
            raise CannotDo("there is no button to submit it")
        if lacking := missing(view):
            view.errors = lacking
            raise CannotDo(f"{lacking} in “{view.title}”")
        view.errors = {}
        state = values(view)
        urls = []
        for block, element in elements(view.blocks):
            if element.get("response_url_enabled") and block["type"] == "input":
                picked = state[block["block_id"]][element["action_id"]]["selected_conversation"]
                urls.append(
                    {
                        "block_id": block["block_id"],
                        "action_id": element["action_id"],
                        "channel_id": picked,
                        "response_url": self._slack.new_response_url(self.id, picked),
                    }
                )
        payload = payloads.submission(self._slack, self.user, view, state, urls)
        delivery = await self._ws.courier.deliver(Delivery("interactive", payload))
        settle(self._slack, view, delivery)
        return delivery

    async def close(self, view: View, *, everything: bool = False) -> Delivery | None:
        """Close a modal, or the whole stack; the app hears of it where it asked for that."""
        told = None
        for shut in close(self._slack, view, everything=everything):
            if shut.body["notify_on_close"]:
                payload = payloads.closed(self._slack, self.user, shut, values(shut), cleared=everything)
                told = await self._ws.courier.deliver(Delivery("interactive", payload))
        return told

    def can_see(self, message: Message) -> bool:
        """Tell whether a message is in front of this person."""
        place = self._slack.state.channels[message.channel]
        shown = message.only_for in {None, self.id} and not message.deleted
        return shown and (self.id in place.members or (place.kind == "public" and not self.user.is_guest))

    def _sees(self, message: Message) -> Channel:
        if not self.can_see(message):
            raise CannotDo(f"{self.user.name} can't see that message")
        return self._slack.state.channels[message.channel]

    def _owns(self, message: Message) -> None:
        if message.user != self.id or message.deleted:
            raise CannotDo("only one's own messages")

    def _place(self, channel: str) -> Channel:
        place = self._ws.channel(channel)
        if self.id not in place.members:
            raise CannotDo(f"{self.user.name} isn't in {channel}")
        return place

    def _typed(self, text: str, *, label: bool = False) -> str:
        people = {user.name: user.id for user in self._slack.state.users.values()}
        channels = {c.name: c.id for c in self._slack.state.channels.values() if c.kind == "public"}
        return typed(text, people, channels, label=label)

    def _note(self, place: Channel, text: str) -> None:
        note = Message(place.id, self._slack.state.new_ts(), SLACKBOT, text, only_for=self.id)
        whisper(self._slack, note)
