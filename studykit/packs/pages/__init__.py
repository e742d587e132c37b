"""The pages that `studykit read` shows."""
