"""What several commands need: the store opened, the cards up to date, common options."""
