"""Who follows CONTRIBUTING.md word for word gets rules that are found, explained and tried."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import hyvinvointi
from hyvinvointi.diff.rules import judges
from hyvinvointi.lint.registry import all_rules

PACKAGE = Path(hyvinvointi.__file__).parent
ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
_FILE = re.compile(
    r"^(?P<fence>`{3,})\w+ file=src/(?P<path>\S+)\n(?P<text>.*?)^(?P=fence)$",
    re.MULTILINE | re.DOTALL,
)
FILES = {match["path"]: match["text"] for match in _FILE.finditer(TEXT)}
SUITES = ("tests/diff/test_pages.py", "tests/diff/test_mirrors.py", "tests/lint/test_rule_pages.py")

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package, with the files of the text and nothing else beside them."""
    tmp_path = tmp_path_factory.mktemp("copied")
    shutil.copytree(PACKAGE, tmp_path / "src/hyvinvointi")
    for name in ("schemas", "templates"):
        if not (PACKAGE / name).is_dir():
            (tmp_path / name).symlink_to(ROOT / name)
    for path, text in FILES.items():
        (tmp_path / "src" / path).write_text(text, "utf-8")
    return tmp_path


@pytest.fixture(scope="module")
def python(copied: Path) -> Run:
    """Run a module of Python's where the copy is the package."""
    environ = {name: value for name, value in os.environ.items() if "PYTEST" not in name}
    environ |= {"PYTHONPATH": str(copied / "src"), "HYVINVOINTI_CACHE_DIR": str(copied / "cache")}

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", *words],
            cwd=ROOT,
            env=environ,
            capture_output=True,
            text=True,
            check=False,
        )

    return run


def _tried(python: Run, *more: str) -> subprocess.CompletedProcess[str]:
    wanted = "recurrence_changed or measure-repeats-goal"
    return python("pytest", "-q", "-p", "no:cacheprovider", *SUITES, "-k", wanted, *more)


def test_the_text_holds_both_files_of_both_rules() -> None:
    assert [Path(path).name for path in FILES] == [
        "measure_repeats_goal.py",
        "measure_repeats_goal.md",
        "recurrence_changed.py",
        "recurrence_changed.md",
    ]


def test_codes_of_the_text_are_free_and_their_families_are_told() -> None:
    taken = {one.rule.code for one in (*all_rules(), *judges())}
    codes = {re.split(r"[\s#]+", text)[1] for path, text in FILES.items() if path.endswith(".md")}
    assert codes == {"HV431", "HVD214"}
    assert not codes & taken
    assert {*re.findall(r"`(HVD\d)`", TEXT)} == {one.rule.code[:4] for one in judges()}


@pytest.mark.slow
def test_the_new_rules_are_found_explained_and_tried(python: Run) -> None:
    listed = python("hyvinvointi", "rules").stdout
    assert "\nHV431 measure-repeats-goal " in listed
    assert "\nHVD214 recurrence-changed " in listed
    for slug, said in (
        ("measure-repeats-goal", "Name what is done in the title."),
        ("recurrence-changed", "Check that those who carry it out know."),
    ):
        assert said in python("hyvinvointi", "explain", slug, "--lang", "en").stdout
    tried = _tried(python, "-vv")
    passed = {*re.findall(r"\[(\S+)\] PASSED", tried.stdout)}
    assert passed == {"measure-repeats-goal", "recurrence_changed"}, tried.stdout
    assert tried.returncode == 0, tried.stdout


@pytest.mark.slow
def test_examples_that_are_not_true_are_found(copied: Path, python: Run) -> None:
    for path in (one for one in FILES if one.endswith(".md")):
        page = copied / "src" / path
        page.write_text(page.read_text("utf-8").replace("```expect\n", "```expect\n1:1 "), "utf-8")
    failed = {*re.findall(r"^FAILED \S+\[(\S+)\]", _tried(python).stdout, re.MULTILINE)}
    assert failed == {"measure-repeats-goal", "recurrence_changed"}
