# verdict: wrong
import sys
sys.stdout.buffer.write(bytes(range(256)) * 10)
