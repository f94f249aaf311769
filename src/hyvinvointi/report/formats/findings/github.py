"""Findings as workflow commands of GitHub Actions, which become annotations of a pull request."""

from hyvinvointi.diagnostics import Diagnostic, Severity, Text
from hyvinvointi.report.commands import command
from hyvinvointi.report.formats.findings import Findings

FOR_PEOPLE = False
ABOUT = Text(
    "GitHub Actionsin komentoina, jotka näkyvät merkintöinä muutosehdotuksessa.",
    "Som kommandon för GitHub Actions, som syns som anteckningar i ett ändringsförslag.",
    "Workflow commands of GitHub Actions, which become annotations of a pull request.",
)
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(findings: Findings) -> str:
    """Return one command per diagnostic."""
    diagnostics = findings.report.diagnostics
    return "".join(f"{_command(diagnostic, findings)}\n" for diagnostic in diagnostics)


def _command(diagnostic: Diagnostic, findings: Findings) -> str:
    text = f"{diagnostic.message.say(findings.language)} {diagnostic.help.say(findings.language)}"
    title = f"{diagnostic.rule.code} {diagnostic.rule.slug}"
    return command(_LEVELS[diagnostic.severity], findings.prefix, diagnostic.place, title, text)
