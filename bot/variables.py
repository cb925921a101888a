"""What a variable of the environment is, how its value is checked, and how all of them are read."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

from dotenv import dotenv_values
from pydantic import AfterValidator, Field, SecretStr

from bot.errors import ConfigurationError

DOTENV = Path(".env")


@dataclass(frozen=True)
class Variable:
    """What people need to know of one variable: what it does, what a valid value is, and where to get one."""

    meaning: str
    expects: str
    where: str = ""


@dataclass(frozen=True)
class Problem:
    """One mistake in the configuration; it never holds the value, which may be a secret."""

    variable: str
    wrong: str
    where: str = ""

    def __str__(self) -> str:
        return f"{self.variable} {self.wrong}." + (f" {self.where}." if self.where else "")


def _url(value: str) -> str:
    parts = urlsplit(value)  # raises ValueError for a malformed host
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query or parts.fragment or " " in value:
        raise ValueError
    if parts.username is not None:  # addresses are shown to people and logged; a password has no place in them
        raise ValueError
    _ = parts.port  # raises ValueError for one that is out of range
    return value.rstrip("/")


def with_slash(value: str) -> str:
    """Return the address with the slash at its end that slack-sdk appends a method's name to."""
    return _url(value) + "/"


def sqlite_url(value: str) -> str:
    """Return the address of a SQLite database as it is. Raises ValueError for any other database's."""
    if not value.startswith("sqlite:///"):
        raise ValueError
    return value


def _secret(value: SecretStr) -> SecretStr:
    # It travels in an HTTP header, which holds printable ASCII and no spaces.
    text = value.get_secret_value()
    if not (text.isascii() and text.isprintable() and " " not in text):
        raise ValueError
    return value


Secret = Annotated[SecretStr, AfterValidator(_secret)]
Url = Annotated[str, AfterValidator(_url)]
Seconds = Annotated[float, Field(gt=0, le=3600, allow_inf_nan=False)]


def variables(environ: Mapping[str, str] | None = None, dotenv_path: Path = DOTENV) -> dict[str, str]:
    """Return the environment (by default this process's) over the file, without blanks.

    Raises ConfigurationError where the file can't be read.
    """
    try:
        # Nothing is interpolated: a `${` in a secret stays what it is.
        filed = dotenv_values(dotenv_path, interpolate=False)
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationError((f"{dotenv_path.name} can't be read: {type(error).__name__}.",)) from None
    merged: dict[str, str] = {}
    for source in (filed, os.environ if environ is None else environ):
        merged |= {name: value.strip() for name, value in source.items() if value and value.strip()}
    return merged
