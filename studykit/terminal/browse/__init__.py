"""The list of cards with its search line."""
