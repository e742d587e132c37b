# verdict: output_limit
import sys
for _ in range(1024):
    sys.stderr.write("z" * (1 << 20))
