"""A section or goal that stands before the one that it is part of."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Message, Rule, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Plan
from hyvinvointi.model.outline import Part, outline

RULE = Rule(
    "HV450",
    "item-before-parent",
    Text(
        "Kohta ”{id}” on ennen kohtaa ”{parent}”, johon se kuuluu.",
        "Punkten ”{id}” står före ”{parent}”, som den hör till.",
        "The item “{id}” comes before “{parent}”, which it belongs to.",
    ),
    Text(
        "Siirrä kohta ”{id}” kohdan ”{parent}” jälkeen. Jos yläkohta on väärä, korjaa se (parent).",
        "Flytta punkten så att den kommer efter den överordnade punkten. Om den överordnade punkten är fel, rätta den (parent).",
        "Move the item after the one that it belongs to. If it does not belong there, correct "
        "the field “parent”.",
    ),
)
_PARENT = Text(
    "Yläkohta on tässä.",
    "Den överordnade punkten finns här.",
    "The item that it belongs to is here.",
)


def check(plan: Plan, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each section or goal whose parent stands behind it."""
    levels = outline(plan)
    seen: set[Part] = set()
    for part in levels.written:
        seen.add(part)
        parent = levels.named.get(part)
        if parent is not None and parent not in seen and part not in levels.circle:
            related = ((parent.lacking, Message(_PARENT)),)
            args = {"id": part.label, "parent": parent.label}
            yield Finding(RULE, part.site("parent"), args, related)
