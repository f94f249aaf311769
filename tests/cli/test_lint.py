"""`lint`: what it looks at, what it reports, and how it ends."""

import json
import os
from io import BytesIO, TextIOWrapper
from types import SimpleNamespace

import pytest

from cli.repository import commit, git
from lint_files import FILES, edited

DAY = ("--today", "2026-11-01")
BROKEN = edited("ohjelma.yaml", "owner: k", "owner: kk")["ohjelma.yaml"]
UNSCHEDULED = FILES["ohjelma.yaml"].replace(b"        schedule:", b"        x-schedule:")


VOTED = b"""\
kind: decision
id: kv-1
organ: kunnanvaltuusto
meeting: {date: 2026-10-05}
paragraph: 1
title: Asia
status: decided
handling:
  votes:
    - question: Ehdotus vai vastaehdotus
      type: main
      for: {text: Ehdotus, count: 6}
      against: {text: Vastaehdotus, count: 3}
      result: for
resolution:
  outcome: accepted-unanimously
  dissents: [{person: {name: Ville Virtanen}, text: Ohjelma on liian kallis.}]
"""


@pytest.fixture
def broken(workspace):
    (workspace / "ohjelma.yaml").write_bytes(BROKEN)
    return workspace


@pytest.fixture
def warned(workspace):
    (workspace / "ohjelma.yaml").write_bytes(UNSCHEDULED)
    return workspace


def slugs(ran):
    return [one["rule"] for one in json.loads(ran.out)["diagnostics"]]


def test_a_sound_workspace_ends_with_0_and_says_how_much_was_read(run):
    ran = run("lint", "--fail-on", "error", *DAY)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.endswith("3 documents, no findings.\n")


@pytest.mark.usefixtures("broken")
def test_an_error_ends_with_1_and_json_says_everything_about_it(run):
    ran = run("lint", "--format", "json", "--select", "HV203", *DAY)
    assert ran.code == 1
    told = json.loads(ran.out)
    (one,) = told["diagnostics"]
    fingerprint = one.pop("fingerprint")
    assert len(fingerprint) == 16
    assert int(fingerprint, 16)
    assert "“kkunnanvaltuusto”" in one.pop("message")
    assert "“kunnanvaltuusto”" in one.pop("help")
    start = BROKEN.decode().index("kkunnanvaltuusto")
    assert one == {
        "code": "HV203",
        "rule": "unknown-reference",
        "severity": "error",
        "path": "ohjelma.yaml",
        "line": 7,
        "column": 8,
        "end_line": 7,
        "end_column": 24,
        "municipality": "malli",
        "document": "ohjelma",
        "pointer": "/owner",
        "related": [],
        "fix": {
            "title": "Write kunnanvaltuusto",
            "safe": False,
            "edits": [{"start": start, "end": start + 16, "text": "kunnanvaltuusto"}],
        },
    }
    assert told["version"] == 1
    assert told["summary"] == {
        "documents": 3, "error": 1, "warning": 0, "info": 0, "suppressed": 0
    }  # fmt: skip


@pytest.mark.usefixtures("broken")
def test_only_what_is_meant_for_people_changes_with_the_language(run):
    told = {}
    for language in ("fi", "sv", "en"):
        told[language] = json.loads(run("lint", "--format", "json", "--lang", language, *DAY).out)
        for one in told[language]["diagnostics"]:
            del one["message"], one["help"]
            if one["fix"]:
                del one["fix"]["title"]
    assert told["fi"] == told["sv"] == told["en"]


@pytest.mark.usefixtures("warned")
@pytest.mark.parametrize(
    ("gate", "code"), [("error", 0), ("warning", 1), ("info", 1), ("never", 0)]
)
def test_the_gate_decides_the_exit_code(run, gate, code):
    ran = run("lint", "--select", "measure-without-schedule", "--fail-on", gate, *DAY)
    assert ran.code == code
    assert "HV404" in ran.out


@pytest.mark.usefixtures("warned")
def test_the_publish_profile_raises_a_warning_to_an_error(run):
    ran = run("lint", "--select", "HV404", "--profile", "publish", *DAY)
    assert (ran.code, ": error HV404 " in ran.out) == (1, True)


