"""What `lint` has said of the very same files is said again, and of no others."""

import contextlib
import io
import random
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cli.conftest import write
from cli.repository import commit, put
from cli.test_verify import DECISION, PLAN
from diff.village import ADOPTION
from hyvinvointi.__main__ import main
from hyvinvointi.cli import lint_run
from hyvinvointi.report import registry
from hyvinvointi.sealed import SealedDatabase
from hyvinvointi.workspace.cache_folder import VARIABLE
from lint_files import FILES


@pytest.fixture(autouse=True)
def caches(tmp_path_factory, monkeypatch) -> Path:
    folder: Path = tmp_path_factory.mktemp("caches")
    monkeypatch.setenv(VARIABLE, str(folder))
    return folder


@pytest.fixture
def runs(monkeypatch) -> list[lint_run.Run]:
    """The runs that have judged anything."""
    judged = []
    answer = lint_run.Run.answer

    def counted(self, formats):
        judged.append(self)
        return answer(self, formats)

    monkeypatch.setattr(lint_run.Run, "answer", counted)
    return judged


def test_the_same_question_about_the_same_files_is_judged_once(run, runs):
    first = run("lint", "--format", "json")
    assert run("lint", "--format", "json") == first
    assert len(runs) == 1
    assert run("lint", "--format", "sarif") != first
    assert run("lint", "--format", "json", "--no-cache") == first
    assert len(runs) == 3


def _written(workspace: Path) -> None:
    (workspace / "ohjelma.yaml").write_bytes(FILES["ohjelma.yaml"] + b"# huomautus\n")


def _named_file(workspace: Path) -> None:
    (workspace / "ohjelma.pdf").write_bytes(b"%PDF")


def _settings(workspace: Path) -> None:
    (workspace / "hyvinvointi.toml").write_text("[lint]\nignore = ['HV8']\n")


def _renamed(workspace: Path) -> None:
    (workspace / "ohjelma.yaml").rename(workspace / "toinen.yaml")


def _gone(workspace: Path) -> None:
    next(workspace.glob("*.yaml")).unlink()


def _irregular(workspace: Path) -> None:
    (workspace / "linkki.yaml").symlink_to("/etc/passwd")


@pytest.mark.parametrize("change", [_written, _settings, _renamed, _gone, _irregular])
def test_a_change_of_what_was_looked_at_is_judged(run, runs, workspace, change):
    run("lint")
    change(workspace)
    again = run("lint")
    assert len(runs) == 2
    assert again == run("lint", "--no-cache")


def test_a_file_that_a_document_names_counts_by_being_there(run, workspace):
    document = workspace / "ohjelma.yaml"
    document.write_bytes(
        document.read_bytes() + b"attachments:\n- {id: liite-1, title: Suunnitelma, file: o.pdf}\n"
    )
    missing = run("lint", "--format", "json")
    (workspace / "o.pdf").write_bytes(b"%PDF")
    assert run("lint", "--format", "json") != missing
    (workspace / "o.pdf").unlink()
    assert run("lint", "--format", "json") == missing


@pytest.mark.parametrize(
    "arguments",
    [
        ["--today", "2031-01-01"],
        ["--lang", "fi"],
        ["ohjelma.yaml"],
        ["--select", "HV4"],
        ["--profile", "publish"],
        ["--fail-on", "info"],
        ["--statistics"],
    ],
)
def test_another_question_is_judged(run, runs, arguments):
    run("lint")
    asked = run("lint", *arguments)
    assert len(runs) == 2
    assert asked == run("lint", *arguments, "--no-cache")


def test_what_history_tells_is_asked_each_time(run, runs, village):
    put(village, {DECISION: ADOPTION})
    run("adopt", DECISION, PLAN)
    commit(village, {})
    before = run("lint")
    assert run("lint") == before
    assert len(runs) == 1
    plan = village / PLAN
    plan.write_text(plan.read_text().replace("Koulussa on turvallista", "Koulussa on rauhallista"))
    changed = run("lint")
    assert changed != before
    assert run("lint") == changed
    assert len(runs) == 3


def test_own_rules_may_look_at_anything(run, runs, workspace):
    (workspace / "saannot").mkdir()
    (workspace / "hyvinvointi.toml").write_text("[lint]\nrules = ['saannot']\n")
    (workspace / "saannot" / "oma.py").write_text(
        "from hyvinvointi.diagnostics import Rule, Text\n"
        "from hyvinvointi.model import Program\n"
        "RULE = Rule('OMA1', 'oma', Text('a', 'a', 'a'), Text('b', 'b', 'b'))\n"
        "def check(view: Program, context):\n    yield from ()\n"
    )
    run("lint", "--own-rules")
    run("lint", "--own-rules")
    assert len(runs) == 2


