# verdict: timed_out, wrong
import os, time
os._exit = lambda code: time.sleep(3600)
