# verdict: raised
print(open("{EXERCISE}/solution.py").read())
