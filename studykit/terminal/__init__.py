"""What a person sees: screens, lines, words in two languages."""
