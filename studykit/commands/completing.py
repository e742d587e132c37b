"""Completion of names in the shell. It reads what the store has and never fails aloud."""

from __future__ import annotations

import click

from studykit.env import Environment
from studykit.errors import UserError


def complete_card(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[str]:
    """The ids of cards that begin so."""
    return [name for name in _names(ctx)[0] if name.startswith(incomplete)]


def complete_exercise(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[str]:
    """The ids of exercises that begin so."""
    return [name for name in _names(ctx)[2] if name.startswith(incomplete)]


def complete_section(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[str]:
    """The sections that begin so."""
    return [name for name in _names(ctx)[1] if name.startswith(incomplete)]


def _names(ctx: click.Context) -> tuple[list[str], list[str], list[str]]:
    from studykit.commands.opening import opened

    try:
        environment = ctx.find_object(Environment) or Environment.of_process()
        with opened(environment) as store:
            cards = [key.id for key in store.content.all_keys()]
            exercises = [one.key.id for one in store.exercises.exercises()]
            return cards, list(store.content.section_titles()), exercises
    except UserError:
        return [], [], []