@pytest.mark.usefixtures("warned")
@pytest.mark.parametrize("names", ["HV404", "hv404", "measure-without-schedule", "HV404, HV203"])
def test_rules_are_selected_and_ignored_by_code_and_slug(run, names):
    assert slugs(run("lint", "--format", "json", "--select", names, *DAY)) == [
        "measure-without-schedule"
    ]
    ignored = slugs(run("lint", "--format", "json", "--ignore", names, *DAY))
    assert "measure-without-schedule" not in ignored


@pytest.mark.usefixtures("broken")
def test_a_beginning_of_a_code_selects_its_family(run):
    assert slugs(run("lint", "--format", "json", "--select", "HV2", *DAY)) == ["unknown-reference"]


def test_a_file_that_cannot_be_read_is_told_whatever_is_selected(run, workspace):
    (workspace / "mittari.yaml").write_bytes(b"kind: indicator\nid: [")
    ran = run("lint", "--format", "json", "--select", "HV404", *DAY)
    assert (ran.code, slugs(ran)) == (1, ["unclosed-bracket"])


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["--select", "HV4o4"], "There is no rule “HV4o4”. Did you mean “HV4"),
        (["--ignore", "measure-without-shedule"], "Did you mean “measure-without-schedule”?"),
        (["--output", "jsn=x"], "Write --output as FORMAT=FILE"),
        (["--output", "json"], "Write --output as FORMAT=FILE"),
        (["--output", "json=municipality.yaml/x"], "Cannot write to the file"),
        (["--baseline", "nowhere.json"], "The baseline nowhere.json cannot be read"),
        (["--write-baseline"], "needs the option --baseline"),
        (["--since", "HEAD"], "is not in a Git repository"),
        (["nowhere.yaml"], "There is no path or ID “nowhere.yaml”."),
        (["mitari.yaml"], "Did you mean “mittari.yaml”?"),
        (["ohjelma/lukukoria"], "Did you mean “ohjelma/lukukoira”?"),
        ([""], "There is no path or ID “”."),
        (["fifo"], "it is not a regular file"),
        (["gone"], "cannot be read: No such file"),
    ],
)
def test_what_cannot_be_done_is_one_plain_line_and_ends_with_2(run, workspace, arguments, reason):
    os.mkfifo(workspace / "fifo")
    (workspace / "gone").symlink_to("nothing")
    ran = run("lint", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("hyvinvointi: ")
    assert ran.err.count("\n") == 1
    assert reason in ran.err


@pytest.mark.parametrize(
    ("toml", "reason"),
    [
        ("lint = 3", "lint"),
        ("[lint]\nselct = []", "“selct”"),
        ("[lint]\nselect = 'HV4'", "lint.select"),
        ("[lint]\nignore = ['HV4o4']", "“HV4o4”"),
        ("[lint.severity]\nHV404 = 'fatal'", "HV404"),
        ("[lint.paths]\n'x' = 3", "lint.paths.x"),
        ("[lint", "TOML"),
    ],
)
def test_a_broken_configuration_ends_with_2(run, workspace, toml, reason):
    (workspace / "hyvinvointi.toml").write_text(toml)
    ran = run("lint")
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert reason in ran.err


@pytest.mark.parametrize(
    ("toml", "severity"),
    [
        ("", "warning"),
        ("[lint.severity]\nmeasure-without-schedule = 'error'", "error"),
        ("[lint.severity]\nHV4 = 'off'", None),
        ("[lint.paths.'ohjelma.yaml']\nHV404 = 'info'", "info"),
        ("[lint.paths.'**/*.yaml']\nHV404 = 'error'", "error"),
        ("[lint.paths.'mittari.yaml']\nHV404 = 'error'", "warning"),
        ("[lint.severity]\nHV404 = 'error'\n[lint.paths.'ohjelma*']\nHV404 = 'info'", "info"),
        ("[lint]\nselect = ['HV2']", None),
        ("[lint]\nignore = ['HV404']", None),
    ],
)
def test_a_workspace_chooses_rules_and_severities(run, warned, toml, severity):
    (warned / "hyvinvointi.toml").write_text(toml)
    told = json.loads(run("lint", "--format", "json", *DAY).out)["diagnostics"]
    told = [one["severity"] for one in told if one["code"] == "HV404"]
    assert told == ([severity] if severity else [])


def test_paths_and_ids_narrow_what_is_told_but_not_what_is_read(run, broken):
    (broken / "sub").mkdir()
    (broken / "ohjelma.yaml").rename(broken / "sub" / "ohjelma.yaml")
    for names in (["sub"], ["sub/"], ["sub/ohjelma.yaml"], ["ohjelma"], ["malli:ohjelma"], ["."]):
        assert slugs(run("lint", "--format", "json", "--select", "HV203", *DAY, *names)) == [
            "unknown-reference"
        ], names
    for names in (["mittari.yaml"], ["lukutaito"], ["ohjelma/lukeminen"], ["mittari.yaml"]):
        assert slugs(run("lint", "--format", "json", "--select", "HV203", *DAY, *names)) == [], (
            names
        )
    counted = json.loads(run("lint", "--format", "json", *DAY, "sub", "mittari.yaml").out)
    assert counted["summary"]["documents"] == 2


@pytest.mark.usefixtures("warned")
def test_an_item_narrows_to_what_is_below_it(run):
    select = ("lint", "--format", "json", "--select", "HV404", *DAY)
    assert slugs(run(*select, "ohjelma/lukukoira")) == ["measure-without-schedule"]
    assert slugs(run(*select, "ohjelma/lukeminen")) == ["measure-without-schedule"]


def test_an_empty_folder_is_told_as_such(run, workspace):
    (workspace / "empty").mkdir()
    ran = run("lint", "empty")
    assert (ran.code, ran.out) == (0, "No documents found.\n")


def test_an_id_of_two_municipalities_must_say_which(run, workspace):
    other = FILES["municipality.yaml"].replace(b"id: malli\n", b"id: toinen\n")
    (workspace / "toinen.yaml").write_bytes(other)
    for name, municipality in (("a", "malli"), ("b", "toinen")):
        text = f"kind: indicator\nid: vesi\nmunicipality: {municipality}\n"
        (workspace / f"{name}.yaml").write_text(text)
    ran = run("lint", "vesi")
    assert (ran.code, "malli:vesi or toinen:vesi" in ran.err) == (2, True)
    assert run("lint", "--format", "concise", "toinen:vesi").out.startswith("b.yaml:")


@pytest.mark.usefixtures("broken")
def test_a_path_of_another_workspace_is_linted_from_there(run, tmp_path_factory, monkeypatch):
    other = tmp_path_factory.mktemp("muualla")
    (other / "hyvinvointi.toml").write_bytes(b"")
    (other / "x.yaml").write_bytes(b"kind: indicator\nid: vesi\n")
    ran = run("lint", "--format", "concise", other / "x.yaml")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.endswith(f"Go to its own workspace: cd {other}\n")
    ran = run("lint", "ohjelma.yaml", other / "x.yaml")
    assert (ran.code, "is not in the workspace" in ran.err) == (2, True)
    monkeypatch.chdir(other)
    assert run("lint", "--format", "concise").out.startswith("x.yaml:2:5: error")


def test_people_get_paths_they_can_open_and_machines_those_of_the_workspace(
    run, broken, monkeypatch
):
    (broken / "sub").mkdir()
    monkeypatch.chdir(broken / "sub")
    assert run("lint", "--format", "concise").out.startswith("../ohjelma.yaml:7:8:")
    told = json.loads(run("lint", "--format", "json", "--select", "HV203").out)
    assert told["diagnostics"][0]["path"] == "ohjelma.yaml"


def test_a_file_that_is_no_document_is_linted_when_it_is_named(run, workspace):
    (workspace / "muu.txt").write_bytes(b"a: 1\n")
    assert "muu.txt" not in run("lint", "--format", "concise").out
    ran = run("lint", "--format", "concise", "muu.txt")
    assert (ran.code, ran.out.startswith("muu.txt:1:1: error HV1")) == (1, True)


def given(monkeypatch, content):
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=BytesIO(content)))


