"""Wording that several screens share."""
