"""How a message says what a target or milestone asks for."""

from collections.abc import Callable, Mapping

from hyvinvointi.diagnostics import LANGUAGES, Text
from hyvinvointi.diff import terms
from hyvinvointi.diff.aims import Aim, aim_of, aims, is_of_aim
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.items import Item
from hyvinvointi.schema import Field
from hyvinvointi.words import numbers
from hyvinvointi.words.text import in_each

_COMPARED = {
    ">=": Text("vähintään {value}", "minst {value}", "at least {value}"),
    "<=": Text("enintään {value}", "högst {value}", "at most {value}"),
    "=": Text("täsmälleen {value}", "exakt {value}", "exactly {value}"),
}
_RANGE = terms.same("{low}–{high}")
_APART = terms.same("{low} – {high}")
_WORTH = terms.same(": {aim}")
_IN = terms.same("{aim} ({year})")
_BY = terms.same("{aim}, {year}")

Show = Callable[[object, Field | None, Item], Text]
"""Returns a value of an item as readers know it."""


def sides(difference: Difference, show: Show) -> Mapping[str, object]:
    """Return what a target or milestone asked for and asks for, where a difference is of that.

    How values are compared is said where that is another, too.
    """
    if not is_of_aim(difference):
        return {}
    old, new = aims(difference)
    if old is None or new is None:
        return {}
    is_told = old.comparison != new.comparison
    return {
        "old_aim": _said(old, difference.base or difference.item, show, is_told=is_told),
        "new_aim": _said(new, difference.head or difference.item, show, is_told=is_told),
    }


def whole(item: Item, show: Show) -> Mapping[str, Text]:
    """Return what a target or milestone that came or went asks for, empty where that is nothing.

    `aim` is the end of a sentence, `aim_key` stands for the item in a list.
    """
    aim = aim_of(item, {})
    year = item.value("year" if item.type == "milestone" else "target.year")
    said: Text | None = None
    if aim is not None:
        said = _said(aim, item, show, is_told=aim.operator is not None)
    elif item.type == "target" and item.value("target.text") is not None:
        said = show(item.value("target.text"), _meaning(item, "text"), item)
    if said is None:
        key = terms.same("" if year is None else str(year))
        return {"aim": terms.filled(_WORTH, {"aim": key}) if key.fi else key, "aim_key": key}
    ways = (said, said) if year is None else (_dated(_IN, said, year), _dated(_BY, said, year))
    return {"aim": terms.filled(_WORTH, {"aim": ways[0]}), "aim_key": ways[1]}


def _dated(template: Text, said: Text, year: object) -> Text:
    return terms.filled(template, {"aim": said, "year": year})


def _said(aim: Aim, item: Item, show: Show, *, is_told: bool) -> Text:
    meaning = _meaning(item, "value")
    if aim.upper is None:
        value = show(aim.value, meaning, item)
        pattern = _COMPARED.get(aim.comparison or "") if is_told else None
        return terms.filled(pattern, {"value": value}) if pattern else value
    low, high = sorted((aim.value, aim.upper))
    shown, last = show(low, meaning, item), show(high, meaning, item)
    number = in_each(lambda language: numbers.number(low, language))
    if not _is_plain(shown, number):
        return terms.filled(_APART, {"low": shown, "high": last})
    pattern = _RANGE if low >= 0 else _APART
    return terms.filled(pattern, {"low": number, "high": last})


def _is_plain(shown: Text, number: Text) -> bool:
    """Whether a value is said by a number with its unit behind it, and not by a name."""
    return all(shown.say(language).startswith(number.say(language)) for language in LANGUAGES)


def _meaning(item: Item, name: str) -> Field | None:
    holder = item.meaning if item.type == "milestone" else item.meaning.properties.get("target")
    return holder.properties.get(name) if holder is not None else None