@pytest.mark.usefixtures("workspace")
def test_standard_input_stands_for_the_file_it_is_named_after(run, monkeypatch):
    given(monkeypatch, BROKEN)
    ran = run("lint", "--format", "concise", "--stdin-filename", "ohjelma.yaml", "-")
    assert (ran.code, ran.out.startswith("ohjelma.yaml:7:8: error HV203")) == (1, True)
    given(monkeypatch, b"kind: indicator\nid: vesi\n")
    assert run("lint", "--format", "concise", "-").out.startswith("-:2:5: error")
    given(monkeypatch, b"")
    ran = run("lint", "--stdin-filename", "/x.yaml", "-")
    assert (ran.code, "is not in the workspace" in ran.err) == (2, True)


@pytest.mark.usefixtures("broken")
def test_a_named_file_outside_of_any_workspace_is_linted_alone(run, tmp_path_factory):
    other = tmp_path_factory.mktemp("irrallaan")
    for name in ("a.yaml", "b.yaml"):
        (other / name).write_bytes(b"kind: indicator\nid: vesi\n")
    told = json.loads(run("lint", "--format", "json", other / "a.yaml").out)
    assert told["summary"]["documents"] == 1
    assert "duplicate-id" not in {one["rule"] for one in told["diagnostics"]}


