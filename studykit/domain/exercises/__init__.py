"""Exercises: their data, a learner's work on them, and the verdict."""
