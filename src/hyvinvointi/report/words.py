"""Words that the formats for people share."""

from dataclasses import asdict

from hyvinvointi.diagnostics import SEVERITIES, Language, Severity, Text
from hyvinvointi.lint import LeftOut, Report
from hyvinvointi.words.lists import enumerated

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
    "{documents}, no findings.",
)
_NO_DOCUMENTS = Text("Asiakirjoja ei löytynyt.", "Inga dokument hittades.", "No documents found.")
_SUPPRESSED = Text(
    " Perustellen ohitettu: {count}.",
    " Ignorerade med motivering: {count}.",
    " Suppressed with reasons: {count}.",
)
_LEFT_OUT = Text(" Näyttämättä: {counts}.", " Visas inte: {counts}.", " Not shown: {counts}.")
_WHY_LEFT_OUT = {
    "unchosen": Text(
        "{count} sääntövalinnan vuoksi",
        "{count} på grund av regelvalet",
        "{count} because of the choice of rules",
    ),
    "elsewhere": Text(
        "{count} muualla samassa asiakirjassa",
        "{count} på andra ställen i samma dokument",
        "{count} elsewhere in the same document",
    ),
    "earlier": Text(
        "{count} ennen muutoksia syntynyttä",
        "{count} som fanns före ändringarna",
        "{count} from before the changes",
    ),
    "known": Text(
        "{count} vertailutiedostossa",
        "{count} som finns i jämförelsefilen",
        "{count} in the baseline",
    ),
}


def summary(report: Report, language: Language) -> str:
    """Return the last line: how much was found in how many documents."""
    if not report.diagnostics and not report.documents:
        return _NO_DOCUMENTS.say(language)
    counts = [_count(severity, report, language) for severity in Severity]
    shown = [count for count in counts if count]
    text = _FOUND if shown else _CLEAN
    documents = report.documents if shown and language != "en" else _documents(report, language)
    line = text.say(language, {"counts": enumerated(shown, language), "documents": documents})
    if report.suppressed:
        line += _SUPPRESSED.say(language, {"count": report.suppressed})
    return line + _left_out(report.left_out, language)


def severity_name(severity: Severity | None, language: Language) -> str:
    """Return what people call a severity; a dash where a rule is silent."""
    return SEVERITIES[severity].say(language) if severity else "–"


def _left_out(left_out: LeftOut, language: Language) -> str:
    """Say what a person who reads “nothing to remark” would not know of."""
    counts = asdict(left_out)
    shown = [
        why.say(language, {"count": counts[name]})
        for name, why in _WHY_LEFT_OUT.items()
        if counts[name]
    ]
    return _LEFT_OUT.say(language, {"counts": enumerated(shown, language)}) if shown else ""


def _count(severity: Severity, report: Report, language: Language) -> str:
    number = report.count(severity)
    words = SEVERITIES if number == 1 else _MANY
    return f"{number} {words[severity].say(language)}" if number else ""


def _documents(report: Report, language: Language) -> str:
    one = Text("asiakirja", "dokument", "document")
    many = Text("asiakirjaa", "dokument", "documents")
    return f"{report.documents} {(one if report.documents == 1 else many).say(language)}"
