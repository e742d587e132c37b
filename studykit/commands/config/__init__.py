"""`studykit config`."""
