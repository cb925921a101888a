"""Everything that can go wrong, each leaf with the sentence a person sees.

    BotError
    ├── EmptyRequest          there is nothing to decide about
    ├── RequestTooLong        more than the router can be given
    ├── ThreadUnreadable      the thread that is to be the request can't be read
    ├── ThreadUnavailable     it can't be read just now
    ├── RouterRefused         an administrator must mend something (401, 402, 403, 404, 400)
    ├── RouterUnavailable     busy, slow or talking nonsense: trying again may help
    ├── StreamBroken          the draft stopped arriving after the verdict was known
    ├── DraftErased           a button was clicked whose draft is no longer kept
    ├── StoreUnavailable      the bot's own database can't do its part
    ├── Interrupted           the bot was stopped while the answer was being written
    ├── BadFile               a file that somebody gave can't be used; says where and why
    └── ConfigurationError    the bot can't start, or a file of its own is wrong; lists every problem

A person sees `sentence` and nothing else of an error: never `str(error)` of somebody else's exception, which may
hold a secret. `detail` is for the log: an error code or a status, never what a person wrote.
"""

from typing import ClassVar


class BotError(Exception):
    """The root: what to tell the person, and whether a "Try again" button makes sense."""

    sentence: str = "Something went wrong on my side. Please try again."
    try_again: ClassVar[bool] = False

    def __init__(self, detail: str = "") -> None:
        super().__init__(detail or type(self).__name__)
        self.detail = detail


class EmptyRequest(BotError):  # noqa: N818 -- named for what it means to the person
    """The request holds no words."""

    sentence = (
        "Tell me what you need to get done, and I'll say whether it could be an email. "
        "For example: “I have some metrics I want to share with my team.”"
    )


class RequestTooLong(BotError):  # noqa: N818
    """The request is longer than `limit` characters; nothing is cut silently, so nothing is sent."""

    def __init__(self, length: int, limit: int) -> None:
        super().__init__(f"length={length}")
        self.sentence = (
            f"That is {length:,} characters long, and I can take {limit:,}. "
            "Please shorten it to what matters for the decision and ask again."
        )


class ThreadUnreadable(BotError):  # noqa: N818
    """Slack doesn't let the bot read the thread; `scopes` are those that it lacks, where that is why."""

    def __init__(self, detail: str = "", scopes: tuple[str, ...] = ()) -> None:
        super().__init__(detail)
        why = (
            f"I may not read this thread: the scope {' or '.join(scopes)} is missing. An administrator can grant it."
            if scopes
            else "Slack doesn't let me read this thread."
        )
        self.sentence = f"{why} Meanwhile, write what you need into the same message as the mention."


class ThreadUnavailable(BotError):  # noqa: N818
    """Slack is too busy or too slow, or can't be reached."""

    sentence = (
        "Slack didn't give me this thread just now. Please try again, or write what you need into the same message "
        "as the mention."
    )
    try_again = True


class RouterRefused(BotError):  # noqa: N818
    """The router said no in a way that trying again doesn't change; `status` is the HTTP status."""

    SENTENCES: ClassVar[dict[int, str]] = {
        401: "The router didn't accept my key. An administrator needs to check MODEL_ACCESS_KEY.",
        402: "The router's account has no credit left. An administrator needs to add funds to it.",
        403: "The router's account may not use this model. An administrator needs to check the account's "
        "model tier and balance.",
        404: "The router or its model wasn't found. An administrator needs to check ROUTER_NAME and ROUTER_URL, "
        "or run `python -m bot router apply`.",
    }

    def __init__(self, status: int, detail: str = "") -> None:
        super().__init__(detail or f"status={status}")
        self.status = status
        self.sentence = self.SENTENCES.get(
            status,
            "The router didn't accept my request. An administrator needs to run `python -m bot doctor`.",
        )


class RouterUnavailable(BotError):  # noqa: N818
    """The router is busy, too slow, out of reach, or answered with something that isn't an answer."""

    sentence = "The router is busy right now, so I have no answer yet. Please try again in a moment."
    try_again = True


class StreamBroken(BotError):  # noqa: N818
    """The text stopped arriving after the route was known."""

    sentence = "The draft broke off before it was finished. What arrived is above; try again for the whole."
    try_again = True


class DraftErased(BotError):  # noqa: N818
    """What the person wrote, and its draft, are gone: by age, or because the asker removed them."""

    def __init__(self, retention_days: int) -> None:
        super().__init__()
        self.sentence = (
            f"That draft is no longer kept: I erase what people wrote after {retention_days} days, "
            "or when the person who asked removes it. Please ask again."
        )


class StoreUnavailable(BotError):  # noqa: N818
    """The database can't be reached, is locked, or refuses; `detail` is the class name of what it raised."""

    sentence = (
        "I can't reach my database right now, so I can't do that. An administrator needs to run `python -m bot doctor`."
    )


class Interrupted(BotError):  # noqa: N818
    """The bot is being stopped, and this answer didn't make it."""

    sentence = "I was interrupted by a restart before I could finish. Please try again."
    try_again = True


class BadFile(BotError):  # noqa: N818
    """A file can't be used: its name, what is wrong, and in which line where it is one."""

    def __init__(self, name: str, what: str, line: int | None = None) -> None:
        super().__init__(f"line={line}")
        self.sentence = f"{name}: {what}." if line is None else f"{name}, line {line:,}: {what}."


class ConfigurationError(BotError):
    """The configuration, or a file of the bot's own, is wrong; `problems` holds one sentence for each mistake."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("; ".join(problems))
        self.problems = problems
        self.sentence = "\n".join(problems)
