"""Changes as the list of an amending decision, one document a paragraph."""

from hyvinvointi import visible
from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import amendment, telling, terms
from hyvinvointi.report.formats.changes import Changes

FOR_PEOPLE = True
_IN_DOCUMENT = Text("{kind} ”{title}”:", "I {kind} ”{title}”", "{kind} “{title}”:")


def render(changes: Changes) -> str:
    """Return the list as plain text; empty when no decision has anything to amend."""
    language = changes.language
    paragraphs = []
    for first, in_document in telling.by_document(changes.comparison.changes):
        clauses = amendment.clauses(in_document, language)
        if clauses:
            title = telling.document_title(first, *changes.sides, language) or first.document
            kind = terms.entity(first.kind).say(language)
            named = {"kind": kind.lower() if language == "sv" else kind, "title": title}
            heading = visible.text(_IN_DOCUMENT.say(language, named))
            rows = ",\n".join(visible.text(f"  {clause}") for clause in clauses)
            paragraphs.append(f"{heading}\n{rows}.\n")
    return "\n".join(paragraphs)
