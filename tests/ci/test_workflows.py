"""What `init` writes for a server calls the program's own steps, which are tried on real repositories."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest
import yaml

from ci.runner import ACTION, PUSH, ROOT, Github, gitlab, machine, pull_request
from cli.repository import commit, git
from diff.village import ADOPTION, edited
from hyvinvointi import __version__
from hyvinvointi.diagnostics import LANGUAGES
from hyvinvointi.scaffold.files import Ci, files

pytestmark = pytest.mark.slow

PLAN = "programs/ohjelma.yaml"
STRATEGY = """\
kind: strategy
id: strategia
municipality: lehtola
title: {fi: Lehtolan kuntastrategia, sv: Lehtola kommunstrategi}
organ: valtuusto
status: proposed
period: {start: 2025, end: 2029}
summary: Kunta huolehtii lapsista ja nuorista.
goals:
  - id: lapset
    title: Lapset viihtyvät koulussa
    targets:
      - indicator: kiusatut
        baseline: {year: 2025, value: 7.2}
        target: {year: 2029, value: 4}
"""
SOUND = edited(
    ("responsible: [koulutoimi]\nlegal", "responsible: [koulutoimi]\nsupports: [strategia]\nlegal"),
    (
        "end: 2028-12}",
        "end: 2028-12}\n        resources: [{type: staff, person_years: 0.1, year: 2027}]",
    ),
    (', digest: "sha256:aa"', ""),
    ("preparers:\n", "presenter: {id: niemi-aino, name: Aino Niemi, title: rehtori}\npreparers:\n"),
) | {
    "strategies/strategia.yaml": STRATEGY,
    "decisions/valtuusto-2025-064.yaml": ADOPTION.replace(
        "{outcome: accepted-unanimously}",
        "{outcome: accepted-unanimously, text: Hyväksyttiin.}\nappeal: [{type: municipal-appeal}]",
    ),
}
WEAKENED = [
    ("target: {year: 2029, value: 4}", "target: {year: 2029, value: 6}"),
    ("schedule: {start: 2027-01, end: 2028-12}", "schedule: {start: 2027-01, end: 2029-12}"),
    ("vähintään kolme aikuista", "enintään kolme aikuista"),
]
WRITTEN = {
    (ci, reader): [*files(reader, ci)][-1].content
    for ci in get_args(Ci)
    if ci != "none"
    for reader in LANGUAGES
}
BLOCKS = re.findall(r"```yaml\n(.*?)```", (ROOT / "docs/ci.md").read_text("utf-8"), re.DOTALL)
CHECK = yaml.safe_load(WRITTEN["github", "en"])["jobs"]["check"]


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    """A repository whose `main` holds a sound workspace with an adopted program and its strategy."""
    folder = tmp_path_factory.mktemp("sound")
    git(folder, "init", "-q", "-b", "main", "--template=")
    commit(folder, {"hyvinvointi.toml": "", **SOUND})
    command = [sys.executable, "-m", "hyvinvointi", "adopt", "valtuusto-2025-064", "ohjelma"]
    subprocess.run(command, cwd=folder, check=True)
    commit(folder, {})
    return folder


@pytest.fixture
def upstream(sound, tmp_path):
    git(sound, "clone", "-q", "--bare", sound.as_uri(), tmp_path / "upstream")
    return tmp_path / "upstream"


@pytest.fixture
def clone(upstream, tmp_path):
    """A checkout of a branch, as its author has it."""
    git(upstream, "clone", "-q", upstream.as_uri(), tmp_path / "clone")
    git(tmp_path / "clone", "checkout", "-q", "-b", "change")
    return tmp_path / "clone"


def weakened(folder):
    """Commit a proposal that changes the adopted program: a target, a deadline, a sentence."""
    text = (folder / PLAN).read_text()
    for old, new in WEAKENED:
        assert text.count(old) == 1
        text = text.replace(old, new)
    commit(folder, {PLAN: text})


def on_github(upstream, tmp_path, event, job=CHECK):
    place = tmp_path / "runner"
    place.mkdir()
    return Github(upstream, place, event).job(job)


def everything_runs(steps):
    return [step["run"] for step in steps if "run" in step]


def test_no_expression_stands_in_a_script():
    jobs = [yaml.safe_load(BLOCKS[2])["publish"], CHECK]
    steps = [*ACTION["runs"]["steps"], *(step for job in jobs for step in job["steps"])]
    assert not [text for text in everything_runs(steps) if "${{" in text]


@pytest.mark.parametrize("reader", LANGUAGES)
def test_what_is_written_takes_no_step_of_its_own(reader):
    job = yaml.safe_load(WRITTEN["github", reader])["jobs"]["check"]
    assert everything_runs(job["steps"]) == []
    assert [step["uses"] for step in job["steps"]][1].endswith(f"/hyvinvointi@v{__version__}")
    own = yaml.safe_load(WRITTEN["gitlab", reader])
    (included,) = own["include"]
    assert included["remote"].endswith(f"/v{__version__}/ci/gitlab.yml")
    assert own["hyvinvointi"] == {"variables": {"HYVINVOINTI": f"hyvinvointi=={__version__}"}}


def test_the_steps_stand_in_one_place():
    commands = re.compile(r"hyvinvointi (?:lint|diff|verify|render)\b")
    told = [ROOT / "action.yml", *(ROOT / "ci").iterdir()]
    assert [path.name for path in told if commands.search(path.read_text())] == ["check.sh"]
    assert not [text for text in WRITTEN.values() if commands.search(text)]


def test_the_page_shows_what_is_written_and_asks_for_what_the_action_has():
    assert BLOCKS[0] == WRITTEN["github", "en"]
    more, publish = (yaml.safe_load(text) for text in BLOCKS[1:3])
    steps = [*CHECK["steps"], *more, *publish["publish"]["steps"]]
    checkouts = [one["with"] for one in steps if one.get("uses", "").startswith("actions/checkout")]
    assert checkouts == [{"fetch-depth": 0, "persist-credentials": False}] * 2
    assert "pull_request_target" not in yaml.safe_load(BLOCKS[0])[True]
    used = {*re.findall(r"steps\.hyvinvointi\.outputs\.(\w+)", "".join(BLOCKS))}
    assert used == ACTION["outputs"].keys()
    shown, written = (yaml.safe_load(text) for text in (BLOCKS[3], WRITTEN["gitlab", "en"]))
    assert written.items() <= shown.items()


def test_a_sound_pull_request_passes_with_findings_a_site_and_no_comment(upstream, clone, tmp_path):
    commit(clone, {"notes.txt": "x"})
    run = on_github(upstream, tmp_path, pull_request(upstream, clone))
    assert not run.failed, run.said
    assert run.installed.split()[-1] == str(ROOT)
    site = Path(run.given["actions/upload-artifact"]["path"])
    assert (site / "index.html").exists()
    assert json.loads((site.parent / "lint.sarif").read_text())["version"] == "2.1.0"
    assert run.codes.keys() == {"install", "check", "comment"}


def test_a_pull_request_that_changes_what_was_adopted_fails_until_it_is_accepted(
    upstream, clone, tmp_path
):
    weakened(clone)
    run = on_github(upstream, tmp_path, pull_request(upstream, clone))
    assert run.codes["check"] == 1
    assert "::error" in run.said
    assert run.summary == (tmp_path / "runner/temp/hyvinvointi/changes.md").read_text() != ""
    assert run.codes["comment"] == 0
    assert "--method POST repos/kunta/ohjelmat/issues/5/comments" in run.calls[1]
    assert "actions/upload-artifact" in run.given
    program = machine(tmp_path)
    command = ["hyvinvointi", "diff", "--merge-base", "origin/main"]
    listed = subprocess.run(
        [*command, "--format", "json"], cwd=clone, env=program, capture_output=True, check=False
    )
    for change in json.loads(listed.stdout)["changes"]:
        why = ["--reason", "Oikaisu", "--by", "Aino Niemi"]
        accept = ["hyvinvointi", "accept", change["fingerprint"], *why]
        if change["level"] in {"substantive", "critical"}:
            subprocess.run(accept, cwd=clone, env=program, check=True, capture_output=True)
    gate = [*command, "--accepted", "accepted.toml"]
    done = subprocess.run(gate, cwd=clone, env=program, check=False, capture_output=True)
    assert done.returncode == 0, done.stdout.decode()
    commit(clone, {})
    again = clone.rename(clone.with_name("accepted"))
    place = tmp_path / "second"
    place.mkdir()
    run = on_github(upstream, place, pull_request(upstream, again))
    # The proposal contradicts the strategy, too, which nobody can answer for.
    assert re.findall("::error .*title=(HV[0-9]+|HVD[0-9]+)", run.said) == ["HV426"]
    assert "a responsible person and a reason are recorded for each change" in run.said


def test_a_fork_gets_its_changes_in_the_summary_and_no_comment(upstream, clone, tmp_path):
    weakened(clone)
    run = on_github(upstream, tmp_path, pull_request(upstream, clone, fork=True))
    assert run.codes == {"install": 0, "check": 1}
    assert run.calls == []
    assert run.summary != ""


def test_a_shallow_checkout_is_told_and_does_not_pass(upstream, clone, tmp_path):
    commit(clone, {"notes.txt": "x"})
    checkout, *others = CHECK["steps"]
    shallow = {**CHECK, "steps": [{**checkout, "with": {}}, *others]}
    run = on_github(upstream, tmp_path, pull_request(upstream, clone), shallow)
    assert run.codes["check"] == 2
    assert "Traceback" not in run.said


def test_a_push_is_compared_with_nothing(upstream, tmp_path):
    run = on_github(upstream, tmp_path, PUSH)
    assert (run.failed, run.summary, run.calls) == (False, "", [])
    assert run.codes.keys() == {"install", "check"}


REQUEST = {"CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main", "CI_MERGE_REQUEST_PROJECT_ID": "1"}


def gitlab_request(clone, where):
    """What GitLab says of a request: in its own project, from a fork, and from one that is shut out."""
    upstream, nowhere = git(clone, "remote", "get-url", "origin"), (clone / "nowhere").as_uri()
    if where == "own":
        return REQUEST | {"CI_PROJECT_ID": "1", "CI_MERGE_REQUEST_PROJECT_URL": nowhere}
    start = git(clone, "rev-parse", "origin/main")
    git(clone, "remote", "set-url", "origin", nowhere)
    url = upstream if where == "fork" else nowhere
    said = {"CI_MERGE_REQUEST_PROJECT_URL": url, "CI_MERGE_REQUEST_DIFF_BASE_SHA": start}
    return REQUEST | {"CI_PROJECT_ID": "2"} | said


@pytest.mark.parametrize("where", ["own", "fork", "closed"])
@pytest.mark.parametrize(("changes", "code"), [(False, 0), (True, 1)])
def test_a_request_on_gitlab_is_compared_with_what_it_goes_to(
    clone, tmp_path, where, changes, code
):
    request = gitlab_request(clone, where)
    if changes:
        weakened(clone)
    run = gitlab(WRITTEN["gitlab", "fi"], clone, tmp_path, request)
    assert run.codes == {"script": code}, run.said
    assert run.installed.split()[-1] == f"hyvinvointi=={__version__}"
    assert isinstance(json.loads((clone / "build/code-quality.json").read_text()), list)
    assert (clone / "build/site/index.html").exists()
    assert (clone / "build/changes.md").exists()
    assert ("HVD310" in run.said) is changes


def test_a_branch_on_gitlab_is_compared_with_nothing(clone, tmp_path):
    run = gitlab(WRITTEN["gitlab", "sv"], clone, tmp_path, {})
    assert run.codes == {"script": 0}, run.said
    assert not (clone / "build/changes.md").exists()


def test_a_checkout_cannot_say_which_steps_are_taken(clone, tmp_path):
    """A proposal that brings a package of the program's name runs nothing by it."""
    own = "from pathlib import Path\nPath('taken').touch()\n"
    commit(clone, {"hyvinvointi/__init__.py": own, "resources.py": own})
    gitlab(WRITTEN["gitlab", "en"], clone, tmp_path, {"OUTPUT": "/dev/null/nowhere"})
    assert not (clone / "taken").exists()


