"""Card files: reading, writing, editing."""
