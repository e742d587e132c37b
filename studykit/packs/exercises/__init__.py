"""Exercise folders."""
