"""Many texts looked for in one, at a cost that their number does not multiply."""

from collections.abc import Iterable, Iterator

from hyvinvointi.privacy.shown import Span


class Occurrences:
    """Texts that are looked for together: by their beginning first, then by the lengths it may have."""

    def __init__(self, texts: Iterable[str], shortest: int) -> None:
        self._texts = frozenset(text for text in texts if len(text) >= shortest)
        self._shortest = shortest
        lengths: dict[str, set[int]] = {}
        for text in self._texts:
            lengths.setdefault(text[:shortest], set()).add(len(text))
        self._lengths = {start: sorted(some, reverse=True) for start, some in lengths.items()}

    def __bool__(self) -> bool:
        return bool(self._texts)

    def within(self, text: str) -> Iterator[Span]:
        """Yield where the texts stand in another one; of those that begin together the longest."""
        width, lengths = self._shortest, self._lengths
        for at in range(len(text) - width + 1) if lengths else ():
            start = text[at : at + width]
            if start in lengths:
                left = len(text) - at
                fitting = (one for one in lengths[start] if one <= left)
                here = (one for one in fitting if text[at : at + one] in self._texts)
                longest = next(here, 0)
                if longest:
                    yield at, at + longest
