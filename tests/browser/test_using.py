"""What a person does with an answer."""

import re
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar
from playwright.async_api import expect

from tests.browser.conftest import Desk, answered, channel, message, say, thread

METRICS = "/meeting-or-email I have some metrics I want to share with my team."
TUESDAY = 1


def next_tuesday(zone: ZoneInfo) -> str:
    """Return its date, in ISO 8601; the day in a week where today is one."""
    today = datetime.now(zone).date()
    return (today + timedelta(days=(TUESDAY - today.weekday()) % 7 or 7)).isoformat()


async def test_a_draft_is_copied_from_its_fields(desk: Desk) -> None:
    """The modal holds subject and body; select all and copy, and the clipboard has what the field shows."""
    page = await desk.sit()
    await say(page, METRICS)
    answer = await answered(page, "asks: could this be an email?")
    await answer.get_by_role("button", name="Copy").click()
    modal = page.get_by_role("dialog", name="Copy the draft")
    await expect(modal.get_by_role("textbox", name="Subject")).to_be_focused()
    await expect(modal.get_by_role("link", name="Gmail")).to_have_attribute("href", re.compile("^https://mail.google"))
    body = modal.get_by_role("textbox", name="Body")
    await body.press("ControlOrMeta+a")
    await body.press("ControlOrMeta+c")
    copied = await page.evaluate("navigator.clipboard.readText()")
    assert copied
    assert copied == await body.input_value()
    await modal.get_by_role("button", name="Done").click()
    await expect(modal).to_have_count(0)


async def test_an_invite_for_next_tuesday_with_a_colleague(desk: Desk) -> None:
    """The time is that of the person's own time zone; the file is for their own calendar and invites nobody."""
    page = await desk.sit("ben")
    zone = ZoneInfo("America/New_York")
    day = next_tuesday(zone)
    await say(page, METRICS)
    answer = await answered(page, "asks: could this be an email?")
    await answer.get_by_role("button", name="Create invite").click()
    form = page.get_by_role("dialog", name="Create invite")
    await form.get_by_role("textbox", name="Title").fill("The numbers")
    await form.get_by_label("Date").fill(day)
    await form.get_by_label("Time").fill("14:30")
    await form.get_by_label("Takes").select_option("45 min")
    await form.get_by_role("combobox", name="Guests").press_sequentially("wei")
    await form.get_by_role("option", name="Chen Wei").click()
    await form.get_by_role("textbox", name="Place").fill("Room 4")
    await form.get_by_role("button", name="Create").click()
    await expect(form).to_have_count(0)
    ready = message(thread(page), "Add to Google Calendar")
    await expect(ready.get_by_role("link", name="Add to Outlook")).to_be_visible()
    await expect(ready).to_contain_text("14:30")
    async with page.expect_download() as downloading:
        await thread(page).get_by_role("link", name="invite.ics").click()
    download = await downloading.value
    assert download.suggested_filename == "invite.ics"
    calendar = Calendar.from_ical((await download.path()).read_bytes())
    assert calendar["METHOD"] == "PUBLISH"
    (event,) = calendar.events
    assert isinstance(event.start, datetime)
    assert event["SUMMARY"] == "The numbers"
    assert event.start.astimezone(UTC) == datetime.fromisoformat(f"{day}T14:30").replace(tzinfo=zone)
    assert event.start.astimezone(zone).weekday() == TUESDAY
    assert event.duration == timedelta(minutes=45)
    assert event["LOCATION"] == "Room 4"
    assert "ben@example.com" in str(event["ORGANIZER"])
    assert "ATTENDEE" not in event
    assert "Chen Wei" in str(event["DESCRIPTION"])


async def test_a_time_that_has_passed_is_refused_beside_its_field(desk: Desk) -> None:
    """What was entered stays, and a later time is taken."""
    page = await desk.sit()
    await say(page, METRICS)
    answer = await answered(page, "asks: could this be an email?")
    await answer.get_by_role("button", name="Create invite").click()
    form = page.get_by_role("dialog", name="Create invite")
    await form.get_by_role("textbox", name="Place").fill("Room 4")
    await form.get_by_label("Date").fill("2001-01-02")
    await form.get_by_role("button", name="Create").click()
    await expect(form.get_by_role("alert")).to_have_text("This time has passed. Please choose a later one.")
    await expect(form.get_by_role("textbox", name="Place")).to_have_value("Room 4")
    await form.get_by_label("Date").fill(next_tuesday(ZoneInfo("Europe/Lisbon")))
    await form.get_by_role("button", name="Create").click()
    await expect(message(thread(page), "Add to Google Calendar")).to_be_visible()


async def test_an_email_becomes_an_agenda(desk: Desk) -> None:
    """The other kind of draft comes below the first, for whoever asked only."""
    ana, ben = await desk.sit("ana"), await desk.sit("ben")
    await say(ana, METRICS)
    theirs = await answered(ben, "asks: could this be an email?")
    await theirs.get_by_role("button", name="Make it an agenda").click()
    await expect(message(thread(ben), "Only visible to you")).to_contain_text("Only the person who asked")
    answer = await answered(ana, "asks: could this be an email?")
    await answer.get_by_role("button", name="Make it an agenda").click()
    for page in (ana, ben):
        agenda = message(thread(page), "Here it is as an agenda.")
        await expect(agenda.get_by_role("button", name="Copy")).to_be_visible()


async def test_an_email_is_posted_as_a_message(desk: Desk) -> None:
    """Where the person chooses, as they edited it, and with their name."""
    page = await desk.sit("ana")
    await say(page, METRICS)
    answer = await answered(page, "asks: could this be an email?")
    await answer.get_by_role("button", name="Post in Slack").click()
    form = page.get_by_role("dialog", name="Post in Slack")
    await form.get_by_role("button", name="Remove #team").click()
    await form.get_by_role("combobox", name="Where?").press_sequentially("plans")
    await form.get_by_role("option", name="#plans").click()
    await form.get_by_role("textbox", name="Text").fill("The metrics are on the board.")
    await form.get_by_role("button", name="Post").click()
    posted = page.get_by_role("dialog").filter(has_text="Posted: ")
    await posted.get_by_role("button", name="Close").last.click()
    await page.get_by_role("link", name="plans, private channel").click()
    await expect(message(channel(page), "The metrics are on the board.")).to_contain_text("Posted for @Ana Silva")


async def test_an_answer_is_removed_from_its_menu(desk: Desk) -> None:
    """And how it was decided can be read there."""
    page = await desk.sit()
    await say(page, METRICS)
    answer = await answered(page, "asks: could this be an email?")
    await answer.get_by_role("button", name="More options").click()
    await page.get_by_role("menuitem", name="How was this decided?").click()
    modal = page.get_by_role("dialog", name="How was this decided?")
    await expect(modal).to_contain_text("write_email")
    await page.keyboard.press("Escape")
    await expect(modal).to_have_count(0)
    await answer.get_by_role("button", name="More options").click()
    await page.get_by_role("menuitem", name="Remove").click()
    await expect(channel(page).get_by_text("asks: could this be an email?")).to_have_count(0)
