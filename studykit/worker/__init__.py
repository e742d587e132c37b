"""The other side: its own processes. The only room, with checks, that may import tensorflow or numpy."""
