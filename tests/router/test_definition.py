"""The definition: what is read, what a route means, and which rules are told as broken."""

from pathlib import Path

import pytest

from bot.draft import Kind
from bot.errors import ConfigurationError
from bot.router.definition import PATH, load
from bot.verdict import Verdict

TEXT = PATH.read_text(encoding="utf-8")
DEFINITION = load()


def written(tmp_path: Path, *changes: tuple[str, str]) -> Path:
    text = TEXT
    for right, wrong in changes:
        assert right in text
        text = text.replace(right, wrong)
    path = tmp_path / "definition.toml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("route", "verdict"),
    [
        ("write_email", Verdict.EMAIL),
        (" Write_Email\n", Verdict.EMAIL),
        ("write_meeting_agenda", Verdict.MEETING),
        ("fallback", Verdict.UNSURE),
        ("another_task", Verdict.UNSURE),
        ("", Verdict.UNSURE),
        (None, Verdict.UNSURE),
    ],
)
def test_a_route_is_a_verdict(route: str | None, verdict: Verdict) -> None:
    """A matched task's verdict, whatever the case and the blanks around its name; anything else is unsure."""
    assert DEFINITION.verdict(route) is verdict


@pytest.mark.parametrize("kind", list(Kind))
def test_there_is_a_task_for_each_kind_of_draft(kind: Kind) -> None:
    """Each kind of draft has a task that writes it, so each can be asked for."""
    assert DEFINITION.writing(kind).writes is kind


@pytest.mark.parametrize(
    ("right", "wrong", "expected"),
    [
        ('name = "meeting-or-email"', 'name = "Meeting"', "name: String should match pattern"),
        ('name = "write_email"', 'name = "write_meeting_agenda"', "two tasks are named write_meeting_agenda"),
        ('name = "write_email"', 'name = "fallback"', "the task fallback has the name of the fallback"),
        ('writes = "email"', 'writes = "agenda"', "no task writes an email"),
        ('writes = "email"', 'writes = "poem"', "tasks.0.writes: Input should be 'email' or 'agenda'"),
        ('verdict = "meeting"', 'verdict = "perhaps"', "tasks.1.verdict: Input should be"),
        ('"kimi-k2.6"]', '"kimi-k2.6", "a", "b"]', "tasks.1.models: Tuple should have at most 3 items"),
        ('"kimi-k2.6"]', '"anthropic-claude-opus-4.7"]', "lists anthropic-claude-opus-4.7 twice"),
        ('prefer = "cheapest"', 'prefer = "best"', "tasks.0.prefer: Input should be 'none', 'cheapest' or 'fastest'"),
        ('prefer = "cheapest"', 'regions = ["all"]', "tasks.0.regions: Extra inputs are not permitted"),
        ('name = "write_email"', "name = ", "definition.toml can't be read"),
    ],
)
def test_a_broken_rule_is_told(tmp_path: Path, right: str, wrong: str, expected: str) -> None:
    """Each rule of the service, and of the definition's own, is told in words when it is broken."""
    with pytest.raises(ConfigurationError) as caught:
        load(written(tmp_path, (right, wrong)))
    assert any(expected in problem for problem in caught.value.problems)


def test_all_broken_rules_are_told_at_once(tmp_path: Path) -> None:
    """Rules of single fields and rules between them are told together."""
    path = written(tmp_path, ('name = "write_email"', 'name = "a\'b"'), ('writes = "email"', 'writes = "agenda"'))
    with pytest.raises(ConfigurationError) as caught:
        load(path)
    assert [problem.split(": ")[1] for problem in caught.value.problems] == ["tasks.0.name", "no task writes an email"]


@pytest.mark.parametrize("text", ["", "tasks = 1", "tasks = [1]\nfallback_models = 2"])
def test_what_is_no_definition_is_told(tmp_path: Path, text: str) -> None:
    """Any other TOML is refused in words too."""
    path = tmp_path / "other.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigurationError) as caught:
        load(path)
    assert "other.toml: name: Field required" in caught.value.problems


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    """Where there is no file, its name is in the sentence."""
    with pytest.raises(ConfigurationError, match=r"nowhere\.toml can't be read"):
        load(tmp_path / "nowhere.toml")
