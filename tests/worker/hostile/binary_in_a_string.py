# verdict: wrong
x = "\x00\x01\x02"
