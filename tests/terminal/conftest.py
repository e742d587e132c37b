"""Fixtures of the terminal's tests."""

from tests.terminal.ten_cards import home

__all__ = ["home"]
