"""Recording an answer: everything here but `result` and `scratch_files` runs beside it, in the sandbox."""
