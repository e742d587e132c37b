"""`studykit review`."""
