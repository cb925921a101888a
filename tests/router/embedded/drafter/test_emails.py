"""English emails: whom they greet, what they leave out, and what becomes "you"."""

import pytest

from bot.draft import Email, Kind
from bot.router.embedded.drafter import draft


def email(text: str) -> Email:
    written = draft(text, Kind.EMAIL)
    assert isinstance(written, Email)
    return written


def paragraphs(text: str) -> list[str]:
    return email(text).body.split("\n\n")


@pytest.mark.parametrize(
    ("text", "hello", "said"),
    [
        ("The wifi password changed, spread the word", "Hi all,", "The wifi password changed."),
        (
            "We moved the all-hands to Thursday at 4, put that out to everybody please",
            "Hi everyone,",
            "We moved the all-hands to Thursday at 4.",
        ),
        (
            "the boiler man comes thursday between 8 and 12, everyone in block C needs to be told",
            "Hi everyone in block C,",
            "The boiler man comes Thursday between 8 and 12.",
        ),
        (
            "Two lines to the client that we received the documents.",
            "Hi [the client's name],",
            "We received the documents.",
        ),
        (
            "I've decided to go with the blue uniforms. Staff should hear it from me before the posters go up.",
            "Hi all,",
            "I've decided to go with the blue uniforms.",
        ),
        (
            "The bakery can't take the order for 12 June, we're full. The couple needs a kind no.",
            "Hi [the couple's names],",
            "I'm afraid the bakery can't take the order for 12 June, we're full.",
        ),
        (
            "Which bus takes the pupils to the museum on the 14th? The secretary at St Mary's will know.",
            "Hi [name of the secretary at St Mary's],",
            "Which bus takes the pupils to the museum on the 14th?",
        ),
        (
            "we're out of toner, ask Dave in supplies to order 4",
            "Hi Dave,",
            "We're out of toner. Could you please order 4?",
        ),
        (
            "To all families: nits in Ladybird class. Gentle wording please, no names.",
            "Dear families,",
            "Nits in Ladybird class.",
        ),
    ],
)
def test_what_is_said_about_the_telling_isnt_told(text: str, hello: str, said: str) -> None:
    """Who has to know is greeted, and the sentence that says so doesn't stand in the mail."""
    assert paragraphs(text)[:2] == [hello, said]
    assert paragraphs(text)[2:] in (["Best regards,\n[Your name]"], ["Thank you!", "Best regards,\n[Your name]"])


