"""`init`: from an empty folder to a site, never over what is there, and no question without an answer."""

import json
import re
from pathlib import Path

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from cli.repository import commit, git
from hyvinvointi.cli import asking
from hyvinvointi.cli.asking import Asker
from hyvinvointi.cli.terminal_dialogue import TerminalDialogue

pytestmark = pytest.mark.slow

DAY = ("--today", "2026-12-01")


@pytest.fixture
def folder(workspace, monkeypatch):
    """An empty folder in no workspace; it is the current one."""
    for path in [*workspace.rglob("*")]:
        if path.is_file():
            path.unlink()
    empty = workspace / "uusi"
    empty.mkdir()
    monkeypatch.chdir(empty)
    return empty


def contents(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".git" not in path.parts and "build" not in path.parts
    }


@pytest.mark.parametrize("spoken", ["fi", "sv", "en"])
def test_what_is_begun_is_linted_rendered_and_compared(run, folder, spoken):
    say = ("--lang", spoken)
    assert run("init", "--name", "Närpiö", "--yes", *DAY, *say).code == 0
    assert run("lint", *DAY, "--fail-on", "info").code == 0
    assert run("render", *say).code == 0
    assert (folder / "build/site/index.html").is_file()
    git(folder, "init", "-q", "-b", "main", "--template=")
    commit(folder, {})
    assert "build/site/index.html" not in git(folder, "ls-files")
    program = next((folder / "programs").iterdir())
    text = program.read_text()
    program.write_text(text.replace("value: 40", "value: 35"))
    ran = run("diff", *say)
    assert (ran.code, "HVD310" in ran.out) == (0, True)


def test_what_is_known_of_a_municipality_is_written(run, folder):
    run("init", "--name", "espoo", "--yes", *DAY)
    register = (folder / "municipality.yaml").read_text()
    for line in (
        "name: {fi: Espoo, sv: Esbo}",
        'code: "049"',
        "languages: [fi, sv]",
        "council_term: {start: 2025-06-01, end: 2029-05-31}",
        "fi: Länsi-Uudenmaan hyvinvointialue",
        "fi: Kaupunginvaltuusto",
        "sv: Stadsfullmäktige",
    ):
        assert line in register


def test_every_answer_is_an_option(run, folder):
    ran = run(
        "init", "kunta", "--name", "Uusikunta", "--code", "997", "--languages", "sv,fi",
        "--council", "Nya fullmäktige / Uusi valtuusto", "--executive", "Styrelsen / Hallitus",
        "--ci", "gitlab", "--no-examples", "--lang", "sv",
    )  # fmt: skip
    assert (ran.code, ran.err) == (0, "")
    assert [*contents(folder / "kunta")] == [
        ".gitattributes", ".gitignore", ".gitlab-ci.yml", ".pre-commit-config.yaml",
        ".vscode/extensions.json", ".vscode/settings.json", ".vscode/tasks.json",
        "hyvinvointi.toml", "municipality.yaml", *(
            f"schemas/{one}.schema.json" for one in (
                "common", "decision", "document", "indicator", "municipality", "program", "strategy"
            )
        ),
    ]  # fmt: skip
    register = (folder / "kunta/municipality.yaml").read_text()
    assert "id: nya-fullmaktige" in register
    assert "name: {sv: Nya fullmäktige, fi: Uusi valtuusto}" in register
    assert f"cd {folder / 'kunta'}" in ran.out
    assert run("lint", "kunta").code == 0


