"""`studykit check`."""
