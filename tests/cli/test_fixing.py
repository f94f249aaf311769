"""`lint --fix` and `--diff`: nothing that came in is lost, whatever file, link or stream it is in."""

import json
import os
import sys
from io import BytesIO, TextIOWrapper
from types import SimpleNamespace

import pytest

from cli.repository import git
from formats import formats
from hyvinvointi.cli import lint_mending
from hyvinvointi.source import editor
from lint_files import FILES

DAY = ("--today", "2026-11-01")
INDICATOR = FILES["mittari.yaml"]
FOREIGN = INDICATOR.replace(b"unit:", b"yksikko:")


@pytest.fixture
def through(run, monkeypatch):
    """Send bytes through `lint`; return the exit code and the bytes that came out."""

    def send(content, *arguments):
        monkeypatch.setattr(
            "sys.stdin", SimpleNamespace(buffer=BytesIO(content), isatty=lambda: False)
        )
        stream = TextIOWrapper(BytesIO(), encoding="cp1252")
        monkeypatch.setattr("sys.stdout", stream)
        ran = run("lint", *arguments, *DAY)
        stream.flush()
        return ran.code, stream.buffer.getvalue(), ran.err

    return send


@pytest.mark.parametrize("option", ["--nope", "--format=zz", "--fail-on=x", "--lang=zz"])
def test_a_command_line_that_is_wrong_loses_nothing(through, option):
    assert through(INDICATOR, "--fix", "-", option)[:2] == (2, INDICATOR)


def test_help_of_a_filter_takes_nothing_from_standard_input(through):
    code, out, _ = through(INDICATOR, "--fix", "-", "--help")
    assert (code, INDICATOR in out) == (0, False)


UNMENDABLE = {
    "clean": (INDICATOR, 0),
    "carriage returns": (INDICATOR.replace(b"\n", b"\r\n"), 0),
    "byte order mark": (b"\xef\xbb\xbf" + INDICATOR, 0),
    "no line feed at the end": (INDICATOR.rstrip(), 0),
    "wrong value": (INDICATOR.replace(b"increase", b"upstairs"), 1),
    "broken": (b"kind: indicator\n  id: x\n", 1),
    "open bracket": (b"kind: indicator\nid: [\r\n", 1),
    "empty": (b"", 1),
    "white space": (b" \n\t\r\n ", 1),
    "other encoding": (INDICATOR.replace(b"Lukutaito", b"L\xe4ksyt"), 1),
    "sixteen bits": (INDICATOR.decode().encode("utf-16"), 1),
    "list": (b"- a\n- b\n", 1),
}


@pytest.mark.parametrize("option", ["--fix", "--unsafe-fixes"])
@pytest.mark.parametrize(("content", "code"), UNMENDABLE.values(), ids=UNMENDABLE)
def test_what_cannot_be_mended_comes_out_as_it_came_in(through, content, code, option):
    ended, out, err = through(content, option, "-", "--stdin-filename", "mittari.yaml")
    assert (ended, out) == (code, content)
    assert "document" in err


@pytest.mark.parametrize("form", formats()["lint"])
def test_what_can_be_mended_comes_out_mended_and_the_report_goes_beside(through, form):
    for before, after in (
        (FOREIGN, INDICATOR),
        (
            b"\xef\xbb\xbf" + FOREIGN.replace(b"\n", b"\r\n"),
            b"\xef\xbb\xbf" + INDICATOR.replace(b"\n", b"\r\n"),
        ),
    ):
        code, out, _ = through(
            before, "--fix", "-", "--format", form, "--stdin-filename", "mittari.yaml"
        )
        assert (code, out) == (0, after)


@pytest.mark.parametrize(
    "arguments",
    [
        ["--select", "HV4o4"], ["--output", "jsn=x"], ["--output", "json=mittari.yaml/x"],
        ["--baseline", "nowhere.json"], ["--write-baseline"], ["--stdin-filename", "/x.yaml"], ["nowhere.yaml"],
        ["--since", "HEAD"],
    ],
)  # fmt: skip
def test_work_that_fails_gives_the_text_back(through, arguments):
    code, out, err = through(b"a: \xe4\r\n", "--fix", "-", *arguments)
    assert (code, out) == (2, b"a: \xe4\r\n")
    assert "\nhyvinvointi: " in f"\n{err}"


def test_a_fault_of_the_program_gives_the_text_back(through, monkeypatch):
    monkeypatch.setattr(lint_mending.fixing, "mend", lambda *_, **__: 1 / 0)
    assert through(FOREIGN, "--fix", "-")[:2] == (2, FOREIGN)


