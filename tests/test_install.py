"""The program as others get it: wheel and sdist built, looked into, installed and run."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

import pytest

from studykit import __version__

REPOSITORY = Path(__file__).parents[1]
CARD_FILES = {str(path.relative_to(REPOSITORY)) for path in (REPOSITORY / "cards").rglob("*") if path.is_file()}
EXERCISE_FILES = {str(path.relative_to(REPOSITORY)) for path in (REPOSITORY / "exercises").rglob("*") if path.is_file()}
MAN_PAGES = {"share/man/man1/studykit.1", "share/man/ko/man1/studykit.1"}
DATA_FILES = {
    str(path.relative_to(REPOSITORY))
    for pattern in ("*.sql", "*.mo", "*.po")
    for path in (REPOSITORY / "studykit").rglob(pattern)
}


def python(*arguments: object, cwd: Path, **variables: str) -> str:
    """What a Python process prints; it must end well."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("STUDYKIT", "PYTHON"))}
    command = [sys.executable, *map(str, arguments)]
    run = subprocess.run(command, capture_output=True, text=True, cwd=cwd, env=clean | variables, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    return run.stdout


def build(kind: str, source: Path, into: Path) -> Path:
    """The one file that a build makes."""
    python("-m", "build", "--no-isolation", f"--{kind}", "--outdir", into, source, cwd=into.parent)
    (made,) = into.iterdir()
    return made


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("sdist", REPOSITORY, tmp_path_factory.mktemp("sdist"))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("wheel", REPOSITORY, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def wheel_of_sdist(sdist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("unpacked")
    safely = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}  # it came with Python 3.11.4
    with tarfile.open(sdist) as archive:
        archive.extractall(folder, **safely)  # type: ignore[arg-type]
    (source,) = folder.iterdir()
    return build("wheel", source, tmp_path_factory.mktemp("wheel-of-sdist"))


def names_in(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def below(names: Iterable[str], folder: str) -> set[str]:
    return {name.removeprefix(folder) for name in names if name.startswith(folder)}


def test_the_wheel_holds_cards_exercises_catalogs_and_schema(wheel: Path) -> None:
    names = names_in(wheel)

    assert below(names, "studykit/_content/") == CARD_FILES | EXERCISE_FILES
    assert names >= DATA_FILES
    assert {PurePosixPath(name).suffix for name in DATA_FILES} == {".sql", ".mo", ".po"}


def test_the_wheel_holds_the_program_and_nothing_else(wheel: Path) -> None:
    names = names_in(wheel)

    named = f"studykit-{__version__}"
    assert {PurePosixPath(name).parts[0] for name in names} == {"studykit", f"{named}.dist-info", f"{named}.data"}
    assert below(names, f"{named}.data/data/") == MAN_PAGES
    assert [name for name in names if "test" in name or name.endswith(".pyc")] == []


def test_the_wheel_made_of_the_sdist_is_the_wheel(wheel: Path, wheel_of_sdist: Path) -> None:
    assert names_in(wheel_of_sdist) == names_in(wheel)


def test_the_sdist_holds_what_is_needed_to_build_and_test(sdist: Path) -> None:
    with tarfile.open(sdist) as archive:
        names = {name.split("/", 1)[-1] for name in archive.getnames()}

    assert names >= CARD_FILES | EXERCISE_FILES | DATA_FILES
    assert {"man/studykit.1", "man/ko/studykit.1"} <= names
    assert {"pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", "tests/test_install.py"} <= names
    assert [name for name in names if "__pycache__" in name] == []


def installed(wheel: Path, folder: Path) -> Path:
    """Install a wheel into a folder of its own, with what it depends on taken from here."""
    python("-m", "pip", "install", "--quiet", "--no-index", "--no-deps", "--target", folder, wheel, cwd=folder.parent)
    return folder


@pytest.mark.parametrize("made", ["wheel", "wheel_of_sdist"])
def test_an_installed_wheel_runs_from_any_folder(made: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    site = installed(request.getfixturevalue(made), tmp_path / "site")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    variables = {"PYTHONPATH": str(site), "STUDYKIT_HOME": str(tmp_path / "home"), "STUDYKIT_LANG": "en"}

    place = python("-c", "import studykit; print(studykit.__file__)", cwd=elsewhere, **variables)
    checked = python(site / "bin" / "studykit", "check", "--no-run", cwd=elsewhere, **variables)
    left = json.loads(python(site / "bin" / "studykit", "due", "--json", cwd=elsewhere, **variables))
    korean = python("-m", "studykit", "due", cwd=elsewhere, **{**variables, "STUDYKIT_LANG": "ko"})
    version = python("-m", "studykit", "--version", cwd=elsewhere, **variables)

    assert place.strip() == str(site / "studykit" / "__init__.py")
    assert checked.endswith(" exercises, 0 mistakes\n")
    assert int(checked.split()[0]) >= 60
    assert (left["due"], left["new"]) == (0, 10)
    assert korean == "복습 0 · 새 카드 10\n"
    assert version == f"studykit {__version__}\n"


def test_an_installed_wheel_brings_the_manual_page_to_where_man_looks(wheel: Path, tmp_path: Path) -> None:
    site = installed(wheel, tmp_path / "site")

    for page in MAN_PAGES:
        kept = REPOSITORY / "man" / page.removeprefix("share/man/").replace("man1/", "")
        assert (site / page).read_bytes() == kept.read_bytes()


def test_a_checkout_finds_the_cards_of_its_repository(tmp_path: Path) -> None:
    assert content_folder(f"sys.path.append({str(REPOSITORY)!r})", tmp_path) == REPOSITORY / "cards"


def test_an_editable_install_finds_the_cards_of_its_repository(tmp_path: Path) -> None:
    command = ["-m", "pip", "install", "--quiet", "--no-index", "--no-deps", "--no-build-isolation"]
    folder = tmp_path / "site"
    python(*command, "--target", folder, "--editable", REPOSITORY, cwd=tmp_path)

    assert content_folder(f"site.addsitedir({str(folder)!r})", tmp_path) == REPOSITORY / "cards"


def content_folder(preparation: str, cwd: Path) -> Path:
    """Where a process looks for cards whose path has nothing but the standard library and what is prepared."""
    script = "from studykit.packs.pack_folder import content_folder; print(content_folder('cards'))"
    return Path(python("-S", "-c", f"import site, sys; {preparation}; {script}", cwd=cwd).strip())
