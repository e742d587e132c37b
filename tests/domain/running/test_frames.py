"""Messages come out of a stream whole, however the stream is cut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studykit.domain.running.frames import FrameError, FrameKind, Frames, frame

MESSAGES = st.lists(st.tuples(st.sampled_from(FrameKind), st.binary(max_size=50)), max_size=5)


@given(MESSAGES, st.integers(1, 7))
def test_messages_survive_any_cutting(messages: list[tuple[FrameKind, bytes]], size: int) -> None:
    stream = b"".join(frame(kind, content) for kind, content in messages)
    frames, found = Frames(), []
    for start in range(0, len(stream), size):
        found += list(frames.feed(stream[start : start + size]))
    assert found == messages


def test_a_stream_of_something_else_is_refused() -> None:
    with pytest.raises(FrameError):
        list(Frames().feed(b"GET / HTTP/1.1\r\n"))
    with pytest.raises(FrameError):
        list(Frames().feed(b"?\0\0\0\0"))
