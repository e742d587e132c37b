"""What studykit knows about learning: pure values and functions, no I/O and no clock."""
