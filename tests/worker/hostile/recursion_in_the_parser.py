# verdict: raised, crashed, memory_limit
eval("(" * 100_000 + ")" * 100_000)
