"""`studykit exercise`."""
