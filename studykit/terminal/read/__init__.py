"""The pages of a section."""
