"""The part of `studykit check` that runs the code of texts and compares it with what they state."""

from __future__ import annotations

import time
from collections.abc import Sequence

from studykit.env import Environment
from studykit.errors import Plural, UserError
from studykit.packs.lint.program import Program
from studykit.runner.batch import run_all
from studykit.runner.client import CannotRun, Runner, has_tensorflow
from studykit.runner.local_verdicts import INSTALL
from studykit.terminal.messages import Messages
from studykit.terminal.text.review import bar
from studykit.terminal.ui.progress_line import progress_line


def check_code(environment: Environment, programs: Sequence[Program]) -> int:
    """Run every program once and print where one is not as stated; how many mistakes that are."""
    if not programs:
        return 0
    if not has_tensorflow():
        raise UserError("The code of cards and pages cannot be run: {reason}", reason=INSTALL)
    say, began, done = Messages(environment.language), time.monotonic(), [0]
    sources = {program.source for program in programs}
    try:
        with progress_line(environment.stderr, lambda _: f"{bar(done[-1], len(sources))} {say('code')}"):
            ran = run_all(Runner(environment.home), sources, on_done=done.append)
    except CannotRun as error:
        raise UserError("The code of cards and pages cannot be run: {reason}", reason=error.verdict.details) from error
    problems = [problem for program in programs for problem in program.disagreements(ran[program.source])]
    for problem in problems:
        print(say.error(problem), file=environment.stdout)
    seconds = f"{time.monotonic() - began:.0f}"
    summary = say(
        Plural("code: {count} program run in {seconds} s", "code: {count} programs run in {seconds} s"),
        count=len(sources),
        seconds=seconds,
    )
    print(summary, file=environment.stdout)
    return len(problems)
