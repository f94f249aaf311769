"""Texts as prose, tables and pictures, and what differs in the latter two.

How a table is laid out in the file is no change: cells are compared, found by the names of their row
and column. What differs beside them is prose.
"""

from collections import Counter, deque
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from hyvinvointi.data_classes import dataclass
from hyvinvointi.prose.pictures import PictureMark, picture_marks
from hyvinvointi.prose.tables import Row, Table, tables

Sort = Literal["cell", "head", "row", "column", "table", "order", "picture", "description"]
Key = tuple[str, int]
"""What names a row or a column, and which of those of that name it is."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a text that differs: where it is, and what it was and is; `None` where it is not.

    `row` and `column` name a cell, `picture` is the address of a picture. `order` is that of the names
    of rows or columns, where nothing but that is another.
    """

    sort: Sort
    old: str | None
    new: str | None
    row: str = ""
    column: str = ""
    picture: str = ""
    order: tuple[tuple[str, ...], tuple[str, ...]] | None = None


@dataclass(frozen=True, slots=True)
class _Columns:
    """Which column was which: `before` has for each of now which it was, `now` the way back.

    Cells beyond a header are columns without names. Of a row only its own cells are looked at: a
    header may be as long as all rows together.
    """

    before: Sequence[int | None]
    now: Mapping[int, int]
    count: int

    def of(self, old: Row, new: Row) -> Iterator[tuple[int, int]]:
        """Yield the columns of two rows that are on both sides, now and before."""
        here = ((at, self.before[at]) for at in range(min(len(new), len(self.before))))
        there = (
            (self.now[was], was) for was in range(min(len(old), self.count)) if was in self.now
        )
        yield from sorted({*((at, was) for at, was in here if was is not None), *there})
        beyond = max(len(new) - len(self.before), len(old) - self.count)
        yield from ((len(self.before) + at, self.count + at) for at in range(beyond))


def has_parts(text: str) -> bool:
    """Whether it is worth while to look for tables and pictures."""
    return "|" in text or "![" in text


def differing(old: str, new: str) -> list[Part] | None:
    """Return the parts that differ, `None` where the texts have to be read as a whole.

    That is so where neither has a part, and where parts have only changed places.
    """
    ours, theirs = [*tables(old)], [*tables(new)]
    beside, others = _without_tables(old, ours), _without_tables(new, theirs)
    shown, seen = [*picture_marks(beside)], [*picture_marks(others)]
    if not (ours or theirs or shown or seen):
        return None
    found = [*_of_tables(ours, theirs), *_of_pictures(shown, seen)]
    if not found and prose(old) == prose(new) and _recut(old) != _recut(new):
        return None
    return found


def prose(text: str) -> str:
    """Return a text without its tables and pictures."""
    rest = _without_tables(text, [*tables(text)])
    return _replaced(rest, [(one.start, one.end, "") for one in picture_marks(rest)])


def _without_tables(text: str, found: Sequence[Table]) -> str:
    return _replaced(text, [(one.start, one.end, "") for one in found])


def _recut(text: str) -> str:
    """Return a text whose tables are laid out in one way."""
    return _replaced(text, [(one.start, one.end, _written(one)) for one in tables(text)])


def _replaced(text: str, places: Sequence[tuple[int, int, str]]) -> str:
    pieces, at = [], 0
    for start, end, new in sorted(places):
        pieces += [text[at:start], new]
        at = end
    return "".join([*pieces, text[at:]]).strip("\n")


def _written(table: Table) -> str:
    return "\n".join(map(_line, (table.header, *table.rows)))


def _line(row: Row) -> str:
    return " | ".join(cell.text for cell in row)


def _of_tables(olds: Sequence[Table], news: Sequence[Table]) -> Iterator[Part]:
    pairs = _paired_tables(olds, news)
    for at, table in enumerate(news):
        if at in pairs:
            yield from _of_table(olds[pairs[at]], table)
        else:
            yield Part("table", None, _written(table))
    kept = {*pairs.values()}
    for at, table in enumerate(olds):
        if at not in kept:
            yield Part("table", _written(table), None)


def _paired_tables(olds: Sequence[Table], news: Sequence[Table]) -> dict[int, int]:
    """Return which table was which: one of the same text, head or first column, in this order."""
    pairs: dict[int, int] = {}
    for key in (_written, lambda one: _line(one.header), _first_column):
        free: dict[str, deque[int]] = {}
        taken = {*pairs.values()}
        for at, table in enumerate(olds):
            if at not in taken:
                free.setdefault(key(table), deque()).append(at)
        for at, table in enumerate(news):
            if at not in pairs and free.get(key(table)):
                pairs[at] = free[key(table)].popleft()
    return pairs


def _first_column(table: Table) -> str:
    return "\n".join(row[0].text for row in table.rows if row)


