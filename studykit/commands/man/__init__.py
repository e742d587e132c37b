"""`studykit man`."""
