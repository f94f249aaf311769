"""All measures of a program in one table, sorted and narrowed by a script of ours."""

from collections.abc import Iterator

from hyvinvointi.render.pages.kind import Context
from hyvinvointi.render.pages.part_kind import part_kind
from hyvinvointi.render.pages.program_pages import MEASURES
from hyvinvointi.render.pages.program_parts import measures
from hyvinvointi.render.pages.timeline import timeline_file
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.page_addresses import chart_of
from hyvinvointi.render.values.shapes import plain_of
from hyvinvointi.source import Document


def _shown(page: Page, document: Document) -> Context:
    return measures(page, document) | {"timeline_file": page.href(chart_of(page, page.folder))}


def _beside(page: Page, context: Context) -> Iterator[tuple[str, bytes]]:
    """Yield the timeline as a file of its own."""
    if context["timeline"]:
        name = plain_of(context["doc"].title)
        yield chart_of(page, page.folder), timeline_file(page, name, context["timeline"])


KIND = part_kind("program_measures", MEASURES, _shown, _beside)
