"""Pure functions: data in, blocks and modals out."""
