"""What a PDF says to a reader: its text, its tags, what is attached."""

import io
import warnings
from collections.abc import Iterator
from typing import Any

import pypdf
from pypdf.generic import ArrayObject, DictionaryObject


def opened(content: bytes) -> pypdf.PdfReader:
    """Open a PDF."""
    return pypdf.PdfReader(io.BytesIO(content))


def text_of(content: bytes) -> str:
    """What a PDF says, in running text: one space between words, no joints of words."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        pages = [page.extract_text() for page in opened(content).pages]
    # A word that goes on in the next line is one word.
    joined = "\n".join(pages).replace("\u00ad\n", "").replace("\u200b\n", "")
    for sign in "\u00ad\u200b\u2060":
        joined = joined.replace(sign, "")
    return " ".join(joined.split())


def tags(content: bytes) -> list[DictionaryObject]:
    """Return the elements of the structure of a PDF in the order of reading."""
    root: Any = opened(content).trailer["/Root"]
    return [*_below(root["/StructTreeRoot"]["/K"])]


def _below(node: Any) -> Iterator[DictionaryObject]:
    node = node.get_object()
    if isinstance(node, ArrayObject):
        for one in node:
            yield from _below(one)
    elif isinstance(node, DictionaryObject) and "/S" in node:
        yield node
        if "/K" in node:
            yield from _below(node["/K"])


def attributes(tag: DictionaryObject) -> dict[str, Any]:
    """Return what an element says of itself as a part of a table."""
    given: Any = tag.get("/A", {})
    parts = given if isinstance(given, ArrayObject) else [given]
    return {name: value for part in parts for name, value in part.get_object().items()}


def attached(content: bytes) -> dict[str, bytes]:
    """Return the files that travel in a PDF."""
    return {name: some[0] for name, some in opened(content).attachments.items()}
