"""Findings on one line each, for editors and searching."""

from hyvinvointi import visible
from hyvinvointi.diagnostics import SEVERITIES, Diagnostic, Text
from hyvinvointi.report.formats.findings import Findings
from hyvinvointi.report.words import summary

FOR_PEOPLE = True
ABOUT = Text(
    "Yksi rivi huomautusta kohti, muokkaimille ja hakuihin.",
    "En rad per anmärkning, för redigerare och sökning.",
    "One line for each finding, for editors and searching.",
)


def render(findings: Findings) -> str:
    """Return `path:line:column: severity code slug: message` lines and the summary."""
    lines = [_line(diagnostic, findings) for diagnostic in findings.report.diagnostics]
    return "".join(f"{line}\n" for line in [*lines, summary(findings.report, findings.language)])


def _line(diagnostic: Diagnostic, findings: Findings) -> str:
    place, rule, language = diagnostic.place, diagnostic.rule, findings.language
    where = f"{visible.text(findings.from_here(place))}:{place.line}:{place.column}"
    severity = SEVERITIES[diagnostic.severity].say(language)
    message = visible.text(diagnostic.message.say(language))
    return f"{where}: {severity} {rule.code} {rule.slug}: {message}"
