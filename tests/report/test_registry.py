"""A format is one file: the command line, its help and the tests of privacy follow from it."""

import inspect
import json
import os
import pkgutil
import re
import shutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import get_args, get_type_hints

import pytest

import formats as formats_of_commands
import hyvinvointi
from hyvinvointi.cli.app import run
from hyvinvointi.report import formats, registry
from hyvinvointi.report.formats import Result
from hyvinvointi.resources import folder

KINDS = {
    "lint": "findings",
    "diff": "changes",
    "verify": "verifications",
    "rules": "rules",
    "status": "status",
}
"""The kind of result of each command."""

ALL = [(kind, name) for kind in KINDS.values() for name in registry.names(kind)]
TESTS = Path(__file__).parents[1]


def module(kind, name):
    return import_module(f"{formats.__name__}.{kind}.{name}")


def test_there_is_a_package_for_each_kind_of_result_and_each_has_the_default():
    packages = {one.name for one in pkgutil.iter_modules(formats.__path__)}
    assert packages == {*get_args(registry.Kind)} == {*KINDS.values()}
    assert {registry.names(kind)[0] for kind in packages} == {registry.DEFAULT}


@pytest.mark.parametrize(("kind", "name"), ALL)
def test_a_format_holds_what_the_registry_asks_for(kind, name):
    made = module(kind, name)
    parameters, result = get_type_hints(made.render), inspect.signature(made.render).parameters
    (parameter,) = result
    package = sys.modules[made.__package__]
    assert issubclass(parameters[parameter], Result)
    assert parameters[parameter].__module__ == package.__name__
    assert parameters["return"] is str
    assert isinstance(made.FOR_PEOPLE, bool)
    assert len({made.ABOUT.say(language) for language in ("fi", "sv", "en")}) == 3


def test_each_command_offers_the_formats_of_its_kind():
    offered = formats_of_commands.formats()
    assert {name: offered[name] for name in KINDS} == {
        command: registry.names(kind) for command, kind in KINDS.items()
    }


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize(("command", "kind"), KINDS.items())
def test_the_help_of_a_command_says_what_each_of_its_formats_is(capsys, command, kind, language):
    assert run([command, "--help", "--lang", language]) == 0
    text = " ".join(capsys.readouterr().out.split())
    for name in registry.names(kind):
        assert f" {name} {module(kind, name).ABOUT.say(language)}" in text


FORMAT = '''\
"""Findings as their number."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.report.formats.findings import Findings

FOR_PEOPLE = True
ABOUT = Text("Niiden määrä.", "Deras antal.", "How many there are.")


def render(findings: Findings) -> str:
    """Return the number."""
    return f"findings: {len(findings.report.diagnostics)}\\n"
'''
PROGRAM = """\
import json, sys
from hyvinvointi.__main__ import main
def run(*arguments):
    sys.argv = ["hyvinvointi", "lint", "--lang", "en", *arguments]
    return main()
codes = [run("--format", "number")]
imported = [one for one in sys.modules if one.startswith("hyvinvointi.report.formats.")]
codes += [run("--output", "number=file"), run("--output", "nmber=file"), run("--format", "nmber")]
run("--help")
from formats import formats
sys.stderr.write("\\n" + json.dumps([codes, imported, formats()]))
"""


@pytest.fixture
def copied(tmp_path):
    """A copy of the package, and one format more in it."""
    package = tmp_path / "copy" / "hyvinvointi"
    shutil.copytree(Path(hyvinvointi.__file__).parent, package)
    for name in ("schemas", "templates"):
        if not (package / name).is_dir():
            (package / name).symlink_to(folder(name))
    (package / "report/formats/findings/number.py").write_text(FORMAT)
    return package.parent


def python(copied, *arguments, **environment):
    """Run Python where the copy is what is imported, in a workspace with one finding."""
    workspace = copied.parent / "workspace"
    workspace.mkdir(exist_ok=True)
    (workspace / "hyvinvointi.toml").touch()
    (workspace / "a.yaml").write_text("kind: program\nid: [\n")
    paths = os.pathsep.join(map(str, (copied, TESTS)))
    variables = {"PYTHONPATH": paths, "COLUMNS": "200", "NO_COLOR": "1", **environment}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=workspace, env=os.environ | variables, capture_output=True, check=True, text=True,
    )  # fmt: skip


@pytest.mark.slow
def test_a_new_format_is_one_file(copied):
    done = python(copied, "-c", PROGRAM)
    *errors, last = done.stderr.splitlines()
    codes, imported, offered = json.loads(last)
    default, *others = registry.names("findings")
    names = (default, *sorted([*others, "number"]))
    assert codes == [1, 1, 2, 2]
    assert done.stdout.startswith("findings: 1\n")
    assert (copied.parent / "workspace" / "file").read_text() == "findings: 1\n"
    assert f"--format <{'|'.join(names)}>" in done.stdout
    assert re.search(r"^ +number +How many there are\.$", done.stdout, re.MULTILINE)
    listed = re.compile(rf"{', '.join(names[:-1])} (?:and|or) {names[-1]}")
    told = [error for error in errors if "hyvinvointi: " in error]
    assert [bool(listed.search(error)) for error in told] == [True] * 2
    assert offered["lint"] == [*names]
    assert imported == [
        "hyvinvointi.report.formats.findings",
        "hyvinvointi.report.formats.findings.number",
    ]


@pytest.mark.slow
def test_a_new_format_is_completed_in_a_shell(copied):
    words = {"COMP_WORDS": "hyvinvointi lint --format nu", "COMP_CWORD": "3"}
    program = "from hyvinvointi.cli.app import run; run([])"
    done = python(copied, "-c", program, _HYVINVOINTI_COMPLETE="complete_bash", **words)
    assert done.stdout.split() == ["number"]
