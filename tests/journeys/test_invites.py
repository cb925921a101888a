"""Create invite: the form, the links and the calendar file that it makes, and where they go."""

from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar, Event

from bot.slack.listeners.command import COMMAND
from bot.slack.views.actions import Action
from bot.workspace import Message, Person, View
from tests.journeys.conftest import Stage, one_mode
from tests.support.scripted_router import AGENDA, EMAIL, Reply
from tests.support.slack_text import words

PLAN = "I need to plan a large event with multiple stakeholders that will all be involved."
LATER = datetime(2090, 3, 1, 9, 30, tzinfo=UTC)
STARTS = {"start": int(LATER.timestamp())}
NO_FILE = "I couldn't attach an .ics file here, so please use a link."


async def agenda(stage: Stage, *stakeholders: str) -> Message:
    """Let ana ask for a meeting with some people; return the answer, an agenda of 45 minutes."""
    ana = stage.workspace.person("ana")
    stage.router.script(Reply(route="write_meeting_agenda", text=AGENDA))
    await ana.command(COMMAND)
    chosen = [stage.workspace.person(who).id for who in stakeholders]
    await ana.submit(await ana.modal(), {"text": PLAN, "stakeholders": chosen})
    return await stage.answered()


async def form(person: Person, answer: Message) -> View:
    """Click Create invite; return the form once it is filled in beforehand."""
    await person.click(answer, Action.INVITE)
    return await person.modal(lambda view: "Title" in words(view))


def held(view: View) -> dict[str, Any]:
    """Return what the form holds before anybody touches it, by its fields."""
    fields = {}
    for block in view.blocks:
        initial = [value for key, value in block["element"].items() if key.startswith("initial_")]
        fields[block["block_id"]] = initial[0] if initial else None
    return fields


async def made(stage: Stage, answer: Message, saying: str = "Add to Google Calendar") -> Message:
    """Wait for the invite in the answer's thread, and until the file is beside it or isn't to be."""
    assert answer.thread_ts is not None
    invite = await stage.answer(answer.channel, answer.thread_ts, saying)
    await stage.settled()
    return invite


def links(invite: Message) -> tuple[dict[str, str], dict[str, str]]:
    """Return what the two links carry: Google's and Outlook's."""
    urls = [each["url"] for block in invite.blocks for each in block.get("elements", []) if "url" in each]
    google, outlook = ({key: value[0] for key, value in parse_qs(urlsplit(url).query).items()} for url in urls)
    assert urls[0].startswith("https://calendar.google.com/calendar/render?")
    assert urls[1].startswith("https://outlook.office.com/calendar/deeplink/compose?")
    return google, outlook


def calendar(stage: Stage) -> tuple[Calendar, Event]:
    """Return the one file that was uploaded, read as a calendar, and its event."""
    (file,) = stage.workspace.files
    assert file.name == "invite.ics"
    assert file.content is not None
    read = Calendar.from_ical(file.content.decode())
    (event,) = read.events
    return read, event


async def test_the_form_is_filled_in_beforehand(stage: Stage) -> None:
    """The agenda's title, duration and text; the stakeholders; ten o'clock on a working day, on the person's clock."""
    answer = await agenda(stage, "ben", "chen")
    for who in ("ana", "chen"):
        person = stage.workspace.person(who)
        view = await form(person, answer)
        fields = held(view)
        start = datetime.fromtimestamp(fields["start"], ZoneInfo(person.user.tz))
        assert view.title == "Create invite"
        assert fields["title"] == "Plan the summer event"
        assert fields["duration"]["value"] == "45"
        assert fields["guests"] == [stage.workspace.person(each).id for each in ("ben", "chen") if each != who]
        assert fields["place"] is None
        assert fields["description"] == AGENDA
        assert f"{start:%H:%M}" == "10:00"
        assert start.isoweekday() <= 5
        assert timedelta(0) < start - datetime.now(UTC) < timedelta(days=4)
        await person.close(view)


