"""All measures of a program in one table, sorted and narrowed by a script of ours."""

from collections.abc import Iterator

from hyvinvointi.render.pages.kind import Context
from hyvinvointi.render.pages.part_kind import part_kind
from hyvinvointi.render.pages.program_pages import MEASURES
from hyvinvointi.render.pages.program_parts import measures
from hyvinvointi.render.pages.timeline import timeline_caption, timeline_file
from hyvinvointi.render.values.embedding import embed
from hyvinvointi.render.values.facts import Fact
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.page_addresses import chart_of
from hyvinvointi.render.values.shapes import marked
from hyvinvointi.source import Document


def _shown(page: Page, document: Document) -> Context:
    shown, path = measures(page, document), chart_of(page, page.folder)
    timeline = shown["timeline"]
    known = (
        embed(page, path, timeline_caption(page, _title(page.fact(document)), timeline))
        if timeline
        else ""
    )
    return shown | {"timeline_file": page.href(path), "timeline_embed": known}


def _beside(page: Page, context: Context) -> Iterator[tuple[str, bytes]]:
    """Yield the timeline as a file of its own."""
    if context["timeline"]:
        made = timeline_file(page, _title(context["doc"]), context["timeline"])
        yield chart_of(page, page.folder), made


def _title(fact: Fact) -> str:
    return marked(fact.title) if fact.title else ""


KIND = part_kind("program_measures", MEASURES, _shown, _beside)
