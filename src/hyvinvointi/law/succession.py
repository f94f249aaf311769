"""What has replaced a statute: act after act, up to those that are in force on a day."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from hyvinvointi.law.statutes import Statute, statutes


class Replaced(NamedTuple):
    """A statute that others replaced, and from which day; old matters may have followed it longer."""

    statute: Statute
    since: date
    by: tuple[str, ...]


def replacements(statute: Statute, day: date = date.max) -> Iterator[Replaced]:
    """Yield who replaced a statute first, then those who replaced what has ended itself by a day."""
    waiting, met = [statute], {statute.number}
    while waiting:
        one = waiting.pop(0)
        last = one.last_cited
        if last is None or day <= last or not one.replaced_by:
            continue
        yield Replaced(one, (one.until or last) + timedelta(days=1), one.replaced_by)
        waiting += [statutes()[number] for number in one.replaced_by if number not in met]
        met.update(one.replaced_by)


def successors(statute: Statute, day: date = date.max) -> tuple[str, ...]:
    """Return the acts in force on a day that stand where a statute stood, none where it still does."""
    steps = [*replacements(statute, day)]
    replaced = {step.statute.number for step in steps}
    last = dict.fromkeys(number for step in steps for number in step.by)
    return tuple(number for number in last if number not in replaced)
