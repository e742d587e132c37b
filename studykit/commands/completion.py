"""`studykit completion`: the script that teaches a shell to complete commands, sections and cards."""

from __future__ import annotations

import click
from click.shell_completion import ShellComplete, get_completion_class

from studykit.commands.shared.base import Command
from studykit.errors import N_

SHELLS = ("bash", "zsh", "fish")

_USE = "-F _studykit_completion studykit"
_COMPINIT = "(( $+functions[compdef] )) || { autoload -Uz compinit && compinit -D -i }"
_BETTER = {
    "bash": (f"complete -o nosort {_USE}", f"complete -o nosort {_USE} 2>/dev/null || complete {_USE}"),
    "zsh": ("    compdef _studykit", f"    {_COMPINIT}\n    compdef _studykit"),
    "fish": ("", ""),
}
"""What click's scripts lack: bash before 4.4, as macOS has it, must sort; a fresh ~/.zshrc did not run compinit."""


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
    script = ShellComplete.source(completion(ctx.find_root().command, {}, "studykit", "_STUDYKIT_COMPLETE"))
    print(script.replace(*_BETTER[shell]), file=ctx.obj.stdout)
