"""Settings: one frozen model, read once from the environment and `.env`."""
