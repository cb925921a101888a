"""All that knows Slack."""
