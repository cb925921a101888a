"""The permissions that the bot asks for, each with its reason: what `manifest.yml` lists and the README explains.

There is no `im:write`: `chat.postMessage` with a person's id opens the direct message by itself
(https://docs.slack.dev/reference/methods/chat.postMessage), and nothing here calls `conversations.open`.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Scope:
    """One permission of the bot token."""

    name: str
    reason: str
    without: str = ""
    """What the bot does less where an optional one is missing; a required one has none."""

    @property
    def required(self) -> bool:
        """Whether the bot is no use without it."""
        return not self.without


SCOPES = (
    Scope("commands", "the slash command and the message shortcut"),
    Scope("chat:write", "to post the verdict and the draft, in conversations and in direct messages"),
    Scope("app_mentions:read", "to be asked by a mention in a channel"),
    Scope("im:history", "to be asked in a direct message"),
    Scope(
        "users:read",
        "people's names in a request, and the time zone of who makes an invite",
        "people are called “a colleague”, and invites start out in UTC",
    ),
    Scope(
        "users:read.email",
        "the guests of an invite, and the recipients of a draft that is opened in a mail app",
        "invites name their guests without addresses, and recipients are left blank",
    ),
    Scope(
        "files:write", "the calendar file of an invite", "an invite comes as calendar links only, without an .ics file"
    ),
    Scope(
        "chat:write.public",
        "to answer the slash command in public channels that the bot isn't a member of",
        "where the bot isn't a member, the answer goes to the person's direct message with it",
    ),
    Scope(
        "channels:history",
        "to read a thread of a public channel, at most 15 messages, when a mention in it says nothing else",
        "a mention in a public channel needs words of its own",
    ),
    Scope("groups:history", "the same in a private channel", "a mention in a private channel needs words of its own"),
)


def missing(granted: frozenset[str]) -> tuple[Scope, ...]:
    """Return the scopes that aren't among the granted ones, the required ones first."""
    return tuple(scope for scope in SCOPES if scope.name not in granted)


def scope_table() -> str:
    """Return the scopes as a Markdown table, for the README."""
    rows = [f"| `{each.name}` | {each.reason} | {each.without or 'required'} |" for each in SCOPES]
    return "\n".join(["| scope | what for | without it |", "|---|---|---|", *rows]) + "\n"
