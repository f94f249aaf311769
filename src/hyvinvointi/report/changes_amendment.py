"""Changes as the list of an amending decision, one document a paragraph."""

from hyvinvointi import visible
from hyvinvointi.diagnostics import Language, Text
from hyvinvointi.diff import Comparison, amendment, telling, terms
from hyvinvointi.workspace import Workspace

_IN_DOCUMENT = Text("{kind} ”{title}”:", "{kind} ”{title}”:", "{kind} “{title}”:")


def changes_amendment(
    comparison: Comparison, base: Workspace, head: Workspace, language: Language = "en"
) -> str:
    """Return the list as plain text; empty when no decision has anything to amend."""
    paragraphs = []
    for first, changes in telling.by_document(comparison.changes):
        clauses = amendment.clauses(changes, language)
        if clauses:
            title = telling.document_title(first, base, head, language) or first.document
            named = {"kind": terms.entity(first.kind).say(language), "title": title}
            rows = [_IN_DOCUMENT.say(language, named), *(f"  {one}" for one in clauses)]
            heading, *listed = map(visible.text, rows)
            paragraphs.append(f"{heading}\n" + ",\n".join(listed) + ".\n")
    return "\n".join(paragraphs)
