"""The ids that tie what is shown to what listens."""

from enum import StrEnum


class Action(StrEnum):
    """Action ids of buttons and menus; a button's value is the entry's id."""

    COPY = "copy"
    INVITE = "invite"
    POST = "post"
    SHARE = "share"
    MAKE_EMAIL = "make_email"
    MAKE_AGENDA = "make_agenda"
    TRY_AGAIN = "try_again"
    MENU = "menu"
    """The answer's menu; an option's value is "details:<entry id>" or "remove:<entry id>"."""
    LINK_GOOGLE = "link_google"
    LINK_OUTLOOK = "link_outlook"


LINKS = (Action.LINK_GOOGLE, Action.LINK_OUTLOOK)
"""Buttons that open an address by themselves: their click need only be acknowledged.

They are two because action ids are unique within a block.
"""


class Choice(StrEnum):
    """What the answer's menu offers; an option's value is "<choice>:<entry id>"."""

    DETAILS = "details"
    REMOVE = "remove"


class Callback(StrEnum):
    """Callback ids of the shortcut and of modals."""

    SHORTCUT = "could_this_be_an_email"
    FORM = "ask_form"
    INVITE_FORM = "invite_form"
    POST_FORM = "post_form"
    COPY_VIEW = "copy_view"


def menu_value(choice: Choice, entry_id: str) -> str:
    """Return the value of a menu option."""
    return f"{choice}:{entry_id}"
