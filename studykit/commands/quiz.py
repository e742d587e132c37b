"""`studykit quiz`: a scored round that leaves the schedule alone."""

from __future__ import annotations

import json
from random import Random

import click

from studykit.commands.shared.base import Command, Option, pass_environment
from studykit.commands.shared.completing import complete_section
from studykit.commands.shared.exit_codes import DONE, INTERRUPTED
from studykit.commands.shared.first_start import ask_language
from studykit.commands.shared.language import spoken
from studykit.commands.shared.open_store import opened, sections_named
from studykit.commands.shared.query_option import query_option
from studykit.domain.cards.card import Language
from studykit.domain.cards.quiz import Given, Question, as_question, random_questions
from studykit.env import Environment
from studykit.errors import N_, UserError
from studykit.terminal.quiz.model import QuizModel
from studykit.terminal.quiz.summary import by_section, result_lines, review_command
from studykit.terminal.ui.effect import Leave
from studykit.terminal.ui.palette import palette_of
from studykit.terminal.ui.sanitize import visible
from studykit.terminal.ui.size import columns_of


@click.command(
    cls=Command,
    help=N_(
        "Ask a scored round: type or choose.\n\n"
        "With sections, such as 9.6, only theirs. Nothing is graded and the schedule stays as it is."
    ),
)
@click.argument("sections", nargs=-1, metavar="[SECTION]…", shell_complete=complete_section)
@query_option
@click.option("--count", type=click.IntRange(1), default=10, metavar="N", cls=Option, help=N_("Questions: 10."))
@click.option("--seed", type=click.IntRange(0), metavar="N", cls=Option, help=N_("The same number, the same round."))
@click.option("--plain", is_flag=True, cls=Option, help=N_("A line at a time, without a screen."))
@click.option("--json", "as_json", is_flag=True, cls=Option, help=N_("Print the result as JSON."))
@pass_environment
def command(
    environment: Environment,
    sections: tuple[str, ...],
    query: str,
    count: int,
    seed: int | None,
    plain: bool,
    as_json: bool,
) -> int:
    """Choose the questions at random, ask them, print the result."""
    if not as_json:
        ask_language(environment)
    seed = int(environment.new_id()[:6], 16) if seed is None else seed
    with opened(environment) as store:
        pool = list(store.content.cards())
        wanted = sections_named(store, sections) if sections else None
        cards = [card for card in pool if wanted is None or card.section in wanted]
        if query:
            from studykit.commands.shared.by_query import meant

            keys = meant(environment, store, query)
            cards = [card for card in cards if card.key in keys]
    language = environment.language
    questions = random_questions(cards, pool, language, count, seed)
    if not questions:
        raise UserError("There is no card here that can be asked in a quiz. Name other sections or another query.")

    def again(asked: Question, language: Language) -> Question:
        return as_question(asked.card, pool, language, Random(seed)) or asked

    model = QuizModel(
        questions, spoken(environment), environment.answer_clock, again, environment.settings.keymap("quiz")
    )
    interrupted = _ask(environment, model, seed, plain=plain, as_json=as_json)
    if as_json:
        print(json.dumps(_out(model.given, seed, language), ensure_ascii=False), file=environment.stdout)
    else:
        lines = result_lines(model.given, seed, model.say, columns_of(environment.stdout))
        print("", *map(visible, lines), sep="\n", file=environment.stdout)
    return INTERRUPTED if interrupted else DONE


def _ask(environment: Environment, model: QuizModel, seed: int, *, plain: bool, as_json: bool) -> bool:
    """Ask the questions; whether the learner interrupted it. In lines, JSON has the standard output for itself."""
    if plain or not environment.screens:
        from studykit.terminal.quiz.plain import PlainQuiz

        PlainQuiz(environment, model, environment.stderr if as_json else environment.stdout).run()
        return False
    from studykit.terminal.quiz.screen import QuizScreen

    return QuizScreen(model, seed, palette_of(environment)).run() == Leave(interrupted=True)


def _out(given: list[Given], seed: int, language: str) -> dict[str, object]:
    missed = [answer for answer in given if not answer.right]
    return {
        "schema": 1,
        "seed": seed,
        "language": language,
        "asked": len(given),
        "right": len(given) - len(missed),
        "seconds": round(sum(answer.seconds for answer in given), 1),
        "by_section": {
            section: {"asked": len(answers), "right": sum(answer.right for answer in answers)}
            for section, answers in by_section(given).items()
        },
        "questions": [
            {
                **_name(answer.question),
                "given": answer.text,
                "right": answer.right,
                "seconds": round(answer.seconds, 1),
            }
            for answer in given
        ],
        "review": [answer.question.card.key.id for answer in missed],
        "command": review_command(missed) if missed else None,
    }


def _name(question: Question) -> dict[str, object]:
    card = question.card
    asked = "choice" if question.choices else "typed"
    return {"card": card.key.id, "pack": card.key.pack, "section": card.section, "as": asked}
