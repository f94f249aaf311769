"""Only the package for Git starts a process."""

import ast
import shutil
from pathlib import Path

import pytest

import hyvinvointi

pytestmark = pytest.mark.slow

SOURCE = Path(hyvinvointi.__file__).parent
DOOR = Path("git/process.py")
MODULES = {"subprocess", "multiprocessing", "pty", "_posixsubprocess", "posix", "nt"}
LETTERS = ("l", "le", "lp", "lpe", "v", "ve", "vp", "vpe")
NAMES = {
    *(f"os.{name}{letters}" for name in ("exec", "spawn") for letters in LETTERS),
    *(f"os.{name}" for name in ("system", "popen", "startfile", "fork", "forkpty")),
    *(f"os.posix_spawn{letter}" for letter in ("", "p")),
    *(f"asyncio.create_subprocess_{how}" for how in ("exec", "shell")),
    "concurrent.futures.ProcessPoolExecutor",
    "futures.ProcessPoolExecutor",
}


def starts(source: str) -> list[str]:
    """What in a module starts a process, or could: imports, names, computed imports."""
    return [name for node in ast.walk(ast.parse(source)) for name in names(node) if is_start(name)]


def names(node: ast.AST) -> list[str]:
    match node:
        case ast.Import(names=some):
            return [one.name for one in some]
        case ast.ImportFrom(module=str(module), names=some):
            return [f"{module}.{one.name}" for one in some]
        case ast.Attribute(value=ast.Name(id=module), attr=name):
            return [f"{module}.{name}"]
        case ast.Constant(value=str(text)):
            return [text] if text in MODULES - {"posix", "nt"} else []
    return []


def is_start(name: str) -> bool:
    return name in NAMES or name.partition(".")[0] in MODULES


@pytest.mark.parametrize(
    "source",
    [
        "import subprocess",
        "from subprocess import run",
        "import os\nos.system('x')",
        "from os import popen",
        "os.execvp('x', [])",
        "os.spawnl(0, 'x')",
        "from multiprocessing.pool import Pool",
        "__import__('subprocess')",
        "asyncio.create_subprocess_exec('x')",
    ],
)
def test_a_start_of_a_process_is_seen(source):
    assert starts(source)


def test_no_other_module_starts_a_process():
    modules = {path.relative_to(SOURCE): path for path in SOURCE.rglob("*.py")}
    assert len(modules) > 400
    found = {path: starts(file.read_text("utf-8")) for path, file in modules.items()}
    assert {path: some for path, some in found.items() if some} == {
        DOOR: [f"subprocess.{name}" for name in ("DEVNULL", "PIPE", "Popen")],
        # Forks of this very program: no other is started.
        Path("cli/jobs.py"): [
            "concurrent.futures.ProcessPoolExecutor",
            "multiprocessing.get_all_start_methods",
            "multiprocessing.get_context",
        ],
    }


def test_git_is_here():
    assert shutil.which("git"), "the tests of this folder need Git"
