# verdict: output_limit, raised
import os
while True:
    os.mkdir("d")
    os.chdir("d")
