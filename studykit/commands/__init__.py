"""The commands, a file each: load, decide, show, record."""
