"""Expectations about the files an answer left: checkpoints and event files."""

from __future__ import annotations

from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath
from typing import Any

from studykit.checks.report import Report
from studykit.checks.vocabulary.describe import names_text
from studykit.checks.vocabulary.event_file import EventFile, read_event_file
from studykit.domain.running.scratch_file import ScratchFile


class Files:
    """The answer's files, put back into the judge's own folder."""

    def __init__(self, v1: Any, folder: Path, files: tuple[ScratchFile, ...], report: Report) -> None:
        self._v1 = v1
        self._folder = folder
        self._report = report
        self.names = [file.path for file in files]

    def exist(self, pattern: str, otherwise: str) -> bool:
        """At least one file fits a pattern such as `runs/*/events*`."""
        return self._report.expect(any(self._folder.glob(pattern)), otherwise, expected=pattern)

    def checkpoint_holds(self, path: str, *variables: str, otherwise: str | None = None) -> bool:
        """A checkpoint is there and holds these names."""
        held = self._checkpoint(path)
        if not self._report.expect(held is not None, otherwise or "no-checkpoint", path=path):
            return False
        names = sorted(held or {})
        for variable in variables:
            label, held_names = otherwise or "not-in-checkpoint", names_text(names)
            good = variable in names
            if not self._report.expect(good, label, path=path, expected=variable, names=held_names):
                return False
        return True

    def checkpoint_value(self, path: str, variable: str) -> Any | None:
        """The value of a variable in a checkpoint; None where there is none."""
        held = self._checkpoint(path)
        return None if held is None else held.get(variable)

    def checkpoint_names(self, path: str) -> list[str] | None:
        """The names that a checkpoint holds; None where there is none."""
        held = self._checkpoint(path)
        return None if held is None else sorted(held)

    def latest_checkpoint(self, folder: str = "") -> str | None:
        """The last part of the path that the folder's `checkpoint` file names as the newest."""
        state = self._v1.train.get_checkpoint_state(str(self._folder / folder))
        return PurePosixPath(state.model_checkpoint_path).name if state else None

    def matching(self, pattern: str) -> list[str]:
        """The paths that fit a pattern such as `ck-*.index`."""
        return [name for name in self.names if fnmatchcase(name, pattern)]

    def event_files(self, folder: str | None = None) -> list[EventFile]:
        """The event files right inside a folder, or all of them."""
        found = [PurePosixPath(name) for name in self.matching("*tfevents*")]
        wanted = [path for path in found if folder is None or path.parent == PurePosixPath(folder)]
        return [read_event_file(self._v1, str(self._folder / path), str(path)) for path in wanted]

    def scalars(self, tag: str) -> list[tuple[int, float]]:
        """The steps and values of a scalar summary in all event files, in their order."""
        return [point for file in self.event_files() for point in file.scalars.get(tag, ())]

    def has_scalars(self, tag: str, *, at_least: int = 1, otherwise: str | None = None) -> bool:
        """An event file holds a scalar summary at least this often."""
        enough = len(self.scalars(tag)) >= at_least
        return self._report.expect(enough, otherwise or "no-events", expected=tag)

    def _checkpoint(self, path: str) -> dict[str, Any] | None:
        try:
            reader = self._v1.train.load_checkpoint(str(self._folder / path))
        except Exception:
            return None
        return {name: reader.get_tensor(name) for name in reader.get_variable_to_shape_map()}
