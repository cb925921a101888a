"""Invites: an .ics file and calendar links, from an agenda, a time and guests."""

from bot.invite.ics import to_ics
from bot.invite.invite import Guest, Invite
from bot.invite.links import Link, google, outlook

__all__ = ["Guest", "Invite", "Link", "google", "outlook", "to_ics"]
