# verdict: raised
import subprocess
while True:
    subprocess.Popen(["/bin/sh", "-c", "sleep 100"])
