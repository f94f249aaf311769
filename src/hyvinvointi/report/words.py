"""Words that the formats for people share."""

from hyvinvointi.diagnostics import Language, Severity, Text
from hyvinvointi.lint import Report

SEVERITIES = {
    Severity.ERROR: Text("virhe", "fel", "error"),
    Severity.WARNING: Text("varoitus", "varning", "warning"),
    Severity.INFO: Text("huomautus", "anmärkning", "note"),
}
_MANY = {
    Severity.ERROR: Text("virhettä", "fel", "errors"),
    Severity.WARNING: Text("varoitusta", "varningar", "warnings"),
    Severity.INFO: Text("huomautusta", "anmärkningar", "notes"),
}
_FOUND = Text(
    "{counts} {documents} asiakirjassa.",
    "{counts} i {documents} dokument.",
    "{counts} in {documents}.",
)
_CLEAN = Text(
    "{documents}, ei huomautettavaa.",
    "{documents}, inget att anmärka på.",
    "{documents}, nothing to remark.",
)
_NO_DOCUMENTS = Text("Asiakirjoja ei löytynyt.", "Inga dokument hittades.", "No documents found.")
_SUPPRESSED = Text(
    " Perustellen ohitettu: {count}.",
    " Motiverat utelämnade: {count}.",
    " Suppressed with a reason: {count}.",
)
_AND = Text("ja", "och", "and")


def summary(report: Report, language: Language) -> str:
    """Return the last line: how much was found in how many documents."""
    if not report.diagnostics and not report.documents:
        return _NO_DOCUMENTS.say(language)
    counts = [_count(severity, report, language) for severity in Severity]
    said = [one for one in counts if one]
    listed = f" {_AND.say(language)} ".join([", ".join(said[:-1]), said[-1]] if said[1:] else said)
    text = _FOUND if said else _CLEAN
    documents = report.documents if said and language != "en" else _documents(report, language)
    line = text.say(language, {"counts": listed, "documents": documents})
    if report.suppressed:
        line += _SUPPRESSED.say(language, {"count": report.suppressed})
    return line


def _count(severity: Severity, report: Report, language: Language) -> str:
    number = report.count(severity)
    words = SEVERITIES if number == 1 else _MANY
    return f"{number} {words[severity].say(language)}" if number else ""


def _documents(report: Report, language: Language) -> str:
    one = Text("asiakirja", "dokument", "document")
    many = Text("asiakirjaa", "dokument", "documents")
    return f"{report.documents} {(one if report.documents == 1 else many).say(language)}"
