"""“Not known” is an answer of its own: nothing that was not looked at is called sound."""

import json
import os
import shutil

import pytest

from cli.repository import commit, git, put
from cli.test_verify import DECISION, PLAN, TARGET
from diff.village import ADOPTION, FILES, edited
from formats import formats

pytestmark = pytest.mark.slow

COMMANDS = [("lint",), ("verify",), ("render",), ("diff",), ("lint", "--since", "HEAD")]
BAD = ("direction: decrease", "direction: decraese")


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ("documents = ['program/**/*.yaml']", "matches no file: program/**/*.yaml."),
        ("documents = ['**/*.yaml', 'x/*.yaml']", "matches no file: x/*.yaml."),
        ("documents = ['../**']", "matches no file: ../**."),
        ("documents = []", "an empty list"),
        ("documents = ['programs\\**\\*.yaml']", "Folders are separated by slashes"),
        ("[lint.paths.'a\\b']\nHV4 = 'off'", "Folders are separated by slashes"),
        ("time_zone = 'Europe/Helsingfors'", "no time zone “Europe/Helsingfors”"),
        ("time_zone = '../../etc/passwd'", "no time zone"),
        ("time_zone = 'Europe'", "no time zone"),
        ("time_zone = 3", "time_zone"),
        ("required_version = '>=99'", "requires version >=99 of hyvinvointi, but this is"),
        ("required_version = '>=99'\nnew_setting = 1", "requires version >=99"),
        ("required_version = 'new'", "a condition on the version"),
        ("required_version = 1", "required_version"),
    ],
)
def test_settings_that_choose_nothing_end_the_work(run, village, command, settings, told):
    put(village, {"hyvinvointi.toml": settings})
    ran = run(*command)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert told in ran.err


@pytest.mark.parametrize(
    "settings",
    [
        "documents = ['./**/*.yaml']",
        "\ufeffdocuments = ['.//./**/*.yaml']\r\n",
        "documents = ['**']",
    ],
)
def test_a_pattern_may_be_written_in_other_ways(run, village, settings):
    whole = run("lint", "--format", "json").out
    put(village, {"hyvinvointi.toml": settings})
    assert run("lint", "--format", "json").out == whole


def test_a_version_that_fits_is_no_matter_nor_what_an_earlier_state_required(run, village):
    commit(village, {"hyvinvointi.toml": "required_version = '<0.0.1'"})
    put(village, {"hyvinvointi.toml": "required_version = '>=0.1,<99'"})
    assert run("lint", "--fail-on", "never").code == 0
    assert run("diff", "HEAD", "--fail-on", "never").code == 0


def test_a_workspace_without_documents_says_how_to_begin(run, village):
    for path in FILES:
        (village / path).unlink()
    for command in COMMANDS[:3]:
        ran = run(*command)
        assert (ran.code, ran.out, "hyvinvointi init" in ran.err) == (2, "", True)
    assert run("diff").code == 1
    put(village, {"municipality.yml": FILES["municipality.yaml"]})
    assert "municipality.yml: The file has the extension .yml" in run("lint").err
    commit(village, {})
    assert run("diff").code == 2


def test_standard_input_is_a_document_too(run, village, monkeypatch):
    put(village, {"hyvinvointi.toml": "documents = ['new/*.yaml']"})
    with (village / PLAN).open("rb") as given:
        monkeypatch.setattr("sys.stdin", type("Given", (), {"buffer": given}))
        assert run("lint", "-", "--stdin-filename", "new/a.yaml").code in {0, 1}


