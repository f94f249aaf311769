"""The data and the source of a document beside its page: JSON, YAML and tables."""

import json
from collections.abc import Iterator

from hyvinvointi.model import Municipality
from hyvinvointi.render.formats.csv import tables
from hyvinvointi.render.site.source_copy import source_copy
from hyvinvointi.source import Document

MEDIA_TYPES = {"csv": "text/csv", "json": "application/json", "yaml": "application/yaml"}
"""What the files are, by how their names end."""


def companions(
    document: Document, folder: str, main: str, register: Municipality | None
) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of the files beside the page of a document.

    `main` is the first language of its municipality, `register` the register of that.
    """
    # A line for each field: who compares versions sees what changed.
    write = json.JSONEncoder(ensure_ascii=False).encode
    fields = (f"  {write(name)}: {write(value)}" for name, value in document.data.items())
    data = ",\n".join(fields)
    yield f"{folder}/index.json", f"{{\n{data}\n}}\n".encode("utf-8", errors="backslashreplace")
    yield f"{folder}/index.yaml", source_copy(document)
    for name, table in tables(document, main, register):
        yield f"{folder}/{name}", table
