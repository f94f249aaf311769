"""`hyvinvointi diff`: every way to name two sides, what it tells, and how it ends."""

import io
import json
import subprocess
import sys

import pytest

from cli.repository import commit, git, put
from diff.village import FILES, edited
from formats import formats
from hyvinvointi.git import Blobs
from hyvinvointi.source import read

pytestmark = pytest.mark.slow

PLAN = "programs/ohjelma.yaml"
TARGET = ("target: {year: 2029, value: 4}", "target: {year: 2029, value: 6}")
DEADLINE = ("end: 2028-05}", "end: 2028-12}")
SENTENCE = ("Kahvi on maksuton.", "Kahvi ja tee ovat maksuttomia.")


def told(ran):
    """The changes of a JSON report, each as `level rule entity`."""
    report = json.loads(ran.out)
    return [f"{one['level']} {one['rule']} {one['entity']['id']}" for one in report["changes"]]


WEAKENED = "substantive target-weakened kiusatut"
POSTPONED = "substantive deadline-postponed toimintatapa"
REWORDED = "review prose-reworded kylatalot"


def test_a_target_a_deadline_and_a_sentence_are_named_with_their_levels(run, village):
    put(village, edited(TARGET, DEADLINE, SENTENCE))
    ran = run("diff", "--format", "json")
    assert (ran.code, told(ran)) == (1, [WEAKENED, POSTPONED, REWORDED])
    text = run("diff").out
    assert (
        "The target for the indicator “Kiusatut oppilaat” has been made less demanding: 6% instead of 4%."
        in text
    )
    assert "has been postponed from May 2028 to December 2028." in text
    assert "{+ja tee ovat maksuttomia+}" in text
    assert text.endswith("2 substantive, 1 review\n")


def test_reformatting_alone_is_only_counted(run, village):
    text = FILES[PLAN].replace("\n", "\r\n").replace("[koulutoimi]", '["koulutoimi"]')
    put(village, {PLAN: text})
    ran = run("diff")
    assert (ran.code, ran.out) == (0, "Only the formatting changed in one document.\n")
    report = json.loads(run("diff", "--format", "json").out)
    assert (report["changes"], report["summary"]["formatting"]) == ([], 1)


def test_nothing_is_said_when_nothing_changed(run, village):
    (village / "moved").mkdir()
    git(village, "mv", PLAN, "moved/ohjelma.yaml")
    for arguments in ([], ["HEAD"], ["--staged"], ["HEAD..HEAD"]):
        assert run("diff", *arguments) == run("diff", "HEAD..")
        assert (run("diff", *arguments).code, run("diff", *arguments).out) == (0, "")


@pytest.fixture
def branches(village):
    """`side` weakens the target, `main` moves a deadline after they parted, a sentence is staged."""
    git(village, "checkout", "-qb", "side")
    commit(village, edited(TARGET))
    git(village, "checkout", "-q", "main")
    commit(village, edited(DEADLINE))
    put(village, edited(DEADLINE, SENTENCE))
    git(village, "add", "-A")
    return village


TIGHTENED = "review target-tightened kiusatut"
ADVANCED = "review deadline-advanced toimintatapa"


@pytest.mark.parametrize(
    ("arguments", "names", "expected"),
    [
        ([], ("HEAD", "worktree"), [REWORDED]),
        (["HEAD"], ("HEAD", "worktree"), [REWORDED]),
        (["HEAD~1"], ("HEAD~1", "worktree"), [POSTPONED, REWORDED]),
        (["--staged"], ("HEAD", "index"), [REWORDED]),
        (["--staged", "HEAD~1"], ("HEAD~1", "index"), [POSTPONED, REWORDED]),
        (["main..side"], ("main", "side"), [WEAKENED, ADVANCED]),
        (["main", "side"], ("main", "side"), [WEAKENED, ADVANCED]),
        (["side..main"], ("side", "main"), [TIGHTENED, POSTPONED]),
        (["side.."], ("side", "HEAD"), [TIGHTENED, POSTPONED]),
        (["..side"], ("HEAD", "side"), [WEAKENED, ADVANCED]),
        (["main...side"], (None, "side"), [WEAKENED]),
        (["--merge-base", "main", "side"], (None, "side"), [WEAKENED]),
        (["--merge-base", "side"], (None, "worktree"), [POSTPONED, REWORDED]),
        (["main..side", PLAN], ("main", "side"), [WEAKENED, ADVANCED]),
        (["main..side", "decisions"], ("main", "side"), []),
        (["main..side", "ohjelma"], ("main", "side"), [WEAKENED, ADVANCED]),
        (["main..side", "ohjelma/toimintatapa"], ("main", "side"), [ADVANCED]),
        (["main..side", "ohjelma/turva"], ("main", "side"), [WEAKENED, ADVANCED]),
        (["main..side", "--", PLAN], ("main", "side"), [WEAKENED, ADVANCED]),
        (["main", "--", "programs"], ("main", "worktree"), [REWORDED]),
        (["--", "programs"], ("HEAD", "worktree"), [REWORDED]),
        (["programs"], ("HEAD", "worktree"), [REWORDED]),
        (["kylatalot"], None, None),
    ],
)
def test_every_way_to_name_two_sides(run, branches, arguments, names, expected):
    ran = run("diff", "--format", "json", *arguments)
    if names is None:
        assert (ran.code, ran.out) == (2, "")
        return
    report = json.loads(ran.out)
    base = names[0] or git(branches, "merge-base", "main", "side")
    assert ((report["base"], report["head"]), told(ran)) == ((base, names[1]), expected)


