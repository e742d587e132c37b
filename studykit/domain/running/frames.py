"""Messages on a stream: a kind of one letter, a length of four bytes, and the content."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

HEAD = 5
LARGEST = 256 << 20


class FrameKind(StrEnum):
    """What a message between the runner's processes is."""

    JUDGE = "J"
    RUN = "R"
    STATUS = "S"
    STOP = "Q"
    PROGRESS = "P"
    VERDICT = "V"
    RAN = "N"
    RECORDING = "D"


class FrameError(Exception):
    """The stream is not one of messages."""


def frame(kind: FrameKind, content: bytes = b"") -> bytes:
    """One message as it goes over the stream."""
    return kind.value.encode() + len(content).to_bytes(4, "big") + content


class Frames:
    """Takes bytes as they come and gives the messages that are complete."""

    def __init__(self) -> None:
        self._bytes = bytearray()

    def feed(self, data: bytes) -> Iterator[tuple[FrameKind, bytes]]:
        """The messages that `data` completes. Raises FrameError."""
        self._bytes += data
        while len(self._bytes) >= HEAD:
            length = int.from_bytes(self._bytes[1:HEAD], "big")
            if length > LARGEST:
                raise FrameError("a message is too long")
            if len(self._bytes) < HEAD + length:
                return
            try:
                kind = FrameKind(chr(self._bytes[0]))
            except ValueError as error:
                raise FrameError("a message of an unknown kind") from error
            content = bytes(self._bytes[HEAD : HEAD + length])
            del self._bytes[: HEAD + length]
            yield kind, content
