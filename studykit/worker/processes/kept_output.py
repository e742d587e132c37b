"""What a child prints: the first part and the last part are kept, the rest is counted."""

from __future__ import annotations

from studykit.domain.running.output import Output

HEAD_KEPT, TAIL_KEPT, TOO_MUCH = 64 << 10, 4 << 10, 1 << 20


class KeptOutput:
    """Takes bytes as they come."""

    def __init__(self) -> None:
        self._head, self._tail, self._seen = bytearray(), bytearray(), 0

    def add(self, data: bytes) -> None:
        """Take the next bytes."""
        self._seen += len(data)
        room = HEAD_KEPT - len(self._head)
        self._head += data[:room]
        self._tail = (self._tail + data[room:])[-TAIL_KEPT:] if len(data) > room else self._tail

    @property
    def is_too_much(self) -> bool:
        """Whether more was printed than an answer may."""
        return self._seen > TOO_MUCH

    def kept(self) -> Output:
        """The output as text; bytes that are no UTF-8 become replacement characters."""
        lost = self._seen - len(self._head) - len(self._tail)
        return Output(_text(self._head), _text(self._tail), lost)


def _text(data: bytearray) -> str:
    return data.decode("utf-8", errors="replace")
