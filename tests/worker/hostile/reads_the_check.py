# verdict: raised
print(open("{EXERCISE}/check.py").read())
