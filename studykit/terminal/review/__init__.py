"""The review: its model, its screen, and the same in lines."""
