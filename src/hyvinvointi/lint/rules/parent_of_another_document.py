"""A section or goal whose parent is in another document."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Plan
from hyvinvointi.model.outline import outline

RULE = Rule(
    "HV449",
    "parent-of-another-document",
    Text(
        "Yläkohta ”{parent}” on toisessa asiakirjassa.",
        "Den överordnade punkten ”{parent}” finns i ett annat dokument.",
        "The parent “{parent}” is in another document, but a parent must be in the same document.",
    ),
    Text(
        "Vaihda yläkohdaksi (parent) tämän asiakirjan kohta. Jos kohta toteuttaa toisen asiakirjan tavoitetta, merkitse tavoite kenttään supports.",
        "Ange en överordnad punkt (parent) i det här dokumentet. Ett mål i ett annat dokument som det här målet genomför anges i fältet supports.",
        "In the field “parent”, give the ID of an item in this document. To refer to a goal in "
        "another document, use the field “supports”.",
    ),
)


def check(plan: Plan, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each `parent` of a section or goal that names an item elsewhere."""
    for part in outline(plan).written:
        if part.parent and not plan.own_item(part.parent):
            yield Finding(RULE, part.site("parent"), {"parent": part.parent}, value=part.parent)
