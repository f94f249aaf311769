"""JUnit XML, which most build servers show as tests: one test case per document and finding.

The form is that of the Jenkins xUnit plugin (`junit-10.xsd`), which others accept as well: a case
has no place of its own there, so its name says line and column and its suite names the file.
"""

from collections.abc import Iterator
from itertools import groupby

from hyvinvointi.diagnostics import Diagnostic, Severity
from hyvinvointi.report.encoding import as_xml
from hyvinvointi.report.outcome import Outcome


def render(outcome: Outcome) -> str:
    """Return a test suite per document; documents without findings are one passed case."""
    diagnostics = outcome.report.diagnostics
    by_path = {
        path: [*group] for path, group in groupby(diagnostics, key=lambda one: one.place.path)
    }
    failures = sum(one.severity is not Severity.INFO for one in diagnostics)
    cases = len(diagnostics) + len(outcome.passed)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<testsuites name="hyvinvointi" tests="{cases}" failures="{failures}" errors="0">',
        *(line for path, group in by_path.items() for line in _suite(path, group, outcome)),
        *(line for path in outcome.passed for line in _passed(path)),
        "</testsuites>",
    ]
    return "\n".join(lines) + "\n"


def _suite(path: str, group: list[Diagnostic], outcome: Outcome) -> Iterator[str]:
    failures = sum(one.severity is not Severity.INFO for one in group)
    file = _attribute(outcome.in_repository(group[0].place))
    yield (
        f'  <testsuite name={_attribute(path)} file={file} tests="{len(group)}" '
        f'failures="{failures}" errors="0">'
    )
    for one in group:
        yield from _case(one, outcome)
    yield "  </testsuite>"


def _case(one: Diagnostic, outcome: Outcome) -> Iterator[str]:
    at, language = one.place, outcome.language
    message = one.message.say(language)
    where = f"{at.path}:{at.line}:{at.column}"
    name = f"{one.rule.code} {one.rule.slug} {at.line}:{at.column}"
    yield f"    <testcase name={_attribute(name)} classname={_attribute(at.path)}>"
    text = as_xml(f"{where}: {message}\n{one.help.say(language)}")
    if one.severity is Severity.INFO:
        yield f"      <system-out>{text}</system-out>"
    else:
        kind = _attribute(one.severity.value)
        yield f"      <failure type={kind} message={_attribute(message)}>{text}</failure>"
    yield "    </testcase>"


def _passed(path: str) -> Iterator[str]:
    yield f'  <testsuite name={_attribute(path)} tests="1" failures="0" errors="0">'
    yield f'    <testcase name="hyvinvointi" classname={_attribute(path)}/>'
    yield "  </testsuite>"


def _attribute(text: str) -> str:
    return f'"{as_xml(text)}"'
