"""Korean and English: texts in both, Hangul, particles, plurals, columns."""
