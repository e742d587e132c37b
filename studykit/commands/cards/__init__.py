"""`studykit cards`."""
