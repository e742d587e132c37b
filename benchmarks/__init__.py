"""Timings. They are printed, and asserted nowhere."""
