"""TensorBoard on the event files that an answer left: a process of its own, on this machine only, ended again."""

from __future__ import annotations

import contextlib
import importlib.util
import os
import re
import signal
import subprocess
import sys
import tempfile
import threading
import webbrowser
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from studykit.domain.running.scratch_file import ScratchFile

INSTALL = 'pip install "tensorboard>=2.20"'
COMMAND = (sys.executable, "-m", "tensorboard.main")
ADDRESS = re.compile(r"\bat (http://\S+)")
"""TensorBoard's line that says where it listens: `TensorBoard 2.20.0 at http://127.0.0.1:6006/ (Press …)`."""
PATIENCE_SECONDS = 5.0
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER")


def is_installed() -> bool:
    """Whether TensorBoard is installed, without importing it."""
    return importlib.util.find_spec("tensorboard") is not None


class TensorBoard:
    """One TensorBoard at most. `address` is there once it listens, `last_words` once it ended by itself.

    `has_browser` says whether a browser can be opened beside the terminal.
    """

    def __init__(
        self,
        command: Sequence[str] = COMMAND,
        installed: Callable[[], bool] = is_installed,
        *,
        has_browser: bool = False,
    ) -> None:
        self._command = command
        self.has_browser = has_browser
        self._process: subprocess.Popen[str] | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self.installed = installed
        self.address: str | None = None
        self.last_words = ""

    @property
    def runs(self) -> bool:
        """Whether it was started and not ended."""
        return self._process is not None

    def start(self, files: Sequence[ScratchFile]) -> None:
        """Start it on these files, without waiting until it listens. Raises OSError."""
        self.stop()
        self._folder = tempfile.TemporaryDirectory(prefix="studykit-tensorboard-")
        root = Path(self._folder.name).resolve()
        _write(files, root)
        options = ["--logdir", str(root), "--host", "127.0.0.1", "--port", "0"]
        self._process = subprocess.Popen(
            [*self._command, *options],
            env={**os.environ, "TF_CPP_MIN_LOG_LEVEL": "3"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            start_new_session=True,
        )
        threading.Thread(target=self._read, args=(self._process,), daemon=True).start()

    def stop(self) -> None:
        """End it, and whatever it started; nothing listens any more on return."""
        process, folder = self._process, self._folder
        self._process, self._folder, self.address, self.last_words = None, None, None, ""
        if process is not None:
            _end(process)
        if folder is not None:
            folder.cleanup()

    def _read(self, process: subprocess.Popen[str]) -> None:
        last = ""
        for line in process.stdout or ():
            found = ADDRESS.search(line)
            if found and process is self._process:
                self.address = found[1]
            last = line.strip() or last
        if process is self._process:
            self.address, self.last_words = None, last or f"exit {process.wait()}"


def browser_at_hand(variables: Mapping[str, str]) -> bool:
    """Whether a browser can be opened beside the terminal."""
    return sys.platform == "darwin" or any(variables.get(name) for name in SCREENS)


def show_in_browser(address: str) -> None:
    """Open the address in the browser, if there is one."""
    with contextlib.suppress(webbrowser.Error):
        webbrowser.open(address)


def _write(files: Sequence[ScratchFile], root: Path) -> None:
    """Write files below a folder; a path that leads out of it is left out."""
    for file in files:
        path = (root / file.path).resolve()
        if file.content is not None and path.is_relative_to(root):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.content)


def _end(process: subprocess.Popen[str]) -> None:
    """End a process with all that belong to its session: TensorBoard's data server listens, too."""
    for number in (signal.SIGTERM, signal.SIGKILL):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, number)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(PATIENCE_SECONDS)
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
