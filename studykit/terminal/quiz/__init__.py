"""The quiz: its model, its screen, and the same in lines."""