@pytest.mark.parametrize(("comments", "method"), [("", "POST"), ("17\n18\n", "PATCH")])
def test_there_is_one_comment_which_later_runs_write_anew(tmp_path, comments, method):
    (tmp_path / "changes.md").write_text("# Muutokset\n" + "ä" * 60_000)
    surroundings = machine(tmp_path) | {
        "CHANGES": str(tmp_path / "changes.md"),
        "COMMENTS": comments,
        "GITHUB_REPOSITORY": "kunta/ohjelmat",
        "NUMBER": "5",
    }
    subprocess.run(
        ["sh", ROOT / "ci/comment.sh"], env=surroundings, check=True, capture_output=True
    )
    calls = (tmp_path / "calls").read_text().splitlines()
    assert len(calls) == 2
    assert f"--method {method} " in calls[1]
    assert ("comments/17 " in calls[1]) is (method == "PATCH")
    body = (tmp_path / "body").read_text()
    assert body.startswith("<!-- hyvinvointi -->\n**Kaikki muutokset eivät mahtuneet tähän.")
    assert "\n\n# Muutokset\nää" in body
    assert len(body.encode()) < 65_536


def test_what_installs_the_program_runs_nothing_of_the_checkout():
    texts = [(ROOT / path).read_text() for path in ("action.yml", "ci/gitlab.yml", "docs/ci.md")]
    texts += [(ROOT / f"docs/{one}/how-to/publish.md").read_text() for one in LANGUAGES]
    commands = re.findall("python .*pip install", "\n".join(texts))
    assert len(commands) >= 7
    assert {one.partition("pip")[0] for one in commands} == {"python -I -m "}


