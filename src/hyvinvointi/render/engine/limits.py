"""What a page that is filled by templates of a workspace may take: steps, time, sizes.

Anyone may have written them. Work is counted where it is done (loops, calls, filters, what is put
together and put out), so that the same page always ends in the same way; CPU time is looked at
only for what takes long in one step. Whatever such a template makes is bounded as it is made, so
that nothing it is made of can grow beyond that: no list holds more than its share, what stands in
it several times counted several times.
"""

from collections.abc import Iterable, Iterator, Sized
from contextlib import contextmanager
from time import process_time
from typing import Any

from jinja2.utils import Namespace

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Message, Text

_STEPS = Text(
    "sivu vaatii liikaa toistoja tai kutsuja; raja on {most} askelta",
    "sidan kräver för många upprepningar eller anrop; gränsen är {most} steg",
    "the page takes too many repetitions or calls; the limit is {most} steps",
)
_SECONDS = Text(
    "sivun täyttäminen kestää liian kauan; raja on {most} sekuntia",
    "det tar för länge att fylla sidan; gränsen är {most} sekunder",
    "filling the page takes too long; the limit is {most} seconds",
)
_ALL_STEPS = Text(
    "sivut vaativat yhteensä liikaa toistoja tai kutsuja",
    "sidorna kräver sammanlagt för många upprepningar eller anrop",
    "the pages take too many repetitions or calls in all",
)
_ALL_SECONDS = Text(
    "sivujen täyttäminen kestää yhteensä liian kauan",
    "det tar sammanlagt för länge att fylla sidorna",
    "filling the pages takes too long in all",
)
_SIZE = Text(
    "sivu tai jokin sen arvo on liian suuri; raja on {most} merkkiä",
    "sidan eller något värde på den är för stort; gränsen är {most} tecken",
    "the page or a value on it is too large; the limit is {most} characters",
)
_NUMBER = Text(
    "leveys tai määrä on liian suuri; raja on {most}",
    "en bredd eller ett antal är för stort; gränsen är {most}",
    "a width or a count is too large; the limit is {most}",
)
_DEPTH = Text(
    "luettelossa on liikaa sisäkkäisiä luetteloita; raja on {most}",
    "en lista har för många listor inuti varandra; gränsen är {most}",
    "a list has too many lists inside each other; the limit is {most}",
)
_ITERATOR = Text(
    "namespace säilyttää vain valmiita arvoja; tee luettelo suotimella list",
    "namespace bevarar bara färdiga värden; gör en lista med filtret list",
    "a namespace keeps only finished values; make a list with the filter list",
)
_CONTAINERS = (list, tuple, dict, set, frozenset)
LARGEST_NUMBER = 10_000
"""Widths, counts and bits of numbers."""
LONGEST_RANGE = 100_000
_DEEPEST = 50
CHARACTERS_OF_STEP = 32
_STEPS_BETWEEN_LOOKS = 100
_LISTED = 100
"""Documents that are listed for what else a page takes."""
_PLACE = 8
"""Characters that one place in a list counts for: its bytes."""


class OverLimitError(Exception):
    """A template asks for more than a page may take; the message says of what, and the limit."""

    def __init__(self, text: Text, most: float = 0) -> None:
        super().__init__(text.en)
        plain = str(most)
        comma = plain.replace(".", ",")
        self.message = Message(text, {"most": Text(comma, comma, plain)})


@dataclass(frozen=True, slots=True)
class _Share:
    """What may be taken of steps, of CPU seconds, and of characters at once."""

    steps: int
    seconds: float
    size: int

    def more(self, times: int, each: "_Share") -> "_Share":
        """Return this share and another one several times."""
        return _Share(
            self.steps + times * each.steps,
            self.seconds + times * each.seconds,
            self.size + times * each.size,
        )


PAGE = _Share(1_000_000, 0.8, 1_000_000)
"""A page, and all of them together before any is made."""
DOCUMENT = _Share(2_000, 0.002, 5_000)
"""The more for each document: a page may list them all."""
CHARACTER = _Share(20, 0.000_004, 20)
"""The more for each character of the document that a page shows."""
EACH_PAGE = _Share(5_000, 0.04, 0)
"""The more for all pages together with each of them; ours take an eighth of this time on a quiet machine."""


