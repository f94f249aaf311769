"""Findings as JUnit XML, which most build servers show as tests: one case per document and finding.

The form is that of the Jenkins xUnit plugin (`junit-10.xsd`), which others accept as well: a case
has no place of its own there, so its name says line and column and its suite names the file.
"""

from collections.abc import Sequence
from itertools import groupby
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from hyvinvointi.diagnostics import Diagnostic, Severity, Text
from hyvinvointi.report.encoding import as_xml
from hyvinvointi.report.formats.findings import Findings

FOR_PEOPLE = False
ABOUT = Text(
    "JUnit-XML:nä, jonka useimmat koontipalvelimet näyttävät testeinä.",
    "Som JUnit-XML, som de flesta byggservrar visar som tester.",
    "JUnit XML, which most build servers show as tests.",
)


def render(findings: Findings) -> str:
    """Return a test suite per document; documents without findings are one passed case."""
    diagnostics = findings.report.diagnostics
    cases = len(diagnostics) + len(findings.passed)
    root = Element("testsuites", {"name": "hyvinvointi"} | _counts(diagnostics, cases))
    for path, group in groupby(diagnostics, key=lambda diagnostic: diagnostic.place.path):
        _add_suite(root, path, [*group], findings)
    for path in findings.passed:
        suite = SubElement(root, "testsuite", {"name": path} | _counts((), 1))
        SubElement(suite, "testcase", {"name": "hyvinvointi", "classname": path})
    indent(root)
    return as_xml(tostring(root, encoding="unicode"))


def _add_suite(
    root: Element, path: str, diagnostics: Sequence[Diagnostic], findings: Findings
) -> None:
    names = {"name": path, "file": findings.in_repository(diagnostics[0].place)}
    suite = SubElement(root, "testsuite", names | _counts(diagnostics, len(diagnostics)))
    for diagnostic in diagnostics:
        _add_case(suite, diagnostic, findings)


def _add_case(suite: Element, diagnostic: Diagnostic, findings: Findings) -> None:
    place, rule, language = diagnostic.place, diagnostic.rule, findings.language
    message = diagnostic.message.say(language)
    name = f"{rule.code} {rule.slug} {place.line}:{place.column}"
    case = SubElement(suite, "testcase", {"name": name, "classname": place.path})
    if diagnostic.severity is Severity.INFO:
        output = SubElement(case, "system-out")
    else:
        kind = {"type": diagnostic.severity.value, "message": message}
        output = SubElement(case, "failure", kind)
    where = f"{place.path}:{place.line}:{place.column}"
    output.text = f"{where}: {message}\n{diagnostic.help.say(language)}"


def _counts(diagnostics: Sequence[Diagnostic], cases: int) -> dict[str, str]:
    failures = sum(diagnostic.severity is not Severity.INFO for diagnostic in diagnostics)
    return {"tests": str(cases), "failures": str(failures), "errors": "0"}
