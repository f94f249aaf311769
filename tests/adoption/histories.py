"""Small invented histories: what each commit holds, written into a repository at once."""

import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from hypothesis import strategies as st

from cli.repository import git

Files = Mapping[str, str]

PLANS = ("programs/ohjelma.yaml", "programs/toinen.yaml", "muut/ohjelma.yaml")
DECISION = "decisions/valtuusto-2026-001.yaml"
INDICATORS = ("indicators/kiusatut.yaml", "indicators/vanha.yaml")
REGISTER = """\
kind: municipality
id: lehtola
name: Lehtola
languages: [fi]
organs:
  - {id: valtuusto, name: Valtuusto, type: council}
"""
_PLAN = """\
kind: program
id: {id}
municipality: lehtola
title: Ohjelma {title}
status: adopted
summary: |
  Kunnan työtä kootaan yhteen.
  {summary}
goals:
  - id: turva
    title: Turvallisuus
    targets:
      - indicator: {indicator}
        target: {{year: 2029, value: 4}}
    measures:
      - id: toimi
        title: Toimintatapa
        status: {status}
"""
_INDICATOR = """\
kind: indicator
id: {id}
municipality: lehtola
title: Kiusatut
unit: "{unit}"
direction: decrease
values:
  - {{year: 2025, value: {value}}}
"""
_DECISION = """\
kind: decision
id: valtuusto-2026-001
municipality: lehtola
organ: valtuusto
meeting: {{date: 2026-05-04, number: 1/2026}}
paragraph: 1
title: Ohjelma
status: inspected
inspected_on: 2026-05-11
resolution: {{text: Hyväksyttiin., outcome: accepted-unanimously}}
adopts:
  - document: {name}
    role: adopt
    digest: {digest}
{blob}"""


_SAID = {
    "id": "ohjelma",
    "title": "yksi",
    "summary": "Kaikki ovat mukana.",
    "indicator": "kiusatut",
    "status": "not-started",
}


def plan(**said: str) -> str:
    """Return a program; what is not said is as ever."""
    return _PLAN.format(**(_SAID | said))


def indicator(id: str = "kiusatut", unit: str = "%", value: int = 7) -> str:  # noqa: A002
    """Return an indicator."""
    return _INDICATOR.format(id=id, unit=unit, value=value)


def decision(digest: str, name: str = "ohjelma", blob: str = "") -> str:
    """Return a decision that adopts a program."""
    line = f"    blob: {blob}\n" if blob else ""
    return _DECISION.format(digest=digest, name=name, blob=line)


PLAN_TEXTS = st.builds(
    plan,
    id=st.sampled_from(("ohjelma", "ohjelma", "ohjelma", "suunnitelma")),
    title=st.sampled_from(("yksi", "kaksi", '"kaksi"', '"ka\\u006bsi"')),
    summary=st.sampled_from(("Kaikki ovat mukana.", "Kaikki ovat\n  mukana.", "Luonnos.")),
    indicator=st.sampled_from(("kiusatut", "kiusatut", "vanha")),
    status=st.sampled_from(("not-started", "in-progress")),
)
INDICATOR_TEXTS = st.builds(
    indicator,
    id=st.sampled_from(("kiusatut", "kiusatut", "vanha")),
    unit=st.sampled_from(("%", "kpl")),
    value=st.integers(7, 8),
)
STEPS = st.one_of(
    st.tuples(st.just("write"), st.sampled_from(PLANS), PLAN_TEXTS),
    *[st.tuples(st.just("write"), st.just(PLANS[0]), PLAN_TEXTS)] * 3,
    st.tuples(st.just("write"), st.sampled_from(INDICATORS), INDICATOR_TEXTS),
    st.tuples(st.just("write"), st.just("muistio.yaml"), st.sampled_from(("a: 1\n", "a: 2\n"))),
    st.tuples(st.just("move"), st.sampled_from(PLANS), st.sampled_from(PLANS)),
    st.tuples(st.just("move"), st.sampled_from(INDICATORS), st.sampled_from(INDICATORS)),
    st.tuples(st.just("delete"), st.sampled_from((*PLANS, *INDICATORS)), st.just("")),
    st.tuples(st.just("revert"), st.integers(0, 20), st.just("")),
    st.tuples(st.just("branch"), st.integers(0, 20), PLAN_TEXTS),
    st.tuples(st.just("merge"), st.integers(0, 20), st.sampled_from(("", *PLANS))),
    st.tuples(st.just("decide"), st.integers(0, 20), st.just("")),
)


@dataclass(frozen=True)
class Commit:
    """What a commit holds, and the numbers of its parents."""

    files: Files
    parents: tuple[int, ...]


def commits(steps: Sequence[tuple[str, object, str]]) -> list[Commit]:
    """Return what steps lead to; `decide` stands for a decision that pins nothing yet."""
    start = {"r.yaml": REGISTER, PLANS[0]: plan(summary="Alku."), INDICATORS[0]: indicator()}
    made = [Commit(start, ())]
    for act, one, other in steps:
        at = len(made) - 1
        files, parents = dict(made[at].files), (at,)
        if act == "write":
            files[str(one)] = other
        elif act == "move" and one in files:
            files[other] = files.pop(str(one))
        elif act == "delete":
            files.pop(str(one), None)
        elif act == "decide":
            files[DECISION] = decision("null")
        elif isinstance(one, int):
            earlier = made[one % len(made)]
            if act == "revert":
                files = dict(earlier.files)
            elif act == "branch":
                files, parents = {**earlier.files, PLANS[0]: other}, (one % len(made),)
            elif one % len(made) != at:
                parents = (at, one % len(made))
                files |= {other: earlier.files[other]} if other in earlier.files else {}
        made.append(Commit(files, parents))
    return made


def build(folder: Path, made: Sequence[Commit], delays: Sequence[int]) -> list[str]:
    """Write commits into a new repository and return their ids; the last one is checked out.

    Commits are made one after the other, but clocks differ: each goes wrong by its delay.
    """
    folder.mkdir(parents=True)
    git(folder, "init", "-q", "-b", "main", "--template=")
    stream: list[bytes] = []
    for number, one in enumerate(made):
        time = 1_700_000_000 + 100 * number + delays[number % len(delays)]
        stream.append(b"commit refs/heads/c%d\nmark :%d\n" % (number, number + 1))
        stream.append(b"committer A <a@example.fi> %d +0000\ndata 1\nx\n" % time)
        for word, parent in zip((b"from", *[b"merge"] * 9), one.parents, strict=False):
            stream.append(b"%s :%d\n" % (word, parent + 1))
        stream.append(b"deleteall\n")
        for path, text in one.files.items():
            content = text.encode()
            stream.append(b"M 100644 inline %s\ndata %d\n" % (path.encode(), len(content)))
            stream.append(content + b"\n")
    fed = ["git", "fast-import", "--quiet", "--export-marks=.git/marks"]
    subprocess.run(fed, cwd=folder, input=b"".join(stream), check=True)
    git(folder, "reset", "-q", "--hard", f"c{len(made) - 1}")
    marks = (folder / ".git/marks").read_text().splitlines()
    names = {int(mark[1:]): name for mark, name in map(str.split, marks)}
    return [names[number + 1] for number in range(len(made))]
