"""Pictures that texts of documents show: which they name, and what of them goes out, and where.

A name on the site follows from what the picture holds: that of its file may name somebody. What a
picture tells beside itself, such as where and by whom it was taken, is taken out of it; a phone
writes that into every one.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import sha256

from hyvinvointi import pictures
from hyvinvointi.data_classes import dataclass
from hyvinvointi.pictures import Picture
from hyvinvointi.prose.pictures import pictures_named_in
from hyvinvointi.render.site.document_facts import DocumentFacts
from hyvinvointi.source import Document

_FOLDER = "pictures"
"""The folder of a document's pictures; no id of an attachment is the name of a folder."""
_DIGITS = 16
_LETTERS = str.maketrans("0123456789", "ghijklmnop")
"""Digits in a row may look like those of a person."""


@dataclass(frozen=True, slots=True)
class Published:
    """What is known of a picture that goes out: `name` is that of its file."""

    picture: Picture
    name: str


class Pictures:
    """The pictures of a workspace by their paths; each is looked at once."""

    def __init__(self, read: Callable[[str], bytes | None]) -> None:
        self._read = read
        self._known: dict[str, Published | None] = {}

    def of(self, path: str) -> Published | None:
        """Return what is known of a picture, `None` where it is none that goes out."""
        if path not in self._known:
            content = self._bare(path)
            known = pictures.recognised(content) if content else None
            self._known[path] = known and Published(known, _name(content or b"", known))
        return self._known[path]

    def written(self, path: str) -> bytes | None:
        """Return a file as it lies there, `None` where none may go out."""
        return self._read(path)

    def content(self, path: str) -> bytes:
        """Return what goes out of a picture."""
        return self._bare(path) or b""

    def _bare(self, path: str) -> bytes | None:
        content = self._read(path) if pictures.ending(path) in pictures.ENDINGS else None
        if content is None or pictures.fault(path, content):
            return None
        return pictures.bare(content)


def picture_path(published: Published, folder: str) -> str:
    """Return where a picture of a document lies on the site."""
    return f"{folder}/{_FOLDER}/{published.name}"


def is_picture(name: str) -> bool:
    """Whether a file that lies beside a page by this name is a picture of its texts."""
    return name.startswith(f"{_FOLDER}/")


def named_pictures(document: Document) -> list[str]:
    """Return the paths of the pictures that texts of a document name, each once, in their order."""
    if "![" not in document.text and "\\" not in document.text:
        return []
    return [*dict.fromkeys(pictures_named_in(document.data))]


def with_pictures(
    documents: Iterable[Document], facts: DocumentFacts
) -> Iterator[tuple[Document, Sequence[str]]]:
    """Yield documents, each with the paths of the pictures that its texts name."""
    return facts.of_each_document("pictures", documents, named_pictures)


def _name(content: bytes, known: Picture) -> str:
    letters = sha256(content).hexdigest()[:_DIGITS].translate(_LETTERS)
    return f"{letters}.{known.format}"
