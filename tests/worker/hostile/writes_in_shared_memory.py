# verdict: raised
open("/dev/shm/left", "w").write("x")
