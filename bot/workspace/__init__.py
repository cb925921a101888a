"""The local workspace: a strict stand-in for Slack."""
