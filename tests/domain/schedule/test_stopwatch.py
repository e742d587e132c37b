"""The time that a card takes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from studykit.domain.schedule.stopwatch import IDLE_SECONDS, Stopwatch

SILENCES = st.lists(st.floats(0, 1e6), max_size=20)


class Time:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@given(SILENCES)
def test_each_silence_counts_up_to_the_cap(silences: list[float]) -> None:
    time = Time()
    watch = Stopwatch(time)
    for silence in silences:
        time.seconds += silence
        watch.touch()

    assert abs(watch.milliseconds() - sum(min(silence, IDLE_SECONDS) for silence in silences) * 1000) < 2


@given(SILENCES, SILENCES)
def test_a_pause_counts_for_nothing(before: list[float], paused: list[float]) -> None:
    time = Time()
    watch = Stopwatch(time)
    for silence in before:
        time.seconds += silence
        watch.touch()
    counted = watch.milliseconds()

    watch.pause()
    for silence in paused:
        time.seconds += silence
        watch.touch()
    watch.resume()

    assert watch.milliseconds() == counted


def test_the_next_card_begins_at_nothing_even_out_of_a_pause() -> None:
    time = Time()
    watch = Stopwatch(time, idle_seconds=10)
    time.seconds = 5
    watch.pause()
    watch.restart()
    time.seconds = 30

    assert watch.milliseconds() == 10_000
