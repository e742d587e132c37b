"""`studykit simulate`: what SM-2 does with a history of grades."""

from __future__ import annotations

import json

import click

from studykit.commands.shared.base import Command, Option, pass_environment
from studykit.domain.schedule.grade import Grade, parse_grade
from studykit.domain.schedule.sm2 import Memory, review
from studykit.env import Environment
from studykit.errors import N_, UserError
from studykit.terminal.messages import Messages
from studykit.terminal.ui.width import padded


@click.command(
    cls=Command, help=N_("Show what SM-2 does with these grades.\n\n“-” reads one history a line, such as 5 5 4 3.")
)
@click.argument("grades", nargs=-1, metavar="GRADE…")
@click.option("--json", "as_json", is_flag=True, cls=Option, help=N_("Print JSON."))
@pass_environment
def command(environment: Environment, grades: tuple[str, ...], as_json: bool) -> None:
    """Work out the memory after each grade and print it."""
    histories = _from_lines(environment) if grades == ("-",) else [[parse_grade(text) for text in grades]]
    if not any(histories):
        raise UserError("Give grades from 0 to 5, such as: studykit simulate 5 5 4 3.", exit_code=2)
    worked_out = [_memories(history) for history in histories]
    if as_json:
        out = {"schema": 1, "histories": [[_out(memory) for memory in memories] for memories in worked_out]}
        print(json.dumps(out), file=environment.stdout)
        return
    say = Messages(environment.language)
    tables = (_table(*pair, say) for pair in zip(histories, worked_out, strict=True))
    print(*tables, sep="\n\n", file=environment.stdout)


def _from_lines(environment: Environment) -> list[list[Grade]]:
    histories = []
    for number, line in enumerate(environment.stdin, start=1):
        try:
            history = [parse_grade(text) for text in line.replace(",", " ").split()]
        except UserError as error:
            raise UserError(
                "Line {number}: a grade is a whole number from 0 to 5, not “{text}”.",
                exit_code=2,
                number=number,
                text=error.values["text"],
            ) from None
        if history:
            histories.append(history)
    return histories


def _memories(history: list[Grade]) -> list[Memory]:
    memories, memory = [], Memory()
    for grade in history:
        memory = review(memory, grade)
        memories.append(memory)
    return memories


def _out(memory: Memory) -> dict[str, float]:
    return {
        "repetitions": memory.repetitions,
        "interval_days": memory.interval_days,
        "easiness": memory.easiness / 100,
    }


def _table(history: list[Grade], memories: list[Memory], say: Messages) -> str:
    names = [say("grade"), say("repetitions"), say("interval (days)"), say("easiness")]
    rows = [
        [str(int(grade)), str(memory.repetitions), str(memory.interval_days), f"{memory.easiness / 100:.2f}"]
        for grade, memory in zip(history, memories, strict=True)
    ]
    return "\n".join("".join(padded(cell, 18) for cell in row).rstrip() for row in [names, *rows])