def test_nothing_that_is_there_is_written_over(run, folder):
    own = {
        "hyvinvointi.toml": b"language = 'en'\n",
        ".gitignore": b"*.tmp",
        ".gitattributes": b"*.yaml diff=hyvinvointi\n",
        ".vscode/settings.json": b"{}",
    }
    for path, content in own.items():
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_bytes(content)
    ran = run("init", "--name", "Raisio", "--yes", *DAY)
    now = contents(folder)
    assert now[".gitignore"] == b"*.tmp\n/build/\n"
    assert all(now[path] == own[path] for path in own if path != ".gitignore")
    kept = ran.out.partition("Already there, left as it is:")[2].partition("\n\n")[0]
    assert re.findall(r"^  (\S+)", kept, re.MULTILINE) == [
        "hyvinvointi.toml",
        ".gitattributes",
        ".vscode/settings.json",
    ]
    assert run("init", "--yes", *DAY).code == 0
    assert contents(folder) == now
    ran = run("init", "--yes", "--force", *DAY)
    assert "Replaced:\n  hyvinvointi.toml" in ran.out
    now |= {path: contents(folder)[path] for path in ("hyvinvointi.toml", ".vscode/settings.json")}
    assert contents(folder) == now


def test_a_repository_with_documents_gets_what_it_lacks(run, folder):
    git(folder, "init", "-q", "-b", "main", "--template=")
    register = "kind: municipality\nid: uusikunta\nname: Uusikunta\ncode: '997'\n"
    commit(folder, {"ohjelmat/kunta.yaml": register})
    before = contents(folder)
    ran = run("init", "--ci", "github", "--yes")
    assert "already in the file ohjelmat/kunta.yaml" in ran.err
    now = contents(folder)
    assert before.items() <= now.items()
    assert {".github/workflows/hyvinvointi.yml", ".vscode/tasks.json"} <= now.keys()
    assert [path for path in now if path.endswith(".yaml")] == [
        ".pre-commit-config.yaml",
        "ohjelmat/kunta.yaml",
    ]


def test_below_the_top_of_a_repository_nothing_is_left_where_nobody_reads_it(run, folder):
    git(folder, "init", "-q", "-b", "main", "--template=")
    ran = run("init", "kunta", "--name", "Raisio", "--ci", "github", "--yes")
    assert "not at the top of its Git repository" in ran.out
    assert not {".github", ".pre-commit-config.yaml"} & {*(folder / "kunta").iterdir()}


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        ([], "Give --name, and then --languages, --council, --executive and --ci, or --yes, and"),
        (["--yes"], "Give --name."),
        (["--name", "Uusikunta", "--yes"], "Give --code."),
        (["--name", "Raisio", "--code", "68", "--yes"], "of --code is not valid. A municipality"),
        (["--name", "Raisio", "--languages", "fi,xx", "--yes"], "of --languages is not valid"),
        (["--name", " ", "--yes"], "of --name is not valid. An answer is needed here."),
        (["--ci", "jenkins"], "one of github, gitlab or none"),
    ],
)
def test_without_anybody_to_ask_the_missing_options_are_named(run, folder, arguments, reason):
    ran = run("init", *arguments)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert reason in ran.err
    assert contents(folder) == {}


def test_no_workspace_begins_inside_another_or_at_home(run, folder, monkeypatch):
    run("init", "--name", "Raisio", "--yes")
    ran = run("init", "programs", "--yes")
    assert (ran.code, f"cd {folder}" in ran.err) == (2, True)
    home = folder.parent / "koti"
    home.mkdir()
    monkeypatch.setattr(Path, "home", lambda: home)
    ran = run("init", home, "--name", "Raisio", "--yes")
    assert (ran.code, "home folder" in ran.err) == (2, True)
    assert contents(home) == {}


@pytest.mark.parametrize("link", ["programs", ".vscode", "hyvinvointi.toml", "municipality.yaml"])
@pytest.mark.parametrize("dangling", [True, False])
def test_nothing_is_written_through_links(run, folder, link, dangling):
    outside = folder.parent / "muualla"
    outside.mkdir()
    target = outside / ("puuttuu" if dangling else "")
    (folder / link).symlink_to(target)
    run("init", "--name", "Raisio", "--yes", "--force")
    assert [*outside.iterdir()] == []


def test_a_file_where_a_folder_belongs_is_told(run, folder):
    (folder / "programs").write_text("")
    ran = run("init", "--name", "Raisio", "--yes")
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert "programs" in ran.err


