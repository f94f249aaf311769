"""Questions that change rules ask of a difference."""

from collections.abc import Iterable
from typing import Any

from hyvinvointi import dates
from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.diff import parts
from hyvinvointi.diff.arrivals import gained
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.items import Item
from hyvinvointi.diff.legal_state import LOCKED_FIELDS
from hyvinvointi.diff.prose import Sort
from hyvinvointi.diff.values import Act
from hyvinvointi.schema import Level, root
from hyvinvointi.words.values import Row

PARTS = frozenset({"section", "goal"})
"""What a plan has levels of."""

_PLACES = {
    "cell": Text(
        "{field} (taulukon rivi ”{row}”, sarake ”{column}”)",
        "{field} (tabellens rad ”{row}”, kolumnen ”{column}”)",
        "{field}, table row “{row}”, column “{column}”",
    ),
    "head": Text(
        "{field} (taulukon otsikkorivi)", "{field} (tabellens rubrikrad)", "{field}, table header"
    ),
    "order": Text("{field} (taulukko)", "{field} (tabellen)", "{field}, the table"),
}
_ENTRIES = frozenset({"adoption", "correction"})
"""What is entered in a decision after its minutes are inspected, and stands from then on."""


def section(difference: Difference) -> str:
    """Return the top-level field of the document in which the difference is, `""` for itself."""
    leaf = difference.head_leaf or difference.base_leaf
    route = leaf.route if leaf else (*difference.item.route, difference.field)
    return str(route[0]).partition(".")[0] if route else ""


def where(difference: Difference) -> Row:
    """Return what readers call the top-level field in which the difference is, and its own field."""
    name = section(difference)
    whole, own = root(difference.kind).properties.get(name), difference.meaning
    terms: list[object] = [whole.term if whole is not None else Text(name, name, name)]
    if own is not None and own.term not in terms:
        terms.append(own.term)
    return Row((*terms[:-1], place_in(difference, terms[-1])))


def is_locked(difference: Difference) -> bool:
    """Whether it is in the part of a decision's text that inspected minutes lock."""
    if difference.kind != "decision" or not difference.legal_state.is_settled:
        return False
    if is_new_version(difference):
        return False
    return section(difference) in LOCKED_FIELDS or edits_entry(difference)


def edits_entry(difference: Difference) -> bool:
    """Whether an entry of an adoption or a correction that was there says otherwise, or is gone.

    Filling in a digest is no edit: a decision is pinned after its minutes are inspected. Nor is a new
    correction; a new adoption says that the meeting adopted what the minutes do not name.
    """
    if difference.type not in _ENTRIES:
        return False
    if difference.act is Act.ADDED:
        head = difference.head
        return head is not None and head.type == "adoption" and head.value("role") == "adopt"
    filled_in = difference.old is None or difference.field in {"blob", "languages"}
    return not (difference.act is Act.CHANGED and filled_in)


def is_told_by_another(difference: Difference) -> bool:
    """Whether another difference of the same item tells of it, too."""
    return _is_told_by_digest(difference) or _is_told_by_rename(difference)


def _is_told_by_rename(difference: Difference) -> bool:
    """Whether former ids say no more than that the item was renamed."""
    base, head = difference.base, difference.head
    if difference.field != "former_ids" or base is None or head is None or base.id == head.id:
        return False
    sides = (difference.old, difference.new)
    old, new = ({*side} if isinstance(side, list) else set() for side in sides)
    return old ^ new <= {base.id, head.id}


def _is_told_by_digest(difference: Difference) -> bool:
    """Whether a blob was filled in together with the digest that it belongs to."""
    base, head = difference.base, difference.head
    if difference.type != "adoption" or difference.field != "blob" or base is None or head is None:
        return False
    has_new_digest = base.value("digest") is None and head.value("digest") is not None
    return difference.old is None and has_new_digest


def is_new_version(difference: Difference) -> bool:
    """Whether a text is now said in a language more."""
    return difference.language is not None and difference.old is None and difference.other_languages


def is_prose(difference: Difference, sort: Sort) -> bool:
    """Whether the weightiest thing that happened to an adopted text is of a sort.

    Locked minutes, labels in them and the meaning of indicators have rules of their own.
    """
    prose = difference.prose
    if difference.part is not None and difference.part.sort == "description":
        return False
    if prose is None or prose.sort != sort or not difference.is_adopted or is_locked(difference):
        return False
    return sort in {"punctuation", "typo"} or not (
        is_label(difference) or difference.kind == "indicator"
    )


def is_part(difference: Difference, sort: parts.Sort) -> bool:
    """Whether a table or picture of a text differs, of a sort; locked minutes have their own rule."""
    part = difference.part
    if part is None or part.sort != sort or difference.kind == "indicator":
        return False
    return not is_locked(difference) and not is_label(difference)