@pytest.mark.parametrize(
    ("text", "hello"),
    [
        ("FYI for the sales floor: the CRM is read-only on Sunday.", "Hi sales floor,"),
        ("remind the choir to bring black folders on sunday", "Hi choir,"),
        ("Tell the tenants that the lift is out of order.", "Dear tenants,"),
        ("The grant was awarded! The partners abroad haven't heard yet.", "Dear partners abroad,"),
        ("Tell the brewery that we carry on for another year.", "Hi [name at the brewery],"),
        ("Let candidate Fiorella know that her interview is on Monday.", "Hi Fiorella,"),
        ("Thank Yusuf and the archivists for digging out the charter", "Hi Yusuf and all,"),
        ("New rules on ward 6. Relatives have to know.", "Dear relatives,"),
        ("IT please unlock my account", "Hi IT team,"),
        ("Jo, has the vet been paid?", "Hi Jo,"),
        ("I have to decline the job offer from Siemens", "Hi Siemens,"),
    ],
)
def test_each_is_greeted_as_what_they_are(text: str, hello: str) -> None:
    """A group by what it is, a person by name or a bracket for it, a firm by a bracket for whom one knows there."""
    assert paragraphs(text)[0] == hello


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ask Lena if she still has the projector", "Do you still have the projector?"),
        ("Ask the tenants whether they'd mind a shed in the yard.", "Would you mind a shed in the yard?"),
        ("I'd like Marek to reconsider the deadline he set us", "I'd like you to reconsider the deadline you set us."),
        (
            "I need to know from the caterer how many dishes they planned",
            "Could you tell me how many dishes you planned?",
        ),
        (
            "Would payroll please check why overtime isn't on my slip?",
            "Could you please check why overtime isn't on my slip?",
        ),
        ("Let the authors know their chapter needs major changes.", "Your chapter needs major changes."),
        ("need Farouk's signature on form 7B asap", "I need your signature on form 7B asap."),
        ("Collect topics for next month's staff day", "Please send me your topics for next month's staff day."),
        (
            "I promised Dr. Okafor that she'd get the notes and I forgot, and want to tell her it's coming tomorrow.",
            "I promised you that you'd get the notes and I forgot. It's coming tomorrow.",
        ),
    ],
)
def test_what_others_do_becomes_what_you_do(text: str, said: str) -> None:
    """Those whom a request speaks of are spoken to."""
    assert paragraphs(text)[1] == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Remind Ada that Tom needs his laptop back.", "A quick reminder that Tom needs his laptop back."),
        (
            "Ask Tim to tell Lara that she needs her badge.",
            "Could you please tell Lara that she needs her badge?",
        ),
        ("Tell the press officer that the mayor signs, she won't talk.", "The mayor signs, she won't talk."),
        (
            "The dentist wants to share our waiting room.",
            "The dentist wants to share our waiting room.",
        ),
        ("The referee's report came back.", "The referee's report came back."),
        ("Everyone has to know because the water is off.", "Everyone has to know because the water is off."),
        ("Remind everyone who hasn't yet to book a train.", "A quick reminder: please book a train."),
        (
            "Remind people to bring the forms and hand them in.",
            "A quick reminder: please bring the forms and hand them in.",
        ),
    ],
)
def test_who_else_is_spoken_of_stays_who_they_are(text: str, said: str) -> None:
    """Only the readers become "you"; what looks like a request and is none stands as it was written."""
    assert paragraphs(text)[1] == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Wish the retiring caretaker all the best", "I wish you all the best."),
        ("I want to recommend a former colleague for a job", "I'd like to recommend a former colleague for a job."),
        ("happy birthday to carla from the whole office", "Happy birthday from the whole office!"),
        ("Send condolences to a colleague whose father died.", "I'm very sorry to hear that your father died."),
        ("Say sorry to the bride, the cake arrives on Saturday", "I'm sorry, but the cake arrives on Saturday."),
        (
            "We have to say no to the sponsor, the budget is spent.",
            "I'm afraid we have to say no. The budget is spent.",
        ),
        ("Approve Lin's request for a second monitor", "I've approved your request for a second monitor."),
        ("Complain to the landlord about the noise", "I'd like to complain about the noise:"),
    ],
)
def test_courtesies_are_said_and_nothing_is_offered_after_them(text: str, said: str) -> None:
    """Thanks, wishes, apologies and refusals are said to whom they are for, with no offer to answer questions."""
    assert paragraphs(text)[1].startswith(said)
    assert len(paragraphs(text)) == 3


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (
            "Would payroll please check why overtime for October isn't on my slip for the second month?",
            "Overtime for October",
        ),
        (
            "We discussed it to death and voted: the ferry timetable changes on 1 April, every day.",
            "The ferry timetable changes on 1 April, every day",
        ),
        ("remind the choir to bring black folders on sunday", "Reminder: bring black folders on Sunday"),
        ("The health inspector gave us five stars!!! 🌟🌟🌟", "The health inspector gave us five stars"),
        ("Subject: hot desking. It starts on 2 May.", "Hot desking"),
    ],
)
def test_a_subject_names_the_matter(text: str, subject: str) -> None:
    """It is the matter itself, not how it came up, and it isn't cut where another word is needed."""
    assert email(text).subject == subject


def test_haste_is_tidied() -> None:
    """Sentences, "I" and days get their capitals, a row of marks becomes one, and the words stay."""
    assert paragraphs("i'm off sick!! back monday. call ana if it's urgent")[1:3] == [
        "I'm off sick!",
        "Back Monday. Call ana if it's urgent.",
    ]


def test_a_persons_name_under_a_request_signs_the_mail() -> None:
    """It stands where the bracket for the name would; a thank-you alone is no name."""
    assert paragraphs("The lab is open again.\npls tell the crew\nthx\nAda")[-1] == "Best regards,\nAda"
    assert paragraphs("The lab is open again.\nTell the crew\nThanks")[-1] == "Best regards,\n[Your name]"


def test_a_list_stands_where_it_was() -> None:
    """What leads to it ends in a colon, and what follows it follows."""
    assert paragraphs("Tell the team about the new rota:\n- Mon: Ana\n- Tue: Ben\nQuestions to me.")[1:4] == [
        "I'd like to let you know about the new rota:",
        "- Mon: Ana\n- Tue: Ben",
        "Questions to me.",
    ]


