import pytest

from bot.draft import Kind
from bot.draft_parser import marked_kind, parse
from bot.router import definition, prompt
from bot.router.definition import Task

DEFINITION = definition.load()
PROMPTS = [prompt.for_router(DEFINITION), *(prompt.for_task(DEFINITION, task) for task in DEFINITION.tasks)]


def test_router_prompt_holds_every_task_and_format() -> None:
    """The routed model gets each task's description with the kind of draft it writes, and both formats."""
    text = prompt.for_router(DEFINITION)
    for task in DEFINITION.tasks:
        _, _, rest = text.partition(" ".join(task.description.split()))
        assert rest.split(".")[0].strip() == f"Its draft is {task.writes.noun}"
    assert "\nSubject: <" in text
    assert "\nAgenda: <" in text


@pytest.mark.parametrize("task", DEFINITION.tasks, ids=lambda task: task.name)
def test_task_prompt_holds_its_own_format_only(task: Task) -> None:
    """A model that is asked directly gets one format, and nothing that could talk it into the other kind."""
    text = prompt.for_task(DEFINITION, task)
    marker, other = ("Subject:", "Agenda:") if task.writes is Kind.EMAIL else ("Agenda:", "Subject:")
    assert f"\n{marker} <" in text
    assert other not in text
    assert not any(known.description.strip() in text for known in DEFINITION.tasks)


@pytest.mark.parametrize("text", PROMPTS)
def test_rules_are_in_every_prompt(text: str) -> None:
    """Every prompt asks for the draft alone, in the request's language, in plain text, with nothing invented."""
    for rule in (
        "only the draft",
        "language of the request",
        "no Markdown",
        "Never invent",
        "square brackets",
        "no preamble",
    ):
        assert rule in text
    assert "{" not in text


@pytest.mark.parametrize("kind", Kind)
def test_shown_format_is_the_parsed_one(kind: Kind) -> None:
    """What the prompt shows as the format is read by the parser as that kind, with its parts."""
    task = DEFINITION.writing(kind)
    shown = prompt.for_task(DEFINITION, task).partition(":\n\n")[2].partition("\n\nRules:")[0]
    shown = shown.replace("<whole minutes>", "20").replace("<", "").replace(">", "").replace("owner", "Owner")
    assert marked_kind(shown) is kind
    draft = parse(shown, kind)
    if draft.kind is Kind.AGENDA:
        assert draft.duration_minutes == 40
        assert [item.owner for item in draft.items] == ["Owner", "Owner"]
        assert [len(item.points) for item in draft.items] == [2, 1]
        assert [(action.owner, action.due) for action in draft.action_items] == [("Owner", "date")]
        assert len(draft.attendees) == 2
    else:
        assert draft.subject.startswith("what it is about")
        assert draft.body.endswith("[your name]")
