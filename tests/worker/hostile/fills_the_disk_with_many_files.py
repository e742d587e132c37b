# verdict: output_limit
import itertools
for number in itertools.count():
    with open(f"f{number}", "wb") as file:
        file.write(b"x" * 90_000)
