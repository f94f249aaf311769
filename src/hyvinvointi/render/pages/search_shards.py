"""Scripts beside the search page of a large site, each so small that a query may load several.

A page opened from a folder may load scripts, and nothing else: so each shard is one, a call with
texts. What it holds is an interval of keys in their order, and its name the beginning of the first of
them. Where a shard ends follows from the keys: a new one changes the shard it stands in and few others.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple
from zlib import crc32

MOST_BYTES = 10_000
"""Largest shard: the script of the page counts with it before it knows how large one is.

Keys that begin alike for as long as a name may be stay in one shard, however large it is.
"""
_LEAST_BYTES = 4_000
_ENDS = 32
"""One key of so many begins a shard where the one before is large enough."""
_LONGEST_NAME = 32
"""Most characters that tell two shards apart; names of files may be no longer than 255 bytes."""
_AROUND = 4
"""Quotes, comma and line break around a text."""


class Shard(NamedTuple):
    """A shard: how its first key begins, so that all before it come before, and what it holds."""

    start: str
    texts: Sequence[str]

    def script(self, name: str) -> bytes:
        """Return the shard as a script that gives its texts to the page by a name."""
        texts = ",\n".join(json.dumps(text, ensure_ascii=False) for text in self.texts)
        return f'searchShard("{name}",[\n{texts}]);\n'.encode(errors="replace")


def shards(entries: Iterable[tuple[str, str]]) -> Iterator[Shard]:
    """Yield the shards that entries make, each a key and a text, in the order of keys; one of nothing."""
    start, before = "", ""
    texts: list[str] = []
    size = 0
    for key, text in entries:
        length = len(text.encode(errors="replace")) + _AROUND
        is_full = size + length > MOST_BYTES or (size > _LEAST_BYTES and _begins(key))
        if is_full and key[:_LONGEST_NAME] != before[:_LONGEST_NAME]:
            yield Shard(start, texts)
            start, texts, size = _beginning(key, before), [], 0
        texts.append(text)
        size += length
        before = key
    yield Shard(start, texts)


def _beginning(key: str, before: str) -> str:
    """Return how a key begins that comes after another, as short as tells them apart."""
    same = (one == other for one, other in zip(key, before, strict=False))
    return key[: sum(takewhile(bool, same)) + 1]


def _begins(key: str) -> bool:
    return crc32(key.encode(errors="replace")) % _ENDS == 0


def file_name(kind: str, start: str) -> str:
    """Return the name of a shard without its ending: the script of the page makes the same."""
    plain = (sign if sign.isascii() and sign.isalnum() else f"_{ord(sign):x}_" for sign in start)
    return f"{kind}-{''.join(plain)}"
