"""The words of a check: what can be expected of an answer."""
