"""Beginning to lint an old workspace: baseline, what a branch touched, own rules, mending."""

from datetime import date

import pytest

from hyvinvointi.errors import WorkError
from hyvinvointi.lint import Options, lint
from hyvinvointi.lint.baseline import compare, dump
from hyvinvointi.lint.fixes import mend
from hyvinvointi.lint.local import local_rules
from hyvinvointi.lint.since import since
from hyvinvointi.source.editor import write
from hyvinvointi.workspace import MemoryTree, load
from lint_files import FILES, edited

OPTIONS = Options(date(2026, 11, 1))


def diagnostics(files):
    return lint(load(MemoryTree(files)), OPTIONS).diagnostics


def test_a_baseline_silences_what_it_holds_wherever_it_has_moved():
    old = edited("ohjelma.yaml", "owner: k", "owner: kk")
    baseline = dump(diagnostics(old))
    moved = {f"sub/{path}": b"# alku\n" + content for path, content in old.items()}
    assert compare(diagnostics(moved), "b.json", baseline).new == ()
    worse = {**old, "mittari.yaml": FILES["mittari.yaml"].replace(b"[malli-maija]", b"[eve]")}
    compared = compare(diagnostics(worse), "b.json", baseline)
    assert [one.rule.slug for one in compared.new] == ["unknown-reference"]
    assert len(compare(diagnostics(FILES), "b.json", baseline).gone) == 1


@pytest.mark.parametrize("content", [b"", b"[]", b'{"version": 9, "findings": []}', b"\xff"])
def test_a_broken_baseline_stops_the_work(content):
    with pytest.raises(WorkError, match=r"b\.json"):
        compare((), "b.json", content)


def test_since_tells_what_was_touched_and_what_was_broken_elsewhere():
    base = edited("ohjelma.yaml", "owner: k", "owner: kk")
    head = {**base, "mittari.yaml": FILES["mittari.yaml"].replace(b"id: luku", b"id: uusi-luku")}
    told = since(load(MemoryTree(base)), load(MemoryTree(head)), OPTIONS).diagnostics
    assert ("ohjelma.yaml", "lukutaito") in {
        (one.place.path, one.message.args.get("id")) for one in told
    }
    assert "kkunnanvaltuusto" not in {one.message.args.get("id") for one in told}


RULE = """
from hyvinvointi.diagnostics import Finding, Rule, Text
from hyvinvointi.model import Program

RULE = Rule("LOCAL1", "title-too-plain", Text("a", "b", "c"), Text("a", "b", "c"))


def check(program: Program, _context):
    yield Finding(RULE, program.site("title"))
"""


def test_own_rules_run_when_they_are_named(tmp_path):
    write(tmp_path / "title_too_plain.py", RULE.encode())
    rules = local_rules(tmp_path.parent, [tmp_path.name])
    report = lint(load(MemoryTree(FILES)), Options(date(2026, 11, 1), rules=rules))
    assert [(one.rule.slug, one.place.line) for one in report.diagnostics] == [
        ("title-too-plain", 3)
    ]


@pytest.mark.parametrize("text", ["x = (", "raise RuntimeError", "RULE = 1"])
def test_an_own_rule_that_cannot_run_stops_the_work(tmp_path, text):
    write(tmp_path / "x.py", text.encode())
    with pytest.raises(WorkError, match=r"x\.py"):
        local_rules(tmp_path.parent, [tmp_path.name])
    with pytest.raises(WorkError, match="nowhere"):
        local_rules(tmp_path, ["nowhere"])
    with pytest.raises(WorkError, match=r"\.\."):
        local_rules(tmp_path, [".."])


SLIPS = [("title: Lapset", "otsikko: Lapset"), ("value: 75", 'value: "75"'), ("2026-09", "9/2026")]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
def test_fixes_change_only_what_they_claim_and_then_rest(newline, bom):
    text = FILES["ohjelma.yaml"].decode()
    for old, new in SLIPS:
        text = text.replace(old, new)

    def bytes_of(text: str) -> bytes:
        return bom + text.replace("\n", newline).encode()

    files = {**FILES, "ohjelma.yaml": bytes_of(text)}
    mended = mend(load(MemoryTree(files)), lambda one: lint(one, OPTIONS).diagnostics)
    assert mended.contents == {"ohjelma.yaml": bytes_of(FILES["ohjelma.yaml"].decode())}
    again = mend(
        load(MemoryTree({**files, **mended.contents})), lambda one: lint(one, OPTIONS).diagnostics
    )
    assert again.contents == {}


def test_writing_refuses_a_file_that_changed_meanwhile(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write(path, b"new", expected=b"old")
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"new", 0o640)
    with pytest.raises(WorkError, match="changed"):
        write(path, b"newer", expected=b"old")
    assert [one.name for one in tmp_path.iterdir()] == ["a.yaml"]