def test_files_named_beside_standard_input_are_mended_where_they_are(through, workspace):
    (workspace / "toinen.yaml").write_bytes(FOREIGN.replace(b"id: l", b"id: uusi-l"))
    code, out, err = through(
        FOREIGN, "--fix", "-", "toinen.yaml", "--stdin-filename", "mittari.yaml"
    )
    assert (code, out) == (0, INDICATOR)
    assert "files changed: 2" in err
    assert (workspace / "mittari.yaml").read_bytes() == INDICATOR
    assert (workspace / "toinen.yaml").read_bytes() == INDICATOR.replace(b"id: l", b"id: uusi-l")


def test_a_patch_of_standard_input_is_a_patch(through):
    assert through(INDICATOR, "--fix", "--diff", "-", "--stdin-filename", "mittari.yaml")[:2] == (
        0,
        b"",
    )
    code, out, _ = through(FOREIGN, "--diff", "-", "--stdin-filename", "mittari.yaml")
    assert code == 1
    assert out.startswith(b"--- mittari.yaml\n+++ mittari.yaml\n@@ ")


def test_a_link_stays_and_what_it_leads_to_is_mended(run, workspace):
    (workspace / "sub").mkdir()
    (workspace / "sub/oikea.txt").write_bytes(FOREIGN)
    (workspace / "sub/oikea.txt").chmod(0o640)
    (workspace / "mittari.yaml").unlink()
    (workspace / "mittari.yaml").symlink_to("sub/oikea.txt")
    ran = run("lint", "--fix", *DAY)
    assert (ran.code, ran.err) == (0, "Fixes made: 1, files changed: 1.\n")
    assert (workspace / "mittari.yaml").is_symlink()
    assert (workspace / "sub/oikea.txt").read_bytes() == INDICATOR
    assert (workspace / "sub/oikea.txt").stat().st_mode & 0o777 == 0o640


def test_a_file_and_a_link_to_it_are_one_file(run, workspace):
    (workspace / "mittari.yaml").write_bytes(FOREIGN)
    (workspace / "linkki.yaml").symlink_to("mittari.yaml")
    ran = run("lint", "--fix", "--ignore", "duplicate-id", *DAY)
    assert "files changed: 1" in ran.err
    assert (workspace / "linkki.yaml").is_symlink()
    assert (workspace / "mittari.yaml").read_bytes() == INDICATOR


def test_a_link_out_of_the_workspace_is_never_written_through(run, workspace, tmp_path_factory):
    outside = tmp_path_factory.mktemp("muualla") / "x.yaml"
    outside.write_bytes(FOREIGN)
    (workspace / "linkki.yaml").symlink_to(outside)
    for arguments in ([], ["linkki.yaml"], ["."]):
        run("lint", "--fix", *arguments, *DAY)
        assert outside.read_bytes() == FOREIGN


def test_another_name_of_a_file_keeps_the_old_text(run, workspace):
    (workspace / "mittari.yaml").write_bytes(FOREIGN)
    os.link(workspace / "mittari.yaml", workspace / "varmuuskopio.bak")
    assert run("lint", "--fix", *DAY).code == 0
    assert (workspace / "mittari.yaml").read_bytes() == INDICATOR
    assert (workspace / "varmuuskopio.bak").read_bytes() == FOREIGN


def test_what_cannot_be_written_is_told_and_the_rest_is_mended(run, workspace):
    (workspace / "mittari.yaml").write_bytes(FOREIGN)
    (workspace / "mittari.yaml").chmod(0o444)
    (workspace / "toinen.yaml").write_bytes(FOREIGN.replace(b"id: l", b"id: uusi-l"))
    ran = run("lint", "--fix", *DAY)
    assert (ran.code, ran.out) == (2, "")
    assert "Cannot write to the file" in ran.err
    assert "mittari.yaml: Permission denied" in ran.err
    assert (workspace / "mittari.yaml").read_bytes() == FOREIGN
    assert b"unit:" in (workspace / "toinen.yaml").read_bytes()


def test_a_file_that_changed_since_it_was_read_is_left_alone(run, workspace, monkeypatch):
    file = workspace / "mittari.yaml"
    file.write_bytes(FOREIGN)
    write = editor.write

    def later(*arguments, **named):
        file.write_bytes(FOREIGN + b"# by somebody\n")
        write(*arguments, **named)

    monkeypatch.setattr(editor, "write", later)
    ran = run("lint", "--fix", *DAY)
    assert (ran.code, "has changed since it was read" in ran.err) == (2, True)
    assert file.read_bytes() == FOREIGN + b"# by somebody\n"


def test_fixes_that_are_left_are_told(run, workspace):
    text = INDICATOR + b"values: [{year: 2020, value: 1}, {year: '2020', value: 2}]\n"
    (workspace / "mittari.yaml").write_bytes(text)
    ran = run("lint", "--fix", *DAY)
    assert "Fixes not made: 1." in ran.err
    assert (workspace / "mittari.yaml").read_bytes() == text


