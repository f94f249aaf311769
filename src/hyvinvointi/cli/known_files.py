"""Reading files of which `lint` may have left what is in them."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path

from hyvinvointi.facts.store import FactStore
from hyvinvointi.facts.table import FactTable
from hyvinvointi.source import Document
from hyvinvointi.workspace import Reader
from hyvinvointi.workspace.cache_folder import open_cache


@contextmanager
def reader_of(*places: Path) -> Iterator[Reader]:
    """Give what reads files of a workspace, and none of those that are known and sound.

    What is known is fetched when the first file is to be read, all of it: nothing changes it then.
    """
    facts = FactTable(open_cache(FactStore, "facts", places))
    fetch = cache(facts.fetch)

    def read(path: str, content: bytes) -> Document:
        fetch()
        return facts.read(path, content)

    with closing(facts):
        yield read
