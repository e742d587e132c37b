"""`studykit add --edit`: cards written in the learner's own editor, until they are right or given up."""

from __future__ import annotations

from collections.abc import Sequence

from studykit.commands.add.pasted import add_all, cards_in
from studykit.domain.cards.card import Language
from studykit.env import Environment
from studykit.errors import UserError
from studykit.terminal.messages import Messages

OPENING, CLOSING = "<!--", "-->"
NAME = "card.md"


def written_in_editor(environment: Environment, section: str | None, *, dry_run: bool, as_json: bool) -> None:
    """Open a template, add the cards that it became; a text with mistakes is opened again with these above it.

    Raises UserError where the text comes back as it was; one with mistakes is kept in the home folder.
    """
    from studykit.terminal.ui.external_editor import edited

    kept = environment.home / "drafts" / NAME
    say = Messages(environment.language)
    body = kept.read_text("utf-8") if kept.is_file() else _template(section, environment.language)
    mistakes: list[str] = []
    while True:
        before = body
        body = _without_comment(edited(_comment(say, mistakes) + body, NAME, environment.variables))
        if body == before and not mistakes and not kept.is_file():
            raise UserError("The text is as it was: nothing was added.")
        kept.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        kept.write_text(body, "utf-8")
        try:
            cards = cards_in(environment, body, None, NAME)
        except UserError as error:
            if body == before:
                raise UserError(
                    "Nothing was added. The text is kept; studykit add --edit opens it again.",
                    details=[error, *error.details],
                ) from error
            mistakes = [say.error(mistake) for mistake in (error, *error.details)]
            continue
        add_all(environment, cards, dry_run=dry_run, as_json=as_json)
        if not dry_run:
            kept.unlink(missing_ok=True)
        return


def _template(section: str | None, language: Language) -> str:
    faces = f"### {language} front\n\n\n\n### {language} back\n\n\n"
    return f'+++\nsection = "{section or ""}"\n+++\n\n##\n\n{faces}'


def _comment(say: Messages, mistakes: Sequence[str]) -> str:
    explained = say(
        "Write the section's number, the front and the back.\n"
        "Below ## may stand lines such as - tags: one, two / - typed: an answer / - cloze: a piece of the front.\n"
        "Another ## begins another card. This comment is left out; line 1 is the first below it."
    )
    return "\n".join([OPENING, *(f"! {mistake}" for mistake in mistakes), explained, CLOSING, ""])


def _without_comment(text: str) -> str:
    """The text below the comment at its top; a comment elsewhere is part of a card."""
    if text.lstrip().startswith(OPENING):
        return text.partition(CLOSING)[2].removeprefix("\r").removeprefix("\n")
    return text
