"""Messages in the learner's language. English is the key; the catalogs are gettext's, in studykit/locale.

After a change of a message, mend `messages.po` and make `messages.mo` of it: `pybabel compile -d studykit/locale`.
tests/test_messages.py finds what is missing, left over or not compiled.
"""

from __future__ import annotations

import gettext
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from studykit.domain.cards.card import Language
from studykit.domain.language.particles import with_particles
from studykit.errors import N_, FileError, Plural, UserError
from studykit.terminal.ui.sanitize import visible

CATALOGS = Path(__file__).parents[1] / "locale"


class Messages:
    """Says an English message with named gaps in the learner's language.

    `remember` is called with a language that the learner changes to, and returns the source that fixed another one for
    this run, if one did; it may raise UserError where the choice cannot be kept.
    """

    def __init__(self, language: Language, remember: Callable[[Language], str | None] = lambda language: None) -> None:
        self._remember = remember
        self._speak(language)

    def _speak(self, language: Language) -> None:
        self.language: Language = language
        self._catalog = gettext.translation("messages", CATALOGS, [language], fallback=language == "en")

    def change(self) -> str:
        """Go over to the other language, and have it remembered; the sentence that says so."""
        self._speak("en" if self.language == "ko" else "ko")
        try:
            fixed_by = self._remember(self.language)
        except UserError as error:
            return self.error(error)
        if fixed_by:
            return self(N_("English for this run only: {source} says otherwise."), source=fixed_by)
        return self(N_("English from now on."))

    def __call__(self, message: str | Plural, /, **values: Any) -> str:
        """The message in the language, its gaps filled; Korean particles and the wording of a `Plural` follow them."""
        if isinstance(message, Plural):
            text = self._catalog.ngettext(message.one, message.other, values["count"])
        else:
            text = self._catalog.gettext(message)
        filled = text.format(**values)
        return with_particles(filled) if self.language == "ko" else filled

    def error(self, error: UserError) -> str:
        """A mistake in one sentence, after the place where it stands if it is in a file."""
        sentence = self(error.message, **error.values)
        place = f"{error.path}:{error.line}: " if isinstance(error, FileError) else ""
        return visible(place + sentence)


def speak(language: Language) -> None:
    """Let the sentences of the command-line library come from the same catalogs, in the same language."""
    gettext.bindtextdomain("messages", str(CATALOGS))
    os.environ["LANGUAGE"] = language
