"""What a target or milestone asks for, before and now: by which values it is reached."""

from collections.abc import Mapping
from enum import Enum

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.items import Item
from hyvinvointi.diff.legal_state import Yardstick
from hyvinvointi.diff.values import FIELD_CHANGED, Act
from hyvinvointi.model.progress import reaching

_FIELDS = {
    "target": ("target.value", "target.max", "target.operator"),
    "milestone": ("value",),
}


class Move(Enum):
    """What became of the values that reach a target.

    `OTHER`: neither all that did reach it now, nor did all that do; or nobody can tell.
    """

    SAME = "same"
    LOOSER = "looser"
    TIGHTER = "tighter"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Aim:
    """A value that is aimed at; `upper` ends a range, `wanted` is the direction of the indicator.

    Values of another `unit` cannot be compared with it.
    """

    value: float
    upper: float | None
    operator: str | None
    wanted: str | None
    unit: str = ""

    @property
    def limits(self) -> tuple[float, float] | None:
        """The least and the greatest value that reach it, `None` where nothing tells which do."""
        if self.upper is None and not (self.operator or self.wanted):
            return None
        return reaching(self.wanted, self.value, self.upper, self.operator)

    @property
    def comparison(self) -> str | None:
        """How values are compared with it, `None` for a range and where nothing tells."""
        if self.upper is not None:
            return None
        named = {"increase": ">=", "decrease": "<=", "maintain": "="}
        return self.operator or named.get(self.wanted or "")


def moved(difference: Difference) -> Move | None:
    """Return what became of the values that reach a target or milestone.

    `None` for any other difference, and where a side aims at no number.
    """
    if not is_of_aim(difference):
        return None
    old, new = aims(difference)
    if old is None or new is None:
        return None
    before, now = old.limits, new.limits
    if before is None or now is None or old.unit != new.unit:
        return Move.OTHER
    if before == now:
        return Move.SAME
    if now[0] <= before[0] and before[1] <= now[1]:
        return Move.LOOSER
    is_part = before[0] <= now[0] and now[1] <= before[1]
    return Move.TIGHTER if is_part else Move.OTHER


def is_of_aim(difference: Difference) -> bool:
    """Whether it is of the number that a target or milestone asks for, or of what is compared how."""
    is_changed = difference.act is Act.CHANGED
    return is_changed and difference.field in _FIELDS.get(difference.type, ())


def is_new(difference: Difference) -> bool:
    """Whether a number is asked for, or an upper limit, where none was."""
    return _is_one_sided(difference) and difference.old is None


def is_gone(difference: Difference) -> bool:
    """Whether no number is asked for any more, or no upper limit."""
    return _is_one_sided(difference) and difference.new is None


def delta(difference: Difference) -> Mapping[str, float] | None:
    """Return how much larger the number is, `None` where it is not that which is another."""
    old, new = _number(difference.old), _number(difference.new)
    if old is None or new is None:
        return None
    return {"value": round(new - old, 10)}


def words(difference: Difference, of_target: Text | None, of_milestone: Text) -> Text | None:
    """Return in which words a difference is told: where several fields are others, all by the first."""
    if difference.type == "milestone":
        return of_milestone
    first = next(path for path in _FIELDS["target"] if _differs(difference, path))
    return of_target if difference.field == first else FIELD_CHANGED


def _differs(difference: Difference, path: str) -> bool:
    old, new = (item.value(path) if item else None for item in (difference.base, difference.head))
    return bool(old != new)


def aims(difference: Difference) -> tuple[Aim | None, Aim | None]:
    """Return what a target or milestone asked for and what it asks for, `None` where for no number."""
    state = difference.legal_state
    sides = (difference.base, state.earlier_yardsticks), (difference.head, state.yardsticks)
    old, new = (aim_of(item, read) if item else None for item, read in sides)
    return old, new


def aim_of(item: Item, yardsticks: Mapping[str, Yardstick]) -> Aim | None:
    """Return what a target or milestone asks for, `None` where for no number."""
    target = item.parent if item.type == "milestone" and item.parent else item
    path = "value" if item.type == "milestone" else "target.value"
    value = _number(item.value(path))
    if value is None:
        return None
    upper = _number(item.value("target.max")) if item is target else None
    operator = target.value("target.operator")
    read = yardsticks.get(str(target.value("indicator")), Yardstick())
    compared = operator if isinstance(operator, str) else None
    return Aim(value, upper, compared, read.direction, read.unit)


def _number(value: object) -> float | None:
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def _is_one_sided(difference: Difference) -> bool:
    """Whether a side asks for no number, so that what asks for more cannot be told."""
    is_aim = is_of_aim(difference) and difference.field != "target.operator"
    return is_aim and moved(difference) is None
