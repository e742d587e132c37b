# verdict: raised
print(open("/proc/{VICTIM}/environ").read())
