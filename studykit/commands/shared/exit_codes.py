"""The exit codes of every command; the manual page lists them."""

from __future__ import annotations

DONE = 0
"""Also: the answer passed, the snippets of a page agree with it."""
TO_MEND = 1
"""There is something that the person can mend: an answer that did not pass, for one."""
USAGE = 2
FAULT = 3
"""An answer could not be run or judged, and that is not its fault."""
BUG = 70
INTERRUPTED = 130
