"""The form for a new card."""
