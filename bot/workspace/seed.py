"""Who and what is in the workspace at first."""

from bot.workspace.records import BOT_USER, SLACKBOT, Channel, User
from bot.workspace.state import State

PEOPLE = (
    User("U00000ANA", "ana", "Ana Silva", "ana@example.com", "Europe/Lisbon", 0),
    User("U00000BEN", "ben", "Ben Okafor", "ben@example.com", "America/New_York", -18_000),
    User("U00000CHEN", "chen", "Chen Wei", "chen@example.com", "Asia/Singapore", 28_800),
    User("U00000DANA", "dana", "Dana Guest", None, "Europe/Berlin", 3_600, is_guest=True),
)
BOT = User(BOT_USER, "meeting-or-email", "Could this be an email?", is_bot=True)
ROBOT = User("U00000ROBOT", "robot", "Another Bot", is_bot=True)
SLACK = User(SLACKBOT, "slackbot", "Slackbot", is_bot=True)


def seed(state: State) -> None:
    """Fill a workspace: four people (one a guest), another bot and five conversations, two of which the bot is in."""
    for person in (*PEOPLE, BOT, ROBOT, SLACK):
        state.users[person.id] = User(**vars(person))
    ana, ben, chen, dana = (person.id for person in PEOPLE)
    for channel in (
        Channel("C00000TEAM", "team", "public", {ana, ben, chen, dana, ROBOT.id, BOT_USER}),
        Channel("C00000RANDOM", "random", "public", {ana, ben, chen}),
        Channel("C00000PLANS", "plans", "private", {ana, ben, BOT_USER}),
        Channel("C00000SECRET", "secret", "private", {ana, ben}),
        Channel("D00000PAIR", "", "im", {ana, ben}),
    ):
        state.channels[channel.id] = channel
