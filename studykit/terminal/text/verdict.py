"""A verdict in words, for the screen and for plain printing."""

from __future__ import annotations

from studykit.domain.exercises.verdict import Finding, Verdict, VerdictKind
from studykit.domain.running.output import Output
from studykit.errors import N_, Plural
from studykit.terminal.messages import Messages
from studykit.terminal.text.protection import PROTECTIONS
from studykit.terminal.ui.sanitize import visible
from studykit.terminal.ui.width import columns, wrapped

TITLES = {
    VerdictKind.PASSED: N_("Passed."),
    VerdictKind.WRONG: N_("It runs, but it is not right yet."),
    VerdictKind.NOT_ATTEMPTED: N_("Not attempted yet."),
    VerdictKind.RAISED: N_("Stopped by an exception."),
    VerdictKind.TIMED_OUT: N_("Stopped: out of time."),
    VerdictKind.MEMORY_LIMIT: N_("Stopped: too much memory."),
    VerdictKind.OUTPUT_LIMIT: N_("Stopped: too much output."),
    VerdictKind.CRASHED: N_("The Python process died."),
    VerdictKind.CHECK_FAULT: N_("This exercise's check is at fault, not your answer."),
    VerdictKind.ENVIRONMENT_FAULT: N_("The answer could not be run here. Your answer is not at fault."),
}
KIND_NAMES = {
    VerdictKind.PASSED: N_("passed"),
    VerdictKind.WRONG: N_("wrong answer"),
    VerdictKind.NOT_ATTEMPTED: N_("not attempted"),
    VerdictKind.RAISED: N_("exception"),
    VerdictKind.TIMED_OUT: N_("out of time"),
    VerdictKind.MEMORY_LIMIT: N_("memory limit"),
    VerdictKind.OUTPUT_LIMIT: N_("output limit"),
    VerdictKind.CRASHED: N_("crash"),
    VerdictKind.CHECK_FAULT: N_("check fault"),
    VerdictKind.ENVIRONMENT_FAULT: N_("environment fault"),
}
MOST_OUTPUT_LINES = 12
MOST_OUTPUT_LETTERS = 2000
"""More than that is not read on a screen; the answer can print less."""


def verdict_words(verdict: Verdict, answer: str, say: Messages, width: int | None = None) -> list[str]:
    """The whole verdict in lines: title, main finding, how many more, output, seconds and protection.

    With a width in columns, the finding is broken between words.
    """
    lines = [title_words(verdict, say)]
    if verdict.findings:
        lines += ["", *finding_words(verdict.findings[0], answer, say, width)]
        more = len(verdict.findings) - 1
        lines += [say("Further findings: {count}", count=more)] if more else []
    details = details_lines(verdict)
    lines += ["", *details] if details else []
    printed = output_lines(verdict.output, say)
    lines += ["", say("Output:"), *(f"  {line}" for line in printed)] if printed else []
    closing = closing_words(verdict, say)
    return [*lines, "", closing] if closing else lines


def title_words(verdict: Verdict, say: Messages) -> str:
    """What became of the answer, with a sign of its own for passed, not passed, and a fault of ours."""
    return f"{sign(verdict.kind)} {say(TITLES[verdict.kind])}"


def sign(kind: VerdictKind) -> str:
    """✓ passed, ✗ not passed, - not attempted, ! a fault that is not the answer's."""
    if kind.is_a_fault_of_ours:
        return "!"
    return {VerdictKind.PASSED: "✓", VerdictKind.NOT_ATTEMPTED: "-"}.get(kind, "✗")


def finding_words(finding: Finding, answer: str, say: Messages, width: int | None = None) -> list[str]:
    """One finding: its message, the answer's line that it speaks of, the card that teaches it."""
    message = visible(finding.message.in_language(say.language)).split("\n")
    broken = [part for line in message for part in _broken(line, width)]
    return [*broken, *place_words(finding, answer, say)]


def _broken(line: str, width: int | None) -> list[str]:
    return [line] if width is None or columns(line) <= width else wrapped(line, width)


def place_words(finding: Finding, answer: str, say: Messages) -> list[str]:
    """Where a finding stands in the answer, and where to read about it."""
    words = [quoted_line(answer, finding.line, say)] if finding.line is not None else []
    return words + ([say("Card: {card}", card=visible(finding.card))] if finding.card else [])


def quoted_line(answer: str, number: int, say: Messages) -> str:
    """A line of the answer with its number; only the number where there is no such line."""
    lines = answer.split("\n")
    text = visible(lines[number - 1]).strip() if 0 < number <= len(lines) else ""
    place = say("line {number}", number=number)
    return f"{place}: {text}" if text else place


def details_lines(verdict: Verdict) -> list[str]:
    """What the person needs who mends a fault of ours: the end of a traceback, or what to install."""
    if not verdict.kind.is_a_fault_of_ours:
        return []
    return [f"  {line}" for line in visible(verdict.details).strip().splitlines()[-MOST_OUTPUT_LINES:]]


def output_lines(output: Output, say: Messages) -> list[str]:
    """What the answer printed, made visible: the first lines and the last, with a word on what is missing."""
    first, last = _lines(output.head[:MOST_OUTPUT_LETTERS]), _lines(output.tail[-MOST_OUTPUT_LETTERS:])
    if output.bytes_not_kept or last:
        half = MOST_OUTPUT_LINES // 2
        return [*first[:half], say("… much more was printed …"), *last[-half:]]
    cut = len(output.head) > MOST_OUTPUT_LETTERS
    if len(first) <= MOST_OUTPUT_LINES:
        return [*first, say("… cut here …")] if cut else first
    hidden = len(_lines(output.head)) - MOST_OUTPUT_LINES + 1
    return [*first[: MOST_OUTPUT_LINES - 1], say(Plural("… {count} more line", "… {count} more lines"), count=hidden)]


def _lines(text: str) -> list[str]:
    """Lines as a terminal would show them: what came before a carriage return was written over."""
    return (
        [visible(line.removesuffix("\r").rpartition("\r")[2]) for line in text.rstrip("\n").split("\n")] if text else []
    )


def closing_words(verdict: Verdict, say: Messages) -> str:
    """How long it took and how well the answer was fenced in; nothing for an answer that was not run."""
    total = verdict.seconds.get("total")
    if total is None:
        return ""
    level = PROTECTIONS.get(verdict.protection)
    protection = say("Protection: {level}", level=say(level) if level else visible(verdict.protection))
    return f"{say('{seconds} s', seconds=f'{total:.2f}')} · {protection}"
