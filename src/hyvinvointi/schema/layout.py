"""The canonical layout of a document by what its kind says: what `fmt` writes, and what keeps so."""

from collections.abc import Sequence

from hyvinvointi.diagnostics import Message
from hyvinvointi.schema.fields import KINDS, root
from hyvinvointi.source import Document, read
from hyvinvointi.source.formatting import formatted


def laid_out(document: Document, languages: Sequence[str] = ()) -> bytes | Message:
    """Return the content of a document in its canonical layout, or why it must stay as it is.

    `languages` are those of its municipality in their order; without them texts by language stay in
    the order in which they are written.
    """
    meaning = root(document.kind) if document.kind in KINDS else None
    return formatted(document, meaning, languages)


def kept_laid_out(before: Document, content: bytes) -> bytes:
    """Return changed content of a document, laid out where the document was so before."""
    if content == before.content or laid_out(before) != before.content:
        return content
    after = laid_out(read(before.path, content))
    return after if isinstance(after, bytes) else content