@pytest.mark.parametrize("settings", ["", "documents = ['**/*.yaml']"])
def test_a_document_named_yml_is_told_with_and_without_patterns(run, village, settings):
    put(village, {"hyvinvointi.toml": settings, ".github/ci.yml": "on: push\n"})
    git(village, "mv", "municipality.yaml", "municipality.yml")
    report = json.loads(run("lint", "--select", "HV2,HV9", "--format", "json").out)
    told = sorted((one["code"], one["severity"]) for one in report["diagnostics"])
    assert told == [("HV204", "error"), ("HV903", "warning")]


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("nimi: Malli\ntunnus: malli\n", True),
        ("otsikko: Ohjelma\ntavoitteet: []\n", True),
        ("rubrik: Program\nstatus: idea\n", True),
        ("title: Program\nperiod: {start: 2026}\n", True),
        ("knid: program\n", True),
        ("title: A\n", False),
        ("name: ci\non: push\njobs: {}\n", False),
        ("bind: 127.0.0.1\nport: 80\n", False),
        ("- a\n- b\n", False),
        ("", True),
        ("{{- if .Values.x }}\na: 1\n{{- end }}\n", False),
        ("a: [\n", False),
    ],
)
def test_only_what_looks_like_ours_is_ours_where_no_pattern_says_so(run, village, text, is_told):
    put(village, {"x.yaml": text})
    report = json.loads(run("lint", "--format", "json").out)
    assert any(one["path"] == "x.yaml" for one in report["diagnostics"]) is is_told
    assert report["summary"]["documents"] == len(FILES) + is_told
    put(village, {"hyvinvointi.toml": "documents = ['**']"})
    report = json.loads(run("lint", "--format", "json").out)
    assert any(one["path"] == "x.yaml" for one in report["diagnostics"])


@pytest.fixture
def behind(village):
    """A branch that touched the register alone, and `main`, which mended an indicator meanwhile."""
    bad = edited(BAD)
    (path,) = (one for one in bad if bad[one] != FILES[one])
    commit(village, {path: bad[path]})
    git(village, "switch", "-q", "-c", "feature")
    commit(village, {"municipality.yaml": FILES["municipality.yaml"] + "# x\n"})
    git(village, "switch", "-q", "main")
    commit(village, {path: FILES[path]})
    git(village, "switch", "-q", "feature")
    return village


@pytest.mark.usefixtures("behind")
@pytest.mark.parametrize(
    "since", ["main", "main...HEAD", "main...feature", "main~1...HEAD", "HEAD~1"]
)
def test_a_branch_is_not_blamed_for_what_main_has_mended(run, since):
    report = json.loads(run("lint", "--since", since, "--format", "json").out)
    assert {one["path"] for one in report["diagnostics"]} <= {"municipality.yaml"}


@pytest.mark.usefixtures("village")
@pytest.mark.parametrize(
    "since", ["", " ", "...", "...HEAD", "HEAD...", "HEAD..", "HEAD..HEAD", "x"]
)
def test_since_nothing_is_refused(run, since):
    ran = run("lint", "--since", since)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert f"“{since}”" in ran.err


def test_a_branch_that_only_the_remote_has_is_used_and_told(
    run, village, monkeypatch, tmp_path_factory
):
    git(village, "switch", "-q", "-c", "work")
    commit(village, edited(TARGET))
    clone = tmp_path_factory.mktemp("clone") / "c"
    git(village, "clone", "-q", f"file://{village}", clone)
    monkeypatch.chdir(clone)
    for command in (
        ("diff", "main"), ("diff", "main..work"), ("diff", "main...HEAD"), ("diff", "main", "work"),
        ("diff", "main", "--", PLAN), ("diff", "main~0"), ("lint", "--since", "main"),
        ("render", "--as-of", "main", "--output", "out"),
    ):  # fmt: skip
        ran = run(*command)
        assert "“origin/main” is used" in ran.err.replace("main~0", "main")
        assert ran.code == (0 if command[0] == "render" else 1)
        if command[0] == "diff":
            assert "target-weakened" in ran.out
    assert run("diff", "nowhere").code == 2
    git(clone, "branch", "main", "origin/main")
    assert run("diff", "main").err == ""


@pytest.mark.usefixtures("village")
def test_verify_says_what_it_looked_at(run):
    assert run("verify").out == f"There are no adopted texts (documents: {len(FILES)}).\n"
    assert json.loads(run("verify", "--format", "json").out)["pins"] == []
    assert "documents: 1" in run("verify", PLAN).out


@pytest.fixture
def cancelled(run, village):
    """A plan with a measure that was cancelled since its adoption, and one cancelled before it."""
    at = FILES[PLAN].index("- id: kylatalot")
    text = FILES[PLAN][:at] + FILES[PLAN][at:].replace("not-started", "cancelled", 1)
    put(village, {DECISION: ADOPTION})
    assert run("adopt", "valtuusto-2025-064", "ohjelma").code == 0
    commit(village, {})
    commit(village, {PLAN: text})
    return village


