"""The time that a card takes, without the time in which nobody was there."""

from __future__ import annotations

from collections.abc import Callable

IDLE_SECONDS = 60.0
"""The most that counts between two keys."""


class Stopwatch:
    """Runs from key to key: of a longer silence only `idle_seconds` count, of a pause nothing."""

    def __init__(self, monotonic: Callable[[], float], idle_seconds: float = IDLE_SECONDS) -> None:
        self._monotonic = monotonic
        self._idle_seconds = idle_seconds
        self.restart()

    def restart(self) -> None:
        """Begin anew, for the next card."""
        self._seconds = 0.0
        self._paused = False
        self._last = self._monotonic()

    def touch(self) -> None:
        """Note that somebody is there."""
        now = self._monotonic()
        if not self._paused:
            self._seconds += min(now - self._last, self._idle_seconds)
        self._last = now

    def pause(self) -> None:
        """Let the time stand still until `resume`."""
        self.touch()
        self._paused = True

    def resume(self) -> None:
        """Go on after a pause."""
        self.touch()
        self._paused = False

    def milliseconds(self) -> int:
        """The time so far."""
        self.touch()
        return round(self._seconds * 1000)
