"""`studykit review`: the cards that are due, then new ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import click

from studykit.commands.exercise.session import exercise_session, existing_cards
from studykit.commands.shared.base import Command, Option, pass_environment
from studykit.commands.shared.clock_check import clock_warning, warn_of_clock
from studykit.commands.shared.completing import complete_section
from studykit.commands.shared.first_start import ask_language
from studykit.commands.shared.history import StoredHistory
from studykit.commands.shared.language import spoken
from studykit.commands.shared.open_store import opened, sections_named
from studykit.commands.shared.query_option import query_option
from studykit.commands.shared.today import today
from studykit.domain.cards.card import CardKey
from studykit.domain.exercises.exercise import ExerciseKey
from studykit.domain.schedule.queue import NewOrder, Queue
from studykit.domain.schedule.review_log import LogRow
from studykit.domain.schedule.review_session import Reviewer
from studykit.domain.schedule.session import start
from studykit.domain.settings import Settings
from studykit.env import Environment
from studykit.errors import N_, FileError, UserError
from studykit.store.store import Store
from studykit.terminal.messages import Messages
from studykit.terminal.review.checked_answer import CheckedAnswer
from studykit.terminal.review.model import ReviewModel
from studykit.terminal.text.review import summary_words
from studykit.terminal.ui.external_editor import EditOutcome
from studykit.terminal.ui.palette import palette_of

INTERRUPTED = 130
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
def command(
    environment: Environment,
    sections: tuple[str, ...],
    query: str,
    new: int | None,
    limit: int | None,
    new_order: NewOrder | None,
    ahead: int,
    cram: bool,
    tag: str | None,
    flagged: bool,
    leech: bool,
    spread: int | None,
    plain: bool,
) -> int:
    """Ask today's queue, or what else is wanted."""
    if (tag or flagged or leech) and not cram:
        raise UserError("--tag, --flagged and --leech choose what to cram. Add --cram.", exit_code=2)
    if spread is not None:
        from studykit.commands.review.spread import spread_backlog

        if sections or query or cram or ahead:
            raise UserError(
                "--spread concerns all that is overdue. Leave out sections, --query, --cram and --ahead.", exit_code=2
            )
        return spread_backlog(environment, spread)
    settings = environment.settings
    limits = replace(
        settings.limits,
        new=settings.limits.new if new is None else new,
        reviews=settings.limits.reviews if limit is None else limit,
    )
    settings = replace(settings, limits=limits, new_order=new_order or settings.new_order)
    if not cram:
        return review(environment, sections, settings, plain=plain, ahead=ahead, query=query)
    from studykit.commands.review.cram import queries_of

    queries = queries_of(query, tag, flagged=flagged, leech=leech)
    return review(environment, sections, settings, plain=plain, cram=queries)


def review(
    environment: Environment,
    sections: tuple[str, ...],
    settings: Settings,
    *,
    plain: bool,
    ahead: int = 0,
    query: str = "",
    cram: Sequence[str] | None = None,
) -> int:
    """Open the store, work out the queue and sit down with the learner; the exit code. `cram` are queries."""
    ask_language(environment)
    mistakes: list[FileError] = []
    with opened(environment, mistakes) as store:
        named = sections_named(store, sections) if sections else None
        if cram is not None:
            from studykit.commands.review.cram import crammed

            queue = crammed(environment, store, named, cram)
            if not queue:
                print(Messages(environment.language)("No card fits. Name fewer conditions."), file=environment.stdout)
                return 0
        elif query:
            queue = _by_query(environment, store, settings, named, query, ahead=ahead)
            if not queue:
                return 0
        else:
            queue = today(store, environment.clock(), settings, named, ahead=ahead).queue
        if not queue:
            print(nothing_due(environment, store), file=environment.stdout)
            return 0
        return ask(environment, store, queue, settings, plain=plain, cram=cram is not None, mistakes=len(mistakes))


def _by_query(
    environment: Environment,
    store: Store,
    settings: Settings,
    sections: Sequence[str] | None,
    query: str,
    *,
    ahead: int,
) -> Queue:
    """What today asks of what a query finds; where that is nothing, say what could be done."""
    from studykit.commands.review.cram import crammed
    from studykit.commands.shared.by_query import meant, nothing_meant

    keys, now = meant(environment, store, query), environment.clock()
    queue = today(store, now, settings, sections, ahead=ahead, meant=keys).queue
    if not queue:
        told = nothing_meant(
            query,
            sections or (),
            found=len(keys),
            crammed=len(crammed(environment, store, sections, [query])),
            without=len(today(store, now, settings).queue),
            say=Messages(environment.language),
        )
        print(told, file=environment.stdout)
    return queue


def ask(
    environment: Environment,
    store: Store,
    queue: Queue,
    settings: Settings,
    *,
    plain: bool = False,
    cram: bool = False,
    mistakes: int = 0,
    say: Messages | None = None,
) -> int:
    """Sit down with the learner and ask a queue; the exit code."""
    in_lines = plain or not environment.screens
    model = ReviewModel(
        Reviewer(store, start(queue), environment.clock, cram=cram),
        store.content.section_titles(),
        environment.faces_apart,
        say or spoken(environment),
        environment.answer_clock,
        clock_notice=None if in_lines else clock_warning(environment, store),
        exercises={one.key: one.title for one in store.exercises.exercises()},
        history=StoredHistory(
            store, environment.clock, environment.settings.limits, siblings_apart=settings.siblings_apart
        ),
        idle_seconds=settings.idle_seconds,
        keys=settings.keymap("review"),
    )
    if cram:
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
    interrupted = ReviewScreen(model, edit, palette_of(environment)).run()
    while model.wanted is not None and not interrupted:
        model.exercise_done(*_exercise(environment, store, model.wanted, model.say))
        interrupted = ReviewScreen(model, edit, palette_of(environment)).run()
    print(summary_words(model.reviewer, model.say), file=environment.stdout)
    return INTERRUPTED if interrupted else 0


def _exercise(
    environment: Environment, store: Store, key: ExerciseKey, say: Messages
) -> tuple[LogRow | None, list[CardKey]]:
    """Work on an exercise in the middle of a review; its grade, if any, and the cards to drill after it."""
    from studykit.commands.exercise.run import judge_of, sit_down
    from studykit.runner.client import Runner

    runner = Runner(environment.home)
    session = exercise_session(environment, store, key, judge_of(runner))
    sit_down(environment, session, runner, say)
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
