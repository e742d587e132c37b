"""`python -m studykit.worker`: the supervisor, and the warm processes that it starts."""

from __future__ import annotations

import sys


def main() -> None:
    """Become what the first argument says."""
    kind, *arguments = sys.argv[1:]
    if kind == "supervisor":
        from studykit.worker import supervisor

        supervisor.main(arguments)
    else:
        from studykit.worker.processes import zygote

        zygote.main([kind, *arguments])


main()
