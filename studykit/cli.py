"""The commands, and the one place where an error becomes an exit code."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, NoReturn

import click

from studykit.commands.shared.base import Option, TranslatedHelp, common_options
from studykit.commands.shared.configure import configure
from studykit.commands.shared.exit_codes import BUG, DONE, INTERRUPTED, USAGE
from studykit.domain.nearest import nearest
from studykit.env import Environment, language_of_errors, refuse_invalid
from studykit.errors import N_, UserError
from studykit.terminal.messages import Messages

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


COMMANDS = {
    "review": N_("Review the cards that are due, then new ones."),
    "read": N_("Read a section's page and run its code."),
    "quiz": N_("Ask a scored round: type or choose."),
    "exercise": N_("Work on a code exercise: it is run and checked."),
    "add": N_("Add a card of your own."),
    "cards": N_("Find cards, look at them, change them."),
    "due": N_("Print how many cards today asks."),
    "grade": N_("Grade one card, 0 to 5, as a review would."),
    "simulate": N_("Show what SM-2 does with these grades."),
    "config": N_("Show or change the settings."),
    "check": N_("Check card files, pages and exercises."),
    "doctor": N_("Examine your data, and mend what can be mended."),
    "runner": N_("Show or stop the process that runs exercises."),
    "completion": N_("Print the script for completion in a shell."),
    "man": N_("Show the manual page."),
}
"""In the order of the help."""


def command_of(name: str) -> click.Command:
    """A command by its name, imported when it is run: from its own module, or from `command.py` in its folder."""
    module = import_module(f"studykit.commands.{name}")
    if hasattr(module, "__path__"):
        module = import_module(f"{module.__name__}.command")
    command: click.Command = module.command
    return command


class Commands(TranslatedHelp, click.Group):
    """The group of all commands."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A command by its name."""
        return command_of(cmd_name) if cmd_name in COMMANDS else None

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """The commands that begin so, explained without importing them, and the options."""
        from click.shell_completion import CompletionItem

        say = Messages(ctx.obj.language)
        found = [
            CompletionItem(name, help=say(summary)) for name, summary in COMMANDS.items() if name.startswith(incomplete)
        ]
        return found + self.options_to_complete(ctx, incomplete)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands."""
        say = Messages(ctx.obj.language)
        with formatter.section(say("Commands")):
            formatter.write_dl([(name, say(summary)) for name, summary in COMMANDS.items()])

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        """The command that the first word names; raise UserError (exit 2) for an unknown one."""
        environment: Environment = ctx.obj
        if environment.refused and not ctx.resilient_parsing and args[:1] != ["config"]:
            raise environment.refused
        if args and args[0] not in COMMANDS and not args[0].startswith("-") and not ctx.resilient_parsing:
            raise UserError(
                "No command is called “{name}”. Near it: {near}. See studykit --help.",
                exit_code=2,
                name=args[0],
                near=", ".join(nearest(args[0], COMMANDS)),
            )
        return super().resolve_command(ctx, args)


@click.group(
    cls=Commands,
    invoke_without_command=True,
    params=common_options(),
    help=N_(
        "Read a technical chapter once and keep it for good.\n\n"
        "Without a command: what is due today, and the next step."
    ),
)
@click.version_option(
    package_name="studykit", message="%(prog)s %(version)s", cls=Option, help=N_("Show the version and exit.")
)
@click.pass_context
def studykit(ctx: click.Context) -> int | None:
    """Show the home page where no command is named."""
    if ctx.invoked_subcommand is None:
        if ctx.obj.refused:
            raise ctx.obj.refused
        from studykit.commands.home import home

        return home(ctx.obj)
    return None


def main() -> NoReturn:
    """Run the program and end the process."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str], environment: Environment | None = None) -> int:
    """Run one command; the exit code. Every error ends here."""
    say = Messages(environment.language if environment else language_of_errors(os.environ))
    errors = environment.stderr if environment else sys.stderr
    try:
        environment = environment or Environment.of_process()
        configure(environment)
        say = Messages(environment.language)
        for argument in arguments:
            refuse_invalid(argument)
        code = studykit.main(list(arguments), "studykit", obj=environment, standalone_mode=False)
        environment.stdout.flush()
        return code if isinstance(code, int) else DONE
    except UserError as error:
        say = Messages(environment.language) if environment else say
        print(*(say.error(mistake) for mistake in (error, *error.details)), sep="\n", file=errors)
        return error.exit_code
    except click.ClickException as error:
        error.show(errors)
        return USAGE
    except (KeyboardInterrupt, EOFError, click.Abort):
        return INTERRUPTED
    except (BrokenPipeError, SystemExit) as end:
        if isinstance(end, SystemExit) and "_STUDYKIT_COMPLETE" in os.environ:
            raise  # so click ends a completion; and, in every other run, only one whose reader left
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception:
        traceback.print_exc(file=errors)
        print(say("This is a mistake in studykit, not yours. Nothing that was saved is lost."), file=errors)
        return BUG
