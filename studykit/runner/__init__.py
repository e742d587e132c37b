"""The front side of running an answer. Never imports tensorflow, numpy, worker or checks."""

from studykit.runner.answer_text import read_answer
from studykit.runner.client import CannotRun, Runner

__all__ = ["CannotRun", "Runner", "read_answer"]
