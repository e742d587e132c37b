"""The manual page, made of the commands as they are and of the learner's language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click

from studykit import __version__
from studykit.commands.man import roff
from studykit.commands.shared import exit_codes
from studykit.commands.shared.base import common_options
from studykit.errors import N_
from studykit.terminal.messages import Messages

NAME = "studykit"
SUMMARY = N_("keep a technical chapter for good, ten minutes a day")
DESCRIPTION = N_(
    "Flashcards and code exercises that are really run, scheduled by SM-2, in Korean and English.\n\n"
    "Without a command: what is due today, and the next step. Every answer is on the disk before the next card is"
    " asked, and can be taken back. Where there is no terminal, nothing is asked and no screen is drawn."
)
FILES = (
    ("studykit.db", N_("the review log, the states of the cards, your work on exercises")),
    ("config.toml", N_("the settings; studykit config shows and changes them")),
    ("cards/", N_("card files and pages of your own")),
    ("drafts/, edits/", N_("texts that were begun and not saved")),
    ("backups/", N_("the database before each update")),
)
VARIABLES = (
    ("STUDYKIT_HOME", N_("the folder with your data; without it, where your system keeps such data")),
    ("STUDYKIT_LANG", N_("ko or en; without it the settings, then LC_ALL, LC_MESSAGES and LANG")),
    ("STUDYKIT_NOW", N_("fixes the clock: an ISO 8601 instant with its UTC offset")),
    ("VISUAL, EDITOR", N_("your editor; the setting editor goes first")),
    ("NO_COLOR", N_("no colour, where it is not empty")),
    ("TERM, COLORTERM, COLORFGBG", N_("how many colours there are, and on which background")),
    ("COLUMNS", N_("the width of what is printed")),
)
EXIT_CODES = (
    (exit_codes.DONE, N_("done; the answer passed")),
    (exit_codes.TO_MEND, N_("something to mend; the answer did not pass")),
    (exit_codes.USAGE, N_("wrong usage")),
    (exit_codes.FAULT, N_("an answer could not be run or judged, and that is not its fault")),
    (exit_codes.BUG, N_("a mistake in studykit")),
    (exit_codes.INTERRUPTED, N_("interrupted")),
)
EXAMPLES = (
    ("studykit review 9.6", N_("Review what is due of section 9.6, then new cards:")),
    ("studykit review --cram --query 'is:leech or lapses>3'", N_("Go through what is forgotten often:")),
    ("studykit exercise 9.6.1-assign-theta --file answer.py", N_("Have a file judged:")),
    ("studykit cards is:flagged --json | jq '.cards[].id'", N_("The ids of all flagged cards:")),
    ("studykit due --json", N_("What is due, for a shell prompt or a status bar:")),
)


def man_page(group: click.Group, context: click.Context, say: Messages) -> str:
    """The page, in roff."""
    lines = [
        *roff.title(NAME, __version__),
        *roff.section(say("NAME")),
        rf"{NAME} \- {roff.escaped(say(SUMMARY))}",
        *roff.section(say("SYNOPSIS")),
        f"{roff.bold(NAME)} {roff.escaped('[--lang ko|en|both] [--home DIR] [COMMAND …]')}",
        *roff.section(say("DESCRIPTION")),
        *roff.paragraphs(say(DESCRIPTION)),
        *roff.section(say("OPTIONS")),
        *roff.terms([*_records(group, context), ("--help", say("Show the help of the program or of a command."))]),
        *roff.section(say("COMMANDS")),
        *roff.paragraphs(say("The options above may also stand behind the command.")),
        *(line for name in group.list_commands(context) for line in _command(group, name, context, say)),
        *roff.section(say("FILES")),
        *roff.paragraphs(say("In the folder of your data, which studykit config --path tells:")),
        *roff.terms((name, say(meaning)) for name, meaning in FILES),
        *roff.section(say("ENVIRONMENT")),
        *roff.terms((name, say(meaning)) for name, meaning in VARIABLES),
        *roff.section(say("EXIT STATUS")),
        *roff.terms((str(code), say(meaning)) for code, meaning in EXIT_CODES),
        *roff.section(say("EXAMPLES")),
        *(line for command, meaning in EXAMPLES for line in roff.example(say(meaning), command)),
    ]
    return "\n".join(lines) + "\n"


def _command(group: click.Group, name: str, context: click.Context, say: Messages) -> Iterator[str]:
    command = group.get_command(context, name)
    if command is None:
        raise LookupError(name)
    within = command.context_class(command, context, name)
    pieces = [piece for parameter in command.params for piece in parameter.get_usage_pieces(within)]
    yield from roff.subsection(" ".join([NAME, name, *pieces]))
    yield from roff.paragraphs(say(command.help or ""))
    yield from roff.terms(_records(command, within, without=common_options()))


def _records(
    command: click.Command, context: click.Context, without: Sequence[click.Parameter] = ()
) -> list[tuple[str, str]]:
    """The options with what they mean; those that every command has are left out by `without`."""
    common = {word for option in without for word in option.opts}
    options = [option for option in command.params if isinstance(option, click.Option) and not common & {*option.opts}]
    return [record for option in options if (record := option.get_help_record(context)) is not None]
