"""The rows of a large search page in small files, of which a query loads those that it shows.

A row has a short name by which the index means it, made of its place: a changed title changes none,
and what a row says stands in one bucket alone.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple
from zlib import crc32

from hyvinvointi.render.pages.search import Group
from hyvinvointi.render.pages.search_shards import Shard

LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""Numbers are written in letters: of digits in a row nobody knows whether they are somebody's."""
_KEY = 4
_KEYS = len(LETTERS) ** _KEY
_BUCKET_BYTES = 2_000
"""Bytes of rows in a bucket at most, on average: ten rows are then some 20 KB, however they lie."""
_ATTRIBUTES = re.compile(r' data-(kind|years|terms)="([^"]*)"')


class Row(NamedTuple):
    """A row: its key, what it says of itself to the search, and how it is shown."""

    key: str
    kind: str
    years: str
    terms: str
    html: str


def in_letters(number: int, width: int) -> str:
    """Return a number in so many letters."""
    letters = ""
    for _ in range(width):
        number, digit = divmod(number, len(LETTERS))
        letters = LETTERS[digit] + letters
    return letters


def keyed_rows(groups: Sequence[Group], texts: Sequence[Sequence[str]]) -> list[list[Row]]:
    """Return the rows of groups by the texts of these, each with a key of its own."""
    identities = [
        [f"{group.kinds[0]}\0{identity}" for identity in group.hits.identities()]
        for group in groups
    ]
    known = keys(one for some in identities for one in some)
    return [
        [_row(known[identity], html) for identity, html in zip(named, shown, strict=True)]
        for named, shown in zip(identities, texts, strict=True)
    ]


def keys(identities: Iterable[str]) -> dict[str, str]:
    """Return a key for each identity: where two would be the same, the later has the next one."""
    taken: set[int] = set()
    named: dict[str, str] = {}
    for identity in sorted(identities):
        number = crc32(identity.encode(errors="replace")) % _KEYS
        while number in taken:
            number = (number + 1) % _KEYS
        taken.add(number)
        named[identity] = in_letters(number, _KEY)
    return named


def _row(key: str, html: str) -> Row:
    attributes = dict(_ATTRIBUTES.findall(html.partition(">")[0]))
    terms = attributes.get("terms", "")
    shown = html.replace(f' data-terms="{terms}"', "", 1)
    return Row(key, attributes.get("kind", ""), attributes.get("years", ""), terms, shown)


def buckets(rows: Sequence[Row]) -> list[Shard]:
    """Return the buckets of rows: there are so many that is a power of two."""
    size = sum(len(row.html) for row in rows)
    count = 1
    while size > count * _BUCKET_BYTES:
        count *= 2
    texts: list[list[str]] = [[] for _ in range(count)]
    for row in sorted(rows):
        texts[_number(row.key) % count] += [row.key, row.html]
    return [Shard(str(number), some) for number, some in enumerate(texts)]


def _number(key: str) -> int:
    number = 0
    for letter in key:
        number = number * len(LETTERS) + LETTERS.index(letter)
    return number