def test_a_path_is_a_path_and_a_revision_behind_dashes_is_a_revision(run, branches):
    git(branches, "branch", "programs", "side")
    assert told(run("diff", "--format", "json", "programs")) == [REWORDED]
    assert len(told(run("diff", "--format", "json", "programs", "--"))) == 3


def test_a_folder_below_the_workspace_sees_the_same(run, branches, monkeypatch):
    monkeypatch.chdir(branches / "programs")
    assert told(run("diff", "--format", "json", "main..side", "ohjelma.yaml")) == [
        WEAKENED,
        ADVANCED,
    ]
    assert told(run("diff", "--format", "json", "main..side", "../decisions")) == []


def test_a_workspace_below_the_root_of_the_repository(run, village, monkeypatch):
    inner = {f"kunta/{path}": text for path, text in FILES.items()}
    commit(village, {"kunta/hyvinvointi.toml": "", **inner})
    put(village / "kunta", edited(TARGET))
    monkeypatch.chdir(village / "kunta")
    assert told(run("diff", "--format", "json")) == [WEAKENED]

    ran = run("diff", "--format", "github")
    assert ran.out.startswith(f"::error file=kunta/{PLAN},line=")


@pytest.mark.parametrize("name", formats()["diff"])
def test_every_format_tells_a_change_and_is_silent_or_whole_without(run, village, name):
    put(village, edited(TARGET))
    ran = run("diff", "--format", name)
    is_told = any(said in ran.out for said in ("weakened", "made less demanding"))
    assert (ran.code, is_told or "amendment" in name) == (1, True)
    assert ran.out
    assert run("diff", "--format", name, "HEAD..HEAD").code == 0


def test_a_file_that_is_gone_can_be_named(run, village):
    (village / PLAN).unlink()
    for name in (PLAN, "ohjelma"):
        assert told(run("diff", "--format", "json", name)) == [
            "substantive document-removed ohjelma"
        ]


def test_two_files_are_one_document_of_their_workspace(run, village, monkeypatch, tmp_path_factory):
    proposal = tmp_path_factory.mktemp("elsewhere") / "proposal.yaml"
    proposal.write_text(edited(TARGET, DEADLINE)[PLAN], encoding="utf-8")
    ran = run("diff", PLAN, proposal, "--format", "json")
    assert (ran.code, told(ran)) == (1, [WEAKENED, POSTPONED])
    report = json.loads(ran.out)
    assert (report["base"], report["head"]) == (PLAN, str(proposal))
    assert report["changes"][0]["base_location"]["path"] == PLAN
    assert report["changes"][0]["head_location"]["path"] == str(proposal)
    inside = village / "programs/toinen.yaml"
    inside.write_text(edited(TARGET, DEADLINE)[PLAN], encoding="utf-8")
    assert told(run("diff", PLAN, inside, "--format", "json")) == [WEAKENED, POSTPONED]
    assert run("diff", PLAN, PLAN).out == ""
    for arguments, expected in (([PLAN, "-"], WEAKENED), (["-", PLAN], TIGHTENED)):
        stdin = io.TextIOWrapper(io.BytesIO(edited(TARGET)[PLAN].encode()))
        monkeypatch.setattr(sys, "stdin", stdin)
        assert told(run("diff", "--format", "json", *arguments)) == [expected]


