# verdict: raised
import os
os.rename("{OUTSIDE}/secret.txt", "mine.txt")
