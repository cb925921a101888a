"""Addresses that open a draft where emails are written. Each is None where it would be too long to be followed."""

from collections.abc import Iterable
from urllib.parse import quote

from bot.invite.addresses import OUTLOOK_LIMIT, SLACK_LIMIT, query
from bot.invite.invite import Guest, one_line, plain

MAILTO_LIMIT = 2_000
"""Characters; Windows hands no more than 2,048 to a program."""


def gmail(to: Iterable[str], subject: str, body: str) -> str | None:
    """Return the address that opens Gmail's compose window; `to` holds addresses."""
    values = {"view": "cm", "fs": "1", "to": ",".join(_usable(to)), "su": one_line(subject), "body": plain(body)}
    return _within(SLACK_LIMIT, f"https://mail.google.com/mail/?{query(values)}")


def outlook_mail(to: Iterable[str], subject: str, body: str) -> str | None:
    """Return the address that opens the compose window of Outlook on the web; `to` holds addresses."""
    values = {"to": ";".join(_usable(to)), "subject": one_line(subject), "body": plain(body)}
    return _within(OUTLOOK_LIMIT, f"https://outlook.office.com/mail/deeplink/compose?{query(values)}")


def mailto(to: Iterable[str], subject: str, body: str) -> str | None:
    """Return the address that opens the mail app (RFC 6068: %20 for a space, %0D%0A for a line break)."""
    values = {"subject": one_line(subject), "body": plain(body).replace("\n", "\r\n")}
    addresses = ",".join(quote(address, safe="@+") for address in _usable(to))
    rest = query(values)
    return _within(MAILTO_LIMIT, f"mailto:{addresses}?{rest}" if rest else f"mailto:{addresses}")


def _usable(to: Iterable[str]) -> list[str]:
    return [address for email in to if (address := Guest(name="", email=email).address)]


def _within(limit: int, url: str) -> str | None:
    return url if len(url) <= limit else None
