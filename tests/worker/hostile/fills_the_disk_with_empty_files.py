# verdict: output_limit
import itertools
for number in itertools.count():
    open(f"f{number}", "w").close()
