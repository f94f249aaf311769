"""Adopted texts, as far as they can be judged without reading history."""

from hyvinvointi.adoption import Pin
from hyvinvointi.adoption.directory import targets_of
from hyvinvointi.lint.context import Context
from hyvinvointi.model import Plan


def broken_pins(plan: Plan, context: Context) -> list[Pin]:
    """Return the newest pin of each municipality when a plan no longer has the digest that it says.

    Nothing is said while an indicator whose meaning belongs to the digest, or a decision that may
    have adopted the plan since, cannot be read: that is a finding of its own.
    """
    pins = [one for one in context.pins.newest_of_each(plan.origin) if one.is_verifiable]
    if not pins or context.pins.is_unsure(plan.origin):
        return []
    named = [context.directory.find(name, plan.origin) for name in targets_of(plan.data)]
    if any(one is None or one.broken or one.kind != "indicator" for one in named):
        return []
    digest = context.directory.digest(plan.origin)
    return [pin for pin in pins if pin.digest != digest]
