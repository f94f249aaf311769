"""Data classes of our own behave as those of the standard library do."""

import copy
import dataclasses
import pickle
from dataclasses import FrozenInstanceError, field
from functools import cached_property

import pytest

from hyvinvointi.data_classes import dataclass

OPTIONS = (
    {},
    {"frozen": True},
    {"slots": True},
    {"frozen": True, "slots": True},
    {"frozen": True, "eq": False},
    {"frozen": True, "slots": True, "eq": False},
)
ARGUMENTS = (("a",), ("a", 1), ("b", 1), ("a", 1, [2]), ("a", 1, [], "unseen"))


def _classes(make, options):
    @make(**options)
    class Base:
        name: str
        number: int = 0

    @make(**options)
    class Whole(Base):
        items: list[int] = field(default_factory=list)
        note: str = field(default="", compare=False, repr=False)

    @make(**options)
    class Single:
        value: object

    @make(**options)
    class Empty:
        pass

    return Base, Whole, Single, Empty


@pytest.fixture(params=OPTIONS, ids=str)
def pair(request):
    """The same classes, of our own and of the standard library."""
    kinds = (dataclass, dataclasses.dataclass)
    return tuple(_classes(kind, request.param) for kind in kinds)


def _tried(work):
    try:
        return work()
    except (TypeError, AttributeError) as error:
        return type(error)


def test_the_same_is_made_equal_hashed_and_shown(pair):
    seen = []
    for _, whole, single, empty in pair:
        made = [whole(*given) for given in ARGUMENTS]
        made += [single(1), single((1,)), single([]), single([]), empty(), empty()]
        equal = [[one == other for other in made] for one in made]
        hashed = [_tried(lambda one=one: len({one, copy.copy(one)})) for one in made]
        seen.append((equal, hashed, [*map(repr, made)]))
    assert seen[0] == seen[1]


@pytest.mark.parametrize(
    "work",
    [
        lambda kind: dataclasses.asdict(kind("a", items=[1])),
        lambda kind: dataclasses.replace(kind("a"), number=3).number,
        lambda kind: kind.__match_args__,
        lambda kind: [one.name for one in dataclasses.fields(kind)],
        lambda kind: kind("a").items is kind("a").items,
        lambda kind: kind.__base__("a") == kind("a"),
        lambda kind: hasattr(kind("a"), "__dict__"),
        lambda kind: kind(),
        lambda kind: kind("a", nothing=1),
        lambda kind: kind("a", 1, [], "", 2),
        lambda kind: setattr(kind("a"), "name", "b"),
        lambda kind: delattr(kind("a"), "name"),
        lambda kind: repr(copy.deepcopy(kind("a", 1, [2]))),
    ],
)
def test_the_same_comes_of_use_and_of_misuse(pair, work):
    ours, theirs = (_tried(lambda kind=kind: work(kind)) for _, kind, *_ in pair)
    assert ours == theirs


@dataclass(frozen=True, slots=True)
class Sent:
    name: str
    items: tuple[int, ...] = ()


@dataclass(frozen=True)
class Counted:
    parts: tuple[int, ...]
    doubled: int = 0

    def __post_init__(self):
        object.__setattr__(self, "doubled", 2 * len(self.parts))

    def __repr__(self):
        return "counted"

    @cached_property
    def total(self):
        return sum(self.parts)


def test_other_processes_are_sent_them():
    assert pickle.loads(pickle.dumps(Sent("a", (1,)))) == Sent("a", (1,))  # noqa: S301  our own


def test_what_a_class_defines_itself_stays():
    counted = Counted((1, 2))
    assert (counted.doubled, repr(counted), counted.total) == (4, "counted", 3)


def test_what_is_frozen_stays():
    with pytest.raises(FrozenInstanceError, match="name"):
        Sent("a").name = "b"
    with pytest.raises(FrozenInstanceError, match="name"):
        del Sent("a").name


def test_a_missing_value_is_told_by_the_class():
    with pytest.raises(TypeError, match=r"Sent.__init__\(\) missing .* 'name'"):
        Sent()
