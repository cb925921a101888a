"""What waits for whoever tries the bot."""

from bot.workspace import Workspace, samples


async def test_the_samples_are_there(ws: Workspace) -> None:
    """The README's two requests and a long thread of several people wait in the channels, all in the past."""
    samples.fill(ws.state)
    said = [message for channel in ws.channels.values() for message in channel.messages.values()]
    texts = {message.text for message in said}
    assert "I have some metrics I want to share with my team." in texts
    assert "I need to plan a large event with multiple stakeholders that will all be involved." in texts
    parents = [message for message in said if message.thread_ts == message.ts]
    longest = max((ws.messages(message.channel, message.ts) for message in parents), key=len)
    assert len(longest) >= 8
    assert len({message.user for message in longest}) >= 4
    assert all(float(message.ts) < ws.state.clock() for message in said)
    for channel in ws.channels.values():
        assert {message.user for message in channel.messages.values()} <= channel.members


async def test_the_app_hears_of_none_of_it(ws: Workspace) -> None:
    """The samples were there before the app: nothing of them is delivered."""
    samples.fill(ws.state)
    assert not ws.deliveries
