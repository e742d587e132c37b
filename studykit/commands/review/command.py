"""`studykit review`: the cards that are due, then new ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from studykit.commands.review.options import ReviewOptions, options_of
from studykit.commands.shared.base import Command, Option, pass_environment
from studykit.commands.shared.clock_check import clock_warning, warn_of_clock
from studykit.commands.shared.completing import complete_section
from studykit.commands.shared.exit_codes import DONE, INTERRUPTED
from studykit.commands.shared.first_start import ask_language
from studykit.commands.shared.history import StoredHistory
from studykit.commands.shared.language import spoken
from studykit.commands.shared.open_store import opened, sections_named
from studykit.commands.shared.query_option import query_option
from studykit.commands.shared.today import today
from studykit.domain.cards.card import CardKey
from studykit.domain.exercises.exercise import ExerciseKey
from studykit.domain.schedule.queue import Queue
from studykit.domain.schedule.review_log import LogRow
from studykit.domain.schedule.review_session import Reviewer
from studykit.domain.schedule.session import start
from studykit.env import Environment
from studykit.errors import N_, FileError
from studykit.store.store import Store
from studykit.terminal.messages import Messages
from studykit.terminal.review.checked_answer import CheckedAnswer
from studykit.terminal.review.model import ReviewContext, ReviewModel
from studykit.terminal.text.review import summary_words
from studykit.terminal.ui.effect import Leave, OpenExercise
from studykit.terminal.ui.external_editor import EditOutcome
from studykit.terminal.ui.palette import palette_of

MORE_NEW = 10
"""How many more new cards are offered on a day that asks nothing any more."""


@click.command(
    cls=Command,
    help=N_(
        "Review the cards that are due, then new ones.\n\n"
        "With sections, such as 9.6, only theirs. Where there is no terminal, a line at a time."
    ),
)
@click.argument("sections", nargs=-1, metavar="[SECTION]…", shell_complete=complete_section)
@query_option
@click.option("--new", type=click.IntRange(0), metavar="N", cls=Option, help=N_("New cards a day, instead of 10."))
@click.option("--limit", type=click.IntRange(0), metavar="N", cls=Option, help=N_("Reviews a day, instead of 200."))
@click.option(
    "--new-order", type=click.Choice(["chapter", "random"]), cls=Option, help=N_("In which order new cards come.")
)
@click.option(
    "--ahead", type=click.IntRange(0, 30), default=0, metavar="DAYS", cls=Option, help=N_("Also what is due so soon.")
)
@click.option("--cram", is_flag=True, cls=Option, help=N_("All cards, due or not; no grade changes the schedule."))
@click.option("--tag", cls=Option, help=N_("Of a cram, only cards with this tag."))
@click.option("--flagged", is_flag=True, cls=Option, help=N_("Of a cram, only flagged cards."))
@click.option("--leech", is_flag=True, cls=Option, help=N_("Of a cram, only leeches."))
@click.option(
    "--spread",
    type=click.IntRange(1, 60),
    metavar="DAYS",
    cls=Option,
    help=N_("Spread what is overdue over so many days, after asking; 1 takes it back."),
)
@click.option("--plain", is_flag=True, cls=Option, help=N_("A line at a time, without a screen."))
@pass_environment
def command(environment: Environment, /, **given: Any) -> int:
    """Ask today's queue, or what else is wanted."""
    options = options_of(given)
    if options.spread is None:
        return review(environment, options)
    from studykit.commands.review.spread import spread_backlog

    return spread_backlog(environment, options.spread)


def review(environment: Environment, options: ReviewOptions) -> int:
    """Open the store, work out the queue and ask it; the exit code."""
    ask_language(environment)
    mistakes: list[FileError] = []
    with opened(environment, mistakes) as store:
        queue = _queue(environment, store, options)
        if not queue:
            return 0
        return ask(environment, store, queue, options, mistakes=len(mistakes))


def _queue(environment: Environment, store: Store, options: ReviewOptions) -> Queue:
    """What is to be asked; where that is nothing, say what could be done."""
    sections = sections_named(store, options.sections) if options.sections else None
    if options.cram:
        from studykit.commands.review.cram import crammed

        queue = crammed(environment, store, sections, options.queries)
        if not queue:
            print(Messages(environment.language)("No card fits. Name fewer conditions."), file=environment.stdout)
        return queue
    if options.query:
        return _by_query(environment, store, options, sections)
    settings = options.settings(environment.settings)
    queue = today(store, environment.clock(), settings, sections, ahead=options.ahead).queue
    if not queue:
        print(nothing_due(environment, store), file=environment.stdout)
    return queue


