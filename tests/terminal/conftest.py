"""Fixtures of the terminal's tests."""

from tests.terminal.review.ten_cards import home

__all__ = ["home"]
