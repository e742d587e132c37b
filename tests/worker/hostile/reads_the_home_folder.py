# verdict: raised
import os
print(os.listdir("{OUTSIDE}"))
