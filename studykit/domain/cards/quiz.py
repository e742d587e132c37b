"""A quiz over cards: what is typed, what is chosen among four, and never with two right choices."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from random import Random

from studykit.domain.cards.card import Card, CardKey, CardKind, Face, Language
from studykit.domain.cards.cloze import pieces_in, with_gaps
from studykit.domain.cards.typed_answer import is_right, plainly
from studykit.domain.language.columns import columns

CHOICES = 4
ASKED_GAP = "(?)"
"""The gap of a piece that is asked for; as wide for each piece, so that its width tells nothing."""
LONGEST_RATIO, SHORT = 2.2, 8
"""How many times as long as another a choice may be; up to so many columns the difference does not count."""
_ASKS = {
    "why": re.compile(r"왜|이유|\bwhy\b"),
    "difference": re.compile(r"다른가요|차이|\bdiffer"),
    "number": re.compile(r"몇|\bhow (many|often)\b"),
    "printed": re.compile(r"출력|\bprint"),
    "mistake": re.compile(r"잘못|고치|\bwrong\b|\bmistake|\bfix"),
    "outcome": re.compile(r"어떻게 되|무슨 일|나나요|\bhappens\b|\braise"),
    "when": re.compile(r"언제|\bwhen\b"),
    "how": re.compile(r"어떻게|\bhow\b"),
    "which": re.compile(r"어느|어떤|어디|\bwhich\b|\bwhere\b"),
}
"""What a front may ask for, the most telling first; answers to the same question read alike."""
_NUMBER, _NAME = re.compile(r"[-+]?\d+(\.\d+)?"), re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the choices, in Markdown, and the card that it comes from."""

    text: str
    card: CardKey


@dataclass(frozen=True, slots=True)
class Question:
    """A card as a quiz asks it: with choices, or else to be typed."""

    card: Card
    front: str
    answers: tuple[str, ...]
    choices: tuple[Choice, ...] = ()

    @property
    def right_choice(self) -> int:
        """The place of the right choice, from 0."""
        return next(place for place, choice in enumerate(self.choices) if choice.card == self.card.key)


@dataclass(frozen=True, slots=True)
class Given:
    """What was answered to a question, whether it is right, and how long it took. An empty text is no answer."""

    question: Question
    text: str
    right: bool
    seconds: float


def random_questions(
    cards: Iterable[Card], pool: Sequence[Card], language: Language, count: int, seed: int
) -> list[Question]:
    """So many of the cards in an order that the seed decides; a card that cannot be asked fairly is left out."""
    rng = Random(seed)
    order = sorted(cards, key=lambda card: card.key)
    rng.shuffle(order)
    questions: list[Question] = []
    for card in order:
        if len(questions) == count:
            break
        asked = as_question(card, pool, language, rng)
        if asked is not None:
            questions.append(asked)
    return questions


def as_question(card: Card, pool: Sequence[Card], language: Language, rng: Random) -> Question | None:
    """The card as a question: typed where it has an answer to type, else chosen; a cloze without choices is typed."""
    face = _face(card, language)
    if card.kind is CardKind.TYPED:
        return Question(card, face.front, card.typed)
    text = answer_text(card, language)
    front, answers = face.front, (text,)
    if card.kind is CardKind.CLOZE:
        others = [piece for piece in pieces_in(front, card.cloze) if piece != text]
        front = with_gaps(front, card.cloze, others, ASKED_GAP)
    distractors = _distractors(card, text, pool, language, rng)
    if len(distractors) == CHOICES - 1:
        choices = [Choice(_shown(card, text), card.key), *distractors]
        rng.shuffle(choices)
        return Question(card, front, answers, tuple(choices))
    return Question(card, front, answers) if card.kind is CardKind.CLOZE else None


def answer_text(card: Card, language: Language) -> str:
    """What answers a card in short: the first paragraph of a back, or the first piece of a cloze."""
    face = _face(card, language)
    if card.kind is CardKind.CLOZE:
        return pieces_in(face.front, card.cloze)[0]
    first = face.back.split("\n\n")[0]
    return face.back if first.count("```") == 1 else first


