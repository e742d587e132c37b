# verdict: timed_out
import faulthandler, signal
faulthandler.cancel_dump_traceback_later()
signal.alarm(0)
while True:
    pass
