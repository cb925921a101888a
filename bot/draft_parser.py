"""From a model's text to a draft."""

from bot.draft import Draft, Email, Kind


def marked_kind(text: str) -> Kind | None:
    """Return the kind that the text's first format marker names; None while there is none."""
    return Kind.EMAIL if text.lstrip().startswith("Subject:") else Kind.AGENDA if "Agenda:" in text else None


def parse(text: str, kind: Kind) -> Draft:
    """Read a draft."""
    return Email(subject="", body=text)
