"""How long an answer takes from the file to the verdict: warm, cold, and beside `python answer.py`.

Run it on an idle machine: `python -m benchmarks.exercise_speed [RUNS] [--against FOLDER]`. Times are wall-clock
seconds; ratios and medians are what to trust. With another checkout `studykit exercise ID --file FILE` is timed in
both in turn, cold and then warm: the medians, and the ratio of this one to the other, pair by pair.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from itertools import count
from pathlib import Path

from benchmarks.checkouts import Checkout, arguments, checkouts, print_comparison, timed
from studykit.domain.exercises.exercise import Exercise
from studykit.domain.running.judge_request import JudgeRequest
from studykit.packs.exercises.folder import read_exercise
from studykit.runner import Runner

EXERCISE = Path(__file__).parents[1] / "exercises" / "9.6.1-assign-theta"
PLAIN_RUNS = 5
AS_THE_BOOK = "import tensorflow.compat.v1 as tf\ntf.disable_v2_behavior()"


def main() -> None:
    """Print the figures."""
    parser = arguments(__doc__)
    parser.add_argument("runs", type=int, nargs="?", default=100, metavar="RUNS")
    options = parser.parse_args()
    runs: int = options.runs
    exercise = read_exercise("homl9", EXERCISE).exercise
    assert exercise is not None
    with tempfile.TemporaryDirectory() as home:
        runner = Runner(Path(home))
        cold, first_word = cold_verdict(runner, exercise)
        warm = sorted(warm_verdict(runner, exercise, number) for number in range(runs))
        runner.stop()
    plain = statistics.median(plain_python(exercise.solution) for _ in range(PLAIN_RUNS))
    imported = statistics.median(plain_python("import tensorflow") for _ in range(PLAIN_RUNS))
    p50, p95 = statistics.median(warm), warm[int(0.95 * (len(warm) - 1))]
    print(f"warm, {runs} runs: p50 {p50:.3f} s, p95 {p95:.3f} s, longest {warm[-1]:.3f} s")
    print(f"python answer.py: median {plain:.2f} s, {plain / p50:.1f} times the warm p50")
    print(f"cold: first progress after {first_word:.3f} s, verdict after {cold:.2f} s")
    print(f"import alone {imported:.2f} s, so the limit of 1.15 imports + 1 s is {1.15 * imported + 1:.2f} s")
    if options.against:
        with checkouts(options.against) as versions:
            compare(versions, exercise.solution, runs)


def compare(versions: Sequence[Checkout], solution: str, runs: int) -> None:
    """Have the solution judged from the command line of each checkout, first by a runner that is not there yet."""
    numbers = count()

    def judged(version: Checkout) -> float:
        answer = version.home / "answer.py"
        answer.write_text(f"{solution}\nnumber = {next(numbers)}\n", "utf-8")
        return version.studykit("exercise", EXERCISE.name, "--file", str(answer))

    for version in versions:
        version.studykit("due")
    try:
        for name, times in (("cold", 1), ("warm", runs)):
            print(f"from the command line, {name}:")
            print_comparison(timed(versions, judged, times))
    finally:
        for version in versions:
            version.studykit("runner", "stop")


def warm_verdict(runner: Runner, exercise: Exercise, number: int) -> float:
    """Seconds to the verdict on the solution, which differs a little each time."""
    start = time.perf_counter()
    verdict = runner.judge(JudgeRequest.of(exercise, exercise.solution + f"\nnumber = {number}\n"))
    seconds = time.perf_counter() - start
    assert verdict.passed, verdict
    return seconds


def cold_verdict(runner: Runner, exercise: Exercise) -> tuple[float, float]:
    """Seconds to the first verdict of a runner that is not there yet, and to the first progress."""
    start, words = time.perf_counter(), list[float]()
    request = JudgeRequest.of(exercise, exercise.solution)
    verdict = runner.judge(request, on_progress=lambda _: words.append(time.perf_counter() - start))
    assert verdict.passed, verdict
    return time.perf_counter() - start, words[0]


def plain_python(program: str) -> float:
    """Seconds of `python answer.py` without any runner."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "answer.py"
        path.write_text(program.replace("import tensorflow as tf", AS_THE_BOOK))
        environment = {**os.environ, "TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "-1"}
        start = time.perf_counter()
        subprocess.run([sys.executable, str(path)], check=True, capture_output=True, env=environment)
        return time.perf_counter() - start


if __name__ == "__main__":
    main()