def test_several_reports_in_one_run(run, broken):
    ran = run("lint", "--output", "json=out/a.json", "--output", "junit=b.xml", *DAY)
    assert (ran.code, "HV203 unknown-reference" in ran.out) == (1, True)
    assert json.loads((broken / "out/a.json").read_text())["version"] == 1
    assert (broken / "b.xml").read_text().startswith("<?xml")


@pytest.mark.usefixtures("broken")
def test_statistics_count_each_rule(run):
    shown = run("lint", "--statistics", *DAY).out
    assert shown.startswith("1  The ID “…” does not exist")
    assert "   (HV203 unknown-reference)\n1 error in" in shown


def test_fixes_are_shown_made_and_then_rest(run, workspace):
    text = FILES["ohjelma.yaml"].replace(b"title: Lapset", b"otsikko: Lapset")
    (workspace / "ohjelma.yaml").write_bytes(text)
    ran = run("lint", "--diff", *DAY)
    assert (ran.code, "-    otsikko: Lapset lukevat\n+    title: Lapset" in ran.out) == (1, True)
    assert (workspace / "ohjelma.yaml").read_bytes() == text
    ran = run("lint", "--fix", *DAY)
    assert (ran.code, ran.err) == (0, "Fixes made: 1, files changed: 1.\n")
    assert (workspace / "ohjelma.yaml").read_bytes() == FILES["ohjelma.yaml"]
    assert run("lint", "--diff", *DAY).code == 0


def test_a_suggested_fix_is_made_only_when_asked_for(run, broken):
    assert run("lint", "--fix", *DAY).code == 1
    assert (broken / "ohjelma.yaml").read_bytes() == BROKEN
    assert run("lint", "--fix", "--unsafe-fixes", *DAY).code == 0
    assert (broken / "ohjelma.yaml").read_bytes() == FILES["ohjelma.yaml"]


def test_standard_input_is_mended_to_standard_output(run, workspace, monkeypatch):
    given(monkeypatch, BROKEN)
    ran = run("lint", "--unsafe-fixes", "--stdin-filename", "ohjelma.yaml", "-", *DAY)
    assert (ran.code, ran.out) == (0, FILES["ohjelma.yaml"].decode())
    assert (workspace / "ohjelma.yaml").read_bytes() == FILES["ohjelma.yaml"]


def test_a_baseline_leaves_only_what_is_new(run, broken):
    assert run("lint", "--baseline", "b.json", "--write-baseline", *DAY).code == 0
    assert run("lint", "--baseline", "b.json", *DAY).code == 0
    mended = FILES["ohjelma.yaml"].replace(b"[kirjasto]", b"[kirjastoo]")
    (broken / "ohjelma.yaml").write_bytes(mended)
    ran = run("lint", "--baseline", "b.json", "--format", "json", *DAY)
    assert (ran.code, "1 findings that no longer exist" in ran.err) == (1, True)
    assert slugs(ran) == ["unknown-reference"]


@pytest.mark.usefixtures("broken")
def test_a_terminal_that_cannot_show_a_letter_gets_another(run, monkeypatch):
    stream = TextIOWrapper(BytesIO(), encoding="latin-1")
    monkeypatch.setattr("sys.stdout", stream)
    assert run("lint", "--lang", "fi").code == 1
    assert "virhe HV203" in stream.buffer.getvalue().decode("latin-1")