def excludes(card: Card, text: str, other: Card, other_text: str) -> bool:
    """Whether another card's answer may be right, too: the cards are linked, or one answer is in the other."""
    linked = other.key.id in card.see or card.key.id in other.see or other.key == card.key
    return linked or _overlap(text, other_text)


def similar_length(first: str, second: str) -> bool:
    """Whether the length of two choices does not tell them apart."""
    short, long = sorted((_width(first), _width(second)))
    return long - short <= SHORT or long <= LONGEST_RATIO * short


@lru_cache(maxsize=4096)
def _width(text: str) -> int:
    return columns(text)


def form(card: Card, text: str) -> str:
    """What kind of answer it is; choices are all of one kind."""
    if text.startswith("```"):
        return "output"
    if _NUMBER.fullmatch(text):
        return "number"
    if card.kind is CardKind.QUESTION:
        return "code" if text.startswith("`") and text.rstrip(".").endswith("`") and text.count("`") == 2 else "words"
    in_code = all(text in face.front for face in card.faces.values())
    if not in_code:
        return "piece of words"
    return "name" if _NAME.fullmatch(text) else "expression"


def _distractors(card: Card, text: str, pool: Sequence[Card], language: Language, rng: Random) -> list[Choice]:
    """Three wrong answers of the same form, from cards as near as possible, some shorter and some longer."""
    fair = [
        (other, wrong)
        for other in sorted(pool, key=lambda candidate: candidate.key)
        if other.kind is card.kind
        and form(other, wrong := answer_text(other, language)) == form(card, text)
        and not excludes(card, text, other, wrong)
        and similar_length(text, wrong)
    ]
    rng.shuffle(fair)
    asks = _asks(_face(card, language).front)
    fair.sort(
        key=lambda answer: (
            -_nearness(card, answer[0])
            - 3 * (_manner(answer[1]) == _manner(text))
            - 6 * (_asks(_face(answer[0], language).front) == asks)
        )
    )
    chosen = _taken(text, fair, [], rng.randint(0, CHOICES - 1))
    chosen = _taken(text, fair, chosen, None)
    return [Choice(_shown(other, wrong), other.key) for other, wrong in chosen]


_Answer = tuple[Card, str]


def _taken(text: str, fair: list[_Answer], taken: list[_Answer], shorter: int | None) -> list[_Answer]:
    """The answers taken so far and more of the fair ones, nearest first; `shorter` is how many are to be no longer."""
    chosen = list(taken)
    for other, wrong in fair:
        is_short = _width(wrong) <= _width(text)
        alike = sum((_width(chosen_text) <= _width(text)) is is_short for _, chosen_text in chosen)
        room = shorter is None or alike < (shorter if is_short else CHOICES - 1 - shorter)
        fits = all(not _overlap(wrong, chosen_text) and similar_length(wrong, chosen_text) for _, chosen_text in chosen)
        if len(chosen) < CHOICES - 1 and room and fits:
            chosen.append((other, wrong))
    return chosen


def _nearness(card: Card, other: Card) -> int:
    return 4 * (card.section == other.section) + len(set(card.tags) & set(other.tags))


@lru_cache(maxsize=4096)
def _asks(front: str) -> str:
    """What a front asks for; its code does not count."""
    words = plainly("".join(front.split("```")[::2])).casefold()
    return next((name for name, pattern in _ASKS.items() if pattern.search(words)), "what")


def _manner(text: str) -> tuple[bool, bool]:
    """Whether an answer gives a reason, and whether it names an error."""
    return "때문" in text or text.startswith("Because"), "Error" in text


def _overlap(first: str, second: str) -> bool:
    run_first, run_second = _run_together(first), _run_together(second)
    return run_first in run_second or run_second in run_first or is_right(first, (second,))


@lru_cache(maxsize=4096)
def _run_together(text: str) -> str:
    return "".join(re.findall(r"\w+|[^\w\s`*.]", plainly(text).casefold()))


def _shown(card: Card, text: str) -> str:
    """A piece of code as code, so that a choice reads as it does on the card."""
    if card.kind is CardKind.CLOZE and form(card, text) != "piece of words":
        return f"`` {text} ``" if "`" in text else f"`{text}`"
    return text


def _face(card: Card, language: Language) -> Face:
    return card.faces_in(language)[0][1]
