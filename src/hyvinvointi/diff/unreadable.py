"""Documents that cannot be compared, because what they say was not read as it was written."""

from collections.abc import Iterable, Iterator

from hyvinvointi.diagnostics import Finding
from hyvinvointi.schema import KINDS, kind_fault
from hyvinvointi.source import Document, codes

# Something was read in another place, another time, or not at all.
_LOSSY = frozenset(
    rule.code
    for rule in (
        codes.ALIAS,
        codes.COMPLEX_KEY,
        codes.DUPLICATE_KEY,
        codes.MERGE_KEY,
        codes.NOT_A_NUMBER,
        codes.SEVERAL_DOCUMENTS,
    )
)


def fault(document: Document) -> Finding | None:
    """Return why a document cannot be compared, `None` when it can."""
    found = next(
        (finding for finding in document.findings if document.broken or _is_lossy(finding)), None
    )
    if found is None and document.kind not in KINDS:
        return kind_fault(document)
    return found


def _is_lossy(finding: Finding) -> bool:
    # An anchor alone loses nothing; with related places something refers to it.
    is_used = finding.rule.code == codes.ANCHOR.code and bool(finding.related)
    return is_used or finding.rule.code in _LOSSY


def faults(documents: Iterable[Document]) -> Iterator[tuple[Document, Finding]]:
    """Yield the documents that cannot be compared, with the reason."""
    for document in documents:
        found = fault(document)
        if found is not None:
            yield document, found
