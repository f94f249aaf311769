"""A program."""

from functools import partial
from typing import Any

from hyvinvointi.model import Program
from hyvinvointi.render.pages.documents import (
    about_plan,
    files,
    find,
    mentions,
    own_document,
    sources,
)
from hyvinvointi.render.pages.kind import PageKind
from hyvinvointi.render.pages.timeline import timelines
from hyvinvointi.render.site.site_page import SitePage
from hyvinvointi.render.values.deadlines import agenda
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.rows import MakeRows
from hyvinvointi.render.values.sums import sums


def _context(page: Page, site_page: SitePage, _rows: MakeRows) -> dict[str, Any]:
    document = own_document(site_page)
    program = Program(document, (), document.data)
    used = [resource for measure in program.measures for resource in measure.resources]
    measures = tuple(page.fact(document, measure.route) for measure in program.measures)
    return {
        "doc": page.fact(document),
        "declared": sums(program.resources, page.locale),
        "spent": sums(used, page.locale),
        "timelines": timelines(program, measures, page.site.today),
        "measures": measures,
        "agenda": agenda(page, measures),
    } | mentions(page, document)


KIND = PageKind(
    "program",
    partial(find, "program"),
    _context,
    sources=sources,
    about=about_plan,
    files=files,
    stands_alone=True,
)
