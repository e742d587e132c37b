# verdict: wrong
import os
os.chmod("{OUTSIDE}/secret.txt", 0o777)
os.utime("{OUTSIDE}/secret.txt", (0, 0))
os.chown("{OUTSIDE}/secret.txt", 12345, 12345)
