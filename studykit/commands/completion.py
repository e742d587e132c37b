"""`studykit completion`: the script that teaches a shell to complete commands, sections and cards."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from studykit.commands.command import Command
from studykit.errors import N_

SHELLS = ("bash", "zsh", "fish")


@click.command(
    cls=Command,
    help=N_(
        "Print the script for completion in a shell.\n\n"
        'bash, in ~/.bashrc: eval "$(studykit completion bash)"\n\n'
        'zsh, in ~/.zshrc: eval "$(studykit completion zsh)"\n\n'
        "fish: studykit completion fish > ~/.config/fish/completions/studykit.fish"
    ),
)
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print click's script for the shell."""
    completion = get_completion_class(shell)
    if completion is None:
        raise LookupError(shell)
    print(completion(ctx.find_root().command, {}, "studykit", "_STUDYKIT_COMPLETE").source())
