"""`studykit add`."""
