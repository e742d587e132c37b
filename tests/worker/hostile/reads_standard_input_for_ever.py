# verdict: timed_out
import sys
while True:
    sys.stdin.read()