class Budget:
    """What is left for a page and for all pages: the more, the more there is to show."""

    def __init__(self) -> None:
        self._share = PAGE
        self._left_steps, self._left_seconds = PAGE.steps, PAGE.seconds
        self._taken = self._next_look = 0
        self._started = process_time()

    @property
    def largest(self) -> int:
        """Characters of the largest value, and of a page."""
        return self._share.size

    @property
    def part_taken(self) -> float:
        """What part of its steps a page has taken."""
        return self._taken / self._share.steps

    def allow(self, *, documents: int, characters: int) -> None:
        """Say how many documents pages may list, and how long the text of the next one is."""
        shown = _Share(0, 0, 0).more(characters, CHARACTER)
        self._share = PAGE.more(documents, DOCUMENT).more(1, shown)
        self._left_steps += shown.steps + documents * EACH_PAGE.steps // _LISTED
        self._left_seconds += shown.seconds + documents * EACH_PAGE.seconds / _LISTED
        self._begin()

    @contextmanager
    def page(self) -> Iterator[None]:
        """A budget of its own for a page, or for what is made once for several pages."""
        outer = self._taken, self._started
        self._left_steps += EACH_PAGE.steps
        self._left_seconds += EACH_PAGE.seconds
        self._begin()
        try:
            yield
        finally:
            took = process_time() - self._started
            self._left_steps -= self._taken
            self._left_seconds -= took
            # What is made on the way to a page is no work of its own.
            self._taken, self._started = outer[0], outer[1] + took
            self._next_look = 0

    def spend(self, steps: int) -> None:
        """Count steps; raises `OverLimitError` when there are too many or they take too long."""
        self._taken += steps
        if self._taken >= self._next_look:
            self._look()

    def spend_on(self, value: Sized) -> None:
        """Count what is done once with each character or place of a value."""
        self.spend(1 + len(value) // CHARACTERS_OF_STEP)

    def require_size(self, size: int) -> None:
        """Raise `OverLimitError` where something would be larger than anything may be."""
        if size > self.largest:
            raise OverLimitError(_SIZE, self.largest)

    def made(self, value: Any) -> Any:
        """Return what a template made, if it is not too large; counts it."""
        if isinstance(value, str):
            self.require_size(len(value))
            self.spend_on(value)
        elif isinstance(value, _CONTAINERS):
            self.spend(1 + self.size_of(value) // CHARACTERS_OF_STEP)
        elif isinstance(value, int):
            require_number(value.bit_length())
        return value

    def looked_at(self, value: Any) -> Any:
        """Return what is compared; counts it."""
        if isinstance(value, str):
            self.spend_on(value)
        elif isinstance(value, _CONTAINERS):
            self.spend(1 + self.size_of(value) // CHARACTERS_OF_STEP)
        return value

    def size_of(self, value: Any) -> int:
        """Return how large a value is with all that stands in it, as often as it stands there.

        Raises `OverLimitError` when that is larger than anything may be.
        """
        total, rest = 0, [(value, 0)]
        while rest:
            one, depth = rest.pop()
            if isinstance(one, str):
                total += len(one)
            elif isinstance(one, _CONTAINERS):
                if depth > _DEEPEST:
                    raise OverLimitError(_DEPTH, _DEEPEST)
                total += _PLACE * (1 + len(one))
                self.require_size(total)
                parts: Iterable[Any] = (*one, *one.values()) if isinstance(one, dict) else one
                rest += [(part, depth + 1) for part in parts]
        self.require_size(total)
        return total

    def counted(self, values: Any, weight: int) -> "Counted":
        """Return what is looped over such that each turn counts for what stands in the loop."""
        return Counted(self, values, weight)

    def _begin(self) -> None:
        self._taken = self._next_look = 0
        self._started = process_time()

    def _look(self) -> None:
        took = process_time() - self._started
        for taken, most, left, text, of_all in (
            (self._taken, self._share.steps, self._left_steps, _STEPS, _ALL_STEPS),
            (took, self._share.seconds, self._left_seconds, _SECONDS, _ALL_SECONDS),
        ):
            if taken > most:
                raise OverLimitError(text, round(most, 1))
            if taken > left:
                raise OverLimitError(of_all)
        self._next_look = self._taken + _STEPS_BETWEEN_LOOKS


class Counted:
    """Values that count as they are looped over; as long as they are."""

    def __init__(self, budget: Budget, values: Any, weight: int) -> None:
        self._budget = budget
        self._values = values
        self._weight = weight

    def __iter__(self) -> Iterator[Any]:
        spend, weight = self._budget.spend, self._weight
        for value in self._values:
            spend(weight)
            yield value

    def __len__(self) -> int:
        return len(self._values)


def bounded_namespace(budget: Budget) -> type[Namespace]:
    """Return the class of what outlasts a turn of a loop: lists in it hold no more than others."""

    def kept(value: Any) -> Any:
        if hasattr(value, "__next__"):
            raise OverLimitError(_ITERATOR)
        return budget.made(value)

    class BoundedNamespace(Namespace):
        def __init__(self, /, *given: Any, **named: Any) -> None:
            values = {name: kept(value) for name, value in dict(*given, **named).items()}
            super().__init__(values)

        def __setitem__(self, name: str, value: Any) -> None:
            super().__setitem__(name, kept(value))

        def __repr__(self) -> str:
            # Shown with what is in it, one in another and so on could be shown without end.
            return "<namespace>"

    return BoundedNamespace


def bounded_range(*given: int) -> range:
    """Return a range of numbers, if it is not too long to go through."""
    numbers = range(*given)
    if len(numbers) > LONGEST_RANGE:
        raise OverLimitError(_NUMBER, LONGEST_RANGE)
    return numbers


def require_number(*numbers: Any) -> None:
    """Raise `OverLimitError` where a number is larger than a page has a use for."""
    if any(isinstance(number, int | float) and abs(number) > LARGEST_NUMBER for number in numbers):
        raise OverLimitError(_NUMBER, LARGEST_NUMBER)
