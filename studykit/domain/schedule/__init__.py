"""When a card is asked: grades, SM-2, the log and its fold, the day's queue, the sitting."""