def test_two_files_need_no_repository(run, workspace):
    put(workspace, {f"kyla/{path}": text for path, text in FILES.items()})
    put(workspace, {"toinen.yaml": edited(TARGET)[PLAN]})
    assert told(run("diff", f"kyla/{PLAN}", "toinen.yaml", "--format", "json")) == [WEAKENED]


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["nowhere"], "“nowhere” is not a revision, a path or an ID on either side."),
        (["nowhere..HEAD"], "There is no revision “nowhere” in this Git repository."),
        (["HEAD..nowhere"], "There is no revision “nowhere”"),
        (["nowhere", "--"], "There is no revision “nowhere”"),
        (["--", "nowhere.yaml"], "“nowhere.yaml” is not a revision"),
        (["main", "main", "main"], "Two revisions can be compared"),
        (["--staged", "main..main"], "--staged compares one revision with the index"),
        (["main...lone"], "The revisions “main” and “lone” have no common ancestor"),
        (["--", "--upload-pack=x"], "“--upload-pack=x” is not a revision"),
        ([""], "One of the arguments is empty."),
        ([" "], "One of the arguments is empty."),
        (["", "main"], "One of the arguments is empty."),
        (["main", ""], "One of the arguments is empty."),
        (["main", "--", ""], "One of the arguments is empty."),
        (["--since-adoption", ""], "One of the arguments is empty."),
        (["--fail-on", "error"], "The value of --fail-on is not valid"),
    ],
)
def test_what_cannot_be_compared_is_one_plain_line(run, village, arguments, reason):
    git(village, "checkout", "-q", "--orphan", "lone")
    git(village, "commit", "-qm", "lone")
    git(village, "checkout", "-q", "main")
    ran = run("diff", *arguments)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert reason in ran.err


@pytest.fixture
def cut(village, monkeypatch, tmp_path_factory):
    """A clone that holds one of two commits."""
    commit(village, edited(TARGET))
    clone = tmp_path_factory.mktemp("clone") / "c"
    git(village, "clone", "-q", "--depth=1", f"file://{village}", clone)
    monkeypatch.chdir(clone)


@pytest.mark.usefixtures("cut")
@pytest.mark.parametrize(
    ("arguments", "is_told"),
    [
        (["HEAD~1"], True),
        (["main~1", "HEAD"], True),
        (["HEAD~1", "programs"], True),
        (["HEAD~1..HEAD"], True),
        (["HEAD", "--", "HEAD~1"], False),
    ],
)
def test_a_revision_may_lie_behind_the_cut_of_a_shallow_clone(run, arguments, is_told):
    ran = run("diff", *arguments)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert ("git fetch --unshallow" in ran.err) == is_told


def test_without_a_repository_or_a_commit(run, workspace):
    assert "is not in a Git repository." in run("diff").err
    git(workspace, "init", "-q")
    ran = run("diff")
    assert (ran.code, ran.err) == (
        2,
        "hyvinvointi: There is no revision “HEAD” in this Git repository.\n",
    )


def test_an_unfinished_merge_is_not_compared(run, branches):
    git(branches, "commit", "-qm", "sentence")
    git(branches, "checkout", "-q", "-b", "other", "main~1")
    commit(branches, edited((SENTENCE[0], "Kahvi maksaa.")))
    with pytest.raises(subprocess.CalledProcessError):
        git(branches, "merge", "-q", "main")
    ran = run("diff", "--staged")
    assert (ran.code, f"The merge of {PLAN} is not finished in Git" in ran.err) == (2, True)


def test_a_document_that_cannot_be_read_ends_with_2_and_the_rest_is_told(run, village):
    put(village, edited(TARGET))
    (village / "indicators/kirjasto.yaml").write_text("kind: indicator\nid: [")
    ran = run("diff", "--format", "json")
    assert (ran.code, told(ran)) == (2, [WEAKENED])
    [unread] = json.loads(ran.out)["unreadable"]
    assert (unread["side"], unread["path"]) == ("head", "indicators/kirjasto.yaml")
    assert "indicators/kirjasto.yaml (head): could not be compared" in run("diff").out
    git(village, "add", "-A")
    git(village, "commit", "-qm", "broken")
    (village / "indicators/kirjasto.yaml").write_text("kind: indicator\nid: {")
    sides = [one["side"] for one in json.loads(run("diff", "--format", "json").out)["unreadable"]]
    assert sides == ["base", "head"]
    assert run("diff", PLAN).code == 0


@pytest.mark.parametrize(
    ("gate", "code"), [("critical", 0), ("substantive", 1), ("review", 1), ("never", 0)]
)
def test_the_gate(run, village, gate, code):
    put(village, edited(TARGET))
    ran = run("diff", "--fail-on", gate, "--format", "json")
    assert (ran.code, json.loads(ran.out)["gate"]) == (code, ("passed", "failed")[code])


def test_a_change_that_somebody_answers_for_passes(run, village):
    put(village, edited(TARGET))
    [change] = json.loads(run("diff", "--format", "json").out)["changes"]
    entry = f"[[accepted]]\nfingerprint = '{change['fingerprint']}'\nreason = 'x'\nby = 'A B'\n"
    put(village, {"accepted.toml": f"{entry}expires = 2026-12-31\n"})
    assert run("diff", "--accepted", "accepted.toml", "--today", "2026-12-31").code == 0
    assert run("diff", "--accepted", "accepted.toml", "--today", "2027-01-01").code == 1
    assert run("diff", "--accepted", "accepted.toml", "--today", "2026-12-31", PLAN).code == 0
    missing = run("diff", "--accepted", "nowhere.toml")
    assert (missing.code, "nowhere.toml cannot be read" in missing.err) == (2, True)


