"""`studykit read`."""
