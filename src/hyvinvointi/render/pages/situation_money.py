"""The euros of the block of where things stand: granted and spent, and whose they are."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from hyvinvointi.render.indicators.situation import MeasureRow, Numbers
from hyvinvointi.render.pages.situation_values import Money, MoneyRow, euros
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.words.catalogue import Words

Sums = Sequence[tuple[int | None, float]]
"""Euros by year; of some no year is known."""


def money(
    page: Page,
    programs: Sequence[Numbers],
    years: Sequence[int],
    href: str,
    *,
    has_own_money: bool,
    is_gathered: bool,
) -> Money | None:
    """Return what is granted and spent in some years and in all; `None` where there is nothing.

    What is gathered for one, as a municipality or a unit, holds no euros of plans that it shares.
    """
    words = Words(page.locale.chrome, page.site.of_municipalities_alone)
    counted = [one for one in programs if not (is_gathered and one.is_shared)]
    left_out = [one for one in programs if is_gathered and one.is_shared]
    whose = words.money_without_shared if any(map(_has_euros, left_out)) else ""
    if any(one.is_shared for one in counted):
        whose = words.money_of_all
    rows = [*_rows(words, counted, has_own_money=has_own_money)]
    if not rows:
        return Money((), (), None, whose) if left_out and whose else None
    columns = (*years, None)
    return Money(
        (*map(str, years), words.whole_period),
        tuple(
            MoneyRow(label, detail, tuple(_cell(page, sums, year, empty) for year in columns))
            for label, detail, sums, empty in rows
        ),
        href or None,
        whose,
        of_cancelled(page, (one for numbers in counted for one in numbers.measures)),
    )


def of_cancelled(page: Page, measures: Iterable[MeasureRow]) -> str:
    """Say how much of what is set aside is for cancelled measures, empty where nothing is.

    It stands beside every sum of what is set aside for measures, once on a page.
    """
    given = [one for row in measures if row.state == "cancelled" for one in row.granted]
    words = Words(page.locale.chrome)
    return words.money_of_cancelled.format(amount=euros(page, given)) if given else ""


def _rows(
    words: Words, programs: Sequence[Numbers], *, has_own_money: bool
) -> Iterator[tuple[str, str, Sums, str]]:
    """Yield a word, what it counts, its euros, and what stands where there are none."""
    measures = [one for numbers in programs for one in numbers.measures]
    own = [one for numbers in programs for one in numbers.own] if has_own_money else []
    granted = [one for measure in measures for one in measure.granted]
    spent = [one for measure in measures for one in measure.spent]
    if not (own or granted or spent):
        return
    if own and granted and _by_year(own) == _by_year(granted):
        yield words.set_aside, words.for_both, own, "–"
    else:
        if own:
            yield words.set_aside, words.for_program, own, "–"
        if granted:
            yield words.set_aside, words.for_measures, granted, "–"
    reported = sum(bool(measure.spent) for measure in measures)
    detail = words.spent_of.format(count=reported, total=len(measures)) if reported else ""
    yield words.spent, detail, spent, words.not_reported


def _cell(page: Page, sums: Sums, year: int | None, empty: str) -> str:
    return euros(page, [one for one in sums if year is None or one[0] == year], empty)


def _has_euros(numbers: Numbers) -> bool:
    return bool(numbers.own) or any(one.granted or one.spent for one in numbers.measures)


def _by_year(sums: Sums) -> Mapping[int | None, Decimal]:
    by_year: dict[int | None, Decimal] = {}
    for year, amount in sums:
        by_year[year] = by_year.get(year, Decimal(0)) + Decimal(repr(amount))
    return by_year
