"""`python -m studykit` is `studykit`."""

from studykit.cli import main

main()
