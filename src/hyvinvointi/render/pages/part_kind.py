"""The kinds of pages that show one part of a program."""

from collections.abc import Callable
from functools import partial
from typing import Any

from hyvinvointi.render.pages.documents import own_document, sources
from hyvinvointi.render.pages.kind import Context, PageKind
from hyvinvointi.render.pages.program_pages import about, find, searched, shared
from hyvinvointi.render.pages.program_parts import for_own_templates
from hyvinvointi.render.site.site_page import SitePage
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.rows import MakeRows
from hyvinvointi.source import Document


def part_kind(name: str, part: str, shown: Callable[[Page, Document], Context]) -> PageKind:
    """Return the kind of the pages of a part of programs; `shown` is what such a page says."""

    def context(page: Page, site_page: SitePage, _rows: MakeRows) -> dict[str, Any]:
        document = own_document(site_page)
        own = for_own_templates(page, document)
        return {**own, **shared(page, site_page, part), **shown(page, document)}

    finder = partial(find, name, part)
    return PageKind(
        name, finder, context, sources=sources, about=about, search=searched(part, finder)
    )