@pytest.mark.skipif(sys.platform == "win32", reason="such names do not exist there")
@pytest.mark.parametrize("name", ["väli lyönti.yaml", 'a"b\t.yaml', "日本\x01.yaml"])
def test_git_applies_the_patch_whatever_the_terminal_and_the_name(through, workspace, name):
    texts = (
        FOREIGN.replace(b"Lukutaito", "→ Lukutaito".encode()),
        FOREIGN.replace(b"\n", b"\r\n").replace(b"yksikko", "yksikkö".encode()),
        FOREIGN.rstrip(),
    )
    files = [workspace / f"{number}" / name for number in range(len(texts))]
    for number, (file, text) in enumerate(zip(files, texts, strict=True)):
        file.parent.mkdir()
        file.write_bytes(text.replace(b"id: l", b"id: m%d-l" % number))
    code, patch, _ = through(b"", "--diff")
    assert code == 1
    (workspace / "fix.patch").write_bytes(patch)
    git(workspace, "apply", "-p0", "fix.patch")
    for number, (file, text) in enumerate(zip(files, texts, strict=True)):
        right = text.replace("yksikkö".encode(), b"unit").replace(b"yksikko", b"unit")
        assert file.read_bytes() == right.replace(b"id: l", b"id: m%d-l" % number)


def test_a_patch_tells_what_it_covers(through, workspace):
    text = INDICATOR + b"description: |\n  010190-999W\notsikko: x\nTyyppi: outcome\n"
    (workspace / "mittari.yaml").write_bytes(text)
    _, patch, err = through(b"", "--diff")
    assert b"010190-999W" not in patch
    assert "Lines with personal data are hidden in the patch (1)" in err


WRONG = b"[kirjastoo]"


@pytest.fixture
def known(run, workspace):
    """A baseline of two findings in two files."""
    text = FILES["ohjelma.yaml"].replace(b"[kirjasto]", WRONG)
    (workspace / "ohjelma.yaml").write_bytes(text)
    (workspace / "mittari.yaml").write_bytes(INDICATOR.replace(b"increase", b"incraese"))
    assert run("lint", "--baseline", "b.json", "--write-baseline", *DAY).code == 0
    return workspace / "b.json"


def rules(file):
    return sorted(one["rule"] for one in json.loads(file.read_bytes())["findings"])


BOTH = ["misspelt-value", "unknown-reference"]
NARROWED = [
    ["municipality.yaml"], ["ohjelma/lukukoira"], ["--select", "HV5"], ["--ignore", "HV1,HV2"],
    ["--select", "HV1"], ["mittari.yaml", "--select", "HV2"], ["--profile", "publish"],
]  # fmt: skip


@pytest.mark.parametrize("arguments", NARROWED)
def test_a_narrowed_run_calls_nothing_gone_and_takes_nothing_out(run, known, arguments):
    for more in ([], ["--write-baseline"], []):
        ran = run("lint", "--baseline", "b.json", *arguments, *more, *DAY)
        assert (ran.code, "gone" in ran.err) == (0, False)
        assert rules(known) == BOTH
    assert run("lint", "--baseline", "b.json", *DAY).code == 0


@pytest.mark.parametrize(
    ("arguments", "left"),
    [
        ([], []),
        (["mittari.yaml"], ["unknown-reference"]),
        (["ohjelma"], ["misspelt-value"]),
        (["--select", "HV2"], ["misspelt-value"]),
        (["--ignore", "HV2"], ["unknown-reference"]),
        (["municipality.yaml"], BOTH),
        (["ohjelma/lukukoira"], BOTH),
    ],
)
def test_what_was_judged_and_is_mended_is_gone(run, workspace, known, arguments, left):
    for name, content in FILES.items():
        (workspace / name).write_bytes(content)
    gone = len(BOTH) - len(left)
    ran = run("lint", "--baseline", "b.json", *arguments, *DAY)
    assert (f"contains {gone} findings that no longer exist" in ran.err) == bool(gone)
    run("lint", "--baseline", "b.json", "--write-baseline", *arguments, *DAY)
    assert rules(known) == left


def test_what_a_branch_changed_takes_nothing_out_of_a_baseline(run, workspace, known):
    git(workspace, "init", "-q")
    git(workspace, "add", ".")
    git(workspace, "commit", "-qm", "x")
    for name, content in FILES.items():
        (workspace / name).write_bytes(content)
    for more in ([], ["--write-baseline"]):
        ran = run("lint", "--since", "HEAD", "--baseline", "b.json", *more, *DAY)
        assert (ran.code, ran.err, rules(known)) == (0, "", BOTH)


