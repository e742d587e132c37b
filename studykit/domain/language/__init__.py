"""Korean and English: texts in both, Hangul, particles, columns."""
