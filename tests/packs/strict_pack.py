"""A strict pack in a temporary folder, for tests of its rules."""

from __future__ import annotations

from pathlib import Path

from studykit.packs.lint.cards import CardLint, lint_cards
from studykit.packs.pack_folder import PackFolder

HEAD = '+++\nsection = "1.1"\n+++\n'


def card(card_id: str, *, ko: tuple[str, str], en: tuple[str, str], keys: str = "- tags: graph, tf.Graph") -> str:
    """A card as it stands in a file: front and back in each language."""
    faces = zip(("ko front", "ko back", "en front", "en back"), (*ko, *en), strict=True)
    return f"\n## {card_id}\n\n{keys}\n" + "".join(f"\n### {name}\n\n{text}\n" for name, text in faces)


def sound(card_id: str, keys: str = "- tags: graph, tf.Graph", **faces: tuple[str, str]) -> str:
    """A card that breaks no rule and asks what no other does."""
    ko = faces.get("ko", (f"{card_id}?", "그것입니다."))
    return card(card_id, ko=ko, en=faces.get("en", (f"{card_id}?", "It is that.")), keys=keys)


def linted(folder: Path, *cards: str, strict: bool = True) -> CardLint:
    """What the lint finds in a pack of these cards, all in the file 1.1.md."""
    cards_folder = folder / "cards"
    cards_folder.mkdir(exist_ok=True)
    (cards_folder / "pack.toml").write_text(f"strict = {str(strict).lower()}\n")
    (cards_folder / "1.1.md").write_text(HEAD + "".join(cards), encoding="utf-8")
    return lint_cards(PackFolder("checked", cards_folder))


def reported(found: CardLint) -> list[str]:
    """The mistakes as file:line: sentence, without the folder."""
    return [f"{Path(problem.path).name}:{problem.line}: {problem}" for problem in found.problems]
