"""A comparison seen from its other side: what has to be told there of each change."""

from collections.abc import Iterable

from hyvinvointi.diff import Change, ChangeRule
from hyvinvointi.diff.values import Act, Mirror

_TURNED = {
    Act.ADDED: Act.REMOVED,
    Act.REMOVED: Act.ADDED,
    Act.SPLIT: Act.JOINED,
    Act.JOINED: Act.SPLIT,
}
# Rules that name another as their mirror and tell some changes in both directions: a list that lost
# one indicator and got another, and what is said of a measured value beside the value.
_BOTH_WAYS = {"indicator-removed", "value-recorded"}


def way_back(change: Change, back: Iterable[Change]) -> list[Change]:
    """Return what the comparison from head to base tells of the place of a change."""
    turned = change.head, change.base, _TURNED.get(change.act, change.act)
    return [one for one in back if (one.base, one.head, one.act) == turned]


def unmirrored(forth: Iterable[Change], back: Iterable[Change]) -> list[str]:
    """Return the changes whose way back is told by a rule that has nothing to do with theirs.

    Of the rules of a change and of its way back one names the other as its mirror. A rule with none
    is silent on the way back.
    """
    seen = tuple(back)
    pairs = ((change, [one.rule for one in way_back(change, seen)]) for change in forth)
    return [
        f"{change.rule.slug} {change.entity.id} {change.field}: {[one.slug for one in rules]}"
        for change, rules in pairs
        if not _is_mirrored(change.rule, rules)
    ]


def mirrored(changes: Iterable[Change]) -> int:
    """Return how many changes have a way back that is told."""
    return sum(change.rule.mirror is not Mirror.NONE for change in changes)


def _is_mirrored(rule: ChangeRule, others: list[ChangeRule]) -> bool:
    if rule.mirror is Mirror.NONE:
        return not others
    return any(_name_each_other(rule, other) for other in others)


def _name_each_other(one: ChangeRule, other: ChangeRule) -> bool:
    if one is other and one.slug in _BOTH_WAYS:
        return True
    return one.opposite == other.slug or other.opposite == one.slug
