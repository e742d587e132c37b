"""The mistakes that `studykit check` finds in a pack."""
