"""`response_url`: https://docs.slack.dev/interactivity/handling-user-interaction#message_responses."""

from typing import Any

from bot.workspace.posting import bot_message, content, edit, erase, given_true, publish, whisper
from bot.workspace.slack import Refused, ResponseUrl, Slack

Json = dict[str, Any]


def usable(slack: Slack, key: str) -> ResponseUrl:
    """Find a `response_url` that still works; raises Refused with used_url or expired_url, which come with 404."""
    url = slack.response_urls.get(key)
    if url is None or slack.state.clock() > url.expires:
        raise Refused("expired_url")
    if url.uses <= 0:
        raise Refused("used_url")
    return url


def respond(slack: Slack, url: ResponseUrl, args: Json) -> None:
    """Do what was posted to a `response_url`; raises Refused.

    Without a message that it came from (slash commands, shortcuts) there is no original to replace or delete, and the
    request to do so is ignored.
    """
    if url.original and not url.original.deleted and given_true(args, "delete_original"):
        erase(slack, url.original)
    elif url.original and not url.original.deleted and given_true(args, "replace_original"):
        edit(slack, url.original, *content(args))
    elif args.get("response_type") == "in_channel":
        channel = slack.state.channels[url.channel]
        publish(slack, channel, bot_message(slack.state, channel.id, args))
    else:
        whisper(slack, bot_message(slack.state, url.channel, args, only_for=url.user))
    url.uses -= 1
