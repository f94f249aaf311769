"""The inverted index of a large search page: of each term the postings of the rows that it means most.

A posting is the key of a row with what ranking asks of it, in letters of a fixed number, so that a row
itself is loaded only to be shown. A term that many rows hold keeps the best of each group, and a mark
that there are more.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

from hyvinvointi.data_classes import dataclass
from hyvinvointi.render.pages.search import KINDS
from hyvinvointi.render.pages.search_rows import LETTERS, Row, in_letters
from hyvinvointi.render.pages.search_shards import Shard, shards

EVERYTHING = "*"
"""The term that all rows hold, and with a year behind it those of the year: what filters ask for."""
_MOST_POSTINGS = 125
"""Postings of a term in one group."""
_LONGEST_TERM = 60
_SHORTEST_WORD = 4
"""Letters of a word of which a wrong one may be forgiven."""
_MARK = "+"
_LETTER_OF = dict(zip(KINDS, LETTERS, strict=False))
"""How a posting tells the kind of a row; the last letter is of rows whose own template says none."""

# As in the script of the page, where it is told.
_DOUBLE = re.compile(r"([bcdfghjklmnpqrstvwxz])\1+")
_PAIR = re.compile(r"n[tkg]|mp|([lr])t")
_WEAK = str.maketrans("tp", "dv")

_Postings = defaultdict[str, list[str]]
"""Postings by term."""


def graded(term: str) -> str:
    """Return a term with its strong and weak consonants as one: *katu*, *kadun* begin alike."""
    single = _DOUBLE.sub(r"\1", term)
    return _PAIR.sub(lambda pair: pair[1] or pair[0][0], single).translate(_WEAK)


def key_of(term: str) -> str:
    """Return by what terms are sorted: the forms of a word lie together, and each has a place."""
    return f"{graded(term[:_LONGEST_TERM])}!{term}"


@dataclass(frozen=True, slots=True)
class Index:
    """Shards of terms with their postings, and of words of names, by which others are corrected."""

    terms: Sequence[Shard]
    words: Sequence[Shard]


def index(groups: Sequence[Sequence[Row]]) -> Index:
    """Return the index of rows by groups of what filters ask for."""
    by_group = [_by_field(rows) for rows in groups]
    known = {*chain.from_iterable(field for fields in by_group for field in fields)}
    keyed = sorted((key_of(term), term) for term in known)
    names = {
        *chain.from_iterable(
            field for first_words, name_words, *_ in by_group for field in (first_words, name_words)
        )
    }
    words = sorted({word[:_LONGEST_TERM] for word in names if _may_be_wrong(word)})
    return Index(
        [*shards((key, _entry(term, by_group)) for key, term in keyed)],
        [*shards((word, word) for word in words)],
    )


def _may_be_wrong(word: str) -> bool:
    return len(word) >= _SHORTEST_WORD and word.isalpha()


def _by_field(rows: Sequence[Row]) -> tuple[_Postings, ...]:
    """Return the postings of a group by the fields in which rows hold a term.

    These are the first word of a name, its others, where a row stands, and what is told of it. The
    last field holds everything, too.
    """
    first_words, name_words, contexts, descriptions = (
        defaultdict[str, list[str]](list) for _ in range(4)
    )
    parted = [(row, [field.split() for field in row.terms.split("/")]) for row in rows]
    postings = [_posting(row, len(fields[0])) for row, fields in parted]
    for posting, (row, fields) in zip(postings, parted, strict=True):
        descriptions[EVERYTHING].append(posting)
        for year in row.years.split():
            descriptions[EVERYTHING + year].append(posting)
        for term in chain.from_iterable(fields[1:2]):
            contexts[term].append(posting)
        for term in chain.from_iterable(fields[2:]):
            descriptions[term].append(posting)
    # Of two names that hold a word the shorter is ranked before; else rows stay in their order.
    by_length = sorted(
        range(len(rows)), key=lambda at: (_letter_of(rows[at]), len(parted[at][1][0]))
    )
    for at in by_length:
        posting, names = postings[at], parted[at][1][0]
        for term in names[:1]:
            first_words[term].append(posting)
        for term in names[1:]:
            name_words[term].append(posting)
    return first_words, name_words, contexts, descriptions


def _letter_of(row: Row) -> str:
    return _LETTER_OF.get(row.kind, LETTERS[-1])


def _posting(row: Row, length: int) -> str:
    named = LETTERS[min(length, len(LETTERS) - 1)]
    return f"{row.key}{_letter_of(row)}{named}{_period(row.years)}"


@lru_cache(maxsize=1024)
def _period(years: str) -> str:
    """Return the first year and how many follow in letters; what has no year has the year nought."""
    each = years.split()
    first = int(each[0]) if each and each[0].isdecimal() else 0
    if not 0 < first < len(LETTERS) ** 2:
        return in_letters(0, 3)
    return in_letters(first, 2) + in_letters(min(len(each), len(LETTERS)) - 1, 1)


def _entry(term: str, by_group: Sequence[tuple[_Postings, ...]]) -> str:
    """Return a term with its best postings of all groups by field."""
    kept: list[list[str]] = [[], [], [], []]
    mark = ""
    for fields in by_group:
        room = _MOST_POSTINGS
        for at, field in enumerate(fields):
            if term in field:
                some = field[term]
                kept[at] += some[:room]
                mark = _MARK if len(some) > room else mark
                room = max(0, room - len(some))
    return "/".join((term[:_LONGEST_TERM] + mark, *map("".join, kept)))
