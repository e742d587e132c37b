"""Cards: their texts, clozes and typed answers, and how an answer is compared."""
