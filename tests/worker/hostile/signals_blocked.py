# verdict: timed_out
import signal
signal.pthread_sigmask(signal.SIG_BLOCK, set(range(1, 65)) - {32, 33})
while True:
    pass