@one_mode
async def test_an_email_can_become_an_invite_too(stage: Stage) -> None:
    """The button is on either kind of draft; half an hour is proposed."""
    ana = stage.workspace.person("ana")
    message = await ana.mention("team", "I have some metrics I want to share with my team.")
    answer = await stage.answer("team", message.ts)
    fields = held(await form(ana, answer))
    assert fields["title"] == "Numbers for March"
    assert fields["duration"]["value"] == "30"
    assert fields["description"] == EMAIL.partition("\n\n")[2]


@one_mode
async def test_a_time_that_has_passed_is_refused_in_the_form(stage: Stage) -> None:
    """The form stays, with a sentence at the field, and nothing is made; so does one without a title."""
    answer = await agenda(stage)
    ana = stage.workspace.person("ana")
    view = await form(ana, answer)
    await ana.submit(view, {"start": int(datetime.now(UTC).timestamp()) - 60, "title": " "})
    assert view.errors == {
        "start": "This time has passed. Please choose a later one.",
        "title": "Please give it a title.",
    }
    assert ana.views == [view]
    await ana.submit(view, {**STARTS, "title": "Plan it"})
    assert words(await made(stage, answer)).startswith("Plan it\n")
    assert len(stage.workspace.files) == 1


async def test_an_invite_is_links_and_a_file_in_the_thread(stage: Stage) -> None:
    """The links carry the guests; the file is for one's own calendar, from whoever submitted the form."""
    answer = await agenda(stage)
    ben = stage.workspace.person("ben")
    view = await form(ben, answer)
    guests = ["U00000ANA", "U00000CHEN", "U00000DANA"]
    given = {**STARTS, "guests": guests, "place": "Room 4, east", "duration": "1 h 30 min", "title": "Plan; then act"}
    assert (await ben.submit(view, given)).acked
    assert not ben.views
    invite = await made(stage, answer)
    assert "Plan; then act" in words(invite)
    assert "1 h 30 min · Room 4, east" in words(invite)
    assert "The links carry the guests: saving there sends the invitations." in words(invite)
    assert "Not among the guests, since I don't know their addresses: Dana Guest." in words(invite)

    google, outlook = links(invite)
    assert google["text"] == outlook["subject"] == "Plan; then act"
    assert google["dates"] == "20900301T093000Z/20900301T110000Z"
    assert (outlook["startdt"], outlook["enddt"]) == ("2090-03-01T09:30:00Z", "2090-03-01T11:00:00Z")
    assert google["ctz"] == "America/New_York"
    assert google["add"] == outlook["to"] == "ana@example.com,chen@example.com"
    assert google["location"] == outlook["location"] == "Room 4, east"
    assert google["details"] == AGENDA

    (file,) = stage.workspace.files
    shared = [message for message in stage.workspace.messages("team", answer.thread_ts) if file in message.files]
    assert len(shared) == 1
    assert file.title == "Plan; then act"
    whole, event = calendar(stage)
    assert whole["METHOD"] == "PUBLISH"
    assert event["ORGANIZER"] == "mailto:ben@example.com"
    assert event["ORGANIZER"].params["CN"] == "Ben Okafor"
    assert "ATTENDEE" not in event
    assert event["SUMMARY"] == "Plan; then act"
    assert event["LOCATION"] == "Room 4, east"
    assert event["DESCRIPTION"] == f"{AGENDA}\n\nGuests: Ana Silva, Chen Wei, Dana Guest"
    assert (event.start, event.end) == (LATER, LATER + timedelta(minutes=90))


@one_mode
@pytest.mark.parametrize("scopes", [{"users:read"}, set()])
async def test_without_addresses_the_file_has_no_method(stage: Stage, scopes: set[str]) -> None:
    """Where the submitter's address isn't known there is no ORGANIZER either, and the message names who is missing."""
    stage.workspace.scopes = stage.workspace.scopes - {"users:read", "users:read.email"} | scopes
    answer = await agenda(stage)
    ana = stage.workspace.person("ana")
    view = await form(ana, answer)
    start = datetime.fromtimestamp(held(view)["start"], ZoneInfo(ana.user.tz if scopes else "UTC"))
    await ana.submit(view, {**STARTS, "guests": ["U00000BEN", "U00000CHEN"]})
    invite = await made(stage, answer)
    whole, event = calendar(stage)
    known = "Ben Okafor, Chen Wei" if scopes else "a colleague, a colleague"
    assert f"{start:%H:%M}" == "10:00"
    assert "METHOD" not in whole
    assert not {"ORGANIZER", "ATTENDEE"} & set(event)
    assert str(event["DESCRIPTION"]).endswith(f"Guests: {known}")
    assert f"Not among the guests, since I don't know their addresses: {known}." in words(invite)
    assert "saving there sends the invitations" not in words(invite)
    assert "add" not in links(invite)[0]


