"""The shape that all commands share: common options, and help in the learner's language."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import click

from studykit.commands.shared.configure import configure
from studykit.domain.cards.card import View
from studykit.env import Environment
from studykit.errors import N_
from studykit.terminal.messages import Messages, speak
from studykit.terminal.ui.width import padded, wrapped

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

pass_environment = click.make_pass_decorator(Environment)


class Option(click.Option):
    """An option whose help is a message."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """The option's line in the help, translated."""
        translated = copy.copy(self)
        translated.help = _say(ctx)(self.help) if self.help else self.help
        return click.Option.get_help_record(translated, ctx)


class HelpFormatter(click.HelpFormatter):
    """Help that counts columns, not characters."""

    def write_text(self, text: str) -> None:
        """Write paragraphs, wrapped."""
        indent = " " * self.current_indent
        paragraphs = [wrapped(paragraph, self.width - self.current_indent) for paragraph in text.split("\n\n")]
        self.write("\n".join("".join(f"{indent}{line}\n" for line in lines) for lines in paragraphs))

    def write_dl(self, rows: Any, col_max: int = 30, col_spacing: int = 2) -> None:
        """Write terms and their explanations in two columns."""
        rows = list(rows)
        indent = " " * self.current_indent
        first = min(max(len(term) for term, _ in rows), col_max) + col_spacing
        for term, explanation in rows:
            lines = wrapped(explanation, max(20, self.width - first - self.current_indent))
            if len(term) > first - col_spacing:
                self.write(f"{indent}{term}\n")
                term = ""
            for line in lines:
                self.write(f"{indent}{padded(term, first)}{line}".rstrip() + "\n")
                term = ""


class Context(click.Context):
    """A run of a command."""

    formatter_class = HelpFormatter


class TranslatedHelp:
    """A command or group whose help is a message, with the options that every command has."""

    context_class: type[click.Context] = Context
    help: str | None

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The command's description."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(_say(ctx)(self.help or ""))

    def options_to_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """What click completes, options above all, explained in the learner's language."""
        items = click.Command.shell_complete(cast(click.Command, self), ctx, incomplete)
        for item in items:
            item.help = item.help and _say(ctx)(item.help)
        return items


class Command(TranslatedHelp, click.Command):
    """A command of studykit."""

    def __init__(self, name: str | None, params: list[click.Parameter] | None = None, **attributes: Any) -> None:
        super().__init__(name, params=[*(params or []), *common_options()], **attributes)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """The options that begin so."""
        return self.options_to_complete(ctx, incomplete)


def common_options() -> list[click.Parameter]:
    """`--lang` and `--home`, which may stand before or after the command's name."""
    return [
        Option(
            ["--lang"],
            type=click.Choice(["ko", "en", "both"]),
            expose_value=False,
            is_eager=True,
            callback=_use_language,
            help=N_("Language of messages and cards; both shows both faces of a card."),
        ),
        Option(
            ["--home"],
            type=click.Path(path_type=Path),
            metavar="DIR",
            expose_value=False,
            is_eager=True,
            callback=_use_home,
            help=N_("The folder with your data, instead of STUDYKIT_HOME."),
        ),
    ]


def _use_language(ctx: click.Context, _: click.Parameter, view: View | None) -> None:
    if view is None:
        return
    environment = _environment(ctx)
    environment.view = view
    environment.language_chosen = environment.language_chosen or view != "both"
    if view != "both":
        environment.language = view
        speak(view)


def _use_home(ctx: click.Context, _: click.Parameter, home: Path | None) -> None:
    if home is not None:
        environment = _environment(ctx)
        environment.home = home.expanduser().absolute()
        configure(environment)


def _environment(ctx: click.Context) -> Environment:
    environment = ctx.find_object(Environment)
    if environment is None:
        raise LookupError("a command runs in an environment")
    return environment


def _say(ctx: click.Context) -> Messages:
    return Messages(_environment(ctx).language)
