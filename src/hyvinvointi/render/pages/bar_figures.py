"""Figures of bars that pages of a program show: its money, and who took part in making it."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from hyvinvointi.data_classes import dataclass
from hyvinvointi.model import Program
from hyvinvointi.render.indicators import situation as counted
from hyvinvointi.render.pages.situation_values import euros, total_of
from hyvinvointi.render.values import bars
from hyvinvointi.render.values.bars import Bar, Row, Size
from hyvinvointi.render.values.chart_file import NAME, Caption, chart_file
from hyvinvointi.render.values.drawing import Drawing
from hyvinvointi.render.values.embedding import embed
from hyvinvointi.render.values.mixed import joined
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.page_addresses import chart_of
from hyvinvointi.render.values.shapes import marked
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.source import Document

Sums = Sequence[tuple[int | None, float]]
_GOALS_FILE = "goals.svg"
_MOST_ROWS = 60
"""Rows that somebody compares; the table has them all."""


@dataclass(frozen=True)
class BarFigure:
    """Bars and what stands around them: `path` is that of their file on the site, `href` leads there.

    `embed` is what shows that on other pages; empty where it has no address.
    """

    caption: Caption
    path: str
    href: str
    embed: str
    _rows: tuple[Row, ...]

    @property
    def title(self) -> str:
        """What is seen."""
        return self.caption.title

    @property
    def key(self) -> Sequence[tuple[str, str]]:
        """What its signs mean, each with its kind."""
        return self.caption.key

    @property
    def spoken(self) -> str:
        """All its values."""
        return self.caption.spoken

    @cached_property
    def wide(self) -> Drawing:
        """For a wide page, and a file of its own."""
        return self._of(bars.WIDE)

    @cached_property
    def narrow(self) -> Drawing:
        """For a phone."""
        return self._of(bars.NARROW)

    def _of(self, size: Size) -> Drawing:
        return bars.drawn(self._rows, size) or Drawing(size.width, 0, ())

    @property
    def content(self) -> bytes:
        """The file."""
        return chart_file(self.wide, self.caption)


class MoneyFigures(NamedTuple):
    """The figures of the money of a program, each `None` where there is nothing to compare."""

    by_year: BarFigure | None
    by_goal: BarFigure | None


def money_figures(page: Page, document: Document) -> MoneyFigures:
    """Return what is set aside and spent on the measures of a program, by year and by goal."""
    words, rows = Words(page.locale.chrome), counted.numbers(page, document).measures
    by_year = [
        (
            words.without_year if year is None else str(year),
            [one for row in rows for one in row.granted if one[0] == year],
            [one for row in rows for one in row.spent if one[0] == year],
        )
        for year in counted.years_of(rows)
    ]
    program = Program(document, (), document.data)
    by_goal = []
    for goal in program.all_goals:
        own = counted.numbers_of_goal(page, document, goal.route).measures
        title = page.fact(document, goal.route).title
        granted, spent = (
            [one for row in own for one in getattr(row, name)] for name in ("granted", "spent")
        )
        by_goal.append((marked(title) if title else goal.id or "", granted, spent))
    return MoneyFigures(
        _of_money(page, document, words.money_of_years, NAME, by_year),
        _of_money(page, document, words.money_of_goals, _GOALS_FILE, by_goal),
    )


def participation_figure(page: Page, document: Document) -> BarFigure | None:
    """Return how many took part in the steps of the preparation, `None` where fewer than two say it."""
    words = Words(page.locale.chrome)
    program = Program(document, (), document.data)
    rows = []
    for step in program.preparation:
        if step.participants is not None:
            fact = page.fact(document, step.route)
            title = marked(fact.title) if fact.title else str(fact.type or "")
            name = joined(", ", [title, page.locale.date(step.date) if step.date else ""])
            said = page.locale.number(step.participants)
            rows.append(Row(name, (Bar(float(step.participants), said),)))
    return _figure(page, document, words.bars_of_participants, NAME, rows)


def _of_money(
    page: Page,
    document: Document,
    title: str,
    name: str,
    sums: Sequence[tuple[str, Sums, Sums]],
) -> BarFigure | None:
    words = Words(page.locale.chrome)
    rows = []
    for label, granted, spent in sums:
        pair = [(one, bar) for one, bar in ((granted, True), (spent, False)) if one]
        made = [
            Bar(float(total_of(one)), euros(page, one), is_hollow=is_hollow)
            for one, is_hollow in pair
        ]
        if made:
            rows.append(Row(label, tuple(made)))
    kinds = {bar.is_hollow for row in rows for bar in row.bars}
    known = (("hollow", words.set_aside, True), ("full", words.spent, False))
    key = tuple((kind, said.lower()) for kind, said, is_hollow in known if is_hollow in kinds)
    return _figure(page, document, title, name, rows, key=key)


def _figure(
    page: Page,
    document: Document,
    title: str,
    name: str,
    rows: Sequence[Row],
    *,
    key: tuple[tuple[str, str], ...] = (),
) -> BarFigure | None:
    """Return bars with what stands around them, `None` where there is nothing to compare."""
    if not 1 < len(rows) <= _MOST_ROWS or bars.drawn(rows, bars.NARROW) is None:
        return None
    about = page.name(page.site.entry(document))
    spoken = joined("", [joined("; ", _spoken(rows, key)), "."])
    plain = marked(about) if about else ""
    caption = Caption(title, "", plain, key, "", spoken, page.locale.chrome)
    path = "" if page.site.options.single_file else chart_of(page, page.folder, name)
    href = page.href(path) if path else ""
    return BarFigure(caption, path, href, embed(page, path, caption), tuple(rows))


def _spoken(rows: Sequence[Row], key: Sequence[tuple[str, str]]) -> Iterator[str]:
    words = dict(key)
    for row in rows:
        said = (
            joined(" ", [words.get("hollow" if bar.is_hollow else "full", ""), bar.said])
            for bar in row.bars
        )
        yield joined(": ", [row.name, joined(", ", said)])