@pytest.mark.parametrize("broken", [b"kind: program\nid: [", b"\xff\xfe\xe4", b"kind: nothing\n"])
def test_what_a_broken_file_hides_is_not_gone(run, workspace, known, broken):
    (workspace / "ohjelma.yaml").write_bytes(broken)
    ran = run("lint", "--baseline", "b.json", *DAY)
    assert (ran.code, "gone" in ran.err) == (1, False)
    run("lint", "--baseline", "b.json", "--write-baseline", *DAY)
    assert set(BOTH) <= set(rules(known))


@pytest.mark.parametrize("name", ["ohjelma.yaml", "mittari.yaml"])
@pytest.mark.parametrize("broken", [b"foo: [\n", b"title: [x\n", b"<<<<<<< x\n", b"x: \xff\n"])
def test_a_document_that_cannot_be_read_keeps_what_is_known_of_it(
    run, workspace, known, name, broken
):
    path = workspace / name
    path.write_bytes(path.read_bytes() + broken)
    for more in ([], ["--write-baseline"]):
        ran = run("lint", "--baseline", "b.json", *more, *DAY)
        assert (ran.code, "gone" in ran.err) == (1, False)
    assert set(BOTH) <= set(rules(known))


def test_a_document_that_is_none_for_a_while_keeps_what_is_known_of_it(run, workspace, known):
    (workspace / "hyvinvointi.toml").write_text(
        "documents = ['municipality.yaml', 'ohjelma.yaml']\n"
    )
    run("lint", "--baseline", "b.json", "--write-baseline", *DAY)
    assert "misspelt-value" in rules(known)
    (workspace / "hyvinvointi.toml").write_text("")
    assert run("lint", "--baseline", "b.json", *DAY).code == 0


def test_a_rule_that_is_off_takes_nothing_out(run, workspace, known):
    (workspace / "hyvinvointi.toml").write_text("[lint]\nignore = ['HV2']\n")
    ran = run("lint", "--baseline", "b.json", "--write-baseline", *DAY)
    assert (ran.code, rules(known)) == (0, BOTH)


UNHELD = {
    "fi": "Vertailutiedostoon ei kirjata huomautuksia",
    "sv": "I jämförelsefilen tas inte med anmärkningar",
    "en": "The baseline does not contain findings about",
}


@pytest.mark.parametrize("language", UNHELD)
@pytest.mark.parametrize(
    ("text", "code"),
    [(b"", 1), (b"kind: [\n", 1), (INDICATOR + b"description: 131052-308T\n", 1), (INDICATOR, 0)],
)
def test_what_no_baseline_holds_is_said_when_it_is_written(run, workspace, language, text, code):
    (workspace / "toinen.yaml").write_bytes(text.replace(b"id: ", b"id: toinen-"))
    ran = run("lint", "--baseline", "c.json", "--write-baseline", "--lang", language, *DAY)
    assert ran.code == code
    assert (UNHELD[language] in ran.err) == bool(code)


def test_a_baseline_holds_more_than_a_report_shows(run, workspace):
    def faulty(*years):
        rows = "".join(f"  - {{year: [{year}], value: 1}}\n" for year in years)
        (workspace / "mittari.yaml").write_bytes(INDICATOR + b"values:\n" + rows.encode())

    faulty(*range(1990, 2020))
    run("lint", "--baseline", "b.json", "--write-baseline", *DAY)
    faulty(*range(1995, 2020))
    ran = run("lint", "--baseline", "b.json", *DAY)
    assert (ran.code, "5 findings that no longer exist" in ran.err) == (0, True)
    faulty(*range(1980, 2020))
    told = json.loads(run("lint", "--baseline", "b.json", "--format", "json", *DAY).out)
    assert len(told["diagnostics"]) == 10


def test_a_file_that_is_no_baseline_is_not_written_over(run, workspace):
    before = (workspace / "ohjelma.yaml").read_bytes()
    (workspace / "omat.json").write_bytes(b'{"a": 1}\n')
    for name in ("ohjelma.yaml", "omat.json"):
        for more in ([], ["--write-baseline"]):
            ran = run("lint", "--baseline", name, *more, *DAY)
            assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert (workspace / "ohjelma.yaml").read_bytes() == before
    assert (workspace / "omat.json").read_bytes() == b'{"a": 1}\n'
    (workspace / "tyhja.json").write_bytes(b"")
    assert run("lint", "--baseline", "tyhja.json", "--write-baseline", *DAY).code == 0


def test_a_baseline_that_another_run_wrote_meanwhile_is_left_alone(
    run, workspace, known, monkeypatch
):
    write = editor.write

    def later(*arguments, **named):
        known.write_bytes(b"another")
        write(*arguments, **named)

    for name, content in FILES.items():
        (workspace / name).write_bytes(content)
    monkeypatch.setattr(editor, "write", later)
    ran = run("lint", "--baseline", "b.json", "--write-baseline", *DAY)
    assert (ran.code, known.read_bytes()) == (2, b"another")
