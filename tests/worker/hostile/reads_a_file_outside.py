# verdict: raised
print(open("{OUTSIDE}/secret.txt").read())