@pytest.mark.parametrize("way", ["blob", "digest"])
def test_a_cancelled_measure_is_named_or_the_history_is(
    run, cancelled, monkeypatch, tmp_path_factory, way
):
    if way == "digest":
        text = (cancelled / DECISION).read_text()
        commit(cancelled, {DECISION: text[: text.index("    blob:")]})
    assert "Cancelled after the adoption: kylatalot" in run("verify").out
    assert "measure-cancelled" in run("diff", "--since-adoption").out
    git(cancelled, "config", "uploadpack.allowFilter", "true")
    folder = tmp_path_factory.mktemp("clones")
    for how in ("--filter=blob:none", "--depth=1"):
        clone = folder / how
        git(cancelled, "clone", "-q", how, f"file://{cancelled}", clone)
        monkeypatch.chdir(clone)
        ran = run("verify")
        assert (ran.code, "git fetch" in ran.err) == (2, True)
        ran = run("diff", "--since-adoption")
        assert (ran.code, ran.out, "git fetch" in ran.err) == (2, "", True)
    assert "Cancelled before or after the adoption: kylatalot" in run("verify").out
    shutil.rmtree(".git")
    ran = run("verify")
    assert (ran.code, "Cancelled before or after the adoption: kylatalot" in ran.out) == (2, True)


def test_a_shallow_clone_is_named_where_it_holds_enough(
    run, cancelled, monkeypatch, tmp_path_factory
):
    put(cancelled, {PLAN: FILES[PLAN]})
    commit(cancelled, {"x.txt": "1"})
    clone = tmp_path_factory.mktemp("clone") / "c"
    git(cancelled, "clone", "-q", "--depth=2", f"file://{cancelled}", clone)
    monkeypatch.chdir(clone)
    for command in (
        ("verify",), ("diff", "--since-adoption"), ("lint", "--since", "HEAD~1"),
        ("render", "--output", "out"), ("render", "--as-of", "HEAD~1", "--output", "old"),
    ):  # fmt: skip
        ran = run(*command)
        assert ran.code in {0, 1}
        assert ran.err.count("shallow clone") == 1
    assert run("lint", "--since", "HEAD~2").code == 2


def test_a_day_is_that_of_the_settings(run, village, monkeypatch):
    monkeypatch.setenv("GIT_COMMITTER_DATE", "2026-03-11T23:30:00+0000")
    commit(village, edited(TARGET))
    for zone, is_new in (("", False), ("time_zone = 'UTC'", True)):
        put(village, {"hyvinvointi.toml": zone})
        monkeypatch.setenv("TZ", "UTC" if is_new else "Asia/Tokyo")
        out = "new" if is_new else "old"
        ran = run("render", "--as-of", "2026-03-11", "--output", out)
        assert ran.code == (0 if is_new else 2)


def test_what_lies_too_deep_is_told_by_every_command(run, village):
    deep = "/".join("a" * 101)
    commit(village, {f"{deep}/x.yaml": FILES[PLAN].replace("status: adopted", "status: foo")})
    ran = run("diff", "HEAD~1")
    assert (ran.code, "nothing below this folder was read" in ran.out) == (2, True)
    assert run("diff", "HEAD~1", "ohjelma").code == 2
    for command, code in (
        (("verify",), 2),
        (("render",), 0),
        (("render", "--profile", "publish"), 1),
    ):
        ran = run(*command)
        assert (ran.code, "nothing below this folder was read" in ran.err) == (code, True), command


def test_a_name_that_is_no_text_can_be_compared(run, village):
    (village / "programs" / os.fsdecode(b"\xff.yaml")).write_text("kind: decision\n")
    for form in formats()["diff"]:
        ran = run("diff", "--format", form)
        assert ran.code in (0, 2)
        assert "Unexpected" not in ran.err


def test_settings_of_a_site_that_stop_every_publication_are_told_by_lint(run, village):
    put(village, {"hyvinvointi.toml": "[site]\nurl = 'javascript:alert(1)'\n"})
    ran = run("lint")
    assert (ran.code, "site.url" in ran.err) == (2, True)


def test_the_reason_of_git_is_no_hint(run, village):
    tree = git(village, "rev-parse", "HEAD:programs")
    commit(village, edited(TARGET))
    (village / ".git/objects" / tree[:2] / tree[2:]).unlink()
    for command in (
        ("diff", "HEAD~1"),
        ("lint", "--since", "HEAD~1"),
        ("render", "--as-of", "HEAD~1"),
    ):
        ran = run(*command)
        assert (ran.code, "grafts" in ran.err) == (2, False), ran.err
