"""What the block of where things stand is made of, and how its states and sums are said."""

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from hyvinvointi.data_classes import dataclass
from hyvinvointi.render.indicators import situation as counted
from hyvinvointi.render.indicators.criteria import Judged
from hyvinvointi.render.indicators.progress import Standing
from hyvinvointi.render.values.facts import Fact
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.shapes import Choice, Link
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.schema import root

BAR = 100.0
"""How wide a bar is."""
TARGETS = (
    *("reached", "met", "towards", "improved", "unchanged", "risen", "fallen", "first", "apart"),
    *(
        "away",
        "worsened",
        "missed",
        "worded",
        "partial",
        "unknown",
        "withheld",
        "lapsed",
        "unnamed",
        "unmeasured",
    ),
)
"""States of targets in the order in which they are shown."""
TRENDS = (
    *("improved", "unchanged", "worsened", "risen", "fallen", "first", "apart"),
    *("worded", "partial", "unknown", "unmeasured"),
)
"""The same of indicators."""


class Count(NamedTuple):
    """How many are in a state; `x` and `width` are its part of a bar that is 100 wide.

    `before` is how many there were a year before, `None` where nothing is compared.
    """

    state: Choice
    number: int
    href: str | None
    x: float
    width: float
    before: int | None = None


class Tally(NamedTuple):
    """A number of things by their states; the counts sum up to `total`."""

    total: int
    counts: tuple[Count, ...]


class MoneyRow(NamedTuple):
    """What was granted or spent: a word, what it counts, and a cell for each column."""

    label: str
    detail: str
    cells: tuple[str, ...]


class Money(NamedTuple):
    """Columns (a year, the whole period), rows of euros, and what is to be known of them.

    That is whose they are, and how much of them is for cancelled measures.
    """

    columns: tuple[str, ...]
    rows: tuple[MoneyRow, ...]
    href: str | None
    whose: str = ""
    of_cancelled: str = ""


class Due(NamedTuple):
    """A measure that ends next; `plan` is what it belongs to where there are several."""

    link: Link
    measure: Fact
    plan: Link | None


class LastDecision(NamedTuple):
    """A decision among the last ones, and how it ended in words; empty where nobody says it."""

    link: Link
    said: str


class PlanRow(NamedTuple):
    """A program among several that are counted together."""

    link: Link
    measures: Tally | None
    targets: Tally | None


@dataclass(frozen=True, slots=True)
class Situation:
    """All that the block of a page says; what there is nothing of is empty.

    `is_in_force` tells whether every plan that is counted is: not while its minutes are not inspected.
    """

    day: str
    measures: Tally | None = None
    targets: Tally | None = None
    trends: tuple[Count, ...] = ()
    indicators: Tally | None = None
    judged: tuple[Judged, ...] = ()
    aims: tuple[tuple[Link, Standing], ...] = ()
    money: Money | None = None
    next: tuple[Due, ...] | None = None
    decisions: tuple[LastDecision, ...] | None = None
    decisions_of: Link | None = None
    plans: tuple[PlanRow, ...] = ()
    compared_with: int | None = None
    is_in_force: bool = True


class Addresses(NamedTuple):
    """Where the things that are counted stand: addresses of a list, empty where there is none."""

    measures: str = ""
    targets: str = ""
    indicators: str = ""
    money: str = ""


NOWHERE = Addresses()
"""Of pages that stand alone others lead nowhere."""


class InShort(NamedTuple):
    """How the measures and the targets of a goal stand, and the trends of targets without new data."""

    measures: Tally | None
    targets: Tally | None
    trends: tuple[Count, ...]


def euros(page: Page, sums: Iterable[tuple[int | None, float]], empty: str = "–") -> str:
    """Return the sum of euros of all years in words, `empty` where there is none."""
    some = [*sums]
    return page.locale.money(total_of(some)) if some else empty


def total_of(sums: Iterable[tuple[int | None, float]]) -> Decimal:
    """Return the exact sum of euros of all years."""
    return sum((Decimal(repr(amount)) for _, amount in sums), Decimal(0))


def trend_label(page: Page, state: str) -> str:
    """Return how an indicator develops in words: of one that has no target nothing is said of that."""
    if state in {"unknown", "unmeasured"}:
        return Words(page.locale.chrome).progress_not_comparable
    return state_label(page, state)


def state_label(page: Page, state: str) -> str:
    """Return a state of a measure or a target in words."""
    words = Words(page.locale.chrome)
    if state == counted.OVERDUE:
        return words.overdue
    if state == counted.LEFT_UNDONE:
        return words.left_undone
    if state == counted.NOT_SAID:
        return words.state_not_said
    if state in counted.measure_states():
        field = root("program").at(("reviews", 0, "measures", 0, "status"))
        return field.value_term(state).say(page.locale.chrome) if field else state
    label: str = getattr(words, f"progress_{state}")
    return label