def test_an_answer_is_no_longer_than_what_a_report_is(run, runs, monkeypatch):
    monkeypatch.setattr("hyvinvointi.cli.answers._LONGEST", 10)
    run("lint")
    run("lint")
    assert len(runs) == 2


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "null",
        '[{}, {}, {"text": 1}, true, 0]',
        '[{}, {}, {"text": "Nothing to remark"}, true, 7]',
        '[{"ohjelma.yaml": null}, {}, {"text": "Nothing to remark"}, true, 0]',
        '[[], {}, {"text": "Nothing to remark"}, true, 0]',
        "[" * 100_000,
    ],
)
def test_what_has_not_the_form_of_an_answer_counts_as_none(run, runs, caches, content):
    expected = run("lint")
    _rewrite(caches, content)
    assert run("lint") == expected
    assert len(runs) == 2


def _rewrite(caches: Path, content: str) -> None:
    """Write another answer into a database, and seal it as its owner would."""
    file = next(caches.glob("lint-*.sqlite"))
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE answer SET content = ?", (content,))
    connection.close()
    place = {one._place for one in SEALED if one._file == file}.pop()
    file.with_suffix(".sha256").write_text(SealedDatabase(file, place)._digest())


SEALED: list[SealedDatabase] = []


@pytest.fixture(autouse=True)
def sealed(monkeypatch) -> None:
    SEALED.clear()
    make = SealedDatabase.__init__

    def noted(self, file, place=""):
        make(self, file, place)
        SEALED.append(self)

    monkeypatch.setattr(SealedDatabase, "__init__", noted)


def test_a_torn_database_counts_as_none(run, runs, caches):
    expected = run("lint")
    file = next(caches.glob("lint-*.sqlite"))
    file.write_bytes(file.read_bytes()[:-100])
    assert run("lint") == expected
    assert len(runs) == 2


def test_a_question_that_nobody_asks_any_more_is_forgotten(run, caches):
    for number in range(1, 20):
        run("lint", "--today", f"2026-01-{number:02}")
    with sqlite3.connect(next(caches.glob("lint-*.sqlite"))) as connection:
        ((count,),) = connection.execute("SELECT count(*) FROM answer").fetchall()
    connection.close()
    assert count == 16


@pytest.mark.parametrize("format_", registry.names("findings"))
def test_what_is_known_of_files_is_covered_as_before(run, workspace, format_):
    plan = workspace / "ohjelma.yaml"
    plan.write_bytes(plan.read_bytes() + "summary: Hakija 131052-308T ja ÄÄNI,\n".encode())
    run("lint", "--format", format_)
    (workspace / "mittari.yaml").write_bytes(FILES["mittari.yaml"] + b"# toinen\n")
    again = run("lint", "--format", format_)
    assert again == run("lint", "--format", format_, "--no-cache")
    assert "131052" not in again.out


@pytest.mark.slow
@settings(max_examples=settings.default.max_examples // 3)
@given(st.integers(0, 2**32))
def test_after_any_edits_the_same_comes_out_as_without_a_cache(tmp_path_factory, seed):
    chance = random.Random(seed)
    folder = tmp_path_factory.mktemp("edits")
    write(folder, {**FILES, "hyvinvointi.toml": b""})
    with pytest.MonkeyPatch.context() as patched:
        patched.chdir(folder)
        for _ in range(8):
            if chance.random() < 0.7:
                _edit(folder, chance)
            asked = [
                "lint",
                "--format",
                chance.choice(registry.names("findings")),
                "--today",
                "2026-11-21",
            ]
            assert _said(asked) == _said([*asked, "--no-cache"])


def _edit(folder: Path, chance: random.Random) -> None:
    files = [*folder.rglob("*.yaml")]
    file = chance.choice([*files, folder / "uusi.yaml"])
    act = chance.randrange(5)
    if act == 0 and len(files) > 1:
        file.unlink(missing_ok=True)
    elif act == 1 and file.exists():
        file.rename(folder / f"{chance.randrange(5)}.yaml")
    elif act == 2:
        file.write_bytes(chance.choice([*FILES.values()]))
    elif act == 3:
        settings_ = [
            "",
            "language = 'fi'\n",
            "[lint]\nignore = ['HV5']\n",
            "documents = ['*.yaml']\n",
        ]
        (folder / "hyvinvointi.toml").write_text(chance.choice(settings_))
    elif file.exists():
        lines = file.read_bytes().splitlines(keepends=True)
        at = chance.randrange(len(lines) or 1)
        file.write_bytes(b"".join([*lines[:at], *lines[at + 1 :]]))


def _said(arguments: list[str]) -> tuple[int, str, str]:
    out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.StringIO()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("sys.argv", ["hyvinvointi", *arguments])
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = main()
    out.flush()
    return code, out.buffer.getvalue().decode(), err.getvalue()
