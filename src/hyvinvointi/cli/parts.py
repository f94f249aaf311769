"""Parts of a workspace that a command is about."""

from collections.abc import Iterable, Iterator, KeysView

from hyvinvointi.data_classes import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """A document or, with a pointer, an item of it."""

    path: str
    pointer: str = ""

    def holds(self, pointer: str) -> bool:
        """Whether a place in the document is in this part."""
        below = pointer == self.pointer or pointer.startswith(f"{self.pointer}/")
        return below or not self.pointer


class Parts:
    """Some parts by the paths of their files: thousands of files may be named one by one."""

    def __init__(self, parts: Iterable[Part] = ()) -> None:
        self._of_path: dict[str, list[Part]] = {}
        for part in parts:
            self._of_path.setdefault(part.path, []).append(part)

    def __iter__(self) -> Iterator[Part]:
        for parts in self._of_path.values():
            yield from parts

    @property
    def paths(self) -> KeysView[str]:
        """The files of which anything is meant."""
        return self._of_path.keys()

    def holds(self, path: str, pointer: str) -> bool:
        """Whether a place is in any of them."""
        return any(part.holds(pointer) for part in self._of_path.get(path, ()))
