"""How the form for a new card is laid out: rows of its fields, preview, and the lines around them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from prompt_toolkit.formatted_text import StyleAndTextTuples
from rich.console import RenderableType
from rich.rule import Rule
from rich.text import Text

from studykit.domain.cards.card import PERSONAL_PACK, CardKey, CardKind, View
from studykit.domain.cards.draft import BACKS, FRONTS
from studykit.terminal.add.model import KINDS, TEXTS, AddModel, Mode
from studykit.terminal.text.card_parts import answer_texts, question_texts
from studykit.terminal.ui.key_labels import shown
from studykit.terminal.ui.markdown import CardMarkdown, drawn
from studykit.terminal.ui.palette import Palette
from studykit.terminal.ui.sanitize import visible
from studykit.terminal.ui.size import LEAST_COLUMNS, LEAST_ROWS, Size
from studykit.terminal.ui.width import columns, padded, shortened, wrapped

HEAD_ROWS, FOOT_ROWS = 2, 3
PREVIEW_FROM = 100
ROWS_WRITTEN_IN = 3


def body_rows(size: Size) -> int:
    """How many rows the fields have."""
    return size.rows - HEAD_ROWS - FOOT_ROWS


def heights(fields: Sequence[str], lines: Mapping[str, int], focused: str, room: int) -> dict[str, int]:
    """The rows of each field; 0 for those that a small window leaves out.

    The field that is written in comes first, then its neighbours, then longer texts; what is over goes to the faces.
    """
    place = fields.index(focused)
    first = max(1, min(room, ROWS_WRITTEN_IN if focused in TEXTS else 1))
    given = dict.fromkeys(fields, 0) | {focused: first}
    left = room - first
    for name in sorted(fields, key=lambda name: (abs(fields.index(name) - place), fields.index(name))):
        if name != focused and left > 0:
            given[name], left = 1, left - 1
    for name in (focused, *fields):
        more = max(0, min(left, lines.get(name, 1) - given[name]))
        given[name], left = given[name] + more, left - more
    faces = [name for name in fields if name in TEXTS and given[name]]
    while left > 0 and faces:
        least = min(faces, key=lambda name: given[name])
        given[least], left = given[least] + 1, left - 1
    return given


def head_lines(model: AddModel, size: Size) -> list[str]:
    """What is being done, and the title of the section."""
    section = model.draft["section"].strip()
    title = model.known.sections.get(section, "")
    heading = model.say("New card") + (f" · {section} {title}".rstrip() if title else "")
    return [f" {shortened(visible(heading), size.columns - 2)}", "─" * size.columns]


def foot_lines(model: AddModel, size: Size, *, previewing: bool) -> list[str]:
    """A rule, what is wrong or much alike, and the keys."""
    say, width = model.say, size.columns - 2
    sentence = f"! {visible(model.alarm)}" if model.alarm else ""
    if not sentence and model.alike and model.mode is Mode.WRITE:
        sentence = say("Much alike: {cards}", cards=", ".join(model.alike))
    keys = list(filter(None, _keys(model, previewing=previewing, wide=size.columns >= PREVIEW_FROM)))
    while len(keys) > 1 and columns("  ".join(keys)) > width:
        keys.pop()
    line = "  ".join(keys) if model.mode is Mode.WRITE else ""
    notice = f"─ {shortened(visible(model.notice), width - 2)} " if model.notice else ""
    rule = notice + "─" * (size.columns - columns(notice))
    return [rule, f" {shortened(sentence, width)}", f" {shortened(line, width)}"]


def _keys(model: AddModel, *, previewing: bool, wide: bool) -> list[str]:
    """The keys of the form, the most useful first."""
    say = model.say

    def caret(name: str, word: str) -> str:
        key = next(iter(model.keys[name].all_keys), "")
        short = f"^{key[-1].upper()}" if key.startswith("ctrl-") else shown(key, say)
        return f"{short} {word}" if key else ""

    return [
        caret("save", say("save")),
        say("Tab next"),
        caret("quit", say("leave")),
        *([caret("preview", say("back"))] if previewing else [] if wide else [caret("preview", say("preview"))]),
        caret("hide", say("hide")),
        caret("code", say("code")),
        caret("languages", say("one language") if model.both else say("two languages")),
        caret("language", say("language")),
    ]


def kind_fragments(model: AddModel, size: Size) -> StyleAndTextTuples:
    """The kinds with the chosen one marked; where they do not fit, the chosen one between arrows."""
    if columns("".join(f"○{model.say(word)} " for word in KINDS.values())) > size.columns - label_columns(model) - 2:
        return [("class:heading", f"← {model.say(KINDS[model.draft.kind])} →")]
    fragments: StyleAndTextTuples = []
    for kind, word in KINDS.items():
        chosen = kind is model.draft.kind
        fragments.append(("class:heading" if chosen else "", f"{'●' if chosen else '○'}{model.say(word)} "))
    return fragments


def preview_lines(model: AddModel, width: int, palette: Palette) -> list[str]:
    """The card as a review would show it, question above answer."""
    card = model.draft.card(CardKey(PERSONAL_PACK, ""))
    view: View = "both" if model.both else model.languages[0]
    if not card.faces:
        return [shortened(model.say("Here the card is shown as a review asks it."), width)]
    parts: list[RenderableType] = [*_texts(question_texts(card, view)), Rule(style="faint")]
    if card.kind is CardKind.TYPED:
        parts.append(Text(f"✓ {visible(card.typed[0])}", style="heading"))
    parts += _texts(answer_texts(card, view, model.say))
    return drawn(parts, width, palette).rstrip("\n").split("\n")


def _texts(texts: Sequence[str]) -> list[RenderableType]:
    parts: list[RenderableType] = []
    for text in texts:
        parts += [Rule(style="faint", characters="·")] if parts else []
        parts.append(CardMarkdown(text))
    return parts


def asking_lines(model: AddModel, size: Size) -> list[str]:
    """What stands in place of the form before, after and at the end of the writing."""
    say = model.say
    match model.mode:
        case Mode.OFFER if model.offered is not None:
            said = [say("A card was begun and not saved:"), "", f"  {visible(model.offered.first_words)}", ""]
            keys = [(say("Enter"), say("go on with it")), ("d", say("throw it away")), ("^C", say("leave; it stays"))]
        case Mode.LEAVING:
            said = [say("Leave without saving?"), ""]
            keys = [
                (say("Enter"), say("leave; the text is kept and offered the next time")),
                ("d", say("leave and throw the text away")),
                (say("Escape"), say("go on writing")),
            ]
        case _ if model.added:
            added = model.added[-1]
            said = [
                say("Added {card} to {path}.", card=added.id, path=added.path),
                "",
                say("It is asked among the new cards. Now: studykit review {section}", section=added.section),
                "",
            ]
            keys = [("a", say("another card with the same section and tags")), (say("Enter"), say("end"))]
        case _:
            return []
    text = [row for line in said for row in (_broken(line, size.columns - 4) if line else [""])]
    return ["", *(f"  {row}" for row in text), *(_key_line(key, meaning, size) for key, meaning in keys)]


def _broken(line: str, width: int) -> list[str]:
    """A line wrapped between words; a path that is too long is broken where the row ends, and stays whole to read."""
    rows: list[str] = []
    for part in wrapped(line, width):
        while columns(part) > width:
            cut = next(end for end in range(len(part), 0, -1) if columns(part[:end]) <= width)
            rows.append(part[:cut])
            part = part[cut:]
        rows.append(part)
    return rows


def _key_line(key: str, meaning: str, size: Size) -> str:
    return shortened(f"  {padded(key, 8)}{meaning}", size.columns)


def too_small_lines(model: AddModel, size: Size) -> list[str]:
    """What a window shows that is too small for the form."""
    sentence = model.say(
        "This window has {columns} columns and {rows} rows; the form needs {least_columns} and {least_rows}."
        " Make it larger; the text is kept.",
        columns=size.columns,
        rows=size.rows,
        least_columns=LEAST_COLUMNS,
        least_rows=LEAST_ROWS,
    )
    return wrapped(sentence, size.columns)


def label_columns(model: AddModel) -> int:
    """How wide the labels are."""
    names = ("section", "kind", *FRONTS.values(), *BACKS.values(), "cloze", "typed", "needs", "see", "exercises")
    return max(columns(model.label(name)) for name in names) + 2
