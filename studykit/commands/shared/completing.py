"""Completion of names in the shell. It reads what the store has and never fails aloud."""

from __future__ import annotations

from dataclasses import replace
from io import StringIO

import click

from studykit.domain.cards.card import CardKey
from studykit.env import Environment
from studykit.errors import UserError


def complete_card(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[str]:
    """The ids of cards that begin so, with their packs if a pack was typed."""
    keys = _names(ctx)[0]
    names = map(str, keys) if "/" in incomplete else (key.id for key in keys)
    return [name for name in names if name.startswith(incomplete)]


def complete_query(_: click.Context, __: click.Parameter, incomplete: str) -> list[str]:
    """The fields of a query, and the values of those that have few."""
    from studykit.domain.search.fields import FIELDS, KINDS, NUMBERS, STATES

    values = {"is": STATES, "kind": KINDS}
    offered = [f"{field}:" for field in FIELDS if field not in NUMBERS]
    offered += [f"{field}:{value}" for field, names in values.items() for value in names]
    return [name for name in offered if name.startswith(incomplete)] if incomplete else []


def complete_setting(_: click.Context, __: click.Parameter, incomplete: str) -> list[str]:
    """The settings that begin so; those of the keys once `keys` was typed."""
    from studykit.commands.config.keys import key_settings
    from studykit.domain.settings import SETTINGS

    names = [*SETTINGS, *(key_settings() if incomplete.startswith("keys.") else ["keys."])]
    return [name for name in names if name.startswith(incomplete)]


def complete_exercise(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[str]:
    """The ids of exercises that begin so."""
    return [name for name in _names(ctx)[2] if name.startswith(incomplete)]


def complete_section(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[str]:
    """The sections that begin so."""
    return [name for name in _names(ctx)[1] if name.startswith(incomplete)]


def complete_page(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[str]:
    """The sections with a page that begin so."""
    from studykit.packs.pack_folder import pack_folders
    from studykit.packs.pages.shelf import PageShelf

    try:
        environment = ctx.find_object(Environment) or Environment.of_process()
    except UserError:
        return []
    return [name for name in PageShelf(pack_folders(environment.home)).sections if name.startswith(incomplete)]


def _names(ctx: click.Context) -> tuple[list[CardKey], list[str], list[str]]:
    from studykit.commands.shared.open_store import opened

    try:
        environment = ctx.find_object(Environment) or Environment.of_process()
        with opened(replace(environment, stderr=StringIO())) as store:
            exercises = [exercise.key.id for exercise in store.exercises.exercises()]
            return store.content.all_keys(), list(store.content.section_titles()), exercises
    except UserError:
        return [], [], []
