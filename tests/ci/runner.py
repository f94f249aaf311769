"""Runs a workflow of GitHub or a job of GitLab by its own steps, as far as ours need it.

`uses` of the program's own action runs the steps of `action.yml`; a checkout is one of a real
repository, as deep as it is asked for; what other actions are given is noted. Expressions are those
of GitHub: `&&`, `||`, `!`, `==`, names and functions.
"""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import yaml

from cli.repository import git

ROOT = Path(__file__).parents[2]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text())
PYTHON = """\
#!/bin/sh
if [ "$1 $2 $3 $4" = "-I -m pip install" ]; then echo "$@" >> "$INSTALLED"; exit; fi
exec "{python}" "$@"
"""
PROGRAM = '#!/bin/sh\nexec "{python}" -P -m hyvinvointi "$@"\n'
GH = """\
#!/bin/sh
echo "$@" >> "$CALLS"
case "$*" in *PATCH*|*POST*) for one; do case "$one" in body=@*) cat "${one#body=@}" > "$BODY";; esac; done;;
*) printf '%s' "${COMMENTS:-}";; esac
"""
_EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")
_STATUS = re.compile(r"\b(?:always|cancelled|failure|success)\(\)")


def machine(place: Path) -> dict[str, str]:
    """Return the surroundings of a server on which `python` installs nothing and notes what it should."""
    binary = place / "bin"
    binary.mkdir(parents=True, exist_ok=True)
    for name, text in (("hyvinvointi", PROGRAM), ("python", PYTHON), ("gh", GH)):
        program = binary / name
        program.write_text(text.replace("{python}", sys.executable))
        program.chmod(0o755)
    named = {name: str(place / name.lower()) for name in ("INSTALLED", "CALLS", "BODY")}
    return {
        **os.environ,
        **named,
        "PATH": f"{binary}{os.pathsep}{os.environ['PATH']}",
        "LC_ALL": "C.UTF-8",
        "CI": "true",
    }


@dataclass
class Run:
    """What a workflow did: how each step ended, what it said, what others were given, its summary."""

    place: Path
    codes: dict[str, int] = field(default_factory=dict)
    said: str = ""
    given: dict[str, dict[str, Any]] = field(default_factory=dict)

    @property
    def failed(self) -> bool:
        return any(self.codes.values())

    @property
    def summary(self) -> str:
        return self._noted("summary")

    @property
    def installed(self) -> str:
        return self._noted("installed")

    @property
    def calls(self) -> list[str]:
        return self._noted("calls").splitlines()

    def _noted(self, name: str) -> str:
        path = self.place / name
        return path.read_text() if path.exists() else ""


def pull_request(upstream: Path, head: Path, *, fork: bool = False) -> dict[str, Any]:
    """Propose the branch of a clone; return the event, with the merge that a server makes of it."""
    git(upstream, "fetch", "-q", head.as_uri(), "+HEAD:refs/pull/1/head")
    merge = head.with_name(f"{head.name}-merge")
    git(upstream, "clone", "-q", upstream.as_uri(), merge)
    git(merge, "fetch", "-q", "origin", "refs/pull/1/head")
    git(merge, "merge", "-q", "--no-ff", "-m", "merge", "FETCH_HEAD")
    git(merge, "push", "-q", "origin", "+HEAD:refs/pull/1/merge")
    owner = "joku/ohjelmat" if fork else "kunta/ohjelmat"
    proposed = {"number": 5, "head": {"repo": {"full_name": owner}}}
    return {"name": "pull_request", "ref": "refs/pull/1/merge", "pull_request": proposed}


PUSH = {"name": "push", "ref": "refs/heads/main"}