def _by_query(environment: Environment, store: Store, options: ReviewOptions, sections: Sequence[str] | None) -> Queue:
    """What today asks of what a query finds; where that is nothing, say what could be done."""
    from studykit.commands.review.cram import crammed
    from studykit.commands.shared.by_query import meant, nothing_meant

    keys, now, settings = (
        meant(environment, store, options.query),
        environment.clock(),
        options.settings(environment.settings),
    )
    queue = today(store, now, settings, sections, ahead=options.ahead, meant=keys).queue
    if not queue:
        message = nothing_meant(
            options.query,
            sections or (),
            found=len(keys),
            crammed=len(crammed(environment, store, sections, options.queries)),
            without=len(today(store, now, settings).queue),
            say=Messages(environment.language),
        )
        print(message, file=environment.stdout)
    return queue


def ask(
    environment: Environment,
    store: Store,
    queue: Queue,
    options: ReviewOptions,
    *,
    mistakes: int = 0,
    say: Messages | None = None,
) -> int:
    """Ask a queue, on a screen or in lines; the exit code. `mistakes` is how many were found in card files."""
    in_lines = options.plain or not environment.screens
    settings = environment.settings
    model = ReviewModel(
        Reviewer(store, start(queue), environment.clock, cram=options.cram),
        StoredHistory(store, environment.clock, settings.limits, siblings_apart=settings.siblings_apart),
        say or spoken(environment),
        environment.answer_clock,
        ReviewContext(
            store.content.section_titles(),
            {exercise.key: exercise.title for exercise in store.exercises.exercises()},
            environment.faces_apart,
            clock_notice=None if in_lines else clock_warning(environment, store),
            idle_seconds=settings.idle_seconds,
            keys=settings.keymap("review"),
        ),
    )
    if options.cram:
        model.notice = model.say("Cram: no grade changes the schedule.")
    if in_lines:
        return _in_lines(environment, store, model)
    return _on_screen(environment, store, model, mistakes)


def _editing(environment: Environment, store: Store) -> Callable[[CardKey], EditOutcome]:
    """Has a card edited in the middle of a review; what that needs is loaded when it is."""

    def edit(key: CardKey) -> EditOutcome:
        from studykit.commands.cards.edit import edit_card

        return edit_card(environment, store, key)

    return edit


def _in_lines(environment: Environment, store: Store, model: ReviewModel) -> int:
    from studykit.terminal.review.plain import PlainReview

    warn_of_clock(environment, store)
    PlainReview(environment, model, _checking(environment, store), _editing(environment, store)).run()
    return 0


def _checking(environment: Environment, store: Store) -> Callable[[ExerciseKey, str], CheckedAnswer]:
    """Has an answer file checked in the middle of a review; what that needs is loaded when it is."""

    def check(key: ExerciseKey, path: str) -> CheckedAnswer:
        from studykit.commands.exercise.run import checked_file

        return checked_file(environment, store, key, Path(path).expanduser())

    return check


def _on_screen(environment: Environment, store: Store, model: ReviewModel, mistakes: int) -> int:
    from studykit.terminal.review.screen import ReviewScreen

    if mistakes:
        model.notice = model.say("Mistakes in card files: {count}; studykit check tells them", count=mistakes)
    edit = _editing(environment, store)
    while isinstance(ended := ReviewScreen(model, edit, palette_of(environment)).run(), OpenExercise):
        model.exercise_done(*_exercise(environment, store, ended.key, model.say))
    print(summary_words(model.reviewer.session, model.say), file=environment.stdout)
    return INTERRUPTED if ended == Leave(interrupted=True) else DONE


def _exercise(
    environment: Environment, store: Store, key: ExerciseKey, say: Messages
) -> tuple[LogRow | None, list[CardKey]]:
    """Work on an exercise in the middle of a review; its grade, if any, and the cards to drill after it."""
    from studykit.commands.exercise.run import work_on_screen
    from studykit.commands.exercise.session import exercise_session, existing_cards
    from studykit.runner.client import Runner

    runner = Runner(environment.home)
    session = exercise_session(environment, store, key, runner.judge)
    work_on_screen(environment, session, runner, say)
    return session.row, existing_cards(store, session.stumbles)


def nothing_due(environment: Environment, store: Store) -> str:
    """What to say on a day that asks nothing, and what could be done."""
    say = Messages(environment.language)
    day = store.study_day(environment.clock())
    following = store.outlook.next_due(day)
    first = say("Nothing is due today.")
    if following:
        first += " " + say("Next on {day}: {count}.", count=following[1], day=following[0])
    if next(store.agenda.new(day), None) is None:
        return first
    more = store.agenda.done(day).new + MORE_NEW
    return f"{first}\n{say('For more new cards today: studykit review --new {count}', count=more)}"
