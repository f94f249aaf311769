"""The YAML test suite: every case is read as its JSON says, or gives a located finding.

Needs a local copy of the branch `data` of github.com/yaml/yaml-test-suite, its path in the
environment variable YAML_TEST_SUITE. Run by pytest, or as a script that prints the numbers.
"""

import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from hyvinvointi.diagnostics import Site
from hyvinvointi.source import read
from hyvinvointi.source.scalars import NotANumber, resolve

SUITE = os.environ.get("YAML_TEST_SUITE", "")
# Not a mapping at the root is outside our profile, so the data is wrapped before comparing.
ROOT_ONLY = {"not-a-document", "empty-document"}
# Valid to libyaml, an error to the suite: what it forgives is harmless to documents.
FORGIVEN = {"9C9N", "9KBC", "DK95/01", "QB6E", "S98Z", "SU5Z", "X4QW"}
# libyaml reads `{ ?a: b }` as an explicit key, and spaces in a last line without its break as text.
DIFFERENT = {"652Z", "L24T/01"}


def cases(folder: Path) -> list[Path]:
    """Return the folders of all cases, without the links that group them."""
    skipped = {"name", "tags"}
    files = sorted(folder.rglob("in.yaml"))
    return [path.parent for path in files if not skipped & set(path.relative_to(folder).parts)]


def outcome(case: Path) -> str:
    """Return what became of a case; raises when it is neither read nor told."""
    content = (case / "in.yaml").read_bytes()
    document = read("in.yaml", content)
    for finding in document.findings:
        start, end = document.span(finding.site)
        assert 0 <= start <= end <= len(document.text)
        assert document.place(Site("", part="span", start=start, end=end)).line >= 1
    told = {finding.rule.slug for finding in document.findings}
    if told - ROOT_ONLY:
        return "told: invalid" if (case / "error").exists() else "told: outside the profile"
    if (case / "error").exists():
        return "invalid, told for its root" if told else "forgiven"
    if told:
        return "told: root is no mapping"
    if not (case / "in.json").exists():
        return "read, nothing to compare"
    expected = json.loads((case / "in.json").read_text("utf-8"))
    if normal(document.data) == normal(expected):
        return "read as its JSON"
    return "read differently"


def normal(value: Any) -> Any:
    """Map both sides to our scalar rule: what YAML 1.2's core schema adds is text to us."""
    if isinstance(value, dict):
        return {key: normal(one) for key, one in value.items()}
    if isinstance(value, list):
        return [normal(one) for one in value]
    if isinstance(value, str):
        try:
            return resolve(value)
        except NotANumber:
            return value
    return value


@pytest.mark.skipif(not SUITE, reason="YAML_TEST_SUITE names no local copy of the suite")
def test_every_case_is_read_or_told() -> None:
    folder = Path(SUITE)
    outcomes = {str(case.relative_to(folder)): outcome(case) for case in cases(folder)}

    assert len(outcomes) > 300
    assert {name for name, result in outcomes.items() if result == "forgiven"} <= FORGIVEN
    assert {name for name, result in outcomes.items() if result == "read differently"} <= DIFFERENT


def main() -> None:
    """Print how many cases came to which outcome, and name the doubtful ones."""
    names: dict[str, list[str]] = {}
    for case in cases(Path(SUITE)):
        names.setdefault(outcome(case), []).append(str(case.relative_to(SUITE)))
    for result, found in sorted(names.items()):
        doubtful = result in {"forgiven", "read differently"}
        sys.stdout.write(f"{len(found):>4} {result} {' '.join(found) if doubtful else ''}\n")


if __name__ == "__main__":
    main()
