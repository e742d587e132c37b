"""What all full screens stand on: a container, its keys, and what is done with the effects of its model."""

from __future__ import annotations

import asyncio
import signal
import threading
from abc import ABC, abstractmethod
from collections.abc import Callable, Coroutine, Sequence
from contextlib import suppress
from functools import partial
from typing import Generic, TypeVar

from prompt_toolkit.application import Application, run_in_terminal
from prompt_toolkit.filters import Condition
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import AnyContainer, ConditionalContainer, Layout, Window
from prompt_toolkit.layout.controls import FormattedTextControl

from studykit.domain.keys.keymap import Keymap
from studykit.terminal.ui.effect import Effect, Leave, Step
from studykit.terminal.ui.key_bindings import answer_escape_soon, bind_keys, letters_of
from studykit.terminal.ui.palette import Palette
from studykit.terminal.ui.size import Size
from studykit.terminal.ui.style import depth_of_screen, style_of

WHEN_TOO_SMALL = ("quit", "language")
"""The actions that are taken where the window is too small to show anything else."""

T = TypeVar("T")


class Screen(ABC):
    """A screen that passes on its keys and performs what the steps of its model ask for.

    A key becomes an action, the action a step (`act`), the step gives back an effect, and the screen performs it.
    Without `too_small`, the lines for a window in which nothing else fits, any size is enough.
    """

    def __init__(
        self,
        container: AnyContainer,
        keys: Keymap,
        palette: Palette,
        *,
        too_small: Callable[[], Sequence[str]] | None = None,
        focus: Window | None = None,
    ) -> None:
        self._keys = keys
        self._too_small = too_small
        self.layout = Layout(self._or_too_small(container), focused_element=focus)
        self._app: Application[Effect] = Application(
            layout=self.layout,
            key_bindings=self._bindings(),
            include_default_pygments_style=False,
            full_screen=True,
            style=style_of(palette),
            color_depth=depth_of_screen(palette),
        )
        answer_escape_soon(self._app)

    @abstractmethod
    def act(self, key: str, action: str | None) -> Effect | None:
        """Take the step of the model that a key means; `action` is what the keymap says of it."""

    @abstractmethod
    def settle(self) -> None:
        """After a step: put the focus where the next key belongs."""

    @property
    def typing(self) -> bool:
        """Whether letters belong to a text."""
        return False

    def bind(self, bindings: KeyBindings) -> None:  # noqa: B027
        """Add the keys that belong to no action."""

    def started(self) -> None:  # noqa: B027
        """Begin what goes on in the background while the screen is shown."""

    def other_key(self) -> None:  # noqa: B027
        """Do what a key does that has neither a character nor a meaning."""

    def interrupt(self) -> Effect | None:
        """Do what Ctrl-C does."""
        return Leave(interrupted=True)

    def perform(self, effect: Effect) -> None:
        """Do what a step asks for; what the screen does not do itself ends it, for the command to do."""
        self.end(effect)

    def run(self) -> Effect:
        """Show the screen until an effect ends it; that effect."""
        return self._app.run(pre_run=self._begin)

    @property
    def size(self) -> Size:
        """The size of the window as it is now."""
        size = self._app.output.get_size()
        return Size(size.columns, size.rows)

    @property
    def enough(self) -> bool:
        """Whether the window is large enough for the screen."""
        return self._too_small is None or self.size.enough

    @property
    def ended(self) -> bool:
        """Whether the screen was ended, though it may still be shown."""
        return self._app.is_done

    def end(self, effect: Effect) -> None:
        """End the screen; a second end changes nothing."""
        if not self.ended:
            self._app.exit(result=effect)

    def fail(self, error: BaseException) -> None:
        """End the screen and raise the error from `run`."""
        if not self.ended:
            self._app.exit(exception=error)

    def redraw(self) -> None:
        """Draw anew what changed without a key."""
        self._app.invalidate()

    def press(self, key: str) -> None:
        """Do what a key means."""
        action = self._keys.action(key)
        if self.enough or action in WHEN_TOO_SMALL:
            self.take(lambda: self.act(key, action))

    def take(self, step: Step) -> None:
        """Take a step, perform its effect and settle; once the screen was ended, do nothing."""
        if self.ended:
            return
        effect = step()
        if effect is not None:
            self.perform(effect)
        if not self.ended:
            self.settle()

    def outside(self, step: Step) -> None:
        """Take a step that needs the terminal for another program, such as an editor."""
        self.in_background(self._outside(step))

    def every(self, seconds: float, act: Callable[[], bool]) -> None:
        """Do something again and again, and draw anew whenever it says so."""
        self.in_background(self._every(seconds, act))

    def in_background(self, work: Coroutine[object, object, None]) -> None:
        """Let something go on while the screen is shown."""
        self._app.create_background_task(work)

    def on_thread(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        """Work on a thread, then hand on the result while the screen is still shown; a failure ends the screen.

        The thread is a daemon: unlike an executor's, it does not hold up a learner who leaves meanwhile.
        """
        loop = asyncio.get_running_loop()

        def done(result: T) -> None:
            if not self.ended:
                then(result)

        def run() -> None:
            try:
                become = partial(done, work())
            except BaseException as error:
                become = partial(self.fail, error)
            with suppress(RuntimeError):  # the loop is closed: nobody waits any more
                loop.call_soon_threadsafe(become)

        threading.Thread(target=run, daemon=True).start()

    def on_signals(self, act: Callable[[int], None]) -> None:
        """Call `act` with the number of the signal where the window is closed or the program is to end."""
        for number in (signal.SIGHUP, signal.SIGTERM):
            with suppress(RuntimeError, ValueError):
                asyncio.get_running_loop().add_signal_handler(number, act, number)

    def _begin(self) -> None:
        self.settle()
        self.started()

    def _or_too_small(self, container: AnyContainer) -> AnyContainer:
        words = self._too_small
        if words is None:
            return container
        alternative = Window(FormattedTextControl(lambda: "\n".join(words())))
        return ConditionalContainer(container, Condition(lambda: self.enough), alternative_content=alternative)

    def _bindings(self) -> KeyBindings:
        bindings = KeyBindings()
        letters = Condition(lambda: not self.typing and not self._keys.typed)
        bindings.add(Keys.Any, filter=letters)(self._any_key)
        bind_keys(bindings, self._keys, self.press, typing=lambda: self.typing)
        self.bind(bindings)
        for name in ("c-c", "<sigint>"):
            bindings.add(name, eager=True)(lambda event: self.take(self.interrupt))
        return bindings

    def _any_key(self, event: KeyPressEvent) -> None:
        if isinstance(event.key_sequence[0].key, Keys):
            self.other_key()
        for key in letters_of(event, self._keys):
            self.press(key)

    async def _outside(self, step: Step) -> None:
        effect = await run_in_terminal(step)
        self.take(lambda: effect)
        self.redraw()

    async def _every(self, seconds: float, act: Callable[[], bool]) -> None:
        while True:
            await asyncio.sleep(seconds)
            if act():
                self.redraw()


class LastDrawn(Generic[T]):
    """What was drawn last; it is drawn anew only when something of what it shows changed."""

    def __init__(self) -> None:
        self._drawn: tuple[object, T] | None = None

    def of(self, state: object, draw: Callable[[], T]) -> T:
        """What is drawn of a state."""
        if self._drawn is None or self._drawn[0] != state:
            self._drawn = (state, draw())
        return self._drawn[1]
