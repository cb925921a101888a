from collections.abc import Callable, Sequence
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.invite.invite import one_line, plain
from bot.invite.mail import gmail, mailto, outlook_mail
from tests.support.invites import any_text

TO = ["ada@example.org", "bob+work@example.org"]
Maker = Callable[[Sequence[str], str, str], str | None]


def values(url: str | None) -> dict[str, str]:
    assert url is not None
    return {name: value[0] for name, value in parse_qs(urlsplit(url).query, strict_parsing=True).items()}


def test_gmail_opens_with_recipients_subject_and_body() -> None:
    """Gmail's compose window is filled in."""
    url = gmail(TO, "Q3 & Q4", "Hi,\nall good")
    assert values(url) == {
        "view": "cm",
        "fs": "1",
        "to": "ada@example.org,bob+work@example.org",
        "su": "Q3 & Q4",
        "body": "Hi,\nall good",
    }


def test_outlook_opens_with_recipients_subject_and_body() -> None:
    """Outlook's compose window is filled in."""
    url = outlook_mail(TO, "Q3 & Q4", "Hi,\nall good")
    assert values(url) == {
        "to": "ada@example.org;bob+work@example.org",
        "subject": "Q3 & Q4",
        "body": "Hi,\nall good",
    }


def test_mailto_follows_its_rfc() -> None:
    """Spaces are %20 and line breaks CRLF, as RFC 6068 asks; a plus sign in an address stays itself."""
    assert mailto(TO, "Q3 & Q4", "Hi,\nall good") == (
        "mailto:ada@example.org,bob+work@example.org?subject=Q3%20%26%20Q4&body=Hi,%0D%0Aall%20good"
    )


def test_recipients_need_not_be_known() -> None:
    """Without recipients the address is still one that opens."""
    assert mailto([], "Hello", "") == "mailto:?subject=Hello"
    assert mailto(["ada@example.org"], "", "") == "mailto:ada@example.org"


@pytest.mark.parametrize("make", [gmail, outlook_mail, mailto])
def test_what_is_no_address_cannot_add_a_header(make: Maker) -> None:
    """A "recipient" that would smuggle in something else is left out."""
    assert make(["x@example.org?bcc=eve@example.org", "a@b.org\ncc: eve"], "Hello", "") == make([], "Hello", "")


@pytest.mark.parametrize(("make", "limit"), [(gmail, 3_000), (outlook_mail, 2_000), (mailto, 2_000)])
def test_too_long_an_address_is_left_out(make: Maker, limit: int) -> None:
    """An address is given up to its limit, and none beyond it."""
    short = make(TO, "Hello", "a")
    assert short is not None
    room = limit - len(short)
    longest = make(TO, "Hello", "a" * (room + 1))
    assert longest is not None
    assert len(longest) == limit
    assert make(TO, "Hello", "a" * (room + 2)) is None


@given(st.lists(any_text, max_size=3), any_text, any_text)
def test_any_text_decodes_back(to: list[str], subject: str, body: str) -> None:
    """Whatever is written, the address is plain ASCII and holds the same subject and body."""
    url = mailto(to, subject, body)
    if url is not None:
        assert url.isascii()
        fields = dict(part.split("=", 1) for part in urlsplit(url).query.split("&") if part)
        assert unquote(fields.get("subject", "")) == one_line(subject)
        assert unquote(fields.get("body", "")).replace("\r\n", "\n") == plain(body)