@pytest.mark.parametrize(
    ("text", "hello", "said"),
    [
        (
            "The bore pump is fixed, water back on from 4pm, tell the hostel students 🙏",
            "Dear hostel students,",
            "The bore pump is fixed, water back on from 4pm.",
        ),
        (
            "quarterly water results attached, all within limits, pls send on to the farmers union as agreed",
            "Hi farmers union,",
            "Quarterly water results attached, all within limits.",
        ),
        (
            "We can't lend the harmonium this year. Please convey this courteously to the choir secretary in Bath.",
            "Hi [name of the choir secretary in Bath],",
            "We can't lend the harmonium this year.",
        ),
        (
            "No hot water in the garden rooms. Guests in 4, 5 and 6 should know before they go to bed tonight pls",
            "Dear guests in 4, 5 and 6,",
            "No hot water in the garden rooms.",
        ),
        ("I am sick today. Please write to my shift leader Agnieszka.", "Hi Agnieszka,", "I am sick today."),
        (
            "A quick one for Siobhán in payroll: I was paid for 31 hours and I worked 37.",
            "Hi Siobhán,",
            "I was paid for 31 hours and I worked 37.",
        ),
        ("We've got the planning consent, the whole street should know", "Hi all,", "We've got the planning consent."),
        (
            "Please do the needful and revert to the client that the build was deployed.",
            "Hi [the client's name],",
            "The build was deployed.",
        ),
        ("Volunteers need to know not to turn up.", "Dear volunteers,", "Please don't turn up."),
    ],
)
def test_however_the_telling_is_put_it_is_understood(text: str, hello: str, said: str) -> None:
    """An emoji, "as agreed", an adverb or an enumeration with figures doesn't hide whom it is for."""
    assert paragraphs(text)[:2] == [hello, said]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "The standup moves to 9:45. Pls send round so no one turns up at 9",
            "Please note this, so no one turns up at 9.",
        ),
        (
            "My report is done. Forward it to Lindiwe and the regional manager and flag the part on the cold room.",
            "Please note the part on the cold room.",
        ),
        (
            "No need to come in. Just pass their report round and say well done to the second floor.",
            "Pass their report round and say well done to the second floor.",
        ),
        (
            "Bo asked for the overtime list. Send it to her, she's entitled to it.",
            "Send it to her, she's entitled to it.",
        ),
        ("The pump works again. Circulate to all departments.", "Best regards,\n[Your name]"),
        (
            "Bread is late. Crib room needs to know b4 5am or they'll riot",
            "Crib room needs to know b4 5am or they'll riot.",
        ),
        ("The guards are unhappy. Would like to hear from them why.", "Would like to hear from them why."),
        ("He has signed. So has the wife.", "So has the wife."),
    ],
)
def test_what_is_no_thing_is_never_handed_over(text: str, said: str) -> None:
    """Only a noun is sent along; a pronoun is what the email says, and anything else stands as it was written."""
    assert paragraphs(text)[2] == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Please send the photographer the brief, he's waiting for it.",
            "Here is the brief: [the brief, or a link to it]. He's waiting for it.",
        ),
        (
            "Could you send the tenants on the third floor the plumber's number?",
            "Here is the plumber's number: [the number, or a link to it].",
        ),
        (
            "Kindly acknowledge receipt of the tender and state that bids open on 12th inst. at 1500 hrs.",
            "We acknowledge receipt of the tender. Bids open on 12th inst. at 1500 hrs.",
        ),
        ("pls ask Dr Mensah can he sign the form today", "Can you sign the form today?"),
        (
            "I have to decline the invitation to speak because we're lambing.",
            "Thank you for the invitation to speak. I'm afraid I have to decline. We're lambing.",
        ),
        ("Decline the recruiter.", "I'm afraid we have to say no."),
        ("Our condolences to the Hargreaves family", "Our condolences."),
        ("Anyone who has the key should ring 4400.", "Anyone who has the key should ring 4400."),
        ("Members should receive notice 60 days ahead.", "Members should receive notice 60 days ahead."),
        (
            "Ask Femi if the borehole man has collected his balance, yes or no is enough",
            "Could you tell me whether the borehole man has collected his balance? Yes or no is enough.",
        ),
    ],
)
def test_what_follows_a_request_is_said_after_it(text: str, said: str) -> None:
    """A reason or a remark stands as a sentence of its own, and nobody else's matter becomes yours."""
    assert paragraphs(text)[1] == said


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (
            "Somebody in marketing used my photo of the gannets without asking me about it first.",
            "Somebody in marketing used my photo of the gannets",
        ),
        (
            "The hearing in the Brandt matter has been moved to 9 November at two, courtroom 4.",
            "The hearing in the Brandt matter",
        ),
        (
            "An invitation to the alumni: unveiling of the late headmaster's portrait, 3 February, six o'clock.",
            "An invitation to the alumni",
        ),
        ("Gifts over £20 from clients need to be handed in at the office on the day.", "Gifts over £20 from clients"),
    ],
)
def test_a_subject_ends_where_it_may_end(text: str, subject: str) -> None:
    """It isn't cut after a verb, a preposition or the first words after a colon."""
    assert email(text).subject == subject


def test_paragraphs_and_a_list_stay_where_they_were() -> None:
    """A later paragraph begins a paragraph, and a list follows the sentence that leads to it."""
    text = "The varnish needs 72 hours.\n\nColin has the key. This means:\n- Friday is off\n- Sunday is off\nPay me."
    assert paragraphs(text)[1:5] == [
        "The varnish needs 72 hours.",
        "Colin has the key. This means:",
        "- Friday is off\n- Sunday is off",
        "Pay me.",
    ]
