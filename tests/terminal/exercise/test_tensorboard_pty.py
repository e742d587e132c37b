"""TensorBoard beside the exercise screen: started on what the run left, shown, and ended with all that it started."""

from __future__ import annotations

import json
import re
import socket
from collections.abc import Callable
from pathlib import Path
from tempfile import gettempdir
from urllib.request import urlopen

import pytest

from tests.support.live_terminal import LiveTerminal
from tests.terminal.exercise import fake_tensorboard
from tests.terminal.exercise.test_pty import CTRL_C, CTRL_Q, F5, LAST, at_work, left

FAKE_TENSORBOARD = str(fake_tensorboard.__file__)
ADDRESS = re.compile(r"http://127\.0\.0\.1:(\d+)/")


def listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def started(terminal: LiveTerminal) -> list[int]:
    """Run an answer that leaves event files and start TensorBoard on them; the ports that listen."""
    terminal.press(LAST + "EVENTS" + F5)
    terminal.until("✗", "t TensorBoard")
    terminal.press("t")
    terminal.wait(lambda: ADDRESS.search(terminal.text) is not None)
    found = ADDRESS.search(terminal.text)
    assert found is not None
    with urlopen(found[0]) as answer:
        served = json.load(answer)
    assert served["files"] == {"logs/events.out.tfevents.1": "event"}
    assert not (Path(gettempdir()) / "outside.tfevents").exists()
    return [int(found[1]), int(served["second"])]


def again(terminal: LiveTerminal) -> None:
    terminal.press("t")
    terminal.until("TensorBoard has ended.", "✗")


def leave(terminal: LiveTerminal) -> None:
    terminal.press(CTRL_Q)
    left(terminal)


def interrupt(terminal: LiveTerminal) -> None:
    terminal.press(CTRL_C)
    left(terminal)


@pytest.mark.parametrize("end", [again, leave, interrupt, LiveTerminal.hang_up])
def test_nothing_listens_any_more_after_its_end(tmp_path: Path, end: Callable[[LiveTerminal], None]) -> None:
    with at_work(tmp_path, TENSORBOARD=FAKE_TENSORBOARD) as terminal:
        ports = started(terminal)
        assert [listens(port) for port in ports] == [True, True]
        end(terminal)
        assert [listens(port) for port in ports] == [False, False]


def test_it_can_be_looked_at_again_and_the_browser_opened(tmp_path: Path) -> None:
    browser = tmp_path / "browser"
    browser.write_text('#!/bin/sh\necho "opened $1" >> "$0.log"\n', "utf-8")
    browser.chmod(0o755)
    with at_work(tmp_path, TENSORBOARD=FAKE_TENSORBOARD, BROWSER=f"{browser} %s") as terminal:
        port, _ = started(terminal)
        terminal.until("o opens it in the browser.", "Enter browser")
        terminal.press("o")
        log = tmp_path / "browser.log"
        terminal.press("\x1b")
        terminal.until("✗", gone="It listens at")
        terminal.press(CTRL_Q)
        left(terminal)
    assert log.read_text("utf-8") == f"opened http://127.0.0.1:{port}/\n"


def test_without_a_browser_the_address_is_enough(tmp_path: Path) -> None:
    with at_work(tmp_path, TENSORBOARD=FAKE_TENSORBOARD) as terminal:
        started(terminal)
        assert "in the browser" not in terminal.text
        terminal.press("\r")
        terminal.until("No browser can be opened from here.")


def test_one_that_ends_by_itself_says_why(tmp_path: Path) -> None:
    broken = tmp_path / "broken.py"
    broken.write_text("raise SystemExit('no such library')\n", "utf-8")
    with at_work(tmp_path, TENSORBOARD=str(broken)) as terminal:
        terminal.press(LAST + "EVENTS" + F5)
        terminal.until("✗")
        terminal.press("t")
        terminal.until("TensorBoard ended by itself: no such library")


def test_where_it_is_not_installed_the_screen_says_how(tmp_path: Path) -> None:
    with at_work(tmp_path) as terminal:
        terminal.press(LAST + "EVENTS" + F5)
        terminal.until("✗")
        terminal.press("t")
        terminal.until('TensorBoard is not installed. To install it: pip install "tensorboard>=2.20"')
