# verdict: wrong
print("\x1b[2J\x1b]0;owned\x07\x1b[31mpassed\x1b[0m\x9b31m\u202egnp")
