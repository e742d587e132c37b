"""The one question of a learner's first start: which language."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

from studykit.domain.cards.card import Language
from studykit.domain.keys.hangul_keyboard import latin_keys
from studykit.env import Environment
from studykit.terminal.messages import speak

NAMES: dict[Language, str] = {"ko": "한국어", "en": "English"}
ANSWERS: dict[str, Language] = {
    **{"1": "ko", "k": "ko", "ko": "ko", "한국어": "ko", "korean": "ko"},
    **{"2": "en", "e": "en", "en": "en", "영어": "en", "english": "en"},
}


def ask_language(environment: Environment) -> None:
    """Where nobody told the language yet and the learner is new, ask which, and remember it.

    Raises EOFError where the input ends instead of an answer; then nothing is written.
    """
    if environment.language_chosen or environment.settings.language or not environment.interactive:
        return
    from studykit.store.first_start import has_history

    if has_history(environment.home):
        return
    language = _asked(environment)
    from studykit.packs.config.write import write_setting

    write_setting(environment.home, "language", language)
    environment.obey(replace(environment.settings, language=language))
    speak(language)


def _asked(environment: Environment) -> Language:
    guessed, out = environment.language, environment.stdout
    print("언어를 고르세요 / Choose your language", file=out)
    for number, language in enumerate(get_args(Language), start=1):
        print(f"  {number}  {NAMES[language]}{'  ← Enter' if language == guessed else ''}", file=out)
    while True:
        print("> ", end="", file=out, flush=True)
        line = environment.stdin.readline()
        if not line:
            raise EOFError
        word = line.strip().lower()
        found = guessed if not word else ANSWERS.get(word) or ANSWERS.get(latin_keys(word).lower())
        if found is not None:
            print(file=out)
            return found
        print("1 또는 2를 누르세요. / Type 1 or 2.", file=out)