@pytest.mark.parametrize("shift", range(3))
def test_a_long_comment_is_cut_between_letters(tmp_path, shift):
    changes = tmp_path / "changes.md"
    changes.write_text("x" * shift + "ä€" * 40_000)
    surroundings = machine(tmp_path) | {
        "CHANGES": str(changes),
        "GITHUB_REPOSITORY": "kunta/ohjelmat",
        "NUMBER": "5",
    }
    command = ["sh", ROOT / "ci/comment.sh"]
    done = subprocess.run(command, env=surroundings, check=False, capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")
    mark, text = (tmp_path / "body").read_bytes().decode().split("\n", 1)
    assert mark == "<!-- hyvinvointi -->"
    cut, shown = text.split("\n\n", 1)
    shown = shown.rstrip("\n")
    assert changes.read_text().startswith(shown)
    assert 59_990 < len(shown.encode()) <= 60_000
    assert "Kaikki muutokset eivät mahtuneet tähän." in cut


def test_a_short_text_is_printed_as_it_is_and_a_long_one_says_first_that_it_is_cut(tmp_path):
    changes = tmp_path / "changes.md"

    def cut(text: str, most: int) -> str:
        changes.write_text(text)
        command = ["sh", ROOT / "ci/cut.sh", changes, str(most)]
        return subprocess.run(command, check=True, capture_output=True).stdout.decode()

    folded = "<details>\n\n```diff\n+ uusi rivi\n```\n</details>\n"
    assert cut(folded, len(folded)) == folded
    told, _, shown = cut(folded, 20).partition("\n\n")
    assert told.startswith("**Kaikki muutokset eivät mahtuneet tähän.")
    assert shown == folded[:20]
