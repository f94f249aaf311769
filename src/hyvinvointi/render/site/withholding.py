"""Attached files that stay in: known by what they hold, however somebody names them."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from hashlib import sha256
from posixpath import normpath
from urllib.parse import unquote

from hyvinvointi.pictures import ENDINGS, ending, recognised
from hyvinvointi.privacy.publicity import openness
from hyvinvointi.render.site.attachments import files_named, is_hidden
from hyvinvointi.workspace import Workspace

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
            self._known[path] = self.keeps(path, self._readers[0](path))
        return self._known[path]

    def keeps(self, path: str, content: bytes | None) -> bool:
        """Whether a file of a name that holds this stays in, in whatever state it lies."""
        if not self._paths:
            return False
        is_named = any(_place(one) in self._places for one in _readings(path))
        return is_named or (bool(content) and sha256(content or b"").digest() in self._contents)

    @property
    def pictures(self) -> list[str]:
        """What tells apart which pictures stay in: texts of before may have shown them."""
        named = {_place(path) for path in self._paths if ending(path) in ENDINGS}
        return sorted({*named, *(one.hex() for one in self._picture_contents)})

    @cached_property
    def _picture_contents(self) -> frozenset[bytes]:
        return frozenset(sha256(one).digest() for one in self._read() if recognised(one))

    @cached_property
    def _places(self) -> frozenset[str]:
        return frozenset(map(_place, self._paths))

    @cached_property
    def _contents(self) -> frozenset[bytes]:
        return frozenset(sha256(content).digest() for content in self._read())

    def _read(self) -> Iterator[bytes]:
        contents = (read(path) for read in self._readers for path in self._paths)
        yield from (content for content in contents if content)


def open_files(then: Workspace, withheld: Withheld) -> Read:
    """Return what reads files of an earlier state: what is closed today, or was then, stays in."""
    shut = (one for one in then.documents if openness(one) != "public")
    closed = Withheld({path for one in shut for path in files_named(one)}, [then.attached])

    def read(path: str) -> bytes | None:
        content = None if is_hidden(path) else then.attached(path)
        is_kept = path in closed or withheld.keeps(path, content)
        return None if is_kept else content

    return read


def _readings(path: str) -> Iterator[str]:
    """Yield a path as it is written, and as an address means it, once and twice encoded."""
    once = unquote(path)
    yield from (path, once, unquote(once))


def _place(path: str) -> str:
    """Return a path as the most forgiving disk takes it: any case, any slash, either normal form."""
    return normpath(unicodedata.normalize("NFC", path.replace("\\", "/")).casefold().lstrip("/"))
