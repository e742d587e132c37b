"""A script of its own: print the id of the process that holds a write lock on some bytes of a file, or 0.

It runs apart from studykit because closing a file drops all locks that the asking process has on it.
Arguments: the file, the offset and the length of the bytes.
"""

import fcntl
import os
import struct
import sys


def lock_owner(path: str, start: int, length: int) -> int:
    """The owner of a lock that would keep a reader of these bytes out (fcntl's F_GETLK)."""
    with open(path, "rb") as file:
        if sys.platform == "darwin":
            layout, fields = "qqihh", (start, length, 0, fcntl.F_RDLCK, os.SEEK_SET)
        else:
            layout, fields = "hhqqi4x", (fcntl.F_RDLCK, os.SEEK_SET, start, length, 0)
        answer = struct.unpack(layout, fcntl.fcntl(file, fcntl.F_GETLK, struct.pack(layout, *fields)))
    kind, owner = (answer[3], answer[2]) if sys.platform == "darwin" else (answer[0], answer[4])
    return 0 if kind == fcntl.F_UNLCK else int(owner)


if __name__ == "__main__":
    print(lock_owner(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))
