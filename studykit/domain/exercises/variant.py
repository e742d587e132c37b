"""Variants: the same exercise with other numbers, names or data, one whole word for another everywhere."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from studykit.domain.language.bilingual import Bilingual
from studykit.domain.exercises.exercise import Exercise, Label, WrongAnswer
from studykit.domain.language.particles import with_particles

WORD = "[A-Za-z0-9_]"
"""Only these make a word longer: Hangul after a name or a number is a particle."""
NOTHING_BEFORE = rf"(?<!{WORD})(?<!\.)(?<![0-9.][eE][+-])"
NOTHING_AFTER = rf"(?!{WORD})(?!\.[0-9])"


def varied(exercise: Exercise, number: int) -> Exercise:
    """A variant of an exercise; 0 is the exercise as its folder has it. Raises IndexError for one it has not."""
    if number == 0:
        return exercise
    if not 0 < number <= len(exercise.variants):
        raise IndexError(f"{exercise.key} has {len(exercise.variants)} variants, not {number}")
    words = exercise.variants[number - 1]

    def text(old: str) -> str:
        return reworded(old, words)

    def both(old: Bilingual) -> Bilingual:
        return Bilingual(text(old.ko), text(old.en))

    return replace(
        exercise,
        title=both(exercise.title),
        task=both(exercise.task),
        starter=text(exercise.starter),
        solution=text(exercise.solution),
        check=text(exercise.check),
        probe=None if exercise.probe is None else text(exercise.probe),
        names={text(name): both(word) for name, word in exercise.names.items()},
        labels={name: Label(both(label.message), label.card) for name, label in exercise.labels.items()},
        hints=tuple(map(both, exercise.hints)),
        also={file: text(source) for file, source in exercise.also.items()},
        wrong={file: WrongAnswer(text(wrong.source), wrong.label) for file, wrong in exercise.wrong.items()},
        variant=number,
    )


def reworded(text: str, words: Mapping[str, str]) -> str:
    """The text with every whole word that is a key replaced, all at once and the longest key first."""
    if not words:
        return text
    return re.sub(pattern(*words), lambda found: words[found[0]], text)


def pattern(*keys: str) -> str:
    """A pattern for the keys as whole words: `3` is found in `-3` and `3을`, not in `30`, `x3`, `1.3` or `1e-3`."""
    return "|".join(map(_whole, sorted(keys, key=len, reverse=True)))


def settled(exercise: Exercise) -> Exercise:
    """The exercise as a learner reads it: open Korean particles of its task, its names and its hints are settled."""

    def read(text: Bilingual) -> Bilingual:
        return Bilingual(with_particles(text.ko), text.en)

    return replace(
        exercise,
        title=read(exercise.title),
        task=read(exercise.task),
        names={name: read(word) for name, word in exercise.names.items()},
        hints=tuple(map(read, exercise.hints)),
    )


def _whole(key: str) -> str:
    before = NOTHING_BEFORE if re.match(WORD, key) else ""
    after = NOTHING_AFTER if re.search(rf"{WORD}\Z", key) else ""
    return before + re.escape(key) + after
