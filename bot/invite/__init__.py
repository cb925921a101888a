"""Invites: an .ics file and calendar links, from an agenda, a time and guests."""
