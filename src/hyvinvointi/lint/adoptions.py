"""Adopted texts, as far as they can be judged without reading history."""

from hyvinvointi.adoption import Pin
from hyvinvointi.adoption.directory import targets_of
from hyvinvointi.lint.context import Context
from hyvinvointi.model import Plan
from hyvinvointi.schema.canonical import PREFIX


def broken_pin(plan: Plan, context: Context) -> Pin | None:
    """Return the newest pin of a plan when the plan no longer has the digest that it says.

    Nothing is said while an indicator whose meaning belongs to the digest, or a decision that may
    have adopted the plan since, cannot be read: that is a finding of its own.
    """
    pin = context.pins.newest(plan.origin)
    if (
        pin is None
        or context.pins.is_unsure(plan.origin)
        or pin.digest is None
        or not pin.digest.startswith(PREFIX)
    ):
        return None
    named = [context.directory.find(name, plan.origin) for name in targets_of(plan.data)]
    if any(one is None or one.broken or one.kind != "indicator" for one in named):
        return None
    return pin if context.directory.digest(plan.origin) != pin.digest else None
