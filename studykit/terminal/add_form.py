"""The form for a new card: section, front, back, tags."""

from __future__ import annotations

from collections.abc import Mapping

from prompt_toolkit import PromptSession
from prompt_toolkit.completion import WordCompleter
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.validation import Validator

from studykit.domain.card import Language
from studykit.domain.section import contains
from studykit.terminal.messages import Messages


def ask(
    say: Messages,
    sections: Mapping[str, Mapping[Language, str]],
    *,
    section: str | None,
    front: str | None,
    back: str | None,
    tags: tuple[str, ...],
) -> tuple[str, str, str, tuple[str, ...]]:
    """Ask for what is missing; raises KeyboardInterrupt or EOFError if the learner leaves the form."""
    session: PromptSession[str] = PromptSession(key_bindings=_line_breaks(), multiline=True)
    print(say("Enter goes on, Alt-Enter breaks the line, Ctrl-C leaves without saving."))
    titles = {name: title.get(say.language, "") for name, title in sections.items()}
    known = Validator.from_callable(
        lambda text: any(contains(text.strip(), name) for name in sections),
        error_message=say("Choose one of the sections; Tab lists them."),
    )
    filled = Validator.from_callable(lambda text: bool(text.strip()), error_message=say("This cannot be empty."))
    if section is None:
        completer = WordCompleter(list(sections), meta_dict=titles, sentence=True)
        section = session.prompt(f"{say('Section')}: ", completer=completer, validator=known).strip()
    session.completer = None
    if front is None:
        front = session.prompt(f"{say('Front')}: ", validator=filled)
    if back is None:
        back = session.prompt(f"{say('Back')}: ", validator=filled)
    if not tags:
        session.validator = None
        tags = tuple(session.prompt(f"{say('Tags, with commas between')}: ").split(","))
    return section, front, back, tags


def _line_breaks() -> KeyBindings:
    bindings = KeyBindings()

    @bindings.add("enter")
    def _(event: KeyPressEvent) -> None:
        event.current_buffer.validate_and_handle()

    @bindings.add("escape", "enter")
    def _(event: KeyPressEvent) -> None:
        event.current_buffer.insert_text("\n")

    return bindings
