"""A process that runs commands of the program in children of its own and watches what they do.

It is given a folder with a workspace to begin with, which is no attack.
It reads one JSON object a line (`folder`, `arguments`, `environment`) and answers with one: how the
command ended, what it printed, which files it opened, wrote or moved, which programs it started,
what it asked of the network, and what it cost. Children are forked when everything is imported, so
that a command costs what the command itself costs.
"""

import contextlib
import json
import os
import resource
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from compiled import compiled_once
from hyvinvointi.__main__ import main
from hyvinvointi.lint.registry import all_rules

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_CHANGES = {  # which arguments of an event name what is changed
    "os.rename": (0, 1),
    "os.remove": (0,),
    "os.rmdir": (0,),
    "os.mkdir": (0,),
    "os.symlink": (1,),
    "os.link": (0, 1),
    "sqlite3.connect": (0,),
}
_CHANGES_BEHIND_LINKS = ("os.truncate", "os.chmod", "os.chown", "os.utime")
_PROGRAMS = ("os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.startfile", "pty.spawn")
_NETWORK = (
    "socket.connect",
    "socket.bind",
    "socket.getaddrinfo",
    "socket.sendto",
    "urllib.Request",
)
_WARMING = (("lint", "--no-cache"), ("render", "--no-cache"), ("fmt", "--check"))
_USAGE = 2
"""The exit code of a command that could not begin."""
_MOST_SECONDS = 20
"""CPU after which a child is ended; what it may take is judged by the tests."""
_MOST_MEMORY = 3 * 1024**3


class _Watch:
    """What a child did, by the names of Python's audit events."""

    def __init__(self) -> None:
        self.read: set[str] = set()
        self.written: set[str] = set()
        self.programs: set[str] = set()
        self.network: set[str] = set()
        self.code: set[str] = set()
        self.is_on = True

    def hook(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Note one event; audit hooks may not raise."""
        if not self.is_on:
            return
        if event == "open":
            path, mode, flags = arguments
            if isinstance(path, str | bytes | os.PathLike):
                writes = bool((flags or 0) & _WRITING) or any(one in "wax+" for one in mode or "")
                (self.written if writes else self.read).add(_real(path))
        elif event in _CHANGES_BEHIND_LINKS and not isinstance(arguments[0], int):
            self.written.add(_real(arguments[0]))
        elif event in _CHANGES:
            self.written |= {_named(arguments[at]) for at in _CHANGES[event]}
        elif event == "subprocess.Popen":
            self.programs.add(os.fspath(arguments[0] or arguments[1][0]))
        elif event in _PROGRAMS:
            self.programs.add(event)
        elif event in _NETWORK:
            self.network.add(event)
        elif event == "exec" and arguments[0].co_filename.endswith(".py"):
            self.code.add(arguments[0].co_filename)


def _named(path: Any) -> str:
    """Where a name lies: renaming or removing a link touches the link, not what it leads to."""
    folder, name = os.path.split(os.fsdecode(path))
    return f"{os.path.realpath(folder)}/{name}"


def _real(path: Any) -> str:
    if isinstance(path, int):
        return f"descriptor {path}"
    return os.path.realpath(os.fsdecode(path))


def _child(request: dict[str, Any], answer: Path) -> None:
    out, err = (os.open(f"{answer}.{name}", os.O_WRONLY | os.O_CREAT) for name in ("out", "err"))
    os.dup2(out, 1)
    os.dup2(err, 2)
    os.environ.clear()
    os.environ.update(request["environment"])
    os.chdir(request["folder"])
    sys.argv = ["hyvinvointi", *request["arguments"]]
    resource.setrlimit(resource.RLIMIT_CPU, (_MOST_SECONDS, _MOST_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    watch = _Watch()
    sys.addaudithook(watch.hook)
    code = main()
    watch.is_on = False
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    done = {name: sorted(getattr(watch, name)) for name in ("read", "written", "programs")}
    done |= {"network": sorted(watch.network), "code": sorted(watch.code), "exit": code}
    answer.write_text(json.dumps(done), encoding="utf-8")
    os._exit(0)


def _answered(request: dict[str, Any]) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        answer = Path(folder) / "answer"
        child = os.fork()
        if not child:
            try:
                _child(request, answer)
            finally:
                os._exit(70)
        _, status, cost = os.wait4(child, 0)
        said = json.loads(answer.read_text("utf-8")) if answer.exists() else {"exit": None}
        for name in ("out", "err"):
            said[name] = Path(f"{answer}.{name}").read_bytes().decode("utf-8", "replace")
    said |= {"status": status, "seconds": cost.ru_utime + cost.ru_stime}
    return said | {"mebibytes": cost.ru_maxrss / 1024}


def _warm_up(folder: str) -> None:
    """Do once what each child would do for itself: patterns and templates are compiled, schemas read.

    Two thirds of what the commands take went there.
    """
    templates = Path(folder) / "templates"
    (templates / "html").mkdir(parents=True)
    (templates / "html" / "decision.html").write_text(
        '{% extends "ours:html/decision.html" %}', encoding="utf-8"
    )
    with (
        contextlib.chdir(folder),
        Path(os.devnull).open("w", encoding="utf-8") as nowhere,
        contextlib.redirect_stdout(nowhere),
        contextlib.redirect_stderr(nowhere),
    ):
        for command in _WARMING:
            sys.argv = ["hyvinvointi", *command]
            assert main() < _USAGE
        # Beside templates of a workspace ours are compiled in another way.
        shutil.rmtree(templates)
        for format_ in ("html", "markdown"):
            sys.argv = ["hyvinvointi", "render", "--no-cache", "--format", format_]
            assert main() < _USAGE


def _serve() -> None:
    for name in ("adopt", "diff", "fmt", "lint", "render", "status", "verify"):
        __import__(f"hyvinvointi.cli.commands.{name}")
    for name in ("publish_gate", "rendering", "comparing", "overview", "formatting", "verifying"):
        __import__(f"hyvinvointi.cli.{name}")
    all_rules()
    # As in all tests: no attack cuts the power, and a busy disk takes longer than all else.
    os.fsync = lambda _file: None
    with compiled_once():
        _warm_up(sys.argv[1])
        for line in sys.stdin:
            sys.stdout.write(json.dumps(_answered(json.loads(line))) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    _serve()
