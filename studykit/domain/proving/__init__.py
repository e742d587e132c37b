"""Programs that prove a check: small mistakes made on purpose, and cheats."""
