"""Attached files that stay in: known by what they hold, however somebody names them."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from hashlib import sha256
from posixpath import normpath
from urllib.parse import unquote

Read = Callable[[str], bytes | None]


class Withheld:
    """The files of matters that are not public, by their paths in the workspace.

    The first reader is that of the state that goes out; others know the paths in other states.
    A link, a copy or another spelling leads to the same bytes, so these decide; a file that
    cannot be read under the name that is given there is told by its path.
    """

    def __init__(self, paths: Iterable[str], readers: Sequence[Read]) -> None:
        self._paths = sorted({reading for path in paths for reading in _readings(path)})
        self._readers = readers
        self._known: dict[str, bool] = {}

    def __bool__(self) -> bool:
        return bool(self._paths)

    def __contains__(self, path: str) -> bool:
        if not self._paths:
            return False
        if path not in self._known:
            is_named = any(_place(one) in self._places for one in _readings(path))
            self._known[path] = is_named or self._holds_same(path)
        return self._known[path]

    def _holds_same(self, path: str) -> bool:
        content = self._readers[0](path)
        return bool(content) and sha256(content or b"").digest() in self._contents

    @cached_property
    def _places(self) -> frozenset[str]:
        return frozenset(map(_place, self._paths))

    @cached_property
    def _contents(self) -> frozenset[bytes]:
        contents = (read(path) for read in self._readers for path in self._paths)
        return frozenset(sha256(content).digest() for content in contents if content)


def _readings(path: str) -> Iterator[str]:
    """Yield a path as it is written, and as an address means it, once and twice encoded."""
    once = unquote(path)
    yield from (path, once, unquote(once))


def _place(path: str) -> str:
    """Return a path as the most forgiving disk takes it: any case, any slash, either normal form."""
    return normpath(unicodedata.normalize("NFC", path.replace("\\", "/")).casefold().lstrip("/"))
