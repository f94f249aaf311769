"""A checkout that somebody else has prepared, and the folder beside it that is none of its business."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from diff.village import FILES

Command = tuple[str, ...]

LINT: Command = ("lint",)
FIX: Command = ("lint", "--fix", "--unsafe-fixes")
DIFF: Command = ("diff",)
RENDER: Command = ("render",)
MARKDOWN: Command = ("render", "--format", "markdown", "--no-cache")
PICTURES: Command = ("render", "--format", "html", "--format", "png", "--no-cache")
PUBLISH: Command = ("render", "--profile", "publish")
VERIFY: Command = ("verify",)
STATUS: Command = ("status",)
FORMAT: Command = ("fmt", "--check")
LAY_OUT: Command = ("fmt",)
EVERY = (LINT, DIFF, RENDER, PUBLISH, VERIFY, STATUS, FORMAT)
PLAN = "ohjelma.yaml"


@dataclass(frozen=True)
class Checkout:
    """`folder` is the workspace, `beside` what lies outside of it, `home` that of the person.

    A payload writes the file `ran` when it runs.
    """

    folder: Path
    beside: Path
    home: Path

    @property
    def ran(self) -> Path:
        """The file that shows that a command or code of the checkout ran."""
        return self.beside / "ran"

    @property
    def payload(self) -> str:
        """A shell command that gives itself away."""
        return f"touch {self.ran}"

    @property
    def python(self) -> str:
        """Python code that gives itself away."""
        return f"import pathlib; pathlib.Path({str(self.ran)!r}).touch()\n"

    def put(self, path: str, content: str | bytes) -> Path:
        """Write a file of the checkout."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(
            content.encode("utf-8", "surrogateescape") if isinstance(content, str) else content
        )
        return file

    def link(self, path: str, target: str | Path) -> None:
        """Put a symbolic link into the checkout."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if file.is_symlink() or file.is_file():
            file.unlink()
        elif file.is_dir():
            shutil.rmtree(file)
        file.symlink_to(target)

    def git(self, *arguments: str) -> None:
        """Run Git in the checkout, as whoever prepared it."""
        who = ["-c", "user.name=t", "-c", "user.email=t@example.fi", "-c", "core.fsmonitor=false"]
        subprocess.run(
            ["git", "-C", str(self.folder), *who, *arguments],
            check=True,
            capture_output=True,
            env={"PATH": os.environ["PATH"], "HOME": str(self.home)},
        )

    def begin_repository(self) -> None:
        """Commit what is there."""
        self.git("init", "-q", "-b", "main", "--template=")
        self.git("add", "-A")
        self.git("commit", "-qm", "x")


@dataclass(frozen=True)
class Attack:
    """What a checkout holds, the commands that meet it, and how they may end.

    `ends` are the exit codes by command, where more is asked than 0, 1 or 2; `told` must stand in
    what one of them prints.
    """

    name: str
    prepare: Callable[[Checkout], None]
    commands: Sequence[Command] = EVERY
    in_git: bool = False
    environment: Callable[[Checkout], Mapping[str, str]] = field(default=lambda _: {})
    ends: Mapping[Command, int] = field(default_factory=dict)
    told: str = ""
    folder: str = ""


ATTACKS: list[Attack] = []


def attack(
    name: str,
    *commands: Command,
    in_git: bool = False,
    environment: Callable[[Checkout], Mapping[str, str]] = lambda _: {},
    ends: Mapping[Command, int] | None = None,
    told: str = "",
    folder: str = "",
) -> Callable[[Callable[[Checkout], None]], Callable[[Checkout], None]]:
    """Add an attack whose checkout a function prepares."""

    def added(prepare: Callable[[Checkout], None]) -> Callable[[Checkout], None]:
        ATTACKS.append(
            Attack(name, prepare, commands or EVERY, in_git, environment, ends or {}, told, folder)
        )
        return prepare

    return added


def sound(root: Path) -> Checkout:
    """Return a checkout of the invented village, with secrets beside it."""
    made = Checkout(root / "checkout", root / "beside", root / "home")
    for folder in (made.folder, made.beside, made.home):
        folder.mkdir(parents=True)
    for path, text in FILES.items():
        made.put(path, text)
    made.put("hyvinvointi.toml", "")
    (made.beside / "secret.yaml").write_text(
        "kind: indicator\nid: salainen\ntitle: SECRET-BESIDE\nunit: kpl\ndirection: increase\n"
    )
    (made.beside / "secret.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg">SECRET-BESIDE</svg>'
    )
    (made.beside / "precious.txt").write_text("precious\n")
    (made.home / "thesis.txt").write_text("SECRET-BESIDE\n")
    return made


def environment_of(checkout: Checkout, more: Mapping[str, str]) -> dict[str, str]:
    """Return what a command inherits: as little as on a machine of CI."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(checkout.home),
        "HYVINVOINTI_CACHE_DIR": str(checkout.home / ".cache"),
        "HYVINVOINTI_LANG": "en",
        "LC_ALL": "C.UTF-8",
        "COLUMNS": "80",
        **more,
    }


def python_folders() -> tuple[str, ...]:
    """Return where the interpreter and the libraries lie."""
    return tuple({os.path.realpath(one) for one in (sys.prefix, sys.base_prefix)})
