"""Who answers for a program, and who took part in making it."""

from collections.abc import Iterator

from hyvinvointi.render.pages.bar_figures import participation_figure
from hyvinvointi.render.pages.kind import Context
from hyvinvointi.render.pages.part_kind import part_kind
from hyvinvointi.render.pages.program_pages import PARTICIPATION
from hyvinvointi.render.values.page import Page
from hyvinvointi.source import Document


def _shown(page: Page, document: Document) -> Context:
    return {"participation": participation_figure(page, document)}


def _beside(_page: Page, context: Context) -> Iterator[tuple[str, bytes]]:
    """Yield the figure as a file of its own."""
    if context["participation"]:
        yield context["participation"].path, context["participation"].content


KIND = part_kind("program_participation", PARTICIPATION, _shown, _beside)