async def test_without_files_write_there_are_the_links_and_a_sentence(stage: Stage) -> None:
    """Where no file can be uploaded, the message says so."""
    stage.workspace.scopes -= {"files:write"}
    answer = await agenda(stage, "ben")
    ana = stage.workspace.person("ana")
    await ana.submit(await form(ana, answer), STARTS)
    invite = await made(stage, answer, NO_FILE)
    assert not stage.workspace.files
    assert links(invite)[0]["add"] == "ben@example.com"
    assert "The .ics file is for" not in words(invite)


async def test_a_form_delivered_twice_makes_one_invite(stage: Stage) -> None:
    """Also after a restart; a second form makes a second one."""
    answer = await agenda(stage)
    ana = stage.workspace.person("ana")
    delivery = await ana.submit(await form(ana, answer), STARTS)
    await made(stage, answer)
    await stage.workspace.redeliver(delivery)
    await stage.restart()
    await stage.workspace.redeliver(delivery)
    await stage.settled()
    assert len(stage.workspace.files) == 1
    await ana.submit(await form(ana, answer), STARTS)
    await stage.workspace.until(lambda: len(stage.workspace.files) == 2)


async def test_where_the_thread_is_closed_to_the_bot_the_invite_is_in_the_direct_message(stage: Stage) -> None:
    """The bot was removed from the channel meanwhile: links and file go to whoever submitted the form."""
    answer = await agenda(stage)
    ben = stage.workspace.person("ben")
    view = await form(ben, answer)
    stage.workspace.channel("team").members.discard(stage.workspace.bot_user_id)
    await ben.submit(view, STARTS)
    direct = stage.workspace.direct("ben").id
    invite = await stage.parent(direct)
    await stage.settled()
    assert "Add to Google Calendar" in words(invite)
    assert calendar(stage)[1]["ORGANIZER"] == "mailto:ben@example.com"
    assert stage.workspace.files[0].channels == [direct]
    assert NO_FILE not in words(invite)


@one_mode
async def test_an_invite_of_a_private_answer_is_in_its_thread(stage: Stage) -> None:
    """The answer in the person's direct message has its invite below it, file and all."""
    ana = stage.workspace.person("ana")
    stage.router.script(Reply(route="write_meeting_agenda", text=AGENDA))
    await ana.command(COMMAND, f"--private {PLAN}")
    answer = await stage.answered(stage.workspace.direct("ana").id)
    await ana.submit(await form(ana, answer), STARTS)
    await made(stage, answer)
    assert stage.workspace.files[0].channels == [answer.channel]


@one_mode
async def test_where_no_message_can_be_posted_the_invite_is_a_window(stage: Stage) -> None:
    """An answer that only the person sees has its links in a modal, which says that there is no file."""
    stage.workspace.state.messages_tab = False
    ana = stage.workspace.person("ana")
    await ana.command(COMMAND, PLAN, channel="secret")
    answer = await stage.whispered("ana", "Create invite")
    await ana.submit(await form(ana, answer), STARTS)
    view = await ana.modal(lambda view: "Add to Google Calendar" in words(view))
    assert view.title == "Invite ready"
    assert NO_FILE in words(view)


@one_mode
async def test_the_links_of_an_invite_may_be_clicked(stage: Stage) -> None:
    """Slack tells the app of a click on a link too, which wants to be acknowledged and nothing else."""
    answer = await agenda(stage)
    ana = stage.workspace.person("ana")
    await ana.submit(await form(ana, answer), STARTS)
    invite = await made(stage, answer)
    for action in (Action.LINK_GOOGLE, Action.LINK_OUTLOOK):
        assert (await ana.click(invite, action)).acked
    assert not stage.workspace.ephemerals("ana")