def test_a_plan_under_review_passes(run, village):
    put(village, edited(TARGET, ("status: adopted\n", "status: under-review\n")))
    ran = run("diff")
    assert ran.code == 0
    assert "An amendment of the document is being prepared." in ran.out


def test_the_report_goes_to_a_file_and_speaks_the_language(run, village):
    put(village, edited(TARGET))
    ran = run("diff", "--lang", "fi", "--output", "out/ero.txt")
    assert (ran.code, ran.out) == (1, "")
    assert "tavoite lievenee" in (village / "out/ero.txt").read_text(encoding="utf-8")


def test_what_both_sides_hold_is_read_once(run, village, monkeypatch):
    seen = []

    def reading(path, content):
        seen.append(path)
        return read(path, content)

    commit(village, edited(TARGET))
    monkeypatch.setattr("hyvinvointi.facts.table.read", reading)
    assert told(run("diff", "HEAD~1..HEAD", "--format", "json")) == [WEAKENED]
    assert sorted(seen) == sorted([*FILES, PLAN])


def test_git_is_asked_for_no_document_that_lies_in_the_working_tree(run, village, monkeypatch):
    asked = []

    def ask_for(blobs, wanted):
        asked.extend(wanted)
        return contents(blobs, wanted)

    contents = Blobs._contents
    monkeypatch.setattr(Blobs, "_contents", ask_for)
    changed = git(village, "rev-parse", f"HEAD:{PLAN}")
    settings = git(village, "rev-parse", "HEAD:hyvinvointi.toml")
    put(village, edited(TARGET))
    assert told(run("diff", "--format", "json")) == [WEAKENED]
    assert asked == [settings, changed]


def test_without_options_the_same_is_told(run, village):
    put(village, edited(TARGET))
    assert run("diff") == run("diff", "--format", "text")
    assert run("diff", "HEAD") == run("diff", "--fail-on", "substantive", "HEAD")
    assert run("diff", "nowhere").err == run("diff", "--format", "text", "nowhere").err


def test_what_is_committed_is_a_document_wherever_it_lies(run, village):
    text = FILES[PLAN].replace("id: ohjelma", "id: toinen")
    put(village, {".gitignore": "build/\n", "build/ohjelma.yaml": text})
    git(village, "add", "-f", "build/ohjelma.yaml")
    commit(village, {"site/.hyvinvointi-site": "", "site/a.yaml": text.replace("toinen", "kolmas")})
    assert "document-added  build/ohjelma.yaml" in run("diff", "HEAD~1..HEAD").out
    assert "document-added  site/a.yaml" in run("diff", "HEAD~1").out
    assert run("diff").out == ""


def test_the_configuration_of_each_side_holds(run, village):
    commit(village, {"hyvinvointi.toml": "documents = ['programs/*.yaml']"})
    put(village, edited(TARGET, ("unit: kpl", "unit: käyntiä")))
    told_of = {
        one["document"] for one in json.loads(run("diff", "--format", "json").out)["changes"]
    }
    assert told_of == {"ohjelma"}


def test_an_accepted_change_passes_until_its_last_day(run, village):
    put(village, edited(TARGET))
    (change,) = json.loads(run("diff", "--format", "json").out)["changes"]
    entry = {"fingerprint": change["fingerprint"], "reason": "slip", "by": "Aino Niemi"}
    rows = [f"{name} = {json.dumps(said)}" for name, said in entry.items()]
    (village / "accepted.toml").write_text(
        "\n".join(["[[accepted]]", *rows, "expires = 2026-12-31"]), "utf-8"
    )
    options = ("diff", "--accepted", "accepted.toml", "--today")
    ran = run(*options, "2026-12-31")
    assert ran.code == 0
    assert "Accepted (Aino Niemi): slip" in ran.out
    ran = run(*options, "2027-01-01")
    assert ran.code == 1
    assert f"The acceptance {change['fingerprint']} has expired (31\u00a0December 2026)." in ran.out
    ran = run("diff", "--accepted", "none.toml")
    assert ran.code == 2
    assert "none.toml" in ran.err


@pytest.mark.parametrize("name", formats()["diff"])
def test_every_format_tells_the_change(run, village, name):
    put(village, edited(TARGET))
    ran = run("diff", "--format", name)
    assert ran.code == 1
    assert "Kiusatut oppilaat" in ran.out
