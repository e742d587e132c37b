# verdict: raised, memory_limit, timed_out, crashed
import threading, time
def wait():
    time.sleep(3600)
while True:
    threading.Thread(target=wait, daemon=True).start()
