"""studykit: read a technical chapter once and keep it for good."""

__version__ = "0.1.0"