def _of_table(old: Table, new: Table) -> Iterator[Part]:
    columns = _paired(_keys(old.header), _keys(new.header))
    yield from _reordered(columns, _keys(new.header))
    for at, before in enumerate(columns):
        if before is None:
            yield Part("column", None, _column(new, at))
        elif old.header[before].text != new.header[at].text:
            yield Part("head", old.header[before].text, new.header[at].text)
    kept = {*columns}
    for at in range(len(old.header)):
        if at not in kept:
            yield Part("column", _column(old, at), None)
    now = {was: at for at, was in enumerate(columns) if was is not None}
    yield from _of_rows(old, new, _Columns(columns, now, len(old.header)))


def _reordered(pairs: Sequence[int | None], keys: Sequence[Key]) -> Iterator[Part]:
    """Yield a part where what was there before stands in another order."""
    kept = [(was, at) for at, was in enumerate(pairs) if was is not None]
    if kept == sorted(kept):
        return
    names = [f"{name} {number + 1}" if number else name for name, number in keys]
    new = tuple(names[at] for _, at in kept)
    old = tuple(names[at] for _, at in sorted(kept))
    yield Part("order", None, None, order=(old, new))


def _of_rows(old: Table, new: Table, columns: _Columns) -> Iterator[Part]:
    rows = _paired(_names(old), _names(new), _rest(old), _rest(new))
    yield from _reordered(rows, _names(new))
    for at, before in enumerate(rows):
        row = new.rows[at]
        if before is None:
            yield Part("row", None, _line(row))
            continue
        for column, was in columns.of(old.rows[before], row):
            one, other = _text(old.rows[before], was), _text(row, column)
            if one != other:
                yield Part("cell", one, other, _name(new, at), _head(new, column))
    kept = {*rows}
    for at, row in enumerate(old.rows):
        if at not in kept:
            yield Part("row", _line(row), None)


def _paired(
    olds: Sequence[Key], news: Sequence[Key], likes: Sequence[str] = (), others: Sequence[str] = ()
) -> list[int | None]:
    """Return for each of the new which of the old it was: of one name, of the rest, or of the place.

    The last holds where as many are left on both sides: then some have other names.
    """
    places = {key: at for at, key in enumerate(olds)}
    pairs = [places.get(key) for key in news]
    left = _left(olds, pairs)
    by_rest = {likes[at]: at for at in reversed(left) if likes and likes[at]}
    for at, was in enumerate(pairs):
        if was is None and others and others[at] in by_rest:
            pairs[at] = by_rest.pop(others[at])
    left = _left(olds, pairs)
    if not likes and len(left) == pairs.count(None):
        rest = iter(left)
        pairs = [next(rest) if was is None else was for was in pairs]
    return pairs


def _left(olds: Sequence[Key], pairs: Sequence[int | None]) -> list[int]:
    taken = {*pairs}
    return [at for at in range(len(olds)) if at not in taken]


def _keys(cells: Row) -> list[Key]:
    return _numbered([cell.text for cell in cells])


def _names(table: Table) -> list[Key]:
    return _numbered([_text(row, 0) for row in table.rows])


def _numbered(names: Sequence[str]) -> list[Key]:
    seen: Counter[str] = Counter()
    keys = []
    for name in names:
        keys.append((name, seen[name]))
        seen[name] += 1
    return keys


def _rest(table: Table) -> list[str]:
    """Return what stands behind the first cell of each row, empty where that is nothing."""
    return [_line(row[1:]).strip(" |") for row in table.rows]


def _text(row: Row, column: int) -> str:
    return row[column].text if column < len(row) else ""


def _name(table: Table, at: int) -> str:
    return _text(table.rows[at], 0) or str(at + 1)


def _head(table: Table, column: int) -> str:
    return _text(table.header, column) or str(column + 1)


def _column(table: Table, at: int) -> str:
    return " | ".join(_text(row, at) for row in (table.header, *table.rows))


def _of_pictures(olds: Sequence[PictureMark], news: Sequence[PictureMark]) -> Iterator[Part]:
    pairs = _paired(
        _addresses(olds), _addresses(news), [p.alt for p in olds], [p.alt for p in news]
    )
    for at, was in enumerate(pairs):
        new = news[at]
        if was is None:
            yield Part("picture", None, _said(new), picture=new.address)
            continue
        old = olds[was]
        if old.address != new.address:
            yield Part("picture", old.address, new.address, picture=new.address)
        if _said(old) != _said(new):
            yield Part("description", _said(old), _said(new), picture=new.address)
    kept = {*pairs}
    for at, old in enumerate(olds):
        if at not in kept:
            yield Part("picture", _said(old), None, picture=old.address)


def _addresses(pictures: Sequence[PictureMark]) -> list[Key]:
    return _numbered([picture.address for picture in pictures])


def _said(picture: PictureMark) -> str:
    said = " ".join(picture.alt.split())
    return f"{said} ({picture.caption})" if picture.caption else said
