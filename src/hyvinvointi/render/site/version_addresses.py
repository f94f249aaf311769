"""The addresses of the pages of versions: by the day and § of the decision that adopted each.

What other decisions come, go or are closed does not matter: an address means one decision for ever, unless
two bodies adopted one plan on the same day under the same §; then the id of the decision follows.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from hyvinvointi.adoption import Pin
from hyvinvointi.render.site.plan_history import Version

LIST = "versions"
CURRENT = "current"
"""The last parts of the addresses of the list of versions, and of what changed since the newest."""


def address(folder: str, key: str) -> str:
    """Return the folder of a page of versions of the plan in a folder."""
    return f"{folder}/{LIST}" if key == LIST else f"{folder}/{LIST}/{key}"


def versions(pins: Iterable[Pin], folder: str) -> tuple[Version, ...]:
    """Return the versions that pins of one plan make, oldest first, below the plan's folder.

    Entries of one decision that pin the same are one version. `former` is where it was when versions
    of a day were counted: the first by the day alone, a further one with its number.
    """
    by_pin: dict[tuple[object, ...], Pin] = {}
    for pin in pins:
        by_pin.setdefault((pin.decision.path, pin.digest, pin.blob), pin)
    different = [*by_pin.values()]
    days: Counter[date] = Counter()
    made = []
    for pin, (key, entry) in zip(different, _keys(different), strict=True):
        days[pin.day] += 1
        number = f"-{days[pin.day]}" if days[pin.day] > 1 else ""
        former = address(folder, f"{pin.day.isoformat()}{number}")
        made.append(Version(key, address(folder, key), pin, former, entry))
    return tuple(made)


def _keys(pins: Sequence[Pin]) -> list[tuple[str, int]]:
    """Return day and § of each; its id where there is no § or where organs share one.

    Beside it is its number among the entries of its decision.
    """
    sections = [(pin.day, pin.paragraph) for pin in pins]
    deciders: dict[tuple[date, int], set[str]] = {}
    for section, pin in zip(sections, pins, strict=True):
        deciders.setdefault(section, set()).add(pin.decision.path)
    entries: Counter[str] = Counter()
    keys = []
    for section, pin in zip(sections, pins, strict=True):
        key = f"{pin.day.isoformat()}-{pin.paragraph or 'id'}"
        if not pin.paragraph or len(deciders[section]) > 1:
            key += f"-{pin.decision.data.get('id')}"
        entries[key] += 1
        entry = entries[key]
        keys.append((f"{key}-{entry}" if entry > 1 else key, entry))
    return keys
