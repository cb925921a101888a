"""Could this be an email? A Slack bot that lets an inference router decide, and hands over the draft."""
