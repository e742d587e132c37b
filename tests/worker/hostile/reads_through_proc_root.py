# verdict: raised
print(open("/proc/self/root{OUTSIDE}/secret.txt").read())
