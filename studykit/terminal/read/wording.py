"""The words of a page: what a run gave, where cards and exercises stand."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import ndiff

from studykit.domain.exercises.verdict import Verdict
from studykit.domain.running.run_result import RunResult
from studykit.domain.schedule.card_state import CardState, Reviewed
from studykit.domain.schedule.practice import Practice
from studykit.errors import N_
from studykit.terminal.messages import Messages
from studykit.terminal.text.card_parts import in_one_line, question_texts
from studykit.terminal.text.verdict import output_lines
from studykit.terminal.ui.sanitize import visible
from studykit.terminal.ui.width import columns, padded, shortened

MOST_ERROR_LINES = 4
STEPS = {
    "starting": N_("starting the runner"),
    "importing": N_("importing TensorFlow"),
    "running": N_("running the code"),
}


def running_words(step: str, seconds: float, say: Messages) -> str:
    """How long a run takes so far, and with what."""
    words = say("Running: {seconds}", seconds=say("{seconds} s", seconds=f"{seconds:.1f}"))
    return f"{words} · {say(STEPS[step])}" if step in STEPS else words


def cannot_run_lines(verdict: Verdict, say: Messages) -> list[str]:
    """Why nothing can be run here, and what to mend."""
    return [f"! {visible(finding.message.in_language(say.language))}" for finding in verdict.findings]


def ran_lines(ran: RunResult, say: Messages) -> list[str]:
    """What a run printed, and the error or the limit that ended it."""
    lines = output_lines(ran.output, say)
    lines += error_lines(ran.error) if ran.error else []
    lines += [visible(ran.stopped.message.in_language(say.language))] if ran.stopped else []
    return lines or [say("(nothing was printed)")]


def error_lines(error: str) -> list[str]:
    """The first lines of an error; TensorFlow's go on for pages."""
    lines = visible(error.rstrip()).split("\n")
    return lines if len(lines) <= MOST_ERROR_LINES else [*lines[:MOST_ERROR_LINES], "…"]


def agreement_words(same: bool, changed: bool, say: Messages) -> str:
    """Whether a run did what the page says; of a changed copy, whether it still did."""
    if changed:
        words = say("Changed: it still does what the page says.") if same else say("Changed: it does something else.")
        return f"{'=' if same else '≠'} {words}"
    return f"✓ {say('As the page says.')}" if same else f"✗ {say('Not what the page says.')}"


def changed_lines(before: str, after: str) -> list[str]:
    """The lines that a changed copy lacks and has."""
    both = ndiff(visible(before).rstrip().split("\n"), visible(after).rstrip().split("\n"))
    return [line for line in both if line.startswith(("- ", "+ "))]


def practice_lines(section: str, practice: Practice, say: Messages) -> list[str]:
    """How to go on: the cards and exercises of the section, with the commands."""
    lines = []
    if practice.cards:
        words = say("cards {count} (due {due})", count=len(practice.cards), due=practice.due)
        lines.append((words, f"studykit review {section}"))
    if practice.exercises:
        lines.append((say("exercises {count}", count=len(practice.exercises)), f"studykit exercise {section}"))
    width = max((columns(words) for words, _ in lines), default=0) + 2
    return [padded(words, width) + command for words, command in lines]


def page_list_lines(rows: Sequence[tuple[str, str, Practice]], width: int, say: Messages) -> list[str]:
    """A line for each page: section, title, how many of its cards were reviewed and of its exercises solved."""
    names = [visible(f"{section} {title}") for section, title, _ in rows]
    counts = [
        (
            f"{practice.reviewed}/{len(practice.cards)}" if practice.cards else "·",
            str(practice.due) if practice.due else "·",
            f"{practice.solved}/{len(practice.exercises)}" if practice.exercises else "·",
        )
        for _, _, practice in rows
    ]
    titles = (say("reviewed"), say("due"), say("exercises"))
    widths = [max(columns(text) for text in column) + 2 for column in zip(titles, *counts, strict=True)]
    first = min(max(map(columns, names)) + 2, max(20, width - sum(widths)))

    def line(name: str, cells: Sequence[str]) -> str:
        text = "".join(padded(cell, room) for cell, room in zip(cells, widths, strict=True))
        return (padded(shortened(name, first - 2), first) + text).rstrip()

    lines = [line(name, cells) for name, cells in zip(names, counts, strict=True)]
    return [line("", titles), *lines, "", say("To read one: studykit read {section}", section=rows[0][0])]


def card_lines(practice: Practice, width: int, say: Messages) -> list[str]:
    """Each card with its state and the words of its front."""
    rows = [
        (
            state_words(card.card_state, say("new"), say),
            visible(in_one_line(question_texts(card.card, say.language)[0])),
        )
        for card in practice.cards
    ]
    first = max((columns(state) for state, _ in rows), default=0) + 2
    return [shortened(padded(state, first) + front, width) for state, front in rows]


def exercise_lines(practice: Practice, width: int, say: Messages) -> list[str]:
    """Each exercise with its number, its state, id and title."""
    rows = []
    for number, exercise in enumerate(practice.exercises, start=1):
        fresh = say("in progress") if exercise.in_progress else say("untried")
        title = visible(exercise.title.in_language(say.language))
        rows.append((str(number), state_words(exercise.card_state, fresh, say), exercise.key.id, title))
    state, name = (max((columns(row[place]) for row in rows), default=0) + 2 for place in (1, 2))
    return [
        shortened(f"{number:>2}  {padded(words, state)}{padded(key, name)}{title}", width)
        for number, words, key, title in rows
    ]


def state_words(card_state: CardState, fresh: str, say: Messages) -> str:
    """The day on which something is due, or that it was put aside; `fresh` where it was never done."""
    if card_state.suspended:
        return say("suspended")
    return card_state.state.due.isoformat() if isinstance(card_state.state, Reviewed) else fresh
