"""Running the snippets of pages: for the screen, and from scripts."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from studykit.commands.shared.exit_codes import DONE, FAULT, TO_MEND
from studykit.domain.exercises.verdict import Verdict
from studykit.domain.page import Page, Snippet, agrees
from studykit.domain.running.run_result import Run, RunResult
from studykit.env import Environment
from studykit.errors import Plural, UserError
from studykit.runner.client import CannotRun, Runner
from studykit.terminal.messages import Messages
from studykit.terminal.read.wording import cannot_run_lines, running_words
from studykit.terminal.ui.progress_line import progress_line
from studykit.terminal.ui.sanitize import visible

ALL = "all"


@dataclass(frozen=True, slots=True)
class Numbered:
    """A snippet, the section of its page, its number there (from 1), and how many that page has."""

    snippet: Snippet
    section: str
    number: int
    count: int


def run_by(runner: Runner) -> Run:
    """How the reading screen has code run: by a runner, whose faults come back as verdicts."""

    def run(source: str, on_step: Callable[[str], None], cancelled: Callable[[], bool]) -> RunResult | Verdict:
        try:
            return runner.run(source, on_progress=on_step, cancelled=cancelled)
        except CannotRun as fault:
            return fault.verdict

    return run


def run_snippets(environment: Environment, pages: Sequence[Page], wanted: str, *, as_json: bool) -> int:
    """Run a snippet, or all, and print what came of it; 1 where one did not do what its page says, 3 for a fault."""
    say, runs = Messages(environment.language), list[dict[str, object]]()
    run, code = run_by(Runner(environment.home)), DONE
    for numbered in _wanted(environment, pages, wanted):
        became = _with_progress(environment, run, numbered.snippet)
        if isinstance(became, Verdict):
            print("\n".join(cannot_run_lines(became, say)), file=environment.stderr)
            return FAULT
        code = code if agrees(numbered.snippet, became) else TO_MEND
        runs.append(_out(numbered, became))
        if not as_json:
            _print(environment, numbered, became, heading=wanted == ALL)
    if as_json:
        print(json.dumps({"schema": 1, "runs": runs}, ensure_ascii=False), file=environment.stdout)
    return code


def _wanted(environment: Environment, pages: Sequence[Page], wanted: str) -> list[Numbered]:
    found = list[Numbered]()
    for page in pages:
        snippets = page.text(environment.language).snippets
        found += [
            Numbered(snippet, page.section, place, len(snippets)) for place, snippet in enumerate(snippets, start=1)
        ]
    if wanted == ALL:
        return found
    if len(pages) > 1:
        raise UserError(
            "Several pages are meant: {sections}. Name one of them, or --run all.",
            exit_code=2,
            sections=", ".join(page.section for page in pages),
        )
    if not (wanted.isdecimal() and 0 < int(wanted) <= len(found)):
        raise UserError(
            Plural(
                "The page of {section} has {count} snippet; --run takes the number of one, or all, not “{wanted}”.",
                "The page of {section} has {count} snippets; --run takes the number of one, or all, not “{wanted}”.",
            ),
            exit_code=2,
            section=pages[0].section,
            count=len(found),
            wanted=wanted,
        )
    return [found[int(wanted) - 1]]


def _with_progress(environment: Environment, run: Run, snippet: Snippet) -> RunResult | Verdict:
    say, steps = Messages(environment.language), [""]
    with progress_line(environment.stderr, lambda seconds: running_words(steps[-1], seconds, say)):
        return run(snippet.code, steps.append, lambda: False)


def _print(environment: Environment, numbered: Numbered, ran: RunResult, *, heading: bool) -> None:
    """What it printed and its error on the standard output, what the page says instead on the other one."""
    say = Messages(environment.language)
    if heading:
        print(f"[{numbered.section} {numbered.number}/{numbered.count}]", file=environment.stdout)
    print(visible(ran.printed), end="", file=environment.stdout)
    if ran.error:
        print(visible(ran.error), file=environment.stdout)
    if ran.stopped:
        print(visible(ran.stopped.message.in_language(environment.language)), file=environment.stderr)
    environment.stdout.flush()
    if not agrees(numbered.snippet, ran):
        sentence = say("Snippet {number} of {section} does not do what the page says:", **_place(numbered))
        print(sentence, visible(numbered.snippet.expected), sep="\n", file=environment.stderr)


def _place(numbered: Numbered) -> dict[str, object]:
    return {"section": numbered.section, "number": numbered.number}


def _out(numbered: Numbered, ran: RunResult) -> dict[str, object]:
    return {
        **_place(numbered),
        "agrees": agrees(numbered.snippet, ran),
        "ending": ran.ending,
        "output": ran.printed,
        "error": ran.error,
        "seconds": ran.seconds,
        "protection": ran.protection,
    }
