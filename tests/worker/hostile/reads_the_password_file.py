# verdict: raised
print(open("/etc/passwd").read())
