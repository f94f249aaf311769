"""The interface for programs: what is public, and that it does what its page says."""

import re
import runpy
from collections.abc import Mapping
from datetime import date
from inspect import signature
from pathlib import Path

import pytest

from cli.repository import commit, git
from hyvinvointi import api
from lint_files import FILES

pytestmark = pytest.mark.slow

DAY = date(2026, 11, 30)
PAGE = Path(__file__).parents[2] / "docs" / "api.md"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with two commits: the plan is called otherwise in the second one."""
    git(tmp_path, "init", "-q", "-b", "main", "--template=")
    files = {path: content.decode() for path, content in FILES.items()}
    commit(tmp_path, {"hyvinvointi.toml": "", **files})
    plan = "ohjelma.yaml"
    commit(tmp_path, {plan: re.sub("(?m)^title: .*$", "title: Uusi ohjelma", files[plan], count=1)})
    return tmp_path


def test_what_is_public_is_named_and_stays():
    public = {name for name in vars(api) if not name.startswith("_")}
    assert {*api.__all__} <= public
    assert api.__all__ == sorted(api.__all__)
    parameters = {
        name: [*signature(getattr(api, name)).parameters]
        for name in ("load", "own_rules", "lint", "compare", "render")
    }
    assert parameters == {
        "load": ["folder", "revision", "executor", "today"],
        "own_rules": ["folder", "names"],
        "lint": ["workspace", "today", "profile", "rules"],
        "compare": ["base", "head", "today"],
        "render": ["workspace", "format", "language", "today", "profile", "attachments"],
    }


def test_the_page_names_every_function():
    page = PAGE.read_text("utf-8")
    assert all(f"`{name}(" in page for name in ("load", "lint", "compare", "render", "own_rules"))


def test_the_example_of_the_page_runs(repository, monkeypatch, capsys, tmp_path_factory):
    (example,) = re.findall("```python\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    script = tmp_path_factory.mktemp("script") / "example.py"
    script.write_text(example, "utf-8")
    monkeypatch.chdir(repository)
    runpy.run_path(str(script))
    assert "Uusi ohjelma" in capsys.readouterr().out
    assert "Uusi ohjelma" in (repository / "site" / "index.html").read_text("utf-8")


def test_a_revision_is_compared_with_the_folder(repository):
    changes = api.compare(api.load(repository, "HEAD~1"), api.load(repository)).changes
    assert [change.field for change in changes] == ["title"]


def test_own_rules_are_asked_beside_those_of_the_program(repository):
    (repository / "rules").mkdir()
    (repository / "rules" / "program_seen.py").write_text(
        "from hyvinvointi.api import FileContext, Finding, Program, Rule, Text\n"
        "TEXT = Text('n', 's', 'seen')\n"
        "RULE = Rule('OWN1', 'program-seen', TEXT, TEXT)\n"
        "def check(program: Program, _context: FileContext):\n"
        "    yield Finding(RULE, program.lacking)\n"
    )
    own = api.own_rules(repository, ["rules"])
    report = api.lint(api.load(repository), today=DAY, rules=own)
    assert "program-seen" in {diagnostic.rule.slug for diagnostic in report.diagnostics}


@pytest.mark.parametrize("profile", [None, "publish"])
def test_a_site_is_the_same_each_time(repository, profile):
    def site() -> Mapping[str, bytes]:
        return dict(api.render(api.load(repository), today=DAY, profile=profile))

    assert site() == site() != {}


def test_what_cannot_be_read_is_an_error_of_ours(tmp_path):
    with pytest.raises(api.WorkError):
        api.load(tmp_path, "HEAD")
