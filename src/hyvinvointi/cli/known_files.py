"""Reading files of which `lint` may have left what is in them."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path

from hyvinvointi.facts.store import FactStore
from hyvinvointi.facts.table import FactTable
from hyvinvointi.source import Document, read
from hyvinvointi.workspace.cache_folder import open_cache


@contextmanager
def reader_of(*places: Path) -> Iterator[Callable[[str, bytes], Document]]:
    """Give what reads files of a workspace: each content once, and none that is known and sound."""
    store = open_cache(FactStore, "facts", places)
    if store is None:
        yield cache(read)
        return
    with closing(store):
        facts = FactTable(store)
        facts.fetch()
        yield cache(facts.read)
