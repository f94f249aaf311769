"""The run as a whole: one defect is one finding, and nothing depends on chance."""

from datetime import date
from itertools import permutations

import pytest

from hyvinvointi.lint import Options, lint
from hyvinvointi.workspace import MemoryTree, load
from lint_files import FILES, INDICATOR, edited

OPTIONS = Options(date(2026, 11, 1))


def found(files: dict[str, bytes], **options: object) -> list[tuple[str, int, int, str]]:
    report = lint(load(MemoryTree(files)), Options(date(2026, 11, 1), **options))
    errors = [one for one in report.diagnostics if one.severity == "error"]
    return [(one.place.path, one.place.line, one.place.column, one.rule.slug) for one in errors]


def test_a_sound_workspace_has_no_errors():
    assert found(FILES) == []


@pytest.mark.parametrize(
    ("path", "old", "new", "expected"),
    [
        ("ohjelma.yaml", "owner: k", "owner: kk", [("ohjelma.yaml", 7, 8, "unknown-reference")]),
        ("ohjelma.yaml", "[kirjasto]", "[lukutaito]", [("ohjelma.yaml", 18, 23, "reference-of-wrong-kind")]),
        ("ohjelma.yaml", "id: lukukoira", "id: lukeminen", [("ohjelma.yaml", 16, 13, "duplicate-id")]),
        ("ohjelma.yaml", "title: Lapset", "titel: Lapset", [("ohjelma.yaml", 10, 5, "misspelt-field")]),
        ("ohjelma.yaml", "    title: Lapset lukevat\n", "", [("ohjelma.yaml", 9, 9, "missing-field")]),
        ("ohjelma.yaml", "title: Lapset lukevat", "title:", [("ohjelma.yaml", 10, 5, "empty-field")]),
        ("ohjelma.yaml", "goals:", "tavoitteet:", [("ohjelma.yaml", 8, 1, "misspelt-field")]),
        ("ohjelma.yaml", "value: 75", 'value: "75"', [("ohjelma.yaml", 14, 37, "text-instead-of-number")]),
        ("ohjelma.yaml", "kind: program", "kind: ohjelma", [("ohjelma.yaml", 1, 7, "unknown-kind")]),
        ("ohjelma.yaml", "kind: program", "knid: program", [("ohjelma.yaml", 1, 1, "misspelt-field")]),
        ("mittari.yaml", "id: lukutaito", "id: ohjelma", [
            ("ohjelma.yaml", 2, 5, "duplicate-id"),
            ("ohjelma.yaml", 12, 20, "unknown-reference"),
        ]),
    ],
)  # fmt: skip
def test_one_defect_is_one_finding_at_its_place(path, old, new, expected):
    assert found(edited(path, old, new)) == expected


@pytest.mark.parametrize("path", FILES)
def test_a_broken_file_makes_no_reference_to_it_dangle(path):
    half = FILES[path][: len(FILES[path]) // 2] + b'\nnote: "'
    assert [one[0] for one in found(FILES | {path: half})] == [path]


def test_the_order_of_files_does_not_matter():
    files = edited("ohjelma.yaml", "owner: k", "owner: kk") | {"b.yaml": FILES["mittari.yaml"]}
    expected = lint(load(MemoryTree(files)), OPTIONS)
    workspace = load(MemoryTree(files))
    for names in permutations(files):
        shuffled = workspace.with_documents(workspace.by_path[name] for name in names)
        got = lint(shuffled, OPTIONS)
        assert {one.fingerprint for one in got.diagnostics} == {
            one.fingerprint for one in expected.diagnostics
        }


def test_fingerprints_survive_moved_lines_and_new_neighbours():
    before = edited("ohjelma.yaml", "owner: k", "owner: kk")
    after = {**before, "ohjelma.yaml": b"# kommentti\n\n" + before["ohjelma.yaml"]}
    prints = [
        {one.fingerprint for one in lint(load(MemoryTree(files)), OPTIONS).diagnostics}
        for files in (before, after)
    ]
    assert prints[0] == prints[1]


def test_mass_errors_are_capped_and_counted():
    values = "".join(f"  - {{year: {year}, value: [1]}}\n" for year in range(1000, 1100))
    text = INDICATOR.format(id="lukutaito") + "values:\n" + values
    report = lint(load(MemoryTree(FILES | {"mittari.yaml": text.encode()})), OPTIONS)
    alike = [one for one in report.diagnostics if one.rule.slug == "wrong-type"]
    assert len(alike) == 20
    assert "80" in alike[-1].message.say("en")
    assert len({one.fingerprint for one in report.diagnostics}) == len(report.diagnostics)


def test_scope_reports_on_some_files_and_reads_all():
    files = edited("ohjelma.yaml", "owner: k", "owner: kk")
    assert found(files, scope=frozenset({"mittari.yaml"})) == []
    assert found(files, scope=frozenset({"ohjelma.yaml"})) == [
        ("ohjelma.yaml", 7, 8, "unknown-reference")
    ]
