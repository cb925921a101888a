"""An answer in a terminal that somebody looks at: in colour, and growing."""

from rich.console import Console
from rich.live import Live
from rich.markup import escape
from rich.text import Text

from bot.answer import Answer
from bot.answering import Decision, Failure
from bot.draft import Kind
from bot.inert import inert
from bot.terminal import Silent, small_print


class LiveTerminal(Silent):
    """The verdict as soon as it is known, then the draft as it grows."""

    def __init__(self) -> None:
        super().__init__()
        self._console = Console(highlight=False)
        self._live = Live("", console=self._console, transient=True, refresh_per_second=8)

    async def start(self) -> None:
        """Show that the router is at it."""
        self._live.start()
        self._live.update(Text("The router is deciding…", style="dim"))

    async def decided(self, decision: Decision) -> None:
        """Show the verdict, to stay."""
        self._live.console.print(f"\n[bold]{escape(decision.verdict.sentence)}[/bold]\n")
        self._live.update(Text("Writing…", style="dim"))

    async def progress(self, kind: Kind, text: str) -> None:  # noqa: ARG002 -- text in a terminal needs no kind
        """Show the text so far, to be replaced."""
        self._live.update(Text(inert(text)))

    async def finish(self, answer: Answer) -> None:
        """Show the draft and the small print, to stay."""
        await super().finish(answer)
        self._live.stop()
        self._console.print(Text(inert(answer.draft.as_text())))
        self._console.print(Text(f"\n{small_print(answer)}", style="dim"))

    async def fail(self, failure: Failure) -> None:
        """Show what arrived, to stay."""
        await super().fail(failure)
        self._live.stop()
        if failure.arrived is not None:
            self._console.print(Text(inert(failure.arrived.as_text()) + "\n"))

    def close(self) -> None:
        """Give the cursor back."""
        self._live.stop()
