# verdict: raised
import os
os.link("{OUTSIDE}/secret.txt", "here")
print(open("here").read())
