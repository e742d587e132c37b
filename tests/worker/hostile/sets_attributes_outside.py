# verdict: raised
import os
os.setxattr("{OUTSIDE}/secret.txt", "user.x", b"1")
