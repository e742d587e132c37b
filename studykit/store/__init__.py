"""The learner's database. No other room knows SQLite."""
