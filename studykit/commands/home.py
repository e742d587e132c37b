"""`studykit` alone: what is due today by section, the streak, the next step."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from studykit.commands.review.command import nothing_due, review
from studykit.commands.review.options import ReviewOptions
from studykit.commands.shared.clock_check import warn_of_clock
from studykit.commands.shared.first_start import ask_language
from studykit.commands.shared.open_store import opened
from studykit.commands.shared.today import Today, today
from studykit.domain.keys.hangul_keyboard import latin_keys
from studykit.domain.schedule.streak import streak
from studykit.domain.section import chapter_order
from studykit.env import Environment
from studykit.errors import Plural
from studykit.store.store import Store
from studykit.terminal.messages import Messages
from studykit.terminal.review.summary import SECONDS_PER_CARD
from studykit.terminal.ui.sanitize import visible
from studykit.terminal.ui.width import columns, padded, shortened

SECONDS_PER_EXERCISE = 300
WIDEST_TITLE = 50
TOO_MUCH = 2
"""How many days' worth of reviews make a backlog to speak of."""


def home(environment: Environment) -> int:
    """Print the page; at a terminal, Enter starts the review."""
    ask_language(environment)
    with opened(environment) as store:
        warn_of_clock(environment, store)
        left = today(store, environment.clock(), environment.settings)
        print("\n".join(_page(environment, store, left)), file=environment.stdout)
    if environment.interactive and left.queue:
        return _next_step(environment)
    return 0


def _page(environment: Environment, store: Store, left: Today) -> list[str]:
    say = Messages(environment.language)
    day = store.study_day(environment.clock())
    studied = store.agenda.days_studied()
    lines = [f"studykit · {day}", ""]
    if not studied:
        lines += [say("Welcome. Ten minutes a day keep a chapter for good."), ""]
    lines += _sections(store, left, say)
    lines += [line for line in (_so_far(store, studied, day, say), _unusual(store, left, day, say)) if line]
    if len(store.agenda.due(day)) > TOO_MUCH * environment.settings.limits.reviews:
        lines.append(say("Too much for a day? Spread it over a week: studykit review --spread 7"))
    if not left.queue:
        return [*lines, nothing_due(environment, store)]
    return [*lines, _next(left, say)]


def _next(left: Today, say: Messages) -> str:
    exercises = left.queue.exercises
    cards = len(left.queue) - exercises
    minutes = -(-(cards * SECONDS_PER_CARD + exercises * SECONDS_PER_EXERCISE) // 60)
    work = [say(Plural("{count} card", "{count} cards"), count=cards)]
    if exercises:
        work.append(say(Plural("{count} exercise", "{count} exercises"), count=exercises))
    return say("Next: studykit review ({work}, about {minutes} min)", work=", ".join(work), minutes=minutes)


def _sections(store: Store, left: Today, say: Messages) -> list[str]:
    """A line for each section that has something today."""
    titles = store.content.section_titles()
    sections = sorted(left.due_by_section | left.new_by_section, key=chapter_order)
    names = {section: visible(f"{section} {titles[section].get(say.language, '')}".strip()) for section in sections}
    lines = []
    if names:
        width = min(WIDEST_TITLE, max(map(columns, names.values()))) + 2
        heads = [say("due"), say("new"), *([say("new exercises")] if left.queue.new_exercises else [])]
        lines.append(_row("", width, heads))
    for section, name in names.items():
        exercises = left.new_exercises_by_section[section]
        counts = (left.due_by_section[section], left.new_by_section[section] - exercises, exercises)
        shown = [str(count or "·") for count in counts[: len(heads)]]
        lines.append(_row(shortened(name, width - 2), width, shown))
    if left.queue.drills:
        lines.append(f"  {say('to drill again: {drills}', drills=len(left.queue.drills))}")
    return [*lines, ""] if lines else []


def _so_far(store: Store, studied: Sequence[date], day: date, say: Messages) -> str:
    """What was done today, and for how many days."""
    sentences = []
    if answered := len(store.agenda.answered(day)):
        sentences.append(say("Answered today: {count}", count=answered))
    if days := streak(studied, day):
        sentences.append(say("Days in a row: {days}", days=days))
    return " · ".join(sentences)


def _unusual(store: Store, left: Today, day: date, say: Messages) -> str:
    """The cards that are out of the ordinary, if there are any."""
    unusual = store.outlook.unusual(day)
    buried = unusual.buried + len(left.queue.buried)
    counts = (
        (say("resting today: {count}", count=buried), buried),
        (say("suspended: {count}", count=unusual.suspended), unusual.suspended),
        (say("forgotten again and again: {count} (studykit cards is:leech)", count=unusual.leeches), unusual.leeches),
    )
    return " · ".join(words for words, count in counts if count)


def _row(name: str, width: int, cells: list[str]) -> str:
    return f"  {padded(name, width)}{padded(cells[0], 6)}{padded(cells[1], 9)}{''.join(cells[2:])}".rstrip()


def _next_step(environment: Environment) -> int:
    say = Messages(environment.language)
    print(say("Enter starts it, q leaves: "), end="", file=environment.stdout, flush=True)
    line = environment.stdin.readline()
    if not line or latin_keys(line).strip().lower() == "q":
        return 0
    return review(environment, ReviewOptions())
