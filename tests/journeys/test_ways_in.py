"""Every way in: what a person does, and what they then see."""

from tests.journeys.conftest import Stage
from tests.support.scripted_router import EMAIL, Reply
from tests.support.slack_text import words

COMMAND = "/meeting-or-email"


async def test_a_command_is_posted_with_who_asks_and_answered_in_its_thread(stage: Stage) -> None:
    """The parent names the person and quotes the text; the answer below it has the verdict, the draft and buttons."""
    ana = stage.workspace.person("ana")
    stage.router.script(Reply(route="write_email", text=EMAIL))
    delivery = await ana.command(COMMAND, "I have some metrics I want to share with my team.", channel="team")
    assert delivery.acked
    answer = await stage.answered()
    parent = await stage.parent("team")
    assert f"@{ana.id}" in words(parent)
    assert "I have some metrics I want to share with my team." in words(parent)
    assert "This could be an email." in words(answer)
    assert "Numbers for March" in words(answer)
