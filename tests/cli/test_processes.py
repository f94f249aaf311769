"""What only a process of its own can show: exit codes, pipes, and what is imported."""

import os
import signal
import subprocess
import sys
from ast import literal_eval

import pytest

from lint_files import FILES

pytestmark = pytest.mark.slow

LAZY = (
    "pydantic",
    "watchfiles",
    "http",
    "rich",
    "jinja2",
    "ruamel",
    "jsonschema",
    "markdown_it",
    "icalendar",
)


def start(arguments, cwd, **options):
    environment = os.environ | {"LC_ALL": "C.UTF-8", "COLUMNS": "80"}
    command = [sys.executable, "-m", "hyvinvointi", *arguments]
    return subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, check=False, timeout=60, **options
    )


def modules(arguments, cwd):
    """Return the exit code of a command line and the top-level packages it imported."""
    program = (
        "import sys; from hyvinvointi.__main__ import main\n"
        f"sys.argv = ['hyvinvointi', *{arguments!r}]\n"
        "code = main(); names = {name.partition('.')[0] for name in sys.modules}\n"
        "sys.stderr.write(repr((code, names)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=cwd, capture_output=True, check=True, timeout=60
    )
    return literal_eval(done.stderr.decode())


@pytest.mark.parametrize(
    ("arguments", "light"),
    [(["lint", "municipality.yaml"], (*LAZY, "typer")), (["lint", "--lang", "fi"], LAZY)],
)
def test_a_clean_lint_imports_nothing_that_it_does_not_need(workspace, arguments, light):
    code, names = modules(arguments, workspace)
    assert (code, names & set(light)) == (0, set())


def test_the_version_is_told_before_anything_is_imported(tmp_path):
    code, names = modules(["--version"], tmp_path)
    assert (code, names & {*LAZY, "typer", "yaml", "dataclasses", "re"}) == (0, set())


def test_exit_codes(workspace):
    assert start(["lint"], workspace).returncode == 0
    (workspace / "x.yaml").write_bytes(b"kind: indicator\nid: Vesi\n")
    done = start(["lint", "--lang", "fi"], workspace)
    assert (done.returncode, done.stderr) == (1, b"")
    assert "virhe HV" in done.stdout.decode()
    done = start(["lint", "nowhere"], workspace)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr == "hyvinvointi: There is no path or ID “nowhere”.\n".encode()


def test_a_closed_pipe_is_silent(workspace):
    for number in range(200):
        text = b"kind: indicator\nid: V" + b"x" * 50 + str(number).encode() + b"\n"
        (workspace / f"x{number}.yaml").write_bytes(text)
    command = [sys.executable, "-m", "hyvinvointi", "lint"]
    with subprocess.Popen(
        command, cwd=workspace, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 1


@pytest.mark.skipif(os.name == "nt", reason="a shell closes the streams")
@pytest.mark.parametrize(
    ("closed", "arguments", "code", "told"),
    [
        ("<&-", ["lint", "-"], 2, b"hyvinvointi: Standard input cannot be read: it is closed.\n"),
        (
            "<&-",
            ["diff", "municipality.yaml", "-"],
            2,
            b"hyvinvointi: Standard input cannot be read: it is closed.\n",
        ),
        (
            "<&-",
            ["git-setup"],
            2,
            b"hyvinvointi: There is no one to ask: give --yes to make the changes.\n",
        ),
        (">&-", ["--version"], 0, b""),
        (">&-", ["lint", "x.yaml"], 1, b""),
        ("<&- >&- 2>&-", ["lint", "nowhere"], 2, b""),
    ],
)
def test_a_closed_stream_is_told_where_it_matters(workspace, closed, arguments, code, told):
    (workspace / "x.yaml").write_bytes(b"kind: indicator\nid: Vesi\n")
    subprocess.run(["git", "init", "-q"], cwd=workspace, check=True)
    shell = ["sh", "-c", f'exec "$@" {closed}', "sh", sys.executable, "-m", "hyvinvointi"]
    environment = os.environ | {"LC_ALL": "C.UTF-8", "HYVINVOINTI_LANG": "en"}
    done = subprocess.run(
        [*shell, *arguments], cwd=workspace, env=environment, capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (code, told)


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no such device here")  # noqa: PTH110
def test_a_full_disk_is_told(workspace):
    command = [sys.executable, "-m", "hyvinvointi", "lint", "--format", "json", "--lang", "en"]
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        done = subprocess.run(
            command, cwd=workspace, stdout=full, stderr=subprocess.PIPE, check=False, timeout=60
        )
    told = b"hyvinvointi: The result cannot be written: No space left on device.\n"
    assert (done.returncode, done.stderr) == (2, told)


def test_standard_input_is_read_as_bytes(workspace):
    given = FILES["mittari.yaml"].replace(
        b"Lukutaito", "Lukutaito – ä".encode("latin-1", "replace")
    )
    arguments = ["lint", "--format", "concise", "--stdin-filename", "mittari.yaml", "-"]
    done = start(arguments, workspace, input=given)
    assert done.returncode == 1
    assert b"HV003 not-utf8" in done.stdout


@pytest.mark.skipif(os.name == "nt", reason="no such signal there")
def test_who_is_asked_to_end_undoes_what_is_under_way(workspace):
    program = (
        "import os, signal, sys\n"
        "from hyvinvointi.__main__ import main\n"
        "sys.argv = ['hyvinvointi', 'render']\n"
        "replace = os.replace\n"
        "def stopped(source, goal):\n"
        "    replace(source, goal)\n"
        "    if goal.endswith('index.html'): os.kill(os.getpid(), signal.SIGTERM)\n"
        "os.replace = stopped\n"
        "sys.exit(main())"
    )
    assert start(["render"], workspace).returncode == 0
    site = workspace / "build/site"
    before = {one: one.read_bytes() for one in site.rglob("*.*") if one.is_file()}
    plan = next(one for one in workspace.rglob("*.yaml") if b"kind: program" in one.read_bytes())
    plan.write_bytes(plan.read_bytes().replace(b"\ntitle: ", b"\ntitle: Uusi "))
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, cwd=workspace, capture_output=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (128 + signal.SIGTERM, b"")
    assert {one: one.read_bytes() for one in site.rglob("*.*") if one.is_file()} == before
    assert [one.name for one in site.parent.iterdir()] == ["site"]
