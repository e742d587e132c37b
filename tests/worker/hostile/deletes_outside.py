# verdict: raised
import os
os.remove("{OUTSIDE}/secret.txt")
