"""The vocabulary that an exercise's check is written with; it reads a recording and knows no process.

A check is a function `check(answer)`. Every method of the vocabulary expects something, adds a finding where
it does not hold, and gives whether it held; what depends on something missing adds no more findings.
"""

from studykit.checks.answer import Answer

__all__ = ["Answer"]
