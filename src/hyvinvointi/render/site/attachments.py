"""Attached files of documents: which they name, where they lie on a site, and what reads them."""

import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from hyvinvointi import git, limits, pictures
from hyvinvointi.disk import read_plain
from hyvinvointi.model import Decision
from hyvinvointi.model.addresses import PUBLISHABLE, published_name
from hyvinvointi.model.common import Attachment
from hyvinvointi.prose.files import inside
from hyvinvointi.render.site.document_facts import DocumentFacts
from hyvinvointi.source import Document
from hyvinvointi.workspace import GitTree

_NAMED = PUBLISHABLE | {"svg"} | pictures.ENDINGS.keys()
"""Endings of files that may go out: as attachments, as the logo, or as pictures of a text."""

_WORD = re.compile(r"[^\s'\"<>|,;:={}\[\]()]+")
_FILE_ENDING = re.compile(rf"\.(?:{'|'.join(sorted(_NAMED))})(?![A-Za-z0-9])", re.IGNORECASE)


def attachments(document: Document) -> tuple[Attachment, ...]:
    """Return the attachments of a document; plans name theirs as decisions do."""
    return Decision(document, (), document.data).attachments


def files_named(document: Document) -> set[str]:
    """Return every path of a publishable file that stands in a document, in whatever field.

    What a fault has cut off or what nobody reads, such as a comment, is looked at as well.
    """
    paths = {one for one in _texts(document.data) if _ending(one) in _NAMED}
    words = _WORD.findall(document.text)
    return paths | {word[: one.end()] for word in words for one in _FILE_ENDING.finditer(word)}


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _texts(one)


def _ending(path: str) -> str:
    return posixpath.splitext(path)[1][1:].lower()


def attached(
    documents: Iterable[Document], facts: DocumentFacts
) -> Iterator[tuple[Document, Sequence[str]]]:
    """Yield documents, each with the paths of the attached files that it names."""
    return facts.of_each_document("attached", documents, _files)


def _files(document: Document) -> list[str]:
    return [one.file or "" for one in attachments(document)]


def attachment_path(attachment: Attachment, folder: str) -> str | None:
    """Return where the file of an attachment lies on the site, `None` when it is not published."""
    name = published_name(attachment.id, attachment.file)
    return f"{folder}/{name}" if name else None


def attached_files(document: Document, folder: str) -> dict[str, str]:
    """Return where the attached files of a document lie on the site, by their paths."""
    placed = {
        inside(one.file): attachment_path(one, folder) for one in attachments(document) if one.file
    }
    return {file: path for file, path in placed.items() if path}


def publisher(root: Path) -> Callable[[str], bytes | None]:
    """Return what reads attachments of a workspace: regular files inside it, and nothing else.

    A file above `limits.ATTACHED_BYTES` is none to publish: lint says so.
    """

    def read(path: str) -> bytes | None:
        try:
            file = (root / path).resolve()
            is_inside = file.is_relative_to(root.resolve()) and file.is_file()
            if not is_inside or is_hidden(path) or file.stat().st_size > limits.ATTACHED_BYTES:
                return None
            return read_plain(file, limits.ATTACHED_BYTES)
        # A NUL in the name, or links that lead in a circle.
        except (OSError, RuntimeError, ValueError):
            return None

    return read


def publisher_of(tree: GitTree) -> Callable[[str], bytes | None]:
    """Return what reads attachments of a revision; nothing is a link or out of it there."""
    blobs = git.Blobs(tree.top, limits.ATTACHED_BYTES + 1)

    def read(path: str) -> bytes | None:
        blob = None if is_hidden(path) else tree.blobs.get(path)
        content = blobs.get(blob) if blob else None
        return None if content is None or len(content) > limits.ATTACHED_BYTES else content

    return read


def is_hidden(path: str) -> bool:
    """Whether a path leads to what is hidden, which is never published."""
    return any(part.startswith(".") for part in Path(path).parts)