def place_in(difference: Difference, field: object) -> object:
    """Return what readers call the place of a difference in a field, the field where it is all of it."""
    part = difference.part
    if part is None or part.sort not in _PLACES:
        return field
    return Message(_PLACES[part.sort], {"field": field, "row": part.row, "column": part.column})


def is_label(difference: Difference) -> bool:
    """Whether it is a name or title beside the text of inspected minutes."""
    if difference.kind != "decision" or not difference.legal_state.is_settled:
        return False
    if difference.type == "attachment":
        return difference.field.partition(".")[0] in {"title", "number", "language"}
    return section(difference) in {"preparers", "contacts", "presenter", "notify"}


def keeps_its_holder(difference: Difference) -> bool:
    """Whether a goal or section belongs to the same one on both sides, however that is said."""
    base, head = difference.base, difference.head
    return base is not None and head is not None and _holder(base) == _holder(head)


def _holder(item: Item) -> str | None:
    """Return the id of the section or goal that one belongs to, `None` where it stands at the top."""
    named = item.value("parent")
    if isinstance(named, str):
        return named.rpartition("/")[2]
    return item.parent.id if item.parent is not None and item.parent.type in PARTS else None


def is_number(value: Any) -> bool:
    """Whether a value is a number and no truth value."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def days(difference: Difference, *, end: bool) -> tuple[Any, Any]:
    """Return the first or last days that old and new dates mean, `None` where there is none."""
    parsed = [dates.parse(one) for one in (difference.old, difference.new)]
    old, new = ((one.last if end else one.first) if one else None for one in parsed)
    return old, new


def months(old: Any, new: Any) -> int:
    """Return how many months a day is later than another."""
    return int((new.year - old.year) * 12 + new.month - old.month)


def is_target_year(difference: Difference) -> bool:
    """Whether it is of the year by which a target or milestone should be reached."""
    if (difference.type, difference.field) == ("milestone", "year"):
        return is_number(difference.old) and is_number(difference.new)
    return (difference.type, difference.field) == ("target", "target.year")


def growth(field: str, old: float, new: float) -> dict[str, float]:
    """Return how much more there is of money (euros) or working years, and in percent."""
    delta = {"euros" if field == "amount" else field: round(new - old, 10)}
    return delta | ({"percent": round(100 * (new - old) / old, 1)} if old else {})


def bodies(difference: Difference, actors: Any) -> set[str]:
    """Return the organs, units and organizations among actors: who, and not which person.

    Where only persons are named, their units answer for it.
    """
    listed = [item for item in _items(actors) if isinstance(item, dict)]
    bodies = {_body(difference, one) for one in listed} - {""}
    units = {difference.legal_state.units.get(str(one.get("id")), "") for one in listed}
    return bodies or units - {""}


def only_gained(difference: Difference) -> bool:
    """Whether a list holds all that it held before, and more."""
    old, new = ({repr(item) for item in _items(side)} for side in (difference.old, difference.new))
    return new > old


def level_of_following(difference: Difference) -> Level | None:
    """Return how heavy it is that something is followed with other indicators than before.

    With what a goal or a measure is followed was adopted with it; `None` leaves it to the rule.
    """
    return "substantive" if difference.type in {"goal", "measure"} else None


def is_retitled(difference: Difference) -> bool:
    """Whether indicators without a document are called otherwise in a list, and nothing else is new.

    They are the same where their unit is, and at least half of the words of their names.
    """
    old, new = difference.old, difference.new
    gone, come = gained(new, old), gained(old, new)
    if not gone or len(gone) != len(come):
        return False
    left = [*come]
    for one in gone:
        same = next((other for other in left if _is_same_indicator(one, other)), None)
        if same is None:
            return False
        left.remove(same)
    return True


def _is_same_indicator(one: Any, other: Any) -> bool:
    if not (isinstance(one, dict) and isinstance(other, dict)):
        return False
    if one.get("unit") != other.get("unit"):
        return False
    before, after = (_words_of(item.get("title")) for item in (one, other))
    return 2 * len(before & after) >= max(len(before), len(after))


def _words_of(title: Any) -> set[str]:
    said = title.values() if isinstance(title, dict) else [title]
    return {word for text in said for word in str(text).casefold().split()}


def _body(difference: Difference, actor: Any) -> str:
    named = actor.get("organization") or ("" if actor.get("title") else actor.get("name"))
    own = actor.get("id")
    if isinstance(own, str):
        return "" if own in difference.legal_state.units else own
    return str(named) if named else ""


def _items(value: Any) -> Iterable[Any]:
    return value if isinstance(value, list) else []
