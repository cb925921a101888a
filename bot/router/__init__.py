"""The inference router: its definition as code, its client, and one that runs on this machine."""