class Github:
    """A runner of GitHub for one event in a repository."""

    def __init__(self, upstream: Path, place: Path, event: dict[str, Any]) -> None:
        self.upstream, self.place, self.event = upstream, place, event
        self.checkout = place / "work"
        self.run = Run(place)
        self.surroundings = machine(place) | {
            "GITHUB_ACTION_PATH": str(ROOT),
            "GITHUB_REPOSITORY": "kunta/ohjelmat",
            "GITHUB_STEP_SUMMARY": str(place / "summary"),
        }

    def job(self, job: dict[str, Any]) -> Run:
        """Take the steps of a job."""
        self._steps(job["steps"], {"inputs": SimpleNamespace()})
        return self.run

    def _steps(self, steps: list[dict[str, Any]], names: dict[str, Any]) -> dict[str, Any]:
        outputs = SimpleNamespace()
        names = {**names, "steps": outputs}
        for number, step in enumerate(steps):
            label = step.get("id", step.get("uses", str(number)))
            if not self._is_due(step, names):
                continue
            done = SimpleNamespace(outputs=SimpleNamespace())
            setattr(outputs, label.partition("/")[0].replace("-", "_"), done)
            given = {key: self._filled(value, names) for key, value in step.get("with", {}).items()}
            if "uses" in step:
                vars(done.outputs).update(self._use(step["uses"], given))
            else:
                vars(done.outputs).update(self._shell(label, step, names))
        return names

    def _is_due(self, step: dict[str, Any], names: dict[str, Any]) -> bool:
        condition = step.get("if", "success()").removeprefix("${{").removesuffix("}}").strip()
        asks = condition if _STATUS.search(condition) else f"success() && ({condition})"
        return bool(self._value(asks, names))

    def _use(self, action: str, given: dict[str, Any]) -> dict[str, str]:
        name = action.partition("@")[0]
        self.run.given[name] = given
        if name == "actions/checkout":
            self._check_out(int(given.get("fetch-depth", 1)))
        if not name.endswith("/hyvinvointi"):
            return {}
        inputs = {key: one.get("default", "") for key, one in ACTION["inputs"].items()} | given
        inner = {"inputs": SimpleNamespace(**{k.replace("-", "_"): v for k, v in inputs.items()})}
        names = self._steps(ACTION["runs"]["steps"], inner)
        return {key: self._filled(one["value"], names) for key, one in ACTION["outputs"].items()}

    def _check_out(self, depth: int) -> None:
        git(self.place, "init", "-q", self.checkout)
        git(self.checkout, "remote", "add", "origin", self.upstream.as_uri())
        kept = f"+{self.event['ref']}:refs/remotes/kept"
        branches = [] if depth else ["+refs/heads/*:refs/remotes/origin/*"]
        options = ["--depth", str(depth)] if depth else []
        git(self.checkout, "fetch", "-q", *options, "origin", *branches, kept)
        git(self.checkout, "checkout", "-q", "--detach", "refs/remotes/kept")

    def _shell(self, label: str, step: dict[str, Any], names: dict[str, Any]) -> dict[str, str]:
        told = self.place / f"{label}-output"
        values = {key: str(self._filled(text, names)) for key, text in step.get("env", {}).items()}
        place = self.checkout / str(self._filled(step.get("working-directory", "."), names))
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=place,
            env=self.surroundings | {"GITHUB_OUTPUT": str(told), **values},
            capture_output=True,
            check=False,
        )
        self.run.codes[label] = done.returncode
        self.run.said += (done.stdout + done.stderr).decode()
        lines = told.read_text().splitlines() if told.exists() else []
        return dict(line.split("=", 1) for line in lines)

    def _filled(self, text: Any, names: dict[str, Any]) -> Any:
        if not isinstance(text, str):
            return text
        return _EXPRESSION.sub(lambda match: str(self._value(match[1], names)), text)

    def _value(self, expression: str, names: dict[str, Any]) -> Any:
        python = expression.replace("&&", " and ").replace("||", " or ")
        python = re.sub(r"!(?!=)", " not ", python)
        python = re.sub(r"(?<=\w)-(?=\w)", "_", python) if "'" not in python else python
        return eval(" ".join(python.split()), self._known(names))  # noqa: S307  our own workflows

    def _known(self, names: dict[str, Any]) -> dict[str, Any]:
        functions: dict[str, Callable[..., Any]] = {
            "format": lambda text, *given: text.format(*given),
            "cancelled": lambda: False,
            "success": lambda: not self.run.failed,
        }
        github = {
            "event_name": self.event["name"],
            "base_ref": "main" if self.event["name"] == "pull_request" else "",
            "repository": "kunta/ohjelmat",
            "token": "t",
            "event": {"pull_request": self.event.get("pull_request", {})},
        }
        return {
            **functions,
            "github": _spread(github),
            "runner": SimpleNamespace(temp=str(self.place / "temp")),
            **names,
        }


def _spread(value: Any) -> Any:
    """Return groups so that a name behind a dot finds what is in them."""
    if not isinstance(value, dict):
        return value
    return SimpleNamespace(**{key: _spread(one) for key, one in value.items()})


def gitlab(text: str, checkout: Path, place: Path, predefined: dict[str, str]) -> Run:
    """Run the job of a `.gitlab-ci.yml` that includes the template, over which its own words stand."""
    template = yaml.safe_load((ROOT / "ci/gitlab.yml").read_text())
    job = _merged(template["hyvinvointi"], yaml.safe_load(text)["hyvinvointi"])
    run, script = Run(place), "\n".join(job["before_script"] + job["script"])
    surroundings = machine(place) | job["variables"] | predefined
    done = subprocess.run(
        ["sh", "-ec", script], cwd=checkout, env=surroundings, capture_output=True, check=False
    )
    run.codes["script"], run.said = done.returncode, (done.stdout + done.stderr).decode()
    return run


def _merged(below: Any, above: Any) -> Any:
    if not (isinstance(below, dict) and isinstance(above, dict)):
        return above
    return below | {key: _merged(below.get(key), value) for key, value in above.items()}