def test_since_tells_only_what_a_branch_touched_or_broke(run, broken):
    git(broken, "init", "-q")
    commit(broken, {})
    assert run("lint", "--since", "HEAD", *DAY).code == 0
    (broken / "mittari.yaml").write_bytes(b"kind: indicator\nid: vesi\n")
    told = json.loads(run("lint", "--since", "HEAD", "--format", "json", *DAY).out)
    assert {one["path"] for one in told["diagnostics"]} == {"mittari.yaml", "ohjelma.yaml"}
    ran = run("lint", "--since", "nowhere")
    assert (ran.code, "no revision “nowhere”" in ran.err) == (2, True)


NARROWED = {
    "rules": (("--select", "HV0"), "{count} because of the choice of rules"),
    "item": (("ohjelma/lukeminen",), "{count} elsewhere in the same document"),
    "since": (("--since", "HEAD"), "{count} from before the changes"),
    "baseline": (("--baseline", "b.json"), "{count} in the baseline"),
    "new baseline": (("--baseline", "b.json", "--write-baseline"), "{count} in the baseline"),
}


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize(("narrowing", "reason"), NARROWED.values(), ids=NARROWED)
def test_who_looks_at_a_part_is_told_how_much_there_is_beside_it(run, workspace, narrowing, reason):
    git(workspace, "init", "-q")
    commit(workspace, {})
    run("lint", "--baseline", "b.json", "--write-baseline", *DAY)
    every = json.loads(run("lint", "ohjelma", "--format", "json", *DAY).out)["diagnostics"]
    ran = run("lint", *narrowing, *DAY)
    assert ran.code == 0
    assert ran.out.endswith(f" no findings. Not shown: {reason.format(count=len(every))}.\n")


@pytest.mark.usefixtures("broken")
def test_what_is_left_out_for_several_reasons_is_counted_for_each(run, workspace):
    (workspace / "hyvinvointi.toml").write_text('[lint]\nignore = ["HV404"]\n')
    (workspace / "ohjelma.yaml").write_bytes(BROKEN.replace(b"        schedule:", b"        x-a:"))
    run("lint", "--baseline", "b.json", "--write-baseline", *DAY)
    assert run("lint", "--baseline", "b.json", "--lang", "fi", *DAY).out.endswith(
        "Näyttämättä: 1 sääntövalinnan vuoksi ja 1 vertailutiedostossa.\n"
    )


def test_each_finding_that_is_not_shown_is_counted(run, workspace):
    sentence = " ".join(["sana"] * 30)
    text = "".join(f"  Tämä on {number} {sentence}.\n" for number in range(1, 31))
    content = FILES["ohjelma.yaml"] + f"summary: |\n{text}".encode()
    (workspace / "ohjelma.yaml").write_bytes(content)
    assert (
        "Not shown: 30 because of the choice of rules."
        in run("lint", "--ignore", "HV808", *DAY).out
    )


@pytest.mark.parametrize("name", ["dissent-from-unanimity", "outcome-contradicts-votes"])
def test_what_several_rules_tell_of_one_fact_is_shown_with_one_of_them(run, workspace, name):
    (workspace / "paatos.yaml").write_bytes(VOTED)
    every = slugs(run("lint", "--format", "json", *DAY, "paatos.yaml"))
    assert "outcome-contradicts-votes" in every
    ran = run("lint", "--select", name, *DAY, "paatos.yaml")
    assert f"Not shown: {len(every) - 1} because" in ran.out


def test_an_item_of_a_file_that_cannot_be_read_is_not_clean(run, workspace):
    (workspace / "ohjelma.yaml").write_bytes(FILES["ohjelma.yaml"] + b"x-muu: [\n")
    ran = run("lint", "ohjelma/lukeminen", "--format", "json", *DAY)
    assert ran.code == 1
    told = {one["code"][:3] for one in json.loads(ran.out)["diagnostics"]}
    assert told == {"HV0"}


def test_a_workspace_below_the_root_of_a_repository_is_told_from_there(run, broken, monkeypatch):
    git(broken, "init", "-q")
    (broken / "kunta").mkdir()
    for name in ("hyvinvointi.toml", *FILES):
        (broken / name).rename(broken / "kunta" / name)
    monkeypatch.chdir(broken / "kunta")
    arguments = ("lint", "--select", "HV203", *DAY)
    assert "file=kunta/ohjelma.yaml," in run(*arguments, "--format", "github").out
    assert '"path": "kunta/ohjelma.yaml"' in run(*arguments, "--format", "gitlab").out
    assert '"path": "ohjelma.yaml"' in run(*arguments, "--format", "json").out
