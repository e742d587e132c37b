"""Making the environment follow the learner's settings."""

from __future__ import annotations

from studykit.env import Environment
from studykit.errors import UserError
from studykit.packs.config.read import read_settings
from studykit.terminal.messages import speak


def configure(environment: Environment) -> None:
    """Read the settings of the environment's home; a mistake in them is kept for whoever needs them."""
    try:
        environment.obey(read_settings(environment.home))
        environment.refused = None
    except UserError as error:
        environment.refused = error
    speak(environment.language)
