# verdict: raised
import os
os.truncate("{OUTSIDE}/secret.txt", 0)