def test_the_settings_of_the_editor_match_what_lint_prints(run, folder):
    run("init", "--name", "Raisio", "--yes", "--lang", "fi", *DAY)
    tasks = json.loads((folder / ".vscode/tasks.json").read_text())["tasks"]
    program = folder / "programs/esimerkki-ohjelma.yaml"
    program.write_text(program.read_text().replace("status: in", "statsu: in"))
    printed = run(*tasks[0]["args"]).out.splitlines()
    patterns = {one["severity"]: one["pattern"] for one in tasks[0]["problemMatcher"]}
    matched = [
        (severity, match[pattern["file"]], match[pattern["line"]])
        for line in printed
        for severity, pattern in patterns.items()
        if (match := re.match(pattern["regexp"], line))
    ]
    assert ("error", "programs/esimerkki-ohjelma.yaml", "11") in matched
    settings = json.loads((folder / ".vscode/settings.json").read_text())
    assert [*settings["yaml.schemas"]] == ["./schemas/document.schema.json"]


def test_the_dialogue_proposes_what_follows_from_the_name(run, folder, monkeypatch):
    with create_pipe_input() as keys, create_app_session(input=keys, output=DummyOutput()):
        monkeypatch.setattr(
            asking, "asker", lambda *_, **__: Asker(TerminalDialogue("fi"), yes=False)
        )
        # A name, the code that is wrong first, languages, both organs as proposed, GitLab.
        keys.send_text("Raisio\r" + "x\r\x7f\r" + "\r\r\r" + "\x15" + "3\r")
        ran = run("init", "--lang", "fi", *DAY)
    assert ran.code == 0
    assert "hyvinvointialueen tai kuntayhtymän nimi" in ran.out
    assert (folder / ".gitlab-ci.yml").is_file()
    register = (folder / "municipality.yaml").read_text()
    assert 'code: "680"' in register
    assert "name: Kaupunginvaltuusto" in register


@pytest.mark.parametrize("key", ["\x03", "\x15\x04"], ids=["Ctrl-C", "Ctrl-D"])
def test_a_dialogue_that_is_broken_off_writes_nothing(run, folder, monkeypatch, key):
    with create_pipe_input() as keys, create_app_session(input=keys, output=DummyOutput()):
        monkeypatch.setattr(
            asking, "asker", lambda *_, **__: Asker(TerminalDialogue("fi"), yes=False)
        )
        keys.send_text(f"Raisio\r{key}")
        assert run("init").code == 130
    assert contents(folder) == {}


@pytest.mark.parametrize(
    ("options", "kind", "council"),
    [
        (["--name", "Pirkanmaan hyvinvointialue"], "wellbeing-county", "Aluevaltuusto"),
        (["--name", "Lounaisranta", "--type", "wellbeing-county"], "wellbeing-county", "Aluevaltuusto"),
        (["--name", "Rannikon koulutuskuntayhtymä"], "joint-authority", "Yhtymävaltuusto"),
        (["--name", "Ranta", "--type", "kuntayhtymä"], "joint-authority", "Yhtymävaltuusto"),
    ],
)  # fmt: skip
def test_a_county_or_a_joint_authority_begins_as_what_it_is(run, folder, options, kind, council):
    ran = run("init", *options, "--yes", "--lang", "fi", *DAY)
    assert (ran.code, ran.err) == (0, "")
    register = (folder / "municipality.yaml").read_text()
    assert f"type: {kind}\n" in register
    assert "code:" not in register
    assert f"name: {council}" in register
    assert run("lint", "--fail-on", "info").code == 0
    assert run("render", "--output", str(folder / "sivut")).code == 0
    page = next((folder / "sivut").glob("*/index.html"))
    assert "Kunta" not in page.read_text().partition("<main")[2].partition("<h2")[0]


def test_a_county_has_no_municipality_code(run, folder):
    options = ("--name", "Alue", "--type", "wellbeing-county", "--code", "906")
    ran = run("init", *options, "--yes", "--lang", "fi")
    assert ran.code == 2
    assert "Kuntanumero on vain kunnalla" in ran.err
    assert contents(folder) == {}
