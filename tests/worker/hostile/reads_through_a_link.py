# verdict: raised
import os
os.symlink("{OUTSIDE}/secret.txt", "here")
print(open("here").read())
