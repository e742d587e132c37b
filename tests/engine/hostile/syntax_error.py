# verdict: raised
def broken(:
