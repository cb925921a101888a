"""The embedded router: the hosted service's protocol, served on this machine."""
