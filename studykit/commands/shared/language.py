"""The language of a sitting: what a screen speaks, changed by a key and remembered."""

from __future__ import annotations

from studykit.domain.cards.card import Language
from studykit.env import Environment
from studykit.terminal.messages import Messages, speak


def spoken(environment: Environment) -> Messages:
    """The messages of a screen; where the learner changes their language, the environment follows.

    A language that an option or a variable chose for this run is changed for this run alone.
    """

    def remember(language: Language) -> str | None:
        if environment.view == environment.language:
            environment.view = language
        environment.language = language
        speak(language)
        if environment.language_source:
            return environment.language_source
        from studykit.packs.config.write import write_setting

        write_setting(environment.home, "language", language)
        return None

    return Messages(environment.language, remember)
