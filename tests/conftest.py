"""One warm runner for every test that needs no home of its own, and an exercise for it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from studykit.domain.exercises.exercise import Exercise, RunLimits
from studykit.runner import Runner
from tests.support.exercises import exercise_called
from tests.support.learner import Learner


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """Twice as many processes as processors, since tests mostly wait: for processes, terminals, and limits of time."""
    return min(8, 2 * (os.cpu_count() or 2))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Tests that share something dear go to one process."""
    from tests.support.side_by_side import Dealer

    return Dealer(config, log)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What takes long begins first, where tests run side by side."""
    if hasattr(config, "workerinput"):
        from tests.support.side_by_side import longest_first

        items[:] = longest_first(items)


settings.register_profile("studykit", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("studykit")  # a law is true or false, however busy the processors are


@pytest.fixture(scope="session")
def known_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home that knows the built-in pack, for copies of it: to read the pack anew takes a second."""
    home = tmp_path_factory.mktemp("known")
    assert Learner(home).runs("due").code == 0
    return home


@pytest.fixture(scope="session")
def runner_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home of the runner below."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="session")
def runner(runner_home: Path) -> Iterator[Runner]:
    """One warm runner for all tests, started by a process that has something to hide."""
    os.environ["SECRET_OF_THE_SHELL"] = "SECRET"
    runner = Runner(runner_home, idle=600)
    runner.start()
    del os.environ["SECRET_OF_THE_SHELL"]
    yield runner
    runner.stop()


@pytest.fixture
def warm_home(runner: Runner, runner_home: Path, known_home: Path) -> Path:
    """The home of the runner, made anew: that of a new learner whose answers are judged at once."""
    for left in runner_home.iterdir():
        shutil.rmtree(left) if left.is_dir() else left.unlink()
    shutil.copytree(known_home, runner_home, dirs_exist_ok=True)
    return runner_home


@pytest.fixture(scope="session")
def assign_theta() -> Exercise:
    """The exercise 9.6.1-assign-theta with less memory, and time enough on busy processors."""
    return replace(exercise_called("9.6.1-assign-theta"), limits=RunLimits(seconds=15, memory_mb=512))


@pytest.fixture(scope="session")
def hurried(assign_theta: Exercise) -> Exercise:
    """The same with three seconds, for answers that never end."""
    return replace(assign_theta, limits=RunLimits(seconds=3, memory_mb=512))
