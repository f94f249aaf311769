"""What the package imports is what it asks for, and the document on it tells of each."""

import re
from importlib.metadata import packages_distributions, requires
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import hyvinvointi

DOCUMENT = Path(__file__).parents[2] / "docs" / "dependencies.md"
REQUIRED = [Requirement(line) for line in requires("hyvinvointi") or ()]

DATA = {"tzdata"}
"""What Python itself reads, and nobody imports by name."""

BY_EXTRA = {"typst"}
"""What is imported only by what an extra is for."""


def imported() -> set[str]:
    """The distributions whose modules the package imports by name, at once or when needed."""
    source = Path(hyvinvointi.__file__).parent
    files = [path.read_text("utf-8") for path in source.rglob("*.py")]
    pattern = re.compile(r"^ *(?:from|import) (\w+)", re.MULTILINE)
    modules = {name for text in files for name in pattern.findall(text)} - {"hyvinvointi"}
    owners = packages_distributions()
    return {canonicalize_name(one) for name in modules for one in owners.get(name, ())}


def test_all_that_is_imported_is_asked_for_and_nothing_else():
    always = {canonicalize_name(one.name) for one in REQUIRED if one.marker is None}
    with_extras = {canonicalize_name(one.name) for one in REQUIRED}
    assert always == (imported() - BY_EXTRA) | DATA
    assert with_extras >= BY_EXTRA


def test_each_bound_is_explained():
    rows = {
        canonicalize_name(line.split("|")[1].strip()): line
        for line in DOCUMENT.read_text("utf-8").splitlines()
        if line.startswith("| ")
    }
    for one in REQUIRED:
        bounds = [f"`{bound}`" for bound in one.specifier]
        assert bounds
        assert all(bound in rows[canonicalize_name(one.name)] for bound in bounds), (
            one,
            rows[canonicalize_name(one.name)],
        )
