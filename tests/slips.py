"""Documents with one slip each: what stands between « and » is where the finding must point."""

from hyvinvointi.diagnostics import Diagnostic
from hyvinvointi.lint import Options, lint
from hyvinvointi.testing import REGISTER, TODAY
from hyvinvointi.workspace import MemoryTree, Workspace, load

PROGRAM = (
    "kind: program\nid: ohjelma\ntitle: Ohjelma\ntype: welfare-program\nstatus: in-preparation\n"
    "period: {start: 2026, end: 2029}\n"
)
DECISION = (
    "kind: decision\nid: paatos\norgan: hyvinvointilautakunta\ntitle: Otsikko\nstatus: draft\n"
)
INDICATOR = 'kind: indicator\nid: lukutaito\ntitle: Lukutaito\nunit: "%"\ndirection: increase\n'
GOAL = PROGRAM + "goals:\n  - id: t\n    title: Tavoite\n"
MEASURE = GOAL + "    measures:\n      - id: tp\n        title: Toimenpide\n        "


def found(text: str, *others: str) -> tuple[Diagnostic, ...]:
    """Structure and links of a document beside a register and an indicator; no rules run."""
    return lint(workspace_of(text, *others), Options(TODAY, rules=[])).diagnostics


def workspace_of(text: str, *others: str) -> Workspace:
    """A document beside a register and an indicator, unless it is one of them."""
    files = {"asiakirja.yaml": text.encode()}
    if "kind: municipality" not in text:
        files["municipality.yaml"] = REGISTER.encode()
    if "id: lukutaito" not in text:
        files["mittari.yaml"] = INDICATOR.encode()
    files |= {f"muu-{number}.yaml": other.encode() for number, other in enumerate(others)}
    return load(MemoryTree(files), extra=["asiakirja.yaml"])


def judged(workspace: Workspace) -> list[Diagnostic]:
    """What is wrong with structure and links, all of it."""
    return [*lint(workspace, Options(TODAY, rules=[], cap=None)).diagnostics]


def seen(marked: str, *others: str) -> tuple[str, str, Diagnostic]:
    """The text between the marks, the text that the only finding points to, and the finding."""
    start, end = marked.index("«"), marked.index("»") - 1
    text = marked.replace("«", "").replace("»", "")
    diagnostics = found(text, *others)
    assert len(diagnostics) == 1, [(one.rule.slug, one.place) for one in diagnostics]
    one = diagnostics[0]
    line = text.splitlines()[one.place.line - 1]
    before = sum(len(each) + 1 for each in text.splitlines()[: one.place.line - 1])
    at = before + one.place.column - 1
    assert at == start, (line, one.place)
    shown = line[one.place.column - 1 : one.place.column - 1 + end - start]
    return text[start:end], shown, one


def mended(text: str, one: Diagnostic) -> str:
    """The text with the fix of a finding applied."""
    assert one.fix is not None
    for edit in sorted(one.fix.edits, key=lambda edit: -edit.start):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text
