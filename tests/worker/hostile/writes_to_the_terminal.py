# verdict: raised
open("/dev/tty", "w").write("\x1b[2J")
